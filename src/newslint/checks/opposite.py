"""Kind `opposite`: one subject of whatever kind said to be, and said not to be: open and closed, insured and uninsured, warned and never warned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, NamedTuple

from newslint.checks.base import Verdict, clashes, published, short, stated
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.patterns import compiled
from newslint.referents import Referent, main_subject, referent
from newslint.text.clauses import clause_end, clause_start, supposed
from newslint.text.identity import same_person
from newslint.text.literals import Literals
from newslint.text.nouns import PERSON_NOUNS
from newslint.text.predications import Predication, base, predications
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_after, phrase_before, telling_words
from newslint.text.when import Stated, apart, at_odds

_COMPLEMENT = 60
"""Code points behind a predicate that may say of what, by whom or to whom."""
_ALREADY = compiled(r"\b(?:was|were|been|being|be|is|are|has|have|had|not|to|n['’]t)[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0]|all[ \u00a0])?$")
"""A verb behind these is no verb of its own."""
_PERSONS = PERSON_NOUNS | frozenset("people everyone everybody nobody none no-one all who".split())
_PAST = compiled(r"(?<=[a-z][a-z])ed\b")
_NO_SUBJECT = frozenset(
    "a an the and or but of in on at by to for from with as was were is are be been being had has have not its his her their it's most more very "
    "well so than that i we you".split()
)
"""Words before a participle that is no verb of its own."""
_REACH = 150
"""Code points before a verb within which its clause begins."""


@dataclass(frozen=True)
class Pole:
    """One of the states that exclude each other, and the words for it."""

    name: str = option("what to call it")
    are: tuple[str, ...] = option("adjectives and the like: behind 'was', 'remained'", ())
    become: tuple[str, ...] = option("participles of verbs that bring it about: 'was closed', 'police closed the road'", ())
    do: tuple[str, ...] = option("verbs of the subject's own, in the past: 'the alarm failed'", ())
    doing: tuple[str, ...] = option("nouns of what is in this state while it does anything: 'the cranes were lifting boxes'", ())
    lasts: bool = option("whether it lasts: found earlier, it contradicts a later report of the other", False)


@dataclass(frozen=True)
class Axis:
    """States of which a subject is in one at a time."""

    name: str = option("what it is about")
    poles: tuple[Pole, ...] = option("the states")
    of: tuple[str, ...] = option("nouns it is said of; without, of anything that is nobody", ())
    people: bool = option("whether it is said of people", False)


class _Word(NamedTuple):
    axis: Axis
    pole: str


class _Clause(NamedTuple):
    """Where a clause begins, about, and its sentence."""

    start: int
    sentence: Span


class _Said(NamedTuple):
    """What a clause says of its subject: `values` of an axis of the table, or "yes" or "no" of any verb; `others` if its subject is "none"."""

    key: str
    values: frozenset[str]
    others: frozenset[str]
    start: int
    end: int
    negative: bool
    present: bool
    lasts: bool


@dataclass(frozen=True)
class Opposite(Check):
    """Compares predications of one subject across the articles of a story: opposites of a table, and any verb affirmed and denied."""

    kind: ClassVar[str] = "opposite"

    axes: tuple[Axis, ...] = option("opposites, and the words for them", ())
    same: tuple[tuple[str, ...], ...] = option("nouns that may mean one thing", ())
    parts: Mapping[str, tuple[str, ...]] = option("axes, and the parts whose state is that of the whole: 'its gates stayed shut'", factory=dict)
    vague: tuple[str, ...] = option("nouns of which a story may have several: compared only with a word or name in common", ())
    unlike: tuple[str, ...] = option("words that tell one thing of a kind from another: 'second', 'northern'", ())
    idle: tuple[str, ...] = option("verbs and adjectives from whose denial nothing follows", ())
    unprefixed: tuple[str, ...] = option("words that begin with un- and deny nothing: 'unveiled'", ())

    # -- tables

    @cached_property
    def _behind_be(self) -> Mapping[str, _Word]:
        return {word: _Word(axis, pole.name) for axis in self.axes for pole in axis.poles for word in (*pole.are, *pole.become)}

    @cached_property
    def _own(self) -> Mapping[str, _Word]:
        return {_root(word): _Word(axis, pole.name) for axis in self.axes for pole in axis.poles for word in pole.do}

    @cached_property
    def _causes(self) -> Mapping[str, _Word]:
        return {_root(word): _Word(axis, pole.name) for axis in self.axes for pole in axis.poles for word in pole.become}

    @cached_property
    def _active(self) -> Literals:
        return Literals(word for axis in self.axes for pole in axis.poles for word in (*pole.become, *pole.do))

    @cached_property
    def _doing(self) -> Mapping[str, _Word]:
        return {noun: _Word(axis, pole.name) for axis in self.axes for pole in axis.poles for noun in pole.doing}

    @cached_property
    def _head_of(self) -> Mapping[str, str]:
        return {word: group[0] for group in self.same for word in group}

    @cached_property
    def _of(self) -> Mapping[str, frozenset[str]]:
        return {axis.name: frozenset(self._head_of.get(noun, noun) for noun in axis.of) for axis in self.axes if axis.of}

    @cached_property
    def _of_things(self) -> frozenset[str]:
        return frozenset(axis.name for axis in self.axes if not axis.people)

    @cached_property
    def _idle_roots(self) -> frozenset[str]:
        return frozenset(base(word) for word in self.idle) | frozenset(self.idle)

    @cached_property
    def _nothing(self) -> frozenset[str]:
        """Words behind an auxiliary with which no predicate begins."""
        begins = {word.split()[0] for word in self._behind_be} | {word.split()[0] for a in self.axes for p in a.poles for word in p.do}
        return self._idle_roots - begins

    # -- understanding

    def claims(self, article: Article) -> Iterator[Claim]:
        text = article.prose
        taken: set[int] = set()
        for group in predications(text, skip=self._nothing):
            taken.add(group.end)
            said = self._said(group)
            clause = _statement(article, group.start, group.end) if said else None
            subject = phrase_before(text, clause.start, group.start) if clause else None
            if said is None or clause is None or subject is None:
                continue
            if group.word.endswith("ing") and said.key == "":
                found = self._doing.get(self._head_of.get(subject.head, subject.head))
                said = _of_axis(found, group.start, group.end, group.negative, group.present) if found else None
            cause = None if group.passive else self._causes.get(_root(group.word))
            thing = phrase_after(text, group.end, clause_end(text, group.end, clause.sentence.end)) if cause else None
            if cause and thing:
                said, subject = _of_axis(cause, group.start, group.end, group.negative, group.present), thing
            if said:
                yield from self._claim(article, clause.sentence, said, subject)
        for start, end, phrase in self._active.find(article.folded):
            if end not in taken and not _ALREADY.search(text, max(start - 20, 0), start) and (clause := _statement(article, start, end)):
                taken.add(end)
                yield from self._acts(article, clause, start, end, phrase)
        for match in _PAST.finditer(text):
            end = match.end()
            start = text.rfind(" ", 0, end) + 1
            verb, before = text[start:end], text[text.rfind(" ", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
            if end in taken or not (verb.isalpha() and verb.islower()) or before.lower() in _NO_SUBJECT or base(verb) in self._idle_roots:
                continue
            if clause := _statement(article, start, end):
                yield from self._past(article, clause, start, end)

    def _said(self, group: Predication) -> _Said | None:
        words = [group.word, *group.tail]
        for count in (3, 2, 1):
            phrase = " ".join(words[:count])
            found = self._behind_be.get(phrase) if group.passive else self._own.get(_root(phrase))
            if found:
                return _of_axis(found, group.start, group.end + len(phrase) - len(group.word), group.negative, group.present)
        if group.passive and group.word.endswith("ing"):
            return _DOING
        return self._of_any(group)

    def _of_any(self, group: Predication) -> _Said | None:
        """What a verb outside the table says: yes or no."""
        word, negative = group.word, group.negative
        if group.passive and word.startswith("un") and len(word) > 6 and word.endswith("ed") and word not in self.unprefixed:
            word, negative = word[2:], not negative
        if len(word) < 4 or word in self._idle_roots or base(word) in self._idle_roots:
            return None
        return _yes_or_no(word, group.passive, group.start, group.end, negative, group.present)

    def _acts(self, article: Article, clause: _Clause, start: int, end: int, phrase: str) -> Iterator[Claim]:
        """«Police closed the road», «the alarm failed»."""
        text = article.prose
        subject = phrase_before(text, clause.start, start)
        if subject is None:
            return
        cause, own = self._causes.get(_root(phrase)), self._own.get(_root(phrase))
        thing = phrase_after(text, end, clause_end(text, end, clause.sentence.end)) if cause else None
        if cause and thing:
            yield from self._claim(article, clause.sentence, _of_axis(cause, start, end, False, False), thing)
        elif own and not thing:
            yield from self._claim(article, clause.sentence, _of_axis(own, start, end, False, False), subject)

    def _past(self, article: Article, clause: _Clause, start: int, end: int) -> Iterator[Claim]:
        """«The driver stopped at the signal»: what another article may deny."""
        text = article.prose
        subject = phrase_before(text, clause.start, start)
        if subject and (subject.definite or subject.quantity in ("all", "none")) and not text[subject.end : start].strip(" \u00a0,"):
            yield from self._claim(article, clause.sentence, _yes_or_no(text[start:end], False, start, end, False, False), subject)

    # -- claims

    def _claim(self, article: Article, sentence: Span, said: _Said, subject: Phrase) -> Iterator[Claim]:
        text = article.prose
        what = referent(article, sentence, subject)
        if what is None or (said.negative and what.phrase.quantity in ("all", "none")):
            return  # "all were not" may mean none or some
        key = self._head_of.get(what.key, what.key)
        if key not in self._of.get(said.key, (key,)) or (said.key in self._of_things and (what.who or subject.head in _PERSONS)):
            return
        quantity, values = what.phrase.quantity, said.values
        if quantity == "bare" and key != what.key:
            quantity = "one"  # flames are a fire
        if quantity == "none":
            quantity, values = "all", said.others
        elif quantity == "bare" and text[said.start : said.end].split()[1:2] in (["all"], ["both"]):
            quantity = "all"
        low, high = min(subject.start, said.start), max(subject.end, said.end)
        when, dated = stated(article, low, high)
        if when == "far":
            return
        if not dated and not said.present:
            when = self._told_of(article, sentence) or when
        stop = min(clause_end(text, said.end, sentence.end), said.end + _COMPLEMENT)
        data = {
            "more": telling_words(text, said.end, stop) if said.end >= subject.end else (),
            "named": sorted({word.lower() for n in article.names if said.end <= n.start < stop for word in n.words}),
            "dated": dated,
            "present": said.present,
            "lasts": said.lasts,
            "hour": article.stated_hour(low, high) if dated else None,
        }
        whole = self._whole(article, sentence, said, subject)
        for one in (what, *([whole] if whole else [])):
            subject_key = f"{said.key}: {self._head_of.get(one.key, one.key)}"
            told = {**data, **_told(one), **({"quantity": quantity} if one is what else {})}
            yield Claim(subject_key, said.key, sorted(values), article.locate(low, high), when=when, published=published(article), data=told)

    @staticmethod
    def _told_of(article: Article, sentence: Span) -> str:
        """The day of which the paragraph told last, before this sentence."""
        block = article.block_at(sentence.start)
        days = [w.stated for m, w in article.dates_in(block.start, sentence.start) if w.stated and not m.chained] if block else []
        return days[-1] if days and (len(days[-1]) in (3, 10, 12) or days[-1].startswith("--")) else ""

    def _whole(self, article: Article, sentence: Span, said: _Said, part: Phrase) -> Referent | None:
        """What the part of it stands for: the dam, whose gates are shut."""
        if part.head not in self.parts.get(said.key, ()) or not article.folded.startswith("its ", part.start):
            return None
        owner = main_subject(article.prose, sentence)
        return referent(article, sentence, owner) if owner and owner.start < part.start else None

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        said = defaultdict(set)
        for claim in claims:
            said[claim.path].add(tuple(claim.value))
        kept = [claim for claim in claims if len(said[claim.path]) == 1]  # who says both speaks of two, or of two times
        if len({tuple(claim.value) for claim in kept}) > 1:
            yield from clashes(kept, self._judge, lambda claim: "against this")

    def _judge(self, a: Claim, b: Claim) -> Verdict | None:
        if a.path == b.path or set(a.value) & set(b.value) or not self._one_subject(a, b) or not _one_matter(a, b):
            return None
        sure = at_odds(_stated(a), _stated(b))
        if sure is None and not _told_late(a, b):
            return None
        return Verdict(f"this cannot stand beside '{short(b)}'", "error" if sure else "warning")

    def _one_subject(self, a: Claim, b: Claim) -> bool:
        if a.data["who"] or b.data["who"]:
            return bool(a.data["who"] and b.data["who"]) and same_person(a.data["who"], b.data["who"])
        one, other = a.data["quantity"], b.data["quantity"]
        if not ("all" in (one, other) or (one == other and one in ("one", "bare"))):
            return False
        words, others = set(a.data["words"]), set(b.data["words"])
        of, other_of = set(a.data["of"]), set(b.data["of"])
        shared = (of | words) & (other_of | others)
        if (words ^ others) & set(self.unlike) or (words and others and not words & others) or (of and other_of and not shared):
            return False
        known = all(claim.data["known"] or claim.data["quantity"] != "one" for claim in (a, b)) or a.attribute in self._of
        return (known and a.subject.rpartition(": ")[2] not in self.vague) or bool(shared)


_DOING = _Said("", frozenset(), frozenset(), 0, 0, False, False, False)
"""Said of what is doing something: what it says depends on the subject."""


def _statement(article: Article, start: int, end: int) -> _Clause | None:
    """The clause before a verb, where it states something in the paper's own words."""
    text = article.prose
    sentence = article.sentence_at(start)
    if sentence is None or text[sentence.end - 1] == "?" or article.in_quote(start, end) or article.scope_at(start) == "headline":
        return None
    begin = clause_start(text, max(sentence.start, start - _REACH), start)
    return None if supposed(text, begin, start) else _Clause(begin, sentence)


