"""Kind `substitution`: a table of wrong → right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import excepted, like_case, whole_words
from newslint.model import Article, Check, Found, Hit, option


@dataclass(frozen=True)
class Substitution(Check):
    """Whole words or phrases and what to write instead, in any case; the case of what was found is kept."""

    kind: ClassVar[str] = "substitution"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque"})

    table: Mapping[str, str | tuple[str, ...]] = option(
        "wrong form → right form, or a list of right forms of which somebody must choose", factory=dict
    )
    except_: tuple[re.Pattern[str], ...] = option("regular expressions; a hit inside a match of one of them is no hit", ())
    case: bool = option("whether case matters", False)
    capitalised: bool = option("whether a capitalised form within a sentence counts; off for words that may be names", True)

    def problems(self) -> Iterable[tuple[str, str]]:
        """An empty table, or an entry that replaces a form by itself, is a mistake."""
        if not self.table:
            yield "table", "'table' is empty"
        for wrong, right in self.table.items():
            if wrong == right:
                yield "table", f"'{wrong}' is replaced by itself"

    @cached_property
    def _entries(self) -> tuple[str, ...]:
        return tuple(self.table)

    @cached_property
    def _except(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(p.pattern, 0 if self.case else re.IGNORECASE) for p in self.except_)

    def literals(self) -> Sequence[str]:
        return self._entries

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for start, end, index in found:
            text = article.text[start:end]
            wrong = self._entries[index]
            if not whole_words(article.text, start, end) or (self.case and text != wrong):
                continue
            if not self.capitalised and text[:1].isupper() and not _starts_sentence(article, start):
                continue
            if excepted(self._except, article.text, start, end):
                continue
            rights = self.table[wrong]
            rights = (rights,) if isinstance(rights, str) else rights
            fixed = tuple(right if self.case else like_case(right, text) for right in rights)
            yield Hit(start, end, {"use": " or ".join(fixed)}, replacements=fixed, safe=len(fixed) == 1)


def _starts_sentence(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and not any(c.isalnum() for c in article.text[sentence.start : start])
