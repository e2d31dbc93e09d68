"""Kind `inconsistent-names`: who is reported, with what evidence, and who is left alone."""

import pytest

from newslint.checks import SCHEMA
from newslint.engine import Linter
from newslint.examples import run
from newslint.model import Check, Rule
from newslint.rules import read_rules, shipped
from newslint.schema import located

SHIPPED = Linter([rule for rule in read_rules([shipped()]) if rule.id == "names/inconsistent"])


def linter(**options):
    check = SCHEMA.build(Check, located({"kind": "inconsistent-names", **options}), "rule.yaml")
    return Linter([Rule("'{found}' is '{use}' elsewhere: {evidence}", "", check, (), (), id="names/test")])


def found(*articles, using=SHIPPED):
    return [(f.location.path, f.location.text, f.level) for f in run(using, articles)]


REPORTED = {
    "letters swapped": (
        ["The captain, Reynaldo Macaraeg, left. Macaraeg fled.", "They blamed Reynaldo Macareag for it.", "The judge heard Reynaldo Macaraeg."],
        [("2.txt", "Reynaldo Macareag", "error")],
    ),
    "surname alone, in one article": (
        ["The mayor, Elena Brandstetter, won. Voters like Brandstetter. Critics say Brandstatter has no plan."],
        [("1.txt", "Brandstatter", "error")],
    ),
    "a place": (["They left Ouagadougou. Buses from Ouagadugou were full. In Ouagadougou it rained."], [("1.txt", "Ouagadugou", "error")]),
    "a unit": (
        [
            "He leads the 44th Separate Marine Brigade.",
            "He was in the 44th Separate Marina Brigade.",
            "Men of the 44th Separate Marine Brigade fell.",
        ],
        [("2.txt", "44th Separate Marina Brigade", "error")],
    ),
    "given name, two slips": (
        ["The nurse Aisling McGarrigle died.", "The nurse Ashling McGarrigle was 34.", "Friends of Aisling McGarrigle, a nurse, wept."],
        [("2.txt", "Ashling McGarrigle", "warning")],
    ),
    "given name, another": (
        ["Marek Zawadzki, a banker, is charged.", "The banker Mariusz Zawadzki denies it.", "He is Marek Zawadzki, a banker."],
        [("2.txt", "Mariusz Zawadzki", "warning")],
    ),
    "transliteration": (
        ["The delegate, Aslan Dzhioyev, left.", "The delegate, Aslan Jioev, left.", "They met Aslan Dzhioyev."],
        [("2.txt", "Aslan Jioev", "error")],
    ),
    "diacritics in one article": (
        ["They met Hernán Quispe. Later Hernan Quispe left. Friends of Hernán Quispe wept."],
        [("1.txt", "Hernan Quispe", "warning")],
    ),
    "diacritics across articles": (
        ["They met Hernán Quispe.", "They met Hernan Quispe.", "They met Hernán Quispe."],
        [("2.txt", "Hernan Quispe", "info")],
    ),
    "headline in title case": (
        ["Rider Matteo Zanardeli Suspended After Test\n\nMatteo Zanardelli lost his place. Zanardelli denies it. The team of Zanardelli left."],
        [("1.txt", "Zanardeli", "error")],
    ),
    "headline in capitals": (
        ["RIDER ZANARDELI OUT\n\nMatteo Zanardelli lost his place. Zanardelli denies it. The team of Zanardelli left."],
        [("1.txt", "ZANARDELI", "error")],
    ),
    "initials, one of two, rare surname": (
        ["She sang for the composer M. S. Sundaresan.", "The composer M. K. Sundaresan wrote it.", "They honoured M. S. Sundaresan, the composer."],
        [("2.txt", "M. K. Sundaresan", "warning")],
    ),
    "initials written together": (
        ["The novelist A.B. Vantongeren won.", "The prize went to A.D. Vantongeren.", "Readers of A.B. Vantongeren cheered."],
        [("2.txt", "A.D. Vantongeren", "warning")],
    ),
    "middle initial of one office": (
        ["Governor John Q. Hale vetoed it.", "Gov. John R. Hale vetoed it.", "The veto of Governor John Q. Hale stands."],
        [("2.txt", "John R. Hale", "warning")],
    ),
    "a son": (
        [
            "The singer Vaidehi Ranganathan was cremated. Her son Prasad, a surgeon in Canada, wept.",
            "Crowds mourned the singer Vaidehi Ranganathan. Her son Prakash, a doctor, spoke.",
            "Vaidehi Ranganathan is dead. Her son Prasad lit the pyre.",
        ],
        [("2.txt", "Prakash", "warning")],
    ),
    "a wife": (
        [
            "The pilot Olav Brekke is missing. His wife, Kari Brekke, waits.",
            "Brekke's wife, Marit, waits.",
            "Olav Brekke's wife, Kari Brekke, waits.",
        ],
        [("2.txt", "Marit", "warning")],
    ),
    "a husband": (
        ["The minister Ana Soares resigned. Her husband, Rui, owns the firm.", "Ana Soares's husband, Duarte, owns the firm."],
        [("2.txt", "Duarte", "warning")],
    ),
    "a father": (
        ["The striker Jo Lind fell. Lind's father, Per, ran to her.", "The striker Jo Lind fell. Lind's father, Olof, ran to her."],
        [("2.txt", "Olof", "warning")],
    ),
    "a daughter of nearly the same work": (
        [
            "The chef Luc Marty died. Marty's daughter, Celine, a lawyer, sued.",
            "The chef Luc Marty died. Marty's daughter, Odile, an attorney, sued.",
        ],
        [("2.txt", "Odile", "warning")],
    ),
    "inside a quotation": (
        ['The rider Matteo Zanardelli won. "Zanardeli was fast," he said. They cheered Zanardelli.'],
        [("1.txt", "Zanardeli", "error")],
    ),
}


