"""`newslint rules`: lists the rules, and describes their format to editors."""

from __future__ import annotations

import json

import click

from newslint.checks import SCHEMA
from newslint.cli.common import all_rules, load_config
from newslint.model import Rule


@click.group("rules", invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
@click.pass_context
def command(ctx: click.Context, config: str | None) -> int:
    """List the rules: id, level, kind and one line each."""
    ctx.obj = load_config(config)
    if ctx.invoked_subcommand is None:
        for rule in all_rules(ctx.obj):
            state = "" if rule.status == "live" else f" ({rule.status})"
            click.echo(f"{rule.id:<32} {rule.level:<8} {rule.check.kind:<13} {rule.message}{state}")
    return 0


@command.command("schema")
def schema() -> int:
    """Print the JSON Schema of a rule file, for editors that check YAML while you type."""
    click.echo(json.dumps(SCHEMA.json_schema(Rule), indent=1))
    return 0
