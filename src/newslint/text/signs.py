"""Signs that a name is a person's: a title, an age, a verb of saying, a word for what somebody does or whose relative somebody is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.demonyms import nations
from newslint.text.names import TITLES, Name
from newslint.text.nouns import EPITHETS, GIVEN_TOO, KIN, NOT_PEOPLE, PERSON_NOUNS, PLACE_STARTS, is_person_noun

_WINDOW = 60
"""Code points before and after a name in which the signs are looked for."""
_SAYS = "says|said|tells|told|adds|added|warned|wrote|asked|insisted|replied|explained|joked|recalled|insists|admitted"
_AGE = (
    r", (?:just |only )?(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|\w{3,5}teen|six|seven|eight|nine|ten|eleven|twelve)(?=[,.])"
    r"|, (?:aged |now |just |only )?\d{1,3}(?=[,;.)]| (?:and|of|from|who)\b)|, aged\b"
    r"| \(\d\d\)|,? (?:was )?born (?:on|in) (?:\w+ )?\d|, in (?:his|her) "
)
_AGE_AFTER = compiled(_AGE)
_AFTER = compiled(
    rf",?\s(?:{_SAYS}|has said|had said)\b|{_AGE}|,? who(?:se)?\b|, "
    r"(?:an?|the|its|their|his|her|our|whose|now|then|also"
    r"|(?=(?:[A-Z][\w-]* ){0,2}[A-Z][\w-]*['’]s? [a-z])|(?=(?:[a-z-]+ ){1,3}(?:of|for|at|in|since|until)\b)"
    r"|(?=(?:[a-z-]+ )?[a-z-]+,)) ?(?P<phrase>[^,.;:]+)"
)
_BEFORE = compiled(rf"(?:\b(?:{_SAYS}|according to|widow of|by),? |([\w’-]+),? )$", re.IGNORECASE)
_YEARS_OLD = compiled(r"[- ]years?[- ]old $")
RELATIVE = compiled(rf"['’]s? (?:[a-z]+ )?(?:{'|'.join(word for word, gender in KIN.items() if gender and word != 'sister')})\b")
_BEARERS = PERSON_NOUNS - {"native"}
"""Nouns that may stand right before a name; what is native is a place («her native Lecce»)."""
_BEFORE_NAMES = _BEARERS | {*KIN, *_SAYS.split("|"), "to", "of", "by"}
_HONORIFIC = compiled(r"\b(Mr|Mrs|Ms|Miss|Mx)\.? $")
_OFFICE = compiled(r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Ii]n)|['’]s?) ([^,.;:!?]+), $")
"""An office before a name, between commas: «The head of government, Filomena Graça, promised …»."""
_ACTS = compiled(
    r"(?: of [A-Z][a-z]+)? (?:was|is|has|had|who|will|would|could|did|thought|wept|walked|married|died"
    r"|denied|pleaded|scored|joined|played|won|took|left|became|spent"
    r"|told|posed|refused|returned|grew|fled|admitted|confessed|praised|called|described|signed|led|spoke|wrote|sat|stood|ran|escaped|survived"
    r"|turned|turns|lives|works|teaches|celebrated|drowned|retired|retires|collapsed|woke|smiled|laughed|cried|shouted|sang|swam|slept|testified|apologised|apologized)\b"
)
_LOCATED = compiled(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff|[Ii]nside|[Aa]round|[Aa]cross|[Tt]hroughout|[Tt]o|[Ii]nto|[Tt]owards?|[Ff]rom)(?: the)? $"
)
_UPON = compiled(
    r"\b(?:arrested|detained|charged|accused|named|identified as|married|defeated|beat|replaced|succeeded|hired|sacked|appointed|elected|killed|shot"
    r"|stabbed|murdered|murdering|killing|sentenced|jailed|convicted|acquitted|thanked|praised|suspect|victim|survived by) $"
)
"""What is done to people, right before the name."""
_KIN_BEFORE = compiled(rf"\b({'|'.join(KIN)})(?: of [\w’'. -]{{1,40}})?,? $", re.IGNORECASE)
_POST_NOMINALS = frozenset("kc qc mp mep msp obe mbe cbe jr sr ii iii phd md rn esq junior senior".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())


_LEADS = frozenset((*TITLES, *KIN, *PERSON_NOUNS, *_DAYS))
_MARKS = compiled("[\u0300-\u0362]")
"""Diacritics of a letter that stands apart from them."""
_NO_NAME = compiled("[\\d\ufffc]")


class Bearer(NamedTuple):
    """What may be a person's name: where it stands (letters such as KC included), its folded words, the title or noun right before it, the name."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    text: str


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """A name without case, diacritics and full stops."""
    bare = word if word.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", word.replace("’", "'")))
    if not bare.isascii():
        from anyascii import anyascii  # 5 ms, and the same where only marks are to be left out

        bare = str(anyascii(unicodedata.normalize("NFC", word)))
    return bare.lower().replace(".", "")


