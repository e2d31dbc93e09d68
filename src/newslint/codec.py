"""What an article yields, as bytes and back: JSON, so that workers can send it, the cache can keep it, and nothing in it can be executed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from newslint.article import Comment, Location
from newslint.model import Claim, Failure, Finding, Related

_CLAIM = tuple(f.name for f in fields(Claim) if f.name != "location")
_LOCATION = tuple(f.name for f in fields(Location) if f.name != "path")

Packed = list[Any]
"""A value as JSON has it: the fields in order. A location in the article itself has None for its path."""


def pack(values: Any) -> bytes:
    """Compressed JSON of anything JSON can hold."""
    return zlib.compress(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), 1)


def unpack(data: bytes) -> Any:
    """The value again; lists for tuples. Raises ValueError or zlib.error for anything else."""
    return json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))


def pack_claims(claims: Sequence[tuple[str, Claim]], path: str) -> bytes:
    """(rule id, claim) pairs of the article at `path`."""
    return pack([[rule, _location(c.location, path), *(_plain(getattr(c, name)) for name in _CLAIM)] for rule, c in claims])


def unpack_claims(data: bytes, path: str) -> list[tuple[str, Claim]]:
    """The pairs again."""
    return [(rule, _claim(place, values, path)) for rule, place, *values in unpack(data)]


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
    return [[getattr(failure, f.name) for f in fields(Failure)] for failure in failures]


def unpack_failures(packed: Sequence[Packed]) -> tuple[Failure, ...]:
    """The failures again."""
    return tuple(Failure(*values) for values in packed)


def pack_comments(comments: Sequence[Comment], path: str) -> Packed:
    """Comments in the article at `path`."""
    return [[_location(place, path), *rest] for place, *rest in comments]


def unpack_comments(packed: Sequence[Packed], path: str) -> tuple[Comment, ...]:
    """The comments again."""
    return tuple(Comment(_place(place, path), *rest) for place, *rest in packed)


_FINDING_REST = tuple(f.name for f in fields(Finding) if f.name not in ("rule", "level", "message", "location", "related"))


def _rest(finding: Finding) -> Packed:
    return [_plain(getattr(finding, name)) for name in _FINDING_REST]


def _claim(place: Packed, values: Packed, path: str) -> Claim:
    named = dict(zip(_CLAIM, values, strict=True))
    named["evidence"], named["valid"] = tuple(named["evidence"]), tuple(named["valid"])
    return Claim(location=_place(place, path), **named)


def _location(place: Location, path: str) -> Packed:
    return [None if place.path == path else place.path, *(getattr(place, name) for name in _LOCATION)]


def _place(packed: Packed, path: str) -> Location:
    own, *values = packed
    return Location(path if own is None else own, *values)


_SIMPLE = frozenset((str, int, float, bool, dict, list, tuple, type(None)))


def _plain(value: Any) -> Any:
    return value if type(value) in _SIMPLE or not isinstance(value, Mapping) else dict(value)
