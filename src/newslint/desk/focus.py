"""Showing only what concerns some articles, or some lines of them; the other articles are read for what they say."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from newslint.places import Location
from newslint.report import Finding, Related, Report, lower_level


def focus(report: Report, paths: Collection[str], wanted: Callable[[Location], bool]) -> Report:
    """The findings at the wanted places, and those that point at one, turned round so that they stand there.

    `paths` are the articles that count. What broke in others is the business of their own run, unless it is our fault.
    """
    findings = {near for finding in report.findings if (near := _seen_from(finding, wanted))}
    return replace(
        report,
        findings=tuple(sorted(findings, key=lambda f: f.order)),
        failures=tuple(failure for failure in report.failures if failure.ours or failure.path in paths),
        articles=sum(path in paths for path in report.paths),
        paths=tuple(path for path in report.paths if path in paths),
        decisions=tuple(d for d in report.decisions if d.finding.location.path in paths),
    )


def _seen_from(finding: Finding, wanted: Callable[[Location], bool]) -> Finding | None:
    if wanted(finding.location):
        return finding
    other = next((r for r in finding.related if wanted(r.location)), None)
    if other is None:
        return None
    place = finding.location
    # A place with several against it is the odd one itself: what it is held against is then only worth a look.
    level = finding.level if len({r.location.path for r in finding.related}) == 1 else lower_level(finding.level, "warning")
    message = f"{place.path}:{place.line} is at odds with this; seen from there: {finding.message}"
    rest = tuple(r for r in finding.related if r is not other)
    return Finding(finding.rule, level, message, other.location, (Related("at odds with this", place), *rest))
