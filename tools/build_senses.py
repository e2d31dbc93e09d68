#!/usr/bin/env python3
"""Builds src/newslint/data/senses.txt from WordNet 3.0; data/SOURCES.md says how its lines are written.

usage: build_senses.py [WORDNET_DIR]          needs: apt-get install wordnet-base
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from newslint.text.lexicon import frequency

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
OUT = Path(__file__).parent.parent / "src" / "newslint" / "data" / "senses.txt"
PARTS = {"n": "noun", "v": "verb", "a": "adj"}
MET = {"n": 2.3, "v": 2.3, "a": 2.6}
"""Zipf frequency from which a word is taken."""
SENSES = {"n": 4, "v": 4, "a": 2}
"""How many senses of a word are taken, the commonest first."""
RARE = 0.08
"""A sense is left out that stands for less than this share of the word's occurrences in WordNet's annotated texts."""
WORD = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")
FIRST, LARGE = 0x23, 0x3000
"""The step to a child is one character, from this code point on: the commonest 90 in ASCII, further ones from the second on."""


class Synset:
    """A line of WordNet's data: its words, the synset above, and pointers between single words."""

    def __init__(self, line: str) -> None:
        fields = line.split(" | ")[0].split()
        self.key = fields[0]
        count = int(fields[3], 16)
        self.words = [fields[4 + 2 * n].split("(")[0] for n in range(count)]
        self.satellite = fields[2] == "s"
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
        above = {"@", "&"} if self.satellite else {"@"}
        self.above = next((target for symbol, target, _, _ in pointers if symbol in above), "")
        self.pointers = [(symbol, target, "a" if part == "s" else part, where) for symbol, target, part, where in pointers if symbol in ("!", "+")]
        self.causes = [target for symbol, target, _, _ in pointers if symbol in (">", "$")]


def read(part: str) -> dict[str, Synset]:
    """The synsets of a part of speech, by their keys."""
    lines = (FOLDER / f"data.{PARTS[part]}").read_text(encoding="latin-1").splitlines()
    return {synset.key: synset for synset in (Synset(line) for line in lines if not line.startswith(" "))}


def counts() -> dict[tuple[str, str, str], int]:
    """(part, word, number of the sense) → how often WordNet's annotated texts have it."""
    found = {}
    for line in (FOLDER / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, number, count = line.split()
        word, _, sense = key.partition("%")
        found[{"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[sense[0]], word, number] = int(count)
    return found


def senses(part: str) -> dict[str, list[str]]:
    """Word → its commonest synsets."""
    found = {}
    tagged = counts()
    for line in (FOLDER / f"index.{PARTS[part]}").read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        word, total = fields[0], int(fields[2])
        if not WORD.fullmatch(word) or frequency(word) < MET[part]:
            continue
        times = [tagged.get((part, word, str(n + 1)), 0) for n in range(total)]
        kept = [n for n in range(total) if n == 0 or (times[n] >= RARE * sum(times) and (times[n] or not sum(times)))]
        found[word] = [fields[-total:][n] for n in kept[: SENSES[part]]]
    return found


def codes(synsets: dict[str, Synset], used: set[str]) -> dict[str, str]:
    """Synset → its path from the root, one character a step; only what is used or above it has a step."""
    needed: set[str] = set()
    for key in used:
        while key and key not in needed:
            needed.add(key)
            key = synsets[key].above
    below: dict[str, list[str]] = defaultdict(list)
    for key in sorted(needed):
        below[synsets[key].above].append(key)
    found = {"": ""}
    todo = [""]
    while todo:
        parent = todo.pop()
        for number, key in enumerate(below[parent]):
            if key in found:
                continue
            found[key] = found[parent] + chr(FIRST + number if number < 90 else LARGE + number)
            todo.append(key)
    return found


def linked(part: str, synsets: dict[str, dict[str, Synset]], words: set[str], symbol: str) -> Iterator[tuple[str, str]]:
    """Pairs of words that a pointer links."""
    for synset in synsets[part].values():
        for kind, target, other, where in synset.pointers:
            if kind != symbol or other not in synsets or where == "0000":
                continue
            one = synset.words[int(where[:2], 16) - 1].lower()
            two = synsets[other][target].words[int(where[2:], 16) - 1].lower()
            if one in words and two in words and one != two:
                yield one, two


def causes(synsets: dict[str, Synset], of_word: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of verbs of which one causes the other (kill, die) or that WordNet groups together, in their two commonest senses."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for word, keys in of_word.items():
        for key in keys[:2]:
            by_key[key].append(word)
    for word, keys in of_word.items():
        for key in keys[:2]:
            yield from ((word, other) for target in synsets[key].causes for other in by_key[target] if other != word)


def main() -> None:
    """Write the file."""
    synsets = {part: read(part) for part in PARTS}
    of_part = {part: senses(part) for part in PARTS}
    words = set().union(*of_part.values())
    paths = {part: codes(synsets[part], {key for keys in of_part[part].values() for key in keys}) for part in PARTS}
    fields: dict[str, list[str]] = defaultdict(list)
    for part in PARTS:
        for word, keys in of_part[part].items():
            fields[word].append(part + " ".join(dict.fromkeys(paths[part][key] for key in keys)))
    for symbol in "!+":
        others: dict[str, set[str]] = defaultdict(set)
        for part in PARTS:
            for one, two in linked(part, synsets, words, symbol):
                others[one].add(two)
        if symbol == "+":
            for one, two in causes(synsets["v"], of_part["v"]):
                others[one].add(two)
                others[two].add(one)
        for word, found in others.items():
            fields[word].append(symbol + " ".join(sorted(found)))
    OUT.write_text("".join(f"{word}\t" + "\t".join(fields[word]) + "\n" for word in sorted(fields)), encoding="utf-8")


if __name__ == "__main__":
    main()
