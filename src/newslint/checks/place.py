"""Kind `place`: one event, two places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any, ClassVar

from newslint.checks.base import Verdict, clashes
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text import whereabouts as where
from newslint.text.contexts import Synonyms
from newslint.text.identity import identity, same_person, skeleton
from newslint.text.literals import Literals
from newslint.text.places import Place, names_within, neighbours, place_behind, place_in_front, place_left, telling
from newslint.text.signs import fold
from newslint.text.spans import Span

BACK = 5
"""Sentences back to which «it happened» may refer."""
LEAD = 3
"""Sentences at the top in which "a ferry" is the ferry of the story; further down it is another."""
_THE = compiled(r"\b(?:the|this|that)(?: [\w’'-]+){0,2} $|['’]s(?: [\w’'-]+){0,2} $", re.IGNORECASE)
_WHICH = compiled(r"[a-z][\w-]{2,}['’]?s? $")
_ANY_EVENT = frozenset(("", "accident", "incident", "disaster", "tragedy", "catastrophe"))


@record(frozen=True)
class Event:
    """A kind of event: the verbs that tell it, and what it happens to."""

    verbs: tuple[str, ...] = option("how the copy says that it happens")
    things: tuple[str, ...] = option("words for what it happens to, all of which may mean the same thing", ())
    nouns: tuple[str, ...] = option("nouns for the event itself («the crash near Lyon»)", ())
    people: bool = option("whether it happens to people", False)
    leaving: bool = option("whether its place is where something sets out from", False)


@record(frozen=True)
class Places(Check):
    """Where things happened, compared across a story.

    Claims are of one event when they share its kind and a name, or the kind and the thing in articles on the main event. Countries, regions,
    waters and buildings are not compared, nor places that an article puts side by side, of which one may lie in the other.
    """

    kind: ClassVar[str] = "place"

    events: Mapping[str, Event] = option("the kinds of event", factory=dict)
    buildings: Mapping[str, tuple[str, ...]] = option("buildings and other words for each; one and the same stands in one place", factory=dict)

    def claims(self, article: Article) -> Iterator[Claim]:
        """What the article says; of what it places in two places, nothing: there are two of it."""
        subjects: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self._said(article):
            subjects[claim.subject, claim.data["tense"] + claim.data.get("_thing", "")].append(claim)
        for claims in subjects.values():
            if all(where.agree(claims[0].data, other.data) for other in claims[1:]) or claims[0].attribute != "place":
                yield from claims

    def _said(self, article: Article) -> Iterator[Claim]:
        starts = {sentence.start: number for number, sentence in enumerate(article.sentences)}
        for start, end, phrase in self._phrases.find(article.folded):
            sentence = article.sentence_at(start)
            if sentence is None or article.in_quote(start, end) or article.scope_at(start) == "headline":
                continue
            span, lead = Span(start, end), starts[sentence.start] < LEAD
            if phrase in self._kinds_of:
                yield from self._happenings(article, sentence, span, phrase, lead)
            if phrase in self._kinds_of_noun:
                yield from self._nominal(article, sentence, span, phrase, lead)
            if phrase in self._building:
                yield from self._standing(article, sentence, span, self._building[phrase])
        yield from self._pronominal(article)
        for what, definite, span, place in where.compounds(article.prose, article.names, article.people):
            yield from self._stands(article, what, span, place, *(("it",) if definite else ()))
        yield from self._homes(article)
        yield from self._courses(article)

    def _happenings(self, article: Article, sentence: Span, verb: Span, phrase: str, lead: bool) -> Iterator[Claim]:
        """«The ferry went down close to Sibuyan Island»."""
        text = article.prose
        leaving = all(self.events[kind].leaving for kind in self._kinds_of[phrase])
        find = place_left if leaving else place_behind
        place = find(text, article.names, article.people, verb.end, sentence.end)
        place = place or (None if leaving else place_in_front(text, article.names, article.people, *sentence))
        clause = text[sentence.start : verb.start]
        if place is None or where.UNSURE.search(clause) or where.ELSEWHEN.search(text, sentence.start, min(place.end + 30, sentence.end)):
            return
        if where.SEVERAL.match(text, place.end):
            return
        for kind in self._kinds_of[phrase]:
            for subject, data in self._subjects(article, kind, sentence, verb, lead, place.start):
                data["tense"] = "future" if where.FUTURE.search(clause) else "past"
                yield self._claim(article, f"{kind} {subject}", verb, place, data)

    def _subjects(self, article: Article, kind: str, sentence: Span, verb: Span, lead: bool, end: int) -> Iterator[tuple[str, dict[str, Any]]]:
        """(blocking key, data) of what the event happens to."""
        event = self.events[kind]
        before = article.prose[sentence.start : verb.start]
        if event.people:
            person = where.whom(article.prose, article.people, sentence, verb)
            if person is not None:
                yield skeleton(article.people.persons[person].surname), {**identity(article.people, person), "things": []}
            elif not article.people.within(sentence.start, verb.end + 40) and (noun := self._somebody(article, kind, sentence, verb)):
                said = where.told(article.prose[sentence.start : sentence.end], self._words)
                yield f"the {noun}", {"things": [noun], "names": [], "said": sorted(said)}
            return
        things = list(self._things[kind].finditer(before))
        if not things and end > verb.end and (thing := self._things[kind].search(article.prose, verb.end, end)):  # «signed the treaty in»
            if not where.NEW.search(article.prose[verb.end : thing.start()]):
                yield "", {"things": [kind], "names": [], "_thing": thing.group().lower()}
            return
        if things and not where.FUTURE.search(before) and where.ANOTHER.search(before[: things[-1].start()]):
            return
        names = {fold(w) for n in article.names if sentence.start <= n.start < verb.start for w in n.words if not article.people.at(n.start, n.end)}
        if things and (lead or where.FUTURE.search(before) or not all(where.NEW.search(before[: thing.start()]) for thing in things)):
            yield "", {"things": [kind], "names": sorted(names), "_thing": things[-1].group().lower()}
        elif not things and (own := where.own_name(article.prose, article.names, article.people, sentence, verb)):
            yield "", {"things": [], "names": sorted(own)}

    def _nominal(self, article: Article, sentence: Span, noun: Span, phrase: str, lead: bool) -> Iterator[Claim]:
        """«the crash near Lyon», and in the lead «a crash near Lyon»."""
        text = article.prose
        if not where.AT.match(text, noun.end) or (not lead and not _THE.search(text[max(sentence.start, noun.start - 30) : noun.start])):
            return
        place = place_behind(text, article.names, article.people, noun.end, min(sentence.end, noun.end + 60))
        if place and not where.ELSEWHEN.search(text, *sentence):
            for kind in self._kinds_of_noun[phrase]:
                yield self._claim(article, f"{kind} ", noun, place, {"things": [kind], "names": [], "tense": "past"})

    def _pronominal(self, article: Article) -> Iterator[Claim]:
        """«It happened near Lyon», where one of the sentences before tells what: the nearest that tells anything of a thing in this table."""
        text = article.prose
        for number, sentence in enumerate(article.sentences):
            match = where.HAPPENED.match(text, *sentence)
            if match is None or article.in_quote(*match.span()):
                continue
            place = place_behind(text, article.names, article.people, match.end(), sentence.end)
            if place is None or where.UNSURE.search(match.group()) or where.ELSEWHEN.search(text, *sentence):
                continue
            before = article.sentences[max(0, number - BACK) : number]
            now = list(takewhile(lambda earlier: not where.ELSEWHEN.search(text, *earlier), reversed(before)))
            for kind in next((kinds for earlier in now if (kinds := self._told(article, earlier, match["noun"] or ""))), []):
                yield self._claim(article, f"{kind} ", Span(*match.span()), place, {"things": [kind], "names": [], "tense": "past"})

    def _told(self, article: Article, sentence: Span, noun: str) -> list[str]:
        """The kinds of event of which a sentence says that one happened; `noun`, where it is an event's, says of which kind."""
        said = article.folded[sentence.start : sentence.end]
        kinds = {
            kind for _, end, phrase in self._phrases.find(said) for kind in self._kinds_of.get(phrase, ()) if self._things[kind].search(said, 0, end)
        }
        own = kinds if noun in _ANY_EVENT else set(self._kinds_of_noun.get(noun, ()))
        return sorted(kind for kind in kinds & own if not self.events[kind].people)

    def _homes(self, article: Article) -> Iterator[Claim]:
        """«Jan Holm, 36, of Esbjerg», «a dentist from Esbjerg»."""
        for person, how, place in where.homes(article.prose, article.people, article.names):
            who = identity(article.people, person)
            yield self._claim(article, f"home {skeleton(who['surname'])}", how, place, {**who, "things": [], "names": [], "tense": "home"})

    def _somebody(self, article: Article, kind: str, sentence: Span, verb: Span) -> str:
        """The noun for the people it happens to who are not named («the suspects were arrested», «police arrested the suspects»), in the singular."""
        text = article.prose
        found = [*self._things[kind].finditer(text, sentence.start, verb.start)][-1:] or [
            *self._things[kind].finditer(text, verb.end, verb.end + 30)
        ][:1]
        definite = found and _THE.search(text[max(sentence.start, found[0].start() - 30) : found[0].start()])
        return found[0].group().lower().removesuffix("s") if definite else ""

    def _standing(self, article: Article, sentence: Span, what: Span, building: str) -> Iterator[Claim]:
        """Buildings: «a backpackers' hostel on the main square of Ayamarca», «In Chincaya … the collapsed backpackers' hostel»."""
        text = article.prose
        near = min(sentence.end, what.end + 60)
        place = place_behind(text, article.names, article.people, what.end, near) if where.AT.match(text, what.end) else None
        place = place or place_in_front(text, article.names, article.people, *sentence)
        which = _WHICH.search(text[max(sentence.start, what.start - 30) : what.start])
        if place:
            yield from self._stands(article, building, Span(what.start - (len(which.group()) if which else 0), what.end), place)

    def _stands(self, article: Article, what: str, span: Span, place: Place, *things: str) -> Iterator[Claim]:
        sentence = article.sentence_at(span.start)
        if sentence and not where.ELSEWHEN.search(article.prose, *sentence) and not article.in_quote(*span):
            said = where.told(article.prose[sentence.start : sentence.end], self._words) - {self._words.basic(word) for word in what.split(" ")}
            yield self._claim(article, f"standing {what}", span, place, {"things": things, "names": [], "tense": "past", "said": sorted(said)})

    def _courses(self, article: Article) -> Iterator[Claim]:
        """Directions: «the lava crept to the south-west», «12 km north of Lund»."""
        text, done = article.prose, -1
        for at in _WAYS.places(article.folded):
            sentence = article.sentence_at(at)
            if sentence is None or sentence.start <= done or article.in_quote(at, at + 1) or where.ELSEWHEN.search(text, *sentence):
                continue
            done = sentence.start
            for course in where.courses(text, sentence, article.names):
                said = where.told(text[sentence.start : course.start if course.of == "" else course.end], self._words)
                when = article.stated_time(course.start, course.end)
                data = {"said": sorted(said), "tense": "past"}
                location = article.locate(course.start, course.end)
                yield Claim(
                    f"course {course.of}", "course", course.degrees, location, when=when, published=str(article.reference.date or ""), data=data
                )

    def _claim(self, article: Article, subject: str, what: Span, place: Place, data: dict[str, Any]) -> Claim:
        data["words"] = sorted(place.words)
        sentence = article.sentence_at(place.start) or Span(place.start, place.end)
        together = {word for name in names_within(article.names, sentence) if name.end != place.end for word in telling(name.words)}
        data["beside"] = sorted({*neighbours(article.prose, article.names, article.people, place), *together} - place.words)
        span = (min(what.start, place.start), max(what.end, place.end))
        location = article.locate(*span) if span[1] - span[0] < 160 else article.locate(place.start, place.end)
        when = article.stated_time(place.start, place.end)
        return Claim(subject, "place", place.name, location, when=when, published=str(article.reference.date or ""), data=data)

    # -- tables

    @cached_property
    def _kinds_of(self) -> Mapping[str, list[str]]:
        return where.by_phrase((kind, event.verbs) for kind, event in self.events.items())

    @cached_property
    def _kinds_of_noun(self) -> Mapping[str, list[str]]:
        return where.by_phrase((kind, event.nouns) for kind, event in self.events.items())

    @cached_property
    def _phrases(self) -> Literals:
        return Literals((*self._kinds_of, *self._kinds_of_noun, *self._building))

    @cached_property
    def _building(self) -> Mapping[str, str]:
        return {word: building for building, words in self.buildings.items() for word in (building, *words)}

    @cached_property
    def _words(self) -> Synonyms:
        return Synonyms({kind: [word for word in (*event.verbs, *event.nouns) if " " not in word] for kind, event in self.events.items()})

    @cached_property
    def _things(self) -> Mapping[str, re.Pattern[str]]:
        return {kind: where.any_of(event.things or (kind,)) for kind, event in self.events.items()}

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        inside: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            for word in claim.data.get("words", ()):
                inside[word].update(claim.data["beside"])

        def judge(a: Claim, b: Claim) -> Verdict | None:
            known = any(set(b.data["words"]) & inside[word] for word in a.data.get("words", ()))
            return None if known or any(set(a.data["words"]) & inside[word] for word in b.data.get("words", ())) else _judge(a, b)

        return clashes(claims, judge, lambda claim: f"“{claim.location.text}” here")


