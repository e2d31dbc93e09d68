"""Whether the body says the opposite of a headline: another outcome of a table, or a denial of what the headline says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.checks.headline.statement import Reading
from newslint.model import Hit, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.denials import Denial, akin
from newslint.text.inflection import BASES, PASTS, third
from newslint.text.literals import Literals
from newslint.text.verbforms import participle


@record(frozen=True)
class Outcome:
    """One of several outcomes that exclude each other, and the words for it, verbs and nouns in their basic form."""

    says: tuple[str, ...] = option("words that say so; their other forms are added")
    also: tuple[str, ...] = option("words that may say so: they confirm it and contradict nothing", ())


@record(frozen=True)
class Outcomes:
    """Outcomes that exclude each other."""

    ends: tuple[Outcome, ...] = option("the outcomes")
    doer: bool = option("whether they are said of who does it, not of what it is done to", False)


class _Meaning(NamedTuple):
    """Which outcome of which table a word says, and whether it surely does."""

    table: int
    end: int
    sure: bool


class Table:
    """Looks up the words for outcomes."""

    def __init__(self, outcomes: Sequence[Outcomes]) -> None:
        self.outcomes = outcomes
        meanings: defaultdict[str, list[_Meaning]] = defaultdict(list)
        for number, one in enumerate(outcomes):
            for end, outcome in enumerate(one.ends):
                for sure, words in ((True, outcome.says), (False, outcome.also)):
                    for form in {form for word in words for form in _forms(word)}:
                        meanings[form].append(_Meaning(number, end, sure))
        self.meanings: Mapping[str, Sequence[_Meaning]] = meanings
        self._literals = Literals(meanings)

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """Start, end and phrase of the words for outcomes in `text[start:end]`, which is in lower case."""
        return [(start + low, start + high, phrase) for low, high, phrase in self._literals.find(text[start:end])]


def _forms(phrase: str) -> set[str]:
    """A phrase whose first word is a verb or noun in its basic form, in all forms."""
    word, _, rest = phrase.partition(" ")
    forms = {word}
    if word.endswith("ie"):
        forms |= {word + "s", word + "d", word[:-2] + "ying"}
    else:
        verb, past = BASES.get(word), participle(word)
        stem = word.removesuffix("e")
        doubled = {stem + word[-1] + "ing"} if past.endswith(2 * word[-1] + "ed") or (verb and len(word) < 5) else set()
        forms |= {third(word), past, stem + "ing", *doubled, *(verb.past + verb.participle if verb else ())}
    return {f"{form} {rest}".strip() for form in forms}


class _Contrary(NamedTuple):
    """Where the body says the contrary."""

    start: int
    end: int


def by_table(reading: Reading, table: Table) -> Iterator[Hit]:
    """Outcomes the headline tells, where the body tells another and never this one."""
    folded = reading.article.folded
    told = table.find(folded, *reading.top)
    if not told:
        return
    body = table.find(folded, *reading.body)
    for start, end, phrase in told:
        denial = next((d for d in reading.denied if d.at <= start < d.end), None)
        if denial is None and not reading.asserts(start, end):
            continue
        for meaning in table.meanings[phrase]:
            others = [m for _, _, other in told if other != phrase for m in table.meanings[other]]
            if any(m.table == meaning.table and m.end != meaning.end for m in others):
                continue
            doer = table.outcomes[meaning.table].doer
            found = _other_outcome(reading, table, body, meaning, denial, (start, end), doer)
            if found:
                yield _hit(reading, (denial.start if denial else start, end), found)
                return


def _other_outcome(
    reading: Reading, table: Table, body: Sequence[tuple[int, int, str]], meaning: _Meaning, denial: Denial | None, at: tuple[int, int], doer: bool
) -> _Contrary | None:
    """Where the body says the opposite of an outcome, or of its denial, if it never confirms it."""
    targets = reading.subject(at[0]) if doer else reading.thing(*at)
    whose = reading.compound(*at)
    denied_at = {d.at: d for d in reading.body_denials}
    contrary: _Contrary | None = None
    for start, end, phrase in body:
        for other in table.meanings[phrase]:
            if other.table != meaning.table:
                continue
            negated = denied_at.get(start)
            affirms = (other.end == meaning.end) != (negated is not None)
            if denial is None and affirms and other.end == meaning.end:
                if whose and not reading.sentence_names(start, whose):
                    continue  # another fire than that of the engine
                return None
            if denial is not None and not affirms and (other.end == meaning.end or negated is None):
                return None
            if contrary or not other.sure or affirms == (denial is None) or (denial is not None and other.end != meaning.end):
                continue
            clause = reading.clause(start, end)
            if clause is None or not reading.stated(clause, start, end, negated is not None):
                continue
            if denial is not None and not _happened(reading.text, clause.start, start, phrase):
                continue
            whole_story = denial is not None and denial.noun and not reading.subject(denial.start)
            lead = denial is None and not doer and start < reading.lead_end and not _FUTURE.search(reading.text, reading.top.start, at[0])
            if negated is None and _NAMED.search(reading.text, max(clause.start, start - 8), start):
                continue  # a ransom for his release is no release
            if whole_story or lead or reading.tells_of(clause, start, end, targets, doer):
                contrary = _Contrary(negated.start if negated else start, end)
    return contrary


_NAMED = compiled(r"(?:\b(?:his|her|its|their|our|my|any)|['’]s)[ \u00a0]$")
"""Behind these, a word for an outcome names it and does not say that it came."""
_FUTURE = compiled(r"\bto[ \u00a0]$")
_AUXILIARY = compiled(r"\b(?:was|were|is|are|has|have|been|got|gets?)(?:[ \u00a0][a-z]+)?[ \u00a0]$")


def _happened(text: str, low: int, start: int, phrase: str) -> bool:
    """Whether a word is a verb in the past or behind an auxiliary."""
    word = phrase.split()[0]
    return word.endswith("ed") or word in PASTS or _AUXILIARY.search(text, max(low, start - 30), start) is not None


def by_denial(reading: Reading, table: Table) -> Iterator[Hit]:
    """What the headline says and the body only denies, whatever the words."""
    if reading.denied or not reading.words:
        return
    for denial in reading.body_denials:
        word = next((w for w in reading.words if akin(w.lemma, denial.lemma)), None)
        if word is None or reading.text[word.start : word.end].lower() in table.meanings or not reading.asserts(word.start, word.end):
            continue
        clause = reading.clause(denial.start, denial.end)
        if clause is None or not reading.stated(clause, denial.start, denial.end, denied=True):
            continue
        others = {w.lemma for w in reading.words if w != word}
        if not denial.noun and not _same_matter(reading, denial, word.start, word.end):
            continue
        if denial.noun and not others:
            continue
        denied_at = {d.at for d in reading.body_denials}
        if all(mention.start in denied_at for mention in reading.mentions(word.lemma)):
            yield _hit(reading, (word.start, word.end), _Contrary(denial.start, denial.end))
            return


def _same_matter(reading: Reading, denial: Denial, start: int, end: int) -> bool:
    """Whether a verb is denied of what the headline says it of, as far as both tell."""
    clause = reading.clause(denial.start, denial.end)
    if clause is None:
        return False
    return reading.tells_of(clause, denial.start, denial.start, reading.subject(start) | reading.thing(start, end), before_only=True)


_MADE = r"(?:reached|struck|signed|agreed|sealed|done|made|won|found|paid|given|granted|issued|recorded|reported|confirmed|seen|held|taken)"
_A = r"(?:an?|the|two|three|four|five|six|several|some|many|dozens of|\d[\d,]*)"


def by_affirmation(reading: Reading, table: Table) -> Iterator[Hit]:
    """What the headline denies and the body says there is: "No deal", but "a deal was reached"."""
    for denial in reading.denied:
        if not denial.noun or any(akin(d.lemma, denial.lemma) for d in reading.body_denials):
            continue
        for mention in reading.mentions(denial.lemma):
            clause = reading.clause(mention.start, mention.end)
            if clause is None or not reading.stated(clause, mention.start, mention.end):
                continue
            passive = _THERE.search(reading.text, clause.start, mention.start) and _WAS_MADE.match(reading.text, mention.end)
            if passive or _DID_MAKE.search(reading.text, clause.start, mention.start):
                yield _hit(reading, (denial.start, denial.end), _Contrary(mention.start, passive.end() if passive else mention.end))
                return


_THERE = compiled(rf"\b{_A}[ \u00a0](?:[a-z-]+[ \u00a0])?$", 2)
_WAS_MADE = compiled(rf"[ \u00a0](?:was|were|has been|have been)(?:[ \u00a0](?:finally|also|later|eventually))?[ \u00a0]{_MADE}\b")
_DID_MAKE = compiled(rf"\b{_MADE}[ \u00a0]{_A}[ \u00a0](?:[a-z-]+[ \u00a0])?$")


def _hit(reading: Reading, at: tuple[int, int], contrary: _Contrary) -> Hit:
    text = reading.text
    here, there = text[slice(*at)], text[contrary.start : contrary.end]
    return Hit(*at, message=f"'{here}' stands here, but '{there}' in the body", related=((contrary.start, contrary.end, "in the body"),))
