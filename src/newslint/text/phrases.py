"""Phrases as an editor writes them in a table ("was/were arrested", "in * custody"), found fast in many sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.finder import Finder
from newslint.text.spans import Span

_GAP = r"(?:[\w’'.-]+,?[ \u00a0]){0,3}?"
_WORDY = ("_", "-")
_SP = r"[ \u00a0]"
_AUXILIARIES = frozenset(("was", "were", "is", "are", "has", "have", "had"))
_NEGATION = rf"(?:(?P<not>not|never|no longer){_SP}(?:yet{_SP}|been{_SP}|being{_SP})?)?"


class Occurrence(NamedTuple):
    """Where a phrase stands, its number in the table, and whether it is denied within ("was not arrested")."""

    start: int
    end: int
    number: int
    denied: bool


class Phrases:
    """A table of phrases, in any case.

    In a phrase `a/b` is either word, `?a` a word that may be missing, `*` up to three words of any kind.
    """

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = tuple(phrases)
        self._patterns: dict[int, re.Pattern[str]] = {}  # made when first wanted: most phrases of a table stand in no article of a run
        self._words = [_choices(phrase) for phrase in self._phrases]
        self._cues: dict[str, list[int]] = {}
        for number, phrase in enumerate(self._phrases):
            for cue in _cue(phrase):
                self._cues.setdefault(cue, []).append(number)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._cues, often=True)

    @cached_property
    def _by_index(self) -> list[list[int]]:
        return list(self._cues.values())

    def occurrences(self, folded: str, text: str, sentence_at: Callable[[int], Span | None]) -> Iterator[tuple[Occurrence, Span]]:
        """The phrases in the sentences of `text`, with their sentences; `folded` is the text in lower case at the same length."""
        tried: set[tuple[int, int]] = set()
        for index, at, end in self._finder.find(folded):
            before, after = folded[at - 1 : at], folded[end : end + 1]
            if before.isalnum() or after.isalnum() or before in _WORDY or after in _WORDY:
                continue
            sentence = sentence_at(at)
            if sentence is None or (sentence.start, index) in tried:
                continue
            tried.add((sentence.start, index))
            line = folded[sentence.start : sentence.end]
            for number in self._by_index[index]:
                if not all(any(map(line.__contains__, choice)) for choice in self._words[number]):
                    continue
                pattern = self._patterns.get(number) or self._patterns.setdefault(number, _pattern(self._phrases[number]))
                for match in pattern.finditer(text, *sentence):
                    yield Occurrence(match.start(), match.end(), number, bool(match.groupdict().get("not"))), sentence


def _cue(phrase: str) -> list[str]:
    """The words without one of which the phrase cannot stand: of its fixed words those whose shortest alternative is longest, as the rarest."""
    return max(_fixed(phrase), key=lambda words: (min(map(len, words)), -len(words)))


def _choices(phrase: str) -> list[list[str]]:
    """For each further place in a phrase that is never empty, the words of which one stands there; what has an apostrophe has two forms."""
    return [words for words in _fixed(phrase) if words != _cue(phrase) and "'" not in "".join(words)]


def _fixed(phrase: str) -> list[list[str]]:
    return [word.lower().split("/") for word in phrase.split() if word != "*" and not word.startswith("?")]


def _pattern(phrase: str) -> re.Pattern[str]:
    parts: list[str] = []
    for number, word in enumerate(phrase.split()):
        if word == "*":
            parts.append(_GAP)
            continue
        optional, word = word.startswith("?"), word.removeprefix("?")
        choice = "(?:" + "|".join(re.escape(w).replace("'", "['’]") for w in word.split("/")) + ")"
        negatable = _SP + _NEGATION if number == 0 and word.split("/")[0] in _AUXILIARIES else _SP
        parts.append(rf"(?:{choice}{negatable})?" if optional else rf"{choice}{negatable}")
    pattern = "".join(parts).removesuffix(_SP)
    return compiled(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)
