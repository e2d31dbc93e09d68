"""Enumerations of figures in copy: which figures stand in one list as parts, and whether the list says that it is all of them."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.heads import STATES, is_plural
from newslint.text.quantities import Quantity

PEOPLE = frozenset("people men women children boys girls adults males females passengers crew others".split())
_UNSUMMED = ("time", "percent", "temperature", "degrees", "speed")
_SEPARATOR = compiled(r"[,;]| and | plus | while | with ")
_CLOSING = compiled(r"\b(?:and|plus|while)\b|;")
_STRICT = compiled(r"(?:\W|\b(?:and|plus|while|with|the|a|an|its|another|further|other|remaining|last|final|about|some|around|nearly|\w+ing)\b)*")
_REST = compiled(r"\b(?:other|remaining|last|final)\W+(?:about |some )?$|\brest(?:,| of)[^.;]{0,12}$")
_WORD = compiled(r"[\w’'-]+")
_WITHIN = compiled(r"\b(?:including|among (?:them|these|whom)|at least|notably|aged|age)\W+(?:\w+ )?$|\($")
_WITHIN_BEHIND = compiled(r" (?:of (?:them|these|those|whom|which|it)\b|more than\b)")
_SOME = r"(?:only |just )?(?:one|another|several|some|a few|few|many|most|none|others?|dozens|hundreds|any|a (?:third|fourth|fifth|couple|handful))"
_UNCOUNTED = compiled(
    rf"(?:^|[,;(:]|\b(?:and|plus|of|while))\W+(?:{_SOME}|an?|the|his|her|their)(?! (?:further|other|another|remaining|last|final)\b)\b(?! \d)"
)
_UNCOUNTED_BEHIND = compiled(rf"(?:[,;]|\b(?:and|plus|while))\W+(?:{_SOME}|the (?:rest|others?|remain\w+|fate|whereabouts))\b")
_FARTHEST = 90
"""Over how many code points a list goes from one figure to the next."""


class Parts(NamedTuple):
    """Figures enumerated in one list.

    `closed` says that the last is joined by "and"; `strict` that every figure opens its piece of the list ("nine in the west"), rather than
    standing within it ("the Greens hold nine"); `rest` that the last is all that remains; `bare` that no figure has a noun of its own.
    """

    figures: tuple[Quantity, ...]
    closed: bool
    strict: bool
    rest: bool

    @property
    def start(self) -> int:
        """Where the first figure starts."""
        return self.figures[0].start

    @property
    def end(self) -> int:
        """Where the last figure ends."""
        return self.figures[-1].end

    @property
    def bare(self) -> bool:
        """Whether no figure but of persons has a noun of its own."""
        return all(nounless(q) or q.of for q in self.figures)

    def plus(self, more: Sequence[Quantity], rest: bool) -> Parts:
        """The same with more figures at its end."""
        return self._replace(figures=(*self.figures, *more), closed=True, rest=self.rest or rest)


def nounless(quantity: Quantity) -> bool:
    """Whether no noun follows a figure: "nine in the west", "nine dead"."""
    return not quantity.head or quantity.head in STATES or not is_plural(quantity.head)


def summable(quantity: Quantity) -> bool:
    """Whether it is something that may be added: not time, a share or a temperature, nor "a four-man crew"."""
    return quantity.dimension not in _UNSUMMED and not quantity.joined and quantity.bound not in ("vague", "range")


def lists_of(text: str, quantities: Sequence[Quantity]) -> list[Parts]:
    """The lists among the quantities of a sentence, in order."""
    found: list[Parts] = []
    run: list[Quantity] = []
    strict = closed = rest = False
    for q in quantities:
        if not summable(q) or (run and aside(text, q)):
            continue
        gap = text[run[-1].end : q.start] if run else ""
        separators = list(_SEPARATOR.finditer(gap))
        linked = run and separators and len(gap) <= _FARTHEST and ":" not in gap and "?" not in gap and _alike(run[-1], q)
        if linked and closed and not gap.startswith((", and", "; ", ", while")) and not (";" in gap and is_rest(gap)):
            linked = False
        if not linked:
            if len(run) > 1:
                found.append(Parts(tuple(run), closed, strict, rest))
            run, strict, closed, rest = [q], True, False, False
            continue
        strict = strict and opens(gap, separators[0].start())
        run.append(q)
        closed = closed or _CLOSING.search(gap) is not None
        rest = rest or is_rest(gap)
    if len(run) > 1:
        found.append(Parts(tuple(run), closed, strict, rest))
    return found


def _alike(a: Quantity, b: Quantity) -> bool:
    return a.dimension == b.dimension or (b.dimension == "count" and nounless(b)) or (a.dimension == "count" and nounless(a))


def aside(text: str, quantity: Quantity) -> bool:
    """Whether a figure tells of some within a part ("nine died, five of them children", "including two men"), or stands in brackets."""
    return (
        _WITHIN_BEHIND.match(text, quantity.number.end) is not None or _WITHIN.search(text[max(0, quantity.start - 32) : quantity.start]) is not None
    )


def opens(gap: str, separator: int) -> bool:
    """Whether a figure stands at the start of its piece of the list: nothing but small words since the last separator in the gap before it."""
    last = separator
    for match in _SEPARATOR.finditer(gap, separator):
        last = match.start()
    return _STRICT.fullmatch(gap, last) is not None


_REMAINS = compiled(
    r"(?: (?!of\b)[a-z]+)?(?: remain(?:s|ed)?\b| (?:are|is|were|was) (?:still )?(?:missing|unaccounted|trapped|stuck|underground|being sought)\b"
    r"| (?:are|is|were|was) still (?:inside|behind|below|under|on board|out|there|at large)\b| (?:have|has|had) (?:not|yet)\b)"
)


def remains(text: str, quantity: Quantity) -> bool:
    """Whether a figure is of those that are left over: "three remained behind", "59 are still missing"."""
    return quantity.dimension == "count" and _REMAINS.match(text, quantity.number.end) is not None


def is_rest(lead: str) -> bool:
    """Whether the words before a figure make it all that remains."""
    return _REST.search(lead) is not None


def uncounted(text: str, start: int, end: int, behind: int) -> bool:
    """Whether a part may not be told in figures, in the list (`start` to `end`) or up to `behind`: "one to Oran", "the driver"."""
    return _UNCOUNTED.search(text[start:end]) is not None or _UNCOUNTED_BEHIND.search(text[end:behind]) is not None
