"""Rules that were read and found right before, as JSON, and built from it without being checked again: what a cold start would pay most for."""

from __future__ import annotations

import dataclasses
import json
import re
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from newslint.patterns import compiled
from newslint.schema import Kinds, Node, hints, options

LINE = ""
"""The key under which a table keeps its line; no YAML key is empty."""


def freeze(node: Node) -> str:
    """A node that `Schema.build` accepted, as JSON."""
    return json.dumps(_plain(node), ensure_ascii=False, separators=(",", ":"))


def thaw(cls: type, text: str, kinds: Kinds) -> Any:
    """What `Schema.build` made of that node. The text must come from `freeze`, for the same program: nothing is checked."""
    return _Thaw(kinds).maker(cls)(json.loads(text))


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {LINE: node.line, **{str(key): _plain(child) for key, (_, child) in node.value.items()}}
    if isinstance(node.value, list):
        return [_plain(child) for child in node.value]
    return node.value.isoformat() if isinstance(node.value, date) else node.value


Maker = Callable[[Any], Any]


class _Thaw:
    """Makes, for a type, the function that builds a value of it from plain JSON; each type is looked at once."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self.maker = cache(self._maker)

    def _maker(self, hint: Any) -> Maker:
        origin, args = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return self._union([a for a in args if a is not type(None)])
        if origin in (tuple, list, Sequence):
            item = self.maker(args[0])
            return tuple if item is _same else lambda value: tuple(map(item, value))
        if origin in (dict, Mapping) or (isinstance(origin, type) and issubclass(origin, Mapping)):
            entry = self.maker(args[1])
            return lambda value: {key: entry(child) for key, child in value.items() if key != LINE}
        if hint is re.Pattern or origin is re.Pattern:
            return compiled
        if hint in self._kinds:
            return self._chosen(*self._kinds[hint])
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            return self._dataclass(hint)
        if hint is Any:
            return _without_lines
        makers: dict[Any, Maker] = {date: date.fromisoformat, float: float}
        return makers.get(hint, _same)

    def _union(self, choices: list[Any]) -> Maker:
        made = {_sort(choice): self.maker(choice) for choice in reversed(choices)}
        lone = self.maker(choices[0]) if len(choices) == 1 else None

        def make(value: Any) -> Any:
            if value is None:
                return None
            return lone(value) if lone else made.get(type(value), _same)(value)

        return make

    def _chosen(self, key: str, table: Mapping[str, type]) -> Maker:
        return lambda value: self.maker(table[value[key]])({k: v for k, v in value.items() if k != key})

    def _dataclass(self, cls: type) -> Maker:
        told = hints(cls)
        made = {key: (f.name, self.maker(told[f.name])) for key, f in options(cls).items()}
        first = next(iter(made.values()), None)
        takes_line = "line" in told and "line" not in made

        def make(value: Any) -> Any:
            if not isinstance(value, dict):
                assert first is not None
                return cls(**{first[0]: first[1](value)})
            given = {made[key][0]: made[key][1](child) for key, child in value.items() if key != LINE}
            if takes_line:
                given["line"] = value[LINE]
            return cls(**given)

        return make


def _same(value: Any) -> Any:
    return value


def _without_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_lines(child) for key, child in value.items() if key != LINE}
    return [_without_lines(child) for child in value] if isinstance(value, list) else value


def _sort(hint: Any) -> type:
    """The type that JSON has for values of a type."""
    origin = get_origin(hint)
    if origin is Literal:
        return type(get_args(hint)[0])
    if origin in (tuple, list, Sequence):
        return list
    if origin in (dict, Mapping) or (dataclasses.is_dataclass(hint) and isinstance(hint, type)):
        return dict
    return str if hint is date or hint is re.Pattern or origin is re.Pattern else hint if isinstance(hint, type) else dict
