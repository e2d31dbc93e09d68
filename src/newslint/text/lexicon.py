"""Which words are English, how often they are met, and which misspellings are known: look-ups in the data files, read when first asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from mmap import mmap
from typing import Literal

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.lines import Lines, mapped
from newslint.text.words import Chunk, word_class

Variety = Literal["", "british", "american"]
_WRONG = compiled("^[^\t\n]+", re.MULTILINE)
_ENTRY = compiled(r"([^\W\d_][^\d]*?)(\d\d)[ ab]")
_VARIETIES: dict[bytes, Variety] = {b" ": "", b"b": "british", b"a": "american"}


class Entry(NamedTuple):
    """A word of the dictionary: its Zipf frequency (the logarithm of its occurrences in 10⁹ words; 0: not met), and who alone spells it so."""

    zipf: float
    variety: Variety


def known(word: str) -> bool:
    """Whether a dictionary has the word in lower case, British or American, inflections too; a possessive ending is left aside.

    `word` may be in any case ("Paris" is not known, "March" is); hyphened words are known by their parts only: divide them first.
    """
    return _known(word)


def unknown(chunks: Iterable[Chunk]) -> frozenset[str]:
    """The words of chunks of copy that are not known."""
    return frozenset([word for chunk in chunks if chunk.kinds & UNKNOWN for word in chunk.words if not _known(word)])


@lru_cache(maxsize=1 << 14)
def entry(word: str) -> Entry | None:
    """The entry of a word exactly as it is written (lower case for words, capitalised for names), if there is one."""
    sought = plain(word).encode("utf-8", "replace")
    by_length = _by_length(sought[:2].ljust(2))
    length = max(len(sought), 2)
    bucket = by_length[length - 1] if length <= len(by_length) else b""
    at = bucket.find(sought)
    if at < 0 or not sought or at % (len(sought) + 3):  # a match across entries is none
        return None
    end = at + len(sought)
    return Entry(int(bucket[end : end + 2]) / 10, _VARIETIES[bucket[end + 2 : end + 3]])


def frequency(word: str) -> float:
    """The Zipf frequency of a word, in any case (0: unknown or not met; 3: once in a million words; 6: "that")."""
    found = entry(word.lower()) or entry(word)
    return found.zipf if found else 0.0


def variety(word: str) -> Variety:
    """The only variety of English that spells a word so ("colour": british), or an empty string."""
    found = entry(word.lower())
    return found.variety if found else ""


def known_name(word: str) -> bool:
    """Whether the word, capitalised as it is written, is a name in the dictionaries: a place, a first name, a common surname."""
    word = plain(word)
    return word[:1].isupper() and (entry(word) or entry(_without_possessive(word)) or entry(word.capitalize())) is not None


@lru_cache(maxsize=1 << 14)
def corrections(word: str) -> tuple[str, ...]:
    """What a known misspelling ("recieve", lower case) stands for, the likeliest first; empty for any other word."""
    found = _misspellings().get(plain(word))
    return tuple(found.split(",")) if found else ()


@cache
def misspellings() -> frozenset[str]:
    """Every known misspelling: for who looks up many words; to make it takes as long as to look up ten thousand."""
    return frozenset(_WRONG.findall(_misspellings().whole()))


@cache
def of_length(first: str, length: int) -> tuple[str, ...]:
    """The lower-case words of a length (in bytes of UTF-8) that begin with a letter and are met in running text."""
    letter = first.encode()[:1]
    found = [by_length[length - 1] for pair in _lines() if pair[:1] == letter and len(by_length := _by_length(pair)) >= length > 1]
    return tuple(word for word, zipf in _ENTRY.findall(b"".join(found).decode()) if zipf != "00" and word.islower())


@lru_cache(maxsize=1 << 9)
def with_start(start: str, length: int) -> Mapping[str, float]:
    """The words of a length (in bytes of UTF-8) that begin with two letters, exactly as they are written, and their Zipf frequencies."""
    pair = start.encode("utf-8", "replace")[:2].ljust(2)
    by_length = _by_length(pair)
    bucket = by_length[length - 1] if 1 < length <= len(by_length) else b""
    size = length + 3
    return {bucket[at : at + length].decode(): int(bucket[at + length : at + length + 2]) / 10 for at in range(0, len(bucket), size)}


def plain(word: str) -> str:
    """The word with straight apostrophes and without typographic ligatures."""
    word = word.replace("’", "'")
    return word if word.isascii() else word.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff")


@lru_cache(maxsize=1 << 14)
def _known(word: str) -> bool:
    word = plain(word).lower()
    return (entry(word) or entry(_without_possessive(word))) is not None


UNKNOWN = word_class(lambda word: not _known(word))
"""Words that are not known."""


def _without_possessive(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word.removesuffix("'")


@cache
def _data() -> mmap:
    """For each first two bytes a line with all such words; tools/build_lexicon.py says how it is written."""
    return mapped("lexicon.txt")


@cache
def _lines() -> dict[bytes, tuple[int, int]]:
    """First two bytes of words → where the line with them starts and ends."""
    data = _data()
    found, start = {}, 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        found[data[start : start + 2]] = start, end
        start = end + 1
    return found


@cache
def _by_length(pair: bytes) -> list[bytes]:
    """A line's entries by their length in bytes: those of length n at n - 1."""
    start, end = _lines().get(pair, (0, 0))
    return _data()[start:end].split(b"\t")


@cache
def _misspellings() -> Lines:
    """Lines "wrong⇥right,right"."""
    return Lines("misspellings.txt")
