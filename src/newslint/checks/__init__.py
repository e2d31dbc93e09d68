"""The kinds of check: one module each, one line each in this table."""

from __future__ import annotations

from newslint.checks.age import Ages
from newslint.checks.arithmetic import Arithmetic
from newslint.checks.consistency import Consistency
from newslint.checks.date import Dates
from newslint.checks.event import Event
from newslint.checks.facts import Facts
from newslint.checks.grammar import Grammar
from newslint.checks.headline import Headline
from newslint.checks.inconsistent_names import InconsistentNames
from newslint.checks.indefinite import AAn
from newslint.checks.known_false import KnownFalse
from newslint.checks.layout import Layout
from newslint.checks.mixed_spelling import MixedSpelling
from newslint.checks.names import Names
from newslint.checks.number import Number
from newslint.checks.pattern import Pattern
from newslint.checks.place import Places
from newslint.checks.quote import Quote
from newslint.checks.readability import Readability
from newslint.checks.role import Roles
from newslint.checks.spelling import Spelling
from newslint.checks.state import State
from newslint.checks.substitution import Substitution
from newslint.model import Check
from newslint.schema import Schema

KINDS: dict[str, type[Check]] = {
    check.kind: check
    for check in (
        AAn,
        Arithmetic,
        Ages,
        Consistency,
        Dates,
        Event,
        Facts,
        InconsistentNames,
        Headline,
        KnownFalse,
        Grammar,
        Layout,
        MixedSpelling,
        Names,
        Number,
        Pattern,
        Places,
        Quote,
        Readability,
        Roles,
        Spelling,
        State,
        Substitution,
    )
}
"""What may stand after `kind:` in a rule."""

SCHEMA = Schema({Check: ("kind", KINDS)})
"""Builds rules, and describes them to editors."""
