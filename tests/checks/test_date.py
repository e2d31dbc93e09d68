"""Kind `date`: weekdays and dates that fit are silent, those that do not are found."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped
from newslint.text.dates import MONTHS, WEEKDAYS, written

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/date"])
DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))


def found(*articles):
    return [finding.location.text for finding in run(LINTER, articles)]


def american(day):
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


@given(DAYS, st.sampled_from([written, american]))
def test_the_right_weekday_is_silent(day, style):
    assert found(f"They met on {WEEKDAYS[day.weekday()]}, {style(day)}.") == []


@given(DAYS, st.integers(1, 6), st.sampled_from([written, american]))
def test_a_wrong_weekday_is_found(day, off, style):
    wrong = f"{WEEKDAYS[(day.weekday() + off) % 7]}, {style(day)}"
    assert found(f"They met on {wrong}.") == [wrong]


@given(DAYS, st.integers(-60, 60), st.integers(0, 6))
def test_near_publication_no_year_is_needed(published, away, off):
    day = published + timedelta(days=away)
    text = f"{WEEKDAYS[(day.weekday() + off) % 7]}, {day.day} {MONTHS[day.month - 1]}"
    assert found(f"OSLO, {written(published)}\nThey met on {text}.") == ([text] if off else [])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The three-day summit began on Monday and ended on Wednesday.", []),
        ("The three-day summit began on Monday and ended on Saturday.", ["Saturday"]),
        ("The strike, which began on 3 May 2021, ended on 10 May 2021 after 12 days.", ["10 May 2021"]),
        ("The strike, which began on 3 May 2021, ended on 10 May 2021 after about 12 days.", []),
        ("A ten-year-old pupil who started on Monday left on Friday.", []),
        ("In March 1995 the 30-year lease began; it was sold in 2003.", []),
    ],
)
def test_durations(text, places):
    assert found(text) == places
