"""Kind `quote`: one quotation printed with different words, or given to two speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from newslint.checks.base import Verdict, clashes
from newslint.model import Article, Check, Claim, Conflict, option
from newslint.text.drift import GAP, LONG, drift, quoted_words
from newslint.text.quotations import Quotation
from newslint.text.speakers import speaker_of

_GRAM = 4
_CROWD = 40
"""A run of words in more quotations than this is a phrase everybody uses; it does not bring quotations together."""
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i"))


@dataclass(frozen=True)
class Quote(Check):
    """Compares the quotations of a story. Cuts, ellipses, brackets, spelling, punctuation and small words may differ; free paraphrase is not compared."""

    kind: ClassVar[str] = "quote"

    exclusive: tuple[tuple[str, ...], ...] = option("groups of words for speakers: somebody called by one group is not somebody called by another", ())

    def claims(self, article: Article) -> Iterable[Claim]:
        for quotation in article.quotations:
            text = article.text[quotation.start + 1 : quotation.end - quotation.closed]
            words = quoted_words(text)
            if len(words) > _GRAM:
                yield Claim(
                    "quotation", "words", text, article.locate(quotation.start, quotation.end), quoted=True, data=self._speaker(article, quotation)
                )

    def _speaker(self, article: Article, quotation: Quotation) -> dict[str, str | list[str] | bool]:
        top = article.scope_at(quotation.start) != "body"
        speaker = speaker_of(quotation, article.people)
        if speaker is None or speaker.text.lower() in _PRONOUNS:
            return {"speaker": "", "name": "", "groups": [], "top": top}
        words = set(speaker.text.lower().replace("’", "'").replace("'s", "").split())
        name = ""
        if speaker.person is not None:
            person = article.people.persons[speaker.person]
            name = person.surname
            words |= article.people.nouns(speaker.person)
        groups = sorted({str(number) for number, group in enumerate(self.exclusive) if words & set(group)})
        return {"speaker": speaker.text, "name": name, "groups": groups, "top": top}

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        for together in _neighbours(claims):
            yield from clashes(together, self._judge, lambda claim: f"quoted here{_by(claim)}")

    def _judge(self, a: Claim, b: Claim) -> Verdict | None:
        found = drift(a.value, b.value)
        if found is None:
            return None
        apart = self._two_speakers(a, b)
        if found.kind is None:
            if apart and found.matched >= LONG - 2:
                return Verdict(f"the same words are given to {_who(a)} here and to {_who(b)} elsewhere", strength=found.matched)
            return None
        if (apart or (a.path == b.path and not a.data["top"] and not b.data["top"])) and found.matched < LONG:
            return None
        return Verdict(_message(found.here, found.there), "error" if found.kind != "word" or _qualifies(found.here, found.there) else "warning", found.matched)

    def _two_speakers(self, a: Claim, b: Claim) -> bool:
        if a.data["name"] and b.data["name"]:
            return not _similar(a.data["name"], b.data["name"])
        return bool(a.data["groups"] and b.data["groups"] and not set(a.data["groups"]) & set(b.data["groups"]))


def _similar(a: str, b: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(a, b) >= 70


def _qualifies(here: str, there: str) -> bool:
    """Whether a word was only added or dropped."""
    return not here or not there


def _message(here: str, there: str) -> str:
    if not here:
        return f"the quotation stands elsewhere with '{there}'"
    if not there:
        return f"the quotation stands elsewhere without '{here}'"
    return f"the quotation has '{here}' where it has '{there}' elsewhere"


def _who(claim: Claim) -> str:
    return str(claim.data["speaker"]) or "somebody else"


def _by(claim: Claim) -> str:
    return f" from {claim.data['speaker']}" if claim.data["speaker"] else ""


def _neighbours(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims that may be one quotation: joined where two share a run of words that is not everybody's."""
    texts: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        texts[quoted_words(claim.value)].append(claim)
    grams: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, words in enumerate(texts):
        for gram in {words[i : i + _GRAM] for i in range(len(words) - _GRAM + 1)}:
            if GAP not in gram:
                grams[gram].append(number)
    parents = list(range(len(texts)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for owners in grams.values():
        if 1 < len(owners) <= _CROWD:
            for other in owners[1:]:
                parents[root(other)] = root(owners[0])
    joined: dict[int, list[Claim]] = defaultdict(list)
    for number, same in enumerate(texts.values()):
        joined[root(number)] += same
    for together in joined.values():
        if len(together) > 1:
            yield sorted(together, key=lambda c: (c.path, c.location.start))
