"""Passages that are not English copy: URLs, addresses, handles, hashtags, other scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.text.spans import Span

# Each pattern is tried only where a cheap test finds what it hangs on, and none looks back or ahead without a bound: a line may be megabytes long.
_URL = compiled(r"(?:https?://|(?<!\w)www\.)[^\s<>\"“”\u0000-\u001f]+", re.IGNORECASE)
_ADDRESS = compiled(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_HANDLE = compiled(r"(?<![\w&/])[@#](?=\d{0,20}[^\W\d])\w+")
_DOMAIN_END = compiled(
    r"\.(?<=[a-zA-Z0-9]\.)(?:(?:com|org|net|gov|edu|info)(?:\.[a-z]{2})?|(?:co|ac|gov|org)\.[a-z]{2}|(?:io|uk|fr|de|eu|ua|ru|tv|ie|ca|au|nl|pl|ch|es)(?=/))"
    r"(?![\w-])(?:/[^\s<>\"“”]*)?"
)
_DOMAIN_START = compiled(r"(?<![\w.-])(?:[a-zA-Z0-9-]{1,63}\.){0,3}[a-zA-Z0-9-]{1,63}$")
FOREIGN = "[\u0370-\u1dbf\u2c00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe\U00010000-\U0001efff]"
"""A letter of another script, for a regular expression."""
_OTHER_SCRIPT = compiled(rf"{FOREIGN}+(?:[\s’'.,-]{{1,4}}{FOREIGN}+)*")
_SENTENCE_END = ".,;:!?)]'’"


def opaque_spans(text: str) -> list[Span]:
    """Where such passages stand, in order, disjoint; a full stop or comma at the end of a URL belongs to the sentence."""
    spans: list[Span] = []
    for span in sorted(_candidates(text)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
        elif span.end > spans[-1].end:
            spans[-1] = Span(spans[-1].start, span.end)
    return spans


def _candidates(text: str) -> Iterator[Span]:
    if "://" in text or "www." in text or "WWW." in text:
        for match in _URL.finditer(text):
            yield Span(match.start(), match.start() + len(match.group().rstrip(_SENTENCE_END)))
    if "@" in text:
        yield from (Span(*match.span()) for match in _ADDRESS.finditer(text))
    if "@" in text or "#" in text:
        yield from (Span(*match.span()) for match in _HANDLE.finditer(text))
    for match in _DOMAIN_END.finditer(text):
        low = max(0, match.start() - 100)
        label = _DOMAIN_START.search(text[low : match.start()])
        if label:
            yield Span(low + label.start(), match.start() + len(match.group().rstrip(_SENTENCE_END)))
    if not text.isascii():
        yield from (Span(*match.span()) for match in _OTHER_SCRIPT.finditer(text))
