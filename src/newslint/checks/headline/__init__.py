"""Kind `headline`: a headline, subhead, caption or bullet whose number, direction or state the body contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.checks.headline.denials import denied_only_above, only_denied
from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.quantities import Quantity
from newslint.text.spans import Span

_TOP = 8
"""Blocks from the top among which a bullet is a summary."""
_BULLET = compiled(r"[•●▪*–-][ \u00a0]")
_SCOPES = ("headline", "subhead", "caption")
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WIDE = 5
"""How many times as great as the other a number may be and still be about the same thing."""
_NEAR = 2
"""The same for what is measured: hours, metres, degrees."""
_MEASURED = ("time", "length", "mass", "temperature", "area", "speed")


@record(frozen=True)
class Opposite:
    """What a headline may say of its subject, and what says the contrary."""

    head: tuple[str, ...] = option("words in the headline, and how the body may say the same")
    body: tuple[str, ...] = option("phrases of the body that say the contrary (regular expressions)")
    also: tuple[str, ...] = option("other words by which the body says the same", ())


@record(frozen=True)
class Headline(Check):
    """Compares what stands above an article, and its captions, with its body."""

    kind: ClassVar[str] = "headline"

    groups: tuple[tuple[str, ...], ...] = option("words that count the same things", ())
    measures: tuple[str, ...] = option("what rises and falls", ())
    up: tuple[str, ...] = option("words for rising", ())
    down: tuple[str, ...] = option("words for falling", ())
    opposites: tuple[Opposite, ...] = option("states that exclude each other", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        tops, body = _parts(article)
        if not body:
            return
        for top in tops:
            yield from self._numbers(article, top, body)
            yield from self._directions(article, top, body)
            yield from self._states(article, top, body)
            yield from only_denied(article, top, body)
            yield from denied_only_above(article, top, body, self.groups)

    # -- numbers

    def _numbers(self, article: Article, top: Span, body: Span) -> Iterator[Hit]:
        inside = [q for q in article.quantities if top.start <= q.start < top.end and _comparable(q)]
        if not inside:
            return
        others = [q for q in article.quantities if body.start <= q.start < body.end]
        for own in inside:
            if any(_agree(own, other) for other in others) or _written(article, own, body) or _sum(own, others):
                continue
            rivals = [other for other in others if self._same_thing(article, own, other)]
            wide = _WIDE if own.dimension == "count" or own.dimension.startswith("money:") else _NEAR
            if rivals and all(max(own.value, r.value) <= wide * min(own.value, r.value) for r in rivals):
                first = rivals[0]
                here, there = article.text[own.start : own.end], article.text[first.start : first.end]
                yield Hit(
                    own.start, own.end, message=f"'{here}' stands here, but '{there}' in the body", related=((first.start, first.end, "in the body"),)
                )

    def _same_thing(self, article: Article, own: Quantity, other: Quantity) -> bool:
        if own.dimension != other.dimension or other.of or not _comparable(other):
            return False
        if own.dimension in _MEASURED:
            return True
        if own.dimension != "count":
            return own.dimension.startswith("money:") and _valued(article.prose, own, other)
        a, b = self._group(article, own), self._group(article, other)
        return bool(a) and a == b and (not own.modifiers or not other.modifiers or own.modifiers == other.modifiers)

    def _group(self, article: Article, quantity: Quantity) -> str:
        """What is counted: the group one of whose words stands right around the number, or its noun."""
        near = article.prose[max(0, quantity.start - 25) : quantity.end + 25].lower()
        words = set(_WORD.findall(near))
        named = [group[0] for group in self.groups if quantity.head in group] or [group[0] for group in self.groups if words & set(group)]
        return named[0] if named else quantity.head.rstrip("s")

    # -- directions

    @cached_property
    def _measure(self) -> re.Pattern[str]:
        return _any(self.measures)

    @cached_property
    def _ways(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return _any(self.up), _any(self.down)

    def _directions(self, article: Article, top: Span, body: Span) -> Iterator[Hit]:
        text = article.prose
        measure = self._measure.search(text, *top)
        if measure is None:
            return
        for own, other in (self._ways, self._ways[::-1]):
            said = own.search(text, measure.end(), min(top.end, measure.end() + 30))
            if said is None or other.search(text, measure.end(), top.end):
                continue
            same, contrary = self._in_body(article, measure.group().lower(), own, other, body)
            if contrary and not same:
                yield Hit(
                    measure.start(),
                    said.end(),
                    message=f"'{text[measure.start() : said.end()]}' stands here, but '{contrary.group()}' in the body",
                    related=((*contrary.span(), "in the body"),),
                )

    def _in_body(self, article: Article, measure: str, own: re.Pattern[str], other: re.Pattern[str], body: Span) -> tuple[bool, re.Match[str] | None]:
        """Whether the body says the same of the measure, and where it says the contrary."""
        text, contrary = article.prose, None
        for match in re.finditer(rf"\b{measure.rstrip('s')}\w*", text[body.start : body.end], re.IGNORECASE):
            sentence = article.sentence_at(body.start + match.start())
            if sentence is None:
                continue
            at = body.start + match.end()
            stop = _BREAK.search(text, at, sentence.end)
            end = min(stop.start() if stop else sentence.end, at + 60)
            if own.search(text, at, end) or own.search(text, max(sentence.start, at - 30), at):
                return True, None
            contrary = contrary or other.search(text, at, end)
        return False, contrary

    # -- states

    @cached_property
    def _opposites(self) -> list[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
        return [(_any(o.head), compiled(rf"\b(?:{'|'.join(o.body)})\b", re.IGNORECASE), _any((*o.head, *o.also))) for o in self.opposites]

    def _states(self, article: Article, top: Span, body: Span) -> Iterator[Hit]:
        text = article.prose
        for head, contrary, same in self._opposites:
            said = head.search(text, *top)
            if said is None or _DENIED.search(text, top.start, said.start()):
                continue
            subjects = [w.lower() for w in _WORD.findall(text[top.start : said.start()]) if len(w) > 3 and w.lower() not in _EMPTY][-4:]
            if not subjects:
                continue
            subject = compiled(rf"\b(?:{'|'.join(re.escape(w.rstrip('s')) for w in subjects)})s?\b", re.IGNORECASE)
            told = _sentences(article, subject, body)
            against = next(
                (m for s in told for m in contrary.finditer(text, *s) if subject.search(text, max(s.start, m.start() - 80), m.start())), None
            )
            if against and not article.in_quote(*against.span()) and not any(same.search(text, *s) for s in told):
                here, there = text[top.start : top.end].strip(), against.group()
                yield Hit(
                    said.start(), said.end(), message=f"'{said.group()}' stands here, but '{there}' in the body",
                    related=((*against.span(), f"of '{here if len(here) < 70 else said.group()}'"),),
                )  # fmt: skip


_BREAK = compiled(r"[;:—–]|\b(?:as|after|while|but|because|despite|although|when|since)\b")
_DENIED = compiled(r"\b(?:not|no|never|denies|denied|deny|may|might|could|if|nearly|almost|fails? to|won['’]t|didn['’]t)\b", re.IGNORECASE)
_EMPTY = frozenset("after with from over into that this than their before amid says said have been were will what when where which while".split())


def _parts(article: Article) -> tuple[list[Span], Span | None]:
    """What stands above the body or beside it, and the body."""
    tops: list[Span] = []
    body: list[Span] = []
    for number, block in enumerate(article.copy_blocks):
        span = Span(block.start, block.end)
        if block.scope in _SCOPES or (number < _TOP and _BULLET.match(article.text, block.start)):
            tops.append(span)
        elif block.scope == "body":
            body.append(span)
    return tops, Span(body[0].start, body[-1].end) if len(body) > 1 or (body and tops) else None


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(words) or '(?!)'})\b", re.IGNORECASE)


def _sentences(article: Article, subject: re.Pattern[str], body: Span) -> list[Span]:
    found = {article.sentence_at(match.start()) for match in subject.finditer(article.prose, *body)}
    return sorted(s for s in found if s is not None)


def _comparable(quantity: Quantity) -> bool:
    return (
        not quantity.joined
        and (quantity.value >= 2 or quantity.dimension in _MEASURED)
        and quantity.high <= quantity.low * 10 + 1e12
        and quantity.bound != "nearly"
    )


_PRICED = compiled(
    r"\b(?:worth|valued at|insured for|priced at|price of|cost|costs|costing|sold for|bought for|estimated at)(?: (?:about|around|some|an?|the))* $"
)
_OF_A_THING = compiled(
    r"[ \u00a0-](?!(?:a|an|the|in|on|at|to|for|from|by|of|as|and|or|after|over|with|more|per|worth|is|was|loss|profit|fine|cut|rise)\b)[a-z]"
)


def _valued(text: str, own: Quantity, other: Quantity) -> bool:
    """Whether one sum is put before a thing ("£5m masterpiece") and the other is what a thing is worth."""
    return _OF_A_THING.match(text, own.end) is not None and _PRICED.search(text[max(0, other.start - 30) : other.start]) is not None


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be one, rounded."""
    if a.dimension != b.dimension and "count" not in (a.dimension, b.dimension):
        return False
    return (a.low <= b.high and b.low <= a.high) or abs(a.value - b.value) <= 0.05 * max(a.value, b.value)


def _written(article: Article, own: Quantity, body: Span) -> bool:
    """Whether the figure stands in the body in any other role: an age, a date, a score, an ordinal."""
    figure = f"{own.value:g}"
    forms = [rf"{re.escape(figure)}(?:st|nd|rd|th)?(?!\d)", *(_ORDINALS[int(own.value) : int(own.value) + 1] if own.value == int(own.value) else ())]
    return re.search(rf"(?<![\d.,\w])(?:{'|'.join(forms)})", article.text[body.start : body.end], re.IGNORECASE) is not None


_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth",
)  # fmt: skip


def _sum(own: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether two numbers of the body make it."""
    values = {other.value for other in others if other.dimension == own.dimension}
    return any(own.value - value in values for value in values)
