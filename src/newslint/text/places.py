"""Names of places: by which of their words they are known, and which are areas that others lie in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint.records import NamedTuple
from newslint.text.demonyms import nations
from newslint.text.names import Name
from newslint.text.signs import fold
from newslint.text.spans import Span

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
BUILDINGS = frozenset(
    """
    arena avenue base boulevard bridge building camp cathedral center centre church circuit clinic club college court embassy expressway field
    freeway garden gardens ground hall headquarters highway hospital hotel house interstate jail lane library mall market mill mine ministry
    mosque motorway museum office palace park parliament plant plaza prison road route school square stadium station store street temple theater
    theatre tower turnpike university zoo
    """.split()
)
"""Words with which names of buildings and streets end, by which no settlement is known."""
_DESIGNATORS = frozenset("island isle airport city town village mount mountain port new old saint st san santa san international".split())


class Place(NamedTuple):
    """A place of an event: the whole phrase, the folded name, and its telling words."""

    start: int
    end: int
    name: str
    words: frozenset[str]


def place_named(names: Sequence[Name], offset: int) -> Place | None:
    """The place whose name starts at `offset`."""
    name = _name_at(names, offset)
    words = telling(name.words) if name else frozenset()
    return Place(name.start, name.end, " ".join(fold(word) for word in name.words), words) if name and words else None


def _name_at(names: Sequence[Name], offset: int) -> Name | None:
    at = bisect_left(names, offset, key=lambda name: name.start)
    return names[at] if at < len(names) and names[at].start == offset else None


def names_within(names: Sequence[Name], span: Span) -> Sequence[Name]:
    """The names that start within a span."""
    return names[bisect_left(names, span.start, key=lambda name: name.start) : bisect_left(names, span.end, key=lambda name: name.start)]


def telling(name: Sequence[str]) -> frozenset[str]:
    """The folded words by which a settlement, an island or an airport is known; none for countries, regions, waters and buildings."""
    words = [fold(word) for word in name]
    if " ".join(name) in nations().related or " ".join(name) in nations().country or any(word in BUILDINGS for word in words):
        return frozenset()
    if not _PARTICLES & set(words) and not AREAS.isdisjoint(words):
        return frozenset()
    if all(word.isupper() and len(word) < 5 for word in name):
        return frozenset()
    return frozenset(word for whole in words for word in whole.split("-") if len(word) > 2 and word not in _DESIGNATORS)
