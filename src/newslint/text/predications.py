"""Predications: the verb groups of a text, what they say of their subject, and whether they deny it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.verbs import stem

_SP = r"[ \u00a0]"
_GROUP = compiled(
    r"\b(?P<aux>has|have|had|is|are|was|were|did|does|do|remain(?:s|ed)?|stay(?:s|ed)?"
    rf"|(?:fail|refus|declin|neglect|omitt)(?:s|es|ed){_SP}to|never"
    rf"|must{_SP}(?:still|first|yet)|(?:still{_SP})?(?:needs?|remains?|ha(?:s|ve)|is|are){_SP}(?:still{_SP})?to(?={_SP}be\b))(?P<nt>n['’]t)?"
    rf"(?P<mid>(?:{_SP}(?:not|never|no{_SP}longer|yet{_SP}to|yet|still|also|all|both|been|being|be|kept|left|found|already|later|then|even|ever"
    rf"|now|once|declared|pronounced|deemed|considered|reported|thought{_SP}to{_SP}be|said{_SP}to{_SP}be|\w{{2,}}ly))*)"
    rf"{_SP}(?P<word>[a-z][a-z-]*)(?P<tail>(?:{_SP}[a-z-]+){{0,2}})"
)
_NEGATORS = compiled(r"\bnot\b|\bnever\b|\bno[ \u00a0]longer\b|\byet[ \u00a0]to\b")
_HARDLY = compiled(
    r"\b(?:rarely|seldom|hardly|barely|nearly|partly|partially|mostly|largely|usually|normally|regularly|frequently|possibly|reportedly|allegedly|only)\b"
)
"""Adverbs with which a predication is neither affirmed nor denied."""
_DO = frozenset(("did", "does", "do", "never"))
_GENERAL = frozenset(("is", "are", "do", "does"))
_HAVE = frozenset(("has", "have", "had"))
_PRESENT = frozenset(("has", "have", "is", "are", "does", "do", "remains", "remain", "stays", "stay", "fails to", "refuses to", "declines to"))
_BE = compiled(r"\b(?:been|being|be|kept|left|found)\b")


class Predication(NamedTuple):
    """A verb group: where it stands, its last word and the two behind it, and what it does with them.

    `passive` where the word is said to be so ("was closed", "remained open"); `present` where it is said of the time of writing.
    """

    start: int
    end: int
    word: str
    tail: tuple[str, ...]
    passive: bool
    negative: bool
    present: bool
    ever: bool
    """Denied of all times."""
    general: bool = False
    """In the present: what is so in general rather than what happened."""


def predications(text: str, start: int = 0, end: int | None = None, skip: frozenset[str] = frozenset()) -> Iterator[Predication]:
    """The verb groups of `text[start:end]` that have an auxiliary, in order, but for those whose word is one of `skip`."""
    for match in _GROUP.finditer(text, start, len(text) if end is None else end):
        word = match["word"]
        if word in skip:
            continue
        aux, mid = match["aux"], match["mid"]
        if mid and _HARDLY.search(mid):
            continue
        refuses = aux.endswith(" to") or aux.startswith("must")
        negations = (len(_NEGATORS.findall(mid)) if mid else 0) + bool(match["nt"]) + refuses + (aux == "never")
        plain = aux in _DO or refuses or (aux in _HAVE)
        passive = not plain or (mid != "" and _BE.search(mid) is not None)
        end = match.end("word")
        present = aux in _PRESENT or aux.startswith("must") or aux.endswith(" to") or "still" in mid
        negative = negations % 2 == 1
        yield Predication(match.start(), end, word, tuple(match["tail"].split()), passive, negative, present, "never" in aux + mid, aux in _GENERAL)


@lru_cache(maxsize=1 << 14)
def base(word: str) -> str:
    """The basic form of a verb, roughly: only to see whether two forms are of one verb."""
    word = stem(word)
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgmnprt" else word
