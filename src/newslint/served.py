"""Checks that ask a server: in the main process, after the workers, so that one server is enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from newslint.cache import Cache
from newslint.errors import NewslintError
from newslint.guard import crash
from newslint.linter import Linter, finding_of
from newslint.loaders import load
from newslint.model import Article, Failure, Finding, Rule, Skipped


@dataclass
class Answers:
    """What servers said of the articles of a run."""

    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    skipped: set[Skipped] = field(default_factory=set)
    interrupted: bool = False


def ask_servers(linter: Linter, paths: Sequence[str], cache: Cache | None) -> Answers:
    """Has the served rules that are in force for each path look at its article. Ctrl-C ends it early."""
    answers = Answers()
    rules: dict[str, list[str]] = defaultdict(list)
    by_key: dict[str, Rule] = {}
    for path in paths:
        for rule in linter.special.get(path, linter).rules:
            if rule.check.served:
                by_key[repr(rule.check)] = rule
                rules[repr(rule.check)].append(path)
    try:
        for name, own in sorted(rules.items()):
            _ask(by_key[name], _articles(linter, own), cache, answers)
    except KeyboardInterrupt:
        answers.interrupted = True
    return answers


def _articles(linter: Linter, paths: Sequence[str]) -> Iterator[Article]:
    for path in paths:
        try:
            yield load(path, linter.sources.get(path))
        except NewslintError:  # gone since it was examined
            continue


def _ask(rule: Rule, articles: Iterator[Article], cache: Cache | None, answers: Answers) -> None:
    try:
        with closing(rule.check.serve(articles, cache)) as all_served:
            for article, hits, failure, skipped in all_served:
                if skipped:
                    answers.skipped.add(Skipped(rule.check.kind, skipped))
                elif failure:
                    answers.failures.append(Failure(article.path, failure, rule=rule.id))
                applying = (hit for hit in hits if rule.applies(article, hit.start, hit.end))
                answers.findings += [finding_of(rule, article, hit) for hit in applying]
    except NewslintError:
        raise
    except Exception as error:
        answers.failures.append(crash(rule, "", error))
