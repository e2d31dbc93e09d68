"""Quantities: how much of what, within which bounds."""

import pytest

from newslint.text.intervals import INFINITY
from newslint.text.quantities import find_quantities

CASES = [
    ("over 1,000 of its troops", 950, INFINITY, "count", "troops"),
    ("More than\u00a0 2000 soldiers have", 1900, INFINITY, "count", "soldiers"),
    ("a reported 1,000 other fighters", 850, 1150, "count", "fighters"),
    ("two dozen cars", 24, 24, "count", "cars"),
    ("half a million people", 450_000, 550_000, "count", "people"),
    ("almost quarter of a million inhabitants", 212_500, 300_000, "count", "inhabitants"),
    ("two hundred and fifty men", 245, 255, "count", "men"),
    ("1.2bn people", 1.15e9, 1.25e9, "count", "people"),
    ("1.2m people", 1_150_000, 1_250_000, "count", "people"),
    ("four air raids by bombers", 4, 4, "count", "raids"),
    ("14 people were", 14, 14, "count", "people"),
    ("500 wounded and", 475, 525, "count", "wounded"),
    ("hardly 15,000 souls", 12_750, 15_500, "count", "souls"),
    ("between 3 and 5 per cent", 3, 5, "percent", ""),
    ("10 to 12 men", 10, 12, "count", "men"),
    ("up to 240 passengers", 0, 240, "count", "passengers"),
    ("fewer than 900 dwellings", 0, 945, "count", "dwellings"),
    ("two thirds of the floor", 65, 68, "percent", ""),
    ("2000 soldiers", 1900, 2100, "count", "soldiers"),
    ("£24.5m for", 24.45e6, 24.55e6, "money:GBP", ""),
    ("4.8 billion euros in", 4.75e9, 4.85e9, "money:EUR", ""),
    ("two lakh taka from", 160_000, 240_000, "money:BDT", ""),
    ("35.8 billion Danish crowns", 35.75e9, 35.85e9, "money:crown", ""),
    ("12 miles below", 18_507.456, 20_116.8, "length", ""),
    ("43,000 square feet of", 3_948.38, 4_041.24, "area", ""),
    ("24 years in", 8_766, 8_766, "time", ""),
    ("an initial 29 million euros", 28.5e6, 29.5e6, "money:EUR", ""),
    ("reached last year 14.1 billion Canadian dollars", 14.05e9, 14.15e9, "money:dollar", ""),
]


@pytest.mark.parametrize(("text", "low", "high", "dimension", "head"), CASES, ids=[case[0] for case in CASES])
def test_quantity(text, low, high, dimension, head):
    (found,) = find_quantities(text)
    assert (found.dimension, found.head) == (dimension, head)
    assert found.low == pytest.approx(low, rel=0.025)
    assert found.high == pytest.approx(high, rel=0.025)


@pytest.mark.parametrize(
    "text",
    [
        "in the year 2019 it",
        "the 36th Brigade",
        "Boeing 747 jets",
        "lost 2-1 at home",
        "at 5.42am the",
        "COVID-19 came",
        "No. 8 shirt",
        "Section 12 of",
        "one of them",
        "the 1990s were",
    ],
)
def test_only_a_label(text):
    assert find_quantities(text) == []


def test_part_of_a_whole():
    part, whole = find_quantities("20 of 22 points")
    assert part.of
    assert (whole.value, whole.head) == (22, "points")


def test_joined_by_a_hyphen():
    (ban,) = find_quantities("a four-year ban")
    assert ban.joined
    assert ban.dimension == "time"


def test_the_bound_belongs_to_it():
    text = "with more than 620 firefighters and"
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == "more than 620 firefighters"


def test_hand_over_is_no_bound():
    (found,) = find_quantities("will hand over 240 captives")
    assert found.bound == ""


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("They get three months' pay.", "time", 3 * 30.4375),
        ("The crack is less than a mile long.", "length", 1609.344),
        ("It took nearly an hour.", "time", 1 / 24),
        ("One in four tenants moved out.", "percent", 25.0),
        ("Nine out of ten voters agreed.", "percent", 90.0),
        ("Every fourth of the jobs goes.", "percent", 25.0),
    ],
)
def test_measures_and_shares_in_words(text, dimension, value):
    assert [(q.dimension, pytest.approx(q.value)) for q in find_quantities(text)][:1] == [(dimension, value)]


@pytest.mark.parametrize(("text", "bound"), [("a rise of 9 percent over two years", ""), ("He was held for over two years", "over")])
def test_over_a_time_is_a_bound_only_of_what_lasts(text, bound):
    assert find_quantities(text)[-1].bound == bound
