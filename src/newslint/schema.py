"""YAML (or TOML) → frozen dataclass, strictly, with errors that name file and line; and the JSON Schema of such a dataclass for editors."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from newslint.errors import NewslintError, did_you_mean
from newslint.patterns import compiled
from newslint.records import NamedTuple, record

T = TypeVar("T")


class Node(NamedTuple):
    """A value with the 1-based line it stands on (0: unknown): a scalar, a list of nodes, or a dict of key → (line of key, node)."""

    value: Any
    line: int


Kinds = Mapping[type, tuple[str, Mapping[str, type]]]
"""Which types are chosen by a key: base class → (name of the key, its value → the dataclass)."""


@record(frozen=True)
class Schema:
    """Builds dataclasses from nodes, and describes them. `kinds` says which field types are unions chosen by a key (`kind:`)."""

    kinds: Kinds = dataclasses.field(default_factory=dict)

    def build(self, cls: type[T], node: Node, path: str) -> T:
        """An instance of the dataclass `cls`; a plain string or list fills its first field. Raises NewslintError with file and line.

        A field's YAML key is its name with - for _ ("except_" is "except"). A class that has a method `problems()` yielding (field, text) can
        refuse values that have the right type; one that has a plain field `line` is told its own.
        """
        built = self._dataclass(cls, node, path)
        assert isinstance(built, cls)
        return built

    # -- building

    def _dataclass(self, cls: type, node: Node, path: str) -> Any:
        if cls in self.kinds:
            cls, node = self._choose(cls, node, path)
        fields = options(cls)
        if not isinstance(node.value, dict):
            first = next(iter(fields))
            return self._dataclass(cls, Node({first: (node.line, node)}, node.line), path)
        values = {}
        for key, (line, child) in node.value.items():
            if key not in fields:
                raise NewslintError(f"unknown key '{key}'{did_you_mean(str(key), fields)}", path=path, line=line)
            name, hint = fields[key].name, hints(cls)[fields[key].name]
            values[name] = self._value(hint, child, path, key)
        for key, f in fields.items():
            if (f.name not in values and f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING) or (
                f.name not in values and f.default is None and not _optional(hints(cls)[f.name])
            ):
                raise NewslintError(f"missing key '{key}'", path=path, line=node.line)
        if "line" in hints(cls) and "line" not in fields:
            values["line"] = node.line
        built = cls(**values)
        for key, text in getattr(built, "problems", lambda: ())():
            raise NewslintError(text, path=path, line=node.value[key][1].line if key in node.value else node.line)
        return built

    def _choose(self, cls: type, node: Node, path: str) -> tuple[type, Node]:
        key, table = self.kinds[cls]
        if not isinstance(node.value, dict) or key not in node.value:
            raise NewslintError(f"missing key '{key}'", path=path, line=node.line)
        chosen = node.value[key][1]
        if chosen.value not in table:
            raise NewslintError(f"unknown {key} '{chosen.value}'{did_you_mean(str(chosen.value), table)}", path=path, line=chosen.line)
        return table[chosen.value], Node({k: v for k, v in node.value.items() if k != key}, node.line)

    def _value(self, hint: Any, node: Node, path: str, key: str) -> Any:
        origin, args = get_origin(hint), get_args(hint)
        if hint is Any:
            return plain(node)
        if origin in (Union, types.UnionType):
            return self._union(args, node, path, key)
        if origin is Literal:
            if node.value not in args:
                hint_text = did_you_mean(str(node.value), [str(a) for a in args])
                raise _wrong(f"'{key}' must be one of {', '.join(map(str, args))}, not '{node.value}'{hint_text}", node, path)
            return node.value
        if origin in (tuple, list, Sequence):
            if not isinstance(node.value, list):
                raise _wrong(f"'{key}' must be a list", node, path)
            return tuple(self._value(args[0], child, path, key) for child in node.value)
        if origin in (dict, Mapping) or (isinstance(origin, type) and issubclass(origin, Mapping)):
            if not isinstance(node.value, dict):
                raise _wrong(f"'{key}' must be a table of keys and values", node, path)
            return {k: self._value(args[1], child, path, f"{key}.{k}") for k, (_, child) in node.value.items()}
        if hint is re.Pattern or origin is re.Pattern:
            return _regex(node, path, key)
        if dataclasses.is_dataclass(hint) or hint in self.kinds:
            return self._dataclass(hint, node, path)
        return _scalar(hint, node, path, key)

    def _union(self, args: tuple[Any, ...], node: Node, path: str, key: str) -> Any:
        if node.value is None and type(None) in args:
            return None
        choices = [a for a in args if a is not type(None)]
        fitting = [a for a in choices if _fits(a, node.value)]
        return self._value((fitting or choices)[0], node, path, key)

    # -- describing

    def json_schema(self, cls: type) -> dict[str, Any]:
        """The JSON Schema (2020-12) of what `build` accepts for `cls`."""
        definitions: dict[str, Any] = {}
        root = self._describe(cls, definitions)
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": definitions}

    def _describe(self, hint: Any, defs: dict[str, Any]) -> dict[str, Any]:
        origin, args = get_origin(hint), get_args(hint)
        if hint is Any:
            return {}
        if origin in (Union, types.UnionType):
            return {"anyOf": [self._describe(a, defs) for a in args]}
        if origin is Literal:
            return {"enum": list(args)}
        if origin in (tuple, list, Sequence):
            return {"type": "array", "items": self._describe(args[0], defs)}
        if origin in (dict, Mapping) or (isinstance(origin, type) and issubclass(origin, Mapping)):
            return {"type": "object", "additionalProperties": self._describe(args[1], defs)}
        if hint is re.Pattern or origin is re.Pattern:
            return {"type": "string", "format": "regex"}
        if hint in self.kinds:
            key, table = self.kinds[hint]
            return {"oneOf": [self._describe_class(c, defs, {key: {"const": name}}) for name, c in sorted(table.items())]}
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            if hint.__name__ not in defs:
                defs[hint.__name__] = {}
                defs[hint.__name__] = self._describe_class(hint, defs, {})
            shorthand = self._describe(hints(hint)[next(iter(options(hint).values())).name], defs)
            return {"anyOf": [{"$ref": f"#/$defs/{hint.__name__}"}, shorthand]}
        names = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null", date: "string"}
        return {"type": names[hint], **({"format": "date"} if hint is date else {})}

    def _describe_class(self, cls: type, defs: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
        required = list(properties)
        for key, f in options(cls).items():
            properties[key] = {"description": f.metadata["doc"], **self._describe(hints(cls)[f.name], defs)}
            if f.default is None and not _optional(hints(cls)[f.name]):
                required.append(key)
        doc = (cls.__doc__ or "").strip().split("\n\n")[0]
        return {"type": "object", "description": doc, "properties": properties, "required": required, "additionalProperties": False}


def option(doc: str, default: Any = None, *, factory: Any = None) -> Any:
    """An option of a rule or of a kind of check: a dataclass field with its default and what the reference says about it."""
    if factory is not None:
        return dataclasses.field(default_factory=factory, metadata={"doc": doc})
    return dataclasses.field(default=default, metadata={"doc": doc})


_OPTIONS: dict[type, Mapping[str, dataclasses.Field[Any]]] = {}


def options(cls: type) -> Mapping[str, dataclasses.Field[Any]]:
    """The YAML keys of a dataclass: its fields declared with `option(doc)`."""
    if cls not in _OPTIONS:
        fields = dataclasses.fields(cls) if dataclasses.is_dataclass(cls) else ()
        _OPTIONS[cls] = {f.name.rstrip("_").replace("_", "-"): f for f in fields if "doc" in f.metadata}
    return _OPTIONS[cls]


@cache
def hints(cls: type) -> dict[str, Any]:
    """The types of a class's fields."""
    return get_type_hints(cls)


