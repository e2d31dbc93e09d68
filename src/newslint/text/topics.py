"""What a quantity is a figure of: topics (people killed, jobs cut, a magnitude) recognised by the words around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.quantities import Quantity
from newslint.text.spans import Span
from newslint.text.verbs import stem
from newslint.text.words import PerPiece

REACH = 110
"""Code points on either side of a quantity within which its topic is looked for."""
MOVERS = frozenset(
    "at to of is was are were as by reached reaches hit hits stands stood exceeds exceeded tops topped passed passes put totalled totaled with "
    "for".split()
)
"""What may stand between a topic's noun and its figure ("the toll rose to 12")."""
_FILLERS = frozenset("a an the its his her their our all these those further another additional more other reported initial total -".split())
_LINKS = compiled(r"[ \u00a0]*(?:,|and|or|,[ \u00a0]and|as well as)[ \u00a0]*(?:an?[ \u00a0]|the[ \u00a0]|its[ \u00a0]|another[ \u00a0])?$")
_WORD = compiled(r"[^\W_]+(?:['’.][^\W_]+)*|[,–]| - ")
_MAY = compiled(r"\bMay\b")
"""The month, which must not be read as the verb."""
_HARD = compiled(r"[.;:!?()\[\]“”\"]+(?=\s|$)|[()\[\]“”\";:]|—")
_ASIDE = compiled(r"[,–-] ?(?:\w+ ){1,3}of (?:them|whom|which)\b[^,–-]*(?:[,–-]|$)")
"""What is said of some of them in passing ("- many of them wounded -")."""
_AUXILIARY = frozenset(
    "had have has were was are is of remain remained dead died killed injured wounded missing rescued feared more others hurt".split()
)

_PASSIVE = frozenset("been were was be being are is".split())
_TALLIES = frozenset("count tally figure number total".split())


class TopicLike(Protocol):
    """What is needed of a topic, see `checks.number.Topic`."""

    @property
    def dimension(self) -> str: ...
    @property
    def of(self) -> tuple[str, ...]: ...
    @property
    def nouns(self) -> tuple[str, ...]: ...
    @property
    def before(self) -> tuple[str, ...]: ...
    @property
    def after(self) -> tuple[str, ...]: ...
    @property
    def counts(self) -> tuple[str, ...]: ...
    @property
    def near(self) -> tuple[str, ...]: ...
    @property
    def needs(self) -> tuple[str, ...]: ...
    @property
    def whole(self) -> tuple[str, ...]: ...
    @property
    def unless(self) -> tuple[str, ...]: ...


class Figure(NamedTuple):
    """A quantity with its topic, the group of its noun, and the lower-case words before it and behind it as far as the topic's cue.

    `clause` is where those words stand in the text.
    """

    quantity: Quantity
    topic: str
    group: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    clause: Span


