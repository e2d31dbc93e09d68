"""What an article is about: its names and rare words, weighted, for telling stories apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import log
from pathlib import Path

from newslint.patterns import compiled
from newslint.text.words import Chunk

DATA = Path(__file__).parent.parent / "data" / "common-words.txt"
RARE = 0.004
"""The share of articles in which a word stands that is not in the table."""

WORD = compiled(r"[^\W_]+")
"""Runs of letters and digits."""
_NAME_BONUS = 3.0
_REPEATED = [1.0, *(1 + 0.4 * log(count) for count in range(1, 64))]
"""The weight of a word that stands so many times in an article."""
_CAPITALS = 32
_COUNT = (1 << _CAPITALS) - 1


@cache
def common_words() -> Mapping[str, float]:
    """Word stem → the share of news articles in which it stands, for words in at least 2% of them. Source: see the file."""
    shares: dict[str, float] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            share, *words = line.split()
            shares.update(dict.fromkeys(words, int(share) / 100))
    return shares


def rarity(share: float) -> float:
    """How much a word that stands in this share of all articles says about what an article is about; 0 from a sixth upwards."""
    return max(0.0, -log(share) - 1.7)


def features(chunks: Iterable[tuple[Chunk, int]]) -> list[tuple[str, float]]:
    """What a text is about, given its chunks and how often each stands there: word stems with their weights, the rarest and weightiest first.

    Names count threefold, repetitions little, common words not at all. Numbers of two and more digits count as names.
    """
    rarities: dict[str, float] = {}
    often: dict[str, int] = {}
    for chunk, count in chunks:
        stems = chunk.stems
        if stems is None:
            stems = chunk.stems = tuple(_rare(chunk.text))
        for stem, rare, unit in stems:
            if stem in rarities:
                often[stem] += count * unit
            else:
                rarities[stem] = rare
                often[stem] = count * unit
    weighed = []
    for stem, rare in rarities.items():
        count, capitals = often[stem] & _COUNT, often[stem] >> _CAPITALS
        weight = (_REPEATED[count] if count < 64 else _REPEATED[-1]) * (_NAME_BONUS if 2 * capitals > count else 1.0)
        weighed.append((-weight * rare, stem, weight))
    weighed.sort()
    return [(stem, weight) for _, stem, weight in weighed]


def stem_of(word: str) -> str:
    """Lower case, without diacritics and plural s; empty for what is too short to count."""
    stem = word.lower()
    if not stem.isascii():
        stem = "".join(c for c in unicodedata.normalize("NFKD", stem) if not unicodedata.combining(c))
    if len(stem) < 3 and not (stem.isdigit() and len(stem) == 2):
        return ""
    return stem[:-1] if len(stem) > 4 and stem.endswith("s") and not stem.endswith("ss") else stem


def _rare(chunk: str) -> Iterator[tuple[str, float, int]]:
    """The words of a chunk that say something: stem, rarity, and what it counts: 1, and from bit `_CAPITALS` on 1 if it looks like a name."""
    for word in WORD.findall(chunk):
        stem = stem_of(word)
        rare = rarity(common_words().get(stem, RARE)) if stem else 0.0
        if rare:
            yield stem, rare, 1 if word[0].islower() else 1 | 1 << _CAPITALS
