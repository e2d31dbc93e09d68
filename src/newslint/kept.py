"""What an article yields, as bytes between workers, the cache and the run, and what of it stays in the run's memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newslint.codec import pack, pack_comments, pack_failures, pack_findings, unpack, unpack_comments, unpack_failures
from newslint.linter import Examined
from newslint.model import NOTHING as NONE
from newslint.model import Failure
from newslint.places import Comment
from newslint.records import NamedTuple
from newslint.stories import Signature

NOTHING = 4
"""Bytes of the result for an article of which there is nothing to say but how many words it has."""


class Kept(NamedTuple):
    """What stays in memory of an article that was examined: there may be as many as an archive has."""

    path: str
    read: bool
    words: int = 0
    failures: tuple[Failure, ...] = ()
    times: Mapping[str, float] = NONE
    comments: tuple[Comment, ...] = ()


def pack_examined(one: Examined) -> bytes:
    """What an article yields, as bytes: parts, each behind its length."""
    told = one.findings or one.failures or one.story_claims or any(one.run_claims) or one.comments or one.times
    if not told and one.signature == Signature(one.path):
        return one.words.to_bytes(NOTHING, "big")
    fields = list(one.signature) if one.signature else None
    head = pack([fields, one.words, pack_failures(one.failures), dict(one.times), pack_comments(one.comments, one.path)])
    findings = pack(pack_findings(one.findings, one.path)) if one.findings else b""
    parts = (head, findings, one.story_claims, *one.run_claims)
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def unpack_examined(path: str, data: bytes) -> tuple[Kept, Signature | None, bytes, Sequence[bytes]]:
    """What stays in memory, the signature, the packed findings, and the packed claims: of the story, and of the run in parts."""
    if len(data) == NOTHING:
        return Kept(path, True, int.from_bytes(data, "big")), Signature(path), b"", ()
    parts = []
    at = 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        parts.append(data[at + 4 : at + 4 + size])
        at += 4 + size
    head, findings, *claims = parts
    fields, words, failures, times, comments = unpack(head)
    values: list[Any] = [path, *fields[1:]] if fields else []
    kept = Kept(path, bool(fields), words, unpack_failures(failures), times or NONE, unpack_comments(comments, path))
    return kept, Signature(*values) if fields else None, findings, claims
