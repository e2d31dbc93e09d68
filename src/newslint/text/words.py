"""Words, and what is known of each: looked up once per process for every piece of text between white spaces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Generic, TypeVar

from newslint.patterns import compiled

WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters of any script, apostrophes inside ("don't", "O’Brien"); hyphens, digits and underscores divide."""

T = TypeVar("T")
_MOST = 200_000


class PerPiece(dict[str, tuple[T, ...]], Generic[T]):
    """Piece (such as "said,”" or "Smith's") → what a function finds in it, remembered: copy is mostly made of the same few thousand pieces.

    Forgets all when it has seen more pieces than any newsroom writes.
    """

    def __init__(self, find: Callable[[str], Iterable[T]]) -> None:
        self._find = find

    def __missing__(self, piece: str) -> tuple[T, ...]:
        if len(self) > _MOST:
            self.clear()
        self[piece] = found = tuple(self._find(piece))
        return found

    def all(self, pieces: Iterable[str]) -> Iterator[T]:
        """What is found in any of the pieces."""
        return chain.from_iterable(map(self.__getitem__, pieces))


WORDS = PerPiece(WORD.findall)
"""The words in a piece: no word has white space in it."""
