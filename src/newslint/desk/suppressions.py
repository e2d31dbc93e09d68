"""Suppressions: decisions of the desk about findings, in comments, beside the articles or in the configuration, each with its reason."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from newslint.errors import NewslintError, did_you_mean
from newslint.patterns import compiled
from newslint.places import Comment, Location
from newslint.report import Decision, Finding, Report, Suppression, fingerprints, of_languagetool
from newslint.rules import matches
from newslint.schema import Node, Schema, parse_yaml

FILE = "newslint-suppressions.yaml"
"""The name of the file that holds the suppressions for its folder and those below it."""

_FORM = "<!-- newslint: ignore RULE [until DATE] [by NAME] -- reason -->"


@cache
def _comment() -> re.Pattern[str]:
    return compiled(
        r"ignore(?P<file>-file)?\s+(?P<rules>[^\s,]+(?:\s*,\s*[^\s,]+)*)"
        r"(?:\s+until\s+(?P<until>\d{4}-\d\d-\d\d))?(?:\s+by\s+(?P<author>[^\n]{1,80}?))?\s+--\s+(?P<reason>\S.*)",
        re.DOTALL,
    )


Test = Callable[[Finding, str], bool]

EXPLAINED = {
    "suppressions/expired": "A suppression whose last day is over holds nothing back any more: renew it, or remove it.",
    "suppressions/malformed": f"A comment that asks for something has to have this form, with a reason and a rule that exists: {_FORM}",
    "suppressions/unused": "A suppression that covers no finding hides the next fault at its place: remove it.",
}
"""What is to be said of the findings that come from no rule."""

# -- reading


def find_suppressions(paths: Iterable[str], top: Path) -> list[Suppression]:
    """What the suppression files say that stand beside the articles or in a folder above them, up to `top`. Raises NewslintError."""
    above = os.path.realpath(top)
    inside = os.path.join(above, "")
    folders = {above}
    for folder in {os.path.dirname(path) for path in paths}:
        own = _resolved(folder)
        folders.add(own)
        while own.startswith(inside) and (own := os.path.dirname(own)) not in folders:
            folders.add(own)
    _resolved.cache_clear()
    files = (os.path.join(folder, FILE) for folder in folders)
    return [
        s for file in sorted((Path(file) for file in files if os.path.isfile(file)), key=lambda file: file.parent) for s in read_suppressions(file)
    ]


@cache
def _resolved(folder: str) -> str:
    """`os.path.realpath` of one of many folders."""
    parent, name = os.path.split(folder)
    if not parent or parent == folder or name in ("", os.curdir, os.pardir):
        return os.path.realpath(folder)
    own = os.path.join(_resolved(parent), name)
    return os.path.realpath(own) if os.path.islink(own) else own


def read_suppressions(path: Path) -> list[Suppression]:
    """The suppressions in a YAML file: a list of tables. Raises NewslintError with file and line."""
    shown = os.path.relpath(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NewslintError(f"cannot be read: {error}", path=shown) from None
    node = parse_yaml(text, shown)
    if not text.strip() or node.value in ({}, None):
        return []
    if not isinstance(node.value, list):
        raise NewslintError("a list of suppressions is needed, each with 'rule', 'reason' and what it is about", path=shown, line=node.line)
    return [_entry(child, shown, text) for child in node.value]


def _entry(node: Node, path: str, text: str) -> Suppression:
    built = Schema().build(Suppression, node, path)
    if not built.reason.strip():
        raise NewslintError("a suppression needs a reason", path=path, line=node.line)
    start = sum(len(line) for line in text.splitlines(keepends=True)[: node.line - 1])
    line = text[start:].splitlines()[0]
    return replace(built, location=Location(path, start, start + len(line), node.line, 1, node.line, len(line) + 1, line))


def from_comment(comment: Comment) -> list[Suppression]:
    """What a comment in an article asks for; nothing where it has not the form it must have."""
    match = _comment().fullmatch(comment.text)
    if match is None:
        return []
    until = match["until"]
    try:
        expires = date.fromisoformat(until) if until else None
    except ValueError:
        return []
    start, end = (0, -1) if match["file"] else (comment.start, comment.end)
    place = comment.location
    rules = compiled(r"\s*,\s*").split(match["rules"])
    author, reason = match["author"] or "", " ".join(match["reason"].split())
    return [Suppression(rule, reason, author=author, expires=expires, location=place, start=start, end=end) for rule in rules]


# -- applying


def decide(report: Report, wanted: Sequence[Suppression], running: Collection[str], known: Collection[str], today: date) -> Report:
    """The report without what was dismissed, with the decisions, and with findings about suppressions that are unused, expired or malformed.

    `running` are the ids of the rules in force, `known` those of all rules: a suppression of a rule that did not run is not unused.
    """
    in_comments = [(comment, from_comment(comment)) for comment in report.comments]
    every = [*(s for _, found in in_comments for s in found), *wanted]
    decided: list[Decision] = []
    kept: list[Finding] = []
    used: set[int] = set()
    for finding, by in _covered(report.findings, every):
        used.update(by)
        in_force = [s for s in map(every.__getitem__, by) if s.expires is None or today < s.expires]
        dismissed = [s for s in in_force if s.verdict == "dismissed"]
        decided += [Decision(finding, s) for s in (dismissed or in_force)[:1]]
        kept += [] if dismissed else [finding]
    kept += [_about(c.location, "malformed", f"not a suppression: write {_FORM}") for c, found in in_comments if not found]
    kept += _complaints(every, used, lambda s: _ran(s, report, running, known), known, today)
    return replace(report, findings=tuple(sorted(kept, key=lambda f: f.order)), decisions=tuple(decided), suppressions=tuple(wanted))


def _covered(findings: Sequence[Finding], suppressions: Sequence[Suppression]) -> Iterator[tuple[Finding, list[int]]]:
    """Each finding with the numbers of the suppressions that cover it, in order."""
    by_text: dict[str, list[tuple[int, Test]]] = defaultdict(list)
    for number, s in enumerate(suppressions):
        by_text[_squeezed(s.text)].append((number, _test(s)))
    for finding, fingerprint in zip(findings, fingerprints(findings), strict=True):
        near = {text: by_text[text] for text in ("", _squeezed(finding.location.text)) if text in by_text}
        yield finding, sorted(number for some in near.values() for number, test in some if test(finding, fingerprint))


def _complaints(
    every: Sequence[Suppression], used: Collection[int], ran: Callable[[Suppression], bool], known: Collection[str], today: date
) -> Iterator[Finding]:
    for number, s in enumerate(every):
        if s.location is None:
            continue
        if not of_languagetool(s.rule) and not any(matches(rule, s.rule) for rule in known):
            yield _about(s.location, "malformed", f"there is no rule '{s.rule}'{did_you_mean(s.rule, known)}")
        elif s.expires is not None and s.expires <= today:
            yield _about(s.location, "expired", f"this suppression of {s.rule} expired on {s.expires}: {s.reason}")
        elif number not in used and s.verdict == "dismissed" and ran(s):
            quoted = f" at '{s.text}'" if s.text else ""
            yield _about(s.location, "unused", f"nothing is suppressed here: {s.rule} reports nothing{quoted}")


def _about(place: Location, what: str, message: str) -> Finding:
    return Finding(f"suppressions/{what}", "warning", message, place)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _test(s: Suppression) -> Test:
    """Whether a suppression covers a finding, given with its fingerprint; the words are compared before."""
    in_path = _path_test(s)

    def covers(finding: Finding, fingerprint: str) -> bool:
        place = finding.location
        return (
            matches(finding.rule, s.rule)
            and (not s.fingerprint or s.fingerprint == fingerprint)
            and (s.end < 0 or s.start <= place.start < s.end)
            and in_path(place.path)
        )

    return covers


def _path_test(s: Suppression) -> Callable[[str], bool]:
    home = s.location.path if s.location else ""
    if not home.endswith((".yaml", ".toml")):  # a comment is about its own article
        return lambda path: path == home
    folder = os.path.dirname(os.path.abspath(home))
    if not s.path:
        return lambda path: os.path.abspath(path).startswith(folder.rstrip(os.sep) + os.sep)
    from pathspec import PathSpec

    spec = PathSpec.from_lines("gitignore", [s.path])
    return lambda path: not (relative := os.path.relpath(path, folder)).startswith("..") and spec.match_file(relative)


def _ran(s: Suppression, report: Report, running: Collection[str], known: Collection[str]) -> bool:
    """Whether this run would have shown what the suppression is about."""
    meant = [rule for rule in known if matches(rule, s.rule)] or [rule for rule in known if matches(s.rule, rule.split("/")[0])]
    runs = all(rule in running for rule in meant)
    in_path = _path_test(s)
    return runs and any(in_path(path) for path in report.paths)
