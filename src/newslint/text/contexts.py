"""What a quantity is said of, without a table of topics: the words beside it, those of the rest of its sentence, how it is tied to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.heads import STOP
from newslint.text.lexicon import frequency
from newslint.text.quantities import Quantity
from newslint.text.spans import Span
from newslint.text.units import CURRENCIES, UNITS
from newslint.text.verbs import IRREGULAR, stem
from newslint.text.words import PerPiece

_WORD = compiled(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_HARD = compiled(r"[.;:!?()\[\]“”\"]+(?=\s|$)|[()\[\]“”\";:]|—| [–-] ")
_SUBORDINATE = compiled(r", (?:as|which|who|while|but|when|where|after|before|although|because)\b|" + _HARD.pattern)
"""Where what is said of a figure ends: a clause that hangs on it speaks of something else."""
_IDLE = (STOP - frozenset("died lost fell rose saw left found won hit met ran held sent began broke".split())) | frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
    morning afternoon evening night today yesterday tomorrow year years month months week weeks day days hour hours minute minutes second
    seconds time times people person number total figure least almost nearly some about around roughly estimated more another further other
    others according officials official authorities reported reports report spokesman spokeswoman added per percent cent million billion
    thousand hundred thousands hundreds dozen two three four five six seven eight nine ten eleven twelve one first last many most any all new
    old own same such very well much like including include included them him himself they their what which whose there here thing things get
    gets got getting make makes making take takes taking come comes coming goes going put puts say tell saying telling announced statement
    confirmed news early late later top under spot back side line group way near national local state city country district province annually
    yearly monthly annual apiece show shows showed led lead quarter set still due next past recent recently far long away ago once twice half
    whole part mr mrs ms dr""".split()
)
"""Words, besides those that end a noun phrase, that tell nothing of what is counted."""
_IDLE |= frozenset(unit for unit in (*UNITS, *CURRENCIES) if len(unit) > 2)
_OF = compiled(r"\b(?P<what>[a-z-]{3,}) (?:on|of|for|against) (?:(?:the|a|an|its|his|her|their|all) )?(?P<which>[a-z-]{3,})\b")
_NOUN = r"(?:[ -](?!(?:of|in|on|at|to|by|for|from|with|and|or|but|than|as|after|before|ago|later|a|an|the|per)\b)[a-z]+)"
_NOUNS = compiled(
    rf"(?: of(?: (?:the|all|its|his|her|their|these|those|our))*)?{_NOUN}{{0,2}}(?:(?:,| and|, and){_NOUN}(?=[,.;]| and\b)){{0,2}}(?: and{_NOUN})?"
)
"""What is measured: "640 tonnes of millet, rice and oil", "a third of all cows", "40 kilos of cocaine"."""
_ORDINAL = compiled(r"\b(?:first|second|third|fourth|fifth|sixth|last|final|next|another)\b")
_RATE = compiled(r"[ -](?:a|an|per|each|every)[ -](?P<per>[a-z]+)|[ ](?P<ly>annually|yearly|daily|weekly|monthly|apiece|each)\b|/(?P<short>[a-z]+)")
_ANNUAL = {"annually": "year", "yearly": "year", "daily": "day", "weekly": "week", "monthly": "month", "apiece": "each", "each": "each"}
_SPANS = r"(?P<per>hour|day|night|week|month|quarter|season|year)\b"
_EARLIER_RATE = compiled(
    rf"\b(?:(?P<ly>annual|yearly|daily|weekly|monthly)\b(?! (?:mail|telegraph|mirror|star))|(?:each|every) {_SPANS})[^,;.]{{0,60}}$", re.IGNORECASE
)
_LATER_RATE = compiled(rf"[ ](?:each|every|per) {_SPANS}")
_TIE = compiled(r"\b(?P<tie>by|to|from|for|after|within|in|at|of|before|until|since|with|than)\b(?: [a-z]+)?[ ]$", re.IGNORECASE)
_BEHIND = compiled(
    r"[ -](?P<tie>ago|later|earlier|after|before|into|from|longer|shorter|late|early|ahead|behind|away|off|of"
    r"|(?P<more>higher|lower|taller|wider|narrower|deeper|thicker|heavier|lighter|bigger|larger|smaller))\b"
)
_TOWARDS = compiled(
    r"(?: \([^()]{,20}\))?[ -](?:(?:away|due|out|to the|further)[ ])?"
    r"(?:(?:north|south)[-a-z]*|east|west|from|off|away|inside|outside|inland|offshore)\b"
)
_EXTENT = compiled(
    r"\b(?:long|wide|high|tall|deep|thick|length|width|height|depth|altitude|elevation|distance|radius|diameter|away|above|below|underground"
    r"|left|to go|remaining)\b"
)
_EXTENTS = {
    "length": "long", "width": "wide", "height": "high", "tall": "high", "altitude": "high", "elevation": "high", "above": "high",
    "depth": "deep", "below": "deep", "underground": "deep", "distance": "away", "to go": "left", "remaining": "left",
}  # fmt: skip


