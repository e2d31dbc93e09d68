"""Words, and the chunks of copy in which they stand: what is known of them is found out once per process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Generic, TypeVar

from newslint.patterns import compiled
from newslint.text.memory import Memory

WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters of any script, apostrophes inside ("don't", "O’Brien"); hyphens, digits and underscores divide."""

T = TypeVar("T")


class PerPiece(Memory[str, tuple[T, ...]], Generic[T]):
    """Chunk of text → what a function finds in it, remembered."""

    def __init__(self, find: Callable[[str], Iterable[T]]) -> None:
        super().__init__(lambda chunk: tuple(find(chunk)))

    def all(self, chunks: Iterable[str]) -> Iterator[T]:
        """What is found in any of the chunks."""
        return chain.from_iterable(map(self.__getitem__, chunks))


WORDS = PerPiece(WORD.findall)
"""The words in a piece: no word has white space in it."""


_TESTS: list[tuple[int, Callable[[str], bool]]] = []


def word_class(test: Callable[[str], bool]) -> int:
    """Declares a class of words: a bit that is set in the `kinds` of each chunk with a word (as written) of which `test` holds.

    A check that is about words of a class then need not look at all the words of an article. To be called when a module is imported.
    """
    bit = 1 << len(_TESTS)
    _TESTS.append((bit, test))
    _KINDS.forget()
    _CHUNKS.forget()
    return bit


def _kinds(word: str) -> int:
    kinds = 0
    for bit, test in _TESTS:
        if test(word):
            kinds |= bit
    return kinds


_KINDS = Memory(_kinds)
"""Word → the bits of its classes."""


def kinds_of(word: str) -> int:
    """The classes of a word, see `word_class`."""
    return _KINDS[word]


def occurrences(text: str, word: str) -> int:
    """How often a word stands in a text, as `WORD` divides it."""
    times, at = 0, text.find(word)
    if at < 0 or not WORD.fullmatch(word):
        return 0
    while at >= 0:
        end = at + len(word)
        times += not (_goes_on(text[max(at - 2, 0) : at][::-1]) or _goes_on(text[end : end + 2]))
        at = text.find(word, at + 1)
    return times


def _goes_on(beside: str) -> bool:
    """Whether what stands beside a word, away from it, belongs to it: a letter, or an apostrophe and a letter."""
    return WORD.match(beside[1:] if beside[:1] in ("'", "’") else beside) is not None


class Chunk:
    """What stands between white spaces ("said,”" or "Smith's"), its words, and what was found out about them: one object per process for each.

    Copy is mostly made of the same few thousand chunks. What is known of one lies together, because fetching it from all over the memory is what
    takes the time.
    """

    __slots__ = ("kinds", "measure", "stems", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: tuple[str, ...] = (text,) if text.isalpha() else tuple(WORD.findall(text))
        self.kinds = 0
        """The classes of its words, see `word_class`."""
        for word in self.words:
            self.kinds |= _KINDS[word]
        self.measure = -1
        """What it adds to the counts of a text, see `readability.packed`; -1: nobody has asked yet."""
        self.stems: tuple[tuple[str, float, int], ...] | None = None
        """Those that tell what an article is about, see `features`; None: nobody has asked yet."""


_CHUNKS = Memory(Chunk)


def chunks_of(text: str) -> list[tuple[Chunk, int]]:
    """What white space divides in a text, and how often each chunk stands there."""
    counts = Counter(text.split())
    return list(zip(map(_CHUNKS.__getitem__, counts), counts.values(), strict=True))
