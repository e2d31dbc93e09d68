"""Reporters: Report → text, one module per format, in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice

from newslint.model import Report
from newslint.reporters.base import Style

Reporter = Callable[[Report, Style], str]


def _lazy(name: str) -> Reporter:
    def report(report: Report, style: Style) -> str:
        module = import_module(f"newslint.reporters.{name}")
        rendered: str = module.render(report, style)
        return rendered

    return report


def in_pieces(name: str, report: Report, style: Style) -> Iterator[str]:
    """The report in a format, in pieces where the format has lines: those of an archive would not fit in memory."""
    if name not in LINES:
        yield REPORTERS[name](report, style)
        return
    lines = _lines(name, report, style)
    while some := list(islice(lines, PIECE)):
        yield "\n".join(some) + "\n"


def _lines(name: str, report: Report, style: Style) -> Iterator[str]:
    found: Iterator[str] = import_module(f"newslint.reporters.{name}").lines(report, style)
    return found


def _of_lines(name: str) -> Reporter:
    return lambda report, style: "\n".join(_lines(name, report, style)) + "\n"


LINES = ("text", "concise")
"""Formats of lines; each module has `lines(report, style)`."""
PIECE = 10_000
"""Lines written at a time."""
REPORTERS: dict[str, Reporter] = {
    "text": _of_lines("text"),
    "concise": _of_lines("concise"),
    "json": _lazy("json"),
    "sarif": _lazy("sarif"),
    "github": _lazy("github"),
    "gitlab": _lazy("gitlab"),
    "junit": _lazy("junit"),
    "html": _lazy("html"),
}
"""Format → reporter; each other module has `render(report, style)` and is imported when it is used."""
