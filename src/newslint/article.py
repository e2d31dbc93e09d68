"""An article: a document and the views over its text that all checks share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Container, Sequence
from functools import cached_property
from typing import Self

from newslint.document import Document
from newslint.patterns import compiled
from newslint.places import SCOPES, Block, Comment, Location, Metadata, Scope, SourceMap
from newslint.records import record
from newslint.text.dates import DateMention, find_dates, find_hours
from newslint.text.lexicon import UNKNOWN, unknown
from newslint.text.names import Name, find_names
from newslint.text.opaque import opaque_spans
from newslint.text.people import People, find_people
from newslint.text.quantities import Quantity, find_quantities
from newslint.text.quotations import Quotation, Quotations, pair_quotations
from newslint.text.readability import Readable
from newslint.text.sentences import sentence_spans
from newslint.text.spans import Ranged, Span, covering, cut_out
from newslint.text.when import Reference, When, find_reference, resolve
from newslint.text.words import Chunk, chunks_of, kinds_of, occurrences

_TEASER = compiled(r"[A-Z][A-Za-z ]{2,20}: (?:\S+ ){4}")
"""A line of boilerplate that is a sentence behind a label."""
__all__ = ["SCOPES", "Article", "Block", "Comment", "Location", "Metadata", "Scope", "SourceMap"]

_NO_BREAK = compiled(r"[^\r\n]+")


@record(frozen=True)
class Article(Document):
    """One article. Views are computed when first asked for, once, and shared by all checks: no check tokenises on its own."""

    def in_quote(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is inside what somebody else said."""
        if not self._quotation_starts:
            return False
        at = bisect_right(self._quotation_starts, start) - 1
        return at >= 0 and self.quotations[at].end >= end and self.quotations[at].end > start

    def is_opaque(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` touches a URL, an address, a handle, a hashtag or a passage in another script."""
        if not self.opaque:
            return False
        return covering(self.opaque, start, end) is not None or covering(self.opaque, end - 1, end) is not None

    def scopes(self, start: int, end: int) -> frozenset[str]:
        """Every scope that holds for a span: its block's, and `quote` and `opaque` where they lie across it."""
        found: set[str] = {self.scope_at(start)}
        if self.in_quote(start, end):
            found.add("quote")
        if self.is_opaque(start, end):
            found.add("opaque")
        return frozenset(found)

    # -- views

    @cached_property
    def copy_blocks(self) -> tuple[Block, ...]:
        """The blocks somebody wrote for the reader: all but boilerplate and byline."""
        return tuple(block for block in self.blocks if block.scope not in ("boilerplate", "byline"))

    @cached_property
    def quoting(self) -> Quotations:
        """The quotations, and the quotation marks that have no partner."""
        return pair_quotations(self.text, [Span(block.start, block.end) for block in self.copy_blocks])

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What is quoted, marks included, in order."""
        return self.quoting.quotations

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    @cached_property
    def opaque(self) -> list[Span]:
        """URLs, addresses, handles, hashtags and passages in another script, in order."""
        return opaque_spans(self.text)

    @cached_property
    def prose(self) -> str:
        """`text` at the same length with boilerplate and byline blanked and everything opaque filled with U+FFFC: what most views read."""
        parts: list[str] = []
        at = 0
        for block in self.copy_blocks:
            parts.append(_blank(self.text[at : block.start]))
            parts.append(self.text[block.start : block.end])
            at = block.end
        parts.append(_blank(self.text[at:]))
        if not self.opaque:
            return "".join(parts)
        prose, parts, at = "".join(parts), [], 0
        for span in self.opaque:
            parts += (prose[at : span.start], "\ufffc" * (span.end - span.start))
            at = span.end
        return "".join((*parts, prose[at:]))

    @cached_property
    def folded(self) -> str:
        """`text` in lower case at the same length, for finding phrases whatever their case."""
        return _lower(self.text)

    @cached_property
    def folded_prose(self) -> str:
        """`prose` in lower case at the same length: regular expressions that need not ignore case are much the faster."""
        return _lower(self.prose)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of headline, subheads, body and captions, in order; never across a block."""
        return [s for b in self.copy_blocks if b.scope != "dateline" for s in sentence_spans(self.prose, b.start, b.end)]

    @cached_property
    def tokens(self) -> list[str]:
        """What white space divides in the text, boilerplate and all: where nothing suspicious stands among these, nothing does in the copy."""
        return self.text.split()

    @cached_property
    def suspects(self) -> Collection[str]:
        """Those among the tokens in which a word that some rule seeks may stand: all of them, unless the gate has told which."""
        return self.tokens

    def suspected(self, tokens: list[str], suspects: Collection[str]) -> Self:
        """The article itself, told what its tokens and suspects are."""
        self.__dict__.update(tokens=tokens, suspects=suspects)
        return self

    @cached_property
    def chunks(self) -> list[tuple[Chunk, int]]:
        """What white space divides in the copy, and how often each stands there: what look-ups of words start from."""
        return chunks_of(self.prose)

    @cached_property
    def word_kinds(self) -> int:
        """The classes of the words in the copy, see `word_class`: a check whose words are of none has nothing to do."""
        kinds = 0
        for chunk, _ in self.chunks:
            kinds |= chunk.kinds
        return kinds

    def words_of(self, kinds: int) -> set[str]:
        """The words in the chunks of the copy that have one of some classes, as written."""
        return {word for chunk, _ in self.chunks if chunk.kinds & kinds for word in chunk.words}

    @cached_property
    def _unknown_counts(self) -> Counter[str]:
        """How often each unknown word, and each beside one in its chunk, stands in the copy: of the others not all places are counted."""
        return Counter(word for chunk, times in self.chunks if chunk.kinds & UNKNOWN for word in chunk.words * times)

    def count(self, word: str) -> int:
        """How often a word stands in the copy, as written: letters with inner apostrophes, hyphens split."""
        return self._unknown_counts[word] if "chunks" in self.__dict__ and kinds_of(word) & UNKNOWN else occurrences(self.prose, word)

    @property
    def said(self) -> Container[str]:
        """The words of the copy, as written."""
        return _Said(self)  # not kept: it has the article, and what two have of each other stays until somebody looks for garbage

    @cached_property
    def unknown_words(self) -> frozenset[str]:
        """The words of the copy that no dictionary has in lower case, as written: names, foreign words, coinages, misspellings."""
        return unknown(chunk for chunk, _ in (self.chunks if self.printed is self.prose else chunks_of(self.printed)))

    @cached_property
    def printed(self) -> str:
        """`prose` with the teasers ("Watch: …") left in: the paper's own words, though no part of the article."""
        text = self.prose
        for block in self.blocks:
            if block.scope == "boilerplate" and _TEASER.match(self.text, block.start, block.end) and not self.is_opaque(block.start, block.end):
                text = text[: block.start] + self.text[block.start : block.end] + text[block.end :]
        return text

    @property
    def word_count(self) -> int:
        """How many words the text has, as a word processor counts them."""
        return len(self.tokens)

    @cached_property
    def names(self) -> list[Name]:
        """The names in the copy, in order."""
        return find_names(self.prose, self.sentences)

    @cached_property
    def dates(self) -> list[tuple[DateMention, When]]:
        """The dates in the copy, in order, and when each is."""
        mentions = find_dates(self.prose)
        return list(zip(mentions, resolve(self.prose, mentions, self.reference), strict=True))

    @cached_property
    def reference(self) -> Reference:
        """The day the article is of: its publication, or the date of its byline or dateline."""
        top = [self.text[b.start : b.end] for b in self.blocks[:8] if b.scope in ("byline", "dateline")]
        top += [self.text[b.start : b.end] for b in self.blocks[:4] if b.scope != "boilerplate"]
        return find_reference(self.meta.published, top, "\n".join(self.text[b.start : b.end] for b in self.copy_blocks[:5]))

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.start for mention, _ in self.dates]

    def dates_in(self, start: int, end: int) -> list[tuple[DateMention, When]]:
        """The dates that start in `text[start:end]`."""
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def stated_time(self, start: int, end: int) -> str:
        """When the clause that holds `text[start:end]` says it was, in the form of `When.stated`; empty where its sentence says nothing.

        Of several dates in the sentence the nearest counts, one in another clause as if it were farther.
        """
        sentence = self.sentence_at(start)
        if sentence is None:
            return ""
        near = [(_distance(self.prose, m.start, m.end, start, end), when.stated) for m, when in self.dates_in(*sentence) if when.stated]
        return min(near)[1] if near else ""

    def stated_hour(self, start: int, end: int) -> float | None:
        """The time of day that goes with `text[start:end]`, in hours since midnight, where its sentence states one."""
        sentence = self.sentence_at(start)
        if sentence is None:
            return None
        near = [(_distance(self.prose, s, e, start, end), hour) for s, e, hour in find_hours(self.prose, *sentence)]
        return min(near)[1] if near else None

    def body_text(self, cuts: Sequence[Ranged] = ()) -> str:
        """The paragraphs of the body, a line each, without what lies in `cuts`."""
        return "\n".join(cut_out(self.text, [block for block in self.blocks if block.scope == "body"], cuts))

    @cached_property
    def readable(self) -> Readable:
        """The body, for measuring how readable it is: its chunks are those of the copy but for the other blocks'."""
        other = [block for block in self.copy_blocks if block.scope != "body"]
        if self.opaque or any((self.text[block.start - 1 : block.start] + self.text[block.end : block.end + 1]).strip() for block in other):
            return Readable(self.body_text())
        others = " ".join(self.text[block.start : block.end] for block in other)
        return Readable.of_chunks(self.body_text(), self.chunks, others)

    @cached_property
    def readable_unquoted(self) -> Readable:
        """The same without what is quoted."""
        return Readable(self.body_text(self.quotations))

    @cached_property
    def people(self) -> People:
        """Who is who: the persons named, and where."""
        return find_people(self.prose, self.names, self.sentences, self.quotations)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """How much of what, in order; dates, times and numbers that are only labels are none."""
        return find_quantities(self.prose, [Span(mention.start, mention.end) for mention, _ in self.dates])

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds `offset`, if any."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None


class _Said(Container[str]):
    """Which words stand in an article of which few words are asked for."""

    def __init__(self, article: Article) -> None:
        self._article = article

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._article.count(word) > 0


def _lower(text: str) -> str:
    """Lower case of the same length."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _blank(text: str) -> str:
    """Spaces of the same length, line breaks kept."""
    return _NO_BREAK.sub(lambda match: " " * len(match.group()), text) if text.strip("\r\n") else text


_CLAUSE = compiled(r"[,;:–—]|\b(?:and|but|while|whereas|after|before|when|said|who|which)\b")
_CLAUSE_COSTS = 40
"""Code points by which a date seems farther for every clause boundary between."""


def _distance(text: str, start: int, end: int, other_start: int, other_end: int) -> int:
    """How far two spans are apart, boundaries of clauses counted in."""
    low, high = (end, other_start) if end <= other_start else (other_end, start)
    return max(high - low, 0) + _CLAUSE_COSTS * sum(1 for _ in _CLAUSE.finditer(text, low, max(low, high)))
