"""The examples of a rule, run: they are its tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.linter import Linter
from newslint.loaders import load
from newslint.model import Example, Finding, Rule
from newslint.patterns import compiled

_MARKS = compiled("[«»]")


@dataclass(frozen=True)
class Mismatch:
    """An example that did not do what the rule says: the texts that should have been reported, and those that were."""

    rule: str
    example: str
    expected: tuple[str, ...]
    reported: tuple[str, ...]


def check_examples(rule: Rule, others: Sequence[Rule] = ()) -> Iterator[Mismatch]:
    """The rule's examples that fail. The desk's facts are compared by `others`; what those find without the facts is not counted.

    A bad example marks with « » what must be reported: every finding is at a mark, and every mark is the place of a finding or one it points at.
    An example that is a list is several articles of one story, called 1.txt, 2.txt ….
    """
    vouches = _vouches(rule)
    companions = [other for other in others if other.id != rule.id and not _vouches(other)] if vouches else []
    linter = Linter([rule, *companions])
    for bad in rule.bad:
        marks, articles = _unmark(bad)
        findings = _of(rule, run(linter, articles), vouches)
        places = {(f.location.path, f.location.start, f.location.end) for f in findings}
        notes = {(r.location.path, r.location.start, r.location.end) for f in findings for r in f.related}
        if not marks or not places <= marks or not marks <= places | notes:
            yield Mismatch(rule.id, _shown(bad), _texts(articles, marks), tuple(f.location.text for f in findings))
    for good in rule.good:
        articles = (good,) if isinstance(good, str) else good
        findings = _of(rule, run(linter, tuple(articles)), vouches)
        if findings:
            yield Mismatch(rule.id, _shown(good), (), tuple(f.location.text for f in findings))


def _vouches(rule: Rule) -> bool:
    return any(True for _ in rule.check.statements())


def _of(rule: Rule, findings: list[Finding], vouches: bool) -> list[Finding]:
    return [f for f in findings if any(r.location.path == rule.path for r in f.related)] if vouches else findings


def run(linter: Linter, articles: tuple[str, ...]) -> list[Finding]:
    """The findings in articles given as text. A crash of the check is raised as an AssertionError."""
    examined = [linter.examine(load(f"{n}.txt", text.encode())) for n, text in enumerate(articles, 1)]
    conflicts, failures = linter.compare((e.path, claims) for e in examined for claims in (e.story_claims, *e.run_claims))
    failures += [failure for e in examined for failure in e.failures]
    if failures:
        raise AssertionError(failures[0].message)
    return sorted([f for e in examined for f in e.findings] + conflicts, key=lambda f: f.order)


def _unmark(example: Example) -> tuple[set[tuple[str, int, int]], tuple[str, ...]]:
    marks: set[tuple[str, int, int]] = set()
    articles = []
    for number, text in enumerate((example,) if isinstance(example, str) else example, 1):
        opened: list[int] = []
        for dropped, mark in enumerate(_MARKS.finditer(text)):
            if mark.group() == "«":
                opened.append(mark.start() - dropped)
            elif opened:
                marks.add((f"{number}.txt", opened.pop(), mark.start() - dropped))
        articles.append(_MARKS.sub("", text))
    return marks, tuple(articles)


def _texts(articles: tuple[str, ...], marks: set[tuple[str, int, int]]) -> tuple[str, ...]:
    return tuple(articles[int(path.split(".")[0]) - 1][start:end] for path, start, end in sorted(marks))


def _shown(example: Example) -> str:
    return example if isinstance(example, str) else "\n---\n".join(example)
