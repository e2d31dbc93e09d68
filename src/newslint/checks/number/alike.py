"""Figures of anything: which two of two articles are one and the same figure, by all that is said of them, each the other's best match."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from newslint.checks.base import Verdict
from newslint.checks.number.evidence import COUNTED, nouns, signs_of, weighed
from newslint.checks.number.judging import clash, fold, message, one_dimension, shared
from newslint.checks.number.topic import ANYTHING, Topic
from newslint.model import Claim
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.attribution import source_words
from newslint.text.contexts import Context, base
from newslint.text.intervals import ratio
from newslint.text.numerals import find_numerals
from newslint.text.quantities import Quantity
from newslint.text.slips import slip
from newslint.text.timing import apart
from newslint.text.topics import Figure
from newslint.text.verbs import stem

ENOUGH = 1.8
"""How surely two figures must be one for a warning …"""
PLENTY = 3.0
"""… and for an error."""
MARGIN = 0.5
"""How much surer it must be than of any other figure."""
UNLIKE = 12
"""Figures that differ by more than this factor are of different things."""
ALIKE = "alike "
"""How the subject of such a claim begins."""


def alike_claim(
    claim: Claim,
    figure: Figure,
    noun: str,
    names: Sequence[str],
    close: Sequence[str],
    said_of: str,
    context: Context,
    personal: bool,
    moot: Iterable[str],
    others: Iterable[Quantity],
    top: bool,
    around: Sequence[str],
    as_of: Sequence[str],
) -> Claim:
    """The claim of a figure, whatever it is of, from the one of its topic or of none; `others` are the figures of its sentence,
    `around` the telling words of the sentences before and behind it, `as_of` by when it is counted; `top`: it stands where the article begins.
    """
    quantity = figure.quantity
    said_by = fold(claim.source)
    noun_forms = {noun, base(quantity.head), stem(quantity.head)}
    more = {
        "near": {word: weight for word, weight in sorted(context.near.items()) if word not in noun_forms},
        "rest": {word: weight for word, weight in sorted(context.rest.items()) if word not in noun_forms},
        "beside": sorted([other.dimension, other.value] for other in others if other.number != quantity.number)[:8],
        "digits": _digits(quantity, claim.location.text),
        "head": stem(quantity.head),
        "joined": quantity.joined and quantity.dimension not in COUNTED,
        "tie": list(context.tie),
        "extent": sorted(context.extent),
        "topic": "" if _TO_COME & {*figure.before[-4:], *figure.after} else figure.topic,
        "moot": sorted(set(moot)),
        "names": [name for name in names if name not in said_by],
        "close": [name for name in close if name not in said_by],
        "said of": said_of,
        "behind": sorted(context.behind),
        "which": dict(context.which),
        "rate": context.rate,
        "led by": [context.lead] if context.lead else [],
        "said by": sorted(source_words(claim.source)),
        "towards": context.towards,
        "noun": noun,
        "personal": personal,
        "all": quantity.definite,
        "top": top,
        "around": list(around),
        "as of": list(as_of),
    }
    return claim._replace(subject=ALIKE + what_of(quantity), attribute="", data={**claim.data, **more})


_TO_COME = frozenset(("will", "would", "shall"))
"""Words for what no later count can change: it has not happened yet."""


class Mark(NamedTuple):
    """A claim in short: its article, its figure as far as two are held to be one, and all such figures of the article."""

    path: str
    figure: str
    taken: frozenset[str]


class Alike:
    """The claims of one subject, and the topics whose figures change with time."""

    def __init__(self, claims: Sequence[Claim], topics: Mapping[str, Topic], opposites: Sequence[frozenset[str]]) -> None:
        self.topics = topics
        self._opposites = opposites
        self._by_path = by_article(claims)
        self._left_of: dict[tuple[str, str], Sequence[Claim]] = {}
        self._marks: dict[int, Mark] = {}
        self._with_figure: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._told_of: dict[tuple[int, str], bool] = {}
        for path, own in self._by_path.items():
            figures = [f"{claim.value[2]:.4g}" for claim in own]
            for claim, figure in zip(own, figures, strict=True):
                self._with_figure[path, figure].append(claim)
            beside = (other for claim in own for other in claim.data["beside"])
            taken = frozenset([*figures, *(f"{value:.4g}" for kind, value in beside if kind == own[0].data["dimension"])])
            self._marks.update((id(claim), Mark(path, figure, taken)) for claim, figure in zip(own, figures, strict=True))

    def judge(self, a: Claim, b: Claim) -> Verdict | None:
        """Why two claims cannot both stand, or None."""
        if not self.comparable(a, b) or self._alike(a, b) < ENOUGH:
            return None  # most pairs end here, before the rivals are counted, who can only speak against them
        score = self.score(a, b)
        if score < ENOUGH or not self._only(a, b, score) or not self._only(b, a, score):
            return None
        sources = bool(a.source and b.source and source_words(a.source).isdisjoint(source_words(b.source)))
        sure = score >= PLENTY and not sources and clash(ANYTHING, a, b) == "error" and "about" not in (a.data["bound"], b.data["bound"])
        return Verdict(message(ANYTHING, a, b, "same", sources, _said_alike(a, b)), "error" if sure else "warning", strength=score)

    def comparable(self, a: Claim, b: Claim) -> bool:
        """Whether two claims are at odds if they are of one thing, and nothing rules out that they are."""
        one, other = self._marks[id(a)], self._marks[id(b)]
        if one.path == other.path:
            return False
        taken = one.figure in other.taken, other.figure in one.taken
        if any(taken) and (nouns(a, b) in _FAR or (taken[0] and self._told(a, other)) or (taken[1] and self._told(b, one))):
            return False  # most pairs end here: an article has the other's figure too
        if "quoted" in (*a.data["moot"], *b.data["moot"]) and not (a.when and a.when == b.when):
            return False  # prices move by the hour
        if a.desk or b.desk or not one_dimension(a.data["dimension"], b.data["dimension"]):
            return False
        return ratio(a.value[2], b.value[2]) <= UNLIKE and differ(a, b) and not self._settled(a, b) and bool(shared(a, b))

    def _told(self, a: Claim, other: Mark) -> bool:
        """Whether another article, which has the figure of `a` too, has it not of something else."""
        figure = self._marks[id(a)].figure
        if a.data["dimension"] not in COUNTED or a.value[2] >= MANY:
            return True
        known = (id(a), other.path)
        if known not in self._told_of:
            same = self._with_figure.get((other.path, figure), ())
            self._told_of[known] = any(nouns(a, claim) not in _FAR for claim in same)
        return self._told_of[known]

    def score(self, a: Claim, b: Claim) -> float:
        """How surely two claims are of one figure."""
        return weighed(self.signs(a, b) | self.company(a, b))

    def company(self, a: Claim, b: Claim) -> dict[str, float]:
        """What the other figures and articles of the story tell against two claims: among many, some are alike by chance."""
        rivals = log(1 + self.rivals(a, b))
        sole = all(len(self._figures_of(claim)) == 1 for claim in (a, b)) and nouns(a, b) in ("noun", "synonym") and a.data["dimension"] in COUNTED
        return {"sole": float(sole), "rivals": rivals, "articles": log(max(3, len(self._by_path)) / 3)}

    def _alike(self, a: Claim, b: Claim) -> float:
        """The same, by what is said of the two alone."""
        return weighed(self.signs(a, b))

    def signs(self, a: Claim, b: Claim) -> dict[str, float]:
        """What is said of two claims that tells whether they are of one figure."""
        signs = signs_of(a, b)
        words = a.data["near"].keys(), b.data["near"].keys()
        if any(words[0] & pair != words[1] & pair and words[0] & pair and words[1] & pair for pair in self._opposites):
            signs["opposite"] = 1.0
        one, other = self._marks[id(a)], self._marks[id(b)]
        signs["taken"] = float(one.figure in other.taken or other.figure in one.taken)
        return signs

    def rivals(self, a: Claim, b: Claim) -> int:
        """How many other figures, of the kind and of like size, the two articles have that only one of them has."""
        others = [(other, b) for other in self._left(a, b.path) if other is not a] + [(other, a) for other in self._left(b, a.path) if other is not b]
        return sum(ratio(other.value[2], known.value[2]) <= UNLIKE and nouns(other, known) not in ("a noun", "other noun") for other, known in others)

    def _figures_of(self, a: Claim) -> set[float]:
        """The figures that the article of `a` has of what it counts."""
        return {other.value[2] for other in self._by_path[a.path] if other.data["noun"] == a.data["noun"]}

    def _left(self, a: Claim, path: str) -> Sequence[Claim]:
        """The figures of the kind of `a` in its article that the article at `path` has not."""
        if (a.path, path) not in self._left_of:
            taken = self._marks[id(self._by_path[path][0])].taken
            self._left_of[a.path, path] = [claim for claim in self._by_path[a.path] if self._marks[id(claim)].figure not in taken]
        return self._left_of[a.path, path]

    def _settled(self, a: Claim, b: Claim) -> bool:
        """Whether the topics decide: both have one, or one has one whose figures change, unless both are of one day or differ as slips do."""
        one, other = a.data["topic"], b.data["topic"]
        if one and other and one != other:
            return True
        changing = any(self.topics[name].changes != "never" for name in (one, other) if name)
        if changing and slip(a.data["digits"], b.data["digits"]) >= 2:
            return False
        return bool(one and other) or (changing and apart(a.when or a.published, b.when or b.published) != 0)

    def _only(self, a: Claim, b: Claim, score: float) -> bool:
        """Whether none but `b` of the figures that only its article has can be the one that `a` gives."""
        return all(other.value == b.value or self.score(a, other) < score - MARGIN for other in self._left(b, a.path))


def differ(a: Claim, b: Claim) -> bool:
    """Whether two figures, if they are of one thing, are at odds: they exclude each other, or say different numbers with the same reserve."""
    if clash(ANYTHING, a, b):
        return True
    reserves = [_RESERVE.get(claim.data["bound"]) for claim in (a, b)]
    return reserves[0] == reserves[1] is not None and (ratio(a.value[2], b.value[2]) >= APART or slip(a.data["digits"], b.data["digits"]) >= 2)


_RESERVE = {"over": "more", "least": "more", "under": "less", "most": "less", "nearly": "less", "about": "about"}
"""Bounds that say as much as each other."""
_FAR = frozenset(("other noun", "a noun", "kin"))
"""How nouns compare of which one does not stand for the other."""
MANY = 100
"""From which count on two that are equal are hardly of different things."""
APART = 1.1
"""The factor by which two figures of the same reserve must differ."""


def _digits(quantity: Quantity, text: str) -> str:
    """The digits of a figure: of its value, or where that is in another unit, as written."""
    if what_of(quantity) in ("count", "ordinal", "money"):
        return compiled(r"\D").sub("", f"{quantity.value:.2f}".rstrip("0")).lstrip("0") if quantity.value < 1e15 else ""
    written = compiled(r"\d[\d,.]*").search(text)
    if written is None:
        return next((f"{number.value:.0f}" for number in find_numerals(text) if number.value % 1 == 0), "")
    return compiled(r"\D").sub("", written.group()).lstrip("0")


def what_of(quantity: Quantity) -> str:
    """The dimension of a quantity; all money is one."""
    return quantity.dimension.partition(":")[0]


def _said_alike(a: Claim, b: Claim) -> list[str]:
    """What both say of their figures, as the first writes it: the noun, the words beside, then others of the sentence."""
    near, other = ({*claim.data["near"]} for claim in (a, b))
    around = (near | {*a.data["rest"]}) & (other | {*b.data["rest"]})
    noun = {a.data["noun"]} & {b.data["noun"]} - {""} if a.data["dimension"] in COUNTED else set()
    place = a.location
    copy = f"{place.text} {place.after} {place.before}".lower()
    found = [re.search(rf"\b{re.escape(word)}\w*", copy) for word in [*noun, *sorted(near & other), *sorted(around - (near & other))]]
    return list(dict.fromkeys(match.group() for match in found if match))[:4]


def by_article(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims by the article they come from."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.path].append(claim)
    return found
