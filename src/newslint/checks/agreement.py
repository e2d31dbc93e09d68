"""Kind `agreement`: verbs that do not agree with their subject or auxiliary, nouns that do not agree with their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from newslint.checks.base import like_case
from newslint.model import Article, Check, Found, Hit, option
from newslint.records import record
from newslint.text.agreement import Slip, disagreements, miscounted
from newslint.text.verbforms import wrong_forms


@record(frozen=True)
class Agreement(Check):
    """Grammar without a parser: a few frames in which the subject or the number is beyond doubt; what speakers say so (quotations) is theirs."""

    kind: ClassVar[str] = "agreement"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque", "headline"})

    find: Literal["verb", "noun", "form"] = option("a verb with its subject, a noun with its number, or the form of a verb with its auxiliary")
    accept: tuple[str, ...] = option("words the house uses so", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for start, end, use in self._slips(article):
            word = article.text[start:end]
            if word.lower() not in self.accept:
                yield Hit(start, end, {"use": like_case(use, word)}, replacements=(like_case(use, word),))

    def _slips(self, article: Article) -> Iterable[Slip]:
        if self.find == "verb":
            return disagreements(article.prose, article.sentences)
        return wrong_forms(article.prose) if self.find == "form" else miscounted(article.prose)
