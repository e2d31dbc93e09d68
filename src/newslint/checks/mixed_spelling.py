"""Kind `mixed-spelling`: British and American spelling in one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from newslint.checks.base import like_case
from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.lexicon import Variety, known_name
from newslint.text.varieties import OF_VARIETY, WITH_S, WITH_Z, ise_or_ize, other_spelling, respelled, variety_of

_WORD = compiled(r"(?<![\w'’@#])[^\W\d_]+(?:['’]s)?(?!\w)")


class _Place(NamedTuple):
    start: int
    end: int
    variety: Variety


@record(frozen=True)
class MixedSpelling(Check):
    """Words only Britain spells so beside words only America spells so, against the article's majority or the house's English.

    -ize is British as well (Oxford's), so that "organize" is at odds with "realise" only, not with "colour"; quotations and capitalised words in a
    sentence (World Health Organization, Labor Party) are left alone.
    """

    kind: ClassVar[str] = "mixed-spelling"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque"})

    variety: Literal["", "british", "american"] = option("the house's English; empty: the article's own majority", "")
    accept: tuple[str, ...] = option("words the house accepts in either spelling", ())
    lead: float = option("how many times as frequent the majority must be for the minority to be reported with a correction", 2.0)

    @cached_property
    def _accepted(self) -> frozenset[str]:
        return frozenset(word.split("#")[0].strip().lower() for word in self.accept)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        yield from self._varieties(article)
        if article.word_kinds & WITH_S and article.word_kinds & WITH_Z:
            yield from self._endings(article)

    def _endings(self, article: Article) -> Iterable[Hit]:
        """Words in -ise beside words in -ize."""
        letters = {word: letter for word in article.words_of(WITH_S | WITH_Z) if word.islower() and (letter := ise_or_ize(word))}
        places = [
            (match.start(), match.end(), match.group())
            for match in _WORD.finditer(article.prose)
            if match.group() in letters and match.group() not in self._accepted and not article.in_quote(match.start(), match.end())
        ]
        with_s = sum(letters[word] == "s" for _, _, word in places)
        with_z = len(places) - with_s
        if not with_s or not with_z or with_s == with_z:
            return
        own = "s" if with_s > with_z else "z"
        sure = max(with_s, with_z) >= self.lead * min(with_s, with_z)
        first = next((start, end, f"-i{own}e here") for start, end, word in places if letters[word] == own)
        for start, end, word in places:
            if letters[word] != own:
                fields = {"use": respelled(word), "variety": f"-i{letters[word]}e", "own": "the article", "is": f"-i{own}e"}
                yield Hit(start, end, fields, level="warning" if sure else "info", replacements=(respelled(word),) if sure else (), related=(first,))

    def _varieties(self, article: Article) -> Iterable[Hit]:
        varieties = [bit for bit in OF_VARIETY.values() if article.word_kinds & bit]
        if len(varieties) <= (not self.variety):
            return
        telling = {word for word in article.words_of(sum(varieties)) if (word.islower() or word.istitle()) and variety_of(word.lower())}
        places = list(self._places(article, telling))
        british = sum(place.variety == "british" for place in places)
        american = len(places) - british
        own: Variety = self.variety or ("british" if british > american else "american" if american > british else "")
        if not own:
            return
        sure = bool(self.variety) or max(british, american) >= self.lead * min(british, american)
        first = next((place for place in places if place.variety == own), None)
        for place in places:
            if place.variety != own:
                yield self._hit(article, place, own, first, sure)

    def _places(self, article: Article, telling: set[str]) -> Iterable[_Place]:
        for match in _WORD.finditer(article.prose):
            word = match.group().removesuffix("'s").removesuffix("’s")
            start, end = match.start(), match.start() + len(word)
            if word not in telling or word.lower() in self._accepted or article.in_quote(start, end) or article.prose[end : end + 1] == "-":
                continue
            if word.islower() or (_begins_sentence(article, start) and not known_name(word)):
                yield _Place(start, end, variety_of(word.lower()))

    def _hit(self, article: Article, place: _Place, own: Variety, first: _Place | None, sure: bool) -> Hit:
        word = article.text[place.start : place.end]
        fixed = like_case(other_spelling(word.lower()), word)
        fields = {"use": fixed, "variety": place.variety.capitalize(), "own": "the house" if self.variety else "the article", "is": own.capitalize()}
        related = ((first.start, first.end, f"{own.capitalize()} here"),) if first else ()
        return Hit(place.start, place.end, fields, level="warning" if sure else "info", replacements=(fixed,) if sure else (), related=related)


def _begins_sentence(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and not any(c.isalnum() for c in article.text[sentence.start : start])
