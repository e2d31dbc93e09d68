"""Format `sarif`: SARIF 2.1.0, for code scanning and for viewers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from newslint import __version__
from newslint.model import Failure, Finding, Location, Report, Rule
from newslint.report import Decision, fingerprints
from newslint.reporters.base import Style

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, style: Style) -> str:
    """A log with one run; findings that the desk dismissed are in it, as suppressed."""
    decided = [d for d in report.decisions if d.by.verdict == "dismissed"]
    findings = [*report.findings, *(d.finding for d in decided)]
    ids = sorted({f.rule for f in findings})
    results = [_result(f, ids.index(f.rule), name) for f, name in zip(findings, fingerprints(findings), strict=True)]
    for result, decision in zip(results[len(report.findings) :], decided, strict=True):
        result["suppressions"] = [_suppression(decision)]
    rules = style.rules()
    driver = {
        "name": "newslint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(name, rules.get(name)) for name in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:  # one reported under the name of another tool, or on suppressions
        return {"id": name, "shortDescription": {"text": name}}
    examples = "\n".join(f"- {example if isinstance(example, str) else ' / '.join(example)}" for example in rule.bad)
    return {
        "id": name,
        "shortDescription": {"text": rule.message},
        "fullDescription": {"text": " ".join(rule.why.split())},
        "help": {"text": rule.why, "markdown": f"{rule.why}\n\nReported, between « and »:\n\n{examples}"},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"tags": [rule.category, *rule.tags]},
        **({"helpUri": rule.url} if rule.url else {}),
    }


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    related = [{"id": n, "message": {"text": r.message}, **_location(r.location)} for n, r in enumerate(finding.related, 1)]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"newslint/v1": fingerprint},
        **({"relatedLocations": related} if related else {}),
        **({"fixes": _fixes(finding.location, finding.replacements)} if finding.fixable else {}),
    }


def _location(place: Location) -> dict[str, Any]:
    region = {**_span(place), "snippet": {"text": place.text}}
    return {"physicalLocation": {"artifactLocation": _artifact(place), "region": region}}


def _span(place: Location) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }


def _artifact(place: Location) -> dict[str, str]:
    return {"uri": _uri(place.path)}


def _fixes(place: Location, replacements: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "description": {"text": f"write '{text}'" if text.strip() else "close up"},
            "artifactChanges": [
                {"artifactLocation": _artifact(place), "replacements": [{"deletedRegion": _span(place), "insertedContent": {"text": text}}]}
            ],
        }
        for text in replacements
    ]


def _suppression(decision: Decision) -> dict[str, str]:
    return {"kind": "inSource" if decision.by.end >= 0 else "external", "status": "accepted", "justification": decision.by.reason}


def _invocation(report: Report) -> dict[str, Any]:
    notes = [_notification(failure) for failure in report.failures]
    notes += [{"level": "note", "message": {"text": f"skipped: {s.check}: {s.reason}"}} for s in report.skipped]
    done = not report.interrupted and not any(failure.ours for failure in report.failures)
    return {"executionSuccessful": done, "toolExecutionNotifications": notes}


def _notification(failure: Failure) -> dict[str, Any]:
    region = {"region": {"startLine": failure.line}} if failure.line else {}
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(failure.path)}, **region}}
    rule = {"associatedRule": {"id": failure.rule}} if failure.rule else {}
    return {"level": "error", "message": {"text": failure.message}, "locations": [place], **rule}


def _uri(path: str) -> str:
    """A relative path as a relative URI, an absolute one as a file URI."""
    name = quote(path.replace("\\", "/"), errors="replace")
    return "file://" + name if name.startswith("/") else name
