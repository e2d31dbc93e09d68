"""Stretches of time in copy that do not come out: from an hour or a year to another, and how long that is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.text.dates import find_hours
from newslint.text.misfits import Misfit
from newslint.text.numerals import WORDS
from newslint.text.quantities import Quantity
from newslint.text.spans import Span, covering

_N = r"(?P<n>\d{1,3}|" + "|".join(word for word in WORDS if word != "zero") + r")(?P<half> and a half)?"
_SO = r",? (?:(?:or|for|that is|a total of|altogether|a period of|some|about|around|nearly|almost|just|a),? )*"
_YEARS = compiled(
    rf"from (?P<a>1[5-9]\d\d|20\d\d) (?:to|until|till) (?P<b>1[5-9]\d\d|20\d\d){_SO}{_N} years\b"
    r"(?! (?:as|in|before|after|later|at|ago|earlier|old|of|on|with)\b)"
)
_YEARS_BEFORE = compiled(rf"(?<![\w-]){_N} years (?:from|between) (?P<a>1[5-9]\d\d|20\d\d) (?:to|until|and) (?P<b>1[5-9]\d\d|20\d\d)\b")
_HOURS_BEHIND = compiled(rf"\.?{_SO}{_N} hours\b(?! (?:later|earlier|ahead|behind|before|after|ago|on|of|from|away)\b)")
_LIFE = compiled(
    r"orn (?:[\w ,]{0,40} )?in (?P<a>1[5-9]\d\d|20\d\d)\b[^.;]{0,80}?\b(?:died|dies|dead) (?:[\w ,]{0,40} )?in (?P<b>1[5-9]\d\d|20\d\d)"
    r",? (?:aged|at the age of|at age|at) (?P<n>\d{1,3})\b"
)
_TO = compiled(r"\.? (?:to|until|till) (?:about |around |shortly after |just before )?$")
_FROM = compiled(r"\bfrom (?:about |around )?$")


def stretches_of(text: str, sentences: Sequence[Span], quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """The stretches of time of an article that are not as long as it says."""
    for q in quantities:
        if q.dimension != "time":
            continue
        unit = text[q.number.end - 5 : q.number.end]
        if unit == "years":
            around = _years(text, (_YEARS, _YEARS_BEFORE), max(0, q.start - _FARTHEST), q.end + _FARTHEST)
            yield from (misfit for misfit in around if misfit.start == q.number.start)
        elif unit == "hours" and (sentence := covering(sentences, q.number.start, q.number.end)):
            yield from _hours(text, sentence, q.number.end)
    if (at := text.find("orn in ")) >= 0 or (at := text.find("orn on ")) >= 0:
        yield from _years(text, (_LIFE,), at, len(text))


_FARTHEST = 60


def _years(text: str, patterns: Sequence[re.Pattern[str]], start: int, end: int) -> Iterator[Misfit]:
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            first, last, said = int(match["a"]), int(match["b"]), _number(match["n"])
            real = last - first
            # a life is as long as the years are apart, or a year less; both ends of a term may be counted
            allowed = (real - 1, real) if pattern is _LIFE else (real - 1, real + 1)
            if first < last and not allowed[0] <= said <= allowed[1]:
                yield Misfit(
                    *match.span("n"), f"from {first} to {last} is {real} years, not {said:g}", ((match.start("a"), match.end("b"), "the years"),)
                )


def _hours(text: str, sentence: Span, end_of_stretch: int) -> Iterator[Misfit]:
    times = list(find_hours(text, max(sentence.start, end_of_stretch - 2 * _FARTHEST), end_of_stretch))
    for (start, end, first), (start2, end2, last) in pairwise(times):
        if not any(c.isdigit() for c in text[start:end] + text[start2:end2]) or not _TO.fullmatch(text, end, start2):
            continue
        behind = _HOURS_BEHIND.match(text, end2)
        if (
            not behind
            or behind.end() != end_of_stretch
            or not _FROM.search(text[max(sentence.start, start - 20) : start])
            or not (_exact(text, start, end) and _exact(text, start2, end2))
        ):
            continue
        said = _number(behind["n"]) + (0.5 if behind["half"] else 0)
        real = (last - first) % 24
        if abs(real - said) >= 0.75 and abs(real - said) % 12:
            yield Misfit(behind.start("n"), behind.end(), f"from {text[start:end]} to {text[start2:end2]} is {real:g} hours, not {said:g}",
                         ((start, end2, "the hours"),))  # fmt: skip


def _exact(text: str, start: int, end: int) -> bool:
    return text[start].isdigit() or text[start:end].lower() in ("noon", "midday", "midnight")


def _number(word: str) -> float:
    return float(word) if word.isdigit() else WORDS[word]
