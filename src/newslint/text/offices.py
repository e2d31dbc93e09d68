"""Offices and work: which of them a phrase names, of whom, and for which body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.patterns import compiled
from newslint.text.demonyms import nations
from newslint.text.nouns import KIN
from newslint.text.organisations import abbreviates, name_at, telling_words
from newslint.text.signs import fold

PREPOSITION = compiled(r" (?:of|for|at|in|from|with|on|to|by|under|against)\b")
_DONE = compiled(r"$| (?:of|for|at|in|from|with|on|to|by|under|against|and|or|&|who)\b|[,/]")
"""What may follow the word for an office; another noun makes it a part of something else («police chief spokesman»)."""
_DEPUTY = compiled(r"\b(?:(?:first|senior) )?(?:deputy|vice|assistant)[ -]$")
_GENERAL = compiled(r"\b(?:attorney|secretary|director|governor|surgeon|solicitor|inspector|consul|vicar|major|brigadier|lieutenant)[ -]$")
_AND_BEFORE = compiled(r"(?:,| and| &) $")
_AND_BEHIND = compiled(r"(?:,| and| &) (?!an? |the )")
"""What shows that a minister is for more than the words next to the office."""
DEPUTY = "deputy "
_FORMS = ("{} minister", "minister of {}", "minister for {}", "minister of the {}", "minister for the {}", "{} secretary", "secretary of {}")


class Named(NamedTuple):
    """An office in a phrase: its one name, "deputy " before a deputy's, and, before a person's name, in how many last words."""

    office: str
    words: int


class Vocabulary:
    """The words for offices and work, each with the one name for all that mean the same."""

    def __init__(self, words: Mapping[str, str], ministers: Mapping[str, str]) -> None:
        self._names, self._ministers = {**words, **ministers}, ministers
        found = "|".join(re.escape(word) for word in sorted(self._names, key=len, reverse=True))
        self._pattern = compiled(rf"(?<![\w-])(?:{found})(?![\w-])")

    def named(self, phrase: str, before: bool) -> list[Named]:
        """The offices a phrase names: at its end before a name, at its head elsewhere."""
        found: list[Named] = []
        lower = phrase.lower()
        for match in self._pattern.finditer(lower):
            if before and match.end() != len(lower):
                continue
            if not before and (PREPOSITION.search(lower, 0, match.start()) or not _DONE.match(lower, match.end())):
                continue
            shared = match.group() in self._ministers and (_AND_BEFORE.search(lower, 0, match.start()) or _AND_BEHIND.match(lower, match.end()))
            if shared or _GENERAL.search(lower, 0, match.start()):
                continue
            deputy = _DEPUTY.search(lower, 0, match.start())
            start = deputy.start() if deputy else match.start()
            found.append(Named((DEPUTY if deputy else "") + self._names[match.group()], lower.count(" ", start) + 1 if before else 0))
        return found


def ministers(portfolios: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Every way of writing a minister's office → the office."""
    areas = {word: area for area, others in portfolios.items() for word in (area, *others)}
    return {form.format(word): f"{area} minister" for word, area in areas.items() for form in _FORMS}


class Employment:
    """Posts and trades by lists: words of one list may mean one job, and of two lists nobody has one each.

    `honorary` posts leave time for another one elsewhere; those of `one_house` are had in one house only.
    """

    def __init__(
        self,
        posts: Mapping[str, Sequence[str]],
        trades: Mapping[str, Sequence[str]],
        synonyms: Mapping[str, Sequence[str]],
        honorary: Iterable[str],
        one_house: Iterable[str],
    ) -> None:
        self._posts, self._trades = posts.keys(), trades.keys()
        self._honorary, self._one_house = set(honorary), set(one_house)
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
        one, other = ({name.removeprefix(DEPUTY) for name in names} for names in (one, other))
        together = bool(set(a["organisation"]) & set(b["organisation"])) or not (a["organisation"] or b["organisation"])  # that of the story
        if one & other:
            return together and bool(one & other & self._posts)  # a deputy, and the chief
        if one & self._posts and other & self._posts:
            return together or not (one | other) & self._honorary
        return bool(one & self._trades and other & self._trades)

    def two_houses(self, one: Iterable[str], other: Iterable[str], a: Mapping[str, Any], b: Mapping[str, Any]) -> bool:
        """Whether somebody of one post works for two houses of which neither is known by the other's name."""
        if not a["house"] or not b["house"] or not set(one) & set(other) & self._one_house:
            return False
        if set(a["house"]) & set(b["organisation"]) or set(b["house"]) & set(a["organisation"]):
            return False
        return not abbreviates(a["house"], b["house"]) and not abbreviates(b["house"], a["house"])


