"""Kind `layout`: spacing, stray quotation marks, repeated words and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from newslint.model import Article, Check, Found, Hit, option

_SPACES = re.compile(r"(?<=\S)[ \u00a0\u2009\u202f]{2,}(?=\S)")


@dataclass(frozen=True)
class Layout(Check):
    """Faults one can see without reading."""

    kind: ClassVar[str] = "layout"

    find: Literal["double-space"] = option("which fault")

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for match in _SPACES.finditer(article.text):
            yield Hit(*match.span(), replacements=(" ",), safe=True)
