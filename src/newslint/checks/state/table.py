"""The table of kind `state`: axes, their states, and the phrases that put a subject in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newslint.model import option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.demonyms import nations


@record(frozen=True)
class Predicate:
    """Phrases that put a subject in one of some states."""

    means: tuple[str, ...] = option("the states it may be in then")
    said: tuple[str, ...] = option("phrases behind their subject: 'was/were arrested'", ())
    of: tuple[str, ...] = option("phrases before their object: 'arrested'", ())
    alone: tuple[str, ...] = option("phrases that say it of everybody, or of the one thing there is, by themselves: 'no survivors'", ())


@record(frozen=True)
class Axis:
    """States that exclude each other, and how copy says them."""

    name: str = option("what it is about")
    states: tuple[str, ...] = option("the states; a subject is in one of them at a time")
    predicates: tuple[Predicate, ...] = option("how copy says them")
    final: tuple[str, ...] = option("states that last: found earlier, they contradict a later report of another", ())
    things: Mapping[str, tuple[str, ...]] = option(
        "kinds of things it is said of, and the words for each; without, it is said of people", factory=dict
    )
    context: tuple[str, ...] = option("words one of which must stand in the sentence", ())
    unless: tuple[str, ...] = option(
        "words that, elsewhere in an article and of its own time, show that its 'no one' is not about the whole story", ()
    )
    told_late: bool = option("what comes about at once, though it may be told later: the day of the report does not make it an update", False)


def one_name(name: str) -> str:
    """A name, or the country whose people it names."""
    country = nations().country
    return next((country[word] for word in name.split() if word in country), name)


def words_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, in any case."""
    choice = "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
    return compiled(rf"(?<![\w-])(?:{choice or '(?!)'})(?![\w-])", re.IGNORECASE)