def _told(what: Referent) -> dict[str, Any]:
    """What tells a subject from others, for the data of a claim."""
    return {"who": what.who, "quantity": what.phrase.quantity, "known": what.phrase.definite, "words": what.phrase.words, "of": what.phrase.of}


def _root(phrase: str) -> str:
    """A phrase with its verb in the basic form."""
    first, space, rest = phrase.partition(" ")
    return base(first) + space + rest


def _of_axis(found: _Word, start: int, end: int, negative: bool, present: bool) -> _Said:
    poles = found.axis.poles
    values = frozenset(p.name for p in poles if (p.name == found.pole) != negative)
    lasts = all(p.lasts for p in poles if p.name in values)
    return _Said(found.axis.name, values, frozenset(p.name for p in poles) - values, start, end, negative, present, lasts)


def _yes_or_no(word: str, passive: bool, start: int, end: int, negative: bool, present: bool) -> _Said:
    values = frozenset(("no",) if negative else ("yes",))
    return _Said(
        f"{'was' if passive else 'did'} {base(word)}", values, frozenset(("yes", "no")) - values, start, end, negative, present, not negative
    )


def _stated(claim: Claim) -> Stated:
    return Stated(claim.when, claim.data["hour"], claim.data["lasts"])


def _told_late(a: Claim, b: Claim) -> bool:
    """Whether both tell what was, without a date of their own: then the day of the report does not make one an update."""
    days = apart(a.when, b.when)
    undated = not any(claim.data["dated"] or claim.data["present"] for claim in (a, b))
    return undated and days is not None and abs(days) <= 1


def _one_matter(a: Claim, b: Claim) -> bool:
    """Whether what is denied follows from what is affirmed: «not charged with murder» and «charged with fraud» agree."""
    if a.value in (["yes"], ["no"]):
        denied, affirmed = (a, b) if a.value == ["no"] else (b, a)
        return set(denied.data["more"]) <= set(affirmed.data["more"])
    names, others = set(a.data["named"]), set(b.data["named"])
    return not (names and others) or bool(names & others)
