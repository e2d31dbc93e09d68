"""What an article denies, as claims, and all it says in one more: for what another may say of the same in other words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from operator import attrgetter
from typing import Any

from newslint.checks.base import published, stated
from newslint.model import Article, Claim
from newslint.patterns import compiled
from newslint.referents import referent
from newslint.text.attribution import find_source
from newslint.text.clauses import clause_start
from newslint.text.contexts import telling as weight
from newslint.text.denials import lemma
from newslint.text.negatives import NEGATION, Negative, negatives, of_matter
from newslint.text.senses import is_person, look_up
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_before
from newslint.text.telling import Word, telling

DENIED = "what is denied"
"""The subject of these claims."""
SAID = "what is said"
"""The attribute of the one that holds all sentences of an article."""
NAME = 1.2
"""How much the name of somebody tells."""
_THING = 0.6
"""How much of what a noun tells counts where it is denied that there is such a thing."""
_HIM = compiled(r"\b(?:him|his|her)\b")
_ONESELF = frozenset("he she it they we i".split())
_SAID_SO = compiled(r"\b(?:said|says|told|insist(?:s|ed)|maintain(?:s|ed)|den(?:y|ies|ied)|claim(?:s|ed))\b")
_ADVOCATE = compiled(
    r"\b(?:attorney|lawyer|counsel|barrister|solicitor|defen[cs]e|prosecution)s?\b[^.]*\b(?:said|says|told|argu(?:es|ed)|insist(?:s|ed))\b"
)
_OWNED = compiled(r"['’]s[ \u00a0](?P<what>[a-z-]+)")
_EVER = compiled(
    r"\bnever\b|\b(?:ha[sd]|have|held|holds?|possess\w*)[ \u00a0](?:no|not an?)\b"
    r"|\bsince\b|\b(?:at|in|on) (?:any|no) (?:point|time|moment|stage|way)\b"
)
"""With these it is denied of all times up to the report."""
_DIRECT = compiled(r"[ \u00a0](?:(?!(?:by|in|into|at|on|during|as|with|for|to|near|from|off|of|over|under|about)\b)[\w'’-]+[ \u00a0]){0,4}")
_PASSIVE = compiled(r"\b(?:was|were|is|are|been|be|being|got)(?:n['’]t|[ \u00a0](?:not|never|yet|to|also|[a-z]+ly))*[ \u00a0]$")
_AT = compiled(r"\b(?:in|at|inside|aboard|on|near|among)[ \u00a0](?:the|a|an|his|her|its|their)[ \u00a0](?:[a-z-]+[ \u00a0])?$")
"""Before a word that says where somebody was not."""
_THE = compiled(r"\b(?:the|that|this|these|those|its|his|her|their)[ \u00a0](?:[\w'’-]+[ \u00a0]){0,2}$")


def claims(article: Article, unlike: Collection[str]) -> Iterator[Claim]:
    """The denials of an article in its own words; and what it says, sentence by sentence, in one claim.

    `unlike` are words that tell one thing of a kind from another.
    """
    sentences = [s for s in article.sentences if article.scope_at(s.start) in ("body", "subhead") and article.prose[s.end - 1] != "?"]
    if not sentences:
        return
    own = published(article)
    told: list[tuple[int, int, str, bool]] = []
    for start, end in sentences:
        when, dated = stated(article, start, end) if article.dates_in(start, end) else (own, False)
        told.append((start, end, when, dated))
    data = {"sentences": told, "quoted": [[q.start, q.end] for q in article.quotations]}
    if article.source_map:
        data["places"] = [list(place_of(article.locate(start, end))) for start, end, *_ in told]
    yield Claim(DENIED, SAID, len(told), article.locate(*sentences[0]), published=own, data=data)
    at = {article.sentence_at(found.start()) for found in NEGATION.finditer(article.folded_prose)}
    for sentence in (sentence for sentence in sentences if sentence in at):
        for negative in negatives(article.prose, *sentence):
            if not article.in_quote(negative.heads[0].start, negative.heads[0].end):
                yield from _denial(article, sentence, negative, unlike)


place_of = attrgetter("start", "end", "line", "column", "end_line", "end_column")
"""Where a sentence stands in its file, in the order in which `Location` wants it."""


def _denial(article: Article, sentence: Span, negative: Negative, unlike: Collection[str]) -> Iterator[Claim]:
    text = article.prose
    ever = _EVER.search(article.folded_prose, negative.start, negative.end) is not None
    subject = _subject_phrase(text, sentence, negative)
    aside = bool(subject and article.dates_in(subject.start, negative.at)) and not article.dates_in(negative.at, sentence.end)
    when, dated = (published(article), False) if ever or aside else stated(article, negative.at, negative.end)
    if when == "far" or (subject is None and negative.verb) or (subject and subject.quantity in ("some", "all")):
        return  # "two were not" is said of a part, and so may be "all were not"
    if negative.general and (subject is None or subject.quantity != "one" or subject.head in _ONESELF or is_person(subject.head) or subject.name):
        return  # what somebody does not do as a rule
    if negative.verb and subject and _of_oneself(article, sentence, negative, subject):
        return
    others = [_arg(text, word) for word in negative.others if word not in negative.nouns]
    what = referent(article, sentence, subject) if subject and subject.head in ("he", "she", "it", "they") else None
    if what:
        others.append([what.who["surname"], NAME, True, ""] if what.who else [what.phrase.head, weight(what.phrase.head), False, ""])
    others += [[surname, NAME, True, ""] for surname in _pronouns(article, negative)]
    yield Claim(
        DENIED,
        "denied",
        [word.lemma for word in negative.heads],
        article.locate(*_trimmed(text, negative.start, negative.end)),
        when=when,
        published=published(article),
        data={
            "nouns": [_arg(text, word) for word in negative.nouns],
            "others": others,
            "subject": _subject(negative, subject),
            "there": _THING * _arg(text, negative.heads[0])[1] if negative.there else 0.0,
            "around": [_arg(text, word) for word in _names_around(text, sentence, negative)],
            "objects": [_object(text, negative, word) for word in negative.objects],
            "ever": ever,
            "passive": negative.verb and _PASSIVE.search(text, negative.at, negative.heads[0].start) is not None,
            "at": negative.verb and _AT.search(text, negative.at, negative.heads[0].start) is not None,
            "words": list(subject.words) if subject and negative.verb else [],
            "names": _names(text, negative),
            "known": subject is not None and negative.verb and (subject.quantity == "bare" or (subject.definite and subject.quantity == "one")),
            "context": [[word.lemma, weight(word.form)] for word in _context(article, sentence, negative)],
            "which": sorted(set(article.folded_prose[negative.start : negative.end].split()) & set(unlike) - {"one"}),
            "open": negative.open,
            "dated": dated,
        },
    )


def _subject_phrase(text: str, sentence: Span, negative: Negative) -> Phrase | None:
    """The subject of what is denied, also where something stands between the two: "The master, Ivo Blum of Riga, had not been held"."""
    aside = text[sentence.start : negative.at].rstrip(" \u00a0").endswith(",")
    start = clause_start(text, sentence.start, negative.at) if aside and negative.verb else negative.start
    return phrase_before(text, start, negative.at)


def _object(text: str, negative: Negative, word: Word) -> list[Any]:
    """A word behind what is denied: whether it is known which is meant, and whether it is the object of the verb itself."""
    first = not negative.there and _DIRECT.fullmatch(text, negative.heads[0].end, word.start) is not None
    return [word.lemma, _THE.search(text, negative.start, word.start) is not None, first]


def _context(article: Article, sentence: Span, negative: Negative) -> list[Word]:
    """What tells of the scene: the words of the sentence outside the clause, and of the sentence before in its paragraph."""
    text, block = article.prose, article.block_at(sentence.start)
    before = article.sentence_at(sentence.start - 2)
    low = before.start if before and block and before.start >= block.start else sentence.start
    words = telling(text, low, negative.start) + telling(text, negative.end, sentence.end)
    return [word for word in of_matter(text, words) if text[word.start].islower()]


def _names(text: str, negative: Negative) -> list[str]:
    """The basic forms of the names of the subject, not of those it is of."""
    before = [word for word in negative.others if word.start < negative.at and text[word.start].isupper()]
    return [word.lemma for word in before if text[word.end : word.end + 1] not in ("'", "’") and text[word.start - 3 : word.start] != "of "]


def _of_oneself(article: Article, sentence: Span, negative: Negative, subject: Phrase) -> bool:
    """Whether somebody denies what he, or who he speaks for, is said to have done: that others say otherwise is the news."""
    text = article.prose
    if _ADVOCATE.search(text, sentence.start, sentence.end):
        return True  # what a side in court contends
    outside = f"{text[sentence.start : negative.start]} … {text[negative.end : sentence.end]}"
    speaker = find_source(outside) or (outside if _SAID_SO.search(outside) else "")
    names = {word.lemma for word in telling(text, negative.start, negative.at) if text[word.start].isupper()}
    said_by = {word.lemma for word in telling(outside, 0, len(outside)) if outside[word.start].isupper()}
    return bool(speaker) and (subject.head in _ONESELF or not names.isdisjoint(said_by))


def _pronouns(article: Article, negative: Negative) -> Iterator[str]:
    """Whom "him" and "her" mean in a clause."""
    people = article.people
    for found in _HIM.finditer(article.prose, negative.at, negative.end):
        person = people.referent(found.start(), "f" if found.group() == "her" else "m")
        if person is not None:
            yield people.persons[person].surname


def _names_around(text: str, sentence: Span, negative: Negative) -> list[Word]:
    """The names of the sentence outside the clause."""
    words = telling(text, sentence.start + 1, negative.start) + telling(text, negative.end, sentence.end)
    return [word for word in of_matter(text, words) if text[word.start].isupper()]


def _subject(negative: Negative, subject: Phrase | None) -> str:
    """The basic form of what it is denied of; empty where that says nothing: "there was no explosion", "the man was not armed"."""
    if negative.nouns:
        return negative.nouns[-1].lemma
    if subject is None or not negative.verb or subject.head == "there":
        return ""
    return lemma(subject.head) if telling(subject.head, 0, len(subject.head)) else ""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())


def _arg(text: str, word: Word) -> list[Any]:
    """A word, how much it tells, whether it is a name, and whose it is: "staff" of "O'Brien's staff", without which that is not O'Brien."""
    written = text[word.start : word.end]
    owned = _OWNED.match(text, word.end)
    name = written[0].isupper() and not (text[: word.start].rstrip(' \u00a0“"').endswith((".", "\n")) and look_up(written.lower()) != look_up(""))
    return [word.lemma, weight(written.lower()), name, lemma(owned["what"].lower()) if owned else ""]
