"""Dates in copy: where one is written, and which parts of it are said; never across a line break."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.finder import Finder

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
"""How many days a unit of a relative date counts, about."""
_NUMBER_WORDS = (
    "zero", "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
SMALL_NUMBERS = {word: value for value, words in enumerate(_NUMBER_WORDS) for word in words.split()}


class DateMention(NamedTuple):
    """A date in the copy; what is not said is None. Offsets are code points.

    `weekday` counts from Monday = 0, `shift` is the distance in `unit` of a relative date ("yesterday" is -1 day) from the day of publication, or
    from the date last mentioned where `chained` ("two days later"). A whole month or year has no `day`.
    """

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    shift: int | None = None
    unit: str = ""
    chained: bool = False

    @property
    def impossible(self) -> bool:
        """Whether there is no such day: 31 June, 29 February of a year that is no leap year."""
        if self.day is None or self.month is None:
            return False
        return self.day > monthrange(self.year or 2000, self.month)[1]


_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?)"
_FULL_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
_MONTH = "(?:" + "|".join(MONTHS) + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d)"
_SP = r"[ \u00a0]"
_NUMBER = r"(?:\d{1,3}|" + "|".join(SMALL_NUMBERS) + ")"
_COUNTED = rf"(?:per{_SP}cent|percent|people|men|women|children|others|seats|points|million|billion|[ap]\.?m\b)"
_NOT_A_COUNT = rf"(?!\w|[.,:]\d|{_SP}?%|{_SP}{_COUNTED})"

# Every alternative begins with a cheap look at the letters ahead: most places fail there.
_DATE = compiled(
    rf"""\b(?:
      (?=[\dMTWFS])(?:(?P<wd1>{_WEEKDAY}),?{_SP}(?:the{_SP})?)?(?:{_DAY}(?:st|nd|rd|th)?{_SP}?(?:-|–|to|and){_SP}?)?
        (?P<d1>{_DAY})(?:st|nd|rd|th)?{_SP}(?:of{_SP})?(?P<m1>{_MONTH})(?!\w)(?:,?{_SP}(?P<y1>{_YEAR}))?
    | (?=[A-Z])(?:(?P<wd2>{_WEEKDAY}),?{_SP})?(?P<m2>{_MONTH}){_SP}(?:the{_SP})?(?P<d2>{_DAY})
        (?:(?:st|nd|rd|th)\b|{_NOT_A_COUNT})(?:,?{_SP}(?P<y2>{_YEAR}))?
    | (?P<y3>(?:19|20)\d\d)-(?P<m3>0[1-9]|1[0-2])-(?P<d3>0[1-9]|[12]\d|3[01])\b
    | (?=[A-Z])(?P<m4>{_MONTH})(?:{_SP}of)?,?{_SP}(?P<y4>{_YEAR})
    | (?:(?P<near>[Ll]ast|[Nn]ext|[Tt]his){_SP})?(?P<wd5>{_FULL_WEEKDAY})\b
    | (?P<rel>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast{_SP}night
        |[Tt]his{_SP}(?:morning|afternoon|evening|week|month|year)|(?:[Ll]ast|[Nn]ext){_SP}(?:week|month|year))\b
    | (?=\w{{1,9}}{_SP}[dwfmy])(?P<n7>(?i:{_NUMBER})){_SP}(?P<u7>day|week|fortnight|month|year)s?{_SP}(?P<dir7>ago|later|earlier)\b
    | [Tt]he{_SP}(?P<way8>next|following|previous|same){_SP}(?P<u8>day|morning|afternoon|evening|night|week|month|year)\b
    | (?P<way10>[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his){_SP}(?:(?:early|late|mid)[ -])?(?P<m10>{_MONTH})(?!\w|{_SP}\d)
        (?:{_SP}(?P<y10>last|this|next){_SP}year\b)?
    | (?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Bb]y|[Uu]ntil){_SP}(?:(?:early|late|mid|the{_SP}summer{_SP}of){_SP}?-?)?(?P<y9>{_YEAR})
        (?!\w|-\w|{_SP}(?:people|men|women))
    )""",
    re.VERBOSE,
)
_CUES = (
    *(month for name in MONTHS for month in {name, name[:3]}), "day", "15", "16", "17", "18", "19", "20", " ago", " later", " earlier", "night",
    " week",
    " fortnight", " month", " year", "omorrow", "morning", "afternoon", "evening",
)  # fmt: skip
"""Letters without which there is no date; the pattern is tried only near them."""
_AROUND = 30
_SPACE = compiled(r"\s|$")
_FINDER = Finder(_CUES)
_NAMED_DAYS = compiled(
    r"\b(?:Black|Good|Ash|Easter|Super|Palm|Bloody|Cyber|Sheffield|Maundy|Shrove|Whit|Holy|Giving|Low|Fat|Hot|Every|Man)[ \u00a0-]$"
)
_TITLES = compiled(r"[ \u00a0](?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Star|Night|League|Independent|Club|School|Agreement|Mass)\b")
_MONTH_NUMBER = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}
_SHIFTS = {"yesterday": (-1, "day"), "today": (0, "day"), "tonight": (0, "day"), "tomorrow": (1, "day"), "last night": (-1, "day")}


def find_dates(text: str) -> list[DateMention]:
    """The dates written in a text, in order."""
    return [
        mention for start, end in _near_cues(text) for match in _DATE.finditer(text, start, end) if (mention := _mention(text, match)) is not None
    ]


def _near_cues(text: str) -> Iterator[tuple[int, int]]:
    """The passages around cues, cut at white space where they are cut."""
    start = end = -1
    for _, cue_start, cue_end in _FINDER.find(text, overlapping=False):
        if cue_start - _AROUND > end:
            if end >= 0:
                yield start, end
            start = _at_space(text, max(cue_start - _AROUND, end, 0))
        end = _at_space(text, min(cue_end + _AROUND, len(text)))
    if end >= 0:
        yield start, end


def _at_space(text: str, at: int) -> int:
    stop = _SPACE.search(text, at, min(at + _AROUND, len(text)))
    return stop.start() if stop else at


def _mention(text: str, match: re.Match[str]) -> DateMention | None:
    start, end = match.span()
    part = {name: value for name, value in match.groupdict().items() if value}
    if "rel" in part:
        moved, unit = _relative(part["rel"].lower())
        return DateMention(start, end, shift=moved, unit=unit)
    if "n7" in part:
        return _counted(start, end, part["n7"], part["u7"], part["dir7"])
    if "way8" in part:
        shift: int | None = {"next": 1, "following": 1, "previous": -1, "same": 0}[part["way8"]]
        unit = part["u8"] if part["u8"] in UNITS else "day"
        return DateMention(start, end, shift=shift, unit=unit, chained=True)
    if "y9" in part:
        return DateMention(match.start("y9"), end, year=int(part["y9"]))
    if "m10" in part:
        shift = {"last": -1, "this": 0, "next": 1}.get(part.get("y10", ""))
        return DateMention(match.start("m10"), end, month=_MONTH_NUMBER[part["m10"][:3].lower()], shift=shift, unit="" if shift is None else "year")
    weekday = next((_weekday(part[key]) for key in ("wd1", "wd2", "wd5") if key in part), None)
    if "wd5" in part:
        if _NAMED_DAYS.search(text[max(0, start - 12) : start]) or _TITLES.match(text, end):
            return None
        near = {"last": -1, "next": 1}.get(part.get("near", "").lower())
        return DateMention(start, end, weekday, shift=near, unit="week" if near else "")
    day = next((int(part[key]) for key in ("d1", "d2", "d3") if key in part), None)
    year = next((int(part[key]) for key in ("y1", "y2", "y3", "y4") if key in part), None)
    return DateMention(start, end, weekday, day, _month(part), year)


def _month(part: dict[str, str]) -> int:
    if "m3" in part:
        return int(part["m3"])
    return next(_MONTH_NUMBER[part[key][:3].lower()] for key in ("m1", "m2", "m4") if key in part)


def _weekday(word: str) -> int:
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(word[:3]))


def _relative(words: str) -> tuple[int, str]:
    if words in _SHIFTS:
        return _SHIFTS[words]
    which, unit = words.split()
    return {"last": -1, "next": 1, "this": 0}[which], unit if unit in UNITS else "day"


def _counted(start: int, end: int, number: str, unit: str, direction: str) -> DateMention:
    count = int(number) if number.isdigit() else SMALL_NUMBERS[number.lower()]
    return DateMention(start, end, shift=count if direction == "later" else -count, unit=unit, chained=direction != "ago")


# -- times of day

_CLOCK = compiled(
    rf"""\b(?:(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<min>[0-5]\d))?{_SP}?(?P<half>[ap])\.?{_SP}?m\b\.?
    | (?P<h24>[01]?\d|2[0-3])[:.h](?P<min24>[0-5]\d)(?={_SP}?(?:GMT|UTC|CET|CEST|EST|EDT|BST|local)|{_SP}?hours\b|\b(?![.:]?\d))(?<=\d\d:\d\d)
    | (?:(?P<early>morning|afternoon|evening|night),?[ ](?:at[ ])?)?
      (?P<clock>1[0-2]|[1-9]|{"|".join(words.split()[0] for words in _NUMBER_WORDS[1:13])})
      [ ]o['’]clock(?:[ ](?:in[ ]the|at|on[ ]\w+)[ ](?P<part>morning|afternoon|evening|night))?
    | (?P<word>noon|midday|midnight|dawn|daybreak|sunrise|dusk|sunset|nightfall|morning|afternoon|evening|tonight|night|overnight))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_HOURS = {
    "noon": 12, "midday": 12, "midnight": 24, "dawn": 5, "daybreak": 5, "sunrise": 6, "dusk": 19, "sunset": 19, "nightfall": 20,
    "morning": 9, "afternoon": 15, "evening": 19, "tonight": 22, "night": 22, "overnight": 23,
}  # fmt: skip


@lru_cache(maxsize=64)
def find_hours(text: str, start: int, end: int) -> Sequence[tuple[int, int, float]]:
    """The times of day in `text[start:end]`: (start, end, hours since midnight, about). All claims of a sentence ask for them."""
    return tuple(_hours(text, start, end))


def _hours(text: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    for match in _CLOCK.finditer(text, start, end):
        if match["word"]:
            hour = float(_HOURS[match["word"].lower()])
        elif match["clock"]:
            part = (match["part"] or match["early"] or "").lower()
            if not part:
                continue
            said = match["clock"].lower()
            hour = (SMALL_NUMBERS.get(said) or int(said)) % 12 + (0 if part == "morning" else 12)
        elif match["h"]:
            hour = int(match["h"]) % 12 + (12 if match["half"] in "pP" else 0) + int(match["min"] or 0) / 60
        else:
            hour = int(match["h24"]) + int(match["min24"]) / 60
        yield match.start(), match.end(), hour


def written(day: date) -> str:
    """A day as news copy writes it: "18 November 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
