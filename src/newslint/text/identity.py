"""Whether people named in different articles are one: the same name, or one spelled a little differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.patterns import compiled
from newslint.text.people import People, agree

_SOUNDS = (("ph", "f"), ("ck", "k"), ("th", "t"), ("ch", "k"), ("tz", "z"), ("kh", "k"), ("zh", "z"), ("dz", "z"), ("ie", "y"))
_LETTERS = str.maketrans("qcwjsxv", "kkviszv")
_DOUBLED = compiled(r"(.)\1+")


def skeleton(surname: str) -> str:
    """A key that slips in a surname leave alone: the consonants of its last word, doubled ones once, like sounds alike. `surname` is folded."""
    word = surname.split()[-1] if surname.split() else ""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    word = word.translate(_LETTERS)
    return _DOUBLED.sub(r"\1", word[:1] + compiled(r"[aeiouyhj'’-]").sub("", word[1:]))


def identity(people: People, number: int) -> dict[str, Any]:
    """What tells a person from others, for the data of a claim."""
    person = people.persons[number]
    return {
        "name": person.text,
        "given": list(person.given),
        "surname": person.surname,
        "gender": person.gender,
        "namesakes": sorted(people.namesakes(number)),
    }


def by_surnames(data: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The keys of claims about a person, and the data for each: of three names the second may be the surname others use (Barrientos Cabrera)."""
    yield skeleton(data["surname"]), data
    given = data["given"]
    if len(given) > 1 and len(given[-1]) > 3 and data["surname"].isalpha():
        yield skeleton(given[-1]), {**data, "given": given[:-1], "surname": given[-1], "second": data["surname"]}


def cast(people: People, number: int) -> dict[str, Any]:
    """Who else an article speaks of, the one most spoken of first, for the data of a claim about a person."""
    others = sorted((-person.mentions, person.first, person.surname) for n, person in enumerate(people.persons) if n != number)
    return {"_cast": [skeleton(surname) for *_, surname in others[:CAST]]}


def one_cast(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether two articles tell of one event, as far as their people tell: whom the one speaks of most is among the first of the other."""
    from rapidfuzz.distance import OSA

    one, other = a.get("_cast", []), b.get("_cast", [])
    pairs = [(one[:1], other[:LEADS]), (other[:1], one[:LEADS])]
    return not one or not other or any(OSA.distance(x, y) < (2 if len(x) > 2 else 1) for xs, ys in pairs for x in xs for y in ys)


CAST, LEADS = 6, 2
"""How many others of an article a claim remembers, and how many of them are the leading ones."""


def _one_goes_by_it(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether one identity is by the first of two surnames, and the other is somebody's who has no other."""
    return ("second" in a) != ("second" in b) and a["surname"] == b["surname"] and len(a["given"]) == len(b["given"]) == 1


def same_person(a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
    """Whether two identities are one person's: the same surname and given names that agree, or full names of which the surname has a slip.

    A bare surname is nobody's where either article knows two people of that name.
    """
    if ("second" in a or "second" in b) and not _one_goes_by_it(a, b):
        return False
    if a["gender"] and b["gender"] and a["gender"] != b["gender"]:
        return False
    full = bool(a["given"] and b["given"])
    if a["surname"] == b["surname"]:
        return agree(a["given"], b["given"]) and (full or not (a["namesakes"] or b["namesakes"]))
    from rapidfuzz.distance import OSA

    shorter = min(len(a["surname"]), len(b["surname"]))
    return full and a["given"][0] == b["given"][0] and shorter > 4 and OSA.distance(a["surname"], b["surname"]) <= (1 if shorter < 7 else 2)
