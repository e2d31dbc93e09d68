"""What several commands share: the configuration and the rules in force."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from newslint import cache
from newslint.cache import Cache
from newslint.config import Config, find_config, read_config
from newslint.frozen import FrozenRules
from newslint.model import Rule
from newslint.report import of_languagetool
from newslint.rules import matches, read_rules, read_text, rule_files, rule_id_of, rule_ids, select, shipped


def load_config(path: str | None) -> Config:
    """The named configuration file, or the one found from here upwards."""
    return read_config(Path(path) if path else find_config(Path()))


def all_rules(config: Config, wanted: Callable[[str], bool] = lambda rule_id: True) -> list[Rule]:
    """The shipped rules that are `wanted`, by id, and the house's. A shipped rule's path is "rules/ID.yaml", wherever newslint is installed."""
    own, *_ = folders = _folders(config)
    with FrozenRules() as store:
        rules = read_rules(folders, config.override, config.shared, config.path, store, wanted)
    inside = os.path.join(own, "")
    return [replace(rule, path=f"rules/{rule.id}.yaml") if rule.path.startswith(inside) else rule for rule in rules]


def rule_texts(config: Config) -> Iterator[str]:
    """The id and text of every rule file there is, pack by pack."""
    for folder in _folders(config):
        for path in rule_files(folder):
            yield from (rule_id_of(path, folder), read_text(path))


def _folders(config: Config) -> list[Path]:
    return [shipped(), *(config.folder / folder for folder in config.rules)]


def rules_in_force(config: Config) -> list[Rule]:
    """The rules that run."""
    if _by_id(config):
        rules = all_rules(config, lambda rule_id: any(matches(rule_id, selector) for selector in config.select))
        ignored = tuple(selector for selector in config.ignore if any(matches(rule.id, selector) for rule in rules))
        rules = select(rules, config.select, ignored, date.today())
    else:
        rules = select(all_rules(config), config.select, config.ignore, date.today())
    return [
        _narrowed(rule, config) if rule.check.kind == "grammar" else rule for rule in rules if rule.check.kind != "grammar" or wants_grammar(config)
    ]


def _by_id(config: Config) -> bool:
    """Whether rules are selected by the ids of shipped ones and nothing else: then the other shipped rules need not be read."""
    ids = rule_ids(shipped()) if config.select else []
    return bool(ids) and all(any(matches(rule_id, selector) for rule_id in ids) for selector in (*config.select, *config.ignore))


def wants_grammar(config: Config) -> bool:
    """Whether LanguageTool is to run: it was switched on, or selected by name, with all of grammar or by an id of its own."""
    return config.grammar or any(
        selector.rstrip("/") in ("grammar", "grammar/languagetool") or of_languagetool(selector) for selector in config.select
    )


def _narrowed(rule: Rule, config: Config) -> Rule:
    """The rule that stands for LanguageTool's, limited to those of them that are selected, without those that are ignored."""
    prefix = rule.category + "/"
    whole = not config.select or any(matches(rule.id, selector, rule.tags) for selector in config.select)
    chosen = () if whole else tuple(s.removeprefix(prefix) for s in config.select if of_languagetool(s))
    ignored = tuple(s.removeprefix(prefix) for s in config.ignore if of_languagetool(s))
    changes: dict[str, Any] = {"chosen": chosen, "ignored": ignored}
    return replace(rule, check=replace(rule.check, **changes))


def open_cache(off: bool = False) -> AbstractContextManager[Cache | None]:
    """The cache of results, or none where it is switched off."""
    return nullcontext() if off else Cache()


def rules_key(rules: Sequence[Rule]) -> bytes:
    """What tells one set of rules, as they are in force, from another; the program is part of it."""
    return cache.key(cache.program(), *(rule.digest for rule in rules))
