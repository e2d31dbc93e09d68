"""What says that two figures are one: signs, and what they weigh together."""

from pathlib import Path

import pytest

from newslint.checks.number.alike import ALIKE, ENOUGH, Alike
from newslint.checks.number.evidence import JUDGED, WEIGHTS, nouns, weighed
from newslint.loaders import load
from newslint.rules import read_rule, shipped

RULE = read_rule(Path(shipped()) / "facts" / "number.yaml", "facts/number").check


def compared(*articles):
    """The comparison of two articles' first figures, and those."""
    claims = [claim for n, text in enumerate(articles) for claim in RULE.claims(load(f"{n}.txt", text.encode()))]
    claims = [claim for claim in claims if claim.subject.startswith(ALIKE)]
    first, second = (next(claim for claim in claims if claim.path == f"{n}.txt") for n in (0, 1))
    return Alike(claims, RULE.topics, []), first, second


NOUNS = {
    "the same": ("The shop in Kandy sold 40 crates.", "In Kandy 70 crates were sold.", "noun"),
    "synonyms": ("The robot in Kandy moved 40 boxes.", "In Kandy 70 containers were moved.", "synonym"),
    "two groups of people": ("The plane to Kandy carried 40 nurses.", "In Kandy 70 farmers marched.", "other people"),
    "nothing in common": ("The shop in Kandy sold 40 crates.", "In Kandy 70 songs were sung.", "other noun"),
    "no noun in one": ("The shop in Kandy sold 40 crates.", "In Kandy they counted up to 70.", "a noun"),
}


@pytest.mark.parametrize(("one", "other", "expected"), NOUNS.values(), ids=NOUNS)
def test_nouns(one, other, expected):
    _, a, b = compared(one, other)
    assert nouns(a, b) == nouns(b, a) == expected


SIGNS = {
    "digits exchanged": ("The shop in Kandy sold 318 crates.", "In Kandy 381 crates were sold.", "slip"),
    "bounds that exclude each other": ("In Kandy fewer than 40 crates were sold.", "In Kandy at least 70 crates were sold.", "bounds"),
    "another subject": ("Ruwan Perera sold 40 crates in Kandy.", "Nimal Silva sold 70 crates in Kandy.", "other subject"),
    "the sentences around": (
        "The brewery in Kandy burned. It held 40 crates.",
        "In Kandy a brewery burned down. The flames reached 70 crates.",
        "around",
    ),
    "a measure joined to its noun": ("In Kandy a 64-mile ride was held.", "She rode 46 miles in Kandy.", "one joined"),
    "synonyms, though one is of a group": ("In Kandy 40 trucks were sold.", "In Kandy 70 lorries were sold.", "synonym"),
    "members of what": ("In Kandy 40 members of the police forces marched.", "In Kandy 70 police officers marched.", "noun"),
    "a bound that excludes the figure": ("In Kandy fewer than 40 crates were sold.", "In Kandy 70 crates were sold.", "one excludes"),
    "one rate": ("In Kandy 40 crates are sold every day.", "Some 70 crates a day are sold in Kandy.", "one rate"),
    "one time of the count": ("By Monday noon 40 crates were sold in Kandy.", "In Kandy 70 crates had been sold by Monday noon.", "as of"),
    "two times of the count": ("By Monday noon 40 crates were sold in Kandy.", "In Kandy 70 crates had been sold by Monday night.", "other as of"),
    "none but these": ("In Kandy 40 crates were sold.", "In Kandy 70 crates were sold.", "sole"),
    "all of them": ("In Kandy all 40 crates were sold.", "All 70 crates are gone in Kandy.", "both all"),
}


@pytest.mark.parametrize(("one", "other", "sign"), SIGNS.values(), ids=SIGNS)
def test_signs(one, other, sign):
    group, a, b = compared(one, other)
    assert (group.signs(a, b) | group.company(a, b))[sign]
    assert group.signs(a, b) == group.signs(b, a)


def test_many_articles_speak_against_two_figures():
    group, a, b = compared("The shop in Kandy sold 318 crates.", "In Kandy 381 crates were sold.")
    alone = group.score(a, b)
    more = [load(f"{n}.txt", f"In Kandy {n * 100 + 7} songs were sung.".encode()) for n in range(2, 12)]
    others = [claim for article in more for claim in RULE.claims(article) if claim.subject == a.subject]
    assert alone > ENOUGH
    assert Alike([a, b, *others], RULE.topics, []).score(a, b) < alone


def test_a_figure_told_beside_another_is_one_the_article_has():
    group, a, b = compared("In Kandy 41 crates were sold.", "The shop in Kandy sold 14 crates, 41 of them on Sunday.")
    assert not group.comparable(a, b)


def test_no_sign_is_both_fitted_and_judged():
    assert not WEIGHTS.keys() & JUDGED.keys()
    assert weighed({}) == WEIGHTS["bias"]
