"""Kind `number`: figures for one thing at one time that cannot both hold, in an article, across a story, or against the desk's facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import clashes
from newslint.checks.number.judging import judge, note
from newslint.checks.number.reading import Reading
from newslint.checks.number.topic import ANYTHING, Topic
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.text.quantities import by_sentence
from newslint.text.spans import Span
from newslint.text.together import with_sums
from newslint.text.topics import Figure, TopicIndex


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
    anything: bool = option("compare things counted outside the topics too, where verb, noun and names are the same", True)
    untold: tuple[str, ...] = option("nouns that are counted of too many things for that", ())

    # -- claims

    @cached_property
    def _index(self) -> TopicIndex:
        return TopicIndex(self.topics, {**self.things, **self.persons}, self.persons, self.untold)

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
        context = Reading(article)
        for sentence, quantities in by_sentence(article.quantities, article.sentences):
            figures = self._index.figures(article.prose, sentence, quantities, context.topic_before(sentence))
            if not figures:
                continue
            text = article.prose[sentence.start : sentence.end]
            if self._apart.search(text):
                continue
            for figure in with_sums(article.prose, figures, self._index, self.persons):
                if not figure.topic and not self.anything:
                    continue
                if not self._is_part(article.prose, sentence, figure, context) and not self._doubtful(figure):
                    yield context.claim(self._topic(figure.topic), figure, sentence, figure.group in self.persons)
                if not figure.topic:
                    continue
                context.last[figure.topic] = figure.quantity
                context.latest = (figure.topic, sentence.start)

    def _topic(self, name: str) -> Topic:
        return self.topics.get(name, ANYTHING)

    def _doubtful(self, figure: Figure) -> bool:
        words = (*figure.before[-8:], *figure.after)
        if not {"year", "annually", "month", "week"}.isdisjoint(figure.after[:3]) and {"a", "per", "every", "each", "annually"} & {*figure.after[:2]}:
            return True
        if figure.quantity.dimension.startswith("money") and figure.after[:1] and figure.after[0] in ("a", "an", "per", "each", "apiece"):
            return True
        if self._topic(figure.topic).planned:
            return any(word in ("if", "not", "never", "denied", "could", "may", "might") for word in words)
        if self._topic(figure.topic).exact:
            return any(word in ("if", "denied", "may", "might") for word in words)
        return not self._doubts.isdisjoint(words)

    def _is_part(self, text: str, sentence: Span, figure: Figure, context: Reading) -> bool:
        quantity = figure.quantity
        if quantity.of and (not quantity.head or quantity.head in self._topic(figure.topic).nouns):
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
        topic = self._topic(claims[0].attribute)
        several: dict[str, set[tuple[float, ...]]] = defaultdict(set)
        for claim in claims:
            several[claim.path].add(tuple(claim.value))
        mixed = frozenset(path for path, values in several.items() if len(values) > 1)
        if topic is ANYTHING:
            claims = [claim for claim in claims if claim.path not in mixed]
        yield from clashes(claims, lambda a, b: judge(topic, mixed, a, b), note)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{listed})\b" if listed else r"(?!)", re.IGNORECASE)
