"""States that last until a time, since a time or through an event, against the opposite state at a time within: «closed until Wednesday»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from newslint.checks.base import Verdict, clashes, published, short
from newslint.checks.opposite.table import Contrast
from newslint.model import Article, Claim, Conflict
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.clauses import clause_start, supposed
from newslint.text.dates import find_hours
from newslint.text.nouns import PERSON_NOUNS
from newslint.text.senses import closeness
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_after, phrase_before, singular
from newslint.text.when import day_of

LASTING = "what lasts"
"""The subject of these claims."""
_SP = r"[ \u00a0]"
_BE = (
    rf"(?:(?:will|would|to){_SP})?(?:be|stay(?:s|ed)?|remain(?:s|ed)?|is|are|was|were|kept|stand|stands|stood|lay|lies|(?:has|have|had|having){_SP}been)"
    rf"(?:n['’]t)?(?:{_SP}(?:not|still|already|again|now|all|fully|back|kept|being|been|left|completely))*"
)
_DO = rf"(?:(?:will|would|did|has|have|had)(?:n['’]t|{_SP}not|{_SP}only|{_SP}already)?{_SP})?"
_PRICE = rf"{_SP}(?:at|lower|higher|up|above|below|flat|little|with)\b"
"""With these a market closes, or a shop for the night."""
_NEGATIVE = compiled(r"\bnot\b|n['’]t\b|\bnever\b")
_LASTS = compiled(
    rf"[^,;:()–—“”.]{{0,60}}?\b(?:(?P<until>until|till)|(?P<since>since)|(?:throughout|through{_SP}(?:the{_SP})?(?:whole|entire)(?:{_SP}of)?|"
    rf"during{_SP}the{_SP}(?:whole|entire)){_SP}(?:the{_SP}|this{_SP})?(?P<event>(?!day|night|week|month|year|season|summer|winter)[a-z]+))\b"
)
_WHOLE = compiled(r"\b(?:throughout|whole|entire)\b")
_FIRST = compiled(rf"(?:(?P<until>until|till)|(?P<since>since)){_SP}")
_OTHER_CLAUSE = compiled(rf"\b(?:and|but|which|who|that|because|when|after|while|as(?!{_SP}(?:usual|normal|before|planned|well))|or)\b")
_BOUND = compiled(rf"\b(?:until|till|since|by|from|before|after|between|ahead{_SP}of|than){_SP}(?:[a-z]+{_SP}){{0,3}}$")
_UNSURE = compiled(
    rf"\b(?:if|unless|partly|partially|briefly|temporarily|earlier{_SP}than|sooner{_SP}than|ahead{_SP}of|instead{_SP}of|some|only{_SP}for)\b"
)
_AHEAD = compiled(r"(?:will|would|to)\b")
_GONE = compiled(r"(?:did|had)\b")
_AS_USUAL = 14
"""Days before the end of a stretch, whose beginning is not said, in which a change contradicts it."""
_OVER = 2
"""Days before a report within which what came about may have followed the event that is over."""
_SLACK = 6
"""Hours before the end of a stretch in which it may already have ended."""
_NEAR = 30
"""Days between a report and what it tells of the story, at most."""
ALIKE = 0.88
"""How near two nouns may be and mean one place: hospital and clinic."""


class _Time(NamedTuple):
    """A stretch or a moment, in hours of a year: not every article tells the year, and a story is of one."""

    low: float
    high: float


class Lasting:
    """Finds who or what is said to be active or stopped, when, and for how long."""

    def __init__(self, contrast: Contrast, work: Iterable[str], unlike: Iterable[str]) -> None:
        self._work, self._unlike = frozenset(work), frozenset(unlike)
        self._poles = {w: pole.name for pole in contrast.poles for w in (*pole.are, *pole.become, *pole.do)}
        self._changes = {w for pole in contrast.poles for w in (*pole.become, *pole.do)}
        self._causes = {w for pole in contrast.poles for w in pole.become}
        self._names = tuple(pole.name for pole in contrast.poles)
        states = _any(w for pole in contrast.poles for w in (*pole.are, *pole.become))
        deeds = _any(w for pole in contrast.poles for w in (*pole.become, *pole.do))
        self._said = compiled(
            rf"\b(?:(?P<be>{_BE}){_SP}(?P<state>{states})|{_DO}(?P<deed>{deeds})(?!{_PRICE}))\b(?![-’'])(?!{_SP}(?:out|off|into|away|over|aground|against|for)\b)"
        )

    def claims(self, article: Article) -> Iterator[Claim]:
        """What an article says in its own words of states that last, and of states at a time."""
        text = article.folded_prose
        timed = {article.sentence_at(at) for at in (*(mention.start for mention, _ in article.dates), *(m.start() for m in _WHOLE.finditer(text)))}
        for sentence in sorted(sentence for sentence in timed if sentence):
            if text[sentence.end - 1] == "?" or article.scope_at(sentence.start) == "headline" or _UNSURE.search(text, *sentence):
                continue
            for said in self._said.finditer(text, *sentence):
                lasts = _FIRST.match(text, sentence.start) or _LASTS.match(text, said.end(), sentence.end)
                if not article.in_quote(*said.span()):
                    yield from self._claim(article, sentence, said, lasts)

    def _claim(self, article: Article, sentence: Span, said: re.Match[str], lasts: re.Match[str] | None) -> Iterator[Claim]:
        text, folded = article.prose, article.folded_prose
        start = clause_start(text, sentence.start, said.start())
        subject = phrase_before(text, start, said.start())
        word = said["state"] or said["deed"]
        thing = phrase_after(text, said.end(), sentence.end) if said["deed"] and word in self._causes else None
        negative = _NEGATIVE.search(folded, *said.span()) is not None
        ahead = _AHEAD.match(folded, said.start()) is not None
        if lasts and lasts.start() >= said.end() and _OTHER_CLAUSE.search(folded, lasts.start(), lasts.end()):
            lasts = None
        data = self._when(article, sentence, said, lasts, negative) or self._some_week(article, sentence, said, lasts, negative)
        if subject is None or data is None or supposed(text, start, said.start()) or (ahead and not data["lasts"]):
            return
        what = (
            subject if thing is None or not (thing.of if thing.head in self._work else thing.definite) else thing
        )  # "the smelter halted production"
        if (
            what.quantity in ("some", "none")
            or not (what.definite or what.quantity == "all" or (what.of and what.head in self._work))
            or len(what.head) < 3
            or singular(text[what.start : what.end].split()[-1]) in PERSON_NOUNS
        ):
            return
        pole = self._poles[word]
        if negative:
            pole = next(name for name in self._names if name != pole)
        if data["lasts"] in ("ahead", "?") and ahead and pole == self._names[0]:
            return  # till when something will be open may be said of every day
        change = word in self._changes and not (said["be"] and data["lasts"])
        told = self._told(article, what) | data | {"ahead": ahead, "change": change}
        low, high = min(what.start, said.start()), max(what.end, said.end())
        yield Claim(LASTING, "activity", pole, article.locate(low, high), published=published(article), data=told)

    def _some_week(self, article: Article, sentence: Span, said: re.Match[str], lasts: re.Match[str] | None, negative: bool) -> dict[str, Any] | None:
        """The same of an article whose year is not known, and so no weekday: for each weekday that its own day may be."""
        if article.reference.year or not any(mention.weekday is not None for mention, _ in article.dates_in(*sentence)):
            return None
        ways = [self._when(article, sentence, said, lasts, negative, weekday) for weekday in range(7)]
        return {"lasts": "?" if lasts else "", "ways": ways} if any(ways) else None

    def _when(
        self, article: Article, sentence: Span, said: re.Match[str], lasts: re.Match[str] | None, negative: bool, weekday: int | None = None
    ) -> dict[str, Any] | None:
        """The time of what is said: of a stretch the surely covered part, of a moment the hours in which it may lie.

        `weekday` is that of the article's own day, where that is not known and only supposed.
        """
        today = article.reference
        now = _hours(today.month, today.day)
        if now is None:
            return None
        if lasts is None:
            time = None if negative else _moment(article, sentence, said, now, weekday)
            return {"lasts": "", "low": time.low, "high": time.high} if time else None
        if lasts.groupdict().get("event"):  # it is over when it is told of
            return {"lasts": "through", "low": 0.0, "high": now - _OVER * 24}
        near = article.dates_in(lasts.end(), min(lasts.end() + 25, sentence.end))
        time = _day(article, near[0], sentence.end, now, weekday, ahead=lasts["until"] is not None) if near else None
        if time is None:
            return None
        if time.low > now and near[0][0].weekday is not None and _GONE.match(article.folded_prose, said.start()):
            time = _Time(time.low - 7 * 24, time.high - 7 * 24)  # "did not close until Sunday"
        if lasts["since"]:
            return {"lasts": "since", "low": time.high, "high": now}
        if time.low > now:
            return {"lasts": "ahead", "low": now + 12, "high": time.low}
        return {"lasts": "until", "low": time.low - _AS_USUAL * 24, "high": time.low}

    def _told(self, article: Article, what: Phrase) -> dict[str, Any]:
        """What it is said of: its noun, what tells it from others, and whether the article knows several of the kind."""
        written = singular(article.prose[what.start : what.end].split()[-1])
        words = {what.head, *what.words} - {written}
        many = what.quantity == "bare" or what.quantity == "all"
        others = re.findall(rf"\b([\w’'-]+) {re.escape(written)}\b", article.prose) if not many else []
        named = {word for word in others if word[0].isupper() and word.lower() not in ("the", "a", "its")}
        plural = not many and f" {written}s" in article.folded_prose
        return {"noun": written, "words": sorted(words), "of": list(what.of), "several": plural or len(named) > 1}

    def conflicts(self, claims: Sequence[Claim]) -> Iterator[Conflict]:
        """What cannot both stand; an article that says both speaks of two things, or of two times."""
        if not any(claim.data["lasts"] for claim in claims):
            return
        years = Counter(claim.published[:4] for claim in claims if claim.published[:4].isdigit())
        claims = [settled for claim in claims if (settled := _settled(claim, max(years, key=lambda y: (years[y], y), default="")))]
        own: dict[str, list[Claim]] = {}
        for claim in claims:
            own.setdefault(claim.path, []).append(claim)
        kept = [c for c in claims if not any(self._at_odds(c, other) for other in own[c.path])]
        yield from clashes(kept, self._judge, lambda claim: "against this")

    def _judge(self, a: Claim, b: Claim) -> Verdict | None:
        if a.path == b.path or not self._at_odds(a, b):
            return None
        return Verdict(f"this cannot stand beside '{short(b)}'", "warning" if a.data["ahead"] or b.data["ahead"] else "error")

    def _at_odds(self, a: Claim, b: Claim) -> bool:
        if a.value == b.value or not (a.data["lasts"] or b.data["lasts"]):
            return False
        return self._one_time(a, b) and self._one_thing(a.data, b.data)

    @staticmethod
    def _one_time(a: Claim, b: Claim) -> bool:
        if a.data["lasts"] and b.data["lasts"]:
            loose = {a.data["lasts"], b.data["lasts"]} & {"until", "through"}
            return not loose and min(a.data["high"], b.data["high"]) - max(a.data["low"], b.data["low"]) >= 12
        stretch, moment = (a, b) if a.data["lasts"] else (b, a)
        if stretch.data["lasts"] in ("until", "through") and not moment.data["change"]:
            return False
        return bool(stretch.data["low"] <= moment.data["low"] and moment.data["high"] <= stretch.data["high"] - _SLACK)

    def _one_thing(self, a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
        words, others, of, other_of = set(a["words"]), set(b["words"]), set(a["of"]), set(b["of"])
        shared = (words | of) & (others | other_of)
        if (words ^ others) & self._unlike or not (words <= others or others <= words) or (of and other_of and not of & other_of):
            return False
        if {a["noun"], b["noun"]} & self._work and a["noun"] != b["noun"]:
            return bool(shared or a["noun"] in others | other_of or b["noun"] in words | of)
        if a["noun"] != b["noun"] and closeness(a["noun"], b["noun"]) < ALIKE and not words & others:
            return False
        return bool(shared) or not (a["several"] or b["several"])


def _settled(claim: Claim, year: str) -> Claim | None:
    """A claim whose time hangs on the year of its article, in the year of the story; None where that is not known."""
    if "ways" not in claim.data:
        return claim
    if not year or not claim.published.startswith("--"):
        return None
    day = day_of(int(year), int(claim.published[2:4]), int(claim.published[5:7]))
    way = claim.data["ways"][day.weekday()] if day else None
    return claim._replace(data={**claim.data, **way}) if way else None


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", _SP) for p in sorted(set(phrases), key=lambda p: (-len(p), p)))


def _moment(article: Article, sentence: Span, said: re.Match[str], now: float, weekday: int | None) -> _Time | None:
    """The hours within which something came about, of the date nearest to it; None where that only bounds it."""
    text, (start, end) = article.folded_prose, said.span()
    near = min(article.dates_in(*sentence), key=lambda one: max(start - one[0].end, one[0].start - end), default=None)
    if near is None or _BOUND.search(text, max(sentence.start, near[0].start - 25), near[0].start):
        return None
    between = text[end : near[0].start] if near[0].start > end else text[near[0].end : start]
    return None if _OTHER_CLAUSE.search(between) or ";" in between else _day(article, near, sentence.end, now, weekday)


def _hours(month: int | None, day: int | None) -> float | None:
    """Where a day begins, in hours of a leap year."""
    return date(2000, month, day).toordinal() * 24.0 if month and day else None


def _day(article: Article, found: tuple[Any, Any], stop: int, now: float, weekday: int | None, ahead: bool = False) -> _Time | None:
    """A day of the story, as hours, or the part of it that is said."""
    mention, when = found
    first: date | None = when.first if when.first == when.last else None
    day = _hours(first.month, first.day) if first else _hours(when.month, when.day)
    if day is None and weekday is not None and when.weekday is not None:
        days = (when.weekday - weekday) % 7
        day = now + 24 * (days if ahead else days - 7 if days else 0)
    if day is None or abs(day - now) > _NEAR * 24:
        return None
    hours = [hour for *_, hour in find_hours(article.prose, max(0, mention.start - 25), min(mention.end + 20, stop))]
    return _Time(day + hours[0], day + hours[0]) if hours else _Time(day, day + 24)
