#!/usr/bin/env python3
"""Builds the benchmark's corpus: real articles, repeated with renamed people until there are enough, always the same for the same seed.

usage: corpus.py [--megabytes 10] [--articles 4500] [--seed 1] [--data ../shared/data] FOLDER
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_CAPITALISED = re.compile(r"(?<=[a-z,;] )[A-Z][a-zà-ÿ]{3,}\b")
_SYLLABLES = (
    "ba be bi bo da de di do fa fe ga go ka ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo".split()
)


def stories(data: Path) -> list[dict[str, str]]:
    """The sources: file name → text for each article that stands alone and for each folder of one story."""
    alone = [{path.name: _read(path)} for level in ("adv", "int", "ele") for path in sorted((data / "onestop" / level).glob("*.txt"))]
    together = [
        {path.name: _read(path) for path in sorted(folder.glob("*.txt"))} for folder in sorted((data / "ecbplus").iterdir()) if folder.is_dir()
    ]
    return alone + together


def renamed(story: dict[str, str], generator: random.Random) -> dict[str, str]:
    """The same story about other people: words that stand capitalised within sentences get new names, the same in all its articles."""
    counts = Counter(word for text in story.values() for word in _CAPITALISED.findall(text))
    names = {word: "".join(generator.choices(_SYLLABLES, k=generator.randint(2, 4))).capitalize() for word in sorted(counts)}
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b") if names else re.compile(r"(?!)")
    return {name: pattern.sub(lambda match: names[match.group()], text) for name, text in story.items()}


def build(folder: Path, data: Path, megabytes: float, articles: int, seed: int) -> tuple[int, int]:
    """Writes the corpus, one folder per story; the number of files and bytes."""
    generator = random.Random(seed)
    sources = stories(data)
    files = size = copy = 0
    while files < articles or size < megabytes * 1e6:
        for number, story in enumerate(sources):
            told = renamed(story, generator) if copy else story
            place = folder / f"{copy:03}" / f"{number:04}"
            place.mkdir(parents=True, exist_ok=True)
            for name, text in told.items():
                data_bytes = text.encode()
                (place / name).write_bytes(data_bytes)
                files, size = files + 1, size + len(data_bytes)
            if files >= articles and size >= megabytes * 1e6:
                break
        copy += 1
    return files, size


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")


def main() -> None:
    """Builds the corpus and says how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--articles", type=int, default=4500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    args = parser.parse_args()
    files, size = build(args.folder, args.data, args.megabytes, args.articles, args.seed)
    print(f"{files} articles, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
