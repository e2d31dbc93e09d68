"""Callings: what is said right beside a name that only one bearer of it can be: an office, an age; of a thing, what kind it is."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.patterns import compiled
from newslint.text.nouns import KIN
from newslint.text.people import People
from newslint.text.spans import Span

IN_FULL = {
    "sgt": "sergeant", "col": "colonel", "lt": "lieutenant", "capt": "captain", "maj": "major", "gen": "general", "adm": "admiral",
    "cmdr": "commander", "cpl": "corporal", "gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor", "rev": "reverend",
}  # fmt: skip
"""Titles as they are cut short."""
SECOND = "second"
"""Stands among the offices of who is an assistant or a deputy."""
_HEAD = (
    r"(?:minister|secretary|chief|director|president|chairman|chairwoman|commissioner|governor|boss|manager|leader|editor|coach"
    r"|spokes(?:man|woman|person)|(?<=head )teacher)"
)
_OFFICE = compiled(
    rf"\b(?P<what>[a-z-]{{3,}})(?:['’]s?)? (?P<head>{_HEAD})\b(?!['’ -](?:of|for|{_HEAD}))"
    rf"|\b(?P<first>{_HEAD}) (?:of|for) (?:the )?(?P<of>[a-z-]{{3,}})"
)
_DEPUTY = compiled(r"\b(?:deputy|vice|assistant)\b")
_SECOND = compiled(r"\b(?:former|ex|deputy|vice|assistant|shadow|junior|acting|then|opposition)\b")
_VAGUE = frozenset("the his her its their our your chief former new own first second senior general one and".split())
_BEHIND = compiled(r", (?:now |then )?(?:(?:an?|the|its|their|his|her) )?[^,.;:!?\n]{3,60}")
_AGE = compiled(r"(?:, (?:aged |now |just |only )?(\d{1,3})(?=[,.;)]| (?:and|of|from|who)\b)| \((\d{1,3})\)|, (?:an?|the) (\d{1,3})-year-old)")
_AGE_BEFORE = compiled(r"\b(\d{1,3})-year-old (?:[\w-]+,? ){0,3}$")
_KIND_BEFORE = compiled(r"(?<![\w’'-])([a-z]{4,}) $")
_KIND_BEHIND = compiled(
    r", (?:an?|the) (?:[\w-]+ ){0,3}?([a-z]{4,})"
    r"(?=[,.;]| (?:that|which|with|of|from|for|built|owned|loaded|carrying|bound|in|on)\b)"
)
_BESIDE = compiled(r"\b(?:rival|opponent|namesake|neighbou?r|not related to),? $", re.IGNORECASE)
_NAMESAKES = ("related to", "relation", "namesake", "the same ")
"""Letters without which `_NAMESAKE` stands nowhere."""
_OTHERS = ("rival", "opponent", "namesake", "neighbour", "neighbor", "related to")
_KIN_BEHIND = compiled(rf",? (?:who is )?(?:[\w’']+['’]s|his|her|their|the|a|an) (?:[\w-]+ ){{0,2}}(?:{'|'.join(KIN)})\b")
_NAMESAKE = compiled(r"[^.;\n]{0,120}?\b(?:not related to|no relation|unrelated to|namesake|the same (?:sur|last |family )?name)\b")
"""What is said of somebody who is another than the one whose name is like his."""


def offices(people: People, person: int) -> frozenset[str]:
    """The offices of a person that have one holder, as far as the phrases beside the name tell: "energy minister", also of «minister of energy»."""
    found: set[str] = set()
    for mention in people.mentions_of(person):
        lead = people.text[max(0, mention.start - 70) : mention.start].rstrip(", ").rpartition(", ")[2]
        before = lead.rpartition(". ")[2].rpartition("\n")[2]
        behind = _BEHIND.match(people.text, mention.end, mention.end + 80)
        for phrase in (before.lower(), behind.group().lower() if behind else ""):
            if _DEPUTY.search(phrase):
                found.add(SECOND)
            for match in _OFFICE.finditer(phrase):
                what, head = match["what"] or match["of"], match["head"] or match["first"]
                if what not in _VAGUE and not _SECOND.search(phrase, 0, match.start(1) if match["what"] else match.start()):
                    found.add(f"{what} {head}")
    return frozenset(office for office in found if not _SECOND.search(office))


def ages(people: People, person: int) -> frozenset[int]:
    """The ages stated right beside the mentions of a person."""
    found: set[int] = set()
    for mention in people.mentions_of(person):
        age = _AGE.match(people.text, mention.end, mention.end + 40) or _AGE_BEFORE.search(people.text, max(0, mention.start - 50), mention.start)
        if age:
            found.add(int(next(filter(None, age.groups()))))
    return frozenset(found)


def kinds(text: str, name: Span) -> frozenset[str]:
    """What kind of thing a name is said to be, right beside it: «the tanker Baltic Star», «the Caspian Mercy, a bulk carrier»."""
    found = (_KIND_BEFORE.search(text, max(0, name.start - 24), name.start), _KIND_BEHIND.match(text, name.end, name.end + 60))
    return frozenset(match[1] for match in found if match)


def another(text: str, start: int, end: int) -> bool:
    """Whether a name is introduced as that of somebody beside somebody else: a relative, a rival."""
    beside = text[max(0, start - 14) : start].lower().rstrip(", \n").endswith(_OTHERS) and _BESIDE.search(text, max(0, start - 40), start)
    return bool(beside or _KIN_BEHIND.match(text, end))


@lru_cache(maxsize=4)
def namesakes(folded: str) -> bool:
    """Whether a text in lower case may say of anybody that he is a namesake."""
    return any(map(folded.__contains__, _NAMESAKES))


def namesake(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is said to be that of another than the one who is called nearly the same."""
    return _NAMESAKE.match(text, end) is not None
