"""Kind `number`: figures for one thing at one time that cannot both hold, in an article, across a story, or against the desk's facts."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Literal

from newslint.checks.base import Verdict, clashes
from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.text.attribution import find_source, source_words
from newslint.text.dates import DateMention, find_hours
from newslint.text.intervals import LOWER, disjoint, ratio
from newslint.text.numerals import WORDS
from newslint.text.quantities import Quantity, by_sentence
from newslint.text.spans import Span
from newslint.text.topics import Figure, TopicIndex
from newslint.text.when import When, apart

CLOSE = 0.03
"""Exact figures nearer to each other than this share are a discrepancy, not a conflict."""
DIFFER = 1.5
"""Bounds that both may hold but differ by this factor are a discrepancy."""
UNLIKE = 10
"""Figures that change and differ by more than this factor are of different things."""
RECENT = 30
"""Days between an event and the article beyond which it is another event than the article's."""
HOURS = 1.5
"""Times of day nearer than this are one time."""


@dataclass(frozen=True)
class Topic:
    """What a figure may be of, and the words by which copy says so."""

    label: str = option("what is counted or measured, for messages: 'how many died'")
    of: tuple[str, ...] = option("groups of nouns that may be counted, or persons for all of those; empty: any", ())
    dimension: str = option("count, money, length, area, mass, volume, time, speed, percent or temperature", "count")
    nouns: tuple[str, ...] = option("nouns which alone tell the topic when they are counted: 'deaths'", ())
    before: tuple[str, ...] = option("phrases right before the figure", ())
    after: tuple[str, ...] = option("phrases behind the figure in its clause", ())
    near: tuple[str, ...] = option("phrases anywhere before the figure in its sentence", ())
    counts: tuple[str, ...] = option("phrases earlier in the clause, where the figure follows 'to', 'at', 'was', 'reached' …", ())
    whole: tuple[str, ...] = option("groups of nouns that tell the topic when all of them are meant: 'all 146 passengers'", ())
    needs: tuple[str, ...] = option("words of which the sentence must have one", ())
    unless: tuple[str, ...] = option("words with which the sentence speaks of something else", ())
    changes: Literal["never", "varies", "grows", "daily"] = option(
        "whether the figure changes with time; 'grows': it can only grow; 'daily': a day named is the day of the figure", "never"
    )
    exact: bool = option("the bound is part of what is said: 'up to 240' and 'at least 240' are both 240", False)
    planned: bool = option("figures of what is to come count too", False)
    object: bool = option("what is counted must share a word", False)
    entity: Literal["", "place", "person", "thing"] = option("of what it is an attribute: two claims that name different ones are not compared", "")
    tolerance: float = option("figures nearer than this agree, in the base unit", 0.0)


