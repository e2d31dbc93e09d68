"""Format `json`: the versioned contract for other programs."""

from __future__ import annotations

import json
from typing import Any

from newslint import __version__
from newslint.model import LEVELS, Failure, Finding, Location, Report
from newslint.report import fingerprints
from newslint.reporters.base import Style


def render(report: Report, style: Style) -> str:
    """One JSON object; see the contract in README.md."""
    return json.dumps(as_dict(report), ensure_ascii=False, indent=1) + "\n"


def as_dict(report: Report) -> dict[str, Any]:
    """The same as plain values."""
    return {
        "version": 1,
        "tool": {"name": "newslint", "version": __version__},
        "summary": {"articles": report.articles, **{f"{level}s": report.count(level) for level in LEVELS}, "fixable": report.fixable},
        "findings": [_finding(*pair) for pair in zip(report.findings, fingerprints(report.findings), strict=True)],
        "failures": [_failure(failure) for failure in report.failures],
        "skipped": [{"check": skipped.check, "reason": skipped.reason} for skipped in report.skipped],
    }


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "level": finding.level,
        "message": finding.message,
        "location": _location(finding.location),
        "related": [{"message": r.message, **_location(r.location)} for r in finding.related],
        "replacements": list(finding.replacements),
        "fingerprint": fingerprint,
    }


def _location(place: Location) -> dict[str, Any]:
    return {
        "path": place.path,
        "start": {"line": place.line, "column": place.column, "offset": place.start},
        "end": {"line": place.end_line, "column": place.end_column, "offset": place.end},
        "text": place.text,
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {"path": failure.path, "line": failure.line, "rule": failure.rule, "message": failure.message}
