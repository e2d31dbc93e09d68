"""The claims of a run, kept where there is room: in memory, and from a certain size on in a file without a name."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from io import BytesIO
from typing import IO

from newslint.codec import PARTS

IN_MEMORY = 32 * 1024 * 1024
"""Bytes up to which claims stay in memory: those of an archive would not fit."""


class Shelf:
    """Packed claims by number. `stories` are the numbers of those that are compared within a story, `parts` of those over the whole run."""

    def __init__(self) -> None:
        self._file: IO[bytes] = BytesIO()
        self._paths: list[str] = []
        self._starts, self._sizes = array("Q"), array("Q")
        self._end = 0
        self.stories = array("Q")
        self.parts = [array("Q") for _ in range(PARTS)]

    def keep(self, path: str, story_claims: bytes, run_claims: Sequence[bytes]) -> None:
        """Takes the packed claims of an article over."""
        if story_claims:
            self.stories.append(self._put(path, story_claims))
        for part, claims in enumerate(run_claims):
            if claims:
                self.parts[part].append(self._put(path, claims))

    def path(self, number: int) -> str:
        """The article that claims are of."""
        return self._paths[number]

    def take(self, numbers: Sequence[int]) -> list[tuple[str, bytes]]:
        """Claims with the article they are of, in the order of the articles."""
        return [(self._paths[number], self._read(number)) for number in sorted(numbers, key=self.path)]

    def _read(self, number: int) -> bytes:
        self._file.seek(self._starts[number])
        return self._file.read(self._sizes[number])

    def _put(self, path: str, data: bytes) -> int:
        if self._end <= IN_MEMORY < self._end + len(data):
            from tempfile import TemporaryFile

            memory, self._file = self._file, TemporaryFile()  # noqa: SIM115 - it goes with the run
            memory.seek(0)
            self._file.write(memory.read())
        self._file.write(data)
        self._paths.append(path)
        self._starts.append(self._end)
        self._sizes.append(len(data))
        self._end += len(data)
        return len(self._paths) - 1
