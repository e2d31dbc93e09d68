"""Fits and measures the weights of kind `place` (checks/place/evidence.py).

usage: places.py [--like FOLDER] [--misses THRESHOLD] [--as-is] CLUSTERS_DIR...      (needs numpy)

CLUSTERS_DIR and FOLDER are as for evidence.py. Pairs of places of one sort in two articles of a story are examples: labelled conflicts, and places
that are the same, are of one event; all other pairs, where neither article names the other's place, are of two. That neither does cannot be read off
places that are the same: they borrow it from a labelled conflict. The tables of the tests are examples too.
"""

from __future__ import annotations

import argparse
import json
import runpy
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from evidence import Label, Model, Pair, overlap, overlaps

from newslint.checks.place import evidence, judging
from newslint.loaders import load
from newslint.model import Article, Claim
from newslint.rules import read_rule, shipped

RULE = read_rule(Path(shipped()) / "facts" / "place.yaml", "facts/place").check
TESTS = Path(__file__).parent.parent / "tests" / "checks"
BORROWED = ("known", "no rivals", "rivals", "fame", "both elsewhere")
"""Signs of how two places differ."""
PRIOR = {
    "near": 0.9, "rest": 0.45, "share": 0.8, "nothing": -0.7, "names": 0.6, "people": 0.8, "figures": 1.1, "time": 0.7,
    "day ahead": 2.2, "hour": 1.0,
    "verb": 0.6, "thing": 1.2, "scene": 1.2, "preposition": 0.3, "sort": 0.8, "building": 0.3,
    "other verb": -1.1, "their verb": -1.5, "their doings": -0.8, "own person": -1.0, "known": -1.5, "another": -3.0,
    "other time": -0.7, "nearby": -0.8, "somebody": -3.0, "no rivals": 0.5, "rivals": -0.6, "bias": -1.8,
    "other way": -3.0, "one way": 0.8, "hour around": 0.6, "fame": -0.3,
}  # fmt: skip
"""What one would think each sign says; the examples are few."""
THRESHOLDS = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)


class Story:
    """Articles of one story: where they place what, and the labelled conflicts."""

    def __init__(self, name: str, articles: Mapping[str, Article], labels: Sequence[Any] = ()) -> None:
        self.name = name
        self.claims = [claim for article in articles.values() for claim in RULE.claims(article) if claim.subject == "scene"]
        self.texts = {article.path: article.text for article in articles.values()}
        self.labels: list[Label] = []
        for label in labels:
            sides = [(articles[side["file"]], side["text"]) for side in (label["where"], label["against"])]
            places = [(article.path, start := article.text.index(text), start + len(text)) for article, text in sides]
            self.labels.append(Label(label["kind"], (places[0], places[1])))

    def compared(self) -> Iterator[tuple[judging.Story, Claim, Claim, dict[str, float]]]:
        """The places of one sort in two articles, and their signs."""
        for story, claims in RULE.stories(self.claims):
            for a, b in combinations(claims, 2):
                if a.path != b.path and judging.comparable(a, b):
                    yield story, a, b, story.signs(a, b) | story.rivals(a, b)

    def pairs(self, kind: str = "") -> Iterator[Pair]:
        """The examples; `kind` goes before their origin."""
        labelled: dict[int, list[tuple[float, Pair]]] = defaultdict(list)
        for story, a, b, signs in self.compared():
            of = [n for n, label in enumerate(self.labels) if label.kind == "place" and overlap(label, a, b)]
            if of:
                labelled[of[0]].append((evidence.weighed(signs), Pair(self.name, "labelled", signs)))
            elif a.data["words"] == b.data["words"]:
                yield Pair(self.name, f"{kind}agrees", signs)
            elif not story.excluded(a, b):
                yield Pair(self.name, f"{kind}differs", signs)
        for pairs in labelled.values():
            yield max(pairs, key=lambda pair: pair[0])[1]

    def judged(self) -> tuple[set[int], list[str]]:
        """(the number of each labelled conflict found, the false alarms)."""
        found: set[int] = set()
        alarms = []
        for conflict in RULE.compare(self.claims) if self.claims else ():
            places = [conflict.at, *(claim for claim, _ in conflict.against)]
            lines = {self._line(claim.path, claim.location.start) for claim in places}
            found |= {n for n, label in enumerate(self.labels) if all(self._line(path, start) in lines for path, start, _ in label.places)}
            if not any(overlaps(place, claim) for label in self.labels for place in label.places for claim in places):
                alarms.append(f"{Path(self.name).name}: {conflict.message}")
        return {n for n in found if self.labels[n].kind == "place"}, alarms

    def _line(self, path: str, offset: int) -> tuple[str, int]:
        return path, self.texts[path].count("\n", 0, offset)


