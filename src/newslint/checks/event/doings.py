"""Days on which articles say that something was done, known to be one deed by verb, names and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.model import Article, Claim
from newslint.patterns import compiled
from newslint.text.clauses import clause_start, denied, supposed
from newslint.text.contexts import telling
from newslint.text.dates import DateMention, find_hours
from newslint.text.occasions import Sameness, is_past, told
from newslint.text.places import names_within
from newslint.text.places import telling as known_by
from newslint.text.spans import Span
from newslint.text.when import When
from newslint.text.whereabouts import ELSEWHEN

DOING = "doing"
ENOUGH = 2.0
"""How much two deeds must have in common: their verb, telling words, and names and figures …"""
SHARED = 1.0
"""… which each count so much."""
ALIKE = 0.6
"""How surely two verbs must tell the same."""
SUBJECT = 5
"""How many telling words before the verb are of who did it or what it was done to."""
_REACH = 60
_DATED = compiled(r"\d{4}-\d\d-\d\d$|--\d\d-\d\d")
_VERB = compiled(r"\b(?:(?P<passive>was|were|been|being) )?(?P<verb>[a-z]{3,})\b")
_IDLE = frozenset(
    "said told added announced reported confirmed called began started had was were been did based set due held took taken made put got".split()
)
"""Verbs of which there may be many a day, or that say nothing alone."""
_APART = compiled(r"[,;:()–—]|\b(?:and|but|while|after|before|until|since|when|who|which|that|said|says|told|because)\b")
_OTHER = compiled(
    r"\b(?:another|others?|second|third|fourth|new|latest|next|similar|anniversary|again|first|every|each|also|more|too)\b", re.IGNORECASE
)


_AT = (["in"], ["near"], ["at"], ["from"], ["off"], ["to"], ["outside"], ["on"], ["of"])
"""What stands before places: many things are done in one."""


def doings(article: Article) -> Iterator[Claim]:
    """What is dated to a day of a month: the verb, whether it is passive, and what is told with it."""
    for mention, when in article.dates:
        if mention.day is None or not _DATED.match(when.stated):
            continue
        sentence = article.sentence_at(mention.start)
        if sentence is None or article.in_quote(mention.start, mention.end) or article.scope_at(mention.start) == "headline":
            continue
        if mention.year is None and ELSEWHEN.search(article.prose, *sentence):
            continue
        yield from _doing(article, sentence, mention, when)


def _doing(article: Article, sentence: Span, mention: DateMention, when: When) -> Iterator[Claim]:
    text = article.prose
    verbs = [
        m for m in _VERB.finditer(text, max(sentence.start, mention.start - _REACH), mention.start) if is_past(m["verb"]) and m["verb"] not in _IDLE
    ]
    if not verbs or _APART.search(text, verbs[-1].end(), mention.start):
        return
    verb = verbs[-1]
    start = clause_start(text, sentence.start, verb.start())
    if supposed(text, start, verb.start()) or denied(text, start, mention.end) or _OTHER.search(text, start, mention.start):
        return
    words = told(text[sentence.start : sentence.end])
    data: dict[str, Any] = {
        "verb": verb["verb"],
        "passive": verb["passive"] is not None,
        "told": [word for word in words if word != verb["verb"]],
        "names": sorted(
            {
                word
                for name in names_within(article.names, sentence)
                if text[max(0, name.start - 12) : name.start].split()[-1:] not in _AT
                for word in known_by(name.words)
            }
        ),
        "figures": sorted(
            {f"{q.value:g} {q.head.removesuffix('s')}" for q in article.quantities if q.head and sentence.start <= q.start < sentence.end}
        ),
        "hour": next((hour for _, _, hour in find_hours(text, start, sentence.end)), None),
        "said": article.text[mention.start : mention.end],
        "within": 40,
    }
    yield Claim(DOING, DOING, when.stated, article.locate(verb.start(), mention.end), when=when.stated, data=data)


def one_doing(a: Claim, b: Claim, same: Sameness, surely: bool = True) -> bool:
    """Whether two claims are of one deed, or at least (not `surely`) may be."""
    one, other = a.data, b.data
    alike = same.of(one["verb"], other["verb"])
    if one["passive"] != other["passive"] or alike < ALIKE:
        return False
    shared = {word for word in one["told"] if any(same.of(word, another) == 1.0 for another in other["told"])}
    known = sum(len(set(one[key]) & set(other[key])) for key in ("names", "figures"))
    counts, others = (dict(figure.split(" ", 1)[::-1] for figure in side["figures"]) for side in (one, other))
    if any(others.get(head, value) != value for head, value in counts.items()):
        return False
    verb = alike * min(telling(one["verb"]), telling(other["verb"]))
    return not surely or (known > 0 and verb + sum(map(telling, shared)) + SHARED * known >= ENOUGH)
