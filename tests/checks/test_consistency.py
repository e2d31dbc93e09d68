"""One of two accepted forms, not both; the common cases are the examples of rules/*/one-form."""

import pytest

from newslint.checks.consistency import Choice, Consistency
from newslint.engine import Linter
from newslint.examples import run
from newslint.loaders import load
from newslint.model import Found
from newslint.rules import read_rules, shipped

RULES = {rule.id: rule for rule in read_rules([shipped()])}


def hits(text, **options):
    check = Consistency(**options)
    article = load("a.txt", text.encode())
    found = [
        Found(at, at + len(form), entry)
        for entry, form in enumerate(check.literals())
        for at in range(len(text))
        if article.folded.startswith(form.lower(), at)
    ]
    return [(article.text[hit.start : hit.end], hit.replacements) for hit in check.look(article, sorted(found))]


CASES = {
    "the rarer form": ("An adviser met an advisor and an adviser.", [("advisor", ("adviser",))]),
    "of equals the later": ("An advisor met an adviser.", [("adviser", ("advisor",))]),
    "plural and capital": ("An advisor left. Advisers met. The advisor came.", [("Advisers", ("Advisors",))]),
    "part of a word": ("The advisory board met an adviser.", []),
    "a hyphen before it": ("A vice-advisor met an adviser.", []),
    "one form": ("An adviser met an adviser.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_in_an_article(text, expected):
    assert hits(text, choices=(Choice(("adviser", "advisor")),)) == expected


def test_case_where_it_matters():
    text = f"He ate turkey in Turkey. {'It was long ago. ' * 5}Türkiye won."
    assert hits(text, choices=(Choice(("Türkiye", "Turkey"), case=True),)) == [("Türkiye", ("Turkey",))]


def test_over_a_story_the_majority_of_articles_wins():
    (finding,) = run(Linter([RULES["names/one-form"]]), ("Talks in Kyiv.", "The mayor of Kyiv spoke.", "A bus to Kiev, and another to Kiev."))
    assert (finding.location.path, finding.replacements) == ("3.txt", ("Kyiv",))
    assert {related.location.path for related in finding.related} == {"1.txt", "2.txt"}


def test_names_that_explain_one_another():
    assert run(Linter([RULES["names/one-form"]]), ("Myanmar, the former Burma, voted.", "Myanmar voted.")) == []
