"""Kind `date`: dates that cannot be, weekdays that do not fit, spans of time that do not come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import ClassVar

from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.dates import MONTHS, SMALL_NUMBERS, WEEKDAYS, DateMention, written
from newslint.text.spans import Span
from newslint.text.when import When

NEAR = 100
"""Days from the article's own date within which a day without a year can be of one year only."""
_DURATION = compiled(
    rf"(?<![\w-])(?P<n>\d{{1,3}}|{'|'.join(SMALL_NUMBERS)})[ \u00a0-](?P<unit>day|week|month|year)s?\b"
    r"(?![ \u00a0-]old|[ \u00a0](?:ago|later|earlier|before))",
    re.IGNORECASE,
)
_TAKEN_UP = compiled(r"(?:It|This|That|They|He|She|The (?:[a-z-]+ )?[a-z]+)\b")
"""How a sentence begins that may go on about what the one before spoke of."""
_LASTED = compiled(r"\b(?:last(?:s|ed|ing)?|for|took|taken|spent)(?: only| just| exactly| a full| all of| out)?[ \u00a0]\Z")
"""What stands before how long something lasted."""
_TOLERANCE = {"day": (-1, 0), "week": (-7, 3), "month": (-31, 31), "year": (-62, 62)}
"""By how many days a span may fall short of, or exceed, what its dates say: both ends counted or not, weeks and years begun."""
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


