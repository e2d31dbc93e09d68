"""Which articles tell one story: only their claims are compared."""

from __future__ import annotations

import os
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log10, sqrt
from typing import Literal

from newslint.article import Article
from newslint.records import NamedTuple
from newslint.text.features import RARE, common_words, features, rarity

KEPT = 80
"""Features of an article that are kept: its names and rarest words."""
LOOKED_UP, NEIGHBOURS, CANDIDATES = 24, 32, 12
"""Bounds that keep grouping near linear: by how many features an article looks for others, among how many of those that share one (the nearest by
path), and how many of these are measured exactly."""
LARGE = 512
"""Features from which the sum of a cluster is not packed: to unpack it at each comparison would take more than linear time."""
_BUCKETS = 2 * KEPT
"""Into how many sets for each article features are divided to tell which may be met again."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PRIOR = 60
"""How many articles the table of common words is worth beside the run's own."""
FAR = 60
"""Days from which two dates count as far apart: what far articles share then counts two thirds."""


class Signature(NamedTuple):
    """What grouping needs to know of an article, small and such as JSON can hold.

    `words` are its features, the weightiest first, `weights` a base-36 digit for each; `published` is the ordinal of the day, or 0.
    """

    path: str
    story: str = ""
    published: int = 0
    words: str = ""
    weights: str = ""


def signature(article: Article) -> Signature:
    """The signature of an article."""
    kept = features(article.chunks)[:KEPT]
    day = article.meta.published.toordinal() if article.meta.published else 0
    return Signature(
        article.path, article.meta.story, day, " ".join(stem for stem, _ in kept), "".join(_DIGITS[min(35, round(4 * weight))] for _, weight in kept)
    )


def group(signatures: Sequence[Signature], by: Literal["auto", "folder", "all"]) -> Mapping[str, str]:
    """Path → the story it belongs to. What the article itself says wins."""
    if by == "auto":
        return _by_content(sorted(signatures, key=lambda s: s.path))
    return {s.path: s.story or (os.path.dirname(s.path) if by == "folder" else "") for s in signatures}


def threshold(articles: int) -> float:
    """How alike (0 to 1) two articles of a run must be to tell one story: few articles handed in together probably do, among many chance grows."""
    return min(0.13, max(0.06, 0.02 + 0.04 * log10(max(articles, 1))))


def _by_content(signatures: Sequence[Signature]) -> Mapping[str, str]:
    """Joins the most alike first, as long as the articles of the two sides are alike enough on average."""
    if not any(one.words or one.story for one in signatures):  # of no article anything was asked
        return {one.path: one.path for one in signatures}
    vectors = _vectors(signatures)
    least = threshold(len(signatures))
    clusters = _Clusters(signatures, vectors)
    first_of: dict[str, int] = {}
    for n, one in enumerate(signatures):
        if one.story and first_of.setdefault(one.story, n) != n:
            clusters.join(first_of[one.story], n)
    for _, a, b in sorted(_alike(vectors, 0.8 * least)):
        if not clusters.together(a, b) and clusters.alike(a, b) >= least:
            clusters.join(a, b)
    return {one.path: clusters.story(n) for n, one in enumerate(signatures)}


class Vector(NamedTuple):
    """The features that an article shares with another one: their numbers, the weightiest first, and their weights; with the others of length 1.

    The first `looked_up` are among the article's `LOOKED_UP` weightiest.
    """

    words: array[int]
    weights: array[float]
    looked_up: int


def _vectors(signatures: Sequence[Signature]) -> list[Vector]:
    numbers, counts, firsts = _shared(signatures)
    common = common_words()
    total = len(signatures) + PRIOR
    vectors, at = [], 0
    for one in signatures:
        weighed = []
        for word, digit in zip(one.words.split(), one.weights, strict=True):
            number = numbers.get(word, -1)
            count, first = (counts[number], firsts[number]) if number >= 0 else (1, at)
            weighed.append((-rarity((count + PRIOR * common.get(word, RARE)) / total) * int(digit, 36), first, number))
            at += 1
        weighed.sort()
        length = sqrt(sum(weight * weight for weight, _, _ in weighed)) or 1.0
        shared = [(number, -weight / length) for weight, _, number in weighed if number >= 0]
        looked_up = sum(number >= 0 for _, _, number in weighed[:LOOKED_UP])
        vectors.append(Vector(array("i", [number for number, _ in shared]), array("d", [weight for _, weight in shared]), looked_up))
    return vectors


