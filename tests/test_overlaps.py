"""One place is reported once."""

import pytest

from newslint.article import Location
from newslint.overlaps import one_per_place
from newslint.report import Finding, Related


def place(start, end, path="a.txt"):
    return Location(path, start, end, 1, start + 1, 1, end + 1, "x" * (end - start))


def finding(rule, start, end, level="error", **more):
    return Finding(rule, level, "message", place(start, end), **more)


CASES = [
    ("a table before a comparison", [finding("names/inconsistent", 0, 9), finding("names/ukraine", 0, 9, safe=True)], ["names/ukraine"]),
    ("the graver", [finding("names/x", 0, 9, "warning"), finding("spelling/unknown-word", 3, 9)], ["spelling/unknown-word"]),
    ("LanguageTool last", [finding("grammar/A", 0, 9), finding("spelling/unknown-word", 2, 5, "info")], ["spelling/unknown-word"]),
    ("LanguageTool alone", [finding("grammar/A", 0, 9), finding("spelling/unknown-word", 9, 12)], ["grammar/A", "spelling/unknown-word"]),
    ("own grammar before LanguageTool", [finding("grammar/A", 0, 9), finding("grammar/agreement", 0, 9)], ["grammar/agreement"]),
    ("own grammar is no LanguageTool", [finding("spelling/unknown-word", 0, 9, "info"), finding("grammar/its", 0, 9)], ["grammar/its"]),
    ("facts stay", [finding("facts/number", 0, 9), finding("names/x", 2, 5)], ["facts/number", "names/x"]),
    ("layout is not spelling", [finding("layout/double-space", 4, 6), finding("typos/common", 0, 9)], ["layout/double-space", "typos/common"]),
]


@pytest.mark.parametrize(("findings", "rules"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_which_stays(findings, rules):
    assert sorted(f.rule for f in one_per_place(findings)) == rules
    assert sorted(f.rule for f in one_per_place(findings[::-1])) == rules


@pytest.mark.parametrize(
    ("written", "usual", "rule"),
    [("Malayisan", "Malaysian", "spelling/unknown-word"), ("Volina", "Volyna", "names/inconsistent")],
    ids=["a people", "a name"],
)
def test_a_misspelt_people_is_no_name(written, usual, rule):
    at = Location("a.txt", 0, len(written), 1, 1, 1, 1 + len(written), written)
    found = [Finding(name, "error", "message", at, replacements=(usual,)) for name in ("names/inconsistent", "spelling/unknown-word")]
    assert [f.rule for f in one_per_place(found)] == [rule]


def test_notes_are_kept_once():
    here, there = Related("here", place(20, 25)), Related("there", place(30, 35))
    (kept,) = one_per_place([finding("names/x", 0, 9, safe=True, related=(here,)), finding("names/y", 0, 9, related=(here, there))])
    assert kept.rule == "names/x"
    assert kept.related == (here, there)
