"""Whether the body says the opposite of a headline: another outcome of a table, or a denial of what the headline says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from newslint.checks.headline.statement import Clause, Reading
from newslint.model import Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.inflection import BASES, third
from newslint.text.literals import Literals
from newslint.text.senses import look_up
from newslint.text.spans import Span
from newslint.text.telling import Word, shared, telling
from newslint.text.verbforms import participle


@record(frozen=True)
class Outcome:
    """One of several outcomes that exclude each other, and the words for it, verbs and nouns in their basic form."""

    says: tuple[str, ...] = option("words that say so; their other forms are added", ())
    things: tuple[str, ...] = option("nouns that say so, though they look like verbs", ())
    also: tuple[str, ...] = option("words that may say so: they confirm it and contradict nothing", ())
    like: tuple[str, ...] = option("regular expressions that say so, in lower case", ())


@record(frozen=True)
class Outcomes:
    """Outcomes that exclude each other."""

    ends: tuple[Outcome, ...] = option("the outcomes")
    doer: bool = option("whether they are said of who does it, not of what it is done to", False)
    whole: bool = option("whether they are said of the event as a whole, whatever is named with them", False)


class _Meaning(NamedTuple):
    """Which outcome of which table a word says, and whether it surely does."""

    table: int
    end: int
    sure: bool
    noun: bool = False
    """It says so as a noun too, though it looks like a verb."""


class _Told(NamedTuple):
    """A word for outcomes where it stands; `named` where it is a noun, or part of a name, and looks like a verb or adjective."""

    start: int
    end: int
    meanings: Sequence[_Meaning]
    named: bool = False

    def says(self, meaning: _Meaning, denied: bool = False) -> bool:
        """Whether it surely says so; a noun does where it is denied ("threw out a request for a ban")."""
        return meaning.sure and (not self.named or meaning.noun or denied)


class Table:
    """Looks up the words for outcomes."""

    def __init__(self, outcomes: Sequence[Outcomes]) -> None:
        self.outcomes = outcomes
        meanings: defaultdict[str, list[_Meaning]] = defaultdict(list)
        for number, one in enumerate(outcomes):
            for end, outcome in enumerate(one.ends):
                for words, sure, noun in ((outcome.says, True, False), (outcome.things, True, True), (outcome.also, False, False)):
                    for form in {form for word in words for form in _forms(word)}:
                        meanings[form].append(_Meaning(number, end, sure, noun))
        self.meanings: Mapping[str, Sequence[_Meaning]] = meanings
        self._literals = Literals(meanings)

    def find(self, text: str, start: int, end: int) -> list[_Told]:
        """The words for outcomes in `text[start:end]`, which is in lower case; a noun that looks like a verb only may say so."""
        found = []
        for low, high, phrase in self._literals.find(text[start:end]):
            at, to = start + low, start + high
            found.append(_Told(at, to, self.meanings[phrase], _epithet(text, at, to) or _noun(text, at, to)))
        return found

    def find_like(self, text: str, span: Span, tables: set[int]) -> Iterator[_Told]:
        """What the regular expressions of some tables find."""
        for number in tables:
            for end, outcome in enumerate(self.outcomes[number].ends):
                for pattern in outcome.like:
                    for match in compiled(pattern).finditer(text, *span):
                        yield _Told(*match.span(), (_Meaning(number, end, True),))


def _forms(phrase: str) -> set[str]:
    """A phrase whose first word is a verb or noun in its basic form, in all forms."""
    word, _, rest = phrase.partition(" ")
    forms = {word}
    if word.endswith("ie"):
        forms |= {word + "s", word + "d", word[:-2] + "ying"}
    else:
        verb, past = BASES.get(word), participle(word)
        stem = word.removesuffix("e")
        doubled = {word + word[-1] + ending for ending in ("ing", "ed")} if _SHORT.search(word) else set()
        forms |= {third(word), past, stem + "ing", *doubled, *(verb.past + verb.participle if verb else ())}
    return {f"{form} {rest}".strip() for form in forms}


_VERBAL = compiled(
    r"(?:\b(?:to|will|would|can|could|may|might|must|not|never|did|do|does|and|people|police|men|women|children|who|they|we|you|all|both|crew"
    r"|cannot|still|also|again|[a-z]+[^s\W]s|[a-z]+n['’]t)[ \u00a0])$"
)
_OF_NOUN = compiled(r"(?:\b(?:an?|the|its|his|her|their|our|this|that|no|of|in|for|with|by|at|on|under|from)|['’]s)[ \u00a0](?:[a-z-]+[ \u00a0])?$")
_PARTICIPLE_NOUN = compiled(r"[ \u00a0](?:of|for|to|in|at|on)\b")


def _noun(text: str, start: int, end: int) -> bool:
    """Whether a single word that may be verb or noun is a noun here: it has no ending, and nothing before it that a verb has."""
    word = text[start:end]
    if " " in word or "-" in word or not (senses := look_up(word)).verbs or not senses.nouns or senses.adjectives or word not in _bases(word):
        return False
    before = text[max(0, start - 16) : start]
    return _VERBAL.search(before) is None or _OF_NOUN.search(before) is not None


def _epithet(text: str, start: int, end: int) -> bool:
    """Whether an adjective is part of a name for something ("on the dead river"), so that it tells nothing new."""
    return _ARTICLE.search(text, max(0, start - 8), start) is not None and _NOUN_BEHIND.match(text, end) is not None


_ARTICLE = compiled(r"\b(?:an?|the|its|his|her|their|of|in|on|for)[ \u00a0]$")
_NOUN_BEHIND = compiled(r"[ \u00a0](?!(?:in|on|at|of|to|by|for|from|with|after|and|but|or|as|is|was|were|are)\b)[a-z]")


def _bases(word: str) -> tuple[str, ...]:
    return (word,) if not word.endswith(("ed", "ing")) and not (word.endswith("s") and not word.endswith("ss")) and word not in _PASTS else ()


_PASTS = frozenset(form for verb in BASES.values() for form in (*verb.past, *verb.participle) if form not in BASES)


_SHORT = compiled(r"(?:^|[^aeiou])[aeiou][bdgmnprt]$")
"""A basic form whose last letter is doubled, if its last syllable is stressed."""


class _Contrary(NamedTuple):
    """Where the body says the contrary, and how surely of the same."""

    start: int
    end: int
    tie: int


class Sides:
    """What headline and body tell, in the words of a table."""

    def __init__(self, reading: Reading, table: Table) -> None:
        self._reading, self._table, self._text = reading, table, reading.text
        self.told = table.find(reading.article.folded, *reading.top)
        self._tables = {meaning.table for told in self.told for meaning in told.meanings}

    @cached_property
    def _body(self) -> list[_Told]:
        folded, body = self._reading.article.folded, self._reading.body
        found = [told for told in self._table.find(folded, *body) if any(m.table in self._tables for m in told.meanings)]
        return sorted((*found, *self._table.find_like(folded, body, self._tables)))

    def contradicted(self) -> Iterator[Hit]:
        """The outcome the headline tells, where the body tells another and never this one; of several the one the body surely speaks of."""
        found: list[tuple[int, int, Hit]] = []
        for told in self.told:
            denial = self._reading.denial_in_top(told.start, told.end)
            if denial is None and not self._reading.asserts(told.start, told.end):
                continue
            for meaning in told.meanings:
                if (denial is None and not told.says(meaning)) or self._both_told(told, meaning):
                    continue
                contrary = self._contrary(told, meaning, denial is not None)
                if contrary:
                    at = (told.start if denial is None else denial, told.end)
                    found.append((-contrary.tie, told.start, self._reading.hit(at, Span(contrary.start, contrary.end))))
        yield from (hit for _, _, hit in sorted(found)[:1])

    def says_surely(self, word: Word) -> bool:
        """Whether a word of the headline is one of the table's."""
        return any(told.start <= word.start < told.end and any(told.says(m) for m in told.meanings) for told in self.told)

    def _both_told(self, told: _Told, meaning: _Meaning) -> bool:
        """Whether the headline tells another outcome of the table as well."""
        others = [m for other in self.told if other != told for m in other.meanings]
        return any(m.table == meaning.table and m.end != meaning.end for m in others)

    def _contrary(self, told: _Told, meaning: _Meaning, denied: bool) -> _Contrary | None:
        """Where the body says the opposite of an outcome, or of its denial, if it never confirms it."""
        best: _Contrary | None = None
        confirmed = 0
        outcomes = self._table.outcomes[meaning.table]
        for other in self._body:
            for its in other.meanings:
                if its.table != meaning.table:
                    continue
                flipped = self._reading.denies(other.start, other.end)
                tie = self._tie(told, other, denied, outcomes)
                if ((its.end == meaning.end) != flipped) != denied:
                    confirmed = max(confirmed, tie, 1)
                elif (
                    other.says(its, flipped)
                    and tie
                    and (not denied or its.end == meaning.end)
                    and self._stated(other, flipped)
                    and (best is None or tie > best.tie)
                ):
                    best = _Contrary(other.start, other.end, tie)
        return best if best and best.tie > confirmed else None

    def _stated(self, other: _Told, flipped: bool) -> bool:
        clause = self._reading.clause(other.start, other.end)
        return clause is not None and not self._of_another(clause, other) and self._reading.stated(clause, other.start, other.end, denied=flipped)

    def _tie(self, told: _Told, other: _Told, denied: bool, outcomes: Outcomes) -> int:
        """How surely the body speaks of the same: 3 of the very thing in one clause, 2 of the thing in the sentence before, 1 as its lead."""
        reading = self._reading
        clause = reading.clause(other.start, other.end)
        if clause is None:
            return 0
        whose = reading.compound(told.start, told.end)
        things = [whose] if whose else reading.arguments(told.start, told.end, outcomes.doer)
        before = telling(self._text, clause.start, other.start)
        around = before if outcomes.doer else [*before, *telling(self._text, other.end, clause.end)]
        if shared(things, around):
            return 3
        all_told = outcomes.whole or (denied and not reading.subject(told.start))
        if all_told or reading.referred(things, clause):
            return 2
        return 1 if other.start < reading.lead_end and not outcomes.doer and self._in_lead(clause.sentence) else 0

    def _of_another(self, clause: Clause, other: _Told) -> bool:
        """Whether the body speaks of one more thing of the kind."""
        return bool(_ANOTHER.search(self._text, clause.sentence.start, other.start) or _ONE_MORE.search(self._text, other.end, clause.end))

    def _in_lead(self, lead: Span) -> bool:
        """Whether the lead, or the sentence behind it, has a word of the headline."""
        behind = self._reading.article.sentence_at(lead.end + 1)
        words = [*telling(self._text, *lead), *(telling(self._text, *behind) if behind else ())]
        return bool(shared(self._reading.words, words))


_ONE_MORE = compiled(r"\banother\b")
_ANOTHER = compiled(r"\b(?:another|second|other|opponents?|rivals?|like most|unlike)\b", re.IGNORECASE)
