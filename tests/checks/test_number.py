"""Kind number: which figures are compared, and which conflict."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.checks.number.judging import judge
from newslint.engine import Linter
from newslint.examples import run
from newslint.loaders import load
from newslint.rules import read_rule, shipped

RULE = read_rule(Path(shipped()) / "facts" / "number.yaml", "facts/number")
LINTER = Linter([RULE])
MONDAY = "LEEDS, March 4 2024 - "
TUESDAY = "LEEDS, March 5 2024 - "


def findings(*articles):
    return [(f.level, f.location.text, [r.location.text for r in f.related]) for f in run(LINTER, articles)]


CONFLICTS = {
    "a capacity by the seats": ("The Orsay stadium has a capacity of 45,000.", "The 54,000-seat stadium at Orsay hosts the final."),
    "a sentence": (
        "The court in Bonn sentenced Karl Braun to seven years in prison.",
        "Karl Braun, who was jailed for nine years in Bonn, will appeal.",
    ),
    "a ransom in words": (
        "The kidnappers of Per Lund demanded a ransom of 5 million kroner.",
        "A ransom of two million kroner was demanded for Per Lund.",
    ),
    "a fine": ("Marks plc was fined £2m over the leak at Hull.", "Marks plc must pay a fine of £3.2m over the leak at Hull."),
    "rain": ("The cyclone brought 300mm of rain to Darwin.", "In Darwin, 20 inches of rain fell."),
    "a crew and its passengers": ("The bus, carrying 40 passengers and two crew, left Kandy.", "The bus left Kandy with 60 people on board."),
    "swapped digits": ("The jet, carrying 164 passengers, landed at Bordeaux.", "All 146 passengers left the jet in Bordeaux."),
    "a population": ("The quake shook Pisco, a town of 23,000 people.", "Pisco, a town of hardly 15,000 souls, lies in ruins."),
    "a count taken up": (
        MONDAY + "In Leeds 14 people were confirmed dead by noon on Monday.",
        TUESDAY + "Nine bodies were found on Sunday in Leeds. By midday on Monday the count stood at 17.",
    ),
}


@pytest.mark.parametrize("articles", CONFLICTS.values(), ids=CONFLICTS.keys())
def test_conflict(articles):
    assert [level for level, _, _ in findings(*articles)] == ["error"]


AGREE = {
    "other times of a day": (
        MONDAY + "In Leeds 14 people were confirmed dead by noon on Monday.",
        MONDAY + "By 9 p.m. on Monday 17 people had died in Leeds.",
    ),
    "no time stated, another day": (MONDAY + "In Leeds 14 people were killed.", TUESDAY + "In Leeds 17 people were killed."),
    "nobody knows when": ("In Leeds 14 people were killed.", "In Leeds 17 people were killed."),
    "another year": ("In 2007 a quake near Pisco, magnitude 8.0, shook Peru.", "The quake near Pisco in Peru had a magnitude of 6.4."),
    "an aftershock": ("The quake near Pisco had a magnitude of 6.4.", "An aftershock of magnitude 5.1 hit Pisco."),
    "two convicts": ("Karl Braun was jailed for nine years in Bonn.", "In Bonn Otto Schmidt was jailed for two years."),
    "one of them": ("One of them, a magnitude 7.3 quake, shook Papua.", "The quake in Papua had a magnitude of 7.7."),
    "doubt": ("The mill in Hull could cut 400 jobs.", "The mill in Hull might cut 900 jobs."),
    "another story's names": ("The jet, carrying 164 passengers, landed at Bordeaux.", "The bus, carrying 40 passengers, left Kandy."),
    "a part": ("In Otley 38 people were hurt by noon on 4 March.", "In Otley nine of the wounded were children on 4 March."),
}


@pytest.mark.parametrize("articles", AGREE.values(), ids=AGREE.keys())
def test_no_conflict(articles):
    assert findings(*articles) == []


def test_two_sources_are_a_warning_that_names_both():
    one = MONDAY + "In Leeds 14 people had been arrested by noon on Monday, according to the ministry."
    other = MONDAY + "According to the union, 40 people had been arrested in Leeds by noon on Monday."
    (finding,) = run(LINTER, (one, other))
    assert finding.level == "warning"
    assert "ministry" in finding.message
    assert "union" in finding.message


def test_one_conflict_is_one_finding_at_the_odd_one():
    three = [f"The bridge in Gatineau cost $40 million to build, {who} said." for who in ("the mayor", "an engineer", "the builder")]
    ((_, place, notes),) = findings(*three, "The bridge in Gatineau cost $14 million to build.")
    assert (place, notes) == ("$14 million", ["$40 million"] * 3)


def test_the_five_articles(fixture_articles):
    ((level, place, notes),) = findings(*fixture_articles)
    assert (level, place) == ("warning", "More than\u00a0 2000 soldiers")
    assert notes == ["over 1,000 of its troops", "reported 1,000 other fighters"]


@pytest.fixture
def fixture_articles():
    folder = Path(__file__).parent.parent.parent / "fixtures" / "azovstal" / "articles"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


FIGURES = st.tuples(st.sampled_from(["", "about ", "over ", "at least ", "fewer than ", "nearly "]), st.integers(2, 5000))


@settings(max_examples=60, deadline=None)
@given(FIGURES, FIGURES)
def test_judging_is_symmetric(a, b):
    claims = []
    for number, (bound, value) in enumerate((a, b)):
        article = load(f"{number}.txt", f"The ferry Isola, carrying {bound}{value:,} passengers, sank off Elba.".encode())
        claims += [claim for claim in RULE.check.claims(article) if claim.attribute]
    one, other = claims
    topic = RULE.check.topics["aboard"]
    forth, back = judge(topic, frozenset(), one, other), judge(topic, frozenset(), other, one)
    assert (forth and (forth.level, forth.strength)) == (back and (back.level, back.strength))
