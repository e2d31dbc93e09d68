"""The run: examine each article (map), compare the claims of each story and subject (reduce), report."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from newslint.errors import NewslintError
from newslint.loaders import load
from newslint.model import Article, Claim, Conflict, Failure, Finding, Found, Hit, Location, Related, Report, Rule, Skipped, lower_level
from newslint.stories import Signature, group, signature

StoryBy = Literal["auto", "folder", "all"]
CHUNK = 16
"""Articles handed to a worker at a time."""
FEWEST_FOR_WORKERS = 64
"""Below this many articles, starting workers costs more than it saves."""


@dataclass(frozen=True)
class Examined:
    """What one article yields."""

    path: str
    findings: tuple[Finding, ...] = ()
    claims: tuple[tuple[str, Claim], ...] = ()
    """(rule id, claim)"""
    failures: tuple[Failure, ...] = ()
    signature: Signature | None = None
    words: int = 0


class Linter:
    """A set of rules, made ready once: the map and the reduce. Both depend on nothing but their arguments and the rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(sorted(rules, key=lambda rule: rule.id))
        self._by_id = {rule.id: rule for rule in self.rules}
        self._always = {rule.id for rule in self.rules if not rule.check.literals()}

    # -- map

    def examine(self, article: Article) -> Examined:
        """The findings and claims of one article. A check that crashes is a failure of that rule; the others go on."""
        findings: list[Finding] = []
        claims: list[tuple[str, Claim]] = []
        failures: list[Failure] = []
        found = self._find_literals(article)
        for rule in self.rules:
            literals = found.get(rule.id, [])
            try:
                if literals or rule.id in self._always:
                    findings += self._look(rule, article, literals)
                claims += [(rule.id, claim) for claim in rule.check.claims(article)]
            except Exception as error:  # one crashing check never loses the rest of the run
                failures.append(_crash(rule, article.path, error))
        return Examined(article.path, tuple(findings), tuple(claims), tuple(failures), signature(article), len(article.words))

    def examine_file(self, path: str, data: bytes | None = None) -> Examined:
        """The same for a file; one that cannot be read is a failure."""
        try:
            article = load(path, data)
        except NewslintError as error:
            return Examined(path, failures=(Failure(path, error.message, line=error.line),))
        return self.examine(article)

    def _look(self, rule: Rule, article: Article, found: Sequence[Found]) -> Iterator[Finding]:
        for hit in rule.check.look(article, found):
            if rule.applies(article, hit.start, hit.end):
                yield _finding(rule, article, hit)

    @cached_property
    def _literals(self) -> tuple[object, list[tuple[str, int]]]:
        """The automaton over the phrases of all rules, and whose each phrase is."""
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        owners: list[tuple[str, int]] = []
        phrases: list[str] = []
        for rule in self.rules:
            for index, phrase in enumerate(rule.check.literals()):
                phrases.append(phrase.lower())
                owners.append((rule.id, index))
        automaton = AhoCorasick(phrases, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA) if phrases else None
        return automaton, owners

    def _find_literals(self, article: Article) -> Mapping[str, list[Found]]:
        automaton, owners = self._literals
        found: dict[str, list[Found]] = defaultdict(list)
        if automaton is None:
            return found
        for index, start, end in automaton.find_matches_as_indexes(article.folded, overlapping=True):  # type: ignore[attr-defined]
            rule_id, own_index = owners[index]
            found[rule_id].append(Found(start, end, own_index))
        return {rule_id: _longest(places) for rule_id, places in found.items()}

    # -- reduce

    def compare(self, examined: Iterable[Examined], story_by: StoryBy = "auto") -> tuple[list[Finding], list[Failure]]:
        """The conflicts among the claims of many articles and of the desk's facts."""
        examined = list(examined)
        stories = group([e.signature for e in examined if e.signature], story_by)
        subjects: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
        for one in examined:
            for rule_id, claim in one.claims:
                reach = self._by_id[rule_id].check.reach
                place = {"article": claim.path, "story": stories.get(claim.path, ""), "run": ""}[reach]
                subjects[rule_id, place, claim.subject].append(claim)
        desk = self._desk_claims
        findings: list[Finding] = []
        failures: list[Failure] = []
        for (rule_id, _, subject), claims in sorted(subjects.items(), key=lambda item: item[0]):
            rule = self._by_id[rule_id]
            together = sorted(claims, key=lambda c: (c.path, c.location.start, c.location.end)) + desk.get((rule_id, subject), [])
            if len(together) < 2:
                continue
            try:
                findings += [_conflict_finding(rule, conflict) for conflict in rule.check.compare(together)]
            except Exception as error:  # as in examine
                failures.append(_crash(rule, claims[0].path, error))
        return findings, failures

    @cached_property
    def _desk_claims(self) -> Mapping[tuple[str, str], list[Claim]]:
        """The claims in what the desk vouches for, by rule and subject: read as copy is, placed at their line in the desk's file."""
        claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for desk in self.rules:
            for statement in desk.check.statements():
                article = load(desk.path + ".txt", statement.text.encode())
                place = Location(desk.path, 0, 0, statement.line, 1, statement.line, 1, statement.text)
                for rule in self.rules:
                    for claim in rule.check.claims(article):
                        valid = (statement.since, statement.until)
                        vouched = replace(claim, location=place, source=statement.source, desk=True, valid=valid)
                        claims[rule.id, claim.subject].append(vouched)
        return claims


