"""Rules found right by an earlier run, kept in one file: reading them anew from YAML is most of a cold start."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from newslint.folders import cache_folder

OTHERS = 3
"""How many rules that nobody asked for are kept for each that somebody did: those of other desks, and of what newslint was before."""


class FrozenRules:
    """Bytes by key, as `Cache` has them, but for a few hundred entries that are all wanted at once.

    The file has a checksum, a line of JSON that says where each entry is, and the entries. With anything amiss there it is as good as empty; whatever
    another process wrote meanwhile is lost, and made again when it is missed.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or cache_folder() / "rules"
        self._kept: dict[bytes, memoryview] = self._read()
        self._used: dict[bytes, bytes] = {}
        self._new = False

    def get(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """The entries there are for some keys."""
        found = {key: bytes(self._kept[key]) for key in keys if key in self._kept}
        self._used.update(found)
        return found

    def put(self, name: bytes, value: bytes) -> None:
        """Keeps an entry; it is written when the rules have been read."""
        self._used[name] = value
        self._new = True

    def _read(self) -> dict[bytes, memoryview]:
        with suppress(OSError, ValueError, TypeError):
            data = self._path.read_bytes()
            start = data.index(b"\n") + 1
            if int(data[:start]) == zlib.crc32(memoryview(data)[start:]):
                end = data.index(b"\n", start)
                entries = memoryview(data)[end + 1 :]
                return {bytes.fromhex(key): entries[start:end] for key, start, end in json.loads(data[start:end])}
        return {}

    def _write(self) -> None:
        others = [(key, value) for key, value in self._kept.items() if key not in self._used]
        kept: dict[bytes, bytes | memoryview] = {**self._used, **dict(others[: OTHERS * len(self._used)])}
        index, at = [], 0
        for key, value in kept.items():
            index.append((key.hex(), at, at + len(value)))
            at += len(value)
        rest = json.dumps(index, separators=(",", ":")).encode() + b"\n" + b"".join(kept.values())
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(f".{os.getpid()}")
            beside.write_bytes(b"%d\n%s" % (zlib.crc32(rest), rest))
            beside.replace(self._path)

    def __enter__(self) -> FrozenRules:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._new and error is None:
            self._write()
