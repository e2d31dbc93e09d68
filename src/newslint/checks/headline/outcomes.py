"""Whether the body says the opposite of a headline: another outcome of a table, or a denial of what the headline says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from newslint.checks.headline.poles import Meaning, Outcomes, Table, Told
from newslint.checks.headline.statement import Clause, Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.spans import Span
from newslint.text.telling import shared, telling

_SURELY = 3
"""How surely a clause speaks of what the headline does that names it."""


class _Contrary(NamedTuple):
    """Where the body says the contrary, and how surely of the same."""

    start: int
    end: int
    tie: int


class Sides:
    """What headline and body tell, in the words of a table."""

    def __init__(self, reading: Reading, table: Table) -> None:
        self._reading, self._table, self._text = reading, table, reading.text
        self.told = table.in_top(reading.article.folded, reading.top)
        self._tables = {meaning.table for told in self.told for meaning in told.meanings}

    @cached_property
    def _body(self) -> list[Told]:
        folded, body = self._reading.article.folded, self._reading.body
        return sorted(self._table.in_body(folded, body, self._tables))

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
                contrary = self._contrary(told, meaning, denial is not None) or (self._of_some(told, meaning) if denial is None else None)
                if contrary:
                    at = (told.start if denial is None else denial, told.end)
                    found.append((-contrary.tie, told.start, self._reading.hit(at, Span(contrary.start, contrary.end))))
        yield from (hit for _, _, hit in sorted(found)[:1])

    def _both_told(self, told: Told, meaning: Meaning) -> bool:
        """Whether the headline tells another outcome of the table as well."""
        others = [m for other in self.told if other != told for m in other.meanings]
        return any(m.table == meaning.table and m.end != meaning.end for m in others)

    def _contrary(self, told: Told, meaning: Meaning, denied: bool) -> _Contrary | None:
        """Where the body says the opposite of an outcome, or of its denial, if it never confirms it."""
        best: _Contrary | None = None
        confirmed = 0
        outcomes = self._table.outcomes[meaning.table]
        for other in self._body:
            for its in other.meanings:
                if its.table != meaning.table:
                    continue
                if self._reading.compared(other.start, other.end) or self._reading.of_a_name(other.start) or self._asked(other):
                    continue
                flipped = self._reading.denies(other.start, other.end)
                tie = self._tie(told, other, denied, outcomes)
                if ((its.end == meaning.end) != flipped) != denied:
                    confirmed = max(confirmed, tie, _SURELY if self._of_the_headline(told, other) else 1)
                elif (
                    other.says(its, flipped)
                    and tie
                    and (not denied or its.end == meaning.end)
                    and self._stated(other, flipped)
                    and (best is None or tie > best.tie)
                ):
                    best = _Contrary(other.start, other.end, tie)
        return best if best and best.tie > confirmed else None

    def _asked(self, other: Told) -> bool:
        """Whether somebody quoted only asks so."""
        return self._reading.article.in_quote(other.start, other.end) and _QUESTION.match(self._text, other.end) is not None

    def _of_some(self, told: Told, meaning: Meaning) -> _Contrary | None:
        """Where the body says the opposite of some of those of whom the headline says it of all («guilty on all counts»)."""
        segment = self._reading.segment(told.start)
        if not _ALL.search(self._text, *segment) or self._reading.says(_ALL_OF_THEM.pattern):
            return None
        for other in self._body:
            clause = self._reading.clause(other.start, other.end)
            opposite = any(m.table == meaning.table and m.end != meaning.end and other.says(m) for m in other.meanings)
            if clause and opposite and _REST.search(self._text, clause.start, other.start) and self._reading.stated(clause, other.start, other.end):
                return _Contrary(other.start, other.end, 2)
        return None

    def _stated(self, other: Told, flipped: bool) -> bool:
        clause = self._reading.clause(other.start, other.end)
        return clause is not None and not self._of_another(clause, other) and self._reading.stated(clause, other.start, other.end, denied=flipped)

    def _tie(self, told: Told, other: Told, denied: bool, outcomes: Outcomes) -> int:
        """How surely the body speaks of the same: 3 of the very thing in one clause, 2 of the thing in the sentence before, 1 as its lead."""
        reading = self._reading
        clause = reading.clause(other.start, other.end)
        if clause is None:
            return 0
        whose = reading.compound(told.start, told.end)
        things = [whose] if whose else reading.arguments(told.start, told.end, outcomes.doer)
        before = telling(self._text, clause.start, other.start) or telling(
            self._text, clause.sentence.start, other.start
        )  # «watched but did not act»
        around = before if outcomes.doer else [*before, *telling(self._text, other.end, clause.end)]
        if shared(things, around):
            return 3
        if _NOBODY.match(self._text, other.start) or reading.of_nobody(other.start, other.end):
            return 2
        bare = not self._text.startswith((" to ", " of ", " for "), told.end)
        all_told = outcomes.whole or (denied and bare and not reading.subject(told.start))
        if all_told or reading.referred(things, clause):
            return 2
        return 1 if other.start < reading.lead_end and not outcomes.doer and self._in_lead(clause.sentence) else 0

    def _of_the_headline(self, told: Told, other: Told) -> bool:
        """Whether a clause of the body has any other word of the headline: enough to confirm what it says."""
        clause = self._reading.clause(other.start, other.end)
        whose = self._reading.compound(told.start, told.end)
        words = [whose] if whose else [word for word in self._reading.words if not told.start <= word.start < told.end]
        return clause is not None and bool(shared(words, telling(self._text, clause.start, clause.end)))

    def _of_another(self, clause: Clause, other: Told) -> bool:
        """Whether the body speaks of one more thing of the kind."""
        return bool(_ANOTHER.search(self._text, clause.sentence.start, other.start) or _ONE_MORE.search(self._text, other.end, clause.end))

    def _in_lead(self, lead: Span) -> bool:
        """Whether the lead, or the sentence behind it, has a word of the headline."""
        behind = self._reading.article.sentence_at(lead.end + 1)
        words = [*telling(self._text, *lead), *(telling(self._text, *behind) if behind else ())]
        return bool(shared(self._reading.words, words))


_ALL = compiled(r"\b(?:all|every|both)\b(?! (?:but|about|over)\b)", re.IGNORECASE)
_ALL_OF_THEM = compiled(
    r"\b(?:all|both|every one) (?:of (?:them|the)\b|(?:were|was|are|have|had)\b|the |(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b)"
)
_REST = compiled(r"\b(?:others?|rest|remaining|remainder)\b(?![^.]*\b(?:who|which|that)\b[^.]*$)", re.IGNORECASE)
_QUESTION = compiled(r"[^.!?\n]{0,80}\?")
_NOBODY = compiled(r"(?:nobody|no[ -]one) (?:was|has|had|is)\b", re.IGNORECASE)
_ONE_MORE = compiled(r"\banother\b")
_ANOTHER = compiled(
    r"\b(?:another|second|other|opponents?|rivals?|like most|unlike|predecessor|successor|deputy|colleagues?"
    r"|brother|sister|father|mother|wife|husband|widow|sons?|daughters?|neighbours?)\b",
    re.IGNORECASE,
)
