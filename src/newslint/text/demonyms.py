"""Nationalities: which country an adjective is of, and which countries somebody can be of at once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newslint.patterns import compiled


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
    for line in files("newslint").joinpath("data/demonyms.txt").read_text(encoding="utf-8").splitlines():
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
