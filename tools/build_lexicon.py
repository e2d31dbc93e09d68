#!/usr/bin/env python3
"""Builds src/newslint/data/lexicon.txt and misspellings.txt from openly licensed word lists; see SOURCES.md there for what they are.

usage: build_lexicon.py --scowl DIR --hunspell EN_GB_PREFIX --codespell DIR

needs: pip install wordfreq codespell; apt-get download scowl hunspell-en-gb
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from wordfreq import freq_to_zipf, get_frequency_dict

HERE = Path(__file__).parent
FREQUENCIES = get_frequency_dict("en", wordlist="large")
DATA = HERE.parent / "src" / "newslint" / "data"
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
POSSESSIVE = re.compile(r"'s?$")
LARGE, HUGE = 70, 80
"""SCOWL's sizes: up to 70 a word is a word; at 80 (word games' lists) only if it has been met in running text."""
MET = 1.6
"""Zipf frequency from which a word of SCOWL's size 80 counts as met in running text."""

DOUBTFUL = 2.2
"""Zipf frequency below which a rare word that codespell lists as a likely misspelling ("calender") is left out."""


def zipf(word: str) -> float:
    """How often a word is met: the logarithm of its occurrences in a thousand million words; 0 if it is not."""
    frequency = FREQUENCIES.get(word.lower(), 0.0)
    return freq_to_zipf(frequency) if frequency else 0.0


def scowl(folder: Path, lists: Iterable[str], parts: Iterable[str], sizes: range) -> set[str]:
    """The words of some of SCOWL's lists, without possessives."""
    words: set[str] = set()
    for name in lists:
        for part in parts:
            for path in folder.glob(f"{name}-{part}.*"):
                if int(path.suffix[1:]) in sizes:
                    words.update(path.read_text(encoding="iso-8859-1").split("\n"))
    return {word for word in words if WORD.fullmatch(word) and not POSSESSIVE.search(word)}


class Hunspell:
    """A Hunspell dictionary written out: each stem with every suffix and prefix its flags allow, and one of each together."""

    def __init__(self, prefix: str) -> None:
        self.affixes: dict[str, list[tuple[bool, str, str, re.Pattern[str]]]] = defaultdict(list)
        for line in Path(prefix + ".aff").read_text(encoding="utf-8-sig").splitlines():
            fields = line.split("#")[0].split() if not line.startswith(("SFX #", "PFX #")) else line.split()
            if fields[:1] in (["SFX"], ["PFX"]) and len(fields) >= 4 and not fields[3].isdigit():
                is_suffix = fields[0] == "SFX"
                condition = fields[4] if len(fields) > 4 and not fields[4].startswith(("ds:", "is:")) else "."
                pattern = re.compile(condition + "$" if is_suffix else condition)
                self.affixes[fields[1]].append((is_suffix, fields[2].strip("0"), fields[3].split("/")[0].replace("0", ""), pattern))
        self.stems = Path(prefix + ".dic").read_text(encoding="utf-8").splitlines()[1:]

    def words(self) -> Iterator[str]:
        """All forms."""
        for line in self.stems:
            stem, _, flags = line.split("\t")[0].split(" ")[0].partition("/")
            forms = {stem} | set(self._with(stem, flags, True))
            yield from forms
            for form in forms:
                yield from self._with(form, flags, False)

    def _with(self, word: str, flags: str, suffixes: bool) -> Iterator[str]:
        for flag in flags:
            for is_suffix, strip, add, condition in self.affixes.get(flag, ()):
                if is_suffix != suffixes or not (condition.search(word) if suffixes else condition.match(word)):
                    continue
                if suffixes and word.endswith(strip):
                    yield word[: len(word) - len(strip)] + add
                elif not suffixes and word.startswith(strip):
                    yield add + word[len(strip) :]


def misspellings(folder: Path, *names: str) -> dict[str, list[str]]:
    """Codespell's tables: misspelling → corrections."""
    table = {}
    for name in names:
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            wrong, _, rights = line.partition("->")
            *fixed, reason = [r.strip() for r in rights.split(",")] if "," in rights else [rights.strip(), ""]
            table[wrong] = [r for r in fixed if r] or [reason]
    return table


def unaccented(word: str) -> str:
    """The word without diacritics, as many papers write it."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def varieties(folder: Path, sizes: range) -> dict[str, str]:
    """Words only Britain writes ("b") and only America ("a"), by SCOWL's lists; what either knows as a variant is neither."""
    british = scowl(folder, ("british", "british_z"), ("words",), sizes)
    american = scowl(folder, ("american",), ("words",), sizes)
    both = scowl(folder, ("english",), ("words",), sizes)
    british_too = british | both | scowl(folder, ("british_variant_1",), ("words",), sizes)
    american_too = american | both
    return dict.fromkeys(british - american_too, "b") | dict.fromkeys(american - british_too, "a")


