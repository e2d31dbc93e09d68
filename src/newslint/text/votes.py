"""Votes in copy: counts, their shares and the margin, which must fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.intervals import disjoint
from newslint.text.misfits import Misfit
from newslint.text.quantities import Quantity
from newslint.text.spans import Ranged

_OR = compiled(r",? ?(?:or|,|\()\s*(?:about |some |roughly |just over |just under |nearly )?$")
_MARGIN = compiled(r"\bby (?:just |only |a mere |a margin of )?$")
_ELECTION = compiled(r"\b(?:votes?|voters|election|runoff|run-off|poll|ballots?)\b")


class _Share(NamedTuple):
    votes: Quantity
    percent: Quantity


def votes_of(text: str, quantities: Sequence[Quantity], paragraphs: Sequence[Ranged]) -> Iterator[Misfit]:
    """The vote counts of an article that do not fit their shares, or the margin given."""
    margins = [q for q in quantities if q.head in ("votes", "ballots") and _MARGIN.search(text, max(0, q.start - 24), q.start) and not q.bound]
    for paragraph in paragraphs:
        inside = [q for q in quantities if paragraph.start <= q.start < paragraph.end]
        if len(inside) < 2 or not _ELECTION.search(text, paragraph.start, paragraph.end):
            continue
        counts = [q for q in inside if q.dimension == "count" and q.value > 100 and q not in margins and q.head in ("votes", "ballots", "")]
        shares = [_Share(a, b) for a, b in pairwise(inside) if a in counts and b.dimension == "percent" and _together(text, a, b)]
        if len(shares) == 2:
            yield from _shares(text, *shares)
        if len(counts) == 2 and len(margins) == 1 and all(q.bound == "" for q in counts):
            yield from _margin(counts[0], counts[1], margins[0])


def _together(text: str, count: Quantity, percent: Quantity) -> bool:
    return _OR.fullmatch(text[count.end : percent.start]) is not None


def _shares(text: str, a: _Share, b: _Share) -> Iterator[Misfit]:
    """Each share says how many votes there were; both must say the same."""
    totals = [(one.votes.low / (one.percent.high + 0.05) * 100, one.votes.high / max(one.percent.low - 0.05, 0.01) * 100) for one in (a, b)]
    if disjoint(*totals):
        message = f"{a.votes.value:,.0f} votes and {b.votes.value:,.0f} cannot be {a.percent.value:g} and {b.percent.value:g} per cent of one total"
        yield Misfit(b.percent.start, b.percent.end, message, ((a.votes.start, a.percent.end, "the other share"),))


def _margin(a: Quantity, b: Quantity, margin: Quantity) -> Iterator[Misfit]:
    lead = abs(a.value - b.value)
    slack = (a.high - a.low + b.high - b.low) / 2 if a.value % 100 == 0 or b.value % 100 == 0 else 0
    if disjoint((lead - slack, lead + slack), (margin.value, margin.value)) and lead < 10 * margin.value and margin.value < 10 * lead:
        others = ((a.start, a.end, "votes"), (b.start, b.end, "votes"))
        yield Misfit(margin.start, margin.end, f"{a.value:,.0f} and {b.value:,.0f} votes are {lead:,.0f} apart, not {margin.value:,.0f}", others)
