"""Format `html`: the review, one self-contained page for an editor who decides about each finding."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from newslint import __version__
from newslint.article import Article, Location
from newslint.model import LEVELS, Finding, Report, Rule
from newslint.report import Decision, fingerprints
from newslint.reporters.base import Style, summary

STANDING = "newslint-suppressions.yaml"
"""The file that the decisions of the review go into."""
METRICS = ("flesch", "flesch-kincaid", "fog")
"""The figures of readability that are shown."""


def render(report: Report, style: Style) -> str:
    """The page. Everything that comes from articles is in one JSON value and reaches the page as text only; no script but ours may run."""
    page, css, script = (_part(name) for name in ("review.html", "review.css", "review.js"))
    data = json.dumps(_data(report, style), ensure_ascii=True).replace("<", "\\u003c")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    for name, value in (("DIGEST", digest), ("CSS", css), ("SCRIPT", script), ("DATA", data)):  # the data last: it may contain anything
        page = page.replace(f"@@{name}@@", value, 1)
    return page


def _part(name: str) -> str:
    return (files("newslint") / "data" / name).read_text(encoding="utf-8")


def _data(report: Report, style: Style) -> dict[str, Any]:
    decisions = {id(d.finding): d for d in report.decisions}
    dismissed = [d.finding for d in report.decisions if d.by.verdict == "dismissed"]
    findings = sorted((*report.findings, *dismissed), key=lambda f: f.order)
    shown = _Articles(report, style, findings)
    standing = [s for s in report.suppressions if s.location is not None and s.location.path == STANDING]
    return {
        "version": __version__,
        "summary": summary(report),
        "levels": list(LEVELS),
        "articles": shown.articles,
        "findings": [
            _finding(f, name, shown, style.rules(), _decision(decisions.get(id(f)), standing))
            for f, name in zip(findings, fingerprints(findings), strict=True)
        ],
        "standing": [_entry(asdict(s)) for s in standing],
        "failures": [{"path": f.path, "line": f.line, "rule": f.rule, "message": f.message} for f in report.failures],
        "skipped": [{"check": s.check, "reason": s.reason} for s in report.skipped],
    }


def _entry(suppression: Mapping[str, Any]) -> dict[str, str]:
    keys = ("rule", "path", "text", "fingerprint", "verdict", "reason", "author", "expires")
    return {key: str(suppression[key]) for key in keys if suppression[key]}


def _decision(decision: Decision | None, standing: Sequence[object]) -> dict[str, Any] | None:
    """What was decided, and by which of the standing decisions; one made in a comment or elsewhere can be seen, not changed."""
    if decision is None:
        return None
    by = decision.by
    number = next((n for n, s in enumerate(standing) if s is by), None)
    where = f"{by.location.path}:{by.location.line}" if by.location and number is None else ""
    return {"verdict": by.verdict, "reason": by.reason, "author": by.author, "standing": number, "elsewhere": where}


def _finding(finding: Finding, name: str, shown: _Articles, rules: Mapping[str, Rule], decision: dict[str, Any] | None) -> dict[str, Any]:
    rule = rules.get(finding.rule)
    return {
        "fingerprint": name,
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "why": " ".join(rule.why.split()) if rule else "",
        "url": rule.url if rule and rule.url.startswith(("https://", "http://")) else "",
        "place": shown.place(finding.location),
        "related": [{"message": r.message, "place": shown.place(r.location)} for r in finding.related],
        "replacements": list(finding.replacements),
        "decision": decision,
    }


class _Articles:
    """The articles, with their figures and what findings speak of, and where in these a place is."""

    def __init__(self, report: Report, style: Style, findings: Sequence[Finding]) -> None:
        spoken_of = {place.path for f in findings for place in (f.location, *(r.location for r in f.related))}
        read = ((path, style.article(path)) for path in sorted(report.paths))
        self._read = {path: article for path, article in read if article is not None}
        self._numbers = {path: number for number, path in enumerate(self._read)}
        self.articles = [_article(path, article, report.stories.get(path, ""), path in spoken_of) for path, article in self._read.items()]

    def place(self, at: Location) -> dict[str, Any]:
        """A location, with the number of its article and the span in that article's text."""
        article = self._read.get(at.path)
        start, end = at.start, at.end
        if article and article.source_map:
            start = article.source_map.text_offset(at.start)
            end = start + len(at.text)
        return {
            "path": at.path, "line": at.line, "column": at.column, "text": at.text, "before": at.before, "after": at.after,
            "article": self._numbers.get(at.path), "start": start, "end": end,
        }  # fmt: skip


def _article(path: str, article: Article, story: str, whole: bool) -> dict[str, Any]:
    """An article with its figures; its text only where it is to be shown."""
    from newslint.text.readability import METRICS as FORMULAS

    figures = [(FORMULAS[name].label, FORMULAS[name].of(article.readable)) for name in METRICS]
    return {
        "path": path,
        "headline": article.meta.headline,
        "published": str(article.meta.published or ""),
        "story": story,
        "words": article.word_count,
        "readability": [[label, round(value, 1)] for label, value in figures if value is not None],
        "blocks": [[block.start, block.scope, article.text[block.start : block.end]] for block in article.blocks if whole],
    }
