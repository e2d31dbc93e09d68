"""Numbers in copy, in digits or words: where each stands and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.records import NamedTuple

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_SMALL)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, 2)},
}
"""What the words for numbers up to ninety are worth."""
SCALES: dict[str, float] = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
"""Words behind a number that multiply it."""
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (20, 999), "scores": (30, 999), "hundreds": (150, 9_999), "thousands": (1_500, 999_999), "tens of thousands": (15_000, 999_999),
    "hundreds of thousands": (150_000, 9_999_999), "millions": (1_500_000, 999_999_999),
}  # fmt: skip
"""Plurals that say no more than an order of magnitude: what they allow, generously."""


class Numeral(NamedTuple):
    """A number in the copy. Offsets are code points; `step` is what one unit of its last written digit is worth (0 for a whole number of things).

    `vague` is what "dozens", "hundreds" … allow; `worded` says that it is written in words; `fraction` that it is a share ("two thirds").
    """

    start: int
    end: int
    value: float
    step: float = 0.0
    vague: tuple[float, float] | None = None
    worded: bool = False
    fraction: bool = False


_SP = r"[ \u00a0\u202f]+"
_DIGITS = compiled(r"(?<![\w.,:/#\\])\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?(?![\w.,]?\d)|(?<![\w.,:/#\\])\d+(?:\.\d+)?(?![:/]|[.,]?\d)")
_FIRST_DIGIT = compiled(r"\d(?<![\w.,:/#\\].)")
"""Where `_DIGITS` may start: a sieve, as `_MAYBE` is."""
_ONE = (
    r"(?:[Tt](?:wo|hree|en|welve|hirteen)|[Ff](?:our(?:teen)?|ive|ifteen)|[Ss](?:ix(?:teen)?|even(?:teen)?)"
    r"|[Ee](?:ight(?:een)?|leven)|[Nn]ine(?:teen)?|[Oo]ne)"
)
_TEN = r"(?:[Tt](?:wenty|hirty)|[Ff](?:orty|ifty)|[Ss](?:ixty|eventy)|[Ee]ighty|[Nn]inety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?"
_SCALE = r"(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)"
_WORDED = compiled(
    rf"""\b(?:
      (?P<vague>(?:[Tt]ens|[Hh]undreds)\ of\ thousands|[Dd]ozens|[Ss]cores|[Hh]undreds|[Tt]housands|[Mm]illions)
        (?=\ of\b|\ (?:more|were|are|have|injured|dead|killed|hurt))
    | (?P<part>[Hh]alf|(?:(?:[Aa]|[Tt]hree){_SP})?quarters?{_SP}of){_SP}an?{_SP}(?P<whole>{_SCALE})
    | (?:(?P<a>[Aa]n?){_SP}(?={_SCALE}\b)|(?P<n>{_TEN}|{_ONE})\b(?:(?P<half>{_SP}and{_SP}a{_SP}half)\b)?)
      (?P<rest>(?:{_SP}|-)?{_SCALE}\b(?:(?:{_SP}and{_SP}|{_SP})(?:{_TEN}|{_ONE})\b(?!{_SP}(?:million|billion)))*(?:{_SP}{_SCALE}\b)*)?
    )(?!\w)""",
    re.VERBOSE,
)
_SHARES = compiled(
    r"\b(?:(?P<top>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[- ](?P<share>thirds?|quarters?|fifths?|tenths?)|(?P<just>[Hh]alf))(?=\ (?:of|the)\b)"
)
_MAYBE_SHARE = compiled(r"[AaOoTtFfHh](?<!\w.)(?:[- ]|ne|wo|hree|our|alf)")
_SCALE_BEHIND = compiled(rf"(?:{_SP}|-)?(?P<scale>dozen|hundred|thousand|lakh|million|crore|billion|trillion|mn|mln|bn|bln|tn|trn)\b|(?P<m>m|k)\b")

_THINGS = compiled(rf"{_SP}(?:people|[a-z]+s)\b(?!{_SP}(?:deep|high|wide|long))")


def find_numerals(text: str) -> list[Numeral]:
    """The numbers in a text, in order; dates, times and ordinals among them are left to the caller."""
    found = [*_digits(text), *_worded(text), *_fractions(text), *_proportions(text), *_single(text)]
    found.sort(key=lambda n: (n.start, -n.end))
    kept: list[Numeral] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _digits(text: str) -> Iterator[Numeral]:
    for first in _FIRST_DIGIT.finditer(text):
        match = _DIGITS.match(text, first.start())
        if match is None:
            continue
        digits = match.group()
        start, end = match.span()
        if len(digits) > 15:
            continue
        value, step = read_digits(digits)
        scale = _SCALE_BEHIND.match(text, end)
        if scale and scale["scale"]:
            factor = SCALES[scale["scale"]]
            yield Numeral(start, scale.end(), value * factor, step * factor if step else factor)
        elif scale and (scale["m"] == "k" or _millions(text, start, scale.end())):
            factor = 1e6 if scale["m"] == "m" else 1e3
            yield Numeral(start, scale.end(), value * factor, step * factor if step else factor)
        else:
            yield Numeral(start, end, value, step)


def _millions(text: str, start: int, end: int) -> bool:
    """Whether an m behind a figure means millions: of money, or of people."""
    return (start > 0 and text[start - 1] in "$£€¥₹") or _THINGS.match(text, end) is not None


def read_digits(digits: str) -> tuple[float, float]:
    """What digits with grouping and a decimal point are worth, and the worth of one unit in the last decimal place (0: a whole number)."""
    plain = "".join(c for c in digits if c.isdigit() or c == ".")
    _, point, decimals = plain.partition(".")
    return float(plain), 10.0 ** -len(decimals) if point else 0.0


_MAYBE = compiled(
    r"[TtFfSsEeNnOoHhDdMmAaQq](?<!\w.)(?:wo\b|h(?:ree|ir|ousand)|en(?:s of)?\b|w(?:elve|ent)|our|ive|or?t|ift"
    r"|ix|even|co|ight|leven|ine|ne\b|alf|undred|oz|illion"
    r"|n? (?:doz|hund|thou|lakh|mill|cror|bill|tril|quar)|uarters? of)"
)
"""Where a number in words may start: a sieve that begins with a set of letters, which is what makes the search fast."""


def _worded(text: str) -> Iterator[Numeral]:
    done = 0
    for maybe in _MAYBE.finditer(text):
        match = _WORDED.match(text, maybe.start()) if maybe.start() >= done else None
        if match is None:
            continue
        start, end = match.span()
        done = end
        if match["vague"]:
            low, high = VAGUE[match["vague"].lower()]
            yield Numeral(start, end, low, 0.0, (low, high), True)
        elif match["part"]:
            share = {"h": 0.5, "t": 0.75}.get(match["part"][0].lower(), 0.25)
            yield Numeral(start, end, share * SCALES[match["whole"]], 0.1 * SCALES[match["whole"]], worded=True)
        else:
            value, step = _read_words(("one" if match["a"] else match["n"]), bool(match["half"]), match["rest"] or "")
            yield Numeral(start, end, value, step, worded=True)


_UNIT = compiled(
    r" (an?) (?:mile|kilomet(?:re|er)|met(?:re|er)|foot|inch|hectare|acre|tonne|ton|kilo|litre|liter|gallon|minute|hour|day|week|fortnight|month"
    r"|year|decade|century)\b"
)
_BEFORE_ONE = ("than", "nearly", "almost", "about", "around", "roughly", "barely", "hardly", "least", "under", "over", "half", "Half")


def _single(text: str) -> Iterator[Numeral]:
    """One of a measure behind a word that makes a figure of it: "less than a mile", "half an hour"."""
    for match in _UNIT.finditer(text):
        word = text[max(0, match.start() - 8) : match.start()].rpartition(" ")[2]
        if word in _BEFORE_ONE:
            half = word in ("half", "Half")
            yield Numeral(match.start() - 4 if half else match.start(1), match.end(1), 0.5 if half else 1.0, 0.1 if half else 0.0, worded=True)


_SOME_IN = compiled(
    r"\b(?:(?P<top>[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]even|[Nn]ine) (?:in(?: every)?|out of(?: every)?)"
    r"|(?P<each>[Ee]very)) (?P<of>\d{1,3}|[a-z]{3,7})\b"
    r"(?= (?:of\b|(?!(?:for|by|on|in|at|to|and|or|that|from|with|as)\b"
    r"|(?:minute|hour|day|week|month|year|second|set|game|match|time|night|season|attempt)(?:s|es)?\b)[a-z]))"
)
_NTH = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}


def _proportions(text: str) -> Iterator[Numeral]:
    """Shares told by heads: "one in four voters", "nine out of ten", "every fourth of the jobs"."""
    if not any(cue in text for cue in (" in ", " out of ", "very ")):
        return
    for match in _SOME_IN.finditer(text):
        of = _NTH.get(match["of"], 0) if match["each"] else (float(match["of"]) if match["of"].isdigit() else WORDS.get(match["of"], 0))
        top = WORDS[match["top"].lower()] if match["top"] else 1
        if of in (3, 4, 5, 10, 20, 100, 2, 6, 8) and top < of:
            yield Numeral(*match.span(), 100 * top / of, 5.0, worded=True, fraction=True)


_SHARE_WORDS = ("half the", "half of", "Half", "third", "quarter", "fifth", "tenth")


def _read_words(first: str, half: bool, rest: str) -> tuple[float, float]:
    value = sum(WORDS[word] for word in compiled(r"[- ]").split(first.lower())) + (0.5 if half else 0)
    total, step = 0.0, 0.1 if half else 0.0
    for word in compiled(r"[- \u00a0\u202f]+").split(rest.lower()):
        if word in SCALES:
            value = (value or 1) * SCALES[word]
            step = step * SCALES[word] if step else (SCALES[word] if SCALES[word] != 12 else 0)
            if SCALES[word] >= 1e3:
                total, value = total + value, 0.0
        elif word in WORDS:
            value, step = value + WORDS[word], 0.0
    return total + value, step


def _fractions(text: str) -> Iterator[Numeral]:
    if not any(share in text for share in _SHARE_WORDS):
        return
    for maybe in _MAYBE_SHARE.finditer(text):
        match = _SHARES.match(text, maybe.start())
        if match is None:
            continue
        top = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}.get((match["top"] or "one").lower(), 1)
        share = _PARTS[(match["share"] or "half").lower().rstrip("s")]
        yield Numeral(*match.span(), top * share * 100, 5.0, worded=True, fraction=True)
