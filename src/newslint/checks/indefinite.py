"""Kind `a-an`: the indefinite article and the sound it stands before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text import lexicon

Sound = Literal["vowel", "consonant", ""]
_PLACE = compiled(r"([Aa](?<![\w'’.-].)n?)[ \u00a0]+[\"“‘'(\[]?([A-Za-z]+|\d[\d,]*)(?![\w'’]*[@/])")
_PAIR = compiled(r"([Aa](?<!\w.)n?)[ \u00a0]+[\"“‘'(\[]?([A-Za-z]+|\d[\d,]*)(.?)")
"""The same, taken less narrowly: an article, a word, what follows it."""
_SPOKEN_AS_LETTERS = compiled(r"[A-Z]{2,5}s?$")
_VOWEL_LETTERS = "AEFHILMNORSX"
"""Letters whose names begin with a vowel."""
_NOT_AFTER_A = frozenset("a an and are as at i if in is it of on or the et el e o en es".split())
"""After these words "a" is the letter, or foreign."""


@record(frozen=True)
class AAn(Check):
    """The article "a" before a vowel sound and "an" before a consonant sound.

    Where the sound is not plain from the letters, the options say so; where it is not sure, nothing is reported.
    """

    kind: ClassVar[str] = "a-an"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "opaque"})

    consonant: re.Pattern[str] = option("words (lower case) that begin with a vowel letter and a consonant sound: European, one, unit")
    vowel: re.Pattern[str] = option("words (lower case) that begin with h, which is not spoken: hour")
    either: re.Pattern[str] = option("words (lower case) before which both are in use: historic")

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        if not article.opaque and not any(self._clash(*pair) for pair in set(_PAIR.findall(article.text))):
            return
        for match in _PLACE.finditer(article.prose):
            said, word = match.group(1), match.group(2)
            if said == "A" and not _begins(article, match.start()):
                continue
            if self._clash(said, word, article.prose[match.end() : match.end() + 1]):
                right = said[0] + ("n" if said in ("a", "A") else "")
                yield Hit(
                    match.start(),
                    match.end(),
                    {"use": f"{right} {word}"},
                    replacements=(right + article.text[match.end(1) : match.end()],),
                    safe=True,
                )

    def _clash(self, said: str, word: str, after: str) -> bool:
        """Whether the word, as far as its sound is sure, wants the other article."""
        place = word, after == "-"
        if place not in self._sounds:
            self._sounds[place] = self._sound(word, after)
        sound = self._sounds[place]
        return sound != "" and (sound == "vowel") != (said in ("an", "An"))

    @cached_property
    def _sounds(self) -> dict[tuple[str, bool], Sound]:
        """What was found out of words, each before a hyphen or not."""
        return {}

    def _sound(self, word: str, after: str) -> Sound:
        """The sound the word begins with; empty where that is not sure."""
        if word[0].isdigit():
            return self._sound_of_number(word)
        lower = word.lower()
        if len(word) == 1:
            return ("vowel" if word.upper() in _VOWEL_LETTERS else "consonant") if after == "-" else ""
        if not word.islower() and not word.istitle():
            return _sound_of_initials(word, lower)
        if self.either.match(lower) or lower in _NOT_AFTER_A or not (lexicon.known(lower) or lexicon.known_name(word)):
            return ""
        if self.vowel.match(lower):
            return "vowel"
        if self.consonant.match(lower):
            return "consonant"
        if lower[0] in "aeiou" and not lexicon.known(lower) and (lower[0] in "ou" or lower[1] in "aeiouy"):
            return ""  # a foreign name: Oaxaca, Iowa, Uta
        return "vowel" if lower[0] in "aeiou" else "consonant"

    def _sound_of_number(self, digits: str) -> Sound:
        number = digits.split(",")[0]
        if number in ("11", "18"):
            return "vowel" if "," in digits or len(digits) == 2 else ""
        if len(digits) == 4 and digits[:2] in ("11", "18"):
            return ""
        return "vowel" if number[0] == "8" else "consonant"


def _sound_of_initials(word: str, lower: str) -> Sound:
    """Of initials read letter by letter: those without a vowel. Others may be read as a word, and say something only if both readings agree."""
    if not _SPOKEN_AS_LETTERS.match(word) or (lexicon.known(lower) and compiled("[aeiou]").search(lower)):
        return ""
    spelled: Sound = "vowel" if word[0] in _VOWEL_LETTERS else "consonant"
    if not compiled("[AEIOUY]").search(word):
        return spelled
    read: Sound = "vowel" if word[0] in "AIO" else "consonant" if word[0] not in "EU" else ""
    return spelled if spelled == read else ""


def _begins(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and not any(c.isalnum() for c in article.text[sentence.start : start])
