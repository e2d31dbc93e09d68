"""Syllables of English words, counted as textstat counts them: the CMU dictionary's vowels, else Hunspell's hyphenation."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from newslint.patterns import compiled
from newslint.text.lines import DATA

_LEFT, _RIGHT = 2, 2
"""Fewest letters before the first and after the last hyphen: pyphen's defaults, which textstat uses."""


def count_syllables(word: str) -> int:
    """The syllables of one word in lower case, without punctuation but for inner apostrophes; at least one unless the dictionary has none ("hmm").

    The first pronunciation in the CMU dictionary decides (data/syllables.txt, made by tools/build_syllables.py), as in textstat; a word it lacks
    has one more than the places where pyphen would hyphenate it.
    """
    lines = _dictionary()
    key, mark = word[:3] + " ", f" {word[3:]}="
    line = lines[min(bisect_left(lines, key), len(lines) - 1)]
    at = line.find(mark) if line.startswith(key) else -1
    if at < 0:
        return _hyphens(word) + 1
    return int(line[at + len(mark) :].partition(" ")[0])


@cache
def _dictionary() -> list[str]:
    """Sorted lines: the first three letters, then "rest=count" for each word that starts with them. Read in a millisecond, unlike 125,000 entries."""
    return (DATA / "syllables.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


# -- hyphenation: Liang's algorithm (TeX) over the patterns that pyphen ships; reading them ourselves costs a tenth of importing it


_LAST_SETTING = "COMPOUNDRIGHTHYPHENMIN 3\n"
_DIGITS = compiled("[0-9]")
_WEIGHTS = compiled(r"(\d?)(\D?)")


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """Letters → the pattern as written (".un3s4"), and the length of the longest."""
    spec = find_spec("pyphen")
    assert spec is not None
    assert spec.origin is not None
    text = (Path(spec.origin).parent / "dictionaries" / "hyph_en_US.dic").read_text(encoding="utf-8")
    written = text.partition(_LAST_SETTING)[2].split()
    patterns = dict(zip(_DIGITS.sub("", "\n".join(written)).split("\n"), written, strict=True))
    return patterns, max(map(len, patterns))


@cache
def _weights(pattern: str) -> list[int]:
    """The weight before each letter of a pattern, and after the last: "un3s4" → [0, 0, 3, 4]."""
    return [int(weight or 0) for weight, _ in _WEIGHTS.findall(pattern)]


def _hyphens(word: str) -> int:
    """At how many places a word may be hyphenated."""
    patterns, longest = _patterns()
    dotted = f".{word}."
    weights = [0] * (len(dotted) + 2)
    for start in range(len(dotted) - 1):
        for end in range(start + 1, min(start + longest, len(dotted)) + 1):
            letters = dotted[start:end]
            if letters in patterns:
                for at, weight in enumerate(_weights(patterns[letters]), start):
                    if weight > weights[at]:
                        weights[at] = weight
    return sum(weights[at + 1] % 2 for at in range(_LEFT, len(word) - _RIGHT + 1))
