"""Which names of a story are two spellings of one: pairs of names that are alike, less those that are two people, places or forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Literal, NamedTuple

from newslint.text.likeness import is_demonym, is_gender_pair, is_plural, near_keys, one_slip, resembling, same_but_for_marks, sound
from newslint.text.signs import fold

_MOST = 40
"""Names that share all words but one, beyond which only near ones are compared."""
_LONGEST = 6


@dataclass(slots=True)
class Seen:
    """A name in one article."""

    mentions: int
    sentences: frozenset[int]
    """Numbers of the sentences it stands in."""


@dataclass
class Spelling:
    """A name as it is spelled in a story, and what the articles say of its bearer."""

    words: tuple[str, ...]
    person: bool = False
    kin: bool = False
    """Introduced as somebody's relative, or relatives are spoken of beside it."""
    titles: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    seen: dict[str, Seen] = field(default_factory=dict)
    """By article."""

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its words without case and diacritics."""
        return tuple(fold(word) for word in self.words)

    @property
    def mentions(self) -> int:
        """In all articles."""
        return sum(seen.mentions for seen in self.seen.values())


class Variant(NamedTuple):
    """Two spellings of one name: they differ in one word of each."""

    a: Spelling
    b: Spelling
    at_a: int
    at_b: int
    how: Literal["marks", "letters", "given"]
    """Differing only in diacritics; in letters; in a given name."""

    @property
    def word_a(self) -> str:
        """The word of `a` that differs."""
        return self.a.words[self.at_a]

    @property
    def word_b(self) -> str:
        """The word of `b` that differs."""
        return self.b.words[self.at_b]


class Words(NamedTuple):
    """What the search knows of words: whether one is an ordinary English word, a known name; which two are different names."""

    ordinary: Callable[[str], bool]
    familiar: Callable[[str], bool]
    different: Callable[[str, str], bool]


def variants(spellings: Iterable[Spelling], words: Words) -> Iterator[Variant]:
    """The pairs of spellings of one name, in an order that depends on the names alone."""
    ordered = sorted(spellings, key=lambda s: s.words)
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], Variant] = {}
    for variant in (*_alike_phrases(ordered, words), *_alike_words(ordered, words)):
        found.setdefault((variant.a.words, variant.b.words), variant)
    yield from found.values()


# -- names of several words that share all but one


def _alike_phrases(spellings: Iterable[Spelling], words: Words) -> Iterator[Variant]:
    for bucket in _buckets(spellings).values():
        if len(bucket) > 1:
            for (a, at), (b, at_b) in _candidates(bucket):
                variant = _judge_phrases(a, b, at, at_b, words)
                if variant:
                    yield variant


def _buckets(spellings: Iterable[Spelling]) -> dict[tuple[object, ...], list[tuple[Spelling, int]]]:
    """Names by their length and all words but one; long names of people by first and last or second word too."""
    buckets: dict[tuple[object, ...], list[tuple[Spelling, int]]] = defaultdict(list)
    for spelling in spellings:
        folded, length = spelling.folded, len(spelling.folded)
        if not 2 <= length <= _LONGEST:
            continue
        for at in range(length):
            buckets[length, at, *folded[:at], *folded[at + 1 :]].append((spelling, at))
        if spelling.person and length > 2:
            for last in {1, length - 1}:
                buckets["short", 0, folded[last]].append((spelling, 0))
                buckets["short", 1, folded[0]].append((spelling, last))
        elif spelling.person:
            buckets["short", 0, folded[1]].append((spelling, 0))
            buckets["short", 1, folded[0]].append((spelling, 1))
    return buckets


def _candidates(bucket: list[tuple[Spelling, int]]) -> Iterator[tuple[tuple[Spelling, int], tuple[Spelling, int]]]:
    if len(bucket) <= _MOST:
        yield from combinations(bucket, 2)
        return
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, (spelling, at) in enumerate(bucket):
        for key in set(near_keys(spelling.words[at])):
            by_key[key].append(number)
    pairs = {pair for numbers in by_key.values() if len(numbers) <= _MOST for pair in combinations(numbers, 2)}
    for first, second in sorted(pairs):
        yield bucket[first], bucket[second]


def _judge_phrases(a: Spelling, b: Spelling, at_a: int, at_b: int, words: Words) -> Variant | None:
    x, y = a.words[at_a], b.words[at_b]
    if _bare(x) == _bare(y) or min(len(x), len(y)) < 2 or _in_one_sentence(a, b):
        return None
    if same_but_for_marks(x, y):
        return Variant(a, b, at_a, at_b, "marks") if len(a.words) == len(b.words) and not (words.ordinary(x) and words.ordinary(y)) else None
    fx, fy = fold(x), fold(y)
    people = a.person or b.person
    surname = people and at_a > 0
    if is_plural(fx, fy) or (not surname and words.different(x, y)) or not (fx.isalpha() or "-" in fx):
        return None
    if len(a.words) != len(b.words) and not (people and _same_role(a, b)):
        return None
    close = _close(fx, fy, 4) or (surname and resembling(fx, fy))
    if at_a == 0 and people:
        return _judge_given(a, b, close, words)
    if not close:
        return None
    if len(a.words) == 2 and not people and ((words.ordinary(x) and words.ordinary(y)) or is_demonym(fx, fy)):
        return None
    if len(a.words) == 2 and words.familiar(x) and words.familiar(y) and (not people or _both_introduced(a, b)):
        return None
    return Variant(a, b, at_a, at_b, "letters")


def _judge_given(a: Spelling, b: Spelling, close: bool, words: Words) -> Variant | None:
    """Two people's names that share the surname: one person whose given name is wrong in one place, or relatives and namesakes."""
    x, y = a.words[0], b.words[0]
    fx, fy = a.folded[0], b.folded[0]
    together = not a.seen.keys().isdisjoint(b.seen)
    if a.kin or b.kin or _initial_of(fx, fy) or fx.startswith(fy) or fy.startswith(fx):
        return None
    if close:
        if together and ((words.familiar(x) and words.familiar(y)) or _other_role(a, b) or is_gender_pair(fx, fy)):
            return None
        if _other_role(a, b) or (is_gender_pair(fx, fy) and sound(x) != sound(y) and not _same_role(a, b)):
            return None
        return Variant(a, b, 0, 0, "letters")
    if together or _other_role(a, b):
        return None
    alike = fx[0] == fy[0] if _same_role(a, b) else fx[:2] == fy[:2] and not words.familiar(a.words[-1])
    shared_part = bool(set(fx.split("-")) & set(fy.split("-")))
    return Variant(a, b, 0, 0, "given") if alike or shared_part else None


