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
from newslint.text.identity import identity, same_person, skeleton
from newslint.text.literals import Literals
from newslint.text.places import Place, neighbours, place_behind, place_in_front, place_named, telling
from newslint.text.signs import fold
from newslint.text.spans import Span

BACK = 5
"""Sentences back to which «it happened» may refer."""
LEAD = 3
"""Sentences at the top in which "a ferry" is the ferry of the story; further down it is another."""
_UNSURE = compiled(
    r"\b(?:not|never|n't|may|might|could|would|if|whether|unless|almost|nearly|denied|rumou?rs?|every|each|often|usually|many|several)\b"
)
_ELSEWHEN = compiled(r"\b(?:last|previous|earlier|first|another|former|ago|once|since|(?:19|20)\d\d)\b")
_FUTURE = compiled(r"\b(?:will|shall|is to|are to|due to|set to|plans? to|going to|expected to|scheduled to|to)(?: be)? $")
_AT = compiled(r",? (?=(?:in|at|on|near|off|outside|close to)\b)")
_THE = compiled(r"\b(?:the|this|that)(?: [\w’'-]+){0,2} $|['’]s(?: [\w’'-]+){0,2} $", re.IGNORECASE)
_HOME = compiled(r"(?:, (?:aged )?\d{1,3},?|,)?(?: an? (?:[\w-]+ ){1,2}| who |,? )(?P<how>lives in|from|(?<=\d, )of) (?=[A-Z])")
_WHICH = compiled(r"\b([a-z][\w-]{2,}['’]?s?) $")
_RARE = compiled(r"[a-z]{5,}|[a-z]+een\b")
_HAPPENED = compiled(
    r"(?:It|This|That|The (?:[a-z]+ )?(?P<noun>[a-z]+)) (?P<verb>happened|occurred|took place|unfolded)\b(?! (?:when|because|as|after|while|to)\b)"
)
_ANY_EVENT = frozenset(("", "accident", "incident", "disaster", "tragedy", "catastrophe"))
_NEW = compiled(r"(?:^|[ (])(?:an?|another|two|three|some|other|several|many)[ ](?:[\w’'-]+[ ]){0,4}$", re.IGNORECASE)


@record(frozen=True)
class Event:
    """A kind of event: the verbs that tell it, and what it happens to."""

    verbs: tuple[str, ...] = option("how the copy says that it happens")
    things: tuple[str, ...] = option("words for what it happens to, all of which may mean the same thing", ())
    nouns: tuple[str, ...] = option("nouns for the event itself («the crash near Lyon»)", ())
    people: bool = option("whether it happens to people", False)


