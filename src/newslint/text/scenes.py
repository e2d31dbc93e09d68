"""Where copy says that something is or happens: a named place, the preposition before it, and which sort of place it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.demonyms import nations
from newslint.text.heads import STOP, is_plural
from newslint.text.names import Name
from newslint.text.occasions import is_past
from newslint.text.people import People
from newslint.text.places import AREAS, BUILDINGS, telling
from newslint.text.senses import look_up
from newslint.text.signs import fold
from newslint.text.sites import SETTLEMENT, SIDES, TOWNS, is_located, sort_of

_LOCATIVE = {word: word for word in "in at on off near outside inside beside above below behind around beyond by among from to".split()} | {
    "within": "in", "outside of": "outside", "close to": "near", "far from": "near", "next to": "near",
    "north of": "north", "south of": "south", "east of": "east",
    "west of": "west",
}  # fmt: skip
"""Prepositions of place, those that say the same joined; some are of two words."""
_PASSED_OVER = frozenset("the a an its their his her this that called named known as of so-called".split())
_ENDS = frozenset("and or with that which who was were is are had has have but for against between via than not after before since until".split())
"""Words between a preposition and a name with which the name is not the place."""
_MOST, _LONGEST = 9, 40
"""Words before a name among which its preposition stands, and code points of the longest of them."""
_TRANSITIVE = {"left": "from", "leaving": "from", "reached": "to", "reaching": "to", "entered": "to", "entering": "to"}
"""Verbs whose object is where somebody or something comes from or goes."""
_SECOND = frozenset(("to", "from", "of"))
"""Words with which a preposition of two ends."""
_WORD = compiled(r"[^\W\d_][\w'’-]*")
_NUMBERED = compiled(r"[ \u00a0]\d[\d.,]*(?![\d.,]*[ \u00a0][a-z]{2,}s\b)")
"""What makes a name a numbered one («Highway 61»), but for what is counted («Urbieta 27 seconds ahead»)."""
_NO_TOWN = compiled(_NUMBERED.pattern + "|[ ]?['’][ ]?s\\b")
_AFTER = compiled(r"[ \u00a0]([a-z]{3,})\b")
_LEADING = {
    word: sort
    for sort, words in (("formation mountain", "Mount Mont Monte"), ("water lake", "Lake"), ("water river", "River"))
    for word in words.split()
}
_PARTS = frozenset(
    "north south east west central northern southern eastern western northeastern northwestern southeastern southwestern mainland".split()
)
"""What makes a part of a country of its name."""
_TIMES = frozenset("second minute hour day week month year time police people".split())
"""Nouns that follow a place without being what it is said of."""
_ARTICLES = frozenset("El La Los Las San Santa São Saint St Bad Port Fort Las Le Les".split())
"""How names of places begin that look like a person's."""
_PARTICLES = frozenset("del dos das des der den les las los the and".split())
_SHORES = frozenset("bank banks shore shores mouth".split())


class Scene(NamedTuple):
    """A named place: the span of the phrase, the preposition ("" for none), the folded name, its telling words, and the sort of place."""

    start: int
    end: int
    preposition: str
    name: str
    words: frozenset[str]
    sort: str
    name_start: int
    site: bool = False
    """Whether it is one named after where it is: «the baths of Lucca»."""


def find_scenes(text: str, names: Sequence[Name], people: People) -> Iterator[Scene]:
    """The named places of a text that something is said to be at, in order."""
    for name in names:
        lead = _lead(text, name.start)
        if lead is None or (name.words[0] not in _ARTICLES and people.at(name.start, name.end) and not _holds(text, name, *lead)):
            continue
        scene = _scene(text, name, lead)
        if scene is not None:
            yield scene


def _holds(text: str, name: Name, preposition: str, between: Sequence[str]) -> bool:
    """Whether words before what looks like somebody's name show that it is a place's: «in Zeda Lakhami», «the street of Ulan Bator»."""
    if between:
        return between[-1] == "of" and len(between) > 1 and sort_of(between[-2]).partition(" ")[0] in (SETTLEMENT, "way", "area", "island")
    before = text[max(0, name.start - 40) : name.start].split()
    return preposition in _WITHIN and len(name.words) > 1 and before[-2:-1] not in _TRUST