@dataclass(frozen=True)
class Number(Check):
    """Figures on the topics of a table. Editors extend the table: groups of nouns, topics, words."""

    kind: ClassVar[str] = "number"

    topics: Mapping[str, Topic] = option("what figures may be of, by name; of two that fit, the first counts")
    persons: Mapping[str, tuple[str, ...]] = option("groups of nouns for people; the group `people` stands for any of them", factory=dict)
    things: Mapping[str, tuple[str, ...]] = option("groups of other nouns that mean the same", factory=dict)
    apart: tuple[str, ...] = option("words that say the sentence speaks of another event", ())
    doubts: tuple[str, ...] = option("words in the clause that make a figure no claim", ())
    parts: tuple[str, ...] = option("words before a figure that make it a part of another", ())

    # -- claims

    @cached_property
    def _index(self) -> TopicIndex:
        return TopicIndex(self.topics, {**self.things, **self.persons}, self.persons)

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        return _any_of(self.apart)

    @cached_property
    def _doubts(self) -> frozenset[str]:
        return frozenset(self.doubts)

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        return re.compile(_any_of(self.parts).pattern + r"[^.;:]{0,12}$")

    def claims(self, article: Article) -> Iterable[Claim]:
        context = _Context(article)
        for sentence, quantities in by_sentence(article.quantities, article.sentences):
            figures = self._index.figures(article.prose, sentence, quantities, context.topic_before(sentence))
            if not figures:
                continue
            text = article.prose[sentence.start : sentence.end]
            if self._apart.search(text):
                continue
            for figure in _with_sums(article.prose, figures, self._index, self.persons):
                if not self._is_part(article.prose, sentence, figure, context) and not self._doubtful(figure):
                    yield context.claim(self, figure, sentence)
                context.last[figure.topic] = figure.quantity
                context.latest = (figure.topic, sentence.start)

    def _doubtful(self, figure: Figure) -> bool:
        words = (*figure.before[-8:], *figure.after)
        if self.topics[figure.topic].planned:
            return any(word in ("if", "not", "never", "denied", "could", "may", "might") for word in words)
        if self.topics[figure.topic].exact:
            return any(word in ("if", "denied", "may", "might") for word in words)
        return not self._doubts.isdisjoint(words)

    def _is_part(self, text: str, sentence: Span, figure: Figure, context: _Context) -> bool:
        quantity = figure.quantity
        if quantity.of and (not quantity.head or quantity.head in self.topics[figure.topic].nouns):
            return True
        if self._parts.search(text[max(sentence.start, quantity.start - 50) : quantity.start].lower()):
            return True
        more = {"another", "further", "more", "additional", "extra"} & {*figure.before[-2:], *quantity.modifiers, *figure.after[:1], quantity.head}
        newest = {"latest", "new", "newest", "second", "last", "first"} & set(quantity.modifiers)
        if figure.before[-1:] == ("one",):
            return True
        others = quantity.head == "others" or ("other" in quantity.modifiers and quantity.value < 100)
        return bool((more and figure.topic in context.last) or newest or others)

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        if len({tuple(claim.value) for claim in claims}) < 2:
            return
        topic = self.topics[claims[0].attribute]
        several: dict[str, set[tuple[float, ...]]] = defaultdict(set)
        for claim in claims:
            several[claim.path].add(tuple(claim.value))
        mixed = frozenset(path for path, values in several.items() if len(values) > 1)
        yield from clashes(claims, lambda a, b: judge(topic, mixed, a, b), lambda claim: _note(claim))


