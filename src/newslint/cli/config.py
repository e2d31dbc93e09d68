"""`newslint config`: what is in force, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from typing import Any

import click

from newslint.cli.common import load_config
from newslint.config import SCHEMA, Config


@click.group("config", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """What is in force, and the JSON Schema of newslint.toml for editors."""


@command.command("show")
@click.argument("path", required=False)
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
def show(path: str | None, config: str | None) -> int:
    """Print every setting that holds, for an article if one is named, and the file and line it comes from.

    \b
    newslint config show
    newslint config show articles/sport/final.txt
    """
    settings = load_config(config)
    sections = settings.sections(path) if path else ()
    in_force = settings.within(sections)
    for field in fields(Config):
        if "doc" not in field.metadata or field.name == "extends":
            continue
        key = field.name.replace("_", "-")
        value, general = getattr(in_force, field.name), getattr(settings, field.name)
        origin = settings.origins.get(key, "default")
        if value != general:
            lines = ", ".join(f"[[per-path]] {' '.join(settings.per_path[n].paths)}" for n in sections)
            origin = lines if origin == "default" else f"{origin}, {lines}"
        click.echo(f"{key} = {_toml(value)}  # {origin}")
    return 0


@command.command("schema")
def schema() -> int:
    """Print the JSON Schema of newslint.toml, for editors that check TOML while you type."""
    click.echo(json.dumps(SCHEMA.json_schema(Config), indent=1))
    return 0


def _toml(value: Any) -> str:
    """The value as TOML writes it, on one line."""
    if is_dataclass(value) and not isinstance(value, type):
        value = {k.replace("_", "-"): v for k, v in asdict(value).items() if v and k not in ("location", "start", "end")}
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | int | float | bool) else str(value)
