"""Rules that were read and found right before, as JSON, and built from it without being checked again: what a cold start would pay most for."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from newslint.patterns import compiled

TAG = ""
"""The key under which a table says what it stands for; no YAML key is empty."""
_MAP, _LIST, _PATTERN, _DATE = "map", "list", "pattern", "date"


def freeze(value: Any) -> str:
    """A rule that `Schema.build` made, as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def thaw(text: str) -> Any:
    """What was given to `freeze`. The text must come from it, for the same program: nothing is checked."""
    return _value(json.loads(text))


def _plain(value: Any) -> Any:
    """Tables and lists of scalars are as in JSON; everything else is a table that says what it is."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        given = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        changed = {f.name: _plain(given[f.name]) for f in dataclasses.fields(value) if given[f.name] != _default(f)}
        return {TAG: f"{type(value).__module__}:{type(value).__qualname__}", **changed}
    if isinstance(value, Mapping):
        items = [[key, _plain(child)] for key, child in value.items()]
        bare = all(isinstance(key, str) and key != TAG and not isinstance(child, dict | list) for key, child in items)
        return dict(items) if bare else {TAG: _MAP, "of": items}
    if isinstance(value, list | tuple):
        parts = [_plain(child) for child in value]
        return {TAG: _LIST, "of": parts} if any(isinstance(part, dict | list) for part in parts) else parts
    if isinstance(value, re.Pattern):
        return {TAG: _PATTERN, "of": value.pattern}
    return {TAG: _DATE, "of": value.isoformat()} if isinstance(value, date) else value


def _default(field: dataclasses.Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default


def _value(plain: Any) -> Any:
    if isinstance(plain, list):
        return tuple(plain)
    if not isinstance(plain, dict) or TAG not in plain:
        return plain
    tag = plain.pop(TAG)
    if tag == _LIST:
        return tuple(map(_value, plain["of"]))
    if tag == _MAP:
        return {key: _value(child) for key, child in plain["of"]}
    if tag == _PATTERN:
        return compiled(plain["of"])
    if tag == _DATE:
        return date.fromisoformat(plain["of"])
    return _class(tag)(**{name: _value(child) for name, child in plain.items()})


@cache
def _class(name: str) -> Any:
    module, _, own = name.partition(":")
    if not module.startswith("newslint."):
        raise ValueError(f"{name} is none of ours")
    return getattr(import_module(module), own)
