"""Kind `substitution`: a table of wrong → right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import chain, product, zip_longest
from typing import ClassVar

from newslint.checks.base import excepted, inside, like_case, whole_words
from newslint.model import Article, Check, Found, Hit, Sought, option
from newslint.patterns import compiled, folding
from newslint.records import record

_CHOICE = compiled(r"\[([^\]]+)\]")
_GOES_ON = compiled(r"['’]t\b|-\w")
"""What makes of a word a part of another: "won" in "won’t", "breath" in "breath-hold"."""
NEAR = 45
"""Code points on either side of a hit within which its context must match."""


@record(frozen=True)
class Substitution(Check):
    """Whole words or phrases and what to write instead, in any case; the case of what was found is kept.

    "pubic [health|transport]" stands for both phrases, and "public []" for the right form of each. An apostrophe is met in either form.
    """

    kind: ClassVar[str] = "substitution"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "quote", "opaque"})

    table: Mapping[str, str | tuple[str, ...]] = option(
        "wrong form → right form, or a list of right forms of which somebody must choose", factory=dict
    )
    behind: tuple[str, ...] = option("words or phrases; if there are any, only a form directly behind one of them counts", ())
    within: tuple[re.Pattern[str], ...] = option("regular expressions; if there are any, only a hit inside a match of one of them counts", ())
    except_: tuple[re.Pattern[str], ...] = option("regular expressions; a hit inside a match of one of them is no hit", ())
    case: bool = option("whether case matters", False)
    capitalised: bool = option("whether a capitalised form within a sentence counts; off for words that may be names", True)

    def problems(self) -> Iterable[tuple[str, str]]:
        """An empty table, an entry that replaces a form by itself, or [] without something to fill it is a mistake."""
        if not self.table:
            yield "table", "'table' is empty"
        for wrong, right in self.table.items():
            if wrong == right:
                yield "table", f"'{wrong}' is replaced by itself"
            if "[]" in str(right) and not _CHOICE.search(wrong):
                yield "table", f"'{wrong}' has no [a|b] for the [] of its right form"

    phrases: Mapping[str, int] = field(default_factory=dict)
    """Every phrase the table stands for, and the number of the entry that it comes from; written out once, as it takes long."""

    def __post_init__(self) -> None:
        if not self.phrases:
            phrases = [(phrase, number) for number, wrong in enumerate(self.table) for phrase, _ in self._written_out(wrong)]
            out = {f"{before} {phrase}".lstrip(): number for phrase, number in phrases for before in self.behind or ("",)}
            out.update([(phrase.replace("'", "’"), number) for phrase, number in out.items() if "'" in phrase])
            object.__setattr__(self, "phrases", out)

    def _written_out(self, wrong: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The phrases that a form with [a|b] stands for, each with its right forms."""
        rights = self.table[wrong]
        parts = _CHOICE.split(wrong)  # what stands outside the brackets, and inside, in turn
        for chosen in product(*(part.split("|") for part in parts[1::2])):
            phrase = "".join(chain.from_iterable(zip_longest(parts[::2], chosen, fillvalue="")))
            yield phrase, tuple(_filled(right, chosen) for right in ((rights,) if isinstance(rights, str) else rights))

    @cached_property
    def _wrong(self) -> tuple[str, ...]:
        return tuple(self.table)

    @cached_property
    def _entries(self) -> tuple[str, ...]:
        return tuple(self.phrases)

    def _entry(self, index: int) -> tuple[int, tuple[str, ...]]:
        """Of a phrase: how many code points of it are what the form stands behind, and its right forms, with the phrase's kind of apostrophe."""
        phrase = self._entries[index]
        straight = phrase.replace("’", "'")
        for form, fixed in self._written_out(self._wrong[self.phrases[phrase]]):
            length = len(phrase) - len(form)
            if straight.endswith(form.replace("’", "'")) and straight[:length].rstrip() in (self.behind or ("",)):
                return length, fixed if "'" in phrase else tuple(right.replace("'", "’") for right in fixed)
        raise AssertionError(phrase)

    @cached_property
    def _within(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(p.pattern if self.case else folding(p.pattern)) for p in self.within)

    @cached_property
    def _except(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(p.pattern if self.case else folding(p.pattern)) for p in self.except_)

    def literals(self) -> Sequence[str]:
        return self._entries

    def sought(self) -> Sought:
        return Sought.whole_words(self._entries, self.case)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for start, end, index in found:
            text = article.text[start:end]
            wrong = self._entries[index]
            if not whole_words(article.text, start, end) or _GOES_ON.match(article.text, end) or (self.case and text != wrong):
                continue
            before, rights = self._entry(index)
            start += before
            text = article.text[start:end]
            if not self.capitalised and text[:1].isupper() and not _starts_sentence(article, start):
                continue
            if self.within and not inside(self._within, article.prose if self.case else article.folded_prose, start, end, NEAR):
                continue
            if excepted(self._except, article.text if self.case else article.folded, start, end):
                continue
            fixed = tuple(right if self.case else like_case(right, text) for right in rights)
            yield Hit(start, end, {"use": " or ".join(fixed)}, replacements=fixed, safe=len(fixed) == 1)


def _starts_sentence(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and not any(c.isalnum() for c in article.text[sentence.start : start])


def _filled(right: str, chosen: Sequence[str]) -> str:
    for one in chosen:
        right = right.replace("[]", one, 1)
    return right