class TopicIndex:
    """Topics, made ready for looking up.

    `groups` are synonyms: group → nouns; `persons` are the groups of people, which `of: [persons]` stands for.
    """

    def __init__(self, topics: Mapping[str, TopicLike], groups: Mapping[str, Iterable[str]], persons: Collection[str]) -> None:
        self.topics = topics
        self._of = {name: frozenset(persons if "persons" in topic.of else ()) | frozenset(topic.of) for name, topic in topics.items()}
        self.group_of = {noun: group for group, nouns in groups.items() for noun in nouns}
        self._nouns: dict[str, list[str]] = {}
        self._before: dict[tuple[str, ...], list[str]] = {}
        self._after: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._counts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, topic in topics.items():
            for noun in topic.nouns:
                self._nouns.setdefault(noun, []).append(name)
            for phrase in topic.before:
                self._before.setdefault(tuple(phrase.split()), []).append(name)
            _enter(self._after, topic.after, name)
            _enter(self._counts, topic.counts, name)
        lengths: dict[str, set[int]] = {}
        for words in self._before:
            lengths.setdefault(words[-1], set()).add(len(words))
        self._lengths = {last: sorted(some, reverse=True) for last, some in lengths.items()}
        self._needs = {name: _any_of(topic.needs) for name, topic in topics.items() if topic.needs}
        self._unless = {name: _any_of(topic.unless) for name, topic in topics.items() if topic.unless}
        self._whole = {name: topic for name, topic in topics.items() if topic.whole}
        self._near = {name: _any_of(topic.near) for name, topic in topics.items() if topic.near}

    def figures(self, text: str, sentence: Span, quantities: Sequence[Quantity], last: str = "") -> list[Figure]:
        """The quantities of a sentence that have a topic. `last` is the topic spoken of just before: "the count stood at 17" takes it up.

        All others have the topic "".
        """
        lower = text[sentence.start : sentence.end].lower()
        clauses = [_clause(text, sentence, quantities, number) for number in range(len(quantities))]
        found: list[Figure] = []
        for number, quantity in enumerate(quantities):
            before, after = self._chain(text, quantities, clauses, number)
            name, cue = self._topic(quantity, before, after, lower)
            if not name:
                name, cue = self._otherwise(quantity, before, after, lower, quantity.start - sentence.start, found[-1].topic if found else "", last)
            if not name:
                found.append(Figure(quantity, "", self.group_of.get(quantity.head, ""), before, after[:14], _around(sentence, quantities, number)))
            else:
                last = name
                group = self.group_of.get(quantity.head, "")
                if not quantity.head and found and found[-1].topic == name and after[1:2] == ("each",):
                    group = found[-1].group
                found.append(Figure(quantity, name, group, before, after[: cue + 1], _around(sentence, quantities, number)))
        return found

    def _chain(
        self, text: str, quantities: Sequence[Quantity], clauses: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], number: int
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words before and behind a quantity; of several that are linked ("620 firefighters and 19 aircraft are working") those of all."""

        def linked(a: Quantity, b: Quantity) -> bool:
            return bool(a.head and b.head) and _LINKS.match(text[a.end : b.start]) is not None

        last = first = number
        while last + 1 < len(quantities) and linked(quantities[last], quantities[last + 1]):
            last += 1
        while first > 0 and linked(quantities[first - 1], quantities[first]):
            first -= 1
        return clauses[first][0], clauses[last][1]

    def _topic(self, quantity: Quantity, before: tuple[str, ...], after: tuple[str, ...], sentence: str) -> tuple[str, int]:
        """(topic, how far into the words behind it was found)."""
        for name in self._nouns.get(quantity.head, ()):
            if self._fits(name, quantity, sentence, True):
                return name, 3
        trimmed = _trim(before)
        for phrase, name in self._ending(trimmed):
            if quantity.dimension == "count" and _passive(trimmed, phrase):
                continue
            if self._fits(name, quantity, sentence, bare=phrase[-1] == "of"):
                return name, 3
        if trimmed and trimmed[-1] in MOVERS and not self._counts.keys().isdisjoint(trimmed):
            for at in range(len(trimmed) - 1, -1, -1):
                for phrase, name in self._counts.get(trimmed[at], ()):
                    if tuple(trimmed[at : at + len(phrase)]) == phrase and self._fits(name, quantity, sentence):
                        return name, 3
        if self._after.keys().isdisjoint(after):
            return "", 0
        if quantity.head or quantity.dimension != "count" or (after and after[0] in _AUXILIARY):
            for at, word in enumerate(after[:3] if quantity.joined else after):
                for phrase, name in self._after.get(word, ()):
                    if after[at : at + len(phrase)] == phrase and self._fits(name, quantity, sentence):
                        return name, at + len(phrase)
        return "", 0

    def _ending(self, words: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str]]:
        """The phrases before figures with which some words end, the longest first, and the topics they are of."""
        for length in self._lengths.get(words[-1], ()) if words else ():
            phrase = tuple(words[-length:])
            for name in self._before.get(phrase, ()):
                yield phrase, name

    def _otherwise(
        self, quantity: Quantity, before: tuple[str, ...], after: tuple[str, ...], sentence: str, at: int, previous: str, last: str
    ) -> tuple[str, int]:
        """The topic by weaker signs: "the count stood at 17", "120 from each side", "all 146 passengers"."""
        if quantity.dimension != "count":
            return next(
                ((name, 3) for name, pattern in self._near.items() if pattern.search(sentence[:at]) and self._fits(name, quantity, sentence)), ("", 0)
            )
        trimmed = _trim(before)
        if not quantity.head and last and trimmed and trimmed[-1] in MOVERS and not _TALLIES.isdisjoint(trimmed):
            return last, 3
        if not quantity.head and previous and after[1:2] == ("each",):
            return previous, 3
        group = self.group_of.get(quantity.head, "")
        for name, topic in self._whole.items():
            if quantity.definite and group in topic.whole and self._fits(name, quantity, sentence):
                return name, 3
        for name, pattern in self._near.items():
            if group in self._of[name] and pattern.search(sentence[:at]) and self._fits(name, quantity, sentence):
                return name, 3
        return "", 0

    def noun(self, quantity: Quantity) -> str:
        """The group of the noun counted, or the noun in its basic form."""
        return self.noun_of(quantity.head)

    def noun_of(self, head: str) -> str:
        """The same of a noun, in lower case."""
        return self.group_of.get(head) or stem(head)

    def _fits(self, name: str, quantity: Quantity, sentence: str, is_noun: bool = False, bare: bool = False) -> bool:
        topic = self.topics[name]
        if quantity.dimension.partition(":")[0] != topic.dimension:
            return False
        if not (is_noun or not topic.of or self.group_of.get(quantity.head, "") in self._of[name] or (not quantity.head and (topic.nouns or bare))):
            return False
        if name in self._needs and not self._needs[name].search(sentence):
            return False
        return not (name in self._unless and self._unless[name].search(sentence))


def _passive(trimmed: Sequence[str], phrase: tuple[str, ...]) -> bool:
    """Whether a verb that stands alone is one of what was done to somebody named before: "were rescued, 19 …"."""
    return len(phrase) == 1 and not phrase[0].endswith("ing") and len(trimmed) > 1 and trimmed[-2] in _PASSIVE


def _around(sentence: Span, quantities: Sequence[Quantity], number: int) -> Span:
    """The part of the sentence between the quantities before and behind one."""
    low = quantities[number - 1].end if number else sentence.start
    return Span(low, quantities[number + 1].start if number + 1 < len(quantities) else sentence.end)


def _trim(before: tuple[str, ...]) -> list[str]:
    trimmed = list(before)
    while trimmed and trimmed[-1] in _FILLERS:
        trimmed.pop()
    return trimmed


def _enter(table: dict[str, list[tuple[tuple[str, ...], str]]], phrases: Iterable[str], name: str) -> None:
    for phrase in phrases:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, name))
        table[words[0]].sort(key=lambda entry: -len(entry[0]))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return compiled(r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + r")\b")


def _clause(text: str, sentence: Span, quantities: Sequence[Quantity], number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    quantity = quantities[number]
    low = max(sentence.start, quantities[number - 1].end if number else 0, quantity.start - REACH)
    high = min(sentence.end, quantities[number + 1].start if number + 1 < len(quantities) else sentence.end, quantity.end + REACH)
    before, after = text[low : quantity.start], text[quantity.end : high]
    stops = [stop.end() for stop in _HARD.finditer(before)]
    if stops:
        before = before[stops[-1] :]
    stop = _HARD.search(after)
    if stop:
        after = after[: stop.start()]
    return tuple(_words(before)), tuple(_words(_ASIDE.sub(" , ", after) if "of " in after else after))


def _words(text: str) -> list[str]:
    lower = (_MAY.sub("5", text) if "May" in text else text).lower()
    return [word.strip() for word in _WORD.findall(lower)] if " - " in lower else list(_PIECES.all(lower.split()))


_PIECES = PerPiece(_WORD.findall)
