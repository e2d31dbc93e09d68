"""The furniture of an article: which of its paragraphs are headline, byline, dateline, subhead, caption or boilerplate rather than body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from newslint.patterns import compiled, folding
from newslint.records import NamedTuple
from newslint.text.credits import find_date, inline_dateline, is_name, read_credit

DATA = Path(__file__).parent.parent / "data" / "furniture.txt"
LONGEST = 400
"""Code points; longer paragraphs are body without further tests."""
HEAD = 14
"""Paragraphs that may come before the body, at most."""

_TITLE_WORDS, _STANDFIRST_WORDS = 25, 45
_BULLET = compiled(r"[•·‣▪●○◦*–—-]\s+\S")
_NUMBERED = compiled(r"\d{1,2}[.)]\s+\S")
_FULL_STOP = compiled(r"(?<![A-Z])\.{1}[\"'”’)\]]*$")
_FINISHED = compiled(r"[.!?…:;,][\"'”’)\]]*$")
_LINK_LIST = compiled(r"(?:read more|related|more on|most read|you (?:may|might)|recommended|trending|top stories)", re.IGNORECASE)
_SQUEEZE = compiled(r"\W+")


class Piece(NamedTuple):
    """A paragraph: code-point offsets without white space at the ends, and its scope; "" where the format does not say."""

    start: int
    end: int
    scope: str = ""


@dataclass
class Furniture:
    """The paragraphs with their scopes, in order, and what the head of the article says."""

    pieces: list[Piece]
    headline: str = ""
    byline: str = ""
    dateline: str = ""
    published: date | None = None


def furnish(text: str, paragraphs: Sequence[Piece], headline: str = "") -> Furniture:
    """Gives every paragraph its scope. What the format already says stays; a text of one paragraph has no headline unless `headline` is known."""
    found = Furniture(list(paragraphs), headline)
    _mask(text, found)
    _read_head(text, found)
    _split_dateline(text, found)
    _read_tail(text, found)
    found.pieces = [piece if piece.scope else Piece(piece.start, piece.end, "body") for piece in found.pieces]
    return found


@cache
def _furniture() -> re.Pattern[str]:
    """What a line of furniture in lower case is: a group for each scope, named after it."""
    by_scope: dict[str, list[str]] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            scope, pattern = line.split(maxsplit=1)
            by_scope.setdefault(scope, []).append(pattern)
    return compiled("|".join(f"(?P<{scope}>{folding('|'.join(f'(?:{p})' for p in patterns))})" for scope, patterns in by_scope.items()))


def _mask(text: str, found: Furniture) -> None:
    """Marks what is furniture by its own words: teasers, navigation, captions."""
    links, furniture = False, _furniture()
    for n, piece in enumerate(found.pieces):
        if piece.scope or piece.end - piece.start > LONGEST:
            links = False
            continue
        line = text[piece.start : piece.end]
        match = furniture.fullmatch(line.lower())
        scope = (match.lastgroup or "") if match else ""
        if links and not scope and not _FINISHED.search(line):
            scope = "boilerplate"
        links = scope == "boilerplate" and (links or (_LINK_LIST.match(line) is not None and ":" not in line))
        if scope:
            found.pieces[n] = piece._replace(scope=scope)
    _mask_breadcrumbs(text, found)


def _mask_breadcrumbs(text: str, found: Furniture) -> None:
    """A numbered list that starts with "Home" or one word, near the top, is navigation, and so is what stands above it."""
    numbered = [n for n, p in enumerate(found.pieces[:HEAD]) if not p.scope and _NUMBERED.match(text, p.start, min(p.end, p.start + LONGEST))]
    if len(numbered) < 2 or numbered[0] > 3 or len(text[found.pieces[numbered[0]].start : found.pieces[numbered[0]].end].split()) > 2:
        return
    last = numbered[0]
    while last + 1 in numbered:
        last += 1
    for n in range(last + 1):
        found.pieces[n] = found.pieces[n]._replace(scope="boilerplate")


def _copy(found: Furniture) -> list[int]:
    return [n for n, piece in enumerate(found.pieces) if piece.scope != "boilerplate"]


def _read_head(text: str, found: Furniture) -> None:
    """Goes down from the top until the first paragraph of the story."""
    numbers = _copy(found)
    story_below = len(numbers) > 1
    for place, n in enumerate(numbers[:HEAD]):
        piece = found.pieces[n]
        line = text[piece.start : piece.end] if piece.end - piece.start <= LONGEST else ""
        scope = piece.scope or (_head_scope(line, found, place + 1 < len(numbers)) if line and story_below else "")
        if not scope:
            break
        _note(found, line, scope)
        found.pieces[n] = piece._replace(scope=scope)
    if found.headline:
        _mask_repeats(text, found)


def _head_scope(line: str, found: Furniture, more_below: bool) -> str:
    credit = read_credit(line)
    if credit and (credit.scope == "byline" or credit.dated or found.headline):
        return credit.scope
    if found.headline and _same(line) == _same(found.headline):
        return "headline"  # whichever comes first stays one, see _mask_repeats
    if _BULLET.match(line):
        return "subhead" if more_below else ""
    if not more_below or _FULL_STOP.search(line) or line.endswith((":", ",", ";", "…")):
        return ""
    words = len(line.split())
    if not found.headline:
        return "headline" if words <= (_TITLE_WORDS if line[-1] not in "?!" else 16) else ""
    if not found.byline and is_name(line):
        return "byline"
    return "subhead" if words <= _STANDFIRST_WORDS and not _FINISHED.search(line) else ""


def _note(found: Furniture, line: str, scope: str) -> None:
    """Remembers what a line of the head says."""
    if scope == "headline" and not found.headline:
        found.headline = line
    elif scope == "byline" and not found.byline:
        found.byline = line
    elif scope == "dateline" and not found.dateline:
        found.dateline = line
    if scope in ("byline", "dateline"):
        credit = read_credit(line)
        if credit and credit.dated and not found.dateline:
            found.dateline = line
        found.published = found.published or find_date(line)


def _same(line: str) -> str:
    return _SQUEEZE.sub(" ", line).strip().lower()


def _mask_repeats(text: str, found: Furniture) -> None:
    """The headline printed again is boilerplate."""
    headline = _same(found.headline)
    shown = False
    for n, piece in enumerate(found.pieces):
        if not len(headline) <= piece.end - piece.start <= LONGEST or piece.scope == "boilerplate" or not _repeats(text, piece, headline):
            continue
        if shown:
            found.pieces[n] = piece._replace(scope="boilerplate")
        shown = True


def _repeats(text: str, piece: Piece, headline: str) -> bool:
    line = text[piece.start : piece.end]
    return (not line[0].isalnum() or line[0].lower() == headline[:1]) and _same(line) == headline


def _split_dateline(text: str, found: Furniture) -> None:
    """Parts a dateline from the paragraph it opens."""
    n = next((n for n, piece in enumerate(found.pieces) if not piece.scope), None)
    if n is None:
        return
    piece = found.pieces[n]
    story = inline_dateline(text, piece.start, piece.end)
    if piece.start < story < piece.end:
        line = text[piece.start : story].rstrip(" \u00a0:-–—_")
        found.pieces[n : n + 1] = [Piece(piece.start, len(text[:story].rstrip()), "dateline"), piece._replace(start=story)]
        found.dateline = found.dateline or line
        found.published = found.published or find_date(line)


def _read_tail(text: str, found: Furniture) -> None:
    """A date of its own further down is a dateline, a short line between paragraphs a crosshead."""
    body = [n for n, piece in enumerate(found.pieces) if not piece.scope]
    for before, n, after in zip(body, body[1:], body[2:], strict=False):
        piece = found.pieces[n]
        if piece.end - piece.start > 70 or after - before != 2:
            continue
        line = text[piece.start : piece.end]
        credit = read_credit(line)
        if credit and credit.dated:
            _note(found, line, credit.scope)
            found.pieces[n] = piece._replace(scope=credit.scope)
        elif (
            len(line.split()) <= 8
            and line[0].isalpha()
            and not _FINISHED.search(line)
            and all(_finished(text, found.pieces[m]) for m in (before, after))
        ):
            found.pieces[n] = piece._replace(scope="subhead")


def _finished(text: str, piece: Piece) -> bool:
    return _FINISHED.search(text, max(piece.end - 4, piece.start), piece.end) is not None
