"""`newslint claims`: what newslint understood of articles, and so what it compares."""

from __future__ import annotations

import json
import sys

import click

from newslint.cli.common import load_config, rules_in_force
from newslint.codec import unpack_claims
from newslint.linter import Examined, Linter
from newslint.loaders import LOADERS
from newslint.loaders.files import find_articles
from newslint.model import Claim
from newslint.reporters.base import safe

COLUMNS = ("place", "rule", "subject", "attribute", "value", "time", "source", "text")
WIDEST = 40


@click.command("claims", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True), metavar="ARTICLES...")
@click.option("--select", multiple=True, metavar="RULE", help="Only the claims of this rule. May be repeated.")
@click.option("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
def command(paths: tuple[str, ...], select: tuple[str, ...], output_format: str, config: str | None) -> int:
    """Print what newslint understood: each claim with its article, line, subject, attribute, value, time and source.

    Two claims are compared when they are of one rule and one subject; this is how to see why something was or was not.

    \b
    newslint claims articles/001.txt
    newslint claims --select facts/number --output-format json articles/
    """
    settings = load_config(config).replaced(select=select)
    linter = Linter(rules_in_force(settings))
    claims: list[tuple[str, Claim]] = []
    for path in find_articles(paths, LOADERS, settings.exclude):
        examined = linter.examine_file(path)
        for failure in examined.failures:
            click.echo(f"{safe(failure.path)}: {failure.message}", err=True)
        claims += _claims(examined)
    claims.sort(key=lambda pair: (pair[1].path, pair[1].location.start, pair[0]))
    if output_format == "json":
        click.echo(json.dumps([_as_dict(rule, claim) for rule, claim in claims], ensure_ascii=False, indent=1))
    else:
        _print_table([_row(rule, claim) for rule, claim in claims])
    return 0


def _claims(examined: Examined) -> list[tuple[str, Claim]]:
    packed = (examined.story_claims, *examined.run_claims)
    return [pair for claims in packed if claims for pair in unpack_claims(claims, examined.path)]


def _row(rule: str, claim: Claim) -> tuple[str, ...]:
    place = f"{claim.path}:{claim.location.line}:{claim.location.column}"
    value = claim.value if isinstance(claim.value, str) else json.dumps(claim.value, ensure_ascii=False)
    quoted = "quoted" if claim.quoted else ""
    return (place, rule, claim.subject, claim.attribute, value, claim.when or claim.published, claim.source or quoted, claim.location.text)


def _as_dict(rule: str, claim: Claim) -> dict[str, object]:
    return {
        "path": claim.path,
        "line": claim.location.line,
        "column": claim.location.column,
        "rule": rule,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "exact": claim.exact,
        "when": claim.when,
        "published": claim.published,
        "source": claim.source,
        "quoted": claim.quoted,
        "evidence": list(claim.evidence),
        "text": claim.location.text,
    }


def _print_table(rows: list[tuple[str, ...]]) -> None:
    shown = [COLUMNS, *(tuple(_cut(safe(cell)) for cell in row) for row in rows)]
    widths = [max(len(row[n]) for row in shown) for n in range(len(COLUMNS))]
    for row in shown:
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
