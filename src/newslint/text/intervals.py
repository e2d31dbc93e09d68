"""Intervals of figures: what a figure allows, and whether two can both hold."""

from __future__ import annotations

from typing import Literal

Bound = Literal["", "about", "over", "least", "under", "most", "nearly", "vague", "range"]
"""How a figure is meant: as it stands, about it, above it …"""
INFINITY = 1e300
"""Where an interval has no upper end: a number JSON can write."""
MARGIN = 0.15
"""How far "about", "nearly" and "just over" reach, as a share of the figure."""
LOWER: frozenset[str] = frozenset({"over", "least"})
"""Bounds that say only what a figure is not below."""


def interval(value: float, step: float, bound: Bound) -> tuple[float, float]:
    """What a figure allows: itself with its rounding, and what its bound adds.

    `step` is the worth of one unit of its last digit, 0: a whole number.
    """
    slack = rounding(value, step)
    match bound:
        case "about":
            slack = max(slack, MARGIN * abs(value))
        case "over" | "least":
            return value - slack * (bound == "over"), INFINITY
        case "under" | "most":
            return min(0.0, value), value + slack * (bound == "under")
        case "nearly":
            return value - MARGIN * abs(value), value + slack
    return value - slack, value + slack


def rounding(value: float, step: float) -> float:
    """How far a figure may lie from what it rounds: half a step, or half the unit of its trailing zeros, at most 5 per cent."""
    if step:
        return min(step / 2, abs(value) / 5)
    if abs(value) >= 100 and value == int(value) and value % 10 == 0:
        unit = 10.0
        while value % (unit * 10) == 0:
            unit *= 10
        return min(unit / 2, 0.05 * abs(value))
    return 0.0


def disjoint(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether no figure lies in both, a hair's breadth apart counting as touching."""
    gap = max(a[0], b[0]) - min(a[1], b[1])
    finite = [abs(end) for end in (*a, *b) if abs(end) < INFINITY]
    return gap > 1e-9 * max(finite, default=0.0)


def ratio(a: float, b: float) -> float:
    """How many times the larger is of the smaller; infinite where one is 0 and the other is not."""
    small, large = sorted((abs(a), abs(b)))
    return 1.0 if large == 0 else INFINITY if small == 0 else large / small
