"""The weekday, month or day of the month of a headline, where the body gives another for the same event and never this one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.spans import Span
from newslint.text.telling import shared, telling

_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"(?:(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTHS})\b)"
_BEHIND = r"(?:on|from|until|till|by|next|this|since|for|in|early|late|after|before)"
_OWN = compiled(rf"\b(?:{_BEHIND} (?:{_WEEKDAY}\b|{_DATE}|(?P<whole>{_MONTHS})\b(?! \d))|{_DATE.replace('month', 'm').replace('day', 'd')})")
_OTHER = compiled(rf"\b(?:{_WEEKDAY}\b|{_DATE}|(?:{_BEHIND} )(?P<whole>{_MONTHS})\b(?! \d))")
_RELATIVE = compiled(
    r"\b(?:today|tomorrow|tonight|yesterday|overnight|midnight|next day|weekend"
    r"|(?:days?|week) (?:later|earlier|before|after|from now)|in \w+ (?:days|weeks))\b"
)


class _Day(NamedTuple):
    """When something is: the parts of a date that stand there."""

    start: int
    end: int
    weekday: str
    month: str
    day: str

    def agrees(self, other: _Day) -> bool:
        """Whether two may be one: what both state is the same, and they have something in common."""
        pairs = ((self.weekday, other.weekday), (self.month, other.month), (self.day, other.day))
        both = [a == b for a, b in pairs if a and b]
        return bool(both) and all(both)

    def rivals(self, other: _Day) -> bool:
        """Whether another states the same part of a date otherwise."""
        if self.weekday:
            return bool(other.weekday)
        return bool(other.month) and (not self.day or (self.month == other.month and bool(other.day)))


def by_day(reading: Reading) -> Iterator[Hit]:
    """The day of a headline's event that the body contradicts."""
    match = _OWN.search(reading.text, *reading.top)
    if match is None or not reading.asserts(*match.span()):
        return
    own = _day(match)
    others = [_day(found) for found in _OTHER.finditer(reading.text, *reading.body)]
    if not others or any(own.agrees(other) for other in others):
        return
    if (own.weekday and reading.text.find(own.weekday[:3], *reading.body) >= 0) or _RELATIVE.search(reading.text, *reading.body):
        return
    segment = reading.segment(own.start)
    words = [word for word in reading.words if segment.start <= word.start < segment.end and not own.start <= word.start < own.end]
    for other in others:
        clause = reading.clause(other.start, other.end) if own.rivals(other) else None
        if clause is None or not reading.stated(clause, other.start, other.end, dated=True):
            continue
        told = shared(words, telling(reading.text, clause.start, clause.end))
        in_lead = bool(own.day) and other.start < reading.lead_end
        if len(told) >= 2 or (len(words) <= 2 and (told or in_lead)):
            yield reading.hit((own.start, own.end), Span(other.start, other.end))
            return


def _day(match: re.Match[str]) -> _Day:
    found = match.groupdict()
    month = next((found[name] for name in ("month", "month2", "m", "m2", "whole") if found.get(name)), "")
    day = next((found[name] for name in ("day", "day2", "d", "d2") if found.get(name)), "")
    return _Day(*match.span(), found["weekday"] or "", month, day)
