"""Reads one article for kind `number`: what its figures claim, of when, of where, and by whose account."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from newslint.checks.number.judging import fold
from newslint.checks.number.topic import ANYTHING, Topic
from newslint.model import Article, Claim
from newslint.patterns import compiled
from newslint.text.attribution import find_source
from newslint.text.contexts import Synonyms
from newslint.text.dates import DateMention, find_hours
from newslint.text.names import Name
from newslint.text.numerals import WORDS
from newslint.text.quantities import Quantity
from newslint.text.senses import look_up
from newslint.text.spans import Span
from newslint.text.topics import Figure
from newslint.text.when import When

RECENT = 30
"""Days between an event and the article beyond which it is another event than the article's."""
NEAR = 70
"""Code points before a figure within which the last name says whose it is."""
RARE = 1.0
"""How much a word tells that is rare."""
_TELLING = compiled(
    r"\b(?!people|before|after|during|number|million|billion|thousand|hundred|because|according|between|injured|killed|officials)[a-z]{6,}"
)
_PLACING = tuple(f"{word} {the}" for word in ("in", "at", "near", "outside", "off") for the in ("", "the "))
_LOCATED = compiled(r"\b(?:in|at|near|outside|off) (?:the )?$")


class Reading:
    """What is asked of one article again and again."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.last: dict[str, Quantity] = {}
        self.latest = ("", -1)
        self._words: dict[int, dict[str, float]] = {}
        self._rare: dict[int, list[str]] = {}
        self._sentence: Span | None = None
        self._sentence_of_years: Span | None = None
        self._last_years: Sequence[str] = ()
        self._last_told: tuple[Sequence[Name], str, Sequence[str]] = ((), "", ())
        known = article.reference
        weekday = f" {_WEEKDAYS[known.weekday]}" if known.weekday is not None else ""
        partly = f"--{known.month:02}-{known.day:02}{weekday}" if known.month and known.day else ""
        self.published = known.date.isoformat() if known.date else partly

    def topic_before(self, sentence: Span) -> str:
        """The topic of a figure in the sentence before, in the same paragraph."""
        topic, start = self.latest
        if not topic or self.article.block_at(start) != self.article.block_at(sentence.start):
            return ""
        before = self.article.sentence_at(max(sentence.start - 2, 0))
        return topic if start == sentence.start or (before is not None and before.start == start) else ""

    @cached_property
    def _starts(self) -> list[int]:
        return [name.start for name in self.article.names]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names the article says most often."""
        counted = self.all_names
        return tuple(sorted(counted, key=lambda text: -counted[text])[:16])

    @cached_property
    def all_names(self) -> dict[str, int]:
        """How often each name stands where not only the start of a sentence can have made it a capital."""
        counted: dict[str, int] = {}
        for block in self.article.copy_blocks[:4]:
            if block.scope == "dateline":
                place = compiled(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})*").match(self.article.text[block.start : block.end])
                counted.update({place.group().title(): 1} if place else {})
        for name in self.article.names:
            if not name.starts_sentence or len(name.words) > 1 or not (name.text.endswith("s") or name.text.lower() in WORDS):
                counted[name.text] = counted.get(name.text, 0) + 1
        return counted

    @cached_property
    def lead(self) -> frozenset[str]:
        """The names in the first paragraphs, folded."""
        return frozenset(fold(name.text) for name in self.article.names if name.start < self.opening)

    @cached_property
    def opening(self) -> int:
        """Where the first paragraphs end."""
        return self.article.copy_blocks[min(3, len(self.article.copy_blocks)) - 1].end

    def words(self, sentence: Span, synonyms: Synonyms) -> dict[str, float]:
        """The telling words of a sentence and how much each tells."""
        if sentence.start not in self._words:
            self._words[sentence.start] = synonyms.words(self.article.prose[sentence.start : sentence.end])
        return self._words[sentence.start]

    def around(self, sentence: Span, synonyms: Synonyms) -> list[str]:
        """The rare words of the sentences before and behind one."""
        sentences = self.article.sentences
        at = bisect_left(sentences, sentence)
        beside = [self._rare_words(other, synonyms) for other in (*sentences[max(0, at - 1) : at], *sentences[at + 1 : at + 2])]
        return sorted({word for words in beside for word in words})

    def _rare_words(self, sentence: Span, synonyms: Synonyms) -> list[str]:
        if sentence.start not in self._rare:
            self._rare[sentence.start] = [word for word, weight in self.words(sentence, synonyms).items() if weight >= RARE]
        return self._rare[sentence.start]

    def names_in(self, sentence: Span) -> list[str]:
        """The names of a sentence, folded."""
        names = self.article.names[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]
        return sorted({fold(name.text) for name in names if name.text in self.all_names})

    def said_of(self, before: Span) -> str:
        """The last name before a figure, folded: whose it is, more often than not."""
        at = bisect_left(self._starts, before.end)
        name = self.article.names[at - 1] if at and self._starts[at - 1] >= max(before.start, before.end - NEAR) else None
        if name is None or name.text not in self.all_names or (name.starts_sentence and len(name.words) == 1 and look_up(name.text.lower()).nouns):
            return ""
        return fold(name.text)

    def claim(self, topic: Topic, figure: Figure, sentence: Span, personal: bool) -> Claim:
        """The claim a figure makes; `personal`: people are counted."""
        article, quantity = self.article, figure.quantity
        names, source, words = self._told(sentence)
        low, high = quantity.low, quantity.high
        if topic.exact and quantity.bound in ("over", "least", "most", "under"):
            low = high = quantity.value
        if "other" in quantity.modifiers:
            high += 1
        each = "each" in (*figure.before[-6:], *figure.after[:3]) or bool({"per", "apiece"} & {*figure.after[:2]})
        near = [n for n in names if figure.clause.start <= n.start < figure.clause.end]
        where = [fold(n.text) for n in near if self._located(n.start)]
        era, since = self._era(quantity, sentence)
        when, hour = self._time(topic, quantity, sentence)
        group = figure.group if personal else ""
        telling = [word for word in words if word not in topic.vocabulary and word != quantity.head]
        return Claim(
            subject="|".join(filter(None, (figure.topic or "counted", "each" if each else "", era))),
            attribute=figure.topic,
            value=[low, high, quantity.value],
            location=article.locate(quantity.start, quantity.end),
            exact=quantity.bound == "",
            when="" if era else when,
            published=self.published,
            source=source,
            quoted=article.in_quote(quantity.start, quantity.end),
            evidence=tuple(dict.fromkeys([*(name.text for name in names if name.text in self.all_names), *self.names, *telling])),
            data={
                "bound": quantity.bound,
                "dimension": quantity.dimension,
                "group": "" if group == "people" else group,
                "hour": hour,
                "since": since,
                "back": quantity.definite and quantity.head in topic.nouns and not where,
                "era": era,
                "where": sorted(set(where)),
                "lead": bool(where) and set(where) <= self.lead,
                "entity": _entity(topic, article, names, quantity, figure),
                "words": sorted({_stem(w) for w in (*quantity.modifiers, quantity.head)}) if topic.object else [],
                "headline": article.scope_at(quantity.start) == "headline",
                "told": [] if not topic.alike else sorted({*(fold(name.text) for name in names), *telling} - {figure.group}),
                "modifiers": sorted(set(quantity.modifiers)) if topic is ANYTHING else [],
                "_at": sentence.start,
            },
        )

    def _located(self, at: int) -> bool:
        """Whether a preposition of place stands before `at`."""
        low = max(0, at - 14)
        return self.article.prose.endswith(_PLACING, low, at) and _LOCATED.search(self.article.prose, low, at) is not None

    def _told(self, sentence: Span) -> tuple[Sequence[Name], str, Sequence[str]]:
        """The names of a sentence, its source and its telling words, which all its figures share."""
        if self._sentence != sentence:
            text = self.article.prose[sentence.start : sentence.end]
            names = self.article.names[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]
            self._sentence, self._last_told = sentence, (names, find_source(text), _TELLING.findall(text))
        return self._last_told

    def _time(self, topic: Topic, quantity: Quantity, sentence: Span) -> tuple[str, float | None]:
        """As of which day and hour the figure is said to hold: "by noon on Tuesday", "the statement at 6 p.m. said"."""
        article = self.article
        if topic.changes == "never":
            return _day(article.stated_time(quantity.start, quantity.end)), None
        prose = article.prose
        days = [when.stated for mention, when in article.dates_in(*sentence) if _as_of(prose, sentence.start, mention.start) and _day(when.stated)]
        hours = [hour for start, _, hour in find_hours(prose, *sentence) if _as_of(prose, sentence.start, start)]
        if not days and topic.changes == "daily":
            days = [_day(article.stated_time(quantity.start, quantity.end))]
        return (days[0] if days else ""), (hours[0] if hours else None)

    def as_of(self, sentence: Span) -> list[str]:
        """By when the figures of a sentence are counted, with the part of the day: "by Monday evening"."""
        prose = self.article.prose
        if " by " not in (line := f" {prose[sentence.start : sentence.end].lower()}") and " as of " not in line and " until " not in line:
            return []
        found = []
        for mention, when in self.article.dates_in(*sentence):
            if _BY.search(prose, max(sentence.start, mention.start - 24), mention.start) and _day(when.stated):
                part = _DAYPART.search(prose, mention.start, min(mention.end + 12, sentence.end))
                found.append(f"{when.stated} {part.group() if part else ''}".strip())
        return found

    def _era(self, quantity: Quantity, sentence: Span) -> tuple[str, str]:
        """(the year of an earlier event that the sentence, or its paragraph just before, speaks of; the year since when the figure counts)."""
        article = self.article
        this_year = str(article.reference.year or "")
        years: list[tuple[int, str]] = []
        since = ""
        for match in _YEAR.finditer(article.prose, sentence.start, sentence.end):
            if compiled(r"\b[Ss]ince\b[^.;]{0,60}$").search(article.prose[sentence.start : match.start()]):
                since = match.group()
            elif not _LIMIT.search(article.prose, max(sentence.start, match.start() - 24), match.start()):
                years.append((abs(match.start() - quantity.start), match.group()))
        for mention, when in article.dates_in(*sentence):
            if mention.unit == "year" and mention.shift and mention.shift < 0:
                years.append((abs(mention.start - quantity.start), str(when.first.year) if when.first else "earlier"))
            elif mention.month and not mention.year and self._other_day(mention, when):
                years.append((abs(mention.start - quantity.start), f"--{mention.month:02}-{mention.day or 0:02}"))
        years = [(distance, year) for distance, year in years if not (this_year and year.isdigit() and year > this_year)]
        if years:
            era = min(years)[1]
            return ("" if era == this_year else era), since
        told = self._years_before(sentence) if not article.dates_in(*sentence) else ()
        return (told[-1] if told and told[-1] != this_year else ""), since

    def _years_before(self, sentence: Span) -> Sequence[str]:
        """The years of events in the paragraph before a sentence, which all its figures share."""
        if self._sentence_of_years != sentence:
            article, block = self.article, self.article.block_at(sentence.start)
            found = _YEAR.finditer(article.prose, block.start, sentence.start) if block else ()
            years = [m.group() for m in found if block and not _LIMIT.search(article.prose, max(block.start, m.start() - 24), m.start())]
            self._sentence_of_years, self._last_years = sentence, years
        return self._last_years

    def _other_day(self, mention: DateMention, when: When) -> bool:
        """Whether a date is too far from the article's for its event to be the one the article is of."""
        today = self.article.reference.date
        if today and when.first and when.last:
            return not -RECENT <= (when.first - today).days <= RECENT and not -RECENT <= (when.last - today).days <= RECENT
        known = self.article.reference
        return not (known.month and mention.month and abs(known.month - mention.month) <= 1) and mention.day is not None


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_YEAR = compiled(r"[12](?<![\d,.–-].)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?![\d–-]|,\d|\.\d)(?! (?:people|men|women|[a-z]+s\b))")
_LIMIT = compiled(
    r"\b(?:[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Ff]rom|to|than(?: it was)?(?: in)?|compared (?:with|to)(?: in)?|(?:up|down) (?:on|from))"
    r"(?: (?:(?:the )?(?:end|start|beginning|middle|summer|autumn|spring)|early|late|mid)(?: of|-)?)?[ -]$"
)
_BY = compiled(
    r"\b(?:by|as of|until)(?: (?:the )?(?:morning|noon|midday|afternoon|evening|night|midnight|end|early|late) (?:on|of))? $", re.IGNORECASE
)
_DAYPART = compiled(r"\b(?:morning|noon|midday|afternoon|evening|night|midnight)\b")
_AS_OF = compiled(
    r"\b(?:by|as of|as at|until|said|says|told|announced|reported|statement|confirmed|counted|known|recorded|count|toll)\b[^;]{0,45}$", re.IGNORECASE
)


def _as_of(text: str, start: int, at: int) -> bool:
    return _AS_OF.search(text[max(start, at - 60) : at]) is not None


def _day(stated: str) -> str:
    """A stated time as far as it tells days."""
    return stated if len(stated) in (3, 10) or stated.startswith("--") else ""


def _entity(topic: Topic, article: Article, names: Sequence[Name], quantity: Quantity, figure: Figure) -> str:
    """The name the figure is an attribute of: the last before it in the sentence."""
    if not topic.entity:
        return ""
    before = [name for name in names if name.end <= quantity.start and quantity.start - name.end < 90]
    return fold(before[-1].words[-1] if topic.entity == "person" else before[-1].text) if before else ""


def _stem(word: str) -> str:
    return word.removesuffix("s")
