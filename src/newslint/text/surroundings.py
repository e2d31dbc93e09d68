"""What a word that no dictionary has stands in: a compound, an abbreviation, a foreign phrase, a name, a term in quotation marks."""

from __future__ import annotations

from collections.abc import Container, Iterable

from newslint.patterns import compiled
from newslint.text import lexicon
from newslint.text.corrections import JOINING
from newslint.text.spans import Ranged

QUOTED_TERM = 4
"""Words up to which a quotation may be a term, of another language or somebody's own."""
_REACH = 40
"""Code points in which the word beside another is looked for."""
SHORT = 4
"""Letters up to which a word behind a number may be a measure."""
_NUMBER_BEFORE = compiled(r"(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|per)|\d)[ \u00a0]$")
HYPHENS = ("-", "‑")
_OPENING, _CLOSING = ("‘", "'", "“", '"'), ("’", "'", "”", '"')
_ADJACENT = compiled(r"[\d_@/\\&*~\ufffc]|\.(?=\w)")
_COMPOUND = compiled(r"[\w'’]+(?:[-‑][\w'’]+)+")
_CUT_OFF = compiled(r"['’]\s?(?:t|d|m|re|ve|ll)\b|(?<!s)['’](?=[\s,.])|[ \u00a0]['’]\s?(?:t|s|d|m|re|ve|ll)\b")
"""What follows the first half of a contraction written apart ("did n't"), or a word whose ending somebody dropped ("bleedin’")."""
_AFTER = compiled(r"[ \u00a0]([^\W\d_]+)")


def beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The words right before and right after `text[start:end]`, each empty where something else than a space is between."""
    last = low = max(0, start - 2 if text[start - 1 : start] == "\n" else start - 1)
    if text[last : last + 1] in (" ", "\u00a0"):
        while low > max(0, start - _REACH) and text[low - 1].isalpha():
            low -= 1
    after = _AFTER.match(text, end)
    return text[low:last], after[1] if after else ""


def is_fragment(text: str, start: int, end: int) -> bool:
    """Whether a word is a part of something that is not a plain word: digits, a file name, an abbreviation, a compound with a name in it."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if _ADJACENT.match(text, end) or _ADJACENT.match(before) or (before == "." and text[max(start - 2, 0) : start - 1].isalnum()):
        return True
    if _CUT_OFF.match(text, end):
        return True
    if after == "." and end - start <= 4 and text[end + 1 : end + 3].strip()[:1].islower():
        return True
    if before not in HYPHENS and after not in HYPHENS:
        return False
    compound = next((m for m in _COMPOUND.finditer(text, max(0, start - 60), end + 60) if m.start() <= start and m.end() >= end), None)
    if compound is None:
        return True
    parts = compiled("[-‑]").split(compound.group())
    return end - start <= 4 or any(part[:1].isupper() or part.isdigit() for part in parts[1:]) or lexicon.known("".join(parts))


def is_foreign(text: str, start: int, end: int, unknown: Container[str], quotations: Iterable[Ranged]) -> bool:
    """Whether a word stands among words that are `unknown` too, or names, or is a term in quotation marks.

    A short quotation is no term where two words in it are those every English sentence has ("It is a discrase").
    """
    near = [word for word in beside(text, start, end) if word]
    if any(word in unknown and word.islower() and not lexicon.corrections(word) for word in near):
        return True
    if len(near) == 2 and all(word[:1].isupper() and not lexicon.known(word) for word in near):
        return True
    if text[max(start - 1, 0) : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return True
    quotation = next((q for q in quotations if q.start <= start and q.end >= end), None)
    if quotation is None:
        return False
    words = text[quotation.start + 1 : quotation.end - 1].lower().split()
    return len(words) <= QUOTED_TERM and sum(word in JOINING for word in words) < 2


def is_unit(text: str, start: int, end: int) -> bool:
    """Whether a short word stands behind a number: a coin or measure of elsewhere ("not one sen")."""
    return end - start <= SHORT and _NUMBER_BEFORE.search(text, max(0, start - _REACH), start) is not None


def may_be_name(text: str, start: int, end: int, alone: bool) -> bool:
    """Whether a capitalised word has a capitalised neighbour: one no dictionary has, or (`alone`) any."""
    return any(word[:1].isupper() and (alone or not lexicon.known(word)) for word in beside(text, start, end))
