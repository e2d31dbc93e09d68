"""What says that two articles place one event, or one thing, and not two: signs, and how strongly each speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log
from typing import Any

from newslint.model import Claim
from newslint.records import NamedTuple
from newslint.text.occasions import Sameness
from newslint.text.senses import is_person
from newslint.text.sites import SETTLEMENT
from newslint.text.timing import apart

WEIGHTS: dict[str, float] = {
    "day ahead": 2.39, "near": 1.9, "bias": 1.72, "thing": 1.48, "sort": 1.41, "scene": 1.36, "figures": 1.26, "hour": 1, "one way": 0.82,
    "building": 0.7, "hour around": 0.68, "rest": 0.67, "time": 0.65, "people": 0.62, "no rivals": 0.58, "names": 0.57, "counts": 0.54,
    "share": 0.41, "verb": 0.29, "preposition": -0.01, "a way": -0.31, "rivals": -0.56,
    "nearby": -0.59, "fame": -0.75, "own person": -1.14, "other way": -2.86, "known": -3.08,
}  # fmt: skip
"""What each sign says, as a logarithm of odds: by bench/places.py on clusters of articles with labelled conflicts and on ECB+."""
JUDGED = {
    "own people": -8.0, "another": -7.5, "somebody": -4.5, "their verb": -4.2, "other verb": -3.8, "both elsewhere": -3.0, "one of them": -3.0,
    "their doings": -2.0, "other time": -1.2, "bare": -1.0, "nothing": -0.8, "water": 1.0,
}  # fmt: skip
"""The same for signs too rare in the examples to be fitted: judged."""
CAP = 2.2
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


def weighed(signs: Mapping[str, float]) -> float:
    """How surely two claims with these signs are of one event: the logarithm of the odds."""
    return sum((JUDGED.get(sign) or WEIGHTS.get(sign, 0.0)) * value for sign, value in signs.items())


def signs_of(a: Claim, b: Claim, known: Known, other_known: Known, same: Sameness) -> dict[str, float]:
    """The signs that say whether two claims are of one event; the rivals are left out."""
    return {sign: float(value) for sign, value in _signs(a, b, known, other_known, same) if sign and value}


def _signs(a: Claim, b: Claim, known: Known, other_known: Known, same: Sameness) -> Iterator[tuple[str, float]]:
    yield "bias", 1
    one, other = a.data, b.data
    near, whole, least = _common(one, other, same)
    yield from (
        ("near", min(CAP, near)),
        ("rest", min(CAP, max(0.0, whole - near))),
        ("share", near / max(0.5, least)),
        ("nothing", not near),
        ("bare", not (one["near"] and other["near"])),
    )
    shared_people = sum(is_one_of(person, other["people"]) for person in one["people"])
    yield "their doings", bool(shared_people and not near)
    yield from (
        ("people", min(2, shared_people)),
        ("names", min(2, _shared(one, other, "names"))),
        ("figures", min(2, _shared(one, other, "figures"))),
    )
    tied = shared_people or _shared(one, other, "figures") or (a.when and b.when) or (one["hours"] and one["hours"] == other["hours"])
    new = not tied and bool(one["somebody"] or other["somebody"])
    yield "somebody", new
    yield "one of them", new and any(word in there["near"] for here, there in ((one, other), (other, one)) for word in here["somebody"])
    hour = bool(one["hours"] and one["hours"] == other["hours"])
    yield "hour", hour
    yield "hour around", not hour and _shared(one, other, "hours around")
    yield "thing", any(same.of(thing, another) == 1.0 for thing in one["things"] for another in other["things"])
    yield "scene", one["scene"] * other["scene"]
    yield "counts", min(2, _shared(one, other, "counts"))
    yield "fame", min(3.0, abs(one["fame"] - other["fame"]))
    ways = {one["way to"], other["way to"]} - {""}
    yield "one way" if one["way to"] == other["way to"] else "other way" if len(ways) > 1 else "a way", bool(ways)
    if one["verb"] and other["verb"]:
        alike = same.of(one["verb"], other["verb"])
        told = any(
            same.of(verb, word)
            for verb, words in ((one["verb"], other["near"]), (other["verb"], one["near"]))
            for word in words
            if not is_person(word)
        )
        yield "verb" if alike else "" if told else "their verb" if shared_people else "other verb", 1
    yield from _times(a, b)
    yield from _prepositions(one, other, a.attribute)
    rare = is_rare(a.attribute)
    yield "sort" if rare else "building", rare or (a.attribute != SETTLEMENT and " " not in a.attribute)
    strangers = [[who for who in whom["who"] if is_stranger(who, there)] for whom, there in ((one, other_known), (other, known))]
    yield "own people" if all(strangers) else "own person", any(strangers)
    several = knows(other_known, one["words"]) + knows(known, other["words"])
    yield "known", several if a.attribute == SETTLEMENT else 1.6 * several
    yield "another", abs(one["another"] - other["another"])


def rivals(count: int) -> dict[str, float]:
    """What it says that so many other places could be meant."""
    return {"rivals": log(1 + count)} if count else {"no rivals": 1.0}


def knows(known: Known, words: Sequence[str]) -> bool:
    """Whether an article names a place that has these telling words."""
    return all(word in known.words for word in words)


def is_rare(sort: str) -> bool:
    """Whether a story seldom names several places of a sort."""
    return sort.partition(" ")[0] in _RARE


def is_stranger(person: str, known: Known) -> bool:
    """Whether an article neither knows somebody («surname given») nor names anything by that surname."""
    if is_one_of(person, known.people):
        return False
    surname, _, given = person.rpartition(" ") if " " in person else (person, "", "")
    namesakes = [other for other in known.people if other.startswith(f"{surname} ")]
    if given and any(other.rpartition(" ")[2][:2] == given[:2] for other in namesakes):
        return False  # «Katrin», «Karin»: a slip rather than another
    return bool(namesakes) or surname not in known.words


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
