"""Nationalities: which country an adjective is of, and which countries somebody can be of at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.nouns import is_person_noun


class Nations(NamedTuple):
    """Adjective → country; country → those its people may be of as well; and the pattern that finds an adjective."""

    country: dict[str, str]
    related: dict[str, frozenset[str]]
    pattern: re.Pattern[str]


@cache
def nations() -> Nations:
    """The table of countries (`data/demonyms.txt`)."""
    country: dict[str, str] = {}
    related: dict[str, frozenset[str]] = {}
    for line in (Path(__file__).parent.parent / "data" / "demonyms.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, rest = line.partition(": ")
            adjectives, *others = rest.split(" ~")
            related[name] = frozenset(others)
            country.update((adjective.strip(), name) for adjective in adjectives.split(","))
    words = "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in sorted(country, key=len, reverse=True))
    return Nations(country, related, compiled(rf"(?<![\w-])({words})(?![\w-]|\.\w)"))


def compatible(a: str, b: str) -> bool:
    """Whether one person can be of both countries as news has it (British and Irish, Palestinian and Israeli)."""
    related = nations().related
    return a == b or b in related.get(a, ()) or a in related.get(b, ())


def nationality(phrase: str, head: str, before: bool, many: Sequence[str]) -> tuple[str, int]:
    """(the country somebody is of by a description, in how many last words), or an empty string.

    `head` is the phrase up to its first preposition; it ends before the name, or is behind it. None where one of the words of `many` follows:
    the nationality may then be the team's.
    """
    match = None
    for match in nations().pattern.finditer(head):  # noqa: B007 - the last one before the noun is the person's
        pass
    if match is None or _ELSEWHENCE.search(phrase):
        return "", 0
    country, behind = nations().country[match[1].replace("-", " ")], head[match.end() :]
    words = _WORD.findall(behind)
    if not words:
        return (country, 1) if before or _ONLY_A.fullmatch(head[: match.start()]) else ("", 0)
    if not is_person_noun(words[-1]) or "'s" in behind or not all(word.islower() and word not in many for word in words):
        return "", 0
    return country, head.count(" ", match.start()) + 1


_WORD = compiled(r"[\w-]+")
_ONLY_A = compiled(r"(?:an? |the )?")
_ELSEWHENCE = compiled(r"-(?:born|based|speaking|trained|led|owned|registered)\b|\bborn\b|dual\b")
