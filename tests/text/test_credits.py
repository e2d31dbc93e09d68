"""Bylines and datelines are told from copy."""

from datetime import date

import pytest

from newslint.text.credits import find_date, inline_dateline, is_name, read_credit

LINES = [
    ("By Fergal MacErlean • 12 May 2022 • 13:20", "byline", date(2022, 5, 12)),
    ("By Priya Nair, court reporter, Friday 17 May 2024", "byline", date(2024, 5, 17)),
    ("By our West Africa correspondent", "byline", None),
    ("Jasmin Grégoire, Journalist", "byline", None),
    ("Staff Correspondent, Dhaka", "byline", None),
    ("MANILA, Nov 14 (Meridian Wire)", "dateline", None),
    ("Odiongan, Wednesday 15 November 2023", "dateline", date(2023, 11, 15)),
    ("Tuesday, 23 April 2024. Translated from Polish.", "dateline", date(2024, 4, 23)),
    ("Monday 22 April 2024, 07:15", "dateline", date(2024, 4, 22)),
    ("11 November 2011 Last updated at 12:41 GMT", "dateline", date(2011, 11, 11)),
    ("PUBLISHED: 22:07 GMT, 7 July 2012", "dateline", date(2012, 7, 7)),
    ("(Own report, translated) Dakar, 5 October 2019", "dateline", date(2019, 10, 5)),
]
COPY = [
    "By the numbers: how the budget adds up",
    "Three dead after ferry sinks on Monday",
    "Apple Unveils New Tablet On March 7",
    "The vote was held on 12 May 2022",
    "Editor resigns after row over column",
    "May and March meet Will",
    "",
]


@pytest.mark.parametrize(("line", "scope", "published"), LINES, ids=[line for line, *_ in LINES])
def test_credit_lines(line, scope, published):
    credit = read_credit(line)
    assert credit is not None
    assert (credit.scope, credit.published) == (scope, published)


@pytest.mark.parametrize("line", COPY)
def test_copy_is_no_credit(line):
    assert read_credit(line) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("16/05/2022", date(2022, 5, 16)), ("05/16/2022", date(2022, 5, 16)), ("05/06/2022", None), ("Nov 14", None), ("30 February 2022", None)],
)
def test_dates(text, found):
    assert find_date(text) == found


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("date 2022-05-16 Kyiv [Ukraine]: While he", "While he"),
        ("KYIV, May 11 (Agency) – The army said", "The army said"),
        ("LONDON (Reuters) - Shares fell", "Shares fell"),
        ("ATHENS, Greece — Protests went on", "Protests went on"),
        ("(AP) — “No,” he said", "“No,” he said"),
        ("Mannheim, Germany (Sports Network) - He won", "He won"),
    ],
)
def test_inline_datelines(text, story):
    assert text[inline_dateline(text, 0, len(text)) :] == story


@pytest.mark.parametrize("text", ["NASA – the US space agency – said", "Smith (Labour) – who lost – left", "Shares fell - again", "He said: No"])
def test_no_inline_dateline(text):
    assert inline_dateline(text, 0, len(text)) == 0


@pytest.mark.parametrize(("line", "yes"), [("Kate Duffy", True), ("Maria de la Cruz", True), ("Police arrest man", False), ("BREAKING NEWS", False)])
def test_names(line, yes):
    assert is_name(line) is yes
