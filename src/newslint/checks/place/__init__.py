"""Kind `place`: one event, two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import clashes
from newslint.checks.place.evidence import NOTHING_KNOWN, Known
from newslint.checks.place.judging import Story, opposite_ways, two_homes
from newslint.checks.place.reading import Reading
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.records import record
from newslint.text import whereabouts as where
from newslint.text.contexts import base
from newslint.text.heads import is_plural
from newslint.text.identity import identity, skeleton
from newslint.text.literals import Literals
from newslint.text.occasions import Sameness, is_past, told
from newslint.text.scenes import Scene
from newslint.text.senses import is_person
from newslint.text.spans import Span

MOST = 80
"""Places of an article beyond which it is a list of them, and tells no story."""


@record(frozen=True)
class Places(Check):
    """Where things happen, compared across a story.

    Two claims are weighed by what their clauses say: words, people, figures, times in common speak for one event. Only places of one sort are
    compared (towns, streets, hospitals, mountains), never countries and regions, nor places of which one may lie in the other.
    """

    kind: ClassVar[str] = "place"

    same: Mapping[str, tuple[str, ...]] = option("groups of words that tell the same of an event", factory=dict)
    saying: tuple[str, ...] = option("words before a place that make it the place where something was said", ())
    going: tuple[str, ...] = option("words before a place that make it one on the way", ())

    def claims(self, article: Article) -> Iterator[Claim]:
        reading = Reading(article)
        found = [reading.claim(scene, sentence) for scene, sentence in reading.scenes() if self._is_scene(article, scene, sentence)]
        if 0 < len(found) <= MOST:
            yield from found
            yield reading.known()
        yield from self._homes(reading)
        yield from self._courses(reading)

    def _is_scene(self, article: Article, scene: Scene, sentence: Span) -> bool:
        """Whether something is said to happen at a place: not perhaps, not where somebody only speaks or goes."""
        before = article.prose[max(sentence.start, scene.start - 50) : scene.start].split()
        leaving = article.folded_prose.startswith("from", scene.start) and not ((before and is_past(before[-1])) or before[-1:] == ["off"])
        if before and article.folded_prose.startswith(("at ", "from "), scene.start) and is_person(before[-1]) and not is_plural(before[-1]):
            return False  # «an analyst at Lumen»
        if leaving or scene.preposition in ("by", "behind") or any(word.strip(",") in self._no_scene for word in before[-5:]):
            return False
        return where.UNSURE.search(article.prose, max(sentence.start, scene.start - 80), scene.start) is None

    @staticmethod
    def _homes(reading: Reading) -> Iterator[Claim]:
        """«Jan Holm, 36, of Esbjerg», «a dentist from Esbjerg»."""
        article = reading.article
        for person, how, place in where.homes(article.prose, article.people, article.names):
            who = identity(article.people, person)
            location = article.locate(how.start, place.end)
            data = {**who, "words": sorted(place.words), "beside": sorted({other for word in place.words for other in reading.beside.get(word, ())})}
            yield Claim(f"home {skeleton(who['surname'])}", "home", place.name, location, published=str(article.reference.date or ""), data=data)

    @staticmethod
    def _courses(reading: Reading) -> Iterator[Claim]:
        """Directions: «the lava crept to the south-west», «12 km north of Lund», «the eastern bank»."""
        article = reading.article
        text, done = article.prose, -1
        for at in _WAYS.places(article.folded):
            sentence = article.sentence_at(at)
            if sentence is None or sentence.start <= done or article.in_quote(at, at + 1) or where.ELSEWHEN.search(text, *sentence):
                continue
            done = sentence.start
            for course in where.courses(text, sentence, article.names):
                said = [base(word) for word in told(article.folded_prose[sentence.start : sentence.end])]
                when = article.stated_time(course.start, course.end)
                location = article.locate(course.start, course.end)
                published = str(article.reference.date or "")
                yield Claim(f"course {course.of}", "course", course.degrees, location, when=when, published=published, data={"said": said})

    @cached_property
    def _no_scene(self) -> frozenset[str]:
        return frozenset((*self.saying, *self.going))

    @cached_property
    def _same(self) -> Sameness:
        return Sameness(self.same)

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        subject = claims[0].subject
        if subject.startswith("course"):
            return clashes(claims, opposite_ways, _note)
        if subject.startswith("home"):
            return clashes(claims, two_homes, _note)
        return self._scenes(claims)

    def _scenes(self, claims: Sequence[Claim]) -> Iterator[Conflict]:
        for story, alike in self.stories(claims):
            yield from clashes(alike, story.judge, _note)

    def stories(self, claims: Sequence[Claim]) -> Iterator[tuple[Story, list[Claim]]]:
        """What is told of the past and what of times to come, each ready to be compared."""
        known: dict[str, Known] = {}
        tenses: dict[bool, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.attribute == "known":
                known[claim.path] = known.get(claim.path, NOTHING_KNOWN).with_(claim)
            else:
                tenses[claim.data["ahead"]].append(claim)
        for alike in tenses.values():
            yield Story(alike, known, self._same), alike


def _note(claim: Claim) -> str:
    return f"“{claim.location.text}” here"


_WAYS = Literals(
    (
        *(f" {way}" for way in ("north", "south", "eastern", "western")),
        *(f"{before}{way}" for way in ("east", "west") for before in ("the ", "km ", "miles ")),
    ),
    often=True,
)
"""Without one of which no direction is stated."""
