"""What a clause tells, so that two articles' clauses on one event can be known by it: its telling words, its verb, and how alike two tellings are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint.patterns import compiled
from newslint.text.contexts import Synonyms, base, telling
from newslint.text.inflection import PASTS
from newslint.text.memory import Memory
from newslint.text.senses import closeness
from newslint.text.spans import Span
from newslint.text.words import PerPiece

CLOSE = 0.8
"""From how close two words on are taken to tell the same …"""
LESS = 0.8
"""… and how much less sure that is than one word in both."""
_WORD = compiled(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_BREAK = compiled(
    r"[,;:()–—“”\"]|\b(?:and|but|while|whereas|although|though|because|when|where|who|which|as|if|that"
    r"|(?:after|before|until|since)(?! \d))\b"
)
"""Where what is said of something else may begin or end."""
_ANYTHING = Synonyms({})
_TELLING = PerPiece(lambda word: ((word, telling(word)),) if _ANYTHING.words(word) else ())
_LIGHT = frozenset("took taken went gone came made got put gave given set left ran hit turned happened occurred".split())
"""Verbs that say little without the words behind them."""
_APPOSED = 70
"""Code points before a verb that are taken to be its subject, appositions and all."""
_FIRST = compiled(r"\s*([a-z]+)\b")
_AUXILIARIES = frozenset("has had have is are was were been did could would should might need indeed hundred".split())


def clause_at(text: str, sentence: Span, start: int, end: int) -> Span:
    """The clause of a sentence that holds `text[start:end]`; one that tells nothing before it, with what goes before."""
    breaks = [match.span() for match in _BREAK.finditer(text, *sentence)]
    low = next((stop for _, stop in reversed(breaks) if stop <= start and _says(text, stop, start)), sentence.start)
    return Span(low, next((begin for begin, _ in breaks if begin >= end), sentence.end))


def _says(text: str, start: int, end: int) -> bool:
    """Whether a passage tells something, and does not only stand between commas («entered, with little smoke, in …»)."""
    inserted = text[start - 1 : start] == "," and text[end - 2 : end].rstrip().endswith(",")
    return not inserted and bool(told(text[start:end]))


def subject_of(text: str, sentence: Span, clause: Span) -> Span:
    """Where a clause that begins with its verb has its subject: before the first break of the sentence («The boat, an old trawler, sank»)."""
    first = _FIRST.match(text, clause.start)
    if clause.start == sentence.start or first is None or not (first[1] in _AUXILIARIES or is_past(first[1])):
        return Span(sentence.start, sentence.start)
    stop = _BREAK.search(text, *sentence)
    near = clause.start - sentence.start < _APPOSED
    return Span(sentence.start, clause.start if near else stop.start() if stop else sentence.start)


def is_past(word: str) -> bool:
    """Whether a lower-case word is a verb's past by its form."""
    return word in PASTS or (word.endswith("ed") and word.islower())


def told(text: str) -> list[str]:
    """The telling words of a text, as written, each once; those with a capital are names."""
    return [word for word, _ in dict.fromkeys(_TELLING.all(_WORD.findall(text)))]


def verb_before(text: str, start: int, end: int) -> str:
    """The last verb in the past of `text[start:end]`, where its form shows that it is one."""
    found: list[str] = _WORD.findall(text, start, end)
    for word in reversed(found):
        if is_past(word) and word not in _AUXILIARIES and word not in _LIGHT:
            return word
    return ""


class Sameness:
    """Which words tell the same: forms of one word, those of one group of a table, and near synonyms."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self._synonyms = Synonyms(groups)
        self._known = Memory(self._compared)

    def basic(self, word: str) -> str:
        """The group of a word, or else its basic form."""
        return self._synonyms.basic(word)

    def telling(self, words: Iterable[str]) -> dict[str, float]:
        """Words, and how much each tells."""
        return {word: telling(word) for word in words}

    def of(self, a: str, b: str) -> float:
        """How surely two words tell the same: 1 for forms of one word or words of one group, less for near synonyms, 0 for others."""
        return self._known[a, b]

    def _compared(self, pair: tuple[str, str]) -> float:
        a, b = pair
        if base(a) == base(b) or self._synonyms.basic(a) == self._synonyms.basic(b):
            return 1.0
        near = closeness(a, b)
        return LESS * near if near >= CLOSE else 0.0

    def likeness(self, one: Mapping[str, float], other: Mapping[str, float]) -> float:
        """How much two tellings have in common: the weights of the words of the one that the other has, or a near synonym of it."""
        return sum(
            weight * (1.0 if word in other else max((self.of(word, another) for another in other), default=0.0)) for word, weight in one.items()
        )
