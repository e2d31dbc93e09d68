"""Words: runs of letters with the apostrophes inside them."""

from __future__ import annotations

from newslint.patterns import compiled
from newslint.text.spans import Span

WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters of any script, apostrophes inside ("don't", "O’Brien"); hyphens, digits and underscores divide."""


def word_spans(text: str) -> list[Span]:
    """Where the words stand."""
    return [Span(*match.span()) for match in WORD.finditer(text)]
