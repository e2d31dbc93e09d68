"""Whether two claims of opposites cannot both stand: one subject, one matter, one time."""

from __future__ import annotations

from collections.abc import Callable

from newslint.checks.base import Verdict, short
from newslint.model import Claim
from newslint.text.identity import same_person
from newslint.text.timing import Stated, apart, at_odds

_LATE = 10
"""Days within which reports of one event come."""


def judge(a: Claim, b: Claim, one_kind: Callable[[Claim, Claim], bool]) -> Verdict | None:
    """Why two claims clash; `one_kind` says whether what tells their subjects apart leaves them one."""
    if a.path == b.path or set(a.value) & set(b.value) or not _one_subject(a, b, one_kind) or not _one_matter(a, b):
        return None
    if a.data["far"] or b.data["far"]:
        past, never = (a, b) if a.data["far"] else (b, a)
        sure: bool | None = never.data["ever"] and not never.data["far"] and past.value == ["yes"]
        return Verdict(f"this cannot stand beside '{short(b)}'", "warning") if sure else None
    sure = at_odds(_stated(a), _stated(b))
    if sure is None and not _told_late(a, b):
        return None
    return Verdict(f"this cannot stand beside '{short(b)}'", "error" if sure else "warning")


def _one_subject(a: Claim, b: Claim, one_kind: Callable[[Claim, Claim], bool]) -> bool:
    if a.data["who"] or b.data["who"]:
        return bool(a.data["who"] and b.data["who"]) and same_person(a.data["who"], b.data["who"])
    one, other = a.data["quantity"], b.data["quantity"]
    return ("all" in (one, other) or (one == other and one in ("one", "bare"))) and one_kind(a, b)


def _one_matter(a: Claim, b: Claim) -> bool:
    """Whether what is denied follows from what is affirmed: «not charged with murder» and «charged with fraud» agree."""
    if a.value in (["yes"], ["no"]):
        denied, affirmed = (a, b) if a.value == ["no"] else (b, a)
        return set(denied.data["more"]) <= set(affirmed.data["more"])
    names, others = set(a.data["named"]), set(b.data["named"])
    return not (names and others) or bool(names & others)


def _stated(claim: Claim) -> Stated:
    return Stated(claim.when, claim.data["hour"], claim.data["lasts"])


def _told_late(a: Claim, b: Claim) -> bool:
    """Whether both tell what was, without a date of their own: then the day of the report does not make one an update."""
    days = apart(a.when, b.when)
    late = a.data["told_late"] or b.data["told_late"]
    undated = not any(claim.data["dated"] or (claim.data["present"] and not late) for claim in (a, b))
    return undated and days is not None and abs(days) <= (_LATE if late else 1)