_WITHIN = frozenset(("in", "near", "outside", "off"))
"""Prepositions that hardly ever stand before people …"""
_TRUST: tuple[list[str], ...] = ([], ["confidence"], ["faith"], ["trust"], ["interest"], ["hope"], ["role"])
"""… but behind these."""


def _scene(text: str, name: Name, lead: tuple[str, list[str]]) -> Scene | None:
    preposition, between = lead
    sort, end = _sort(text, name, between)
    start = name.start - sum(len(token) + 1 for token in (*preposition.split(), *between))
    if (
        preposition == "to"
        and "of" not in between
        and (sort == "way" or " " in sort or (sort == SETTLEMENT and (between[:1] not in _PLAINLY or not _sent(text, start))))
    ):
        return None  # where something goes, but for «taken to the Bielany hospital», «to the hospital of Bielany», «were flown to Bielany»
    if sort == SETTLEMENT and "of" not in between and (preposition in ("on", "by", "among") or (between and between[0] in _NOT_TOWNS)):
        return None  # towns have no article, and things happen in them
    words = _words(name, sort) if not (_NUMBERED if sort != SETTLEMENT else _NO_TOWN).match(text, name.end) else frozenset()
    if sort in ("", "area") or not words:
        return None
    site = "of" in between and not TOWNS.intersection(between)
    said = _LOCATIVE.get(preposition) or _TRANSITIVE.get(preposition, "")
    if said == "near" and "of" in between:
        said = "at"  # «next to the harbour of Marsala» is in Marsala
    return Scene(start, end, said, " ".join(fold(word) for word in name.words), words, sort, name.start, site)


_NOT_TOWNS = frozenset("the his her their my our your".split())
"""What towns do not have before them."""
_PLAINLY: tuple[list[str], ...] = ([], ["the"], ["a"], ["an"], ["nearby"])
"""How words begin that lead from «to» to a place."""


def _sent(text: str, at: int) -> bool:
    """Whether something goes, comes or is sent to what stands at an offset: «will take the recorder to Paris»."""
    before = text[max(0, at - 60) : at].split()[-6:]
    verbs = (word for last, word in pairwise(["", *before]) if is_past(word) or word.endswith("ing") or last in _BEFORE_VERBS)
    return "from" not in before and before[-1] != "took" and any(map(_goes, verbs))


_BEFORE_VERBS = frozenset("to will would may can could must should and they we he she".split())


@lru_cache(maxsize=1 << 12)
def _goes(word: str) -> bool:
    """Whether a word, in one of its first senses, is a verb of going, coming or sending."""
    return any(sense.startswith(_going()) for sense in look_up(word).verbs[:2])


@cache
def _going() -> tuple[str, ...]:
    """Where verbs of going, of moving and taking something, of coming and of leaving stand."""
    return tuple(look_up(verb).verbs[0][0] for verb in ("go", "carry", "arrive", "come"))


def _lead(text: str, at: int) -> tuple[str, list[str]] | None:
    """The preposition that governs a name at an offset, and the words between; None where there is none."""
    between: list[str] = []
    end = at - 1
    for _ in range(_MOST):
        begin = max(text.rfind(" ", max(0, end - _LONGEST), end), text.rfind("\n", max(0, end - _LONGEST), end)) + 1
        word = text[begin:end]
        token = word.lower()
        if text[end : end + 1] != " " or not (token.isalpha() or _WORD.fullmatch(token)):
            break
        if token in _LOCATIVE or token in _SECOND:
            before = text[max(0, begin - 20) : begin].lower().split(" ")[-3:-1]
            pair = f"{before[-1]} {token}" if before else token
            if text.endswith("off the coast ", 0, begin):
                return "off", ["the", "coast", token, *between]
            if pair in _LOCATIVE or pair == "outside of":
                return (pair, between) if pair != "outside of" else None
            if token in _LOCATIVE:
                return token, between
        if token in _TRANSITIVE:
            return token, between
        if token in _ENDS or token.endswith("ly") or (word != token and between and word not in nations().related):
            break
        between.insert(0, token)
        end = begin - 1
    if "of" in between and between[-1] in ("of", "the"):  # «left the Libyan port of Tobruk»
        place = len(between) - 1 - between[::-1].index("of")
        noun = between[place - 1] if place else ""
        if f" {noun} of" in text[max(0, at - _LONGEST) : at] and (noun in TOWNS or sort_of(noun).partition(" ")[0] not in ("", "area")):
            return "", between[max(0, place - 3) :]
    return None


