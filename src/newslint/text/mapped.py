"""Text taken out of markup, paragraph by paragraph, with the place in the file of every piece of it."""

from __future__ import annotations

import html

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.furniture import Piece

_WHITE = compiled(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
_BREAK = "\n\n"
ENTITY = r"&(?:[#]\d{1,7}|[#][xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
"""A character reference."""


class Chunk(NamedTuple):
    """A stretch of text: what a reader sees, and where it stands in the file."""

    text: str
    origin: int
    length: int


class Paragraph(NamedTuple):
    """Chunks in order of the file, and the scope the format gives them ("" where it does not say)."""

    chunks: list[Chunk]
    scope: str = ""

    @property
    def size(self) -> int:
        """Code points, white space included."""
        return sum(len(chunk.text) for chunk in self.chunks)


class Mapped(NamedTuple):
    """The text, its paragraphs, and the runs of a source map: `starts`, `origins` and `lengths` as `SourceMap` has them."""

    text: str
    pieces: list[Piece]
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    lengths: tuple[int, ...]


def copied(source: str, start: int, end: int) -> list[Chunk]:
    """`source[start:end]` as it is, but every run of white space is one space, as a browser shows it."""
    chunks, at = [], start
    for white in _WHITE.finditer(source, start, end):
        if white.start() > at:
            chunks.append(Chunk(source[at : white.start()], at, white.start() - at))
        chunks.append(Chunk(" ", white.start(), white.end() - white.start()))
        at = white.end()
    if end > at:
        chunks.append(Chunk(source[at:end], at, end - at))
    return chunks


def entity(source: str, start: int, end: int) -> Chunk:
    """What a character reference stands for."""
    return Chunk(html.unescape(source[start:end]), start, end - start)


def assemble(paragraphs: list[Paragraph]) -> Mapped:
    """Joins paragraphs with blank lines between them; white space at their ends and doubled by markup within them is dropped."""
    parts: list[str] = []
    pieces: list[Piece] = []
    runs: list[tuple[int, int, int]] = []
    size = 0
    for paragraph in paragraphs:
        chunks = _trimmed(paragraph.chunks)
        if not chunks:
            continue
        if pieces:
            runs.append((size, chunks[0].origin, 0))
            parts.append(_BREAK)
            size += len(_BREAK)
        start = size
        for chunk in chunks:
            runs.append((size, chunk.origin, chunk.length))
            parts.append(chunk.text)
            size += len(chunk.text)
        pieces.append(Piece(start, size, paragraph.scope))
    runs.append((size, runs[-1][1] + runs[-1][2] if runs else 0, 0))
    starts, origins, lengths = zip(*runs, strict=True)
    return Mapped("".join(parts), pieces, starts, origins, lengths)


def _trimmed(chunks: list[Chunk]) -> list[Chunk]:
    kept: list[Chunk] = []
    spaced = True
    for chunk in chunks:
        drop = len(chunk.text) - len(chunk.text.lstrip(" ")) if spaced else 0
        if drop:
            chunk = Chunk(chunk.text[drop:], chunk.origin + drop, chunk.length - drop)
        if chunk.text:
            kept.append(chunk)
            spaced = chunk.text.endswith(" ")
    while kept and kept[-1].text.endswith(" "):
        last = kept.pop()
        text = last.text.rstrip(" ")
        if text:
            kept.append(Chunk(text, last.origin, len(text)))
    return kept
