"""One run as the commands make it: which articles, which rules, what the desk has decided, and where progress is shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from newslint.cache import Cache, key, program
from newslint.cli.common import all_rules, open_cache, rule_texts, rules_in_force, rules_key, wants_grammar
from newslint.codec import pack_report, unpack_report
from newslint.config import Config
from newslint.errors import NewslintError
from newslint.loaders import LOADERS
from newslint.loaders.files import find_articles
from newslint.model import Report, Rule
from newslint.places import Location
from newslint.records import record

PROGRESS_FROM = 100
"""Below this many articles a run is over before anybody looks."""


@record(frozen=True)
class Task:
    """What a run is to do: report on `files`, having read `context` too."""

    settings: Config
    files: Sequence[str]
    rules: Sequence[Rule] | None = None
    """The rules that run; None: those that the settings put in force."""
    context: Sequence[str] = ()
    sources: Mapping[str, bytes] = field(default_factory=dict)
    """Files that are not as they are on disk."""
    changed_since: str = ""
    profile: bool = False
    baseline: Path | None = None
    """The baseline that holds findings back, if any."""
    decided: bool = True
    """Whether the desk's suppressions hold."""

    @cached_property
    def in_force(self) -> Sequence[Rule]:
        """The rules that run, read when they are first asked for: a run that was made before needs none."""
        return rules_in_force(self.settings) if self.rules is None else self.rules


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
    given = {os.path.abspath(path) for path in task.files}
    paths = [*task.files, *(path for path in task.context if os.path.abspath(path) not in given)]
    with open_cache(off=not task.settings.cache) as cache:
        name = _name(task, paths) if cache else b""
        kept = cache.get([name]).get(name) if cache and name else None
        report = unpack_report(kept) if kept else _lint(task, paths, cache)
        if cache and name and not kept and isinstance(report.findings, tuple) and not (report.failures or report.skipped or report.interrupted):
            cache.put(name, pack_report(report))
    return _focused(_decided(report, task, paths), task, paths)


def _name(task: Task, paths: Sequence[str]) -> bytes:
    """What tells this run from every other: all that its report depends on. Empty where something else has a say: a server, a clock, a lost file."""
    settings = task.settings
    if task.rules is not None or task.profile or wants_grammar(settings):
        return b""
    texts: list[str | bytes] = []
    try:
        for path in sorted(paths):
            texts += (path, key(task.sources[path] if path in task.sources else Path(path).read_bytes()))
    except OSError:
        return b""
    told = (asdict(settings), settings.shared, str(date.today()), os.getcwd())
    return key(b"report", program(), repr(told), *rule_texts(settings), b"articles", *texts)


def _lint(task: Task, paths: Sequence[str], cache: Cache | None) -> Report:
    from newslint.engine import lint

    settings, rules = task.settings, task.in_force
    special = _special(settings, rules, paths)
    with _progress(len(paths)) as progress:
        return lint(
            paths,
            rules,
            jobs=settings.jobs,
            story_by=settings.story_by,
            cache=cache,
            rules_key=rules_key([*rules, *(rule for some in special.values() for rule in some)]) if cache else b"",
            profile=task.profile,
            sources=task.sources,
            special=special,
            progress=progress,
        )


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


def _decided(report: Report, task: Task, paths: Sequence[str]) -> Report:
    if task.decided:
        from newslint.desk.suppressions import decide, find_suppressions

        wanted = [*task.settings.suppress, *find_suppressions(paths, task.settings.folder)]
        if wanted or report.comments:
            known = {rule.id for rule in all_rules(task.settings)}
            report = decide(report, wanted, {rule.id for rule in task.in_force}, known, date.today())
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
