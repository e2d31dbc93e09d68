"""Look-ups in data files of sorted lines that are neither read nor divided into lines: the parts in use are mapped into memory, for all processes."""

from __future__ import annotations

from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


def mapped(name: str) -> mmap:
    """The bytes of a file in newslint/data."""
    with (DATA / name).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


class Lines:
    """The lines of a file in newslint/data, in the order of their bytes, UTF-8."""

    def __init__(self, name: str) -> None:
        self._data = mapped(name)
        self._starting = lru_cache(maxsize=1 << 13)(self._bounds)

    def get(self, key: str) -> str | None:
        """What follows a key and a tab on its line; None where no line has the key."""
        sought = key.encode("utf-8", "replace") + b"\t"
        start, end = self._starting(sought[:3])
        if self._data[start : start + len(sought)] != sought:
            start = self._data.find(b"\n" + sought, start, end) + 1
            if not start:
                return None
        return self._data[start + len(sought) : self._end(start)].decode()

    def whole(self) -> str:
        """All lines."""
        return self._data[:].decode()

    def _bounds(self, prefix: bytes) -> tuple[int, int]:
        """Where the lines that begin with a prefix start, and those behind them."""
        return self._first(prefix), self._first(prefix + b"\xff")

    def _first(self, key: bytes) -> int:
        """The start of the first line that does not come before the key."""
        low, high = 0, len(self._data)
        while low < high:  # both are starts of lines, or the end
            middle = (low + high) // 2
            start = max(self._data.rfind(b"\n", low, middle) + 1, low)
            if self._data[start : start + len(key)] < key:
                low = min(self._end(start) + 1, len(self._data))
            else:
                high = start
        return low

    def _end(self, start: int) -> int:
        end = self._data.find(b"\n", start)
        return len(self._data) if end < 0 else end
