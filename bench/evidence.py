"""Fits and measures the weights of kind `number` for figures of anything (checks/number/evidence.py).

usage: evidence.py [--like FOLDER] [--misses] CLUSTERS_DIR...      (needs numpy)

CLUSTERS_DIR holds clusters of articles with labels.json (their conflicts: kind, where and against, each a file and its words); FOLDER, which may be
given more than once, folders of articles that each tell one story, without labels. Pairs of figures in two articles of a story are examples: labelled
conflicts, and figures that agree, are of one thing; all other pairs that differ are of two. How two figures of one thing differ cannot be read off
those that agree: they borrow it from a labelled conflict.

Prints the weights by ridge logistic regression over everything, and, with weights fitted to all other clusters each time, what is found and what is
alarmed at each threshold.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from newslint.checks.number import alike, evidence
from newslint.checks.number.judging import one_dimension, shared
from newslint.loaders import load
from newslint.model import Claim
from newslint.rules import read_rule, shipped
from newslint.text.intervals import ratio

RULE = read_rule(Path(shipped()) / "facts" / "number.yaml", "facts/number").check
BORROWED = ("slip", "no slip", "far", "small", "differ", "bounds", "one excludes", "taken")
"""Signs of how two figures differ."""
THRESHOLDS = (1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.4, 2.6, 3.0)
RIDGE = 4.0
"""The weight of the prior that a sign says nothing."""
LEAP = 1.0
"""How far a weight may move at a time, lest Newton's method goes astray."""
WORTH = {"labelled": 4.0, "agrees": 1.0, "differs": 1.0, "like agrees": 0.05, "like differs": 0.3, "tested one": 0.2, "tested two": 0.5}
"""What an example counts for."""


class Pair(NamedTuple):
    """An example: the signs of two figures, whether they are of one thing, and where it comes from."""

    story: str
    origin: str
    signs: Mapping[str, float]

    @property
    def one(self) -> bool:
        """Whether the two are of one thing."""
        return self.origin in ("labelled", "agrees", "like agrees", "tested one")


class Label(NamedTuple):
    """A labelled conflict: its kind and its two places, as (path, start, end)."""

    kind: str
    places: tuple[tuple[str, int, int], tuple[str, int, int]]


class Story:
    """Articles of one story: the claims their figures make, and the labelled conflicts."""

    def __init__(self, folder: Path) -> None:
        articles = {path.name: load(str(path)) for path in sorted(folder.glob("*.txt"))}
        self.name = str(folder)
        self.claims: dict[str, list[Claim]] = defaultdict(list)
        for article in articles.values():
            for claim in RULE.claims(article):
                self.claims[claim.subject].append(claim)
        self.texts = {article.path: article.text for article in articles.values()}
        self.labels: list[Label] = []
        labels = folder / "labels.json"
        for label in json.loads(labels.read_text(encoding="utf-8"))["conflicts"] if labels.exists() else ():
            places = []
            for side in (label["where"], label["against"]):
                article = articles[side["file"]]
                start = article.text.index(side["text"])
                places.append((article.path, start, start + len(side["text"])))
            self.labels.append(Label(label["kind"], (places[0], places[1])))

    def groups(self) -> Iterator[tuple[alike.Alike, list[Claim]]]:
        """The claims of figures of anything, by dimension, ready to be compared."""
        for subject, claims in self.claims.items():
            if subject.startswith(alike.ALIKE):
                yield alike.Alike(claims, RULE.topics, [frozenset(pair) for pair in RULE.opposites]), claims

    def pairs(self, kind: str = "") -> Iterator[Pair]:
        """The examples; `kind` goes before their origin."""
        labelled: dict[int, list[tuple[float, Pair]]] = defaultdict(list)
        for group, claims in self.groups():
            for number, a in enumerate(claims):
                for b in claims[:number]:
                    if a.path == b.path or not one_dimension(a.data["dimension"], b.data["dimension"]) or not shared(a, b):
                        continue
                    of = [n for n, label in enumerate(self.labels) if overlap(label, a, b)]
                    one_of = any(overlaps(place, claim) for label in self.labels for place in label.places for claim in (a, b))
                    signs = group.signs(a, b)
                    signs |= group.company(a, b)
                    if of and self.labels[of[0]].kind == "number" and group.comparable(a, b):
                        labelled[of[0]].append((evidence.weighed(signs), Pair(self.name, "labelled", signs)))
                    elif not one_of and _agree(a, b):
                        yield Pair(self.name, f"{kind}agrees", signs)
                    elif not of and group.comparable(a, b):
                        yield Pair(self.name, f"{kind}differs", signs)
        for pairs in labelled.values():
            yield max(pairs, key=lambda pair: pair[0])[1]

    def judged(self) -> tuple[set[int], int, list[str]]:
        """(the number of each labelled conflict found, how many findings there are, the false ones)."""
        found: set[int] = set()
        alarms = []
        count = 0
        for claims in self.claims.values():
            for conflict in RULE.compare(claims):
                count += 1
                places = [conflict.at, *(claim for claim, _ in conflict.against)]
                lines = {self._line(claim.path, claim.location.start) for claim in places}
                found |= {n for n, label in enumerate(self.labels) if all(self._line(path, start) in lines for path, start, _ in label.places)}
                if not any(overlaps(place, claim) for label in self.labels for place in label.places for claim in places):
                    alarms.append(f"{Path(self.name).name}: {conflict.message}")
        return found, count, alarms

    def _line(self, path: str, offset: int) -> tuple[str, int]:
        return path, self.texts[path].count("\n", 0, offset)


