"""How often something has come about: «won the cup for the first time», «lifted the trophy for the second time»."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.opposite.table import Found, Said
from newslint.model import Article
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.clauses import clause_start
from newslint.text.predications import base
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_before
from newslint.text.verbs import IRREGULAR

_TIME = compiled(
    r"\bfor (?:the|a) (?P<turn>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)) time\b"
    r"(?! (?:since|this|in (?:\d|[a-z]+ (?:days|weeks|months|years))))"
)
_VERB = compiled(r"\b[a-z]{3,}\b")
_AUXILIARY = compiled(r"\b(?:was|were|has|have|had)[ \u00a0](?:been[ \u00a0])?$")
_OTHER_TIME = compiled(r"\b(?:19|20)\d\d\b")
_PAST = frozenset(word for word in IRREGULAR if not word.endswith(("ing", "s")))
_TURNS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_REACH = 150


class Turn(NamedTuple):
    """Which time it was, of whom."""

    said: Said
    subject: Phrase
    about: Span


def turns(article: Article, classes: dict[str, str]) -> Iterator[Turn]:
    """The turns an article counts; verbs that mean the same have one of `classes`."""
    if " time" not in article.folded or "for the " not in article.folded:
        return
    text = article.prose
    for match in _TIME.finditer(text):
        sentence = article.sentence_at(match.start())
        if sentence is None or article.in_quote(*match.span()) or article.scope_at(match.start()) == "headline":
            continue
        begin = clause_start(text, max(sentence.start, match.start() - _REACH), match.start())
        verb = next((v for v in _VERB.finditer(text, begin, match.start()) if v.group() in _PAST or v.group().endswith("ed")), None)
        be = _AUXILIARY.search(text, begin, verb.start()) if verb else None
        subject = phrase_before(text, begin, be.start() if be else verb.start()) if verb else None
        earlier = _OTHER_TIME.search(text, sentence.start, match.end())
        if verb is None or subject is None or earlier:
            continue
        number = match["turn"] if match["turn"][0].isdigit() else str(_TURNS.index(match["turn"]) + 1)
        key = f"time it {classes.get(base(verb.group()), base(verb.group()))}"
        found = Found(be.start() if be else verb.start(), match.end())
        yield Turn(Said(key, frozenset((number.rstrip("stndrh"),)), frozenset(), *found[:4], True), subject, Span(verb.end(), match.start()))
