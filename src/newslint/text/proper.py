"""Words with a capital that are nobody's name: days, months, peoples and their languages; and which of them a misspelt word was meant to be."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from newslint.patterns import compiled
from newslint.text.demonyms import nations
from newslint.text.lexicon import frequency, known_name
from newslint.text.likeness import one_slip

CALENDAR = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December"
REGIONS = "African American Arctic Asian Atlantic Balkan Baltic Caribbean European Mediterranean Nordic Pacific Scandinavian"
"""What is said of peoples and seas of many countries."""
LONG = 6
"""Letters of a word from which on one slip does not make another's name of it: "Polish" and "Polisi" are too near."""
_ENDS = frozenset("aeio")
_TIME_BEFORE = compiled(
    r"(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|on|last|since|this|next|by|until|till|from|early|late|mid|before|after|of|to|every)),?[ -]$"
)


@cache
def _by_part() -> dict[str, list[str]]:
    """Words that may be meant, by what is left of them without one letter or with all: two that are one slip apart have some of it in common."""
    words: dict[str, list[str]] = defaultdict(list)
    for word in sorted({*CALENDAR.split(), *REGIONS.split(), *nations().country}):
        if len(word) >= LONG - 1 and word.isalpha():
            for part in _parts(word.lower()):
                words[part].append(word)
    return words


def _parts(word: str) -> set[str]:
    return {word, *[word[:at] + word[at + 1 :] for at in range(len(word))]}


@lru_cache(maxsize=1 << 14)
def meant(word: str) -> str:
    """The day, month or people of which a capitalised `word` that no dictionary has is one slip away; empty where there is none, or more than one.

    A changed last letter, and a vowel at the end too much, are forms of other languages ("Italiano", "Germana"), not slips.
    """
    if len(word) < LONG or not word.isascii() or known_name(word):
        return ""
    lower = word.lower()
    by_part = _by_part()
    near = {right for part in _parts(lower) if part in by_part for right in by_part[part] if right[0] == word[0] and _slipped(lower, right.lower())}
    if len(near) > 1 and len({nations().country.get(right) for right in near}) == 1:
        return max(near, key=frequency)  # Argentinian, Argentinean
    return near.pop() if len(near) == 1 else ""


def is_date(word: str) -> bool:
    """Whether a word is a day or a month."""
    return word in CALENDAR


def in_time(text: str, start: int) -> bool:
    """Whether what stands before `start` makes a day or month of what follows."""
    return _TIME_BEFORE.search(text[max(0, start - 12) : start].lower()) is not None


def _slipped(wrong: str, right: str) -> bool:
    if abs(len(wrong) - len(right)) > 1 or not one_slip(wrong, right):
        return False
    foreign = wrong[:-1] in (right, right[:-1]) or (len(wrong) == len(right) and wrong[-2:] == right[:-3:-1])
    return not (foreign and wrong[-1] in _ENDS)
