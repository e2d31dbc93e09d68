"""Which two claims of a story place one event in two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from newslint.checks.base import Verdict, short
from newslint.checks.place.evidence import Known, is_rare, knows, rivals, signs_of, weighed
from newslint.checks.place.sites import of_one_kind, one_site
from newslint.model import Claim
from newslint.text import whereabouts as where
from newslint.text.identity import same_person
from newslint.text.occasions import Sameness
from newslint.text.senses import opposed
from newslint.text.sites import SETTLEMENT
from newslint.text.timing import apart

ENOUGH = 1.8
"""How surely two claims must be of one event for a warning …"""
LEADING = 0.6
"""How surely both must be of the scene of the story where they have no word in common."""
PLENTY = 6.0
"""… and for an error."""
MARGIN = 0.5
"""How much surer it must be than of another place that either article gives."""


class Story:
    """The claims of one story on places of one sort, by article, and what each article knows."""

    def __init__(self, claims: Sequence[Claim], known: Mapping[str, Known], same: Sameness) -> None:
        self.known = known
        self.same = same
        self.by_path: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self.by_path[claim.path].append(claim)
        self._tokens = {id(claim): self._said(claim) for claim in claims}

    def judge(self, a: Claim, b: Claim) -> Verdict | None:
        """Why two claims cannot both stand, or None."""
        if a.path == b.path or not comparable(a, b):
            return None
        if of_one_kind(a, b) and not (a.desk or b.desk):
            return self._one_site(a, b)
        if not self._tied(a, b) or self.excluded(a, b):
            return None
        signs = self.signs(a, b)
        alone = weighed(signs | rivals(0))
        if alone < ENOUGH:
            return None
        score = weighed(signs | self.rivals(a, b))
        if score < ENOUGH or self._slipped(a, b) or self._slipped(b, a) or not self._only(a, b, alone) or not self._only(b, a, alone):
            return None
        message = f"“{short(a)}” here, “{short(b)}” elsewhere"
        return Verdict(message, "error" if score >= PLENTY else "warning", strength=score)

    def excluded(self, a: Claim, b: Claim) -> bool:
        """Whether two claims cannot be of one event in two places, whatever speaks for it."""
        if (a.desk or b.desk) and set(a.data["names"] + a.data["people"]).isdisjoint(b.data["names"] + b.data["people"]):
            return True  # the desk's facts are of what they name
        one, other = a.data["verb"], b.data["verb"]
        if ({a.data["motion"], b.data["motion"]} == {"in", "out"} and self.same.of(one, other)) or opposed(one, other):
            return True  # «checked into», «checked out of»
        return bool(apart(a.when, b.when) or _other_months(a, b) or self._agree(a, b))

    def _said(self, claim: Claim) -> frozenset[str]:
        """All that a claim tells, in basic form."""
        data = claim.data
        return frozenset(
            (*map(self.same.basic, (*data["near"], *data["rest"])), *data["people"], *data["figures"], *data["names"], *data["hours around"])
        )

    def _tied(self, a: Claim, b: Claim) -> bool:
        """Whether two claims have anything in common: most pairs of a large story end here."""
        return is_rare(a.attribute) or a.data["scene"] * b.data["scene"] >= LEADING or not self._tokens[id(a)].isdisjoint(self._tokens[id(b)])

    def signs(self, a: Claim, b: Claim) -> dict[str, float]:
        """What says that two claims are of one event; other places that could be meant apart."""
        signs = signs_of(a, b, self.known[a.path], self.known[b.path], self.same)
        if any(
            path not in (a.path, b.path) and knows(known, a.data["words"]) and knows(known, b.data["words"]) for path, known in self.known.items()
        ):
            signs["both elsewhere"] = 1.0
        return signs

    def rivals(self, a: Claim, b: Claim) -> dict[str, float]:
        """What other places say that could be meant."""
        return rivals(self._rivals(a, b) + self._rivals(b, a))

    def _slipped(self, a: Claim, b: Claim) -> bool:
        """Whether the article of `a` names the building of `b` after a place that is spelled a little differently there."""
        return bool(a.data["site"] is False and a.attribute not in PLAIN and where.agree(b.data, {"words": sorted(self.known[a.path].words)}))

    def _rivals(self, a: Claim, b: Claim) -> int:
        """How many other places of the sort the article of `a` has that the one of `b` does not name."""
        known, known_here = self.known[b.path], self.known[a.path].words
        sort = a.attribute if a.attribute == b.attribute else ""
        others = {
            tuple(claim.data["words"])
            for claim in self.by_path[a.path]
            if (claim.attribute == sort or (not sort and claim.data["site"]))
            and not knows(known, claim.data["words"])
            and known_here.get(claim.data["words"][0], _NONE).isdisjoint(a.data["words"])
            and not {claim.data["way to"], a.data["way to"]} >= {"to", "from"}
        }
        return len(others - {tuple(a.data["words"])})

    def _only(self, a: Claim, b: Claim, score: float) -> bool:
        """Whether no other place that the article of `b` gives can be the one that `a` gives."""
        others = (other for other in self.by_path[b.path] if comparable(a, other) and set(other.data["words"]).isdisjoint(b.data["words"]))
        return all(self._score(a, other) < score - MARGIN for other in others)

    def _score(self, a: Claim, b: Claim) -> float:
        signs = self.signs(a, b)
        if self._agree(a, b):
            signs.pop("known", None)
        return weighed(signs | rivals(0))

    def _one_site(self, a: Claim, b: Claim) -> Verdict | None:
        """Why two claims on «the N» of a place cannot both stand, or None."""
        if not one_site(a, b, self.same) or self._agree_anywhere(a, b):
            return None
        if "own people" in self.signs(a, b):
            return None
        return Verdict(f"“{short(a)}” here, “{short(b)}” elsewhere", "warning", strength=ENOUGH)

    def _agree_anywhere(self, a: Claim, b: Claim) -> bool:
        """Whether either article knows the other's place, or any article of the story names the two together."""
        one, other = a.data["words"], b.data["words"]
        if any(word in self.known[b.path].words for word in one) or any(word in self.known[a.path].words for word in other):
            return True
        if any(not known.words.get(word, _NONE).isdisjoint(other) for known in self.known.values() for word in one):
            return True
        return where.agree(a.data, b.data)

    def _agree(self, a: Claim, b: Claim) -> bool:
        """Whether two places are one, but for a slip, or an article names them together, so that one may lie in the other."""
        one, other = a.data["words"], b.data["words"]
        for known in (self.known[a.path], self.known[b.path]):
            if any(not known.words.get(word, _NONE).isdisjoint(other) for word in one):
                return True
        if a.data["way"] != b.data["way"]:
            return True  # an avenue and a boulevard may cross
        if (a.data["preposition"] in COMPASS) != (b.data["preposition"] in COMPASS):
            return True  # nobody knows how far
        nearby = a.data["preposition"] != b.data["preposition"] or a.attribute == "way"
        if nearby and (knows(self.known[a.path], other) or knows(self.known[b.path], one)):
            return True
        return where.agree(a.data, b.data)


