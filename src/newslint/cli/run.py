"""One run as the commands make it: which articles, which rules, what the desk has decided, and where progress is shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from newslint.article import Location
from newslint.cli.common import all_rules, open_cache, rules_in_force, rules_key
from newslint.config import Config
from newslint.engine import lint
from newslint.errors import NewslintError
from newslint.loaders import LOADERS
from newslint.loaders.files import find_articles
from newslint.model import Report, Rule
from newslint.records import record

PROGRESS_FROM = 100
"""Below this many articles a run is over before anybody looks."""


@record(frozen=True)
class Task:
    """What a run is to do: report on `files`, having read `context` too."""

    settings: Config
    rules: Sequence[Rule]
    files: Sequence[str]
    context: Sequence[str] = ()
    sources: Mapping[str, bytes] = field(default_factory=dict)
    """Files that are not as they are on disk."""
    changed_since: str = ""
    profile: bool = False
    baseline: Path | None = None
    """The baseline that holds findings back, if any."""
    decided: bool = True
    """Whether the desk's suppressions hold."""


def articles(paths: Sequence[str], settings: Config) -> list[str]:
    """The articles at some paths; without any, those in the folder "articles". Raises NewslintError where there are none."""
    if not paths and not os.path.isdir("articles"):
        raise NewslintError("which articles? Name files or folders; without any, the folder 'articles' is read")
    found = find_articles(paths or ("articles",), LOADERS, settings.exclude)
    if not found:
        raise NewslintError("no articles there: known extensions are " + ", ".join(LOADERS))
    return found


def run(task: Task) -> Report:
    """Lints, then leaves out what was dismissed, what is in the baseline, and what is not about the task's files or lines."""
    settings, rules = task.settings, task.rules
    given = {os.path.abspath(path) for path in task.files}
    paths = [*task.files, *(path for path in task.context if os.path.abspath(path) not in given)]
    special = _special(settings, rules, paths)
    with open_cache(off=not settings.cache) as cache, _progress(len(paths)) as progress:
        key = rules_key([*rules, *(rule for some in special.values() for rule in some)]) if cache else b""
        report = lint(
            paths,
            rules,
            jobs=settings.jobs,
            story_by=settings.story_by,
            cache=cache,
            rules_key=key,
            profile=task.profile,
            sources=task.sources,
            special=special,
            progress=progress,
        )
    return _focused(_decided(report, task, rules, paths), task, paths)


def _special(settings: Config, rules: Sequence[Rule], paths: Sequence[str]) -> Mapping[str, Sequence[Rule]]:
    """The rules of the paths for which the configuration has sections; equal rules are one object."""
    if not settings.per_path:
        return {}
    same = {rule.digest: rule for rule in rules}
    by_sections: dict[tuple[int, ...], Sequence[Rule]] = {}
    found: dict[str, Sequence[Rule]] = {}
    for path in paths:
        sections = settings.sections(path)
        if sections:
            if sections not in by_sections:
                by_sections[sections] = [same.setdefault(rule.digest, rule) for rule in rules_in_force(settings.within(sections))]
            found[path] = by_sections[sections]
    return found


def _decided(report: Report, task: Task, rules: Sequence[Rule], paths: Sequence[str]) -> Report:
    if task.decided:
        from newslint.desk.suppressions import decide, find_suppressions

        wanted = [*task.settings.suppress, *find_suppressions(paths, task.settings.folder)]
        if wanted or report.comments:
            known = {rule.id for rule in all_rules(task.settings)}
            report = decide(report, wanted, {rule.id for rule in rules}, known, date.today())
            report = _without(report, task.settings.ignore)
    if task.baseline:
        from newslint.desk.baseline import hold_back, read_baseline

        report = hold_back(report, read_baseline(task.baseline))
    return report


def _without(report: Report, ignored: Sequence[str]) -> Report:
    """The report without findings about suppressions that are ignored."""
    from newslint.rules import matches

    dropped = [f for f in report.findings if f.category == "suppressions" and any(matches(f.rule, s) for s in ignored)]
    return replace(report, findings=tuple(f for f in report.findings if f not in dropped)) if dropped else report


def _focused(report: Report, task: Task, paths: Sequence[str]) -> Report:
    if len(paths) == len(task.files) and not task.changed_since:
        return report
    from newslint.desk.changes import changed_lines, within
    from newslint.desk.focus import focus

    changed = changed_lines(task.changed_since) if task.changed_since else None
    files = frozenset(task.files)

    def wanted(place: Location) -> bool:
        in_lines = changed is None or within(changed.get(place.path, []), place.line, place.end_line)
        return place.path in files and in_lines

    return focus(report, files, wanted)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on stderr, on a terminal and for a long run only."""
    if total < PROGRESS_FROM or not sys.stderr.isatty():
        yield lambda articles: None
        return
    import click

    with click.progressbar(length=total, label="reading articles", file=sys.stderr) as bar:
        yield bar.update
    click.echo("\x1b[1A\x1b[2K", nl=False, err=True)
