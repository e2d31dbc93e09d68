"""Corrections: applies those that are certain, until nothing changes, never inside a quotation and never two that overlap."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from newslint.loaders.decode import decode, encoding
from newslint.patterns import compiled
from newslint.report import Finding, Report

_LINE = compiled(r"[^\n]*\n|[^\n]+")  # as diff and patch count lines

ROUNDS = 10
"""Runs over the corrected copy, at most."""

Sources = Mapping[str, bytes]
"""Path → what the file would hold."""


@dataclass(frozen=True)
class Fixed:
    """What corrections made of articles, what these were before, the report on the result, and how many corrections there were."""

    before: Sources
    sources: Sources
    report: Report
    count: int


def fix(report: Report, lint: Callable[[Sources], Report], unsafe: bool, given: Sources | None = None) -> Fixed:
    """Corrects what the report offers, lints again, and so on. `lint` reports on the articles with some of them replaced; `given` are
    articles that are not on disk.

    A file that would come back to a form it has had is left as it is then: two rules that correct each other do not go on for ever.
    """
    originals: dict[str, bytes] = {}
    sources: dict[str, bytes] = dict(given or {})
    seen: set[tuple[str, bytes]] = set()
    count = 0
    for _ in range(ROUNDS):
        changed: dict[str, bytes] = {}
        for path, findings in _by_path(report, unsafe).items():
            before = sources[path] if path in sources else Path(path).read_bytes()
            originals.setdefault(path, before)
            seen.add((path, before))
            after, applied = corrected(before, findings, path)
            if after != before and (path, after) not in seen:
                changed[path] = after
                count += applied
        if not changed:
            break
        sources |= changed
        report = lint(sources)
    changes = {path: sources[path] for path, data in originals.items() if sources.get(path, data) != data}
    return Fixed({path: originals[path] for path in changes}, changes, replace(report, fixed=count), count)


def _by_path(report: Report, unsafe: bool) -> Mapping[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.fixable and (finding.safe or unsafe):
            found[finding.location.path].append(finding)
    return found


def corrected(data: bytes, findings: list[Finding], path: str) -> tuple[bytes, int]:
    """The file with the first correction of each finding applied, and how many were; its byte-order mark, encoding and line ends are kept.

    Left out are those that overlap an earlier one, and those whose words do not stand in the file as they are read (markup, entities).
    """
    name, mark = encoding(data)
    text = decode(data, path)
    parts: list[str] = []
    at, last = 0, (-1, -1)
    for finding in sorted(findings, key=lambda f: (f.location.start, f.location.end)):
        place, new = finding.location, finding.replacements[0]
        span = (place.start, place.end)
        if place.start < at or span == last or text[place.start : place.end] != place.text or _markup(path, new):
            continue
        parts += [text[at : place.start], new]
        at, last = place.end, span
    parts.append(text[at:])
    return mark + "".join(parts).encode(name), len(parts) // 2


def _markup(path: str, new: str) -> bool:
    return not path.lower().endswith((".txt", ".text")) and any(char in new for char in "<>&")


def diff(fixed: Fixed) -> str:
    """The corrections as a unified diff."""
    shown: list[str] = []
    for path, data in sorted(fixed.sources.items()):
        before, after = (_LINE.findall(decode(d, path)) for d in (fixed.before[path], data))
        for line in difflib.unified_diff(before, after, path, path):
            shown.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(shown)
