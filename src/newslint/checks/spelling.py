"""Kind `spelling`: misspelt words, known ones and those that no dictionary has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, Literal

from newslint.checks.base import like_case
from newslint.model import Article, Check, Claim, Conflict, Found, Hit, Sought, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text import lexicon
from newslint.text.corrections import Correction, compound, corrections
from newslint.text.derived import derived
from newslint.text.proper import in_time, is_date, meant
from newslint.text.surroundings import beside, is_foreign, is_fragment, is_unit, may_be_name
from newslint.text.words import WORD, PerPiece

LIKELY = 3.0
"""Score of a correction from which the word is a misspelling of it, beyond doubt."""
CERTAIN = 4.0
"""Score of a correction from which even a word that could be made of two is a misspelling."""
POSSIBLE = 1.6
"""Score of a correction below which the word may as well be foreign, or a coinage."""
OF_A_CAPITALISED = 3.0
"""Score a correction needs where the word is capitalised at the start of a sentence: it may be a name."""
LONG = 7
"""Letters from which a capitalised word within a sentence, if it is listed as a misspelling, is no name that happens to look like one."""
COINED = 3
"""Times an article uses a word that no table lists until it counts as its own coinage."""
COINERS = 2
"""Articles that use a word independently until it counts as a coinage of more than one."""
SHORTEST = 3
SHORTEST_CAPITALISED = 6
SMALL_SLIP = 0.9
"""Cost of the slip up to which a capitalised word is rather a misspelling than a name."""
MANY = 5000
"""Pieces of text from which on it pays to have all known misspellings in memory."""
FEW = 100
"""Misspellings of the house that are looked for one by one."""
OFFERED = 5
"""Corrections shown at most."""

_WORDY = compiled(r"\w")
_GOES_ON = compiled(r"\w|['’](?!s\b)\w")
VOWEL = compiled("[aeiouy]")


@record(frozen=True)
class Spelling(Check):
    """Words that are misspelt, wherever they stand: a paper is answerable for the spelling of what it quotes.

    `misspelling` finds those known to be (the table and newslint's own of 62,000); `unknown-word` those no dictionary has, British or American,
    that are no name, no foreign word in quotation marks, no coinage; its level depends on how well a correction fits.
    """

    kind: ClassVar[str] = "spelling"
    reach: ClassVar[Literal["article", "story", "run"]] = "run"
    alone: ClassVar[bool] = True
    avoids: ClassVar[frozenset[str]] = frozenset({"byline", "opaque"})

    find: Literal["misspelling", "unknown-word"] = option("which of the two")
    table: Mapping[str, str] = option("the house's own misspellings: wrong form → right form, lower case, one word", factory=dict)
    accept: tuple[str, ...] = option("words the house accepts", ())

    @cached_property
    def _accepted(self) -> frozenset[str]:
        return frozenset(lexicon.plain(word.split("#")[0].strip()).lower() for word in self.accept)

    # -- map

    def sought(self) -> Sought | None:
        if self.find != "misspelling":
            return None
        return Sought(words=lexicon.misspellings().union(self.table), counts=self._may_count)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        if self.find == "misspelling":
            yield from (hit for word, start, end in self._places(article) if (hit := self._judge(article, word, start, end)))

    def claims(self, article: Article) -> Iterable[Claim]:
        """The words that no dictionary has. Which of them are coinages shows when every article of the run has been read."""
        if self.find == "misspelling":
            return
        for word, start, end in self._places(article):
            own = word.islower() and article.count(word) >= COINED
            excused = (
                own or is_unit(article.printed, start, end) or is_foreign(article.printed, start, end, article.unknown_words, article.quotations)
            )
            hit = None if excused else self._judge(article, word, start, end)
            if hit or article.printed.find(word) == start:
                yield from _claims(article, word.lower(), start, end, hit)

    def _places(self, article: Article) -> Iterator[tuple[str, int, int]]:
        """The suspected words, where they stand."""
        suspects = [word for word in set(self._candidates(article)) if self._suspect(article, word)]
        last = 0
        for start, end, found in sorted(place for word in suspects for place in _places(article.printed, word)):
            if start >= last:
                last = end
                yield found, start, end

    def _candidates(self, article: Article) -> Iterable[str]:
        if self.find != "misspelling":
            return map(_own, article.unknown_words)
        if "unknown_words" in vars(article) and not self._may_have_own(article):  # somebody has asked for them: a known misspelling is one of them
            return {own for word in article.unknown_words if lexicon.corrections(lexicon.plain(own := _own(word)).lower())}
        chunks = article.printed.split() if article.opaque else article.suspects  # where nothing is cut out, a word of the copy is one of the file
        return map(_own, set(self._misspelt.all(chunks)))

    def _may_have_own(self, article: Article) -> bool:
        """Whether an article may have one of the house's misspellings; of a long table it is not asked which."""
        return len(self.table) > FEW or any(map(lexicon.plain(article.folded).__contains__, self.table))

    @cached_property
    def _misspelt(self) -> PerPiece[str]:
        """The words of a piece that stand in one of the tables; what a dictionary has only in the house's."""

        def misspelt(word: str) -> bool:
            lower = lexicon.plain(_own(word)).lower()
            if lower in self.table:
                return True
            listed = lower in lexicon.misspellings() if len(pieces) > MANY else bool(lexicon.corrections(lower))
            return listed and not lexicon.known(word)

        pieces = PerPiece(lambda piece: filter(misspelt, WORD.findall(piece)))
        return pieces

    def _may_count(self, word: str) -> bool:
        """Whether a known misspelling may be reported in any article: a capitalised one must be long enough to be no name."""
        own = _own(word)
        if own.islower():
            return not lexicon.known(word) or lexicon.plain(own) in self.table
        return not (self._rather_name(own, begins=True) or lexicon.known_name(own))

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
            return not article.count(word.capitalize()) and not article.count(word.upper()) and (listed or not derived(lower) or _beyond_doubt(lower))
        alone = article.count(word) == 1 or (listed and article.count(lower) > 0)
        return alone and (word.istitle() or (listed and word.isupper())) and not lexicon.known_name(word)

    def _listed(self, lower: str) -> Sequence[str]:
        return (self.table[lower],) if lower in self.table else lexicon.corrections(lower)

    def _judge(self, article: Article, word: str, start: int, end: int) -> Hit | None:
        listed = self.find == "misspelling"
        if is_fragment(article.printed, start, end):
            return None
        if not word.islower():
            begins = _begins_sentence(article, start)
            right = "" if listed or begins else _proper(article, word, start, end)
            if right:
                return Hit(start, end, {"use": right}, replacements=(right,))
            if self._rather_name(word, begins) or may_be_name(article.printed, start, end, begins and not listed):
                return None
        lower = lexicon.plain(word).lower()
        ranked = [Correction(self.table[lower], 9.0)] if lower in self.table else corrections(lower, article.said)
        score = ranked[0].score if ranked else -1.0
        if not word.islower() and not (ranked and self._no_name(ranked[0])):
            return None
        if not listed:
            score -= lexicon.frequency(word.capitalize()) if lexicon.known_name(word.capitalize()) else 0.0
        fixed = tuple(like_case(c.text, word) for c in ranked if c.score > ranked[0].score - 3.0)[:OFFERED]
        related = _written_apart(article, fixed[0]) if fixed and compound(fixed[0]) else ()
        if score < POSSIBLE or (fixed and compound(fixed[0]) and not listed and not related):
            if article.printed.find(word) == start and not lexicon.known_name(word.capitalize()):  # once is enough for what may be in order
                return Hit(start, end, message=f"'{word}' is in no dictionary", level="info")
            return None
        return Hit(
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

    # -- reduce

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        """One word: it is reported wherever it stands, unless it is a coinage."""
        if all(claim.attribute != "unknown" for claim in claims) or _coined(claims):
            return
        apart = [claim for claim in claims if claim.attribute == "apart"]
        for claim in claims:
            if claim.attribute == "unknown":
                notes = tuple((note, "written apart here") for note in apart if note.path == claim.path)
                data = claim.data
                yield Conflict(claim, notes, {"use": data["use"]}, data["message"], data["level"], tuple(data["replacements"]))


def _beyond_doubt(word: str) -> bool:
    """Whether a word that may have been made from another is rather a slip ("breakfest")."""
    best = corrections(word)[:1]
    return bool(best) and best[0].score >= CERTAIN and " " not in best[0].text


def _claims(article: Article, word: str, start: int, end: int, hit: Hit | None) -> Iterator[Claim]:
    """What a place of an unknown word tells: that it is used, between which words, and what would be reported of it."""
    before, after = beside(article.printed, start, end)
    place, quoted = article.locate(start, end), article.in_quote(start, end)
    data: dict[str, Any] = {}
    if hit:
        data = {"use": hit.fields.get("use", ""), "message": hit.message, "level": hit.level, "replacements": list(hit.replacements)}
        yield from (Claim(word, "apart", "", article.locate(*related[:2])) for related in hit.related)
    yield Claim(word, "unknown" if hit else "used", "", place, quoted=quoted, evidence=(f"{before} … {after}".lower(),), data=data)


def _coined(claims: Sequence[Claim]) -> bool:
    """Whether the desk uses the word, or several articles that do not copy each other do and it is not simply a misspelling of a common one."""
    if any(claim.desk for claim in claims):
        return True
    best = corrections(claims[0].subject)[:1] if len(claims) > 1 else []
    if best and best[0].score >= LIKELY and " " not in best[0].text:
        return False
    contexts: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        contexts[claim.path].update(claim.evidence)
    seen: set[str] = set()
    coiners = 0
    for path in sorted(contexts):
        coiners += seen.isdisjoint(contexts[path])
        seen |= contexts[path]
    return coiners >= COINERS


def _proper(article: Article, word: str, start: int, end: int) -> str:
    """The day, month or people that a capitalised word within a sentence is a slip for, where nothing beside it makes a name of it."""
    right = meant(word)
    if not right or may_be_name(article.printed, start, end, False):
        return ""
    return right if not is_date(right) or in_time(article.printed, start) else ""


def _own(word: str) -> str:
    """The word without a possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


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


def _begins_sentence(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and (not any(c.isalnum() for c in article.text[sentence.start : start]) or article.text[start - 2 : start] == ": ")
