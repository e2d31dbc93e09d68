"""Bytes → text: UTF-8 with or without a byte-order mark, UTF-16 with one."""

from __future__ import annotations

import codecs

from newslint.errors import UnreadableArticle

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def encoding(data: bytes) -> tuple[str, bytes]:
    """The encoding of an article's bytes and its byte-order mark, which may be empty."""
    return next(((name, mark) for mark, name in _MARKS if data.startswith(mark)), ("utf-8", b""))


def decode(data: bytes, path: str) -> str:
    """The text without its byte-order mark, line endings as they are. Raises UnreadableArticle with the byte's offset where it is no text."""
    name, mark = encoding(data)
    try:
        text = data[len(mark) :].decode(name)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(f"not {name.upper()} text: byte {error.start + len(mark)} cannot be read", path=path) from None
    if "\0" in text:
        raise UnreadableArticle(f"not text: a zero byte at offset {data.index(0)}", path=path)
    return text
