"""`newslint cache`: where results of earlier runs are, and throwing them away."""

from __future__ import annotations

import click

from newslint.cache import Cache
from newslint.folders import cache_folder


@click.group("cache", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Results of earlier runs, kept so that only what has changed is examined again."""


@command.command("clear")
def clear() -> int:
    """Throw the results of earlier runs away."""
    Cache().clear()
    (cache_folder() / "rules").unlink(missing_ok=True)
    return 0


@command.command("dir")
def directory() -> int:
    """Print the folder they are in."""
    click.echo(cache_folder())
    return 0
