"""What a text must contain for a regular expression to match in it: literals that gate the expression, so that it is tried where it has a chance."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any

SHORTEST = 3
"""Code points of a literal worth looking for: every text has shorter ones."""
MOST = 64
"""Literals of which one must stand, at most: more gate nothing."""
UNFOLDED = "İıſ"
"""What matches an i or an s in any case, and is neither in lower case: in a text that has one of these, literals say nothing."""


def required(pattern: str) -> tuple[str, ...]:
    """Literals in lower case of which one stands, in any case, in everything the regular expression matches; empty where none can be told.

    Only ASCII letters, digits and marks are told, and no white space. Raises nothing: an expression that cannot be read has none.
    """
    with suppress(Exception):  # the parser is CPython's own, and so not promised
        parser: Any = import_module("re._parser")
        return tuple(sorted(_of_sequence(parser.parse(pattern)) or ()))
    return ()


def _of_sequence(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of what the parts of a sequence require: a run of literals, or what a group or repetition requires."""
    choices: list[frozenset[str]] = []
    run = ""
    for code, argument in parsed:
        char = chr(argument).lower() if str(code) == "LITERAL" else ""
        if char.isascii() and char.isprintable() and char not in ("", " "):
            run += char
            continue
        if str(code) == "AT":
            continue  # takes no room
        choices.append(frozenset([run]))
        run = ""
        inner = _of_part(str(code), argument)
        if inner:
            choices.append(inner)
    choices.append(frozenset([run]))
    best = max(choices, key=lambda choice: (min(map(len, choice)), -len(choice)))
    return best if min(map(len, best)) >= SHORTEST and len(best) <= MOST else None


def _of_part(code: str, argument: Any) -> frozenset[str] | None:
    if code == "SUBPATTERN":
        return _of_sequence(argument[-1])
    if code == "ATOMIC_GROUP":
        return _of_sequence(argument)
    if code in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _of_sequence(argument[2]) if argument[0] > 0 else None
    if code == "BRANCH":
        branches = [_of_sequence(branch) for branch in argument[1]]
        return frozenset(literal for branch in branches for literal in branch or ()) if all(branches) else None
    return None


def foldable(folded: str) -> bool:
    """Whether a text in lower case has what a regular expression in any case would match in it: see `UNFOLDED`."""
    return folded.isascii() or not any(char in folded for char in UNFOLDED)
