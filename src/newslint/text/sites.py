"""Which nouns mean places, and of which sort: a town, a way, a building, a formation of land, a water, an area."""

from __future__ import annotations

from functools import lru_cache

from newslint.text.places import BUILDINGS
from newslint.text.senses import look_up

SETTLEMENT = "town"
"""The sort of a place of which nothing says otherwise."""
TOWNS = frozenset(
    "airport town city village hamlet municipality settlement suburb port capital resort commune township metropolis community harbour".split()
)
SIDES = frozenset("face flank side slope ridge summit peak foot shore shores bank banks mouth".split())
"""Parts of a mountain or a water: what they are of is one."""
_STRUCTURE = ("##$#%?", "##$#%0", "##$#%@", "##$#%C", "##$#%-", "##$#%4*", "##$$+*$#")
"""Where structures, facilities, platforms, passages, diggings, tracks and sanctuaries stand in WordNet's tree of nouns."""
_SORTS = (
    ("##$#%C'", "way"),
    *((path, "building") for path in _STRUCTURE),
    ("##$2", "formation"),
    ("###$", "water"),
    ("##$$*", "area"),
    ("##$$+%", "area"),
    ("##$3", "island"),
)
"""Where the other sorts of places stand: road, geological formation, body of water, region, district, land."""
_PLACES = ("##$$", "##$2", "##$3", "###$", *_STRUCTURE)
_HAPPENING = ("#$#%", "#$%'", "#$'.", "##'##", "##'.", "#$$#'&", "#$$#(21#")
"""Where acts stand, and meetings, talks, natural phenomena, misfortunes, collapses."""
_SITES = (*_STRUCTURE, "##$$))", "##$$+*-7", "##$$+*$$", "#$%'#(", "#$%'#)")
"""Where structures stand, and workplaces, sites, centres, schools and universities."""
_WAYS = frozenset("avenue boulevard lane drive rue straße strasse calle via rua ulitsa".split())


@lru_cache(maxsize=1 << 12)
def is_located(noun: str) -> bool:
    """Whether a noun means a place or a part of one."""
    return noun in SIDES or noun in TOWNS or noun in BUILDINGS or any(sense.startswith(_PLACES) for sense in look_up(noun).nouns[:3])


@lru_cache(maxsize=1 << 12)
def sort_of(noun: str) -> str:
    """Which sort of place a lower-case noun means: a way, a building (by its noun), a formation of land, a water, an area; "" for none."""
    if noun in TOWNS:
        return SETTLEMENT
    if len(noun) < 4:
        return ""
    if noun in ("mount", "peak"):
        return "formation mountain"
    if noun in _WAYS:
        return "way"
    for sense in look_up(noun).nouns[:2]:
        for path, sort in _SORTS:
            if sense.startswith(path):
                own = "mountain" if noun in SIDES or noun == "mount" else noun.removesuffix("s")
                return own if sort == "building" else f"{sort} {own}" if sort in ("formation", "water", "area") else sort
    return ""


def is_thing(noun: str) -> bool:
    """Whether a lower-case noun is one for something that stands somewhere: a rink, a bridge, a hostel."""
    return any(sense.startswith(_STRUCTURE) for sense in look_up(noun).nouns[:2])


@lru_cache(maxsize=1 << 12)
def is_site(noun: str) -> bool:
    """Whether a lower-case noun is one for a building, an institution or a site of which a place may have one: a clinic, a crematorium, a camp."""
    sort = sort_of(noun).partition(" ")[0]
    return sort not in (SETTLEMENT, "way", "formation", "water") and any(sense.startswith(_SITES) for sense in look_up(noun).nouns[:4])


def is_event(noun: str) -> bool:
    """Whether a lower-case noun, in its commonest sense, is one for something that happens: a blast, a robbery, a race."""
    return any(sense.startswith(_HAPPENING) for sense in look_up(noun).nouns[:1])
