"""Kind `arithmetic`: sums, changes and shares inside one article that do not come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.adding import Passage
from newslint.text.changes import changes_of
from newslint.text.comparing import compared
from newslint.text.misfits import Misfit
from newslint.text.quantities import Quantity, by_sentence
from newslint.text.scores import scores_of
from newslint.text.shares import shares_of
from newslint.text.spans import Span
from newslint.text.stretches import stretches_of
from newslint.text.sums import sums_of
from newslint.text.votes import votes_of


@record(frozen=True)
class Arithmetic(Check):
    """Parts that do not add up to their total, changes that are not the difference, shares, margins and conversions that come out otherwise."""

    kind: ClassVar[str] = "arithmetic"
    reach: ClassVar = "article"

    sums: bool = option("parts and totals", True)
    changes: bool = option("changes, shares and conversions", True)
    votes: bool = option("votes, their shares and margins", True)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        for misfit in self._misfits(article):
            yield Hit(misfit.start, misfit.end, message=misfit.message, related=misfit.others)

    def _misfits(self, article: Article) -> Iterable[Misfit]:
        text, quantities = article.prose, article.quantities
        for passage in _passages(article) if len(quantities) > 1 else ():
            if self.sums:
                yield from sums_of(text, passage)
            if self.changes and len(passage.here) > 1:
                yield from changes_of(text, passage.sentence, passage.here)
                yield from compared(text, passage.sentence, passage.here)
                yield from shares_of(text, passage.sentence, passage.here)
        if self.changes:
            yield from stretches_of(text, article.sentences, quantities)
        if self.votes:
            yield from votes_of(text, quantities, article.copy_blocks)
            yield from scores_of(text)


def _passages(article: Article) -> Iterator[Passage]:
    """The sentences with figures enough for a sum, with their neighbours: a paragraph may begin between them, but nothing else stands there."""
    held = list(by_sentence(article.quantities, article.sentences))
    alone: tuple[Span, list[Quantity]] = (Span(0, 0), [])
    for (first, before), (sentence, here), (last, after) in zip([alone, *held], held, [*held[1:], alone], strict=False):
        if (len(here) + len(before) < 3 and len(here) < 2) or max(len(here), len(before)) > _MOST:
            continue
        following = _WORD.search(article.prose, sentence.end)
        follows = article.sentence_at(following.start()) if following and _same(article, sentence, following.start()) else None
        preceded = before and not article.prose[first.end : sentence.start].strip() and _same(article, first, sentence.start)
        yield Passage(sentence, here, before if preceded else (), after if follows == last else (), follows)


def _same(article: Article, sentence: Span, at: int) -> bool:
    return article.scope_at(sentence.start) == article.scope_at(at)


_MOST = 40
"""With how many figures a sentence is no sentence but a table."""
_WORD = compiled(r"\S")
