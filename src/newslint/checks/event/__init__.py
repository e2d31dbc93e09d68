"""Kind `event`: one event with two dates across the articles of a story, or with a date before what must have come first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import Verdict, clashes
from newslint.checks.event.beginnings import BEGINNING, beginnings, one_beginning
from newslint.checks.event.doings import DOING, doings, one_doing
from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.clauses import clause_end, clause_start, denied, is_subject, subject_before, supposed
from newslint.text.dates import DateMention
from newslint.text.heads import STOP
from newslint.text.occasions import Sameness
from newslint.text.phrases import Occurrence, Phrases
from newslint.text.spans import Span
from newslint.text.subjects import phrase_before
from newslint.text.timing import apart
from newslint.text.when import When

APART = 10
"""Days by which what must come later is dated too early, at most, tripled."""
NEAR = 5
"""Code points between 'last inspected' and its month."""
_REACH = 60
"""Code points between an event's verb and its date."""
_OTHER = compiled(
    r"\b(?:second|third|fourth|another|previous|earlier|latest|new|next|further|similar|other|anniversary|rehearsal|series|first|final|last)\b",
    re.IGNORECASE,
)


@record(frozen=True)
class Happening:
    """A kind of event: the words for it or for what it happens to, and the verbs that say it happened."""

    name: str = option("what to call it")
    verbs: tuple[str, ...] = option("phrases behind the subject that say that it happened or began")
    of: tuple[str, ...] = option("nouns for the event or for what it happens to; without, it happens to people, by name", ())
    objects: tuple[str, ...] = option("phrases before the person it happens to ('police arrested')", ())
    victims: tuple[str, ...] = option("phrases before the noun that say what it did to people: 'were buried by a/an/the'", ())
    within: int = option("days beyond which two dates are of two events rather than of one", 10)


