"""Kind `pattern`: phrases and regular expressions that should not stand in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import excepted
from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.required import required

AFTER = 60
"""Code points behind a hit within which a distancing cue counts ("…, as Moscow calls its invasion")."""


@record(frozen=True)
class Pattern(Check):
    """Phrases (matched as whole words) or a regular expression (Python's `re`), in any case unless told otherwise."""

    kind: ClassVar[str] = "pattern"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque"})

    phrases: tuple[str, ...] = option("phrases, matched as whole words", ())
    regex: re.Pattern[str] | None = option("a regular expression")
    gate: tuple[str, ...] = option(
        "phrases of which one stands in every article in which the regular expression can be found: it is tried there only", ()
    )
    except_: tuple[re.Pattern[str], ...] = option("regular expressions; a hit inside a match of one of them is no hit", ())
    case: bool = option("whether case matters", False)
    fix: str = option("the replacement, with \\1 or \\g<name> for groups of the regular expression", "")
    unless_near: tuple[str, ...] = option("distancing cues: no hit where one of them stands before it in the same sentence, or shortly behind it", ())
    note_at: re.Pattern[str] | None = option("the acceptable use in the same article, which the finding points at")
    note: str = option("what to say of that place", "")

    def problems(self) -> Iterable[tuple[str, str]]:
        """A pattern needs something to look for, and its fix may name only groups that it has."""
        if not self.phrases and self.regex is None:
            yield "phrases", "a pattern needs 'phrases' or a 'regex'"
        if self.phrases and self.regex is not None:
            yield "regex", "a pattern has 'phrases' or a 'regex', not both"
        try:
            self._regex.sub(self.fix, "")
        except (re.error, IndexError) as error:
            yield "fix", f"'fix' does not fit the pattern: {error}"

    def literals(self) -> Sequence[str]:
        return self.gate or self._required if self.regex else self.phrases

    @cached_property
    def _required(self) -> tuple[str, ...]:
        return required(self._regex.pattern)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        flags = 0 if self.case else re.IGNORECASE
        if self.regex:
            return compiled(self.regex.pattern, flags)
        words = "|".join(re.escape(p) for p in sorted(self.phrases, key=len, reverse=True))
        return compiled(rf"(?<!\w)(?:{words})(?!\w)", flags)

    @cached_property
    def _except(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(p.pattern, 0 if self.case else re.IGNORECASE) for p in self.except_)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for match in self._regex.finditer(article.prose):
            start, end = match.span()
            if start == end or excepted(self._except, article.text, start, end) or self._distanced(article, start, end):
                continue
            fixed = match.expand(self.fix) if self.fix else ""
            groups = {k: v or "" for k, v in match.groupdict().items()}
            related = self._acceptable(article, start, end)
            yield Hit(start, end, {**groups, "fix": fixed}, replacements=(fixed,) if fixed else (), related=related)

    def _distanced(self, article: Article, start: int, end: int) -> bool:
        sentence = article.sentence_at(start)
        if not self.unless_near or sentence is None:
            return False
        around = article.text[sentence.start : min(sentence.end, end + AFTER)].lower()
        return any(cue.lower() in around for cue in self.unless_near)

    def _acceptable(self, article: Article, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
        if self.note_at is None:
            return ()
        matches = (match.span() for match in self.note_at.finditer(article.text))
        return tuple((low, high, self.note) for low, high in matches if high <= start or low >= end)[:1]
