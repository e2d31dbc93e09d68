"""Finds, reads and selects rules."""

from __future__ import annotations

import dataclasses
import importlib.util
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from newslint import cache
from newslint.cache import Cache
from newslint.checks import SCHEMA
from newslint.compiled import freeze, thaw
from newslint.errors import NewslintError, did_you_mean
from newslint.frozen import FrozenRules
from newslint.model import Check, Rule, Scoping
from newslint.records import NamedTuple
from newslint.report import OWN_FINDINGS, of_languagetool
from newslint.schema import Node, located, options, parse_yaml

SUFFIXES = (".yaml", ".yml")


def shipped() -> Path:
    """The folder of the rule packs that ship with newslint."""
    spec = importlib.util.find_spec("newslint_rules")
    if spec is None or not spec.submodule_search_locations:
        raise NewslintError("the rule packs are missing: newslint is not installed completely")
    return Path(next(iter(spec.submodule_search_locations)))


def read_rules(
    folders: Sequence[Path],
    overrides: Mapping[str, Mapping[str, object]] | None = None,
    shared: Mapping[str, object] | None = None,
    config_path: str = "",
    store: Cache | FrozenRules | None = None,
    wanted: Callable[[str], bool] = lambda rule_id: True,
) -> list[Rule]:
    """The rules of several packs, sorted by id; one in a later pack replaces one of the same id in an earlier.

    `overrides` (rule id → keys) change a rule without a copy: see `_override`. `shared` are settings given to every check that has
    an option of that name. `store` keeps rules that were found right. Of the first pack only rules whose id is `wanted` are read.
    Raises NewslintError for the first mistake, in a rule or in an override.
    """
    files: dict[str, tuple[Path, Path]] = {}
    for folder in folders:
        for path in rule_files(folder):
            files[rule_id_of(path, folder)] = (path, folder)
    overrides = overrides or {}
    for rule_id in overrides:
        if rule_id not in files:
            raise NewslintError(f"override of an unknown rule '{rule_id}'{did_you_mean(rule_id, files)}", path=config_path)
    texts = {rule_id: read_text(path) for rule_id, (path, folder) in sorted(files.items()) if folder != folders[0] or wanted(rule_id)}
    changes = {rule_id: _Changes(overrides.get(rule_id), shared or {}, config_path) for rule_id in texts}
    program = cache.program() if store else ""
    names = {rule_id: cache.key(b"rule", program, rule_id, text, repr(changes[rule_id])) for rule_id, text in texts.items()}
    known = store.get(names.values()) if store else {}
    rules = []
    for rule_id, text in texts.items():
        file, kept = str(files[rule_id][0]), known.get(names[rule_id])
        if kept is None:
            rule = _parse(text, file, changes[rule_id])
            if store:
                store.put(names[rule_id], freeze(rule).encode())
        else:
            rule = thaw(kept.decode())
        rules.append(dataclasses.replace(rule, id=rule_id, path=file, digest=names[rule_id].hex()))
    return rules


def rule_ids(folder: Path) -> list[str]:
    """The ids of the rules of a pack."""
    return [rule_id_of(path, folder) for path in rule_files(folder)]


def rule_id_of(path: Path, folder: Path) -> str:
    """The id of the rule in a file of a pack: where it is in there, without its ending."""
    return os.path.splitext("/".join(path.parts[len(folder.parts) :]))[0]


def rule_files(folder: Path) -> list[Path]:
    """The rule files of a pack, sorted; a folder or file whose name starts with . or _ is none. Raises NewslintError where there is no folder."""
    if not folder.is_dir():
        raise NewslintError("no such folder of rules", path=str(folder))
    found = []
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith((".", "_"))]
        found += [os.path.join(top, name) for name in files if name.endswith(SUFFIXES) and not name.startswith((".", "_"))]
    return [Path(path) for path in sorted(found, key=lambda path: path.split(os.sep))]


class _Changes(NamedTuple):
    """What a configuration changes in a rule."""

    override: Mapping[str, object] | None
    shared: Mapping[str, object]
    config_path: str


def read_rule(path: Path, rule_id: str, shared: Mapping[str, object] | None = None) -> Rule:
    """The rule in a file, with the settings that many rules share. Raises NewslintError with file and line."""
    text = read_text(path)
    rule = _parse(text, str(path), _Changes(None, shared or {}, ""))
    return dataclasses.replace(rule, id=rule_id, path=str(path), digest=cache.key(b"rule", rule_id, text, repr(shared)).hex())


