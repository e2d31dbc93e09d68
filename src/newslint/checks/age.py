"""Kind `age`: one person, two ages; an age that does not fit a date of birth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import Verdict, clashes
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.ages import Age, find_ages, hints
from newslint.text.bearers import MANY
from newslint.text.identity import cast, identity, one_cast, same_person, skeleton
from newslint.text.nouns import KIN

YEAR = 365.25
ANYBODY = MANY | frozenset(
    """man woman boy girl child youth teenager toddler person people victim suspect defendant citizen national native player star champion
    winner leader official head member founder author writer actor actress singer musician artist celebrity politician candidate
    millionaire billionaire entrepreneur businessman businesswoman veteran newcomer striker midfielder defender winger forward batsman bowler
    swimmer skier golfer boxer cyclist sprinter athlete footballer pensioner retiree prisoner convict criminal""".split()
)
"""Nouns that may mean somebody else in each article of a story, so that an age said of one is compared by name only."""
FAR = 9
"""Years by which a description may differ from a name's age; beyond, it means somebody else."""


@record(frozen=True)
class Ages(Check):
    """The ages and births of people, compared within an article and across a story.

    A birthday between two days of publication agrees. People are known by full name or a surname only one bears; who is not named, by a
    description that fits only one person of the story.
    """

    kind: ClassVar[str] = "age"

    roles: Mapping[str, tuple[str, ...]] = option(
        "descriptions that fit one person of a story only, and their synonyms; they identify people who are not named", factory=dict
    )

    @cached_property
    def _role(self) -> Mapping[str, str]:
        return {word: role for role, words in self.roles.items() for word in (role, *words)}

    def claims(self, article: Article) -> Iterator[Claim]:
        if not hints(article.folded):
            return
        people = article.people
        found = [age for age in find_ages(people, article.folded) if not article.in_quote(age.start, age.end)]
        stated: dict[int, set[int]] = {}
        for age in found:
            if age.named and not age.birth and age.person is not None:
                stated.setdefault(age.person, set()).add(age.value)
        births = {article.sentence_at(age.start) for age in found if age.birth}
        for age in found:
            known = stated.get(age.person, set()) if age.person is not None else set()
            if not age.named and not age.birth and any(abs(age.value - value) > 1 for value in known):
                continue  # a description that seems to mean somebody whose age is known to be another means somebody else
            yield from self._claims_of(article, age, article.sentence_at(age.start) in births)

    def _claims_of(self, article: Article, age: Age, with_birth: bool) -> Iterator[Claim]:
        data = {
            "turning": age.turning,
            "named": age.named,
            "date": [age.value, age.month, age.day] if age.birth else [],
            "most": age.most or age.value,
        }
        plain = dict(data)
        roles = {role for noun in (age.noun,) if (role := self._role_of(noun))}
        if age.person is not None:
            data |= identity(article.people, age.person) | cast(article.people, age.person)
            yield self._claim(article, age, skeleton(article.people.persons[age.person].surname), data)
            roles |= {role for noun in article.people.nouns(age.person) if (role := self._role_of(noun))}
        elif with_birth and (sentence := article.sentence_at(age.start)) is not None:
            yield self._claim(article, age, f"at {article.path} {sentence.start}", {**data, "name": "this person"})
        who = article.people.persons[age.person] if age.person is not None else None
        for role in sorted(roles if not age.birth else ()):
            if self._several(article, role) or (who is None and self._of_another(article, age)):
                continue
            names = [*who.given, who.surname] if who else []
            yield self._claim(article, age, f"the {role}", {**plain, "named": bool(who), "role": role, "names": names})

    def _role_of(self, noun: str) -> str:
        """The role that a noun is a word for, or the noun itself; empty where it is said of anybody, or of several people of a story."""
        return self._role.get(noun, "") or ("" if not noun or noun in ANYBODY or noun in KIN else noun)

    @staticmethod
    def _of_another(article: Article, age: Age) -> bool:
        """Whether a description is of somebody of a thing the article speaks of only there: «the captain of the tug»."""
        lead = article.folded[max(0, age.start - 60) : age.start]
        of = _OF.search(lead)
        return of is not None and article.folded.count(of["what"]) < 2

    def _several(self, article: Article, role: str) -> bool:
        """Whether the article speaks of more than one bearer of the role."""
        return any(f"{word}{end}" in article.folded for word in (role, *self.roles.get(role, ())) for end in ("s ", "s,", "s.", "s'", "s’")) or any(
            f"{other} {word}" in article.folded for word in (role, *self.roles.get(role, ())) for other in ("another", "second", "other")
        )

    def _claim(self, article: Article, age: Age, subject: str, data: Mapping[str, object]) -> Claim:
        day, stamp = article.reference.date, article.reference
        return Claim(
            subject,
            "born" if age.birth else "age",
            age.value,
            article.locate(age.start, age.end),
            published=day.isoformat() if day else "",
            data={**data, "day": f"{stamp[1] or 0:02}-{stamp[2] or 0:02}" if any(stamp[:3]) else ""},
        )

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        return clashes(claims, _judge, _note)


