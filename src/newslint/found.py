"""The findings of a run, packed by article: those of an archive would not fit in memory; who reports them has one article's at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import overload

from newslint.codec import Packed, pack, pack_findings, unpack, unpack_findings
from newslint.overlaps import one_per_place
from newslint.report import Finding

FEW = 4 * 1024 * 1024
"""Packed bytes up to which findings need not stay packed."""


class Found(Sequence[Finding]):
    """Findings, each place reported once, sorted: unpacked as they are asked for, in order."""

    def __init__(self) -> None:
        self._of: dict[str, list[bytes]] = defaultdict(list)
        self._size = 0

    def add(self, path: str, packed: bytes) -> None:
        """Adds the findings in an article, as `pack(pack_findings(…))` has them; not once they have been counted."""
        self._of[path].append(packed)
        self._size += len(packed)

    def add_rows(self, rows: Iterable[Packed]) -> None:
        """Adds findings in articles of any path, each as `pack_findings` has it for no article."""
        for row in rows:
            self.add(row[3][0], pack([row]))

    def add_all(self, findings: Iterable[Finding]) -> None:
        """Adds findings as they are."""
        self.add_rows(pack_findings(list(findings), ""))

    def settled(self) -> Sequence[Finding]:
        """The findings, unpacked if there are few."""
        return tuple(self) if self._size <= FEW else self

    def __iter__(self) -> Iterator[Finding]:
        for path in sorted(self._of):
            together = {finding for packed in self._of[path] for finding in unpack_findings(unpack(packed), path)}
            yield from one_per_place(sorted(together, key=lambda f: f.order))

    @cached_property
    def _length(self) -> int:
        return sum(1 for _ in self)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Finding]: ...

    def __getitem__(self, index: int | slice) -> Finding | Sequence[Finding]:
        if isinstance(index, slice):
            return tuple(islice(self, *index.indices(len(self))))
        return next(islice(self, range(len(self))[index], None))
