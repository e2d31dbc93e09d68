"""Who says what a headline quotes, where the body gives the words to somebody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.nouns import is_person_noun
from newslint.text.quotations import Quotation
from newslint.text.senses import closeness, is_person
from newslint.text.spans import Span
from newslint.text.speakers import Speaker, speaker_of

_QUOTED = r"['‘“\"](?P<words>[^“”\"\n]{8,100}?)['’”\"]"
_WHO = r"(?P<who>(?:[^\W\d_][\w’-]*[ \u00a0]){0,4}[^\W\d_][\w’-]*)"
_SAYS = r"(?:says?|said|warns?|tells?|vows?|insists?|claims?|admits?|adds?)"
_BEFORE = compiled(rf"^\s*{_WHO}(?::| {_SAYS}:?),? {_QUOTED}")
_BEHIND = compiled(rf"{_QUOTED}(?:,? {_SAYS} (?:the )?| [–—-] ){_WHO}\s*$")
_WORD = compiled(r"[^\W\d_]+")
_ENOUGH = 0.75
"""Share of the words of a headline's quotation that one of the body must have."""
_SHORT = 4
"""Letters of words that are nouns for people in rare senses only ("have")."""
_CLOSE = 0.85
"""How close two words for people must be to mean one man."""


class _Quoted(NamedTuple):
    start: int
    end: int
    who: str
    words: frozenset[str]


def by_speaker(reading: Reading) -> Iterator[Hit]:
    """Whom the headline has say it, and whom the body."""
    quoted = _quoted(reading)
    if quoted is None:
        return
    people = reading.article.people
    speakers = [(q, speaker) for q in _same(reading, quoted.words) if (speaker := speaker_of(q, people))]
    if not speakers or any(_may_be(reading, quoted.who, q, speaker) for q, speaker in speakers):
        return
    _, speaker = speakers[0]
    yield reading.hit((quoted.start, quoted.end), Span(speaker.start, speaker.end))


def _quoted(reading: Reading) -> _Quoted | None:
    match = _BEFORE.search(reading.text, *reading.top) or _BEHIND.search(reading.text, *reading.top)
    if match is None:
        return None
    words = frozenset(word.lower() for word in _WORD.findall(match["words"]))
    return _Quoted(*match.span("who"), match["who"], words) if len(words) > 2 else None


def _same(reading: Reading, words: frozenset[str]) -> Iterator[Quotation]:
    """The quotations of the body with those words."""
    for quotation in reading.article.quotations:
        if quotation.start >= reading.body.start:
            its = {word.lower() for word in _WORD.findall(reading.text[quotation.start : quotation.end])}
            if len(words & its) >= _ENOUGH * len(words):
                yield quotation


def _may_be(reading: Reading, who: str, quotation: Quotation, speaker: Speaker) -> bool:
    """Whether the headline's speaker may be the one of the body."""
    persons = reading.article.people.persons
    person = speaker.person if speaker.person is not None else _meant(reading, quotation, speaker)
    roles = [word.lower() for word in _WORD.findall(who) if _is_person(word.lower())]
    names = [word.lower() for word in _WORD.findall(who) if word[0].isupper() and word.lower() not in roles]
    sentence = reading.article.sentence_at(quotation.start)
    around = reading.text[sentence.start : min(quotation.end + 200, reading.body.end)] if sentence else ""
    here = [word.lower() for word in _WORD.findall(around.replace(reading.text[quotation.start : quotation.end], " "))]
    if person is not None:
        its = [word.lower() for word in _WORD.findall(persons[person].text)]
        if set(its) & {word.lower() for word in _WORD.findall(who)}:
            return True
        if names:
            return not _named(reading, names)
        return not roles or not _elsewhere(reading, roles, persons[person].surname)
    described = [word for word in here if _is_person(word)]
    return not roles or bool(names) or not described or any(_close(role, one) for role in roles for one in here)


def _named(reading: Reading, names: Sequence[str]) -> bool:
    """Whether the body names the headline's speaker, as somebody else then, or not at all: a nickname would be another name of the same."""
    found = [person for person in reading.article.people.persons if set(names) & {word.lower() for word in _WORD.findall(person.text)}]
    return bool(found)


def _meant(reading: Reading, quotation: Quotation, speaker: Speaker) -> int | None:
    """Whom "he" or "she" means where the paragraph names only one person before the quotation."""
    if speaker.text.lower() not in ("he", "she"):
        return None
    start = reading.text.rfind("\n", 0, quotation.start) + 1
    named = {mention.person for mention in reading.article.people.within(start, quotation.start)}
    return named.pop() if len(named) == 1 else None


def _elsewhere(reading: Reading, roles: Sequence[str], surname: str) -> bool:
    """Whether the body has such a person in a sentence that does not name its speaker, and in none that does."""
    found = False
    for word in reading.body_words:
        if any(_close(role, word.form) for role in roles):
            sentence = reading.article.sentence_at(word.start)
            about = reading.text[sentence.start : sentence.end].lower() if sentence else ""
            if not surname or surname in about or not reading.text[: word.start].lower().endswith((" the ", "\nthe ")):
                return False
            found = True
    return found


def _close(one: str, other: str) -> bool:
    return one == other or (_is_person(other) and closeness(one, other) >= _CLOSE)


def _is_person(word: str) -> bool:
    """Whether a noun is one for a person."""
    return is_person_noun(word) or (len(word) > _SHORT and is_person(word))