@record(frozen=True)
class Event(Check):
    """Compares the days on which articles of a story say an event took place, relative ones resolved by the articles' own dates."""

    kind: ClassVar[str] = "event"

    events: tuple[Happening, ...] = option("the kinds of events")
    order: tuple[tuple[str, ...], ...] = option("pairs of events, the one that comes first before the other", ())
    same: Mapping[str, tuple[str, ...]] = option("groups of words that tell the same of what was last done in a month", factory=dict)

    @cached_property
    def _table(self) -> tuple[Phrases, list[tuple[Happening, bool]]]:
        rows = [(phrase, (event, False)) for event in self.events for phrase in event.verbs]
        rows += [(phrase, (event, True)) for event in self.events for phrase in event.objects]
        rows += [(f"{phrase} {noun}", (event, False)) for event in self.events for phrase in event.victims for noun in event.of]
        return Phrases([phrase for phrase, _ in rows]), [owner for _, owner in rows]

    @cached_property
    def _nouns(self) -> Mapping[str, re.Pattern[str]]:
        return {
            event.name: compiled(rf"(?<![\w-])(?:{'|'.join(sorted(event.of, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)
            for event in self.events
            if event.of
        }

    @cached_property
    def _same(self) -> Sameness:
        return Sameness(self.same)

    def claims(self, article: Article) -> Iterable[Claim]:
        if not article.dates:
            return
        yield from self._last_times(article)
        yield from beginnings(article)
        yield from doings(article)
        phrases, owners = self._table

        def dated_at(offset: int) -> Span | None:
            sentence = article.sentence_at(offset)
            return sentence if sentence and article.dates_in(*sentence) else None

        for found, sentence in phrases.occurrences(article.folded, article.prose, dated_at):
            start = clause_start(article.prose, sentence.start, found.start)
            end = clause_end(article.prose, found.end, sentence.end)
            yield from self._claim(article, owners[found.number], found, start, end)

    @staticmethod
    def _last_times(article: Article) -> Iterator[Claim]:
        """«The bridge was last inspected in May», «checked for the last time in August»: the month dates it."""
        for match in _LAST.finditer(article.folded_prose) if " last " in article.folded_prose else ():
            sentence = article.sentence_at(match.start())
            mention = next((m for m, _ in article.dates_in(match.end(), match.end() + NEAR) if m.month), None)
            if sentence and mention and not article.in_quote(*match.span()):
                start = clause_start(article.prose, sentence.start, match.start())
                words = [word for word in _LONG.findall(article.folded_prose, start, match.start()) if word not in STOP]
                data = {"verb": match["verb"] or match["before"], "of": words, "said": _text(article, mention)}
                yield Claim(_LAST_TIME, "last time", f"--{mention.month:02}", article.locate(match.start(), mention.end), data=data)

    def _claim(self, article: Article, owner: tuple[Happening, bool], found: Occurrence, start: int, end: int) -> Iterator[Claim]:
        text, (event, active) = article.prose, owner
        if found.denied or supposed(text, start, found.start) or denied(text, start, found.end) or article.in_quote(found.start, found.end):
            return
        subject = self._subject(article, event, active, found, start, end)
        dated = _date(article, found, start, end)
        if subject is None or dated is None or _OTHER.search(text, max(start, subject[0] - 30), found.end):
            return
        mention, when = dated
        low, high = min(subject[0], found.start, mention.start), max(found.end, mention.end)
        data = {
            "hour": article.stated_hour(found.start, mention.end),
            "said": _text(article, mention),
            "within": event.within,
        }
        for key in (f"{event.name}: {subject[1]}", *(f"order: {one} {other}" for one, other in self.order if event.name in (one, other))):
            yield Claim(key, event.name, when.stated, article.locate(low, high), when=when.stated, data=data)

    def _subject(self, article: Article, event: Happening, active: bool, found: Occurrence, start: int, end: int) -> tuple[int, str] | None:
        """Where it stands, and the key of what the event happened to."""
        text = article.prose
        if event.of:
            inside = self._nouns[event.name].search(text, found.start, found.end) if event.victims else None
            if inside:
                return found.start, "it"
            subject = subject_before(text, start, found.start, self._nouns[event.name])
            if subject:
                return (subject.start, "it") if subject.quantity != "none" else None
            phrase = phrase_before(text, start, found.start)  # «the pact, which is to …»
            return (phrase.start, "it") if phrase and phrase.definite and self._nouns[event.name].fullmatch(phrase.head) else None
        if active:
            mention = article.people.at(found.end, min(end, found.end + 30))
            return (found.start, self._surname(article, mention.person)) if mention else (found.start, "somebody")
        mention = article.people.ending(found.start, 60)
        if mention and mention.start >= start and is_subject(text, mention.start, mention.end, found.start):
            return mention.start, self._surname(article, mention.person)
        return (found.start, "somebody") if event.name in {name for pair in self.order for name in pair} else None

    @staticmethod
    def _surname(article: Article, person: int | None) -> str:
        return "somebody" if person is None else article.people.persons[person].surname

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        if claims[0].subject.endswith(": somebody"):
            return
        if claims[0].subject == _LAST_TIME:
            yield from clashes(claims, self._one_month, lambda claim: "against this")
            return
        if claims[0].subject == BEGINNING:
            yield from clashes(claims, lambda a, b: _one_day(a, b) if self._one_beginning(a, b, claims) else None, lambda claim: "against this")
            return
        if claims[0].subject == DOING:
            yield from clashes(claims, lambda a, b: _one_day(a, b) if self._one_doing(a, b, claims) else None, lambda claim: "against this")
            return
        judge = self._in_order if claims[0].subject.startswith("order: ") else _one_day
        dates = defaultdict(set)
        for claim in claims:
            dates[claim.path, claim.attribute].add(claim.value)
        kept = [claim for claim in claims if len(dates[claim.path, claim.attribute]) == 1]
        if judge is self._in_order and any(len({c.value for c in kept if c.attribute == name}) > 1 for name in {c.attribute for c in kept}):
            return
        yield from clashes(kept, judge, lambda claim: "against this")

    def _one_month(self, a: Claim, b: Claim) -> Verdict | None:
        """Two months of one last time: the same done to the same thing."""
        if a.path == b.path or a.value == b.value or not self._same.of(a.data["verb"], b.data["verb"]):
            return None
        if not any(self._same.of(one, other) for one in a.data["of"] for other in b.data["of"]):
            return None
        return Verdict(f"the last time: '{a.data['said']}' here, '{b.data['said']}' elsewhere")

    def _one_beginning(self, a: Claim, b: Claim, claims: Sequence[Claim]) -> bool:
        """Whether both are of one beginning, which neither article dates as the other does as well."""
        if a.path == b.path or a.data["other"] or b.data["other"] or not apart(a.value, b.value) or not one_beginning(a, b, self._same):
            return False
        pairs = [(one, claim) for one, other in ((a, b), (b, a)) for claim in claims if claim.path == other.path]
        return not any(apart(one.value, claim.value) == 0 and one_beginning(one, claim, self._same, surely=False) for one, claim in pairs)

    def _one_doing(self, a: Claim, b: Claim, claims: Sequence[Claim]) -> bool:
        """Whether both are of one deed, which neither article dates as the other does as well."""
        if a.path == b.path or not apart(a.value, b.value) or not one_doing(a, b, self._same):
            return False
        pairs = [(one, claim) for one, other in ((a, b), (b, a)) for claim in claims if claim.path == other.path]
        return not any(apart(one.value, claim.value) == 0 and one_doing(one, claim, self._same, surely=False) for one, claim in pairs)

    def _in_order(self, a: Claim, b: Claim) -> Verdict | None:
        if a.attribute == b.attribute or len(a.value) != 10 or len(b.value) != 10:
            return None
        one, other = (a, b) if (a.attribute, b.attribute) in self.order else (b, a)
        days = apart(one.value, other.value)
        if days is None or not -3 * APART <= days < 0:
            return None
        return Verdict(f"the {other.attribute} is dated {-days} day{'s' * (days != -1)} before the {one.attribute}")


def _one_day(a: Claim, b: Claim) -> Verdict | None:
    """Two dates of one event; a night may belong to either of its days."""
    days = apart(a.value, b.value)
    if a.path == b.path or not days or abs(days) > a.data["within"]:
        return None
    if abs(days) == 1:
        first, then = (a, b) if days > 0 else (b, a)
        early, late = then.data["hour"], first.data["hour"]
        if (early is not None and early <= 6 and late is None) or (late is not None and late >= 18):
            return None
        if early is not None and late is not None and late - early > 8:
            return None
    level: Level = "error" if a.attribute != DOING and len(a.value) == len(b.value) else "warning"
    of = a.data["verb"] if a.attribute == DOING else f"the {a.attribute}"
    return Verdict(f"{of}: '{a.data['said']}' here, '{b.data['said']}' elsewhere", level)


def _text(article: Article, mention: DateMention) -> str:
    return article.text[mention.start : mention.end]


_LONG = compiled(r"\b[a-z]{4,}\b")
_LAST_TIME = "last time"
_LAST = compiled(r"\blast (?P<verb>[a-z]{3,}ed)\b|\b(?P<before>[a-z]{3,}ed) for the last time\b")
_ELSEWHERE = compiled(r"\b(?:until|said|says|told|to|since|and|who|which|that)\b")
"""Words between a verb and a date that show the date is another's."""


_AT_ONCE = compiled(r"^ and (?:died|were killed)(?= )")
"""What is said of those an event buried or swept away: they died then."""


def _date(article: Article, found: Occurrence, start: int, end: int) -> tuple[DateMention, When] | None:
    """The day that goes with a verb: the first behind it in its clause, or the last before it."""
    dates = article.dates_in(start, end)
    if any(mention.year and not mention.day for mention, _ in dates):
        return None
    days = [(m, w) for m, w in dates if compiled(r"\d{4}-\d\d-\d\d$|--\d\d-\d\d|[A-Z][a-z][a-z]( by .*)?$").match(w.stated)]
    behind = [pair for pair in days if 0 <= pair[0].start - found.end <= _REACH]
    before = [pair for pair in days if pair[0].end <= found.start and pair[0].start - start < 15]
    chosen = behind[0] if behind else before[-1] if before else None
    between = article.prose[found.end : chosen[0].start] if chosen else ""
    if chosen is None or (behind and _ELSEWHERE.search(_AT_ONCE.sub("", between))):
        return None
    return chosen
