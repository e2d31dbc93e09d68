"""Whether a sentence says what another article denies: the same or what implies it, of the same subject, object or group."""

from __future__ import annotations

from collections.abc import Iterator
from re import IGNORECASE

from newslint.checks.opposite.implied import Implications
from newslint.checks.opposite.roles import SHARE, Match, Sentence, has, has_name, role
from newslint.model import Claim
from newslint.patterns import compiled
from newslint.referents import main_subject
from newslint.text.clauses import clause_end, clause_start
from newslint.text.denials import akin
from newslint.text.inflection import PASTS
from newslint.text.negatives import NEGATION, comes_about
from newslint.text.senses import closeness, kind_of, look_up, one_meaning
from newslint.text.spans import Span
from newslint.text.subjects import phrase_before
from newslint.text.telling import Word

IMPLIED = 0.8
"""How sure it is that what implies another thing says it."""
FIELD = 0.5
"""How near two verbs must be to be of one field."""
ENOUGH = 1.3
"""What subject and object must have in common, by how much their words tell …"""
_EARLIER = compiled(
    r"\b(?:last(?![ \u00a0]night)|(?<!hour )(?<!hours )(?<!minutes )earlier|previous(?:ly)?|once|ago|former(?:ly)?|in (?:1[89]|20)\d\d|until)\b"
)
_OTHER_TIME = compiled(_EARLIER.pattern + r"|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_AS_A_RULE = compiled(r"\b(?:every|each)[ \u00a0](?:day|night|week|month|year|morning|evening|time)\b")
_QUANTITY = compiled(r"\d")
_ATTRIBUTE = compiled(r"\b(?:an?|the|another|any|this|that)[ \u00a0]$", IGNORECASE)
_AUXILIARIES = compiled(r"(?:[ \u00a0](?:was|were|has|have|had|been|is|are|did|also|[a-z]+ly))*[ \u00a0]")
_HELPED = compiled(
    r"(?:\b(?:was|were|is|are|be|been|being|has|have|had|did|does|do|also|already|then|later|still|even|all|both|[a-z]+ly)[ \u00a0])+$"
)
_PASSIVE = compiled(r"\b(?:was|were|been|being|is|are|be)[ \u00a0](?:[a-z]+ly[ \u00a0])?$")


def contrary(claim: Claim, sentence: Sentence, implied: Implications) -> float:
    """How well a sentence says what is denied; 0 where it does not."""
    if not _one_matter(claim, sentence):
        return 0.0
    return max((_agreement(claim, sentence, match, implied) for match in _matches(claim, sentence, implied)), default=0.0)


def _matches(claim: Claim, sentence: Sentence, implied: Implications) -> Iterator[Match]:
    """The words of a sentence that say outright what is denied."""
    text, thing = sentence.text, claim.data["there"] > 0
    for head in claim.value:
        found = [(word, _means(head, word.lemma, thing)) for word in sentence.words if word.start >= sentence.start]
        found += [(word, IMPLIED) for word in implied.words(head, text, sentence.start, sentence.end)]
        found += [(word, 0.5) for word in sentence.words if _moves(head, sentence, word)]
        for word, sure in found:
            low, high = clause_start(text, sentence.start, word.start), clause_end(text, word.end, sentence.end)
            if sure and _said_outright(claim, sentence, word, low, high):
                helped, passive = _HELPED.search(text, low, word.start), _PASSIVE.search(text, low, word.start) is not None
                way = _way(word, sure)
                subject = phrase_before(text, low, helped.start() if helped else word.start) if way else main_subject(text, Span(low, high))
                if subject is None and text.startswith("being ", low):  # "she needed stitches after being struck"
                    subject = main_subject(text, Span(sentence.start, sentence.end))
                near = [w for w in sentence.words if (low <= w.start < high or w.start < sentence.start) and not word.start <= w.start < word.end]
                yield Match(head, word, sure, subject, passive, way, near)


def _agreement(claim: Claim, sentence: Sentence, match: Match, implied: Implications) -> float:
    """How much a clause that says what is denied has in common with the denial; 0 where that is too little."""
    data = claim.data
    parties = [party for party in (*data["nouns"], *data["others"]) if party[0] != match.head]
    words = [word for word in sentence.words if word != match.word]
    told: float = data["there"] + sum(weight for form, weight, _, owned in parties if has(form, words) and (not owned or has(owned, words)))
    total: float = data["there"] + sum(weight for _, weight, *_ in parties)
    around: float = sum(weight for form, weight, *_ in data["around"] if has(form, sentence.words))
    if match.head == match.word.lemma and _by_subject(claim, sentence, match.word):
        return 0.0
    part = role(claim, sentence, match, implied)
    enough = told + around >= ENOUGH and told >= SHARE * total
    if match.sure < 0.7:
        enough, part = bool(enough and data["nouns"] and data["dated"] and sentence.dated), min(part, 1)
    return told + around + match.sure + part if part > 1 or (part and enough) else 0.0


def _way(word: Word, sure: float) -> str:
    return "verb" if sure != IMPLIED and (word.form in PASTS or word.form.endswith(("ed", "ing"))) else ""


def _one_matter(claim: Claim, sentence: Sentence) -> bool:
    """Whether neither speaks of somebody else or of another of its kind."""
    names = {form for form, _, name, _ in (*claim.data["nouns"], *claim.data["others"], *claim.data["around"]) if name}
    if names and sentence.names and not any(has_name(form, sentence.words) for form in names):
        return False
    return set(claim.data["which"]) <= set(sentence.text[sentence.start : sentence.end].lower().split())


def _by_subject(claim: Claim, sentence: Sentence, word: Word) -> bool:
    """Whether the very verb stands right behind the very subject, in a form that is compared by its subject."""
    if not word.form.endswith("ed") and not _HELPED.search(sentence.text, sentence.start, word.start):
        return False
    before = [other for other in sentence.words if other.end < word.start and other.lemma == claim.data["subject"]]
    return bool(before) and _AUXILIARIES.fullmatch(sentence.text, before[-1].end, word.start) is not None


def _said_outright(claim: Claim, sentence: Sentence, word: Word, low: int, high: int) -> bool:
    text = sentence.text
    if word.start < sentence.start or (word.start > sentence.start and text[word.start].isupper()):
        return False
    if word.form.endswith("ed") and _ATTRIBUTE.search(text, low, word.start):
        return False  # "a related product"
    earlier = None if claim.data["ever"] else (_EARLIER if claim.data["open"] else _OTHER_TIME).search(text, low, high)
    if _AS_A_RULE.search(text, word.end, high) and not _QUANTITY.search(text, low, high):
        return False
    return not earlier and comes_about(text, low, word.start, word.end) and not NEGATION.search(text, low, high)


def _means(a: str, b: str, thing: bool) -> float:
    """How surely a word says what is denied by `a`, a `thing` or a verb: the same, or a kind of it; 0 where it does not."""
    return 1.0 if akin(a, b) else 0.9 if one_meaning(a, b, thing) else 0.7 if kind_of(b, a, thing) else 0.0


def _moves(head: str, sentence: Sentence, word: Word) -> bool:
    """Whether a word is a verb of the field of what is denied: to pass and to roll are both to move."""
    written = sentence.text[word.start : word.end].lower()
    if not (written.endswith(("ed", "ing")) or written in PASTS):
        return False
    return bool(look_up(head).verbs and look_up(word.lemma).verbs) and closeness(head, word.lemma) >= FIELD
