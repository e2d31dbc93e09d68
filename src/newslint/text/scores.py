"""Results in copy, of votes and of matches, that do not fit the lead or the aggregate said with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.text.misfits import Misfit
from newslint.text.numerals import WORDS

_N = r"(?:\d{1,3}(?:,\d{3})?|" + "|".join(word for word in WORDS if word != "zero") + ")"
_RESULT = r"(?P<a>(?<![\d.,–-])\d{1,3}(?:,\d{3})?)(?: votes)?(?:[-–]| to | against | votes against )(?P<b>\d{1,3}(?:,\d{3})?)(?![\d.,]?\d|[-–]\d)"
_ASIDE = r"(?: votes)?(?:,? (?:with|and) (?P<more>\d{1,3}|[a-z]+) abstentions?)?"
_LEAD = compiled(
    _RESULT + _ASIDE + r"(?:[ ,(–-]{1,3}|[^.;:\d]{0,30}, )(?:or )?(?:(?:with|by|giving [a-z ]{2,30}|securing|for) )?(?:a|an) "
    rf"(?:(?:[a-z]+ |wafer-thin )?(?:majority|margin|lead) of (?:just |only )?(?P<lead>{_N})\b(?!%|,\d| per ?cent| (?:years|months|weeks|days))"
    rf"|(?P<lead2>{_N})[- ](?:point|vote|run|goal|seat|shot|stroke)[- ](?:win|victory|lead|margin|majority|defeat|loss|advantage|cushion)\b)"
)
_LEAD_WORDS = compiled(r"-(?:point|vote|run|goal|seat|shot|stroke)[- ]")
_SCORE = compiled(r"(?<![\d.,–-])(\d{1,2})[-–](\d{1,2})(?![\d.,]?\d|[-–]\d)")
_ALL_IN_ALL = compiled(r" on aggregate\b")
_SENTENCE = compiled(r"[.!?;](?=\s)|\n")


def scores_of(text: str) -> Iterator[Misfit]:
    """The results that do not fit their lead ("by 87 votes to 82, a majority of seven") or their aggregate ("2-1 and 1-1, 4-2 on aggregate")."""
    if "majority of " in text or "margin of " in text or "lead of " in text or _LEAD_WORDS.search(text):
        yield from _leads(text)
    if " on aggregate" in text:
        yield from _aggregates(text)


def _leads(text: str) -> Iterator[Misfit]:
    for match in _LEAD.finditer(text):
        name = "lead" if match["lead"] else "lead2"
        a, b, said = _value(match["a"]), _value(match["b"]), _value(match[name])
        others = ((*match.span("a"), "the result"), (*match.span("b"), "the result"))
        if a > b and said not in (a - b, a - b - _value(match["more"] or "zero")):
            yield Misfit(*match.span(name), f"{a:,.0f} and {b:,.0f} are {a - b:,.0f} apart, not {said:g}", others)


def _value(word: str) -> float:
    return float(word.replace(",", "")) if word[0].isdigit() else WORDS.get(word, 0.0)


def _aggregates(text: str) -> Iterator[Misfit]:
    for cue in _ALL_IN_ALL.finditer(text):
        start = max((match.end() for match in _SENTENCE.finditer(text, max(0, cue.start() - 300), cue.start())), default=max(0, cue.start() - 300))
        scores: list[re.Match[str]] = list(_SCORE.finditer(text, start, cue.start()))
        if len(scores) != 3 or scores[2].end() != cue.start() or "penalt" in text[start : cue.end() + 40]:
            continue
        (a, b), (c, d), whole = ((int(one[1]), int(one[2])) for one in scores)
        sums = {tuple(sorted(pair)) for pair in ((a + c, b + d), (a + d, b + c))}
        if tuple(sorted(whole)) not in sums:
            others = tuple((*one.span(), "one match") for one in scores[:2])
            yield Misfit(*scores[2].span(), f"{a}-{b} and {c}-{d} do not make {scores[2].group()} on aggregate", others)
