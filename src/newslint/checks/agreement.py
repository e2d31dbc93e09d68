"""Kind `agreement`: verbs that do not agree with their subject, nouns that do not agree with their number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from newslint.records import record
from typing import ClassVar, Literal

from newslint.checks.base import like_case
from newslint.model import Article, Check, Found, Hit, option
from newslint.text.agreement import disagreements, miscounted


@record(frozen=True)
class Agreement(Check):
    """Grammar without a parser: a few frames in which the subject or the number is beyond doubt; what speakers say so (quotations) is theirs."""

    kind: ClassVar[str] = "agreement"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque", "headline"})

    find: Literal["verb", "noun"] = option("which of the two")
    accept: tuple[str, ...] = option("words the house uses so", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        slips = disagreements(article.prose, article.sentences) if self.find == "verb" else miscounted(article.prose)
        for start, end, use in slips:
            word = article.text[start:end]
            if word.lower() not in self.accept:
                yield Hit(start, end, {"use": like_case(use, word)}, replacements=(like_case(use, word),))
