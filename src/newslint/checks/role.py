"""Kind `role`: one person, two ranks, offices, parties, clubs, employers or nationalities that exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from newslint.checks.base import Verdict, clashes
from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.demonyms import compatible, nations
from newslint.text.identity import identity, same_person, skeleton
from newslint.text.organisations import abbreviates, is_short, name_at, party_pattern, party_words, telling_words
from newslint.text.roles import Description, find_descriptions

_PREPOSITION = compiled(r" (?:of|for|at|in|from|with|on|to|by|under|against)\b")
_ORGANISATION = compiled(r"[A-Z][\w’'&.–-]*(?: (?:of|and|for|the|de|del) (?=[A-Z])| (?=[A-Z])|(?=[^\w]|$))")
_BORN = compiled(r"-(?:born|based|speaking|trained|led|owned|registered)\b|\bborn\b|dual\b")
FACETS: Mapping[str, Level] = {
    "rank": "error", "office": "error", "board": "warning", "party": "warning", "team": "warning", "employer": "warning", "nationality": "warning",
}  # fmt: skip
"""What is said of a person, and how grave it is when two articles differ."""
IN_ONE_ARTICLE = ("rank", "nationality")
"""What one article cannot say two ways of; somebody may well have two offices, and an article may name them by turns."""


class Facet(NamedTuple):
    """One thing a description says: of which kind, the values, the words of the organisation, and its last words that say it (0: all)."""

    kind: str
    values: list[str]
    organisation: list[str] = []  # noqa: RUF012 - never changed
    words: int = 0


@record(frozen=True)
class Roles(Check):
    """What people are called, compared within an article (ranks, nationalities) and across a story (all else too).

    Only sets whose members exclude each other are compared; former, acting and deputy offices, and two offices in one breath, are not.
    """

    kind: ClassVar[str] = "role"

    ranks: tuple[tuple[str, ...], ...] = option("services: lists of ranks of which one person has one; a short form agrees with the longer", ())
    offices: Mapping[str, tuple[str, ...]] = option("offices, and other words for each", factory=dict)
    exclusive: tuple[tuple[str, ...], ...] = option("lists of offices and occupations that nobody has two of", ())
    boards: tuple[tuple[str, ...], ...] = option("lists of offices that exclude each other within one organisation", ())
    abbreviations: Mapping[str, str] = option("short forms of ranks and offices", factory=dict)
    not_now: tuple[str, ...] = option("words that say an office is not held, or not the office itself", ())
    politicians: tuple[str, ...] = option("words for people who belong to a party", ())
    party_names: tuple[str, ...] = option("words that end the name of nothing but a party; elsewhere its bearer must be called a politician", ())
    parties: Mapping[str, tuple[str, ...]] = option("parties known by one word, and other words for each", factory=dict)
    party_words: tuple[str, ...] = option("words with which the name of a party ends or starts", ())
    teams: tuple[str, ...] = option("words for people who belong to one team", ())
    moves: tuple[str, ...] = option("words that say somebody changes teams: no team is compared in such articles", ())
    employees: tuple[str, ...] = option("words for people who work for one organisation", ())
    portfolios: Mapping[str, tuple[str, ...]] = option(
        "what a minister is for, and other words for each: two such offices exclude each other", factory=dict
    )
    institutions: tuple[str, ...] = option("words by which an article knows an organisation it does not name («the museum's director»)", ())
    many_nations: tuple[str, ...] = option("words before which a nationality may be the team's or the country's, not the person's", ())

    # -- what the copy says

    def claims(self, article: Article) -> Iterator[Claim]:
        people = article.people
        day = article.reference.date
        published = day.isoformat() if day else ""
        identities: dict[int, dict[str, Any]] = {}
        moving = any(word in article.folded for word in self.moves)
        said = [(description, facet) for description in find_descriptions(people) for facet in self._facets(description)]
        held: dict[tuple[int, str], set[str]] = defaultdict(set)
        for description, one in said:
            held[description.person, one.kind].update(one.values)
        for description, (facet, values, organisation, words) in said:
            if facet != "team" or not moving:
                who = identities.setdefault(description.person, identity(people, description.person))
                data = {**who, "organisation": organisation, "sure": description.place != "instead", "held": sorted(held[description.person, facet])}
                start = description.end - len(" ".join(description.phrase.split(" ")[-words:])) if words else description.start
                place = article.locate(start, description.end)
                yield Claim(skeleton(who["surname"]), facet, values, place, published=published, data=data)

    def _facets(self, said: Description) -> Iterator[Facet]:
        """What a description says, each of a kind."""
        phrase = self._expanded(said.phrase)
        head, tail = _divide(phrase) if said.place != "before" else (phrase, "")
        nationality, words = self._nationality(said, head)
        if nationality:
            yield Facet("nationality", [nationality], [], words if said.place == "before" else 0)
        near = " ".join(head.split(" ")[-3:]) if said.place == "before" else head  # what stands farther off is about somebody else
        if self._not_now.search(near.lower()):
            return
        organisation = sorted({*telling_words(f"{phrase} {said.of}"), *self._institution.findall(phrase.lower())})
        offices, words = self._offices_in(head if said.place == "before" else phrase, said.place)
        if offices and said.place != "instead":
            for facet, group in (("rank", self._ranks), ("office", self._exclusive), ("board", self._boards)):
                values = [office for office in offices if office in group]
                if values:
                    yield Facet(facet, values, organisation, words)
        yield from self._belongs(said, head, tail)

    def _expanded(self, phrase: str) -> str:
        return " ".join(self.abbreviations.get(word.rstrip(".").lower(), word) for word in phrase.split(" "))

    def _offices_in(self, phrase: str, place: str) -> tuple[list[str], int]:
        """The offices a phrase names, at its end before a name, at its head elsewhere; and in how many last words, before a name."""
        found, words = [], 0
        lower = phrase.lower()
        for match in self._office.finditer(lower):
            ends_well = match.end() == len(lower) if place == "before" else not _PREPOSITION.search(lower, 0, match.start())
            shared = match.group() in self._ministers and (_AND_BEFORE.search(lower, 0, match.start()) or _AND_BEHIND.match(lower, match.end()))
            if ends_well and not shared and not _GENERAL.search(lower, 0, match.start()):
                found.append(self._canonical[match.group()])
                words = lower.count(" ", match.start()) + 1 if place == "before" else 0
        return found, words

    def _nationality(self, said: Description, head: str) -> tuple[str, int]:
        match = None
        for match in nations().pattern.finditer(head):  # noqa: B007 - the last one before the noun is the person's
            pass
        if match is None or _BORN.search(said.phrase):
            return "", 0
        words = [word.lower() for word in re.findall(r"[\w-]+", head[match.end() :])]
        if not words or words[-1] not in self._persons or any(word in self.many_nations for word in words) or "'s" in head[match.end() :]:
            return "", 0
        if not all(word.islower() for word in re.findall(r"[\w-]+", head[match.end() :])):
            return "", 0
        return nations().country[match[1].replace("-", " ")], head.count(" ", match.start()) + 1

    def _belongs(self, said: Description, head: str, tail: str) -> Iterator[Facet]:
        """The party, team or employer in a description."""
        words = re.findall(r"[\w-]+", head.lower())
        noun = words[-1] if words else ""
        behind = said.of or tail
        after = _ORGANISATION.search(behind) if behind.startswith((" for", " of", " with", " at", " from")) or said.of else None
        name = name_at(behind, after.start()) if after else ""
        leads = said.phrase.startswith(("who leads ", "who captains ", "who plays for ", "who rides for ", "who drives for "))
        team = re.search(r"(?:the )?((?:[A-Z][\w’'–-]*,? ?)+?) (?:team|side|club|squad|outfit)\b", said.phrase) if leads else None
        party = self._party_in(said, noun, name)
        if team:
            yield Facet("team", telling_words(team[1]))
        elif party:
            yield Facet("party", party, [], 1 if said.place == "before" else 0)
        elif noun in self.teams and name and said.place != "before" and not any(word in nations().related for word in name.split()):
            yield Facet("team", telling_words(name))
        elif noun in self.employees and name and (said.of or behind.startswith((" at", " with", " from", " for"))):
            yield Facet("employer", telling_words(behind))

    def _party_in(self, said: Description, noun: str, name: str) -> list[str]:
        """The words of the party that a description says somebody belongs to, or none."""
        if said.phrase.startswith("who leads "):
            return party_words(said.phrase, self._party_names, self._party)
        if said.place == "member":
            return party_words(said.of, self._party_names, self._party)
        if noun not in self.politicians:
            return party_words(said.of, self._party_names, self._party) if said.of else []
        if any(word.lower() in self.party_words for word in name.split()):
            return telling_words(name)
        return party_words(f"{said.phrase} {name}", self._party_names, self._party)

    # -- tables

    @cached_property
    def _canonical(self) -> Mapping[str, str]:
        words = {word: office for office, others in self.offices.items() for word in (office, *others)}
        for group in (*self.ranks, *self.exclusive, *self.boards):
            words |= {word: words.get(word, word) for word in group}
        return {**words, **self._ministers}

    @cached_property
    def _ministers(self) -> Mapping[str, str]:
        """Every way of writing a minister's office → the office."""
        forms = ("{} minister", "minister of {}", "minister for {}", "minister of the {}", "minister for the {}", "{} secretary", "secretary of {}")
        areas = {word: area for area, others in self.portfolios.items() for word in (area, *others)}
        return {form.format(word): f"{area} minister" for word, area in areas.items() for form in forms}

    @cached_property
    def _institution(self) -> re.Pattern[str]:
        return compiled(rf"\b(?:{'|'.join(self.institutions) or '(?!)'})\b")

    @cached_property
    def _office(self) -> re.Pattern[str]:
        words = "|".join(re.escape(word) for word in sorted(self._canonical, key=len, reverse=True))
        return compiled(rf"(?<![\w-])(?:{words})(?![\w-])")

    @cached_property
    def _not_now(self) -> re.Pattern[str]:
        return compiled(rf"\b(?:{'|'.join(self.not_now)})\b|-elect\b")

    @cached_property
    def _ranks(self) -> frozenset[str]:
        return frozenset(rank for service in self.ranks for rank in service)

    @cached_property
    def _exclusive(self) -> frozenset[str]:
        return frozenset((*(office for group in self.exclusive for office in group), *self._ministers.values()))

    @cached_property
    def _groups(self) -> Sequence[Sequence[str]]:
        """The lists of offices that exclude each other; ministers are of the first."""
        ministers = tuple(dict.fromkeys(self._ministers.values()))
        return ((*(self.exclusive[0] if self.exclusive else ()), *ministers), *self.exclusive[1:])

    @cached_property
    def _boards(self) -> frozenset[str]:
        return frozenset(office for group in self.boards for office in group)

    @cached_property
    def _party(self) -> Mapping[str, str]:
        return {word: party for party, words in self.parties.items() for word in (party, *words)}

    @cached_property
    def _party_names(self) -> re.Pattern[str]:
        return party_pattern(self.party_names, self._party)

    @cached_property
    def _persons(self) -> frozenset[str]:
        from newslint.text.nouns import PERSON_NOUNS

        return PERSON_NOUNS

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        return clashes(claims, self._judge, lambda claim: f"“{claim.location.text}” here")

    def _judge(self, a: Claim, b: Claim) -> Verdict | None:
        facet = a.attribute
        if facet != b.attribute or set(a.value) & set(b.value) or not same_person(a.data, b.data):
            return None
        if a.path == b.path and facet not in IN_ONE_ARTICLE:
            return None
        if a.path != b.path and (set(a.value) & set(b.data["held"]) or set(b.value) & set(a.data["held"]) or _long_between(a, b)):
            return None
        if not self._exclude(facet, a, b):
            return None
        name = max(a.data["name"], b.data["name"], key=lambda n: (len(n), n))
        message = f"{name} is “{a.location.text}” here, “{b.location.text}” elsewhere"
        return Verdict(message, FACETS[facet] if a.data["sure"] and b.data["sure"] else "warning", len(FACETS) - list(FACETS).index(facet))

    def _exclude(self, facet: str, a: Claim, b: Claim) -> bool:
        """Whether the two sets of values exclude each other."""
        if facet == "nationality":
            return not compatible(a.value[0], b.value[0])
        if facet == "party" and (is_short(a.value) != is_short(b.value)):
            return False
        if facet in ("party", "team", "employer"):
            return not abbreviates(a.value, b.value) and not abbreviates(b.value, a.value)
        groups = {"rank": self.ranks, "office": self._groups, "board": self.boards}[facet]
        if facet == "board" and not set(a.data["organisation"]) & set(b.data["organisation"]):
            return False
        return all(_apart(x, y, groups) for x in a.value for y in b.value)


_AND_BEFORE = compiled(r"(?:,| and| &) $")
_AND_BEHIND = compiled(r"(?:,| and| &) (?!an? |the )")
"""What shows that a minister is for more than the words next to the office."""
TENURE = 60
"""Days between two articles after which somebody may have another office, party or team."""


def _long_between(a: Claim, b: Claim) -> bool:
    return bool(a.published and b.published and abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days) > TENURE)


_GENERAL = compiled(r"\b(?:attorney|secretary|director|governor|surgeon|solicitor|inspector|consul|vicar|major|brigadier|lieutenant)[ -]$")


def _apart(x: str, y: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether two offices stand in one list, and neither is a short form of the other."""
    return any(x in group and y in group for group in groups) and not x.endswith(f" {y}") and not y.endswith(f" {x}")


def _divide(phrase: str) -> tuple[str, str]:
    """A phrase up to its first preposition, and the rest."""
    match = _PREPOSITION.search(phrase)
    return (phrase[: match.start()], phrase[match.start() :]) if match else (phrase, "")
