"""Whether a printing of a quotation has lost, or changed, what limited a denial: «we were not warned» for «we were not warned in time»."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.text.drift import GAP, NEGATIONS

_SHARED = 4
"""Words both printings begin with, at least; one more where both go on."""
_REST = 7
"""Words with which a printing goes on, at most."""
_SMALL = frozenset("a an the for in on at to of and or than more less even not".split())


def lost_limit(short: Sequence[str], long: Sequence[str], begins: frozenset[str], ends: frozenset[str]) -> str:
    """The words that `long` has behind all of `short` and that limit its denial; empty where there is no such thing.

    Both as `quoted_words` gives them. What limits begins with one of `begins` ("without") or ends with one of `ends` ("enough").
    """
    if not _SHARED <= len(short) < len(long) or tuple(long[: len(short)]) != tuple(short) or not NEGATIONS & set(short):
        return ""
    rest = long[len(short) : len(short) + _REST]
    if GAP in rest or GAP in short:
        return ""
    if rest[0] in begins:
        return " ".join(rest[:4])
    end = next((i for i, word in enumerate(rest[:3]) if word in ends), None)
    return " ".join(rest[: end + 1]) if end is not None else ""


def turned(one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """How two printings go on after the same denial, where only one end denies again and both speak of the same."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = one[same:], other[same:]
    if same <= _SHARED or not NEGATIONS & set(one[:same]) or not all(0 < len(rest) <= _REST for rest in rests) or GAP in (*one, *other):
        return None
    denied = [sum(word in NEGATIONS for word in rest) for rest in rests]
    shared = set(rests[0]) & set(rests[1]) - _SMALL
    return (" ".join(rests[0]), " ".join(rests[1])) if shared and (denied[0] > 0) != (denied[1] > 0) else None