def _note(claim: Claim) -> str:
    if claim.attribute == "born":
        return "born then"
    return f"{_said(claim)} here"


def _judge(a: Claim, b: Claim) -> Verdict | None:
    if "role" in a.data:
        if a.path == b.path or not _may_be_one(a.data["names"], b.data["names"]):
            return None
        who, sure = f"the {a.data['role']}", False
    elif "given" in a.data and "given" in b.data:
        if not same_person(a.data, b.data):
            return None
        who, sure = max(a.data["name"], b.data["name"], key=lambda n: (len(n), n)), bool(a.data["named"] and b.data["named"])
    elif "given" in a.data or "given" in b.data:
        return None
    else:
        who, sure = a.data["name"], True
    if a.attribute == b.attribute == "born":
        return _births(a, b, who)
    if a.attribute == b.attribute:
        return _ages(a, b, who, sure)
    return _age_and_birth(a, b, who) if a.attribute == "age" else _age_and_birth(b, a, who)


def _ages(a: Claim, b: Claim, who: str, sure: bool) -> Verdict | None:
    """Two ages conflict when they differ by more than the time between the articles and one birthday explain."""
    days = abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days) if a.published and b.published else 0
    low, high = sorted((a, b), key=lambda claim: claim.value)
    difference = max(high.value - low.data["most"], 0)
    one_day = a.path == b.path or (a.data["day"] == b.data["day"] != "" and a.published == b.published)
    if difference == 0 or abs(difference - days / YEAR) < 1 or (difference == 1 and (not one_day or a.data["turning"] or b.data["turning"])):
        return None
    if not sure and difference > FAR and not _one_digit(low.value, high.value):
        return None
    message = f"{who} is {_said(a)} here and {_said(b)} elsewhere"
    dated = a.path == b.path or all(claim.desk or claim.data["day"] for claim in (a, b))
    if not dated and not a.desk and not b.desk and not one_cast(a.data, b.data):
        return None  # nothing tells that both are of one event, and how many years lie between two
    if not dated and not any(claim.desk or claim.data["day"] for claim in (a, b)):
        return Verdict(message, "info", difference)
    return Verdict(message, "error" if sure and dated and difference > 1 else "warning", difference)


def _one_digit(one: int, other: int) -> bool:
    """Whether two ages differ in one digit only, or have their digits swapped."""
    x, y = f"{one:02}", f"{other:02}"
    return len(x) == len(y) and (sum(a != b for a, b in zip(x, y, strict=True)) == 1 or x == y[::-1])


def _may_be_one(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two bearers of a role are one as far as their names tell: one has none, or only the first or the last of the other's."""
    return not names or not others or (len(names) != len(others) and min(len(names), len(others)) == 1 and bool(set(names) & set(others)))


_OF = compiled(r"\bof (?:the|a|an) (?:[\w-]+ )?(?P<what>[a-z]{3,}),? (?:an? (?:man|woman) of )?$")


def _said(claim: Claim) -> str:
    return str(claim.value) if claim.data["most"] == claim.value else f"{claim.value} to {claim.data['most']}"


def _births(a: Claim, b: Claim, who: str) -> Verdict | None:
    if any(x and y and x != y for x, y in zip(a.data["date"], b.data["date"], strict=True)):
        return Verdict(f"two dates of birth for {who}", "error", 5)
    return None


def _age_and_birth(age: Claim, birth: Claim, who: str) -> Verdict | None:
    """An age conflicts with a birth when it is neither of the two ages that its year allows; without a day of publication nothing is known."""
    if not age.published:
        return None
    day = date.fromisoformat(age.published)
    year, month, _ = birth.data["date"]
    oldest = day.year - year
    possible = {oldest - 1, oldest} if not month or month == day.month else {oldest - (month > day.month)}
    off = min(max(age.value - p, p - age.data["most"], 0) for p in possible)
    if off == 0 or off > 15 or (off == 1 and age.data["turning"]):
        return None
    return Verdict(f"{who} is {age.value} here, but born in {year} would be {' or '.join(map(str, sorted(possible)))}", "error", off)
