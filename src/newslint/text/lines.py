"""Look-ups in data files of sorted lines that are never divided into lines: a file of 60,000 is read in a millisecond."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


class Lines:
    """The lines of a file in newslint/data, in the order of their bytes, UTF-8."""

    def __init__(self, name: str) -> None:
        data = (DATA / name).read_bytes().strip(b"\n")
        self._data = b"\n%b\n" % data  # each line stands between two line breaks
        self._starting = lru_cache(maxsize=1 << 13)(self._bounds)

    def get(self, key: str) -> str | None:
        """What follows a key and a tab on its line; None where no line has the key."""
        sought = key.encode("utf-8", "replace")
        start, end = self._starting(sought[:3])
        mark = b"\n%b\t" % sought
        at = self._data.find(mark, start, end)
        return None if at < 0 else self._data[at + len(mark) : self._data.index(b"\n", at + 1)].decode()

    def whole(self) -> str:
        """All lines, between line breaks."""
        return self._data.decode()

    def _bounds(self, prefix: bytes) -> tuple[int, int]:
        """From the line break before the first line that begins with a prefix to the one behind the last."""
        return self._first(prefix), self._first(prefix + b"\xff") + 1

    def _first(self, key: bytes) -> int:
        """The line break before the first line that does not come before the key."""
        data, low, high = self._data, 0, len(self._data) - 1
        while low < high:  # both are line breaks: the line sought is one of those between
            middle = data.rindex(b"\n", 0, (low + high) // 2 + 1)
            if data[middle + 1 : middle + 1 + len(key)] < key:
                low = data.index(b"\n", middle + 1)
            else:
                high = middle
        return low
