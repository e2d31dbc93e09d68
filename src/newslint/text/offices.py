"""Offices and work: which of them a phrase names, of whom, and for which body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.nouns import KIN
from newslint.text.signs import fold

_WORD = compiled(r"[\w-]+")
PREPOSITION = compiled(r" (?:of|for|at|in|from|with|on|to|by|under|against)\b")
_DONE = compiled(r"$| (?:of|for|at|in|from|with|on|to|by|under|against|and|or|&|who|since|during|until|when|after)\b|[,/]")
"""What may follow the word for an office; another noun makes it a part of something else («police chief spokesman»)."""
_DEPUTY = compiled(r"\b(?:(?:first|senior) )?(?:deputy|vice|assistant)[ -]$")
_GENERAL = compiled(r"\b(?:attorney|secretary|director|governor|surgeon|solicitor|inspector|consul|vicar|major|brigadier|lieutenant)[ -]$")
_AND_BEFORE = compiled(r"(?:,| and| &) $")
_AND_BEHIND = compiled(r"(?:,| and| &) (?!an? |the )")
"""What shows that a minister is for more than the words next to the office."""
_OWNED = compiled(r"(?<=\bthe )[\w-]+['’]s? (?=[a-z]+ (?:department|ministry|directorate)\b)")
"""Whose department it is: «the head of the canton's energy department»."""
DEPUTY = "deputy "
_FORMS = (
    *("{} minister", "minister of {}", "minister for {}", "minister of the {}", "minister for the {}", "{} secretary", "secretary of {}"),
    *("{} director", "{} commissioner", "{} department head", "commissioner for {}", "director of {}"),
    *(f"{head} of the {{}} {house}" for head in ("head", "chief", "director", "leader") for house in ("department", "ministry", "directorate")),
)
"""How the office of whoever is in charge of an area in a government is written."""


STAFF = "ministry official"
"""The office of whoever works for a ministry and is no minister."""
_MINISTRY = r"(?:ministry|minister['’]s (?:office|department|secretariat))"
_CIVIL = r"(?:secretary|official|spokes\w+|advis[eo]r|aide|inspector|director)"
_STAFF = compiled(
    rf"\b(?:{_CIVIL}|head|chief)\b(?: [\w’'-]+){{0,3}}? (?:of|to|at|in|for|from|with) the (?:[\w’-]+ ){{0,3}}?{_MINISTRY}\b"
    rf"|\b{_MINISTRY}(?:['’]s)? (?:[\w-]+ )?{_CIVIL}\b"
)
_LAWYER = r"(?:lawyer|attorney|barrister|solicitor|counsel)"
_COUNSEL = compiled(
    rf"(?:^| )(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he (?:defendant|accused|suspect)['’]s?|[A-Z][\w-]+['’]s?) (?:[a-z]+ )?{_LAWYER}$"
    rf"|{_LAWYER} for (?:him|her|them|the (?:defendant|accused|suspect|family|victim)|[A-Z])"
)

_WITH_DEPUTIES = ("prime minister", "chief minister", "president", "chairman")
"""Offices of which the deputy may have another one."""
_OF_MANY = ("prosecutor", "judge", "coroner", "consul")
"""Offices of which a court or a town has several, so that the deputy is one of them."""
_DEPUTY_MINISTER = compiled(r"^(?:[Tt]he |[Aa] |[Hh](?:is|er) |[Ii]ts )?(?:[Dd]eputy|[Vv]ice)[- ]minister$")
MINISTER = "minister"


def implied(phrase: str) -> list[str]:
    """The offices that a description implies: of a ministry's staff, of somebody's lawyer."""
    found = [STAFF] if _STAFF.search(phrase.lower()) else []
    if _DEPUTY_MINISTER.search(phrase):
        found.append(DEPUTY + MINISTER)
    return [*found, "defence lawyer"] if _COUNSEL.search(phrase) else found


class Named(NamedTuple):
    """An office in a phrase: its one name, "deputy " before a deputy's, and, before a person's name, in how many last words."""

    office: str
    words: int


