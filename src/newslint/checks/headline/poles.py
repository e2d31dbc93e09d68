"""The words for outcomes: which of several that exclude each other a word says, as a verb, an adjective or a noun."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from newslint.model import option
from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.inflection import BASES, third
from newslint.text.literals import Literals
from newslint.text.senses import base_forms, look_up
from newslint.text.spans import Span
from newslint.text.verbforms import participle


@record(frozen=True)
class Outcome:
    """One of several outcomes that exclude each other, and the words for it, verbs and nouns in their basic form."""

    says: tuple[str, ...] = option("words that say so; their other forms are added", ())
    things: tuple[str, ...] = option("nouns that say so, though they look like verbs", ())
    also: tuple[str, ...] = option("words that may say so: they confirm it and contradict nothing", ())
    like: tuple[str, ...] = option("regular expressions that say so, in lower case", ())


@record(frozen=True)
class Outcomes:
    """Outcomes that exclude each other."""

    ends: tuple[Outcome, ...] = option("the outcomes")
    doer: bool = option("whether they are said of who does it, not of what it is done to", False)
    whole: bool = option("whether they are said of the event as a whole, whatever is named with them", False)


class Meaning(NamedTuple):
    """Which outcome of which table a word says, and whether it surely does."""

    table: int
    end: int
    sure: bool
    noun: bool = False
    """It says so as a noun too, though it looks like a verb."""


class Told(NamedTuple):
    """A word for outcomes where it stands; `named` where it is a noun, or part of a name, and looks like a verb or adjective."""

    start: int
    end: int
    meanings: Sequence[Meaning]
    named: bool = False

    def says(self, meaning: Meaning, denied: bool = False) -> bool:
        """Whether it surely says so; a noun does where it is denied ("threw out a request for a ban")."""
        return meaning.sure and (not self.named or meaning.noun or denied)


class Table:
    """Looks up the words for outcomes."""

    def __init__(self, outcomes: Sequence[Outcomes]) -> None:
        self.outcomes = outcomes
        phrases: defaultdict[str, defaultdict[str, list[Meaning]]] = defaultdict(lambda: defaultdict(list))
        for number, one in enumerate(outcomes):
            for phrase, meaning in _phrases(number, one):
                first, space, rest = phrase.partition(" ")
                phrases[first][space + rest].append(meaning)
        self._phrases: Mapping[str, Mapping[str, Sequence[Meaning]]] = phrases
        self._forms: dict[int, tuple[Literals, Mapping[str, Sequence[Meaning]]]] = {}
        self._apart: dict[int, re.Pattern[str]] = {}

    def in_top(self, text: str, span: Span) -> list[Told]:
        """The words for outcomes in a headline, which is in lower case; none within another."""
        found: list[Told] = []
        for word in _WORD.finditer(text, *span):
            ends: defaultdict[int, list[Meaning]] = defaultdict(list)
            for base in (*base_forms(word.group()), word.group()[:-4] + "ie") if word.group().endswith("ying") else base_forms(word.group()):
                for rest, meanings in self._phrases.get(base, {}).items():
                    if text.startswith(rest, word.end()) and _ends(text, word.end() + len(rest)):
                        ends[word.end() + len(rest)] += [m for m in meanings if m not in ends[word.end() + len(rest)]]
            if ends and (end := max(ends)) > (found[-1].end if found else 0):
                found.append(_told(text, word.start(), end, ends[end]))
        return found

    def in_body(self, text: str, span: Span, tables: Collection[int]) -> Iterator[Told]:
        """The words for the outcomes of some tables, in a body in lower case."""
        for number in sorted(tables):
            literals, meanings = self._forms.get(number) or self._of_table(number)
            for low, high, phrase in literals.find(text[slice(*span)]):
                yield _told(text, span.start + low, span.start + high, meanings[phrase])
            for match in self._apart[number].finditer(text, *span):
                if said := meanings.get(f"{match['verb']} {match['particle']}"):
                    yield Told(*match.span(), said)
            for end, outcome in enumerate(self.outcomes[number].ends):
                for pattern in outcome.like:
                    for match in compiled(pattern).finditer(text, *span):
                        yield Told(*match.span(), (Meaning(number, end, True),))

    def _of_table(self, number: int) -> tuple[Literals, Mapping[str, Sequence[Meaning]]]:
        """The phrases of a table in all their forms."""
        meanings: defaultdict[str, list[Meaning]] = defaultdict(list)
        for phrase, meaning in _phrases(number, self.outcomes[number]):
            for form in _forms(phrase):
                meanings[form].append(meaning)
        self._forms[number] = Literals(meanings), meanings
        phrasal = [phrase.split(" ") for phrase in meanings if _PHRASAL.fullmatch(phrase)]
        verbs, particles = ("|".join(sorted({words[n] for words in phrasal})) or "(?!)" for n in (0, 1))
        self._apart[number] = compiled(rf"\b(?P<verb>{verbs}) (?:the|its|his|her|their|an?|this|that) (?:[\w-]+ ){{1,3}}?(?P<particle>{particles})\b")
        return self._forms[number]


_WORD = compiled(r"[a-z]+(?:-[a-z]+)*")
_PHRASAL = compiled(r"[a-z]+ (?:down|out|off|up|over|back|aside|away|through|in)")
"""A verb whose object may stand before its particle: «voted the offer down»."""


def _ends(text: str, at: int) -> bool:
    return not text[at : at + 1].isalnum()


def _phrases(number: int, outcomes: Outcomes) -> Iterator[tuple[str, Meaning]]:
    for end, outcome in enumerate(outcomes.ends):
        for words, sure, noun in ((outcome.says, True, False), (outcome.things, True, True), (outcome.also, False, False)):
            for word in words:
                yield word, Meaning(number, end, sure, noun)


def _told(text: str, start: int, end: int, meanings: Sequence[Meaning]) -> Told:
    """What a word or phrase tells; a noun that looks like a verb only may tell it."""
    return Told(start, end, meanings, _epithet(text, start, end) or _noun(text, start, end))


@cache
def _forms(phrase: str) -> set[str]:
    """A phrase whose first word is a verb or noun in its basic form, in all forms."""
    word, _, rest = phrase.partition(" ")
    forms = {word}
    if word.endswith("ie"):
        forms |= {word + "s", word + "d", word[:-2] + "ying"}
    else:
        verb, past = BASES.get(word), participle(word)
        stem = word.removesuffix("e")
        doubled = {word + word[-1] + ending for ending in ("ing", "ed")} if _SHORT.search(word) else set()
        forms |= {third(word), past, stem + "ing", *doubled, *(verb.past + verb.participle if verb else ())}
    return {f"{form} {rest}".strip() for form in forms}


_VERBAL = compiled(
    r"(?:\b(?:to|will|would|can|could|may|might|must|not|never|did|do|does|and|people|police|men|women|children|who|they|we|you|all|both|crew"
    r"|cannot|still|also|again|[a-z]+[^s\W]s|[a-z]+n['’]t)[ \u00a0])$"
)
_OF_NOUN = compiled(r"(?:\b(?:an?|the|its|his|her|their|our|this|that|no|of|in|for|with|by|at|on|under|from)|['’]s)[ \u00a0](?:[a-z-]+[ \u00a0])?$")


def _noun(text: str, start: int, end: int) -> bool:
    """Whether a single word that may be verb or noun is a noun here: it has no ending, and nothing before it that a verb has."""
    word = text[start:end]
    if " " in word or "-" in word or not (senses := look_up(word)).verbs or not senses.nouns or senses.adjectives or word not in _bases(word):
        return False
    before = text[max(0, start - 16) : start]
    return _VERBAL.search(before) is None or _OF_NOUN.search(before) is not None


def _epithet(text: str, start: int, end: int) -> bool:
    """Whether an adjective is part of a name for something ("on the dead river"), so that it tells nothing new."""
    return _ARTICLE.search(text, max(0, start - 8), start) is not None and _NOUN_BEHIND.match(text, end) is not None


_ARTICLE = compiled(r"\b(?:an?|the|its|his|her|their|of|in|on|for)[ \u00a0]$")
_NOUN_BEHIND = compiled(r"[ \u00a0](?!(?:in|on|at|of|to|by|for|from|with|after|and|but|or|as|is|was|were|are)\b)[a-z]")


def _bases(word: str) -> tuple[str, ...]:
    return (word,) if not word.endswith(("ed", "ing")) and not (word.endswith("s") and not word.endswith("ss")) and word not in _PASTS else ()


_PASTS = frozenset(form for verb in BASES.values() for form in (*verb.past, *verb.participle) if form not in BASES)


_SHORT = compiled(r"(?:^|[^aeiou])[aeiou][bdgmnprt]$")
"""A basic form whose last letter is doubled, if its last syllable is stressed."""
