"""Who is who in an article: the names that are people's, which of them are one person, and whom a pronoun or description means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property

from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.names import Name
from newslint.text.nouns import KIN, PERSON_NOUNS
from newslint.text.quotations import Quotation
from newslint.text.signs import RELATIVE, Bearer, bearer, kin_word, likely, placed, shown
from newslint.text.spans import Span, covering

HONORIFICS = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "father", "brother", "chairman", "spokesman", "congressman", "pope"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "chairwoman", "spokeswoman", "congresswoman"), "f"),
}
"""Titles that tell a gender."""
_PARTICLES = frozenset("dela van von der den de del della di da dos du la le bin ibn al el ten ter y af av zu st".split())
_REACH = 3
"""Sentences back to which a pronoun or description may refer."""


class Person(NamedTuple):
    """Somebody an article names. `given` and `surname` are folded; `given` is empty where only one name is known."""

    text: str
    """The fullest name, as first written."""
    given: tuple[str, ...]
    surname: str
    gender: str
    """m, f or empty (unknown)."""
    kin: bool
    """Introduced as a relative of somebody ("his father, Mauro Zanardelli")."""
    first: int
    """Offset of the first mention."""
    mentions: int


class Mention(NamedTuple):
    """A name that is a person's: where it stands (without title), and the person's index in `People.persons`; None where two bear the name."""

    start: int
    end: int
    person: int | None


@record(frozen=True)
class People:
    """The people of an article, and their mentions in order."""

    persons: list[Person]
    mentions: list[Mention]
    sentences: Sequence[Span]
    quotations: Sequence[Quotation]
    text: str
    _nouns: dict[int, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _of(self) -> Mapping[int | None, list[Mention]]:
        of: dict[int | None, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            of[mention.person].append(mention)
        return of

    def mentions_of(self, person: int) -> Sequence[Mention]:
        """The mentions of a person, in order."""
        return self._of[person]

    def at(self, start: int, end: int) -> Mention | None:
        """The first mention that begins within `start` to `end`."""
        at = bisect_left(self._starts, start)
        return self.mentions[at] if at < len(self.mentions) and self.mentions[at].start < end else None

    def ending(self, end: int, slack: int = 0) -> Mention | None:
        """The mention that ends at `end`, or up to `slack` code points before it."""
        at = bisect_left(self.mentions, end, key=lambda m: m.end)
        for mention in self.mentions[max(0, at - 1) : at + 1]:
            if end - slack <= mention.end <= end:
                return mention
        return None

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin within `start` to `end`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def namesakes(self, person: int) -> tuple[str, ...]:
        """Given names of the others in the article who share the person's surname; of who is known by it alone, those who are no relatives."""
        own = self.persons[person]
        others = (p for i, p in enumerate(self.persons) if i != person and own.surname == p.surname and p.given)
        return tuple(" ".join(other.given) for other in others if own.given or not other.kin)

    def referent(self, offset: int, gender: str = "", depth: int = 4) -> int | None:
        """The person whom a pronoun or description at `offset` means: the only one spoken of in the nearest sentence before that names anybody.

        None where that sentence names several, or where nobody is named near enough. Relatives of somebody and what is quoted do not count.
        """
        here = bisect_right(self._sentence_starts, offset) - 1
        for at in range(here - 1, max(here - 1 - _REACH, -1), -1):
            sentence = self.sentences[at]
            found = {m.person for m in self.within(*sentence) if not covering(self.quotations, m.start, m.end)}
            subject = _SUBJECT.match(self.text, *sentence)
            if subject and depth and (resumed := self.referent(sentence.start, _PRONOUNS.get(subject.group().lower(), ""), depth - 1)) is not None:
                found.add(resumed)
            if not found:
                if _NEWCOMER.match(self.text, *sentence):
                    return None
                continue
            first = self.at(sentence.start, sentence.start + 4)
            if first and RELATIVE.match(self.text, first.end):
                return None
            fitting = {p for p in found if p is None or not (gender and self.persons[p].gender not in ("", gender))}
            closest = {p for p in fitting if p is None or not self.persons[p].kin} or fitting
            return closest.pop() if len(closest) == 1 else None
        return None

    def nouns(self, person: int) -> frozenset[str]:
        """What the article calls a person: nouns for people right before or behind the mentions ("the captain, X", "X, a dentist")."""
        if person not in self._nouns:
            self._nouns[person] = frozenset(word for mention in self.mentions_of(person) for word in self._beside(mention) if word in PERSON_NOUNS)
        return self._nouns[person]

    def _beside(self, mention: Mention) -> list[str]:
        """The words of the phrases right before and behind a mention."""
        lead = self.text[max(0, mention.start - 80) : mention.start]
        before = _PHRASE_BEFORE.search(lead) if lead.endswith((", ", "\n")) else _WORD_BEFORE.search(lead[-40:])
        after = _PHRASE_AFTER.match(self.text, mention.end, mention.end + 100)
        own = _OTHERS.split(after.group(), maxsplit=1)[0] if after else ""  # what follows a preposition speaks of others
        return _WORD.findall(f"{before.group() if before else ''} {own}".lower())

    def meant(self, start: int, end: int) -> int | None:
        """The person whom a definite description means: whom the article has called so before, or else the one last spoken of."""
        person = self.described(start, end)
        return self.referent(start) if person is None else person

    def only(self, offset: int) -> int | None:
        """The only person named before `offset`, where nobody else has been spoken of since."""
        before = self.within(0, offset)
        found = {mention.person for mention in before}
        person = found.pop() if len(found) == 1 else None
        since = (
            {w for w in _WORD.findall(self.text[before[-1].end : offset].lower()) if w in PERSON_NOUNS or w in KIN} if person is not None else set()
        )
        return person if person is not None and since <= self.nouns(person) else None

    def described(self, start: int, end: int) -> int | None:
        """The person whom a definite description from `start` to `end` means: the only one whom the article has called so before."""
        if not self.text.startswith(("the ", "The "), start):
            return None
        nouns = [w for w in _WORD.findall(self.text[start:end].lower()) if w in PERSON_NOUNS]
        fitting = [n for n, person in enumerate(self.persons) if nouns and person.first < start and nouns[-1] in self.nouns(n)]
        return fitting[0] if len(fitting) == 1 else None


