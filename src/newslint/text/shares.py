"""Shares in copy that do not come out: parts of a hundred per cent, a share and the number it is said to be, a majority, so many each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.text.fractions import Fraction, fraction_at
from newslint.text.intervals import disjoint
from newslint.text.misfits import Misfit, figure, said
from newslint.text.parts import Parts, lists_of
from newslint.text.quantities import Quantity
from newslint.text.spans import Span

_FOR = compiled(r"\b(?:favou?r(?:ed|s)?|for|approved?s?|support(?:s|ed)?|agreed?s?|backed|backs?|yes|satisfied)\b")
_AGAINST = compiled(r"\b(?:against|opposed?s?|disapproved?s?|disagreed?s?|rejected|rejects?|no|dissatisfied)\b")
_NEITHER = compiled(r"\b(?:undecided|abstain(?:ed|ing|s)?|don['’]t know|(?:did|do) not know|no opinion|unsure|not sure|had no view)\b")
_OF = compiled(r" of (?:the |its |their |his |her |all |these |those )*")
_OR = compiled(r"[^,.;()\d]{0,40}(?:, or|, that is,|, i\.e\.|\()\s*")
_APPOSED = compiled(r"[^,.;()\d]{0,40}, ")
_OR_SHARE = compiled(r"[^,.;()\d]{0,40}(?:, (?:or|that is|i\.e\.),? |,? \()")
_PART_OF = compiled(r" (?:out )?of (?:the |its |their |all )?")
_OF_THE = compiled(r"[Oo]f (?:the|its|their) $")
_TWO_THIRDS = compiled(
    r"\b(?:a|the|its|their) (?:(?P<how>more than|clear|slim|narrow|bare) )?(?:two[- ]thirds|(?P<three>three[- ]quarters)) majority\b"
)
_WANTED = compiled(
    r"\b(?:need(?:s|ed)?|requir\w+|short of|lack\w*|miss\w*|not|without|fail\w*|below|instead|necessary|just under|nearly|almost|would|lost)\b"
)
_EACH = compiled(r"(?: (?:each|apiece|per head|a head)\b)")
_IN_ALL = compiled(r"[^.,;:\d]{0,16}\b(?:in all|altogether|in total|all told)\b")
_ALL_OF = compiled(r"\b(?:a|the) total of $|\b(?:altogether|in all|in total|totall?ing),? $")
_AT = compiled(r" (?:\w+ )?(?:at|for) $")
_PER = compiled(r" (?:a|an|per|the) (?P<unit>\w+)\b")


def shares_of(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """The shares and products of one sentence that do not come out."""
    if len(quantities) < 2:
        return
    yield from _shared_out(text, quantities)
    yield from _hundred(text, sentence, [q for q in quantities if q.dimension == "percent" and text[q.end - 1] in "%t"])
    yield from _part_as_share(text, quantities)
    yield from _majority(text, sentence, quantities)
    if len(quantities) > 2:
        yield from _each(text, quantities)
        yield from _at_a_price(text, quantities)


def _shared_out(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "12 per cent of the 2,000 staff, or 300 people": a share that is another number."""
    for share, whole, part in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if share.dimension != "percent" or whole.dimension != part.dimension or whole.dimension in ("percent", "time"):
            continue
        if not _OF.fullmatch(text, share.end, whole.start):
            continue
        closing = text[part.end : part.end + 1] in (",", ")") and part.head in ("people", whole.head, "") and not part.of
        if not _OR.fullmatch(text, whole.end, part.start) and not (closing and _APPOSED.fullmatch(text, whole.end, part.start)):
            continue
        slack = 0.5 if share.value == int(share.value) else 0.05
        allowed = ((share.low - slack) * whole.low / 100, (share.high + slack) * whole.high / 100)
        if disjoint(allowed, (part.low, part.high)):
            real = share.value * whole.value / 100
            yield Misfit(part.start, part.end, f"{said(text, share)} of {said(text, whole)} is {real:,.4g}", ((share.start, whole.end, "the share"),))


