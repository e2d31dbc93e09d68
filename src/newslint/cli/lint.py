"""`newslint lint`: checks articles."""

from __future__ import annotations

import os
import shutil
import sys
from typing import get_args

import click

from newslint.cli.common import load_config, open_cache, rules_in_force, rules_key
from newslint.config import Config
from newslint.engine import StoryBy, lint
from newslint.errors import NewslintError
from newslint.loaders import LOADERS
from newslint.loaders.files import find_articles
from newslint.model import LEVELS, Report
from newslint.reporters import REPORTERS
from newslint.reporters.base import Style


def _list(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for text in value for part in text.split(",") if part.strip())


@click.command("lint", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(exists=True), metavar="ARTICLES...")
@click.option("--select", multiple=True, callback=_list, metavar="RULES", help="Run only these: ids, categories or tag:NAME, separated by commas.")
@click.option("--ignore", multiple=True, callback=_list, metavar="RULES", help="Leave these out.")
@click.option("--rules", multiple=True, type=click.Path(exists=True, file_okay=False), help="A folder of rules of your own. May be repeated.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out paths that match, as in .gitignore. May be repeated.")
@click.option("--fail-level", type=click.Choice(LEVELS), help="The mildest level that makes the run fail.  [default: error]")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--story-by", type=click.Choice(get_args(StoryBy)), help="How articles are grouped into stories.  [default: auto]")
@click.option("--output-format", type=click.Choice(list(REPORTERS)), default="text", show_default=True, help="How findings are printed.")
@click.option("--jobs", "-j", type=click.IntRange(0), metavar="N", help="Worker processes; 0: one per processor where it pays.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file, instead of the one found from here upwards.")
@click.option("--no-cache", is_flag=True, help="Take nothing from earlier runs, keep nothing for later ones.")
@click.option("--color/--no-color", default=None, help="Colour, or none; otherwise only on a terminal and where NO_COLOR is not set.")
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    rules: tuple[str, ...],
    exclude: tuple[str, ...],
    fail_level: str | None,
    exit_zero: bool,
    story_by: StoryBy | None,
    output_format: str,
    jobs: int | None,
    config: str | None,
    no_cache: bool,
    color: bool | None,
) -> int:
    """Check articles: files, or folders with everything in them that is an article.

    \b
    newslint articles/
    newslint --select names,facts articles/
    newslint --output-format json articles/ > report.json
    """
    settings = load_config(config)
    settings = settings.replaced(
        select=select,
        ignore=(*settings.ignore, *ignore),
        exclude=(*settings.exclude, *exclude),
        rules=(*settings.rules, *(os.path.abspath(folder) for folder in rules)),
        fail_level=fail_level,
        story_by=story_by,
        jobs=jobs,
    )
    if not paths:
        if not os.path.isdir("articles"):
            raise click.UsageError("which articles? Name files or folders")
        paths = ("articles",)
    in_force = rules_in_force(settings)
    files = find_articles(paths, LOADERS, settings.exclude)
    if not files:
        raise NewslintError("no articles there: known extensions are " + ", ".join(LOADERS))
    with open_cache(no_cache) as cache:
        key = rules_key(in_force) if cache else b""
        report = lint(files, in_force, jobs=settings.jobs, story_by=settings.story_by, cache=cache, rules_key=key)
    style = Style(_color(color), shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100, {r.id: r for r in in_force})
    click.echo(REPORTERS[output_format](report, style), nl=False, color=style.color)
    return exit_code(report, settings, exit_zero)


def exit_code(report: Report, config: Config, exit_zero: bool) -> int:
    """3 for a failure of ours, 2 for one of the user's, 1 for findings that count, else 0."""
    if any(failure.ours for failure in report.failures):
        return 3
    if report.failures:
        return 2
    failing = LEVELS[: LEVELS.index(config.fail_level) + 1]
    counts = [level for level in failing if level != "info"]
    return int(not exit_zero and any(report.count(level) for level in counts))


def _color(wanted: bool | None) -> bool:
    if wanted is not None:
        return wanted
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
