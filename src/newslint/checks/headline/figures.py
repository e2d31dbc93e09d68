"""Whether a figure of a headline is in the body, and else the figure that stands there for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from newslint.checks.headline.statement import EARLIER, WILL, Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.clauses import supposed
from newslint.text.denials import akin
from newslint.text.quantities import Quantity, find_quantities
from newslint.text.spans import Span
from newslint.text.telling import telling

_WIDE = 5
"""How many times as great as the other a number may be and still be about the same thing."""
_NEAR = 32
"""Code points behind or before a number within which stands what is counted."""
_MOST = 40
"""Figures of a body of which sums are tried."""
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = compiled(r"[.,;:!?()—–\n]|\b(?:and|but|while|as)\b")
_YEAR = compiled(r"\b(?:1[5-9]|20)\d\d\b")
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth",
)  # fmt: skip
_PRICED = compiled(
    r"\b(?:worth|valued at|insured for|priced at|price of|cost|costs|costing|sold for|bought for|estimated at)(?: (?:about|around|some|an?|the))* $"
)
_OF_A_THING = compiled(
    r"[ \u00a0-](?!(?:a|an|the|in|on|at|to|for|from|by|of|as|and|or|after|over|with|more|per|worth|is|was|loss|profit|fine|cut|rise)\b)[a-z]"
)


class Figures:
    """The figures of a headline beside those of the body; `groups` are the words that count the same things."""

    def __init__(self, reading: Reading, groups: Sequence[Sequence[str]]) -> None:
        self._reading, self._groups = reading, groups
        self._text, self._body = reading.text, reading.body

    @cached_property
    def _others(self) -> list[Quantity]:
        return [q for q in self._reading.article.quantities if self._body.start <= q.start < self._body.end]

    def _own(self) -> list[Quantity]:
        """The figures of the headline, also where it is in capitals."""
        top = self._reading.top
        inside = [q for q in self._reading.article.quantities if top.start <= q.start < top.end]
        for part in {self._reading.segment(q) for q in (top.start, *(w.start for w in self._reading.words))}:
            if self._text[slice(*part)].isupper():
                shouted = find_quantities(self._text[slice(*part)].lower())
                inside = [q for q in inside if not part.start <= q.start < part.end] + [_moved(q, part.start) for q in shouted]
        return sorted((q for q in inside if _comparable(q)), key=lambda q: q.start)

    def contradicted(self) -> Iterator[Hit]:
        """The figures of the headline for which the body has others."""
        for own in self._own():
            if self._supported(own):
                continue
            rivals = [other for other in self._others if self._same_thing(own, other)]
            if rivals and all(max(own.value, r.value) <= _WIDE * min(own.value, r.value) for r in rivals):
                here, there = self._text[own.start : own.end], self._text[rivals[0].start : rivals[0].end]
                related = ((rivals[0].start, rivals[0].end, "in the body"),)
                yield Hit(own.start, own.end, message=f"'{here}' stands here, but '{there}' in the body", related=related)

    # -- support

    def _supported(self, own: Quantity) -> bool:
        """Whether the body has the figure, rounded, in another unit or another role (an age, an ordinal), or what makes it up."""
        if any(_agree(own, other) for other in self._others):
            return True
        figure, body = f"{own.value:g}", self._text[slice(*self._body)]
        forms = [rf"{re.escape(figure)}(?:st|nd|rd|th)?(?!\d)"]
        forms += _ORDINALS[int(own.value) : int(own.value) + 1] if own.value == int(own.value) else ()
        if re.search(rf"(?<![\d.,\w])(?:{'|'.join(forms)})", body, re.IGNORECASE):
            return True
        return self._made_up(own) or (_unit(self._text, own) == "year" and _YEAR.search(body) is not None)

    def _made_up(self, own: Quantity) -> bool:
        """Whether two or three figures of the body make it: a sum, a difference, a change in per cent."""
        group = self._group(own) if own.dimension == "count" else ""
        alike = [q for q in self._others if q.dimension == own.dimension and (own.dimension != "count" or self._group(q) in (group, ""))]
        values = sorted({other.value for other in alike})[:_MOST]
        sums = {a + b for a in values for b in values if a < b} | {2 * a for a in values} | {b - a for a in values for b in values if a < b}
        if any(abs(total - own.value) <= 0.03 * own.value for total in (*sums, sum(values), *(s + v for s in sums for v in values))):
            return True
        if own.dimension != "percent":
            return False
        all_values = [(other.dimension, other.value) for other in self._others if other.value][:_MOST]
        changes = (100 * abs(b - a) / a for d, a in all_values for e, b in all_values if d == e and a != b)
        shares = (100 * a / b for d, a in all_values for e, b in all_values if d == e and a < b)
        return any(abs(change - own.value) <= 1 for change in (*changes, *shares))

    # -- rivals

    def _same_thing(self, own: Quantity, other: Quantity) -> bool:
        if own.dimension != other.dimension or other.of or not _comparable(other) or self._reading.article.in_quote(other.start, other.end):
            return False
        if own.dimension.startswith("money:") and _valued(self._text, own, other):
            return True
        if self._aside(other):
            return False
        if own.dimension == "count":
            a, b = self._group(own), self._group(other)
            return bool(a) and a == b and (not own.modifiers or not other.modifiers or own.modifiers == other.modifiers)
        return self._one_matter(own, other)

    def _aside(self, other: Quantity) -> bool:
        """Whether a figure of the body is an earlier one or one only supposed."""
        clause = self._reading.clause(other.start, other.end)
        if clause is None or EARLIER.search(self._text, clause.start, clause.end):
            return True
        before = WILL.sub("", self._text[clause.start : other.start])
        return supposed(before, 0, len(before))

    def _one_matter(self, own: Quantity, other: Quantity) -> bool:
        """Whether the words beside a measure of the body are those of the headline."""
        clause = self._reading.clause(other.start, other.end)
        if clause is None or (own.dimension == "time" and _unit(self._text, own) != _unit(self._text, other)):
            return False
        mine = [word.lemma for word in self._reading.words if not own.start <= word.start < own.end]
        beside = [word.lemma for word in telling(self._text, clause.start, clause.end) if not other.start <= word.start < other.end]
        shared = sum(1 for word in set(mine) if any(akin(word, one) for one in beside))
        if shared >= 2:
            return True
        if own.dimension.startswith("money:") or own.dimension == "percent" or _unit(self._text, own) == "year":
            return False
        if WILL.search(self._text, clause.start, other.start):
            return False
        return self._only_one(own, other) and (shared == 1 or other.start < self._reading.lead_end or self._told_near(mine, clause.sentence))

    def _only_one(self, own: Quantity, other: Quantity) -> bool:
        """Whether the body gives no other figure in this unit."""
        unit = _unit(self._text, own)
        return len({q.value for q in self._others if q.dimension == own.dimension and _unit(self._text, q) == unit} | {other.value}) == 1

    def _told_near(self, mine: Sequence[str], sentence: Span) -> bool:
        previous = self._reading.sentence_before(sentence)
        words = [*telling(self._text, *sentence), *(telling(self._text, *previous) if previous else ())]
        return any(akin(word.lemma, one) for word in words for one in mine)

    def _group(self, quantity: Quantity) -> str:
        """What is counted: the noun, or the group one of whose words stands right behind the number or before it, in its clause."""
        head = quantity.head.lower()
        for group in self._groups:
            if head in group:
                return group[0]
        text, clause = self._text, self._reading.article.sentence_at(quantity.start)
        low, high = (clause.start, clause.end) if clause else (quantity.start, quantity.end)
        after, before = text[quantity.end : min(high, quantity.end + _NEAR)], text[max(low, quantity.start - _NEAR) : quantity.start]
        stop = _STOP.search(after)
        stops = [m.end() for m in _STOP.finditer(before)]
        for part in (after[: stop.start()] if stop else after, before[stops[-1] if stops else 0 :]):
            words = set(_WORD.findall(part.lower()))
            named = next((group[0] for group in self._groups if words & set(group)), "")
            if named:
                return named
        return head.rstrip("s")


def _moved(quantity: Quantity, by: int) -> Quantity:
    number = Span(quantity.number.start + by, quantity.number.end + by)
    return quantity._replace(start=quantity.start + by, end=quantity.end + by, number=number)


def _unit(text: str, quantity: Quantity) -> str:
    """The word of a unit, in the singular."""
    words = _WORD.findall(text[quantity.start : quantity.end].lower())
    return words[-1].rstrip("s") if words else ""


def _comparable(quantity: Quantity) -> bool:
    return (
        not quantity.joined
        and quantity.value >= (2 if quantity.dimension == "count" else 0.01)
        and quantity.high <= quantity.low * 10 + 1e12
        and quantity.bound != "nearly"
    )


def _valued(text: str, own: Quantity, other: Quantity) -> bool:
    """Whether one sum is put before a thing ("£5m masterpiece") and the other is what a thing is worth."""
    return _OF_A_THING.match(text, own.end) is not None and _PRICED.search(text[max(0, other.start - 30) : other.start]) is not None


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be one, rounded."""
    if a.dimension != b.dimension and "count" not in (a.dimension, b.dimension):
        return False
    return (a.low <= b.high and b.low <= a.high) or abs(a.value - b.value) <= 0.05 * max(a.value, b.value)
