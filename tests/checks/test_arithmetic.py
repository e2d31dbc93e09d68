"""Kind arithmetic: sums that come out are silent, those that do not are found."""

from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rule, shipped

LINTER = Linter([read_rule(Path(shipped()) / "facts" / "arithmetic.yaml", "facts/arithmetic")])
PARTS = st.tuples(st.integers(11, 400), st.integers(11, 400), st.integers(11, 400))


def places(text):
    return [finding.location.text for finding in run(LINTER, (text,))]


@settings(max_examples=40, deadline=None)
@given(PARTS)
def test_parts_that_add_up_are_silent(parts):
    a, b, c = parts
    assert places(f"Of the {sum(parts)} people on board, {a} had been rescued, {b} had died and {c} were missing.") == []


@settings(max_examples=40, deadline=None)
@given(PARTS, st.sampled_from((1, 2, 3, 10)))
def test_parts_that_do_not_add_up_are_found(parts, wrong):
    a, b, c = parts
    total = sum(parts) + wrong
    assume(total % 100)  # a round total may be rounded
    assert places(f"Of the {total} people on board, {a} had been rescued, {b} had died and {c} were missing.") == [f"{total} people"]


@settings(max_examples=40, deadline=None)
@given(st.integers(20, 900), st.integers(2, 90))
def test_the_right_change_is_silent_and_another_found(old, percent):
    new = round(old * (1 + percent / 100), 2)
    assert places(f"Profit rose {percent} per cent to £{new}m from £{old}m.") == []
    assert places(f"Profit rose {percent * 3 + 5} per cent to £{new}m from £{old}m.") == [f"{percent * 3 + 5} per cent"]


@settings(max_examples=30, deadline=None)
@given(st.integers(40, 300), st.integers(1, 39), st.integers(0, 9))
def test_the_lead_of_a_vote(noes, lead, wrong):
    found = places(f"The Diet passed the bill by {noes + lead} votes to {noes}, a majority of {lead + wrong}.")
    assert found == ([str(lead + wrong)] if wrong else [])
