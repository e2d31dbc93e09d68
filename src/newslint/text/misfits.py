"""Figures of one text that do not fit each other, and how a message says them."""

from __future__ import annotations

from newslint.records import NamedTuple
from newslint.text.quantities import Quantity


class Misfit(NamedTuple):
    """Figures that do not fit each other: where to report it (code points), what is wrong, and the other figures, each with a note."""

    start: int
    end: int
    message: str
    others: tuple[tuple[int, int, str], ...] = ()


def figure(value: float) -> str:
    """A figure as copy writes it."""
    return f"{value:,.6g}" if round(value, 3) != round(value) else f"{value:,.0f}"


def said(text: str, quantity: Quantity) -> str:
    """A figure with its unit, as the copy has it."""
    return " ".join(text[quantity.number.start : quantity.number.end].split()) + (f" {quantity.head}" if quantity.head in ("points", "point") else "")