# -- single words


def _alike_words(spellings: Iterable[Spelling], words: Words) -> Iterator[Variant]:
    """Names of one word that are like another, or like a word of a longer name."""
    places: dict[str, list[tuple[Spelling, int]]] = defaultdict(list)
    for spelling in spellings:
        if len(spelling.words) <= _LONGEST:
            for at, word in enumerate(spelling.words):
                if len(word) >= 4 and word[0].isupper() and not word.isupper():
                    places[word].append((spelling, at))
    index: dict[str, list[str]] = defaultdict(list)
    for word in places:
        for key in set(near_keys(word)):
            index[key].append(word)
    pairs = {pair for near in index.values() if 1 < len(near) <= _MOST for pair in combinations(sorted(near), 2)}
    for x, y in sorted(pairs):
        variant = _judge_words(x, y, places, words)
        if variant:
            yield variant


def _judge_words(x: str, y: str, places: Mapping[str, list[tuple[Spelling, int]]], words: Words) -> Variant | None:
    fx, fy = fold(x), fold(y)
    if words.different(x, y) or _bare(x) == _bare(y) or not (fx.replace("-", "") + fy.replace("-", "")).isalpha():
        return None
    marks = same_but_for_marks(x, y)
    if not marks and (not _close(fx, fy, 5) or is_plural(fx, fy) or is_demonym(fx, fy)):
        return None
    for (a, at_a), (b, at_b) in sorted(
        ((p, q) for p in places[x] for q in places[y] if len(p[0].words) == 1 or len(q[0].words) == 1),
        key=lambda pair: (len(pair[0][0].words) + len(pair[1][0].words) > 2, pair[0][0].words, pair[1][0].words),
    )[:_MOST]:
        if marks:
            return Variant(a, b, at_a, at_b, "marks")
        alone, other, at, word, other_word = (a, b, at_b, x, y) if len(a.words) == 1 else (b, a, at_a, y, x)
        if _one_bearer(alone, other, at, word, other_word, places, words):
            return Variant(a, b, at_a, at_b, "letters")
    return None


