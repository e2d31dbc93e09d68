"""Spans of code points, and finding one's way among sorted ones."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from newslint.patterns import compiled
from newslint.records import NamedTuple


class Span(NamedTuple):
    """Code-point offsets, end exclusive."""

    start: int
    end: int


class Ranged(Protocol):
    """Anything that lies from `start` to `end`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Ranged)

_LINE_BREAK = compiled(r"\r\n|\n|\r")


def line_starts(text: str) -> list[int]:
    """Offsets at which a line starts; LF, CRLF and CR end a line, as editors count them."""
    return [0, *(match.end() for match in _LINE_BREAK.finditer(text))]


def covering(spans: Sequence[S], start: int, end: int) -> S | None:
    """The one of the sorted, disjoint `spans` that holds all of `start` to `end`, if any."""
    at = bisect_right(spans, start, key=lambda span: span.start) - 1
    if at >= 0 and spans[at].end >= end and spans[at].end > start:
        return spans[at]
    return None


def cut_out(text: str, spans: Iterable[Ranged], cuts: Iterable[Ranged]) -> Iterator[str]:
    """The text of each of the sorted, disjoint `spans`, without what lies in `cuts`, which may be in any order and overlap."""
    ahead = deque(sorted((cut.start, cut.end) for cut in cuts))
    at = 0
    for span in spans:
        parts = []
        at = max(at, span.start)
        while ahead and ahead[0][0] < span.end:
            start, end = ahead.popleft()
            parts.append(text[at:start])
            at = max(at, end)
        parts.append(text[at : span.end])
        yield "".join(parts)
