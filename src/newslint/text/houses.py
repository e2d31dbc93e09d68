"""Houses: the organisations that people lead or speak for, by what a description calls them, and whether two of them are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.demonyms import nations
from newslint.text.nouns import NOT_PEOPLE
from newslint.text.organisations import abbreviates
from newslint.text.senses import closeness, look_up
from newslint.text.signs import fold

_NAMES = compiled(r"[A-Z][\w’'&–-]*(?: (?:(?:of|and|for|the|de|del|on) (?=[A-Z]))?[A-Z][\w’'&–-]*)*")
_BESIDE = compiled(
    r"(?:(?:[A-Z][\w’'&–-]* )*[\w–-]+['’]s? (?:[a-z-]+ ){0,2}|(?:[A-Z][\w&–-]* )+|(?:(?<![\w’'-])[\w-]{3,} )?(?<![\w’'-])[a-z-]{4,} )$"
)
"""Whose head somebody is, right before the word for it: «the World Bank's mission», «Astralis», «airport»."""
_SMALL = compiled(r"(?<![\w’'-])[a-z][a-z-]{2,}")
_PAIR = compiled(r"(?=(?<![\w’'-])((?:^[A-Z]|[a-z])[a-z-]{2,} [a-z]{4,})(?![\w’'-]))")
_PLACE = compiled(r" (?:in|on|near|since|from|who|after|until) ")
_END = compiled(r"['’]s?$")
_EMPTY = frozenset("the and for with its his her their our this that former new old chief head senior local national regional main".split())
_AGENTS = frozenset(
    "regulator watchdog lender insurer carrier operator retailer manufacturer maker producer supplier broadcaster publisher employer".split()
)
"""Words for somebody who does something, by which the news means an organisation."""
APART = 0.75
"""How near two kinds of house may be and be two."""


class House(NamedTuple):
    """A house as a description calls it: the folded words of its name, and the lower-case words that may say what kind it is."""

    names: list[str]
    kinds: list[str]


def head_pattern(heads: Iterable[str]) -> re.Pattern[str]:
    """What finds the words for people who lead or speak for a house."""
    return compiled(rf"(?<![\w-])(?:{'|'.join(sorted(heads, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)


def house_of(phrase: str, of: str, heads: re.Pattern[str]) -> House | None:
    """The house of which a description says that somebody leads it or speaks for it: «the World Bank's mission chief», «head of the country office
    of the Red Cross»; None where it says nothing of the sort."""
    head = heads.search(phrase)
    if head is None:
        return None
    before, behind = phrase[: head.start()], phrase[head.end() :]
    tied = compiled(r" (?:of|for|with|at) ").match(behind)
    behind = behind[tied.end() :] if tied else of
    stop = _PLACE.search(behind)
    behind = behind[: stop.start()] if stop else behind
    beside = _BESIDE.search(before)
    owner = beside.group() if beside else ""
    said = f"{owner} | {behind}"
    known = nations()
    names = [word for name in _NAMES.findall(said) for word in name.split(" ") if word[0].isupper()]
    names = [plain for word in names if (plain := _END.sub("", word)) not in known.country and plain not in known.related and plain != "The"]
    kinds = [word for word in _SMALL.findall(said) if word not in _EMPTY]
    if len(names) == 1 and names[0].lower() in NOT_PEOPLE:  # a common noun at the start of a sentence, or a department
        names, kinds = [], [*kinds, *map(str.lower, names)]
    kinds += [pair.lower() for pair in _PAIR.findall(said)]
    return House(sorted({fold(word) for word in names}), sorted(set(kinds))) if names or kinds else None


def two_houses(a: Sequence[Sequence[str]], b: Sequence[Sequence[str]], general: frozenset[str]) -> bool:
    """Whether two houses, each as (names, kinds), are two: both named, neither the other's short form, or of two kinds.

    What is called by one of the words in `general` may be of any kind.
    """
    if any(_two_of(x, y, general) for x in a[1] for y in b[1]):
        return True
    one, other = (House(list(house[0]), [kind for kind in house[1] if is_house(kind)]) for house in (a, b))
    if set(one.names) & {*other.names, *other.kinds} or set(other.names) & set(one.kinds):
        return False
    if one.names and other.names:
        if any(abbreviates(x, y) or _part_of(x, y) for x, y in ((one.names, other.names), (other.names, one.names))):
            return False
        return all(house.kinds or not NOT_PEOPLE.isdisjoint(house.names) for house in (one, other))
    if one.names or other.names or not one.kinds or not other.kinds or not general.isdisjoint((*one.kinds, *other.kinds)):
        return False
    return all(closeness(x, y) < APART for x in one.kinds for y in other.kinds)


def _two_of(one: str, other: str, general: frozenset[str]) -> bool:
    """Whether two compounds with one general word are of two things: «fire service», «ambulance service»."""
    (what, _, house), (which, _, same) = one.partition(" "), other.partition(" ")
    return house == same in general and bool(house) and look_up(what).nouns != () and look_up(which).nouns != () and closeness(what, which) < APART


def _part_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one is known by letters that start with the other's: UNRWA is of the United Nations."""
    return len(long) > 1 and any(set(word[: len(long)]) == {other[0] for other in long} for word in short)


@lru_cache(maxsize=1 << 12)
def is_house(noun: str) -> bool:
    """Whether a noun, in one of its commonest senses, is one for an organisation, or for what houses one."""
    return noun in _AGENTS or any(path.startswith(root) for path in look_up(noun).nouns[:2] for root in _roots())


@lru_cache(maxsize=1)
def _roots() -> tuple[str, ...]:
    kinds = [look_up(word).nouns[0] for word in ("union", "hotel", "airport", "ship")]
    return (*(path[:-1] for path in kinds), *(path for word in ("university", "ministry", "parliament", "court") for path in look_up(word).nouns[:1]))