_WORD = compiled(r"[\w-]+")
_OTHERS = compiled(r" (?:of|to|for|with|by|from|against|at|in|on|who) ")
_WORD_BEFORE = compiled(r"[\w-]+ $")
_PHRASE_BEFORE = compiled(r"[\w-]+ $|(?:(?<=[,.;:!?“”\"] )|(?<=\n)|^)(?:The|the|An?|an?|His|her|Her|its|Its|[\w-]+['’]s?) [^,.;:!?“”\"\n]*, $")
_PHRASE_AFTER = compiled(
    r", (?:an?|the|its|their|his|her|now|then|also|who is|\d+, an?|\d+, the)? ?[^,.;:!?“”\"\n]*|[^,.;:]{0,12}\b(?:is|was) an? [^,.;:\n]*"
)
_PRONOUNS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_NEWCOMER = compiled(rf"(?:An?|One|Another) (?:[\w’-]+ ){{0,3}}?(?:{'|'.join(sorted(PERSON_NOUNS))})\b")
"""Somebody not spoken of before: «A spectator was hit»."""
_SUBJECT = compiled(rf"(?:he|she|his|her)\b|the (?:[\w’-]+ ){{0,3}}?(?:{'|'.join(sorted(PERSON_NOUNS))}|\d+-year-old)\b", re.IGNORECASE)


def find_people(text: str, names: Sequence[Name], sentences: Sequence[Span], quotations: Sequence[Quotation]) -> People:
    """The people among the names of a text."""
    found = _with_nicknames(text, [one for name in names if (one := bearer(text, name))])
    sure = {one.words[-1] for one in found if shown(text, one) or likely(text, one)}
    single = {one.words[0] for one in found if len(one.words) == 1}
    single -= {one.words[-1] for one in found if _TEAM.match(text, one.end)}
    sure |= {one.words[-1] for one in found if len(one.words) in (2, 3) and one.words[-1] in single and not placed(text, one)}
    sure |= {one.words[-1] for one in found if len(one.words) > 1 and (one.words[0] in sure or _taken_up(text, one))}
    builder = _Builder(text)
    for one in found:
        if len(one.words) > 1 and one.words[-1] in sure:
            builder.introduce(one)
    for one in found:
        if len(one.words) == 1 and one.words[0] in sure:
            builder.refer(one)
    return People(builder.persons, sorted(builder.mentions), sentences, quotations, text)


