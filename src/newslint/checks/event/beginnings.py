"""Days on which articles say that something began, known to be one by what they tell of its beginning, whatever they call it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.model import Article, Claim
from newslint.patterns import compiled
from newslint.text.clauses import clause_start, denied, supposed
from newslint.text.contexts import telling
from newslint.text.dates import DateMention, find_hours
from newslint.text.occasions import Sameness, told
from newslint.text.spans import Span
from newslint.text.when import When
from newslint.text.whereabouts import ELSEWHEN

BEGINNING = "beginning"
ALIKE = 1.5
"""How much two beginnings must have in common, of which some must be told behind the verb of both."""
SUBJECT = 3
"""How many telling words before the verb are of what began."""
_REACH = 90
_GATE = compiled(r"\b(?:beg[au]n|started|broken? out|erupted|set (?:alight|ablaze|off|on fire)|caught fire|sparked|triggered|ignited|since)\b")
_VERB = compiled(rf"(?P<pure>\b(?:beg[au]n|started|broken? out|erupted)\b)|{_GATE.pattern}")
_APART = compiled(r"[,;:()–—]|\b(?:and|but|while|after|before|until|when|who|which|that|said|says|told|because)\b")
_DONE = compiled(r"[;:()–—]|,(?! (?:at|around|about|shortly|just|soon|in|early|late|when)\b)|\b(?:and|but|while|who|which|said|says|told)\b")
"""Where what goes with a date ends, its hour among it."""
_WHEN = compiled(r",? when (?P<what>[^.;:()–—“”\"]+)")
_OTHER = compiled(r"\b(?:another|second|third|fourth|new|latest|next|similar|anniversary|again|first|every|each)\b")
_DAY = compiled(r"(?:\d{4}|-)-\d\d-\d\d(?: .*)?$")


def beginnings(article: Article) -> Iterator[Claim]:
    """What is dated to the day and said to have begun then: what it is (`of`), what is told of its beginning (`how`), both lower-case words."""
    if _GATE.search(article.prose) is None:
        return
    for mention, when in article.dates:
        sentence = article.sentence_at(mention.start)
        if sentence is None or not _DAY.match(when.stated) or article.in_quote(mention.start, mention.end):
            continue
        if article.scope_at(mention.start) != "headline" and not ELSEWHEN.search(article.prose, *sentence):
            yield from _beginning(article, sentence, mention, when)


def _beginning(article: Article, sentence: Span, mention: DateMention, when: When) -> Iterator[Claim]:
    text = article.prose
    verbs = list(_VERB.finditer(text, max(sentence.start, mention.start - _REACH), mention.start))
    found = verbs[-1] if verbs else None
    if found is None or _APART.search(text, found.end(), mention.start):
        return
    start = clause_start(text, sentence.start, found.start())
    if supposed(text, start, found.start()) or denied(text, start, mention.end):
        return
    behind = _WHEN.match(text, mention.end, sentence.end)
    tail = text[found.end() : mention.start] + (behind["what"] if behind else "")
    stop = _DONE.search(text, mention.end, sentence.end)
    data: dict[str, Any] = {
        "of": told(text[start : found.start()].lower())[-SUBJECT:],
        "how": told(tail.lower()),
        "other": _OTHER.search(text, start, mention.end) is not None,
        "pure": found["pure"] is not None,
        "hour": next((hour for _, _, hour in find_hours(text, start, stop.start() if stop else sentence.end)), None),
        "said": article.text[mention.start : mention.end],
        "within": 10,
    }
    if data["how"]:
        yield Claim(BEGINNING, BEGINNING, when.stated, article.locate(found.start(), mention.end), when=when.stated, data=data)


def one_beginning(a: Claim, b: Claim, same: Sameness, surely: bool = True) -> bool:
    """Whether two claims are of the beginning of one thing, or at least (not `surely`) may be."""
    one, other = a.data, b.data
    if not _common(one["how"], other["how"], same):
        return False
    if surely and one["pure"] and other["pure"] and not _common(one["of"], other["of"], same):
        return False
    shared = _common({*one["of"], *one["how"]}, {*other["of"], *other["how"]}, same)
    return len(shared) > 1 and sum(map(telling, shared)) >= ALIKE


def _common(words: list[str] | set[str], others: list[str] | set[str], same: Sameness) -> list[str]:
    """The words of the one that the other has too, in some form or as a synonym."""
    return [word for word in sorted(words) if any(same.of(word, other) for other in others)]
