"""What a misspelt word was meant to be: candidates of the lexicon, ranked by how likely the slip is and how common the word."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from functools import cache, lru_cache

from newslint.records import NamedTuple
from newslint.text import lexicon

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = "aeiouy"
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
ALIKE = ("cks", "szc", "fv", "dt", "bp", "gj", "mn", "iy", "lr")
"""Letters that sound alike, or are confused by those who learnt English as another language."""
JOINING = frozenset(
    """
    a all an and any are as at be been but by can could did do does down for from had has have he her his if in into is it its may more my no not of
    off on or our out over she should so than that the their them then there these they this to up was we were what when where which who will with
    would you your
    """.split()
)
"""Words without an accent of their own, which grow together with a neighbour when a space is lost."""
PART_FROM = 3.2
"""Zipf frequency a word needs to be a part of two that have grown together."""
LONG = 11
"""Letters from which on two slips leave no doubt what a word was."""
COMPOUND = 1.5
"""What it costs to take a word for two full words written in one ("steelplant"): it may be somebody's coinage."""


_Lookup = Callable[[str], float | None]


class Correction(NamedTuple):
    """A possible correction, and how likely it is: about the Zipf frequency of the word less the cost of the slip."""

    text: str
    score: float


def corrections(word: str, context: Container[str] = ()) -> list[Correction]:
    """What the unknown lower-case `word` may stand for, the likeliest first; words of the `context` (the article) are preferred."""
    word = lexicon.plain(word)
    listed = [Correction(right, 9.0 - n) for n, right in enumerate(lexicon.corrections(word))]
    found = _ranked(word)
    near = [Correction(text, score + (1.2 if text in context else 0.0)) for text, score in found]
    taken = {c.text for c in listed}
    if len(listed) > 1:  # several stand in the list: the copy and the ranking decide
        scores = {**{c.text: 4.0 for c in listed if " " in c.text}, **dict(near)}
        listed = sorted((Correction(c.text, max(5.0 + scores.get(c.text, -4.0) / 2, 5.0)) for c in listed), key=lambda c: -c.score)
    return listed + sorted((c for c in near if c.text not in taken), key=lambda c: (-c.score, c.text))


@lru_cache(maxsize=1 << 14)
def _ranked(word: str) -> tuple[Correction, ...]:
    best: dict[str, float] = {}
    for text, score in _one_slip(word):
        if score > best.get(text, -9.0):
            best[text] = score
    if max(best.values(), default=-9.0) < 2.0 and len(word) > 5:
        for text, score in _two_slips(word):
            best.setdefault(text, score)
    for text, score in _split(word):
        best[text] = max(score, best.get(text, -9.0))
    best.pop(word, None)  # two slips may undo each other
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Correction(*item) for item in ranked[:8])


def _one_slip(word: str) -> Iterator[tuple[str, float]]:
    """The words of the lexicon from which one slip makes `word`; what each slip costs is reckoned only for these."""
    start = word[:2]
    shorter, same, longer = (lexicon.with_start(start, len(word) + more) for more in (-1, 0, 1))
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        rest = after[1:]
        first = 0.8 if at == 0 else 0.0
        begins = at < 2  # the slip changes how the word begins
        shorter_of: _Lookup = _met if begins else shorter.get
        same_of: _Lookup = _met if begins else same.get
        longer_of: _Lookup = _met if begins else longer.get
        if len(after) > 1 and after[0] != rest[0] and (zipf := same_of(text := before + rest[0] + after[0] + rest[1:])) is not None:
            yield text, zipf - (0.4 + first)
        if after and (zipf := shorter_of(text := before + rest)) is not None:
            yield text, zipf - (_superfluous(before, after) + first)
        for letter in LETTERS:
            if after and letter != after[0] and (zipf := same_of(text := before + letter + rest)) is not None:
                yield text, zipf - (_replaced(letter, after[0]) + first)
            if (zipf := longer_of(text := before + letter + after)) is not None:
                yield text, zipf - (_missing(letter, before, after) + first)


def _met(text: str) -> float | None:
    found = lexicon.entry(text)
    return found.zipf if found else None


def _missing(letter: str, before: str, after: str) -> float:
    """What it costs to have left out `letter`."""
    if letter in (before[-1:], after[:1]):
        return 0.2
    return 0.6 if letter in VOWELS else 0.8


def _superfluous(before: str, after: str) -> float:
    """What it costs to have typed the first letter of `after` too much."""
    letter = after[0]
    if letter in (before[-1:], after[1:2]):
        return 0.2
    return 0.8 if _neighbours(letter, before[-1:]) or _neighbours(letter, after[1:2]) else 1.1


def _replaced(letter: str, typed: str) -> float:
    """What it costs to have typed `typed` for `letter`."""
    if letter in VOWELS and typed in VOWELS:
        return 0.5
    if any(letter in group and typed in group for group in ALIKE):
        return 0.6
    return 0.7 if _neighbours(letter, typed) else 1.5


@cache
def _neighbours(a: str, b: str) -> bool:
    """Whether two keys lie side by side on an English keyboard."""
    for number, row in enumerate(ROWS):
        for other_number, other in enumerate(ROWS):
            if (
                a
                and b
                and a in row
                and b in other
                and abs(number - other_number) + abs(row.index(a) - other.index(b)) <= 1 + (number != other_number)
            ):
                return True
    return False


def _two_slips(word: str) -> Iterator[tuple[str, float]]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for length in range(len(word) - 2, len(word) + 3):
        for text, distance, _ in process.extract(word, lexicon.of_length(word[0], length), scorer=OSA.distance, score_cutoff=2, limit=12):
            yield text, lexicon.frequency(text) - (0.6 if len(word) >= LONG else 1.0) * distance - (0.6 if text[-1] != word[-1] else 0.0)


def _split(word: str) -> Iterator[tuple[str, float]]:
    """Two words that have grown together."""
    for at in range(1, len(word)):
        one, other = word[:at], word[at:]
        joining = (one in JOINING) + (other in JOINING)
        if joining < 2 and min(len(one), len(other)) < 3 + (not joining) and not (joining and len(word) > 6 and max(len(one), len(other)) > 4):
            continue
        if (common := lexicon.frequency(one)) < PART_FROM:
            continue
        common = min(common, lexicon.frequency(other))
        if common >= PART_FROM and one.isalpha() and other.isalpha() and lexicon.known(one) and lexicon.known(other):
            yield f"{one} {other}", common - (0.4 if joining else COMPOUND)


def compound(correction: str) -> bool:
    """Whether a correction divides a word into two full words."""
    return " " in correction and not JOINING & set(correction.split())
