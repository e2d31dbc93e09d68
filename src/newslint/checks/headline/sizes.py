"""Two figures by themselves: whether they can be one, and whether they are near enough to be of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.patterns import compiled
from newslint.text.numerals import VAGUE
from newslint.text.quantities import Quantity
from newslint.text.spans import Span
from newslint.text.telling import Word

_WIDE = 5
"""How many times as great as the other a number may be and still be about the same thing."""
_WORD = compiled(r"[^\W\d_]+")
_PRICED = compiled(
    r"\b(?:worth|valued at|insured for|priced at|price of|cost|costs|costing|sold for|bought for|estimated at)(?: (?:about|around|some|an?|the))* $"
)
_OF_A_THING = compiled(
    r"[ \u00a0-](?!(?:a|an|the|in|on|at|to|for|from|by|of|as|and|or|after|over|with|more|per|worth|is|was|loss|profit|fine|cut|rise)\b)[a-z]"
)


_VAGUE = compiled(
    r"\b(?:dozens|scores|hundreds|thousands|millions)\b(?![ -]of\b)"
    r"|(?<!\w)(?:half|third|quarter)(?=[ \u00a0]of\b)",
    re.IGNORECASE,
)


def bare(text: str, top: Span, known: Sequence[Quantity]) -> Iterator[Quantity]:
    """The vague figures and the shares of a headline that leave out what copy has behind or before them: "Hundreds flee", "Quarter of pupils"."""
    for match in _VAGUE.finditer(text, *top):
        if any(q.start <= match.start() < q.end for q in known):
            continue
        word = match.group().lower()
        if word in VAGUE:
            low, high = VAGUE[word]
            yield Quantity(*match.span(), Span(*match.span()), low, low, high, "vague", "count", "")
        else:
            share = {"half": 50.0, "third": 100 / 3}.get(word, 25.0)
            yield Quantity(*match.span(), Span(*match.span()), share, share - 3, share + 3, "", "percent", "")


def in_reach(own: Quantity, other: Quantity) -> bool:
    """Whether two figures are near enough to be of one thing, or apart by a scale ("$2bn", "$2 million")."""
    low, high = sorted((own.value, other.value))
    return high <= _WIDE * low or (own.bound == "vague" and high < 100 * low) or high in (1e3 * low, 1e6 * low)


def nearby(word: Word, quantity: Quantity) -> bool:
    """Whether a word stands right behind a figure, or a word apart."""
    return 0 <= word.start - quantity.end <= _BESIDE


_BESIDE = 8
"""Code points between a figure and the word beside it, at most."""


def moved(quantity: Quantity, by: int) -> Quantity:
    """A figure so many code points further on."""
    number = Span(quantity.number.start + by, quantity.number.end + by)
    return quantity._replace(start=quantity.start + by, end=quantity.end + by, number=number)


def unit(text: str, quantity: Quantity) -> str:
    """The word of a unit, in the singular."""
    words = _WORD.findall(text[quantity.start : quantity.end].lower().replace("-", " "))
    return words[-1].rstrip("s") if words else ""


def comparable(quantity: Quantity) -> bool:
    """Whether a figure says enough to be compared."""
    return (
        (not quantity.joined or quantity.dimension == "time")
        and quantity.value >= (2 if quantity.dimension == "count" else 0.01)
        and quantity.high <= quantity.low * 10 + 1e12
        and quantity.bound != "nearly"
    )


def valued(text: str, own: Quantity, other: Quantity) -> bool:
    """Whether one sum is put before a thing ("£5m masterpiece") and the other is what a thing is worth."""
    return _OF_A_THING.match(text, own.end) is not None and _PRICED.search(text[max(0, other.start - 30) : other.start]) is not None


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be one, rounded."""
    if a.dimension != b.dimension and not any(q.dimension == "count" and not q.head for q in (a, b)):
        return False
    return (a.low <= _at_most(b) and b.low <= _at_most(a)) or abs(a.value - b.value) <= 0.05 * max(a.value, b.value)


def _at_most(quantity: Quantity) -> float:
    """What a figure allows; "more than 900" is not said of 2,000."""
    return min(quantity.high, 2 * quantity.value) if quantity.bound in ("over", "least") else quantity.high
