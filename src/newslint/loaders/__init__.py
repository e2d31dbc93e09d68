"""Loaders: a file's bytes → Article, one module per format, chosen by the file's extension in this table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import UnreadableArticle
from newslint.loaders.decode import decode

if TYPE_CHECKING:
    from newslint.article import Article

Loader = Callable[[str, str], "Article"]
"""(path as reported, decoded text) → Article."""


def _plain(path: str, text: str) -> Article:
    from newslint.loaders.plain import load_plain  # with it come all views of an article

    return load_plain(path, text)


def _markdown(path: str, text: str) -> Article:
    from newslint.loaders.markdown import load_markdown  # YAML and the markup's patterns, only where there is some

    return load_markdown(path, text)


def _html(path: str, text: str) -> Article:
    from newslint.loaders.html import load_html

    return load_html(path, text)


LOADERS: dict[str, Loader] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
}
"""Extension (lower case) → loader."""


def load(path: str, data: bytes | None = None) -> Article:
    """The article in a file; `data` for one that is not on disk. Raises UnreadableArticle. An unknown extension is read as plain text."""
    if data is None:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise UnreadableArticle(f"cannot be read: {error.strerror}", path=path) from None
    return LOADERS.get(Path(path).suffix.lower(), _plain)(path, decode(data, path))
