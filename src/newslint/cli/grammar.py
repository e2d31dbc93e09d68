"""`newslint grammar`: gets LanguageTool's server, and says whether it works."""

from __future__ import annotations

import time

import click

from newslint.cli.common import load_config
from newslint.languagetool import place
from newslint.languagetool.client import Client
from newslint.languagetool.server import ServerError


@click.group("grammar", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """LanguageTool's server, which `newslint lint --grammar` asks: get it, and see whether it works."""


@command.command("install")
def install() -> int:
    """Download LanguageTool's server (250 MB) for language-tool-python, which verifies it. Needs Java 17 or later to run."""
    click.echo(f"LanguageTool is in {place.install()}")
    return 0


@command.command("status")
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file, instead of the one found from here upwards.")
def status(config: str | None) -> int:
    """Say which Java there is, where the server is, which version it has, and whether it answers. Exits with 1 if it does not."""
    address = load_config(config).grammar_server
    if address:
        click.echo(f"server    {address}")
    else:
        click.echo(f"Java      {place.java_version() or 'none'}")
        click.echo(f"server    {place.find_server() or 'none'}")
        reason = place.missing()
        if reason:
            click.echo(f"answers   no: {reason}")
            return 1
    began = time.monotonic()
    client = Client(address)
    try:
        software = client.version()
    except ServerError as error:
        click.echo(f"answers   no: {error}")
        return 1
    finally:
        client.stop()
    click.echo(f"version   {software}")
    click.echo(f"answers   yes, after {time.monotonic() - began:.1f} seconds")
    return 0