def main() -> None:
    """Reads the sources, writes the data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, required=True, help="usr/share/dict/scowl of Debian's package scowl")
    parser.add_argument("--hunspell", required=True, help="path of en_GB without .aff and .dic")
    parser.add_argument("--codespell", type=Path, required=True, help="codespell_lib/data")
    args = parser.parse_args()

    spellings = ("english", "american", "british", "british_z", "canadian", "australian")
    everywhere, rare = range(LARGE + 1), range(LARGE + 1, HUGE + 1)
    sure = scowl(args.scowl, spellings, ("words", "contractions"), range(61))
    sure |= scowl(args.scowl, ("variant_1", "british_variant_1"), ("words", "contractions"), range(61))
    likely = scowl(args.scowl, spellings, ("words", "contractions"), everywhere)
    likely |= scowl(args.scowl, ("variant_2",), ("words",), range(61))
    game = scowl(args.scowl, spellings, ("words",), rare)
    names = scowl(args.scowl, spellings, ("upper", "proper-names"), range(HUGE + 1))
    forms = {word for word in Hunspell(args.hunspell).words() if WORD.fullmatch(word) and not POSSESSIVE.search(word)}

    wrong = misspellings(args.codespell, "dictionary.txt")
    doubtful = misspellings(args.codespell, "dictionary_rare.txt")
    extra = {line.split("#")[0].strip() for line in (HERE / "extra-words.txt").read_text(encoding="utf-8").splitlines()} - {""}
    unwanted = {line.split("#")[0].strip() for line in (HERE / "unwanted-words.txt").read_text(encoding="utf-8").splitlines()} - {""}

    words = sure | extra
    words |= {w for w in likely | {f for f in forms if f.islower()} if w not in wrong}
    words |= {w for w in game if w not in wrong and w not in doubtful and zipf(w) >= MET}
    words |= {plain for w in words if not w.isascii() and (plain := unaccented(w)).isascii()}
    words -= {w for w in doubtful if w not in sure and zipf(w) < DOUBTFUL}
    words = {w for w in words if (w.islower() or w == "I") and w not in unwanted and (len(w) > 1 or w in "aio")}
    names = {n for n in names | {f for f in forms if not f.islower()} | {e for e in extra if not e.islower()} if n[:1].isupper() and len(n) > 1}

    write_lexicon(words, names, varieties(args.scowl, everywhere))
    write_misspellings(wrong, words, {n.lower() for n in names})


def write_lexicon(words: set[str], names: set[str], variety: dict[str, str]) -> None:
    """One line for each pair of first bytes: the pair, then after a tab the entries of each length in bytes from 2 on.

    An entry is a word, its Zipf frequency in tenths (two digits), and the variety that alone spells it so ("b", "a" or a space).
    """
    lines: dict[bytes, dict[int, list[bytes]]] = defaultdict(lambda: defaultdict(list))
    for word in sorted(words | names):
        encoded = word.encode()
        entry = encoded + f"{min(int(zipf(word) * 10), 99):02}{variety.get(word, ' ')}".encode()
        lines[encoded[:2].ljust(2)][max(len(encoded), 2)].append(entry)
    data = b"\n".join(
        b"\t".join([pair, *(b"".join(by_length[length]) for length in range(2, max(by_length) + 1))]) for pair, by_length in sorted(lines.items())
    )
    (DATA / "lexicon.txt").write_bytes(data)
    print(f"lexicon.txt: {len(words)} words, {len(names)} names, {len(lines)} lines, {len(data)} bytes")


def write_misspellings(wrong: dict[str, list[str]], words: set[str], names: set[str]) -> None:
    """Known misspellings, one a line and sorted: the wrong form, tab, its corrections with commas; no word and no name among them."""
    lines = []
    for bad, rights in sorted(wrong.items()):
        good = [r for r in rights if all(part.lower() in words or part.lower() in names for part in re.split(r"[ -]", r))]
        if bad.isascii() and WORD.fullmatch(bad) and bad.islower() and bad not in words and bad not in names and good and len(bad) > 3:
            lines.append(f"{bad}\t{','.join(good)}")
    text = "\n".join(lines)
    (DATA / "misspellings.txt").write_text(text, encoding="utf-8")
    print(f"misspellings.txt: {len(lines)} entries, {len(text)} bytes")


if __name__ == "__main__":
    main()
