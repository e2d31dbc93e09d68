"""Dates in copy, and when they are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article, Block, Metadata
from newslint.text.dates import WEEKDAYS, find_dates, find_hours, written
from newslint.text.timing import apart

PUBLISHED = date(2024, 6, 13)  # a Thursday


def article(text, published=PUBLISHED):
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line), "body"))
        at += len(line) + 1
    return Article.of_blocks("x.txt", text, tuple(b for b in blocks if b.end > b.start), Metadata(published=published))


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("It opened on Wednesday.", "2024-06-12"),
        ("It opened on Thursday.", "2024-06-13"),
        ("It will open on Tuesday.", "2024-06-18"),
        ("The final is to be played next Friday.", "2024-06-14"),
        ("They met yesterday.", "2024-06-12"),
        ("They met on 3 May.", "2024-05-03"),
        ("They met on the 3rd of May 2019.", "2019-05-03"),
        ("They met on Saturday, Oct. 14.", "2023-10-14"),
        ("They will meet on October 14.", "2024-10-14"),
        ("They met in March 1995.", "1995-03"),
        ("They met in July last year.", "2023-07"),
        ("Trade has grown since 2006.", "2006"),
        ("It sank three years ago.", "2021"),
        ("The order dated 2022-05-16 stands.", "2022-05-16"),
        ("They met on 3 May. Two days later they parted.", "2024-05-05"),
        ("They met last week.", "2024-06-03/7"),
    ],
    ids=lambda value: value[:40],
)
def test_resolved(text, stated):
    assert article(text).dates[-1][1].stated == stated


@pytest.mark.parametrize(
    "text",
    [
        "They may 12 times a day march 3 miles.",
        "The Sunday Times and Sheffield Wednesday will win.",
        "Black Friday sales fell.",
        "In March 20 people died.",
        "About 2016 people came.",
        "Theresa May said so.",
    ],
)
def test_not_a_date(text):
    assert [m for m in find_dates(text) if m.day or m.weekday is not None] == []


def test_never_across_a_line_break():
    assert [m.weekday for m in find_dates("City v United, Saturday\n3 May: Rovers v Albion")] == [5, None]


def test_reference_from_dateline():
    text = "Ferry sinks\nMANILA, Nov 14 2023 (Wire)\nA ferry sank on Monday."
    assert article(text, None).dates[-1][1].stated == "2023-11-13"


def test_without_reference_the_weekday_is_kept():
    assert article("A ferry sank on Monday.", None).dates[-1][1].stated == "Mon"


@pytest.mark.parametrize(
    ("text", "phrase", "stated"),
    [
        ("On Monday 12 had died, and by Tuesday noon the toll was 17.", "12 had died", "2024-06-10"),
        ("On Monday 12 had died, and by Tuesday noon the toll was 17.", "toll was 17", "2024-06-11"),
        ("A storm in 2007 killed 500 people. This one killed 12.", "killed 12", ""),
        ("A storm in 2007 killed 500 people. This one killed 12.", "killed 500", "2007"),
    ],
)
def test_stated_time(text, phrase, stated):
    at = text.index(phrase)
    assert article(text).stated_time(at, at + len(phrase)) == stated


@pytest.mark.parametrize(
    ("text", "hours"),
    [("at 2:17 p.m. local", [14 + 17 / 60]), ("by noon", [12]), ("at 6pm", [18]), ("at 13:17 GMT", [13 + 17 / 60]), ("won 3-2 in 12:30.5", [])],
)
def test_hours(text, hours):
    assert [hour for _, _, hour in find_hours(text, 0, len(text))] == pytest.approx(hours)


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("2024-06-12", "2024-06-13", 1),
        ("Wed", "2024-06-13", 1),
        ("--06-12 Wed", "2024-06-12", 0),
        ("2024-06", "2024-06-12", 0),
        ("2007", "2024-06-12", 17 * 365),
        ("", "2024-06-12", None),
        ("Sun", "Mon", 1),
        ("2024-06-10/7", "2024-06-12", 0),
    ],
)
def test_apart(a, b, days):
    assert apart(a, b) == days
    assert apart(b, a) == (None if days is None else -days)


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)))
def test_what_is_written_is_found(day):
    (mention,) = find_dates(f"They met on {WEEKDAYS[day.weekday()]}, {written(day)}.")
    assert (mention.weekday, mention.day, mention.month, mention.year) == (day.weekday(), day.day, day.month, day.year)


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_last_such_day(published, back):
    day = published - timedelta(days=back)
    assert article(f"They met on {WEEKDAYS[day.weekday()]}.", published).dates[0][1].stated == day.isoformat()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("by Wednesday evening, ten o'clock", [22]),
        ("eight o’clock on Tuesday evening", [20]),
        ("in the morning at 6 o'clock", [6]),
        ("two o'clock", []),
    ],
)
def test_hours_of_the_clock_with_their_part_of_the_day(text, hours):
    assert [hour for *_, hour in find_hours(text, 0, len(text))] == hours
