"""One place is reported once: of several findings about the same words, the one that says most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.places import Location
from newslint.report import LEVELS, Finding, Related, of_languagetool
from newslint.text.proper import meant

SPELT = ("names", "typos", "spelling", "grammar")
"""What may find one and the same slip, what knows most about it first: categories, but newslint's own rules of grammar count among the typos."""
LOOKED_AT = (*SPELT, "layout", "wording")
"""Categories beside which LanguageTool has nothing to add."""


def one_per_place(findings: Sequence[Finding]) -> list[Finding]:
    """The sorted findings without those that a better one makes needless; its notes are kept.

    Of overlapping findings about spelling the graver stays, of equals the one whose category knows more, of a category the table (which has a
    correction that is safe). LanguageTool's stay only where no other check has found anything.
    """
    kept: list[Finding] = []
    for cluster in _overlapping([f for f in findings if f.category in LOOKED_AT]):
        kept += _best(cluster)
    facts = [f for f in findings if f.category == "facts" and f.related]
    again = _told_again(facts) if len(facts) > 1 else set()
    return sorted([*kept, *(f for f in findings if f.category not in LOOKED_AT and id(f) not in again)], key=lambda f: f.order)


def _told_again(findings: Sequence[Finding]) -> set[int]:
    """The identities of findings that tell a contradiction that a graver one, or an earlier one, tells: both of its places overlap."""
    again: set[int] = set()
    ranked = sorted(findings, key=lambda f: (LEVELS.index(f.level), f.order))
    by_path: dict[str, list[Finding]] = {}
    for finding in ranked:
        rivals = by_path.setdefault(finding.location.path, [])
        if any(_same_two(kept, finding) for kept in rivals):
            again.add(id(finding))
            continue
        for path in {finding.location.path, finding.related[0].location.path}:
            by_path.setdefault(path, []).append(finding)
    return again


def _same_two(kept: Finding, other: Finding) -> bool:
    """Whether two findings set the same two places against each other."""
    one, two = (kept.location, *(r.location for r in kept.related)), (other.location, *(r.location for r in other.related))
    return any(
        _meet(one[0], two[a]) and any(_meet(x, two[b]) for x in one[1:]) for a in range(len(two)) for b in range(len(two)) if (a == 0) != (b == 0)
    )


def _meet(a: Location, b: Location) -> bool:
    return a.path == b.path and a.start < b.end and b.start < a.end


def _overlapping(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """Runs of findings of one article that overlap each other."""
    run: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda f: f.order):
        place = finding.location
        if run and (place.path != run[0].location.path or place.start >= end):
            yield run
            run = []
        end = max(place.end, end) if run else place.end
        run.append(finding)
    if run:
        yield run


def _best(cluster: list[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(cluster, key=_rank):
        rival = next((n for n, other in enumerate(kept) if _same_slip(other, finding)), None)
        if rival is None:
            kept.append(finding)
        elif _family(kept[rival]) == _family(finding):
            kept[rival] = _with_notes(kept[rival], finding.related)
    return kept


def _family(finding: Finding) -> str:
    return "typos" if finding.category == "grammar" and not of_languagetool(finding.rule) else finding.category


def _rank(finding: Finding) -> tuple[object, ...]:
    family = _family(finding)
    return (
        family == "grammar",
        LEVELS.index(finding.level),
        len(SPELT) if _of_a_people(finding) else LOOKED_AT.index(family),
        not finding.safe,
        not finding.replacements,
        finding.rule,
        finding.message,
    )


def _of_a_people(finding: Finding) -> bool:
    """Whether what looks like a name spelled in two ways is a misspelt word for a people: no name at all."""
    return finding.category == "names" and len(finding.replacements) == 1 and finding.replacements[0] == meant(finding.location.text)


def _same_slip(kept: Finding, other: Finding) -> bool:
    if not (kept.location.start < other.location.end and other.location.start < kept.location.end):
        return False
    if of_languagetool(other.rule):
        return True
    if kept.category not in SPELT or other.category not in SPELT:
        return False
    return not (kept.replacements and other.replacements and _family(kept) == _family(other)) or _edit(kept) == _edit(other)


def _edit(finding: Finding) -> tuple[int, int, str]:
    """What the first correction changes: offsets in the file, and what is put there."""
    found, use = finding.location.text, finding.replacements[0]
    start = _common(found, use)
    end = _common(found[start:][::-1], use[start:][::-1])
    return finding.location.start + start, finding.location.end - end, use[start : len(use) - end]


def _common(a: str, b: str) -> int:
    """How many code points two texts begin with in common."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _with_notes(finding: Finding, notes: tuple[Related, ...]) -> Finding:
    places = {(r.location.path, r.location.start) for r in finding.related}
    return finding._replace(related=(*finding.related, *(r for r in notes if (r.location.path, r.location.start) not in places)))
