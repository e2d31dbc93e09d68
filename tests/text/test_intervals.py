"""Intervals of figures and units: properties that hold for all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.intervals import INFINITY, disjoint, interval, ratio
from newslint.text.units import UNITS

BOUNDS = st.sampled_from(["", "about", "over", "least", "under", "most", "nearly"])
FIGURES = st.integers(min_value=0, max_value=10**12)
SPANS = st.tuples(st.floats(0, 1e12), st.floats(0, 1e12)).map(sorted).map(tuple)


@given(SPANS, SPANS)
def test_disjoint_is_symmetric(a, b):
    assert disjoint(a, b) == disjoint(b, a)


@given(FIGURES, FIGURES)
def test_ratio_is_symmetric(a, b):
    assert ratio(a, b) == ratio(b, a)


@given(FIGURES, BOUNDS)
def test_a_figure_is_never_against_itself(value, bound):
    low, high = interval(value, 0, bound)
    assert low <= high
    assert not disjoint((low, high), interval(value, 0, ""))


@given(st.integers(min_value=100, max_value=10**9), st.integers(min_value=1, max_value=2), BOUNDS.filter(lambda b: b in ("", "about")))
def test_rounding_never_conflicts_with_its_source(value, digits, bound):
    unit = 10 ** (len(str(value)) - 1 - digits)
    rounded = round(value / unit) * unit if unit >= 1 else value
    assert not disjoint(interval(value, 0, ""), interval(rounded, unit if unit > 1 else 0, bound))


@given(st.integers(min_value=1, max_value=10**9))
def test_nearly_and_over_agree_with_what_they_round(value):
    assert not disjoint(interval(value, 0, ""), interval(value * 1.05, 0, "nearly"))
    assert not disjoint(interval(value, 0, ""), interval(value * 0.95, 0, "over"))


@given(st.sampled_from(sorted(UNITS)), st.floats(-1e6, 1e9))
def test_units_round_trip(word, value):
    unit = UNITS[word]
    assert unit.of_base(unit.base(value)) == pytest.approx(value, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize(
    ("value", "unit", "other", "other_unit"),
    [
        (12, "miles", 19.3, "km"),
        (18_286, "acres", 7_400, "hectares"),
        (38, "C", 100.4, "F"),
        (35_000, "feet", 10_668, "metres"),
        (3, "nautical miles", 5.556, "km"),
        (100, "lb", 45.36, "kg"),
    ],
    ids=str,
)
def test_units_agree(value, unit, other, other_unit):
    assert UNITS[unit].base(value) == pytest.approx(UNITS[other_unit].base(other), rel=1e-3)


def test_no_upper_end_is_json():
    assert interval(5, 0, "least")[1] == INFINITY < float("inf")
