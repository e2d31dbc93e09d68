"""Regular expressions compiled once per machine: compiling a hundred of them is most of a cold start."""

from __future__ import annotations

import atexit
import json
import os
import re
import sys
import zlib
from array import array
from base64 import b64decode, b64encode
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from newslint.folders import cache_folder

MOST = 5000
"""Expressions kept, at most."""

_engine: Any = import_module("_sre")  # CPython's regex machine; without its `compile` everything here is re.compile
_TAG = f"{sys.implementation.cache_tag}-{getattr(_engine, 'MAGIC', 0)}-{sys.version_info.micro}-{sys.byteorder}-2"


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, from an earlier run's work where there is any.

    What is kept is the program of CPython's regex machine (numbers, which the machine validates before it takes them), with a checksum, in a file per
    Python version; anything amiss there, and on another Python, the expression is compiled as usual. Raises re.error as `re.compile` does.
    """
    return _kept.get(pattern, int(flags))


class _Kept:
    """The file of programs: read when first asked, written at exit if there is something new."""

    def __init__(self) -> None:
        self._programs: dict[str, list[Any]] | None = None
        self._new = False
        self._process = os.getpid()

    def get(self, pattern: str, flags: int) -> re.Pattern[str]:
        if self._programs is None:
            self._programs = self._read()
            atexit.register(self._write)
        name = f"{flags}:{pattern}"
        if name in self._programs:
            with suppress(Exception):  # whatever is wrong with the file, the expression is right
                return _take(pattern, self._programs[name])
        program = self._made(pattern, flags)
        if program is None:
            return re.compile(pattern, flags)
        if len(self._programs) < MOST:
            self._programs[name], self._new = program, True
        return _take(pattern, program)

    def _made(self, pattern: str, flags: int) -> list[Any] | None:
        """The program that `re.compile` would make, or None where it cannot be had: then `re.compile` does all, also complain."""
        with suppress(Exception):  # the parts are CPython's own, and so not promised
            parser, compiler = import_module("re._parser"), import_module("re._compiler")
            parsed = parser.parse(pattern, flags)
            order: list[str | None] = [None] * parsed.state.groups
            for group, number in parsed.state.groupdict.items():
                order[number] = group
            code = b64encode(array("I", (int(number) for number in compiler._code(parsed, flags))).tobytes()).decode()
            program = [flags | parsed.state.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict), order]
            _take(pattern, program)
            return program
        return None

    @property
    def _file(self) -> Path:
        return cache_folder() / f"patterns-{_TAG}.json"

    def _read(self) -> dict[str, list[Any]]:
        with suppress(OSError, ValueError):
            checksum, _, text = self._file.read_bytes().partition(b"\n")
            if int(checksum) == zlib.crc32(text):
                programs = json.loads(text)
                return programs if isinstance(programs, dict) else {}
        return {}

    def _write(self) -> None:
        """At the end of the process that read the file; what another process wrote meanwhile is lost, and made again when it is missed."""
        if not self._new or os.getpid() != self._process:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(self._programs, separators=(",", ":")).encode()
            beside = self._file.with_suffix(f".{self._process}")
            beside.write_bytes(b"%d\n%s" % (zlib.crc32(text), text))
            beside.replace(self._file)


def _take(pattern: str, program: list[Any]) -> re.Pattern[str]:
    flags, code, groups, names, order = program
    words = array("I", b64decode(code)).tolist()
    taken: re.Pattern[str] = _engine.compile(pattern, flags, words, groups, names, tuple(order))
    return taken


_kept = _Kept()
