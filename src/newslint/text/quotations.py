"""Quotations: pairs of quotation marks by their orientation, across paragraphs where a quotation continues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.spans import Span


class Quotation(NamedTuple):
    """What is quoted, from the opening mark to behind the closing one (or to the paragraph's end, where the next one continues it)."""

    start: int
    end: int
    closed: bool


class Quotations(NamedTuple):
    """The outermost quotations of a text in order, disjoint, and the marks that open or close none."""

    quotations: list[Quotation]
    strays: list[Span]


class Mark(NamedTuple):
    """A quotation mark: where, and whether it opens, closes, or (with white space or letters on both sides) either."""

    start: int
    end: int
    side: str
    text: str


_DOUBLE = compiled(r"""["“”„«»‟'‘’`](?:(?<=["“”„«»‟])|(?<!['‘’].)(?:(?<=')'|(?<=‘)‘|(?<=’)’|(?<=`)`)(?!['‘’]))""")
_SINGLE = compiled(r"""['‘’](?:(?<!\w.)(?<=['‘])(?=[\w“"$£€@#\[(])|(?<=[\w.,!?…;:)\]”"%*—–-]['’])(?!\w))""")
_BOTCHED = compiled(r"""[’'][ ]?[‘’'](?!\w)|[‘’'][ ]['‘’](?!\w)|(?<=\s)[‘](?=\s)""")
"""Two single marks, or one alone between spaces, where a double one should close."""
_APOSTROPHE = compiled(r"""['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|n['’]|cause\b|bout\b|round\b|cos\b|s\b)""", re.IGNORECASE)
_FEET = compiled(r"\d ?['’′]\d{1,2}$")
_SAY = "(?:said|says|added|adds|told|wrote|asked|explained|recalled|insisted|warned|replied|claimed|admitted)"
_TAG = compiled(rf",\s(?:(?:s?he|they|it|I|we|(?:[A-Z][\w’'-]+\s?){{1,3}})\s{_SAY}\b|{_SAY}\s[\w’'-]+)[^.!?“”\"]{{0,80}}[.!?]$")
_PUNCTUATION = ",.!?…;:"
_REACH = 8
"""Over how many paragraphs without a mark a quotation may run."""


def pair_quotations(text: str, paragraphs: Sequence[Span]) -> Quotations:
    """Pairs the double quotation marks of each paragraph, and single ones outside them.

    Pairing starts anew at each paragraph. A quotation that is not closed goes on where the next paragraph opens with a mark (the printed convention
    for a quotation of several paragraphs), or where the next mark, some paragraphs on, closes it; otherwise its mark is a stray.
    """
    if not any(mark in text for mark in "\"“”„«»'‘’`‟"):
        return Quotations([], [])
    found: list[Quotation] = []
    strays: list[Span] = []
    pending: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        marks = list(_double_marks(text, paragraph))
        if pending and marks:
            if marks[0].side == "close" or (marks[0].side == "either" and len(marks) % 2):
                found += [Quotation(p.start, p.end, False) for p in pending]
                found.append(Quotation(paragraph.start, marks.pop(0).end, True))
            else:
                strays.append(Span(pending[0].start, pending[0].start + 1))
            pending = []
        elif pending:
            pending = [*pending, paragraph] if len(pending) < _REACH else []
        opened = _pair(text, paragraph, marks, found, strays)
        if opened is None:
            continue
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if following and text[following.start] in "“\"«„‘'”":
            found.append(Quotation(opened.start, paragraph.end, False))
        elif following:
            pending = [Span(opened.start, paragraph.end)]
        else:
            strays.append(Span(opened.start, opened.end))
    if pending:
        strays.append(Span(pending[0].start, pending[0].start + 1))
    found += _single_quotations(text, paragraphs)
    return Quotations(_outermost(found), sorted(strays))


def _double_marks(text: str, paragraph: Span) -> Iterator[Mark]:
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        yield Mark(start, end, _side(match.group(), before, after), match.group())


def _side(mark: str, before: str, after: str) -> str:
    opens = before.isspace() or before in "([—–-/‘'“"
    closes = after.isspace() or after in ".,;:!?)]—–-/’'”…"
    if mark in "“„«‘‘``‟" and not (closes and not opens):
        return "open"
    if mark in "”’’" and not (opens and not closes):
        return "close"
    if mark == "“" and before.isalnum():
        return "close"  # „so“
    if mark == "»":
        return "open" if opens and not closes else "close"
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _pair(text: str, paragraph: Span, marks: Sequence[Mark], found: list[Quotation], strays: list[Span]) -> Mark | None:
    """Pairs the marks of one paragraph; the mark that is left open at its end."""
    stack: list[Mark] = []
    turned: Mark | None = None
    for mark in marks:
        if _is_measure(text, mark, bool(stack)):
            continue
        side = mark.side if mark.side != "either" else "close" if stack else "open"
        if side == "open":
            if stack and _goes_on(text, stack[-1], mark):
                found.append(Quotation(stack.pop().start, mark.start, False))
            stack.append(mark)
        elif stack:
            found.append(Quotation(stack.pop().start, mark.end, True))
        elif turned:  # two closing marks in a row: the first stands where one should open
            found.append(Quotation(turned.start, mark.end, True))
            turned = None
        else:
            strays.append(Span(mark.start, mark.end))
            turned = mark
    if stack and (botched := _BOTCHED.search(text, stack[-1].end, paragraph.end)):
        found.append(Quotation(stack.pop().start, botched.end(), True))
        strays.append(Span(*botched.span()))
    strays += [Span(mark.start, mark.end) for mark in stack[:-1]]
    return stack[-1] if stack else None


def _is_measure(text: str, mark: Mark, is_open: bool) -> bool:
    """Whether the mark stands for inches, seconds or the like: 6'2", and 40" where nothing is open."""
    if mark.text not in '"”':
        return False
    before = text[max(0, mark.start - 6) : mark.start]
    return _FEET.search(before) is not None or (not is_open and before[-1:].isdigit())


def _goes_on(text: str, opened: Mark, mark: Mark) -> bool:
    """Whether a mark within a quotation opens its next paragraph, printed without a break: behind a full stop that ends no "he said"."""
    said = text[max(opened.end, mark.start - 120) : mark.start].rstrip()
    return said[-1:] in (".", "!", "?", "…") and not _TAG.search(said)


def _single_quotations(text: str, paragraphs: Sequence[Span]) -> Iterator[Quotation]:
    """Quotations between single marks: from one at the start of a word to the likeliest at the end of one."""
    for number, paragraph in enumerate(paragraphs):
        opened: int | None = None
        closing: int | None = None
        for match in _SINGLE.finditer(text, paragraph.start, paragraph.end):
            at = match.start()
            if _opens(text, at, paragraph):
                if opened is not None and closing is not None:
                    yield Quotation(opened, closing + 1, True)
                    opened = None
                if opened is None and not _APOSTROPHE.match(text, at, paragraph.end):
                    opened, closing = at, None
            elif opened is not None and not (match.group() == "’" and text[opened] == "'"):
                certain = text[at - 1] in _PUNCTUATION or text[at - 1] != "s"
                if certain or closing is None:
                    closing = at
                if certain:
                    yield Quotation(opened, at + 1, True)
                    opened = None
        if opened is not None and closing is not None:
            yield Quotation(opened, closing + 1, True)
        elif opened == paragraph.start and text[opened] == "‘" and number + 1 < len(paragraphs) and text[paragraphs[number + 1].start] == "‘":
            yield Quotation(opened, paragraph.end, False)


def _opens(text: str, at: int, paragraph: Span) -> bool:
    return at == paragraph.start or not (text[at - 1].isalnum() or text[at - 1] in ".,!?…;:)]”%") or text[at] == "‘"


def _outermost(found: Sequence[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for one in sorted(found, key=lambda q: (q.start, -q.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
