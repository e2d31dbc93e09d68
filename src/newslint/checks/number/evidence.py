"""What says that two figures are one and the same, or of different things: signs, and how strongly each speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log
from typing import Any

from newslint.checks.number.judging import exclude, fold
from newslint.model import Claim
from newslint.text.intervals import LOWER, disjoint, ratio
from newslint.text.likeness import resembling
from newslint.text.senses import closeness
from newslint.text.slips import slip
from newslint.text.timing import apart

WEIGHTS: dict[str, float] = {
    "bias": -0.3, "bounds": 2.6, "slip": 1.9, "noun": 1.3, "matter": 1.1, "one extent": 1.1, "measure": 0.9, "money": 0.9, "same topic": 0.9,
    "both top": 0.8, "source": 0.8, "one rate": 0.8, "one subject": 0.6, "beside": 0.6, "near": 0.6, "both all": 0.5, "synonym": 0.5, "names": 0.5,
    "share": 0.5, "people": 0.5, "tie": 0.3, "sole": 0.3, "rest": 0.3, "beside telling": 0.2, "one bound": 0.2, "kind": 0.2, "around": 0.1,
    "lead": 0.1, "both plan": -0.1, "other people": -0.1, "behind": -0.1, "moves": -0.1, "time": -0.1, "time tie": -0.1, "modifiers": -0.2,
    "kin": -0.2, "ordinal": -0.3, "both portion": -0.3, "one total": -0.3, "both developing": -0.4, "one portion": -0.4, "far": -0.5, "small": -0.6,
    "taken": -0.9, "rank": -0.9, "differ": -1.1, "other noun": -1.4, "a noun": -1.5,
}  # fmt: skip
"""What each sign says, as a logarithm of odds: by bench/evidence.py on clusters of articles with labelled conflicts and on ECB+, rounded."""
JUDGED = {
    # another event, another whole, another time
    "one these": -8.0, "sum": -4.0, "own subjects": -3.0, "other subject": -1.0, "own names": -0.5, "unknown names": 0.0, "extent": -2.0,
    "ordinals": -4.0, "towards": -1.5, "era": -0.8, "eras": -2.8, "ago": -1.7, "when": -1.0, "published": -1.3, "grown": -1.9, "moved": -2.5,
    "rate": -1.3, "rates": -1.3, "as of": 1.0, "one excludes": 0.6, "other as of": -1.0, "where": -0.8, "opposite": -1.3,
    "otherwise": -1.2, "one topic": -0.3, "other topic": -1.0,
    "both apart": 0.0, "one quoted": 0.0, "both quoted": 0.0,
    # a figure that is not what is, or not all of it
    "one plan": -2.5, "one demand": -1.3, "one offer": -1.3, "one developing": -1.1, "one doubt": -0.5, "one part": -1.2, "one apart": -0.5,
    "one joined": -0.5, "one whole": -2.0,
    # chance
    "articles": -1.0, "rivals": -0.7, "no slip": 0.0,
}  # fmt: skip
"""The same for signs too rare in the examples to be fitted, or that stand there for something else: judged."""
COUNTED = frozenset(("count", "ordinal"))
"""Dimensions of figures that a noun goes with, not a unit."""
SYNONYMS = 0.9
"""How close two nouns are that mean the same, or of which one is derived from the other …"""
KIN = 0.75
"""… and two for kinds of one thing."""
UPPER = frozenset(("under", "most"))
NEARBY = 7
"""Days between the publication of two articles of one event."""
LONG = 6
"""From how many letters on a name that is a slip apart is the same."""
FEW = 12
"""A larger figure that both articles have is hardly of two things."""
ANYONE = frozenset(("people", "men", "suspects", "protesters"))
"""Groups of nouns that say little of who is counted."""
_ALIKE = frozenset(("noun", "synonym", "people"))
"""How nouns compare that may name the same."""
_MOVES = frozenset(("by", "to", "from"))
_AGO = frozenset(("ago", "later", "earlier"))


def weighed(signs: Mapping[str, float]) -> float:
    """How surely two claims with these signs are of one figure: the logarithm of the odds."""
    return WEIGHTS["bias"] + sum(value * (JUDGED[sign] if sign in JUDGED else WEIGHTS.get(sign, 0.0)) for sign, value in signs.items() if value)


def signs_of(a: Claim, b: Claim) -> dict[str, float]:
    """The signs that say whether two claims are of one figure, unweighted."""
    one, other = a.data, b.data
    near, other_near = one["near"], other["near"]
    both = near.keys() & other_near.keys()
    beside = sum(near[word] for word in both - set(_otherwise(a, b)))
    all_one, all_other = {**one["rest"], **near}, {**other["rest"], **other_near}
    least = min(sum(near.values()), sum(other_near.values()))
    signs = {
        "near": min(5.0, beside),
        "rest": min(4.0, sum(all_one[word] for word in (all_one.keys() & all_other.keys()) - both)),
        "names": min(3, len({*one["names"]} & {*other["names"]})),
        "beside": min(2, sum(quantity in other["beside"] for quantity in one["beside"])),
        "beside telling": any(quantity in other["beside"] for quantity in one["beside"] if quantity[1] > FEW),
        "share": beside / least if least else 0.0,
        "tie": one["tie"] == other["tie"] != ["", ""],
        "time": bool(a.when and a.when == b.when),
        "slip": slip(one["digits"], other["digits"]),
        "around": min(5, len({*one["around"]} & {*other["around"]})),
        "differ": log(ratio(a.value[2], b.value[2])),
        "far": log(max(1.0, ratio(a.value[2], b.value[2]) / 3)),
        "both top": one["top"] and other["top"],
        "both all": one["all"] and other["all"],
        "one bound": one["bound"] == other["bound"] != "",
        "bounds": {one["bound"] in LOWER, other["bound"] in LOWER} == {one["bound"] in UPPER, other["bound"] in UPPER} == {True, False},
        "one excludes": any(_beyond(x, y) for x, y in ((a, b), (b, a))),
        "money": one["dimension"].startswith("money"),
        "measure": one["dimension"] not in COUNTED,
        "rank": one["dimension"] == "ordinal",
        "small": one["dimension"] != "percent" and not a.value[2] % 1 and min(int(claim.data["digits"] or 99) for claim in (a, b)) <= FEW,
    }
    signs["no slip"] = not signs["slip"]
    return signs | dict.fromkeys(differences(a, b), 1)


def _beyond(a: Claim, b: Claim) -> bool:
    """Whether an exact figure is not within what another, a bound, allows."""
    bound, figure, exact = a.data["bound"], a.value[2], b.value[2]
    if b.data["bound"] in LOWER or b.data["bound"] in UPPER:
        return False
    return (bound in UPPER and exact > figure) or (bound in LOWER and exact < figure)


_SAME = {"one extent": "extent", "kind": "modifiers", "matter": "behind", "lead": "led by", "source": "said by"}
"""Signs that hold where two claims have some of the same under a key."""


def differences(a: Claim, b: Claim) -> Iterator[str]:
    """What says that two claims are of different things, or of one."""
    one, other = a.data, b.data
    yield from (f"one {reason}" for reason in {*one["moot"]} ^ {*other["moot"]})
    yield from (f"both {reason}" for reason in {*one["moot"]} & {*other["moot"]})
    if _grown(*sorted((a, b), key=lambda claim: claim.value[2])):
        yield "grown"
    if _sum(a, b) or _sum(b, a):
        yield "sum"
    if one["joined"] != other["joined"]:
        yield "one joined"
    if bool(one["modifiers"]) != bool(other["modifiers"]):
        yield "one modified"
    if one["topic"] or other["topic"]:
        yield "same topic" if one["topic"] == other["topic"] else "other topic" if one["topic"] and other["topic"] else "one topic"
    yield from (sign for sign, key in _SAME.items() if not {*one[key]}.isdisjoint(other[key]))
    yield from (kind for kind in ("where", "modifiers", "extent", "behind") if exclude(one[kind], other[kind]))
    if one["dimension"] in COUNTED:
        yield nouns(a, b)
    ordinals = one["which"].get(""), other["which"].get("")
    if ordinals[0] != ordinals[1]:
        yield "ordinals" if all(ordinals) else "ordinal"
    if any(_otherwise(a, b)):
        yield "otherwise"
    yield from _times(a, b)
    yield from _subjects(a, b)
    yield from _ties(one, other)


def _times(a: Claim, b: Claim) -> Iterator[str]:
    """How two claims stand to each other in time, and what each is counted per."""
    one, other = a.data, b.data
    alike = one["dimension"] not in COUNTED or nouns(a, b) in _ALIKE
    for kind, both in (("era", "eras"), ("rate", "rates")):
        if one[kind] != other[kind]:
            yield kind
            if one[kind] and other[kind]:
                yield both
    if one["rate"] == other["rate"] != "" and alike:
        yield "one rate"
    if one["as of"] and other["as of"]:
        if set(one["as of"]).isdisjoint(other["as of"]):
            yield "other as of"
        elif alike:
            yield "as of"
    if apart(a.when, b.when):
        yield "when"
    published = apart(a.published, b.published)
    if published is not None and abs(published) > NEARBY:
        yield "published"


def _subjects(a: Claim, b: Claim) -> Iterator[str]:
    """Of whom two claims speak."""
    if _unknown(a, b, "close") and _unknown(b, a, "close"):
        yield "own subjects"
    said_of = a.data["said of"].split(), b.data["said of"].split()
    if all(said_of):
        yield "other subject" if set(said_of[0]).isdisjoint(said_of[1]) else "one subject"
    unknown = _unknown(a, b, "names"), _unknown(b, a, "names")
    if any(unknown):
        yield "own names" if all(unknown) else "unknown names"
    if (a.data["towards"] or b.data["towards"]) and a.data["names"] != b.data["names"]:
        yield "towards"


def _ties(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[str]:
    """How two figures are tied to what they are said of: «by», «to», «ago»."""
    (tie, behind), (other_tie, other_behind) = one["tie"], other["tie"]
    if behind != other_behind and {behind, other_behind} & _AGO:
        yield "ago"
    elif behind != other_behind and (behind and other_behind):
        yield "behind"
    count = one["dimension"] == "count"
    if {tie, other_tie} == {"by", ""} and (one if other_tie else other)["extent"]:
        yield "moved"
    elif tie != other_tie and {tie, other_tie} & (_MOVES - {"by"} if count else _MOVES):
        yield "moves" if count or not (tie and other_tie) else "moved"
    elif tie != other_tie and one["dimension"] == "time":
        yield "time tie"


def nouns(a: Claim, b: Claim) -> str:
    """How the nouns of two counts compare; "noun" for what is not counted."""
    if a.data["dimension"] not in COUNTED:
        return "noun"
    noun, other = a.data["noun"], b.data["noun"]
    if not noun or not other:
        return "no noun" if noun == other else "a noun"
    if noun == other:
        return "people" if noun == "people" else "noun"
    close = max(closeness(noun, other), closeness(a.data["head"], b.data["head"]))
    if close >= SYNONYMS or (a.data["personal"] and b.data["personal"] and (_called(a, b) or _called(b, a))):
        return "synonym"
    if a.data["personal"] and b.data["personal"]:
        return "people" if {noun, other} & ANYONE else "other people"
    return "kin" if close >= KIN else "other noun"


def _called(a: Claim, b: Claim) -> bool:
    """Whether the people of `a` are called by what they do, in two words, as those of `b` are in one: rescue workers, rescuers."""
    return any(closeness(word, b.data["head"]) >= SYNONYMS for word in a.data["modifiers"])


def _grown(small: Claim, large: Claim) -> bool:
    """Whether the larger figure may be a later count of what the smaller one counts."""
    if "developing" in small.data["moot"] and "developing" not in large.data["moot"]:
        return True
    days = apart(small.when or small.published, large.when or large.published)
    return bool(days and days > 0 and large.data["bound"] in LOWER and small.data["bound"] not in ("most", "under"))


def _sum(a: Claim, b: Claim) -> bool:
    """Whether a figure is the sum of two that stand in the sentence of the other, or so many times the other: so much a day in four days."""
    kind, value = b.data["dimension"], a.value[2]
    others = [other for dimension, other in b.data["beside"] if dimension in (kind, "count")]
    if any(abs(b.value[2] + other - value) < 1e-6 * value for other in others):
        return True
    times = [other for dimension, other in a.data["beside"] if dimension in ("count", "time") and 1 < other <= FEW]
    return any(not disjoint((many * b.value[0], many * b.value[1]), (a.value[0], a.value[1])) for many in times) if b.data["rate"] else False


def _unknown(a: Claim, b: Claim, where: str) -> bool:
    """Whether the sentence of `a`, or what is close to its figure, speaks of somebody whom the article of `b` does not know."""
    known = _words(b.evidence)
    return any(known.isdisjoint(name.split()) and not _misspelt(name, b.evidence) for name in a.data[where])


@lru_cache(maxsize=4096)
def _misspelt(name: str, evidence: tuple[str, ...]) -> bool:
    """Whether a name is one slip of the keyboard from one that an article knows."""
    return any(resembling(word, known) for word in name.split() if len(word) >= LONG for known in _words(evidence) if known[0] == word[0])


@lru_cache(maxsize=1024)
def _words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in fold(name).split())


def _otherwise(a: Claim, b: Claim) -> Iterator[str]:
    """The words that are said of different things: the duty on beer and the duty on wine."""
    which, other = a.data["which"], b.data["which"]
    return (word for word in which if word and word in other and exclude(which[word], other[word]))
