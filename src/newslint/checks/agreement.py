"""Kind `agreement`: verbs that do not agree with their subject or auxiliary, nouns that do not agree with their number, "there" for "their"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar, Literal

from newslint.checks.base import like_case
from newslint.model import Article, Check, Found, Hit, option
from newslint.records import record
from newslint.text.agreement import Slip, disagreements, miscounted
from newslint.text.possessives import misplaced_there
from newslint.text.verbforms import wrong_forms


@record(frozen=True)
class Agreement(Check):
    """Grammar without a parser: a few frames in which the subject or the number is beyond doubt; what speakers say so (quotations) is theirs."""

    kind: ClassVar[str] = "agreement"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque", "headline"})

    find: Literal["verb", "noun", "form", "owner"] = option(
        "a verb with its subject, a noun with its number, the form of a verb with its auxiliary, or a plural with whose it is"
    )
    accept: tuple[str, ...] = option("words the house uses so", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for start, end, use in self._slips(article):
            word = article.text[start:end]
            if word.lower() not in self.accept:
                yield Hit(start, end, {"use": like_case(use, word)}, replacements=(like_case(use, word),))

    def _slips(self, article: Article) -> Iterable[Slip]:
        if self.find == "verb":
            return disagreements(article.prose, article.sentences)
        return _FINDERS[self.find](article.prose)


_FINDERS: Mapping[str, Callable[[str], Iterable[Slip]]] = {"noun": miscounted, "form": wrong_forms, "owner": misplaced_there}
"""What finds the slips that need no sentences."""
