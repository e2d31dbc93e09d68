"""A document: the text of an article, the blocks and metadata its loader found, and the way from offsets to places in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from functools import cached_property
from typing import Self, cast

from newslint.places import Block, Comment, Location, Metadata, Scope, SourceMap
from newslint.records import record
from newslint.text.furniture import Piece, furnish
from newslint.text.spans import Span, line_starts


@record(frozen=True)
class Document:
    """All offsets are code points into `text`, which is what a reader sees; `locate` turns them into places in the file.

    For plain text, `text` is the file itself. For formats with markup the loader gives a `source_map`.
    """

    path: str
    text: str
    outline: Callable[[], tuple[tuple[Block, ...], Metadata]] = field(compare=False, repr=False)
    """Finds blocks and metadata; called when one of them is first asked for: a run that only looks up words needs neither."""
    source_map: SourceMap | None = None
    comments: tuple[tuple[Span, str], ...] = ()
    """Comments of the format (`<!-- … -->`): where they stand in the *file*, and what they say."""

    @classmethod
    def of_blocks(cls, path: str, text: str, blocks: Sequence[Block], meta: Metadata | None = None) -> Self:
        """An article of which everything is known already."""
        return cls(path, text, lambda: (tuple(blocks), meta or Metadata()))

    @classmethod
    def of_paragraphs(
        cls,
        path: str,
        text: str,
        paragraphs: Callable[[], Sequence[Piece]],
        meta: Metadata | None = None,
        source_map: SourceMap | None = None,
        comments: tuple[tuple[Span, str], ...] = (),
    ) -> Self:
        """An article whose paragraphs get their scopes here, as far as the format does not say; what `meta` says wins over what the text says."""

        def outline() -> tuple[tuple[Block, ...], Metadata]:
            told = meta or Metadata()
            found = furnish(text, paragraphs(), told.headline)
            blocks = tuple(Block(piece.start, piece.end, cast(Scope, piece.scope)) for piece in found.pieces)
            return blocks, replace(
                told,
                headline=told.headline or found.headline,
                byline=told.byline or found.byline,
                dateline=told.dateline or found.dateline,
                published=told.published or found.published,
            )

        return cls(path, text, outline, source_map, comments)

    @cached_property
    def _outlined(self) -> tuple[tuple[Block, ...], Metadata]:
        return self.outline()

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What the article is made of, in order."""
        return self._outlined[0]

    @cached_property
    def meta(self) -> Metadata:
        """What is known about it beside its text."""
        return self._outlined[1]

    # -- places

    @property
    def source(self) -> str:
        """The decoded file."""
        return self.source_map.source if self.source_map else self.text

    @cached_property
    def _lines(self) -> list[int]:
        return line_starts(self.source)

    def locate(self, start: int, end: int) -> Location:
        """The place in the file of `text[start:end]`."""
        origin, origin_end = start, end
        if self.source_map:
            origin = self.source_map.origin(start)
            origin_end = self.source_map.origin_end(end) if end > start else origin
        lines = self._lines
        line, end_line = bisect_right(lines, origin), bisect_right(lines, origin_end)
        columns = origin - lines[line - 1] + 1, origin_end - lines[end_line - 1] + 1
        return Location(self.path, origin, origin_end, line, columns[0], end_line, columns[1], self.text[start:end], self.text, start)

    @cached_property
    def instructions(self) -> tuple[Comment, ...]:
        """The comments that speak to newslint, each with the block it stands in, or else the next one."""
        spoken = [(span, text.strip()) for span, text in self.comments if text.strip().startswith("newslint:")]
        places = [self.locate(b.start, b.end) for b in self.blocks] if spoken else []
        found = []
        for span, text in spoken:
            about = next((p for p in places if p.end > span.start), None)
            start, end = (about.start, about.end) if about else (span.end, span.end)
            found.append(Comment(self._in_file(span), text.removeprefix("newslint:").strip(), start, end))
        return tuple(found)

    def _in_file(self, span: Span) -> Location:
        """The place of a span given in offsets of the file."""
        line, end_line = bisect_right(self._lines, span.start), bisect_right(self._lines, span.end)
        columns = span.start - self._lines[line - 1] + 1, span.end - self._lines[end_line - 1] + 1
        return Location(self.path, span.start, span.end, line, columns[0], end_line, columns[1], self.source[span.start : span.end])

    # -- what stands where

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, if any."""
        at = bisect_right(self._block_starts, offset) - 1
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].end else None

    def scope_at(self, offset: int) -> Scope:
        """The scope of the block that holds `offset`; what lies between blocks is boilerplate."""
        block = self.block_at(offset)
        return block.scope if block else "boilerplate"
