"""Kind `spelling`: misspelt words, known ones and those that no dictionary has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Literal

from newslint.checks.base import like_case
from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.text import lexicon
from newslint.text.corrections import Correction, compound, corrections
from newslint.text.derived import derived

LIKELY = 3.0
"""Score of a correction from which the word is a misspelling of it, beyond doubt."""
POSSIBLE = 1.6
"""Score of a correction below which the word may as well be foreign, or a coinage."""
OF_A_CAPITALISED = 3.0
"""Score a correction needs where the word is capitalised at the start of a sentence: it may be a name."""
LONG = 7
"""Letters from which a capitalised word within a sentence, if it is listed as a misspelling, is no name that happens to look like one."""
COINED = 3
"""Times an article uses a word that no table lists until it counts as its own coinage."""
SHORTEST = 3
SHORTEST_CAPITALISED = 6
SMALL_SLIP = 0.9
"""Cost of the slip up to which a capitalised word is rather a misspelling than a name."""
QUOTED_TERM = 4
"""Words up to which a quotation may be a term, of another language or somebody's own."""
OFFERED = 5
"""Corrections shown at most."""

HYPHENS = ("-", "‑")
_ADJACENT = compiled(r"[\d_@/\\&*~\ufffc]|\.(?=\w)")
_COMPOUND = compiled(r"[\w'’]+(?:[-‑][\w'’]+)+")
_CUT_OFF = compiled(r"['’]\s?(?:t|d|m|re|ve|ll)\b|(?<!s)['’](?=[\s,.])|[ \u00a0]['’]\s?(?:t|s|d|m|re|ve|ll)\b")
"""What follows the first half of a contraction written apart ("did n't"), or a word whose ending somebody dropped ("bleedin’")."""
_WORDY = compiled(r"\w")
_GOES_ON = compiled(r"\w|['’](?!s\b)\w")
_POSSESSIVE = compiled("['’]s$")
VOWEL = compiled("[aeiouy]")
_WORD_BEFORE = compiled(r"([^\W\d_]+)[ \u00a0]$")
_WORD_AFTER = compiled(r"[ \u00a0]([^\W\d_]+)")


@dataclass(frozen=True)
class Spelling(Check):
    """Words that are misspelt, wherever they stand: a paper is answerable for the spelling of what it quotes.

    `misspelling` finds those known to be (the table and newslint's own of 62,000); `unknown-word` those no dictionary has, British or American,
    that are no name, no foreign word in quotation marks, no coinage; its level depends on how well a correction fits.
    """

    kind: ClassVar[str] = "spelling"
    avoids: ClassVar[frozenset[str]] = frozenset({"byline", "opaque"})

    find: Literal["misspelling", "unknown-word"] = option("which of the two")
    table: Mapping[str, str] = option("the house's own misspellings: wrong form → right form, lower case, one word", factory=dict)
    accept: tuple[str, ...] = option("words the house accepts", ())

    @cached_property
    def _accepted(self) -> frozenset[str]:
        return frozenset(lexicon.plain(word.split("#")[0].strip()).lower() for word in self.accept)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        suspects = [word for word in {_POSSESSIVE.sub("", word) for word in self._candidates(article)} if self._suspect(article, word)]
        last = 0
        for start, end, found_word in sorted(place for word in suspects for place in _places(article.printed, word)):
            if start >= last:
                last = end
                yield from self._judge(article, found_word, start, end)

    def _candidates(self, article: Article) -> Iterable[str]:
        if not self.table or self.find != "misspelling":
            return article.unknown_words
        return article.unknown_words | {word for word in article.word_counts if word.lower() in self.table}

    def _suspect(self, article: Article, word: str) -> bool:
        """Whether the word, wherever it stands, may be a misspelling."""
        lower = lexicon.plain(word).lower()
        if (
            len(word) < SHORTEST
            or not lower.isascii()
            or ("'" in lower and not lexicon.corrections(lower))
            or lower in self._accepted
            or lower.removesuffix("'s") in self._accepted
        ):
            return False
        listed = bool(self._listed(lower))
        if not listed and not VOWEL.search(lower):
            return False
        if listed != (self.find == "misspelling"):
            return False
        if word.islower():
            counts = article.word_counts
            return not counts[word.capitalize()] and not counts[word.upper()] and (listed or (counts[word] < COINED and not derived(lower)))
        alone = article.word_counts[word] == 1 or (listed and bool(article.word_counts[lower]))
        return alone and (word.istitle() or (listed and word.isupper())) and not lexicon.known_name(word)

    def _listed(self, lower: str) -> Sequence[str]:
        return (self.table[lower],) if lower in self.table else lexicon.corrections(lower)

    def _judge(self, article: Article, word: str, start: int, end: int) -> Iterator[Hit]:
        listed = self.find == "misspelling"
        if _fragment(article.printed, start, end) or (not listed and _foreign(article, start, end)):
            return
        begins = _begins_sentence(article, start)
        if not word.islower() and (self._rather_name(word, begins) or _may_be_name(article.printed, start, end, begins and not listed)):
            return
        lower = lexicon.plain(word).lower()
        ranked = [Correction(self.table[lower], 9.0)] if lower in self.table else corrections(lower, article.word_counts)
        score = ranked[0].score if ranked else -1.0
        if not word.islower() and not (ranked and self._no_name(ranked[0])):
            return
        if not listed:
            score -= lexicon.frequency(word.capitalize()) if lexicon.known_name(word.capitalize()) else 0.0
        fixed = tuple(like_case(c.text, word) for c in ranked if c.score > ranked[0].score - 3.0)[:OFFERED]
        related = _written_apart(article, fixed[0]) if fixed and compound(fixed[0]) else ()
        if score < POSSIBLE or (fixed and compound(fixed[0]) and not listed and not related):
            if article.printed.find(word) == start and not lexicon.known_name(word.capitalize()):  # once is enough for what may be in order
                yield Hit(start, end, message=f"'{word}' is in no dictionary", level="info")
            return
        yield Hit(
            start,
            end,
            {"use": " or ".join(fixed[:2] if listed else fixed[:1])},
            level="error" if score >= LIKELY or related else "warning",
            replacements=fixed,
            safe=listed and len(fixed) == 1,
            related=related,
        )

    def _rather_name(self, word: str, begins: bool) -> bool:
        """Whether a capitalised word is a name as far as its place and length show."""
        if self.find == "misspelling":
            return len(word) < (SHORTEST_CAPITALISED if begins else LONG)
        return not begins or len(word) < SHORTEST_CAPITALISED

    def _no_name(self, best: Correction) -> bool:
        """Whether a capitalised word that may be a name is rather a misspelling of `best`."""
        slip = lexicon.frequency(best.text) - best.score
        return self.find == "misspelling" or (best.score >= OF_A_CAPITALISED and slip <= SMALL_SLIP and " " not in best.text)


