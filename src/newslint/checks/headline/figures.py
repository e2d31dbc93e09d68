"""Whether a figure of a headline is in the body, and else the figure that stands there for the same thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from newslint.checks.headline.sizes import agree, bare, comparable, in_reach, moved, nearby, unit, valued
from newslint.checks.headline.statement import WILL, Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.clauses import supposed
from newslint.text.quantities import Quantity, by_sentence, find_quantities
from newslint.text.senses import is_person
from newslint.text.telling import Word, alike, shared, telling

_NEAR = 32
"""Code points behind or before a number within which stands what is counted."""
_FEW = 3
"""How many things may be numbered through without there being so many: of two the third has left."""
_EARLY = 250
"""Code points behind the first sentence within which a body counts whom it is about."""
_BEFORE = 2
"""Code points between a verb and the share it governs, at most."""
_MOST = 40
"""Figures of a body of which sums are tried."""
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = compiled(r"[.,;:!?()—–\n]|\b(?:and|but|while|as)\b")
_YEAR = compiled(r"\b(?:1[5-9]|20)\d\d\b")
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth",
)  # fmt: skip
_ANOTHER_DAY = compiled(r"\b(?:days?|weeks?|months?|hours?) later\b")


class Figures:
    """The figures of a headline beside those of the body; `groups` are the words that count the same things."""

    def __init__(self, reading: Reading, groups: Sequence[Sequence[str]]) -> None:
        self._reading, self._groups = reading, groups
        self._text, self._body = reading.text, reading.body

    @cached_property
    def _others(self) -> list[Quantity]:
        top, body = self._reading.top, self._body
        return [q for q in self._reading.article.quantities if body.start <= q.start < body.end and not top.start <= q.start < top.end]

    def _own(self) -> list[Quantity]:
        """The figures of the headline, also where it is in capitals."""
        top = self._reading.top
        inside = [q for q in self._reading.article.quantities if top.start <= q.start < top.end]
        for part in {self._reading.segment(q) for q in (top.start, *(w.start for w in self._reading.words))}:
            if self._text[slice(*part)].isupper():
                shouted = find_quantities(self._text[slice(*part)].lower())
                inside = [q for q in inside if not part.start <= q.start < part.end] + [moved(q, part.start) for q in shouted]
        inside += bare(self._text, top, inside)
        return sorted((q for q in inside if comparable(q)), key=lambda q: q.start)

    def contradicted(self) -> Iterator[Hit]:
        """The figures of the headline for which the body has others."""
        for own in self._own():
            if self._supported(own):
                continue
            rivals = [other for other in self._others if self._same_thing(own, other)]
            if len(rivals) > 1 and self._parent(own):
                continue  # so many sons, so many daughters
            if rivals and all(in_reach(own, rival) for rival in rivals):
                here, there = self._text[own.start : own.end], self._text[rivals[0].start : rivals[0].end]
                related = ((rivals[0].start, rivals[0].end, "in the body"),)
                yield Hit(own.start, own.end, message=f"'{here}' stands here, but '{there}' in the body", related=related)

    # -- support

    def _supported(self, own: Quantity) -> bool:
        """Whether the body has the figure, rounded, in another unit or another role (an age, an ordinal), or what makes it up."""
        if any(agree(own, other) for other in self._others):
            return True
        figure, body = f"{own.value:g}", self._reading.body_text
        forms = [rf"{re.escape(figure)}(?:st|nd|rd|th)?(?!\d)"]
        if own.value == int(own.value) and (own.value > _FEW or not any(own.head and other.head == own.head for other in self._others)):
            forms += _ORDINALS[int(own.value) : int(own.value) + 1]
        if re.search(rf"(?<![\d.,\w])(?:{'|'.join(forms)})", body, re.IGNORECASE):
            return True
        return self._made_up(own) or (unit(self._text, own) == "year" and _YEAR.search(body) is not None)

    def _made_up(self, own: Quantity) -> bool:
        """Whether two or three figures of the body make it: a sum, a difference, a change in per cent."""
        group = self._group(own) if own.dimension == "count" else ""
        alike = [q for q in self._others if q.dimension == own.dimension and (own.dimension != "count" or self._group(q) in (group, ""))]
        values = sorted({other.value for other in alike})[:_MOST]
        twice = {2 * a for a, times in Counter(other.value for other in alike).items() if times > 1}
        sums = {a + b for a in values for b in values if a < b} | twice | {b - a for a in values for b in values if a < b}
        sums |= self._sentence_sums(own.dimension)
        if any(abs(total - own.value) <= 0.03 * own.value for total in (*sums, sum(values), *(s + v for s in sums for v in values))):
            return True
        if own.dimension != "percent":
            return False
        all_values = [(other.dimension, other.value) for other in self._others if other.value][:_MOST]
        changes = (100 * abs(b - a) / a for d, a in all_values for e, b in all_values if d == e and a != b)
        shares = (100 * a / b for d, a in all_values for e, b in all_values if d == e and a < b)
        return any(abs(change - own.value) <= 1 for change in (*changes, *shares))

    def _sentence_sums(self, dimension: str) -> set[float]:
        """What the figures of one sentence make together, whatever is counted."""
        alike = [q for q in self._others if q.dimension == dimension]
        told = (some for _, some in by_sentence(alike, self._reading.article.sentences) if len(some) > 1)
        return {sum(q.value for q in some) for some in told}

    # -- rivals

    def _same_thing(self, own: Quantity, other: Quantity) -> bool:
        if own.dimension != other.dimension or other.of or not comparable(other) or self._reading.article.in_quote(other.start, other.end):
            return False
        if own.dimension.startswith("money:") and valued(self._text, own, other):
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
            and unit(self._text, own) == unit(self._text, other)
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
        if own.bound == "vague" or not own.head or own.dimension != "count" or not self._nobody_else(own):
            return False
        first = next((q for q in self._others if q.dimension == "count" and q.head and is_person(q.head)), None)
        sentence = self._reading.article.sentence_at(other.start)
        if first != other or sentence is None or other.start > self._reading.lead_end + _EARLY:
            return False
        return bool(shared(self._reading.words, telling(self._text, *sentence)))

    def _nobody_else(self, own: Quantity) -> bool:
        """Whether what the headline counts are people, or something the body calls otherwise ("four lags")."""
        noun = next((word for word in self._reading.words if own.number.end < word.start and word.end <= own.end + 1 and word.form == own.head), None)
        return is_person(own.head) or (noun is not None and not self._reading.mentions(noun))

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
        if clause is None or (own.dimension == "time" and _ANOTHER_DAY.search(self._text, *self._body)):
            return False
        mine = [word for word in self._reading.words if not own.start <= word.start < own.end]
        beside = [word for word in telling(self._text, clause.start, clause.end) if not other.start <= word.start < other.end]
        common = shared(mine, beside)
        next_to = any(nearby(word, own) and any(nearby(one, other) and alike(word, one) for one in beside) for word in common)
        same_unit = own.dimension != "time" or unit(self._text, own) == unit(self._text, other)
        if len(common) >= 2 and (same_unit or next_to):
            return True
        if own.dimension == "percent" and self._governed(own, other, beside):
            return True
        if not self._only_one(own, other) or WILL.search(self._text, clause.start, other.start):
            return False
        if next_to and own.dimension != "percent":
            return True
        if own.dimension == "percent":
            return self._of_one_thing(own, other)
        if own.dimension.startswith("money:") or not same_unit:
            return False
        if unit(self._text, own) == "year":
            return bool(common) and other.start < self._reading.lead_end and self._after(own) == self._after(other) != ""
        return bool(common) or other.start < self._reading.lead_end or self._reading.near(mine, clause.sentence)

    def _after(self, quantity: Quantity) -> str:
        """The preposition of a span of time."""
        match = _SPAN.search(self._text, max(0, quantity.start - 8), quantity.start)
        return match[1].lower() if match else ""

    def _governed(self, own: Quantity, other: Quantity, beside: Sequence[Word]) -> bool:
        """Whether one verb is before both shares, early in the body, which nowhere names the subject of the headline as something else."""
        subject = [word for word in self._reading.words if word.end < own.start]
        verbs = [word for word in beside if 0 <= other.start - word.end <= _BEFORE]
        if len(subject) < 2 or not verbs or other.start > self._reading.lead_end + _EARLY or not alike(subject[-1], verbs[-1]):
            return False
        return bool(shared(subject[:-1], beside)) or not any(self._reading.mentions(word) for word in subject[-2:-1])

    def _of_one_thing(self, own: Quantity, other: Quantity) -> bool:
        """Whether two shares are of the same: "half of nurses", "two thirds of the nurses"."""
        wholes = [telling(self._text, match.end(), match.end() + _NEAR) for q in (own, other) if (match := _WHOLE.match(self._text, q.end))]
        return len(wholes) == 2 and all(wholes) and alike(wholes[0][0], wholes[1][0])

    def _only_one(self, own: Quantity, other: Quantity) -> bool:
        """Whether the body gives no other figure in this unit."""
        its = unit(self._text, other)
        return len({q.value for q in self._others if q.dimension == own.dimension and unit(self._text, q) == its} | {other.value}) == 1

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
_SPAN = compiled(r"\b(after|for|within)[ \u00a0]$", re.IGNORECASE)
_WHOLE = compiled(r"[ \u00a0](?:of[ \u00a0])?(?:(?:the|its|his|her|their|all)[ \u00a0])*(?=[a-z])")
