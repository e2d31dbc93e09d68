"""Regular expressions compiled once per machine: compiling a hundred of them is most of a cold start."""

from __future__ import annotations

import atexit
import json
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from newslint.folders import cache_folder

MOST = 5000
"""Expressions kept, at most."""

_engine: Any = import_module("_sre")  # CPython's regex machine; without its `compile` everything here is re.compile
_TAG = f"{sys.implementation.cache_tag}-{getattr(_engine, 'MAGIC', 0)}-{sys.version_info.micro}-{sys.byteorder}-3"


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
    code: bytes
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
        self._programs: dict[str, _Program] | None = None
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

    def _made(self, pattern: str, flags: int) -> _Program | None:
        """The program that `re.compile` would make, or None where it cannot be had: then `re.compile` does all, also complain."""
        with suppress(Exception):  # the parts are CPython's own, and so not promised
            parser, compiler = import_module("re._parser"), import_module("re._compiler")
            parsed = parser.parse(pattern, flags)
            names: list[str | None] = [None] * parsed.state.groups
            for group, number in parsed.state.groupdict.items():
                names[number] = group
            code = array("I", (int(number) for number in compiler._code(parsed, flags))).tobytes()
            program = _Program(flags | parsed.state.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict), names)
            _take(pattern, program)
            return program
        return None

    @property
    def _file(self) -> Path:
        return cache_folder() / f"patterns-{_TAG}"

    def _read(self) -> dict[str, _Program]:
        with suppress(OSError, ValueError, TypeError):
            checksum, _, rest = self._file.read_bytes().partition(b"\n")
            if int(checksum) == zlib.crc32(rest):
                index, _, codes = rest.partition(b"\n")
                return {name: _Program(flags, codes[start:end], *others) for name, (flags, start, end, *others) in json.loads(index).items()}
        return {}

    def _write(self) -> None:
        """At the end of the process that read the file; what another process wrote meanwhile is lost, and made again when it is missed."""
        if not self._new or os.getpid() != self._process or self._programs is None:
            return
        index: dict[str, Any] = {}
        at = 0
        for name, program in self._programs.items():
            index[name] = (program.flags, at, at + len(program.code), *program[2:])
            at += len(program.code)
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            rest = json.dumps(index, separators=(",", ":")).encode() + b"\n" + b"".join(program.code for program in self._programs.values())
            beside = self._file.with_suffix(f".{self._process}")
            beside.write_bytes(b"%d\n%s" % (zlib.crc32(rest), rest))
            beside.replace(self._file)


def _take(pattern: str, program: _Program) -> re.Pattern[str]:
    code = array("I", program.code).tolist()
    taken: re.Pattern[str] = _engine.compile(pattern, program.flags, code, program.groups, program.numbers, tuple(program.names))
    return taken


_kept = _Kept()
