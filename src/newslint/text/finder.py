"""Finds many phrases in texts: in the first few by trying those that may stand there, then by an automaton, which takes long to build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import ref

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_LITTLE = 60_000
"""Phrases and code points for which it does not pay to build an automaton."""
MANY = 3000
"""Phrases from which the automaton that is the fastest takes too long to build."""
_PART = 6
"""Code points at either end of a phrase that must stand in a text for the whole to be looked for."""

Match = tuple[int, int, int]
"""The number of a phrase, and where it starts and ends."""


def _built(phrases: Sequence[str]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation

    return AhoCorasick(phrases, implementation=Implementation.DFA if len(phrases) < MANY else Implementation.ContiguousNFA)


class Finder:
    """Phrases, found as they are written, also inside words."""

    def __init__(self, phrases: Iterable[str], *, often: bool = False) -> None:
        """`often`: they are looked for in the same text of every article: such finders share an automaton, and each text is read once for all."""
        self.phrases: Sequence[str] = tuple(phrases)
        self.member = -1
        """The number among those that share an automaton."""
        self._often = often
        self._left = _LITTLE

    def prepare(self) -> None:
        """Makes it ready for many texts."""
        self._left = 0
        self._automaton  # noqa: B018 - built on first use

    def find(self, text: str, *, overlapping: bool = True) -> list[Match]:
        """The phrases that stand in a text, in order of their ends, of those that end together the longest first.

        Unless they may be `overlapping`, each begins where the one before has ended, or later.
        """
        if not self.phrases:
            return []
        self._left -= len(self.phrases) + len(text)
        if self._left < 0 and self._often and overlapping and (shared := _TOGETHER.find(self, text)) is not None:
            return shared
        if self._left < 0:
            return self._automaton.find_matches_as_indexes(text, overlapping=overlapping)
        found = sorted(self._tried(text), key=lambda match: (match[2], match[1], match[0]))
        return found if overlapping else _apart(found)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return _built(self.phrases)

    def _tried(self, text: str) -> Iterable[Match]:
        parts = {text[at : at + _PART] for at in range(len(text))}
        for number, phrase in enumerate(self.phrases):
            if len(phrase) < _PART or (phrase[-_PART:] in parts and phrase[:_PART] in parts):
                at = text.find(phrase)
                while at >= 0:
                    yield number, at, at + len(phrase)
                    at = text.find(phrase, at + 1)


class _Together:
    """The finders that are often asked, and what each finds in the text that was read last."""

    def __init__(self) -> None:
        self._members: list[ref[Finder]] = []
        self._built = 0
        """How many of the members are in the automaton."""
        self._texts, self._due = 0, 0
        self._owners: list[tuple[int, int]] = []
        self._last: tuple[str, list[list[Match]]] = ("", [])

    def find(self, finder: Finder, text: str) -> list[Match] | None:
        """What a finder finds in a text; None as long as the automaton is without it: it is built anew the more seldom the more texts were read."""
        if finder.member < 0:
            finder.member = len(self._members)
            self._members.append(ref(finder))
        last, found = self._last
        if text is not last:
            self._texts += 1
            if self._built < len(self._members) and self._texts >= self._due:
                self._build()
            found = self._read(text)
            self._last = (text, found)
        return found[finder.member] if finder.member < len(found) else None

    def _read(self, text: str) -> list[list[Match]]:
        found: list[list[Match]] = [[] for _ in range(self._built)]
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True) if self._owners else ():
            member, own = self._owners[index]
            found[member].append((own, start, end))
        return found

    def _build(self) -> None:
        alive = [finder for one in self._members if (finder := one())]
        for number, finder in enumerate(alive):
            finder.member = number
        self._members, self._built, self._due = list(map(ref, alive)), len(alive), 4 * self._texts
        self._owners = [(number, own) for number, finder in enumerate(alive) for own in range(len(finder.phrases))]
        self._automaton = _built([phrase for finder in alive for phrase in finder.phrases])


_TOGETHER = _Together()


def _apart(found: Iterable[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in found:
        if not kept or match[1] >= kept[-1][2]:
            kept.append(match)
    return kept