def _shared(signatures: Sequence[Signature]) -> tuple[dict[str, int], array[int], array[int]]:
    """Feature → its number, and by number in how many articles it is, and where it is first in all of their features, put one behind the other.

    Most of those that only one article has are left out: an archive has millions of these.
    """
    buckets = _BUCKETS * len(signatures)
    seen, again = bytearray(buckets), bytearray(buckets)
    for word in _words(signatures):
        bucket = hash(word) % buckets
        again[bucket] = seen[bucket]
        seen[bucket] = 1
    numbers: dict[str, int] = {}
    counts, firsts = array("l"), array("l")
    for at, word in enumerate(_words(signatures)):
        if again[hash(word) % buckets]:
            number = numbers.setdefault(word, len(numbers))
            if number == len(counts):
                counts.append(0)
                firsts.append(at)
            counts[number] += 1
    return numbers, counts, firsts


def _words(signatures: Sequence[Signature]) -> Iterator[str]:
    return (word for one in signatures for word in one.words.split())


def _alike(vectors: Sequence[Vector], least: float) -> Iterator[tuple[float, int, int]]:
    """Pairs of articles that are at least so much alike: (-likeness, one, other)."""
    holders: dict[int, array[float]] = defaultdict(lambda: array("d"))  # article and weight by turns: tuples would take three times the room
    for n, (words, weights, looked_up) in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for word, weight in zip(words[:looked_up], weights, strict=False):
            near = holders[word]
            for other, other_weight in zip(near[::2], near[1::2], strict=True):
                shared[int(other)] += weight * other_weight
            near.extend((n, weight))
            if len(near) > 2 * NEIGHBOURS:
                del near[:2]
        own = dict(zip(words, weights, strict=True))
        for other in sorted(shared, key=lambda other: (-shared[other], other))[:CANDIDATES]:
            likeness = sum(own.get(word, 0.0) * weight for word, weight in zip(*vectors[other][:2], strict=True))
            if likeness >= least:
                yield -likeness, other, n


class _Clusters:
    """Sets of articles, with the sum of their vectors."""

    def __init__(self, signatures: Sequence[Signature], vectors: Sequence[Vector]) -> None:
        self._parent = list(range(len(vectors)))
        self._vectors = vectors
        self._packed: dict[int, tuple[array[int], array[float]]] = {}
        self._large: dict[int, dict[int, float]] = {}
        self._size = [1] * len(vectors)
        self._story = [one.story for one in signatures]
        self._name = [one.path for one in signatures]
        self._days = [(one.published, 1) if one.published else (0, 0) for one in signatures]

    def _root(self, n: int) -> int:
        while self._parent[n] != n:
            self._parent[n] = n = self._parent[self._parent[n]]
        return n

    def _sum(self, root: int) -> dict[int, float]:
        """The sum of the vectors of a cluster. Small ones are kept packed: there are many."""
        return self._large.get(root) or dict(zip(*self._packed.get(root, self._vectors[root][:2]), strict=True))

    def _features(self, root: int) -> int:
        return len(self._large.get(root) or self._packed.get(root, self._vectors[root])[0])

    def _keep(self, root: int, total: dict[int, float]) -> None:
        if len(total) > LARGE:
            self._large[root] = total
            self._packed.pop(root, None)
        else:
            self._packed[root] = array("i", total), array("d", total.values())

    def together(self, a: int, b: int) -> bool:
        """Whether two articles are in one cluster, or must never be."""
        a, b = self._root(a), self._root(b)
        return a == b or bool(self._story[a] and self._story[b])

    def alike(self, a: int, b: int) -> float:
        """How alike the articles of two clusters are on average."""
        a, b = self._root(a), self._root(b)
        small, large = sorted((self._sum(a), self._sum(b)), key=len)
        likeness = sum(weight * large.get(word, 0.0) for word, weight in small.items()) / (self._size[a] * self._size[b])
        (day_a, dated_a), (day_b, dated_b) = self._days[a], self._days[b]
        far = dated_a and dated_b and abs(day_a / dated_a - day_b / dated_b) > FAR
        return likeness * 2 / 3 if far else likeness

    def join(self, a: int, b: int) -> None:
        """Makes one of two clusters."""
        a, b = sorted((self._root(a), self._root(b)), key=lambda n: (-self._features(n), n))
        if a == b:
            return
        total = self._sum(a)
        for word, weight in self._sum(b).items():
            total[word] = total.get(word, 0.0) + weight
        self._keep(a, total)
        self._packed.pop(b, None)
        self._large.pop(b, None)
        self._parent[b] = a
        self._size[a] += self._size[b]
        self._story[a] = self._story[a] or self._story[b]
        self._name[a] = min(self._name[a], self._name[b])
        self._days[a] = (self._days[a][0] + self._days[b][0], self._days[a][1] + self._days[b][1])

    def story(self, n: int) -> str:
        """The name of an article's story: the desk's, or the path of its first article."""
        root = self._root(n)
        return self._story[root] or self._name[root]
