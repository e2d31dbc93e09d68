"""Kind `names`: the house spelling of people, places and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import excepted, whole_words
from newslint.model import Article, Check, Found, Hit, Sought, option
from newslint.patterns import compiled
from newslint.records import NamedTuple, record

_SHORTEST_IN_CAPITALS = 4
"""A variant in capitals counts from this length on; below, it may be an abbreviation."""


@record(frozen=True)
class Entry:
    """One name: how it is spelled, and how it is not."""

    use: str = option("the house spelling")
    variants: tuple[str, ...] = option("wrong spellings", ())
    except_: tuple[re.Pattern[str], ...] = option("regular expressions; a hit inside a match of one of them is no hit", ())
    profiles: Mapping[str, str] = option(
        "accepted spellings by publication (ap: Zelenskyy); the config's `profile` chooses one, without it all are accepted", factory=dict
    )
    article: re.Pattern[str] | None = option("the entry holds only in articles in which this regular expression is found")

    def problems(self) -> Iterable[tuple[str, str]]:
        """A name needs a wrong spelling, which is not the right one."""
        if not self.variants and not self.profiles:
            yield "variants", f"'{self.use}' has neither variants nor profiles"
        for variant in self.variants:
            if variant == self.use or variant in self.profiles.values():
                yield "variants", f"'{variant}' is given as right and as wrong"


class _Wrong(NamedTuple):
    """A wrong spelling and what belongs to it."""

    text: str
    use: str
    except_: tuple[re.Pattern[str], ...]
    article: re.Pattern[str] | None


@record(frozen=True)
class Names(Check):
    """A table of names. Wrong spellings are found as whole words, in their own case or in capitals."""

    kind: ClassVar[str] = "names"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque"})

    entries: tuple[Entry, ...] = option("the names", ())
    spellings: Mapping[str, str | tuple[str, ...]] = option("right → wrong spelling or spellings, for plain cases", factory=dict)
    spellings_article: re.Pattern[str] | None = option("`spellings` hold only in articles in which this regular expression is found")
    except_: tuple[re.Pattern[str], ...] = option("exceptions for all names", ())
    except_sentence: re.Pattern[str] | None = option("no hit in a sentence in which this is found: years of another era, for example")
    profile: str = option("which publication's spelling is used where a name has profiles; the config sets it for all rules", "")

    def problems(self) -> Iterable[tuple[str, str]]:
        """An empty table, or a wrong spelling that stands in it twice, is a mistake."""
        if not self.entries and not self.spellings:
            yield "entries", "'entries' and 'spellings' are empty"
        seen: dict[str, str] = {}
        for wrong in self._wrong:
            if seen.setdefault(wrong.text, wrong.use) != wrong.use:
                yield "entries", f"'{wrong.text}' is a wrong spelling of two names"

    @cached_property
    def _wrong(self) -> tuple[_Wrong, ...]:
        return tuple(self._all_wrong())

    @cached_property
    def _except(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(_any_case, self.except_))

    def _all_wrong(self) -> Iterator[_Wrong]:
        for entry in self.entries:
            use = entry.profiles.get(self.profile, entry.use)
            others = entry.profiles.values() if self.profile in entry.profiles else ()
            for text in dict.fromkeys((*entry.variants, *others)):
                if text != use:
                    yield _Wrong(text, use, tuple(map(_any_case, entry.except_)), entry.article)
        for use, variants in self.spellings.items():
            for text in (variants,) if isinstance(variants, str) else variants:
                yield _Wrong(text, use, (), self.spellings_article)

    def spelled(self) -> Iterable[str]:
        for entry in self.entries:
            yield from (entry.profiles[self.profile],) if self.profile in entry.profiles else (entry.use, *entry.profiles.values())
        yield from self.spellings

    def literals(self) -> Sequence[str]:
        return tuple(wrong.text for wrong in self._wrong)

    def sought(self) -> Sought:
        return Sought.whole_words((form for text in self.literals() for form in (text, text.upper())), case=True)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for start, end, index in found:
            wrong, text = self._wrong[index], article.text[start:end]
            capitals = len(text) >= _SHORTEST_IN_CAPITALS and text == wrong.text.upper()
            if (text != wrong.text and not capitals) or not whole_words(article.text, start, end):
                continue
            if self._excused(article, wrong, start, end):
                continue
            use = wrong.use.upper() if capitals and text != wrong.text else wrong.use
            yield Hit(start, end, {"use": use}, replacements=(use,), safe=True, related=_right_form(article, text, wrong.use))

    def _excused(self, article: Article, wrong: _Wrong, start: int, end: int) -> bool:
        if wrong.article and not wrong.article.search(article.text):
            return True
        if excepted((*wrong.except_, *self._except), article.text, start, end):
            return True
        sentence = article.sentence_at(start) if self.except_sentence else None
        return bool(sentence and self.except_sentence and self.except_sentence.search(article.text, sentence.start, sentence.end))


def _any_case(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return compiled(pattern.pattern, re.IGNORECASE)


def _right_form(article: Article, found: str, use: str) -> tuple[tuple[int, int, str], ...]:
    """Where the article has the right form, or its last word (the surname) if that is what differs."""
    for form in dict.fromkeys((use, use.split()[-1])):
        at = article.text.find(form)
        if at >= 0 and form not in found and whole_words(article.text, at, at + len(form)):
            return ((at, at + len(form), f"written '{form}' here"),)
    return ()
