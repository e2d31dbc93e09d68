"""Kind `quote`: one quotation printed with different words, or given to two speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from newslint.checks.base import Verdict, clashes
from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.patterns import compiled
from newslint.records import record
from newslint.text.bearers import MANY
from newslint.text.drift import GAP, LONG, drift_of_words, quoted_words
from newslint.text.qualified import lost_limit, turned
from newslint.text.quotations import Quotation
from newslint.text.sayings import peculiar
from newslint.text.signs import fold
from newslint.text.speakers import speaker_of

_SAME_WORDS = "the same words are given to"
_GRAM = 4
WHOLE = 7
"""From how many words on two people do not say the same thing by chance, where nothing else is quoted of either."""
_CROWD = 40
"""A run of words in more quotations than this is a phrase everybody uses; it does not bring quotations together."""
_MARKS = "“”„«»\"‘’'"
_BEHIND = compiled(r"[,\s]*((?:[\w’'.-]+ ){1,6}?)(?:said|says|told|added|asked|warned)\b")
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i"))


@record(frozen=True)
class Quote(Check):
    """Compares the quotations of a story.

    Cuts, ellipses, brackets, spelling, punctuation and small words may differ; free paraphrase is not compared.
    """

    kind: ClassVar[str] = "quote"

    exclusive: tuple[tuple[str, ...], ...] = option(
        "groups of words for speakers: somebody called by one group is not somebody called by another", ()
    )
    limits: tuple[str, ...] = option("words that, where they follow a denial, limit it: a printing without them says more than was said", ())
    limits_at_end: tuple[str, ...] = option("words that end what limits a denial: 'quickly enough', 'in time'", ())

    sayings: tuple[str, ...] = option("words of sentences that anybody may say", ())

    def claims(self, article: Article) -> Iterable[Claim]:
        for quotation in article.quotations:
            text = article.text[quotation.start : quotation.end].strip(_MARKS + " ")
            words = quoted_words(text)
            if len(words) >= _GRAM:
                data = {**self._speaker(article, quotation), "_words": " ".join(words)}
                yield Claim("quotation", "words", text, article.locate(quotation.start, quotation.end), quoted=True, data=data)

    def _speaker(self, article: Article, quotation: Quotation) -> dict[str, Any]:
        top = article.scope_at(quotation.start) != "body"
        speaker = speaker_of(quotation, article.people)
        sure = quotation.closed and article.text[quotation.start] in _MARKS
        if sure and speaker is None:
            return {**self._described(article, quotation), "top": top}
        if speaker is None or not sure or speaker.text.lower() in _PRONOUNS:
            return {"speaker": "", "name": "", "groups": [], "top": top}
        before = article.prose[max(0, speaker.start - 30) : speaker.start].split()[-3:]
        words = {word.lower().strip(",") for word in before} | set(speaker.text.lower().replace("’", "'").replace("'s", "").split())
        name, shown = "", speaker.text
        if speaker.person is not None:
            person = article.people.persons[speaker.person]
            name, shown = person.surname, person.text
            words |= article.people.nouns(speaker.person)
        elif article.people.at(speaker.start, speaker.end) is not None:  # one of a family
            name = fold(speaker.text)
        groups = sorted({str(number) for number, group in enumerate(self.exclusive) if words & set(group)})
        said = [speaker.start - quotation.start, speaker.end - quotation.start]
        return {"speaker": shown, "name": name, "groups": groups, "top": top, "crowd": not words.isdisjoint(MANY), "_said": said}

    def _described(self, article: Article, quotation: Quotation) -> dict[str, Any]:
        """The speaker by what the words right behind the quotation call him: «"…," prosecutor Imran Sheikh told the court»."""
        behind = _BEHIND.match(article.prose, quotation.end, quotation.end + 90)
        words = behind[1].lower().split() if behind else []
        groups = sorted({str(number) for number, group in enumerate(self.exclusive) if set(words[:3]) & set(group)})
        said = [end - quotation.start for end in behind.span(1)] if behind and groups else []
        return {"speaker": behind[1].strip() if behind and groups else "", "name": "", "groups": groups, "_said": said}

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        for together in _neighbours(claims):
            for conflict in clashes(together, self._judge, lambda claim: f"quoted here{_by(claim)}"):
                yield _with_speakers(conflict) if conflict.message.startswith(_SAME_WORDS) else conflict

    def _judge(self, a: Claim, b: Claim) -> Verdict | None:
        apart = self._two_speakers(a, b)
        if not apart and a.path != b.path and not _shortened(a) and not _shortened(b) and (message := self._limited(_words(a), _words(b))):
            return Verdict(message, "warning")
        same = _words(a) == _words(b)
        if same and len(_words(a)) < WHOLE:
            return _given_to_two(a, b, len(_words(a))) if apart and self._ones_own(a, b) else None
        ones = a.path != b.path and a.data["name"] == b.data["name"] != "" and _sentence(a) and _sentence(b)
        found = drift_of_words(_words(a), _words(b), ones)
        if found is None:
            return None
        if found.kind is None:
            return _given_to_two(a, b, found.matched) if apart and (same or found.matched >= LONG - 2) else None
        if apart and found.matched < LONG:
            return None
        if a.path == b.path and not a.data["top"] and not b.data["top"] and (found.kind == "word" or found.matched < LONG):
            return None  # a speaker's own refrain
        graver = found.kind != "word" or not found.here or not found.there
        return Verdict(_message(found.here, found.there), "error" if graver else "warning", found.matched)

    def _ones_own(self, a: Claim, b: Claim) -> bool:
        """Whether a short sentence, whole in two articles, is one person's: no saying, and not what any two of a crowd may say."""
        crowd = a.data.get("crowd") and b.data.get("crowd")
        text = " ".join(_words(a))
        return a.path != b.path and not crowd and _sentence(a) and _sentence(b) and peculiar(_words(a)) and not any(s in text for s in self.sayings)

    def _limited(self, here: tuple[str, ...], there: tuple[str, ...]) -> str:
        """What a denial lost or changed that limited it, as a message."""
        begins, ends = frozenset(self.limits), frozenset(self.limits_at_end)
        if lost := lost_limit(here, there, begins, ends):
            return f"the quotation goes on elsewhere: '{lost}'"
        if lost := lost_limit(there, here, begins, ends):
            return f"the quotation stands elsewhere without '{lost}'"
        ways = turned(here, there)
        return f"the quotation has '{ways[0]}' where it has '{ways[1]}' elsewhere" if ways else ""

    def _two_speakers(self, a: Claim, b: Claim) -> bool:
        if a.data["name"] and b.data["name"]:
            return not _same_name(a.data["name"], b.data["name"]) and not _names(a, b) and not _names(b, a)
        return bool(a.data["groups"] and b.data["groups"] and not set(a.data["groups"]) & set(b.data["groups"]))


