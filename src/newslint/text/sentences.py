"""Sentences: where one ends, abbreviations and initials considered."""

from __future__ import annotations

import re

from newslint.patterns import compiled
from newslint.text.spans import Span

_END = compiled(r"""[.!?…](?<![.!?…].)[.!?…]*+(?:\ \.)*+["'”’»)\]]*+(?=\s)""")
_LAST_WORD = compiled(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_FOLLOWING = compiled(r"[\s\u00a0\"'“”‘’«(\[]*([^\W\d_]+(?:['’][^\W\d_]+)?|\S)?")
_SAYS = compiled(r"(?:[A-Z][\w'’.-]*\ ){1,3}(?:said|says|asked|asks|told|added|wrote|replied|shouted|cried)\b")
_LOOK = 24
"""Code points before a full stop that are searched for the abbreviation it may belong to."""

_BEFORE_NAMES = frozenset(
    """
    mr mrs ms dr prof gen col lt sgt capt maj adm cmdr rev hon gov sen rep st mt ft det insp supt cpl pvt fr br messrs mme mlle vs v
    e.g i.e cf ca ph
    """.split()
)
"""Abbreviations with which no sentence ends."""
_BEFORE_NUMBERS = frozenset(
    "no nos vol fig pp p art sec ch approx est jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split()
)
"""Abbreviations only where a number follows; otherwise words at the end of a sentence."""
_EITHER = frozenset("etc inc ltd co corp plc jr sr bros dept univ bn mn u.s u.k u.n e.u d.c l.a n.y u.s.a u.a.e ph.d m.d b.a m.a al".split())
"""Abbreviations that end a sentence only where a word follows that starts one."""
_HOURS = frozenset(("a.m", "p.m", "am", "pm"))
_AFTER_HOURS = compiled(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:[ECMP][SD]?T|GMT|BST|UTC|CET|IST|JST|local|eastern|central|pacific)$"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_STARTERS = frozenset(
    """
    the a an he she it they we i you this that these those there here his her its their our my but and or so yet in on at as for from with by
    if when while after before since although though because however meanwhile also then now still even once not no nobody all some many most
    one two several police officials according what who why how where is are was were has have had do does did will would can could may
    mr mrs ms dr it's he's she's they're we're i'm that's there's don't
    """.split()
)
"""Words that, capitalised, most likely start a sentence."""


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
    after = _FOLLOWING.match(text, stop.end(), min(stop.end() + 40, end))
    follows = (after and after[1]) or ""
    if follows[:1].islower() or follows[:1] in tuple("/&%+*,;:)=<>"):
        return True
    marks = stop.group()
    if marks != ".":
        if marks[0] in "!?" and len(marks) > 1:  # “Why?” Smith asked
            return _SAYS.match(text, stop.end() + 1, min(stop.end() + 60, end)) is not None
        return marks == "!" and text[stop.start() - 1 : stop.start()].isupper() and not text[stop.start() - 2 : stop.start() - 1].isalpha()
    lead = text[max(0, stop.start() - _LOOK) : stop.start()].rsplit(None, 1)
    before = lead[-1] if lead and lead[-1].isalpha() else _last_word(lead[-1]) if lead else ""
    if not before or text[stop.start() - 1].isspace():
        return False
    word = before.lower()
    if word in _BEFORE_NAMES:
        return True
    if word in _BEFORE_NUMBERS and before != "P":
        return follows[:1].isdigit()
    if word in _HOURS:
        return _AFTER_HOURS.match(follows) is not None
    if word in _EITHER or (len(word) == 1 and before.isupper()) or (len(word) > 2 and all(len(part) == 1 for part in word.split("."))):
        initial = after is not None and len(follows) == 1 and text[after.end() : after.end() + 1] == "."
        return initial or (bool(follows) and follows.lower().replace("’", "'") not in _STARTERS)
    return False


def _last_word(text: str) -> str:
    found = _LAST_WORD.search(text)
    return found.group() if found else ""


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append(Span(start, end))
