"""Regular expressions compiled once per machine: compiling a hundred of them is most of a cold start."""

from __future__ import annotations

import atexit
import json
import os
import re
import sys
import zlib
from array import array
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from newslint.folders import cache_folder
from newslint.records import NamedTuple

MOST = 3000
"""Expressions of a process that are kept, at most."""
OTHERS = 1
"""How many that a process did not ask for are kept for each that it did."""

_engine: Any = import_module("_sre")  # CPython's regex machine; without its `compile` everything here is re.compile
_TAG = f"{sys.implementation.cache_tag}-{getattr(_engine, 'MAGIC', 0)}-{sys.version_info.micro}-{sys.byteorder}-5"


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, from an earlier run's work where there is any.

    What is kept is the program of CPython's regex machine (numbers, which the machine validates before it takes them), with a checksum, in a file per
    Python version: a line of JSON that says where each program is, then all programs as 32-bit numbers. With anything amiss there, and on another
    Python, the expression is compiled as usual. Raises re.error as `re.compile` does.
    Asked again, it gives the same object, as `re.compile` does.
    """
    return _kept.get(pattern, int(flags))


class _Program(NamedTuple):
    """What the machine is told of an expression: flags, its program as 32-bit numbers, the number of groups, and their names."""

    flags: int
    code: bytes | memoryview
    groups: int
    numbers: dict[str, int]
    names: list[str | None]


_CASELESS = re.compile(r"\\.|\(\?P|[^\\(]+|\(", re.DOTALL)


def folding(pattern: str) -> str:
    """The expression that finds in text in lower case what `pattern` finds in any case: without having to ignore case it is much the faster."""
    return _CASELESS.sub(lambda part: part[0] if part[0][0] in "\\(" else part[0].lower(), pattern)


class _Kept:
    """The file of programs: read when first asked, written at exit if there is something new."""

    def __init__(self) -> None:
        self._index: dict[str, list[Any]] | None = None
        """Expression → what `_Program` has of it, but where its code starts and ends for the code."""
        self._codes = memoryview(b"")
        self._used: dict[str, _Program] = {}
        self._new = False
        self._process = os.getpid()

    def get(self, pattern: str, flags: int) -> re.Pattern[str]:
        if self._index is None:
            self._index = self._read()
            atexit.register(self._write)
        name = f"{flags}:{pattern}"
        if name in self._index:
            with suppress(Exception):  # whatever is wrong with the file, the expression is right
                self._used[name] = program = self._program(self._index[name])
                return _take(pattern, program)
        made = self._made(pattern, flags)
        if made is None:
            return re.compile(pattern, flags)
        if len(self._used) < MOST:
            self._used[name], self._new = made, True
        return _take(pattern, made)

    def _program(self, entry: Sequence[Any]) -> _Program:
        flags, start, end, *others = entry
        return _Program(flags, self._codes[start:end], *others)

    def _made(self, pattern: str, flags: int) -> _Program | None:
        """The program that `re.compile` would make, told where to try, or None where it cannot be had: then `re.compile` does all, also complain."""
        with suppress(Exception):  # the parts are CPython's own, and so not promised
            from newslint.firsts import with_firsts  # takes the compiler with it

            parser, compiler = import_module("re._parser"), import_module("re._compiler")
            parsed = parser.parse(pattern, flags)
            names: list[str | None] = [None] * parsed.state.groups
            for group, number in parsed.state.groupdict.items():
                names[number] = group
            told = with_firsts([int(number) for number in compiler._code(parsed, flags)], parsed, flags | parsed.state.flags)
            code = array("I", told).tobytes()
            program = _Program(flags | parsed.state.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict), names)
            _take(pattern, program)
            return program
        return None

    @property
    def _file(self) -> Path:
        return cache_folder() / f"patterns-{_TAG}"

    def _read(self) -> dict[str, list[Any]]:
        with suppress(OSError, ValueError, TypeError):
            data = self._file.read_bytes()
            start = data.index(b"\n") + 1
            if int(data[:start]) == zlib.crc32(memoryview(data)[start:]):
                end = data.index(b"\n", start)
                self._codes = memoryview(data)[end + 1 :]
                return dict(json.loads(data[start:end]))
        return {}

    def _write(self) -> None:
        """At the end of the process that read the file; what another process wrote meanwhile is lost, and made again when it is missed."""
        if not self._new or os.getpid() != self._process or self._index is None:
            return
        others = [(name, self._program(entry)) for name, entry in self._index.items() if name not in self._used]
        programs = {**self._used, **dict(others[: OTHERS * len(self._used)])}
        index: dict[str, Any] = {}
        at = 0
        for name, program in programs.items():
            index[name] = (program.flags, at, at + len(program.code), *program[2:])
            at += len(program.code)
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            rest = json.dumps(index, separators=(",", ":")).encode() + b"\n" + b"".join(program.code for program in programs.values())
            beside = self._file.with_suffix(f".{self._process}")
            beside.write_bytes(b"%d\n%s" % (zlib.crc32(rest), rest))
            beside.replace(self._file)


def _take(pattern: str, program: _Program) -> re.Pattern[str]:
    code = array("I")
    code.frombytes(program.code)
    taken: re.Pattern[str] = _engine.compile(pattern, program.flags, code.tolist(), program.groups, program.numbers, tuple(program.names))
    return taken


_kept = _Kept()
