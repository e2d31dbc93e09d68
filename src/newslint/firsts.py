"""With which characters a match of a regular expression can begin: told that, the machine tries nowhere else, which makes most searches faster.

CPython works this out only for expressions that begin with a literal or a set: not behind `\\b` or a look-behind, nor where case is ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

_ops: Any = import_module("re._constants")
_compiler: Any = import_module("re._compiler")
_ZERO_WIDTH = (_ops.AT, _ops.ASSERT, _ops.ASSERT_NOT)
_REPEATS = (_ops.MAX_REPEAT, _ops.MIN_REPEAT, _ops.POSSESSIVE_REPEAT)
_IGNORE = _ops.SRE_FLAG_IGNORECASE
_KNOWN = _ops.SRE_INFO_PREFIX | _ops.SRE_INFO_CHARSET
_FOREIGN = (_ops.RANGE, (0x80, 0x10FFFF))
"""Where case is ignored, any character beyond ASCII may be one of the other case: they are all tried."""
_ODD = [(_ops.LITERAL, ord(char)) for char in "iIkKsS"]
"""The letters of ASCII that characters beyond it may stand for."""

Charset = list[tuple[Any, Any]]
"""Literals, ranges and categories, as the parser gives them."""


class _AnyCharacter(Exception):
    """A match may begin with nearly anything."""


def with_firsts(code: Sequence[int], parsed: Any, flags: int) -> list[int]:
    """The program of an expression, with the set of the characters with which a match can begin, where it has none yet and there is such a set.

    Whatever is unknown here raises an exception: then the program is right as it was.
    """
    skip, mask = code[1], code[2]
    if code[0] != _ops.INFO or mask & _KNOWN or not code[3]:
        return list(code)  # it is known already, or a match may be empty
    letters = _literal(parsed.data, flags)
    if letters:
        told = [len(letters), 0, *letters, *_compiler._generate_overlap_table(letters)]
        return [code[0], 4 + len(told), mask | _ops.SRE_INFO_PREFIX, code[3], code[4], *told, *code[1 + skip :]]
    try:
        charset, empty = _of_sequence(parsed.data, flags)
    except _AnyCharacter:
        return list(code)
    if empty or not charset:
        return list(code)
    optimised, _ = _compiler._optimize_charset([one for one in charset if one != _FOREIGN])
    if _FOREIGN in charset:
        optimised = [*optimised, _FOREIGN]  # behind the others: spread out in their table it would take a millisecond
    firsts: list[int] = []
    _compiler._compile_charset(optimised, flags, firsts)
    return [code[0], 4 + len(firsts), mask | _ops.SRE_INFO_CHARSET, code[3], code[4], *map(int, firsts), *code[1 + skip :]]


def _literal(items: Iterable[tuple[Any, Any]], flags: int) -> list[int]:
    """The letters with which every match begins, behind what has no width."""
    found: list[int] = []
    for op, value in items:
        if op is _ops.SUBPATTERN and not found:
            return _literal(value[3].data, _compiler._combine_flags(flags, value[1], value[2]))
        if op is _ops.LITERAL and not flags & _IGNORE:
            found.append(value)
        elif found or op not in _ZERO_WIDTH:
            break
    return found


def _of_sequence(items: Iterable[tuple[Any, Any]], flags: int) -> tuple[Charset, bool]:
    """The first characters of what follows each other, and whether all of it may be empty."""
    charset: Charset = []
    for op, value in items:
        own, empty = _of_item(op, value, flags)
        charset += own
        if not empty:
            return charset, False
    return charset, True


def _of_item(op: Any, value: Any, flags: int) -> tuple[Charset, bool]:
    if op in _ZERO_WIDTH:
        return [], True  # what it demands besides is looked at where it is tried
    if op is _ops.LITERAL:
        return _cased([(op, value)], flags), False
    if op is _ops.IN:
        return _cased(value, flags), False
    if op is _ops.BRANCH:
        ways = [_of_sequence(way.data, flags) for way in value[1]]
        return [one for way, _ in ways for one in way], any(empty for _, empty in ways)
    if op is _ops.SUBPATTERN:
        _, added, removed, inner = value
        return _of_sequence(inner.data, _compiler._combine_flags(flags, added, removed))
    if op is _ops.ATOMIC_GROUP:
        return _of_sequence(value.data, flags)
    if op in _REPEATS:
        least, _, inner = value
        own, empty = _of_sequence(inner.data, flags)
        return own, empty or least == 0
    raise _AnyCharacter


def _cased(charset: Charset, flags: int) -> Charset:
    """The members of a set, in either case where that is ignored."""
    if any(op is _ops.NEGATE for op, _ in charset):
        raise _AnyCharacter
    if not flags & _IGNORE:
        return list(charset)
    ascii_ones = [range(0x80)[slice(*_bounds(op, value))] for op, value in charset if op is not _ops.CATEGORY]
    letters = [(_ops.LITERAL, ord(way)) for ones in ascii_ones for one in ones for way in {chr(one).lower(), chr(one).upper()}]
    odd = _ODD if any(op is not _ops.CATEGORY and _bounds(op, value)[1] > 0x80 for op, value in charset) else []
    return [*letters, *(one for one in charset if one[0] is _ops.CATEGORY), *odd, _FOREIGN]


def _bounds(op: Any, value: Any) -> tuple[int, int]:
    """The code points of a literal or range, end exclusive."""
    low, high = value if op is _ops.RANGE else (value, value)
    return low, high + 1
