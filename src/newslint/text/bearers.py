"""Bearers of names: what the articles of a story say of who bears a spelling, and whether two of them can be one."""

from __future__ import annotations

from newslint.records import NamedTuple
from newslint.text.callings import SECOND
from newslint.text.signs import fold

_OFFICES = frozenset("president premier chancellor mayor governor captain coach king queen pope defendant killer headteacher skipper coroner".split())
"""What one person is in a story, so that two given names with it are one person's."""
MANY = frozenset(
    """resident witness survivor passenger neighbour neighbor fan visitor villager protester demonstrator student pupil senator lawmaker mp officer
    soldier policeman policewoman firefighter worker employee member player runner rider patient parent voter tourist hiker climber hostage victim
    analyst expert economist lawyer campaigner activist volunteer nurse doctor teacher farmer shopkeeper fisherman""".split()
)
"""What several people of a story are: two first names with it may well be two of them."""
_HEADS = frozenset(
    """boss president chief head leader executive manager director principal chair chairman chairwoman chairperson official commander commissioner
    coordinator administrator superintendent""".split()
)
"""Words for whoever is in charge, one of which may stand for another."""


class Relative(NamedTuple):
    """Which relative the bearer of a name is said to be, and whose: a folded surname, or a word for somebody behind "the "."""

    kin: str
    whose: str
    words: tuple[str, ...]
    """What else the relative is said to be."""


class Seen(NamedTuple):
    """A name in one article."""

    mentions: int
    sentences: frozenset[int]
    """Numbers of the sentences it stands in."""


class Spelling:
    """A name as it is spelled in a story, and what the articles say of its bearer."""

    __slots__ = ("ages", "folded", "kin", "kinds", "namesake", "nouns", "offices", "person", "relatives", "seen", "titles", "words")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words
        self.folded = tuple([fold(word) for word in words])
        self.person = False
        """Whether somewhere it is a person's."""
        self.kin = False
        """Introduced as somebody's relative or rival."""
        self.namesake = False
        """Said to be another than the one of nearly the same name."""
        self.titles: frozenset[str] = frozenset()
        self.nouns: frozenset[str] = frozenset()
        """What its bearer is called: captain, dentist."""
        self.offices: frozenset[str] = frozenset()
        """Offices of one holder: energy minister."""
        self.ages: frozenset[int] = frozenset()
        self.kinds: frozenset[str] = frozenset()
        """What a thing is said to be: yacht."""
        self.relatives: frozenset[Relative] = frozenset()
        self.seen: dict[str, Seen] = {}
        """By article."""

    @property
    def mentions(self) -> int:
        """In all articles."""
        return sum(seen.mentions for seen in self.seen.values())


def in_one_sentence(a: Spelling, b: Spelling) -> bool:
    """Whether two names stand in one sentence somewhere: then somebody meant two."""
    return any(path in b.seen and not seen.sentences.isdisjoint(b.seen[path].sentences) for path, seen in a.seen.items())


def same_role(a: Spelling, b: Spelling) -> bool:
    """Whether two people have a title or a word for what they do in common."""
    return bool(a.titles & b.titles or a.nouns & b.nouns)


def same_office(a: Spelling, b: Spelling) -> bool:
    """Whether two people hold an office that one person at a time holds."""
    offices = {word for title in a.titles | b.titles for word in (title, *title.split())} & _OFFICES
    return bool(a.titles & b.titles and offices) or bool(a.nouns & b.nouns & _OFFICES) or bool((a.offices & b.offices) - {SECOND})


def of_many(a: Spelling, b: Spelling) -> bool:
    """Whether all that two people are both called is what many people of a story are."""
    return not a.titles & b.titles - {"senator"} and a.nouns & b.nouns <= MANY


def is_second(name: Spelling) -> bool:
    """Whether somebody is called a deputy or an assistant."""
    return SECOND in name.offices


def two_ages(a: Spelling, b: Spelling) -> bool:
    """Whether the ages stated of two people are more than a birthday apart."""
    return bool(a.ages and b.ages) and min(abs(x - y) for x in a.ages for y in b.ages) > 1


def other_role(a: Spelling, b: Spelling) -> bool:
    """Whether two people do different things, as far as the words for what they do tell: a boss may be the manager."""
    return bool(a.nouns and b.nouns) and not same_role(a, b) and not (a.nouns & _HEADS and b.nouns & _HEADS)


def both_introduced(a: Spelling, b: Spelling) -> bool:
    """Whether one article speaks of both, each with a role of its own."""
    return other_role(a, b) and together(a, b)


def together(a: Spelling, b: Spelling) -> bool:
    """Whether some article has both names."""
    return not a.seen.keys().isdisjoint(b.seen)
