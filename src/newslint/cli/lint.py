"""`newslint lint`: checks articles, and corrects them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from newslint.cli.common import load_config
from newslint.cli.output import Output, OutputParam, write
from newslint.cli.run import Task, articles, run
from newslint.config import Config, StoryBy
from newslint.errors import NewslintError
from newslint.loaders import LOADERS
from newslint.loaders.files import find_articles
from newslint.model import LEVELS, Report
from newslint.reporters import REPORTERS

if TYPE_CHECKING:
    from newslint.desk.fix import Fixed

BASELINE = "newslint-baseline.json"


def _list(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for text in value for part in text.split(",") if part.strip())


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that lints."""
    for option in (
        click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file, not the one found from here upwards."),
        click.option("--no-cache", is_flag=True, help="Take no results from earlier runs, keep none for later ones."),
        click.option("--jobs", "-j", type=click.IntRange(0), metavar="N", help="Worker processes; 0: one per processor where it pays."),
        click.option("--story-by", type=click.Choice(get_args(StoryBy)), help="How articles are grouped into stories.  [default: auto]"),
        click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out paths that match, as in .gitignore. May be repeated."),
        click.option("--rules", multiple=True, type=click.Path(exists=True, file_okay=False), help="A folder of your own rules. May be repeated."),
        click.option("--ignore", multiple=True, callback=_list, metavar="RULES", help="Leave these out."),
        click.option("--select", multiple=True, callback=_list, metavar="RULES", help="Run only these: ids, categories or tag:NAME, with commas."),
        click.option("--grammar/--no-grammar", default=None, help="Have LanguageTool read the articles too (see newslint grammar).  [default: off]"),
    ):
        command = option(command)
    return command


@click.command("lint", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(exists=True, allow_dash=True), metavar="ARTICLES...")
@run_options
@click.option("--fail-level", type=click.Choice(LEVELS), help="The mildest level that makes the run fail.  [default: error]")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--output-format", type=click.Choice(list(REPORTERS)), default="text", show_default=True, help="How findings are printed.")
@click.option("--output", multiple=True, type=OutputParam(), help="Write a report to a file too: html=review.html. May be repeated.")
@click.option("--color/--no-color", default=None, help="Colour, or none; otherwise only on a terminal and where NO_COLOR is not set.")
@click.option("--statistics", is_flag=True, help="Print findings per rule and per 1,000 words, on standard error.")
@click.option("--profile", is_flag=True, help="Print the time each rule took, on standard error.")
@click.option("--fix", is_flag=True, help="Correct what is certain, in the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: correct all that has a correction; read the result.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option(
    "--baseline", type=click.Path(exists=True, dir_okay=False), help=f"Known findings to hold back.  [default: {BASELINE}, if there is one]"
)
@click.option("--no-baseline", is_flag=True, help="Show known findings too.")
@click.option("--context", multiple=True, type=click.Path(exists=True), help="Articles to compare with, without reporting on them. May be repeated.")
@click.option("--changed-since", metavar="REV", default="", help="Report only on lines changed since a git revision, and on what clashes with them.")
@click.option("--stdin-filename", metavar="PATH", default="stdin.txt", help="What the article on standard input (-) is called.")
def command(paths: tuple[str, ...], output: tuple[Output, ...], **given: Any) -> int:
    """Check articles: files, or folders with everything in them that is an article; - is standard input.

    Exit codes: 0 nothing that fails the run, 1 findings, 2 a mistake of yours, 3 a fault of newslint's.

    \b
    newslint articles/
    newslint --select names,facts articles/
    newslint --output-format json articles/ > report.json
    newslint --output html=review.html --output sarif=out.sarif articles/
    newslint --diff articles/            # what would be corrected
    newslint --fix articles/
    newslint --context articles/ articles/new.txt
    newslint --changed-since origin/main articles/
    newslint - --stdin-filename draft.md < draft.md
    """
    settings = configured(given)
    task = _task(paths, settings, given)
    written = {os.path.abspath(one.path) for one in output}
    task = replace(task, files=[path for path in task.files if os.path.abspath(path) not in written])  # last run's review is no article
    report = run(task)
    fixed = None
    if given["fix"] or given["diff"]:
        from newslint.desk.fix import diff, fix

        fixed = fix(report, lambda sources: run(replace(task, sources=sources)), given["unsafe_fixes"], task.sources)
        if given["diff"]:
            write(diff(fixed))
            return exit_code(report, settings, True) or int(bool(fixed.sources) and not given["exit_zero"])
        report = _applied(fixed)
        task = replace(task, sources={path: data for path, data in task.sources.items() if path not in fixed.sources})
    Output(given["output_format"]).deliver(report, task, given["color"])
    for one in output:
        one.deliver(report, task)
    _figures(report, given)
    return exit_code(report, settings, given["exit_zero"])


def configured(given: dict[str, Any]) -> Config:
    """The settings of the configuration file, changed by the options of the command."""
    settings = load_config(given["config"])
    return settings.replaced(
        select=given["select"],
        ignore=(*settings.ignore, *given["ignore"]),
        exclude=(*settings.exclude, *given["exclude"]),
        rules=(*settings.rules, *(os.path.abspath(folder) for folder in given["rules"])),
        fail_level=given.get("fail_level"),
        story_by=given["story_by"],
        jobs=given["jobs"],
        cache=False if given["no_cache"] else None,
        grammar=given["grammar"],
    )


def _task(paths: tuple[str, ...], settings: Config, given: dict[str, Any]) -> Task:
    sources = {}
    named = tuple(path for path in paths if path != "-")
    files = articles(named, settings) if named or "-" not in paths else []
    if "-" in paths:
        if given["fix"]:
            raise click.UsageError("--fix cannot change standard input; --diff prints the changes")
        name = os.path.normpath(given["stdin_filename"])
        sources[name] = sys.stdin.buffer.read()
        files = sorted({*files, name})
    return Task(
        settings,
        files,
        context=find_articles(given["context"], LOADERS, settings.exclude),
        sources=sources,
        changed_since=given["changed_since"],
        profile=given["profile"],
        baseline=None if given["no_baseline"] else baseline_file(settings, given["baseline"]),
    )


def baseline_file(settings: Config, named: str | None) -> Path | None:
    """The baseline in use: the one named, the one of the configuration, or the one beside it; None where there is none."""
    if named or settings.baseline:
        return Path(named or settings.baseline)
    beside = settings.folder / BASELINE
    return beside if beside.is_file() else None


def _applied(fixed: Fixed) -> Report:
    from newslint.desk.files import write_atomically

    for path, data in fixed.sources.items():
        try:
            write_atomically(Path(path), data)
        except OSError as error:
            raise NewslintError(f"cannot be written: {error.strerror}", path=path) from None
    return fixed.report


def _figures(report: Report, given: dict[str, Any]) -> None:
    if given["statistics"] or given["profile"]:
        from newslint.desk.statistics import statistics, times

        shown = statistics(report) if given["statistics"] else ""
        click.echo(shown + (times(report) if given["profile"] else ""), nl=False, err=True)


def exit_code(report: Report, config: Config, exit_zero: bool) -> int:
    """130 where the user stopped the run, 3 for a failure of ours, 2 for one of the user's, 1 for findings that count, else 0."""
    if report.interrupted:
        return 130
    if any(failure.ours for failure in report.failures):
        return 3
    if report.failures:
        return 2
    failing = LEVELS[: LEVELS.index(config.fail_level) + 1]
    counts = [level for level in failing if level != "info"]
    return int(not exit_zero and any(report.count(level) for level in counts))
