"""Places: where the copy says something happened, and which places it names together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.patterns import compiled
from newslint.text.demonyms import nations
from newslint.text.names import Name
from newslint.text.people import People
from newslint.text.signs import fold
from newslint.text.spans import Span

_LOCATIVE = compiled(
    r"\b(?P<preposition>[Ii]n|[Aa]t|[Oo]ff|[Nn]ear|[Oo]utside|[Ii]nside|[Oo]n|[Cc]lose to|[Bb]eside|[Ww]ithin|[Aa]bove|[Bb]elow|[Bb]ehind)[ ]"
    r"(?P<between>(?:(?:the|an?|its|their|his|her)[ ])?(?:[a-zà-öø-ÿ][\w'’-]*[ ]){0,7}?)(?=[^\W\d_a-zß-öø-ÿ])"
)
_NO_PLACE = compiled(
    r"\b(?:from|to|towards?|between|against|for|with|after|before|during|since|that|who|which|and|but|hours|morning|days?|week|case|game|match|league|race"
    r"|sea|said|told|by|as|was|were|is|are|had|has|north|south|east|west|favou?r|front|charge|talks|coalition|contact|line|response|kilomet\w+|km|miles?)\b"
    r"|(?:north|south)-?(?:east|west)"
)
"""Words between a preposition and a name that make the name no place of the event: a way, a distance, a direction, a time, an abstract matter."""
_BREAK = compiled(
    r"[;:—“\"]| (?:and|but|while|when|before|where|from|(?<!close )to|towards?|for|because|as|that|with) |, (?:who|which|where|said|and|but) "
)
_AREA_AROUND = compiled(r"\b(?:province|region|state|county|district|regency|governorate|department|valley|prefecture|canton|republic|country)\b")
_PARTICLES = frozenset({"de", "del", "la", "du", "upon", "sur", "am", "di", "da", "do"})
AREAS = frozenset(
    """
    africa alabama alaska alberta alps america andalusia andes antarctica arctic arizona arkansas asia atlantic balkans basin bavaria bay bengal
    brittany california canton caribbean carolina catalonia central channel coast colorado columbia connecticut continent cornwall county crimea
    cumbria dakota delaware delta desert devon district donbas dorset east eastern england essex europe flanders florida forest georgia gujarat
    gulf hampshire hawaii highlands himalayas idaho illinois indiana iowa islands jersey kansas kashmir kent kentucky kerala kingdom lake
    lancashire lombardy louisiana lowlands maine manitoba maryland massachusetts mediterranean merseyside mexico michigan midlands minnesota
    mississippi missouri montana mountains nebraska nevada norfolk normandy north northeast northern northwest oblast ocean oceania ohio
    oklahoma ontario oregon pacific peninsula pennsylvania plain prefecture provence province punjab quebec queensland region republic rhode
    river sardinia saskatchewan saxony scandinavia scotia scotland sea shire siberia sicily sierra sindh south southeast southern southwest
    state states strait suffolk surrey sussex tasmania tennessee territory texas tibet tuscany ulster union utah valley vermont victoria
    virginia wales wallonia washington west western wisconsin wyoming xinjiang yorkshire
    """.split()
)
"""Words of places in which other places lie: they are never compared."""
_BUILDINGS = frozenset(
    """
    arena avenue base boulevard bridge building camp cathedral center centre church circuit clinic club college court embassy expressway field
    freeway garden gardens ground hall headquarters highway hospital hotel house interstate jail lane library mall market mill mine ministry
    mosque motorway museum office palace park parliament plant plaza prison road route school square stadium station store street temple theater
    theatre tower turnpike university zoo
    """.split()
)
_DESIGNATORS = frozenset("island isle airport city town village mount mountain port new old saint st san santa san international".split())
MAX_DISTANCE = 130
"""Code points behind the verb within which its place may stand."""


class Place(NamedTuple):
    """A place of an event: the whole phrase, the folded name, and its telling words."""

    start: int
    end: int
    name: str
    words: frozenset[str]


def place_behind(text: str, names: Sequence[Name], people: People, start: int, end: int) -> Place | None:
    """The first place named in the clause behind `start`, no further than `MAX_DISTANCE`; `end` is the end of the sentence."""
    stop = _BREAK.search(text, start, min(end, start + MAX_DISTANCE))
    limit = stop.start() if stop else min(end, start + MAX_DISTANCE)
    return next(_places(text, names, people, start, limit), None)


def place_in_front(text: str, names: Sequence[Name], people: People, start: int, end: int) -> Place | None:
    """The place with which a sentence starts («In Arequipa the search ended»)."""
    match = _LOCATIVE.match(text, start, end)
    return next(_places(text, names, people, start, match.end() + 1), None) if match else None


def place_named(names: Sequence[Name], offset: int) -> Place | None:
    """The place whose name starts at `offset`."""
    name = _name_at(names, offset)
    words = telling(name.words) if name else frozenset()
    return Place(name.start, name.end, " ".join(fold(word) for word in name.words), words) if name and words else None


def _places(text: str, names: Sequence[Name], people: People, start: int, limit: int) -> Iterator[Place]:
    for match in _LOCATIVE.finditer(text, start, limit):
        name = _name_at(names, match.end())
        begin, preposition, between = match.start(), match["preposition"].lower(), match["between"]
        inner = _INNER.search(between)
        if inner:  # «on the river bank in X»
            begin, preposition, between = match.start("between") + inner.start(), inner["preposition"], inner["between"]
        if name is None or _NO_PLACE.search(between) or people.at(name.start, name.end):
            continue
        around = text[begin : name.start] + "|" + text[name.end : name.end + 12]
        if _AREA_AROUND.search(around) or (preposition in ("on", "in") and "island" in between):
            continue
        if preposition == "on" and " of " not in f" {between}" and not _is_island(name):
            continue
        if words := telling(name.words):
            yield Place(begin, name.end, " ".join(fold(word) for word in name.words), words)


def place_left(text: str, names: Sequence[Name], people: People, start: int, end: int) -> Place | None:
    """The place from which something sets out: named right behind the verb («had left the Libyan port of Tobruk», «put to sea in Benghazi»)."""
    for name in names[bisect_left(names, start, key=lambda name: name.start) :]:
        if name.start >= min(end, start + 60):
            return None
        if (words := telling(name.words)) and _LEFT.fullmatch(text, start, name.start) and not people.at(name.start, name.end):
            return Place(start, name.end, " ".join(fold(word) for word in name.words), words)
    return None


_INNER = compiled(
    r"\b(?P<preposition>in|at|near|outside|inside|off|beside|within|above|below|behind) (?P<between>(?:(?!(?:in|at|near|on) )[\w’'-]+ )*)$"
)
_LEFT = compiled(r" (?:(?:from|in|at|off|near) )?(?:an? |the )?(?:[\w’'-]+ ){0,2}(?:of )?")


def _is_island(name: Name) -> bool:
    return name.words[-1].lower() in ("island", "isle") or name.words[0].lower() in ("mount", "isle")


def _name_at(names: Sequence[Name], offset: int) -> Name | None:
    at = bisect_left(names, offset, key=lambda name: name.start)
    return names[at] if at < len(names) and names[at].start == offset else None


def names_within(names: Sequence[Name], span: Span) -> Sequence[Name]:
    """The names that start within a span."""
    return names[bisect_left(names, span.start, key=lambda name: name.start) : bisect_left(names, span.end, key=lambda name: name.start)]


def telling(name: Sequence[str]) -> frozenset[str]:
    """The folded words by which a settlement, an island or an airport is known; none for countries, regions, waters and buildings."""
    words = [fold(word) for word in name]
    if " ".join(name) in nations().related or " ".join(name) in nations().country or any(word in _BUILDINGS for word in words):
        return frozenset()
    if not _PARTICLES & set(words) and not AREAS.isdisjoint(words):
        return frozenset()
    if all(word.isupper() and len(word) < 5 for word in name):
        return frozenset()
    return frozenset(word for whole in words for word in whole.split("-") if len(word) > 2 and word not in _DESIGNATORS)


def neighbours(text: str, names: Sequence[Name], people: People, place: Place) -> list[str]:
    """Telling words of the names that the article puts beside the place («Odiongan, Romblon», «a part of Brooklyn»): one may lie in the other."""
    found: set[str] = set()
    for number, name in enumerate(names):
        if not place.words & {part for word in name.words for part in fold(word).split("-")}:
            continue
        for other in (*names[max(0, number - 2) : number], *names[number + 1 : number + 3]):
            first, second = sorted((name, other), key=lambda n: n.start)
            gap = text[first.end : second.start]
            if len(gap) < 45 and not people.at(other.start, other.end) and not _APART.search(gap):
                found.update(part for word in other.words for part in fold(word).split("-"))
    return sorted(found - place.words)


_APART = compiled(r"[.;:!?\n\d]|\b(?:and|or|from|to|then|but|while|than|not|for|left|via)\b")
