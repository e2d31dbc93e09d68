#!/usr/bin/env python3
"""Prints the speed of each stage of a run in MB/s of text, in one process: loading, the views over an article, all rules, comparing.

usage: stages.py [--articles 300] [--data ../shared/data]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus import ROOT, build

from newslint.cli.common import load_config, rules_in_force
from newslint.linter import Linter
from newslint.loaders import load

VIEWS = ("prose", "sentences", "chunks", "quotations", "names", "dates", "quantities", "people")
"""Views of an article in the order in which they build on each other; each is timed with those before it done."""


def main() -> None:
    """Builds a corpus and prints a line per stage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), args.data.resolve(), 0, args.articles, seed=1)
        files = sorted(map(str, Path(folder).rglob("*.txt")))
        size = sum(Path(file).stat().st_size for file in files)
        print(f"{len(files)} articles, {size / 1e6:.2f} MB; CPU seconds of one process")

        def stage(name: str, work: Callable[[], object]) -> None:
            began = time.process_time()
            work()
            print(f"{name:<14} {size / 1e6 / max(time.process_time() - began, 1e-9):8.2f} MB/s", flush=True)

        stage("load", lambda: [load(file).blocks for file in files])
        articles = [load(file) for file in files]
        for view in VIEWS:
            stage(view, lambda view=view: [getattr(article, view) for article in articles])
        linter = Linter(rules_in_force(load_config(None)))
        linter.examine(load(files[0]))
        stage("all rules", lambda: [linter.examine_file(file) for file in files])
        examined = [linter.examine_file(file) for file in files]
        stage("comparing", lambda: linter.compare((one.path, one.story_claims) for one in examined))


if __name__ == "__main__":
    main()
