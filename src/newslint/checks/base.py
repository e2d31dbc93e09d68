"""What several kinds of check share: exceptions, the case of what is replaced, and the one comparison of claims."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush

from newslint.model import Article, Claim, Conflict, Level
from newslint.text.timing import apart

CONTEXT = 200
"""Code points on either side of a hit within which an exception may match."""


def excepted(exceptions: Sequence[re.Pattern[str]], text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` lies inside a match of one of the exceptions."""
    return inside(exceptions, text, start, end, CONTEXT)


def inside(patterns: Sequence[re.Pattern[str]], text: str, start: int, end: int, context: int) -> bool:
    """Whether `text[start:end]` lies inside a match of one of the patterns, searched for within `context` code points on either side."""
    low, high = max(0, start - context), min(len(text), end + context)
    return any(m.start() <= start and m.end() >= end for p in patterns for m in p.finditer(text, low, high))


def like_case(replacement: str, found: str) -> str:
    """The replacement in the case of what was found: ALL CAPS, Capitalised, or as it is."""
    if len(found) > 1 and found.isupper():
        return replacement.upper()
    if found[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement


def whole_words(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` neither starts nor ends inside a word; an apostrophe and what follows it is not part of the word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_wordy(before) and _wordy(text[start])) and not (_wordy(after) and _wordy(text[end - 1]))


def _wordy(char: str) -> bool:
    return char.isalnum() or char == "_"


# -- comparing claims


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why two claims cannot both stand, in one sentence, and how grave it is; `strength` orders verdicts where a claim has several."""

    message: str
    level: Level = "error"
    strength: float = 1.0
    replacements: tuple[str, ...] = ()


Judge = Callable[[Claim, Claim], Verdict | None]
"""(one claim, another) → why they clash, or None. The first is the one that would be reported; whether they clash must not depend on the order."""

NOTES = 8
"""Places a finding points at, at most."""
WITNESSES = 64
"""What is said by most articles, at most so many different claims, is what all claims of a subject are judged against: never all against all."""


def clashes(claims: Sequence[Claim], judge: Judge, note: Callable[[Claim], str]) -> Iterator[Conflict]:
    """The conflicts among claims of one subject, one for each article that is at odds with the rest.

    Claims of the same value, time and source are judged once. Of two sides the one with fewer articles is reported (the desk's facts never are; of
    equals the later in order), with notes at the claims it clashes with and at the other places where the article says the same: three articles that
    say 14 and one that says 41 make one conflict, at 41.
    """
    sides = _sides(claims)
    articles = [len({claim.path for claim in side}) for side in sides]
    partners = _partners(sides, articles, judge)
    against = {side: sum(articles[other] for other in others) for side, others in partners.items()}

    def oddness(side: int) -> tuple[bool, int, int, int]:
        """The oddest first, for a heap."""
        return (sides[side][0].desk, articles[side] - against[side], -against[side], -side)

    heap = [oddness(side) for side in partners]
    heapify(heap)
    while heap:
        first = heappop(heap)
        odd = -first[3]
        if odd not in partners or first != oddness(odd):
            continue  # reported, or not so odd any more since others were
        ranked = sorted((claim for side in sorted(partners[odd]) for claim in sides[side]), key=lambda c: (not c.desk, c.path, c.location.start))
        yield from _conflicts(sides[odd], ranked[:WITNESSES], judge, note)
        for other in partners.pop(odd):
            partners[other].discard(odd)
            against[other] -= articles[odd]
            if partners[other]:
                heappush(heap, oddness(other))
            else:
                del partners[other]


def _partners(sides: Sequence[Sequence[Claim]], articles: Sequence[int], judge: Judge) -> dict[int, set[int]]:
    """The numbers of the sides that clash with each; sides with none are left out. Every pair is judged once, in order."""
    partners: dict[int, set[int]] = defaultdict(set)
    claims = [side[0] for side in sides]
    witnesses = sorted(range(len(sides)), key=lambda n: (not claims[n].desk, -articles[n], n))[:WITNESSES]
    judged: set[int] = set()
    for one in witnesses:
        judged.add(one)
        witness = claims[one]
        for other, claim in enumerate(claims):
            if other not in judged:
                first, second = (witness, claim) if one < other else (claim, witness)
                if judge(first, second) is not None and in_force(first, second):
                    partners[one].add(other)
                    partners[other].add(one)
    return partners


def _conflicts(odd: Sequence[Claim], others: Sequence[Claim], judge: Judge, note: Callable[[Claim], str]) -> Iterator[Conflict]:
    """One conflict for each article of the odd side."""
    reported: set[str] = set()
    for claim in odd:
        verdicts = [(v, other) for other in others if in_force(claim, other) and (v := judge(claim, other))]
        if not verdicts or claim.path in reported:
            continue
        reported.add(claim.path)
        worst = max((v for v, _ in verdicts), key=lambda v: (v.level == "error", v.level == "warning", v.strength))
        again = [(same, note(same)) for same in odd if same.path == claim.path and same is not claim]
        against = tuple([(other, note(other)) for _, other in verdicts][:NOTES] + again[:NOTES])
        yield Conflict(claim, against, message=worst.message, level=worst.level, replacements=worst.replacements)


def in_force(a: Claim, b: Claim) -> bool:
    """Whether the days on which the claims hold allow comparing them: a desk's fact speaks only of copy published while it holds."""
    return not (a.desk or b.desk) or (_holds(a, b) and _holds(b, a))


def _holds(fact: Claim, copy: Claim) -> bool:
    since, until = fact.valid
    day = copy.when or copy.published
    return not day or ((not since or since <= day) and (not until or day <= until))


_in_order = json.JSONEncoder(sort_keys=True, default=str).encode


def _sides(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that say the same, in order of the first; all that goes with them is read only where what they say outright is the same."""
    said = [(c.attribute, _in_order(c.value), c.exact, c.when, c.published, c.source, c.quoted, c.desk) for c in claims]
    often = Counter(said)
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim, same in zip(claims, said, strict=True):
        groups[same, _details(claim) if often[same] > 1 else ""].append(claim)
    return list(groups.values())


def _details(claim: Claim) -> str:
    return _in_order({key: value for key, value in claim.data.items() if not key.startswith("_")})


# -- when claims hold, and how they are shown

FAR = 60
"""Days from the article's own date beyond which a stated time is another story's."""
SHOWN = 70
"""Code points of a contradicting place that a message shows."""


def published(article: Article) -> str:
    """The article's own day, as claims state it; where it is not known, the weekday it speaks of first."""
    reference = article.reference
    if reference.date:
        return reference.date.isoformat()
    if reference.month and reference.day:
        return f"--{reference.month:02}-{reference.day:02}"
    days = [when.stated for _, when in article.dates[:6] if when.weekday is not None and not when.day]
    return days[0] if days else ""


TENURE = 60
"""Days between two articles after which somebody may have another office, party or team."""


def long_between(a: Claim, b: Claim) -> bool:
    """Whether the articles of two claims are so far apart that people may have moved."""
    return bool(a.published and b.published and abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days) > TENURE)


def stated(article: Article, start: int, end: int) -> tuple[str, bool]:
    """The time stated for a claim, or else that of its article, and whether it was stated; "far" where it is another time's story."""
    when = article.stated_time(start, end)
    if not when:
        sentence = article.sentence_at(start)
        vague = sentence and any(m.unit in ("month", "year") or (m.month and not m.day) for m, _ in article.dates_in(*sentence))
        return ("far", True) if vague else (published(article), False)
    today = article.reference.date
    if len(when) == 4 or (when[4:5] == "-" and len(when) == 7):
        now = today.isoformat()[: len(when)] if today else ""
        return ("far", True) if when != now else (published(article), False)
    days = apart(when, today.isoformat()) if today else 0
    return ("far", True) if days is not None and abs(days) > FAR else (when, True)


def short(claim: Claim) -> str:
    """The words of a claim as a message shows them."""
    words = " ".join(claim.location.text.split())
    return words if len(words) <= SHOWN else words[: SHOWN // 2] + " … " + words[-SHOWN // 2 :]
