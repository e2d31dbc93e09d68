"""Passages that are not English copy: URLs, addresses, handles, hashtags, other scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.text.spans import Span

_SCRIPT = "\u0370-\u1dbf\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff\U00010000-\U0001efff"
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_AT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w+")
_DOMAIN = re.compile(r"\.(?:com|org|net|co|gov|edu|io|info|uk|fr|de|ua|ru)\b(?:/[^\s<>\"“”]*)?")
_LABELS = re.compile(r"[\w-]+(?:\.[\w-]+)*\Z")
_OTHER_SCRIPT = re.compile(f"[{_SCRIPT}]+(?:[\\s’'.,-]+[{_SCRIPT}]+)*")
LONGEST_DOMAIN = 253
"""Characters of a domain name, at most (RFC 1035)."""


def opaque_spans(text: str) -> list[Span]:
    """Where such passages stand, in order, disjoint; a full stop or comma at the end of a URL belongs to the sentence.

    Each sort is looked for only where a character that it cannot do without stands in the text.
    """
    spans: list[Span] = []
    for span in sorted(_candidates(text)):
        end = span.end
        while end > span.start + 1 and text[end - 1] in ".,;:!?)]'’":
            end -= 1
        if not spans or span.start >= spans[-1].end:
            spans.append(Span(span.start, end))
    return spans


def _candidates(text: str) -> Iterator[Span]:
    if "://" in text or "www." in text or "WWW." in text:
        yield from (Span(*match.span()) for match in _URL.finditer(text))
    if "@" in text or "#" in text:
        yield from (Span(*match.span()) for match in _AT.finditer(text))
    for match in _DOMAIN.finditer(text):
        labels = _LABELS.search(text[max(0, match.start() - LONGEST_DOMAIN) : match.start()])
        if labels:
            yield Span(match.start() - len(labels.group()), match.end())
    if not text.isascii():
        yield from (Span(*match.span()) for match in _OTHER_SCRIPT.finditer(text))
