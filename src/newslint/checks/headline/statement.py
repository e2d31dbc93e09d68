"""The words of a headline and of the clauses of a body that may tell of the same."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple

from newslint.model import Article, Hit
from newslint.patterns import compiled
from newslint.text.clauses import clause_end, clause_start, supposed
from newslint.text.denials import Denial, akin, denials
from newslint.text.spans import Span
from newslint.text.telling import Word, shared, telling

_SEGMENT = compiled(r"[:;–—|]|,? (?:as|but|while|despite|after) ", re.IGNORECASE)
_UNSURE = compiled(
    r"[?'\"‘’“”]|\b(?:may|might|could|would|should|can|if|whether|nearly|almost|how|why|what|when|fears?|feared|threat\w*"
    r"|hoax|scares?|rumou?rs?|den(?:y|ies|ied)"
    r"|calls?|urge[sd]?|demand\w*|plan(?:s|ned) to|bid|seeks?|wants?|warn\w*|claim(?:s|ed)?|accus\w+|alleg\w+|bogus|fake|false|against|avert\w*"
    r"|avoid\w*|prevent\w*|stop(?:s|ped)?|end(?:s|ed)?|halt\w*|reject\w*|dismiss\w*|without|hopes?|risks?|tr(?:y|ies)|fail\w*|refus\w+|lack\w*"
    r"|scrap\w*|cancel\w*|axe[sd]?|shelve[sd]?|abandon\w*|called off"
    r"|spared?|probe\w*|inquiry|suspect\w*|hunt\w*|search\w*|seen|expected|likely|ban(?:s|ned)?)\b",
    re.IGNORECASE,
)
_WISHED = compiled(
    r"\b(?:agree[sd]?|aim(?:s|ed)?|appeal\w*|attempt\w*|battle[sd]?|chance|close|decline[sd]?|effort\w*|fight\w*|forced|free|go(?:es|ing)?|hard|help(?:s|ed)?"
    r"|how|keen|left|mission|move[sd]?|need(?:s|ed)?|offer\w*|order\w*|pledge[sd]?|plot\w*|prepar\w+|press\w*|promise[sd]?|propos\w+|push\w*|race[sd]?|ready|right"
    r"|struggl\w+|talks?|tell|told|tempt\w*|unable|vow(?:s|ed)?|way|ways|willing|work\w*)(?:[ \u00a0][\w’'-]+){0,3}[ \u00a0]to[ \u00a0]",
    re.IGNORECASE,
)
"""What stands before "to" where it is no plain future ("Firm to close"): a wish, an attempt, a duty."""
_LONG_AGO = (
    r"\b(?:last|earlier|previous(?:ly)?|once|ago|former(?:ly)?|in (?:1[89]|20)\d\d|in (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December))\b"
)
_NOT_NOW = compiled(_LONG_AGO, re.IGNORECASE)
_HAD = r"^(?:(?!\b(?:said|says|told|announced|confirmed|reported|showed|according)\b)[^.])*?\bhad\b"
EARLIER = compiled(rf"{_HAD}|{_LONG_AGO}", re.IGNORECASE)
"""What is told of an earlier time; "had" behind "said" only follows its tense."""
_AGO = compiled(
    rf"{_HAD}|\b(?:last(?! (?:year|quarter|month|week|night))|earlier|previous(?:ly)?|once|ago|former(?:ly)?|in (?:1[89]|20)\d\d)\b", re.IGNORECASE
)
_OBJECT_ENDS = compiled(r"[,:;–—|]| (?:in|on|at|over|after|with|for|from|as|to|by|off|near|of|amid|and|but|under|during|against) ", re.IGNORECASE)
_PRONOUN = compiled(r"[\s“\"]*(?:he|she|it|they)\b", re.IGNORECASE)
_INFLECTED = compiled(
    r"(?:s|ed|ing)\b|\b(?:held|shut|cut|won|lost|sank|sunk|found|hit|quit|set|beat|led|struck|fled|freed|put|sold|kept|left)\b", re.IGNORECASE
)
"""A form that is no noun's: what the headline says by it is of its object, or else of its subject."""
WILL = compiled(r"\bwill\b")
_AHEAD = 45
"""Code points behind a verb within which its object stands."""


class Clause(NamedTuple):
    """The clause that holds a place of the body, and its sentence."""

    start: int
    end: int
    sentence: Span


