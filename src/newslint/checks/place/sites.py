"""A building or an institution that an article knows by its kind alone: «the crematorium in X» is one, whatever is said of it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from newslint.model import Claim
from newslint.patterns import compiled
from newslint.text.contexts import telling
from newslint.text.occasions import Sameness
from newslint.text.places import AREAS
from newslint.text.scenes import Scene
from newslint.text.senses import one_meaning
from newslint.text.sites import is_site
from newslint.text.spans import Span

REACH = 50
"""Code points before a place among which the noun stands that is in it."""
ENOUGH = 1.05
"""How rare a noun must be, with what else two claims share, for it to mean one thing in both."""
SHARED, KIND = 0.4, 0.9
"""What a name, a person, a figure or another word in common adds to that, and what the same word before the noun does («relief centre»)."""
FROM = 2
"""How much two claims must share where one speaks of leaving and the other does not."""
RARE = 1.2
"""How rare the noun must be where only one claim speaks of going there: what is sent to one place may have been in another."""
_SITE = compiled(
    r"(?:\b(?P<way>from|leaving|left|departed|to) )?\b[Tt]he (?:(?P<kind>[a-z'’-]{3,}) )?\b(?P<noun>[a-z]{4,}) (?:in|at|near|outside|of)"
    r" (?:the (?:village|town|city|suburb|port) of )?$"
)
_CAPITAL = compiled(r"[A-ZÀ-ÖØ-Þ]")
_MORE = r"\b(?:another|second|third|other|two|three|four|several|many|some|both|nearby|every|each|different)(?: [a-z-]+)? {noun}\b|\b{plural}\b"
_NAMED = r"\b(?!(?:The|This|That|His|Her|Their|A|An|In|At)\b)(?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{{1,40}})(?: [a-z-]{{1,40}})? {noun}\b"
_WHERE = r"\b{noun} (?:in|at|near|outside|of) (?:the )?(?P<where>[A-ZÀ-ÖØ-Þ][\w-]+)"
_REGION = compiled(r"(?:land|lands|shire|stan)$")
_ABROAD = frozenset(("embassy", "consulate"))
"""What one country has in many places."""


def site_at(text: str, sentence: Span, scene: Scene) -> dict[str, Any]:
    """What «the relief centre in X» says: noun, word before it, way to or from it, whether it is the `only` one known; empty without a noun."""
    low = max(sentence.start, scene.start - REACH)
    capital = _CAPITAL.search(text, scene.start, scene.end)
    found = _SITE.search(text, low, capital.start()) if capital else None
    if found is None or not is_site(found["noun"]):
        return {}
    only = found["noun"] not in _ABROAD and _only(text, found["noun"], scene.words)
    return {"noun": found["noun"], "kind": found["kind"] or "", "way": found["way"] or "", "only": only}


def _only(text: str, noun: str, words: frozenset[str]) -> bool:
    """Whether an article speaks of no other one of a kind than that in a place."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}e?s"
    if compiled(_MORE.format(noun=noun, plural=plural)).search(text):
        return False
    names = [match["name"] for match in compiled(_NAMED.format(noun=noun)).finditer(text)]
    names += [match["where"] for match in compiled(_WHERE.format(noun=noun)).finditer(text)]
    return all(any(part in words for part in name.lower().split("-")) for name in names)


def of_one_kind(a: Claim, b: Claim) -> bool:
    """Whether both claims speak of «the N in X», and N is of one kind."""
    one, other = a.data["site_of"], b.data["site_of"]
    return bool(one and other) and _one_noun(one["noun"], other["noun"])


def one_site(a: Claim, b: Claim, same: Sameness) -> bool:
    """Whether two claims of one kind of building are of one that both articles know by its kind."""
    one, other = a.data["site_of"], b.data["site_of"]
    if not (one["only"] and other["only"]) or a.data["another"] or b.data["another"] or _regional(a) != _regional(b):
        return False
    kinds = one["kind"], other["kind"]
    if all(kinds) and not same.of(*kinds):
        return False
    nouns = {one["noun"], other["noun"], *kinds}
    shared = len({*a.data["near"], *a.data["rest"]} & {*b.data["near"], *b.data["rest"]} - nouns)
    shared += sum(len(set(a.data[key]) & set(b.data[key])) for key in ("names", "people", "figures"))
    rare = min(telling(one["noun"]), telling(other["noun"])) + KIND * all(kinds)
    ways = {one["way"], other["way"]}
    if len(ways) > 1 and "to" in ways:
        return ways == {"", "to"} and rare >= RARE
    if len(ways) > 1 and (shared < FROM or ways != {"", "from"}):
        return False
    return rare + SHARED * shared >= ENOUGH


def _regional(claim: Claim) -> bool:
    """Whether a place is named as regions are («Lapland»), in which others lie."""
    return any(word in AREAS or _REGION.search(word) for word in claim.data["words"])


@lru_cache(maxsize=1 << 12)
def _one_noun(noun: str, other: str) -> bool:
    """Whether two nouns are of one kind of building."""
    return noun == other or one_meaning(noun, other)