@pytest.mark.parametrize(("articles", "expected"), REPORTED.values(), ids=REPORTED.keys())
def test_reported(articles, expected):
    assert found(*articles) == expected


LEFT_ALONE = {
    "father and son": ["The rider Matteo Zanardelli won. His father, Mattia Zanardelli, rode too."],
    "brothers across articles": ["The builder Darren Whitlock did it. His brother, Darryl Whitlock, wept.", "The shopkeeper Darryl Whitlock spoke."],
    "rivals": ["President Amadou Keita spoke. His rival, Amadou Keito, did not.", "Keito, a lawyer, lost to Keita."],
    "both in one article": ["The owner Anisur Rahman fled. The fire chief Anisul Rahman came."],
    "plural family": ["They met Lena Brandstetter. The Brandstetters are many. Lena Brandstetter left."],
    "gender pair": ["They met Volodymyr Zelensky. With him came Olena Zelenska. Then Zelenska spoke, and Zelensky left."],
    "demonym": ["In Kardelia it rained. A Kardelian left. The Kardelians stayed. In Kardelia it snows."],
    "countries": ["In Iran they spoke. In Iraq they did not. Of Iran and Iraq much is said. In Iran it rains."],
    "nickname": ["They met William Hartigan, a singer.", "They met Bill Hartigan, a singer."],
    "initial": ["They met J. Hartigan, a singer.", "They met James Hartigan, a singer."],
    "initials of two": ["They met J. Hartigan, a singer.", "They met K. Hartigan, a judge."],
    "initials of two in one article": ["The composers M. S. Sundaresan and M. K. Sundaresan met.", "The composer M. K. Sundaresan left."],
    "initials, common surname": ["They met A. B. Smith.", "They met A. C. Smith."],
    "two sons": ["Eva Lind died. Lind's son Mark, a teacher, wept.", "Eva Lind died. Lind's sons wept. Lind's son Marius, a teacher, spoke."],
    "two sons, each alone": ["Eva Lind died. Lind's son Mark wept.", "Eva Lind died. Lind's son Marius spoke."],
    "elder and younger": ["Eva Lind died. Lind's elder son Mark, a doctor, wept.", "Eva Lind died. Lind's younger son Marius, a doctor, spoke."],
    "first and second wife": ["The poet Jan Moss died. His first wife, Ida, wept.", "The poet Jan Moss died. Moss's wife, Rosa, wept."],
    "wife and former wife": ["Jan Moss died. Moss's former wife, Ida, wept.", "Jan Moss died. Moss's wife, Rosa, wept."],
    "son and stepson": ["Jan Moss died. Moss's stepson, Ida, wept.", "Jan Moss died. Moss's son, Ivo, wept."],
    "wives of two": ["Jan Moss and Per Lind drowned. Moss's wife, Ida, wept.", "Jan Moss and Per Lind drowned. Lind's wife, Rosa, wept."],
    "a wife by her surname": ["Jan Moss drowned. Moss's wife, Ida Berg, wept.", "Jan Moss drowned. Moss's wife, Berg, wept."],
    "mothers of two victims": ["A boy drowned. The victim's mother, Ida, wept.", "Two drowned. The victim's mother, Rosa, wept."],
    "a husband's given name and surname": [
        "Ana Soares left. Soares's husband, Rui, stayed.",
        "Ana Soares left. Soares's husband, Duarte, stayed.",
        "They met Rui Duarte.",
    ],
    "a wife's short name": ["Jan Moss drowned. Moss's wife, Elizabeth, wept.", "Jan Moss drowned. Moss's wife, Liz, wept."],
    "another role": ["The singer Karla Hartig sang.", "The judge Karin Hartig ruled."],
    "two given names": ["They met Mario Hernan Quispe, a farmer.", "They met Mario Quispe, a farmer."],
    "varieties of English": ["The Center for Rare Plants opened.", "The Centre for Rare Plants opened."],
    "handles and addresses": ["They met Mark Brandstetter. He is @MarkBrandstatter. See http://example.org/Brandstatter of Mark Brandstetter."],
    "one sentence": ["Between Lower Ossara and Lowen Ossara lies a river."],
    "words that start sentences": ["Fishing is banned. Fashing is a feast. Fishing goes on."],
}


