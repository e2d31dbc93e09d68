"""Figures that stand for one another: how a number of people is made up ("four men and a woman"), and ratings ("three out of five")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.checks.base import Verdict
from newslint.checks.number.evidence import NEARBY
from newslint.checks.number.judging import exclude, message, shared
from newslint.checks.number.reading import Reading
from newslint.checks.number.topic import ANYTHING, Topic
from newslint.model import Article, Claim
from newslint.patterns import compiled
from newslint.text.contexts import Synonyms
from newslint.text.numerals import WORDS
from newslint.text.quantities import Quantity
from newslint.text.spans import Span
from newslint.text.timing import apart
from newslint.text.topics import Figure

MADE_UP = "made up "
RATED = "rated "
_TOPICS = {MADE_UP: Topic("who they are"), RATED: Topic("the rating")}
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?)"
_KINDS = {
    **{word: word for word in ("men", "women", "boys", "girls", "adults", "children")},
    **{"man": "men", "woman": "women", "boy": "boys", "girl": "girls", "adult": "adults", "child": "children"},
}
_KIND = "(?:" + "|".join(_KINDS) + ")"
_MAKEUP = compiled(rf"\b(?P<first>{_NUMBER}) (?P<one>{_KIND}) and (?P<second>{_NUMBER}) (?P<other>{_KIND})\b", re.IGNORECASE)
_REACH = len("twelve children")
_RATING = compiled(
    rf"\b(?P<value>\d{{1,2}}(?:\.\d)?|{_NUMBER})(?: stars?| points?)?,? (?:out of(?: a possible)?|on (?:a|the) (?:[a-z-]+ )?scale (?:of|up to))"
    rf" (?:one to )?(?P<top>{_NUMBER})\b(?! (?!that|on|by|for|in|and|when|at|which|was|before|after|stars?\b|points?\b)[a-z]|-)",
    re.IGNORECASE,
)
_RATING_CUE = compiled("out of|scale")
_RATING_REACH = 60
_RATES = compiled(r"\b(?:rat(?:e|es|ed|ing)|level|score[sd]?|grade[sd]?|stars?|scale|ranked|class(?:ed|ified)|assessed)\b")


def verbal_claims(article: Article, context: Reading, synonyms: Synonyms) -> Iterator[Claim]:
    """What an article says of how people are made up, and of ratings."""
    text = article.prose
    for match in _made_up(article):
        kinds = [_KINDS[match[name].lower()] for name in ("one", "other")]
        counts = [_value(match[name]) for name in ("first", "second")]
        if kinds[0] != kinds[1]:
            pairs = sorted(zip(kinds, counts, strict=True))
            subject = f"{MADE_UP}{sum(counts):g} {' and '.join(kind for kind, _ in pairs)}"
            yield from _claim(article, context, synonyms, match, subject, [count for _, count in pairs])
    for match in _rated(article):
        sentence = article.sentence_at(match.start())
        if sentence and _RATES.search(text, sentence.start, sentence.end):
            yield from _claim(article, context, synonyms, match, f"{RATED}{_value(match['top']):g}", [_value(match["value"])])


def _made_up(article: Article) -> Iterator[re.Match[str]]:
    """The phrases for how people are made up, looked for where "and" follows a word for people."""
    folded, done = article.folded, 0
    at = folded.find(" and ")
    while at >= 0:
        if folded[folded.rfind(" ", 0, at) + 1 : at] in _KINDS:
            match = _MAKEUP.search(article.prose, max(done, at - _REACH), at + 2 * _REACH)
            if match:
                done = match.end()
                yield match
        at = folded.find(" and ", at + 1)


def _rated(article: Article) -> Iterator[re.Match[str]]:
    """The ratings, looked for where "out of" or "scale" stands."""
    done = 0
    for cue in _RATING_CUE.finditer(article.folded):
        match = _RATING.search(article.prose, max(done, cue.start() - _RATING_REACH), cue.end() + _RATING_REACH)
        if match:
            done = match.end()
            yield match


def _value(word: str) -> float:
    return WORDS.get(word.lower(), 1.0) if word[0].isalpha() else float(word)


def _claim(article: Article, context: Reading, synonyms: Synonyms, match: re.Match[str], subject: str, value: Sequence[float]) -> Iterator[Claim]:
    sentence = article.sentence_at(match.start())
    if sentence is None or match.end() > sentence.end:
        return
    total = sum(value)
    quantity = Quantity(match.start(), match.end(), Span(*match.span()), total, total, total, "", "count", "people")
    claim = context.claim(ANYTHING, Figure(quantity, "", "", (), (), sentence), sentence, False)
    words = (
        synonyms.words(article.prose[sentence.start : sentence.end]).keys() - {"rate"} - {form for kind in _KINDS for form in (synonyms.basic(kind),)}
    )
    more = {"near": sorted(words), "names": context.names_in(sentence)}
    yield claim._replace(subject=f"{subject}|{claim.data['era']}", attribute="", value=list(value), data={**claim.data, **more})


def judge_verbal(claims: Sequence[Claim], a: Claim, b: Claim) -> Verdict | None:
    """Why two such claims cannot both stand: of one event, said in like words, each the only one of its article."""
    if a.path == b.path or a.value == b.value or not shared(a, b):
        return None
    words = sorted(set(a.data["near"]) & set(b.data["near"]))
    if not words or exclude(a.data["names"], b.data["names"]) or any(len({tuple(c.value) for c in claims if c.path == x.path}) > 1 for x in (a, b)):
        return None
    days = [apart(a.when, b.when), apart(a.published, b.published)]
    if days[0] or (days[1] is not None and abs(days[1]) > NEARBY):
        return None
    kind = RATED if a.subject.startswith(RATED) else MADE_UP
    return Verdict(message(_TOPICS[kind], a, b, "same", False, words[:4]), "error" if kind == MADE_UP or len(words) > 1 else "warning")
