"""Organisations and parties: their names in a phrase, and the words by which two spellings are known to be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from newslint.patterns import compiled
from newslint.text.signs import fold

_NAME = r"(?:(?:[^\W\d_a-zß-öø-ÿ][\w’'-]*|of|for|and|the|de|du|des) ){0,4}"
_EMPTY = frozenset("party the of for and de du des former new opposition ruling a an leader deputy mp senator".split())


def party_pattern(endings: Iterable[str], parties: Iterable[str]) -> re.Pattern[str]:
    """What finds the names that end with one of the words, or are one of the parties known by one word; all with a capital."""
    last = "|".join(sorted({re.escape(word.capitalize()) for word in endings}))
    known = "|".join(sorted({re.escape(word.upper() if len(word) < 4 else word.capitalize()) for word in parties}))
    return compiled(rf"\b(?:(?P<name>{_NAME}(?:{last}|(?<=[\w’'] )party))|(?P<known>{known})s?)\b(?!['’-])")


def party_words(phrase: str, pattern: re.Pattern[str], parties: Mapping[str, str]) -> list[str]:
    """The folded words of the last party named in a phrase, in the singular, other words for a party as its own; none where there is no party."""
    found = [match.group() for match in pattern.finditer(phrase)]
    if not found:
        return []
    words = {fold(compiled(r"['’]s?$").sub("", word)) for word in found[-1].split() if word[0].isupper()} - _EMPTY
    stems = {compiled(r"(?<!s)s$").sub("", word) if len(word) > 4 else word for word in words}
    return sorted({parties.get(stem, stem) for stem in stems})


def name_at(text: str, start: int) -> str:
    """The capitalised words from `start` on."""
    match = compiled(r"[A-Z][\w’'&.–-]*(?: (?:(?:of|and|for|the|de|del) (?=[A-Z]))?[A-Z][\w’'&.–-]*)*").match(text[start:])
    return match.group() if match else ""


_SMALL = frozenset("of and for the de del fc cf ac sc afc united city town club party group inc ltd plc bank university college".split())


def telling_words(name: str) -> list[str]:
    """The folded words by which an organisation is known; general ones only where there are no others."""
    words = [fold(compiled(r"['’]s?$").sub("", word)) for word in compiled(r"[A-Z][\w’'&–-]*").findall(name)]
    return sorted({word for word in words if word not in _SMALL} or set(words))


def is_short(values: Sequence[str]) -> bool:
    """Whether a party is known by initials, which may stand for a name in another language."""
    return len(values) == 1 and len(values[0]) < 5


def abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one is the other's initials, or a shortened word of it (Man / Manchester)."""
    return any(len(s) > 1 and (any(w.startswith(s[:3]) for w in long) or set(s) <= {w[0] for w in long}) for s in short)