def _one_bearer(
    alone: Spelling, other: Spelling, at: int, word: str, other_word: str, places: Mapping[str, list[tuple[Spelling, int]]], words: Words
) -> bool:
    """Whether a name of one word can be a slip for the word of another name that it is like."""
    if _in_one_sentence(alone, other) or any(_in_one_sentence(alone, p) for p, _ in places[other_word]):
        return False
    if words.familiar(word) and words.familiar(other_word) and sound(word) != sound(other_word):
        return False
    if is_gender_pair(fold(word), fold(other_word)) and sound(word) != sound(other_word):
        return False
    introduced = {path for p, _ in places[word] if len(p.words) > 1 for path in p.seen}
    orphaned = alone.seen.keys() - introduced
    here = [path for path in orphaned if path in other.seen]
    if here:
        counts = sorted(sum(p.seen[path].mentions for p, _ in places[w] for path in here if path in p.seen) for w in (word, other_word))
        return sound(word) == sound(other_word) or counts[0] * 2 <= counts[1] or counts[0] == 1
    if not orphaned or introduced:
        return False
    if alone.titles & other.titles:
        return True
    if min(len(word), len(other_word)) < 6 or (len(other.words) > 1 and not (other.person and at == len(other.words) - 1)):
        return False
    known, other_known = words.familiar(word), words.familiar(other_word)
    if known and other_known:
        return False
    if sound(word) == sound(other_word) or not (known or other_known):
        return True
    odd, usual = (other_word, word) if known else (word, other_word)
    return _spread(odd, places)[1] <= 2 and _spread(usual, places)[0] >= 2 * _spread(odd, places)[0]


def _spread(word: str, places: Mapping[str, list[tuple[Spelling, int]]]) -> tuple[int, int]:
    """In how many articles a word stands in names, and how often."""
    spellings = [p for p, _ in places[word]]
    return len({path for p in spellings for path in p.seen}), sum(p.mentions for p in spellings)


# -- signs


def _close(x: str, y: str, shortest: int) -> bool:
    if min(len(x), len(y)) < shortest - 1:
        return False
    return sound(x) == sound(y) or (min(len(x), len(y)) >= shortest and one_slip(x, y))


def _bare(word: str) -> str:
    """A word without case, hyphens and apostrophes: "Fix-It" and "Fixit" are not two spellings for us."""
    return word.lower().replace("-", "").replace("’", "").replace("'", "").replace(".", "")


def _in_one_sentence(a: Spelling, b: Spelling) -> bool:
    return any(path in b.seen and not seen.sentences.isdisjoint(b.seen[path].sentences) for path, seen in a.seen.items())


def _same_role(a: Spelling, b: Spelling) -> bool:
    return bool(a.titles & b.titles or a.nouns & b.nouns)


def _other_role(a: Spelling, b: Spelling) -> bool:
    return bool(a.nouns and b.nouns) and not _same_role(a, b)


def _both_introduced(a: Spelling, b: Spelling) -> bool:
    return _other_role(a, b) and not a.seen.keys().isdisjoint(b.seen)


def _initial_of(x: str, y: str) -> bool:
    return min(len(x), len(y)) == 1 and x[0] == y[0]
