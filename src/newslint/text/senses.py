"""Which words mean alike: a small WordNet, of the words of news copy in their commonest senses, read when first asked."""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.records import NamedTuple
from newslint.text.inflection import BASES
from newslint.text.lines import Lines
from newslint.text.verbs import IRREGULAR

PLURALS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
}
GENERAL = 5
"""Depth in the tree of nouns from which a sense says something: above stand entity, object, being, person."""
_GENERAL_VERB = 3
"""The same of the trees of verbs, which are lower."""
_FORMS = {form: verb.base for verb in BASES.values() for form in (*verb.past, *verb.participle)} | IRREGULAR


class Word(NamedTuple):
    """A word's senses, the commonest first, each the path from the root of WordNet's tree, one character a step.

    `opposites` are its antonyms; `kin` the words derived from it or it from them ("rescuer", "rescue"), and verbs of its cause or effect (kill, die).
    """

    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    opposites: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()


_UNKNOWN = Word()
_FIELDS = {"n": "nouns", "v": "verbs", "a": "adjectives", "!": "opposites", "+": "kin"}


@lru_cache(maxsize=1 << 14)
def look_up(word: str) -> Word:
    """What is known of a word in lower case, in any of its forms; its stem without a final e will do ("leav")."""
    get = _lines().get
    lines = [line for form in dict.fromkeys(base_forms(word)) if (line := get(form))] or [line for line in (get(word + "e"),) if line]
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        for field in line.split("\t"):
            name = _FIELDS[field[0]]
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *field[1:].split(" "))))
    return Word(**found) if found else _UNKNOWN


@lru_cache(maxsize=1 << 14)
def closeness(a: str, b: str) -> float:
    """How nearly two words mean the same: 1 for synonyms, 0.9 where one is derived from the other, less for a kind of it, 0 for nothing in common.

    Two kinds of one thing are measured as by Wu and Palmer (Verbs semantics and lexical selection, 1994): twice the depth of what they share over
    the sum of their depths.
    """
    one, other = look_up(a), look_up(b)
    if a == b or (one == other != _UNKNOWN):
        return 1.0
    best = max(_near(one.nouns, other.nouns, GENERAL), _near(one.verbs, other.verbs, 1), _near(one.adjectives, other.adjectives, 1))
    return 0.9 if best < 0.9 and _derived(a, b) else best


@lru_cache(maxsize=1 << 14)
def one_meaning(a: str, b: str, nouns: bool = True) -> bool:
    """Whether two words mean the same in what is the first sense of one of them, or one of them is derived from the other.

    Stricter than `closeness`: "submit" may mean "state", but hardly ever does. Without `nouns`, not where they are the same only as nouns.
    """
    one, other = look_up(a), look_up(b)
    if a == b or (one == other != _UNKNOWN):
        return True
    kinds = ((one.verbs, other.verbs), (one.adjectives, other.adjectives), (one.nouns, other.nouns))
    for first, second in kinds if nouns else kinds[:2]:
        if first and second and (first[0] in second or second[0] in first):
            return True
    return _derived(a, b)


@lru_cache(maxsize=1 << 14)
def kind_of(special: str, general: str, nouns: bool = True) -> bool:
    """Whether what one word means is a kind of what the other means: to stab of to wound, and with `nouns` a pistol of weapon."""
    one, other = look_up(special), look_up(general)
    return _below(one.verbs, other.verbs, _GENERAL_VERB) or (nouns and _below(one.nouns, other.nouns, GENERAL + 1))


def _below(senses: tuple[str, ...], others: tuple[str, ...], least: int) -> bool:
    """Whether one of the first two senses lies below one of the first two others, which are as deep in the tree as `least`."""
    deep = tuple(of for of in others[:2] if len(of) >= least)
    return bool(deep) and any(sense[:-1].startswith(deep) for sense in senses[:2])


@lru_cache(maxsize=1 << 14)
def is_person(noun: str) -> bool:
    """Whether a noun, in its commonest sense, is one for a person ("robber", "passengers"); people together ("crew") are not."""
    found = look_up(noun)
    return bool(found.nouns) and found.nouns[0].startswith(_person())


def opposed(a: str, b: str) -> bool:
    """Whether two words are antonyms: open and closed, arrive and depart."""
    return any(form in look_up(b).opposites for form in base_forms(a)) or any(form in look_up(a).opposites for form in base_forms(b))


def _near(one: tuple[str, ...], other: tuple[str, ...], general: int) -> float:
    best = 0.0
    for first in one if other else ():
        start = first[:general]
        for second in other if len(start) == general else ():
            if second.startswith(start):  # most have nothing in common
                best = max(best, 2 * _shared(first, second, general) / (len(first) + len(second)))
    return best


def _shared(first: str, second: str, at: int) -> int:
    """How many steps two paths have in common, which are the same as far as `at`."""
    end = min(len(first), len(second))
    while at < end and first[at] == second[at]:
        at += 1
    return at


def _derived(a: str, b: str) -> bool:
    """Whether one of two words, or a synonym of it, is derived from the other: in one of the first two senses."""
    one, other = look_up(a), look_up(b)
    return (bool(one.kin) and _in_senses(_kin(a), other)) or (bool(other.kin) and _in_senses(_kin(b), one))


def _in_senses(senses: tuple[frozenset[str], frozenset[str]], word: Word) -> bool:
    return not (senses[0].isdisjoint(word.nouns[:2]) and senses[1].isdisjoint(word.verbs[:2]))


@lru_cache(maxsize=1 << 14)
def _kin(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first senses of the words derived from one, as nouns and as verbs."""
    kin = [look_up(one) for one in look_up(word).kin]
    return frozenset(sense for one in kin for sense in one.nouns[:2]), frozenset(sense for one in kin for sense in one.verbs[:2])


def base_forms(word: str) -> tuple[str, ...]:
    """The basic forms a word may have, the likeliest first."""
    found = [PLURALS.get(word) or _FORMS.get(word) or word, word]
    for ending, instead in (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: -len(ending)] + instead
            found.append(stem)
            if not instead and ending in ("ed", "ing") and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(found)


@cache
def _person() -> str:
    return (_lines().get("person") or "")[1:].split("\t")[0].split(" ")[0]


@cache
def _lines() -> Lines:
    """Word → its fields, see data/SOURCES.md."""
    return Lines("senses.txt")
