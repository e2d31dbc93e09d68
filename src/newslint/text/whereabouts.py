"""Which way something moves or lies («towards the north-east», «40 km south of Lund»), where people are from, and what makes a place no scene."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.names import Name
from newslint.text.people import People
from newslint.text.places import Place, place_named
from newslint.text.spans import Span

_COMPASS = {"north": 0, "east": 90, "south": 180, "west": 270, "northeast": 45, "southeast": 135, "southwest": 225, "northwest": 315}
_WAY = r"(?P<way>(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
_HEADING = compiled(
    r"\b(?:mov|creep|crept|drift|head|flow|travel|spread|advanc|blow|blew|push|sail|march|flew|fly|turn|crawl|roll)[a-z]*\b"
    rf"(?:[^,.;:\n]{{0,40}}?\b(?:(?:to|towards?|into) the )|[ ]){_WAY}(?:wards?|erly)?\b(?! of\b|ern\b| [A-Z])"
)
_BEARING = compiled(rf"\b{_WAY}(?:wards?)? of (?:the (?:[a-z]+ )?)?(?:(?:town|city|village|port|capital|island) of )?(?=[A-Z])")
UNSURE = compiled(
    r"\b(?:not|never|n't|may|might|could|if|whether|unless|almost|nearly|denied|rumou?rs?|every|often|usually|feared|considered|wanted to|tried to)\b"
)
"""What makes an event a possibility or a habit."""
ELSEWHEN = compiled(
    r"\b(?:last (?:year|month|season|summer|winter|spring|autumn|century|decade|time|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)|previous(?! (?:\w+day|night|evening|morning|week|weekend|stage|day)\b)|earlier|(?<!days )(?<!hours )ago|once"
    r"|used to|anniversary|(?:19|20)\d\d"
    r"|since (?:19|20)?\d\d\b(?! [A-Z]))\b"
)
"""What shows that a sentence tells of another event, at another time."""
AHEAD = compiled(
    r"\b(?:will|shall|(?:is|are|was|were|due|set|plans?|planned|planning|going|expected|scheduled|wants?|hopes?) to"
    r"|is moving|are moving|(?<!found )(?<!said )(?<!known )(?<!thought )to be)\b"
)
"""What stands before a verb of something to come."""
HAPPENED = compiled(
    r"(?:(?:It|This|That|The (?:[a-z]+ )?[a-z]+) (?:happened|occurred|took place|unfolded)|(?:It|This|That) (?:all |only )?(?:began|started|ended))\b"
    r"(?! (?:when|because|as|after|while|to)\b)"
)
"""«It happened in …»."""
SEVERAL = compiled(r"(?:, [A-Z][^\W\d_]+)? (?:and|or) (?:(?:(?:the|an?) (?:[a-z]+ ){1,2})?(?:in|near|at|on|outside|off) )?[A-Z]")
"""What follows a place that is not the only one."""
ANOTHER = compiled(
    r"\b(?:(?P<surely>another|others?|second|third|elsewhere|separate|(?:some|one|two|three|four|five|\d+) of (?:the|them|his|her|its|their))"
    r"|similar|too|also|as well|both|several|many|various|respectively)\b",
    re.IGNORECASE,
)
"""What stands beside one more thing of a kind or one of several, `surely`, or beside several."""
MANY = compiled(
    r"\b(?:other|several|many|various|different|dozens? of|\w+s in) (?:towns|cities|places|villages|sites|locations|stations|parts|areas)\b"
)
"""What shows that a thing happened in many places."""
_APART = compiled(r"[.;:!?\n\d]|\b(?:and|or|from|to|then|but|while|than|not|for|left|via)\b")
_TOGETHER = 45
"""Code points between two names that the copy puts together."""


_MOTION = compiled(
    r"\b(?:(?P<out>out of|leav(?:e|es|ing)|discharged|released|emerged|departed)|(?P<in>into|enter(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|admitted))\b"
)


def motion(text: str, start: int, end: int) -> str:
    """Whether a passage tells of coming in or of going out («checked into», «checked out of»): "in", "out", or neither."""
    found = [match.lastgroup for match in _MOTION.finditer(text, start, end)]
    return found[-1] or "" if found else ""


def together(text: str, end: int, start: int) -> bool:
    """Whether two names, one that ends and one that starts there, stand side by side («Odiongan, Romblon», «a part of Brooklyn»)."""
    return start - end < _TOGETHER and _APART.search(text, end, start) is None


_WAYS = compiled(
    r"\b(?:(?P<to>taken|flown|brought|rushed|driven|airlifted|carried|evacuated|ferried|towed|transferred|reached|arrived?|entered|docked|admitted)"
    r"|(?P<from>left|departed|set (?:off|out|sail)|(?:put|put out|gone|went) to sea|sailed|boarded|got on|embarked|took off|taken off))\b"
)
"""Verbs of coming to a place, and of leaving one."""


def way(text: str, start: int, end: int) -> str:
    """Whether a passage tells of coming "to" what follows, of leaving it ("from"), or of neither."""
    found = [match.lastgroup for match in _WAYS.finditer(text, start, end)]
    return found[-1] or "" if found else ""


_SIDE = compiled(
    rf"\b{_WAY}(?:ern|erly)? (?P<of>banks?|shore|face|side|slope|flank|end|entrance|gate|exit|wing|tower|rim|edge|wall|stand|portal|lane)\b"
    r"(?! of [A-Z])"
)
"""A side of something: «the eastern bank»."""


class Course(NamedTuple):
    """A direction: where it is stated, in degrees, and what it is taken from ("" where something moves)."""

    start: int
    end: int
    degrees: int
    of: str


def courses(text: str, sentence: Span, names: Sequence[Name]) -> Iterator[Course]:
    """The directions a sentence states: in which something moves, or in which something lies from a place."""
    for match in _HEADING.finditer(text, *sentence):
        yield Course(match.start(), match.end("way"), _degrees(match["way"]), "")
    for match in _BEARING.finditer(text, *sentence):
        place = place_named(names, match.end())
        if place:
            yield Course(match.start(), place.end, _degrees(match["way"]), place.name)
    for match in _SIDE.finditer(text, *sentence):
        yield Course(match.start(), match.end(), _degrees(match["way"]), match["of"].removesuffix("s"))


def _degrees(way: str) -> int:
    return _COMPASS[compiled("[- ]").sub("", way.lower())]


def opposed(one: int, other: int) -> bool:
    """Whether two directions, in degrees, are opposite, or nearly."""
    turn = abs(one - other) % 360
    return min(turn, 360 - turn) > 100


def agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two places are one, or one may lie in the other: they share a word, but for a slip in it, or the copy names them together."""
    from rapidfuzz.distance import OSA

    words, others = one.get("words", []), other.get("words", [])
    if {*words, *one.get("beside", ())} & {*others} or {*words} & {*other.get("beside", ())}:
        return True
    return any(
        min(len(x), len(y)) > 3 and (x.startswith(y) or y.startswith(x) or OSA.distance(x, y) < (1 if len(x) < 5 else 2 if len(x) < 8 else 3))
        for x in words
        for y in others
    )


_HOME = compiled(r"(?:, (?:aged )?\d{1,3},?|,)?(?: an? (?:[\w-]+ ){1,2}| who |,? )(?P<how>lives in|from|(?<=\d, )of) (?=[A-Z])")


def homes(text: str, people: People, names: Sequence[Name]) -> Iterator[tuple[int, Span, Place]]:
    """Where people are said to be from: (person, the words that say so, the place)."""
    for mention in people.mentions:
        match = _HOME.match(text, mention.end)
        if match is None or mention.person is None or not people.persons[mention.person].given:
            continue
        place = place_named(names, match.end())
        if place:
            yield mention.person, Span(*match.span("how")), place
