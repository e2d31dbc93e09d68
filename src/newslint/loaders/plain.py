"""Plain text → Article."""

from __future__ import annotations

import re

from newslint.article import Article, Block, Metadata

_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*")


def load_plain(path: str, text: str) -> Article:
    """Every line that is not blank is a block."""
    blocks = tuple(Block(*match.span(), "body") for match in _PARAGRAPH.finditer(text))
    return Article(path, text, blocks, Metadata())
