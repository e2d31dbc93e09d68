"""Finds many phrases in texts: in the first few by trying those that may stand there, then by an automaton, which takes long to build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

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


class Finder:
    """Phrases, found as they are written, also inside words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases: Sequence[str] = tuple(phrases)
        self._left = _LITTLE

    def prepare(self) -> None:
        """Makes it ready for many texts."""
        self._left = 0
        self._automaton  # noqa: B018 - built on first use

    def find(self, text: str, *, overlapping: bool = True) -> list[Match]:
        """The phrases that stand in a text, in order of their ends, of those that end together the longest first.

        Unless they may be `overlapping`, each begins where the one before has ended, or later.
        """
        if not self._phrases:
            return []
        self._left -= len(self._phrases) + len(text)
        if self._left < 0:
            return self._automaton.find_matches_as_indexes(text, overlapping=overlapping)
        found = sorted(self._tried(text), key=lambda match: (match[2], match[1], match[0]))
        return found if overlapping else _apart(found)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation

        return AhoCorasick(self._phrases, implementation=Implementation.DFA if len(self._phrases) < MANY else Implementation.ContiguousNFA)

    def _tried(self, text: str) -> Iterable[Match]:
        parts = {text[at : at + _PART] for at in range(len(text))}
        for number, phrase in enumerate(self._phrases):
            if len(phrase) < _PART or (phrase[-_PART:] in parts and phrase[:_PART] in parts):
                at = text.find(phrase)
                while at >= 0:
                    yield number, at, at + len(phrase)
                    at = text.find(phrase, at + 1)


def _apart(found: Iterable[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in found:
        if not kept or match[1] >= kept[-1][2]:
            kept.append(match)
    return kept
