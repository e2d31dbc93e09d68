"""Who says a quotation: the words that attribute it, and the person they mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.people import People
from newslint.text.quotations import Quotation

_VERBS = (
    "said|says|say|told|tells|tell|added|adds|asked|asks|replied|replies|warned|warns|wrote|writes|joked|jokes|laughed|laughs|insisted|insists"
    "|explained|explains|recalled|recalls|continued|continues|concluded|concludes|noted|notes|declared|declares|announced|announces|claimed"
    "|claims|argued|argues|admitted|admits|shouted|tweeted|tweets|posted|stated|states|remarked|complained|promised|vowed|vows|quipped|urged"
    "|assured|predicted|testified|commented|comments|responded|responds|acknowledged|conceded|stressed|confirmed|called|described|praised|went on"
)
_SAID = compiled(rf"\b(?:{_VERBS})\b")
_BEHIND = compiled(
    rf"[\s,]*(?:(?P<inverted>(?:(?:had|has)\s+)?(?:{_VERBS})\s+)|(?P<subject>(?!(?:it|this|there|and|but|which|that|to|in|after|when|as|before|while|for|if)\b)(?:[^\s.;:!?“”\"]+\s+){{1,14}}?)(?:(?:had|has|have|later|also|then)\s+)?(?:{_VERBS})\b)"
)
_ACCORDING = compiled(r"\b[Aa]ccording to\s+|\bin the words of\s+")
_PRONOUN = compiled(r"(he|she)\b", re.IGNORECASE)
_PHRASE = compiled(r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\b|(?!It\b|This\b|There\b)[A-Z])[^,.;:!?“”\"\n]{1,80}")


class Speaker(NamedTuple):
    """Who says something: the words of the copy that say so ("the judge", "he", "Gareth Pugh"), and the person's index in `People.persons`."""

    start: int
    end: int
    text: str
    person: int | None


def speaker_of(quotation: Quotation, people: People) -> Speaker | None:
    """Who says the quotation, where the paragraph tells: behind it, before it ("X said: …"), or by an earlier part of the same speech."""
    return _speaker(quotation, people, 6)


def _speaker(quotation: Quotation, people: People, depth: int) -> Speaker | None:
    text = people.text
    found = _behind(quotation, people) or _before(quotation, people)
    if found or depth == 0:
        return found
    at = bisect_left(people.quotations, quotation.start, key=lambda q: q.start) - 1
    if at < 0:
        return None
    previous = people.quotations[at]
    between = text[previous.end : quotation.start]
    same_paragraph = "\n" not in between and not people.within(quotation.end, _line_end(text, quotation.end))
    if (same_paragraph and len(between) < 200) or (not previous.closed and not between.strip()):
        return _speaker(previous, people, depth - 1)
    return None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _behind(quotation: Quotation, people: People) -> Speaker | None:
    """«"…," said the judge.» and «"…," the judge told him.»"""
    text, start = people.text, quotation.end
    if text[start - 2 : start - 1] in (".",):
        return None
    match = _BEHIND.match(text, start, min(start + 200, _line_end(text, start)))
    if match is None:
        return None
    if match.group("inverted"):
        return _phrase(people, match.end(), min(match.end() + 120, _line_end(text, start)))
    begin, end = match.span("subject")
    return _phrase(people, begin, end)


def _before(quotation: Quotation, people: People) -> Speaker | None:
    """«The judge, who had listened, said: "…"» and «He called it "…"»."""
    text = people.text
    at = bisect_right(people.sentences, quotation.start, key=lambda s: s.start) - 1
    if at < 0:
        return None
    start, end = people.sentences[at].start, quotation.start
    inside = bisect_left(people.quotations, start, key=lambda q: q.start)
    if inside < len(people.quotations) and people.quotations[inside].start < quotation.start:
        start = people.quotations[inside].end
    according = _ACCORDING.search(text, start, end)
    if according:
        return _phrase(people, according.end(), end)
    verbs = list(_SAID.finditer(text, start, end))
    if not verbs:
        return None
    return _phrase(people, start, verbs[-1].start()) or _phrase(people, verbs[-1].end(), end)


def _phrase(people: People, start: int, end: int) -> Speaker | None:
    """The speaker among the words from `start` to `end`: a pronoun, the first person named, or the first phrase as it stands."""
    text = people.text
    while start < end and text[start].isspace():
        start += 1
    pronoun = _PRONOUN.match(text, start, end)
    if pronoun:
        gender = "m" if pronoun.group().lower() == "he" else "f"
        return Speaker(*pronoun.span(), pronoun.group(), people.referent(start, gender))
    named = people.within(start, end)
    if named:
        first = named[0]
        return Speaker(first.start, first.end, text[first.start : first.end], first.person)
    phrase = _PHRASE.match(text, start, end)
    if phrase is None or len(phrase.group().split()) > 10:
        return None
    words = phrase.group().rstrip()
    return Speaker(start, start + len(words), words, people.described(start, start + len(words)))
