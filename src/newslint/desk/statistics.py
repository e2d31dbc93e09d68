"""Figures of a run: findings per rule and per 1,000 words, and the time each rule took."""

from __future__ import annotations

from collections import Counter

from newslint.report import Report


def statistics(report: Report) -> str:
    """A table of the rules that reported, the busiest first: findings, findings per 1,000 words, articles concerned."""
    counts = Counter(finding.rule for finding in report.findings)
    articles = Counter(rule for rule, _ in {(f.rule, f.location.path) for f in report.findings})
    lines = [f"{'findings':>8}  {'per 1,000 words':>15}  {'articles':>8}  rule"]
    rows = [*sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    lines += [f"{n:>8}  {_per_thousand(n, report):>15}  {articles[rule]:>8}  {rule}" for rule, n in rows]
    total = len(report.findings)
    concerned = len({f.location.path for f in report.findings})
    lines.append(f"{total:>8}  {_per_thousand(total, report):>15}  {concerned:>8}  in {report.articles} articles of {report.words} words")
    return "\n".join(lines) + "\n"


def times(report: Report) -> str:
    """A table of the rules, the slowest first, in milliseconds. A view of the article is on the account of the first rule that asks for it."""
    total = sum(report.times.values()) or 1.0
    rows = sorted(report.times.items(), key=lambda item: (-item[1], item[0]))
    return "\n".join([f"{'ms':>8}  {'share':>6}  rule", *(f"{t * 1000:>8.1f}  {t / total:>6.1%}  {rule}" for rule, t in rows)]) + "\n"


def _per_thousand(number: int, report: Report) -> str:
    return f"{number * 1000 / report.words:.2f}" if report.words else "-"
