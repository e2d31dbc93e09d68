"""Readability: textstat's counts and formulas, with each word counted once per text and its syllables once per process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path

from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.memory import Memory
from newslint.text.syllables import count_syllables
from newslint.text.words import Chunk

SECONDS_PER_CHARACTER = 0.01469
"""Reading time (Demberg & Keller 2008), as in textstat."""
_PUNCTUATION = compiled(r"'(?![tsd]|ve|ll|re)|[^\w\s']")
"""What textstat removes before it splits a text into words: all but letters, digits and the apostrophes of contractions."""
_SENTENCE = compiled(r"\b[^.!?]+[.!?]*")
_THREE_WORDS = compiled(r"\w+\s+\w+\s+\w")
_SAMPLE = 100
"""Linsear Write looks at the first hundred words."""


@record(frozen=True)
class Readable:
    """A text and what the formulas need of it, each counted when first asked for. All counts are those of textstat 0.7.13, its quirks included:
    a sentence ends at every full stop, and one of fewer than three words is none.
    """

    text: str

    @cached_property
    def tokens(self) -> list[str]:
        """What white space divides."""
        return self.text.split()

    @cached_property
    def spaced(self) -> int:
        """How many tokens there are."""
        return len(self.tokens)

    @property
    def words(self) -> int:
        """Tokens in which more than punctuation is left."""
        return self._counts.words

    @cached_property
    def sentences(self) -> int:
        """Sentences of at least three words; at least one in a text that is not empty."""
        return count_sentences(self.text)

    @cached_property
    def characters(self) -> int:
        """Without white space."""
        return sum(map(len, self.tokens))

    @property
    def letters(self) -> int:
        """Letters and digits."""
        return self._counts.letters

    @property
    def syllables(self) -> int:
        """Of all words."""
        return self._counts.syllables

    @property
    def polysyllables(self) -> int:
        """Words of three syllables and more."""
        return self._counts.polysyllables

    @property
    def complex_words(self) -> int:
        """Words of three syllables and more that are not in the list of familiar words (Fog)."""
        return self._counts.complex_words

    @property
    def unfamiliar(self) -> int:
        """Words that are not in the list of familiar words (Dale-Chall)."""
        return self._counts.unfamiliar

    def less(self, part: Readable) -> Readable:
        """The counts of this text without a part of it; not its words and tokens."""
        rest = Readable("")
        rest.__dict__.update({name: getattr(self, name) - getattr(part, name) for name in ("spaced", "sentences", "characters")})
        rest.__dict__["_counts"] = Counts(*(whole - some for whole, some in zip(self._counts, part._counts, strict=True)))
        return rest

    @property
    def words_per_sentence(self) -> float:
        """The average length of a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def seconds(self) -> float:
        """Reading time."""
        return SECONDS_PER_CHARACTER * 1000 * self.characters / 1000

    @cached_property
    def _counts(self) -> Counts:
        packed = sum(map(_PACKED.__getitem__, self.tokens))
        return Counts(*(packed >> at & _MOST_OF_ONE for at in _FIELDS))

    @classmethod
    def of_chunks(cls, text: str, chunks: Iterable[tuple[Chunk, int]], others: str) -> Readable:
        """A text whose tokens are those of some chunks, each as often as is said with it, without those of other texts."""
        packed = -sum(map(_PACKED.__getitem__, others.split()))
        for chunk, count in chunks:
            measure = chunk.measure
            if measure < 0:
                measure = chunk.measure = _PACKED[chunk.text]
            packed += measure * count
        made = cls(text)
        made.__dict__["_counts"] = Counts(*(packed >> at & _MOST_OF_ONE for at in _FIELDS))
        return made


class Counts(NamedTuple):
    """What is counted by the word."""

    words: int
    letters: int
    syllables: int
    polysyllables: int
    complex_words: int
    unfamiliar: int


def count_sentences(text: str) -> int:
    """Sentences as textstat counts them."""
    found = _SENTENCE.findall(text)
    short = sum(not _THREE_WORDS.search(one) and len(_PUNCTUATION.sub("", one).split()) <= 2 for one in found)
    return max(1, len(found) - short) if text else 0


# -- what is known of a word: syllables << 3, and these

_POLYSYLLABLE, _COMPLEX, _UNFAMILIAR = 1, 2, 4


def _code(word: str) -> int:
    lower = word.lower()
    syllables = count_syllables(lower)
    alone = lower if lower.isalnum() else _PUNCTUATION.sub("", lower)
    syllables_alone = syllables if alone == lower else count_syllables(alone) if alone else 0
    code = syllables << 3 | (_POLYSYLLABLE if syllables_alone >= 3 else 0)
    if lower not in _familiar():
        code |= _UNFAMILIAR | (_COMPLEX if syllables_alone >= 3 else 0)
    return code


_CODES = Memory(_code)
"""Word (as it stands in the text) → its code."""
_BITS = 40
_FIELDS = tuple(range(0, _BITS * len(Counts._fields), _BITS))
_MOST_OF_ONE = (1 << _BITS) - 1


