"""Findings about spelling that say the same are one."""

from newslint.overlaps import one_per_place
from newslint.report import Finding, Location, Related


def place(start, text, path="1.txt"):
    return Location(path, start, start + len(text), 1, start + 1, 1, start + len(text) + 1, text)


def finding(rule, start, text, use="", level="error", safe=False, related=()):
    return Finding(rule, level, "", place(start, text), tuple(related), (use,) if use else (), safe)


TABLE = finding("names/units", 10, "Marina Brigade", "Marine Brigade", safe=True)
STORY = finding(
    "names/inconsistent", 0, "36th sep. Marina Brigade", "36th sep. Marine Brigade", related=[Related("here", place(3, "Marine", "2.txt"))]
)


def test_the_same_correction_is_reported_once_with_all_places():
    (one,) = one_per_place([TABLE, STORY])
    assert (one.rule, one.related) == ("names/units", STORY.related)


def test_a_finding_without_a_correction_joins_one_that_has_it():
    undecided = finding("names/inconsistent", 10, "Marina Brigade", level="warning")
    assert one_per_place([undecided, TABLE]) == [TABLE]


def test_other_corrections_other_rules_and_other_places_stay():
    findings = [
        TABLE,
        finding("names/inconsistent", 10, "Marina Brigade", "Marinu Brigade"),
        finding("wording/other", 10, "Marina Brigade", "Marine Brigade"),
        finding("names/inconsistent", 40, "Marina Brigade", "Marine Brigade"),
    ]
    assert set(one_per_place(findings)) == set(findings)
