"""Posts and trades as a description names them, where no list has the word: a trade, the chief of one, a post named by what it is for, a head."""

from __future__ import annotations

from functools import lru_cache

from newslint.patterns import compiled
from newslint.text.charges import is_workplace
from newslint.text.demonyms import nations
from newslint.text.houses import is_house
from newslint.text.nouns import KIN, PERSON_NOUNS
from newslint.text.organisations import name_at, telling_words
from newslint.text.senses import look_up

UNLISTED = "="
"""What stands before a word for work that no list has, where names of lists stand."""
CHIEF = "=chief "
"""The same before the chief of a trade, a post in a house."""
HEAD = "=head "
"""The same before the kind of house that somebody is the head of."""
POST = "=post "
"""The same before a post that is named by what it is for: «safety officer»."""
_CRAFTS = ("worker", "professional", "defender", "merchant", "maker", "scientist", "artist")
"""Nouns below which WordNet has what people do for a living, all day."""
_GENERAL = frozenset(
    "worker employee professional expert official assistant servant serviceman officer member artist scientist maker merchant".split()
)
NOT_WORK = KIN.keys() | frozenset(
    "after under over another former other never ever later longer whether together further member number boss winner woman man".split()
)


def unlisted(head: str) -> list[str]:
    """What stands for the work that a description names with a word of no list, a small one that ends it; none where it is no such noun.

    `head` is the description up to its first preposition.
    """
    last = _LAST.search(head)
    noun = last["noun"] if last else ""
    return [UNLISTED + noun] if noun not in NOT_WORK and (noun in PERSON_NOUNS or _AGENT.search(noun)) else []


def chief_of(head: str) -> list[str]:
    """The same for the chief of a trade, a post in a house: «the bank's chief economist»."""
    chief = _CHIEF.search(head)
    return [CHIEF + chief["noun"]] if chief and chief["noun"] in PERSON_NOUNS - _NO_TRADE - NOT_WORK else []


def post_for(head: str) -> list[str]:
    """The same for a post that is named by what it is for: «safety officer», «marketing manager»; not for the head of a house («hotel manager»)."""
    post = _POST.search(head)
    what = post["what"].lower() if post else ""
    known = look_up(what)
    if post is None or what in _NO_PURPOSE | PERSON_NOUNS or is_house(what) or is_workplace(what) or _meeting(what):
        return []
    if not (known.nouns or known.adjectives):
        return []
    return [f"{POST}{what} {post['noun']}"]


@lru_cache(maxsize=1 << 10)
def _meeting(noun: str) -> bool:
    """Whether a noun is one for what people come together to, of which somebody is the director: a race, a concert."""
    return any(path.startswith(look_up("contest").nouns[0][:-1]) for path in look_up(noun).nouns[:1])


def head_of(phrase: str) -> list[str]:
    """The same for the head of a house: «the head of the Swiss regulator», «union boss»."""
    head = _HEAD_OF.search(phrase) or _HEAD_BEHIND.search(phrase)
    return [HEAD + head["house"]] if head else []


_HEAD_OF = compiled(
    r"^(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:head|boss|chief|leader) of (?:(?:the|a|its|their) )?(?:[A-Z][\w’'-]* |[a-z]+['’]s? ){0,2}"
    r"(?:[a-z-]+ )??(?P<house>[a-z]{4,})(?= (?:of|for|in|at|on|and|since)\b|$)"
)
_HEAD_BEHIND = compiled(r"(?<![\w’'-])(?P<house>[A-Za-z][a-z]{3,})(?:['’]s?)? (?:boss|chief|head)$")
_LAST = compiled(r"(?<![\w’'-])(?P<noun>[a-z-]{4,})$")
_CHIEF = compiled(r"\b(?:[Cc]hief|[Hh]ead|[Ll]ead) (?P<noun>[a-z-]{3,})$")
_POST = compiled(
    r"(?<![\w’'-])(?P<what>[A-Za-z][a-z-]{3,}) (?P<noun>manager|director|officer|coordinator|inspector|supervisor|foreman|clerk|editor|secretary)$"
)
_NO_PURPOSE = frozenset(
    """chief general managing senior junior first second deputy assistant executive associate national regional local state federal city town country
    county district village union party group company army navy military intelligence prison police customs immigration commanding current female male
    area team club department unit division programme project show festival exhibition
    conference summit marathon""".split()
)
_NO_TRADE = frozenset("executive officer inspector superintendent constable minister justice judge secretary operator".split())
_AGENT = compiled(r"(?:[bdgklmnprstvz]er|[st]or|ist|ian|man|woman|eer)$")


@lru_cache(maxsize=1 << 12)
def is_trade(noun: str) -> bool:
    """Whether a noun says what somebody does for a living, and closely enough: «glazier», not «worker»."""
    found = look_up(noun).nouns[:2]
    return noun not in _GENERAL and any(path.startswith(root) and path != root for path in found for root in _roots())


@lru_cache(maxsize=1)
def _roots() -> tuple[str, ...]:
    return tuple(look_up(word).nouns[0] for word in _CRAFTS)


def uncapped(phrase: str) -> str:
    """A phrase without the capital of a first word that is no name («Chief scientist»)."""
    first, _, rest = phrase.partition(" ")
    known = look_up(first.lower())
    return f"{first.lower()} {rest}" if (known.nouns or known.adjectives) and not rest[:1].isupper() else phrase


def is_public_body(phrase: str) -> bool:
    """Whether who chairs a house is its head all day: «the chairman of the electricity authority»."""
    return _PUBLIC_BODY.search(phrase) is not None


_PUBLIC_BODY = compiled(
    r"\b(?:office|agency|authority|bureau|service|inspectorate|administration|directorate)['’]s? chair|"
    r"\bchair\w* of (?:[\w’'-]+ ){0,4}(?:[Oo]ffice|[Aa]gency|[Aa]uthority|[Bb]ureau|[Ss]ervice|[Ii]nspectorate|[Aa]dministration|[Dd]irectorate)\b"
)
_RUN_BEFORE = compiled(r"(?P<name>(?:[A-Z][\w&–-]*(?:['’]s?)? )+)(?:[a-z-]+ )?$")
_AT = compiled(r" (?:at|for|with|of|from) (?:the )?(?=[A-Z])")


def house(phrase: str, of: str, words: int) -> list[str]:
    """The telling words of the house somebody has a post in, where it is named right beside the post."""
    if words:
        match = _RUN_BEFORE.search(" ".join(phrase.split(" ")[:-words]) + " ")
        name = match["name"] if match else of
    else:
        place = _AT.search(phrase)
        name = name_at(phrase, place.end()) if place else ""
    known = nations()
    return [word for word in telling_words(name) if word.capitalize() not in known.country and word.capitalize() not in known.related]
