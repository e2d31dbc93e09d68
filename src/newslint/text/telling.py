"""The words of a passage that tell something: its nouns, verbs, adjectives and names, each in a basic form."""

from __future__ import annotations

from typing import NamedTuple

from newslint.patterns import compiled
from newslint.text.denials import lemma
from newslint.text.heads import STOP

_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EMPTY = STOP | frozenset(
    "say says amid new day days week man men woman people how why all one two three four five six seven eight nine ten first last year years hour "
    "hours month months made make makes taken take takes get gets got set due big top own what mr mrs ms "
    "too again today yesterday tonight still now more than over".split()
)


class Word(NamedTuple):
    """A word that tells something, and its basic form."""

    start: int
    end: int
    lemma: str


def telling(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]` that tell something."""
    return [Word(*m.span(), lemma(word)) for m in _WORD.finditer(text, start, end) if len(word := m.group().lower()) > 2 and word not in _EMPTY]
