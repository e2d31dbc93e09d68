"""Fractions in words that stand alone ("by a third", "almost half"), and what share they allow."""

from __future__ import annotations

import re

from newslint.patterns import compiled
from newslint.records import NamedTuple

_FRACTION = compiled(
    r"(?:(?P<how>more than|over|just over|well over|at least|almost|nearly|just under|less than|about|around|roughly|some) )?"
    r"(?:(?P<top>an?|one|two|three|four)[- ](?P<part>half|third|quarter|fifth|tenth)s?|(?P<half>half))\b"
    r"(?![- ]?(?:of|a|the|an|dozen|million|century)\b|-)"
)
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_TOPS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_REACH = {
    **dict.fromkeys(("more than", "over", "just over", "well over", "at least"), (0.97, 1.45)),
    **dict.fromkeys(("almost", "nearly", "just under", "less than"), (0.75, 1.03)),
    **dict.fromkeys(("about", "around", "roughly", "some"), (0.85, 1.18)),
}


class Fraction(NamedTuple):
    """A share in words: where it stands (code points), and from how much to how much per cent it may mean."""

    start: int
    end: int
    low: float
    high: float


def fraction_of(match: re.Match[str]) -> Fraction:
    """What a match of the pattern of fractions means."""
    value = 100 * (0.5 if match["half"] else _TOPS[match["top"]] * _PARTS[match["part"]])
    low, high = _REACH.get(match["how"] or "", (0.9, 1.12))
    return Fraction(*match.span(), low * value, high * value)


def fraction_at(text: str, at: int) -> Fraction | None:
    """The fraction that starts at `at`, if any."""
    match = _FRACTION.match(text, at)
    return fraction_of(match) if match else None
