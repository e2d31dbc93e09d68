"""Kind `substitution`: a table of wrong → right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import excepted, inside, like_case, whole_words
from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled

_CHOICE = compiled(r"\[([^\]]+)\]")
_GOES_ON = compiled(r"['’]t\b|-\w")
"""What makes of a word a part of another: "won" in "won’t", "breath" in "breath-hold"."""
NEAR = 45
"""Code points on either side of a hit within which its context must match."""


@dataclass(frozen=True)
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

    @cached_property
    def _written_out(self) -> Mapping[str, tuple[str, ...]]:
        """Every phrase the table stands for."""
        out: dict[str, tuple[str, ...]] = {}
        for wrong, rights in self.table.items():
            choices = (rights,) if isinstance(rights, str) else tuple(rights)
            for phrase, fixed in _written_out(wrong, choices) if "[" in wrong else ((wrong, choices),):
                for before in self.behind or ("",):
                    whole = f"{before} {phrase}".lstrip()
                    out[whole] = fixed
                    if "'" in whole or "'" in "".join(fixed):
                        out[whole.replace("'", "’")] = tuple(right.replace("'", "’") for right in fixed)
        return out

    @cached_property
    def _before(self) -> tuple[int, ...]:
        """How many code points of each entry are what the form stands behind."""
        if not self.behind:
            return (0,) * len(self._entries)
        lengths = {variant: len(before) + 1 for before in self.behind for variant in (before, before.replace("'", "’"))}
        return tuple(max(n for before, n in lengths.items() if entry.startswith(before + " ")) for entry in self._entries)

    @cached_property
    def _entries(self) -> tuple[str, ...]:
        return tuple(self._written_out)

    @cached_property
    def _within(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(p.pattern, 0 if self.case else re.IGNORECASE) for p in self.within)

    @cached_property
    def _except(self) -> tuple[re.Pattern[str], ...]:
        return tuple(compiled(p.pattern, 0 if self.case else re.IGNORECASE) for p in self.except_)

    def literals(self) -> Sequence[str]:
        return self._entries

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for start, end, index in found:
            text = article.text[start:end]
            wrong = self._entries[index]
            if not whole_words(article.text, start, end) or _GOES_ON.match(article.text, end) or (self.case and text != wrong):
                continue
            start += self._before[index]
            text = article.text[start:end]
            if not self.capitalised and text[:1].isupper() and not _starts_sentence(article, start):
                continue
            if self.within and not inside(self._within, article.prose, start, end, NEAR):
                continue
            if excepted(self._except, article.text, start, end):
                continue
            fixed = tuple(right if self.case else like_case(right, text) for right in self._written_out[wrong])
            yield Hit(start, end, {"use": " or ".join(fixed)}, replacements=fixed, safe=len(fixed) == 1)


def _starts_sentence(article: Article, start: int) -> bool:
    sentence = article.sentence_at(start)
    return sentence is not None and not any(c.isalnum() for c in article.text[sentence.start : start])


def _written_out(wrong: str, rights: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The phrases that a form with [a|b] stands for, each with its right forms."""
    choice = _CHOICE.search(wrong)
    if choice is None:
        yield wrong, tuple(rights)
        return
    for one in choice.group(1).split("|"):
        phrase = wrong[: choice.start()] + one + wrong[choice.end() :]
        yield from _written_out(phrase, [right.replace("[]", one, 1) for right in rights])
