"""What a headline says and the body denies in any words, and what a headline denies and the body says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.denials import akin
from newslint.text.senses import one_meaning
from newslint.text.spans import Span
from newslint.text.telling import Word, shared, telling


def by_denial(reading: Reading) -> Iterator[Hit]:
    """What the headline says and the body only denies, whatever the words."""
    if reading.denied:
        return
    for word in reading.words:
        if not reading.asserts(word.start, word.end) or not _maybe_denied(reading, word):
            continue
        mentions = reading.mentions(word)
        if not mentions or not all(reading.denies(mention.start, mention.end) for mention in mentions):
            continue
        others = [other for other in reading.words if other != word]
        for mention in mentions:
            clause = reading.clause(mention.start, mention.end)
            if (
                clause is None
                or not reading.stated(clause, mention.start, mention.end, denied=True)
                or _EXCEPT.search(reading.text, *clause.sentence)
                or _elsewhere(reading, mention)
            ):
                continue
            if any(denial.noun and denial.at == mention.start for denial in reading.body_denials):
                if not _none(reading, mention):
                    continue
            elif not (
                shared(others, telling(reading.text, *clause.sentence))
                or reading.referred(others, clause)
                or reading.of_nobody(mention.start, mention.end)
            ):
                continue
            yield reading.hit((word.start, word.end), Span(mention.start, mention.end))
            return


def _maybe_denied(reading: Reading, word: Word) -> bool:
    """Whether the body denies a word of the family of one of the headline, or one that means the same: a sieve."""
    if any(akin(denial.lemma, word.lemma) or one_meaning(reading.text[denial.at : denial.end].lower(), word.form) for denial in reading.body_denials):
        return True
    return any(reading.denies(*span) for span in reading.family(word.lemma))


def _elsewhere(reading: Reading, mention: Word) -> bool:
    """Whether the body denies something of a place that the headline does not name: «no weapon was found in the flat»."""
    where = None if any(denial.noun and denial.at == mention.start for denial in reading.body_denials) else _WHERE.match(reading.text, mention.end)
    return where is not None and not shared(telling(reading.text, *where.span("place")), reading.words)


_WHERE = compiled(
    r"[ \u00a0](?:in|inside|at|near|aboard)[ \u00a0](?:(?:the|his|her|its|their|an?|another|one)[ \u00a0])(?P<place>(?:[\w-]+[ \u00a0]?){1,2})"
)
_EXCEPT = compiled(r"\b(?:before|until|since|other|others|else|ever|apart|except)\b", re.IGNORECASE)
_THERE_IS_NONE = compiled(
    r"[ \u00a0]*(?:[.,;:]|$|(?:in|at|on|near|of|from|to|for|behind|so|either|whatsoever|there)\b"
    r"|(?:(?:was|were|is|are|has|have|had|will)[ \u00a0](?:be[ \u00a0]|been[ \u00a0])?)?"
    r"(?:found|reported|detected|seen|discovered|involved|recorded|issued|made|fallen|fell)\b)"
)
_OF_IT = compiled(r"\bof[ \u00a0](?:[a-z]+[ \u00a0])?$")


def _none(reading: Reading, mention: Word) -> bool:
    """Whether "no" before a noun says that there is none of it, and not what none of it did ("no trains ran")."""
    return _THERE_IS_NONE.match(reading.text, mention.end) is not None or _OF_IT.search(reading.text, 0, mention.start) is not None


_MADE = r"(?:reached|struck|signed|agreed|sealed|done|made|won|found|paid|given|granted|issued|recorded|reported|confirmed|seen|held|taken)"
_A = r"(?:an?|the|two|three|four|five|six|several|some|many|dozens of|\d[\d,]*)"


def by_affirmation(reading: Reading) -> Iterator[Hit]:
    """What the headline denies and the body says there is: "No deal", but "a deal was reached"."""
    for denial in reading.denied:
        if not denial.noun or any(akin(d.lemma, denial.lemma) for d in reading.body_denials):
            continue
        for mention in reading.mentions(Word(denial.at, denial.end, denial.lemma, reading.text[denial.at : denial.end].lower())):
            clause = reading.clause(mention.start, mention.end)
            if clause is None or not reading.stated(clause, mention.start, mention.end):
                continue
            passive = _THERE.search(reading.text, clause.start, mention.start) and _WAS_MADE.match(reading.text, mention.end)
            if passive or _DID_MAKE.search(reading.text, clause.start, mention.start):
                yield reading.hit((denial.start, denial.end), Span(mention.start, passive.end() if passive else mention.end))
                return


_THERE = compiled(rf"\b{_A}[ \u00a0](?:[a-z-]+[ \u00a0])?$", 2)
_WAS_MADE = compiled(rf"[ \u00a0](?:was|were|has been|have been)(?:[ \u00a0](?:finally|also|later|eventually))?[ \u00a0]{_MADE}\b")
_DID_MAKE = compiled(rf"\b{_MADE}[ \u00a0]{_A}[ \u00a0](?:[a-z-]+[ \u00a0])?$")
