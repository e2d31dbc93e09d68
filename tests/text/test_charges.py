"""Charges: what a description makes of somebody, and which two are never one person's."""

import pytest

from newslint.text.charges import charge_of, two_charges

PARSED = {
    "the head of the customs service": ["head", "customs", "service"],
    "the vice-president of the central bank": ["deputy", "bank"],
    "the shipyard boss": ["head", "shipyard"],
    "the head of the works council": ["staff", "the", "works", "council"],
    "the hospital's deputy director": ["deputy", "hospital"],
    "the vice-president of the company": None,
    "the head of the tennis federation": None,
    "the leader of the farmers' union": None,
    "the president of the republic": None,
    "a nurse at the hospital": None,
}
APART = {
    "two houses": ("the deputy governor of the central bank", "the head of the prison service", True),
    "one house": ("the deputy governor of the bank", "the head of the central bank", False),
    "staff and boss": ("the plant manager", "the head of the works council", True),
    "staff and a shift": ("the night shift manager", "the head of the works council", False),
    "two heads": ("the head of the bank", "the head of the customs service", False),
    "a vague house": ("the deputy head of the agency", "the head of the hospital", False),
    "both to the rescue": ("the deputy head of the coastguard", "the head of the rescue service", False),
}


@pytest.mark.parametrize("phrase", PARSED)
def test_charge(phrase):
    charge = charge_of(phrase)
    assert (charge and [charge.rank, *charge.house]) == PARSED[phrase]


@pytest.mark.parametrize("case", APART)
def test_two_charges(case):
    one, other, apart = APART[case]
    a, b = ([charge.rank, *charge.house] if (charge := charge_of(phrase)) else [] for phrase in (one, other))
    assert bool(a and b and two_charges(a, b)) == apart
    assert bool(a and b and two_charges(b, a)) == apart
