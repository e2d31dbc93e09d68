"""What a headline has and its body only denies, and what a headline denies and its body has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.checks.base import stated
from newslint.model import Article, Hit
from newslint.patterns import compiled
from newslint.text.clauses import supposed
from newslint.text.predications import base
from newslint.text.spans import Span
from newslint.text.subjects import singular

_WORD = compiled(r"[^\W\d_][\w’'-]*")
_NONE = r"(?:no|not (?:a|an|one|any)(?: single)?|without(?: an?| any)?|none of the|nor|neither|never (?:an?|any))"
_BEFORE = compiled(rf"\b{_NONE}(?: [\w-]+){{0,3}} $", re.IGNORECASE)
_HEDGED = compiled(
    r"\b(?:no|not|never|nothing|nobody|none|without|den(?:y|ies|ied)|fears?|feared|threat\w*|risks?|hoax|rumou?rs?|rul(?:es?|ed) out|reject\w*"
    r"|avoid\w*|avert\w*|end|ends|ended|bans?|banned|halt\w*|cancel\w*|scrap\w*|calls?|called|may|might|could|will|would|should|can|plan\w*|want\w*|urge\w*"
    r"|demand\w*|search\w*|seek\w*|hop(?:e|es|ed|ing)|free|lack\w*|short\w*|loses?|lost|miss\w*|if|when|how|why|what|who|where|claims?|claimed|says?"
    r"|n['’]t|won['’]t|stop\w*|prevent\w*|escapes?|false|fake|alleged|suspected|mystery|doubts?)\b|\?",
    re.IGNORECASE,
)
_NO = compiled(r"\bno (?P<noun>[a-z]{4,})\b", re.IGNORECASE)
_SURE = compiled(r"\b(?:has|have|had|was|were|did|is|are)\b")
_FEW = 3
_AMBIGUOUS = frozenset("held lives bodies kill positions posts points posted body position post point".split())


def only_denied(article: Article, top: Span, body: Span) -> Iterator[Hit]:
    """A noun of the headline of which the body says nothing but that there was none."""
    text = article.prose
    if article.scope_at(top.start) != "headline" or _HEDGED.search(text, *top):
        return
    for match in _WORD.finditer(text, *top):
        word = singular(match.group())
        if len(word) < 3:
            continue
        places = _places(article, word, body)
        if not places:
            continue
        denied = [_BEFORE.search(text[max(body.start, place.start - 50) : place.start]) for place in places]
        first, sentence = places[0], article.sentence_at(places[0].start)
        if denied[0] and all(denied) and sentence and _SURE.search(text, *sentence) and not supposed(text, sentence.start, first.start):
            there = Span(first.start - len(denied[0].group()), first.end)
            message = f"'{match.group()}' stands here, but '{text[there.start : there.end]}' in the body"
            yield Hit(*match.span(), message=message, level="warning", related=((*there, "in the body"),))


def _places(article: Article, word: str, body: Span) -> list[Span]:
    """Where the body has a noun, in the singular or plural; none where it has it often: then it is what the article is about."""
    found: list[Span] = []
    at = article.folded.find(word, *body)
    while at >= 0 and len(found) <= _FEW:
        match = _WORD.match(article.prose, at)
        if match and singular(match.group()) == word and not article.folded[at - 1].isalpha():
            found.append(Span(at, match.end()))
        at = article.folded.find(word, at + 1, body.end)
    return found if len(found) <= _FEW else []


def denied_only_above(article: Article, top: Span, body: Span, groups: Sequence[Sequence[str]]) -> Iterator[Hit]:
    """«No arrests» above a body that tells of one."""
    text = article.prose
    for match in _NO.finditer(text, *top):
        noun = match["noun"].lower()
        group = next((g for g in groups if noun in g or noun + "s" in g), (noun,))
        roots = {base(word) for word in group if word not in _AMBIGUOUS} | {base(noun)}
        for place in _WORD.finditer(text, *body):
            if base(place.group().lower()) not in roots or article.in_quote(*place.span()):
                continue
            sentence = article.sentence_at(place.start())
            if sentence is None or not _told(article, sentence, Span(*place.span())):
                continue
            message = f"'{match.group()}' stands here, but '{place.group()}' in the body"
            yield Hit(*match.span(), message=message, level="warning", related=((*place.span(), "in the body"),))
            break


def _told(article: Article, sentence: Span, place: Span) -> bool:
    """Whether the clause says that it was so, in the article's own time, and of no one else's doing."""
    text = article.prose
    before = text[sentence.start : place.start]
    if text[sentence.end - 1] == "?" or _HEDGED.search(text, *sentence) or supposed(before, 0, len(before)):
        return False
    told = place.end - place.start >= 4 and text.endswith("ed", place.start, place.end)
    return (told or _SURE.search(before[-40:]) is not None) and stated(article, *place)[0] != "far"
