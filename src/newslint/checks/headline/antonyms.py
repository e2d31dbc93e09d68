"""Adjectives of a headline beside their antonyms in the body: the driest June, but "the wettest June since 1931"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.senses import is_person, look_up, opposed
from newslint.text.spans import Span
from newslint.text.telling import Word, shared, telling

_NEAR = 24
"""Code points between an adjective and its noun, at most."""
_HOW_MUCH = frozenset("little much many few same other".split())
_IRREGULAR = {"best": "good", "worst": "bad", "most": "many", "fewest": "few", "better": "good", "worse": "bad"}


def by_antonym(reading: Reading) -> Iterator[Hit]:
    """What the headline calls one thing and the body only its opposite."""
    in_top = {_adjective(word.form)[0] for word in reading.words}
    for number, own in enumerate(reading.words):
        adjective, degree = _adjective(own.form)
        if not adjective or not reading.asserts(own.start, own.end):
            continue
        before = [word for word in reading.words[:number] if word.start >= reading.segment(own.start).start]
        nouns = [*reading.words[number + 1 : number + 2], *(before if not reading.words[number + 1 : number + 2] else before[-1:])]
        rivals: list[Word] = []
        for word in reading.body_words if _occurs(reading, adjective) else ():
            other, its = _adjective(word.form)
            if other == adjective:
                rivals = []
                break
            if other and its == degree and other not in in_top and opposed(adjective, other) and _of(reading, word, nouns, bool(degree)):
                rivals.append(word)
        if rivals:
            yield reading.hit((own.start, own.end), Span(rivals[0].start, rivals[0].end))
            return


def by_opposite_verb(reading: Reading) -> Iterator[Hit]:
    """A deed that the body lacks, whose antonym it tells of the same doer and the same object: who buys has sold."""
    for own in reading.words:
        senses = look_up(own.form)
        if not senses.verbs or not senses.opposites or not _DEED.search(own.form) or not _occurs(reading, own.form):
            continue
        if not reading.asserts(own.start, own.end) or reading.mentions(own):
            continue
        doers, objects = ([w for w in reading.words if w.end <= own.start], [w for w in reading.words if w.start >= own.end])
        for word in reading.body_words:
            if word.form.endswith("ing") or not look_up(word.form).verbs or not opposed(own.form, word.form):
                continue
            clause = reading.clause(word.start, word.end)
            if clause is None or not reading.stated(clause, word.start, word.end) or reading.denies(word.start, word.end):
                continue
            told = telling(reading.text, clause.start, clause.end)
            if shared(doers, told) and shared(objects, told):
                yield reading.hit((own.start, own.end), Span(word.start, word.end))
                return


_IN_A_YEAR = compiled(r"\b(?:in|of) (?:1[89]|20)\d\d\b")
_DEED = compiled(r"(?:s|ed)$")
_COPULA = compiled(r"\b(?:is|was|are|were|remains?|remained|stays?|stayed|be)[ \u00a0](?:[a-z]+ly[ \u00a0])?$")


def by_opposite_person(reading: Reading) -> Iterator[Hit]:
    """Somebody the body lacks, for whom it has the opposite: a girl who is a boy."""
    for own in reading.words:
        if (
            own.form in _LOOSE
            or not is_person(own.form)
            or not look_up(own.form).opposites
            or not reading.asserts(own.start, own.end)
            or reading.mentions(own)
        ):
            continue
        others = [word for word in reading.words if word != own]
        for word in reading.body_words:
            if not opposed(own.form, word.form):
                continue
            clause = reading.clause(word.start, word.end)
            if clause is None or not reading.stated(clause, word.start, word.end) or reading.denies(word.start, word.end):
                continue
            told = len(shared(others, telling(reading.text, clause.start, clause.end)))
            if told and is_person(own.form) and is_person(word.form):
                yield reading.hit((own.start, own.end), Span(word.start, word.end))
                return


_LOOSE = frozenset("man woman men women".split())
"""Persons of whom any report may have both."""
_PLACED = compiled(r"\b(?P<way>on|off|in|out of|inside|outside)[ \u00a0](?:(?:the|its|his|her|their)[ \u00a0])?(?P<noun>[a-z]{3,})\b")
_OTHER_WAY = {"on": "off", "off": "on", "in": "out of", "out of": "(?:in|back in)", "inside": "outside", "outside": "inside"}


def by_particle(reading: Reading) -> Iterator[Hit]:
    """On the grid or off it, in office or out of it."""
    for own in _PLACED.finditer(reading.text, *reading.top):
        noun, way = own["noun"], own["way"]
        the = r"[ \u00a0](?:(?:the|its|his|her|their)[ \u00a0])?"
        if not reading.asserts(*own.span()) or reading.says(rf"\b{way}{the}{noun}\b"):
            continue
        for match in compiled(rf"\b{_OTHER_WAY[way]}{the}{noun}\b").finditer(reading.text, *reading.body):
            clause = reading.clause(*match.span())
            others = [word for word in reading.words if not own.start() <= word.start < own.end()]
            if clause and reading.stated(clause, *match.span()) and shared(others, telling(reading.text, *clause.sentence)):
                yield reading.hit(own.span(), Span(*match.span()))
                return


def _occurs(reading: Reading, word: str) -> bool:
    """Whether an antonym of a word may stand in the body."""
    return any(next(reading.family(other.removesuffix("y")), None) for other in look_up(word).opposites)


def _of(reading: Reading, word: Word, nouns: list[Word], loose: bool) -> bool:
    """Whether the body says an adjective of one of the nouns: right before it, or, of a superlative, anywhere in its clause."""
    clause = reading.clause(word.start, word.end)
    if clause is None or reading.article.in_quote(word.start, word.end):
        return False
    if loose:
        if _IN_A_YEAR.search(reading.text, *clause.sentence) and "since" not in reading.text[slice(*clause.sentence)]:
            return False
        return bool(shared(nouns, telling(reading.text, clause.start, clause.end))) or reading.referred(nouns, clause)
    return reading.stated(clause, word.start, word.end) and bool(
        shared(nouns, telling(reading.text, word.end, min(clause.end, word.end + _NEAR))[:1])
    )


@lru_cache(maxsize=1 << 12)
def _adjective(word: str) -> tuple[str, str]:
    """The basic form of an adjective, and "est" or "er" where it compares; nothing where it is none."""
    if word in _HOW_MUCH:
        return "", ""
    if word in _IRREGULAR:
        return _IRREGULAR[word], "est" if word.endswith(("st", "most")) else "er"
    for ending in ("est", "er"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            for form in (stem, stem + "e", stem[:-1] if stem[-1] == stem[-2] else stem, stem[:-1] + "y"):
                if look_up(form).adjectives:
                    return form, ending
    found = look_up(word)
    return (word, "") if found.adjectives and found.opposites and not found.verbs else ("", "")
