"""What follows from what is said: who needed stitches was hurt, who was handcuffed was arrested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.model import option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.denials import lemma
from newslint.text.telling import Word

_BETWEEN = 3
"""Words that may stand between two of a phrase."""
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@record(frozen=True)
class Implied:
    """Words of one field: where one of `denied` is said not to be so, any of the field says that it was."""

    denied: tuple[str, ...] = option("verbs and nouns that copy denies")
    by: tuple[str, ...] = option("words and phrases from which they follow, verbs in their basic form", ())


class Implications:
    """Finds, for a word that is denied, what says that it was so."""

    def __init__(self, fields: Iterable[Implied]) -> None:
        self._by: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for field in fields:
            phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
            for phrase in (*field.denied, *field.by):
                words = tuple(lemma(word) for word in phrase.split())
                phrases[words[0]].append(words)
            for word in field.denied:
                self._by.setdefault(" ".join(map(lemma, word.split())), {}).update(phrases)

    def first(self, denied: str) -> Iterable[str]:
        """The basic forms with which what says so begins."""
        return self._by.get(denied, ())

    def words(self, denied: str, text: str, start: int, end: int) -> Iterator[Word]:
        """What in `text[start:end]` says that what has the basic form `denied` was so."""
        phrases = self._by.get(denied)
        if not phrases:
            return
        found = [(*match.span(), lemma(match.group().lower())) for match in _WORD.finditer(text, start, end)]
        for number, (at, stop, form) in enumerate(found):
            for phrase in phrases.get(form, ()):
                last = _last(found, number, phrase)
                if last is not None:
                    yield Word(at, stop, " ".join(phrase), text[at:last].lower())


def _last(found: Sequence[tuple[int, int, str]], at: int, phrase: Sequence[str]) -> int | None:
    """Where a phrase ends whose first word is number `at`; between two of its words others may stand: "called the toys back"."""
    for form in phrase[1:]:
        at = next((number for number in range(at + 1, min(at + 2 + _BETWEEN, len(found))) if found[number][2] == form), -1)
        if at < 0:
            return None
    return found[at][1]
