"""What the subject of a clause means: the thing, the person by name, or what a pronoun or description stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.article import Article
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.identity import identity, skeleton
from newslint.text.nouns import is_person_noun
from newslint.text.predications import predications
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_before

_MANY = frozenset(("they", "these", "those"))
_FINITE = compiled(r"\b(?:\w{3,}ed|cost|took|went|came|fell|rose|made|said|lost|won|held|left|began|stood|weighs?|costs|carries)\b")


class Referent(NamedTuple):
    """What is meant: the phrase that names it, and of a person who it is (see text/identity.py)."""

    phrase: Phrase
    key: str
    who: Mapping[str, Any]


def referent(article: Article, sentence: Span, subject: Phrase) -> Referent | None:
    """What `subject`, in `sentence`, means; None where that is not clear."""
    people = article.people
    if subject.head in ("he", "she"):
        return _person(article, subject, people.referent(subject.start, "m" if subject.head == "he" else "f"))
    if subject.head in _MANY or subject.head == "it":
        before = _antecedent(article, sentence, subject)
        return Referent(before, before.head, {}) if before else None
    mention = people.at(subject.start, subject.end) if subject.name else None
    if mention is None and article.prose.startswith(", ", subject.end):  # «the guard, Ivo Blum, was …»
        mention = people.at(subject.end + 2, subject.end + 3)
    if mention and mention.end >= subject.end and subject.quantity == "one":
        return _person(article, subject, mention.person)
    if subject.definite and subject.quantity == "one" and is_person_noun(subject.head):
        described = people.described(subject.start, subject.end)
        if described is not None:
            return _person(article, subject, described)
    return Referent(subject, subject.head, {}) if len(subject.head) > 2 else None


def _person(article: Article, subject: Phrase, person: int | None) -> Referent | None:
    if person is None:
        return None
    surname = article.people.persons[person].surname
    return Referent(subject._replace(quantity="one", words=(), of=()), f"person {skeleton(surname)}", identity(article.people, person))


def _antecedent(article: Article, sentence: Span, pronoun: Phrase) -> Phrase | None:
    """What "it" or "they" at the beginning of a sentence means: the subject of the sentence before, in the same paragraph."""
    text = article.prose
    before = article.sentence_at(sentence.start - 2)
    if before is None or text[sentence.start : pronoun.start].strip() or article.block_at(before.start) != article.block_at(sentence.start):
        return None
    subject = main_subject(text, before)
    if subject is None or subject.head in ("it", "he", "she", "i", "we", "you") or article.people.at(subject.start, subject.end):
        return None
    many = subject.quantity in ("all", "none", "bare", "some")
    return subject if many == (pronoun.head in _MANY) and (subject.definite or many) else None


def main_subject(text: str, sentence: Span) -> Phrase | None:
    """The subject of the first verb of a sentence."""
    group = next(predications(text, *sentence), None)
    finite = _FINITE.search(text, sentence.start + 4, group.start if group else sentence.end)
    verb = finite.start() if finite else group.start if group else None
    subject = phrase_before(text, sentence.start, verb) if verb is not None else None
    return subject or (phrase_before(text, sentence.start, group.start) if group and finite else None)
