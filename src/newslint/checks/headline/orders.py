"""Ordinals and multiples of a headline, "third title" or "doubles its profit", beside those the body gives of the same."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.headline.statement import Reading
from newslint.model import Hit
from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.spans import Span
from newslint.text.telling import Word, alike, shared, telling

_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_COUNTED = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINAL = compiled(rf"(?<![\w-])(?:(?P<word>{'|'.join(_WORDS)})|(?P<digits>\d{{1,3}})(?:st|nd|rd|th))(?![\w-])", 2)
_SERIES = frozenset(
    "half quarter set game round leg lap test match day stage inning over minute hour minister lady degree person floor world class hand place "
    "largest biggest most time anniversary century home family team reading step edition child son daughter".split()
)
"""Nouns of which one report tells several in order, or that an ordinal does not count."""
_AGAIN = frozenset(("time", "row", "straight", "consecutive", "successive"))
_COUNTS = compiled(
    r"(?:\b(?:is|was|are|were|be|been|becomes?|became|for|at|by|his|her|its|their|with)|['’]s?)[ \u00a0]"
    r"(?:the[ \u00a0]|only[ \u00a0]|just[ \u00a0])*$",
    2,
)
"""What stands before an ordinal that counts: "is the second woman", "for the sixth time"; a third victim is one more."""
_REACH = 34
"""Code points behind an ordinal within which its noun stands."""
_FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_MULTIPLE = compiled(r"\b(?P<stem>doubl|tripl|trebl|quadrupl|halv)(?:es|ed|ing|e)\b(?![ \u00a0](?:as|up|down|over|back)\b)", 2)
_ADJECTIVE = compiled(r"(?:\b(?:an?|the|in|on|with|of|his|her|its|their|for|by)|^)[ \u00a0]*$", 2)
_SLACK = 0.15
"""Share by which a change may miss a multiple and still be told as one."""


class _Ordinal(NamedTuple):
    start: int
    end: int
    value: int
    nouns: list[Word]


def by_ordinal(reading: Reading) -> Iterator[Hit]:
    """Ordinals the body gives otherwise: "third title", but "the club's second title", and no third."""
    for own in _ordinals(reading.text, *reading.top):
        if not own.nouns or own.nouns[0].lemma in _SERIES or not reading.asserts(own.start, own.end):
            continue
        rival = _rival(reading, own)
        if rival:
            yield reading.hit((own.start, own.nouns[0].end), Span(rival.start, rival.nouns[0].end))


def _ordinals(text: str, start: int, end: int) -> Iterator[_Ordinal]:
    for match in _ORDINAL.finditer(text, start, end):
        value = int(match["digits"]) if match["digits"] else _WORDS.index(match["word"].lower()) + 1
        stop = compiled(r"[.,;:!?()\n–—]").search(text, match.end(), end)
        behind = telling(text, match.end(), min(end, stop.start() if stop else end, match.end() + _REACH), small=True)
        yield _Ordinal(*match.span(), value, behind[:3])


def _rival(reading: Reading, own: _Ordinal) -> _Ordinal | None:
    """The ordinal of the body for the same noun, if it gives one only, and not that of the headline."""
    rivals: list[_Ordinal] = []
    words = [word for word in reading.words if word.start >= own.nouns[0].end or word.end <= own.start]
    for other in _ordinals(reading.text, *reading.body):
        again = next((word for word in other.nouns[:1] if word.form in _AGAIN), None)
        same = any(alike(one, another) for one in own.nouns[:2] for another in other.nouns[:2])
        clause = reading.clause(other.start, other.end)
        if clause is None:
            continue
        if again and not same:
            told = telling(reading.text, clause.start, clause.end)
            same = any(alike(own.nouns[0], word) for word in told)
        if not same:
            continue
        if other.value == own.value:
            return None
        if _COUNTS.search(reading.text, clause.start, other.start) and reading.stated(clause, other.start, other.end):
            rivals.append(other)
    if own.value <= len(_COUNTED) and own.value > 1 and reading.says(rf"\b(?:{_COUNTED[own.value - 1]}|{own.value})\b"):
        return None
    if len({rival.value for rival in rivals}) != 1:
        return None
    clause = reading.clause(rivals[0].start, rivals[0].end)
    near = rivals[0].start < reading.lead_end or (clause and reading.near(words, clause.sentence))
    return rivals[0] if near or not words else None


def by_multiple(reading: Reading) -> Iterator[Hit]:
    """What doubles in the headline and changes by another factor in the body."""
    own = _MULTIPLE.search(reading.text, *reading.top)
    if own is None or not reading.asserts(*own.span()) or _ADJECTIVE.search(reading.text, reading.top.start, own.start()):
        return
    factor = _FACTORS[own["stem"].lower()]
    if reading.says(rf"\b{own['stem']}|\b(?:two|three|four)fold|\btwice|\bthree times|\bfour times" + (r"|\bhalf\b" if factor < 1 else "")):
        return
    quantities = [q for q in reading.article.quantities if reading.body.start <= q.start < reading.body.end and q.value > 0]
    if any(abs(b.value / a.value / factor - 1) <= _SLACK for a in quantities for b in quantities):
        return
    if any(q.dimension == "percent" and abs(_multiplied(q.value, factor) / factor - 1) <= _SLACK for q in quantities):
        return
    things = [word for word in reading.words if not own.start() <= word.start < own.end()]
    for start, end, other in _changes(reading):
        clause = reading.clause(start, end)
        if clause is None or abs(other / factor - 1) <= _SLACK or (other > 1) != (factor > 1) or not reading.stated(clause, start, end, dated=True):
            continue
        if shared(things, telling(reading.text, clause.start, start)):
            yield reading.hit(own.span(), Span(start, end))
            return


def _multiplied(percent: float, factor: float) -> float:
    return 1 + percent / 100 if factor > 1 else 1 - percent / 100


def _changes(reading: Reading) -> Iterator[tuple[int, int, float]]:
    """The changes the body tells, and by what they multiply."""
    for match in _MULTIPLE.finditer(reading.text, *reading.body):
        yield *match.span(), _FACTORS[match["stem"].lower()]
    for q in reading.article.quantities:
        if q.dimension == "percent" and reading.body.start <= q.start < reading.body.end:
            verb = _CHANGED.search(reading.text, max(reading.body.start, q.start - 30), q.start)
            if verb:
                yield q.start, q.end, 1 + q.value / 100 if verb["up"] else 1 - q.value / 100


_CHANGED = compiled(
    r"\b(?:(?P<up>r[io]sen?|rises|gr[eo]wn?|grows|increas\w+|up|climb\w*|jump\w*|gain\w*|higher)"
    r"|f[ae]ll(?:en|s)?|drop\w*|down|lower|shr[aiu]nk|los[et]s?|lost|declin\w+|decreas\w+|cut)"
    r"(?: by)?(?: (?:about|around|some|only|just|nearly|almost))?[ \u00a0]$"
)
