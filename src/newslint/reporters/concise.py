"""Format `concise`: one line per finding."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model import Report
from newslint.reporters.base import Style, summary
from newslint.reporters.text import failure_lines, first_line


def lines(report: Report, style: Style) -> Iterator[str]:
    """The first line of each finding, failures, and the summary."""
    for finding in report.findings:
        yield first_line(finding, style)
    yield from failure_lines(report, style)
    yield summary(report)