class _Context:
    """What is asked of one article again and again."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.last: dict[str, Quantity] = {}
        self.latest = ("", -1)
        known = article.reference
        weekday = f" {_WEEKDAYS[known.weekday]}" if known.weekday is not None else ""
        partly = f"--{known.month:02}-{known.day:02}{weekday}" if known.month and known.day else ""
        self.published = known.date.isoformat() if known.date else partly

    def topic_before(self, sentence: Span) -> str:
        """The topic of a figure in the sentence before, in the same paragraph."""
        topic, start = self.latest
        between = [s for s in self.article.sentences if start < s.start < sentence.start] if topic else []
        return topic if topic and not between and self.article.block_at(start) == self.article.block_at(sentence.start) else ""

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
                place = re.match(r"[^\W\d_]{3,}(?: [^\W\d_]{3,})*", self.article.text[block.start : block.end])
                counted.update({place.group().title(): 1} if place else {})
        for name in self.article.names:
            if not name.starts_sentence or len(name.words) > 1 or not (name.text.endswith("s") or name.text.lower() in WORDS):
                counted[name.text] = counted.get(name.text, 0) + 1
        return counted

    @cached_property
    def lead(self) -> frozenset[str]:
        """The names in the first paragraphs, folded."""
        end = self.article.copy_blocks[min(3, len(self.article.copy_blocks)) - 1].end
        return frozenset(fold(name.text) for name in self.article.names if name.start < end)

    def claim(self, check: Number, figure: Figure, sentence: Span) -> Claim:
        article, quantity = self.article, figure.quantity
        topic = check.topics[figure.topic]
        names = [name for name in article.names if sentence.start <= name.start < sentence.end]
        text = article.prose[sentence.start : sentence.end]
        low, high = quantity.low, quantity.high
        if topic.exact and quantity.bound in ("over", "least", "most", "under"):
            low = high = quantity.value
        if "other" in quantity.modifiers:
            high += 1
        each = "each" in (*figure.before[-6:], *figure.after[:3]) or bool({"per", "apiece"} & {*figure.after[:2]})
        near = [n for n in names if figure.clause.start <= n.start < figure.clause.end]
        where = [fold(n.text) for n in near if re.search(r"\b(?:in|at|near|outside|off) (?:the )?$", article.prose[max(0, n.start - 14) : n.start])]
        era, since = self._era(quantity, sentence)
        when, hour = self._time(topic, quantity, sentence)
        group = figure.group if figure.group in check.persons else ""
        return Claim(
            subject="|".join(filter(None, (figure.topic, "each" if each else "", era))),
            attribute=figure.topic,
            value=[low, high, quantity.value],
            location=article.locate(quantity.start, quantity.end),
            exact=quantity.bound == "",
            when="" if era else when,
            published=self.published,
            source=find_source(text),
            quoted=article.in_quote(quantity.start, quantity.end),
            evidence=tuple(dict.fromkeys([*(name.text for name in names if name.text in self.all_names), *self.names, *_TELLING.findall(text)])),
            data={
                "bound": quantity.bound,
                "dimension": quantity.dimension,
                "group": "" if group == "people" else group,
                "hour": hour,
                "since": since,
                "back": quantity.definite and quantity.head in topic.nouns and not where,
                "era": bool(era),
                "where": sorted(set(where)),
                "lead": bool(where) and set(where) <= self.lead,
                "entity": _entity(topic, article, names, quantity, figure),
                "words": sorted({_stem(w) for w in (*quantity.modifiers, quantity.head)}) if topic.object else [],
                "headline": article.scope_at(quantity.start) == "headline",
                "_at": sentence.start,
            },
        )

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

    def _era(self, quantity: Quantity, sentence: Span) -> tuple[str, str]:
        """(the year of an earlier event that the sentence, or its paragraph just before, speaks of; the year since when the figure counts)."""
        article = self.article
        this_year = str(article.reference.year or "")
        years: list[tuple[int, str]] = []
        since = ""
        for match in _YEAR.finditer(article.prose, sentence.start, sentence.end):
            if re.search(r"\b[Ss]ince\b[^.;]{0,60}$", article.prose[sentence.start : match.start()]):
                since = match.group()
            elif not _LIMIT.search(article.prose, max(sentence.start, match.start() - 24), match.start()):
                years.append((abs(match.start() - quantity.start), match.group()))
        for mention, when in article.dates_in(*sentence):
            if mention.unit == "year" and mention.shift and mention.shift < 0:
                years.append((abs(mention.start - quantity.start), str(when.first.year) if when.first else "earlier"))
            elif mention.month and not mention.year and self._other_day(mention, when):
                years.append((abs(mention.start - quantity.start), f"--{mention.month:02}-{mention.day or 0:02}"))
        if years:
            era = min(years)[1]
            return ("" if era == this_year else era), since
        block = article.block_at(sentence.start)
        if block and not article.dates_in(*sentence):
            found = list(_YEAR.finditer(article.prose, block.start, sentence.start))
            earlier = [m.group() for m in found if not _LIMIT.search(article.prose, max(block.start, m.start() - 24), m.start())]
            if earlier and earlier[-1] != this_year:
                return earlier[-1], since
        return "", since

    def _other_day(self, mention: DateMention, when: When) -> bool:
        """Whether a date is too far from the article's for its event to be the one the article is of."""
        today = self.article.reference.date
        if today and when.first and when.last:
            return not -RECENT <= (when.first - today).days <= RECENT and not -RECENT <= (when.last - today).days <= RECENT
        known = self.article.reference
        return not (known.month and mention.month and abs(known.month - mention.month) <= 1) and mention.day is not None


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_YEAR = re.compile(r"(?<![\d,.–-])(?:1[5-9]|20)\d\d(?![\d–-]|,\d|\.\d)(?! (?:people|men|women|[a-z]+s\b))")
_LIMIT = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Ff]rom|to)"
    r"(?: (?:(?:the )?(?:end|start|beginning|middle|summer|autumn|spring)|early|late|mid)(?: of|-)?)?[ -]$"
)
_AS_OF = re.compile(
    r"\b(?:by|as of|as at|until|said|says|told|announced|reported|statement|confirmed|counted|known|recorded|count|toll)\b[^;]{0,45}$", re.IGNORECASE
)


def _as_of(text: str, start: int, at: int) -> bool:
    return _AS_OF.search(text[max(start, at - 60) : at]) is not None


def _day(stated: str) -> str:
    """A stated time as far as it tells days."""
    return stated if len(stated) in (3, 10) or stated.startswith("--") else ""


