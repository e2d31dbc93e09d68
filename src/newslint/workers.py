"""The processes that do the work of a run: this one, or workers made from it."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from newslint.codec import pack, pack_failures, pack_findings
from newslint.kept import pack_examined
from newslint.linter import Linter

if TYPE_CHECKING:
    from multiprocessing.pool import Pool

Task = list[tuple[str, bytes]]
"""The claims of one story: (path, packed claims) of its articles."""

_CHUNK = 16
"""Articles handed to a worker at a time."""
_FEW = 4
"""Stories and parts of the run handed to a worker at a time: they are large."""
_FEWEST = 48
"""Below this many articles, starting workers costs more than it saves."""


class Workers:
    """So many of them as there are `jobs`; 0: one per processor where it pays. They share one linter."""

    def __init__(self, linter: Linter, jobs: int) -> None:
        self._linter = linter
        self._jobs = jobs
        self._pool: Pool | None = None
        self._work: Callable[[Any], bytes] | None = None
        """What the workers in the pool are for."""

    def examine(self, paths: Sequence[str]) -> Iterator[bytes]:
        """What examining each article yields, packed, in order."""
        return self._map(_examine, iter(paths), len(paths), _CHUNK)

    def compare(self, tasks: Sequence[Sequence[int]], take: Callable[[Sequence[int]], Task]) -> Iterator[bytes]:
        """What comparing yields for each task, packed, in order; `take` makes each ready when its turn comes."""
        return self._map(_compare, map(take, tasks), len(tasks), _FEW)

    def stop(self) -> None:
        """Ends them."""
        if self._pool is not None:
            self._pool.terminate()
            self._pool.join()
            self._pool = None

    def _map(self, work: Callable[[Any], bytes], items: Iterator[Any], number: int, chunk: int) -> Iterator[bytes]:
        global _linter
        _linter = self._linter
        jobs = self._jobs or (os.cpu_count() or 1)
        if jobs == 1 or number < (2 if self._jobs else _FEWEST) or not hasattr(os, "fork"):
            return map(work, items)
        first = []
        if self._work is not work:
            if work is _examine:  # what the first article loads, workers inherit
                self._linter.prepare()
                first = [work(next(items))]
            self._start(jobs)
            self._work = work
        assert self._pool is not None
        return chain(first, self._pool.imap(work, items, chunksize=min(chunk, max(1, number // (jobs * 4)))))

    def _start(self, jobs: int) -> None:
        """New ones for each kind of work: what the old ones remember is of no use for the other, and takes a hundred megabytes."""
        import multiprocessing

        self.stop()
        gc.freeze()
        self._pool = multiprocessing.get_context("fork").Pool(jobs, _leave_interrupts)


_linter: Linter | None = None
"""The linter of this process; a worker has it from its parent."""


def _leave_interrupts() -> None:
    """Ctrl-C is for the parent of the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _examine(path: str) -> bytes:
    assert _linter is not None
    return pack_examined(_linter.examine_file(path))


def _compare(task: Task) -> bytes:
    assert _linter is not None
    findings, failures = _linter.compare(task)
    return pack([pack_findings(findings, ""), pack_failures(failures)])
