"""How two times that copy states stand to each other: how far apart they are, and whether one of them excludes the other."""

from __future__ import annotations

from datetime import date, timedelta

from newslint.records import NamedTuple
from newslint.text.when import SHORT_DAYS, Reference, day_of, nearest_year


class _Parts(NamedTuple):
    year: str
    day: str
    weekday: str


def _parts(stated: str) -> _Parts:
    head, _, weekday = stated.partition(" ")
    if head in SHORT_DAYS:
        return _Parts("", "", head)
    if head.startswith("--"):
        return _Parts("", head[2:7], weekday)
    if len(head) == 10:
        return _Parts(head[:4], head[5:10], SHORT_DAYS[date.fromisoformat(head).weekday()])
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
        days = (SHORT_DAYS.index(other.weekday) - SHORT_DAYS.index(one.weekday)) % 7
        return days if days < 4 else days - 7
    return 0 if one.year and other.year else None


def _dated(stated: str, other: str) -> str:
    """A weekday up to a day without a year as a date, where the other time has a year: a story is of one year."""
    weekday, _, day = stated.partition(" by ")
    if not day or len(other) != 10 or other[0] == "-" or not other[:4].isdigit():
        return stated
    year = nearest_year(int(day[:2]), int(day[3:]), Reference(int(other[:4]), int(other[5:7]), int(other[8:])))
    last = day_of(year, int(day[:2]), int(day[3:]))
    return (last - timedelta(days=(last.weekday() - SHORT_DAYS.index(weekday)) % 7)).isoformat() if last else stated


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
