"""TOML → nodes that know their lines, which the standard library's reader does not tell."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from newslint.errors import NewslintError
from newslint.patterns import compiled
from newslint.schema import Node

_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY = compiled(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_TABLE = compiled(rf"\s*(\[\[?)\s*({_PART}(?:\s*\.\s*{_PART})*)\s*\]")
_PARTS = compiled(_PART)

Place = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""


def parse_toml(text: str, path: str) -> Node:
    """The node of a TOML document. Raises NewslintError with file and line."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = compiled(r"at line (\d+)").search(str(error))
        raise NewslintError(f"not TOML: {error}", path=path, line=int(line[1]) if line else None) from None
    return _node(table, (), dict(reversed(list(_lines(text)))), 1)


def _lines(text: str) -> Iterator[tuple[Place, int]]:
    """Where each table and each key of a table stands; keys inside inline tables and lists are on the line of the key that holds them."""
    table: Place = ()
    counts: dict[Place, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if match := _TABLE.match(line):
            table = _below((), match[2], counts)
            if match[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                yield table, number
                table = (*table, counts[table])
            yield table, number
        elif match := _KEY.match(line):
            yield _below(table, match[1], counts), number


def _below(table: Place, dotted: str, counts: dict[Place, int]) -> Place:
    """The place of a dotted key; the last entry of a list of tables where it leads through one."""
    for part in (p.strip("\"'") for p in _PARTS.findall(dotted)):
        if table in counts:
            table = (*table, counts[table])
        table = (*table, part)
    return table


def _node(value: Any, place: Place, lines: dict[Place, int], line: int) -> Node:
    line = lines.get(place, line)
    if isinstance(value, dict):
        nodes = {key: _node(child, (*place, key), lines, line) for key, child in value.items()}
        return Node({key: (node.line, node) for key, node in nodes.items()}, line)
    if isinstance(value, list):
        return Node([_node(child, (*place, n), lines, line) for n, child in enumerate(value)], line)
    return Node(value, line)
