"""Kind `role`: one person, two ranks, offices, parties, clubs, employers or nationalities that exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar

from newslint.checks.base import Verdict, clashes, long_between
from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.charges import STAFF_SIDE, charge_of, two_charges
from newslint.text.demonyms import compatible, nationality, nations
from newslint.text.employment import Employment
from newslint.text.houses import head_pattern, house_of, two_houses
from newslint.text.identity import by_surnames, identity, same_person
from newslint.text.membership import Memberships
from newslint.text.nouns import PERSON_NOUNS
from newslint.text.offices import DEPUTY, MINISTER, STAFF, Vocabulary, apart, as_noun, divide, implied, ministers, relative
from newslint.text.organisations import abbreviates, is_short, telling_words
from newslint.text.posts import HEAD, POST, UNLISTED, chief_of, head_of, house, is_public_body, post_for, uncapped, unlisted
from newslint.text.roles import Description, find_descriptions, is_relative

FACETS: Mapping[str, Level] = {
    "rank": "error", "office": "error",
    "work": "warning", "party": "warning", "team": "warning", "house": "warning", "charge": "warning", "kin": "warning", "nationality": "warning",
}  # fmt: skip
"""What is said of a person, and how grave it is when two articles differ."""
IN_ONE_ARTICLE = ("rank", "nationality")
"""What one article cannot say two ways of; somebody may well have two offices, and an article may name them by turns."""


class Facet(NamedTuple):
    """One thing a description says: of which kind, and the values; the words of the organisation, of the house; in how many last words (0: all)."""

    kind: str
    values: list[str]
    organisation: Sequence[str] = ()
    house: Sequence[str] = ()
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
    posts: Mapping[str, tuple[str, ...]] = option(
        "posts in an organisation, by lists whose words one paper may use for another's; nobody has two", factory=dict
    )
    trades: Mapping[str, tuple[str, ...]] = option(
        "what people do for a living, by lists whose words may mean one person; nobody has two", factory=dict
    )
    honorary: tuple[str, ...] = option("lists of posts that somebody may have beside another one elsewhere", ())
    busy: tuple[str, ...] = option("lists of posts that leave no time even for one of those", ())
    of_rank: tuple[str, ...] = option("lists of posts that somebody with a rank may have", ())
    beside: tuple[tuple[str, ...], ...] = option("pairs of lists that go together", ())
    any_house: tuple[str, ...] = option("words for organisations of any kind («the group»)", ())
    one_house: tuple[str, ...] = option("lists of posts and trades that somebody has in one house only", ())
    house_heads: tuple[str, ...] = option("words for people who lead a house or speak for it", ())
    kin: tuple[tuple[str, ...], ...] = option("lists of relatives; one person is one of them to another", ())
    abbreviations: Mapping[str, str] = option("short forms of ranks and offices", factory=dict)
    not_now: tuple[str, ...] = option("words that say an office is not held, or not the office itself", ())
    politicians: tuple[str, ...] = option("words for people who belong to a party", ())
    party_names: tuple[str, ...] = option("words that end the name of nothing but a party; elsewhere its bearer must be called a politician", ())
    parties: Mapping[str, tuple[str, ...]] = option("parties known by one word, and other words for each", factory=dict)
    party_words: tuple[str, ...] = option("words with which the name of a party ends or starts", ())
    teams: tuple[str, ...] = option("words for people who belong to one team", ())
    moves: tuple[str, ...] = option("words that say somebody changes teams: no team is compared in such articles", ())
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
        for description, one in said:
            if one.kind != "team" or not moving:
                who = identities.setdefault(description.person, identity(people, description.person))
                data = {**who, "organisation": one.organisation, "house": one.house, "sure": description.place != "instead"}
                data["held"] = sorted(held[description.person, one.kind])
                data["works"] = sorted(held[description.person, "office" if one.kind == "work" else "work"])
                start = description.end - len(" ".join(description.phrase.split(" ")[-one.words :])) if one.words else description.start
                place = article.locate(start, description.end)
                for key, known in by_surnames(data):
                    yield Claim(key, one.kind, one.values, place, published=published, data=known)

    def _facets(self, said: Description) -> Iterator[Facet]:
        """What a description says, each of a kind."""
        phrase, before = self._expanded(said.phrase), said.place == "before"
        if is_relative(phrase):
            if relation := relative(phrase, before):
                yield Facet("kin", [relation[0]], [relation[1]], words=2 if before else 0)
            if not before:
                return
        head, tail = divide(phrase) if not before else (phrase, "")
        if said.place == "member":
            country, words = (said.of, 0) if said.of in nations().related and said.of not in self.many_nations else ("", 0)
        else:
            country, words = nationality(said.phrase, head, before, self.many_nations)
        if country:
            yield Facet("nationality", [country], words=words if before else 0)
        near = " ".join(head.split(" ")[-3:]) if before else head  # what stands farther off is about somebody else
        if self._not_now.search(_YEAR_OLD.sub("", near.lower())):
            return
        if said.place != "instead" or "-year-old" in phrase:
            yield from self._work(said, as_noun(phrase), head)
        if member := self._memberships.of(said, head, tail):
            yield Facet(member[0], member[1], words=member[2])

    def _work(self, said: Description, phrase: str, head: str) -> Iterator[Facet]:
        """The ranks, offices, posts and trades in a description, and the body it speaks for."""
        before = said.place == "before"
        named = self._vocabulary.named(phrase, before)
        words = named[-1].words if named else 0
        others = uncapped(" ".join(phrase.split(" ")[: -words or None]))  # not the words of the office itself
        organisation = sorted({*telling_words(f"{others} {said.of}"), *self._institution.findall(phrase.lower())} - _NO_NAMES - PERSON_NOUNS)
        offices = [*(one.office for one in named), *implied(said.phrase)]
        for kind, group in (("rank", self._ranks), ("office", self._exclusive)):
            if values := [office for office in offices if office.removeprefix(DEPUTY) in group]:
                yield Facet(kind, values, organisation, words=words)
        work = [name for name in (office.removeprefix(DEPUTY) for office in offices) if not (before and name in self._titles)]
        work = [name for name in work if before or head.split(" ")[-1].islower()]  # no character («the Twelfth Doctor»)
        values = (chief_of(head) or ([] if any(" " in name for name in offices) else post_for(head))) if said.place != "instead" else []
        values = values if values and values[0].removeprefix(POST).removeprefix(UNLISTED) not in self._vocabulary else self._employment.lists(work)
        charge = charge_of(phrase) if said.place != "instead" else None
        of_staff = charge is not None and charge.rank == STAFF_SIDE
        values = values or ([] if offices or of_staff or said.place == "instead" else [name.lower() for name in head_of(phrase)] or unlisted(head))
        if values == ["chair"] and is_public_body(phrase):
            values = ["top"]
        if values:
            deputy = [DEPUTY + name for name in values] if any(office.startswith(DEPUTY) for office in offices) else values
            yield Facet("work", deputy, organisation, house(phrase, said.of, words), words)
        if said.place in ("before", "behind", "office", "as") and (own := house_of(phrase, said.of, self._heads)):
            yield Facet("house", [*own.names, *own.kinds], own.names, own.kinds)
        if charge:
            yield Facet("charge", [" ".join(charge.house)], house=[charge.rank, *charge.house])

    def _expanded(self, phrase: str) -> str:
        return " ".join(self.abbreviations.get(word.rstrip(".").lower(), word) for word in phrase.split(" "))

    # -- tables

    @cached_property
    def _ministers(self) -> Mapping[str, str]:
        return ministers(self.portfolios)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        words = {word: office for office, others in self.offices.items() for word in (office, *others)}
        for group in (*self.ranks, *self.exclusive, *self.posts.values(), *self.trades.values()):
            words |= {word: words.get(word, word) for word in group}
        return Vocabulary(words, self._ministers)

    @cached_property
    def _employment(self) -> Employment:
        return Employment(self.posts, self.trades, self.offices, self.honorary, self.one_house, self.busy, self.beside)

    @cached_property
    def _any_house(self) -> frozenset[str]:
        return frozenset(self.any_house)

    @cached_property
    def _institution(self) -> re.Pattern[str]:
        return compiled(rf"\b(?:{'|'.join(self.institutions) or '(?!)'})\b")

    @cached_property
    def _not_now(self) -> re.Pattern[str]:
        return compiled(rf"\b(?:{'|'.join(self.not_now)})\b|-elect\b")

    @cached_property
    def _ranks(self) -> frozenset[str]:
        return frozenset(rank for service in self.ranks for rank in service)

    @cached_property
    def _titles(self) -> frozenset[str]:
        """Words that before a name are titles rather than posts; a captain commands something all the same."""
        return (self._ranks | {"doctor", "secretary"}) - {"captain"}

    @cached_property
    def _exclusive(self) -> frozenset[str]:
        return frozenset((*(office for group in self.exclusive for office in group), *self._ministers.values(), STAFF, MINISTER))

    @cached_property
    def _groups(self) -> Sequence[Sequence[str]]:
        """The lists of offices that exclude each other; ministers are of the first."""
        ministers = tuple(dict.fromkeys(self._ministers.values()))
        return ((*self._public, *ministers), (STAFF, "prime minister", "president", *ministers), ("chief minister", *ministers), *self.exclusive[1:])

    @cached_property
    def _held_alone(self) -> frozenset[str]:
        """Public offices and ranks of the police beside which nobody has a post that fills the days."""
        police = frozenset(next(iter(self.ranks), ())).difference(*self.ranks[1:])
        return frozenset((*self._public, *self._ministers.values(), *police, *(DEPUTY + rank for rank in police)))

    @property
    def _public(self) -> Sequence[str]:
        return self.exclusive[0] if self.exclusive else ()

    @cached_property
    def _memberships(self) -> Memberships:
        return Memberships(self.party_names, self.party_words, self.politicians, self.parties, self.teams)

    @cached_property
    def _heads(self) -> re.Pattern[str]:
        return head_pattern(self.house_heads)

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        return clashes(claims, self._judge, lambda claim: f"“{claim.location.text}” here")

    def _judge(self, a: Claim, b: Claim) -> Verdict | None:
        facet = min(a.attribute, b.attribute)
        if (facet != max(a.attribute, b.attribute) and not self._both(a, b)) or not same_person(a.data, b.data):
            return None
        if a.path == b.path:
            if facet not in IN_ONE_ARTICLE or set(a.value) & set(b.value):
                return None
        elif long_between(a, b) or not (self._two_houses(a, b) or (facet not in ("house", "charge") and self._never_both(a, b))):
            return None
        if a.path == b.path and not self._exclude(facet, a, b):
            return None
        name = max(a.data["name"], b.data["name"], key=lambda n: (len(n), n))
        message = f"{name} is “{a.location.text}” here, “{b.location.text}” elsewhere"
        level = FACETS[facet] if a.data["sure"] and b.data["sure"] and a.attribute == b.attribute else "warning"
        return Verdict(message, level, len(FACETS) - list(FACETS).index(facet))

    def _two_houses(self, a: Claim, b: Claim) -> bool:
        """Whether the claims are of two houses, whatever the post."""
        if a.attribute == b.attribute == "house":
            one, other = ((claim.data["organisation"], claim.data["house"]) for claim in (a, b))
            return two_houses(one, other, self._any_house)
        if a.attribute == b.attribute == "charge" and not set(a.value) & {*b.data["held"]} and not set(b.value) & {*a.data["held"]}:
            return two_charges(a.data["house"], b.data["house"])
        return a.attribute == b.attribute == "work" and self._employment.two_houses(a.value, b.value, a.data, b.data)

    def _never_both(self, a: Claim, b: Claim) -> bool:
        """Whether nobody is both, and neither article says the one and the other."""
        if set(a.value) & set(b.value) or set(a.value) & set(b.data["held"]) or set(b.value) & set(a.data["held"]):
            return False
        if a.attribute == b.attribute:
            return self._exclude(a.attribute, a, b)
        office, work = sorted((a, b), key=lambda claim: claim.attribute == "work")
        if any(name.startswith(HEAD) for name in work.value) and "top" in self._employment.lists(office.value):
            return False  # a director is the head of something
        return (
            not office.data["works"]
            and not work.data["works"]
            and all(name in self._held_alone for name in office.value)
            and self._employment.busy_post(work.value, () if office.attribute == "office" else self.of_rank)
        )

    @staticmethod
    def _both(a: Claim, b: Claim) -> bool:
        """Whether one claim is of an office or a rank, the other of a post that fills somebody's days."""
        return {a.attribute, b.attribute} in ({"office", "work"}, {"rank", "work"})

    def _exclude(self, facet: str, a: Claim, b: Claim) -> bool:
        """Whether the two sets of values exclude each other."""
        if facet == "nationality":
            return not compatible(a.value[0], b.value[0])
        if facet == "kin":
            return bool(set(a.data["organisation"]) & set(b.data["organisation"])) and not any(
                {*a.value, *b.value} <= set(group) for group in self.kin
            )
        if facet == "party" and (is_short(a.value) != is_short(b.value)):
            return False
        if facet in ("party", "team"):
            return not abbreviates(a.value, b.value) and not abbreviates(b.value, a.value)
        if facet == "work":
            return self._employment.two_jobs(a.value, b.value, a.data, b.data)
        groups = {"rank": self.ranks, "office": self._groups}[facet]
        return all(apart(x, y, groups) for x in a.value for y in b.value)


_YEAR_OLD = compiled(r"\b[\w-]+-years?-old ")
_NO_NAMES = frozenset("the a an its their his her our".split())
