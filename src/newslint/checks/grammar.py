"""Kind `grammar`: what LanguageTool's server says about the body of an article, sifted for news copy."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing
from fnmatch import fnmatchcase
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, TypeVar

from newslint.cache import Cache
from newslint.model import Article, Check, Hit, Level, Served, option
from newslint.records import NamedTuple, record
from newslint.text.lexicon import corrections, frequency, known
from newslint.text.spans import Span

if TYPE_CHECKING:
    from newslint.languagetool.client import Match

T = TypeVar("T")
SHORTEST = 4
"""Letters of a word that may be a misspelling; below, it is as likely an abbreviation."""
SPELLER = "MORFOLOGIK_RULE"
"""How the identifiers of LanguageTool's spelling checkers start."""
COMMON = 3.0
"""Zipf frequency of a word that a misspelling is likely to be meant for (once in a million words)."""


class Passage(NamedTuple):
    """What is sent of an article: its body, opaque passages filled, and where each paragraph starts in what is sent and in the article."""

    text: str
    starts: list[int]
    origins: list[int]

    @classmethod
    def of(cls, article: Article) -> Passage:
        """The paragraphs of the body, a blank line between them. URLs, handles and other scripts are filled with a word as long: nothing is moved."""
        parts: list[str] = []
        starts, origins, length = [], [], 0
        for block in article.blocks:
            if block.scope == "body":
                starts.append(length)
                origins.append(block.start)
                parts.append(_filled(article, block.start, block.end))
                length += block.end - block.start + 2
        return cls("\n\n".join(parts), starts, origins)

    def place(self, start: int, end: int) -> Span | None:
        """Where `text[start:end]` stands in the article; None if that is not within one paragraph."""
        at = bisect_right(self.starts, start) - 1
        if at < 0 or end <= start or (at + 1 < len(self.starts) and end > self.starts[at + 1] - 2):
            return None
        return Span(self.origins[at] + start - self.starts[at], self.origins[at] + end - self.starts[at])


