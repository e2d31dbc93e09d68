"""Noun phrases of any vocabulary: what a predicate is said of, with its head, how many it means, and what tells it from others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.clauses import Quantity
from newslint.text.dates import MONTHS, SMALL_NUMBERS, WEEKDAYS
from newslint.text.inflection import PASTS
from newslint.text.signs import fold

_REACH = 130
"""Code points before a predicate within which its subject begins."""
_TOKEN = compiled(r"[\w’'-]+|[,;:()“”\"–—]")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PRONOUNS = _set("it they he she who which that this these those everyone everybody nobody none no-one anyone i we you there what")
_DEFINITE = _set("the this that these those its his her their our")
_NONE = _set("no none neither")
_ALL = _set("all every each both")
_SOME = _set(
    "most many some several few a an another one more other half part parts dozens hundreds thousands two-thirds "
    "handful couple number majority minority dozen score pair third quarter three-quarters"
)
_ABOUT = _set("almost nearly virtually practically about around only just at least up to than over under not single roughly some fewer less")
_PREPOSITIONS = _set(
    "of in on at from for near with aboard along under over between around to by into onto off against through during inside outside behind "
    "across towards among within beyond above below without like per via since until despite out up down away back ahead"
)
_POST = _PREPOSITIONS | _set("who whom whose which that where when whether because after before than")
_BOUNDARIES = _set(
    "that said says say told but while because after before when if until although though as where whereas and or so whether added adding "
    "later earlier ago"
) | frozenset(',;:()“”"–—')
_LEADS = _set("then still now meanwhile however also yet only even once nevertheless instead eventually finally")
_VERBAL = _set(
    "was were is are be been being has have had did does do will would can could may might must should shall not says say told "
    "it they he she i we you him them us me there whom"
)
_OPENERS = _DEFINITE | _NONE | _ALL | _set("a an one some most several many")
_WITHIN = _PREPOSITIONS | _DEFINITE | _ALL | _NONE | _ABOUT | _SOME
_COUNTED = _DEFINITE | _NONE | _ALL | _SOME | _ABOUT | frozenset(SMALL_NUMBERS)
_ALONE = PRONOUNS | _ALL
_NO_NOUN = _VERBAL | PRONOUNS
_FINITE = _set("was were is are has have had did does do")
_TIMES = frozenset(word.lower() for word in (*WEEKDAYS, *MONTHS)) | _set(
    "day days week weeks month months year years night morning afternoon evening hour hours minute minutes yesterday today tomorrow noon midnight "
    "time date daybreak dawn p.m a.m pm am percent cent"
)
_IDLE = _set(
    "the a an its his her their our this that these those and or of to in on at by for from with as it they he she was were is are be been had has "
    "have who which than also just very so too there then his own both all some any each every about around after before when while"
)
_MEASURES = _set(
    "whiff trace sign hint drop shred litre liter gallon barrel tonne ton kilo gram piece member majority number group percent pound ounce amount"
)
"""Nouns before "of" that stand for what follows it."""
_SIZES = _set("big large small huge giant little tiny vast massive entire whole great several certain affected local")
"""Adjectives that tell no thing from another of its kind."""


class Phrase(NamedTuple):
    """A noun phrase. `words` are its modifiers, `of` the telling words of what is attached to it ("of the dam"), all in lower case."""

    start: int
    end: int
    head: str
    words: tuple[str, ...]
    of: tuple[str, ...]
    quantity: Quantity
    definite: bool
    name: bool


Token = tuple[str, int, int]


def phrase_before(text: str, start: int, at: int) -> Phrase | None:
    """The subject of the predicate at `at`, of a clause that begins at or behind `start`; a pronoun stands as its own head."""
    low = max(start, at - _REACH)
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, low, at)]
    if low > start:
        tokens = tokens[1:]
    return _parse(_clause(_without_aside(tokens)))


def phrase_after(text: str, at: int, end: int) -> Phrase | None:
    """The object that follows right behind a verb that ends at `at`, up to `end`."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, at, min(end, at + _REACH)):
        word = match.group()
        if word in ',;:()“”"–—' or word.lower() in ("and", "but", "after", "when", "as", "while", "because", "before", "who", "which"):
            break
        tokens.append((word, match.start(), match.end()))
    if not tokens or tokens[0][0].lower() in _POST:
        return None
    phrase = _parse(tokens)
    return phrase if phrase and phrase.start == tokens[0][1] and phrase.head not in PRONOUNS else None


