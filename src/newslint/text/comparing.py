"""Comparisons of two figures in copy that do not come out: so many more, twice as many, a toll raised from one to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.text.intervals import disjoint
from newslint.text.misfits import Misfit, figure, said
from newslint.text.parts import nounless
from newslint.text.quantities import Quantity
from newslint.text.spans import Span

_TIMES = {"twice": 2.0, "double": 2.0, "three times": 3.0, "triple": 3.0, "four times": 4.0, "five times": 5.0, "half": 0.5}
_MULTIPLE = compiled(
    r", (?:(?P<how>more than|almost|nearly|about|roughly|just over) )?(?P<times>twice|double|three times|triple|four times|five times|half) "
    r"(?:(?:as (?:many|much) as )?(?:the|its|their|last year['’]s)|as (?:many|much) as)(?: [a-z]+){0,3} $"
)
_MORE = compiled(r" (?:[a-z]+ )?(?:more|fewer|less)(?=[.;]|$)")
_MORE_THAN = compiled(r" (?:[a-z]+ )?(?:more|less|fewer) than (?:the |its |their )?$")
_CHANGE = compiled(r", (?:a|an) (?:[a-z]+ )?(?:rise|increase|growth|gain|jump|drop|fall|decrease|decline|reduction) of $")
_RAISED = compiled(r"\b(?:raising|bringing|taking|lifting|pushing|increasing) (?:the|its|their) [^.;:,\d]{1,40} from $")
_FURTHER = compiled(r"\b(?:[Aa]nother|[Aa] further) $")
_FURTHER_BEHIND = compiled(r" (?:more|further|other|additional)\b")


def compared(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """The comparisons of one sentence that do not come out."""
    if len(quantities) < 2:
        return
    for first, second in pairwise(quantities):
        if first.dimension == second.dimension and not (first.bound or second.bound or first.joined or second.joined):
            yield from _multiple(text, first, second)
    if len(quantities) == 3:
        a, b, c = quantities
        yield from _changed(text, a, b, c)
        if len({q.dimension for q in quantities}) == 1 and not any(q.bound or q.of for q in quantities) and a.dimension not in ("time", "percent"):
            yield from _more(text, a, b, c)
            yield from _raised(text, sentence, a, b, c)


def _multiple(text: str, new: Quantity, old: Quantity) -> Iterator[Misfit]:
    """ "900 tickets, twice the 300 of the year before"."""
    cue = _MULTIPLE.search(text, new.end, old.start)
    if not cue or old.value <= 0 or (old.head and new.head and old.head != new.head):
        return
    factor = _TIMES[cue["times"]]
    low, high = {"more than": (1.0, 1.8), "just over": (1.0, 1.25), "almost": (0.75, 1.02), "nearly": (0.75, 1.02)}.get(cue["how"] or "", (0.8, 1.25))
    if disjoint((factor * low, factor * high), (new.low / old.high, new.high / max(old.low, 1e-12))):
        others = ((new.start, new.end, "compared"), (old.start, old.end, "with this"))
        yield Misfit(*cue.span("times"), f"{said(text, new)} is {new.value / old.value:.2g} times {said(text, old)}", others)


def _more(text: str, a: Quantity, b: Quantity, c: Quantity) -> Iterator[Misfit]:
    """ "88 films last year and 96 this year, ten more"; "640,000 pounds, 90,000 more than the 510,000 asked"."""
    if text[b.end : c.start].endswith(", ") and _MORE.match(text, c.number.end):
        one, other, gap = a, b, c
    elif text[a.end : b.start].endswith(", ") and _MORE_THAN.fullmatch(text, b.number.end, c.start):
        one, other, gap = a, c, b
    else:
        return
    apart = abs(one.value - other.value)
    slack = (one.high - one.low + other.high - other.low + gap.high - gap.low) / 2
    if 0.5 * gap.value <= apart <= 2 * gap.value and abs(apart - gap.value) > slack + 1e-9 * apart:
        others = ((one.start, one.end, "compared"), (other.start, other.end, "with this"))
        yield Misfit(gap.start, gap.end, f"{said(text, one)} and {said(text, other)} are {figure(apart)} apart", others)


def _changed(text: str, a: Quantity, b: Quantity, change: Quantity) -> Iterator[Misfit]:
    """ "410,000 containers in 2022 and 369,000 in 2023, a decline of 20 per cent"."""
    if change.dimension != "percent" or a.dimension != b.dimension or a.dimension in ("percent", "time") or min(a.value, b.value) <= 0:
        return
    if " and " not in text[a.end : b.start] or not _CHANGE.search(text, b.end, change.start) or any(q.bound or q.of for q in (a, b)):
        return
    if not (nounless(b) or a.head == b.head):
        return
    gaps = abs(b.low - a.high), abs(b.high - a.low)
    real = (100 * min(gaps) / max(a.high, b.high), 100 * max(gaps) / min(a.low, b.low))
    if disjoint(real, (change.low - 0.6, change.high + 0.6)):
        others = ((a.start, a.end, "compared"), (b.start, b.end, "with this"))
        shown = 100 * abs(b.value - a.value) / a.value
        yield Misfit(change.start, change.end, f"from {said(text, a)} to {said(text, b)} is {shown:.3g} per cent, not {said(text, change)}", others)


def _raised(text: str, sentence: Span, more: Quantity, old: Quantity, new: Quantity) -> Iterator[Misfit]:
    """ "Three more patients died, raising the toll from 19 to 24"."""
    lead = text[sentence.start : more.start]
    further = _FURTHER.search(lead) or _FURTHER_BEHIND.match(text, more.number.end)
    if not further or not _RAISED.search(text[more.end : old.start]) or text[old.end : new.start].strip() != "to":
        return
    exact = all(q.low == q.high for q in (more, old, new))
    if exact and old.value + more.value != new.value and " and " not in text[more.end : old.start]:
        others = ((more.start, more.end, "added"), (old.start, old.end, "before"))
        yield Misfit(new.start, new.end, f"{figure(old.value)} and {figure(more.value)} are {figure(old.value + more.value)}", others)
