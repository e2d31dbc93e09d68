"""Format `concise`: one line per finding."""

from __future__ import annotations

from newslint.model import Report
from newslint.reporters.base import Style, summary
from newslint.reporters.text import failure_lines, first_line


def render(report: Report, style: Style) -> str:
    """The first line of each finding, failures, and the summary."""
    lines = [*(first_line(finding, style) for finding in report.findings), *failure_lines(report, style), summary(report)]
    return "\n".join(lines) + "\n"
