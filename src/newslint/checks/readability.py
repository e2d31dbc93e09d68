"""Kind `readability`: how hard the copy is to read, and which sentences make it so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import ClassVar, Literal

from newslint.model import Article, Check, Found, Hit, option
from newslint.records import NamedTuple, record
from newslint.text.readability import METRICS, Metric, Readable
from newslint.text.spans import Span

Measure = Literal[
    "flesch", "flesch-kincaid", "fog", "smog", "coleman-liau", "ari", "dale-chall", "linsear-write", "sentence", "first-paragraph", "headline"
]  # fmt: skip


class Sentence(NamedTuple):
    """A sentence, how many words it has, and the formula's value for it alone."""

    place: Span
    words: int
    value: float


@record(frozen=True)
class Readability(Check):
    """A limit for a formula over the body (a grade, or Flesch's ease), or for the words of a sentence, of the first paragraph or of the headline.

    Boilerplate never counts. A text too short for a formula is not measured. For a formula the finding stands at the sentence that costs most and
    points at the next ones; `{grade}` is that sentence's own value and `{without}` the value of the article without them.
    """

    kind: ClassVar[str] = "readability"

    measure: Measure = option("what is measured")
    limit: float = option("the limit: the lowest Flesch reading ease that is accepted, the highest grade, or the most words")
    by_path: Mapping[str, float] = option("other limits for articles whose path matches a pattern (*, ?); the first that matches", factory=dict)
    quotations: bool = option("whether what is quoted counts", True)
    sentences: int = option("how many of the hardest sentences a finding points at", 3)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        limit = next((value for pattern, value in self.by_path.items() if fnmatchcase(article.path, pattern)), self.limit)
        if self.measure in METRICS:
            return self._formula(article, METRICS[self.measure], limit)
        return self._lengths(article, limit)

    # -- lengths

    def _lengths(self, article: Article, limit: float) -> Iterable[Hit]:
        places: Sequence[Span] = article.sentences
        if self.measure != "sentence":
            scope = "body" if self.measure == "first-paragraph" else "headline"
            places = [Span(block.start, block.end) for block in article.blocks if block.scope == scope][:1]
        for place in places:
            if place.end - place.start > 2 * limit:  # a word and its space take two
                text = article.text[place.start : place.end]
                words = Readable(text).words if len(text.split()) > limit else 0
                if words > limit and (self.measure != "sentence" or self._counts(article, place)):
                    yield Hit(*place, {"words": str(words), "limit": f"{limit:g}"})

    def _counts(self, article: Article, sentence: Span) -> bool:
        """Whether a sentence is one of the body, and not quoted, unless quotations count."""
        return article.scope_at(sentence.start) == "body" and (self.quotations or not article.in_quote(*sentence))

    # -- formulas

    def _formula(self, article: Article, metric: Metric, limit: float) -> Iterable[Hit]:
        whole = article.readable if self.quotations else article.readable_unquoted
        value = metric.of(whole)
        if value is None or not (value < limit if metric.higher_is_easier else value > limit):
            return
        first, *others = self._hardest(article, metric, whole)
        rest = metric.formula(self._without(article, [first, *others]))
        fields = {"metric": metric.label, "value": f"{value:.1f}", "limit": f"{limit:g}", "count": str(1 + len(others)), "without": f"{rest:.1f}"}
        related = tuple((one.place.start, one.place.end, f"{one.words} words, {metric.label} {one.value:.1f}") for one in others)
        yield Hit(*first.place, {**fields, "words": str(first.words), "grade": f"{first.value:.1f}"}, related=related)

    def _hardest(self, article: Article, metric: Metric, whole: Readable) -> list[Sentence]:
        """The sentences without which the article would score best, the worst first."""
        costs: list[tuple[float, Sentence]] = []
        for place in (sentence for sentence in article.sentences if self._counts(article, sentence)):
            alone = Readable(article.text[place.start : place.end])
            sentence = Sentence(place, alone.words, metric.formula(alone))
            rest = self._without(article, [sentence]) if metric.sampled else whole.less(alone)
            without = metric.formula(rest) if rest.words and rest.sentences else sentence.value
            costs.append((-without if metric.higher_is_easier else without, sentence))
        return [sentence for _, sentence in sorted(costs)[: max(self.sentences, 1)]]

    def _without(self, article: Article, sentences: Sequence[Sentence]) -> Readable:
        cuts = [*(sentence.place for sentence in sentences), *(() if self.quotations else article.quotations)]
        return Readable(article.body_text(cuts))
