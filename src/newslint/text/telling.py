"""The words of a passage that tell something: its nouns, verbs, adjectives and names, each in a basic form."""

from __future__ import annotations

from collections.abc import Collection

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.denials import akin, lemma
from newslint.text.heads import STOP, VERBS_IN_STOP
from newslint.text.senses import closeness

_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LITTLE = STOP - VERBS_IN_STOP
_EMPTY = _LITTLE | frozenset(
    "say says amid new day days week man men woman people how why all one two three four five six seven eight nine ten first last year years hour "
    "hours month months made make makes taken take takes get gets got set due big top own what mr mrs ms "
    "too again today yesterday tonight still now more than over".split()
)


class Word(NamedTuple):
    """A word that tells something, and its basic form."""

    start: int
    end: int
    lemma: str
    form: str
    """As it stands, in lower case."""


def telling(text: str, start: int, end: int, small: bool = False) -> list[Word]:
    """The words of `text[start:end]` that tell something; where `small`, those too that tell little."""
    empty = _LITTLE if small else _EMPTY
    return [Word(*m.span(), lemma(word), word) for m in _WORD.finditer(text, start, end) if len(word := m.group().lower()) > 2 and word not in empty]


SAME = 0.9
"""How close two words must be to be taken for one."""


_FORCES = {
    **dict.fromkeys("police policeman policemen policewoman officer officers constable constables cops".split(), "police"),
    **dict.fromkeys("army troops soldier soldiers military".split(), "army"),
    **dict.fromkeys("firefighter firefighters fireman firemen".split(), "fire brigade"),
}
"""Words for those who serve in a force, and the force: what they do, it does."""


def alike(one: Word, other: Word) -> bool:
    """Whether two words are of one family, mean the same, or are of one force."""
    force = _FORCES.get(one.form)
    return akin(one.lemma, other.lemma) or (force is not None and force == _FORCES.get(other.form)) or closeness(one.form, other.form) >= SAME


def shared(some: Collection[Word], others: Collection[Word]) -> list[Word]:
    """The words of `some` that stand among `others`, or one that means the same; each family once."""
    found: dict[str, Word] = {word.lemma: word for word in some if any(alike(word, other) for other in others)}
    return list(found.values())
