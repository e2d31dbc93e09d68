"""What an article yields, as bytes and back: JSON, so that workers can send it, the cache can keep it, and nothing in it can be executed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from newslint.model import Claim, Failure, Finding, Related, Report
from newslint.places import Comment, Location

_CLAIM = tuple(name for name in Claim._fields if name != "location")
_BEFORE = Claim._fields.index("location")
"""How many values of a claim come before its place."""
_TUPLES = tuple(_CLAIM.index(name) for name in ("valid", "evidence"))
_CLAIM_VALUES = attrgetter(*_CLAIM)
_PLACE = attrgetter("start", "end", "line", "column", "end_line", "end_column")
_SHOWN = attrgetter("start", "end", "line", "column", "end_line", "end_column", "text", "before", "after")

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=dict).encode
"""`default`: a mapping of any other type is written as a dictionary."""

PARTS = 64
"""Into how many tasks the comparing of a whole run is divided."""

Packed = list[Any]
"""A value as JSON has it: the fields in order. A location in the article itself has None for its path."""


_LITTLE = 1024
"""Bytes of JSON that are not worth compressing."""
_COMPRESSED = zlib.compress(b"")[:1]
"""How compressed data begins, and JSON does not."""


def pack(values: Any) -> bytes:
    """JSON of anything JSON can hold, compressed where it is long."""
    data = _encode(values).encode("utf-8", "surrogatepass")
    return data if len(data) < _LITTLE else zlib.compress(data, 1)


def unpack(data: bytes) -> Any:
    """The value again; lists for tuples. Raises ValueError or zlib.error for anything else."""
    return json.loads((zlib.decompress(data) if data.startswith(_COMPRESSED) else data).decode("utf-8", "surrogatepass"))


def pack_claims(claims: Sequence[tuple[str, Claim]], copy: str = "") -> bytes:
    """(rule id, claim) pairs of the article whose text is `copy`: that is packed once, and the places refer to it.

    Without `copy` each place takes with it what reporters show around it, and no more: for few claims that wait for those of many articles.
    """
    texts: list[str] = [copy] if copy else []
    rows = []
    for rule, claim in claims:
        place = claim.location
        at = place.at
        if not copy:
            before = place.before
            at = len(before)
            texts.append(before + place.text + place.after)
        rows.append((rule, *_PLACE(place), at, len(place.text), *_CLAIM_VALUES(claim)))
    return pack((texts, rows))


def unpack_claims(data: bytes, path: str) -> list[tuple[str, Claim]]:
    """The pairs again; the article is at `path`."""
    texts, rows = unpack(data)
    pairs = []
    for number, (rule, start, end, line, column, end_line, end_column, at, length, *values) in enumerate(rows):
        copy = texts[number if len(texts) > 1 else 0]
        place = Location(path, start, end, line, column, end_line, end_column, copy[at : at + length], copy, at)
        for index in _TUPLES:
            values[index] = tuple(values[index])
        pairs.append((rule, Claim(*[*values[:_BEFORE], place, *values[_BEFORE:]])))
    return pairs


def in_parts(claims: Sequence[tuple[str, Claim]]) -> tuple[bytes, ...]:
    """Claims packed in `PARTS` parts by their subject, so that those of a whole archive need not be compared, or be in memory, at once."""
    parts: list[list[tuple[str, Claim]]] = [[] for _ in range(PARTS if claims else 0)]
    for pair in claims:
        parts[zlib.crc32(pair[1].subject.encode("utf-8", "surrogatepass")) % PARTS].append(pair)
    return tuple(pack_claims(part) if part else b"" for part in parts)


def pack_findings(findings: Sequence[Finding], path: str) -> Packed:
    """Findings in the article at `path`."""
    return [
        [f.rule, f.level, f.message, _location(f.location, path), [[r.message, _location(r.location, path)] for r in f.related], *_rest(f)]
        for f in findings
    ]


def unpack_findings(packed: Sequence[Packed], path: str) -> tuple[Finding, ...]:
    """The findings again."""
    return tuple(
        Finding(
            rule,
            level,
            message,
            _place(place, path),
            tuple(Related(note, _place(where, path)) for note, where in related),
            tuple(replacements),
            *rest,
        )
        for rule, level, message, place, related, replacements, *rest in packed
    )


def pack_failures(failures: Sequence[Failure]) -> Packed:
    """Failures."""
    return [list(failure) for failure in failures]


def unpack_failures(packed: Sequence[Packed]) -> tuple[Failure, ...]:
    """The failures again."""
    return tuple(Failure(*values) for values in packed)


def pack_comments(comments: Sequence[Comment], path: str) -> Packed:
    """Comments in the article at `path`."""
    return [[_location(place, path), *rest] for place, *rest in comments]


def unpack_comments(packed: Sequence[Packed], path: str) -> tuple[Comment, ...]:
    """The comments again."""
    return tuple(Comment(_place(place, path), *rest) for place, *rest in packed)


def pack_report(report: Report) -> bytes:
    """What was found, as `newslint.engine.lint` reports it when nothing broke, was skipped or decided."""
    counts = [report.articles, report.words, list(report.paths), dict(report.stories)]
    return pack([pack_findings(report.findings, ""), pack_comments(report.comments, ""), *counts])


def unpack_report(data: bytes) -> Report:
    """The report again."""
    findings, comments, articles, words, paths, stories = unpack(data)
    return Report(
        unpack_findings(findings, ""), articles=articles, words=words, paths=tuple(paths), stories=stories, comments=unpack_comments(comments, "")
    )


_FINDING_REST = Finding._fields[5:]


def _rest(finding: Finding) -> Packed:
    return [getattr(finding, name) for name in _FINDING_REST]


def _location(place: Location, path: str) -> Packed:
    return [None if place.path == path else place.path, *_SHOWN(place)]


def _place(packed: Packed, path: str) -> Location:
    own, start, end, line, column, end_line, end_column, text, before, after = packed
    copy = before + text + after
    return Location(path if own is None else own, start, end, line, column, end_line, end_column, text, copy, len(before))
