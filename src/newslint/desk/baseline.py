"""The baseline: findings of an old archive that are known, so that a run shows only new ones."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newslint.desk.files import write_atomically
from newslint.errors import NewslintError
from newslint.report import Report, fingerprints

FILE = "newslint-baseline.json"


@dataclass(frozen=True)
class Entry:
    """A finding that is known. Only the fingerprint counts; the rest says to people what it is. `path` is relative to the baseline's folder."""

    fingerprint: str
    rule: str
    path: str
    text: str


def read_baseline(path: Path) -> list[Entry]:
    """The entries of a baseline file. Raises NewslintError."""
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        if table["version"] != 1:
            raise NewslintError(f"a baseline of version {table['version']}; this newslint reads version 1", path=str(path))
        return [Entry(**entry) for entry in table["findings"]]
    except OSError as error:
        raise NewslintError(f"cannot be read: {error.strerror}", path=str(path)) from None
    except (ValueError, KeyError, TypeError) as error:
        raise NewslintError(f"not a baseline: {error}", path=str(path)) from None


def hold_back(report: Report, entries: Collection[Entry]) -> Report:
    """The report without what is in the baseline, and with how much that is."""
    known = {entry.fingerprint for entry in entries}
    named = list(zip(report.findings, fingerprints(report.findings), strict=True))
    new = tuple(finding for finding, name in named if name not in known)
    return replace(report, findings=new, held=len(named) - len(new))


def recorded(report: Report, folder: Path) -> list[Entry]:
    """The findings of a report as entries; those about suppressions are not recorded, they are quickly mended."""
    return [
        Entry(name, finding.rule, relative(finding.location.path, folder), finding.location.text)
        for finding, name in zip(report.findings, fingerprints(report.findings), strict=True)
        if finding.category != "suppressions"
    ]


def merged(old: Sequence[Entry], today: Sequence[Entry]) -> list[Entry]:
    """The old entries and today's; a place that moved to another file is listed where it is now."""
    return list({entry.fingerprint: entry for entry in (*old, *today)}.values())


def pruned(old: Sequence[Entry], today: Sequence[Entry], report: Report, folder: Path) -> list[Entry]:
    """The old entries without those that are gone; what is in files that were not read stays, unless the file is gone."""
    now = {entry.fingerprint: entry for entry in today}
    read = {relative(path, folder) for path in report.paths}
    unread = {entry.path for entry in old if entry.path not in read and (folder / entry.path).exists()}
    return [now.get(entry.fingerprint, entry) for entry in old if entry.fingerprint in now or entry.path in unread]


def write_baseline(path: Path, entries: Collection[Entry]) -> None:
    """Writes a baseline, one line per entry, in the order of path, rule and text: it is made for version control."""
    ordered = sorted(entries, key=lambda e: (e.path, e.rule, e.text, e.fingerprint))
    lines = ",\n".join("  " + json.dumps(vars(entry), ensure_ascii=False) for entry in ordered)
    text = '{\n "version": 1,\n "findings": [' + (f"\n{lines}\n ]" if lines else "]") + "\n}\n"
    write_atomically(path, text.encode("utf-8", "replace"))


def relative(path: str, folder: Path) -> str:
    """A path as seen from a folder, with / on every system."""
    return Path(os.path.relpath(path, folder)).as_posix()
