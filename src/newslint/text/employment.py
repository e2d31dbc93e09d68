"""Employment: whether one person can have two jobs, by lists of posts and trades, and by the lexicon where no list has the word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newslint.text.houses import is_house
from newslint.text.offices import DEPUTY
from newslint.text.organisations import abbreviates
from newslint.text.posts import CHIEF, HEAD, POST, UNLISTED, is_trade
from newslint.text.senses import closeness, look_up

_UNITS = frozenset(
    """department office unit division section team desk branch mission programme program project ministry directorate committee commission delegation
    board panel group service bureau desk region district family household list table queue""".split()
)
"""Of what there are many in one house, or what somebody heads beside another post."""
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
            return self._unlisted(one, other, together or not (a["organisation"] and b["organisation"]))
        if one & self._posts and other & self._posts:
            return together or not (one | other) & self._honorary or bool((one | other) & self._busy)
        return bool(one & self._trades and other & self._trades)

    def busy_post(self, names: Iterable[str], but: Iterable[str] = ()) -> bool:
        """Whether every one of the lists is of posts that leave no time for a public office, and none of those in `but`."""
        posts, read = self._posts - self._honorary - {*but}, self._read(names)
        return bool(read) and all(name in posts or name.startswith((CHIEF, POST)) for name in read)

    @staticmethod
    def _read(names: Iterable[str]) -> set[str]:
        """The lists of a claim; the head of a house is at the top, the head of a part of one is nothing that excludes anything."""
        plain = {name.removeprefix(DEPUTY) for name in names}
        heads = {name for name in plain if name.startswith(HEAD)}
        return (plain - heads) | {"top" for name in heads if is_house(name.removeprefix(HEAD)) and name.removeprefix(HEAD) not in _UNITS}

    def _unlisted(self, one: set[str], other: set[str], together: bool) -> bool:
        """Whether two jobs, of which one at least is in no list, are two: two trades, or two posts in one house."""
        if self._same(one, other):
            return False
        if all(self._trade(name) for name in one | other):
            return True
        return together and all(self._post(name) for name in one | other) and self._honorary.isdisjoint(one | other)

    def _post(self, name: str) -> bool:
        return name in self._posts or name.startswith((CHIEF, POST))

    def _trade(self, name: str) -> bool:
        return name in self._trades or (name.startswith(UNLISTED) and is_trade(name[1:]))

    def _same(self, one: set[str], other: set[str]) -> bool:
        """Whether some word of the one side is near to one of the other; of two posts by what they are for, some word for that."""
        purposes = all(name.startswith(POST) for name in one | other)
        words = [[word for name in side for word in self._said(name)[: 1 if purposes else None]] for side in (one, other)]
        return any(closeness(x, y) >= ALIKE or _kind_of(x, y) for x in words[0] for y in words[1])

    def _said(self, name: str) -> Sequence[str]:
        if name.startswith(POST):
            return name.removeprefix(POST).split(" ")
        return (name.rpartition(" ")[2].removeprefix(UNLISTED),) if name.startswith(UNLISTED) else self._words[name]

    def two_houses(self, one: Iterable[str], other: Iterable[str], a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
        """Whether somebody of one post works for two houses of which neither is known by the other's name."""
        if not a["house"] or not b["house"] or not set(one) & set(other) & self._one_house:
            return False
        if set(a["house"]) & set(b["organisation"]) or set(b["house"]) & set(a["organisation"]):
            return False
        return not abbreviates(a["house"], b["house"]) and not abbreviates(b["house"], a["house"])


def _kind_of(one: str, other: str) -> bool:
    """Whether one noun, in some sense, is a kind of the other."""
    return any(x.startswith(y) or y.startswith(x) for x in look_up(one).nouns for y in look_up(other).nouns)
