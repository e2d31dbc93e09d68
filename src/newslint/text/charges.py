"""Charges: whether somebody is the head or the deputy of a house, or leads those who work in one, and whether two such posts are one person's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.demonyms import nations
from newslint.text.houses import APART, is_house
from newslint.text.organisations import abbreviates
from newslint.text.senses import closeness, look_up
from newslint.text.signs import fold

DEPUTY, HEAD, STAFF_SIDE = "deputy", "head", "staff"
_RANK = (
    r"(?P<deputy>(?:first |senior )?(?:deputy|vice|assistant)[ -])?(?P<rank>head|chief(?: executive)?|boss|president|(?:managing |general )?director"
    r"|(?:general )?manager|governor"
    r"|leader|chair(?:man|woman|person)?|commander|superintendent|administrator|warden|general secretary)(?:[- ]general)?"
)
_OF = compiled(rf"^(?:(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Oo]ur) )?(?:[A-Z][\w’-]+ )?{_RANK} of (?P<house>[^,;:()]+)$")
_AT_END = compiled(rf"^(?P<house>[\w’'& -]+?) {_RANK}$")
_HOUSE_END = compiled(r" (?:of|for|in|at|on|near|since|from|who|after|until|and|during|with|to) ")
_WORKERS = compiled(
    r"\b(?:(?:works|staff|workers['’]?|employees['’]?|personnel|shop|workplace) (?:council|committee|union|association)|strike committee"
    r"|(?:trade|labou?r|works) union|(?:[a-z-]+s['’]|mine|dock|rail) union)(?:['’]s?)?(?: |$)"
)
"""Those who stand up for the staff: whoever leads them is none of the bosses."""
_OTHERS_UNION = compiled(
    r"\b(?:employers|farmers|students|pupils|parents|players|writers|artists|authors|cricketers|fans|supporters|tenants|consumers)['’]"
)
_BOSSES = frozenset(("head", "boss", "chief", "chief executive", "managing director", "director", "general manager", "manager", "superintendent"))
_EMPTY = frozenset(
    """the a an its their his her our country country's national local state regional central public general federal
    provincial municipal royal new whole""".split()
)
_SIDELINES = frozenset(
    """council committee board club association federation confederation chamber union league society foundation charity trust party movement campaign
    commission assembly parliament senate house group bloc alliance coalition organisation organization congress guild institute team faction junta
    department unit squad wing arm division section directorate office branch desk
    programme program project mission delegation company firm body business concern
    corporation conglomerate holding chain faculty school college clinic laboratory centre center academy""".split()
)
"""What one may lead, wholly or as a deputy, beside another post; or what is a part of another house, or any house."""


class Charge(NamedTuple):
    """A post in charge: `rank` is deputy, head or staff (whoever leads the staff's side); the words of the house, the one for its kind the last."""

    rank: str
    house: list[str]


def charge_of(phrase: str) -> Charge | None:
    """The charge that a description names; None where it names none, or a house of no telling kind."""
    if (found := _OF.match(phrase) or _AT_END.match(phrase)) is None:
        return None
    said = _HOUSE_END.split(found["house"], maxsplit=1)[0].strip()
    if _WORKERS.search(said):
        return None if found["deputy"] or _OTHERS_UNION.search(said) else Charge(STAFF_SIDE, [fold(word) for word in said.split()])
    known = nations()
    plain = [_OWNER.sub("", word) for word in said.split()]
    words = [fold(word) for word in plain if word.lower() not in _EMPTY and word not in known.country and word not in known.related]
    if not words or words[-1] in _SIDELINES or not (plain[-1].islower() or found["house"].startswith(plain[-1])):
        return None
    if found["deputy"] or found["rank"] in _BOSSES or is_house(words[-1]):
        return Charge(DEPUTY if found["deputy"] else HEAD, words)
    return None


_OWNER = compiled(r"['’]s?$")


def two_charges(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether nobody has both charges, each as its rank and the words of its house: the head of one house and the deputy in another, or a boss
    and whoever leads the staff."""
    (rank, *house), (other, *second) = sorted((list(a), list(b)))
    if (rank, other) == (HEAD, STAFF_SIDE):
        return is_house(house[-1]) or is_workplace(house[-1])
    return (rank, other) == (DEPUTY, HEAD) and _two_houses(house, second)


def _two_houses(one: Sequence[str], other: Sequence[str]) -> bool:
    if not all(word in _OFFICIAL or is_house(word) or is_workplace(word) for word in (one[-1], other[-1])):
        return False
    if any(words[-1] in _OFFICIAL and not (words[:-1] and all(look_up(word).nouns for word in words)) for words in (one, other)):
        return False
    if all(not _RESCUE.isdisjoint(words) for words in (one, other)):
        return False
    if abbreviates(one, other) or abbreviates(other, one):
        return False
    return all(closeness(x, y) < APART or x in _OFFICIAL or y in _OFFICIAL for x in one for y in other) and not set(one[:-1] or one) & {*other}


_OFFICIAL = frozenset("service agency authority administration".split())
"""Houses whose kind tells nothing: what stands before it does."""
_RESCUE = frozenset("rescue emergency fire brigade coastguard lifeboat ambulance police security safety defence disaster relief".split())
"""What is the business of several houses, of which one may be another's."""


@lru_cache(maxsize=1 << 10)
def is_workplace(noun: str) -> bool:
    """Whether a noun, in its commonest sense, is one for where people work: a building, a pit, a yard."""
    return noun != "office" and any(path.startswith(root) for path in look_up(noun).nouns[:1] for root in _roots())


@lru_cache(maxsize=1)
def _roots() -> tuple[str, ...]:
    plain = [look_up(word).nouns[0] for word in ("structure", "facility")]
    return (*plain, look_up("mine").nouns[0][: len(plain[0])], look_up("shipyard").nouns[0][: len(plain[0])])
