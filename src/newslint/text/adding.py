"""Whether the parts of a list make the total said with them, and whether a difference is worth reporting."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.intervals import disjoint
from newslint.text.misfits import Misfit, figure
from newslint.text.numerals import read_digits
from newslint.text.parts import Parts, uncounted
from newslint.text.quantities import Quantity
from newslint.text.slips import slip
from newslint.text.spans import Span


class Passage(NamedTuple):
    """A sentence with its quantities, and those of the sentences directly before and after it (empty: there is none, or it has none)."""

    sentence: Span
    here: Sequence[Quantity]
    before: Sequence[Quantity] = ()
    after: Sequence[Quantity] = ()
    next: Span | None = None

    @property
    def all(self) -> list[Quantity]:
        """The quantities of all three."""
        return [*self.before, *self.here, *self.after]


NEAR = (0.7, 1.35)
"""Between which shares of the total parts must add up to look like all of its parts."""
CLOSE = (0.84, 1.2)
"""The same where the form alone does not say that they are all."""


def judge(
    text: str, row: Parts, total: Quantity, passage: Passage, below: bool, doubtful: bool, near: tuple[float, float] = NEAR, complete: bool = False
) -> Misfit | None:
    """The misfit of a list and its total. `below`: the list is all there is, so that it cannot be less; `doubtful`: only what looks like a slip.

    `complete`: its form says that no part is told without a figure.
    """
    figures = (*row.figures, total)
    if any(q.bound not in ("", "about", "nearly") for q in figures) or total.value < 3:
        return None
    added = sum(q.value for q in row.figures)
    if not near[0] * total.value <= added <= near[1] * total.value:
        return None
    allowed = [_allowed(q, q is total) for q in figures]
    if not disjoint((sum(low for low, _ in allowed[:-1]), sum(high for _, high in allowed[:-1])), allowed[-1]):
        return None
    end = row.end if total.start >= row.end else max(row.end, passage.sentence.end)
    if added < total.value and (not below or (not complete and uncounted(text, min(total.end, row.start), row.end, end))):
        return None
    known = [q.value for q in passage.all if q not in figures]
    if added in known or (added < total.value and total.value - added in known) or total.value + max(q.value for q in row.figures) == added:
        return None
    if doubtful and not _slipped(row, total):
        return None
    unit = _unit(text, total)
    shown = " + ".join(figure(q.value / unit) for q in row.figures)
    others = tuple((q.start, q.end, "one of the parts") for q in row.figures)
    return Misfit(total.start, total.end, f"{shown} is {figure(added / unit)}, not {figure(total.value / unit)}", others)


def _unit(text: str, quantity: Quantity) -> float:
    """What a figure's digits are multiplied by: by "million", by the metres in a mile."""
    digits = _DIGITS.search(text, *quantity.number)
    value = read_digits(digits.group())[0] if digits else 0.0
    return quantity.value / value if value else 1.0


def _slipped(row: Parts, total: Quantity) -> bool:
    """Whether one slip of the keyboard, in the total or in one part, would explain the difference, or it is the least or a round one."""
    added = sum(q.value for q in row.figures)
    gap = total.value - added
    unit = 10.0 ** max(0, min(len(_digits(q.value)) - len(_digits(q.value).rstrip("0")) for q in (*row.figures, total)))
    if abs(gap) / unit <= 3 or abs(gap) / unit in (10, 100):
        return True
    if slip(_digits(total.value), _digits(added)) > 0:
        return True
    sure = 2.0 if gap > 0 and not row.rest else 0.0  # what is missing may be left out
    return any(slip(_digits(q.value), _digits(q.value + gap)) > sure for q in row.figures)


_DIGITS = compiled(r"\d[\d,]*(?:\.\d+)?")


def _digits(value: float) -> str:
    return f"{max(value, 0):.0f}"


def _allowed(quantity: Quantity, total: bool) -> tuple[float, float]:
    """What a figure allows. A count written out to its tens is exact, and so is a part below a thousand."""
    whole = quantity.value % 100 != 0 or (quantity.value < 1000 and not total) or quantity.value < 100
    return (quantity.value, quantity.value) if whole and not quantity.bound and quantity.dimension == "count" else (quantity.low, quantity.high)
