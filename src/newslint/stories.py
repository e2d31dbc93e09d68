"""Which articles tell one story: only their claims are compared."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from newslint.article import Article


@dataclass(frozen=True, slots=True)
class Signature:
    """What grouping needs to know of an article."""

    path: str
    story: str = ""


def signature(article: Article) -> Signature:
    """The signature of an article."""
    return Signature(article.path, article.meta.story)


def group(signatures: Sequence[Signature], by: Literal["auto", "folder", "all"]) -> Mapping[str, str]:
    """Path → the story it belongs to. What the article itself says wins."""
    return {s.path: s.story or (os.path.dirname(s.path) if by == "folder" else "") for s in signatures}
