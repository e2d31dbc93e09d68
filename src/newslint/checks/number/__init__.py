"""Kind `number`: figures for one thing at one time that cannot both hold, in an article, across a story, or against the desk's facts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import ClassVar

from newslint.checks.base import clashes
from newslint.checks.number.alike import ALIKE, Alike, alike_claim
from newslint.checks.number.judging import judge, note
from newslint.checks.number.makeup import MADE_UP, RATED, judge_verbal, verbal_claims
from newslint.checks.number.reading import Reading
from newslint.checks.number.topic import ANYTHING, Topic
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.contexts import Synonyms, base, context_of
from newslint.text.heads import is_plural
from newslint.text.numerals import WORDS
from newslint.text.ordinals import find_ordinals
from newslint.text.quantities import Quantity, by_sentence
from newslint.text.spans import Span
from newslint.text.together import with_sums
from newslint.text.topics import Figure, TopicIndex
from newslint.text.verbs import stem
from newslint.text.wholes import behind_whole, is_whole, whole_of


@record(frozen=True)
class Number(Check):
    """Figures on the topics of a table. Editors extend the table: groups of nouns, topics, words."""

    kind: ClassVar[str] = "number"

    topics: Mapping[str, Topic] = option("what figures may be of, by name; of two that fit, the first counts")
    persons: Mapping[str, tuple[str, ...]] = option("groups of nouns for people; the group `people` stands for any of them", factory=dict)
    things: Mapping[str, tuple[str, ...]] = option("groups of other nouns that mean the same", factory=dict)
    apart: tuple[str, ...] = option("words that say the sentence speaks of another event", ())
    doubts: tuple[str, ...] = option("words in the clause that make a figure no claim", ())
    parts: tuple[str, ...] = option("words before a figure that make it a part of another", ())
    anything: bool = option("compare figures outside the topics too, where the words around them are the same and no other figure can be meant", True)
    same: Mapping[str, tuple[str, ...]] = option("groups of words that mean the same where a figure is said of them", factory=dict)
    reserves: Mapping[str, tuple[str, ...]] = option(
        "words by which a figure is not, or not yet, what is: asked, offered, of the moment", factory=dict
    )
    opposites: tuple[tuple[str, ...], ...] = option("groups of those that exclude each other", ())

    # -- claims

    @cached_property
    def _index(self) -> TopicIndex:
        return TopicIndex(self.topics, {**self.things, **self.persons}, self.persons)

    @cached_property
    def _synonyms(self) -> Synonyms:
        return Synonyms(self.same)

    @cached_property
    def _reserves(self) -> Mapping[str, frozenset[str]]:
        cues = {reserve: frozenset(map(base, words)) for reserve, words in self.reserves.items()}
        return cues | {"doubt": frozenset(map(base, self.doubts)).difference(*cues.values())}

    @cached_property
    def _apart_words(self) -> tuple[str, ...]:
        return tuple(word.lower() for word in self.apart)

    def _is_apart(self, line: str) -> bool:
        """Whether a sentence, in lower case, speaks of another event; most have not even the letters."""
        return any(map(line.__contains__, self._apart_words)) and self._apart.search(line) is not None

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        return _any_of(self.apart)

    @cached_property
    def _doubts(self) -> frozenset[str]:
        return frozenset(self.doubts)

    @cached_property
    def _parts(self) -> re.Pattern[str]:
        return compiled(_any_of(self.parts).pattern + r"[^.;:]{0,12}$")

    def claims(self, article: Article) -> Iterable[Claim]:
        context = Reading(article)
        verbal = list(verbal_claims(article, context, self._synonyms)) if self.anything else []
        yield from verbal
        said_so = [(claim.location.start, claim.location.end) for claim in verbal]
        ordinals = find_ordinals(article.prose) if self.anything else []
        figures_of_all = sorted([*article.quantities, *ordinals]) if ordinals else article.quantities
        for sentence, quantities in by_sentence(figures_of_all, article.sentences):
            figures = self._index.figures(article.prose, sentence, quantities, context.topic_before(sentence))
            if not figures:
                continue
            line = article.folded_prose[sentence.start : sentence.end]
            apart = self._is_apart(line)
            names = context.names_in(sentence)
            around = context.around(sentence, self._synonyms) if self.anything else ()
            for figure in with_sums(article.prose, figures, self._index, self.persons):
                part, doubtful = self._is_part(article.prose, sentence, figure, context), self._doubtful(figure)
                if figure.topic and not part and not doubtful and not apart:
                    yield context.claim(self._topic(figure.topic), figure, sentence, figure.group in self.persons)
                told = any(start <= figure.quantity.number.start < end for start, end in said_so)
                whole = whole_of(article.prose, sentence, quantities, figure.quantity) if self.anything else ""
                if self.anything and not told and _stands_alone(article.prose, figure, whole):
                    reaching, others = behind_whole(quantities, figure.quantity) if whole else (figure.quantity, quantities)
                    said = context_of(article.prose, sentence, others, reaching, self._synonyms, context.words(sentence, self._synonyms))
                    figure = self._of_whole(figure, whole)
                    noun = self._noun(figure)
                    personal = figure.group in self.persons or noun in self.persons
                    moot = [*self._moot(figure), *(["apart"] if apart else []), *(["part"] if part and not whole else [])]
                    moot += ["quoted"] if self._quoted(line, figure.quantity) else []
                    moot += _partly(article.prose, sentence, quantities, figure.quantity, whole)
                    yield alike_claim(
                        context.claim(ANYTHING, figure, sentence, personal),
                        figure,
                        noun,
                        names,
                        context.names_in(Span(figure.clause.start, figure.quantity.start)),
                        context.said_of(Span(sentence.start, figure.quantity.start)),
                        said,
                        personal,
                        moot,
                        quantities,
                        sentence.start < context.opening,
                        around,
                        context.as_of(sentence),
                    )
                if not figure.topic or apart:
                    continue
                context.last[figure.topic] = figure.quantity
                context.latest = (figure.topic, sentence.start)

    def _of_whole(self, figure: Figure, whole: str) -> Figure:
        """A figure as one of what it is a part of."""
        return figure._replace(quantity=figure.quantity._replace(head=whole), group=self._index.group_of.get(whole, "")) if whole else figure

    def _noun(self, figure: Figure) -> str:
        """What is counted: the noun behind the figure, or the one of which it is ("a crowd of 4,000")."""
        quantity = figure.quantity
        if quantity.dimension == "count" and quantity.value < 1000 and quantity.value != int(quantity.value) and not is_plural(quantity.head):
            return stem((*quantity.modifiers, "")[0])  # "a 6.4-magnitude quake"
        if quantity.head in ("members", "member") and figure.after[:1] == ("of",):
            of = next((word for word in figure.after[1:] if word not in _LOOSE), "")
            return self._index.group_of.get(of) or self._index.noun(quantity)  # "members of the police force"
        if quantity.head or quantity.dimension != "count":
            return self._index.noun(quantity)
        before = [word for word in figure.before[-4:] if word not in _LOOSE]
        if before[-1:] == ["of"] and len(before) > 1:
            return self._index.group_of.get(before[-2]) or stem(before[-2])
        return ""

    def _moot(self, figure: Figure) -> Iterator[str]:
        words = {base(word) for word in (*figure.before[-8:], *figure.after) if word not in _DENYING}
        yield from (reserve for reserve, cues in self._reserves.items() if reserve not in _QUOTED and not words.isdisjoint(cues))

    def _quoted(self, line: str, quantity: Quantity) -> bool:
        """Whether a figure of a sentence, in lower case, is the price of a moment, or how it moved."""
        if not (quantity.dimension == "percent" or quantity.dimension.startswith("money") or quantity.head in ("", "points")):
            return False
        words = _bases(line)
        return not any(words.isdisjoint(self._reserves.get(reserve, ())) for reserve in _QUOTED)

    def _topic(self, name: str) -> Topic:
        return self.topics.get(name, ANYTHING)

    def _doubtful(self, figure: Figure) -> bool:
        words = (*figure.before[-8:], *figure.after)
        if not {"year", "annually", "month", "week"}.isdisjoint(figure.after[:3]) and {"a", "per", "every", "each", "annually"} & {*figure.after[:2]}:
            return True
        if figure.quantity.dimension.startswith("money") and figure.after[:1] and figure.after[0] in ("a", "an", "per", "each", "apiece"):
            return True
        if self._topic(figure.topic).planned:
            return any(word in ("if", "not", "never", "denied", "could", "may", "might") for word in words)
        if self._topic(figure.topic).exact:
            return any(word in ("if", "denied", "may", "might") for word in words)
        return not self._doubts.isdisjoint(words)

    def _is_part(self, text: str, sentence: Span, figure: Figure, context: Reading) -> bool:
        quantity = figure.quantity
        if quantity.of and (not quantity.head or quantity.head in self._topic(figure.topic).nouns):
            return True
        if self._parts.search(text[max(sentence.start, quantity.start - 50) : quantity.start].lower()):
            return True
        more = {"another", "further", "more", "additional", "extra"} & {*figure.before[-2:], *quantity.modifiers, *figure.after[:1], quantity.head}
        newest = {"latest", "new", "newest", "second", "last", "first"} & set(quantity.modifiers)
        if figure.before[-1:] == ("one",):
            return True
        others = quantity.head == "others" or ("other" in quantity.modifiers and quantity.value < 100)
        return bool((more and figure.topic in context.last) or newest or others)

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        if len({tuple(claim.value) for claim in claims}) < 2:
            return
        if claims[0].subject.startswith(ALIKE):
            alike = Alike(claims, self.topics, [frozenset(pair) for pair in self.opposites])
            yield from clashes(claims, alike.judge, note)
            return
        if claims[0].subject.startswith((MADE_UP, RATED)):
            yield from clashes(claims, lambda a, b: judge_verbal(claims, a, b), note)
            return
        topic = self._topic(claims[0].attribute)
        several: dict[str, set[tuple[float, ...]]] = defaultdict(set)
        for claim in claims:
            several[claim.path].add(tuple(claim.value))
        mixed = frozenset(path for path, values in several.items() if len(values) > 1)
        yield from clashes(claims, lambda a, b: judge(topic, mixed, a, b), note)


_OF_THESE = compiled(r"(?:[A-Z]\w+ of|Of|Among|Out of) (?:the|these|those|them|its|his|her|their|all|\d)\b")


def _stands_alone(text: str, figure: Figure, whole: str) -> bool:
    """Whether a figure is one that words alone can tie to another: of something that is named, not vague, more than one of something."""
    q = figure.quantity
    if (
        (q.of and not whole and not _OF_ITS.match(text, q.number.end))
        or q.bound == "vague"
        or (q.bound == "range" and not q.head and q.dimension == "count")
        or q.value <= 0
    ):
        return False
    return q.dimension != "count" or q.value > 1


def _partly(text: str, sentence: Span, quantities: Sequence[Quantity], quantity: Quantity, whole: str) -> list[str]:
    """How a figure is less than all there is of something: a portion of what is named, the whole of a portion, of some spoken of before."""
    if whole and not _OF_ITS.match(text, quantity.number.end):
        return ["portion"]
    if is_whole(text, quantities, quantity):
        return ["whole"]
    opening = _OF_THESE.match(text, sentence.start, sentence.end)
    return ["these"] if opening and text.find(",", opening.end(), quantity.start) > 0 else []


_OF_ITS = compiled(rf" of (?:its|his|her|their) (?!\d|own\b|(?:{'|'.join(WORDS)})\b)[a-z]")
"""Where as much stands as without it: "the army lost nine of its soldiers"."""
_QUOTED = ("traded", "moved")
"""Reserves that make a figure the price of a moment: of what is traded, and how it moved."""
_DENYING = frozenset(("not", "never"))
"""What makes the verb said of a figure its contrary, but the figure no less sure: "200 kilometres are not marked"."""
_LOOSE = frozenset("about some around nearly almost roughly over more than at least a an the up to".split())


_LETTERS = compiled("[a-z]{3,}")


@lru_cache(maxsize=8)
def _bases(line: str) -> frozenset[str]:
    """The words of a sentence, in lower case, in their basic forms: all its figures ask for them."""
    return frozenset(map(base, _LETTERS.findall(line)))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    listed = "|".join(re.escape(word.lower()) for word in sorted(words, key=len, reverse=True))
    return compiled(rf"\b(?:{listed})\b" if listed else r"(?!)")
