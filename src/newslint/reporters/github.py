"""Format `github`: workflow commands, which GitHub Actions shows as annotations on the lines of a pull request."""

from __future__ import annotations

from newslint.model import Finding, Report
from newslint.reporters.base import Style, safe, summary

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, style: Style) -> str:
    """One command per finding and failure, then the summary.

    The escapes are those of the workflow commands: %, line breaks, and in properties : and , too.
    """
    lines = [_command(finding) for finding in report.findings]
    for failure in report.failures:
        where = {"file": failure.path, "line": str(failure.line or 1), "title": failure.rule or "newslint"}
        lines.append(f"::error {_properties(where)}::{_data(safe(failure.message))}")
    return "\n".join([*lines, summary(report)]) + "\n"


def _command(finding: Finding) -> str:
    place = finding.location
    where = {
        "file": place.path,
        "line": str(place.line),
        "endLine": str(place.end_line),
        **({"col": str(place.column), "endColumn": str(place.end_column)} if place.line == place.end_line else {}),
        "title": f"newslint: {finding.rule}",
    }
    notes = [f"{r.location.path}:{r.location.line}:{r.location.column}: {r.message}" for r in finding.related]
    message = "\n".join(safe(line) for line in (finding.message, *notes))
    return f"::{_COMMANDS[finding.level]} {_properties(where)}::{_data(message)}"


def _properties(values: dict[str, str]) -> str:
    return ",".join(f"{name}={_data(value).replace(':', '%3A').replace(',', '%2C')}" for name, value in values.items())


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