@record(frozen=True)
class Grammar(Check):
    """LanguageTool's rules for English, each with the level it has in news copy. They report as `grammar/ITS_ID`.

    A key of `levels` and `silent` is a rule of LanguageTool, a pattern of such (with *), or one of its categories; the most particular counts.
    Only the body is sent. Names are never corrected, and in what is quoted only the rules of `quoted` count. A word it does not know counts as
    misspelled only if no dictionary of ours has it and it is a known misspelling, or stands once in the article, a letter or two from a common word.
    """

    kind: ClassVar[str] = "grammar"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "opaque"})
    needs_examples: ClassVar[bool] = False
    served: ClassVar[bool] = True

    levels: Mapping[str, Level] = option("rule, pattern or category of LanguageTool → level", factory=dict)
    silent: Mapping[str, str] = option("rule, pattern or category that is switched off → why", factory=dict)
    quoted: tuple[str, ...] = option("rules, patterns and categories that count inside quotations too", ())
    variety: Literal["", "british", "american"] = option("the house's English; empty: American rules, and both spellings are accepted", "")
    accept: tuple[str, ...] = option("words the house accepts", ())
    grammar_server: str = option("the address of a LanguageTool server; empty: one is started on this machine", "")
    chosen: tuple[str, ...] = ()
    """The rules of LanguageTool that alone are to report; empty: all."""
    ignored: tuple[str, ...] = ()
    """Those that are not to."""

    def unavailable(self) -> str:
        from newslint.languagetool.place import missing

        return "" if self.grammar_server else missing()

    def serve(self, articles: Iterable[Article], cache: Cache | None) -> Generator[Served, None, None]:
        from newslint.languagetool.batch import check_all
        from newslint.languagetool.client import Client
        from newslint.languagetool.server import NoServer

        passages = ((article, Passage.of(article)) for article in articles if article.meta.language.startswith("en"))
        texts = (((article, passage), passage.text) for article, passage in passages if passage.text.strip())
        with closing(check_all(texts, Client(self.grammar_server), self._settings, cache)) as answers:
            for (article, passage), answer in answers:
                if isinstance(answer, NoServer):
                    yield Served(article, skipped=str(answer))
                elif isinstance(answer, Exception):
                    yield Served(article, failure=str(answer))
                else:
                    yield Served(article, tuple(self._hits(article, passage, answer)))

    @cached_property
    def _settings(self) -> Mapping[str, str]:
        """What the server is told: rules that nobody wants are not even looked for."""
        unwanted = sorted(name for name in self.silent if "*" not in name and "_" in name)
        return {"language": "en-GB" if self.variety == "british" else "en-US", "disabledRules": ",".join(unwanted)}

    # -- sifting

    def _hits(self, article: Article, passage: Passage, matches: Iterable[Match]) -> Iterator[Hit]:
        for match in matches:
            level = self.level(match.rule, match.category)
            place = passage.place(match.start, match.end) if level else None
            if level is None or place is None or not self._reports(match.rule):
                continue
            if article.is_opaque(*place) or _touches_name(article, place) or not self._quotable(article, place, match):
                continue
            message, replacements = " ".join(match.message.split(", e.g.")[0].split()).rstrip("."), match.replacements
            if match.rule.startswith(SPELLER):
                word = article.text[place.start : place.end]
                message = f"no dictionary has '{word}'"
                replacements = self._likely(word, replacements, passage.text)
                if not replacements:
                    continue
            yield Hit(*place, message=message, level=level, replacements=replacements[:3], rule="/" + match.rule)

    def level(self, rule: str, category: str) -> Level | None:
        """The level of a rule of LanguageTool; None if it is off. Its own entry counts most, then a pattern, then its category, else it is off."""
        return _look_up(self._table, rule, category)

    def about(self, rule: str) -> str:
        """What the table says of a rule of LanguageTool, in one sentence."""
        level = _look_up(self._table, rule, "")
        reason = _look_up(self.silent, rule, "")
        return f"off: {reason}" if reason else f"level {level}" if level else "the level of its category in LanguageTool"

    @cached_property
    def _table(self) -> Mapping[str, Level | None]:
        return {**self.levels, **dict.fromkeys(self.silent)}

    @cached_property
    def _in_quotations(self) -> Mapping[str, Level | None]:
        return dict.fromkeys(self.quoted, "error")

    @cached_property
    def _accepted(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self.accept)

    def _reports(self, rule: str) -> bool:
        return rule not in self.ignored and (not self.chosen or rule in self.chosen)

    def _quotable(self, article: Article, place: Span, match: Match) -> bool:
        """Whether the place is the writer's own words throughout, or the rule one for quotations."""
        at = bisect_right(article.quotations, place.start, key=lambda quotation: quotation.end)
        touched = at < len(article.quotations) and article.quotations[at].start < place.end
        return not touched or (article.in_quote(*place) and _look_up(self._in_quotations, match.rule, match.category) is not None)

    def _likely(self, word: str, suggestions: Iterable[str], text: str) -> tuple[str, ...]:
        """The words that one which no dictionary has is probably meant for; none if it may be right as it is ("slippin'")."""
        from rapidfuzz.distance import OSA

        if not word.isascii() or not word.isalpha() or not word.islower() or known(word) or word in self._accepted:
            return ()
        if listed := corrections(word):
            return listed
        if len(word) < SHORTEST or (word.endswith("in") and known(word + "g")) or not _alone(word, text):
            return ()
        near = (one for one in suggestions if one.islower() and OSA.distance(word, one) <= min(2, len(word) // 3))
        return tuple(one for one in near if frequency(one) >= COMMON)


def _look_up(table: Mapping[str, T], rule: str, category: str) -> T | None:
    if rule in table:
        return table[rule]
    pattern = max((name for name in table if "*" in name and fnmatchcase(rule, name)), key=len, default=category)
    return table.get(pattern)


def _filled(article: Article, start: int, end: int) -> str:
    text = article.text
    parts, at = [], start
    for span in article.opaque[bisect_right(article.opaque, start, key=lambda span: span.end) :]:
        if span.start >= end:
            break
        parts += [text[at : max(at, span.start)], "X" + "x" * (min(span.end, end) - max(at, span.start) - 1)]
        at = min(span.end, end)
    return "".join(parts) + text[at:end]


def _touches_name(article: Article, place: Span) -> bool:
    names = article.names
    at = bisect_right(names, place.start, key=lambda name: name.end)
    return at < len(names) and names[at].start < place.end


def _alone(word: str, text: str) -> bool:
    """Whether a word stands once in a text: what a writer writes twice is not a slip of the keyboard."""
    return len(re.findall(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)) == 1
