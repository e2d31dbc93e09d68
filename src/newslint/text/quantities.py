"""Quantities in copy: how much of what, within which bounds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.heads import STATES, STOP, find_head, is_plural, tokens
from newslint.text.intervals import Bound, interval
from newslint.text.numerals import Numeral, find_numerals
from newslint.text.spans import Span
from newslint.text.units import COUNTRIES, CURRENCIES, UNITS, Unit


class Quantity(NamedTuple):
    """How much of what. Offsets are code points: `start` to `end` is all of it ("more than 2,000 of its soldiers"), `number` the figure alone.

    `low` and `high` are what the words allow, in base units where `dimension` is one of measure; `value` is the figure itself. `dimension` is
    "count" for things that are counted, "money:USD" for money, else that of the unit. `head` is the noun counted (lower case; empty: none
    follows), `modifiers` the words between. `of` says that a larger whole follows ("20 of 22 points", "two of the men"), `joined` that the
    noun is joined by a hyphen ("a four-year ban").
    """

    start: int
    end: int
    number: Span
    value: float
    low: float
    high: float
    bound: Bound
    dimension: str
    head: str
    modifiers: tuple[str, ...] = ()
    of: bool = False
    joined: bool = False
    definite: bool = False


_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(("about", "around", "roughly", "approximately", "some", "circa", "an estimated", "estimated", "close to", "reported"), "about"),
    **dict.fromkeys(("over", "more than", "in excess of", "upwards of", "just over", "well over", "slightly more than", "little more than",
                     "a little over", "exceeding", "not fewer than", "north of"), "over"),
    **dict.fromkeys(("at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of"), "least"),
    **dict.fromkeys(("under", "fewer than", "less than", "below", "just under", "well under", "not even"), "under"),
    **dict.fromkeys(("up to", "at most", "no more than", "not more than", "as many as", "as much as", "a maximum of", "maximum of"), "most"),
    **dict.fromkeys(("nearly", "almost", "hardly", "barely", "scarcely", "close on", "just short of", "not quite", "approaching"), "nearly"),
}  # fmt: skip
"""Words before a figure that say how it is meant, up to three of them."""
_FILLERS = frozenset("a an the its his her their our further additional another other initial total full all these those".split())
_PHRASAL = {
    "over": frozenset("hand hands handed handing take takes took taking turn turns turned turning sign signed mull".split()),
    "under": frozenset("buried bury burying trapped covered submerged lay lies lying hidden".split()),
    "below": frozenset("buried trapped lay lies lying".split()),
}
"""Verbs whose "over" or "under" is not a bound."""
_BEFORE_FIGURES = _FILLERS | {phrase.split()[-1] for phrase in _BOUNDS}
_WORDS = compiled(r"[A-Za-z]+|[^\s\w]")
DEFINITE = frozenset("the all its his her their our these those both".split())
_ATTACHED = compiled(r"(%|°[CF]|km/h|km²|m²|km|cm|mm|mph|kph|kg|ft|lb|ha|m|g|C|F)(?![\w²])")
_LABELS = frozenset(
    "no nos number numbers article section chapter page room gate route highway flight act phase size level grade year channel vol appendix clause "
    "paragraph p pp interstate class boeing airbus formula group division round day week part".split()
)
_JUNK_BEFORE = compiled(rf"(?:\b(?:{'|'.join(sorted(_LABELS))})\.?[ \u00a0-]|[A-Za-z][-–]|[#§@])$", re.IGNORECASE)
_SCALED = compiled(r"[\d.,]+[ \u00a0](?:[tmb]r?illion|thousand)\b")
"""A figure that no label goes before: "last year 14.1 billion dollars"."""
_JUNK_AFTER = compiled(
    r"(?:st|nd|rd|th|s)\b|['’]s?\b|[ \u00a0]?[ap]\.?m\b|[ \u00a0]?(?:GMT|BST|CET|hrs)\b"
    r"|[ \u00a0]?(?:years?|months?)[ -]old|-(?:year|month|week|day)s?[ -]old|\w"
)
_YEARLIKE = compiled(r"(?:1[5-9]|20)\d\d$")


def find_quantities(text: str, taken: Sequence[Span] = ()) -> list[Quantity]:
    """The quantities in a text, in order. `taken` are the places of dates and times (sorted): a number in one of them is none."""
    starts = [span.start for span in taken]
    found: list[Quantity] = []
    for numeral in find_numerals(text):
        at = bisect_right(starts, numeral.start) - 1
        if at >= 0 and taken[at].end > numeral.start:
            continue
        quantity = _quantity(text, numeral)
        if quantity is None:
            continue
        last = found[-1] if found else None
        if last and numeral.start - last.number.end < 12:
            merged = _range(text, last, quantity)
            if merged or text[last.number.end : numeral.start] in ("-", "–"):
                found.pop()
                found += [merged] if merged else []
                continue
        found.append(quantity)
    return found


def _quantity(text: str, numeral: Numeral) -> Quantity | None:
    start, end = numeral.start, numeral.end
    before, money = _currency_before(text, start)
    if not numeral.worded and not money and _only_label(text, start, end):
        return None
    if numeral.fraction:
        return _bounded(text, numeral, Unit("percent"), "percent", end, "", (), False, before)
    behind, unit, dimension = (end, None, money) if money else _unit(text, end)
    if (
        dimension
        and not money
        and numeral.worded
        and numeral.value == 1
        and not (_bound_before(text, before)[1] or text.endswith(_POSSESSIVE, 0, behind))
    ):
        return None  # "one day", but "more than a mile"
    head, modifiers, behind, of = find_head(text, behind, bool(dimension))
    if not dimension:
        if not numeral.worded and _YEARLIKE.match(text[start:end]) and not is_plural(head):
            return None
        if numeral.worded and numeral.value == 1 and (of or not head):
            return None
        if text[start - 1 : start] == "\n" and text[end : end + 2] == ". ":
            return None
    joined = text[end : end + 1] == "-" and behind > end
    if head and not (dimension or joined or of or numeral.value == 1 or is_plural(head) or head in STATES):
        behind = end
    quantity = _bounded(text, numeral, unit, dimension or "count", behind, head, modifiers, of, before)
    return quantity._replace(joined=joined) if joined else quantity


def _only_label(text: str, start: int, end: int) -> bool:
    """Whether a number in digits names something rather than counting: an ordinal, a page, a flight, an age, a time."""
    if _JUNK_AFTER.match(text, end) and not _ATTACHED.match(text, end):
        return True
    lead = text[max(0, start - 12) : start]
    word = lead[:-1].rpartition(" ")[2]
    plain = lead.endswith(" ") and word.isalpha()
    return (not plain or (word.lower() in _LABELS and not _SCALED.match(text, start))) and _JUNK_BEFORE.search(lead) is not None


def _currency_before(text: str, start: int) -> tuple[int, str]:
    """(where the sign or code for money before a number starts, "money:CODE" or nothing)."""
    sign = text[start - 1 : start]
    if sign and sign in "$£€¥₹":
        at = start - 1
        while at > 0 and text[at - 1].isupper() and start - at < 4:
            at -= 1
        return at, "money:" + CURRENCIES.get(text[at:start].lower(), CURRENCIES[sign])
    word = text[max(0, start - 4) : start]
    if word[-1:].isspace() and word[:3] in ("EUR", "USD", "GBP"):
        return start - 4, "money:" + word[:3]
    return start, ""


def _unit(text: str, end: int) -> tuple[int, Unit | None, str]:
    """(end of the unit, the unit of measure, its dimension or "money:…"); nothing where the number is followed by none."""
    attached = _ATTACHED.match(text, end)
    if attached and not (attached[1] == "m" and _counted(text, attached.end())):
        measure = UNITS[attached[1]]
        return attached.end(), measure, measure.dimension
    words = tokens(text, end, 4)
    if not words:
        return end, None, ""
    of_time = UNITS.get(words[0][1].lower().rstrip("’'").removesuffix("'s").removesuffix("’s")) if words[0][1].endswith(_POSSESSIVE) else None
    if of_time and of_time.dimension == "time":
        return words[0][0], of_time, "time"
    for count in (4, 3, 2, 1) if words[0][1].lower().rstrip(".") in _UNIT_STARTS else ():
        phrase = " ".join(word for _, word in words[:count])
        if count <= len(words):
            unit = UNITS.get(phrase if phrase in ("C", "F", "°C", "°F") else phrase.lower().rstrip("."))
            if unit and (phrase not in ("stone", "g", "m") or len(words) == count or words[count][1].lower() in STOP):
                return words[count - 1][0], unit, unit.dimension
    skip = 0
    while skip < min(2, len(words) - 1) and words[skip][1].lower() in COUNTRIES:
        skip += 1
    if words[0][1].lower() in ("pound", "pounds") and _WEIGHED.match(text, words[0][0]):
        return words[0][0], UNITS["lb"], "mass"
    code = CURRENCIES.get(words[skip][1].lower())
    if code:
        return words[skip][0], None, "money:" + code
    return end, None, ""


_POSSESSIVE = ("s'", "s’", "'s", "’s")
"""How a measure of time ends that says how much of something there is: "six weeks' wages"."""
_UNIT_STARTS = frozenset(unit.lower().split()[0] for unit in UNITS)
_WEIGHED = compiled(r"[ \u00a0]+(?:of (?!his|her|their|its|the|public|taxpayer)|heavier|lighter|in weight)")


def _counted(text: str, at: int) -> bool:
    """Whether what follows "1.2m" is something counted: people, not a wall."""
    words = tokens(text, at, 2)
    return bool(words) and any(is_plural(word.lower()) for _, word in words) and words[0][1].lower() not in STOP


def _bounded(
    text: str, numeral: Numeral, unit: Unit | None, dimension: str, end: int, head: str, modifiers: tuple[str, ...], of: bool, start: int
) -> Quantity:
    begin, bound, definite = _bound_before(text, start)
    if bound == "over" and dimension == "time" and _THROUGHOUT.search(text, max(0, begin - 24), start):
        begin, bound = start, ""
    measured = unit is not None and unit.dimension not in ("time", "percent")
    low, high = numeral.vague or interval(numeral.value, numeral.step or (1.0 if measured and numeral.value % 10 else 0.0), bound)
    if numeral.vague:
        bound = "vague"
    value = numeral.value
    if unit:
        value, low, high = unit.base(value), unit.base(low), unit.base(high)
    number = Span(start, max(numeral.end, end) if dimension != "count" else numeral.end)
    return Quantity(begin, max(end, numeral.end), number, value, low, high, bound, dimension, head, modifiers, of, False, definite)


_THROUGHOUT = compiled(
    r"(?:%|\b(?:per ?cent|million|billion|[a-z]{3,}s|spread|stretch(?:ed|es|ing)?|phas(?:ed|ing)|paid|payable|out|staggered))[, ]+over $"
)
"""What "over" stands behind where it says how long something takes: "spread over two years", "9 per cent over two years"."""


def _bound_before(text: str, start: int) -> tuple[int, Bound, bool]:
    """(where the words that belong to the figure start, how it is meant, whether an article or the like makes it definite)."""
    lead = text[max(0, start - 34) : start]
    last = lead.rstrip().rpartition(" ")[2].lower()
    if last.isascii() and last.isalpha() and last not in _BEFORE_FIGURES:
        return start, "", False
    words = [(m.start(), m.group().lower()) for m in _WORDS.finditer(lead)][-5:]
    offset = max(0, start - 34)
    definite = False
    while words and words[-1][1] in _FILLERS:
        definite = definite or words[-1][1] in DEFINITE
        words = words[:-1]
    for count in (3, 2, 1):
        phrase = " ".join(word for _, word in words[-count:])
        if len(words) >= count and phrase in _BOUNDS and not (words[-2:-1] and words[-2][1] in _PHRASAL.get(phrase, ())):
            return offset + words[-count][0], _BOUNDS[phrase], definite
    return start, "", definite


def _range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """ "10 to 12 men", "between 3 and 5 per cent": one quantity."""
    if first.dimension not in ("count", second.dimension) and second.dimension != "count":
        return None
    between = text[first.number.end : second.number.start].strip()
    lead = text[max(0, first.start - 10) : first.start].rstrip().lower()
    if first.end > second.number.start or first.head or (first.value >= second.value and first.dimension == second.dimension):
        return None
    if (between in ("to", "-", "–", "or") and not lead.endswith("from")) or (between == "and" and lead.endswith("between")):
        if between in ("-", "–") and not second.head and second.dimension == "count":
            return None
        factor = second.value / _figure(text, second) if second.dimension != first.dimension else 1.0
        low = first.value * factor
        money = first.dimension if first.dimension.startswith("money") and second.dimension == "count" else ""
        if low >= second.high:
            return None
        number = Span(first.number.start, second.number.end)
        return second._replace(start=first.start, number=number, low=low, bound="range", dimension=money or second.dimension)
    return None


def _figure(text: str, quantity: Quantity) -> float:
    numerals = find_numerals(text[quantity.number.start : quantity.number.end])
    return numerals[0].value if numerals and numerals[0].value else 1.0


def by_sentence(quantities: Sequence[Quantity], sentences: Sequence[Span]) -> Iterator[tuple[Span, list[Quantity]]]:
    """The sentences that hold quantities, with those."""
    at = 0
    for sentence in sentences:
        while at < len(quantities) and quantities[at].number.start < sentence.start:
            at += 1
        here: list[Quantity] = []
        while at < len(quantities) and quantities[at].number.start < sentence.end:
            here.append(quantities[at])
            at += 1
        if here:
            yield sentence, here
