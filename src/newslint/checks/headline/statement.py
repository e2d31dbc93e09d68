"""The words of a headline and of the clauses of a body that may tell of the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property

from newslint.checks.headline.certainty import asserted
from newslint.model import Article, Hit
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.clauses import clause_end, clause_start, supposed
from newslint.text.denials import Denial, akin, denials
from newslint.text.senses import look_up, one_meaning
from newslint.text.spans import Span
from newslint.text.telling import Word, shared, telling

_SEGMENT = compiled(r"[:;–—|]|,? (?:as|but|while|despite|after) ", re.IGNORECASE)
_LONG_AGO = compiled(
    r"\b(?:last (?:year|month|week|night|season|time|spring|summer|autumn|winter|\w+day|century|decade)|earlier|previous(?:ly)?|once|ago"
    r"|former(?:ly)?|in (?:1[89]|20)\d\d|in (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December))\b",
    re.IGNORECASE,
)
_IN_MONTH = compiled(r"\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_AGO = compiled(
    r"\b(?:last(?! (?:year|quarter|month|week|night))|earlier|previous(?:ly)?|once|ago|former(?:ly)?|in (?:1[89]|20)\d\d)\b", re.IGNORECASE
)
_HAD = compiled(r"\b(?:(?P<said>said|says|told|announced|confirmed|reported|showed|according)|had)\b", re.IGNORECASE)
"""The past perfect tells of an earlier time; behind "said" it only follows its tense."""
_OBJECT_ENDS = compiled(r"[,:;–—|]| (?:in|on|at|over|after|with|for|from|as|to|by|off|near|of|amid|and|but|under|during|against) ", re.IGNORECASE)
_PRONOUN = compiled(r"[\s“\"]*(?:he|she|it|they)\b", re.IGNORECASE)
_GOES_ON = compiled(r"(?:^|[ \u00a0“\"])(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_OBJECT = compiled(r"\b(?:it|him|her|them)(?=[.,;]| (?:on|in|at|by|and|to|from|with|for|back|out|off|away|over|up|down)\b)")
_INFLECTED = compiled(
    r"(?:s|ed|ing)\b|\b(?:held|shut|cut|won|lost|sank|sunk|found|hit|quit|set|beat|led|struck|fled|freed|put|sold|kept|left)\b", re.IGNORECASE
)
"""A form that is no noun's: what the headline says by it is of its object, or else of its subject."""
WILL = compiled(r"\bwill\b|\b(?:is|are)[ \u00a0]to[ \u00a0]be\b")
_THE_MONTH = compiled(r"\bMay\b")
_AUXILIARY_NEAR = 16
"""Code points behind a subject within which its auxiliary stands."""
_NEGATOR = compiled(r"n(?:o\b|ot\b|['’]t\b|one\b|obody|ever\b|either|o[ -]one|othing)|cannot|without|zero\b|yet to|unable|refus|fail|declin")
"""What a sentence that denies something has: a sieve."""
_FAMILY = 6
"""Letters with which the words of a family begin, at most."""
_BRIEF = 40
"""Code points of a sentence that only answers or adds to the one before."""


_REVERSES = compiled(
    r"(?:\b(?:reject\w*|refus\w+|dismiss\w*|thr[eo]wn? out|throws out|turn(?:s|ed|ing)? down"
    r"|overturn\w*|quash\w*)[ \u00a0](?:[\w’'-]+[ \u00a0]){0,3}"
    r"(?:requests?|bids?|calls?|pleas?|applications?|appeals?|motions?|demands?|orders?|proposals?|plans?|petitions?)"
    r"[ \u00a0](?:[\w’'-]+[ \u00a0]){0,3}"
    r"|\b(?:rul(?:es|ed|ing) out|avoid(?:s|ed)?|escape[sd]?|spared|prevent(?:s|ed)?|avert(?:s|ed)?|stopp?(?:s|ed)? short of|instead of|rather than"
    r"|far from|anything but|refus\w+ to)[ \u00a0](?:(?:an?|the|any|be|being)[ \u00a0])?(?:[a-z-]+[ \u00a0])?)$",
    re.IGNORECASE,
)
"""What makes the contrary of a word that follows: "threw out the request for a ban", "ruled out sabotage"."""
_ANSWER = compiled(r"\s+[“\"]?(?:(?P<no>No|Not|Never|Hardly|Nobody|None)|(?P<yes>Yes|Of course|Indeed))\b")


def _covering(denials: Collection[Denial], start: int, end: int) -> Denial | None:
    """The denial of what stands at a place, unless its negative is part of that ("no trace")."""
    before = (d for d in denials if d.start < start or d.start == d.at)
    return next((d for d in before if d.at <= start < d.end or start <= d.at < end), None)


def _reversed(text: str, low: int, start: int) -> bool:
    return _REVERSES.search(text, max(low, start - 80), start) is not None