PLAIN = frozenset((SETTLEMENT, "way", "island"))
COMPASS = frozenset(("north", "south", "east", "west"))
_NONE: frozenset[str] = frozenset()


def comparable(a: Claim, b: Claim) -> bool:
    """Whether two places are of one sort, or both named after where they are."""
    points = a.data["preposition"] == b.data["preposition"] == "at" and not {a.attribute, b.attribute} & {"way", "island"}
    return bool(a.attribute == b.attribute or (a.data["site"] and b.data["site"]) or (points and not (" " in a.attribute or " " in b.attribute)))


def _other_months(a: Claim, b: Claim) -> bool:
    months, others = a.data["months"], b.data["months"]
    return bool(months and others) and set(months).isdisjoint(others)


def opposite_ways(a: Claim, b: Claim) -> Verdict | None:
    """Whether two directions of one thing are opposite."""
    if a.path == b.path or apart(a.when, b.when) or not where.opposed(a.value, b.value):
        return None
    alike = len(set(a.data["said"]) & set(b.data["said"]))
    if alike < (2 if a.subject != "course " else 1):
        return None
    return Verdict(f"“{short(a)}” here, “{short(b)}” elsewhere", "warning")


def two_homes(a: Claim, b: Claim) -> Verdict | None:
    """Whether one person is said to be from two places."""
    if a.path == b.path or not same_person(a.data, b.data) or where.agree(a.data, b.data):
        return None
    return Verdict(f"“{short(a)}” here, “{short(b)}” elsewhere", "warning")