def _given_to_two(a: Claim, b: Claim, matched: int) -> Verdict:
    level: Level = "error" if matched >= WHOLE else "warning"
    return Verdict(f"{_SAME_WORDS} {_who(a)} here and to {_who(b)} elsewhere", level, matched)


def _sentence(claim: Claim) -> bool:
    """Whether a quotation is a sentence from its capital to its end."""
    text = str(claim.value)
    return text[:1].isupper() and (text[-1:] in ",.!?" or claim.location.after.lstrip(_MARKS)[:1] in (",", "."))


def _shortened(claim: Claim) -> bool:
    """Whether the quotation itself says that it was cut."""
    return "…" in claim.location.text or "..." in claim.location.text


def _with_speakers(conflict: Conflict) -> Conflict:
    """The conflict with notes at the places that name the speakers."""
    claims = [conflict.at, *(claim for claim, _ in conflict.against)]
    named = tuple((place, "said to be the speaker") for claim in claims if (place := _named(claim)))
    return conflict._replace(against=conflict.against + named)


def _named(claim: Claim) -> Claim | None:
    """The place in the quotation's own line that names its speaker, as a claim; None where there is none, or where markup stands between."""
    place, said = claim.location, claim.data.get("_said")
    if not said or place.end - place.start != len(place.text) or place.line != place.end_line:
        return None
    start, end = said
    text = place.copy[place.at + start : place.at + end] if place.at + start >= 0 else ""
    if not text or "\n" in text:
        return None
    column, at = place.column + start, place.at + start
    moved = replace(place, start=place.start + start, end=place.start + end, column=column, end_column=column + end - start, text=text, at=at)
    return claim._replace(location=moved)


def _same_name(a: str, b: str) -> bool:
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(a, b) >= 70


def _names(claim: Claim, other: Claim) -> bool:
    """Whether the other's speaker is named in the paragraph of a quotation: then the two attributions say more than we understand."""
    around = (claim.location.before.rpartition("\n")[2] + " " + claim.location.after.partition("\n")[0]).lower()
    return str(other.data["name"]).split()[-1] in around


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


def _words(claim: Claim) -> tuple[str, ...]:
    return tuple(str(claim.data["_words"]).split(" "))


def _grams(words: tuple[str, ...], size: int) -> set[tuple[str, ...]]:
    grams = set(zip(*(words[at:] for at in range(size)), strict=False))
    return {gram for gram in grams if GAP not in gram} if GAP in words else grams


def _neighbours(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims that may be one quotation: joined where two share a run of words that is not everybody's."""
    texts: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        texts[_words(claim)].append(claim)
    grams: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, words in enumerate(texts):
        for gram in _grams(words, _GRAM) | (_grams(words, _GRAM - 1) if len(words) <= LONG else set()):
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