class Reading:
    """A headline beside the body of its article."""

    def __init__(self, article: Article, top: Span, body: Span) -> None:
        self.article, self.top, self.body, self.text = article, top, body, article.prose
        self.words = telling(self.text, *top)

    @cached_property
    def denied(self) -> list[Denial]:
        """What the headline denies."""
        return list(denials(self.text, *self.top))

    @cached_property
    def body_denials(self) -> list[Denial]:
        """What the body denies, in the paper's own words."""
        return [d for d in denials(self.text, *self.body) if not self.article.in_quote(d.at, d.end)]

    def segment(self, at: int) -> Span:
        """The part of the headline that holds `at`: what stands between colons, dashes and conjunctions."""
        breaks = [m.span() for m in _SEGMENT.finditer(self.text, *self.top)]
        low = max((end for _, end in breaks if end <= at), default=self.top.start)
        return Span(low, min((start for start, _ in breaks if start >= at), default=self.top.end))

    def asserts(self, start: int, end: int) -> bool:
        """Whether the headline says outright what it says from `start` to `end`."""
        segment = self.segment(start)
        wished = _WISHED.search(self.text, segment.start, start)
        return wished is None and all(start <= match.start() < end for match in _UNSURE.finditer(self.text, *segment))

    def subject(self, start: int) -> set[str]:
        """The words before a verb of the headline."""
        return {word.lemma for word in self.words if self.segment(start).start <= word.start < start}

    def thing(self, start: int, end: int) -> set[str]:
        """What a verb of the headline is said of: its object, or else its subject."""
        stop = _OBJECT_ENDS.search(self.text, end, self.top.end)
        objects = {word.lemma for word in self.words if end <= word.start < (stop.start() if stop else self.top.end)}
        if not _INFLECTED.search(self.text, start, end):
            return objects | self.subject(start)  # it may be a noun
        return objects or self.subject(start) or {word.lemma for word in self.words if word.start >= end}

    def compound(self, start: int, end: int) -> str:
        """The noun before another noun of the headline: "engine" of "engine blaze"; empty where that one is a verb or stands alone."""
        before = next((w for w in self.words if w.end == start - 1), None)
        if before is None or _INFLECTED.search(self.text, start, end) or self.text[before.end - 1 : before.end].lower() == "s":
            return ""
        return before.lemma

    def hit(self, at: tuple[int, int], other: Span) -> Hit:
        """The finding that the headline says one thing and the body another."""
        here, there = self.text[slice(*at)], self.text[slice(*other)]
        return Hit(*at, message=f"'{here}' stands here, but '{there}' in the body", related=((other.start, other.end, "in the body"),))

    # -- the body

    def says(self, pattern: str) -> bool:
        """Whether the body has what a regular expression describes, whatever the case."""
        return compiled(pattern, re.IGNORECASE).search(self.text, *self.body) is not None

    @cached_property
    def lead_end(self) -> int:
        """Where the first sentence of the body ends."""
        first = self.article.sentence_at(self.body.start)
        return first.end if first else self.body.start

    def sentence_names(self, at: int, form: str) -> bool:
        """Whether the sentence that holds a place of the body has a word of a family."""
        sentence = self.article.sentence_at(at)
        return sentence is not None and _any_akin(telling(self.text, *sentence), (form,))

    def clause(self, start: int, end: int) -> Clause | None:
        """The clause of a place of the body."""
        sentence = self.article.sentence_at(start)
        if sentence is None or self.article.scope_at(start) not in ("body", "subhead"):
            return None
        return Clause(clause_start(self.text, sentence.start, start), clause_end(self.text, end, sentence.end), sentence)

    def stated(self, clause: Clause, start: int, end: int, denied: bool = False, dated: bool = False) -> bool:
        """Whether a place of the body states something of the event (or denies it): in the paper's own words, not supposed, not of earlier."""
        before = WILL.sub("", self.text[clause.start : start])
        return not (
            self.article.in_quote(start, end)
            or supposed(before, 0, len(before))
            or (_AGO if dated else _NOT_NOW if denied else EARLIER).search(self.text[clause.start : clause.end])
            or self.text[clause.sentence.end - 1] == "?"
        )

    def tells_of(self, clause: Clause, start: int, end: int, targets: Collection[str], before_only: bool) -> bool:
        """Whether a place of the body says it of one of `targets`, named in its clause, or by a pronoun in the sentence before."""
        if _any_akin(telling(self.text, clause.start, start), targets):
            return True
        if not before_only and _any_akin(telling(self.text, end, min(clause.end, end + _AHEAD)), targets):
            return True
        previous = self.sentence_before(clause.sentence)
        pronoun = clause.start == clause.sentence.start and _PRONOUN.match(self.text, clause.start, start)
        return bool(previous and pronoun and _any_akin(telling(self.text, *previous), targets))

    def near(self, words: Collection[Word], sentence: Span) -> bool:
        """Whether one of the words of the headline stands in a sentence or the one before."""
        previous = self.sentence_before(sentence)
        return bool(shared(words, [*telling(self.text, *sentence), *(telling(self.text, *previous) if previous else ())]))

    def sentence_before(self, sentence: Span) -> Span | None:
        """The sentence before, in the same paragraph or the one before."""
        before = (self.article.sentence_at(sentence.start - back) for back in (1, 2, 3))
        return next((found for found in before if found and found != sentence), None)

    @cached_property
    def _body_words(self) -> list[Word]:
        return telling(self.text, *self.body)

    def mentions(self, form: str) -> list[Word]:
        """The words of the body of the family of a basic form."""
        return [word for word in self._body_words if akin(word.lemma, form)]


def _any_akin(words: Collection[Word], targets: Collection[str]) -> bool:
    return any(akin(word.lemma, target) for word in words for target in targets)