class Bodies:
    """The services and houses people speak for or head, each by its words."""

    def __init__(self, bodies: Mapping[str, Sequence[str]], heads: Iterable[str]) -> None:
        self._body = {word: body for body, words in bodies.items() for word in (body, *words)}
        body = "|".join(re.escape(word) for word in sorted(self._body, key=len, reverse=True))
        head = "|".join(sorted(heads, key=len, reverse=True))
        self._before = compiled(rf"(?<![\w-])(?P<body>{body})(?:['’]s?)? (?:[a-z-]+ )?(?:{head})$")
        self._behind = compiled(rf"(?<![\w-])(?:{head}) (?:of|for|with|at) (?:[\w’'-]+ ){{0,3}}?(?P<body>{body})(?![\w-])")

    def body(self, phrase: str, head: str) -> str:
        """The body for which a phrase says that somebody speaks or works, or an empty string; `head` is the phrase up to its first preposition."""
        match = self._before.search(head.lower()) or self._behind.search(phrase.lower())
        return self._body[match["body"]] if match else ""


def apart(x: str, y: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether nobody has both offices: they stand in one list, and neither is a short form of the other, or one is the other's deputy.

    A deputy prime minister may be a minister too.
    """
    one, other = x.removeprefix(DEPUTY), y.removeprefix(DEPUTY)
    if one == other:
        return x != y and any(one in group for group in groups)
    if any(name.startswith(DEPUTY) and office in ("prime minister", "president", "chairman") for name, office in ((x, one), (y, other))):
        return False
    return any(one in group and other in group for group in groups) and not one.endswith(f" {other}") and not other.endswith(f" {one}")


def divide(phrase: str) -> tuple[str, str]:
    """A phrase up to its first preposition, and the rest."""
    match = PREPOSITION.search(phrase)
    return (phrase[: match.start()], phrase[match.start() :]) if match else (phrase, "")


_VERBAL = compiled(r"^who (leads|heads|chairs|runs|captains|coaches|manages|edits) ")
_NOUNS = {"leads": "leader of ", "heads": "head of ", "chairs": "chairman of ", "runs": "head of ", "captains": "captain of ", "coaches": "coach of ",
          "manages": "manager of ", "edits": "editor of "}  # fmt: skip
_KIN = "|".join(KIN)
_KIN_BEFORE = compiled(rf"(?:(?P<whose>[\w’'-]+?)['’]s? (?:[a-z-]+ )?)?(?<![\w-])(?P<kin>{_KIN})$", re.IGNORECASE)
_KIN_BEHIND = compiled(
    rf"^(?:(?:[\w-]+ ){{0,3}}(?P<whose>[\w-]+)['’]s? (?:[a-z-]+ )?|(?:the |an? )?(?:[a-z-]+ )?)(?P<kin>{_KIN})(?: of (?:the )?(?P<of>[\w’' -]+))?$",
    re.IGNORECASE,
)
_RUN_BEFORE = compiled(r"(?P<name>(?:[A-Z][\w&–-]*(?:['’]s?)? )+)(?:[a-z-]+ )?$")
_AT = compiled(r" (?:at|for|with|of|from) (?:the )?(?=[A-Z])")


def as_noun(phrase: str) -> str:
    """«head of X» for «who heads X»."""
    return _VERBAL.sub(lambda match: _NOUNS[match[1]], phrase)


def relative(phrase: str, before: bool) -> tuple[str, str] | None:
    """(which relative somebody is, the folded last word for whose): «the victim's uncle», «the brother of Lia Conti»; None for "his brother"."""
    match = _KIN_BEFORE.search(phrase) if before else _KIN_BEHIND.search(phrase)
    whose = match.groupdict().get("of") or match["whose"] if match else None
    return (match["kin"].lower(), fold(whose.split(" ")[-1])) if match and whose else None


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
