"""When a date in copy is: resolved against the day an article is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.dates import UNITS, DateMention, find_dates

_FUTURE = compiled(
    r"""\b(?:will|would|shall|to\ be|(?:is|are|was|were|due|expected|scheduled|plans?|planned|hopes?|set|about)\ to|until|upcoming|set\ for|due
    |ahead\ of|(?:host|face|visit|play|meet)s?\ [A-Z]|takes\ place|begins|opens|starts|kicks\ off|returns)\b""",
    re.VERBOSE,
)
_HEADLINES = 4
"""Among how many blocks at the top the article's own date is looked for."""


class Reference(NamedTuple):
    """The day an article is of, as far as it is known: no year ("June 12" in a dateline), or nothing at all."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def date(self) -> date | None:
        """The day, when it is known completely."""
        return day_of(self.year, self.month, self.day) if self.year and self.month and self.day else None


class When(NamedTuple):
    """When a mention is: the first and the last day it may mean, or only what is known of one day; all None: unknown."""

    first: date | None = None
    last: date | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    by: tuple[int, int] | None = None
    """Of a weekday alone: the month and day of the article, whose year is not known; it is the last such weekday up to then."""

    @property
    def stated(self) -> str:
        """As claims state it: "2024-06-12", "2024-06", "2024", a day without a year "--06-12 Wed", a weekday "Wed"; empty: unknown.

        "Wed by 06-14" is the last Wednesday up to 14 June of the article's year, which is not known.
        """
        if self.first and self.last:
            if self.first == self.last:
                return self.first.isoformat()
            days = (self.last - self.first).days
            return f"{self.first.year}" if days > 300 else self.first.isoformat()[:7] if days > 20 else self.first.isoformat() + "/7"
        parts = [f"--{self.month:02}-{self.day:02}"] if self.month and self.day else []
        if self.weekday is not None:
            parts.append(SHORT_DAYS[self.weekday] + (f" by {self.by[0]:02}-{self.by[1]:02}" if self.by else ""))
        return " ".join(parts)


SHORT_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""Days of the week as `When` states them, from Monday."""


def find_reference(published: date | None, top: Sequence[str], lead: str) -> Reference:
    """The day an article is of: when it was published, or else the first date with a day in its first lines, `top`.

    Where the year is missing, the weekday is the first that the first paragraphs, `lead`, name: a dateline is of the day of the news.
    """
    if published:
        return Reference(published.year, published.month, published.day, published.weekday())
    for line in top[:_HEADLINES]:
        for mention in find_dates(line[:160]):
            if mention.day and mention.month and not mention.impossible and (len(line) < 120 or mention.start < 60):
                known = day_of(mention.year, mention.month, mention.day)
                if known:
                    return Reference(known.year, known.month, known.day, known.weekday())
                weekday = mention.weekday
                if weekday is None:
                    weekday = next((m.weekday for m in find_dates(lead) if m.weekday is not None and m.day is None and not m.shift), None)
                return Reference(None, mention.month, mention.day, weekday)
    return Reference()


def resolve(text: str, mentions: Sequence[DateMention], reference: Reference) -> list[When]:
    """When each mention is. A day without a year is the nearest such day; a weekday alone the last one, or the next where the clause looks ahead."""
    found: list[When] = []
    before: When | None = None
    for mention in mentions:
        when = _resolve(text, mention, reference, before)
        found.append(when)
        if when.first:
            before = when
    return found


def _resolve(text: str, mention: DateMention, reference: Reference, before: When | None) -> When:
    today = reference.date
    if mention.month and mention.day:
        return _calendar_day(text, mention, reference)
    if mention.year:
        if mention.month:
            return _month_of(mention.year, mention.month)
        return When(date(mention.year, 1, 1), date(mention.year, 12, 31))
    if mention.month:
        return _month_alone(mention, today)
    if mention.weekday is not None:
        return _weekday(text, mention, reference)
    if mention.shift is None:
        return When()
    if mention.chained:
        exact = before is not None and (before.first == before.last or mention.unit == "year")
        today = before.first if before and exact else None
    if today is None:
        if mention.unit == "day" and not mention.chained and reference.weekday is not None:
            return When(weekday=(reference.weekday + mention.shift) % 7)
        return When()
    return _shifted(today, mention.shift, mention.unit)


def _shifted(today: date, shift: int, unit: str) -> When:
    try:
        there = today + timedelta(days=shift * UNITS[unit])
    except OverflowError:
        return When()
    if unit == "day":
        return When(there, there)
    if unit in ("week", "fortnight"):
        monday = there - timedelta(days=there.weekday())
        return When(monday, monday + timedelta(days=6))
    if unit == "month":
        month = today.year * 12 + today.month - 1 + shift
        return _month_of(month // 12, month % 12 + 1)
    year = today.year + shift
    return When(date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9998 else When()


def _month_of(year: int, month: int) -> When:
    if not 1 <= year <= 9998:
        return When()
    following = date(year + month // 12, month % 12 + 1, 1)
    return When(date(year, month, 1), following - timedelta(days=1))


def _month_alone(mention: DateMention, today: date | None) -> When:
    assert mention.month
    if today is None:
        return When()
    if mention.shift is not None:
        return _month_of(today.year + mention.shift, mention.month)
    return When() if mention.month >= today.month else _month_of(today.year, mention.month)


def _calendar_day(text: str, mention: DateMention, reference: Reference) -> When:
    assert mention.month is not None
    assert mention.day is not None
    if mention.year:
        known = day_of(mention.year, mention.month, mention.day)
        return When(known, known) if known else When()
    if mention.impossible:
        return When()
    year = nearest_year(mention.month, mention.day, reference)
    today = reference.date
    known = day_of(year, mention.month, mention.day)
    if year and today and known and (known - today).days > SOON and not _looks_ahead(text, mention.start):
        year -= 1
    known = day_of(year, mention.month, mention.day) if year else None
    return When(known, known) if known else When(month=mention.month, day=mention.day, weekday=mention.weekday)


SOON = 100
"""Days ahead beyond which a day without a year is one of the past, unless the clause looks ahead."""


def nearest_year(month: int, day: int, reference: Reference) -> int | None:
    """The year in which that day is nearest to the reference."""
    if reference.year is None:
        return None
    today = reference.date
    if today is None:
        return reference.year
    days = [known for year in (today.year, today.year - 1, today.year + 1) if (known := day_of(year, month, day))]
    return min(days, key=lambda known: abs((known - today).days)).year if days else None


def _weekday(text: str, mention: DateMention, reference: Reference) -> When:
    assert mention.weekday is not None
    today = reference.date
    if today is None:
        past = reference.month and reference.day and not mention.shift and not _looks_ahead(text, mention.start)
        by = (reference.month, reference.day) if past and reference.month and reference.day else None
        return When(weekday=mention.weekday, by=by) if not mention.shift else When()
    back = (today.weekday() - mention.weekday) % 7
    if mention.shift == 1 or (mention.shift is None and _looks_ahead(text, mention.start)):
        there = today + timedelta(days=(7 - back) if back or mention.shift == 1 else 0)
    else:
        there = today - timedelta(days=back or (7 if mention.shift == -1 else 0))
    return When(there, there)


def _looks_ahead(text: str, at: int) -> bool:
    start = max(at - 80, 0)
    stop = max(text.rfind(". ", start, at), text.rfind("\n", start, at), start)
    return _FUTURE.search(text, stop, at) is not None


def day_of(year: int | None, month: int, day: int) -> date | None:
    """The day, or None where the year is unknown or there is no such day."""
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


# -- comparing stated times
