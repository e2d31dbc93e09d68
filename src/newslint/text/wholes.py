"""What a figure is a part of: "60 of the 110 houses", "Of the jobs to go, 620 are in Leeds", "14 of them"."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.patterns import compiled
from newslint.text.heads import find_head, is_plural
from newslint.text.quantities import Quantity
from newslint.text.spans import Span

_OF_THE = compiled(r"(?:Of|Among|Out of)(?: all)? (?:the|its|their|his|her|our)\b")
_OF_THEM = compiled(r" of (?:them|these|those|whom|which)\b")


def whole_of(text: str, sentence: Span, quantities: Sequence[Quantity], quantity: Quantity) -> str:
    """The noun of what a figure is a part of, lower case; empty where it is a part of nothing that is named.

    `quantities` are those of its sentence.
    """
    if quantity.of and not _OF_THEM.match(text, quantity.number.end):
        return quantity.head or next((q.head for q in quantities if q.start >= quantity.number.end), "")
    if quantity.of:
        return _spoken_of(quantities, quantity)
    if quantity.dimension == "count" and not quantity.head and _OF_THE.match(text, sentence.start, sentence.end):
        return _opening(text, sentence, quantities, quantity)
    return ""


def behind_whole(quantities: Sequence[Quantity], quantity: Quantity) -> tuple[Quantity, Sequence[Quantity]]:
    """A figure reaching as far as the number of its whole, and the quantities without that: what is said of the part stands behind both."""
    whole = next((q for q in quantities if q.start >= quantity.number.end), None)
    if not quantity.of or whole is None or whole.start - quantity.number.end > _NEAR:
        return quantity, quantities
    return quantity._replace(end=max(whole.end, quantity.end)), [q for q in quantities if q is not whole]


def is_whole(text: str, quantities: Sequence[Quantity], quantity: Quantity) -> bool:
    """Whether a figure tells of how many another one of its sentence is a part, so that the verb is not said of it: 110 of "60 of the 110 houses"."""
    before = next((q for q in reversed(quantities) if q.number.end <= quantity.start), None)
    return (
        before is not None and before.of and quantity.start - before.number.end < _NEAR and " of " in text[before.number.end : quantity.number.start]
    )


def _spoken_of(quantities: Sequence[Quantity], quantity: Quantity) -> str:
    """The noun that "them" stands for: the last one counted before."""
    return next((q.head for q in reversed(quantities) if q.end <= quantity.start and is_plural(q.head)), "")


def _opening(text: str, sentence: Span, quantities: Sequence[Quantity], quantity: Quantity) -> str:
    """The noun of "Of the …," with which a sentence begins."""
    start = _OF_THE.match(text, sentence.start, sentence.end)
    comma = text.find(",", sentence.start, quantity.start)
    if start is None or comma < 0:
        return ""
    counted = next((q for q in quantities if q.start < comma), None)
    if counted:
        return counted.head if counted.dimension == "count" else ""
    return find_head(text, start.end(), False)[0]


_NEAR = 20
"""Code points between a part and the number of its whole."""
