"""What says that two articles place one event, or one thing, and not two: signs, and how strongly each speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Any

from newslint.model import Claim
from newslint.records import NamedTuple
from newslint.text.occasions import Sameness
from newslint.text.scenes import SETTLEMENT
from newslint.text.timing import apart

WEIGHTS = {
    # what both say
    "near": 0.9, "rest": 0.45, "share": 0.8, "nothing": -0.7, "names": 0.6, "people": 0.8, "figures": 1.1, "time": 0.7,
    "day ahead": 2.2, "hour": 1.0,
    "verb": 0.6, "thing": 1.2, "scene": 1.2, "water": 1.0, "preposition": 0.3, "sort": 0.8, "building": 0.3,
    # what only one says, or says otherwise
    "other verb": -1.1, "their verb": -1.5, "their doings": -0.8, "own people": -6.0, "own person": -1.0, "known": -1.5, "another": -3.0,
    "other time": -0.7, "nearby": -0.8, "somebody": -3.0, "no rivals": 0.5, "rivals": -0.6,
}  # fmt: skip
"""What each sign says, as a logarithm of odds, judged by pairs of places in ECB+ (several outlets on one event) and in copy made for testing."""
BIAS = -1.8
"""The same for no sign at all."""
CAP = 3.0
"""What words in common can weigh at most."""
_RARE = frozenset(("way", "formation", "water", "island"))
"""Sorts of places of which a story seldom names several."""
_NEARBY = frozenset(("near", "outside", "off", "north", "south", "east", "west", "around", "beyond"))
"""Prepositions of what only lies in the neighbourhood of a place."""


class Known(NamedTuple):
    """What an article knows: the telling words of its names, each with those of names beside it, and its people."""

    words: Mapping[str, frozenset[str]]
    people: frozenset[str]

    def with_(self, claim: Claim) -> Known:
        """The same, with what another claim says is known: the desk's facts are many in one file."""
        words = {word: frozenset(others) | self.words.get(word, frozenset()) for word, others in claim.value.items()}
        return Known({**self.words, **words}, self.people | set(claim.data["people"]))


NOTHING_KNOWN = Known({}, frozenset())


def evidence(a: Claim, b: Claim, known: Known, other_known: Known, same: Sameness) -> dict[str, float]:
    """The signs that say whether two claims are of one event, and how strongly they say it; the rivals are left out."""
    return {sign: WEIGHTS[sign] * value for sign, value in signs_of(a, b, known, other_known, same) if value}


def signs_of(a: Claim, b: Claim, known: Known, other_known: Known, same: Sameness) -> Iterator[tuple[str, float]]:
    """The same, unweighted."""
    one, other = a.data, b.data
    near, whole, least = _common(one, other, same)
    yield from (("near", min(CAP, near)), ("rest", min(CAP, max(0.0, whole - near))), ("share", near / max(0.5, least)), ("nothing", not near))
    shared_people = sum(is_one_of(person, other["people"]) for person in one["people"])
    yield "their doings", bool(shared_people and not near)
    yield from (
        ("people", min(2, shared_people)),
        ("names", min(2, _shared(one, other, "names"))),
        ("figures", min(2, _shared(one, other, "figures"))),
    )
    tied = shared_people or _shared(one, other, "figures") or (a.when and b.when) or (one["hours"] and one["hours"] == other["hours"])
    yield "somebody", (one["somebody"] or other["somebody"]) and not tied
    yield "hour", bool(one["hours"] and one["hours"] == other["hours"])
    yield "thing", any(same.of(thing, another) == 1.0 for thing in one["things"] for another in other["things"])
    yield "scene", one["scene"] * other["scene"]
    if one["verb"] and other["verb"]:
        alike = same.of(one["verb"], other["verb"])
        yield "verb" if alike else "their verb" if shared_people else "other verb", 1
    yield from _times(a, b)
    yield from _prepositions(one, other, a.attribute)
    rare = a.attribute.partition(" ")[0] in _RARE
    yield "sort" if rare else "building", rare or a.attribute != SETTLEMENT
    strangers = [[who for who in whom["who"] if not is_one_of(who, there.people)] for whom, there in ((one, other_known), (other, known))]
    yield "own people" if all(strangers) else "own person", any(strangers)
    several = knows(other_known, one["words"]) + knows(known, other["words"])
    yield "known", several if a.attribute == SETTLEMENT else 1.6 * several
    yield "another", one["another"] != other["another"]


def rivals(count: int) -> float:
    """What it says that so many other places could be meant."""
    return WEIGHTS["rivals"] * log(1 + count) if count else WEIGHTS["no rivals"]


def knows(known: Known, words: Sequence[str]) -> bool:
    """Whether an article names a place that has these telling words."""
    return all(word in known.words for word in words)


def is_one_of(person: str, people: Iterable[str]) -> bool:
    """Whether somebody («surname given») is one of those people, as far as their names tell."""
    surname, _, given = person.rpartition(" ") if " " in person else (person, "", "")
    return any(other in (person, surname) or (not given and other.startswith(f"{person} ")) for other in people)


def _common(one: Mapping[str, Any], other: Mapping[str, Any], same: Sameness) -> tuple[float, float, float]:
    """How much the clauses have in common, and the sentences, and how much the clause that tells less tells."""
    near, other_near = same.telling(one["near"]), same.telling(other["near"])
    common = min(same.likeness(near, other_near), same.likeness(other_near, near))
    whole, other_whole = {**same.telling(one["rest"]), **near}, {**same.telling(other["rest"]), **other_near}
    return common, same.likeness(*sorted((whole, other_whole), key=len)), min(sum(near.values()), sum(other_near.values()))


def _shared(one: Mapping[str, Any], other: Mapping[str, Any], key: str) -> int:
    return len(set(one[key]) & set(other[key]))


def _times(a: Claim, b: Claim) -> Iterator[tuple[str, float]]:
    if a.data["months"] and b.data["months"]:
        yield "time", 1
    elif a.when and b.when:
        agree = apart(a.when, b.when) == 0
        yield ("day ahead" if a.data["ahead"] else "time") if agree else "other time", 1


def _prepositions(one: Mapping[str, Any], other: Mapping[str, Any], sort: str) -> Iterator[tuple[str, float]]:
    first, second = one["preposition"], other["preposition"]
    if first == second != "in":
        yield "water" if first == "off" else "preposition", 1
    yield "nearby", sort == SETTLEMENT and (first in _NEARBY) != (second in _NEARBY)
