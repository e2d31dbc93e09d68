"""Work grows with the copy, not with its square: what is counted here are comparisons, not seconds."""

from collections import Counter

import pytest

from newslint import stories
from newslint.checks.base import WITNESSES, Verdict, clashes
from newslint.checks.inconsistent_names import InconsistentNames
from newslint.checks.pattern import Pattern
from newslint.linter import Linter
from newslint.loaders import load
from newslint.model import Claim, Location, Rule
from newslint.patterns import compiled
from newslint.stories import Signature

MANY = 2000
"""Articles of one story."""


def claim(path, value, at=0, **more):
    return Claim("toll", "dead", value, Location(path, at, at + 1, 1, at + 1, 1, at + 2, str(value)), **more)


@pytest.mark.parametrize("values", [2, MANY], ids=["two figures", "a figure of its own in each article"])
def test_claims_of_one_subject_are_judged_against_few(values):
    judged = Counter()

    def judge(a, b):
        judged["pairs"] += 1
        return Verdict("differ")

    conflicts = list(clashes([claim(f"{n:04}.txt", n % values) for n in range(MANY)], judge, str))
    assert conflicts
    assert judged["pairs"] <= 3 * WITNESSES * MANY


def test_one_name_in_every_article():
    compared = Counter()

    class Counting(InconsistentNames):
        def _is_different(self, x, y):
            compared[x, y] += 1
            return super()._is_different(x, y)

    syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "so", "tu"]
    own = ["".join(syllables[int(digit)] for digit in f"{n:04}").capitalize() for n in range(MANY)]
    articles = [load(f"{n:04}.txt", f"Yesterday Jonas Hellberg spoke of {name} Ferry again.".encode()) for n, name in enumerate(own)]
    claims = [claim for article in articles for claim in Counting().claims(article)]
    assert len(claims) == 2 * MANY
    list(Counting().compare(claims))
    assert sum(compared.values()) < 60 * MANY


def test_grouping_measures_few_pairs():
    words = [f"word{n % 50} name{n} name{n // 2} topic{n // 100} everywhere" for n in range(MANY)]
    vectors = stories._vectors([Signature(f"{n}.txt", words=text, weights="zzzzz") for n, text in enumerate(words)])
    pairs = list(stories._alike(vectors, 0.0))
    assert MANY // 2 <= len(pairs) <= stories.CANDIDATES * MANY


def test_a_rule_is_asked_only_where_a_literal_of_it_stands():
    asked = []

    class Counting(Pattern):
        def look(self, article, found):
            asked.append(self.regex.pattern)
            return super().look(article, found)

    rules = [Rule("x", "y", Counting(regex=compiled(rf"\bword{n}x\s+(?:and|or)\b")), id=f"house/{n}") for n in range(1000)]
    linter = Linter(rules)
    examined = linter.examine(load("a.txt", b"Neither word17x and nor word5 or the others are words.\n"))
    assert asked == [r"\bword17x\s+(?:and|or)\b"]
    assert [finding.location.text for finding in examined.findings] == ["word17x and"]