def bearer(text: str, name: Name) -> Bearer | None:
    """The part of a name that may be a person's: after the last title in the run and without letters behind it; None where no person bears it."""
    folded = [fold(word) for word in name.words]
    if len(folded) > 9 or (len(folded) == 1 and (folded[0] in NOT_PEOPLE or name.words[0].isupper())):
        return None
    words, start, title = list(name.words), name.start, name.title
    while len(words) > 1 and folded[-1] in _POST_NOMINALS:
        folded.pop()
        words.pop()
    for number in range(len(words) - 1, 0, -1):
        lead = folded[number - 1]
        if lead in _LEADS and (number == 1 or number < len(words) - 1):
            title = "" if lead in _DAYS else lead
            start += len(" ".join(words[:number])) + 1
            words, folded = words[number:], folded[number:]
            break
    if len(words) > 2 and len(words[0]) > 2 and words[0].isupper() and words[0].isalpha() and words[1][1:].islower() and not name.caps:
        title = folded.pop(0)  # a rank by its initials: «DIG», «CEO»
        start += len(words.pop(0)) + 1
    if len(words) > 2 and (words[0] in nations().country or (name.starts_sentence and folded[0] in EPITHETS)):
        start += len(words.pop(0)) + 1
        folded.pop(0)
    if text[start - 2 : start - 1] in ("s", "r", "."):
        honorific = _HONORIFIC.search(text[max(0, start - 6) : start])
        title = honorific[1].lower() if honorific else title
    whole = " ".join(words)
    capitals = whole.isupper() and all(len(word) > 2 for word in words)
    own = folded[1:] if len(folded) > 1 and folded[0] in GIVEN_TOO else folded
    if capitals or len(words) > 5 or folded[-1] in _POST_NOMINALS or _NO_NAME.search(whole) or not NOT_PEOPLE.isdisjoint(own):
        return None
    return Bearer(start, name.end, tuple(folded), title, whole)


def shown(text: str, one: Bearer) -> bool:
    """Whether what stands around a name shows that it is a person's. A single name needs an age, a relative or a noun."""
    if one.title or RELATIVE.match(text, one.end):
        return True
    if len(one.words) == 1:
        return bool(_AGE_AFTER.match(text, one.end) or kin_word(text, one.start) or _called(text, one))
    if _YEARS_OLD.search(text[max(0, one.start - 12) : one.start]):
        return True
    after = _AFTER.match(text, one.end, one.end + _WINDOW)
    if after and (
        after["phrase"] is None
        or "-year-old" in after["phrase"]
        or any(is_person_noun(w.lower()) or w.lower() in KIN for w in after["phrase"].split())
    ):
        return True
    lead = text[max(0, one.start - _WINDOW) : one.start]
    last = lead[lead.rfind("\n") + 1 : -1].rpartition(" ")[2].lower()
    before = _BEFORE.search(lead) if not last.isalpha() or last in _BEFORE_NAMES else None
    if before and (before[1] is None or before[1].lower() in _BEARERS or before[1].lower() in KIN):
        return True
    office = _OFFICE.search(lead)
    return bool(office and text.startswith((",", " of "), one.end) and any(is_person_noun(word.lower()) for word in office[1].split()))


def _called(text: str, one: Bearer) -> bool:
    """Whether a noun for people stands right before a single name that starts no sentence ("councillor Nowak")."""
    before = text[max(0, one.start - 20) : one.start]
    return before.endswith(" ") and before[:-1].rpartition(" ")[2] in _BEARERS


def likely(text: str, one: Bearer) -> bool:
    """Whether a name of two or three words does what people do, or suffers it; it need not be a person's."""
    if len(one.words) not in (2, 3) or placed(text, one):
        return False
    return bool(_ACTS.match(text, one.end) or _UPON.search(text[max(0, one.start - 20) : one.start]))


def placed(text: str, one: Bearer) -> bool:
    """Whether a name starts as places do, or a preposition of place stands right before it."""
    return one.words[0] in PLACE_STARTS or _LOCATED.search(text[max(0, one.start - 12) : one.start]) is not None


def kin_word(text: str, start: int) -> str:
    """The word for a relative right before a name ("her father, Seamus"; "mother of Luz,"), or an empty string."""
    lead = text[max(0, start - _WINDOW) : start]
    last = lead.rstrip(", ").rpartition(" ")[2].lower()
    if last in KIN or (lead.endswith(", ") and " of " in lead):
        match = _KIN_BEFORE.search(lead)
        return match[1].lower() if match else ""
    return ""
