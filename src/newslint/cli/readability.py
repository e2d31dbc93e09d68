"""`newslint readability`: how readable each article is, by every formula."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from newslint.cli.common import load_config
from newslint.errors import NewslintError
from newslint.loaders import LOADERS, load
from newslint.loaders.files import find_articles
from newslint.reporters.base import safe
from newslint.text.readability import METRICS, Metric, Readable

BAR = 20
"""Columns of a full bar."""


@click.command("readability", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True), metavar="ARTICLES...")
@click.option("--output-format", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True, help="How it is printed.")
@click.option("--quotations/--no-quotations", default=True, show_default=True, help="Whether what is quoted counts.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file, instead of the one found from here upwards.")
def command(paths: Sequence[str], output_format: str, quotations: bool, config: str | None) -> int:
    """Print how readable articles are: their bodies, without boilerplate. The formulas and counts are textstat's.

    \b
    newslint readability articles/
    newslint readability --output-format csv articles/ > readability.csv
    """
    files = find_articles(paths, LOADERS, load_config(config).exclude)
    if not files:
        raise NewslintError("no articles there: known extensions are " + ", ".join(LOADERS))
    measured: dict[str, Readable] = {}
    failed = False
    for path in files:
        try:
            article = load(path)
            measured[path] = article.readable if quotations else article.readable_unquoted
        except NewslintError as error:
            failed = True
            click.echo(f"newslint: {error}", err=True)
    write = {"table": _table, "csv": _csv, "json": _json}[output_format]
    click.echo(write(measured), nl=False)
    return 2 if failed else 0


def _table(measured: Mapping[str, Readable]) -> str:
    return "\n".join("".join(line + "\n" for line in _article(path, readable, sys.stdout.isatty())) for path, readable in measured.items())


def _article(path: str, readable: Readable, bars: bool) -> Iterator[str]:
    minutes, seconds = divmod(round(readable.seconds), 60)
    yield f"{safe(path)}: {readable.words} words, {readable.sentences} sentences, {minutes}:{seconds:02} min to read"
    for metric in METRICS.values():
        value = metric.of(readable)
        shown = f"     – {metric.too_short(readable)}" if value is None else f"{value:6.1f} {_bar(metric, value) if bars else ''}".rstrip()
        yield f"  {metric.label:<22}{shown}"


def _bar(metric: Metric, value: float) -> str:
    """In eighths of a column."""
    share = min(max((value - metric.low) / (metric.high - metric.low), 0), 1)
    full, eighths = divmod(round(share * BAR * 8), 8)
    return "█" * full + " ▏▎▍▌▋▊▉"[eighths].strip()


def _values(path: str, readable: Readable) -> dict[str, Any]:
    counts = {"path": path, "words": readable.words, "sentences": readable.sentences, "reading-seconds": round(readable.seconds, 1)}
    return counts | {name: None if (value := metric.of(readable)) is None else round(value, 2) for name, metric in METRICS.items()}


def _csv(measured: Mapping[str, Readable]) -> str:
    rows = [_values(path, readable) for path, readable in measured.items()]
    out = io.StringIO()
    writer = csv.DictWriter(out, ["path", "words", "sentences", "reading-seconds", *METRICS], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _json(measured: Mapping[str, Readable]) -> str:
    articles = [_values(path, readable) | {"too-short": _too_short(readable)} for path, readable in measured.items()]
    return json.dumps({"version": 1, "articles": articles}, ensure_ascii=False, indent=1) + "\n"


def _too_short(readable: Readable) -> dict[str, str]:
    return {name: reason for name, metric in METRICS.items() if (reason := metric.too_short(readable))}
