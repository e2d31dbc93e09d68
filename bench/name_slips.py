#!/usr/bin/env python3
"""Recall of slips in names: one letter of one mention of a name is changed, and names/inconsistent looks at the article.

usage: name_slips.py [--slips 500] [--seed 1] [--misses] FOLDER

A name is a capitalised word of four letters or more within a sentence (not behind a full stop) that stands twice or more in the article;
days and months are none. A slip swaps two letters, drops one, doubles one or replaces one by a similar one; the first letter stays.
Found: a finding has a span on the changed word.
"""

import argparse
import random
import re
from collections import Counter
from pathlib import Path

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped
from newslint.text.names import CALENDAR

WORD = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]{3,}\b(?!['’-]\w{2})")
SIMILAR = dict(zip("aeiouybpdtgkcszvfmnlrwhxjq", "eaeuoipbtdkgkzsfwnmrlvnzgg", strict=True))


def slip(word, rng):
    """The word with one slip, and which kind it was."""
    at = rng.randrange(1, len(word))
    kind = rng.choice(["swap", "drop", "double", "similar"])
    if kind == "swap":
        at = min(at, len(word) - 2)
        changed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif kind == "drop":
        changed = word[:at] + word[at + 1 :]
    elif kind == "double":
        changed = word[:at] + word[at] + word[at:]
    else:
        changed = word[:at] + SIMILAR.get(word[at], "e") + word[at + 1 :]
    return (changed, kind) if changed != word else slip(word, rng)


def places(text):
    """Where names stand that stand twice or more, and how often."""
    counts = Counter(re.findall(r"\b[A-Z][^\W\d_]{3,}\b", text))
    return [(m.start(), m.group(), counts[m.group()]) for m in WORD.finditer(text) if counts[m.group()] > 1 and m.group().lower() not in CALENDAR]


def main():
    """Inserts the slips one by one and prints recall by number of mentions and by kind of slip."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--slips", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    linter = Linter([rule for rule in read_rules([shipped()]) if rule.id == "names/inconsistent"])
    texts = [(path, path.read_text(encoding="utf-8-sig")) for path in sorted(args.folder.glob("*.txt"))]
    texts = [(path, text) for path, text in texts if places(text)]
    found, total = Counter(), Counter()
    for _ in range(args.slips):
        path, text = rng.choice(texts)
        start, word, mentions = rng.choice(places(text))
        changed, kind = slip(word, rng)
        mutated = text[:start] + changed + text[start + len(word) :]
        findings = run(linter, (mutated,))
        spans = [(p.start, p.end) for f in findings for p in (f.location, *(r.location for r in f.related))]
        hit = any(low < start + len(changed) and start < high for low, high in spans)
        for key in ("three mentions or more" if mentions > 2 else "two mentions", kind):
            total[key] += 1
            found[key] += hit
        if args.misses and not hit and mentions > 2:
            print(f"missed {path.name}: {word} → {changed} ({mentions}): …{text[max(0, start - 40) : start + 40]!r}")
    for key in sorted(total):
        print(f"{key:<24} {found[key]}/{total[key]} = {found[key] / total[key]:.3f}")


if __name__ == "__main__":
    main()
