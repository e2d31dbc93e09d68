"""Whether a figure of a headline is in the body, and else the figure that stands there for the same thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from newslint.checks.headline.statement import WILL, Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.clauses import supposed
from newslint.text.numerals import VAGUE
from newslint.text.quantities import Quantity, find_quantities
from newslint.text.senses import is_person, look_up
from newslint.text.spans import Span
from newslint.text.telling import Word, alike, shared, telling

_WIDE = 5
"""How many times as great as the other a number may be and still be about the same thing."""
_NEAR = 32
"""Code points behind or before a number within which stands what is counted."""
_FEW = 3
"""How many things may be numbered through without there being so many: of two the third has left."""
_EARLY = 250
"""Code points behind the first sentence within which a body counts whom it is about."""
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
        inside += _bare(self._text, top, inside)
        return sorted((q for q in inside if _comparable(q)), key=lambda q: q.start)

    def contradicted(self) -> Iterator[Hit]:
        """The figures of the headline for which the body has others."""
        for own in self._own():
            if self._supported(own):
                continue
            rivals = [other for other in self._others if self._same_thing(own, other)]
            if len(rivals) > 1 and self._parent(own):
                continue  # so many sons, so many daughters
            if rivals and all(_in_reach(own, rival) for rival in rivals):
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
        if own.value == int(own.value) and (own.value > _FEW or not any(own.head and other.head == own.head for other in self._others)):
            forms += _ORDINALS[int(own.value) : int(own.value) + 1]
        if re.search(rf"(?<![\d.,\w])(?:{'|'.join(forms)})", body, re.IGNORECASE):
            return True
        return self._made_up(own) or (_unit(self._text, own) == "year" and _YEAR.search(body) is not None)

    def _made_up(self, own: Quantity) -> bool:
        """Whether two or three figures of the body make it: a sum, a difference, a change in per cent."""
        group = self._group(own) if own.dimension == "count" else ""
        alike = [q for q in self._others if q.dimension == own.dimension and (own.dimension != "count" or self._group(q) in (group, ""))]
        values = sorted({other.value for other in alike})[:_MOST]
        twice = {2 * a for a, times in Counter(other.value for other in alike).items() if times > 1}
        sums = {a + b for a in values for b in values if a < b} | twice | {b - a for a in values for b in values if a < b}
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
        if own.joined:
            return self._lasts(own, other)
        if self._aside(other):
            return False
        if self._parent(own):
            return _CHILDREN.search(self._text[max(0, other.start - 12) : other.end]) is not None
        if own.dimension == "count":
            a, b = self._group(own), self._group(other)
            if a != b and (self._same_deed(own, other) or self._same_people(own, other)):
                return True
            return bool(a) and a == b and (not own.modifiers or not other.modifiers or own.modifiers == other.modifiers)
        return self._one_matter(own, other)

    def _parent(self, own: Quantity) -> bool:
        return _PARENT.search(self._text[max(0, own.start - 12) : own.start]) is not None

    def _lasts(self, own: Quantity, other: Quantity) -> bool:
        """Whether the body says how long what takes "five days" in the headline lasts."""
        clause = self._reading.clause(other.start, other.end)
        noun = telling(self._text, own.end, min(self._reading.top.end, own.end + _NEAR))[:1]
        return (
            clause is not None
            and _unit(self._text, own) == _unit(self._text, other)
            and self._only_one(own, other)
            and _LASTS.search(self._text, clause.start, other.start) is not None
            and self._reading.near(noun, clause.sentence)
        )

    def _same_deed(self, own: Quantity, other: Quantity) -> bool:
        """Whether what is counted does the same: "Thousands queue", "About 300 people queued"."""
        if own.bound != "vague" or (other.head and not is_person(other.head)):
            return False
        mine = telling(self._text, own.end, min(self._reading.top.end, own.end + _NEAR))[:1]
        its = telling(self._text, other.end, other.end + _NEAR)[:2]
        return bool(shared(mine, its))

    def _same_people(self, own: Quantity, other: Quantity) -> bool:
        """Whether both count the people the story is about: whoever the headline calls them, the first the body counts."""
        if own.bound == "vague" or not own.head or (look_up(own.head).nouns and not is_person(own.head)) or own.dimension != "count":
            return False
        first = next((q for q in self._others if q.dimension == "count" and q.head and is_person(q.head)), None)
        sentence = self._reading.article.sentence_at(other.start)
        if first != other or sentence is None or other.start > self._reading.lead_end + _EARLY:
            return False
        return bool(shared(self._reading.words, telling(self._text, *sentence)))

    def _aside(self, other: Quantity) -> bool:
        """Whether a figure of the body is an earlier one or one only supposed."""
        clause = self._reading.clause(other.start, other.end)
        if clause is None or self._reading.earlier(clause, other.start, other.end):
            return True
        before = WILL.sub("", self._text[clause.start : other.start])
        return supposed(before, 0, len(before))

    def _one_matter(self, own: Quantity, other: Quantity) -> bool:
        """Whether the words beside a measure of the body are those of the headline."""
        clause = self._reading.clause(other.start, other.end)
        if clause is None:
            return False
        mine = [word for word in self._reading.words if not own.start <= word.start < own.end]
        beside = [word for word in telling(self._text, clause.start, clause.end) if not other.start <= word.start < other.end]
        common = shared(mine, beside)
        next_to = any(_nearby(word, own) and any(_nearby(one, other) and alike(word, one) for one in beside) for word in common)
        same_unit = own.dimension != "time" or _unit(self._text, own) == _unit(self._text, other)
        if len(common) >= 2 and (same_unit or next_to):
            return True
        if not self._only_one(own, other) or WILL.search(self._text, clause.start, other.start):
            return False
        if next_to and own.dimension != "percent":
            return True
        if own.dimension == "percent":
            return self._of_one_thing(own, other)
        if own.dimension.startswith("money:") or not same_unit or _unit(self._text, own) == "year":
            return False
        return bool(common) or other.start < self._reading.lead_end or self._reading.near(mine, clause.sentence)

    def _of_one_thing(self, own: Quantity, other: Quantity) -> bool:
        """Whether two shares are of the same: "half of nurses", "two thirds of the nurses"."""
        wholes = [telling(self._text, match.end(), match.end() + _NEAR) for q in (own, other) if (match := _WHOLE.match(self._text, q.end))]
        return len(wholes) == 2 and all(wholes) and alike(wholes[0][0], wholes[1][0])

    def _only_one(self, own: Quantity, other: Quantity) -> bool:
        """Whether the body gives no other figure in this unit."""
        unit = _unit(self._text, other)
        return len({q.value for q in self._others if q.dimension == own.dimension and _unit(self._text, q) == unit} | {other.value}) == 1

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


_LASTS = compiled(r"\b(?:lasts?|lasted|lasting|takes|took|goes on|went on|runs?|ran)\b(?: (?:for|only|just|some|about))*[ \u00a0]$")
_PARENT = compiled(r"\b(?:mother|father|mum|mom|dad|parents?)[ \u00a0]of[ \u00a0]$", re.IGNORECASE)
_CHILDREN = compiled(
    r"\b(?:(?:has|have|had|with|and|his|her|their)(?: the)? [\w-]+ (?:\w+ )?(?:children|kids|sons|daughters)"
    r"|(?:mother|father|mum|mom|dad) of [\w-]+)$"
)
_WHOLE = compiled(r"[ \u00a0](?:of[ \u00a0])?(?:(?:the|its|his|her|their|all)[ \u00a0])*(?=[a-z])")
_VAGUE = compiled(
    r"\b(?:dozens|scores|hundreds|thousands|millions)\b(?![ -]of\b)"
    r"|(?<!\w)(?:half|third|quarter)(?=[ \u00a0]of\b)",
    re.IGNORECASE,
)


def _bare(text: str, top: Span, known: Sequence[Quantity]) -> Iterator[Quantity]:
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


def _in_reach(own: Quantity, other: Quantity) -> bool:
    """Whether two figures are near enough to be of one thing, or apart by a scale ("$2bn", "$2 million")."""
    low, high = sorted((own.value, other.value))
    return high <= _WIDE * low or (own.bound == "vague" and high < 100 * low) or high in (1e3 * low, 1e6 * low)


def _nearby(word: Word, quantity: Quantity) -> bool:
    """Whether a word stands right behind a figure, or a word apart."""
    return 0 <= word.start - quantity.end <= _BESIDE


_BESIDE = 8
"""Code points between a figure and the word beside it, at most."""


def _moved(quantity: Quantity, by: int) -> Quantity:
    number = Span(quantity.number.start + by, quantity.number.end + by)
    return quantity._replace(start=quantity.start + by, end=quantity.end + by, number=number)


def _unit(text: str, quantity: Quantity) -> str:
    """The word of a unit, in the singular."""
    words = _WORD.findall(text[quantity.start : quantity.end].lower().replace("-", " "))
    return words[-1].rstrip("s") if words else ""


def _comparable(quantity: Quantity) -> bool:
    return (
        (not quantity.joined or quantity.dimension == "time")
        and quantity.value >= (2 if quantity.dimension == "count" else 0.01)
        and quantity.high <= quantity.low * 10 + 1e12
        and quantity.bound != "nearly"
    )


def _valued(text: str, own: Quantity, other: Quantity) -> bool:
    """Whether one sum is put before a thing ("£5m masterpiece") and the other is what a thing is worth."""
    return _OF_A_THING.match(text, own.end) is not None and _PRICED.search(text[max(0, other.start - 30) : other.start]) is not None


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be one, rounded."""
    if a.dimension != b.dimension and not any(q.dimension == "count" and not q.head for q in (a, b)):
        return False
    return (a.low <= _at_most(b) and b.low <= _at_most(a)) or abs(a.value - b.value) <= 0.05 * max(a.value, b.value)


def _at_most(quantity: Quantity) -> float:
    """What a figure allows; "more than 900" is not said of 2,000."""
    return min(quantity.high, 2 * quantity.value) if quantity.bound in ("over", "least") else quantity.high