def lint(paths: Sequence[str], rules: Sequence[Rule], *, jobs: int = 1, story_by: StoryBy = "auto") -> Report:
    """Lints the files at `paths`. The result does not depend on `jobs`, nor on the order of paths or rules."""
    reasons = {rule.id: rule.check.unavailable() for rule in rules}
    usable = [rule for rule in rules if not reasons[rule.id]]
    skipped = sorted({Skipped(rule.check.kind, reasons[rule.id]) for rule in rules if reasons[rule.id]}, key=lambda s: s.check)
    linter = Linter(usable)
    try:
        for rule in usable:
            rule.check.start()
        examined = list(_examine_all(linter, sorted(paths), jobs))
    finally:
        for rule in usable:
            rule.check.stop()
    conflicts, failures = linter.compare(examined, story_by)
    findings = sorted({f for e in examined for f in e.findings} | set(conflicts), key=lambda f: f.order)
    failures = [failure for e in examined for failure in e.failures] + failures
    read = [e for e in examined if e.signature]
    return Report(
        tuple(findings),
        tuple(sorted(failures, key=lambda f: (f.path, f.rule, f.message))),
        tuple(skipped),
        articles=len(read),
        words=sum(e.words for e in read),
    )


_linter: Linter | None = None
"""The linter of a worker process."""


def _examine_all(linter: Linter, paths: Sequence[str], jobs: int) -> Iterator[Examined]:
    jobs = jobs or (os.cpu_count() or 1 if len(paths) >= FEWEST_FOR_WORKERS else 1)
    if jobs == 1 or len(paths) < 2:
        yield from map(linter.examine_file, paths)
        return
    import multiprocessing

    global _linter
    _linter = linter
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield from pool.imap(_examine_in_worker, paths, chunksize=min(CHUNK, max(1, len(paths) // (jobs * 4))))


def _examine_in_worker(path: str) -> Examined:
    assert _linter is not None
    return _linter.examine_file(path)


def _finding(rule: Rule, article: Article, hit: Hit) -> Finding:
    message = hit.message or _fill(rule.message, {"found": article.text[hit.start : hit.end], **hit.fields})
    related = tuple(Related(note, article.locate(start, end)) for start, end, note in hit.related)
    return Finding(
        rule.id if not hit.rule else rule.category + hit.rule,
        lower_level(rule.level, hit.level),
        message,
        article.locate(hit.start, hit.end),
        related,
        hit.replacements,
        hit.safe,
    )


def _conflict_finding(rule: Rule, conflict: Conflict) -> Finding:
    place = conflict.at.location
    message = conflict.message or _fill(rule.message, {"found": place.text, **conflict.fields})
    related = tuple(Related(_cited(claim) if claim.desk else note, claim.location) for claim, note in conflict.against)
    return Finding(rule.id, lower_level(rule.level, conflict.level), message, place, related, conflict.replacements, conflict.safe)


def _cited(fact: Claim) -> str:
    return f"the desk's facts say: {fact.location.text} (source: {fact.source})"


def _fill(message: str, fields: Mapping[str, str]) -> str:
    for name, value in fields.items():
        message = message.replace("{" + name + "}", value)
    return message


def _longest(found: Iterable[Found]) -> list[Found]:
    """Without those that lie inside a longer one; in order."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return kept


def _crash(rule: Rule, path: str, error: Exception) -> Failure:
    place = f"{type(error).__name__}: {error}"
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace:
        place += f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})"
    return Failure(path, f"the check broke: {place}", rule=rule.id, ours=True)
