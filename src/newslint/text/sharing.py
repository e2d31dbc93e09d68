"""Sums told another way: the first part before its whole ("13 of the 28 dead are women, nine …"), parts in brackets ("A (71) and B (62)")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.text.adding import CLOSE, Passage, judge
from newslint.text.misfits import Misfit
from newslint.text.parts import Parts, aside, lists_of, nounless, remains, summable
from newslint.text.quantities import Quantity

_OF_ALL = compiled(r" (?:out )?of (?:the |its |their |his |her |all |a total of )*")
_OVERLAPS = compiled(r"\b(?:including|also|both|either|too|twice|each|at least|more than one|as well)\b")
_BETWEEN = compiled(r" ?\)(?:,| and|, and| plus|, plus| with)[^()\d;:.]{2,50}\($")
_TOGETHER = compiled(r"[^.,;:]{0,25}?\b(?:between them|together|combined|in all|altogether|in total|all told)\b")
_MORE = compiled(r"\) ?,| (?:and|plus|with) ")
_FARTHEST = 70
"""Code points between parts in brackets and their total."""


def part_first(text: str, passage: Passage) -> Misfit | None:
    """ "Thirteen of the 28 dead are women, nine are men and eight are children"; "31 of the 80 bikes were found; 59 are still missing"."""
    for at, (part, total) in enumerate(pairwise(passage.here)):
        if part.joined or part.dimension != "count" or total.dimension != "count" or not _OF_ALL.fullmatch(text, part.number.end, total.number.start):
            continue
        behind = [q for q in passage.here[at + 2 :] if not aside(text, q)]
        rows = lists_of(text, behind)
        row = rows[0] if rows and rows[0].figures[0] is behind[0] else None
        if row is None and len(behind) == 1 and remains(text, behind[0]):
            row = Parts((behind[0],), True, True, True)
        if row is None or not (row.closed and row.strict and row.bare) or len(row.figures) < len(behind):
            return None
        if _OVERLAPS.search(text, total.end, passage.sentence.end) or not all(nounless(q) and q.dimension == "count" for q in row.figures):
            return None
        return judge(text, row._replace(figures=(part, *row.figures)), total, passage, row.rest, not row.rest, CLOSE)
    return None


def bracketed(text: str, passage: Passage) -> Misfit | None:
    """ "Joachim (71), Baptiste (62) and Alleyne (48) made 191 between them"."""
    for row in _in_brackets(text, passage.here):
        behind = next((q for q in passage.here if row[-1].end < q.start <= row[-1].end + _FARTHEST), None)
        if behind and summable(behind) and _TOGETHER.match(text, behind.number.end):
            more = _MORE.search(text, row[-1].end, behind.start) is not None
            return judge(text, Parts(tuple(row), True, True, False), behind, passage, not more, False, CLOSE, complete=True)
    return None


def _in_brackets(text: str, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """The lists of figures that stand in brackets behind what each is of."""
    run: list[Quantity] = []
    for q in quantities:
        inside = text[q.start - 1 : q.start] == "(" and text[q.end : q.end + 1] == ")"
        if run and not (inside and _BETWEEN.fullmatch(text, run[-1].end, q.start)):
            if len(run) > 1:
                yield run
            run = []
        if inside and summable(q):
            run.append(q)
    if len(run) > 1:
        yield run
