"""Quotations: pairs of quotation marks by their orientation, across paragraphs where a quotation continues."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.text.spans import Span

OPENING = "“«„"
CLOSING = "”»"
PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "'": "'"}


class Quotation(NamedTuple):
    """What is quoted, from the opening mark to behind the closing one (or to the paragraph's end, where the next one continues it)."""

    start: int
    end: int
    closed: bool


class Quotations(NamedTuple):
    """The quotations of a text in order, and the marks that open or close none."""

    quotations: list[Quotation]
    strays: list[Span]


def pair_quotations(text: str, paragraphs: Sequence[Span]) -> Quotations:
    """Pairs the double quotation marks of each paragraph, and single ones at the start of a word up to one at the end of a word.

    Pairing starts anew at each paragraph. One that opens a quotation and never closes it is continued when the next paragraph opens with a
    mark (the printed convention for a quotation of several paragraphs); otherwise its mark is a stray.
    """
    found: list[Quotation] = []
    strays: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        continues = number + 1 < len(paragraphs) and text[paragraphs[number + 1].start] in "“\"«‘'"
        _pair(text, paragraph, continues, found, strays)
    return Quotations(found, strays)


def _pair(text: str, paragraph: Span, continues: bool, found: list[Quotation], strays: list[Span]) -> None:
    opened: int | None = None
    for at in range(paragraph.start, paragraph.end):
        mark = text[at]
        if mark not in '“”«»„"':
            continue
        side = _side(text, at, paragraph, opened is not None)
        if side == "open":
            if opened is not None:
                strays.append(Span(opened, opened + 1))
            opened = at
        elif opened is None:
            strays.append(Span(at, at + 1))
        else:
            found.append(Quotation(opened, at + 1, True))
            opened = None
    if opened is not None:
        if continues:
            found.append(Quotation(opened, paragraph.end, False))
        else:
            strays.append(Span(opened, opened + 1))


def _side(text: str, at: int, paragraph: Span, is_open: bool) -> str:
    mark = text[at]
    if mark in OPENING:
        return "open"
    if mark in CLOSING:
        return "close"
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    starts, ends = before.isspace() or before in "([—–-", after.isspace() or after in ".,;:!?)]—–-"
    if starts != ends:
        return "open" if starts else "close"
    return "close" if is_open else "open"
