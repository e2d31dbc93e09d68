"""Rules kept from an earlier run are the rules as read."""

import dataclasses

import pytest

from newslint.cache import Cache
from newslint.checks import SCHEMA
from newslint.compiled import freeze, thaw
from newslint.frozen import FrozenRules
from newslint.model import Rule
from newslint.rules import read_rules, rule_files, shipped
from newslint.schema import parse_yaml

FILES = rule_files(shipped())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_thawed_is_what_was_built(path):
    rule = SCHEMA.build(Rule, parse_yaml(path.read_text(encoding="utf-8"), str(path)), str(path))
    assert freeze(thaw(freeze(rule))) == freeze(rule)


@pytest.mark.parametrize("kind", [Cache, FrozenRules])
def test_second_reading_is_the_same(tmp_path, kind):
    def read():
        with kind(tmp_path / "kept") as store:
            return read_rules([shipped()], {"names/ukraine": {"level": "info"}}, {"profile": "bbc"}, "newslint.toml", store)

    first, second = read(), read()
    assert list(map(freeze, first)) == list(map(freeze, second))
    assert [freeze(dataclasses.replace(rule, digest="")) for rule in first] != list(map(freeze, read_rules([shipped()])))


@pytest.mark.parametrize("damage", [b"", b"7\n[]\n", b"x", None], ids=["empty", "checksum", "no number", "cut"])
def test_a_damaged_file_is_as_good_as_none(tmp_path, damage):
    path = tmp_path / "rules"
    for _ in range(2):
        with FrozenRules(path) as store:
            store.put(b"key", b"value")
    assert FrozenRules(path).get([b"key", b"other"]) == {b"key": b"value"}
    path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert FrozenRules(path).get([b"key"]) == {}


def test_rules_that_were_not_asked_for_go_first(tmp_path, monkeypatch):
    monkeypatch.setattr("newslint.frozen.OTHERS", 1)
    for name in (b"a", b"b", b"c"):
        with FrozenRules(tmp_path / "rules") as store:
            store.put(name, name)
    assert set(FrozenRules(tmp_path / "rules").get([b"a", b"b", b"c"])) == {b"b", b"c"}
