"""Format `junit`: the XML of test reports, one suite per article."""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from newslint.model import Failure, Finding, Report
from newslint.reporters.base import Style, safe


def render(report: Report, style: Style) -> str:
    """A finding is a failed test named after its rule, a failure of the run an error, an article without either a passed test."""
    by_path = {path: list(found) for path, found in groupby(report.findings, key=lambda f: f.location.path)}
    broken: dict[str, list[Failure]] = {}
    for failure in report.failures:
        broken.setdefault(failure.path, []).append(failure)
    suites = [_suite(path, by_path.get(path, []), broken.get(path, [])) for path in sorted({*report.paths, *by_path, *broken})]
    total = sum(len(found) or 0 for found in by_path.values())
    head = f'<testsuites name="newslint" failures="{total}" errors="{len(report.failures)}">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>"]) + "\n"


def _suite(path: str, findings: list[Finding], failures: list[Failure]) -> str:
    cases = [_case(path, f.rule, "failure", f.level, f.message, _where(f)) for f in findings]
    cases += [_case(path, f.rule or "newslint", "error", "failure", f.message, f"{path}: {f.message}") for f in failures]
    if not cases:
        cases = [f'  <testcase classname={_attribute(path)} name="newslint"/>']
    counts = f'tests="{len(cases)}" failures="{len(findings)}" errors="{len(failures)}"'
    return "\n".join([f" <testsuite name={_attribute(path)} {counts}>", *cases, " </testsuite>"])


def _case(path: str, name: str, kind: str, level: str, message: str, text: str) -> str:
    return (
        f"  <testcase classname={_attribute(path)} name={_attribute(name)}>\n"
        f'   <{kind} type="{level}" message={_attribute(message)}>{escape(text)}</{kind}>\n'
        "  </testcase>"
    )


def _where(finding: Finding) -> str:
    places = [(finding.location, finding.message), *((related.location, related.message) for related in finding.related)]
    return "\n".join(f"{safe(place.path)}:{place.line}:{place.column}: {safe(message)}" for place, message in places)


def _attribute(text: str) -> str:
    return quoteattr(safe(text))
