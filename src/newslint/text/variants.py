"""Which names of a story are two spellings of one: pairs of names that are alike, less those that are two people, places or forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Literal

from newslint.records import NamedTuple
from newslint.text.bearers import (
    Spelling,
    both_introduced,
    in_one_sentence,
    is_second,
    of_many,
    other_role,
    same_office,
    same_role,
    together,
    two_ages,
)
from newslint.text.identity import skeleton
from newslint.text.lexicon import frequency, known, known_name, variety
from newslint.text.likeness import is_demonym, is_gender_pair, is_plural, near_keys, one_slip, resembling, same_but_for_marks, sound
from newslint.text.nouns import NOT_PEOPLE
from newslint.text.senses import closeness
from newslint.text.signs import fold

MOST = 40
"""Names that share all words but one, beyond which only near ones are compared."""
LONGEST = 6
"""Words of a name; a longer run of capitalised words is none."""


class Variant(NamedTuple):
    """Two spellings of one name: they differ in one word of each."""

    a: Spelling
    b: Spelling
    at_a: int
    at_b: int
    how: Literal["marks", "letters", "given"]
    """Differing only in diacritics; in letters; in a given name."""
    anywhere: bool = False
    """Whether the word is spelled so wherever it stands (a surname, a place), or only within the name."""

    @property
    def word_a(self) -> str:
        """The word of `a` that differs."""
        return self.a.words[self.at_a]

    @property
    def word_b(self) -> str:
        """The word of `b` that differs."""
        return self.b.words[self.at_b]


Different = Callable[[str, str], bool]
"""Whether two words are different names, however alike they look."""
_ONSET = 3
"""Letters with which two given names begin, where two of the same trade and a rare surname are one."""
_COMMON = 3.0
"""The Zipf frequency from which on a word is an ordinary one."""


@lru_cache(maxsize=1 << 14)
def ordinary(word: str) -> bool:
    """Whether a word is a common word of English, whatever else it is."""
    return known(word) and frequency(word) >= _COMMON


@lru_cache(maxsize=1 << 14)
def familiar(word: str) -> bool:
    """Whether a dictionary has the word, as a name or otherwise."""
    return known_name(word) or known(word)


# -- names of several words that share all but one


def alike_phrases(spellings: Iterable[Spelling], different: Different) -> Iterator[Variant]:
    """Pairs of names of which one word differs and may be a slip, the others being the same."""
    for bucket in _buckets(spellings).values():
        if len(bucket) > 1:
            for (a, at), (b, at_b) in _candidates(bucket):
                variant = _judge_phrases(a, b, at, at_b, different)
                if variant:
                    yield variant


def _buckets(spellings: Iterable[Spelling]) -> dict[tuple[object, ...], list[tuple[Spelling, int]]]:
    """Names by their length and all words but one; long names of people by first and last or second word too."""
    buckets: dict[tuple[object, ...], list[tuple[Spelling, int]]] = defaultdict(list)
    for spelling in spellings:
        folded, length = spelling.folded, len(spelling.folded)
        if not 2 <= length <= LONGEST:
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
    if len(bucket) <= MOST:
        yield from combinations(bucket, 2)
        return
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, (spelling, at) in enumerate(bucket):
        for key in near_keys(spelling.words[at]):
            by_key[key].append(number)
    pairs = {pair for numbers in by_key.values() if len(numbers) <= MOST for pair in combinations(numbers, 2)}
    for first, second in sorted(pairs):
        yield bucket[first], bucket[second]


def _judge_phrases(a: Spelling, b: Spelling, at_a: int, at_b: int, different: Different) -> Variant | None:
    x, y = a.words[at_a], b.words[at_b]
    if is_initials(x) and is_initials(y):
        return Variant(a, b, at_a, at_b, "given") if at_a == at_b and _initials_of_one(a, b, at_a) else None
    if one_word(x, y) or min(len(x), len(y)) < 2 or (x.isupper() and y.isupper()) or in_one_sentence(a, b):
        return None
    if a.namesake or b.namesake:
        return None
    if same_but_for_marks(x, y):
        two = len(a.words) != len(b.words) or (ordinary(x) and ordinary(y)) or other_role(a, b) or two_ages(a, b)
        two = two or bool(a.titles and b.titles and len(a.words) > 1 and together(a, b))  # Mrs Hoa and Mrs Hòa
        return None if two else Variant(a, b, at_a, at_b, "marks")
    fx, fy = fold(x), fold(y)
    people = a.person or b.person or (at_a == 1 == at_b and known_name(a.words[0]) and not ordinary(a.words[0]))
    surname = people and at_a > 0
    middle = 0 < at_a < len(a.words) - 1  # a second given name: Ahmed, Ahmad
    if (
        is_plural(fx, fy)
        or (((middle and not ordinary(a.words[-1])) or (not surname and (people or len(a.words) < 3))) and different(x, y))
        or not (fx.isalpha() or "-" in fx)
    ):
        return None
    if len(a.words) != len(b.words) and not (people and same_role(a, b)):
        return None
    close = close_enough(fx, fy, 4) or (
        (surname or (at_a == 1 == at_b and not familiar(x) and not familiar(y))) and (resembling(fx, fy) or _same_consonants(a, b, fx, fy))
    )
    if at_a == 0 and people:
        return _judge_given(a, b, close)
    if (
        not close
        and not (a.person and b.person)
        and not (a.nouns or b.nouns or a.titles or b.titles)
        and len(a.words) == len(b.words)
        and _one_thing(a, b, at_a)
    ):
        return Variant(a, b, at_a, at_b, "given")
    if not close or (is_demonym(fx, fy) and not (a.person and b.person)):
        return None
    if len(a.words) == 2 and not people and ordinary(x) and ordinary(y):
        return None
    if len(a.words) == 2 and familiar(x) and familiar(y) and not people:
        return None
    if people and (
        both_introduced(a, b) or (together(a, b) and (a.kin or b.kin)) or (together(a, b) and not same_role(a, b) and max(len(fx), len(fy)) < 5)
    ):
        return None
    return Variant(a, b, at_a, at_b, "letters", surname)


def _initials_of_one(a: Spelling, b: Spelling, at: int) -> bool:
    """Whether two people of one surname, between whose initials one letter differs, are one: with the same role, or another given name or initial
    and a rare surname in common, and never spoken of together."""
    x, y = a.folded[at], b.folded[at]
    if len(x) != len(y) or sum(p != q for p, q in zip(x, y, strict=True)) != 1 or not (a.person or b.person):
        return False
    if at == len(a.words) - 1 or together(a, b) or a.kin or b.kin or a.namesake or b.namesake or other_role(a, b) or two_ages(a, b):
        return False
    if same_office(a, b) or (same_role(a, b) and not of_many(a, b)):
        return True
    return len(a.words) + len(x) > 3 and is_second(a) == is_second(b) and not familiar(a.words[-1])


def _judge_given(a: Spelling, b: Spelling, close: bool) -> Variant | None:
    """Two people's names that share the surname: one person whose given name is wrong in one place, or relatives and namesakes."""
    x, y = a.words[0], b.words[0]
    fx, fy = a.folded[0], b.folded[0]
    beside = together(a, b)
    if any(ordinary(word) and not known_name(word) for word in (x, y)):
        return None
    known = familiar(x) and familiar(y)
    if a.kin or b.kin or _initial_of(fx, fy) or ((known or not close) and (fx.startswith(fy) or fy.startswith(fx))):
        return None
    if close:
        if beside and (known or other_role(a, b) or is_gender_pair(fx, fy)):
            return None
        if other_role(a, b) or (is_gender_pair(fx, fy) and sound(x) != sound(y) and not same_role(a, b)):
            return None
        return None if known and (two_ages(a, b) or is_second(a) != is_second(b)) else Variant(a, b, 0, 0, "letters")
    if beside or other_role(a, b) or two_ages(a, b) or is_second(a) != is_second(b) or x.isupper() or y.isupper():
        return None
    same, rare = same_role(a, b), not familiar(a.words[-1])
    alike = (
        same_office(a, b)
        or bool(a.ages & b.ages)
        or (same and fx[0] == fy[0] and (_near(fx, fy) or not of_many(a, b)))
        or (rare and fx[: _ONSET if same else 2] == fy[: _ONSET if same else 2])
    )
    shared_part = bool(set(fx.split("-")) & set(fy.split("-")))
    return Variant(a, b, 0, 0, "given") if alike or shared_part else None


