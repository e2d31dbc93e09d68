"""Kind `arithmetic`: sums, changes and shares inside one article that do not come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from newslint.model import Article, Check, Found, Hit, option
from newslint.records import record
from newslint.text.changes import changes_of
from newslint.text.quantities import Quantity, by_sentence
from newslint.text.sums import Misfit, sums_of
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
        quantities = article.quantities
        if len(quantities) < 2:
            return
        for misfit in self._misfits(article, quantities):
            yield Hit(misfit.start, misfit.end, message=misfit.message, related=misfit.others)

    def _misfits(self, article: Article, quantities: Sequence[Quantity]) -> Iterable[Misfit]:
        text = article.prose
        last_block, before = None, list[Quantity]()
        for sentence, here in by_sentence(quantities, article.sentences):
            block = article.block_at(sentence.start)
            if block != last_block:
                before = []
            if self.sums:
                yield from sums_of(text, sentence, here, before)
            if self.changes:
                yield from changes_of(text, sentence, here)
            last_block, before = block, here
        if self.votes:
            yield from votes_of(text, quantities, article.copy_blocks)
