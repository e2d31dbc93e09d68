"""Whether what rises in a headline falls in the body: a measure (prices, turnout), or the number of whatever the headline speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.inflection import third
from newslint.text.spans import Span
from newslint.text.telling import Word
from newslint.text.verbforms import participle

_NEAR = 60
"""Code points behind a measure within which stands where it goes."""
_BREAK = compiled(r"[;:—–]|\b(?:as|after|while|but|because|despite|although|when|since)\b")
_NUMBER = r"(?:number|count|total|population|stock|tally|membership)s?"
_ALONE = compiled(r"$|[,.;:]|[ \u00a0](?:in|on|at|to|by|from|after|as|again|back|away|since|for|over|under|across|amid|and|but|[a-z]+ly|fast)\b")
"""What may follow a verb that has no object."""
_OTHERS = compiled(r"\b(?:other|others|another|similar|dead|killed|injured|stray)\b")


class Directions:
    """Measures and the words for their going up and down, as they stand; of what can be counted the verbs for more and fewer, in their basic form."""

    def __init__(self, measures: Sequence[str], ways: tuple[Sequence[str], Sequence[str]], verbs: tuple[Sequence[str], Sequence[str]]) -> None:
        self._measure = _any(measures)
        self._ways = _any(ways[0]), _any(ways[1])
        plain = [[form for verb in some for form in _forms(verb)] for some in verbs]
        self._verbs = _any(plain[0]), _any(plain[1])
        self._going = "|".join((*ways[0], *ways[1], *plain[0], *plain[1])) or "(?!)"
        self._gone = "|".join((*plain[0], *plain[1])) or "(?!)"

    def contradicted(self, reading: Reading) -> Iterator[Hit]:
        """The direction the headline tells, where the body tells only the other."""
        yield from self._measured(reading)
        yield from self._counted(reading)

    # -- measures

    def _measured(self, reading: Reading) -> Iterator[Hit]:
        top, text = reading.top, reading.text
        measure = self._measure.search(text, *top)
        if measure is None:
            return
        for own, other in (self._ways, self._ways[::-1]):
            said = own.search(text, measure.end(), min(top.end, measure.end() + 30))
            if said is None or other.search(text, measure.end(), top.end):
                continue
            same, contrary = self._in_body(reading, measure.group().lower(), own, other)
            if contrary and not same:
                yield reading.hit((measure.start(), said.end()), Span(*contrary.span()))

    @staticmethod
    def _in_body(reading: Reading, measure: str, own: re.Pattern[str], other: re.Pattern[str]) -> tuple[bool, re.Match[str] | None]:
        """Whether the body says the same of the measure, and where it says the contrary."""
        text, body, contrary = reading.text, reading.body, None
        for match in re.finditer(rf"\b{measure.rstrip('s')}\w*", text[body.start : body.end], re.IGNORECASE):
            sentence = reading.article.sentence_at(body.start + match.start())
            if sentence is None:
                continue
            at = body.start + match.end()
            stop = _BREAK.search(text, at, sentence.end)
            end = min(stop.start() if stop else sentence.end, at + _NEAR)
            if own.search(text, at, end) or own.search(text, max(sentence.start, at - 30), at):
                return True, None
            contrary = contrary or other.search(text, at, end)
        return False, contrary

    # -- what can be counted

    def _counted(self, reading: Reading) -> Iterator[Hit]:
        for way, own in enumerate(self._verbs):
            said = own.search(reading.text, *reading.top)
            noun = said and next((word for word in reading.words if word.end == said.start() - 1), None)
            if (
                said is None
                or noun is None
                or not _ALONE.match(reading.text, said.end(), reading.top.end)
                or not reading.asserts(*said.span())
                or self._measure.fullmatch(reading.text, noun.start, noun.end)
            ):
                continue
            ways = list(self._of(reading, noun))
            same = self._ways[way], own
            contrary = self._ways[1 - way], self._verbs[1 - way]
            if any(pattern.fullmatch(reading.text, *span) for span in ways for pattern in same):
                continue
            rival = next((span for span in ways if any(pattern.fullmatch(reading.text, *span) for pattern in contrary)), None)
            if rival:
                yield reading.hit((noun.start, said.end()), rival)

    def _of(self, reading: Reading, noun: Word) -> Iterator[Span]:
        """The words of the body for where the number of the headline's noun goes."""
        text, name = reading.text, rf"{re.escape(noun.lemma)}\w{{0,3}}"
        number = compiled(
            rf"\b(?:{_NUMBER} of (?:[\w-]+ ){{0,2}}?{name}|{name}['’]?s? {_NUMBER}|(?:their|its) (?:[a-z]+ )?{_NUMBER}"
            rf"|{name}(?= (?:[a-z]+ )?(?:{self._gone}|(?:{self._going}) (?:by|to|from))\b))"
            rf"(?: (?!of\b)[\w’'-]+){{0,4}}? (?P<way>{self._going})\b",
            re.IGNORECASE,
        )
        done = reading.body.start
        for mention in (word for word in reading.body_words if word.lemma == noun.lemma):
            sentence = reading.article.sentence_at(mention.start)
            if sentence is None or sentence.start < done:
                continue
            done = sentence.end
            for match in number.finditer(text, *sentence):
                clause = reading.clause(*match.span("way"))
                if clause and reading.stated(clause, *match.span("way")) and not _OTHERS.search(text, *match.span()):
                    yield Span(*match.span("way"))


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    return (verb, third(verb), participle(verb), stem + "ing", *_IRREGULAR.get(verb, ()))


_IRREGULAR = {"grow": ("grew", "grown"), "shrink": ("shrank", "shrunk"), "swell": ("swollen",)}


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return compiled(rf"\b(?:{'|'.join(words) or '(?!)'})\b", re.IGNORECASE)