class Vocabulary:
    """The words for offices and work, each with the one name for all that mean the same."""

    def __init__(self, words: Mapping[str, str], ministers: Mapping[str, str]) -> None:
        self._names, self._ministers = {_spaced(word): name for word, name in {**ministers, **words}.items()}, ministers
        parts = [_WORD.findall(word) for word in self._names]
        self._firsts = frozenset(words[0] for words in parts)
        self._longest = max(map(len, parts), default=0)

    def __contains__(self, word: str) -> bool:
        return _spaced(word) in self._names

    def named(self, phrase: str, before: bool) -> list[Named]:
        """The offices a phrase names: at its end before a name, at its head elsewhere."""
        found: list[Named] = []
        lower = phrase.lower() if before else _OWNED.sub("", phrase.lower())
        for start, end, word in self._words(lower):
            if before and end != len(lower):
                continue
            if not before and (PREPOSITION.search(lower, 0, start) or not _DONE.match(lower, end)):
                continue
            shared = word in self._ministers and (_AND_BEFORE.search(lower, 0, start) or _AND_BEHIND.match(lower, end))
            if shared or _GENERAL.search(lower, 0, start):
                continue
            deputy = _DEPUTY.search(lower, 0, start)
            start = deputy.start() if deputy else start
            found.append(Named((DEPUTY if deputy else "") + self._names[word], lower.count(" ", start) + 1 if before else 0))
        return found

    def _words(self, lower: str) -> Iterator[tuple[int, int, str]]:
        """Where the words for offices start and end in a phrase in lower case; the longest at each place, each behind the one before."""
        spaced, runs = _spaced(lower), [match.span() for match in _WORD.finditer(lower)]
        done = 0
        for first, (start, end) in enumerate(runs):
            if start < done or spaced[start:end].partition(" ")[0] not in self._firsts:
                continue
            for _, stop in reversed(runs[first : first + self._longest]):
                if (word := spaced[start:stop]) in self._names:
                    done = stop
                    yield start, stop, word
                    break


def _spaced(word: str) -> str:
    """A word for an office without hyphens: «director-general»."""
    return word.replace("-", " ")


def ministers(portfolios: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Every way of writing a minister's office → the office."""
    areas = {word: area for area, others in portfolios.items() for word in (area, *others)}
    return {form.format(word): f"{area} minister" for word, area in areas.items() for form in _FORMS}


def apart(x: str, y: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether nobody has both offices: they stand in one list, and neither is a short form of the other, or one is the other's deputy.

    A deputy prime minister may be a minister too.
    """
    one, other = x.removeprefix(DEPUTY), y.removeprefix(DEPUTY)
    if MINISTER in (one, other):  # the deputy of one who is not named
        return (x != one) != (y != other) and one.endswith(MINISTER) and other.endswith(MINISTER) and "prime minister" not in (one, other)
    if one == other:
        return x != y and one not in _OF_MANY and any(one in group for group in groups)
    if any(name.startswith(DEPUTY) and office in _WITH_DEPUTIES for name, office in ((x, one), (y, other))):
        return False
    return any(one in group and other in group for group in groups) and not one.endswith(f" {other}") and not other.endswith(f" {one}")


def divide(phrase: str) -> tuple[str, str]:
    """A phrase up to its first preposition, and the rest."""
    match = PREPOSITION.search(phrase)
    return (phrase[: match.start()], phrase[match.start() :]) if match else (phrase, "")


_VERBAL = compiled(r"^who (leads|heads|chairs|runs|captains|coaches|manages|edits) ")
_NOUNS = {"leads": "leader of ", "heads": "head of ", "chairs": "chairman of ", "runs": "head of ", "captains": "captain of ", "coaches": "coach of ",
          "manages": "manager of ", "edits": "editor of "}  # fmt: skip
_KIN = "|".join(KIN)
_KIN_BEFORE = compiled(rf"(?:(?P<whose>[\w’'-]+?)['’]s? (?:[a-z-]+ )?)?(?<![\w-])(?P<kin>{_KIN})$", re.IGNORECASE)
_HERS = compiled(rf"\b(?P<whose>his|her) (?P<kin>{_KIN})(?: and [a-z]+)?,?$", re.IGNORECASE)
_KIN_BEHIND = compiled(
    rf"^(?:(?:[\w-]+ ){{0,3}}(?P<whose>[\w-]+)['’]s? (?:[a-z-]+ )?|(?:the |an? )?(?:[a-z-]+ )?)(?P<kin>{_KIN})(?: of (?:the )?(?P<of>[\w’' -]+))?$",
    re.IGNORECASE,
)


def as_noun(phrase: str) -> str:
    """«head of X» for «who heads X»."""
    return _VERBAL.sub(lambda match: _NOUNS[match[1]], phrase)


def relative(phrase: str, before: bool) -> tuple[str, str] | None:
    """(which relative somebody is, the folded last word for whose): «the victim's uncle», «the brother of Lia Conti», «his brother»."""
    match = _KIN_BEFORE.search(phrase) if before else _KIN_BEHIND.search(phrase)
    if match is None or not (match.groupdict().get("of") or match["whose"]):
        match = _HERS.search(phrase)
    whose = match.groupdict().get("of") or match["whose"] if match else None
    return (match["kin"].lower(), fold(whose.split(" ")[-1])) if match and whose else None
