"""Kind `known-false`: claims that fact checkers have rated false, repeated without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar

from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.spans import Span


@record(frozen=True)
class Review:
    """A reviewed claim, with the fields of schema.org's ClaimReview, and the words by which it is known."""

    claim: str = option("the claim as it goes around (claimReviewed)")
    rating: str = option("the fact checker's rating (reviewRating)")
    url: str = option("where the review is published")
    author: str = option("who reviewed it")
    terms: tuple[tuple[str, ...], ...] = option("groups of synonyms; a sentence that has one of each group repeats the claim")


@record(frozen=True)
class KnownFalse(Check):
    """Reviewed claims; a sentence that repeats one is reported, unless it or the one before or after denies or debunks it."""

    kind: ClassVar[str] = "known-false"

    reviews: tuple[Review, ...] = option("the claims")
    unless: tuple[str, ...] = option("words that keep a distance: false, debunked, denied, hoax …", ())

    def problems(self) -> Iterable[tuple[str, str]]:
        """A review without terms would match everything."""
        for review in self.reviews:
            if not review.terms or not all(review.terms):
                yield "reviews", f"'{review.claim}' needs 'terms'"

    @cached_property
    def _entries(self) -> tuple[tuple[str, int], ...]:
        """The words of the first group of each review, and whose they are: without one of them nothing is looked at."""
        return tuple((term, number) for number, review in enumerate(self.reviews) for term in review.terms[0])

    @cached_property
    def _groups(self) -> tuple[tuple[re.Pattern[str], ...], ...]:
        return tuple(tuple(_any_of(group) for group in review.terms) for review in self.reviews)

    @cached_property
    def _distance(self) -> re.Pattern[str]:
        return _any_of(self.unless) if self.unless else compiled(r"(?!)")

    def literals(self) -> Sequence[str]:
        return tuple(term for term, _ in self._entries)

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        seen: set[tuple[Span, int]] = set()
        for place in found:
            number = self._entries[place.entry][1]
            sentence = article.sentence_at(place.start)
            if sentence is None or (sentence, number) in seen:
                continue
            seen.add((sentence, number))
            text = article.text[sentence.start : sentence.end]
            if all(group.search(text) for group in self._groups[number]) and not self._distance.search(_around(article, sentence)):
                review = self.reviews[number]
                yield Hit(*sentence, {"claim": review.claim, "rating": review.rating, "author": review.author, "url": review.url})


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return compiled(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)


def _around(article: Article, sentence: Span) -> str:
    """The sentence with the one before and the one after it."""
    at = article.sentences.index(sentence)
    near = article.sentences[max(at - 1, 0) : at + 2]
    return " ".join(article.text[s.start : s.end] for s in near)
