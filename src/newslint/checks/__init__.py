"""The kinds of check: one module each, one line each in this table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from newslint.model import Check
from newslint.schema import Schema


class _Kinds(Mapping[str, type[Check]]):
    """The table of kinds; a module is imported when its kind is first asked for."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places

    def __getitem__(self, kind: str) -> type[Check]:
        module, _, name = self._places[kind].partition(":")
        check: type[Check] = getattr(import_module(f"newslint.checks.{module}"), name)
        return check

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


KINDS: Mapping[str, type[Check]] = _Kinds(
    {
        "a-an": "indefinite:AAn",
        "age": "age:Ages",
        "agreement": "agreement:Agreement",
        "arithmetic": "arithmetic:Arithmetic",
        "consistency": "consistency:Consistency",
        "date": "date:Dates",
        "event": "event:Event",
        "facts": "facts:Facts",
        "grammar": "grammar:Grammar",
        "headline": "headline:Headline",
        "inconsistent-names": "inconsistent_names:InconsistentNames",
        "known-false": "known_false:KnownFalse",
        "layout": "layout:Layout",
        "mixed-spelling": "mixed_spelling:MixedSpelling",
        "names": "names:Names",
        "number": "number:Number",
        "opposite": "opposite:Opposite",
        "pattern": "pattern:Pattern",
        "place": "place:Places",
        "quote": "quote:Quote",
        "readability": "readability:Readability",
        "role": "role:Roles",
        "spelling": "spelling:Spelling",
        "state": "state:State",
        "substitution": "substitution:Substitution",
    }
)
"""What may stand after `kind:` in a rule, and the class of that name in a module of this folder."""

SCHEMA = Schema({Check: ("kind", KINDS)})
"""Builds rules, and describes them to editors."""
