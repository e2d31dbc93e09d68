"""`newslint baseline`: records today's findings, so that later runs show only new ones."""

from __future__ import annotations

from typing import Any

import click

from newslint.cli.lint import BASELINE, baseline_file, configured, run_options
from newslint.cli.run import Task, articles, run
from newslint.desk.baseline import merged, pruned, read_baseline, recorded, write_baseline


@click.command("baseline", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(exists=True), metavar="ARTICLES...")
@run_options
@click.option("--prune", is_flag=True, help="Add nothing; drop what is no longer found.")
@click.option("--baseline", type=click.Path(dir_okay=False), help=f"The file.  [default: {BASELINE} beside the configuration]")
def command(paths: tuple[str, ...], prune: bool, **given: Any) -> int:
    """Record today's findings as known: later runs hold them back and show only new ones.

    A finding is known by its rule and the words around it, so edits elsewhere, moved paragraphs and renamed files change nothing. Put the file
    under version control. Running this again adds what is new.

    \b
    newslint baseline archive/
    newslint baseline --prune archive/      # forget what has been mended
    newslint --no-baseline archive/         # show everything
    """
    settings = configured(given)
    file = baseline_file(settings, given["baseline"]) or settings.folder / BASELINE
    report = run(Task(settings, articles(paths, settings)))
    for failure in report.failures:
        click.echo(f"{failure.path}: {failure.message}", err=True)
    old = read_baseline(file) if file.is_file() else []
    today = recorded(report, file.parent)
    entries = pruned(old, today, report, file.parent) if prune else merged(old, today)
    if report.interrupted:
        return 130
    write_baseline(file, entries)
    gone = len(old) - len(entries)
    click.echo(f"{file}: {len(entries)} known findings" + (f", {gone} gone" if prune else f", {-gone} new"))
    return 3 if any(f.ours for f in report.failures) else 2 if report.failures else 0
