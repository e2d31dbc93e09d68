"""Words no dictionary lists because anybody may make them: un-, re-, -like, -ish and their kind, on a word that is known."""

from __future__ import annotations

from newslint.patterns import compiled
from newslint.text import lexicon

PREFIXES = compiled(
    r"(?:anti|astro|auto|bio|counter|cross|cyber|eco|extra|geo|hydro|hyper|infra|inter|kilo|macro|mega|meta|micro|mid|mini|mono|multi|nano|neo|"
    r"neuro|non|out|over|para|photo|poly|post|pre|proto|pseudo|psycho|quasi|radio|retro|self|semi|socio|step|sub|super|tele|thermo|trans|turbo|"
    r"ultra|under)(?=[a-z]{4})|(?:re|un)(?=[a-z]{5})"
)
SUFFIXES = compiled(
    r"(?<=[a-z]{3})(?:based|bound|craft|craz(?:ed|y)|esque|fest|free|friendly|ful|gate|goers?|hood|hunters?|isms?|ish|land|less|lessness|like|lovers?|"
    r"makers?|making|minded|mongers?|ness|nomics|olog(?:y|ies|ists?)|philes?|phobes?|phobi[ac]|powered|proof|savers?|scapes?|seekers?|ships?|side|"
    r"sized|smiths?|speak|style|town|wards|ware|ways|wide|wise|works|worthy|worthiness)$"
)
_FROM_Y = compiled("(?<=[a-z]{3})i(?:est|er|ly|ness)$")
STEM_FROM = 2.8
"""Zipf frequency a word needs for others to be made from it; a slip of the keyboard seldom leaves such a word."""


def derived(word: str) -> bool:
    """Whether `word` (lower case) is a known word with a common prefix or suffix, or a regular inflection of such a word."""
    word = lexicon.plain(word)
    from_y = _FROM_Y.sub("y", word)
    return (from_y != word and lexicon.known(from_y)) or any(_made(form) for form in _uninflected(word))


def _uninflected(word: str) -> list[str]:
    forms = [word.removesuffix("'s").removesuffix("'")]
    if word.endswith("s") and not word.endswith("ss"):
        forms.append(word[:-1])
    return forms


def _made(word: str) -> bool:
    prefix, suffix = PREFIXES.match(word), SUFFIXES.search(word)
    if prefix and _stem(word[prefix.end() :]):
        return True
    return bool(suffix and any(_stem(word[: suffix.start()] + ending) for ending in ("", "e", "y") if not ending or suffix.group()[0] in "aeiouy"))


def _stem(word: str) -> bool:
    return len(word) >= 4 and lexicon.known(word) and lexicon.frequency(word) >= STEM_FROM
