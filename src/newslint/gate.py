"""The gate before an article: whether a file can have any finding, told from its words and phrases before anything in it is parsed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import filterfalse
from typing import TYPE_CHECKING

from newslint.model import Sought
from newslint.patterns import compiled
from newslint.text.lexicon import plain
from newslint.text.opaque import FOREIGN
from newslint.text.required import foldable
from newslint.text.words import WORD

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

_MOST, _LONGEST = 200_000, 90
"""How many harmless chunks are remembered, and of how many code points a chunk is looked at."""
_APOSTROPHE = compiled("['’]")
_CUT = compiled(rf"[@#{FOREIGN[1:-1]}]|://|\.\w+['’]|['’][\w.-]*\.\w")
"""What shows that a passage of a chunk may be no copy: what is left of the chunk then may have words that do not stand in it as a whole."""


_AROUND = ".,;:!?()[]\"'“”‘’…"
"""Marks that stand beside a word."""


class Gate:
    """What all checks of a run seek, looked for at once."""

    def __init__(self, sought: Sequence[Sought]) -> None:
        self._sought = [one for one in sought if one.words]
        self._words = frozenset().union(*(one.words for one in sought))
        whole = {phrase.lower().encode(): one.whole for one in sorted(sought, key=lambda one: not one.whole) for phrase in one.phrases}
        self._whole = list(whole.values())
        self._phrases = list(whole)
        self._harmless: set[str] = set()

    @cached_property
    def _automaton(self) -> BytesAhoCorasick | None:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        return BytesAhoCorasick(self._phrases, implementation=Implementation.DFA) if self._phrases else None

    def suspects(self, text: str, chunks: Sequence[str]) -> Collection[str] | None:
        """The chunks of a text in which a word that is sought may stand; None where neither these nor phrases do: then there is no finding.

        `chunks` are what white space divides in it.
        """
        if not foldable(text):
            return chunks
        suspected = self._sort_out(chunks)
        return suspected if suspected or self._has_phrase(text) else None

    def _sort_out(self, chunks: Sequence[str]) -> Collection[str]:
        """The chunks that are not harmless; those that are, are remembered."""
        if len(self._harmless) > _MOST:
            self._harmless.clear()
        fresh = set(filterfalse(self._harmless.__contains__, chunks))
        if not fresh:
            return fresh
        harmful = {chunk for chunk in fresh if (word := chunk.strip(_AROUND).lower()) in self._words or not word.isalpha() or not word.isascii()}
        harmful = {chunk for chunk in harmful if self._may_hold(chunk)}
        self._harmless.update(fresh.difference(harmful))
        return harmful

    def _may_hold(self, chunk: str) -> bool:
        if len(chunk) > _LONGEST or _CUT.search(chunk):
            return True
        return any(self._counts(word) or (not word.isalpha() and self._counts_inside(word)) for word in WORD.findall(chunk))

    def _counts(self, word: str) -> bool:
        lower = plain(word).lower().removesuffix("'s")
        return lower in self._words and any(lower in one.words and one.counts(word) for one in self._sought)

    def _counts_inside(self, word: str) -> bool:
        """Whether what stands between apostrophes counts where whole words do."""
        return any(part.lower() in one.words and one.counts(part) for one in self._sought if one.whole for part in _APOSTROPHE.split(word))

    def _has_phrase(self, text: str) -> bool:
        if not self._automaton:
            return False
        data = text.lower().encode()
        found = self._automaton.find_matches_as_indexes(data, overlapping=True)
        return any(not self._whole[number] or not (_inside(data, start) or _inside(data, end)) for number, start, end in found)


def _inside(data: bytes, at: int) -> bool:
    """Whether an offset certainly lies inside a word."""
    return at > 0 and _wordy(data[at - 1 : at]) and _wordy(data[at : at + 1])


def _wordy(byte: bytes) -> bool:
    return byte.isalnum() or byte == b"_"
