"""What a figure may be of: one entry in the table of kind `number`."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from newslint.model import option
from newslint.records import record


@record(frozen=True)
class Topic:
    """What a figure may be of, and the words by which copy says so."""

    label: str = option("what is counted or measured, for messages: 'how many died'")
    of: tuple[str, ...] = option("groups of nouns that may be counted, or persons for all of those; empty: any", ())
    dimension: str = option("count, money, length, area, mass, volume, time, speed, percent or temperature", "count")
    nouns: tuple[str, ...] = option("nouns which alone tell the topic when they are counted: 'deaths'", ())
    before: tuple[str, ...] = option("phrases right before the figure", ())
    after: tuple[str, ...] = option("phrases behind the figure in its clause", ())
    near: tuple[str, ...] = option("phrases anywhere before the figure in its sentence", ())
    counts: tuple[str, ...] = option("phrases earlier in the clause, where the figure follows 'to', 'at', 'was', 'reached' …", ())
    whole: tuple[str, ...] = option("groups of nouns that tell the topic when all of them are meant: 'all 146 passengers'", ())
    needs: tuple[str, ...] = option("words of which the sentence must have one", ())
    unless: tuple[str, ...] = option("words with which the sentence speaks of something else", ())
    changes: Literal["never", "varies", "grows", "daily"] = option(
        "whether the figure changes with time; 'grows': it can only grow; 'daily': a day named is the day of the figure", "never"
    )
    exact: bool = option("the bound is part of what is said: 'up to 240' and 'at least 240' are both 240", False)
    planned: bool = option("figures of what is to come count too", False)
    object: bool = option("what is counted must share a word", False)
    alike: bool = option("the sentences must share two names or telling words: many things have one", False)
    entity: Literal["", "place", "person", "thing"] = option("of what it is an attribute: two claims that name different ones are not compared", "")
    tolerance: float = option("figures nearer than this agree, in the base unit", 0.0)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words that tell the topic; they cannot also tell one event from another."""
        return frozenset(" ".join((*self.nouns, *self.before, *self.after, *self.near, *self.counts, *self.needs)).split())


ANYTHING = Topic("how many or how much")
"""What is counted or measured, whatever it is."""