_NOBODY = compiled(r"(?:nobody|no[ -]one)\b", re.IGNORECASE)
_AGAINST = compiled(r"[ \u00a0](?:followed|compared (?:with|to)|against|versus|than)[ \u00a0]", re.IGNORECASE)
"""Between two things that are compared."""
_BEFORE_NOW = compiled(
    r"\b(?:last (?:year|season|quarter)|(?:a|one|the) (?:year|quarter) (?:ago|earlier|before)|the (?:previous|preceding) (?:year|quarter|season)"
    r"|the same (?:quarter|period|months?|half|time))\b"
)
_ATTEMPT = compiled(
    r"(?<!first )(?<!earlier )(?<!previous )(?<!last )(?<!second )\b(?:motion|bid|attempt|effort|move|proposal|application|petition|vote|amendment)s?"
    r"[ \u00a0]to[ \u00a0](?:[a-z]+[ \u00a0])?$",
    re.IGNORECASE,
)
_FAILED = compiled(
    r"(?:[ \u00a0][\w’'-]+){0,7}?[ \u00a0](?:fail(?:s|ed)|died|fell|collapsed|was (?:rejected|defeated|blocked|dropped|lost|thrown out|voted down"
    r"|turned down|refused)|were (?:rejected|defeated|blocked|in vain)|came to nothing|got nowhere|found no)\b",
    re.IGNORECASE,
)
"""«A motion to spare the trees failed»."""


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
        found: list[Denial] = []
        done = self.body.start
        for negator in _NEGATOR.finditer(self.article.folded_prose, *self.body):
            sentence = self.article.sentence_at(negator.start())
            if sentence and sentence.start >= done:
                done = sentence.end
                found += (d for d in denials(self.text, *sentence) if not self.article.in_quote(d.at, d.end))
        return found

    def segment(self, at: int) -> Span:
        """The part of the headline that holds `at`: what stands between colons, dashes and conjunctions."""
        breaks = [m.span() for m in _SEGMENT.finditer(self.text, *self.top)]
        low = max((end for _, end in breaks if end <= at), default=self.top.start)
        return Span(low, min((start for start, _ in breaks if start >= at), default=self.top.end))

    def asserts(self, start: int, end: int) -> bool:
        """Whether the headline says outright what it says from `start` to `end`."""
        return asserted(self.text, self.segment(start), start, end)

    def subject(self, start: int) -> set[str]:
        """The words before a verb of the headline."""
        return {word.lemma for word in self.words if self.segment(start).start <= word.start < start}

    def compound(self, start: int, end: int) -> Word | None:
        """The noun before another noun of the headline, "engine" of "engine blaze", if that one is no verb."""
        before = next((w for w in self.words if w.end == start - 1), None)
        if before is None or _INFLECTED.search(self.text, start, end) or self.text[before.end - 1 : before.end].lower() == "s":
            return None
        return before if look_up(self.text[start:end].lower()).nouns else None

    def hit(self, at: tuple[int, int], other: Span) -> Hit:
        """The finding that the headline says one thing and the body another."""
        here, there = self.text[slice(*at)], self.text[slice(*other)]
        return Hit(*at, message=f"'{here}' stands here, but '{there}' in the body", related=((other.start, other.end, "in the body"),))

    def denial_in_top(self, start: int, end: int) -> int | None:
        """Where the headline starts to deny what it says at a place, if it does."""
        denial = _covering(self.denied, start, end)
        return denial.start if denial else start if _reversed(self.text, self.segment(start).start, start) else None

    def arguments(self, start: int, end: int, doer: bool) -> list[Word]:
        """The words of the headline that tell of whom or of what it says something: the subject, or else the object if there is one."""
        segment = self.segment(start)
        before = [word for word in self.words if segment.start <= word.start < start]
        if doer:
            return before
        behind = [word for word in self.words if end <= word.start < segment.end]
        stop = _OBJECT_ENDS.search(self.text, end, self.top.end)
        objects = [word for word in self.words if end <= word.start < (stop.start() if stop else self.top.end)]
        if not _INFLECTED.search(self.text, start, end):
            return before + objects or behind  # it may be a noun
        return objects or before or behind

    # -- the body

    def denies(self, start: int, end: int) -> bool:
        """Whether the body denies what stands at a place: by a negation, by who refuses it, or by a no to the question that holds it."""
        sentence = self.article.sentence_at(start)
        if sentence is None:
            return False
        return (
            _covering(self.body_denials, start, end) is not None
            or _reversed(self.text, clause_start(self.text, sentence.start, start), start)
            or (_ATTEMPT.search(self.text, max(sentence.start, start - 50), start) and _FAILED.match(self.text, end, sentence.end)) is not None
        ) != (self.answer(sentence) == "no")

    def of_nobody(self, start: int, end: int) -> bool:
        """Whether the body says of a place that nobody at all did it or had it done to them."""
        denial = _covering(self.body_denials, start, end)
        return denial is not None and _NOBODY.match(self.text, denial.start) is not None

    def of_a_name(self, at: int) -> bool:
        """Whether a word of the body has a capital within its sentence: «the group Keep Our Trees»."""
        return self.text[at].isupper() and self.text[at - 1 : at] == " " and (self.text[at - 2].isalnum() and self.text[at + 1].islower())

    def compared(self, start: int, end: int) -> bool:
        """Whether a place of the body is of a year or a quarter ago, with which another is compared."""
        clause = self.clause(start, end)
        return clause is not None and _BEFORE_NOW.search(self.text, start, clause.end) is not None

    def answer(self, sentence: Span) -> str:
        """ "yes" or "no", where a sentence is a question that the next one answers."""
        match = _ANSWER.match(self.text, sentence.end) if self.text[sentence.end - 1] == "?" else None
        return str(match.lastgroup) if match else ""

    def referred(self, things: Collection[Word], clause: Clause) -> bool:
        """Whether a pronoun stands for one of `things`, or a sentence as short as an answer leads from what names it."""
        previous = self.sentence_before(clause.sentence)
        if previous is None:
            return False
        pronoun = _PRONOUN.match(self.text, *clause.sentence) or _OBJECT.search(self.text, clause.start, clause.end)
        if shared(things, telling(self.text, *previous)):
            return pronoun is not None
        if pronoun and _GOES_ON.search(self.text, *previous) and (before := self.sentence_before(previous)):
            return bool(shared(things, telling(self.text, *before)))
        first = self.sentence_before(previous)
        same = first is not None and "\n" not in self.text[first.end : clause.start]
        return same and first is not None and len(self.text[slice(*previous)]) < _BRIEF and bool(shared(things, telling(self.text, *first)))

    def says(self, pattern: str) -> bool:
        """Whether the body has what a regular expression describes, whatever the case."""
        return compiled(pattern, re.IGNORECASE).search(self.body_text) is not None

    @cached_property
    def body_text(self) -> str:
        """The body without the caption that stands in it, where that is what it is compared with."""
        if not self.body.start <= self.top.start < self.body.end:
            return self.text[slice(*self.body)]
        return self.text[self.body.start : self.top.start] + "\n" + self.text[self.top.end : self.body.end]

    @cached_property
    def lead_end(self) -> int:
        """Where the first sentence of the body ends."""
        first = self.article.sentence_at(self.body.start)
        return first.end if first else self.body.start

    def clause(self, start: int, end: int) -> Clause | None:
        """The clause of a place of the body."""
        sentence = self.article.sentence_at(start)
        if sentence is None or self.article.scope_at(start) not in ("body", "subhead"):
            return None
        low, high = clause_start(self.text, sentence.start, start), clause_end(self.text, end, sentence.end)
        against = [match.span() for match in _AGAINST.finditer(self.text, low, high)]
        low = max((to for _, to in against if to <= start), default=low)
        return Clause(low, min((at for at, _ in against if at >= end), default=high), sentence)

    def stated(self, clause: Clause, start: int, end: int, denied: bool = False, dated: bool = False) -> bool:
        """Whether a place of the body states something of the event (or denies it): in the paper's own words, not supposed, not of earlier."""
        before = _THE_MONTH.sub("", WILL.sub("", self.text[clause.start : start]))
        if self.answer(clause.sentence):
            return not self.article.in_quote(start, end)
        return not (
            self.article.in_quote(start, end)
            or supposed(before, 0, len(before))
            or self.earlier(clause, start, end, denied, dated)
            or self.text[clause.sentence.end - 1] == "?"
        )

    def earlier(self, clause: Clause, start: int, end: int, denied: bool = False, dated: bool = False) -> bool:
        """Whether the words round a place of the body are of an earlier time."""
        around = self.text[clause.start : start] + self.text[end : clause.end]
        if WILL.search(self.text, clause.start, clause.end):
            around = _IN_MONTH.sub("", around)
        had = None if denied else _HAD.search(self.text, clause.start, min(clause.end, end + _AUXILIARY_NEAR))
        return (had is not None and not had["said"]) or (_AGO if dated else _LONG_AGO).search(around) is not None

    def near(self, words: Collection[Word], sentence: Span) -> bool:
        """Whether one of the words of the headline stands in a sentence or the one before."""
        previous = self.sentence_before(sentence)
        return bool(shared(words, [*telling(self.text, *sentence), *(telling(self.text, *previous) if previous else ())]))

    def sentence_before(self, sentence: Span) -> Span | None:
        """The sentence before, in the same paragraph or the one before."""
        before = (self.article.sentence_at(sentence.start - back) for back in (1, 2, 3))
        return next((found for found in before if found and found != sentence), None)

    @cached_property
    def body_words(self) -> list[Word]:
        """The words of the body that tell something."""
        return telling(self.text, *self.body)

    def family(self, stem: str) -> Iterator[Span]:
        """The words of the body that begin as a basic form does."""
        folded, stem = self.article.folded_prose, stem[:_FAMILY]
        at = folded.find(stem, *self.body)
        while at >= 0:
            end = at + len(stem)
            while folded[end : end + 1].isalpha():
                end += 1
            if not folded[at - 1 : at].isalpha():
                yield Span(at, end)
            at = folded.find(stem, end, self.body.end)

    def mentions(self, own: Word) -> list[Word]:
        """The words of the body of the family of a word, or, if there are none, those that mean the same."""
        family = [word for word in self.body_words if akin(word.lemma, own.lemma)]
        return family or [word for word in self.body_words if one_meaning(word.form, own.form)]