_WAYS = Literals(
    (*(f" {way}" for way in ("north", "south")), *(f"{before}{way}" for way in ("east", "west") for before in ("the ", "km ", "miles ")))
)
"""Without one of which no direction is stated."""


def _judge(a: Claim, b: Claim) -> Verdict | None:
    one, other = a.data, b.data
    if a.path == b.path or one["tense"] != other["tense"] or _times_differ(a, b):
        return None
    alike = len(set(one.get("said", ())) & set(other.get("said", ())))
    message = f"“{a.location.text}” here, “{b.location.text}” elsewhere"
    if a.attribute == "course":
        return Verdict(message, "warning") if where.opposed(a.value, b.value) and alike >= (2 if a.subject != "course " else 1) else None
    if where.agree(one, other):
        return None
    if "given" in one:
        if not same_person(one, other):
            return None
    elif "said" in one:
        if alike < (0 if "it" in (*one["things"], *other["things"]) else 1 if one["things"] else 2):
            return None
    elif not _one_thing(one, other):
        return None
    return Verdict(message, "error" if ("given" in one and one["tense"] != "home") or set(one["names"]) & set(other["names"]) else "warning")


def _one_thing(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether both claims are of one thing: the same kind of thing, or all the words of its name are the other's."""
    if one["things"] and other["things"]:
        return True
    names, others = set(one["names"]), set(other["names"])
    return bool(names and others) and ((not one["things"] and names <= others) or (not other["things"] and others <= names))


def _times_differ(a: Claim, b: Claim) -> bool:
    """Whether both say when, in one form, and not the same day."""
    return bool(a.when and b.when and a.when[:10] != b.when[:10] and len(a.when) == len(b.when))
