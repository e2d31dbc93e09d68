"""Format `gitlab`: a code quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import json

from newslint.model import Report
from newslint.report import fingerprints
from newslint.reporters.base import Style

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, style: Style) -> str:
    """A JSON array of findings and failures; a fingerprint occurs once."""
    entries = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.level],
            "location": {"path": finding.location.path, "lines": {"begin": finding.location.line, "end": finding.location.end_line}},
        }
        for finding, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    entries += [
        {
            "description": failure.message,
            "check_name": failure.rule or "newslint/failure",
            "fingerprint": f"failure-{number}-{failure.path}",
            "severity": "blocker",
            "location": {"path": failure.path, "lines": {"begin": failure.line or 1}},
        }
        for number, failure in enumerate(report.failures, 1)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
