"""Of which group a person is one: «one of the fugitives», «two of the three men who fled are free; X, the youngest, was caught»."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model import Article
from newslint.patterns import compiled
from newslint.text.spans import Span
from newslint.text.subjects import phrase_after

_ONE_OF = compiled(r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)[ \u00a0]of\b")
_FLED = compiled(r",?[ \u00a0](?:who|that)[ \u00a0](?:had[ \u00a0])?(?:fled|escaped|absconded|broke|broken)\b")


def groups(article: Article, sentence: Span) -> Iterator[str]:
    """The nouns of the groups of which the sentence, or the one before it in its paragraph, singles out some."""
    text, block = article.prose, article.block_at(sentence.start)
    before = article.sentence_at(sentence.start - 2)
    start = before.start if before and block and before.start >= block.start else sentence.start
    for match in _ONE_OF.finditer(text, start, sentence.end):
        group = phrase_after(text, match.end(), sentence.end)
        if group and group.definite:
            yield "fugitive" if _FLED.match(text, group.end) else group.head