def _part_as_share(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "nine of the 12 jurors, or 60 per cent"; "12 of the 48 mayors came, that is almost half"."""
    for number, (part, whole) in enumerate(pairwise(quantities)):
        if part.dimension != "count" or whole.dimension != "count" or part.bound or whole.bound or not whole.value:
            continue
        behind = _OR_SHARE.match(text, whole.end) if _PART_OF.fullmatch(text, part.number.end, whole.number.start) else None
        if not behind:
            continue
        fraction = fraction_at(text, behind.end())
        percent = next((q for q in quantities[number + 2 : number + 3] if q.start == behind.end() and q.dimension == "percent"), None)
        share = fraction or (percent and Fraction(percent.start, percent.end, percent.low - 0.6, percent.high + 0.6))
        real = 100 * part.value / whole.value
        if share and not share.low <= real <= share.high:
            others = ((part.start, part.end, "the part"), (whole.start, whole.end, "the whole"))
            yield Misfit(share.start, share.end, f"{figure(part.value)} of {figure(whole.value)} is {real:.3g} per cent", others)


def _hundred(text: str, sentence: Span, percents: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "52 per cent were in favour, 38 against and 20 undecided"; "45 per cent goes to A, 38 to B and the remaining 27 to C"."""
    if len(percents) < 2:
        return
    for row in lists_of(text, [q._replace(dimension="share", head="") for q in percents if q.bound != "range"]):
        whole = row.rest or all(pattern.search(text, row.start, sentence.end) for pattern in (_FOR, _AGAINST, _NEITHER))
        if (
            not row.closed
            or not whole
            or any(q.bound not in ("", "about", "nearly") for q in row.figures)
            or " points" in text[row.start : row.end + 8]
        ):
            continue
        added, slack = sum(q.value for q in row.figures), _slack(row)
        if added > 100 + slack or (row.rest and row.strict and 70 < added < 100 - slack):
            last, others = row.figures[-1], tuple((q.start, q.end, "one of the parts") for q in row.figures[:-1])
            yield Misfit(last.start, last.end, f"{' + '.join(f'{q.value:g}' for q in row.figures)} per cent is {added:g}, not 100", others)


def _slack(row: Parts) -> float:
    return sum(max(0.5 if q.value == int(q.value) else 0.1, (q.high - q.low) / 2) for q in row.figures) + 0.5


def _majority(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "31 of the 57 members, a two-thirds majority"."""
    found = _TWO_THIRDS.search(text, sentence.start, sentence.end) if " majority" in text[sentence.start : sentence.end] else None
    counts = [q for q in quantities if q.dimension == "count" and found and q.end <= found.start()]
    if not found or len(counts) != 2 or _WANTED.search(text, sentence.start, sentence.end):
        return
    first, second = counts
    if _PART_OF.fullmatch(text, first.number.end, second.number.start):
        part, whole = first, second
    elif _OF_THE.search(text[sentence.start : first.number.start]):
        part, whole = second, first
    else:
        return
    share = 3 / 4 if found["three"] else 2 / 3
    if part.high < 0.98 * share * whole.low:
        yield Misfit(
            found.start(), found.end(), f"{figure(part.value)} of {figure(whole.value)} is {100 * part.value / whole.value:.3g} per cent",
            ((part.start, part.end, "the part"), (whole.start, whole.end, "the whole")),
        )  # fmt: skip


def _each(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "120 workers got 5,000 euros each, 600,000 euros in all"."""
    for count, each, total in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if count.dimension != "count" or count.of or not count.head or not _EACH.match(text, each.end) or each.dimension != total.dimension:
            continue
        if each.dimension == "count" and each.head != total.head:
            continue
        if _IN_ALL.match(text, total.end) or _ALL_OF.search(text[each.end : total.start]):
            yield from _product(text, count, each, total)


def _at_a_price(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "200 tonnes at $300 a tonne, for $60,000 in total"."""
    for amount, price, total in zip(quantities, quantities[1:], quantities[2:], strict=False):
        per = _PER.match(text, price.end)
        if (
            not per
            or not price.dimension.startswith("money:")
            or price.dimension != total.dimension
            or not _AT.fullmatch(text, amount.end, price.start)
        ):
            continue
        noun = text[amount.number.start : amount.end].rsplit(" ", 1)[-1].lower()
        if noun.rstrip("s") == per["unit"].lower().rstrip("s") and (_IN_ALL.match(text, total.end) or _ALL_OF.search(text[price.end : total.start])):
            unit = amount._replace(value=_count(text, amount), low=_count(text, amount), high=_count(text, amount))
            yield from _product(text, unit, price, total)


def _count(text: str, amount: Quantity) -> float:
    """How many units an amount is, whatever they measure."""
    from newslint.text.numerals import find_numerals

    numerals = find_numerals(text[amount.number.start : amount.number.end])
    return numerals[0].value if numerals else amount.value


def _product(text: str, count: Quantity, each: Quantity, total: Quantity) -> Iterator[Misfit]:
    if any(q.bound not in ("", "about", "nearly") for q in (count, each, total)):
        return
    made = (count.low * each.low, count.high * each.high)
    if disjoint(made, (total.low, total.high)) and 0.5 < count.value * each.value / max(total.value, 1e-9) < 2:
        others = ((count.start, count.end, "how many"), (each.start, each.end, "how much each"))
        yield Misfit(total.start, total.end, f"{figure(count.value)} times {said(text, each)} is {figure(count.value * each.value)}", others)
