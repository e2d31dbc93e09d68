"""Format `text`: what compilers print, with the excerpt and the places that a finding points at."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.model import Finding, Location, Report
from newslint.reporters.base import Style, safe, summary

_COLORS = {"error": "31;1", "warning": "33;1", "info": "36;1", "note": "34;1", "bold": "1", "mark": "32;1"}


def render(report: Report, style: Style) -> str:
    """All findings, then failures and skipped checks, then one summary line."""
    lines: list[str] = []
    for finding in report.findings:
        lines += _finding(finding, style)
    lines += failure_lines(report, style)
    lines.append(summary(report))
    return "\n".join(lines) + "\n"


def first_line(finding: Finding, style: Style) -> str:
    """ "path:line:column: level: message [rule]"."""
    level = _paint(style, finding.level, f"{finding.level}:")
    return f"{_paint(style, 'bold', _place(finding.location))}: {level} {safe(finding.message)} [{finding.rule}]"


def failure_lines(report: Report, style: Style) -> Iterator[str]:
    """What broke and what was skipped, in the same form."""
    for failure in report.failures:
        place = safe(failure.path) + (f":{failure.line}" if failure.line else "")
        rule = f" [{failure.rule}]" if failure.rule else ""
        yield f"{place}: {_paint(style, 'error', 'failure:')} {safe(failure.message)}{rule}"
    for skipped in report.skipped:
        yield f"newslint: {_paint(style, 'note', 'skipped:')} {skipped.check}: {skipped.reason}"


def _finding(finding: Finding, style: Style) -> Iterator[str]:
    yield first_line(finding, style)
    yield from _excerpt(finding.location, style, " or ".join(finding.replacements[:3]))
    for related in finding.related:
        yield f"{_place(related.location)}: {_paint(style, 'note', 'note:')} {safe(related.message)}"


def _place(place: Location) -> str:
    return f"{safe(place.path)}:{place.line}:{place.column}"


def _excerpt(place: Location, style: Style, help_text: str) -> Iterator[str]:
    """The line around the span, cut to the width, and the span underlined."""
    gutter = f"{place.line:>5} | "
    room = max(style.width - len(gutter), 20)
    first = place.text.splitlines()[0] if place.text.splitlines() else ""
    found = safe(first)
    if len(found) > room - 10:
        found = found[: room - 11] + "…"
    spare = room - _columns(found) - 2
    before, after = safe(place.before), safe(place.after if first == place.text else "")
    left = min(len(before), max(spare // 2, spare - len(after)))
    cut_before = before[len(before) - left :] if left else ""
    cut_after = after[: max(spare - left, 0)]
    if len(cut_before) < len(before) or place.column - 1 > len(place.before):
        cut_before = "…" + cut_before[1:]
    if len(cut_after) < len(after):
        cut_after = cut_after[:-1] + "…"
    yield f"{gutter}{cut_before}{found}{cut_after}".rstrip()
    mark = "^" + "~" * max(_columns(found) - 1, 0)
    help_line = f" help: {safe(help_text)}" if help_text.strip() else ""
    yield f"{' ' * 5} | {' ' * _columns(cut_before)}{_paint(style, 'mark', mark)}{help_line}"


def _columns(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _paint(style: Style, color: str, text: str) -> str:
    return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if style.color else text
