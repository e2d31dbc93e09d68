"""Sentences: where one ends, abbreviations and initials considered."""

from __future__ import annotations

import re

from newslint.text.spans import Span

_END = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s)""")
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen col lt sgt capt maj adm cmdr rev hon gov sen rep st mt ft jr sr no nos vs etc inc ltd co corp dept est approx
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.g i.e bn vol fig pp
    """.split()
)
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, one block of copy; white space at their ends is left out.

    A full stop ends a sentence unless it follows an abbreviation or an initial, or a lower-case word follows. Line breaks do not end one.
    """
    spans: list[Span] = []
    at = start
    for match in _END.finditer(text, start, end):
        if _goes_on(text, match, end):
            continue
        _add(spans, text, at, match.end())
        at = match.end()
    _add(spans, text, at, end)
    return spans


def _goes_on(text: str, stop: re.Match[str], end: int) -> bool:
    follows = text[stop.end() : min(stop.end() + 8, end)].lstrip(" \t\r\n\u00a0\"'“‘«([")
    if follows and follows[0].islower():
        return True
    if stop.group() != ".":
        return False
    before = _LAST_WORD.search(text[max(0, stop.start() - 24) : stop.start()])
    if before is None:
        return False
    word = before.group()
    if len(word) == 1 and word.isupper() and word != "I":
        return True
    if word.lower() in _ABBREVIATIONS:
        # "at 5 a.m. Rescuers came": after a time or a country's initials, a capital may start a sentence or a name; keep together only names.
        return word.lower() not in ("a.m", "p.m", "u.s", "u.k", "u.n", "bn", "etc", "inc", "ltd", "co", "jr", "sr")
    return False


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append(Span(start, end))
