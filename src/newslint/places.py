"""Where things stand: blocks of an article, places in its file, and the way from the one to the other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from newslint.records import NamedTuple, record

Scope = Literal["headline", "byline", "dateline", "subhead", "body", "caption", "boilerplate"]
"""What a block of an article is. `quote` and `opaque` lie across blocks: see `Article.quotations` and `Article.opaque`."""

SCOPES: tuple[str, ...] = get_args(Scope)
EXCERPT = 160
"""How many code points of its line a location carries on either side, for reporters."""


class Block(NamedTuple):
    """A paragraph, headline, byline … of an article: offsets into `Article.text`, end exclusive. Blocks never overlap."""

    start: int
    end: int
    scope: Scope


@record(frozen=True)
class Metadata:
    """What is known about an article beside its text; everything may be missing."""

    headline: str = ""
    byline: str = ""
    dateline: str = ""
    published: date | None = None
    language: str = "en"
    story: str = ""
    """The story the desk says it belongs to (front matter `story:`); wins over automatic grouping."""


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would make it three times as slow to make: a hundred are made of an article
class Location:
    """A place in the file as it is on disk; self-contained, so that nobody reopens the file to show it.

    `start` and `end` are code-point offsets from 0 into the decoded file (a byte-order mark is not counted), end exclusive;
    lines and columns count from 1, columns in code points. `text` is what stands there as a reader sees it: at offset `at` of `copy`, which is
    the article's text, or as much of it as `before` and `after` need. Those are cut out only when a reporter asks: most places are never shown.
    """

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    copy: str = field(default="", compare=False, repr=False)
    at: int = field(default=0, compare=False, repr=False)

    @property
    def before(self) -> str:
        """What stands before it in its line, at most `EXCERPT` code points."""
        low = max(0, self.at - EXCERPT)  # lines may be megabytes long
        return self.copy[max(self.copy.rfind("\n", low, self.at), self.copy.rfind("\r", low, self.at)) + 1 or low : self.at]

    @property
    def after(self) -> str:
        """What stands behind it in its line, at most `EXCERPT` code points."""
        end = self.at + len(self.text)
        high = min(len(self.copy), end + EXCERPT)
        return self.copy[end : min((at for mark in "\r\n" if (at := self.copy.find(mark, end, high)) >= 0), default=high)]


class Comment(NamedTuple):
    """A comment in an article that speaks to newslint: where it stands, what it says after "newslint:", and what it is about.

    `start` and `end` are the block it stands in or before: code points of the file, end exclusive.
    """

    location: Location
    text: str
    start: int
    end: int


@record(frozen=True)
class SourceMap:
    """Where each code point of the text stands in the file, for formats with markup.

    `starts[i]` in the text corresponds to `origins[i]` in the file, and so on, one to one, up to `lengths[i]` code points. Runs are in
    order of the text; the last one is empty and marks the end. A run whose length in the text differs (an entity, a line break made of a tag)
    belongs to its place in the file as a whole.
    """

    source: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    lengths: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The offset in the file of the code point at `offset` in the text."""
        at = max(bisect_right(self.starts, offset) - 1, 0)
        if not self.starts:
            return 0
        return self.origins[at] + min(offset - self.starts[at], max(self.lengths[at] - 1, 0))

    def text_offset(self, origin: int) -> int:
        """The offset in the text of what stands at `origin` in the file: the inverse of `origin`, for runs in the order of the file."""
        at = max(bisect_right(self.origins, origin) - 1, 0)
        return self.starts[at] + max(0, min(origin - self.origins[at], self.lengths[at])) if self.starts else 0

    def origin_end(self, offset: int) -> int:
        """The offset in the file just behind the code point before `offset` in the text."""
        at = max(bisect_right(self.starts, offset - 1) - 1, 0)
        if not self.starts:
            return 0
        if at + 1 < len(self.starts) and self.starts[at + 1] <= offset:
            return self.origins[at] + self.lengths[at]  # all of the run: an entity is longer in the file than in the text
        return self.origins[at] + min(offset - self.starts[at], self.lengths[at])