def _places(text: str, word: str) -> Iterator[tuple[int, int, str]]:
    """Where a word stands as a whole word, with or without a possessive ending."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _WORDY.match(text[at - 1 : at]) and not _GOES_ON.match(text, end):
            yield at, end, word
        at = text.find(word, end)


def _written_apart(article: Article, phrase: str) -> tuple[tuple[int, int, str], ...]:
    """Where the article itself writes in two words, or with a hyphen, what it wrote in one."""
    match = re.search(rf"\b{re.escape(phrase).replace(chr(92) + ' ', '[- ]')}\b", article.printed, re.IGNORECASE)
    return ((*match.span(), "written apart here"),) if match else ()


def _fragment(prose: str, start: int, end: int) -> bool:
    """Whether the word is a part of something that is not a plain word: digits, a file name, an abbreviation, a compound with a name in it."""
    before, after = prose[max(start - 1, 0) : start], prose[end : end + 1]
    if _ADJACENT.match(prose, end) or _ADJACENT.match(before) or (before == "." and prose[max(start - 2, 0) : start - 1].isalnum()):
        return True
    if _CUT_OFF.match(prose, end):
        return True
    if after == "." and end - start <= 4 and prose[end + 1 : end + 3].strip()[:1].islower():
        return True
    if before not in HYPHENS and after not in HYPHENS:
        return False
    compound = next((m for m in _COMPOUND.finditer(prose, max(0, start - 60), end + 60) if m.start() <= start and m.end() >= end), None)
    if compound is None:
        return True
    parts = re.split("[-‑]", compound.group())
    return end - start <= 4 or any(part[:1].isupper() or part.isdigit() for part in parts[1:]) or lexicon.known("".join(parts))


def _foreign(article: Article, start: int, end: int) -> bool:
    """Whether the word stands among unknown words or names, or is a term in quotation marks."""
    prose = article.printed
    before, after = _WORD_BEFORE.search(prose, max(0, start - 40), start), _WORD_AFTER.match(prose, end)
    beside = [match.group(1) for match in (before, after) if match]
    if any(word in article.unknown_words and word.islower() and not lexicon.corrections(word) for word in beside):
        return True
    if len(beside) == 2 and all(word[:1].isupper() and not lexicon.known(word) for word in beside):
        return True
    if prose[max(start - 1, 0) : start] in ("‘", "'", "“", '"') and prose[end : end + 1] in ("’", "'", "”", '"'):
        return True
    quotation = next((q for q in article.quotations if q.start <= start and q.end >= end), None)
    return quotation is not None and len(prose[quotation.start : quotation.end].split()) <= QUOTED_TERM


def _may_be_name(prose: str, start: int, end: int, alone: bool) -> bool:
    """Whether a capitalised word has a capitalised neighbour: one no dictionary has, or (`alone`) any."""
    before, after = _WORD_BEFORE.search(prose, max(0, start - 40), start), _WORD_AFTER.match(prose, end)
    beside = [match.group(1) for match in (before, after) if match and match.group(1)[:1].isupper()]
    return any(alone or not lexicon.known(word) for word in beside)


def _begins_sentence(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and (not any(c.isalnum() for c in article.text[sentence.start : start]) or article.text[start - 2 : start] == ": ")
