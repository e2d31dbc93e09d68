"""Kind `pattern`: phrases and regular expressions that should not stand in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import excepted
from newslint.model import Article, Check, Found, Hit, option


@dataclass(frozen=True)
class Pattern(Check):
    """Phrases (matched as whole words) or a regular expression (Python's `re`), in any case unless told otherwise."""

    kind: ClassVar[str] = "pattern"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque"})

    phrases: tuple[str, ...] = option("phrases, matched as whole words", ())
    regex: re.Pattern[str] | None = option("a regular expression")
    except_: tuple[re.Pattern[str], ...] = option("regular expressions; a hit inside a match of one of them is no hit", ())
    case: bool = option("whether case matters", False)
    fix: str = option("the replacement, with \\1 or \\g<name> for groups of the regular expression", "")
    unless_near: tuple[str, ...] = option("distancing cues: no hit where one of them stands before it in the same sentence", ())
    note_at: re.Pattern[str] | None = option("the acceptable use in the same article, which the finding points at")
    note: str = option("what to say of that place", "")

    def problems(self) -> Iterable[tuple[str, str]]:
        """A pattern needs something to look for."""
        if not self.phrases and self.regex is None:
            yield "phrases", "a pattern needs 'phrases' or a 'regex'"

    def literals(self) -> Sequence[str]:
        return () if self.regex else self.phrases

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        flags = 0 if self.case else re.IGNORECASE
        if self.regex:
            return re.compile(self.regex.pattern, flags)
        words = "|".join(re.escape(p) for p in sorted(self.phrases, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)", flags)

    @cached_property
    def _except(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(p.pattern, 0 if self.case else re.IGNORECASE) for p in self.except_)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for match in self._regex.finditer(article.prose):
            start, end = match.span()
            if start == end or excepted(self._except, article.text, start, end) or self._distanced(article, start):
                continue
            fixed = match.expand(self.fix) if self.fix else ""
            groups = {k: v or "" for k, v in match.groupdict().items()}
            related = self._acceptable(article, start)
            yield Hit(start, end, {**groups, "fix": fixed}, replacements=(fixed,) if fixed else (), related=related)

    def _distanced(self, article: Article, start: int) -> bool:
        sentence = article.sentence_at(start)
        if not self.unless_near or sentence is None:
            return False
        before = article.text[sentence.start : start].lower()
        return any(cue.lower() in before for cue in self.unless_near)

    def _acceptable(self, article: Article, start: int) -> tuple[tuple[int, int, str], ...]:
        if self.note_at is None:
            return ()
        match = self.note_at.search(article.text)
        return ((*match.span(), self.note),) if match and match.start() != start else ()
