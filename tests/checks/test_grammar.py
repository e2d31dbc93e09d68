"""Kind `grammar` without a server: the levels of LanguageTool's rules, and what is sent of an article."""

import pytest

from newslint.checks.grammar import Grammar, Passage
from newslint.loaders import load
from newslint.rules import read_rules, shipped

(SHIPPED,) = [rule.check for rule in read_rules([shipped()]) if rule.check.kind == "grammar"]


@pytest.mark.parametrize(
    ("rule", "category", "level"),
    [
        ("ANY_RULE", "GRAMMAR", "warning"),
        ("ANY_RULE", "STYLE", None),
        ("ANY_RULE", "A_NEW_CATEGORY", None),
        ("EN_A_VS_AN", "MISC", "warning"),
        ("EN_COMPOUNDS_WELL_BEING", "MISC", "info"),
        ("CD_NN", "GRAMMAR", None),
    ],
    ids=["category", "silent category", "unknown category", "rule of a silent category", "pattern", "silent rule"],
)
def test_the_most_particular_entry_decides(rule, category, level):
    assert SHIPPED.level(rule, category) == level


def test_every_rule_that_is_off_says_why():
    assert all(len(reason) > 4 for reason in SHIPPED.silent.values())
    assert not SHIPPED.levels.keys() & SHIPPED.silent.keys()


@pytest.mark.parametrize(
    ("rule", "about"),
    [
        ("CD_NN", "off: takes foreign currencies for singular nouns"),
        ("EN_A_VS_AN", "level warning"),
        ("OTHER", "the level of its category in LanguageTool"),
    ],
)
def test_a_rule_of_languagetool_is_explained(rule, about):
    assert SHIPPED.about(rule) == about


TEXT = (
    "Dam holds\r\n\r\nBy Ann Lee\r\n\r\nKYIV, May 11 (Agency) – The dam held, @kirkby said on https://kirkby.example/a.\r\n\r\nNobody was hurt.\r\n"
)


def test_only_the_body_is_sent_and_every_place_is_mapped_back():
    article = load("a.txt", TEXT.encode())
    passage = Passage.of(article)
    assert passage.text.split("\n\n")[-1] == "Nobody was hurt."
    assert not {"Ann", "KYIV", "@kirkby", "https://kirkby.example/a"} & set(passage.text.replace(".", " ").split())
    for word in ("held", "Nobody"):
        start = passage.text.index(word)
        place = passage.place(start, start + len(word))
        assert article.text[place.start : place.end] == word


def test_a_match_over_two_paragraphs_has_no_place():
    passage = Passage.of(load("a.txt", TEXT.encode()))
    end = passage.text.index("Nobody")
    assert passage.place(end - 4, end + 2) is None


def test_options_of_the_house_reach_languagetool():
    assert Grammar(variety="british")._settings["language"] == "en-GB"
