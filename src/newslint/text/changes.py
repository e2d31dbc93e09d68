"""Changes and conversions in copy that do not come out: "rose by eight points to 46.2 per cent from 41.2", "12 miles (30 km)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.text.fractions import fraction_at
from newslint.text.intervals import disjoint
from newslint.text.misfits import Misfit, said
from newslint.text.numerals import read_digits
from newslint.text.parts import nounless
from newslint.text.quantities import Quantity
from newslint.text.spans import Span

_RISES = (
    r"rose|rises?|rising|risen|grew|grown?|growing|growth|increase[ds]?|increasing|jump(?:ed)?|climb(?:ed|ing)?|soar(?:ed|ing)?|surged?"
    r"|gain(?:ed|ing)?|up|added|higher|rais(?:e[ds]?|ing)|lift(?:s|ed|ing)?|hik(?:e[ds]?|ing)"
)
_FALLS = (
    r"fell|falls?|falling|fallen|dropp?(?:ed|ing)?|decreased?|declin(?:ed?|ing)|slid|slipp?(?:ed|ing)?|shr[aiu]nk|plunged?|plummeted|tumbled|lost"
    r"|down|cut(?:s|ting)?|reduc(?:e[ds]?|ing)|reduction|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?"
)
_MOVES = compiled(rf"\b(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS}))\b")
_TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_MULTIPLIED = compiled(r"\b(?:(?P<how>more than|almost|nearly|roughly|about|over) )?(?P<times>doubl|tripl|trebl|quadrupl|halv)(?:ed|ing)\b")
_CLAUSE = compiled(r"[;:]|, (?:while|but|whereas|and)\b| while | but ")
_CHANGE_BEFORE = compiled(
    r"(?:\bby|\b(?:up|down)"
    r"|\b(?:rise|increase|growth|gain|jump|climb|surge|drop|fall|decrease|decline|reduction|cut) of(?: (?:just|only|about|some))?) $"
)
_UP_FROM = compiled(r", (?:up|down) from $")
_OF_A_POINT = compiled(r" (?:of )?(?:a|one) (?:percentage )?point\b|a (?:percentage )?point\b")
_MORE_BEHIND = compiled(r" (?:more|fewer|less|higher|lower)\b")
_PREPOSITION = compiled(r"(\w+)(?: (?:a|an|the|its|record))?$")


def changes_of(text: str, sentence: Span, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """The changes and conversions of one sentence that do not come out."""
    if len(quantities) < 2:
        return
    yield from _converted(text, quantities)
    if text.find("from ", sentence.start, sentence.end) < 0:
        return
    start = sentence.start
    for end in [m.start() for m in _CLAUSE.finditer(text, sentence.start, sentence.end)] + [sentence.end]:
        inside = [q for q in quantities if start <= q.start < end]
        if len(inside) > 1:
            yield from _moved(text, Span(start, end), inside)
        start = end


def _roles(text: str, span: Span, quantities: Sequence[Quantity], verb_ends: Sequence[int]) -> dict[str, Quantity] | None:
    """Which quantity is the change, which the value before and which the one after; None where a role is taken twice."""
    roles: dict[str, Quantity] = {}
    for q in quantities:
        if fraction_at(text, q.start) or _OF_A_POINT.match(text, q.end):
            continue
        before = text[max(span.start, q.start - 24) : q.start]
        last = _PREPOSITION.search(before.rstrip())
        word = last[1].lower() if last else ""
        role = {"from": "from", "to": "to"}.get(word)
        if role is None and (
            any(0 <= q.start - end <= 4 for end in verb_ends)
            or _CHANGE_BEFORE.search(before)
            or (before.endswith(", ") and _MORE_BEHIND.match(text, q.end))
        ):
            role = "by"
        if role is None:
            continue
        if role in roles:
            return None
        roles[role] = q
    old = roles.get("from")
    if old and "to" not in roles and _UP_FROM.search(text[max(span.start, old.start - 12) : old.start]):
        at = quantities.index(old)
        if at and quantities[at - 1] not in roles.values() and text[quantities[at - 1].end : old.start].startswith(","):
            roles["to"] = quantities[at - 1]
    return roles


def _moved(text: str, span: Span, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    multiplied = _MULTIPLIED.search(text, *span)
    verbs = list(_MOVES.finditer(text, *span))
    if not multiplied and (not verbs or len({verb.lastgroup for verb in verbs}) > 1):
        return
    roles = _roles(text, span, quantities, [verb.end() for verb in ([multiplied] if multiplied else verbs)])
    if not roles or "from" not in roles or "to" not in roles:
        return
    old, new = _scaled(text, roles["from"], roles["to"]), roles["to"]
    if new.dimension == "count" and old.dimension != "count" and not new.head:
        new = new._replace(dimension=old.dimension) if new.start > old.start and new.value >= 1e6 else new
    if old.dimension == "percent" and new.dimension == "count" and nounless(new) and _TO.fullmatch(text, old.end, new.start):
        new = new._replace(dimension="percent")  # «from 26 per cent to 30»
    if old.dimension != new.dimension or old.dimension == "time" or min(old.value, new.value) <= 0:
        return
    others = ((old.start, old.end, "before"), (new.start, new.end, "after"))
    if multiplied:
        yield from _times(text, multiplied, old, new, others)
    elif "by" in roles:
        yield from _by(text, roles["by"], old, new, others)
    elif (new.low > old.high and verbs[0]["fall"]) or (new.high < old.low and verbs[0]["rise"]):
        way = "falls" if verbs[0]["fall"] else "rises"
        if not _OF_SOMETHING.match(verbs[0].group()) and len(verbs) == 1:
            yield Misfit(verbs[0].start(), verbs[0].end(), f"{said(text, old)} to {said(text, new)} is no change that {way}", others)
    else:
        yield from _by_a_fraction(text, span, old, new, others)


def _scaled(text: str, old: Quantity, new: Quantity) -> Quantity:
    """ "from 4.2 to 5.1 million": the first figure in the unit of the second, where it has none."""
    if old.dimension != "count" or not nounless(old) or text[old.number.end : new.number.start].strip() != "to":
        return old
    own = text[old.number.start : old.number.end]
    if own[0].isdigit() and read_digits(own)[0] != old.value:
        return old
    digits = _DIGITS.search(text, *new.number)
    value = read_digits(digits.group())[0] if digits else 0.0
    if not value:
        return old
    factor, step = new.value / value, read_digits(own)[1] if own[0].isdigit() else 0.0
    scaled = old.value * factor
    slack = step * factor / 2 if step else (old.high - old.low) * factor / 2
    return old._replace(value=scaled, low=scaled - slack, high=scaled + slack, dimension=new.dimension)


_OF_SOMETHING = compiled(r"(?:added|lost|cut\w*|up|down|rais\w+|lift\w*|hik\w+|trim\w*|slash\w*|lower(?:s|ed|ing))$")
"""Verbs whose object may be anything, not the figure that moves."""
_TO = compiled(r",? to (?:about |around |nearly |some )?")
_DIGITS = compiled(r"\d[\d,]*(?:\.\d+)?")


def _by_a_fraction(text: str, span: Span, old: Quantity, new: Quantity, others: tuple[tuple[int, int, str], ...]) -> Iterator[Misfit]:
    """ "from 90 to 150 million, a growth of more than one third"; "climbed by a third"."""
    for cue in _BY.finditer(text, *span):
        share = fraction_at(text, cue.end())
        real = 100 * abs(new.value - old.value) / old.value
        slack = 1 + 100 * max(new.high - new.low, old.high - old.low) / 2 / old.value
        if share and disjoint((share.low, share.high), (real - slack, real + slack)):
            message = f"from {said(text, old)} to {said(text, new)} is {real:.3g} per cent, not {text[share.start : share.end]}"
            yield Misfit(share.start, share.end, message, others)


_BY = compiled(r"\b(?:by|(?:rise|increase|growth|gain|jump|surge|drop|fall|decrease|decline|reduction|cut) of) ")


def _times(text: str, verb: re.Match[str], old: Quantity, new: Quantity, others: tuple[tuple[int, int, str], ...]) -> Iterator[Misfit]:
    factor = _TIMES[verb["times"]]
    how = {"more than": (1.0, 1.8), "over": (1.0, 1.8), "almost": (0.75, 1.02), "nearly": (0.75, 1.02)}.get(verb["how"] or "", (0.8, 1.25))
    if factor < 1 and verb["how"] in ("more than", "over"):
        how = (0.5, 1.0)
    allowed = (factor * how[0], factor * how[1])
    real = (new.low / old.high, new.high / max(old.low, 1e-12))
    if disjoint(allowed, real):
        yield Misfit(verb.start(), verb.end(), f"{said(text, old)} to {said(text, new)} is {new.value / old.value:.2g} times as much", others)


def _by(text: str, change: Quantity, old: Quantity, new: Quantity, others: tuple[tuple[int, int, str], ...]) -> Iterator[Misfit]:
    gaps = [abs(new.low - old.high), abs(new.high - old.low), abs(new.value - old.value)]
    absolute = (min(gaps), max(gaps))
    relative = (100 * absolute[0] / old.high, 100 * absolute[1] / max(old.low, 1e-12))
    points = change.head in ("points", "point")
    stated = (change.low, change.high)
    if change.dimension == "percent" or points:
        slack = 0.5 if change.value == int(change.value) else 0.05
        stated = (stated[0] - slack, stated[1] + slack)
    if points and new.dimension == "percent":
        real = [absolute]
    elif change.dimension == "percent":
        real = [relative, absolute] if new.dimension == "percent" else [relative]
    elif change.dimension == new.dimension and not points and change.head in ("", new.head, old.head) and change.value > 0:
        real = [absolute]
    else:
        return
    if all(disjoint(stated, one) for one in real):
        exact = abs(new.value - old.value)
        shown = f"{100 * exact / old.value:.3g} per cent" if real[0] is relative else f"a change of {exact:,.4g}"
        yield Misfit(change.start, change.end, f"from {said(text, old)} to {said(text, new)} is {shown}, not {said(text, change)}", others)


_GLOSS = compiled(r" ?\((?:about |around |some |roughly |or |nearly |almost |over |just over |just under |more than )*")


def _converted(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "12 miles (30 km)": a conversion that is wrong."""
    for first, gloss in pairwise(quantities):
        if first.dimension != gloss.dimension or first.dimension not in ("length", "area", "mass", "volume", "speed", "temperature"):
            continue
        if not _GLOSS.fullmatch(text[first.number.end : gloss.number.start]) or text[gloss.number.end : gloss.number.end + 1] != ")":
            continue
        words = [text[q.number.start : q.number.end].strip("0123456789., ") for q in (first, gloss)]
        if words[0] == words[1] or first.bound == "range" or gloss.bound == "range":
            continue
        gap = abs(first.value - gloss.value)
        apart = gap > 3 if first.dimension == "temperature" else gap > 0.12 * max(first.value, gloss.value)
        if apart and disjoint(_wide(first), _wide(gloss)):
            yield Misfit(
                gloss.number.start,
                gloss.number.end,
                f"{said(text, gloss)} is not {said(text, first)}",
                ((*first.number, "the same in another unit"),),
            )


def _wide(quantity: Quantity) -> tuple[float, float]:
    slack = 0.05 * abs(quantity.value)
    return quantity.value - slack, quantity.value + slack
