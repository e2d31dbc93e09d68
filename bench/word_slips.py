#!/usr/bin/env python3
"""Inserts seeded slips into the words of good copy and counts which are found, and for how many the right word comes first.

usage: word_slips.py [--seed N] [--slips N] [--misses] [--select RULES] FOLDER

Slips: a letter left out, doubled, swapped with the next, replaced by or typed together with its neighbour on the keyboard; spelling by ear (ph/f,
ei/ie, -ance/-ence, single and double letters …); and the known misspellings of codespell's list where the word has one. A slip that makes another
word of the dictionary is no non-word: it is counted apart.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from newslint.text import lexicon

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BY_EAR = (
    ("ei", "ie"), ("ie", "ei"), ("ance", "ence"), ("ence", "ance"), ("ant", "ent"), ("ent", "ant"), ("able", "ible"), ("ible", "able"), ("ph", "f"),
    ("tion", "sion"), ("sion", "tion"), ("cc", "c"), ("ss", "s"), ("mm", "m"), ("tt", "t"), ("ll", "l"), ("rr", "r"), ("pp", "p"), ("ough", "uff"),
    ("ea", "ee"), ("ee", "ea"), ("er", "or"), ("or", "er"), ("sc", "s"), ("ck", "k"), ("c", "s"), ("s", "c"), ("y", "i"), ("i", "y"), ("e", "a"),
    ("a", "e"), ("o", "u"), ("u", "o"), ("gh", "g"), ("kn", "n"), ("wr", "r"), ("que", "k"), ("eau", "o"), ("ou", "u"), ("l", "ll"), ("t", "tt"),
)  # fmt: skip


Slip = tuple[str, int, str, str, str]
"""Article, offset, the slip, what it was made from, and how."""


def near(letter: str, chance: random.Random) -> str:
    """A key beside that of `letter`."""
    row = next(r for r in ROWS if letter in r)
    at = row.index(letter)
    return chance.choice([row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)])


def keyboard(word: str, chance: random.Random) -> str:
    """One slip of the fingers; the first letter stays, as it mostly does."""
    at = chance.randrange(1, len(word))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    kind = chance.choice(("omit", "double", "swap", "neighbour", "extra"))
    if kind == "omit":
        return before + after
    if kind == "double":
        return before + letter * 2 + after
    if kind == "swap" and after:
        return before + after[0] + letter + after[1:]
    return before + near(letter, chance) + (letter if kind == "extra" else "") + after


def phonetic(word: str, chance: random.Random) -> str:
    """One error of spelling by ear, or the word itself if none fits."""
    fitting = [(a, b) for a, b in BY_EAR if a in word[1:]]
    if not fitting:
        return word
    a, b = chance.choice(fitting)
    at = chance.choice([m.start() for m in re.finditer(a, word[1:])]) + 1
    return word[:at] + b + word[at + len(a) :]


def common() -> dict[str, list[str]]:
    """Word → its known misspellings."""
    table: dict[str, list[str]] = defaultdict(list)
    for line in lexicon._misspellings().split("\n"):
        wrong, _, rights = line.partition("\t")
        table[rights.split(",")[0]].append(wrong)
    return table


def insert(texts: dict[str, str], count: int, chance: random.Random, kinds: list[str]) -> tuple[dict[str, str], list[Slip]]:
    """The texts with slips, and (file, offset, wrong, right, kind) of each. Words of four letters and more, lower case, at most one a sentence."""
    known_wrong = common()
    places = [(name, m.start(), m.group()) for name in sorted(texts) for m in re.finditer(r"(?<![\w'’.-])[a-z]{4,}(?![\w'’-])", texts[name])]
    chance.shuffle(places)
    chosen: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    made = 0
    for name, at, word in places:
        if made >= count:
            break
        kind = kinds[made % len(kinds)]
        if not lexicon.known(word) or any(abs(at - other) < 80 for other, *_ in chosen[name]) or (kind == "common" and word not in known_wrong):
            continue
        wrong = {"keyboard": keyboard, "phonetic": phonetic}[kind](word, chance) if kind != "common" else chance.choice(known_wrong[word])
        if wrong != word and wrong not in texts[name]:
            chosen[name].append((at, wrong, word, kind))
            made += 1
    slips = []
    changed = dict(texts)
    for name, ones in chosen.items():
        shift, text = 0, texts[name]
        for at, wrong, word, kind in sorted(ones):
            text = text[: at + shift] + wrong + text[at + shift + len(word) :]
            slips.append((name, at + shift, wrong, word, kind))
            shift += len(wrong) - len(word)
        changed[name] = text
    return changed, slips


def main() -> None:
    """Inserts, lints, counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slips", type=int, default=1000)
    parser.add_argument("--kinds", default="keyboard,phonetic,common")
    parser.add_argument("--select", default="spelling,typos")
    parser.add_argument("--misses", action="store_true", help="list what was not found, or found with another correction first")
    args = parser.parse_args()
    texts = {path.name: path.read_text(encoding="utf-8-sig") for path in sorted(args.folder.glob("*.txt"))}
    changed, slips = insert(texts, args.slips, random.Random(args.seed), args.kinds.split(","))
    with tempfile.TemporaryDirectory() as folder:
        for name, text in changed.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "newslint", "--select", args.select, "--output-format", "json", "--exit-zero", folder]
        findings = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["findings"]
    found: dict[tuple[str, int], tuple[str, list[str]]] = {}
    for f in findings:
        if f["level"] != "info":
            found[Path(f["location"]["path"]).name, f["location"]["start"]["offset"]] = (f["level"], f["replacements"])
    words = [slip for slip in slips if lexicon.known(slip[2])]
    nonwords = [slip for slip in slips if not lexicon.known(slip[2])]
    report(nonwords, words, found, args.misses)


def report(nonwords: list[Slip], words: list[Slip], found: dict[tuple[str, int], tuple[str, list[str]]], misses: int) -> None:
    """Prints the counts, per kind and all."""
    total, hit, first = Counter(), Counter(), Counter()
    for name, at, wrong, right, kind in nonwords:
        got = found.get((name, at))
        rank = got is not None and got[1][:1] == [right]
        for key in (kind, "all"):
            total[key] += 1
            hit[key] += got is not None
            first[key] += rank
        if misses and not rank:
            print(f"{'missed' if got is None else 'other '} {kind:9} {wrong} for {right}: {got[1][:3] if got else ''} ({name})")
    for key in total:
        print(f"{key:9} non-words {total[key]:4}  found {hit[key] / total[key]:.3f}  right correction first {first[key] / total[key]:.3f}")
    real = sum((name, at) in found for name, at, *_ in words)
    print(f"slips that make another word: {len(words)}, found {real}")


if __name__ == "__main__":
    main()
