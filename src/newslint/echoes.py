"""Findings that say the same of one place: a name that a table and the story both correct is reported once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from newslint.report import LEVELS, Finding


def without_echoes(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in order, those of one category that overlap and make the same correction (or of which only one makes any) joined.

    The gravest is kept, of equals the one whose correction is safe; it points at the places of the others too.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: f.order):
        for at, other in _before(kept, finding):
            if _same(other, finding):
                kept[at] = _joined(other, finding)
                break
        else:
            kept.append(finding)
    return sorted(kept, key=lambda f: f.order)


def _before(kept: list[Finding], finding: Finding) -> Iterator[tuple[int, Finding]]:
    """The findings just before that reach into this one."""
    for at in range(len(kept) - 1, max(-1, len(kept) - 9), -1):
        other = kept[at]
        if other.location.path != finding.location.path:
            return
        if other.location.end > finding.location.start:
            yield at, other


def _same(a: Finding, b: Finding) -> bool:
    if a.category != b.category or a.rule == b.rule or a.category not in ("names", "typos", "spelling"):
        return False
    return not a.replacements or not b.replacements or _edit(a) == _edit(b)


def _edit(finding: Finding) -> tuple[int, int, str]:
    """What the first correction changes: offsets in the file, and what is put there."""
    found, use = finding.location.text, finding.replacements[0]
    start = _common(found, use)
    end = _common(found[start:][::-1], use[start:][::-1])
    return finding.location.start + start, finding.location.end - end, use[start : len(use) - end]


def _common(a: str, b: str) -> int:
    """How many code points two texts begin with in common."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _joined(a: Finding, b: Finding) -> Finding:
    best, other = sorted((a, b), key=lambda f: (LEVELS.index(f.level), not f.safe, not f.replacements, f.rule))
    places = {(r.location.path, r.location.start) for r in best.related}
    more = tuple(r for r in other.related if (r.location.path, r.location.start) not in places)
    return dataclasses.replace(best, related=best.related + more)