class Context(NamedTuple):
    """The words of a quantity, in basic form or as the name of their group, and what each tells; `near` it and in the `rest` of its sentence.

    `rate` is what it is counted per ("year"), `tie` the preposition before it and the word behind it ("by", "after"), `extent` which measure of
    length or the like it is ("high"), `behind` what is measured ("40 kilos of cocaine"), `lead` the word that leads to it.
    """

    near: Mapping[str, float]
    rest: Mapping[str, float]
    rate: str
    tie: tuple[str, str]
    extent: frozenset[str]
    towards: bool
    which: Mapping[str, list[str]]
    behind: frozenset[str]
    lead: str


class Synonyms:
    """Groups of words that mean the same where a figure is said of them, looked up by their basic form."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        self._groups = {word: group for group, words in reversed(list(groups.items())) for word in words}
        for word, group in list(self._groups.items())[::-1]:
            self._groups.setdefault(base(word), group)
        self._telling = PerPiece(lambda piece: self._told(_WORD.findall(piece)))

    def basic(self, word: str) -> str:
        """The group of a lower-case word, or else its basic form."""
        return self._groups.get(word) or self._groups.get(base(word)) or base(word)

    def words(self, text: str) -> dict[str, float]:
        """The telling words of a text and how much each tells; those with a capital are names, or start a sentence."""
        return dict(self._telling.all(text.split()))

    def _told(self, words: Iterable[str]) -> Iterator[tuple[str, float]]:
        return ((self.basic(word), telling(word)) for word in words if word.islower() and word not in _IDLE)


@lru_cache(maxsize=1 << 14)
def telling(word: str) -> float:
    """How much a lower-case word that two sentences share tells: 0.4 where it stands in every tenth article, 1.4 where it is rare."""
    return round(min(1.4, max(0.4, (6.6 - frequency(word)) / 2)), 2)


@lru_cache(maxsize=1 << 14)
def base(word: str) -> str:
    """A word in its basic form, roughly."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    found = stem(word)
    return found[:-1] if len(found) > 4 and found[-1] == found[-2] and found[-1] not in "sl" else found


def context_of(
    text: str, sentence: Span, quantities: Sequence[Quantity], quantity: Quantity, synonyms: Synonyms, words: Mapping[str, float]
) -> Context:
    """What one of the quantities of a sentence is said of; `words` are the telling words of the sentence."""
    low = max((q.end for q in quantities if q.end <= quantity.start), default=sentence.start)
    high = min((q.start for q in quantities if q.start >= quantity.end), default=sentence.end)
    before, after = text[low : quantity.start], text[quantity.end : high]
    stops = [stop.end() for stop in _HARD.finditer(before)]
    near_before = before[stops[-1] if stops else 0 :]
    stop = _SUBORDINATE.search(after)
    near_after = after[: stop.start()] if stop else after
    near = synonyms.words(f"{near_before} {' '.join(quantity.modifiers)} {near_after}")
    rate = _RATE.match(after) or _LATER_RATE.search(near_after) or _EARLIER_RATE.search(near_before)
    extents = _EXTENT.findall(near_before[-45:] + " | " + near_after[:16])
    towards = quantity.dimension == "length" and _TOWARDS.match(after) is not None
    tie, behind = _TIE.search(near_before), _BEHIND.match(after)
    return Context(
        near,
        {word: weight for word, weight in words.items() if word not in near},
        _per(rate) if rate else "",
        _tie(tie["tie"].lower() if tie else "", behind),
        frozenset(_EXTENTS.get(word, word) for word in (extents or ["away"] * towards)),
        towards,
        _which(f"{near_before}|{near_after}", synonyms),
        frozenset(synonyms.words(_following(after))) if quantity.dimension != "count" else frozenset(),
        _lead(text[low : quantity.start], synonyms),
    )


_LEAD = compiled(r"[a-z][a-z-]{2,}$")
_LED_OVER = frozenset("by to from for at of in the a an its his her their all".split())
"""Words between a figure and the word that leads to it."""


def _lead(text: str, synonyms: Synonyms) -> str:
    """The word that leads to a figure: the verb whose object it is, the noun whose measure."""
    found, end = None, len(text) - 1
    while end >= 0 and text[end] == " ":
        start = text.rfind(" ", 0, end) + 1
        found = _LEAD.search(text, start, end) or found
        if text[start:end] not in _LED_OVER:
            break
        end = start - 1
    return synonyms.basic(found.group()) if found and found.group() not in _IDLE else ""


def _tie(before: str, behind: re.Match[str] | None) -> tuple[str, str]:
    """What stands before and behind a figure: "three metres higher" is higher by three metres."""
    if behind and behind["more"]:
        return "by", ""
    return before, behind["tie"] if behind else ""


def _which(text: str, synonyms: Synonyms) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for match in _OF.finditer(text):
        what, which = match["what"], match["which"].lower()
        if what not in _IDLE and which not in _IDLE:
            found.setdefault(synonyms.basic(what), []).append(synonyms.basic(which))
    ordinals = _ORDINAL.findall(text.lower())
    if ordinals:
        found[""] = ordinals
    return found


def _per(rate: re.Match[str]) -> str:
    found = rate.groupdict()
    word: str = found.get("per") or found.get("short") or _ANNUAL.get((found.get("ly") or "").lower(), "")
    return word or (found.get("ly") or "").lower().replace("annual", "year")


def _following(text: str) -> str:
    found = _NOUNS.match(text)
    return "" if not found or _EXTENT.search(found.group()) else found.group()
