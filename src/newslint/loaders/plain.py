"""Plain text → Article."""

from __future__ import annotations

from itertools import pairwise

from newslint.article import Article
from newslint.patterns import compiled
from newslint.text.furniture import Piece

_LINE = compiled(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BLANK_LINE = compiled(r"(?:\r\n|\n|\r)[ \t]*[\r\n]")
_WIDEST = 120
"""Code points of the longest line in a text whose lines are broken at a fixed width."""


def load_plain(path: str, text: str) -> Article:
    """Every line that is not blank is a paragraph, unless lines are broken at a fixed width: then a blank line parts paragraphs."""
    return Article.of_paragraphs(path, text, lambda: _paragraphs(text))


def _paragraphs(text: str) -> list[Piece]:
    lines = []
    for match in _LINE.finditer(text):
        line = match.group()
        inner = line.strip()
        if inner:
            start = match.start() + (line.index(inner[0]) if len(inner) < len(line) else 0)
            lines.append(Piece(start, start + len(inner)))
    return _unwrap(text, lines)


def _unwrap(text: str, lines: list[Piece]) -> list[Piece]:
    """Joins lines that are broken at a fixed width: in at least three places, and nearly wherever no blank line follows, the next line's first
    word would not have fitted any more."""
    width = max((line.end - line.start for line in lines), default=0)
    if not 40 <= width <= _WIDEST:
        return lines
    together = [not _BLANK_LINE.search(text, a.end, b.start + 1) for a, b in pairwise(lines)]
    full = [a.end - a.start + 1 + len(text[b.start : b.end].split(maxsplit=1)[0]) > width - 2 for a, b in pairwise(lines)]
    broken = [joined and filled for joined, filled in zip(together, full, strict=True)]
    if sum(broken) < max(3, 0.8 * sum(together)):
        return lines
    joined = lines[:1]
    for line, goes_on in zip(lines[1:], broken, strict=True):
        if goes_on:
            joined[-1] = joined[-1]._replace(end=line.end)
        else:
            joined.append(line)
    return joined
