"""What several commands share: the configuration and the rules in force."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from newslint.config import Config, find_config, read_config
from newslint.model import Rule
from newslint.rules import read_rules, select, shipped


def load_config(path: str | None) -> Config:
    """The named configuration file, or the one found from here upwards."""
    return read_config(Path(path) if path else find_config(Path()))


def all_rules(config: Config) -> list[Rule]:
    """Every rule there is: the shipped packs and the house's."""
    folders = [shipped(), *(config.folder / folder for folder in config.rules)]
    return read_rules(folders, config.override, config.shared, config.path)


def rules_in_force(config: Config) -> list[Rule]:
    """The rules that run."""
    rules = select(all_rules(config), config.select, config.ignore, date.today())
    return [rule for rule in rules if config.grammar or rule.check.kind != "grammar"]
