"""Whether an article says what another denies, in whatever words: the verb or its noun, of the same subject or the same object."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from newslint.checks.base import in_force, short
from newslint.checks.opposite.denied import SAID
from newslint.model import Claim, Conflict, Level
from newslint.patterns import compiled
from newslint.places import Location
from newslint.records import NamedTuple
from newslint.text.clauses import clause_end, clause_start
from newslint.text.denials import akin
from newslint.text.inflection import PASTS
from newslint.text.negatives import NEGATION, comes_about, of_matter
from newslint.text.senses import closeness, kind_of, look_up, one_meaning
from newslint.text.spans import line_starts
from newslint.text.telling import Word, telling
from newslint.text.timing import apart

_EARLIER = compiled(
    r"\b(?:last|earlier|previous(?:ly)?|once|ago|former(?:ly)?|in (?:1[89]|20)\d\d|in (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December)|until)\b"
)
_PRONOUN = compiled(r"[\s“\"]*(?:he|she|it|they|his|her|its|their)\b", 2)
_A = compiled(r"\ban?[ \u00a0](?:[\w'’-]+[ \u00a0]){0,3}$")
_AUXILIARIES = compiled(r"(?:[ \u00a0](?:was|were|has|have|had|been|is|are|did|also|[a-z]+ly))*[ \u00a0]")
MOST = 64
"""Articles of a story whose sentences are looked through for what another denies."""
SAME = 0.9
"""How near two words must be to mean the same: synonyms, or one derived from the other."""
FIELD = 0.5
"""How near two verbs must be to be of one field."""
ENOUGH = 1.3
"""What subject and object must have in common, by how much their words tell …"""
SHARE = 0.6
"""… and which share of all that restricts what is denied."""
DAYS = 2
"""Days between two reports of one event, where neither says when it was."""


class _Sentence(NamedTuple):
    """A sentence of another article: where it stands in its text, when it holds, its words, and those that are names."""

    claim: Claim
    number: int
    start: int
    end: int
    when: str
    dated: bool
    words: tuple[Word, ...]
    names: frozenset[str]

    @property
    def text(self) -> str:
        return self.claim.location.copy or self.claim.location.text


class _Found(NamedTuple):
    """Where another article says the contrary, how well, and how sure that is."""

    told: float
    level: Level
    sentence: _Sentence


def conflicts(together: Sequence[Claim]) -> Iterator[Conflict]:
    """Denials of which another article says the contrary, each at its best match."""
    denied = [claim for claim in together if claim.attribute != SAID]
    forms = {form.rstrip("y") for claim in denied for form, *_ in (*claim.data["nouns"], *claim.data["others"])}  # "lorry", "lorries"
    if not forms:
        return
    index: dict[str, list[_Sentence]] = defaultdict(list)
    for claim in [claim for claim in together if claim.attribute == SAID][:MOST]:
        for sentence in _sentences(claim, forms):
            for form in {word.lemma for word in sentence.words}:
                index[form].append(sentence)
    by_path: dict[str, list[Claim]] = defaultdict(list)
    for claim in denied:
        by_path[claim.path].append(claim)
    for claim in denied:
        best = max(_contraries(claim, index, by_path), key=lambda found: found.told, default=None)
        if best:
            at, against = (_claim_of(best.sentence), claim) if claim.desk else (claim, _claim_of(best.sentence))
            yield Conflict(at, ((against, "against this"),), message=f"this cannot stand beside '{short(against)}'", level=best.level)


def _contraries(claim: Claim, index: dict[str, list[_Sentence]], by_path: dict[str, list[Claim]]) -> Iterator[_Found]:
    looked: set[tuple[str, int]] = set()
    for form, *_ in (*claim.data["nouns"], *claim.data["others"]):
        for sentence in index.get(form, ()):
            other = sentence.claim
            if other.path == claim.path or (other.path, sentence.start) in looked or (other.desk and claim.desk) or not in_force(claim, other):
                continue
            looked.add((other.path, sentence.start))
            told = _contrary(claim, sentence)
            level = _level(claim, sentence) if told else None
            if level and not _denies_too(claim, by_path[other.path]):
                yield _Found(told, level, sentence)


def _sentences(claim: Claim, forms: Collection[str]) -> Iterator[_Sentence]:
    """The sentences of an article that may have a word of one of `forms`."""
    text = claim.location.copy or claim.location.text
    folded, quoted = text.lower(), claim.data["quoted"]
    before = (0, 0)
    for number, (start, end, when, dated) in enumerate(claim.data["sentences"]):
        about = [(start, end), before] if _PRONOUN.match(text, start, end) else [(start, end)]
        before = (start, end)
        if not any(form in folded[low:high] for low, high in about for form in forms):
            continue
        words = tuple(w for low, high in about for w in telling(text, low, high) if not any(a <= w.start < b for a, b in quoted))
        names = frozenset(w.lemma for w in of_matter(text, words) if text[w.start].isupper() and w.start > start)
        yield _Sentence(claim, number, start, end, when, dated, words, names)


def _contrary(claim: Claim, sentence: _Sentence) -> float:
    """How well a sentence says what is denied; 0 where it does not."""
    others, nouns = claim.data["others"], claim.data["nouns"]
    shared: float = sum(
        told for form, told, _, owned in (*nouns, *others) if _has(form, sentence.words) and (not owned or _has(owned, sentence.words))
    )
    total = sum(told for _, told, *_ in (*nouns, *others))
    around: float = sum(told for form, told, *_ in claim.data["around"] if _has(form, sentence.words))
    shared, total = shared + claim.data["there"], total + claim.data["there"]
    if shared + around < ENOUGH or shared < SHARE * total or (nouns and not _has(nouns[-1][0], sentence.words)):
        return 0.0
    if not _one_matter(claim, sentence):
        return 0.0
    known = any(name and _has(form, sentence.words) for form, _, name, _ in (*nouns, *others, *claim.data["around"]))
    one_day = nouns and known and claim.data["dated"] and sentence.dated
    for head in claim.value:
        for word in sentence.words:
            said = shared >= ENOUGH and _means(head, word.lemma, claim.data["there"] > 0)
            if (said or (one_day and _moves(head, sentence, word))) and _said_outright(sentence, word) and _fits(claim, sentence, head, word):
                return shared + around
    return 0.0


def _one_matter(claim: Claim, sentence: _Sentence) -> bool:
    """Whether neither speaks of somebody else or of another of its kind."""
    names = {form for form, _, name, _ in (*claim.data["nouns"], *claim.data["others"], *claim.data["around"]) if name}
    if names and sentence.names and not names & {w.lemma for w in sentence.words}:
        return False
    return set(claim.data["which"]) <= set(sentence.text[sentence.start : sentence.end].lower().split())


def _fits(claim: Claim, sentence: _Sentence, head: str, word: Word) -> bool:
    """Whether a word that says what is denied says it of the same subject and the same object."""
    subject, objects = claim.data["subject"], claim.data["objects"]
    if head == word.lemma and _by_subject(claim, sentence, word):
        return False
    near = _clause_of(sentence, word)
    if not any(_has(form, near) for form, *_ in (*claim.data["nouns"], *claim.data["others"])):
        return False
    if objects and not claim.data["there"] and not any(_of_one(sentence, form, known) for form, known in objects):
        return False
    return not subject or subject == head or _has(subject, sentence.words)


def _clause_of(sentence: _Sentence, word: Word) -> list[Word]:
    """The words of the clause that holds one of them."""
    text, start = sentence.text, sentence.start
    low, high = clause_start(text, start, word.start), clause_end(text, word.end, sentence.end)
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
    text, start = sentence.text, sentence.start
    if word.start < start or (word.start > start and text[word.start].isupper()):
        return False
    low, high = clause_start(text, start, word.start), clause_end(text, word.end, sentence.end)
    return comes_about(text, low, word.start, word.end) and not NEGATION.search(text, low, high) and not _EARLIER.search(text, low, high)


def _same(a: str, b: str) -> bool:
    return akin(a, b) or closeness(a, b) >= SAME


def _means(a: str, b: str, thing: bool) -> bool:
    """Whether a word of another article says what is denied by `a`, a `thing` or a verb: the same, or a kind of it."""
    return akin(a, b) or one_meaning(a, b, thing) or kind_of(b, a, thing)


def _has(form: str, words: Sequence[Word]) -> bool:
    """Whether one of the words means the same, or a kind of it."""
    return any(_same(form, word.lemma) or kind_of(word.lemma, form) for word in words)


def _moves(head: str, sentence: _Sentence, word: Word) -> bool:
    """Whether a word is a verb of the field of what is denied: to pass and to roll are both to move."""
    written = sentence.text[word.start : word.end].lower()
    if not (written.endswith(("ed", "ing")) or written in PASTS):
        return False
    return bool(look_up(head).verbs and look_up(word.lemma).verbs) and closeness(head, word.lemma) >= FIELD


def _denies_too(claim: Claim, denials: Sequence[Claim]) -> bool:
    """Whether the other article denies it as well: then the two speak of the same, one of them of a part or another time."""
    return any(_same(a, b) for other in denials for a in claim.value for b in other.value)


def _level(claim: Claim, sentence: _Sentence) -> Level | None:
    """How sure it is that both speak of one time: error where both say so."""
    if claim.desk or sentence.claim.desk:
        return "warning"
    days = apart(sentence.when, claim.when)
    if days is None:
        return None
    if sentence.dated and claim.data["dated"]:
        return "error" if days == 0 or (claim.data["open"] and days > 0) else None
    if claim.data["open"]:
        return "warning" if days >= 0 else None
    return "warning" if abs(days) <= DAYS else None


def _claim_of(sentence: _Sentence) -> Claim:
    """The claim of the sentence itself, at its place in the file: as the article says, or for plain text where it stands in the text."""
    claim, text, start, end = sentence.claim, sentence.text, sentence.start, sentence.end
    if claim.desk:
        return claim
    if "places" in claim.data:
        first, last, line, column, end_line, end_column = claim.data["places"][sentence.number]
    else:
        first, last, lines = start, end, line_starts(text)
        line, end_line = bisect_right(lines, start), bisect_right(lines, end)
        column, end_column = start - lines[line - 1] + 1, end - lines[end_line - 1] + 1
    place = Location(claim.path, first, last, line, column, end_line, end_column, text[start:end], text, start)
    return claim._replace(location=place, when=sentence.when)