def _with_sums(text: str, figures: Sequence[Figure], index: TopicIndex, persons: Collection[str]) -> Iterator[Figure]:
    """The figures, and for people of several kinds that share a verb ("three soldiers and a civilian died") the sum instead of its parts."""
    number = 0
    while number < len(figures):
        chain = [figures[number]]
        while number + 1 < len(figures) and _chained(text, chain[-1], figures[number + 1], persons):
            number += 1
            chain.append(figures[number])
        number += 1
        single = _SINGLE.match(text, chain[-1].quantity.end)
        end = chain[-1].quantity.end
        extra = 0
        if single and index.group_of.get(_plural_of(single[1])) in persons and chain[-1].quantity.head:
            extra, end = 1, single.end()
        if len(chain) == 1 and not extra:
            yield chain[0]
            continue
        if chain[0].topic == "aboard" or len({figure.group for figure in chain}) == len(chain) > 1:
            yield from (figure for figure in chain if figure.group not in ("", "people"))
        quantities = [figure.quantity for figure in chain]
        total = quantities[0]._replace(
            end=end,
            value=sum(q.value for q in quantities) + extra,
            low=sum(q.low for q in quantities) + extra,
            high=sum(q.high for q in quantities) + extra,
            bound=quantities[0].bound or quantities[-1].bound,
            head="people",
            modifiers=(),
        )
        yield chain[-1]._replace(quantity=total, group="people", before=chain[0].before)


_SINGLE = re.compile(r" and (?:an?|one) ([a-z]+)\b(?! of)")


def _plural_of(noun: str) -> str:
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"


def _chained(text: str, a: Figure, b: Figure, persons: Collection[str]) -> bool:
    between = text[a.quantity.end : b.quantity.start].strip()
    linked = between in ("and", ",", ", and", "and the", "plus") and bool(a.quantity.head and b.quantity.head)
    return linked and a.topic == b.topic and a.group in persons and b.group in persons and a.group != b.group


def _entity(topic: Topic, article: Article, names: Sequence[Any], quantity: Quantity, figure: Figure) -> str:
    """The name the figure is an attribute of: the last before it in the sentence."""
    if not topic.entity:
        return ""
    before = [name for name in names if name.end <= quantity.start and quantity.start - name.end < 90]
    return fold(before[-1].words[-1] if topic.entity == "person" else before[-1].text) if before else ""


# -- judging


def judge(topic: Topic, mixed: frozenset[str], a: Claim, b: Claim) -> Verdict | None:
    """Why two claims of one topic cannot both stand, or None."""
    if not _comparable(topic, mixed, a, b):
        return None
    level = _clash(topic, a, b)
    if level is None:
        return None
    when = _same_time(topic, a, b)
    if when is None:
        return None
    sources = bool(a.source and b.source and source_words(a.source).isdisjoint(source_words(b.source)))
    if sources and a.path == b.path:
        return None
    if sources or when == "shrinks" or "about" in (a.data["bound"], b.data["bound"]):
        level = "warning"
    return Verdict(_message(topic, a, b, when, sources), level, strength=ratio(a.value[2], b.value[2]))


def _comparable(topic: Topic, mixed: frozenset[str], a: Claim, b: Claim) -> bool:
    one, other = a.data, b.data
    if a.path == b.path and (one["_at"] == other["_at"] or one["headline"] or other["headline"] or a.quoted != b.quoted):
        return False
    if not _one_dimension(one["dimension"], other["dimension"]):
        return False
    if topic.object and not set(one["words"]) & set(other["words"]):
        return False
    if one["group"] != other["group"] and not _more_than_all(a, b):
        return False
    if topic.entity and not _one_entity(topic, mixed, a, b):
        return False
    if topic.changes != "never" and not _one_place(a, b):
        return False
    if one["era"] and not (a.desk or b.desk):
        return False
    return a.desk or b.desk or a.path == b.path or bool(shared(a, b))


def _one_dimension(a: str, b: str) -> bool:
    if a == b:
        return True
    kinds = {"dollar": {"USD", "AUD", "CAD", "NZD", "HKD", "SGD"}, "pound": {"GBP"}, "rupee": {"INR"}}
    one, other = a.removeprefix("money:"), b.removeprefix("money:")
    return other in kinds.get(one, ()) or one in kinds.get(other, ())


def _more_than_all(a: Claim, b: Claim) -> bool:
    """Of one who counts soldiers and one who counts people: whether there are more soldiers than people."""
    if a.data["group"] and b.data["group"]:
        return False
    special, general = (a, b) if a.data["group"] else (b, a)
    return bool(special.value[0] > general.value[1])


def _one_place(a: Claim, b: Claim) -> bool:
    """Whether the places agree; of one who says where and one who does not: whether it is where the story is, or has more than the whole."""
    one, other = a.data["where"], b.data["where"]
    if not one and not other:
        return True
    if one and other:
        return bool(set(one) & set(other)) or bool(a.data["lead"] and b.data["lead"] and a.path != b.path)
    placed, whole = (a, b) if one else (b, a)
    return bool(placed.data["lead"] or placed.value[0] > whole.value[1])


