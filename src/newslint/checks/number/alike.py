"""Figures of anything: two of one unit or noun that the words around them tie to the same thing, each the only such figure of its article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.checks.base import Verdict
from newslint.checks.number.judging import clash, exclude, fold, message, shared
from newslint.checks.number.topic import ANYTHING, Topic
from newslint.model import Claim
from newslint.text.attribution import source_words
from newslint.text.contexts import Context, base
from newslint.text.intervals import disjoint, ratio
from newslint.text.topics import Figure
from newslint.text.verbs import stem
from newslint.text.when import apart

ENOUGH = 2.0
"""How much two sentences must have in common for a warning …"""
PLENTY = 3.0
"""… and for an error."""
UNLIKE = 10
"""Figures that differ by more than this factor are of different things."""
NEARBY = 7
"""Days between the publication of two articles of one event."""
FEW = 12
"""A larger figure that both articles have is hardly of two things."""
ANYONE = frozenset(("", "men", "suspects", "protesters"))
"""Groups of nouns that say little of who is counted."""
_MOVES = frozenset(("by", "to", "from"))
_AGO = frozenset(("ago", "later", "earlier"))
ALIKE = "alike "
"""How the subject of such a claim begins."""


def alike_claim(claim: Claim, figure: Figure, noun: str, names: Sequence[str], context: Context, personal: bool, doubtful: bool) -> Claim:
    """The claim of a figure, whatever it is of, from the one of its topic or of none."""
    quantity = figure.quantity
    what = quantity.dimension if quantity.dimension != "count" else "people" if personal else noun
    about = "|".join(filter(None, (ALIKE + what, context.rate, str(claim.data["era"]))))
    noun_forms = {noun, base(quantity.head), stem(quantity.head)}
    more = {
        "near": sorted(context.near - noun_forms),
        "rest": sorted(context.rest - noun_forms),
        "tie": list(context.tie),
        "extent": sorted(context.extent),
        "topic": figure.topic,
        "doubtful": doubtful,
        "names": list(names),
        "behind": sorted(context.behind),
        "which": dict(context.which),
        "rate": context.rate,
        "towards": context.towards,
        "noun": "" if noun == "people" else noun,
    }
    return claim._replace(subject=about, attribute="", data={**claim.data, **more})


class Alike(NamedTuple):
    """The claims of one subject, by article, and the topics whose figures change with time."""

    by_path: Mapping[str, Sequence[Claim]]
    topics: Mapping[str, Topic]
    opposites: Sequence[frozenset[str]]
    untold: frozenset[str]
    stances: frozenset[str]

    def judge(self, a: Claim, b: Claim) -> Verdict | None:
        """Why two claims cannot both stand, or None."""
        if a.path == b.path or a.desk or b.desk or a.data["doubtful"] or b.data["doubtful"] or self._settled(a, b):
            return None
        level = clash(ANYTHING, a, b)
        if level is None or ratio(a.value[2], b.value[2]) > UNLIKE or not self._comparable(a, b):
            return None
        score = common(a, b)
        if score < ENOUGH or score < self._enough(a, b) or not self._only(a, b, score) or not self._only(b, a, score) or not shared(a, b):
            return None
        sources = bool(a.source and b.source and source_words(a.source).isdisjoint(source_words(b.source)))
        if score < PLENTY or sources or "about" in (a.data["bound"], b.data["bound"]):
            level = "warning"
        return Verdict(message(ANYTHING, a, b, "same", sources, _beside(a, b)), level, strength=score)

    def _settled(self, a: Claim, b: Claim) -> bool:
        """Whether the topics decide: both have one, or one has one whose figures change."""
        one, other = a.data["topic"], b.data["topic"]
        return bool((one and other) or any(self.topics[name].changes != "never" for name in (one, other) if name))

    def _enough(self, a: Claim, b: Claim) -> float:
        """How much must be the same: the more, the more figures of the kind the two articles have."""
        least = PLENTY if a.data["noun"] in self.untold or a.data["dimension"] == "time" else ENOUGH
        rivals = sum(other is not b and common(a, other) > 0 for other in self.by_path[b.path])
        rivals += sum(other is not a and common(b, other) > 0 for other in self.by_path[a.path])
        return least + 0.5 * min(4, rivals)

    def _comparable(self, a: Claim, b: Claim) -> bool:
        one, other = a.data, b.data
        if exclude(one["where"], other["where"]) or exclude(one["modifiers"], other["modifiers"]) or exclude(one["extent"], other["extent"]):
            return False
        behind = {one["tie"][1], other["tie"][1]}
        if len(behind) == 2 and ("" not in behind or behind & _AGO or (one["dimension"] == "time" and "of" in behind)):
            return False
        before = {one["tie"][0], other["tie"][0]}
        if len(before) == 2 and (one["dimension"] == "time" or before & (_MOVES - {"by"} if one["dimension"] == "count" else _MOVES)):
            return False
        if exclude(one["behind"], other["behind"]) or not (_known(a, b) and _known(b, a)):
            return False
        if one["noun"] != other["noun"] and not {one["noun"], other["noun"]} & ANYONE:
            return False
        if exclude(one["names"], other["names"]) or ((one["towards"] or other["towards"]) and one["names"] != other["names"]):
            return False
        words = {*one["near"]}, {*other["near"]}
        if any(words[0] & pair != words[1] & pair and words[0] & pair and words[1] & pair for pair in self.opposites):
            return False
        if (words[0] ^ words[1]) & self.stances:
            return False
        which = one["which"], other["which"]
        if which[0].get("") != which[1].get("") or any(word in which[1] and exclude(which[0][word], which[1][word]) for word in which[0]):
            return False
        days = [apart(a.when, b.when), apart(a.published, b.published)]
        return not days[0] and (days[1] is None or abs(days[1]) <= NEARBY)

    def _only(self, a: Claim, b: Claim, score: float) -> bool:
        """Whether of all figures in the other article only `b` can be the one that `a` gives."""
        for other in self.by_path[b.path]:
            if other is b or other.value == b.value:
                continue
            alike = common(a, other)
            agree = not disjoint((a.value[0], a.value[1]), (other.value[0], other.value[1]))
            if alike >= score or (agree and (alike >= 1 or (a.value[2] > FEW and a.data["dimension"] != "time"))):
                return False
        return True


def common(a: Claim, b: Claim) -> float:
    """How much the sentences of two claims have in common: words beside both figures count fully, others half, names as one word."""
    near, other = set(a.data["near"]), set(b.data["near"])
    beside = near & other
    if not beside:
        return 0.0
    around = ((near | set(a.data["rest"])) & (other | set(b.data["rest"]))) - beside
    kind = a.data["noun"] == b.data["noun"] != "" and a.data["dimension"] == "count"
    tied = a.data["dimension"] == "time" and a.data["tie"] == b.data["tie"] != ["", ""]
    names = set(a.data["names"]) & set(b.data["names"])
    halves: int = min(2, len(around)) + min(2, len(names)) + kind + tied + 2 * bool(a.data["rate"])
    return len(beside) + 0.5 * halves


def _known(a: Claim, b: Claim) -> bool:
    """Whether the article of `b` knows one of the names that the sentence of `a` speaks of, if it speaks of any."""
    return not a.data["names"] or not {fold(name) for name in b.evidence}.isdisjoint(a.data["names"])


def _beside(a: Claim, b: Claim) -> list[str]:
    near, other = ({*claim.data["near"]} for claim in (a, b))
    around = (near | {*a.data["rest"]}) & (other | {*b.data["rest"]})
    return [*sorted(near & other), *sorted(around - (near & other))][:4]


def by_article(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims by the article they come from."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.path].append(claim)
    return found
