"""Rule files: what is wrong in one is said with file and line, overrides need no copy, and the JSON Schema agrees with the shipped packs."""

import json
import re

import jsonschema
import pytest
import yaml

from newslint.checks import SCHEMA
from newslint.errors import NewslintError
from newslint.model import Rule
from newslint.rules import read_rules, rule_files, shipped

GOOD = """\
message: "'{found}' is not ours"
why: House style.
level: warning
check:
  kind: substitution
  table:
    utilise: use
bad:
  - "They «utilise» it."
good:
  - "They use it."
"""

MISTAKES = [
    ("unknown key", "level: warning", "levl: warning", 3, "unknown key 'levl' (did you mean 'level'?)"),
    ("wrong level", "level: warning", "level: waring", 3, "'level' must be one of error, warning, info, not 'waring' (did you mean 'warning'?)"),
    ("unknown kind", "kind: substitution", "kind: substitutoin", 5, "unknown kind 'substitutoin' (did you mean 'substitution'?)"),
    ("unknown option", "  table:", "  tabel:", 6, "unknown key 'tabel' (did you mean 'table'?)"),
    ("no kind", "  kind: substitution\n", "", 5, "missing key 'kind'"),
    ("wrong type", "level: warning", "tags: 3", 3, "'tags' must be a list"),
    ("not text", "message: \"'{found}' is not ours\"", "message: 12", 1, "'message' must be text"),
    ("empty table", "table:\n    utilise: use", "table: {}", 6, "'table' is empty"),
    ("itself", "utilise: use", "use: use", 7, "'use' is replaced by itself"),
    ("no good example", 'good:\n  - "They use it."\n', "", 1, "a rule needs at least one 'good' example"),
    ("empty bad", 'bad:\n  - "They «utilise» it."', "bad: []", 1, "a rule needs at least one 'bad' example"),
    ("bad regex", "table:", "except: ['(']\n  table:", 6, "'except' is not a regular expression"),
    ("unknown scope", "level: warning", "scope: {skip: [quotes]}", 3, "unknown scope 'quotes' (did you mean 'quote'?)"),
    ("bad date", "level: warning", "expires: soon", 3, "'expires' must be a date"),
    ("twice", "level: warning", "level: warning\nlevel: error", 4, "the key 'level' stands here twice"),
    ("not yaml", "level: warning", "level: [warning", 4, "not YAML"),
]


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "house").mkdir()
    return tmp_path


@pytest.mark.parametrize(("old", "new", "line", "said"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_names_file_and_line(pack, old, new, line, said):
    file = pack / "house" / "utilise.yaml"
    assert old in GOOD
    file.write_text(GOOD.replace(old, new))
    with pytest.raises(NewslintError) as caught:
        read_rules([pack])
    assert said in caught.value.message
    assert (caught.value.path, caught.value.line) == (str(file), line)


def test_the_path_in_the_pack_is_the_id(pack):
    (pack / "house" / "utilise.yaml").write_text(GOOD)
    (pack / "_notes.yaml").write_text("not a rule")
    assert [rule.id for rule in read_rules([pack])] == ["house/utilise"]


def test_a_rule_of_ones_own_replaces_the_shipped_one(pack):
    (pack / "layout").mkdir()
    (pack / "layout" / "double-space.yaml").write_text(GOOD)
    rules = {rule.id: rule for rule in read_rules([shipped(), pack])}
    assert rules["layout/double-space"].check.kind == "substitution"
    assert len(rules) == len(read_rules([shipped()]))


OVERRIDES = [
    ("level", {"level": "error"}, lambda rule: rule.level == "error"),
    ("off", {"status": "archived"}, lambda rule: rule.status == "archived"),
    ("another entry", {"table": {"impact": "affect"}}, lambda rule: dict(rule.check.table) == {"utilise": "use", "impact": "affect"}),
    ("another exception", {"except": ["utilise the"]}, lambda rule: [p.pattern for p in rule.check.except_] == ["utilise the"]),
]


@pytest.mark.parametrize(("override", "holds"), [o[1:] for o in OVERRIDES], ids=[o[0] for o in OVERRIDES])
def test_an_override_needs_no_copy(pack, override, holds):
    (pack / "house" / "utilise.yaml").write_text(GOOD)
    (rule,) = read_rules([pack], {"house/utilise": override}, config_path="newslint.toml")
    assert holds(rule)
    assert rule.message == "'{found}' is not ours"


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        ({"house/utilize": {}}, "override of an unknown rule 'house/utilize' (did you mean 'house/utilise'?)"),
        ({"house/utilise": {"tabel": {}}}, "unknown key 'tabel' in an override (did you mean 'table'?)"),
        ({"house/utilise": {"level": "eror"}}, "'level' must be one of"),
    ],
    ids=["rule", "key", "value"],
)
def test_a_mistake_in_an_override_is_an_error(pack, overrides, said):
    (pack / "house" / "utilise.yaml").write_text(GOOD)
    with pytest.raises(NewslintError, match=re.escape(said)) as caught:
        read_rules([pack], overrides, config_path="newslint.toml")
    assert caught.value.path == "newslint.toml"


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(json.dumps(SCHEMA.json_schema(Rule)))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _json(path_or_text):
    """The YAML as JSON has it: dates are text."""
    return json.loads(json.dumps(yaml.load(path_or_text, yaml.CSafeLoader), default=str))


@pytest.mark.parametrize("path", rule_files(shipped()), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_json_schema_accepts_every_shipped_rule(validator, path):
    assert [error.message for error in validator.iter_errors(_json(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("level: warning", "levl: warning"), ("level: warning", "level: waring"), ("kind: substitution", "kind: nope"), ("  table:", "  tabel:")],
    ids=["key", "level", "kind", "option"],
)
def test_the_json_schema_refuses_what_newslint_refuses(validator, old, new):
    assert not validator.is_valid(_json(GOOD.replace(old, new)))
