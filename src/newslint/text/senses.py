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


@lru_cache(maxsize=1 << 15)
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


@lru_cache(maxsize=1 << 16)
def closeness(a: str, b: str) -> float:
    """How nearly two words mean the same: 1 for synonyms, 0.9 where one is derived from the other, less for a kind of it, 0 for nothing in common.

    Two kinds of one thing are measured as by Wu and Palmer (Verbs semantics and lexical selection, 1994): twice the depth of what they share over
    the sum of their depths.
    """
    one, other = look_up(a), look_up(b)
    if a == b or (one == other != _UNKNOWN):
        return 1.0
    best = max(_near(one.nouns, other.nouns, GENERAL), _near(one.verbs, other.verbs, 1), _near(one.adjectives, other.adjectives, 1))
    return max(best, 0.9 if _derived(one, other) else 0.0)


@lru_cache(maxsize=1 << 16)
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
    return _derived(one, other)


@lru_cache(maxsize=1 << 16)
def kind_of(special: str, general: str, nouns: bool = True) -> bool:
    """Whether what one word means is a kind of what the other means: to stab of to wound, and with `nouns` a pistol of weapon."""
    one, other = look_up(special), look_up(general)
    pairs = ((one.verbs, other.verbs[:2], _GENERAL_VERB), (one.nouns, other.nouns[:2], GENERAL + 1))[: 2 if nouns else 1]
    return any(len(of) >= least and sense != of and sense.startswith(of) for senses, others, least in pairs for sense in senses[:2] for of in others)


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
    for first in one:
        for second in other:
            shared = 0
            for x, y in zip(first, second, strict=False):
                if x != y:
                    break
                shared += 1
            if shared >= general:
                best = max(best, 2 * shared / (len(first) + len(second)))
    return best


def _derived(one: Word, other: Word) -> bool:
    """Whether one of two words, or a synonym of it, is derived from the other."""
    return _kin(one, other) or _kin(other, one)


def _kin(one: Word, other: Word) -> bool:
    """Whether a word derived from one means the same as the other in one of the first senses of both."""
    if not one.kin:
        return False
    nouns, verbs = frozenset(other.nouns[:2]), frozenset(other.verbs[:2])
    if not (nouns or verbs):
        return False
    return any(not (nouns.isdisjoint(word.nouns[:2]) and verbs.isdisjoint(word.verbs[:2])) for word in map(look_up, one.kin))


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
