"""Ordinals in copy that say which of many: "in the 88th minute", "on the fourth floor"."""

from __future__ import annotations

from newslint.patterns import compiled
from newslint.text.quantities import Quantity
from newslint.text.spans import Span

_WORDED = {word: n for n, word in enumerate("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 3)}
_NOUN = compiled(r" (?<=(?:st|nd|rd|th) )(?P<noun>[a-z]{3,})\b")
"""A noun behind what may be an ordinal; what begins with a space is found fast."""
_ORDINAL = compiled(rf"(?<![\w.,/-])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_WORDED)}))$")
_LONGEST = max(map(len, _WORDED))
_IDLE = frozenset("and but the for from who was were had has century centuries time party parties world wave largest biggest most".split())
"""Words behind an ordinal that are nothing numbered, or that all copy numbers alike."""


def find_ordinals(text: str) -> list[Quantity]:
    """The ordinals in a text that a noun follows, in order, as quantities of the dimension "ordinal". First and second say too little."""
    found = []
    done = 0
    for noun in _NOUN.finditer(text):
        match = _ORDINAL.search(text, max(done, noun.start() - _LONGEST), noun.start())
        if match is None:
            continue
        done = noun.end()
        if noun["noun"] not in _IDLE:
            value = float(match["digits"] or _WORDED[match["word"]])
            number = Span(match.start(), match.end("digits") if match["digits"] else match.end("word"))
            found.append(Quantity(match.start(), noun.end(), number, value, value, value, "", "ordinal", noun["noun"]))
    return found