def overlaps(place: tuple[str, int, int], claim: Claim) -> bool:
    """Whether a claim stands in a labelled place."""
    return place[0] == claim.path and claim.location.start < place[2] and place[1] < claim.location.end


def overlap(label: Label, a: Claim, b: Claim) -> bool:
    """Whether two claims are the two sides of a labelled conflict."""
    first, second = label.places
    return (overlaps(first, a) and overlaps(second, b)) or (overlaps(first, b) and overlaps(second, a))


def _agree(a: Claim, b: Claim) -> bool:
    """Whether two figures are the same, and hardly by chance."""
    telling = a.value[2] > evidence.FEW or a.data["noun"] == b.data["noun"]
    return telling and ratio(a.value[2], b.value[2]) < 1.01 and a.data["dimension"] != "ordinal"


class Model:
    """Weights by ridge logistic regression on pairs (Newton's method; the bias is not held down)."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        judged: Mapping[str, float] = evidence.JUDGED,
        borrowed: Sequence[str] = BORROWED,
        prior: Mapping[str, float] = MappingProxyType({}),
    ) -> None:
        self.names = ["bias", *sorted({sign for pair in pairs for sign, value in pair.signs.items() if value} - {"bias", *judged})]
        self.at = {name: n for n, name in enumerate(self.names)}
        slips = [pair.signs for pair in pairs if pair.origin == "labelled"]
        self.rows = np.zeros((len(pairs), len(self.names)))
        self.judged = np.zeros(len(pairs))
        for n, pair in enumerate(pairs):
            signs = {**pair.signs, "bias": 1.0}
            if pair.origin.endswith("agrees"):
                signs |= {sign: slips[n % len(slips)].get(sign, 0.0) for sign in borrowed}
            for sign, value in signs.items():
                if value and sign in judged:
                    self.judged[n] += value * judged[sign]
                elif value:
                    self.rows[n, self.at[sign]] = float(value)
        self.ones = np.array([pair.one for pair in pairs], dtype=float)
        self.worth = np.array([WORTH[pair.origin] for pair in pairs])
        self.prior = np.array([prior.get(name, 0.0) for name in self.names])
        self.stories = np.array([pair.story for pair in pairs])

    def fit(self, without: str = "") -> dict[str, float]:
        """The weights, without the pairs of one story."""
        keep = self.stories != without
        rows, judged, ones, worth = self.rows[keep], self.judged[keep], self.ones[keep], self.worth[keep]
        ridge = np.full(len(self.names), RIDGE)
        ridge[0] = 1e-6
        weights = self.prior.copy()
        for _ in range(40):
            odds = 1 / (1 + np.exp(-np.clip(rows @ weights + judged, -30, 30)))
            gradient = rows.T @ (worth * (ones - odds)) - ridge * (weights - self.prior)
            curvature = (rows * (worth * odds * (1 - odds))[:, None]).T @ rows + np.diag(ridge)
            step = np.linalg.solve(curvature, gradient)
            weights += step * min(1.0, LEAP / np.abs(step).max())
        return {name: float(round(weight, 2)) for name, weight in zip(self.names, weights, strict=True)}


def main() -> None:
    """Prints the weights, and what they find in clusters they were not fitted to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--like", action="append", default=[], type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--as-is", action="store_true", help="measure the weights as they are, no fitting")
    args = parser.parse_args()
    stories = [Story(path.parent) for folder in args.clusters for path in sorted(folder.glob("*/labels.json"))]
    pairs = [pair for story in stories for pair in story.pairs()]
    for folder in args.like:
        for path in sorted(p for p in folder.iterdir() if p.is_dir()):
            pairs += Story(path).pairs("like ")
    counts = defaultdict(int)
    for pair in pairs:
        counts[pair.origin] += 1
    print(dict(counts))
    model = Model(pairs)
    weights = model.fit()
    if not args.as_is:
        print(", ".join(f'"{name}": {weight:g}' for name, weight in sorted(weights.items(), key=lambda item: -item[1])))

    total = sum(label.kind == "number" for story in stories for label in story.labels)
    fold = {story.name: model.fit(without=story.name) for story in stories}
    for enough in THRESHOLDS:
        alike.ENOUGH = enough
        found, findings, alarms = 0, 0, []
        missed = []
        for story in stories:
            if not args.as_is:
                evidence.WEIGHTS.clear()
                evidence.WEIGHTS.update(fold[story.name])
            seen, count, false = story.judged()
            found += sum(story.labels[n].kind == "number" for n in seen)
            findings += count
            alarms += false
            missed += [
                f"{Path(story.name).name}: " + " / ".join(story.texts[p][s:e] for p, s, e in label.places)
                for n, label in enumerate(story.labels)
                if label.kind == "number" and n not in seen
            ]
        print(f"{enough:.1f}: recall {found}/{total} = {found / total:.3f}  precision {findings - len(alarms)}/{findings}")
        if args.misses and enough == 3.0:
            print(*(f"  alarm {alarm}" for alarm in alarms), *(f"  missed {miss}" for miss in missed), sep="\n")


if __name__ == "__main__":
    main()
