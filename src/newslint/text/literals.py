"""Literal phrases of a table, found as whole words in one pass, however many there are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class Literals:
    """Phrases in lower case."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = tuple(dict.fromkeys(phrases))

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation

        return AhoCorasick(self.phrases, implementation=Implementation.ContiguousNFA)

    def places(self, folded: str) -> list[int]:
        """Where any of them starts in a text in lower case, also within words."""
        return [start for _, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True)] if self.phrases else []

    def find(self, folded: str) -> list[tuple[int, int, str]]:
        """Start, end and phrase of those that stand as whole words in a text in lower case, in order; of overlapping ones the longest."""
        if not self.phrases:
            return []
        found: list[tuple[int, int, str]] = []
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        for start, negative_end, index in sorted((start, -end, index) for index, start, end in matches):
            end = -negative_end
            if (found and start < found[-1][1]) or _wordy(folded[start - 1 : start]) or _wordy(folded[end : end + 1]):
                continue
            found.append((start, end, self.phrases[index]))
        return found


def _wordy(char: str) -> bool:
    return char.isalnum() or char in ("-", "_") if char else False
