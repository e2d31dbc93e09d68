"""Kind `event`: what began has one first day, whatever it is called; and beginnings that are two."""

import pytest

from newslint.examples import run
from newslint.linter import Linter
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/event"])
MONDAY, TUESDAY = "PERTH, 15 January 2024\n\n", "PERTH, 16 January 2024\n\n"
FAULTS = [
    (
        "The wood was set alight by lightning on Sunday, January 14.",
        "A fire that began with a lightning strike in the wood on Saturday, January 13, is out.",
    ),
    (
        "The siege had begun on 11 January, when rebels laid mines on the road.",
        "The town has been cut off since January 9, when fighters mined the road.",
    ),
    ("The outbreak began with a batch of oysters on 8 January.", "Guests have fallen ill since 10 January, when oysters of that batch were served."),
    ("The protests were sparked by the price of bread on 9 January.", "The unrest began over the price of bread on 8 January."),
    (
        "The hunger strike started in the prison laundry on 5 January.",
        "Men have refused food since 6 January, when guards searched the prison laundry.",
    ),
    ("The leak began at a cracked valve on 10 January.", "Oil has been leaking since 11 January, when a valve cracked."),
]
FAIR = [
    ("The talks on the strike at the mill began on Tuesday, 9 January.", "Workers at the mill have been on strike since Monday, 8 January."),
    ("The trial began in the old court on 9 January.", "The appeal began in the old court on 11 January."),
    ("A fire broke out in the kitchen of the hotel on 9 January.", "A second fire broke out in the kitchen of the hotel on 11 January."),
    ("The hunger strike began in the laundry on 9 January.", "The hunger strike began in the laundry last Tuesday."),
    ("He has been in hospital since 9 January, when he fell.", "She has been at home since 11 January, when she left hospital."),
    (
        "The wood was set alight by lightning on 9 January. Another blaze began with a lightning strike in the wood on 11 January.",
        "A fire began with a lightning strike in the wood on 11 January.",
    ),
    ("The closure began on 9 January, when inspectors found rats.", "Hearings began on 12 January, when lawyers spoke of rats."),
    ("The search began with two boats on 9 January.", "The search has been helped by two boats since 11 January."),
    (
        "The leak began at a cracked valve on 10 January, shortly before midnight.",
        "Oil has been leaking since 11 January, when a valve cracked.",
    ),
    ("The leak might have begun at a cracked valve on 10 January.", "Oil has been leaking since 11 January, when a valve cracked."),
]


@pytest.mark.parametrize(("one", "other"), FAULTS, ids=[other for _, other in FAULTS])
def test_one_beginning_with_two_dates_is_reported(one: str, other: str) -> None:
    assert run(LINTER, (MONDAY + one, TUESDAY + other))


@pytest.mark.parametrize(("one", "other"), FAIR, ids=[other for _, other in FAIR])
def test_two_beginnings_are_not_reported(one: str, other: str) -> None:
    assert not run(LINTER, (MONDAY + one, TUESDAY + other))