@pytest.mark.parametrize("articles", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_left_alone(articles):
    assert [f for f in found(*articles) if f[2] != "info"] == []


def test_the_native_form_decides_against_a_majority():
    findings = run(SHIPPED, ("They met Serhiy Volina.", "They met Serhiy Volina.", "He is Serhiy Volyna (Сергій Волина)."))
    assert [(f.location.text, f.replacements) for f in findings] == [("Serhiy Volina", ("Serhiy Volyna",))] * 2
    assert "the native form reads 'Volyna'" in findings[0].message


def test_the_house_decides_against_all():
    house = linter(accept=["Volina"])
    findings = run(house, ("They met Serhiy Volina.", "They met Serhiy Volyna.", "They met Serhiy Volyna."))
    assert [(f.location.path, f.replacements) for f in findings] == [("2.txt", ("Serhiy Volina",)), ("3.txt", ("Serhiy Volina",))]


TABLES = {
    "a name": ({"entries": [{"use": "Volina", "variants": ["Wolina"]}]}, "Volina"),
    "the surname of a full name": ({"spellings": {"Serhiy Volina": "Sergej Volina"}}, "Volina"),
    "the publication's own": ({"entries": [{"use": "Volyna", "profiles": {"a": "Volina", "b": "Volyna"}}], "profile": "a"}, "Volina"),
    "both accepted: the majority": ({"entries": [{"use": "Volyna", "profiles": {"a": "Volina", "b": "Volyna"}}]}, "Volyna"),
    "a native form is weaker": ({"spellings": {"Volina": "Wolina"}}, "Volina"),
    "another's name: the native form": ({"spellings": {"Maria Volina": "Maria Wolina"}}, "Volyna"),
}


@pytest.mark.parametrize(("table", "right"), TABLES.values(), ids=TABLES.keys())
def test_a_table_of_the_house_wins_over_the_majority(table, right):
    check = SCHEMA.build(Check, located({"kind": "names", **table}), "rule.yaml")
    both = Linter([*SHIPPED.rules, Rule("'{found}' is '{use}'", "", check, (), (), id="names/ours")])
    articles = ("They met Serhiy Volina.", "They met Serhiy Volyna (Сергій Волина).", "They met Serhiy Volyna.")
    findings = [f for f in run(both, articles) if f.rule == "names/inconsistent"]
    assert {f.replacements for f in findings} == {(f"Serhiy {right}",)}
    assert all("names/ours gives 'Volina'" in f.message for f in findings) == (right == "Volina")


def test_without_a_majority_the_later_is_reported_as_a_warning_without_a_correction():
    (finding,) = run(SHIPPED, ("They met Aslan Dzhioyev.", "They met Aslan Jioev."))
    assert (finding.location.path, finding.level, finding.replacements) == ("2.txt", "warning", ())


def test_one_finding_for_each_article_and_spelling():
    articles = (
        "They met Hernán Quispe. Then Hernán Quispe left.",
        "They met Hernán Quizpe. Quizpe slept. Then Hernán Quizpe left.",
        "He is Hernán Quispe.",
    )
    (finding,) = run(SHIPPED, articles)
    assert {(r.message) for r in finding.related} == {"'Quispe' here", "and here"}


def test_the_order_of_articles_does_not_matter():
    articles = REPORTED["letters swapped"][0]
    texts = {tuple(sorted((f.location.text, f.message) for f in run(SHIPPED, tuple(order)))) for order in (articles, articles[::-1])}
    assert len(texts) == 1


@pytest.mark.parametrize(
    "text", ["A" + "a" * 200_000, "Aa " * 50_000, "Bcdef Ghijk, " * 20_000, "A-" * 50_000], ids=["word", "words", "names", "hyphens"]
)
def test_what_is_no_copy_is_survived(text):
    assert found(text) == []


def test_one_misspelling_is_not_mended_by_another():
    right, one, other = (f"The champion, {name}, won. Fans of {name} cheered." for name in ("Brandtschke", "Brandstchke", "Brandtchske"))
    hits = [f for f in run(SHIPPED, [right] * 8 + [one, one, other]) if "tsch" not in f.location.text]
    assert {(f.location.text, f.replacements) for f in hits} == {("Brandstchke", ("Brandtschke",)), ("Brandtchske", ("Brandtschke",))}
