"""Which way something moves or lies («towards the north-east», «40 km south of Lund»), and what a sentence tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.patterns import compiled
from newslint.text.contexts import Synonyms
from newslint.text.heads import STOP
from newslint.text.names import Name
from newslint.text.numerals import WORDS
from newslint.text.people import People
from newslint.text.places import Place, place_named, telling
from newslint.text.signs import fold
from newslint.text.spans import Span

_COMPASS = {"north": 0, "east": 90, "south": 180, "west": 270, "northeast": 45, "southeast": 135, "southwest": 225, "northwest": 315}
_WAY = r"(?P<way>(?:north|south)(?:[- ]?(?:east|west))?|east|west)"
_HEADING = compiled(
    r"\b(?:mov|creep|crept|drift|head|flow|travel|spread|advanc|blow|blew|push|sail|march|flew|fly|turn|crawl|roll)[a-z]*\b"
    rf"(?:[^,.;:\n]{{0,40}}?\b(?:(?:to|towards?|into) the )|[ ]){_WAY}(?:wards?|erly)?\b(?! of\b|ern\b| [A-Z])"
)
_BEARING = compiled(rf"\b{_WAY}(?:wards?)? of (?:the (?:[a-z]+ )?)?(?:(?:town|city|village|port|capital|island) of )?(?=[A-Z])")
_LOWER = compiled(r"(?<![\w’'-])[a-z]{4,}(?:-[a-z]+)*|\b\d+\b")
_SHORT = compiled(r"\b[a-z]{3,}\b")
_IDLE = STOP | frozenset(
    """
    station conference office centre center airport base headquarters street road county war village they them were that with from have been this
    which their there about after before while when where what also people said year years week weeks hours minutes only some many most more than
    into over other another because still will would could town city village
    """.split()
)
UNSURE = compiled(
    r"\b(?:not|never|n't|may|might|could|would|if|whether|unless|almost|nearly|denied|rumou?rs?|every|each|often|usually|many|several)\b"
)
"""What makes an event a possibility, a habit or one of many."""
ELSEWHEN = compiled(
    r"\b(?:(?:last|previous)(?! (?:\w+day|night|evening|morning|week|weekend|of)\b)|earlier|another|former"
    r"|first(?! (?:night|day|hours|time|aid|floor|light)\b)|ago|once|since|(?:19|20)\d\d)\b"
)
"""What shows that a sentence tells of another event, at another time."""
FUTURE = compiled(r"\b(?:will|shall|is to|are to|due to|set to|plans? to|going to|expected to|scheduled to|to)(?: be)? $")
"""What stands before a verb of something to come."""
AT = compiled(r",? (?=(?:in|at|on|near|off|outside|close to)\b)")
"""What follows a noun whose place is named next."""
HAPPENED = compiled(
    r"(?:It|This|That|The (?:[a-z]+ )?(?P<noun>[a-z]+)) (?P<verb>happened|occurred|took place|unfolded)\b(?! (?:when|because|as|after|while|to)\b)"
)
"""«It happened in …»."""
SEVERAL = compiled(r" and (?:in |near |at )?[A-Z]")
"""What follows a place that is not the only one."""
ANOTHER = compiled(r"\b(?:another|other|second|separate|similar)(?: [\w’'-]+)? $", re.IGNORECASE)
"""What stands before one more thing of a kind."""


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


def _degrees(way: str) -> int:
    return _COMPASS[compiled("[- ]").sub("", way.lower())]


def opposed(one: int, other: int) -> bool:
    """Whether two directions, in degrees, are opposite, or nearly."""
    turn = abs(one - other) % 360
    return min(turn, 360 - turn) > 100


def told(text: str, synonyms: Synonyms) -> set[str]:
    """What a sentence tells: its words of four and more letters in their basic form, and its numbers; no names."""
    text = text[:1].lower() + text[1:]
    return {synonyms.basic(word) for word in _LOWER.findall(text) if word not in _IDLE} | {
        word for word in _SHORT.findall(text.lower()) if word in WORDS
    }


NEW = compiled(r"(?:^|[ (])(?:an?|another|two|three|some|other|several|many)[ ](?:[\w’'-]+[ ]){0,4}$", re.IGNORECASE)
"""What shows that a noun brings in something new."""


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds one of the words, in any case."""
    return compiled(rf"(?<![\w-])(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)


_APPOSED = compiled(r", an? [^,.;]{2,40} ")


def own_name(text: str, names: Sequence[Name], people: People, sentence: Span, verb: Span) -> frozenset[str]:
    """The words of the subject right before the verb, where it is a name that is nobody's («The Santa Ligaya went down»)."""
    if NEW.search(text[sentence.start : verb.start][:40]):
        return frozenset()
    before = [n for n in names if sentence.start <= n.start < verb.start]
    near = [n for n in before if n.end + 1 >= verb.start - 12 or _APPOSED.fullmatch(text, n.end, verb.start)]
    return telling(near[-1].words) if near and not people.at(near[-1].start, near[-1].end) else frozenset()


def whom(text: str, people: People, sentence: Span, verb: Span) -> int | None:
    """The one person the sentence speaks of before the verb, or its object, or whom a pronoun means."""
    found = {m.person for m in people.within(sentence.start, verb.start)} or {m.person for m in people.within(verb.end, verb.end + 40)}
    if not found and compiled(r"\b(?:he|she|him|her)\b", re.IGNORECASE).search(text[sentence.start : verb.end + 6]):
        return people.referent(sentence.start)
    return found.pop() if len(found) == 1 else None


def agree(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two places are one, or one may lie in the other: they share a word, but for a slip in it, or the copy names them together."""
    from rapidfuzz.distance import OSA

    words, others = one.get("words", []), other.get("words", [])
    if set(words) & {*others, *other.get("beside", ())} or set(others) & set(one.get("beside", ())):
        return True
    return any(min(len(x), len(y)) > 4 and OSA.distance(x, y) < (2 if len(x) < 8 else 3) for x in words for y in others)


_HOME = compiled(r"(?:, (?:aged )?\d{1,3},?|,)?(?: an? (?:[\w-]+ ){1,2}| who |,? )(?P<how>lives in|from|(?<=\d, )of) (?=[A-Z])")


_COMPOUND = compiled(r"(?P<the>\b[Tt]he |\b[Tt]his )?(?P<what>\b(?![a-z]+(?:ed|ing|ly|ern) )[a-z]{3,} (?![a-z]+(?:ed|ing|ly)$)[a-z]{4,})$")
_TIE = compiled(r" (?:in|at|near|outside|above|below|behind|beside|off) (?:the (?:town|city|village|district|suburb|port) of )?$")


def compounds(text: str, names: Sequence[Name], people: People) -> Iterator[tuple[str, bool, Span, Place]]:
    """Things of two words that stand somewhere: («water intake», whether it is definite, its span, the place) of «the water intake above Dalby»."""
    for name in names:
        tie = _TIE.search(text, max(0, name.start - 40), name.start)
        found = _COMPOUND.search(text[max(0, tie.start() - 40) : tie.start()]) if tie else None
        if tie and found and _IDLE.isdisjoint(found["what"].split(" ")) and not people.at(name.start, name.end) and (words := telling(name.words)):
            place = Place(tie.start() + 1, name.end, " ".join(fold(word) for word in name.words), words)
            yield found["what"], found["the"] is not None, Span(tie.start() - len(found["what"]), tie.start()), place


def homes(text: str, people: People, names: Sequence[Name]) -> Iterator[tuple[int, Span, Place]]:
    """Where people are said to be from: (person, the words that say so, the place)."""
    for mention in people.mentions:
        match = _HOME.match(text, mention.end)
        if match is None or mention.person is None or not people.persons[mention.person].given:
            continue
        place = place_named(names, match.end())
        if place:
            yield mention.person, Span(*match.span("how")), place


def by_phrase(kinds: Iterable[tuple[str, Sequence[str]]]) -> Mapping[str, list[str]]:
    """Phrase → the kinds it is one of."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, phrases in kinds:
        for phrase in phrases:
            found[phrase].append(kind)
    return found
