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
        for passage in _passages(article, quantities) if len(quantities) > 1 else ():
            if self.sums:
                yield from sums_of(text, passage)
            if self.changes:
                yield from changes_of(text, passage.sentence, passage.here)
                yield from compared(text, passage.sentence, passage.here)
                yield from shares_of(text, passage.sentence, passage.here)
        if self.changes:
            yield from stretches_of(text, article.sentences)
        if self.votes:
            yield from votes_of(text, quantities, article.copy_blocks)
            yield from scores_of(text)


def _passages(article: Article, quantities: Sequence[Quantity]) -> Iterator[Passage]:
    """The sentences that hold quantities, with their neighbours: a paragraph may begin between them, but nothing else stands there."""
    held = list(by_sentence(quantities, article.sentences))
    text = article.prose
    scopes = [article.scope_at(sentence.start) for sentence, _ in held]

    def joined(first: int, second: int) -> bool:
        if first < 0 or second >= len(held) or scopes[first] != scopes[second]:
            return False
        return not text[held[first][0].end : held[second][0].start].strip()

    for at, (sentence, here) in enumerate(held):
        before = held[at - 1][1] if joined(at - 1, at) else ()
        following = _WORD.search(text, sentence.end)
        follows = article.sentence_at(following.start()) if following and article.scope_at(following.start()) == scopes[at] else None
        after = held[at + 1][1] if joined(at, at + 1) else ()
        yield Passage(sentence, here, before, after, follows)


_WORD = compiled(r"\S")
