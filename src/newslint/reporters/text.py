"""Format `text`: what compilers print, with the excerpt and the places that a finding points at."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.model import Finding, Location, Report
from newslint.reporters.base import Style, safe, summary

_COLORS = {"error": "31;1", "warning": "33;1", "info": "36;1", "note": "34;1", "bold": "1", "mark": "32;1"}


def lines(report: Report, style: Style) -> Iterator[str]:
    """All findings, then failures and skipped checks, then one summary line."""
    for finding in report.findings:
        yield from _finding(finding, style)
    yield from failure_lines(report, style)
    yield summary(report)


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
    found, whole = _head(first, room - 10)
    found += "" if whole else "…"
    spare = room - _columns(found)
    after_text = place.after if first == place.text else ""
    wanted_before, wanted_after = (_columns(safe(text)) for text in (place.before, after_text))
    left = max(spare // 2, spare - wanted_after)
    before, whole = _tail(place.before, left - 1)
    if wanted_before <= left and place.column - 1 <= len(place.before):
        before, whole = safe(place.before), True
    before = before if whole and place.column - 1 <= len(place.before) else "…" + before
    right = spare - _columns(before)
    after = safe(after_text) if wanted_after <= right else _head(after_text, right - 1)[0] + "…"
    yield f"{gutter}{before}{found}{after}".rstrip()
    mark = "^" + "~" * max(_columns(found) - 1, 0)
    help_line = f" help: {safe(help_text)}" if help_text.strip() else ""
    yield f"{' ' * 5} | {' ' * _columns(before)}{_paint(style, 'mark', mark)}{help_line}"


def _head(text: str, room: int) -> tuple[str, bool]:
    """The start of a text, made safe, that fits into `room` columns, and whether that is all of it; an escape is never cut."""
    shown: list[str] = []
    for char in text:
        piece = safe(char)
        room -= _columns(piece)
        if room < 0:
            return "".join(shown), False
        shown.append(piece)
    return "".join(shown), True


def _tail(text: str, room: int) -> tuple[str, bool]:
    """The same for the end of a text."""
    for at in range(len(text) - 1, -1, -1):
        room -= _columns(safe(text[at]))
        if room < 0:
            return safe(text[at + 1 :]), False
    return safe(text), True


def _columns(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _paint(style: Style, color: str, text: str) -> str:
    return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if style.color else text
