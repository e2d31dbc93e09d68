"""Loaders: a file's bytes → Article, one module per format, chosen by the file's extension in this table."""

from __future__ import annotations

import os
from collections.abc import Callable
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
    return parse(path, read(path, data))


def read(path: str, data: bytes | None = None) -> str:
    """The decoded text of a file. Raises UnreadableArticle."""
    if data is None:
        try:
            with open(path, "rb", buffering=0) as file:
                data = file.read()
        except OSError as error:
            raise UnreadableArticle(f"cannot be read: {error.strerror}", path=path) from None
    return decode(data, path)


def parse(path: str, text: str) -> Article:
    """The article that a decoded file is. Raises UnreadableArticle."""
    return _loader(path)(path, text)


def is_plain(path: str) -> bool:
    """Whether the text of the article is that of the file, code point for code point."""
    return _loader(path) is _plain


def _loader(path: str) -> Loader:
    return LOADERS.get(os.path.splitext(path)[1].lower(), _plain)
