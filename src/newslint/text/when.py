"""When a date in copy is: resolved against the day an article is of; and how two such times stand to each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from newslint.patterns import compiled
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
        return _day(self.year, self.month, self.day) if self.year and self.month and self.day else None


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
            parts.append(_SHORT[self.weekday] + (f" by {self.by[0]:02}-{self.by[1]:02}" if self.by else ""))
        return " ".join(parts)


_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def find_reference(published: date | None, top: Sequence[str], lead: str) -> Reference:
    """The day an article is of: when it was published, or else the first date with a day in its first lines, `top`.

    Where the year is missing, the weekday is the first that the first paragraphs, `lead`, name: a dateline is of the day of the news.
    """
    if published:
        return Reference(published.year, published.month, published.day, published.weekday())
    for line in top[:_HEADLINES]:
        for mention in find_dates(line[:160]):
            if mention.day and mention.month and not mention.impossible and (len(line) < 120 or mention.start < 60):
                known = _day(mention.year, mention.month, mention.day)
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
        known = _day(mention.year, mention.month, mention.day)
        return When(known, known) if known else When()
    if mention.impossible:
        return When()
    year = nearest_year(mention.month, mention.day, reference)
    today = reference.date
    known = _day(year, mention.month, mention.day)
    if year and today and known and (known - today).days > SOON and not _looks_ahead(text, mention.start):
        year -= 1
    known = _day(year, mention.month, mention.day) if year else None
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
    days = [known for year in (today.year, today.year - 1, today.year + 1) if (known := _day(year, month, day))]
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


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


# -- comparing stated times


class _Parts(NamedTuple):
    year: str
    day: str
    weekday: str


def _parts(stated: str) -> _Parts:
    head, _, weekday = stated.partition(" ")
    if head in _SHORT:
        return _Parts("", "", head)
    if head.startswith("--"):
        return _Parts("", head[2:7], weekday)
    if len(head) == 10:
        return _Parts(head[:4], head[5:10], _SHORT[date.fromisoformat(head).weekday()])
    return _Parts(head[:4], head[5:7], "")


def apart(a: str, b: str) -> int | None:
    """How many days the stated time `a` lies before `b` (negative: after), of articles of one story; None where that cannot be said.

    0 where all they both say agrees, months and weeks counting as agreeing with their days. Weekdays alone are taken to be less than four days apart.
    """
    if not a or not b:
        return None
    if a == b:
        return 0
    if len(a) == len(b) == 10 and a[0] != "-" and b[0] != "-":
        return (date.fromisoformat(b) - date.fromisoformat(a)).days
    if a.endswith("/7") or b.endswith("/7"):
        return _weeks(a, b)
    a, b = _dated(a, b), _dated(b, a)
    if len(a) == len(b) == 10 and a[0] != "-" and b[0] != "-":
        return (date.fromisoformat(b) - date.fromisoformat(a)).days
    one, other = _parts(a), _parts(b)
    if one.year and other.year and one.year != other.year:
        return (int(other.year) - int(one.year)) * 365
    if one.day and other.day:
        if len(one.day) == 2 or len(other.day) == 2:
            return (int(other.day[:2]) - int(one.day[:2])) * 30
        return (date.fromisoformat(f"2001-{_leapless(other.day)}") - date.fromisoformat(f"2001-{_leapless(one.day)}")).days
    if one.weekday and other.weekday:
        days = (_SHORT.index(other.weekday) - _SHORT.index(one.weekday)) % 7
        return days if days < 4 else days - 7
    return 0 if one.year and other.year else None


def _dated(stated: str, other: str) -> str:
    """A weekday up to a day without a year as a date, where the other time has a year: a story is of one year."""
    weekday, _, day = stated.partition(" by ")
    if not day or len(other) != 10 or other[0] == "-" or not other[:4].isdigit():
        return stated
    year = nearest_year(int(day[:2]), int(day[3:]), Reference(int(other[:4]), int(other[5:7]), int(other[8:])))
    last = _day(year, int(day[:2]), int(day[3:]))
    return (last - timedelta(days=(last.weekday() - _SHORT.index(weekday)) % 7)).isoformat() if last else stated


def _weeks(a: str, b: str) -> int | None:
    if len(a.removesuffix("/7")) != 10 or len(b.removesuffix("/7")) != 10:
        return None
    first, other = date.fromisoformat(a[:10]), date.fromisoformat(b[:10])
    days = (other - first).days
    long, short = (6 if a.endswith("/7") else 0), (6 if b.endswith("/7") else 0)
    return 0 if -short <= days <= long else days


def _leapless(day: str) -> str:
    return "02-28" if day == "02-29" else day


class Stated(NamedTuple):
    """When something is said to have been so: as stated, the time of day if there is one, and whether it lasts from then on."""

    when: str
    hour: float | None
    lasts: bool


def at_odds(a: Stated, b: Stated) -> bool | None:
    """Whether two things that exclude each other are both said of one time, what lasts being so ever after.

    None where one may be an update of the other, False where the times are not known.
    """
    days = apart(a.when, b.when)
    if days is None:
        return False
    if a.lasts and b.lasts:
        return True
    if not (a.lasts or b.lasts):
        return True if days == 0 and not _later(a, b) else None
    between = (days or _later(a, b)) if a.lasts else -(days or _later(a, b))
    return True if between >= 0 else None


def _later(a: Stated, b: Stated) -> int:
    """1 where `b` is some hours after `a` on a day, -1 where before, 0 where that is not known or they are near."""
    if a.hour is None or b.hour is None:
        return 0
    hours = b.hour - a.hour
    return 0 if abs(hours) < 2 else 1 if hours > 0 else -1
