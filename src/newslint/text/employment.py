"""Employment: whether one person can have two jobs, by lists of posts and trades, and by the lexicon where no list has the word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from newslint.patterns import compiled
from newslint.text.demonyms import nations
from newslint.text.houses import is_house
from newslint.text.nouns import KIN, PERSON_NOUNS
from newslint.text.offices import DEPUTY
from newslint.text.organisations import abbreviates, name_at, telling_words
from newslint.text.senses import closeness, look_up

UNLISTED = "="
"""What stands before a word for work that no list has, where names of lists stand."""
CHIEF = "=chief "
"""The same before the chief of a trade, a post in a house."""
HEAD = "=head "
"""The same before the kind of house that somebody is the head of."""
_UNITS = frozenset(
    """department office unit division section team desk branch mission programme program project ministry directorate committee commission delegation
    board panel group service bureau desk region district family household list table queue""".split()
)
"""Of what there are many in one house, or what somebody heads beside another post."""
_CRAFTS = ("worker", "professional", "defender", "merchant", "maker", "scientist", "artist")
"""Nouns below which WordNet has what people do for a living, all day."""
_GENERAL = frozenset(
    "worker employee professional expert official assistant servant serviceman officer member artist scientist maker merchant".split()
)
NOT_WORK = KIN.keys() | frozenset(
    "after under over another former other never ever later longer whether together further member number boss winner woman man".split()
)
ALIKE = 0.8
"""How near two nouns for work may be and mean one job."""


class Employment:
    """Posts and trades by lists: words of one list may mean one job, and of two lists nobody has one each.

    `honorary` posts leave time for another one elsewhere, but for one of `busy`; those of `one_house` are had in one house only. Two lists that are
    one of the pairs `beside` go together.
    """

    def __init__(
        self,
        posts: Mapping[str, Sequence[str]],
        trades: Mapping[str, Sequence[str]],
        synonyms: Mapping[str, Sequence[str]],
        honorary: Iterable[str],
        one_house: Iterable[str],
        busy: Iterable[str],
        beside: Iterable[Sequence[str]],
    ) -> None:
        self._posts, self._trades, self._words = posts.keys(), trades.keys(), {**trades, **posts}
        self._honorary, self._one_house, self._busy = set(honorary), set(one_house), set(busy)
        self._beside = [set(pair) for pair in beside]
        named: dict[str, set[str]] = {}
        for name, words in (*posts.items(), *trades.items()):
            for word in words:
                named.setdefault(word, set()).add(name)
        for office, others in synonyms.items():
            named[office] = set().union(*(named.get(word, ()) for word in (office, *others)))
        self._named = named

    def lists(self, offices: Iterable[str]) -> list[str]:
        """The lists of the offices."""
        return sorted({name for office in offices for name in self._named.get(office, ())})

    def two_jobs(self, one: Iterable[str], other: Iterable[str], a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
        """Whether nobody does both: two posts in one house, two trades, or two posts that each fill somebody's days."""
        if any(name.startswith(HEAD) for name in (*one, *other)) and "operations" in (*one, *other):
            return False  # the head of a house somewhere is the director of its operations there
        heads = [{name.removeprefix(DEPUTY) for name in names if name.removeprefix(DEPUTY).startswith(HEAD)} for names in (one, other)]
        deputies = [any(name.startswith(DEPUTY) for name in names) for names in (one, other)]
        one, other = (self._read(names) for names in (one, other))
        if not one or not other:
            return False
        together = bool(set(a["organisation"]) & set(b["organisation"])) or not (a["organisation"] or b["organisation"])  # that of the story
        if one & other:
            elsewhere = all(heads) and heads[0].isdisjoint(heads[1])
            return together and deputies[0] != deputies[1] and not elsewhere and bool(one & other & self._posts)  # a deputy, and the chief
        if any(pair & one and pair & other for pair in self._beside):
            return False
        if any(name.startswith(UNLISTED) for name in one | other):
            return self._unlisted(one, other, together)
        if one & self._posts and other & self._posts:
            return together or not (one | other) & self._honorary or bool((one | other) & self._busy)
        return bool(one & self._trades and other & self._trades)

    def busy_post(self, names: Iterable[str]) -> bool:
        """Whether every one of the lists is of posts that leave no time for a public office."""
        posts, read = self._posts - self._honorary, self._read(names)
        return bool(read) and all(name in posts or name.startswith(CHIEF) for name in read)

    @staticmethod
    def _read(names: Iterable[str]) -> set[str]:
        """The lists of a claim; the head of a house is at the top, the head of a part of one is nothing that excludes anything."""
        plain = {name.removeprefix(DEPUTY) for name in names}
        heads = {name for name in plain if name.startswith(HEAD)}
        return (plain - heads) | {"top" for name in heads if is_house(name.removeprefix(HEAD)) and name.removeprefix(HEAD) not in _UNITS}

    def _unlisted(self, one: set[str], other: set[str], together: bool) -> bool:
        """Whether two trades, of which one at least is in no list, are two; or two posts in one house, of which one is the chief of a trade."""
        if any(name.startswith(CHIEF) for name in one | other):
            return together and all(name.startswith(CHIEF) or name in self._posts for name in one | other) and not self._same(one, other)
        return all(self._trade(name) for name in one | other) and not self._same(one, other)

    def _trade(self, name: str) -> bool:
        return name in self._trades or (name.startswith(UNLISTED) and is_trade(name[1:]))

    def _same(self, one: set[str], other: set[str]) -> bool:
        """Whether some word of the one side is near to one of the other."""
        words = [[word for name in side for word in self._said(name)] for side in (one, other)]
        return any(closeness(x, y) >= ALIKE or _kind_of(x, y) for x in words[0] for y in words[1])

    def _said(self, name: str) -> Sequence[str]:
        return (name.rpartition(" ")[2].removeprefix(UNLISTED),) if name.startswith(UNLISTED) else self._words[name]

    def two_houses(self, one: Iterable[str], other: Iterable[str], a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
        """Whether somebody of one post works for two houses of which neither is known by the other's name."""
        if not a["house"] or not b["house"] or not set(one) & set(other) & self._one_house:
            return False
        if set(a["house"]) & set(b["organisation"]) or set(b["house"]) & set(a["organisation"]):
            return False
        return not abbreviates(a["house"], b["house"]) and not abbreviates(b["house"], a["house"])


def unlisted(head: str) -> list[str]:
    """What stands for the work that a description names with a word of no list, a small one that ends it; none where it is no such noun.

    `head` is the description up to its first preposition.
    """
    last = _LAST.search(head)
    noun = last["noun"] if last else ""
    return [UNLISTED + noun] if noun not in NOT_WORK and (noun in PERSON_NOUNS or _AGENT.search(noun)) else []


def chief_of(head: str) -> list[str]:
    """The same for the chief of a trade, a post in a house: «the bank's chief economist»."""
    chief = _CHIEF.search(head)
    return [CHIEF + chief["noun"]] if chief and chief["noun"] in PERSON_NOUNS - _NO_TRADE else []


def head_of(phrase: str) -> list[str]:
    """The same for the head of a house: «the head of the Swiss regulator», «union boss»."""
    head = _HEAD_OF.search(phrase) or _HEAD_BEHIND.search(phrase)
    return [HEAD + head["house"]] if head else []


_HEAD_OF = compiled(
    r"^(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:head|boss|chief|leader) of (?:(?:the|a|its|their) )?(?:[A-Z][\w’'-]* |[a-z]+['’]s? ){0,2}"
    r"(?:[a-z-]+ )??(?P<house>[a-z]{4,})(?= (?:of|for|in|at|on|and|since)\b|$)"
)
_HEAD_BEHIND = compiled(r"(?<![\w’'-])(?P<house>[A-Za-z][a-z]{3,})(?:['’]s?)? (?:boss|chief|head)$")
_LAST = compiled(r"(?<![\w’'-])(?P<noun>[a-z-]{4,})$")
_CHIEF = compiled(r"\b[Cc]hief (?P<noun>[a-z-]{4,})$")
_NO_TRADE = frozenset("executive officer inspector superintendent constable minister justice judge secretary operator".split())
_AGENT = compiled(r"(?:[bdgklmnprstvz]er|[st]or|ist|ian|man|woman|eer)$")


@lru_cache(maxsize=1 << 12)
def is_trade(noun: str) -> bool:
    """Whether a noun says what somebody does for a living, and closely enough: «glazier», not «worker»."""
    found = look_up(noun).nouns[:2]
    return noun not in _GENERAL and any(path.startswith(root) and path != root for path in found for root in _roots())


@lru_cache(maxsize=1)
def _roots() -> tuple[str, ...]:
    return tuple(look_up(word).nouns[0] for word in _CRAFTS)


def _kind_of(one: str, other: str) -> bool:
    """Whether one noun, in some sense, is a kind of the other."""
    return any(x.startswith(y) or y.startswith(x) for x in look_up(one).nouns for y in look_up(other).nouns)


_RUN_BEFORE = compiled(r"(?P<name>(?:[A-Z][\w&–-]*(?:['’]s?)? )+)(?:[a-z-]+ )?$")
_AT = compiled(r" (?:at|for|with|of|from) (?:the )?(?=[A-Z])")


def house(phrase: str, of: str, words: int) -> list[str]:
    """The telling words of the house somebody has a post in, where it is named right beside the post."""
    if words:
        match = _RUN_BEFORE.search(" ".join(phrase.split(" ")[:-words]) + " ")
        name = match["name"] if match else of
    else:
        place = _AT.search(phrase)
        name = name_at(phrase, place.end()) if place else ""
    known = nations()
    return [word for word in telling_words(name) if word.capitalize() not in known.country and word.capitalize() not in known.related]
