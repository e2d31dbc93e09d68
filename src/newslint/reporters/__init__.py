"""Reporters: Report → text, one module per format, in this table."""

from __future__ import annotations

from collections.abc import Callable

from newslint.model import Report
from newslint.reporters.base import Style

Reporter = Callable[[Report, Style], str]


def _lazy(name: str) -> Reporter:
    def report(report: Report, style: Style) -> str:
        from importlib import import_module

        module = import_module(f"newslint.reporters.{name}")
        rendered: str = module.render(report, style)
        return rendered

    return report


REPORTERS: dict[str, Reporter] = {
    "text": _lazy("text"),
    "concise": _lazy("concise"),
    "json": _lazy("json"),
    "sarif": _lazy("sarif"),
    "github": _lazy("github"),
    "gitlab": _lazy("gitlab"),
    "junit": _lazy("junit"),
    "html": _lazy("html"),
}
"""Format → reporter; each module has `render(report, style)` and is imported when it is used."""
