"""Passages that are not English copy: URLs, addresses, handles, hashtags, other scripts."""

from __future__ import annotations

import re

from newslint.text.spans import Span

_OPAQUE = re.compile(
    r"""
      https?://[^\s<>"“”]+ | www\.[^\s<>"“”]+                         # a URL
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                                    # an address
    | (?<![\w])[@\#]\w+                                               # a handle, a hashtag
    | \b[\w-]+\.(?:com|org|net|co|gov|edu|io|info|uk|fr|de|ua|ru)(?:/[^\s<>"“”]*)?\b   # a bare domain
    | [\u0370-\u1dbf\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff\U00010000-\U0001efff]+
      (?:[\s’'.,-]+[\u0370-\u1dbf\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff\U00010000-\U0001efff]+)*   # another script
    """,
    re.VERBOSE | re.IGNORECASE,
)


def opaque_spans(text: str) -> list[Span]:
    """Where such passages stand, in order; a full stop or comma at the end of a URL belongs to the sentence."""
    spans = []
    for match in _OPAQUE.finditer(text):
        end = match.end()
        while end > match.start() + 1 and text[end - 1] in ".,;:!?)]'’":
            end -= 1
        spans.append(Span(match.start(), end))
    return spans
