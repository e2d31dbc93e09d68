"""What a text denies: the noun behind "no", the verb behind "not", what nobody did; and whether two words are of one family."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.heads import STOP, VERBS_IN_STOP
from newslint.text.inflection import VERBS
from newslint.text.predications import base

_BETWEEN = (
    r"(?:(?:yet|already|ever|even|been|being|be|have|has|had|was|were|is|are|any"
    r"|(?!only|fully|entirely|necessarily|simply|merely|really|nearly|early|family)[a-z]+ly)[ \u00a0]){0,4}"
)
_OF = r"of[ \u00a0](?:the|them|those|these|its|his|her|their)(?:[ \u00a0][a-z-]+)?"
_NO_REASON = r"(?:reason|need|plans?|intention|wish|hurry)[ \u00a0]to\b"
_DENIAL = compiled(
    rf"\b(?:no(?![ \u00a0]{_NO_REASON})|zero|not[ \u00a0](?:an?|any)(?:[ \u00a0]single)?|without(?:[ \u00a0](?:an?|any))?)[ \u00a0]"
    r"(?P<noun>(?!one\b)[a-z-]+(?:[ \u00a0][a-z-]+){0,5})"
    rf"|(?:\b(?:not|never|cannot|yet to|unable to|(?:refus|fail|declin)(?:e[sd]?|s|ed) to|no[ \u00a0]{_NO_REASON})|n['’]t)[ \u00a0]{_BETWEEN}"
    r"(?P<verb>[a-z]+(?:-[a-z]+)?)"
    rf"|\b(?:no[ -]one|nobody|none(?:[ \u00a0]{_OF})?|neither(?:[ \u00a0]{_OF})?)[ \u00a0]{_BETWEEN}(?P<done>[a-z]+)"
    r"|\b(?P<without>[a-z]+)(?=[ \u00a0](?:nobody|no[ -]one|none|nothing)\b)",
    re.IGNORECASE,
)
_LITTLE = STOP - VERBS_IN_STOP
_WORD = compiled(r"[a-z-]+")
_TRACES = frozenset("whiff trace sign shred hint evidence word report sighting".split())
"""Nouns of which a thing must leave one, if it is there."""
_ENDINGS = frozenset(("or", "er", "y", "ation", "ion", "al", "ment", "ure", "ance", "ence"))
_PRESENT = {form: verb.base for verb in VERBS for form in (*verb.participle, *verb.past)} | dict.fromkeys(("died", "dies", "dying"), "die")
_LATINATE = 5
"""Letters two words of a family have in common, where one has a suffix more."""


_LIGHT = frozenset(
    "have make take give reach strike sign find hold seal launch open issue set start reached struck signed found held made given".split()
)
"""Verbs that say little beside their object: what is denied is that ("did not reach a deal")."""
_THING = compiled(
    r"[ \u00a0](?:an?|any|the|its|their|his|her)[ \u00a0](?:[a-z-]+[ \u00a0])??(?P<noun>[a-z]+)"
    r"(?=[,.;:]|[ \u00a0](?:with|on|over|to|in|at|for|from|and)\b)"
)


class Denial(NamedTuple):
    """What is denied: where the denial starts, and the word denied; `noun` where that there is such a thing."""

    start: int
    at: int
    end: int
    lemma: str
    noun: bool


def denials(text: str, start: int, end: int) -> Iterator[Denial]:
    """The denials in `text[start:end]`, in order; not those of a part ("not only", "not all")."""
    for match in _DENIAL.finditer(text, start, end):
        if match["noun"] is None:
            group = str(match.lastgroup)
            yield Denial(match.start(), *match.span(group), lemma(match[group].lower()), noun=False)
            thing = _THING.match(text, match.end(), end) if match[group].lower() in _LIGHT else None
            if thing:
                yield Denial(match.start(), *thing.span("noun"), lemma(thing["noun"].lower()), noun=False)
        else:
            yield from _denied_noun(text, match.start(), *match.span("noun"))


def _denied_noun(text: str, start: int, low: int, high: int) -> Iterator[Denial]:
    """The head of a noun phrase; of "no trace of gas" and "not a drop of oil" what there is none of; of "no ship had sunk" the verb too."""
    head: tuple[int, int] | None = None
    whole = text.startswith(("not a ", "Not a "), start)  # "not a drop of oil"
    words = [(m.start(), m.end()) for m in _WORD.finditer(text, low, high)]
    for number, (at, end) in enumerate(words):
        word = text[at:end].lower()
        if word == "of" and head and (whole or lemma(text[slice(*head)].lower()) in _TRACES):
            head = None
        elif word in ("the", "an", "a", "any") and head is None:
            continue
        elif word in STOP:
            behind = next(((a, e) for a, e in words[number:] if text[a:e].lower() not in _LITTLE), None)
            if head and behind and word in _HELPERS:
                yield Denial(start, *behind, lemma(text[slice(*behind)].lower()), noun=False)
            break
        else:
            head = (at, end)
    if head:
        yield Denial(start, *head, lemma(text[slice(*head)].lower()), noun=True)


_HELPERS = frozenset("was were is are has have had been be".split())


@lru_cache(maxsize=1 << 14)
def lemma(word: str) -> str:
    """A lower-case word in its basic form, roughly: only to see whether two are the same."""
    return word if word.endswith("ss") else base(_PRESENT.get(word, word))


def akin(one: str, other: str) -> bool:
    """Whether two basic forms are of one family ("survive", "survivor"), as far as their endings tell."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return short == long or (len(short) >= _LATINATE and long.startswith(short) and long[len(short) :] in _ENDINGS)