def read_text(path: Path) -> str:
    """The text of a rule file. Raises NewslintError."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NewslintError(f"cannot be read: {error}", path=str(path)) from None


def _parse(text: str, path: str, changes: _Changes) -> Rule:
    node = parse_yaml(text, path)
    rule = _build(node, path)
    merged = _share(node, rule.check, changes.shared)
    if changes.override:
        merged = _override(merged, changes.override, rule.check, changes.config_path)
    return rule if merged is node else _build(merged, changes.config_path if changes.override else path)


def _build(node: Node, path: str) -> Rule:
    rule = SCHEMA.build(Rule, node, path)
    if not (rule.bad and rule.good) and rule.check.needs_examples:
        missing = "bad" if not rule.bad else "good"
        raise NewslintError(f"a rule needs at least one '{missing}' example", path=path, line=node.line)
    for scope in (*rule.scope.only, *rule.scope.skip, *rule.scope.into):
        if scope not in Scoping.KNOWN:
            raise NewslintError(f"unknown scope '{scope}'{did_you_mean(scope, Scoping.KNOWN)}", path=path, line=node.value["scope"][0])
    return rule


def _share(node: Node, check: Check, shared: Mapping[str, object]) -> Node:
    """The rule with shared settings set where its check has such an option and the rule does not set it itself."""
    fitting = {k: v for k, v in shared.items() if k in options(type(check)) and v}
    line, check_node = node.value["check"]
    added = {k: (line, located(v, line)) for k, v in fitting.items() if k not in check_node.value}
    if not added:
        return node
    return Node({**node.value, "check": (line, Node({**check_node.value, **added}, check_node.line))}, node.line)


def _override(node: Node, override: Mapping[str, object], check: Check, config_path: str) -> Node:
    """The rule changed by an override: keys of the rule replace; options of its check are added to lists and tables, and replace all else."""
    rule_keys, check_keys = options(Rule), options(type(check))
    top, (line, check_node) = dict(node.value), node.value["check"]
    inner = dict(check_node.value)
    for key, value in override.items():
        new = located(value)
        if key in rule_keys and key != "check":
            top[key] = (0, new)
        elif key in check_keys:
            inner[key] = (0, _add(inner[key][1], new) if key in inner else new)
        else:
            raise NewslintError(f"unknown key '{key}' in an override{did_you_mean(key, [*rule_keys, *check_keys])}", path=config_path)
    top["check"] = (line, Node(inner, check_node.line))
    return Node(top, node.line)


def _add(old: Node, new: Node) -> Node:
    if isinstance(old.value, list) and isinstance(new.value, list):
        return Node(old.value + new.value, old.line)
    if isinstance(old.value, dict) and isinstance(new.value, dict):
        return Node({**old.value, **new.value}, old.line)
    return new


def matches(rule_id: str, selector: str, tags: Sequence[str] = ()) -> bool:
    """Whether a selector means this rule: an id, the first parts of one ("names", "grammar/EN_A_VS_AN"), "all", or "tag:NAME"."""
    if selector.startswith("tag:"):
        return selector[4:] in tags
    return selector == "all" or rule_id == selector or rule_id.startswith(selector.rstrip("/") + "/")


def select(rules: Iterable[Rule], chosen: Sequence[str], ignored: Sequence[str], today: date) -> list[Rule]:
    """The rules in force: live, not expired, selected and not ignored. Raises NewslintError for a selector that means no rule."""
    rules = list(rules)
    for selector in (*chosen, *ignored):
        if not any(means(rule, selector) for rule in rules) and not any(matches(own, selector) for own in OWN_FINDINGS):
            known = sorted({r.id for r in rules} | {r.category for r in rules})
            raise NewslintError(f"'{selector}' selects no rule{did_you_mean(selector, known)}")
    return [
        rule
        for rule in rules
        if rule.status == "live"
        and (rule.since is None or rule.since <= today)
        and (rule.expires is None or today < rule.expires)
        and (not chosen or any(means(rule, s) for s in chosen))
        and not any(matches(rule.id, s, rule.tags) for s in ignored)
    ]


def means(rule: Rule, selector: str) -> bool:
    """Whether a selector means the rule, or one of those it reports under ("grammar/LT_ID" for the rule "grammar/languagetool")."""
    return matches(rule.id, selector, rule.tags) or (rule.check.kind == "grammar" and of_languagetool(selector))
