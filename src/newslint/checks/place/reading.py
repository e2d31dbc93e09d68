"""Reads one article for kind `place`: what it places where, in which words, when, and who takes part."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from newslint.checks.place.sites import site_at
from newslint.model import Article, Claim
from newslint.patterns import compiled
from newslint.text import whereabouts as where
from newslint.text.dates import find_hours
from newslint.text.lexicon import frequency, known
from newslint.text.occasions import clause_at, is_past, subject_of, told, verb_before
from newslint.text.people import Mention
from newslint.text.places import names_within, telling
from newslint.text.scenes import Scene, find_scenes
from newslint.text.senses import is_person
from newslint.text.signs import fold
from newslint.text.sites import SETTLEMENT, is_event, is_thing
from newslint.text.spans import Span

LEAD = 3
"""Sentences at the top of an article, which tell where the story has its scene."""
LEADING = 0.8
"""How surely they do."""
NEAR, REST = 10, 16
"""How many words of a clause and of its sentence a claim remembers."""
PERHAPS = 0.6
"""How surely «also», «both» and the like speak of one more."""
_PRONOUN = compiled(r"(?:It|This|That|He|She|They|There)\b")
_SOMEBODY = compiled(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_NOUN = compiled(r"(?P<the>\b[Tt]h(?:e|is|at) )?(?:[a-z-]+ )?(?P<noun>\b[a-z-]{3,}),? $")
_SUBJECT = compiled(r"\s*(?P<the>[Tt]h(?:e|is|at) )(?:[a-z-]+ )??(?P<noun>[a-z-]{3,}) (?=[a-z]+ed\b|was\b|were\b|had\b|[a-z]+ )")
_DURATION = compiled(r"\b\w+[ -](?:hour|day|minute|week|month|year|metre|meter|kilomet\w+|mile)s?\b")
_SAYS = compiled(r"(?:, [^.;“”\"]{2,80},)?,? (?:said|says|told|tells|added|explains?|explained|announced|reported|confirmed)\b")
_SAID_BY = compiled(r"\b(?:said|says|according to|told|explains|added)\b[^.;“”\"]{0,45}$")
_FIGURE = compiled(r"\d|:|clock")


class Reading:
    """What is asked of one article again and again."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.prose
        self._numbers = {sentence.start: number for number, sentence in enumerate(article.sentences)}

    def scenes(self) -> Iterator[tuple[Scene, Span]]:
        """The places in the copy that the article itself gives for what it is of, each with its sentence."""
        article, several = self.article, -1
        for scene in find_scenes(self.text, article.names, article.people):
            sentence = article.sentence_at(scene.start)
            if sentence is None or sentence.start == several or article.in_quote(scene.start, scene.end):
                continue
            if where.SEVERAL.match(self.text, scene.end):
                several = sentence.start
            elif article.scope_at(scene.start) != "headline" and self._is_now(sentence) and not where.MANY.search(self.text, *sentence):
                yield scene, sentence

    def _is_now(self, sentence: Span) -> bool:
        """Whether a sentence tells of the article's own time, as does the one before where it takes that up."""
        before = self._taken_up(sentence)
        return not where.ELSEWHEN.search(self.text, *sentence) and not (before and where.ELSEWHEN.search(self.text, *before))

    def _taken_up(self, sentence: Span) -> Span | None:
        """The sentence before, where one begins with a pronoun, or with «the accident happened»."""
        number = self._numbers[sentence.start]
        if number and (_PRONOUN.match(self.text, sentence.start) or where.HAPPENED.match(self.text, *sentence)):
            return self.article.sentences[number - 1]
        return None

    def claim(self, scene: Scene, sentence: Span) -> Claim:
        """What is said to be or to happen at a place."""
        article, text = self.article, self.text
        clause = clause_at(text, sentence, scene.start, scene.end)
        near = [*self.told(*subject_of(text, sentence, clause)), *self.told(clause.start, scene.name_start), *self.told(scene.end, clause.end)]
        before = self._taken_up(sentence)
        if before:
            near = [*near, *self.told(*before)]
        rest = [word for word in (*self.told(sentence.start, scene.start), *self.told(scene.end, sentence.end)) if word not in near]
        noun = _NOUN.search(text, max(sentence.start, scene.start - 40), scene.start)
        hours = [
            hour for start, end, hour in find_hours(text, max(sentence.start, clause.start - 12), clause.end) if _FIGURE.search(text, start, end)
        ]
        direct = _tells_event(noun) or _tells_event(_SUBJECT.match(text, clause.start)) or where.HAPPENED.match(text, *sentence) is not None
        data: dict[str, Any] = {
            "near": near[:NEAR],
            "rest": rest[:REST],
            "words": sorted(scene.words),
            "site": scene.site,
            "site_of": site_at(text, sentence, scene) if scene.sort == SETTLEMENT else {},
            "motion": where.motion(text, clause.start, scene.start),
            "preposition": scene.preposition,
            "verb": verb_before(text, clause.start, scene.start),
            "way": scene.name.rpartition(" ")[2] if scene.sort == "way" else "",
            "things": [word for word in near if is_thing(word) and not is_past(word)],
            "months": sorted({mention.month for mention, _ in article.dates_in(*sentence) if mention.month and not mention.day}),
            "hours": sorted(set(hours)),
            "hours around": sorted({hour for start, end, hour in find_hours(text, *self._beside(sentence)) if _FIGURE.search(text, start, end)}),
            "scene": 1.0 if direct or hours else LEADING if self._numbers[sentence.start] < LEAD else 0.0,
            "fame": min((0.0 if known(word) else frequency(word.title()) for word in scene.words), default=0.0),
            "way to": scene.preposition if scene.preposition in ("to", "from") else where.way(text, clause.start, scene.start),
            "ahead": where.AHEAD.search(text, clause.start, scene.start) is not None,
            "somebody": _new_people(text[clause.start : clause.end]),
            "another": _another(text, clause.start, min(clause.end + 12, sentence.end)),
            **self._who(sentence, clause, scene),
            **self._figures(sentence),
        }
        low = clause.start if scene.end - clause.start < 160 else scene.start
        start = low + len(text[low : scene.start]) - len(text[low : scene.start].lstrip())
        when = article.stated_time(scene.start, scene.end)
        published = str(article.reference.date or "")
        return Claim("scene", scene.sort, scene.name, article.locate(start, scene.end), when=when, published=published, data=data)

    def told(self, start: int, end: int) -> list[str]:
        """The telling words of a passage; one that only starts a sentence is none the less a word."""
        opens = start in self._numbers and not any(name.start == start for name in names_within(self.article.names, Span(start, start + 1)))
        return told(self.text[start].lower() + self.text[start + 1 : end] if opens else self.text[start:end])

    def _who(self, sentence: Span, clause: Span, scene: Scene) -> dict[str, list[str]]:
        """The names of a sentence that are nobody's; its people, whom pronouns mean counted in; those of the clause alone."""
        people = self.article.people
        mentions = [mention for mention in people.within(*sentence) if not scene.start <= mention.start < scene.end]
        bearers = {mention.person for mention in mentions} - {None}
        if not bearers and _SOMEBODY.search(self.text, *sentence):
            bearers = {people.referent(sentence.start)} - {None}
        names = {word for name in names_within(self.article.names, sentence) if not people.at(name.start, name.end) for word in telling(name.words)}
        own = {mention.person for mention in mentions if not self._speaks(mention)} - {None}
        known = {number: self._people[number] for number in {*bearers, *own} if number is not None}
        return {
            "names": sorted(names - scene.words),
            "people": sorted(known[number] for number in bearers if number is not None),
            "who": sorted(known[number] for number in own if number is not None),
        }

    def _speaks(self, mention: Mention) -> bool:
        """Whether somebody is named as the one who says so."""
        return _SAYS.match(self.text, mention.end) is not None or _SAID_BY.search(self.text, max(0, mention.start - 50), mention.start) is not None

    @cached_property
    def _people(self) -> list[str]:
        """Surname and first name of each person, where that is known."""
        return [" ".join((person.surname, *person.given[:1])) for person in self.article.people.persons]

    def _figures(self, sentence: Span) -> dict[str, list[Any]]:
        """What is counted and measured in a sentence."""
        counted = (q for q in self._quantities[sentence.start])
        spans = (match.group().lower().replace("-", " ").removesuffix("s") for match in _DURATION.finditer(self.text, *sentence))
        return {"counts": self._counts[sentence.start], "figures": sorted({*counted, *(span for span in spans if not span.startswith(_VAGUE))})}

    @cached_property
    def _quantities(self) -> defaultdict[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        for quantity in self.article.quantities:
            sentence = self.article.sentence_at(quantity.start)
            if sentence and quantity.head:
                found[sentence.start].append(f"{quantity.value:g} {quantity.head.removesuffix('s')}")
        return found

    @cached_property
    def _counts(self) -> defaultdict[int, list[float]]:
        found: defaultdict[int, list[float]] = defaultdict(list)
        for quantity in self.article.quantities:
            sentence = self.article.sentence_at(quantity.start)
            if sentence and quantity.value > 2 and quantity.value not in found[sentence.start]:
                found[sentence.start].append(quantity.value)
        return found

    def _beside(self, sentence: Span) -> Span:
        """A sentence with the one before and the one behind it, within their paragraph."""
        number, sentences = self._numbers[sentence.start], self.article.sentences
        beside = [sentences[n] for n in (number - 1, number + 1) if 0 <= n < len(sentences)]
        near = [other for other in beside if "\n" not in self.text[min(other.end, sentence.end) : max(other.start, sentence.start)]]
        return Span(min(span.start for span in (sentence, *near)), max(span.end for span in (sentence, *near)))

    def known(self) -> Claim:
        """The names of the article, each with those that stand beside it, of which one may lie in the other; and its people."""
        people = sorted(set(self._people))
        return Claim("scene", "known", self.beside, self.article.locate(0, 0), data={"people": people})

    @cached_property
    def beside(self) -> dict[str, list[str]]:
        """The words of names, each with those of names that stand beside."""
        article = self.article
        beside: dict[str, set[str]] = defaultdict(set)
        parts = [{part for word in name.words for part in fold(word).split("-")} for name in article.names]
        for number, (name, words) in enumerate(zip(article.names, parts, strict=True)):
            near = set(words)
            for other in range(number + 1, min(number + 3, len(parts))):
                if where.together(self.text, name.end, article.names[other].start):
                    near |= parts[other]
                    for word in parts[other]:
                        beside[word] |= words
            for word in words:
                beside[word] |= near
        return {word: sorted(others) for word, others in beside.items()}


def _another(text: str, start: int, end: int) -> float:
    """How surely a passage tells of one more thing of a kind."""
    found = list(where.ANOTHER.finditer(text, start, end))
    return (1.0 if any(match["surely"] for match in found) else PERHAPS) if found else 0.0


def _tells_event(found: re.Match[str] | None) -> bool:
    """Whether words found are «the blast», «this robbery»."""
    return bool(found and found["the"] and is_event(found["noun"]))


def _new_people(text: str) -> list[str]:
    """The people a clause brings in that nobody has spoken of: «a man», «three suspects», «soldiers»."""
    return [
        match["noun"].lower()
        for match in _PEOPLE.finditer(text)
        if is_person(match["noun"].lower())
        and match["noun"] not in _VEHICLES
        and not (match["the"] and match["the"].strip().lower() in _KNOWN)
        and (match["new"] or (match["noun"].endswith("s") and not _DEFINITE.search(text, max(0, match.start("noun") - 24), match.start("noun"))))
    ]


_VEHICLES = frozenset(("coach", "carrier", "tender", "liner"))
"""Nouns for people that news copy mostly means otherwise."""
_DEFINITE = compiled(r"\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Tt]hese|[Tt]hose|[Aa]ll|[Bb]oth)(?: [\w-]+)? $")
_KNOWN = frozenset("the their his her its these those this that all both our".split())
_PEOPLE = compiled(
    r"(?:(?P<new>\b(?:an?|one|two|three|four|five|six|\d+|several|some|other|more)[ ])|(?P<the>\b(?:the|their|his|her|its|these|those|all|both)[ ]))?"
    r"(?:[a-z-]{3,}(?:ed|al|ful|ous|ing|ive)[ ])?(?P<noun>\b[a-z]{3,})\b",
    re.IGNORECASE,
)
_VAGUE = ("the ", "a ", "an ", "last ", "next ", "this ", "that ", "few ", "of ", "several ", "many ", "some ", "every ", "first ", "more ")
