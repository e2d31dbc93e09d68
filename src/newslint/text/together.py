"""Figures that share a verb: "three soldiers and a civilian died" speaks of four people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from newslint.patterns import compiled
from newslint.text.topics import Figure, TopicIndex


def with_sums(text: str, figures: Sequence[Figure], index: TopicIndex, persons: Collection[str]) -> Iterator[Figure]:
    """The figures, and for people of several kinds that share a verb ("three soldiers and a civilian died") the sum instead of its parts."""
    number = 0
    while number < len(figures):
        chain = [figures[number]]
        while number + 1 < len(figures) and _chained(text, chain[-1], figures[number + 1], persons):
            number += 1
            chain.append(figures[number])
        number += 1
        single = _SINGLE.match(text, chain[-1].quantity.end)
        end = chain[-1].quantity.end
        extra = 0
        if single and index.group_of.get(_plural_of(single[1])) in persons and chain[-1].quantity.head:
            extra, end = 1, single.end()
        if len(chain) == 1 and not extra:
            yield chain[0]
            continue
        if chain[0].topic == "aboard" or len({figure.group for figure in chain}) == len(chain) > 1:
            yield from (figure for figure in chain if figure.group not in ("", "people"))
        quantities = [figure.quantity for figure in chain]
        total = quantities[0]._replace(
            end=end,
            value=sum(q.value for q in quantities) + extra,
            low=sum(q.low for q in quantities) + extra,
            high=sum(q.high for q in quantities) + extra,
            bound=quantities[0].bound or quantities[-1].bound,
            head="people",
            modifiers=(),
        )
        yield chain[-1]._replace(quantity=total, group="people", before=chain[0].before)


_SINGLE = compiled(r" and (?:an?|one) ([a-z]+)\b(?! of)")


def _plural_of(noun: str) -> str:
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"


def _chained(text: str, a: Figure, b: Figure, persons: Collection[str]) -> bool:
    between = text[a.quantity.end : b.quantity.start].strip()
    linked = between in ("and", ",", ", and", "and the", "plus") and bool(a.quantity.head and b.quantity.head)
    return linked and a.topic == b.topic and a.group in persons and b.group in persons and a.group != b.group
