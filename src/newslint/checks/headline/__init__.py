"""Kind `headline`: a headline, subhead, caption or bullet whose number, direction or state the body contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import ClassVar

from newslint.checks.headline.ages import by_age, by_score
from newslint.checks.headline.antonyms import by_antonym, by_opposite_person, by_opposite_verb, by_particle
from newslint.checks.headline.days import by_day
from newslint.checks.headline.denied import by_affirmation, by_denial
from newslint.checks.headline.directions import Directions
from newslint.checks.headline.figures import Figures
from newslint.checks.headline.naming import by_deed, by_nation, by_office
from newslint.checks.headline.orders import by_multiple, by_ordinal
from newslint.checks.headline.outcomes import Sides
from newslint.checks.headline.poles import Outcome, Outcomes, Table
from newslint.checks.headline.speaking import by_speaker
from newslint.checks.headline.statement import Reading
from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.spans import Span

__all__ = ["Headline", "Outcome", "Outcomes"]

_TOP = 8
"""Blocks from the top among which a bullet is a summary."""
_BULLET = compiled(r"[•●▪*–-][ \u00a0]")
_SCOPES = ("headline", "subhead", "caption")


@record(frozen=True)
class Headline(Check):
    """Compares what stands above an article, and its captions, with its body."""

    kind: ClassVar[str] = "headline"

    groups: tuple[tuple[str, ...], ...] = option("words that count the same things", ())
    measures: tuple[str, ...] = option("what rises and falls", ())
    up: tuple[str, ...] = option("words for rising", ())
    down: tuple[str, ...] = option("words for falling", ())
    growing: tuple[str, ...] = option("verbs for getting more of what can be counted, in their basic form", ())
    shrinking: tuple[str, ...] = option("verbs for getting fewer, in their basic form", ())
    outcomes: tuple[Outcomes, ...] = option("outcomes that exclude each other", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        tops, body = _parts(article)
        if not body:
            return
        for top in tops:
            yield from self._against_body(Reading(article, top, body))

    def _against_body(self, reading: Reading) -> Iterator[Hit]:
        """What the body says otherwise, one finding for each place of the headline."""
        taken: list[Hit] = []
        for mechanism in (*_MECHANISMS, self._figures, self._directions.contradicted, self._outcome):
            for hit in mechanism(reading):
                if not any(hit.start < other.end and other.start < hit.end for other in taken):
                    taken.append(hit)
                    yield hit

    def _figures(self, reading: Reading) -> Iterator[Hit]:
        return Figures(reading, self.groups).contradicted()

    def _outcome(self, reading: Reading) -> Sequence[Hit]:
        sides = Sides(reading, self._table)
        found = (sides.contradicted(), by_denial(reading), by_affirmation(reading), *(one(reading) for one in _BY_WORD))
        return tuple(islice(chain.from_iterable(found), 1))

    @cached_property
    def _table(self) -> Table:
        return Table(self.outcomes)

    @cached_property
    def _directions(self) -> Directions:
        return Directions(self.measures, (self.up, self.down), (self.growing, self.shrinking))


_BY_WORD = (by_antonym, by_opposite_verb, by_opposite_person, by_particle)
_MECHANISMS = (by_ordinal, by_multiple, by_day, by_age, by_score, by_office, by_deed, by_nation, by_speaker)


def _parts(article: Article) -> tuple[list[Span], Span | None]:
    """What stands above the body or beside it, and the body; bullets are a summary where most of the body has none."""
    tops: list[Span] = []
    bullets: list[Span] = []
    body: list[Span] = []
    for number, block in enumerate(article.copy_blocks):
        span = Span(block.start, block.end)
        if _BULLET.match(article.text, block.start):
            (bullets if number < _TOP else body).append(span)
        elif block.scope in _SCOPES:
            tops.append(span)
        elif block.scope == "body":
            body.append(span)
    if len(bullets) > len(body):
        body = sorted(bullets + body)
    else:
        tops += bullets
    return tops, Span(body[0].start, body[-1].end) if len(body) > 1 or (body and tops) else None
