"""Kind `state`: of one subject, two states that exclude each other: all survived and two died, in custody and at large, cleared and pending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import Verdict, clashes, published, short, stated
from newslint.checks.state.table import Axis, Predicate, one_name, words_pattern
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.clauses import Subject, clause_end, clause_start, denied, is_subject, subject_after, subject_before, supposed
from newslint.text.nouns import PERSON_NOUNS
from newslint.text.people import agree
from newslint.text.phrases import Phrases
from newslint.text.spans import Span
from newslint.text.timing import Stated, apart, at_odds


class _Said(NamedTuple):
    """A predicate found in an article."""

    axis: Axis
    predicate: Predicate
    way: str
    start: int
    end: int
    denied: bool
    sentence: Span


@record(frozen=True)
class State(Check):
    """Compares what articles of a story say of groups ("all the crew"), of persons by name, and of things."""

    kind: ClassVar[str] = "state"

    axes: tuple[Axis, ...] = option("what is compared")
    people: Mapping[str, tuple[str, ...]] = option("groups of people, and the words for them; all of them are people", factory=dict)
    anybody: tuple[str, ...] = option("groups to which anybody may belong", ())

    # -- understanding

    @cached_property
    def _table(self) -> tuple[Phrases, list[tuple[Axis, Predicate, str]]]:
        phrases: list[str] = []
        owners: list[tuple[Axis, Predicate, str]] = []
        for axis in self.axes:
            for predicate in axis.predicates:
                for way in ("said", "of", "alone"):
                    for phrase in getattr(predicate, way):
                        phrases.append(phrase)
                        owners.append((axis, predicate, way))
        return Phrases(phrases), owners

    @cached_property
    def _group_of(self) -> dict[str, str]:
        others = {word: "people" for noun in PERSON_NOUNS for word in (noun, noun + "s")}
        return others | {word: group for group, words in self.people.items() for word in words}

    @cached_property
    def _noun_patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    def _nouns(self, axis: Axis) -> re.Pattern[str]:
        """The words for what an axis is said of."""
        name = axis.name if axis.things else ""
        if name not in self._noun_patterns:
            self._noun_patterns[name] = words_pattern({w for words in axis.things.values() for w in words} if axis.things else self._group_of)
        return self._noun_patterns[name]

    def claims(self, article: Article) -> Iterable[Claim]:
        seen: set[tuple[int | str, ...]] = set()
        for said in self._predicates(article):
            text, sentence = article.prose, said.sentence
            if text[sentence.end - 1] == "?" or article.in_quote(said.start, said.end):
                continue
            if said.axis.context and not any(
                re.search(rf"\b{word}", text[sentence.start : sentence.end], re.IGNORECASE) for word in said.axis.context
            ):
                continue
            for claim in self._claims_of(article, said):
                same = (sentence.start, claim.subject, claim.data["kind"], *claim.value)
                if same not in seen:
                    seen.add(same)
                    yield claim

    def _predicates(self, article: Article) -> Iterator[_Said]:
        phrases, owners = self._table
        taken: set[tuple[str, int]] = set()
        everything = phrases.occurrences(article.folded, article.prose, article.sentence_at)
        for found, sentence in sorted(everything, key=lambda one: (one[0].end, one[0].start, one[0].number)):  # of two that end together the longer
            axis, predicate, way = owners[found.number]
            if (axis.name, found.end) not in taken:
                taken.add((axis.name, found.end))
                yield _Said(axis, predicate, way, found.start, found.end, found.denied, sentence)

    def _claims_of(self, article: Article, said: _Said) -> Iterator[Claim]:
        text, axis = article.prose, said.axis
        start = clause_start(text, said.sentence.start, said.start)
        end = clause_end(text, said.end, said.sentence.end)
        if said.way == "alone":
            if not supposed(text, start, said.start):
                noun = Subject(said.start, said.end, next(iter(axis.things), "people"), "all")
                yield from self._claim(article, said, noun, (axis.things and noun.noun) or "people", set(said.predicate.means), (start, end))
            return
        if said.way == "of":
            if denied(text, max(start, said.start - 30), said.start) or supposed(text, max(start, said.start - 40), said.start):
                return
            subject = subject_after(text, said.end, end, self._nouns(axis)) or self._it(article, said, said.start)
            if subject:
                yield from self._claim(article, said, subject, self._kind_of(axis, subject.noun), set(said.predicate.means), (start, end))
            if not axis.things:
                yield from self._person(article, said, said.end, min(end, said.end + 40), set(said.predicate.means))
            return
        yield from self._said_of(article, said, start, end)

    def _said_of(self, article: Article, said: _Said, start: int, end: int) -> Iterator[Claim]:
        text, axis = article.prose, said.axis
        subject = subject_before(text, start, said.start, self._nouns(axis)) or self._it(article, said, start)
        means = set(said.predicate.means)
        named = None if axis.things else article.people.ending(said.start, 60)
        if named and named.start >= start and (subject is None or named.start > subject.end):
            if not is_subject(text, named.start, named.end, said.start):
                return
            if not supposed(text, named.end, said.start):
                negative = said.denied or denied(text, named.end, said.start)
                yield from self._person(article, said, named.start, named.end, self._others(axis, means) if negative else means)
            return
        if subject is None or supposed(text, subject.end, said.start):
            return
        quantity = subject.quantity
        if said.denied or denied(text, subject.end, said.start):
            if quantity in ("all", "none"):
                return
            means = self._others(axis, means)
        if quantity == "none":
            quantity, means = "all", self._others(axis, means)
        elif compiled(r"\b(?:all|both)\s+$").search(text[subject.end : said.start]):
            quantity = "all"
        yield from self._claim(article, said, subject._replace(quantity=quantity), self._kind_of(axis, subject.noun), means, (start, end))

    def _it(self, article: Article, said: _Said, start: int) -> Subject | None:
        """What "it" means at the start of a sentence, or within a predicate ("called it off"): the only thing of the kind in the sentence before."""
        text, at = article.prose, said.sentence.start
        it = _IT.match(text, start, said.start) if start == at else None
        if said.way == "of":
            it = _IT_WITHIN.search(text, said.start, said.end)
        before = article.sentence_at(at - 2) if it and said.axis.things else None
        nouns = {m.group().lower() for m in self._nouns(said.axis).finditer(text, *before)} if before else set()
        return Subject(it.start(), it.end(), nouns.pop(), "one") if it and len(nouns) == 1 else None

    @staticmethod
    def _others(axis: Axis, means: set[str]) -> set[str]:
        return set(axis.states) - means

    def _kind_of(self, axis: Axis, noun: str) -> str:
        if axis.things:
            return next((kind for kind, words in axis.things.items() if noun in words), "")
        return self._group_of.get(noun, "people")

    # -- claims

    def _person(self, article: Article, said: _Said, start: int, end: int, means: set[str]) -> Iterator[Claim]:
        mention = article.people.at(start, end)
        if mention is None or mention.person is None:
            return
        person = article.people.persons[mention.person]
        subject = Subject(mention.start, mention.end, person.surname, "one")
        clause = (said.sentence.start, said.sentence.end)
        yield from self._claim(article, said, subject, f"person {person.surname}", means, clause, person.given)

    def _claim(
        self, article: Article, said: _Said, subject: Subject, kind: str, means: set[str], clause: tuple[int, int], given: tuple[str, ...] = ()
    ) -> Iterator[Claim]:
        axis = said.axis
        low, high = min(subject.start, said.start), max(subject.end, said.end)
        when, dated = stated(article, low, high)
        if not means or not kind or when == "far":
            return
        if subject.quantity == "all" and kind in ("people", said.way) and self._local(article, axis, said.sentence):
            return
        group = not axis.things and not kind.startswith("person ")
        yield Claim(
            axis.name if group else f"{axis.name}: {kind}",
            axis.name,
            sorted(means),
            article.locate(low, high),
            when=when,
            published=published(article),
            evidence=self._anchors(article, clause, (low, high)),
            data={
                "kind": kind,
                "given": given,
                "the": subject.noun if article.folded.startswith("the ", subject.start) and kind != "people" else "",
                "names": sorted({one_name(n.text) for n in article.names if said.sentence.start <= n.start < said.sentence.end}),
                "quantity": subject.quantity,
                "dated": dated,
                "hour": article.stated_hour(low, high) if dated else None,
            },
        )

    @staticmethod
    def _local(article: Article, axis: Axis, sentence: Span) -> bool:
        """Whether the article itself tells of exceptions, so that what it says of everybody is about part of the story."""
        pattern = compiled(rf"\b(?:{'|'.join(axis.unless) or '(?!)'})\b", re.IGNORECASE)
        for match in pattern.finditer(article.prose):
            other = article.sentence_at(match.start())
            if other and other != sentence and stated(article, *match.span())[0] != "far":
                return True
        return False

    @staticmethod
    def _anchors(article: Article, clause: tuple[int, int], span: tuple[int, int]) -> tuple[str, ...]:
        """The places a clause is limited to: names at its beginning ("In Lima, …") or right behind."""
        text = article.prose
        found = set()
        for name in article.names:
            if not clause[0] <= name.start < clause[1] or article.people.at(name.start, name.end):
                continue
            leading = name.end <= span[0] and _WHERE.search(text, clause[0], name.start)
            if leading or (name.start >= span[1] and _WHERE.fullmatch(text, span[1], name.start)):
                found.add(one_name(name.text))
        return tuple(sorted(found))

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        axis = next((axis for axis in self.axes if axis.name == claims[0].attribute), None)
        if axis is None:
            return
        universal = [c for c in claims if c.data["quantity"] == "all"]
        if universal:
            claims = self._beside(axis, claims, universal)
        elif not axis.things and not claims[0].data["kind"].startswith("person "):
            claims = [c for c in claims if c.data["the"] and c.data["quantity"] == "one"]
        yield from clashes(claims, lambda a, b: self._judge(axis, a, b), lambda claim: "against this")

    def _beside(self, axis: Axis, claims: Sequence[Claim], universal: Sequence[Claim]) -> list[Claim]:
        """The claims that clash with one about all, and these, without articles that say both: they speak of part of the story there."""
        at_odds = {(whole.path, claim.path) for whole in universal for claim in claims if self._excluded(axis, whole, claim) and whole is not claim}
        both = {path for path, other in at_odds if path == other}
        paths = {path for pair in at_odds for path in pair} - both
        return [claim for claim in claims if claim.path in paths]

    def _excluded(self, axis: Axis, a: Claim, b: Claim) -> bool:
        return not set(a.value) & set(b.value) and self._one_subject(axis, a, b)

    def _judge(self, axis: Axis, a: Claim, b: Claim) -> Verdict | None:
        if a.path == b.path or not self._excluded(axis, a, b):
            return None
        sure = at_odds(_stated(axis, a), _stated(axis, b))
        if sure is None and not _told_late(axis, a, b):
            return None
        return Verdict(f"this cannot stand beside '{short(b)}'", "error" if sure else "warning")

    def _one_subject(self, axis: Axis, a: Claim, b: Claim) -> bool:
        one, other = a.data["quantity"], b.data["quantity"]
        if not axis.things and not a.data["kind"].startswith("person "):
            if "all" not in (one, other):
                return one == other == "one" and bool(a.data["the"]) and a.data["the"] == b.data["the"]
            whole, part = (a, b) if one == "all" else (b, a)
            if one == other == "all":
                return bool(a.data["kind"] == b.data["kind"]) and self._scoped(a, b)
            fits = whole.data["kind"] in ("people", part.data["kind"]) or whole.data["kind"] in self.anybody
            return fits and self._scoped(whole, part)
        if not agree(a.data["given"], b.data["given"]):
            return False
        return ("all" in (one, other) or (one == other and one in ("one", "bare"))) and (self._scoped(a, b) or self._scoped(b, a))

    @staticmethod
    def _scoped(whole: Claim, part: Claim) -> bool:
        """Whether a claim about all, where it is limited to places, is about a place that the other's sentence names."""
        return not whole.evidence or bool(set(whole.evidence) & set(part.data["names"]))


_WHERE = compiled(r"[ \u00a0]?(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Ff]rom|[Oo]f|[Oo]ff|[Aa]round)[ \u00a0](?:the[ \u00a0])?$")
_IT = compiled(r"It\b")
_IT_WITHIN = compiled(r"\bit\b")


def _stated(axis: Axis, claim: Claim) -> Stated:
    return Stated(claim.when, claim.data["hour"], set(claim.value) <= set(axis.final))


def _told_late(axis: Axis, a: Claim, b: Claim) -> bool:
    """Whether neither of two claims has a date of its own, so that the later may be about the day of the earlier."""
    days = apart(a.when, b.when)
    return axis.told_late and not a.data["dated"] and not b.data["dated"] and days is not None and abs(days) <= 2
