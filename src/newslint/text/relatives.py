"""Relatives of one person named twice differently: «his sister Marta, a midwife», «his sister Magda, a nurse»."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations

from newslint.patterns import compiled
from newslint.text.bearers import Relative, Spelling, two_ages
from newslint.text.likeness import sound
from newslint.text.nouns import KIN
from newslint.text.people import People
from newslint.text.senses import closeness, is_person
from newslint.text.signs import fold
from newslint.text.variants import Different, Variant

_ONE = frozenset("husband wife father mother widow widower".split())
"""Relatives of whom one has one at a time; of others there may be two where each article speaks of one."""
_WIDOWED = {"widow": "wife", "widower": "husband", "mum": "mother", "mom": "mother", "dad": "father"}
_BEFORE = compiled(rf"\b(?P<whose>his|her|their|[^\W\d_]+(?=['’]))(?:['’]s?)? (?:(?:only|late) )?(?P<kin>{'|'.join(KIN)}),? $", re.IGNORECASE)
_REACH = 60
_BEHIND = compiled(r"(?:, \d{1,3})?, (?:who (?:is|was) )?(?:an?|the) ([^,.;:!?\n]{3,60})")
_WORD = compiled(r"[a-z]+(?:-[a-z]+)*")
_GENDERS = {"his": "m", "her": "f"}
_POSSESSIVES = frozenset(("his", "her", "their"))
_VAGUE = "the "
"""Begins what tells not surely whose relative somebody is: "the boy", "the her"."""
_ONSET = 3
"""Letters that two names begin with where one may be written for the other."""
_SAME, _NEAR = 0.8, 0.6
"""Closeness of words that call somebody the same, and of words that may."""
_MOST = 12
"""Names of one kind of relative in a story, beyond which they are a crowd's."""


def relative(people: People, start: int, end: int) -> Relative | None:
    """What relative the bearer of the name from `start` to `end` is, where the article speaks of one such relative."""
    lead = people.text[max(0, start - _REACH) : start]
    if lead.rstrip(", ").rpartition(" ")[2] not in KIN or not (found := _BEFORE.search(lead)):
        return None
    kin = found["kin"].lower()
    many = compiled(
        rf"\b(?:{kin}s|wives|(?:another|other|elder|older|eldest|younger|youngest|first|second|former|ex|then)[ -]{kin})\b", re.IGNORECASE
    )
    if many.search(people.text):
        return None
    behind = _BEHIND.match(people.text, end, end + _REACH + 20)
    words = tuple(_WORD.findall(behind[1].partition(" who ")[0])) if behind else ()
    return Relative(_WIDOWED.get(kin, kin), _whose(people, found["whose"], start - len(lead) + found.start()), words)


def _whose(people: People, word: str, at: int) -> str:
    """The surname of who is meant; of a noun ("the boy's") or a pronoun that may mean several, the word behind `_VAGUE`."""
    if word[0].isupper() and word.lower() not in _POSSESSIVES:
        return fold(word)
    if (word := word.lower()) not in _GENDERS:
        return "the " + word
    sentence = max((s.start for s in people.sentences if s.start <= at), default=0)
    gender = _GENDERS[word]
    named = {m.person for m in people.within(sentence, at)}
    fitting = {p for p in named if p is None or people.persons[p].gender in ("", gender)}
    person = people.referent(at, gender) if not named else fitting.pop() if len(fitting) == 1 else None
    return people.persons[person].surname if person is not None else f"the {word}"


def renamed(spellings: Collection[Spelling], different: Different) -> Iterator[Variant]:
    """Pairs of names that one relative bears in two articles, neither of which has the other's name."""
    by_kin: dict[str, list[Spelling]] = defaultdict(list)
    for spelling in spellings:
        for kin in sorted({one.kin for one in spelling.relatives}):
            by_kin[kin].append(spelling)
    for bearers in by_kin.values():
        if len(bearers) <= _MOST:
            for a, b in combinations(bearers, 2):
                if _other_name(a, b, different) and _one_relative(a, b) and not _both_known(a, b, spellings):
                    yield Variant(a, b, 0, 0, "given")


def _other_name(a: Spelling, b: Spelling, different: Different) -> bool:
    """Whether the first name is another, no short form, and not the other's surname."""
    if a.folded[0] in b.folded or b.folded[0] in a.folded:
        return False
    x, y = sorted((a.folded[0], b.folded[0]), key=len)
    return len(x) > 1 and not y.startswith(x) and sound(x) != sound(y) and not different(x, y)


def _both_known(a: Spelling, b: Spelling, spellings: Collection[Spelling]) -> bool:
    """Whether one article has both names, in whatever form, or one name has both words."""
    seen = [[one.seen for one in spellings if name.folded[0] in one.folded] for name in (a, b)]
    return not set().union(*seen[0]).isdisjoint(set().union(*seen[1]))


def _one_relative(a: Spelling, b: Spelling) -> bool:
    """Whether two names are one relative's: the only one there can be, or one of whom both articles say nearly the same."""
    alike = a.folded[0][:_ONSET] == b.folded[0][:_ONSET]
    pairs = [(one, other) for one in a.relatives for other in b.relatives if one.kin == other.kin]
    return not two_ages(a, b) and any(_same_relative(one, other, alike) for one, other in pairs)


def _same_relative(one: Relative, other: Relative, alike: bool) -> bool:
    near = _nearness(one.words, other.words)
    if one.whose == other.whose and not one.whose.startswith(_VAGUE):
        single = one.kin in _ONE
        return single if near is None else near > (_NEAR if alike or single else _SAME)
    return alike and near is not None and near > _NEAR and any(relation.whose.startswith(_VAGUE) for relation in (one, other))


def _nearness(one: Collection[str], other: Collection[str]) -> float | None:
    """How nearly two descriptions call somebody the same; None where one of them calls him nothing."""
    people = [[word for word in words if is_person(word)] for words in (one, other)]
    return max((closeness(x, y) for x in people[0] for y in people[1]), default=None)
