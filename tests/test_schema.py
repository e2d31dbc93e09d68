"""YAML and TOML become dataclasses strictly, and every value knows its line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import NewslintError
from newslint.schema import Schema, located, option, parse_yaml, plain
from newslint.toml import parse_toml


@dataclass(frozen=True)
class Inner:
    name: str = option("a name")
    size: int = option("a size", 1)


@dataclass(frozen=True)
class Outer:
    level: Literal["high", "low"] = option("how", "low")
    inner: Inner = option("one", Inner("x"))
    many: tuple[Inner, ...] = option("several", ())
    table: Mapping[str, str | tuple[str, ...]] = option("by name", factory=dict)
    day: date | None = option("a day", None)
    ratio: float = option("a ratio", 0.5)
    class_: bool = option("a word of the language", False)


GOOD = [
    ("empty", "{}", Outer()),
    ("a number for a fraction", "ratio: 1", Outer(ratio=1.0)),
    ("a plain value fills the first field", "inner: y", Outer(inner=Inner("y"))),
    ("a list of either form", "many: [a, {name: b, size: 2}]", Outer(many=(Inner("a"), Inner("b", 2)))),
    ("text or a list", "table: {a: b, c: [d, e]}", Outer(table={"a": "b", "c": ("d", "e")})),
    ("a day", "day: 2026-01-02", Outer(day=date(2026, 1, 2))),
    ("a reserved word", "class: true", Outer(class_=True)),
]


@pytest.mark.parametrize(("text", "built"), [g[1:] for g in GOOD], ids=[g[0] for g in GOOD])
def test_what_is_built(text, built):
    assert Schema().build(Outer, parse_yaml(text, "x.yaml"), "x.yaml") == built


BAD = [
    ("unknown key", "inner:\n  nam: x", 2, "unknown key 'nam' (did you mean 'name'?)"),
    ("missing key", "inner:\n  size: 2", 2, "missing key 'name'"),
    ("text for a number", "inner:\n  name: x\n  size: big", 3, "'size' must be a whole number"),
    ("true for a number", "inner: {name: x, size: true}", 1, "'size' must be a whole number"),
    ("number for text", "inner: 3", 1, "'name' must be text (put it in quotation marks)"),
    ("no list", "many: x", 1, "'many' must be a list"),
    ("no table", "table: [x]", 1, "'table' must be a table"),
    ("in a list", "many:\n- a\n- size: 2", 3, "missing key 'name'"),
]


@pytest.mark.parametrize(("text", "line", "said"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_what_is_refused(text, line, said):
    with pytest.raises(NewslintError) as caught:
        Schema().build(Outer, parse_yaml(text, "x.yaml"), "x.yaml")
    assert said in caught.value.message
    assert (caught.value.path, caught.value.line) == ("x.yaml", line)


TOML = """\
a = 1
b.c = [
  1,
]
[t]
x = {y = 1}
[[l]]
n = 1
[[l]]
n = 2
[l."o p"]
q = 3
[tool."newslint"]
z = 1
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (["a"], 1),
        (["b", "c"], 2),
        (["t"], 5),
        (["t", "x", "y"], 6),
        (["l", 0, "n"], 8),
        (["l", 1], 9),
        (["l", 1, "o p", "q"], 12),
        (["tool", "newslint", "z"], 14),
    ],
    ids=lambda value: ".".join(map(str, value)) if isinstance(value, list) else None,
)
def test_toml_knows_its_lines(place, line):
    node = parse_toml(TOML, "x.toml")
    for part in place:
        node = node.value[part][1] if isinstance(part, str) else node.value[part]
    assert node.line == line


JSON = st.recursive(
    st.integers() | st.booleans() | st.text("ab", max_size=3), lambda v: st.lists(v) | st.dictionaries(st.text("ab"), v), max_leaves=8
)


@given(JSON)
def test_lines_can_be_added_and_taken_away(value):
    assert plain(located(value)) == value


@pytest.mark.parametrize("text", ["[" * 200 + "]" * 200, "? [a]\n: b\n", "a: !!python/name:os.system x\n"], ids=["deep", "odd key", "object"])
def test_hostile_yaml_is_the_users_mistake(text):
    with pytest.raises(NewslintError):
        parse_yaml(text, "x.yaml")