def _one_entity(topic: Topic, mixed: frozenset[str], a: Claim, b: Claim) -> bool:
    one, other = a.data["entity"], b.data["entity"]
    if one and other and topic.entity != "thing":
        return bool(set(one.split()) & set(other.split())) or one == other
    if one and one == other:
        return True
    return a.path not in mixed and b.path not in mixed


def _clash(topic: Topic, a: Claim, b: Claim) -> Level | None:
    one, other = (a.value[0], a.value[1]), (b.value[0], b.value[1])
    x, y = a.value[2], b.value[2]
    if abs(x - y) <= topic.tolerance:
        return None
    if disjoint(one, other):
        return "warning" if ratio(x, y) < 1 + CLOSE and max(x, y) >= 100 else "error"
    lower = [claim.data["bound"] in LOWER for claim in (a, b)]
    if all(lower) and ratio(x, y) >= DIFFER:
        return "warning"
    small, large = sorted((a, b), key=lambda claim: claim.value[2])
    if small.data["bound"] in LOWER and large.data["bound"] in ("", "about", "nearly") and ratio(x, y) >= 2 * DIFFER:
        return "warning"
    return None


def _same_time(topic: Topic, a: Claim, b: Claim) -> str | None:
    """ "same", or "shrinks" where a figure that can only grow is smaller later; None where the times differ or cannot be told.

    A figure that changes holds for the time that the copy says it is of; only where it names none does the day of publication date it, and two such
    figures of one day may be an update.
    """
    if topic.changes == "never" or a.desk or b.desk or (a.data["since"] and a.data["since"] == b.data["since"]):
        return "same"
    if ratio(a.value[2], b.value[2]) > UNLIKE:
        return None
    if a.path == b.path and not a.when and not b.when and (a.data["back"] or b.data["back"]):
        return "same"
    days = apart(a.when or a.published, b.when or b.published)
    if days == 0:
        hours = (a.data["hour"], b.data["hour"])
        if None not in hours:
            return "same" if abs(hours[0] - hours[1]) <= HOURS else None
        stated = [bool(a.when), bool(b.when)]
        return "same" if hours == (None, None) and (all(stated) or (any(stated) and topic.changes == "daily")) else None
    if topic.changes == "grows" and days and not source_words(a.source).isdisjoint(source_words(b.source)):
        early, late = (a, b) if days > 0 else (b, a)
        return "shrinks" if early.value[0] > late.value[1] else None
    return None


# -- saying it


def shared(a: Claim, b: Claim) -> list[str]:
    """What ties two claims together, as the first writes it: names both articles speak of, or else at least two telling words of both sentences."""
    others = {fold(name) for name in b.evidence} | {fold(name).rsplit(" ", 1)[-1] for name in b.evidence if not name.islower()}
    common = [name for name in a.evidence if fold(name) in others or (not name.islower() and fold(name).rsplit(" ", 1)[-1] in others)]
    names = [name for name in common if not name.islower()]
    return names or (common if len(common) > 1 else [])


_TELLING = re.compile(
    r"\b(?!people|before|after|during|number|million|billion|thousand|hundred|because|according|between|injured|killed|officials)[a-z]{6,}"
)


def _message(topic: Topic, a: Claim, b: Claim, when: str, sources: bool) -> str:
    elsewhere = f"{b.location.path}: " if b.path != a.path else ""
    said = f"'{a.location.text}' here, '{b.location.text}' {'in ' if elsewhere else ''}{elsewhere.rstrip(': ') or 'elsewhere in the article'}"
    reasons = []
    if sources:
        reasons.append(f"according to {a.source} and to {b.source}")
    if a.when and a.when == b.when:
        reasons.append(f"both on {a.when}")
    if when == "shrinks":
        reasons.append("the later figure is the smaller")
    names = shared(a, b)[:2] if a.path != b.path else []
    if names:
        reasons.append(f"both of {' and '.join(names)}")
    tail = f" ({'; '.join(reasons)})" if reasons else ""
    return f"{topic.label}: {' '.join(said.split())}{tail}"


def _note(claim: Claim) -> str:
    source = f", according to {claim.source}" if claim.source else ""
    return f"{' '.join(claim.location.text.split())} here{source}"


def fold(name: str) -> str:
    """A name without accents and case."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b" if listed else r"(?!)", re.IGNORECASE)
