"""Measures grouping: B-cubed against folders that each hold one story.

usage: stories.py [--merged] FOLDER_OF_FOLDERS

Every article in the folders is grouped in one run; prints precision, recall and F1 over articles (Bagga and Baldwin 1998), the time, and
with --merged the stories that hold articles of several folders.
"""

import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from newslint.loaders import LOADERS, load
from newslint.stories import group, signature


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    shared = Counter((gold[path], found[path]) for path in gold)
    sizes, found_sizes = Counter(gold.values()), Counter(found.values())
    precision = sum(n * n / found_sizes[f] for (_, f), n in shared.items()) / len(gold)
    recall = sum(n * n / sizes[g] for (g, _), n in shared.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main(folder: str, merged: bool) -> None:
    """Prints the figures."""
    paths = [str(path) for path in sorted(Path(folder).rglob("*")) if path.suffix in LOADERS and path.name != "README.md"]
    signatures = [signature(load(path)) for path in paths]
    start = time.perf_counter()
    stories = group(signatures, "auto")
    took = time.perf_counter() - start
    gold = {path: str(Path(path).parent) for path in paths}
    precision, recall, f1 = b_cubed(gold, dict(stories))
    print(f"{len(paths)} articles in {len(set(gold.values()))} folders: {len(set(stories.values()))} stories in {took:.2f} s")
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    if merged:
        folders = defaultdict(Counter)
        for path, story in stories.items():
            folders[story][Path(path).parent.name] += 1
        for counts in folders.values():
            if len(counts) > 1:
                print("merged:", dict(counts))


if __name__ == "__main__":
    main(next(arg for arg in sys.argv[1:] if not arg.startswith("-")), "--merged" in sys.argv)
