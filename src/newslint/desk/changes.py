"""Which lines of which files have changed since a revision, as git says."""

from __future__ import annotations

import codecs
import os
import subprocess
from collections.abc import Mapping

from newslint.errors import NewslintError
from newslint.patterns import compiled

_HUNK = compiled(r"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")

Lines = list[tuple[int, int]]
"""Ranges of 1-based lines, both ends included."""


def changed_lines(revision: str) -> Mapping[str, Lines]:
    """Path from here → the lines that differ from `revision` in the working tree; files git does not know count whole.

    Raises NewslintError where there is no git, no repository or no such revision.
    """
    top = _git("rev-parse", "--show-toplevel").strip()
    _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", wrong=f"git knows no revision '{revision}'")
    diff = _git("-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-prefix", revision, "--", top)
    changed: dict[str, Lines] = {}
    lines: Lines = []
    for line in diff.split("\n"):
        if line.startswith("+++ "):
            lines = changed.setdefault(_here(top, _unquoted(line[4:])), [])
        elif match := _HUNK.match(line):
            count = int(match[2] or 1)
            lines += [(int(match[1]), int(match[1]) + count - 1)] if count else []
    for path in _git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", top).split("\0"):
        if path:
            changed[_here(top, path)] = [(1, 10**9)]
    return changed


def within(lines: Lines, first: int, last: int) -> bool:
    """Whether lines `first` to `last` touch one of the ranges."""
    return any(first <= end and start <= last for start, end in lines)


def _here(top: str, path: str) -> str:
    return os.path.normpath(os.path.relpath(os.path.join(top, path)))


def _unquoted(path: str) -> str:
    """A path as git prints it: in quotation marks with escapes where it has odd characters, with a tab behind it where it has spaces."""
    path = path.rstrip("\t")
    if not path.startswith('"'):
        return path
    return codecs.escape_decode(path[1:-1].encode("utf-8", "surrogateescape"))[0].decode("utf-8", "surrogateescape")


def _git(*args: str, wrong: str = "") -> str:
    try:
        done = subprocess.run(["git", *args], capture_output=True, encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        raise NewslintError("--changed-since needs git") from None
    if done.returncode:
        raise NewslintError(wrong or f"git: {done.stderr.strip()}")
    return done.stdout