def read(folder: Path) -> Story:
    """The story of a folder of articles, with its labels where it has any."""
    labels = folder / "labels.json"
    conflicts = json.loads(labels.read_text(encoding="utf-8"))["conflicts"] if labels.exists() else ()
    return Story(str(folder), {path.name: load(str(path)) for path in sorted(folder.glob("*.txt"))}, conflicts)


def tested() -> Iterator[Pair]:
    """The faults and their look-alikes of the tests."""
    tables = runpy.run_path(str(TESTS / "test_place.py")), runpy.run_path(str(TESTS / "test_people_places.py"))
    faults = [*tables[0]["FAULTS"].values(), *tables[1]["FOUND"]["place"].values()]
    for origin, texts in (("tested one", faults), ("tested two", [*tables[0]["FAIR"].values(), *tables[1]["SILENT"].values()])):
        for texts_of_two in texts:
            story = Story("tests", {str(n): load(f"{n}.txt", text.encode()) for n, text in enumerate(texts_of_two)})
            found = [(evidence.weighed(signs), Pair("tests", origin, signs)) for judge, a, b, signs in story.compared() if not judge.excluded(a, b)]
            if found:
                yield max(found, key=lambda pair: pair[0])[1]


def main() -> None:
    """Prints the weights, and what they find in clusters they were not fitted to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("clusters", nargs="+", type=Path)
    parser.add_argument("--like", action="append", default=[], type=Path)
    parser.add_argument("--misses", type=float, default=None)
    parser.add_argument("--as-is", action="store_true", help="measure the weights as they are, no fitting")
    args = parser.parse_args()
    stories = [read(path.parent) for folder in args.clusters for path in sorted(folder.glob("*/labels.json"))]
    pairs = [pair for story in stories for pair in story.pairs()]
    like = [read(path) for folder in args.like for path in sorted(p for p in folder.iterdir() if p.is_dir())]
    pairs += tested()
    pairs += [pair for story in like for pair in story.pairs("like ")]
    print(dict(Counter(pair.origin for pair in pairs)))
    model = Model(pairs, evidence.JUDGED, BORROWED, PRIOR)
    weights = model.fit()
    if not args.as_is:
        print(", ".join(f'"{name}": {weight:g}' for name, weight in sorted(weights.items(), key=lambda item: -item[1])))
    total = sum(label.kind == "place" for story in stories for label in story.labels)
    fold = {story.name: model.fit(without=story.name) for story in (*stories, *like)}
    for enough in THRESHOLDS:
        judging.ENOUGH = enough
        found, alarms, missed, strange = 0, [], [], []
        for story in (*stories, *like):
            if not args.as_is:
                evidence.WEIGHTS.clear()
                evidence.WEIGHTS.update(fold[story.name])
            seen, false = story.judged()
            found += len(seen)
            if story in like:
                strange += false
                continue
            alarms += false
            missed += [
                f"{Path(story.name).name}: " + " / ".join(story.texts[p][s:e] for p, s, e in label.places)
                for n, label in enumerate(story.labels)
                if label.kind == "place" and n not in seen
            ]
        print(f"{enough:.1f}: recall {found}/{total} = {found / total:.3f}  alarms {len(alarms)}  alarms like {len(strange)}")
        if args.misses == enough:
            print(
                *(f"  alarm {alarm}" for alarm in alarms),
                *(f"  like {alarm}" for alarm in strange),
                *(f"  missed {miss}" for miss in missed),
                sep="\n",
            )


if __name__ == "__main__":
    main()
