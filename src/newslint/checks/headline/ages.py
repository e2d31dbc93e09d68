"""The age in a headline, and the score, where the body gives another and never this one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.text.ages import number
from newslint.text.numerals import WORDS
from newslint.text.spans import Span
from newslint.text.telling import shared, telling

_IN_WORDS = "|".join(word for word in sorted(WORDS, key=len, reverse=True) if word not in ("zero", "one"))
_N = rf"(?:\d{{1,2}}|1[01]\d|(?:{_IN_WORDS})(?:-(?:one|two|three|four|five|six|seven|eight|nine)(?!-))?)"
_AGE = compiled(
    rf"(?<![\w-])(?P<old>{_N})[- ]years?[- ]olds?\b|, (?:aged )?(?P<after>{_N})(?=[,.]|$| (?:and|who|was|is|has)\b)"
    rf"|\baged? (?:of )?(?P<aged>{_N})\b(?! (?:to|and|or))"
    rf"|\b(?:die[sd]?|dead|dying) at (?:the age of )?(?P<at>{_N})\b|\((?P<round>\d\d)\)|\b(?:is|was) (?P<is>\d\d)(?=[,.](?!\d))",
    2,
)
_NEAR = 1.7
"""How many times as old the other may be and still be the same person, misprinted."""
_SCORE = compiled(r"(?<![\d.,–$£€-])(?P<a>\d{1,2})[-–](?P<b>\d{1,2})(?![\d.,]?\d|[-–]\d|[-–]?[A-Za-z])")
_NOT_FINAL = compiled(
    r"\b(?:led|leads?|leading|ahead|up|down|behind|trail\w*|half-?time|break|interval|earlier|aggregate|last|first|second|draw|drew|previous|home|away"
    r"|record|series|penalt\w+|shoot-?out|level\w*|equali\w+|after|minutes?)\b"
)
_RESULT = compiled(
    r"\b(?:win|wins|won|beat|beats|victory|draw|drew|defeat\w*|lose|loses|lost|final|edge[sd]?"
    r"|down\w*|thrash\w*|rout\w*|triumph\w*|sink|sinks|see off)\b",
    2,
)


def by_age(reading: Reading) -> Iterator[Hit]:
    """The age of somebody in the headline, where the body gives that person another."""
    own = _AGE.search(reading.text, *reading.top)
    if own is None:
        return
    value = number(str(own[str(own.lastgroup)]))
    if not value or reading.says(rf"(?<![\d.,]){value}(?!\d|[.,]\d)") or reading.says(rf"\b{_spelt(value)}\b|\b(?:1[89]|20)\d\d\b|\bturn|birthday"):
        return
    others = list(_AGE.finditer(reading.text, *reading.body))
    words = [word for word in reading.words if not own.start() <= word.start < own.end()]
    told = [m for m in others if (clause := reading.clause(*m.span())) and len(shared(words, telling(reading.text, *clause.sentence))) >= 2]
    rivals = told[:1] or (others if len(others) == 1 else [])
    named = {word.form for word in words if reading.text[word.start].isupper()}
    for rival in rivals:
        sentence = reading.article.sentence_at(rival.start())
        people = reading.article.people.within(*sentence) if sentence else []
        if (
            people
            and named
            and not any(named & set(reading.text[m.start : m.end].lower().split()) for m in people)
            and rival.start() > reading.lead_end
        ):
            continue
        other = number(str(rival[str(rival.lastgroup)]))
        if max(value, other) <= _NEAR * min(value, other) and not reading.article.in_quote(*rival.span()):
            at = own.span(str(own.lastgroup))
            yield reading.hit(at, Span(*rival.span(str(rival.lastgroup))))


def _spelt(value: int) -> str:
    words = {int(worth): word for word, worth in WORDS.items()}
    tens = words.get(value // 10 * 10, "")
    return words.get(value) or (f"{tens}-{words[value % 10]}" if tens and value % 10 in words else "(?!)")


def by_score(reading: Reading) -> Iterator[Hit]:
    """The result of a match or vote in the headline, where the body gives another."""
    own = _SCORE.search(reading.text, *reading.top)
    if own is None or int(own["a"]) > int(own["b"]) + 60 or _SCORE.search(reading.text, own.end(), reading.top.end):
        return
    a, b = own["a"], own["b"]
    sep = "(?:[-–]| to | against | votes? to | votes? against )"
    if reading.says(rf"(?<!\d){a}{sep}{b}(?!\d)|(?<!\d){b}{sep}{a}(?!\d)") or not _RESULT.search(reading.text, *reading.top):
        return
    scores = list(_SCORE.finditer(reading.text, *reading.body))
    for match in scores:
        clause = reading.clause(*match.span())
        if clause is None or not _RESULT.search(reading.text, clause.start, match.start()) or reading.earlier(clause, *match.span()):
            continue
        beside = reading.text[max(clause.start, match.start() - 24) : min(clause.end, match.end() + 24)]
        alone = not any(other is not match and abs(other.start() - match.start()) < 12 for other in scores)
        if alone and not _NOT_FINAL.search(beside) and shared(reading.words, telling(reading.text, clause.start, clause.end)):
            yield reading.hit(own.span(), Span(*match.span()))
            return