@cache
def _packed(code: int) -> int:
    """What a word of a code adds to the counts of a text, side by side in one number; but for its letters."""
    counts = (1, 0, code >> 3, code & _POLYSYLLABLE, code >> 1 & 1, code >> 2 & 1)
    return sum(count << at for at, count in zip(_FIELDS, counts, strict=True))


def _packed_token(token: str) -> int:
    word = token if token.isalnum() else _PUNCTUATION.sub("", token)  # no white space in it: it is one word
    return _packed(_CODES[word]) + ((len(word) - word.count("'")) << _FIELDS[1]) if word else 0


_PACKED = Memory(_packed_token)
"""Token → its counts side by side in one number: the counts of a text are the sum of those of its tokens, which takes one look-up for each."""


@cache
def _familiar() -> frozenset[str]:
    """The list of familiar words that textstat ships, read without importing textstat (which takes 200 ms)."""
    spec = find_spec("textstat")
    assert spec is not None
    assert spec.origin is not None
    return frozenset((Path(spec.origin).parent / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8").split("\n"))


# -- formulas; every one as textstat computes it, to the last bit


def _flesch(r: Readable) -> float:
    """Flesch 1948."""
    return 206.835 - 1.015 * r.words_per_sentence - 84.6 * (r.syllables / r.words) if r.words and r.syllables else 0.0


def _flesch_kincaid(r: Readable) -> float:
    """Kincaid et al. 1975."""
    return (0.39 * r.words_per_sentence) + (11.8 * (r.syllables / r.words)) - 15.59 if r.words and r.syllables else 0.0


def _fog(r: Readable) -> float:
    """Gunning 1952."""
    return 0.4 * (r.words_per_sentence + 100 * r.complex_words / r.words) if r.words else 0.0


def _smog(r: Readable) -> float:
    """McLaughlin 1969."""
    return (1.043 * (30 * (r.polysyllables / r.sentences)) ** 0.5) + 3.1291 if r.sentences else 0.0


def _coleman_liau(r: Readable) -> float:
    """Coleman & Liau 1975."""
    if not r.words or not r.letters:
        return 0.0
    return (0.058 * (r.letters / r.words * 100)) - (0.296 * (r.sentences / r.words * 100)) - 15.8


def _ari(r: Readable) -> float:
    """Automated Readability Index, Smith & Senter 1967."""
    return (4.71 * (r.characters / r.spaced)) + (0.5 * r.words_per_sentence) - 21.43 if r.words else 0.0


def _dale_chall(r: Readable) -> float:
    """Dale & Chall 1948."""
    if not r.words:
        return 0.0
    percent = 100 * r.unfamiliar / r.words
    score = (0.1579 * percent) + (0.0496 * r.words_per_sentence)
    return score + 3.6365 if percent > 5 else score


def _linsear_write(r: Readable) -> float:
    """O'Hayre 1966, over the first hundred words."""
    words: list[str] = []
    taken = 0
    while taken < len(r.tokens) and len(words) < _SAMPLE:
        word = _PUNCTUATION.sub("", r.tokens[taken])
        words += [word] if word else []
        taken += 1
    codes = [_CODES[word] for word in words]
    hard = sum(bool(code & _POLYSYLLABLE) for code in codes)
    easy = sum(code >> 3 > 0 for code in codes) - hard
    sentences = count_sentences(" ".join(r.tokens[:taken]))
    number = float((easy * 1 + hard * 3) / sentences) if sentences else 0.0
    return 0.0 if not sentences else (number - 2 if number <= 20 else number) / 2


class Metric(NamedTuple):
    """A formula, what to call it, whether a higher value is easier, the least it can be applied to, and the range of a bar on a terminal."""

    label: str
    formula: Callable[[Readable], float]
    higher_is_easier: bool = False
    fewest_words: int = 100
    fewest_sentences: int = 1
    low: float = 0
    high: float = 20
    sampled: bool = False
    """Looks at the beginning of the text only."""

    def of(self, readable: Readable) -> float | None:
        """The value, or None for a text too short for the formula."""
        return None if self.too_short(readable) else self.formula(readable)

    def too_short(self, readable: Readable) -> str:
        """Why the formula says nothing about this text, or an empty string."""
        if readable.words < self.fewest_words:
            return f"needs {self.fewest_words} words"
        if readable.sentences < self.fewest_sentences:
            return f"needs {self.fewest_sentences} sentences"
        return ""


METRICS: Mapping[str, Metric] = {
    "flesch": Metric("Flesch reading ease", _flesch, higher_is_easier=True, high=100),
    "flesch-kincaid": Metric("Flesch-Kincaid grade", _flesch_kincaid),
    "fog": Metric("Gunning fog", _fog),
    "smog": Metric("SMOG", _smog, fewest_sentences=30),
    "coleman-liau": Metric("Coleman-Liau", _coleman_liau),
    "ari": Metric("ARI", _ari),
    "dale-chall": Metric("Dale-Chall", _dale_chall, high=13),
    "linsear-write": Metric("Linsear Write", _linsear_write, sampled=True),
}
"""Name → metric. The samples of a hundred words are the authors' own; SMOG is defined over thirty sentences."""
