"""Where "there" stands for "their": between what takes an object and a noun that nothing else can hold."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.text.agreement import MEASURES, Slip
from newslint.text.inflection import AUXILIARIES, is_plural, is_verb
from newslint.text.senses import base_forms

_THERE = compiled(r"(?<=[a-z] )there (?=(?P<noun>[a-z]+)(?![\w-])(?: (?P<next>[a-z]+))?)")
_PARTICLES = frozenset("up down off out on in over back away".split())
"""Adverbs that part a verb from its object: "taken off their helmets"."""
_NO_OBJECT = frozenset(
    """
    be go come live stay work arrive die sit stand lie happen occur exist remain wait sleep travel move return head gather meet speak talk appear
    say think believe know hope fear claim admit feel argue insist suggest warn agree note add mean ensure be get born base locate station
    """.split()
)
"""Verbs behind which "there" is the place, or begins what is said."""
_ADVERBS = frozenset("always sometimes perhaps besides towards afterwards upstairs downstairs indoors outdoors overseas nowadays others thus".split())
_GOING_ON = frozenset("were are was is have has had will would can could who which that said say".split())
"""What makes the noun a subject: "Where they lived there riots were common"."""


def misplaced_there(text: str) -> Iterator[Slip]:
    """ "pitched there tents": "there" behind a verb that wants an object, and a plural that follows at once."""
    for match in _THERE.finditer(text) if " there " in text else ():
        noun = match["noun"]
        if noun in MEASURES or noun in _ADVERBS or match["next"] in _GOING_ON or not is_plural(noun):
            continue
        before = text[max(0, match.start() - 60) : match.start()].split(" ")[:-1]
        if before and before[-1] in _PARTICLES:
            before.pop()
        if before and _takes_object(before[-1]) and not (len(before) > 1 and before[-2] in AUXILIARIES - {"have", "has", "had", "to"}):
            yield Slip(match.start(), match.start() + len("there"), "their")


def _takes_object(word: str) -> bool:
    """Whether a word is a form of a verb that may have an object."""
    base = next((base for base in base_forms(word) if is_verb(base)), "")
    return bool(base) and base not in _NO_OBJECT
