"""What a corpus says of the rules: which never fire, and which always fire together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from newslint.report import Finding, Report

FEWEST = 2
"""Findings of a rule below which it is too early to say that it goes with another."""


def never_fired(report: Report, rules: Iterable[str]) -> list[str]:
    """The rules without a finding, sorted."""
    fired = {finding.rule for finding in report.findings}
    return sorted(set(rules) - fired)


def together(report: Report) -> list[tuple[str, str, int]]:
    """Pairs of rules of which neither reports a place that the other does not touch, with how many places that are."""
    counts = Counter(finding.rule for finding in report.findings)
    shared: Counter[tuple[str, str]] = Counter()
    for _, found in groupby(report.findings, key=lambda finding: finding.location.path):
        places = list(found)
        for number, finding in enumerate(places):
            shared.update({(finding.rule, other) for other in _touching(places, number)})
    pairs = sorted((one, other) for one, other in shared if one < other)
    return [
        (one, other, counts[one])
        for one, other in pairs
        if shared[one, other] == counts[one] >= FEWEST and shared[other, one] == counts[other] >= FEWEST
    ]


def _touching(places: list[Finding], number: int) -> set[str]:
    """The other rules that report a place which overlaps that of one finding; places are sorted by their start."""
    here = places[number]
    found = set()
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(places) and abs(at - number) < 50:
            other = places[at].location
            if step > 0 and other.start >= here.location.end:
                break
            if other.end > here.location.start and other.start < here.location.end and places[at].rule != here.rule:
                found.add(places[at].rule)
            at += step
    return found
