"""Results kept between runs: a table of content hash → bytes in one SQLite file, safe to share, to damage and to throw away."""

from __future__ import annotations

import functools
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from newslint import __version__
from newslint.folders import cache_folder

if TYPE_CHECKING:
    from sqlite3 import Connection

try:
    from _blake2 import blake2b  # hashlib's own, without OpenSSL, which takes 3 ms to load
except ImportError:
    from hashlib import blake2b

LIMIT = 512 * 1024 * 1024
"""Bytes the cache may hold; the entries least recently written go first."""
_MOST_WAITING = 16 * 1024 * 1024
"""Bytes that wait in memory to be written, at most."""
_SCHEMA = 1


def key(*parts: str | bytes) -> bytes:
    """A 20-byte hash of the parts; equal only for equal parts in equal order."""
    digest = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


@functools.cache
def program() -> str:
    """What tells one state of newslint's own files from another: the version, and each file's name, size and time."""
    stats = ((entry.path, entry.stat()) for entry in _files(os.path.dirname(__file__)))
    return __version__ + key(*sorted(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}" for path, stat in stats)).hex()


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """The modules and data files in a folder and below."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path) if entry.name != "__pycache__" else ()
            elif entry.name.endswith(".py") or folder.endswith("data"):
                yield entry


class Cache:
    """Bytes by key. Every entry carries a checksum; one that is damaged, foreign or of another version is as good as none.

    Nothing here ever raises for what is on disk: a cache that cannot be opened or written is an empty one. Writes are collected and made in one
    transaction by `flush`, so that two processes may share the file and a crash loses entries, never the file.
    """

    def __init__(self, path: Path | None = None, limit: int = LIMIT) -> None:
        import sqlite3  # 4 ms, and only where there is a cache

        self._error = sqlite3.Error
        self._path = path or cache_folder() / "results.sqlite"
        self._limit = limit
        self._new: dict[bytes, bytes] = {}
        self._waiting = 0
        self._db: Connection | None = None
        with suppress(OSError, sqlite3.Error):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._db = self._open()

    def _open(self) -> Connection:
        import sqlite3

        for again in (True, False):
            db = sqlite3.connect(self._path, timeout=5)
            try:
                db.executescript("pragma journal_mode=wal; pragma synchronous=off;")
                if db.execute("pragma user_version").fetchone()[0] not in (0, _SCHEMA):
                    raise sqlite3.DatabaseError("of another version")
                db.execute("create table if not exists entries (key blob primary key, at integer, sum integer, value blob) without rowid")
                db.execute(f"pragma user_version={_SCHEMA}")
            except sqlite3.OperationalError:  # locked, or the disk is full or read-only
                db.close()
                raise
            except sqlite3.DatabaseError:  # not ours, or damaged: start anew
                db.close()
                self._remove()
                if not again:
                    raise
            else:
                return db
        raise AssertionError("unreachable")

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """The entries there are for some keys."""
        found: dict[bytes, bytes] = {}
        if self._db is None:
            return found
        wanted = list(keys)
        with suppress(self._error):
            for at in range(0, len(wanted), 500):
                part = wanted[at : at + 500]
                marks = ",".join("?" * len(part))
                for name, total, value in self._db.execute(f"select key, sum, value from entries where key in ({marks})", part):
                    if isinstance(value, bytes) and zlib.crc32(value, zlib.crc32(name)) == total:
                        found[name] = value
        return found

    def put(self, name: bytes, value: bytes) -> None:
        """Keeps an entry; it is written by `flush`, or as soon as there are many."""
        self._new[name] = value
        self._waiting += len(value)
        if self._waiting > _MOST_WAITING:
            self.flush()

    def flush(self) -> None:
        """Writes what was put, and drops the oldest entries over the limit."""
        if self._db is None or not self._new:
            return
        with suppress(self._error):
            with self._db:
                newest = self._db.execute("select coalesce(max(at), 0) + 1 from entries").fetchone()[0]
                rows = ((name, newest, zlib.crc32(value, zlib.crc32(name)), value) for name, value in self._new.items())
                self._db.executemany("insert or replace into entries values (?, ?, ?, ?)", rows)
            self._shrink()
        self._new.clear()
        self._waiting = 0

    def _shrink(self) -> None:
        assert self._db is not None
        while self._path.stat().st_size > self._limit:
            with self._db:
                oldest = self._db.execute("select min(at), max(at) from entries").fetchone()
                if oldest[0] is None or oldest[0] == oldest[1]:
                    self._db.execute("delete from entries")
                else:
                    self._db.execute("delete from entries where at <= ?", ((oldest[0] + oldest[1]) // 2,))
            self._db.execute("vacuum")
            if oldest[0] == oldest[1]:
                return

    def clear(self) -> None:
        """Throws all entries away."""
        self._new.clear()
        if self._db is not None:
            self._db.close()
            self._db = None
        self._remove()

    def _remove(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                os.unlink(f"{self._path}{suffix}")

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.flush()
        if self._db is not None:
            self._db.close()
            self._db = None
