"""What reporters share: the style of the output, safe text, the summary."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from newslint.model import LEVELS, Report, Rule
from newslint.records import record

if TYPE_CHECKING:
    from newslint.article import Article


@record(frozen=True)
class Style:
    """What a reporter may know besides the report: the terminal, and how to come by the rules in force, by id, and the articles."""

    color: bool = False
    width: int = 100
    rules: Callable[[], Mapping[str, Rule]] = dict
    article: Callable[[str], Article | None] = lambda path: None
    """Reads an article again, for a report that shows whole articles."""


def safe(text: str) -> str:
    """Text from an article made fit for a terminal: control characters, line breaks and marks that change direction become visible escapes."""
    return "".join(_escape(c) if _unsafe(c) else c for c in text) if not text.isascii() or not text.isprintable() else text


def _unsafe(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn") and char != "\u200d"


def _escape(char: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(char, f"\\u{{{ord(char):x}}}")


def summary(report: Report) -> str:
    """ "5 articles: 9 errors, 4 warnings, 2 infos; 6 fixable", and how many findings the desk's decisions and the baseline keep out."""
    counts = ", ".join(counted(report.count(level), level) for level in LEVELS)
    dismissed = sum(decision.by.verdict == "dismissed" for decision in report.decisions)
    more = [f"{dismissed} suppressed"] * bool(dismissed) + [f"{report.held} held back by the baseline"] * bool(report.held)
    more += [f"{report.fixed} fixed"] * bool(report.fixed)
    stopped = ["stopped before the end"] * report.interrupted
    return "; ".join([f"{counted(report.articles, 'article')}: {counts}", f"{report.fixable} fixable", *more, *stopped])


def counted(number: int, noun: str) -> str:
    """ "1 article", "2 articles"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
