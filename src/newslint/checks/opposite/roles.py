"""Of whom it is said: whether a clause that says what another article denies says it of the same subject, object or group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from re import IGNORECASE

from newslint.checks.opposite.implied import Implications
from newslint.model import Claim
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.contexts import telling as weight
from newslint.text.denials import akin, lemma
from newslint.text.senses import closeness, is_person, kind_of, look_up
from newslint.text.subjects import Phrase
from newslint.text.telling import Word, telling

SAME = 0.9
"""How near two words must be to mean the same: synonyms, or one derived from the other."""
SHARE = 0.6
"""Which share of all that restricts what is denied must be said."""
SCENE = 2.0
"""What the scenes of two sentences must have in common where nothing else ties them."""
_ALIKE = 0.6
"""How near two nouns must be that have what tells them from others in common."""
_ANYBODY = frozenset("girl boy man woman person child baby toddler teenager pensioner youth grandmother grandfather mother father he she".split())
"""Nouns that say of nobody what group he belongs to."""
_VAGUE = frozenset("company polic police government official authority group team man woman person ministry court party".split())
_PRONOUNS = frozenset("he she it they who which".split())
_PEOPLE = frozenset(("n", "ian", "an", "ese", "ean", "i"))
"""Endings that make the name of a people of that of its country."""
_WITHIN = compiled(r"\b(?:was|were|been|had|slept|worked|sat|stood)\b.*\b(?:in|inside|at|aboard|on)\b")
_COUNTED = compiled(r"\b(?:an?|the|two|three|four|five|six|several|some|\d+)[ \u00a0](?:[a-z-]+[ \u00a0])?$", IGNORECASE)
_PLACE = compiled(
    r"\b(?:in|at|near|outside)[ \u00a0]((?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)[A-Z]\w+)"
)
_TELLS = 0.9
"""How much a noun tells of which a story has hardly two."""
_IT = compiled(r"\b(?:it|them|him|her)\b")
_GIVEN = compiled(r"\b([A-Z][\w'’-]+)[ \u00a0]$")
_A = compiled(r"\ban?[ \u00a0](?:[\w'’-]+[ \u00a0]){0,3}$")


class Sentence(NamedTuple):
    """A sentence of another article: where it stands in its text, when it holds, its words, and those that are names.

    `words` are also those of the sentence before where it begins with a pronoun.
    """

    claim: Claim
    number: int
    start: int
    end: int
    when: str
    dated: bool
    words: tuple[Word, ...]
    names: frozenset[str]
    before: tuple[int, int]
    """Where the sentence before it stands."""

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.claim.location.copy or self.claim.location.text


class Match(NamedTuple):
    """A word that says what is denied by the word `head`, and how surely; the clause that holds it, and its other words."""

    head: str
    word: Word
    sure: float
    subject: Phrase | None
    passive: bool
    way: str
    """How the word says it: "verb", or "" for a noun or what only implies it."""
    near: list[Word]


def role(claim: Claim, sentence: Sentence, match: Match, implied: Implications) -> int:
    """2 where it is said of the very subject, object or group that it is denied of, 1 where nothing speaks against that, else 0."""
    data, near = claim.data, match.near
    nouns, others = data["nouns"], data["others"]
    if not nouns and not others:
        return 2 if _somebody_there(sentence, match) or _one_there(claim, sentence, match) else 0
    direct = [form for form, _, first in data["objects"] if first]
    if nouns and direct and (match.way != "verb" or match.passive) and match.sure >= 0.9 and all(has(form, near) for form in direct):
        return 2  # "no engineer inspected the bridge": "the bridge passed an inspection"
    if nouns and not has(nouns[-1][0], near):
        evoked = match.sure >= 0.8 and any(True for _ in implied.words(nouns[-1][0], sentence.text, sentence.start, sentence.end))
        return 2 if evoked or _one_of_them(claim, sentence, match) else 0
    if not any(has(form, near) or (name and has_name(form, near)) for form, _, name, _ in (*nouns, *others)):
        return 0
    names = [form for form, _, name, _ in (*nouns, *others) if name]
    known = {form for form, _, name, owned in (*nouns, *others) if name and has_name(form, near) and (not owned or has(owned, near))}
    if (names and not known) or (known and _another_person(names, sentence)):
        return _loosely(claim, sentence, match)
    if not known and _elsewhere(claim, sentence):
        return 0
    if data["there"]:
        share = sum(weight for form, weight, *_ in others if has(form, near)) / sum(weight for _, weight, *_ in others)
        return 2 if match.sure >= (0.8 if known else 0.9) and share >= SHARE else _loosely(claim, sentence, match)
    if match.way != "verb" and data["known"] and _A.search(sentence.text, sentence.start, match.word.start) and not _tied(claim, match):
        return 0  # "a nearby explosion" is not that of the bomb
    if data["known"] and _another(data["subject"], match.subject):
        return 0
    if data["at"] and match.sure == 1.0 and not _somebody_there(sentence, match):
        return 0
    return 2 if match.sure >= 0.8 and _same_parts(claim, sentence, match, bool(known)) else _loosely(claim, sentence, match)


def _same_parts(claim: Claim, sentence: Sentence, match: Match, named: bool) -> bool:
    """Whether who does it, and whom or what it is done to, are those of the denial, and one of them is known."""
    data, near = claim.data, match.near
    direct = [form for form, _, first in data["objects"] if first]
    its_object = bool(direct) and all(has(form, near) for form in direct)
    its_subject = bool(data["nouns"]) or (data["known"] and _is_subject(claim, match))
    if data["passive"] and match.way == "verb" and not match.passive:  # "had not been held": "they held him"
        its_subject = _behind(claim, match)
    elif data["passive"] or match.way != "verb":
        its_subject = its_subject or (any(has(form, near) or has_name(form, near) for form in _subject_forms(claim)) and data["known"])
    elif match.passive:  # "did not inspect the tunnel": "the tunnel was inspected"
        return its_object and match.subject is not None and any(same(form, match.subject.head) for form in direct)
    if direct and not its_object and not (match.way != "verb" and its_subject and _IT.search(sentence.text, match.word.end, sentence.end)):
        return False
    if match.way != "verb" and its_object:
        return True
    return its_subject and (its_object or data["subject"] not in _VAGUE)


def _another(noun: str, subject: Phrase | None) -> bool:
    """Whether a subject is one of the kind that nobody has spoken of: "a siren" is not the siren."""
    return subject is not None and subject.quantity == "one" and not subject.definite and same(noun, subject.head)


def _tied(claim: Claim, match: Match) -> bool:
    """Whether the subject or the object of a denial stands before a word, or the word is said of it."""
    before = [word for word in match.near if word.start < match.word.start]
    direct = [form for form, _, first in claim.data["objects"] if first]
    return _is_subject(claim, match) or any(has(form, before) for form in direct) or any(has_name(form, before) for form in claim.data["names"])


def _subject_forms(claim: Claim) -> list[str]:
    """The basic forms of the subject of a denial: its noun, whose it is, the name of a person."""
    subject = claim.data["subject"]
    owners = [form for form, _, _, owned in claim.data["others"] if owned and owned == subject]  # "the charity" for "the charity's accounts"
    return [subject, *owners, *claim.data["names"]] if subject else claim.data["names"]


def _is_subject(claim: Claim, match: Match) -> bool:
    """Whether the subject of a clause is that of a denial."""
    who = match.subject
    if who is None:
        return False
    if who.head in _PRONOUNS:
        return any(has(form, match.near) for form in _subject_forms(claim))
    words = (who.head, *who.words)
    if set(who.words) & set(claim.data["words"]) and closeness(claim.data["subject"], who.head) >= _ALIKE:
        return True  # smoke alarms, smoke detectors
    return any(same(form, words[0]) or (form in claim.data["names"] and form in words) for form in _subject_forms(claim))


def _behind(claim: Claim, match: Match) -> bool:
    """Whether the subject of a denial stands behind a verb, as its object."""
    behind = [word for word in match.near if word.start > match.word.start]
    return any(has_name(form, behind) or has(form, behind) for form in _subject_forms(claim))


def _somebody_there(sentence: Sentence, match: Match) -> bool:
    """Whether somebody is said to be where nobody is said to have been: "two bakers were in the bakery"."""
    who = match.subject
    return match.sure == 1.0 and who is not None and is_person(who.head) and _WITHIN.search(sentence.text, who.end, match.word.start) is not None


def _one_there(claim: Claim, sentence: Sentence, match: Match) -> bool:
    """Whether there is such a thing as there is said to be none of: "two witnesses described the gunman"."""
    if not claim.data["there"] or claim.data["ever"] or match.sure < 1.0 or match.way or weight(match.word.form) < _TELLS:
        return False
    return _COUNTED.search(sentence.text, max(sentence.start, match.word.start - 20), match.word.start) is not None and not _elsewhere(
        claim, sentence
    )


def _elsewhere(claim: Claim, sentence: Sentence) -> bool:
    """Whether a sentence names a place of which the article that denies says nothing."""
    told = claim.location.copy or claim.location.text
    return any(name not in told for name in _PLACE.findall(sentence.text, sentence.start, sentence.end))


def _one_of_them(claim: Claim, sentence: Sentence, match: Match) -> bool:
    """Whether somebody of whom no more is said is of a group of persons, going by the scene: "a girl in the eastern stand" and "no spectator"."""
    who = match.subject.head if match.subject else ""
    if match.sure < 0.8 or who not in _ANYBODY or not is_person(claim.data["nouns"][-1][0]):
        return False
    return shared_scene(claim, sentence) >= SCENE


def shared_scene(claim: Claim, sentence: Sentence) -> float:
    """How much the words around a denial and around a sentence have in common."""
    text = sentence.text
    words = telling(text, *sentence.before) + telling(text, sentence.start, sentence.end)
    told: float = sum(weight for form, weight in claim.data["context"] if any(akin(form, word.lemma) for word in words))
    return told


def _another_person(names: Sequence[str], sentence: Sentence) -> bool:
    """Whether the surname stands behind another given name: "Pavel Novak" is not Imre Novak."""
    text = sentence.text
    for word in sentence.words:
        if len(names) > 1 and word.lemma in names:
            given = _GIVEN.search(text, max(0, word.start - 20), word.start)
            if given and lemma(given[1].lower()) not in names and look_up(given[1].lower()) == look_up(""):
                return True
    return False


def has_name(form: str, words: Sequence[Word]) -> bool:
    """Whether one of the words is a name, or made of it: Georgia and Georgian."""
    return any(word.lemma == form or (len(form) > 4 and word.lemma.startswith(form) and word.lemma[len(form) :] in _PEOPLE) for word in words)


def _loosely(claim: Claim, sentence: Sentence, match: Match) -> int:
    """1 where subject and object may be the same."""
    data, subject = claim.data, claim.data["subject"]
    doing = match.way == "verb" and not match.passive and not data["passive"]
    if doing and data["known"] and match.subject and not _is_subject(claim, match):
        return 0  # somebody else did it
    if data["objects"] and not data["there"] and not any(_of_one(sentence, form, known) for form, known, _ in data["objects"]):
        return 0
    return 1 if not subject or subject == match.head or has(subject, sentence.words) else 0


def _of_one(sentence: Sentence, form: str, known: bool) -> bool:
    """Whether a sentence has an object that may be the one known: "that clinic" is not "a clinic in York"."""
    found = [word for word in sentence.words if same(form, word.lemma)]
    return bool(found) and not (known and all(_A.search(sentence.text, max(0, word.start - 40), word.start) for word in found))


def same(a: str, b: str) -> bool:
    """Whether two words are of one family or mean the same."""
    return akin(a, b) or closeness(a, b) >= SAME


def has(form: str, words: Sequence[Word]) -> bool:
    """Whether one of the words means the same, or a kind of it."""
    return any(_covers(form, word.lemma) for word in words)


@lru_cache(maxsize=1 << 16)
def _covers(form: str, lemma: str) -> bool:
    """Whether a word means the same as another, or a kind of it: a story asks the same pairs for every denial."""
    return same(form, lemma) or kind_of(lemma, form)
