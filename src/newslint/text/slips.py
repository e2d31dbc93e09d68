"""How figures go wrong at a keyboard: a digit mistaken, two exchanged, one dropped or doubled."""

from __future__ import annotations

from collections import Counter


def slip(a: str, b: str) -> float:
    """What it tells (the logarithm of odds, 0 to 3) that two figures, given by their digits as written, differ only so.

    It tells by how seldom two figures are so alike by chance: one in ninety pairs of two digits are each other's reverse, one in six share a digit,
    one in thirty of three digits two. Zeros at the end, which rounding makes, are no digits.
    """
    if a == b or not a or not b:
        return 0.0
    one, other = a.rstrip("0"), b.rstrip("0")
    width = max(len(one), len(other))
    if len(a) != len(b):
        short, long = sorted((a, b), key=len)
        dropped = len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
        return 0.5 * (min(width, 4) - 1) if dropped else 0.0
    if Counter(a) == Counter(b):
        return 2.0 if width == 2 else 3.0
    if sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return (0.0, 0.0, 0.5, 2.0)[min(width, 3)]
    return 0.0
