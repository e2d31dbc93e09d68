"""The table of opposites, and what a verb says by it: which states of which axes, or yes or no of a verb the table does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from newslint.model import option
from newslint.records import NamedTuple, record
from newslint.text.literals import Literals
from newslint.text.predications import Predication, base


@record(frozen=True)
class Pole:
    """One of the states that exclude each other, and the words for it."""

    name: str = option("what to call it")
    are: tuple[str, ...] = option("adjectives and the like: behind 'was', 'remained'", ())
    become: tuple[str, ...] = option("participles of verbs that bring it about: 'was closed', 'police closed the road'", ())
    do: tuple[str, ...] = option("verbs of the subject's own, in the past: 'the alarm failed'", ())
    doing: tuple[str, ...] = option("nouns of what is in this state while it does anything: 'the cranes were lifting boxes'", ())
    lasts: bool = option("whether it lasts: found earlier, it contradicts a later report of the other", False)


@record(frozen=True)
class Contrast:
    """States of which a subject is in one at a time."""

    name: str = option("what it is about")
    poles: tuple[Pole, ...] = option("the states")
    of: tuple[str, ...] = option("nouns it is said of; without, of anything that is nobody", ())
    but: tuple[str, ...] = option("nouns that another rule compares", ())
    people: bool = option("whether it is said of people", False)
    told_late: bool = option("what belongs to the event itself: the day of the report does not make it an update", False)


class Said(NamedTuple):
    """What a clause says of its subject: `values` of an axis, or "yes" or "no" of any verb; `others` if its subject is "none".

    `ever` where it is denied of all times ("never").
    """

    key: str
    values: frozenset[str]
    others: frozenset[str]
    start: int
    end: int
    negative: bool
    present: bool
    lasts: bool
    ever: bool = False
    told_late: bool = False


class Found(NamedTuple):
    """A verb, or what stands behind a form of "be", and how it is said."""

    start: int
    end: int
    negative: bool = False
    present: bool = False
    ever: bool = False


class Table:
    """Looks words up."""

    def __init__(
        self, axes: Sequence[Contrast], idle: Iterable[str], unprefixed: Iterable[str], same: Iterable[Sequence[str]], verbs: Iterable[Sequence[str]]
    ) -> None:
        axes = [replace(axis, poles=tuple(_spelt_out(pole) for pole in axis.poles)) for axis in axes]
        self._behind_be = _words((axis, pole.name, word) for axis in axes for pole in axis.poles for word in (*pole.are, *pole.become))
        self._own = _words((axis, pole.name, root(word)) for axis in axes for pole in axis.poles for word in pole.do)
        self._causes = _words((axis, pole.name, root(word)) for axis in axes for pole in axis.poles for word in pole.become)
        self._doing = _words((axis, pole.name, noun) for axis in axes for pole in axis.poles for noun in pole.doing)
        self._heads = {word: group[0] for group in same for word in group}
        self.verbs = {base(word): group[0] for group in verbs for word in group}
        """Basic form of a verb → one of those that mean the same."""
        self._idle = frozenset(base(word) for word in idle) | frozenset(idle)
        self._unprefixed = frozenset(unprefixed)
        self._of = {axis.name: frozenset(self.head(noun) for noun in axis.of) for axis in axes if axis.of}
        self._but = {axis.name: frozenset(axis.but) for axis in axes if axis.but}
        self._people = frozenset(axis.name for axis in axes if axis.people)
        self._things = frozenset(axis.name for axis in axes if not axis.people)
        self.active = Literals((word for axis in axes for pole in axis.poles for word in (*pole.become, *pole.do)), often=True)
        begins = {word.split()[0] for word in (*self._behind_be, *(w for axis in axes for pole in axis.poles for w in pole.do))}
        self.nothing = self._idle - begins
        """Words behind an auxiliary with which no predicate begins."""

    def head(self, noun: str) -> str:
        """The noun under which nouns that may mean the same are compared."""
        return self._heads.get(noun, noun)

    def idle(self, word: str) -> bool:
        """Whether nothing follows from a verb when it is denied."""
        return word in self._idle or base(word) in self._idle

    def special(self, axis: str) -> bool:
        """Whether an axis is of a few kinds of things only."""
        return axis in self._of

    def of_people(self, axis: str) -> bool:
        """Whether an axis is said of people."""
        return axis in self._people

    def fits(self, axis: str, noun: str, person: bool) -> bool:
        """Whether an axis can be said of a noun (as `head` gives it)."""
        return noun in self._of.get(axis, (noun,)) and noun not in self._but.get(axis, ()) and not (person and axis in self._things)

    def predicate(self, group: Predication) -> list[Said]:
        """What a verb group says of its subject."""
        words = [group.word, *group.tail]
        for count in (3, 2, 1):
            phrase = " ".join(words[:count])
            poles = self._behind_be.get(phrase) if group.passive else self._own.get(root(phrase))
            if poles:
                return _of_axes(poles, _found(group, len(phrase) - len(group.word)))
        return [] if group.passive and group.word.endswith("ing") else self._of_any(group)

    def caused(self, phrase: str, found: Found) -> list[Said]:
        """What a verb says of its object: «police closed the road»."""
        return _of_axes(self._causes.get(root(phrase), ()), found)

    def own(self, phrase: str, found: Found) -> list[Said]:
        """What a verb says of its subject: «the alarm failed»."""
        return _of_axes(self._own.get(root(phrase), ()), found)

    def doing(self, group: Predication, noun: str) -> list[Said]:
        """What is doing anything works, or burns, where the table says so of such things."""
        return _of_axes(self._doing.get(self.head(noun), ()), _found(group, 0)) if group.passive and group.word.endswith("ing") else []

    def _of_any(self, group: Predication) -> list[Said]:
        """What a verb outside the table says."""
        word, negative = group.word, group.negative
        if group.passive and word.startswith("un") and len(word) > 6 and word.endswith("ed") and word not in self._unprefixed:
            word, negative = word[2:], not negative
        if group.general or len(word) < 4 or self.idle(word):
            return []
        return [yes_or_no(word, group.passive, _found(group, 0)._replace(negative=negative))]


def yes_or_no(word: str, passive: bool, found: Found) -> Said:
    """What a verb outside the table says: that it is so or not."""
    values, others = frozenset(("yes",)), frozenset(("no",))
    if found.negative:
        values, others = others, values
    return Said(f"{'was' if passive else 'did'} {base(word)}", values, others, *found[:4], not found.negative, found.ever)


def root(phrase: str) -> str:
    """A phrase with its verb in the basic form."""
    first, space, rest = phrase.partition(" ")
    return base(first) + space + rest


def _found(group: Predication, longer: int) -> Found:
    return Found(group.start, group.end + longer, group.negative, group.present, group.ever)


def _spelt_out(pole: Pole) -> Pole:
    """A pole with each way of saying "kept|lost his|her post" as a phrase of its own."""
    return replace(pole, are=_ways(pole.are), become=_ways(pole.become), do=_ways(pole.do))


def _ways(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(way) for phrase in phrases for way in product(*(word.split("|") for word in phrase.split())))


def _words(rows: Iterable[tuple[Contrast, str, str]]) -> dict[str, list[tuple[Contrast, str]]]:
    table: dict[str, list[tuple[Contrast, str]]] = defaultdict(list)
    for axis, pole, word in rows:
        table[word].append((axis, pole))
    return dict(table)


def _of_axes(poles: Iterable[tuple[Contrast, str]], found: Found) -> list[Said]:
    said = []
    for axis, name in poles:
        values = frozenset(pole.name for pole in axis.poles if (pole.name == name) != found.negative)
        lasts = all(pole.lasts for pole in axis.poles if pole.name in values)
        said.append(Said(axis.name, values, frozenset(pole.name for pole in axis.poles) - values, *found[:4], lasts, found.ever, axis.told_late))
    return said
