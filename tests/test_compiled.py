"""Rules kept from an earlier run are the rules as read."""

import dataclasses

import pytest

from newslint.cache import Cache
from newslint.checks import SCHEMA
from newslint.compiled import freeze, thaw
from newslint.model import Rule
from newslint.rules import read_rules, rule_files, shipped
from newslint.schema import parse_yaml

FILES = rule_files(shipped())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_thawed_is_what_was_built(path):
    rule = SCHEMA.build(Rule, parse_yaml(path.read_text(encoding="utf-8"), str(path)), str(path))
    assert freeze(thaw(freeze(rule))) == freeze(rule)


def test_second_reading_is_the_same(tmp_path):
    def read():
        with Cache(tmp_path / "results.sqlite") as store:
            return read_rules([shipped()], {"names/ukraine": {"level": "info"}}, {"profile": "bbc"}, "newslint.toml", store)

    first, second = read(), read()
    assert list(map(freeze, first)) == list(map(freeze, second))
    assert [freeze(dataclasses.replace(rule, digest="")) for rule in first] != list(map(freeze, read_rules([shipped()])))
