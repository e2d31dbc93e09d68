"""Sums in copy that do not come out: parts and their total, a part that is more than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.patterns import compiled
from newslint.text.intervals import disjoint
from newslint.text.quantities import Quantity
from newslint.text.spans import Span


class Misfit(NamedTuple):
    """Figures that do not fit each other: where to report it (code points), what is wrong, and the other figures, each with a note."""

    start: int
    end: int
    message: str
    others: tuple[tuple[int, int, str], ...] = ()


NEAR = (0.7, 1.35)
"""Between which shares of the total parts must add up to look like all of its parts."""
_OF = compiled(r"(?:\A|[,;:–—“\"(]\s*)[Oo]f (?:all )?(?:the|its|his|her|their|those|these|our)(?: (?:total|estimated|some|known|roughly))?\s*\Z")
_REST = compiled(
    r"\b(?:rest|remaining|remainder|others?|including|among|also|respondents|surveyed|polled|asked|more than one|at least|both|either|too)\b",
    re.IGNORECASE,
)
_SAME_SENTENCE = compiled(
    r"\b(?:so that|so|making|giving|(?:for|with|leaving|adding up to) a (?:combined |grand |joint )?(?:total|sum|workforce|staff)|in all|altogether"
    r"|in total|together|combined|all told|which adds up to|adding up to|totalling|totaling|amounting to)\b"
)
_NEXT_SENTENCE = compiled(
    r"(?:Together|Combined|In all|Altogether|In total|All told|The total|That makes|That adds up|Between them|The combined|Taken together)\b"
)
_RUNNING = compiled(r"\b(?:bring|brings|bringing|brought|since|so far|last year|previous|each|per|average|apiece|percent|per cent)\b")


def sums_of(text: str, sentence: Span, quantities: Sequence[Quantity], before: Sequence[Quantity]) -> Iterator[Misfit]:
    """The sums of one sentence that do not come out; `before` are the quantities of the sentence before it in the paragraph."""
    yield from _more_than_whole(text, quantities)
    misfit = _of_total(text, sentence, quantities) or _listed(text, sentence, quantities) or _added(text, sentence, quantities, before)
    if misfit:
        yield misfit


_PART_OF = compiled(r" (?:out )?of (?:the |its |their |his |her |a total of )?")


def _more_than_whole(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "20 of the 18 points"."""
    for part, whole in pairwise(quantities):
        between = text[part.number.end : whole.number.start]
        if not _PART_OF.fullmatch(between) or part.dimension != "count" or whole.dimension != "count" or part.joined:
            continue
        if part.low > whole.high >= 3 and part.bound in ("", "least", "over"):
            yield Misfit(part.number.start, whole.end, f"{_figure(part.value)} cannot be part of {_figure(whole.value)}")


def _of_total(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Misfit | None:
    """ "Of the 57 dead, 31 were found in A, 14 in B and nine in C"."""
    for number, total in enumerate(quantities):
        if total.dimension != "count" or number + 2 >= len(quantities) or not _OF.search(text[sentence.start : total.number.start]):
            continue
        parts = [q for q in quantities[number + 1 :] if q.dimension == "count" and (not q.head.endswith("s") or q.head in (total.head, *_PEOPLE))]
        if len(parts) < 2 or len(parts) != len([q for q in quantities[number + 1 :] if q.dimension == "count"]):
            return None
        if _REST.search(text[total.end : sentence.end]) or " and " not in text[parts[-2].end : parts[-1].start]:
            return None
        if len(parts) == 2 and sum(q.value for q in parts) <= total.value:
            return None
        return _judge(text, parts, total)
    return None


_PEOPLE = ("people", "men", "women", "children", "boys", "girls", "adults", "killed", "injured", "wounded", "dead", "missing")
_LIST_STARTS = compiled(r"(?: [\w’'-]+){0,4}(?::| [–—-]|,? (?:consisting|made up|composed) of|,? comprising|,? \()\s*(?:the |a )?$")
_LIST_LINK = compiled(r",? (?:and |plus )?(?:an? )?$|, $")


def _listed(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Misfit | None:
    """ "14 people: eight men and five women", "a crew of 12 (seven women and six men)"."""
    for number, total in enumerate(quantities[:-2]):
        first = quantities[number + 1]
        opening = text[total.end : first.start]
        if total.dimension != "count" or not total.head or not _LIST_STARTS.fullmatch(opening) or total.of:
            continue
        parts = [first]
        for q in quantities[number + 2 :]:
            if q.dimension != "count" or not _LIST_LINK.fullmatch(text[parts[-1].end : q.start]):
                break
            parts.append(q)
        closing = text[parts[-1].end : parts[-1].end + 2]
        closed = parts[-1].end == sentence.end or closing[:1] in ")." or closing in (" –", " —", " -")
        if len(parts) > 1 and closed and all(q.head and not q.of and not q.joined for q in parts) and "and" in text[parts[-2].end : parts[-1].start]:
            return _judge(text, parts, total)
    return None


def _added(text: str, sentence: Span, quantities: Sequence[Quantity], before: Sequence[Quantity]) -> Misfit | None:
    """ "A has 11,400 employees and B 6,200, so that the group starts with a staff of 17,600"; "Together they employ 17,600"."""
    if len(quantities) < 3 and (len(quantities) != 1 or len(before) < 2):  # too few for two parts and a total
        return None
    if _RUNNING.search(text[sentence.start : sentence.end]):
        return None
    cue = _SAME_SENTENCE.search(text, sentence.start, sentence.end)
    if cue:
        parts = [q for q in quantities if q.end <= cue.start()]
        totals = [q for q in quantities if q.start >= cue.start()]
    else:
        cue = _NEXT_SENTENCE.match(text, sentence.start)
        parts, totals = list(before), list(quantities)
    if cue is None or len(totals) != 1 or not 2 <= len(parts) <= 5:
        return None
    total = totals[0]
    heads = {q.head for q in parts} - {""}
    if any(q.dimension != total.dimension or q.of or q.joined for q in (*parts, total)) or total.dimension in ("time", "percent", "temperature"):
        return None
    if len(heads) > 1 and not re.search(r"total|all|together|combined", cue.group(), re.IGNORECASE):
        return None
    if total.value <= max(q.value for q in parts):
        return None
    return _judge(text, parts, total)


def _judge(text: str, parts: Sequence[Quantity], total: Quantity) -> Misfit | None:
    if any(q.bound not in ("", "about", "nearly") for q in (*parts, total)) or total.value < 3:
        return None
    added = sum(q.value for q in parts)
    if not NEAR[0] * total.value <= added <= NEAR[1] * total.value:
        return None
    exact = all(q.low == q.high for q in (*parts, total)) or all(_whole(text, q) for q in (*parts, total))
    low, high = (added, added) if exact else (sum(q.low for q in parts), sum(q.high for q in parts))
    if not disjoint((low, high), (total.value, total.value) if exact else (total.low, total.high)):
        return None
    shown = " + ".join(_figure(q.value) for q in parts)
    others = tuple((q.start, q.end, "one of the parts") for q in parts)
    return Misfit(total.start, total.end, f"{shown} is {_figure(added)}, not {_figure(total.value)}", others)


def _whole(text: str, quantity: Quantity) -> bool:
    """Whether a figure is written out to its last hundreds at least, as counts that are added are."""
    digits = text[quantity.number.start : quantity.number.end]
    return (
        quantity.bound == "" and quantity.dimension == "count" and (not digits[:1].isdigit() or quantity.value % 1000 != 0 or quantity.value < 1000)
    )


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
