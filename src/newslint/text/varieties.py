"""British and American spelling: which words only one of them writes, and how the other writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.patterns import compiled
from newslint.text import lexicon
from newslint.text.lexicon import Variety
from newslint.text.words import word_class

_PAIRS = (
    (r"our(?=$|s$|ed$|ing$|ful|less|able|ably|ite|hood|er|ist)", "or"),
    (r"(?<=[tbch])re(?=$|s$|d$)", "er"),
    (r"ys(?=e$|ed$|es$|ing$|er$|ers$)", "yz"),
    (r"(?<=[aeiou])ll(?=ed$|ing$|er$|ers$|ous$|ist$|ists$)", "l"),
    (r"ence(?=$|s$|less)", "ense"),
    (r"ogue(?=$|s$)", "og"),
    (r"ae", "e"),
    (r"oe", "e"),
)
"""Regular pairs, British pattern → American letters. -ise is left out: it would pair with -ize, which is British as well."""
_WORDS = {
    "ageing": "aging", "aluminium": "aluminum", "analogue": "analog", "axe": "ax", "cheque": "check", "cosy": "cozy", "fulfil": "fulfill",
    "enrol": "enroll", "grey": "gray", "greyer": "grayer", "instalment": "installment", "jewellery": "jewelry", "kerb": "curb", "mould": "mold",
    "mouldy": "moldy", "moustache": "mustache", "pyjamas": "pajamas", "plough": "plow", "ploughed": "plowed", "programme": "program",
    "programmes": "programs", "sceptic": "skeptic", "sceptical": "skeptical", "scepticism": "skepticism", "sceptics": "skeptics",
    "skilful": "skillful", "wilful": "willful", "smoulder": "smolder", "smouldering": "smoldering", "storey": "story", "storeys": "stories",
    "sulphur": "sulfur", "tyre": "tire", "tyres": "tires", "woollen": "woolen", "mum": "mom", "mums": "moms", "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers", "haemorrhage": "hemorrhage", "oesophagus": "esophagus", "kilometre": "kilometer", "kilometres": "kilometers",
    "metres": "meters", "centimetre": "centimeter", "centimetres": "centimeters", "doughnut": "donut", "draughty": "drafty", "whisky": "whiskey",
}  # fmt: skip
_AMERICAN = {american: british for british, american in _WORDS.items()}
MET = 2.0
"""Zipf frequency below which a word, or what it would be in the other variety, is too rare to tell anything."""
_EITHER = frozenset(
    """
    aging ax axe check checks curb draft donut doughnut whisky whiskey program programs story stories tire tires mold analog mum mums catalog
    dialog aesthetic archaeology meter meters license practice practise licence ageing adviser advisor enroll per installment learnt
    """.split()
)
"""Words of one variety that the other has too, in this or another sense: they tell nothing."""


@lru_cache(maxsize=1 << 12)
def variety_of(word: str) -> Variety:
    """The variety that alone spells the lower-case `word` so, where the other has a spelling of its own for it; empty otherwise."""
    if word in _EITHER or len(word) < 4 or word.endswith(("ise", "ised", "ises", "ising", "isation", "isations", "iser", "isers")):
        return ""
    found = lexicon.variety(word)
    return found if found and min(lexicon.frequency(word), lexicon.frequency(other_spelling(word))) >= MET else ""


@lru_cache(maxsize=1 << 14)
def other_spelling(word: str) -> str:
    """How the other variety spells a lower-case word of one variety; empty if that is not known."""
    if word in _WORDS or word in _AMERICAN:
        return _WORDS.get(word) or _AMERICAN[word]
    found = lexicon.variety(word)
    candidates = _americanised(word) if found == "british" else _anglicised(word) if found == "american" else ()
    return next((c for c in candidates if c != word and lexicon.variety(c) not in ("", found)), "")


def _americanised(word: str) -> list[str]:
    return [re.sub(pattern, letters, word, count=1) for pattern, letters in _PAIRS if re.search(pattern, word)]


def _anglicised(word: str) -> list[str]:
    made = [word[:at] + "u" + word[at:] for at in range(2, len(word)) if word[at - 1 : at + 1] == "or"]
    made += [
        re.sub(pattern, letters, word, count=1)
        for pattern, letters in ((r"er(?=$|s$|ed$)", "re"), (r"yz", "ys"), (r"ense(?=$|s$|less)", "ence"), (r"og(?=$|s$)", "ogue"))
    ]
    made += [compiled(r"l(?=(?:ed|ing|er|ers|ous|ist|ists)$)").sub("ll", word)]
    made += [word[:at] + vowels + word[at + 1 :] for at, letter in enumerate(word) if letter == "e" for vowels in ("ae", "oe")]
    return [m.replace("rerd", "red") for m in made]


_ISE = compiled(r"(?P<stem>[a-z]{3,})i(?P<letter>[sz])(?P<end>e|es|ed|ing|er|ers|ation|ations)")


@lru_cache(maxsize=1 << 12)
def ise_or_ize(word: str) -> str:
    """ "s" or "z" for a lower-case word that is written with either (organise, organize), else an empty string (advertise, prize, seize)."""
    match = _ISE.fullmatch(word)
    return match["letter"] if match and min(map(lexicon.frequency, (word, respelled(word)))) >= MET else ""


def respelled(word: str) -> str:
    """A word that `ise_or_ize` knows, with the other letter."""
    return _ISE.sub(lambda m: f"{m['stem']}i{'sz'[m['letter'] == 's']}{m['end']}", word)


# -- classes of words, as they are written in copy


def _of(variety: Variety) -> int:
    return word_class(lambda word: (word.islower() or word.istitle()) and variety_of(word.lower()) == variety)


OF_VARIETY: Mapping[Variety, int] = {"british": _of("british"), "american": _of("american")}
"""Words whose spelling tells a variety."""
WITH_S, WITH_Z = (word_class(lambda word, letter=letter: word.islower() and ise_or_ize(word) == letter) for letter in "sz")  # type: ignore[misc]  # mypy cannot infer a lambda with a default
"""Words in -ise, and in -ize, that are written with either."""
