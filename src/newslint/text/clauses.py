"""Who or what a predicate is said of: the noun before or after it, with its quantifier, and whether the clause denies or only supposes."""

from __future__ import annotations

import re
from typing import Literal

from newslint.patterns import compiled
from newslint.records import NamedTuple

Quantity = Literal["all", "none", "some", "one", "bare"]

_BREAK = compiled(
    r"[;:()–—]|[ \u00a0]-[ \u00a0]|,?[ \u00a0](?:but|while|whereas|although|though|because|after|before|until|when|if)[ \u00a0]", re.IGNORECASE
)
_NOT = compiled(
    r"\b(?:not|never|no longer|hardly|without|nor|neither|failed to|refus\w+ to|den(?:y|ies|ied|ying)|unable to)\b|n['’]t\b", re.IGNORECASE
)
_SUPPOSED = compiled(
    r"\b(?:may|might|could|would|should|can|if|whether|unless|fear\w*|likely|unlikely|expected|threaten\w*|hop\w+|want\w*|risk\w*|believed|thought"
    r"|allegedly|unclear|how many|suspect(?:s|ed) (?:of|that)|accus\w+ of|plott?\w+|attempt\w*"
    r"|tried|trying|demand\w*|will|to be|calls? for|urg\w+)\b",
    re.IGNORECASE,
)
_QUANTIFIER = compiled(
    r"(?:^|(?<=[\s“\"(]))(?:(?P<less>almost|nearly|not|virtually|practically|after)\s+)?"
    r"(?P<word>all|every|each|both|none|no|neither|not (?:one|a single)|most|many|some|several|few|more|other|another|an?|the|two|three|\d[\d,]*)\b"
    r"(?!\s+(?:day|night|week|year|over|along|but|too)\b)",
    re.IGNORECASE,
)
_SOLE = compiled(
    r"\b(?:(?P<all>everyone|everybody|all)|(?P<none>no[ -]one|nobody|none))(?:\s+(?:of (?:them|us|those)|else|on board|aboard|inside|there))?\b",
    re.IGNORECASE,
)
_ELSE = compiled(r"\b(?:else|other|others|another|besides|apart from|except)\b", re.IGNORECASE)
_FAR = 70
"""Code points between a subject and its predicate, at most."""


class Subject(NamedTuple):
    """What a predicate is said of: its noun, where that stands, and of how many it is said."""

    start: int
    end: int
    noun: str
    quantity: Quantity


def clause_start(text: str, sentence_start: int, at: int) -> int:
    """Where the clause that holds `at` begins."""
    start = sentence_start
    for match in _BREAK.finditer(text, sentence_start, at):
        start = match.end()
    return start


def clause_end(text: str, at: int, sentence_end: int) -> int:
    """Where the clause that holds `at` ends."""
    match = _BREAK.search(text, at, sentence_end)
    return match.start() if match else sentence_end


def denied(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` holds a negation."""
    return _NOT.search(text, start, end) is not None


def supposed(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` makes what follows a possibility, a wish or an accusation."""
    return _SUPPOSED.search(text, start, end) is not None


def subject_before(text: str, start: int, at: int, nouns: re.Pattern[str]) -> Subject | None:
    """The nearest of the nouns before `at` within the clause that begins at `start`, or everyone and no one, if nothing else can be the subject."""
    best: Subject | None = None
    for match in nouns.finditer(text, max(start, at - _FAR - 20), at):
        best = _subject(text, start, match)
    for match in _SOLE.finditer(text, max(start, at - _FAR), at):
        if best is None or match.start() >= best.end:
            best = Subject(match.start(), match.end(), "people", "all" if match["all"] else "none")
    if best is None or _ELSE.search(text, best.start, at) or not _belongs(text[best.end : at], text.startswith(_RELATIVES, at)):
        return None
    return best


def is_subject(text: str, start: int, end: int, at: int) -> bool:
    """Whether a name from `start` to `end` can be the subject of the predicate at `at`: no genitive, no object, nothing else between."""
    if _OBLIQUE.search(text, max(0, start - 20), start) or text.startswith(("'s", "’s", "' ", "’ "), end):
        return False
    between = text[end:at]
    return _belongs(between.removeprefix(",") if between.count(",") == 1 else between, False)


_OBLIQUE = compiled(
    r"\b(?:of|with|and|or|to|for|by|from|against|in|at|on|near|after|before|[a-z]+ing|another|other|said|told)[ \u00a0](?:[A-Z][\w.]+[ \u00a0])?$"
)
_RELATIVES = ("whom ", "on which ", "to which ", "for which ")
_ASIDE = compiled(r",[^,]*,")
_FINITE = compiled(r"\b(?:was|were|is|are|has|have|had|will|said|says|told|did|does|do)\b")
_LATE = compiled(r"\b(?:was|were|is|are|has|have|had|did|does|do)(?:[ \u00a0]\w+){0,2}\s*$")


def _belongs(between: str, relative: bool) -> bool:
    """Whether the words between a noun and a predicate leave the noun its subject: no other verb, no other part of the sentence."""
    between = _ASIDE.sub(" ", between)
    if relative:
        return between.strip(" \u00a0") in ("", ",")
    rest = _LATE.sub("", between)
    return "," not in rest and len(rest.split()) <= 7 and not _FINITE.search(rest)


_OBJECT = compiled(r"(?:[ \u00a0](?!(?:by|in|at|on|when|during|after|while|as|and|with|for|to|that|near|from|off)\b)[\w’'-]+){0,5}[ \u00a0]")


def subject_after(text: str, at: int, end: int, nouns: re.Pattern[str]) -> Subject | None:
    """The nearest of the nouns behind a verb or "bodies of", with no preposition between: its object."""
    match = nouns.search(text, at, min(end, at + _FAR // 2))
    if match is None or not _OBJECT.fullmatch(text, at, match.start()) or _ELSE.search(text, at, match.end()):
        return None
    return _subject(text, at, match)


_PART = compiled(
    r"\b(?:most|many|much|some|several|few|half|third|quarter|parts?|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|\d+) of $",
    re.IGNORECASE,
)


def _subject(text: str, start: int, noun: re.Match[str]) -> Subject:
    """A noun with the quantifier at most five words before it."""
    quantity: Quantity = "bare"
    begin = noun.start()
    for match in _QUANTIFIER.finditer(text, max(start, noun.start() - 50), noun.start()):
        between = text[match.end() : noun.start()]
        if len(between.split()) > 4 or "," in between:
            continue
        word = match["word"].lower()
        if word in ("all", "every", "each", "both") and not match["less"]:
            return Subject(match.start(), noun.end(), noun.group().lower(), "all")
        if word in ("none", "no", "neither", "not one", "not a single"):
            return Subject(match.start(), noun.end(), noun.group().lower(), "none")
        part = _PART.search(text, max(start, match.start() - 20), match.start())
        quantity = "one" if word in ("a", "an", "the", "another") and not part else "some"
        begin = match.start()
    return Subject(begin, noun.end(), noun.group().lower(), quantity)
