"""Markdown → Article, with YAML front matter."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from newslint.article import Article, Metadata, SourceMap
from newslint.patterns import compiled
from newslint.schema import Node, parse_yaml, plain
from newslint.text.credits import find_date
from newslint.text.mapped import ENTITY, Chunk, Paragraph, assemble, copied, entity
from newslint.text.spans import Span

_FRONT = compiled(r"---[ \t]*(?:\r\n|\n|\r)(.*?)(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL)
_TITLE = compiled(r"^(?:title|headline)[ \t]*:[ \t]*([\"']?)(.+?)\1[ \t]*\r?$", re.MULTILINE)
_COMMENT = compiled(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_LINE = compiled(r"[^\r\n]+")
_FENCE = compiled(r"[ ]{0,3}(`{3,}|~{3,})")
_HEADING = compiled(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_PREFIX = compiled(r"[ \t]*(?:>[ \t]?)*+[ \t]*(?:(?:[-+*]|\d{1,3}[.)])[ \t]+(?!$))?")
_LIST_ITEM = compiled(r"[ \t]*(?:>[ \t]?)*+[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]+\S")
_RULE = compiled(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*)$")
_UNDERLINE = compiled(r"[ ]{0,3}(=+|-+)[ \t]*$")
_DEFINITION = compiled(r"[ ]{0,3}\[[^\]\r\n]{1,200}\]:[ \t]")
_INLINE = compiled(
    rf"""
      \\(?P<escaped>[!-/:-@\[-`{{-~])
    | !\[[^\[\]\r\n]{{0,500}}\](?:\([^()\r\n]{{0,2000}}\)|\[[^\[\]\r\n]{{0,200}}\])           # an image
    | \[(?P<label>[^\[\]]{{1,500}})\](?:\([^()\r\n]{{0,2000}}(?:\([^()\r\n]{{0,200}}\)[^()\r\n]{{0,200}})?\)|\[[^\[\]\r\n]{{0,200}}\])  # a link
    | <(?P<address>(?:https?://|mailto:)[^<>\s]{{1,2000}})> | </?[a-zA-Z][^<>]{{0,2000}}>
    | (?P<entity>{ENTITY}) | (?P<emphasis>\*{{1,3}}|_{{1,3}}|~~) | `+
    """,
    re.VERBOSE,
)


def load_markdown(path: str, source: str) -> Article:
    """Headings, paragraphs, quotations and list items, without their marks; code and link targets are left out.

    Front matter: title or headline, author or byline, date or published, language, story, dateline. Raises NewslintError for bad YAML there.
    """
    front = _FRONT.match(source)
    body = front.end() if front else 0
    paragraphs = list(_paragraphs(source, body))
    meta = Metadata()
    if front:
        meta = _metadata(parse_yaml(front[1], path, 2))
        title = _TITLE.search(source, front.start(1), front.end(1))
        if title and title[2] == meta.headline:
            paragraphs.insert(0, Paragraph([Chunk(title[2], title.start(2), len(title[2]))], "headline"))
    mapped = assemble(paragraphs)
    comments = tuple((Span(*match.span()), match[1].strip()) for match in _COMMENT.finditer(source, body))
    source_map = SourceMap(source, mapped.starts, mapped.origins, mapped.lengths)
    return Article.of_paragraphs(path, mapped.text, lambda: mapped.pieces, meta, source_map, comments)


def _metadata(front: Node) -> Metadata:
    if not isinstance(front.value, dict):
        return Metadata()
    values = {str(key).lower().replace("_", "").replace("-", ""): plain(child) for key, (_, child) in front.value.items()}

    def text(*keys: str) -> str:
        return next((_one(values[key]) for key in keys if values.get(key)), "")

    return Metadata(
        text("title", "headline"),
        text("byline", "author", "authors"),
        text("dateline"),
        next(
            (_day(values[key]) for key in ("date", "published", "publisheddate", "publishdate", "pubdate", "datepublished") if values.get(key)), None
        ),
        text("language", "lang") or "en",
        text("story"),
    )


def _one(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_one(part) for part in value)
    if isinstance(value, dict):
        return _one(value.get("name", ""))
    return " ".join(str(value).split())


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else find_date(str(value))


def _paragraphs(source: str, at: int) -> Iterator[Paragraph]:
    """The paragraphs of the body; comments, fenced code, rules and link definitions are none."""
    hidden = [match.span() for match in _COMMENT.finditer(source, at)]
    fence, last = "", at
    lines: list[tuple[int, int]] = []
    for start, end in [match.span() for match in _LINE.finditer(source, at)]:
        blank_before = len(compiled(r"\r\n|\n|\r").findall(source[last:start])) > 1
        line, last = source[start:end], end
        marks = _FENCE.match(line)
        heading = _HEADING.match(line) if not fence else None
        underline = _UNDERLINE.match(line) if lines and not blank_before else None
        ends = blank_before or not line.strip() or marks or fence or heading or _LIST_ITEM.match(line)
        if lines and underline and not fence:
            yield Paragraph(_inline(source, lines, hidden), "headline" if underline[1][0] == "=" else "subhead")
            lines = []
            continue
        if lines and ends:
            yield Paragraph(_inline(source, lines, hidden))
            lines = []
        if marks and (not fence or marks[1].startswith(fence)):
            fence = "" if fence else marks[1]
        elif heading:
            scope = "headline" if len(heading[1]) == 1 else "subhead"
            yield Paragraph(_inline(source, [(start + heading.start(2), start + heading.end(2))], hidden), scope)
        elif not fence and line.strip() and not _RULE.match(line) and not _DEFINITION.match(line):
            prefix = _PREFIX.match(line)
            lines.append((start + (prefix.end() if prefix else 0), end))
    if lines:
        yield Paragraph(_inline(source, lines, hidden))


def _inline(source: str, lines: list[tuple[int, int]], hidden: list[tuple[int, int]]) -> list[Chunk]:
    """The chunks of a paragraph's lines, joined by spaces, comments left out."""
    chunks: list[Chunk] = []
    for number, (start, end) in enumerate(lines):
        if number:
            chunks.append(Chunk(" ", lines[number - 1][1], start - lines[number - 1][1]))
        for visible_start, visible_end in _visible(start, end, hidden):
            chunks += _spans(source, visible_start, visible_end)
    return chunks


def _visible(start: int, end: int, hidden: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = start
    for low, high in hidden[max(0, bisect_right(hidden, (start, 0)) - 1) :]:
        if low >= end:
            break
        if high > at:
            if low > at:
                yield at, low
            at = high
    if at < end:
        yield at, end


def _spans(source: str, start: int, end: int) -> Iterator[Chunk]:
    at = start
    for match in _INLINE.finditer(source, start, end):
        if match["emphasis"] and not _is_emphasis(source, match, start, end):
            continue
        yield from copied(source, at, match.start())
        at = match.end()
        if match["label"]:
            yield from _spans(source, *match.span("label"))
        elif match["escaped"] or match["address"]:
            yield from copied(source, *match.span("escaped" if match["escaped"] else "address"))
        elif match["entity"]:
            yield entity(source, *match.span())
    yield from copied(source, at, end)


def _is_emphasis(source: str, match: re.Match[str], start: int, end: int) -> bool:
    before = source[match.start() - 1] if match.start() > start else " "
    after = source[match.end()] if match.end() < end else " "
    if before.isspace() and after.isspace():
        return False
    return match.group()[0] != "_" or not (before.isalnum() and after.isalnum())