@record(frozen=True)
class Dates(Check):
    """Dates within one article: whether there is such a day, whether it is that weekday, whether a stated duration fits its beginning and end."""

    kind: ClassVar[str] = "date"

    begins: tuple[str, ...] = option("words that say a date is the beginning of a span of time", ())
    ends: tuple[str, ...] = option("words that say a date is its end", ())
    about: tuple[str, ...] = option("words before a duration that make it inexact", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        if not article.dates:
            return
        for mention, _ in article.dates:
            if mention.impossible:
                yield _impossible(article, mention)
            elif mention.weekday is not None and mention.day is not None:
                yield from _wrong_weekday(article, mention)
        yield from self._durations(article)

    # -- spans of time

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        return _cue(self.begins)

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        return _cue(self.ends)

    @cached_property
    def _about(self) -> re.Pattern[str]:
        return _cue(self.about)

    def _durations(self, article: Article) -> Iterator[Hit]:
        for sentence in {article.sentence_at(mention.start) for mention, _ in article.dates}:
            dates = article.dates_in(*sentence) if sentence else []
            if not sentence or len(dates) < 2:
                continue
            told = sentence
            durations = list(_DURATION.finditer(article.prose, *told))
            if not durations and _TAKEN_UP.match(article.prose, sentence.start):
                told = _before(article, sentence)
                durations = [found for found in _DURATION.finditer(article.prose, *told) if _LASTED.search(article.prose, told.start, found.start())]
            if len(durations) == 1 and not self._about.search(article.prose, told.start, durations[0].start()):
                yield from self._span(article, sentence, durations[0], dates)

    def _span(self, article: Article, sentence: Span, duration: re.Match[str], dates: list[tuple[DateMention, When]]) -> Iterator[Hit]:
        begin = self._cued(article.prose, self._begins, sentence, dates)
        end = self._cued(article.prose, self._ends, sentence, dates)
        if not begin or not end or begin is end:
            return
        number = duration["n"].lower()
        count = int(number) if number.isdigit() else SMALL_NUMBERS[number]
        unit = duration["unit"].lower()
        passed = _passed(begin[1], end[1], count, unit)
        if passed:
            yield Hit(
                end[0].start,
                end[0].end,
                message=f"{passed}, not '{duration.group()}'",
                related=((duration.start(), duration.end(), "the stated duration"), (begin[0].start, begin[0].end, "its beginning")),
            )

    @staticmethod
    def _cued(text: str, cue: re.Pattern[str], sentence: Span, dates: list[tuple[DateMention, When]]) -> tuple[DateMention, When] | None:
        """The only date of the sentence that follows such a word, nothing but a few words between."""
        at = sentence.start
        cued = []
        for mention, when in dates:
            if cue.search(text, at, mention.start):
                cued.append((mention, when))
            at = mention.end
        return cued[0] if len(cued) == 1 else None


def _before(article: Article, sentence: Span) -> Span:
    """The sentence before one in its paragraph; an empty one where there is none."""
    before = article.sentence_at(max(0, sentence.start - 2))
    if before is None or before == sentence or "\n" in article.prose[before.end : sentence.start]:
        return Span(sentence.start, sentence.start)
    return before


def _cue(words: Sequence[str]) -> re.Pattern[str]:
    """One of the words, at most four others between it and the end of the text searched."""
    return compiled(rf"\b(?:{'|'.join(words) or '(?!)'})(?:[ \u00a0,]+\w+){{0,4}}[ \u00a0,]*\Z", re.IGNORECASE)


def _passed(begin: When, end: When, count: int, unit: str) -> str:
    """What the dates say, where it does not fit the duration; empty where it does or cannot be known."""
    low, high = count * _DAYS[unit] + _TOLERANCE[unit][0], count * _DAYS[unit] + _TOLERANCE[unit][1]
    if begin.first and begin.last and end.first and end.last:
        least, most = (end.first - begin.last).days, (end.last - begin.first).days
        if least > high + 0.5 or most < low - 0.5:
            return f"{_shown(begin)} to {_shown(end)} is {_length((least + most) // 2, unit)}"
    elif unit == "day" and begin.weekday is not None and end.weekday is not None and begin.weekday != end.weekday:
        days = (end.weekday - begin.weekday) % 7
        if count <= 7 and days not in (count, count - 1):
            return f"{WEEKDAYS[begin.weekday]} to {WEEKDAYS[end.weekday]} is {days + 1} days"
    return ""


def _shown(when: When) -> str:
    assert when.first is not None
    if when.first == when.last:
        return written(when.first)
    return f"{MONTHS[when.first.month - 1]} {when.first.year}" if when.last and (when.last - when.first).days < 40 else str(when.first.year)


def _length(days: int, unit: str) -> str:
    count = round(days / _DAYS[unit]) + (unit == "day")
    return f"{count} {unit}{'s' * (count != 1)}"


# -- single dates


def _impossible(article: Article, mention: DateMention) -> Hit:
    assert mention.month is not None
    month = MONTHS[mention.month - 1]
    return Hit(mention.start, mention.end, message=f"there is no {mention.day} {month}" + (f" {mention.year}" if mention.year else ""))


def _wrong_weekday(article: Article, mention: DateMention) -> Iterator[Hit]:
    days = _candidates(article, mention)
    if not days or any(day.weekday() == mention.weekday for day in days):
        return
    assert mention.weekday is not None
    says = f"{written(days[0])} {'was' if days[0] < (article.reference.date or days[0]) else 'is'} a {WEEKDAYS[days[0].weekday()]}"
    yield Hit(mention.start, mention.end, message=f"{says}, not a {WEEKDAYS[mention.weekday]}")


def _candidates(article: Article, mention: DateMention) -> list[date]:
    """The days the mention may mean, the likeliest first: its year if it has one, else the nearest, and others if they are not out of question."""
    assert mention.month is not None
    assert mention.day is not None
    if mention.year:
        return [date(mention.year, mention.month, mention.day)]
    today = article.reference.date
    if today is None:
        return []
    sentence = article.sentence_at(mention.start) or Span(mention.start, mention.end)
    named = [m.year for m, _ in article.dates_in(*sentence) if m.year]
    days = []
    for year in (today.year, today.year - 1, today.year + 1, *named):
        try:
            days.append(date(year, mention.month, mention.day))
        except ValueError:
            continue  # 29 February
    days.sort(key=lambda day: abs((day - today).days))
    sure = [day for day in days if abs((day - today).days) <= NEAR]
    return (sure if sure and not named else days)[: None if named else 3]