def _optional(hint: Any) -> bool:
    return hint is Any or type(None) in get_args(hint)


def _fits(hint: Any, value: Any) -> bool:
    origin = get_origin(hint)
    if origin is Literal:
        return value in get_args(hint)
    if origin in (tuple, list, Sequence):
        return isinstance(value, list)
    if dataclasses.is_dataclass(hint) or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return isinstance(value, dict)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(hint, type) and isinstance(value, hint) and not (hint is int and isinstance(value, bool))


def _scalar(hint: Any, node: Node, path: str, key: str) -> Any:
    if _fits(hint, node.value):
        return float(node.value) if hint is float else node.value
    names = {
        str: "text (put it in quotation marks)",
        int: "a whole number",
        float: "a number",
        bool: "true or false",
        date: "a date, as 2022-05-16",
    }
    raise _wrong(f"'{key}' must be {names.get(hint, hint)}", node, path)


def _regex(node: Node, path: str, key: str) -> re.Pattern[str]:
    if not isinstance(node.value, str):
        raise _wrong(f"'{key}' must be a regular expression", node, path)
    try:
        return compiled(node.value)
    except re.error as error:
        raise _wrong(f"'{key}' is not a regular expression: {error}", node, path) from None


def _wrong(message: str, node: Node, path: str) -> NewslintError:
    return NewslintError(message, path=path, line=node.line or None)


def plain(node: Node) -> Any:
    """The value without lines."""
    if isinstance(node.value, dict):
        return {key: plain(child) for key, (_, child) in node.value.items()}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value


def located(value: Any, line: int = 0) -> Node:
    """A node of a plain value, all on one line: for formats that tell no lines."""
    if isinstance(value, Mapping):
        return Node({key: (line, located(child, line)) for key, child in value.items()}, line)
    if isinstance(value, list | tuple):
        return Node([located(child, line) for child in value], line)
    return Node(value, line)


def parse_yaml(text: str, path: str, first_line: int = 1) -> Node:
    """The node of a YAML document; `first_line` is the file's line on which `text` starts. Raises NewslintError for bad YAML or a doubled key."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root = loader.get_single_node()
        return _from_yaml(root, loader, path, first_line) if root is not None else Node({}, first_line)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else None
        raise NewslintError(f"not YAML: {error.problem}", path=path, line=line) from None
    except (yaml.YAMLError, ValueError) as error:
        raise NewslintError(f"not YAML: {' '.join(str(error).split())}", path=path) from None
    finally:
        loader.dispose()


def _from_yaml(node: Any, loader: Any, path: str, first_line: int, depth: int = 0) -> Node:
    line = node.start_mark.line + first_line
    if depth > 50:
        raise NewslintError("nested too deep", path=path, line=line)
    if node.id == "mapping":
        table: dict[Any, tuple[int, Node]] = {}
        for key_node, child in node.value:
            key = loader.construct_object(key_node) if key_node.id == "scalar" else None
            key_line = key_node.start_mark.line + first_line
            if not isinstance(key, str | int | float | bool):
                raise NewslintError("a key must be a plain word", path=path, line=key_line)
            if key in table:
                raise NewslintError(f"the key '{key}' stands here twice", path=path, line=key_line)
            table[key] = (key_line, _from_yaml(child, loader, path, first_line, depth + 1))
        return Node(table, line)
    if node.id == "sequence":
        return Node([_from_yaml(child, loader, path, first_line, depth + 1) for child in node.value], line)
    return Node(loader.construct_object(node), line)