def _sort(text: str, name: Name, between: Sequence[str]) -> tuple[str, int]:
    """The sort of place, and where the phrase ends."""
    if "of" in between[-2:] and between[max(0, between.index("of") - 1)] in SIDES:
        shore = between[between.index("of") - 1] in _SHORES
        after = _AFTER.match(text, name.end)
        return ((sort_of(after[1]) if after else "") or "water river") if shore else "formation mountain", name.end
    last = name.words[-1].lower()
    if len(name.words) > 1 and (own := sort_of(last) or _LEADING.get(name.words[0], "") or (last if last in BUILDINGS else "")):
        return own, name.end
    after = _AFTER.match(text, name.end)
    if after and not is_past(after[1]) and (own := sort_of(after[1])):
        return own, after.end()
    if between[-1:] in (["the"], ["a"], ["an"], ["their"], ["its"]) and after and after[1] not in STOP:
        return "", name.end  # «the Sumatran land mass»
    if (
        after
        and "of" not in between
        and after[1] not in STOP
        and is_plural(after[1])
        and not _acts(name, after[1])
        and after[1].removesuffix("s") not in _TIMES
    ):
        return "", name.end  # «Nordic shelves»
    nouns = [word for word in between if word not in _PASSED_OVER]
    if (nouns and nouns[-1] in _PARTS) or not _leads_to_place(between):
        return "area", name.end
    if between and between[-1] in ("of", "the", "called", "named") and nouns:
        noun = nouns[-1]
        if noun in TOWNS:
            return SETTLEMENT, name.end
        if "of" in between:
            own = sort_of(noun)
            return (SETTLEMENT if own.partition(" ")[0] not in ("area", "formation", "water", "island") else own), name.end
        return sort_of(noun) or SETTLEMENT, name.end
    if nouns and (own := sort_of(nouns[-1])):
        return own, name.end
    return SETTLEMENT, name.end


def _acts(name: Name, word: str) -> bool:
    """Whether what follows a name may be a verb («the court in Lausanne sees it otherwise»), and the name is no adjective («Nordic shelves»)."""
    return bool(look_up(word).verbs) and not name.words[-1].endswith(("ic", "ish", "ian", "ean", "ese", "ern"))


def _leads_to_place(between: Sequence[str]) -> bool:
    """Whether the words between a preposition and a name can lead to a place: «a suburb of», not «all versions of», «neutralizing», «the company»."""
    if not between:
        return True
    if between[-1] in ("a", "an") or (between[-1].endswith("ing") and not sort_of(between[-1])):
        return False
    if "of" in between:
        at = len(between) - 1 - between[::-1].index("of")
        return at > 0 and is_located(between[at - 1])
    senses = look_up(between[-1])
    return between[-1] in _PASSED_OVER or bool(senses.adjectives) or not senses.nouns or is_located(between[-1])


def _words(name: Name, sort: str) -> frozenset[str]:
    """The telling words of a place of a sort."""
    if sort == SETTLEMENT:
        return telling(name.words) - _PARTICLES
    whole = " ".join(name.words)
    words = [fold(word) for word in (name.words[:-1] if sort == name.words[-1].lower() else name.words)]
    if whole in nations().related or whole in nations().country or all(word.isupper() for word in name.words):
        return frozenset()
    return frozenset(part for word in words for part in word.split("-") if len(part) > 2 and part not in AREAS and not sort_of(part))