# -- signs


def close_enough(x: str, y: str, shortest: int) -> bool:
    """Whether two folded words sound alike, or are one slip apart and at least `shortest` letters long."""
    if min(len(x), len(y)) < shortest - 1:
        return False
    return sound(x) == sound(y) or (max(len(x), len(y)) >= shortest and one_slip(x, y))


def one_word(x: str, y: str) -> bool:
    """Whether two words are the same but for case and hyphens, or as British and American English have it (Centre, Center)."""
    return bare(x) == bare(y) or (known(x) and known(y) and variety(x) != variety(y))


def is_initials(word: str) -> bool:
    """Whether a word of a name is one or several initials: "M", "M.", "M.S."."""
    return len(word) == 1 or (word.endswith(".") and word.count(".") * 2 == len(word))


def bare(word: str) -> str:
    """A word without case, hyphens and apostrophes: "Fix-It" and "Fixit" are not two spellings for us."""
    return word.lower().replace("-", "").replace("’", "").replace("'", "").replace(".", "")


def _one_thing(a: Spelling, b: Spelling, at: int) -> bool:
    """Whether two names of things (Caspian Mercy, Caspian Merit) are one's: the words that differ start alike, no article has both, and either each
    is said to be the same kind of thing or the words they share are hardly anything else's."""
    x, y = sorted((a.folded[at], b.folded[at]), key=len)
    if len(x) < 4 or x[:3] != y[:3] or len(y) - len(x) > 1 or y.startswith(x) or together(a, b) or x in NOT_PEOPLE or y in NOT_PEOPLE:
        return False
    if closeness(x, y) > 0.5 or is_demonym(x, y):
        return False
    return any(closeness(k, j) > 0.8 for k in a.kinds for j in b.kinds) or not any(ordinary(word.lower()) for word in _shared(a, at))


def _shared(a: Spelling, at: int) -> tuple[str, ...]:
    return (*a.words[:at], *a.words[at + 1 :])


def _near(x: str, y: str) -> bool:
    """Whether at most every third letter differs."""
    from rapidfuzz.distance import OSA

    return 3 * OSA.distance(x, y) <= max(len(x), len(y))


def _same_consonants(a: Spelling, b: Spelling, x: str, y: str) -> bool:
    """Whether two folded surnames differ in vowels alone (Hashim, Hisham): long ones, of people never named together, or of people with one role."""
    shortest = 5 if same_role(a, b) else 9 if together(a, b) or other_role(a, b) else 7
    return min(len(x), len(y)) >= shortest and len(skeleton(x)) > 2 and skeleton(x) == skeleton(y)


def _initial_of(x: str, y: str) -> bool:
    return min(len(x), len(y)) == 1 and x[0] == y[0]