@record(frozen=True)
class Places(Check):
    """Where things happened, compared across a story.

    Claims are of one event when they share its kind and a name, or the kind and the thing in articles on the main event. Countries, regions,
    waters and buildings are not compared, nor places that an article puts side by side, of which one may lie in the other.
    """

    kind: ClassVar[str] = "place"

    events: Mapping[str, Event] = option("the kinds of event", factory=dict)
    buildings: tuple[str, ...] = option("words for buildings; one and the same stands in one place", ())

    def claims(self, article: Article) -> Iterator[Claim]:
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
            if phrase in self.buildings:
                yield from self._standing(article, sentence, span)
        yield from self._pronominal(article)
        yield from self._homes(article)

    def _happenings(self, article: Article, sentence: Span, verb: Span, phrase: str, lead: bool) -> Iterator[Claim]:
        """«The ferry went down close to Sibuyan Island»."""
        text = article.prose
        place = place_behind(text, article.names, article.people, verb.end, sentence.end)
        place = place or place_in_front(text, article.names, article.people, *sentence)
        clause = text[sentence.start : verb.start]
        if place is None or _UNSURE.search(clause) or _ELSEWHEN.search(text, sentence.start, min(place.end + 20, sentence.end)):
            return
        for kind in self._kinds_of[phrase]:
            for subject, data in self._subjects(article, kind, sentence, verb, lead):
                data["tense"] = "future" if _FUTURE.search(clause) else "past"
                yield self._claim(article, f"{kind} {subject}", verb, place, data)

    def _subjects(self, article: Article, kind: str, sentence: Span, verb: Span, lead: bool) -> Iterator[tuple[str, dict[str, Any]]]:
        """(blocking key, data) of what the event happens to."""
        event = self.events[kind]
        before = article.prose[sentence.start : verb.start]
        if event.people:
            person = _person(article, sentence, verb)
            if person is not None:
                yield skeleton(article.people.persons[person].surname), {**identity(article.people, person), "things": []}
            return
        things = list(self._things[kind].finditer(before))
        names = {fold(w) for n in article.names if sentence.start <= n.start < verb.start for w in n.words if not article.people.at(n.start, n.end)}
        if things and (lead or _FUTURE.search(before) or not _NEW.search(before[: things[-1].start()])):
            yield "", {"things": [kind], "names": sorted(names)}
        elif not things and not _NEW.search(before[:40]) and (own := own_name(article, sentence, verb)):
            yield "", {"things": [], "names": sorted(own)}

    def _nominal(self, article: Article, sentence: Span, noun: Span, phrase: str, lead: bool) -> Iterator[Claim]:
        """«the crash near Lyon», and in the lead «a crash near Lyon»."""
        text = article.prose
        if not _AT.match(text, noun.end) or (not lead and not _THE.search(text[max(sentence.start, noun.start - 30) : noun.start])):
            return
        place = place_behind(text, article.names, article.people, noun.end, min(sentence.end, noun.end + 60))
        if place and not _ELSEWHEN.search(text, *sentence):
            for kind in self._kinds_of_noun[phrase]:
                yield self._claim(article, f"{kind} ", noun, place, {"things": [kind], "names": [], "tense": "past"})

    def _pronominal(self, article: Article) -> Iterator[Claim]:
        """«It happened near Lyon», where one of the sentences before tells what: the nearest that tells anything of a thing in this table."""
        text = article.prose
        for number, sentence in enumerate(article.sentences):
            match = _HAPPENED.match(text, *sentence)
            if match is None or article.in_quote(*match.span()):
                continue
            place = place_behind(text, article.names, article.people, match.end(), sentence.end)
            if place is None or _UNSURE.search(match.group()) or _ELSEWHEN.search(text, *sentence):
                continue
            before = article.sentences[max(0, number - BACK) : number]
            now = list(takewhile(lambda earlier: not _ELSEWHEN.search(text, *earlier), reversed(before)))
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
        people, text = article.people, article.prose
        for mention in people.mentions:
            match = _HOME.match(text, mention.end)
            if match is None or mention.person is None or not people.persons[mention.person].given:
                continue
            start, end = match.span("how")
            place = place_named(article.names, match.end())
            if place:
                data = {**identity(people, mention.person), "things": [], "names": [], "tense": "home"}
                yield self._claim(article, f"home {skeleton(people.persons[mention.person].surname)}", Span(start, end), place, data)

    def _standing(self, article: Article, sentence: Span, building: Span) -> Iterator[Claim]:
        """Buildings: «a backpackers' hostel on the main square of Ayamarca», «In Chincaya … the collapsed backpackers' hostel»."""
        text = article.prose
        which = _WHICH.search(text[max(sentence.start, building.start - 30) : building.start])
        if which is None:
            return
        near = min(sentence.end, building.end + 60)
        place = place_behind(text, article.names, article.people, building.end, near) if _AT.match(text, building.end) else None
        place = place or place_in_front(text, article.names, article.people, *sentence)
        if place and not _ELSEWHEN.search(text, *sentence):
            words = set(_RARE.findall(text[sentence.start : sentence.end].lower())) - set(which[1].split())
            what = Span(building.start - len(which.group()), building.end)
            data = {"things": [], "names": [], "tense": "past", "said": sorted(words)}
            yield self._claim(article, f"standing {text[what.start : what.end].lower()}", what, place, data)

    def _claim(self, article: Article, subject: str, what: Span, place: Place, data: dict[str, Any]) -> Claim:
        data["words"] = sorted(place.words)
        data["beside"] = neighbours(article.prose, article.names, article.people, place)
        day = article.reference.date
        span = (min(what.start, place.start), max(what.end, place.end))
        location = article.locate(*span) if span[1] - span[0] < 160 else article.locate(place.start, place.end)
        when = article.stated_time(place.start, place.end)
        return Claim(subject, "place", place.name, location, when=when, published=day.isoformat() if day else "", data=data)

    # -- tables

    @cached_property
    def _kinds_of(self) -> Mapping[str, list[str]]:
        kinds: dict[str, list[str]] = defaultdict(list)
        for kind, event in self.events.items():
            for verb in event.verbs:
                kinds[verb].append(kind)
        return kinds

    @cached_property
    def _kinds_of_noun(self) -> Mapping[str, list[str]]:
        kinds: dict[str, list[str]] = defaultdict(list)
        for kind, event in self.events.items():
            for noun in event.nouns:
                kinds[noun].append(kind)
        return kinds

    @cached_property
    def _phrases(self) -> Literals:
        return Literals((*self._kinds_of, *self._kinds_of_noun, *self.buildings))

    @cached_property
    def _things(self) -> Mapping[str, re.Pattern[str]]:
        return {kind: _any(event.things or (kind,)) for kind, event in self.events.items()}

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        return clashes(claims, _judge, lambda claim: f"“{claim.location.text}” here")


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return compiled(rf"(?<![\w-])(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)


def own_name(article: Article, sentence: Span, verb: Span) -> frozenset[str]:
    """The words of the subject right before the verb, where it is a name that is nobody's («The Santa Ligaya went down»)."""
    near = [n for n in article.names if sentence.start <= n.start < verb.start and n.end + 1 >= verb.start - 12]
    return telling(near[-1].words) if near and not article.people.at(near[-1].start, near[-1].end) else frozenset()


def _person(article: Article, sentence: Span, verb: Span) -> int | None:
    """The one person the sentence speaks of before the verb, or its object, or whom a pronoun means."""
    people = article.people
    found = {m.person for m in people.within(sentence.start, verb.start)} or {m.person for m in people.within(verb.end, verb.end + 40)}
    if not found and re.search(r"\b(?:he|she|him|her)\b", article.prose[sentence.start : verb.end + 6], re.IGNORECASE):
        return people.referent(sentence.start)
    return found.pop() if len(found) == 1 else None


def _judge(a: Claim, b: Claim) -> Verdict | None:
    one, other = a.data, b.data
    if a.path == b.path or one["tense"] != other["tense"] or _times_differ(a, b):
        return None
    words, others = set(one["words"]), set(other["words"])
    if words & others or words & set(other["beside"]) or others & set(one["beside"]):
        return None
    if "given" in one:
        if not same_person(one, other):
            return None
    elif "said" in one:
        if len(set(one["said"]) & set(other["said"])) < 2:
            return None
    elif not _one_thing(one, other):
        return None
    home = one["tense"] == "home"
    level = "error" if ("given" in one and not home) or set(one["names"]) & set(other["names"]) else "warning"
    return Verdict(f"“{a.location.text}” here, “{b.location.text}” elsewhere", level)  # type: ignore[arg-type]


def _one_thing(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether both claims are of one thing: the same kind of thing, or all the words of its name are the other's."""
    if one["things"] and other["things"]:
        return True
    names, others = set(one["names"]), set(other["names"])
    return bool(names and others) and ((not one["things"] and names <= others) or (not other["things"] and others <= names))


def _times_differ(a: Claim, b: Claim) -> bool:
    """Whether both say when, and not the same day."""
    return bool(a.when and b.when and a.when[:10] != b.when[:10] and len(a.when) == 10 and len(b.when) == 10)
