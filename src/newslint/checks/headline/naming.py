"""Who or whence somebody in the headline is, where the body names another in the same office, in the same deed, or of another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.demonyms import compatible, nations
from newslint.text.senses import look_up
from newslint.text.spans import Span
from newslint.text.telling import Word, alike, shared, telling

_TITLED = compiled(r"\b(?P<role>[^\W\d_]+)[ \u00a0](?:[A-Z][\w’-]+[ \u00a0])?(?P<name>[A-Z][^\W\d_]{2,})\b(?P<whose>['’]s)?")
_OFFICES = frozenset(
    "mayor president chancellor premier governor king queen prince princess pope archbishop bishop sheriff minister ambassador coach captain manager "
    "chairman chairwoman director inspector judge general colonel commissioner rector headteacher headmaster".split()
)
"""Offices that a report seldom gives to two people."""
_NAMED = r"[ \u00a0](?:[A-Z][\w’.-]+[ \u00a0]){0,2}(?P<name>[A-Z][\w’-]{2,})"
_NOT_NOW = compiled(r"\b(?:former|ex|deputy|vice|late|then|assistant)[ \u00a0-]$", re.IGNORECASE)
_SUBJECT = compiled(r"(?P<name>[A-Z][^\W\d_]{3,})[ \u00a0](?P<verb>[a-z]+s)\b")
_FROM = compiled(r"(?:of|from|for)[ \u00a0](?:the[ \u00a0])?$")


def by_office(reading: Reading) -> Iterator[Hit]:
    """ "Mayor Jansen", where the only mayor of the body is another and no Jansen is named there."""
    for own in _TITLED.finditer(reading.text, *reading.top):
        role, name = own["role"].lower(), own["name"]
        if role not in _OFFICES or _is_word(name) or reading.says(rf"\b{re.escape(name)}\b"):
            continue
        others = [
            m for m in compiled(rf"\b(?i:{role}){_NAMED}").finditer(reading.text, *reading.body) if not _NOT_NOW.search(reading.text, 0, m.start())
        ]
        if others and len({other["name"].removesuffix("’s").removesuffix("'s") for other in others}) == 1:
            yield reading.hit(own.span("name"), Span(*others[0].span("name")))


def by_deed(reading: Reading) -> Iterator[Hit]:
    """Somebody whom the body does not name, where it says in its lead that another did it."""
    own = _SUBJECT.match(reading.text, *reading.top)
    if own is None or _is_word(own["name"]) or own["name"] in _countries() or reading.says(rf"\b{re.escape(own['name'])}"):
        return
    verb = next((word for word in reading.words if word.start == own.start("verb")), None)
    others = [word for word in reading.words if word.start > own.end()]
    for mention in reading.article.people.within(reading.body.start, reading.lead_end):
        full = reading.text[mention.start : mention.end]
        clause = reading.clause(mention.start, mention.end)
        if verb is None or clause is None or " " not in full:
            continue
        behind = telling(reading.text, mention.end, clause.end)
        if any(alike(verb, word) for word in behind[:4]) and shared(others, behind):
            yield reading.hit(own.span("name"), Span(mention.start, mention.end))
            return


def by_nation(reading: Reading) -> Iterator[Hit]:
    """Dutch tourists who are German in the body; a skier of another country."""
    top = list(_nations_in(reading, reading.top))
    if not top:
        return
    body = list(_nations_in(reading, reading.body))
    for start, end, country in top:
        if any(compatible(country, other) for _, _, other in body) or not reading.asserts(start, end):
            continue
        words = [word for word in reading.words if not start <= word.start < end]
        beside = next((word for word in words if 0 <= word.start - end <= 3), None)
        for low, high, _ in body:
            if beside and _of_the_same(reading, words, beside, low, high):
                yield reading.hit((start, end), Span(low, high))
                return


def _of_the_same(reading: Reading, words: list[Word], beside: Word, low: int, high: int) -> bool:
    """Whether a country of the body is said of what stands beside that of the headline, in the same matter."""
    clause = reading.clause(low, high)
    if clause is None or not reading.stated(clause, low, high, dated=True):
        return False
    told = telling(reading.text, clause.start, clause.end)
    before, behind = [w for w in told if w.end <= low][-1:], [w for w in told if w.start >= high][:2]
    near = [*(before if _FROM.search(reading.text, clause.start, low) else ()), *behind]
    return any(alike(beside, word) for word in near) and (len(shared(words, told)) > 1 or _is_name(reading, beside))


def _is_name(reading: Reading, word: Word) -> bool:
    return reading.text[word.start].isupper() and not _is_word(word.form)


def _nations_in(reading: Reading, span: Span) -> Iterator[tuple[int, int, str]]:
    """The countries and peoples named, and which country it is."""
    for match in nations().pattern.finditer(reading.text, *span):
        yield *match.span(), nations().country[match[1].replace("-", " ")]
    for match in _names().finditer(reading.text, *span):
        yield *match.span(), match.group()


@cache
def _countries() -> frozenset[str]:
    return frozenset(nations().related)


@cache
def _names() -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(sorted(map(re.escape, _countries()), key=lambda name: (-len(name), name)))})\b")


def _is_word(name: str) -> bool:
    """Whether a capitalised word is an ordinary one."""
    found = look_up(name.lower())
    return bool(found.nouns or found.verbs or found.adjectives)
