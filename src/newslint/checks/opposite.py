"""Kind `opposite`: one subject of whatever kind said to be, and said not to be: open and closed, insured and uninsured, warned and never warned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from newslint.checks.base import Verdict, clashes, published, short, stated
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.patterns import compiled
from newslint.referents import Referent, main_subject, referent
from newslint.text.clauses import clause_end, clause_start, supposed
from newslint.text.identity import same_person
from newslint.text.literals import Literals
from newslint.text.predications import Predication, base, predications
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_after, phrase_before, telling_words
from newslint.text.when import Stated, apart, at_odds

_COMPLEMENT = 60
"""Code points behind a predicate that may say of what, by whom or to whom."""
_ALREADY = compiled(r"\b(?:was|were|been|being|be|is|are|has|have|had|not|to|n['’]t)[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0]|all[ \u00a0])?$")
"""A verb behind these is no verb of its own."""
_PAST = compiled(r"(?<=[\w,] )[a-z]{3,}ed\b")


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


class _Word(NamedTuple):
    axis: Axis
    pole: str


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
    def _idle_roots(self) -> frozenset[str]:
        return frozenset(base(word) for word in self.idle) | frozenset(self.idle)

    # -- understanding

    def claims(self, article: Article) -> Iterator[Claim]:
        text = article.prose
        taken: set[int] = set()
        for group in predications(text):
            taken.add(group.end)
            sentence = self._statement(article, group.start, group.end)
            subject = phrase_before(text, clause_start(text, sentence.start, group.start), group.start) if sentence else None
            said = self._said(group, subject.head) if subject else None
            if said and sentence and subject:
                yield from self._claim(article, sentence, said, subject)
        for start, end, phrase in self._active.find(article.folded):
            if end not in taken and (sentence := self._statement(article, start, end)):
                taken.add(end)
                yield from self._acts(article, sentence, start, end, phrase)
        for match in _PAST.finditer(text):
            start, end = match.span()
            if end not in taken and base(match.group()) not in self._idle_roots and (sentence := self._statement(article, start, end)):
                yield from self._past(article, sentence, start, end)

    @staticmethod
    def _statement(article: Article, start: int, end: int) -> Span | None:
        """The sentence, where the clause states something in the paper's own words."""
        sentence = article.sentence_at(start)
        if sentence is None or article.prose[sentence.end - 1] == "?" or article.in_quote(start, end) or article.scope_at(start) == "headline":
            return None
        return None if supposed(article.prose, clause_start(article.prose, sentence.start, start), start) else sentence

    def _said(self, group: Predication, head: str) -> _Said | None:
        words = [group.word, *group.tail]
        for count in (3, 2, 1):
            phrase = " ".join(words[:count])
            found = self._behind_be.get(phrase) if group.passive else self._own.get(_root(phrase))
            if found:
                return _of_axis(found, group.start, group.end + len(phrase) - len(group.word), group.negative, group.present)
        if group.passive and group.word.endswith("ing"):
            found = self._doing.get(self._head_of.get(head, head))
            return _of_axis(found, group.start, group.end, group.negative, group.present) if found else None
        return self._of_any(group)

    def _of_any(self, group: Predication) -> _Said | None:
        """What a verb outside the table says: yes or no."""
        word, negative = group.word, group.negative
        if group.passive and word.startswith("un") and len(word) > 6 and word.endswith("ed") and word not in self.unprefixed:
            word, negative = word[2:], not negative
        if len(word) < 4 or word in self._idle_roots or base(word) in self._idle_roots:
            return None
        return _yes_or_no(word, group.passive, group.start, group.end, negative, group.present)

    def _acts(self, article: Article, sentence: Span, start: int, end: int, phrase: str) -> Iterator[Claim]:
        """«Police closed the road», «the alarm failed»."""
        text = article.prose
        subject = None if _ALREADY.search(text, max(sentence.start, start - 20), start) else self._doer(text, sentence, start)
        if subject is None:
            return
        cause, own = self._causes.get(_root(phrase)), self._own.get(_root(phrase))
        thing = phrase_after(text, end, clause_end(text, end, sentence.end)) if cause else None
        if cause and thing:
            yield from self._claim(article, sentence, _of_axis(cause, start, end, False, False), thing)
        elif own and not thing:
            yield from self._claim(article, sentence, _of_axis(own, start, end, False, False), subject)

    def _past(self, article: Article, sentence: Span, start: int, end: int) -> Iterator[Claim]:
        """«The driver stopped at the signal»: what another article may deny."""
        text = article.prose
        subject = self._doer(text, sentence, start)
        if subject and (subject.definite or subject.quantity in ("all", "none")) and text[subject.end : start].strip(" \u00a0,") == "":
            yield from self._claim(article, sentence, _yes_or_no(text[start:end], False, start, end, False, False), subject)

    @staticmethod
    def _doer(text: str, sentence: Span, start: int) -> Phrase | None:
        return phrase_before(text, clause_start(text, sentence.start, start), start)

    # -- claims

    def _claim(self, article: Article, sentence: Span, said: _Said, subject: Phrase) -> Iterator[Claim]:
        text = article.prose
        what = referent(article, sentence, subject)
        if what is None or (said.negative and what.phrase.quantity in ("all", "none")):
            return  # "all were not" may mean none or some
        quantity, values = what.phrase.quantity, said.values
        if quantity == "none":
            quantity, values = "all", said.others
        elif quantity == "bare" and text[said.start : said.end].split()[1:2] in (["all"], ["both"]):
            quantity = "all"
        low, high = min(subject.start, said.start), max(subject.end, said.end)
        when, dated = stated(article, low, high)
        if when == "far":
            return
        stop = min(clause_end(text, said.end, sentence.end), said.end + _COMPLEMENT)
        data = {
            "who": what.who,
            "quantity": quantity,
            "words": what.phrase.words,
            "of": what.phrase.of,
            "more": telling_words(text, said.end, stop) if said.end >= subject.end else (),
            "named": sorted({word.lower() for n in article.names if said.end <= n.start < stop for word in n.words}),
            "dated": dated,
            "present": said.present,
            "lasts": said.lasts,
            "hour": article.stated_hour(low, high) if dated else None,
        }
        for key in (self._head_of.get(what.key, what.key), *self._whole(article, sentence, said, subject)):
            yield Claim(f"{said.key}: {key}", said.key, sorted(values), article.locate(low, high), when=when, published=published(article), data=data)

    def _whole(self, article: Article, sentence: Span, said: _Said, part: Phrase) -> tuple[str, ...]:
        """What the part of it stands for: the dam, whose gates are shut."""
        if part.head not in self.parts.get(said.key, ()) or not article.folded.startswith("its ", part.start):
            return ()
        owner = main_subject(article.prose, sentence)
        what: Referent | None = referent(article, sentence, owner) if owner and owner.start < part.start else None
        return (self._head_of.get(what.key, what.key),) if what else ()

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
        return a.subject.rpartition(": ")[2] not in self.vague or bool(shared)


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
