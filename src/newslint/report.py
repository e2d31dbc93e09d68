"""What a run says: findings with their places, what broke, what was skipped, and what the desk has decided about findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import Literal

from newslint.places import Comment, Location
from newslint.records import NamedTuple, record
from newslint.schema import option

Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("error", "warning", "info")


def lower_level(a: Level, b: Level) -> Level:
    """The milder of two levels."""
    return a if LEVELS.index(a) >= LEVELS.index(b) else b


class Related(NamedTuple):
    """Another place that a finding speaks of, with a note."""

    message: str
    location: Location


class Finding(NamedTuple):
    """One line of the report. `fingerprint` depends on the rule and on the copy around the place, not on path or line."""

    rule: str
    level: Level
    message: str
    location: Location
    related: tuple[Related, ...] = ()
    replacements: tuple[str, ...] = ()
    safe: bool = False
    quoted: bool = False
    """Whether it stands in what somebody else said, which is never corrected unseen."""

    @property
    def category(self) -> str:
        """The first part of the rule's id."""
        return self.rule.split("/", 1)[0]

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits of SHA-256 over the rule, the words reported and the three words before and after them."""
        import hashlib  # 3 ms, for reports that show it

        place = self.location
        around = (*place.before.split()[-3:], "|", *place.text.split(), "|", *place.after.split()[:3])
        return hashlib.sha256("\0".join((self.rule, *around)).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def fixable(self) -> bool:
        """Whether it has a correction that may be applied: none inside a quotation may."""
        return bool(self.replacements) and not self.quoted

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are reported by path, place and rule."""
        return (self.location.path, self.location.start, self.location.end, self.rule, self.message)


class Failure(NamedTuple):
    """Something that broke: a file that cannot be read (the user's to mend) or a check that crashed (ours). The rest of the run went on."""

    path: str
    message: str
    rule: str = ""
    line: int | None = None
    ours: bool = False


class Skipped(NamedTuple):
    """A check that cannot run here, and why."""

    check: str
    reason: str


OWN_FINDINGS = ("suppressions/expired", "suppressions/malformed", "suppressions/unused")
"""Ids of findings that come from no rule."""


def of_languagetool(rule: str) -> bool:
    """Whether an id is that of a rule of LanguageTool's ("grammar/EN_A_VS_AN"): those have capitals, newslint's own have none."""
    return rule.startswith("grammar/") and rule != rule.lower()


Verdict = Literal["dismissed", "accepted", "ask"]
"""What an editor decides about a finding: not a fault, to be mended, or a question to the reporter. Only dismissed ones are left out."""


@record(frozen=True)
class Suppression:
    """A decision of the desk about findings, addressed by rule, path and quoted text, never by line number."""

    rule: str = option("the rule, or the first parts of its id")
    reason: str = option("why; without a reason nothing is suppressed")
    path: str = option("which articles: a pattern as in .gitignore, relative to the folder of this file; empty: all below it", "")
    text: str = option("the words reported; empty: any", "")
    fingerprint: str = option("the one place that is meant, where the words occur more than once", "")
    author: str = option("who decided it", "")
    expires: date | None = option("the first day on which it no longer holds", None)
    verdict: Verdict = option("dismissed: not a fault; accepted: to be mended; ask: a question to the reporter", "dismissed")
    location: Location | None = None
    """Where the decision stands."""
    start: int = 0
    end: int = -1
    """What a comment in an article covers: code points of the file, end exclusive; -1: all of it."""


class Decision(NamedTuple):
    """A finding with what the desk decided about it."""

    finding: Finding
    by: Suppression


@record(frozen=True)
class Report:
    """What a run says: sorted findings, what broke, what was skipped, how many articles and words were read."""

    findings: Sequence[Finding]
    failures: tuple[Failure, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    articles: int = 0
    words: int = 0
    times: Mapping[str, float] = field(default_factory=dict)
    """Seconds per rule, where they were asked for."""
    paths: tuple[str, ...] = ()
    """The articles read, sorted."""
    stories: Mapping[str, str] = field(default_factory=dict)
    """Path → the story the article belongs to, where articles were compared."""
    comments: tuple[Comment, ...] = ()
    """What comments in the articles ask of newslint."""
    decisions: tuple[Decision, ...] = ()
    """Findings about which the desk has decided; the dismissed ones are not among `findings`."""
    suppressions: tuple[Suppression, ...] = ()
    """What suppression files and the configuration say."""
    held: int = 0
    """Findings held back because they are in the baseline."""
    fixed: int = 0
    """Corrections applied."""
    interrupted: bool = False
    """Whether the user stopped the run before its end."""

    def count(self, level: Level) -> int:
        """How many findings have this level."""
        return self._counts[level]

    @property
    def fixable(self) -> int:
        """How many findings have a correction."""
        return self._counts["fixable"]

    @cached_property
    def _counts(self) -> Counter[str]:
        """Findings by level, and those that have a correction: counted in one go, as those of an archive are unpacked for it."""
        return Counter(word for finding in self.findings for word in (finding.level, *(("fixable",) if finding.fixable else ())))


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """The fingerprint of each finding; where one occurs again, "-2", "-3" … tells the occurrences apart, in order of the report."""
    seen: Counter[str] = Counter()
    for finding in findings:
        name = finding.fingerprint
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"