_TEAM = compiled(r" (?:are|were|have)\b")
"""What follows a name for many: "Harbour Kites are champions"."""
_OPENED, _CLOSED = compiled(r" [\"“‘'(]"), compiled(r"[\"”’')] ")


def _with_nicknames(text: str, found: list[Bearer]) -> list[Bearer]:
    """The bearers, a name that a nickname parts in one: «Ravi “Rocky” Nair»."""
    joined: list[Bearer] = []
    for one in found:
        first, nick = joined[-2:] if len(joined) > 1 else (None, None)
        if (
            first
            and nick
            and len(nick.words) == 1
            and _OPENED.fullmatch(text, first.end, nick.start)
            and _CLOSED.fullmatch(text, nick.end, one.start)
        ):
            joined[-2:] = [first._replace(end=one.end, words=first.words + one.words, text=f"{first.text} {one.text}")]
        else:
            joined.append(one)
    return joined


_THE_YEAR_OLD = compiled(r"\s*The [\w-]+[- ]years?[- ]old\b")


def _taken_up(text: str, one: Bearer) -> bool:
    """Whether the sentence that ends with a name is followed by one on «the 61-year-old …»."""
    at = text.find(".", one.end, one.end + 40)
    return at >= 0 and len(one.words) < 4 and not placed(text, one) and _THE_YEAR_OLD.match(text, at + 1) is not None


class _Builder:
    """Joins mentions to persons."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.persons: list[Person] = []
        self.mentions: list[Mention] = []

    def introduce(self, one: Bearer) -> None:
        """A full name: the person who already bears it, or a new one."""
        given, surname = _divide(one.words)
        kin, gender = self._kin_and_gender(one)
        for number, person in enumerate(self.persons):
            if person.surname == surname and agree(person.given, given):
                longer = (len(given), len(" ".join(given))) > (len(person.given), len(" ".join(person.given)))
                text, given = (one.text, given) if longer else (person.text, person.given)
                self.persons[number] = person._replace(text=text, given=given, gender=person.gender or gender, mentions=person.mentions + 1)
                self.mentions.append(Mention(one.start, one.end, number))
                return
        self.mentions.append(Mention(one.start, one.end, len(self.persons)))
        self.persons.append(Person(one.text, given, surname, gender, kin, one.start, 1))

    def refer(self, one: Bearer) -> None:
        """A single name: the one person introduced with it as surname or given name; in a headline, who is introduced later."""
        word = one.words[0]
        kin, gender = self._kin_and_gender(one)
        bearers = [n for n, p in enumerate(self.persons) if word in p.surname.split() or word in p.given]
        bearers = [n for n in bearers if not gender or self.persons[n].gender in ("", gender)]
        candidates = [n for n in bearers if self.persons[n].first < one.start] or [n for n in bearers if not self.persons[n].kin]
        if len(candidates) > 1:
            candidates = [n for n in candidates if not self.persons[n].kin] or candidates
        if not candidates:
            candidates = [len(self.persons)]
            self.persons.append(Person(one.text, (), word, gender, kin, one.start, 0))
        known = candidates[0] if len(candidates) == 1 else None
        self.mentions.append(Mention(one.start, one.end, known))
        if known is not None:
            person = self.persons[known]
            self.persons[known] = person._replace(gender=person.gender or gender, mentions=person.mentions + 1)

    def _kin_and_gender(self, one: Bearer) -> tuple[bool, str]:
        title = one.title.split(" ")[0] if one.title else ""
        kin = kin_word(self.text, one.start) or (title if title in KIN else "")
        return bool(kin), HONORIFICS.get(title, "") or KIN.get(kin, "")


def _divide(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Given names and surname: the last word with the particles before it."""
    at = len(words) - 1
    while at > 1 and words[at - 1] in _PARTICLES:
        at -= 1
    return words[:at], " ".join(words[at:])


def agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two folded given names can be one person's: equal, an initial of the other, or one with a middle name more; unknown ones agree."""
    return not a or not b or a[0] == b[0] or (min(len(a[0]), len(b[0])) == 1 and a[0][0] == b[0][0])
