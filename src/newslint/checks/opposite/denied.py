"""What one article denies and another says, whatever the words: the verb or its noun, of the same subject or the same object."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from newslint.checks.base import published, short, stated
from newslint.model import Article, Claim, Conflict, Level
from newslint.patterns import compiled
from newslint.places import Location
from newslint.referents import referent
from newslint.text.clauses import clause_end, clause_start
from newslint.text.contexts import telling as weight
from newslint.text.denials import akin, lemma
from newslint.text.negatives import Negative, comes_about, negatives
from newslint.text.senses import closeness, one_meaning
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_before
from newslint.text.telling import Word, telling
from newslint.text.timing import apart

DENIED = "what is denied"
"""The subject of these claims."""
_SAID = "what is said"
_NEGATION = compiled(r"\b(?:no|not|nobody|none|neither|never|cannot|no-one|yet to|unable to|(?:refus|fail|declin)(?:e[sd]?|s|ed) to)\b|n['’]t\b")
_EARLIER = compiled(
    r"\b(?:last|earlier|previous(?:ly)?|once|ago|former(?:ly)?|in (?:1[89]|20)\d\d|in (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|until)\b"
)
_PRONOUN = compiled(r"[\s“\"]*(?:he|she|it|they|his|her|its|their)\b", 2)
_THE = compiled(r"\b(?:the|that|this|these|those|its|his|her|their)[ \u00a0](?:[\w'’-]+[ \u00a0]){0,2}$")
_A = compiled(r"\ban?[ \u00a0](?:[\w'’-]+[ \u00a0]){0,3}$")
_AUXILIARIES = compiled(r"(?:[ \u00a0](?:was|were|has|have|had|been|is|are|did|also|[a-z]+ly))*[ \u00a0]")
MOST = 64
"""Articles of a story whose sentences are looked through for what another denies."""
SAME = 0.9
"""How near two words must be to mean the same: synonyms, or one derived from the other."""
ENOUGH = 1.3
"""What subject and object must have in common, by how much their words tell …"""
SHARE = 0.6
"""… and which share of all that restricts what is denied."""
DAYS = 2
"""Days between two reports of one event, where neither says when it was."""


def claims(article: Article, unlike: Collection[str]) -> Iterator[Claim]:
    """The denials of an article in its own words; and what it says, sentence by sentence, in one claim.

    `unlike` are words that tell one thing of a kind from another.
    """
    sentences = [s for s in article.sentences if article.scope_at(s.start) in ("body", "subhead") and article.prose[s.end - 1] != "?"]
    if not sentences:
        return
    told = []
    for sentence in sentences:
        place = article.locate(*sentence)
        when, dated = stated(article, *sentence) if article.dates_in(*sentence) else (published(article), False)
        if when != "far":
            told.append([place.at, len(place.text), place.start, place.end, place.line, place.column, place.end_line, place.end_column, when, dated])
    quoted = [[q.start, q.end] for q in article.quotations]
    lead = article.locate(*sentences[0])
    yield Claim(DENIED, _SAID, len(told), lead, published=published(article), data={"sentences": told, "quoted": quoted})
    at = {article.sentence_at(found.start()) for found in _NEGATION.finditer(article.folded_prose)}
    for sentence in (sentence for sentence in sentences if sentence in at):
        for negative in negatives(article.prose, *sentence):
            if not article.in_quote(negative.heads[0].start, negative.heads[0].end):
                yield from _denial(article, sentence, negative, unlike)


def _denial(article: Article, sentence: Span, negative: Negative, unlike: Collection[str]) -> Iterator[Claim]:
    text = article.prose
    when, dated = stated(article, negative.start, negative.end)
    subject = phrase_before(text, negative.start, negative.at)
    if when == "far" or (subject is None and negative.verb) or (subject and subject.quantity in ("some", "all")):
        return  # "two were not" is said of a part, and so may be "all were not"
    others = [_arg(text, word) for word in negative.others if word not in negative.nouns]
    if subject and subject.head in ("he", "she", "it", "they"):
        what = referent(article, sentence, subject)
        if what:
            others.append([what.who["surname"], 1.2, True] if what.who else [what.phrase.head, weight(what.phrase.head), False])
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
            "objects": [[word.lemma, _THE.search(text, negative.start, word.start) is not None] for word in negative.objects],
            "which": sorted(set(article.folded_prose[negative.start : negative.end].split()) & set(unlike)),
            "open": negative.open,
            "dated": dated,
        },
    )


def _subject(negative: Negative, subject: Phrase | None) -> str:
    """The basic form of what it is denied of; empty where that says nothing: "there was no explosion", "the man was not armed"."""
    if negative.nouns:
        return negative.nouns[-1].lemma
    return "" if subject is None or subject.head == "there" or not telling(subject.head, 0, len(subject.head)) else lemma(subject.head)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())


def _arg(text: str, word: Word) -> list[Any]:
    """A word, how much it tells, and whether it is a name."""
    written = text[word.start : word.end]
    return [word.lemma, weight(written.lower()), written[0].isupper()]


# -- comparing


class _Sentence(NamedTuple):
    """A sentence of another article: its words, those that it says outright, and how its names read."""

    claim: Claim
    row: Sequence[Any]
    words: tuple[Word, ...]
    names: frozenset[str]

    @property
    def text(self) -> str:
        return self.claim.location.copy or self.claim.location.text


def conflicts(together: Sequence[Claim]) -> Iterator[Conflict]:
    """Denials of which another article says the contrary, each at its best match."""
    denied = [claim for claim in together if claim.attribute == "denied"]
    if not denied:
        return
    said = [claim for claim in together if claim.attribute == _SAID][:MOST]
    index: dict[str, list[_Sentence]] = defaultdict(list)
    for sentence in _sentences(said):
        for form in {word.lemma for word in sentence.words}:
            index[form].append(sentence)
    by_path: dict[str, list[Claim]] = defaultdict(list)
    for claim in denied:
        by_path[claim.path].append(claim)
    for claim in denied:
        best: tuple[float, Level, _Sentence, Word] | None = None
        looked: set[int] = set()
        for form, *_ in (*claim.data["nouns"], *claim.data["others"]):
            for sentence in index.get(form, ()):
                if sentence.claim.path == claim.path or id(sentence) in looked:
                    continue
                looked.add(id(sentence))
                found = _contrary(claim, sentence)
                level = _level(claim, sentence) if found else None
                if found and level and (best is None or found[0] > best[0]) and not _denies_too(claim, by_path[sentence.claim.path]):
                    best = (found[0], level, sentence, found[1])
        if best:
            other = _place(best[2])
            yield Conflict(claim, ((other, "against this"),), message=f"this cannot stand beside '{short(other)}'", level=best[1])


def _sentences(said: Iterable[Claim]) -> Iterator[_Sentence]:
    for claim in said:
        text = claim.location.copy or claim.location.text
        quoted = claim.data["quoted"]
        before: tuple[Word, ...] = ()
        for row in claim.data["sentences"]:
            start, end = row[0], row[0] + row[1]
            words = tuple(w for w in telling(text, start, end) if not any(low <= w.start < high for low, high in quoted))
            window = (*words, *before) if _PRONOUN.match(text, start, end) else words
            names = frozenset(w.lemma for w in window if text[w.start].isupper() and w.start > start)
            yield _Sentence(claim, row, window, names)
            before = words


def _contrary(claim: Claim, sentence: _Sentence) -> tuple[float, Word] | None:
    """How well a sentence says what is denied, and by which word; None where it does not."""
    others, nouns = claim.data["others"], claim.data["nouns"]
    got = sum(told for form, told, _ in (*nouns, *others) if _has(form, sentence.words))
    total = sum(told for _, told, _ in (*nouns, *others))
    if got < ENOUGH or got < SHARE * total or (nouns and not any(_has(form, sentence.words) for form, *_ in nouns)):
        return None
    names = {form for form, _, name in (*nouns, *others) if name}
    if names and sentence.names and not names & {w.lemma for w in sentence.words}:
        return None
    text, (start, length, *_) = sentence.text, sentence.row
    if not set(claim.data["which"]) <= set(text[start : start + length].lower().split()):
        return None
    for head in claim.value:
        for word in sentence.words:
            if _means(head, word.lemma) and _said_outright(sentence, word) and not (head == word.lemma and _by_subject(claim, sentence, word)):
                near = _clause_of(sentence, word)
                beside = [form for form, *_ in (*nouns, *others) if _has(form, near)]
                objects = claim.data["objects"]
                if not beside or (objects and not any(_of_one(sentence, form, known) for form, known in objects)):
                    continue
                if not claim.data["subject"] or _has(claim.data["subject"], sentence.words):
                    return got, word
    return None


def _clause_of(sentence: _Sentence, word: Word) -> list[Word]:
    """The words of the clause that holds one of them."""
    text, start = sentence.text, sentence.row[0]
    low, high = clause_start(text, start, word.start), clause_end(text, word.end, start + sentence.row[1])
    return [other for other in sentence.words if other != word and (low <= other.start < high or other.start < start)]


def _of_one(sentence: _Sentence, form: str, known: bool) -> bool:
    """Whether a sentence has an object that may be the one known: "that clinic" is not "a clinic in York"."""
    found = [word for word in sentence.words if _same(form, word.lemma)]
    return bool(found) and not (known and all(_A.search(sentence.text, max(0, word.start - 40), word.start) for word in found))


def _by_subject(claim: Claim, sentence: _Sentence, word: Word) -> bool:
    """Whether the very verb stands right behind the very subject: such are compared by their subject."""
    before = [other for other in sentence.words if other.end < word.start and other.lemma == claim.data["subject"]]
    return bool(before) and _AUXILIARIES.fullmatch(sentence.text, before[-1].end, word.start) is not None


def _said_outright(sentence: _Sentence, word: Word) -> bool:
    text, start = sentence.text, sentence.row[0]
    if word.start < start:
        return False
    end = start + sentence.row[1]
    low = clause_start(text, start, word.start)
    high = clause_end(text, word.end, end)
    return comes_about(text, low, word.start, word.end) and not _NEGATION.search(text, low, high) and not _EARLIER.search(text, low, high)


def _same(a: str, b: str) -> bool:
    return akin(a, b) or closeness(a, b) >= SAME


def _means(a: str, b: str) -> bool:
    return akin(a, b) or one_meaning(a, b)


def _has(form: str, words: Sequence[Word]) -> bool:
    return any(_same(form, word.lemma) for word in words)


def _denies_too(claim: Claim, denials: Sequence[Claim]) -> bool:
    """Whether the other article denies it as well: then the two speak of the same, one of them of a part or another time."""
    return any(_same(a, b) for other in denials for a in claim.value for b in other.value)


def _level(claim: Claim, sentence: _Sentence) -> Level | None:
    """How sure it is that both speak of one time: error where both say so."""
    when, dated = sentence.row[8], sentence.row[9]
    days = apart(when, claim.when)
    if days is None:
        return None
    if dated and claim.data["dated"]:
        return "error" if days == 0 or (claim.data["open"] and days > 0) else None
    if claim.data["open"]:
        return "warning" if days >= 0 else None
    return "warning" if abs(days) <= DAYS else None


def _place(sentence: _Sentence) -> Claim:
    """The claim of the sentence itself."""
    at, length, start, end, line, column, end_line, end_column = sentence.row[:8]
    own, text = sentence.claim.location, sentence.text
    return sentence.claim._replace(location=Location(own.path, start, end, line, column, end_line, end_column, text[at : at + length], text, at))