def telling_words(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words of `text[start:end]` that say something, times left out, in lower case and the singular."""
    found = [m.group().lower() for m in _TOKEN.finditer(text, start, end)]
    return tuple(dict.fromkeys(singular(w) for w in found if w[0].isalpha() and w not in _IDLE and w not in _TIMES and w not in _PREPOSITIONS))


_GENITIVES = ("’s", "'s", "’", "'")


@lru_cache(maxsize=1 << 14)
def singular(word: str) -> str:
    """A noun in lower case without its plural ending and without the genitive, roughly."""
    word = word.lower()
    if word.endswith(_GENITIVES):
        for genitive in _GENITIVES:
            word = word.removesuffix(genitive)
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies"):
            return word[:-3] + "y"
        return word[:-2] if word.endswith(("ses", "xes", "ches", "shes", "zes")) else word[:-1]
    return word


def _without_aside(tokens: list[Token]) -> list[Token]:
    """«The dam, 12 km upstream,» without what stands between the commas, and without the relative pronoun that ends a subject."""
    if tokens and tokens[-1][0].lower() in ("which", "who", "that") and len(tokens) > 1:
        tokens = tokens[:-1]
        return tokens[:-1] if tokens[-1][0] == "," else tokens
    if tokens and tokens[-1][0] == ",":
        earlier = next((i for i in range(len(tokens) - 2, 0, -1) if tokens[i][0] == ","), 0)
        return tokens[:earlier]
    return tokens


def _clause(tokens: list[Token]) -> list[Token]:
    """What follows the last word that can begin a clause; a relative clause within the subject is left out."""
    following = ""
    for i in range(len(tokens) - 1, -1, -1):
        word = tokens[i][0].lower()
        behind, following = following, word
        if i and word in ("that", "which", "who") and (behind in _FINITE or behind.endswith("ed")):
            return _clause(tokens[: i - 1] if tokens[i - 1][0] == "," else tokens[:i])
        if word in _BOUNDARIES and not (i and word == "that" and tokens[i - 1][0].lower() in _PREPOSITIONS):
            return tokens[i + 1 :]
    return tokens


def _parse(tokens: list[Token]) -> Phrase | None:
    lower = [token[0].lower() for token in tokens]
    first = next((i for i, word in enumerate(lower) if word not in _LEADS), len(lower))
    tokens, lower = tokens[first:], lower[first:]
    if not tokens:
        return None
    if len(tokens) == 1 and lower[0] in _ALONE:
        return _pronoun(tokens[0])
    at = _opening(lower)
    if at is None:
        return None
    tokens, lower = tokens[at:], lower[at:]
    count = _quantified(lower)
    if lower[count + 1 : count + 2] == ["of"] and singular(lower[count]) in _MEASURES:
        count += 1 + _quantified(lower[count + 1 :])
    body = lower[count:]
    length = next((i for i, word in enumerate(body) if word in _POST or (i and _begins_aside(body, i))), len(body))
    core = body[:length]
    if not core and count and (lower[0] in _ALL or lower[0] in _NONE):
        return None
    if not 0 < len(core) <= 6 or not _NO_NOUN.isdisjoint(core) or core[-1] in _TIMES or not core[-1][0].isalpha():
        return None
    quantity, definite = _quantity(lower[:count], core[-1])
    name = tokens[count + length - 1][0][0].isupper()
    at_head = len(core) - 1
    if name:  # «Ravensport United» is compared as «Ravensport»
        at_head = next(i for i in range(len(core)) if tokens[count + i][0][0].isupper())
    others = core[:at_head] + core[at_head + 1 :]
    owners = [word for word in others if word.endswith(("'s", "’s", "s'", "s’"))]
    words = tuple(fold(singular(word)) for word in others if word not in _IDLE and word not in _SIZES and word not in owners and word[0].isalpha())
    behind = (word for word in body[length:] if word[0].isalpha() and word not in _POST and word not in _IDLE and word not in _TIMES)
    attached = (fold(singular(word)) for word in behind)
    words += tuple(fold(singular(text)) for text, _, _ in tokens[count : count + length] if text[0].isupper() and text.lower() in owners)
    end = tokens[count + length - 1][2]
    whole = "one" if name and quantity == "bare" and not core[-1].endswith("s") else quantity
    return Phrase(tokens[0][1], end, singular(core[at_head]), words, tuple(attached), whole, definite or name, name)


def _begins_aside(words: Sequence[str], at: int) -> bool:
    """Whether a participle at `at` begins what is attached to a noun: "the siren installed in the village"."""
    word = words[at]
    return word.endswith("ing") or ((word.endswith("ed") or word in PASTS) and words[at + 1 : at + 2] != [] and words[at + 1] in _PREPOSITIONS)


def _pronoun(token: Token) -> Phrase:
    word = token[0].lower()
    quantity: Quantity = "none" if word in ("nobody", "none", "no-one", "neither") else "all" if word in (*_ALL, "everyone", "everybody") else "one"
    return Phrase(token[1], token[2], word, (), (), quantity, True, False)


def _opening(lower: Sequence[str]) -> int | None:
    """Where the subject begins: behind a phrase that leads the clause, or a verb of saying nobody has listed («officials confirmed the bridge»)."""
    start = 0
    if lower[0] in _PREPOSITIONS:
        start = next((i for i in range(2, len(lower)) if _opens(lower, i)), -1)
        if start < 0:
            return None
    for i in range(start + 1, len(lower)):
        if lower[i] in _POST and lower[i] not in _PREPOSITIONS:
            break
        if _opens(lower, i) and not lower[i - 1].endswith("ing"):
            start = i
    return start


def _opens(lower: Sequence[str], at: int) -> bool:
    """Whether a determiner or quantifier at `at` begins a phrase of its own."""
    return lower[at] in _OPENERS and lower[at - 1] not in _WITHIN


def _quantified(lower: Sequence[str]) -> int:
    """How many words at the beginning say of how many it is said, articles included."""
    for i, word in enumerate(lower):
        if word == "of" and i:
            continue
        if word not in _COUNTED and not word[0].isdigit():
            return i
    return len(lower)


def _quantity(words: list[str], head: str) -> tuple[Quantity, bool]:
    """Of how many a phrase that begins with `words` is said, and whether of something known."""
    if words in (["a"], ["an"]):
        return "one", False
    definite = any(word in _DEFINITE for word in words)
    if words[:2] in (["not", "a"], ["not", "one"], ["not", "an"]) or (any(w in _NONE for w in words) and not {"more", "fewer", "less"} & set(words)):
        return "none", definite
    if any(word in _ALL for word in words):
        return ("some" if any(word in ("almost", "nearly", "virtually", "practically", "not") for word in words) else "all"), definite
    leading = words[0] if words else ""
    if "of" in words or any(word in _SOME or word in SMALL_NUMBERS or word[0].isdigit() for word in words):
        return ("bare" if leading in _DEFINITE and "of" not in words else "some"), definite
    plural = head.endswith("s") and not head.endswith("ss")
    return ("one" if definite and not plural else "bare"), definite
