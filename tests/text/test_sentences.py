"""Sentences end where a reader thinks they do."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.sentences import sentence_spans

ONE = [
    "Mr. Smith met Gen. Jones in St. Louis.",
    "The U.S. Geological Survey measured it.",
    "He met President George W. Bush and J. K. Rowling and J. A. Smith.",
    "It cost $44 bn. / to be paid later.",
    "At 5 a.m. Monday it began at 2 p.m. ET.",
    "“Why?” Smith asked.",
    "“Are you well?” she said.",
    "He waited ... and waited… until noon.",
    "Yahoo! said so on E! News.",
    "The No. 8 shirt sold on Nov. 8.",
    "Apple Inc. Chief Executive Tim Cook spoke.",
    "It rose 3.5 per cent to 1.2 million.",
    "The couple, e.g. Jones vs. Smith, left.",
    "Sens. and Reps. e.g. from N.Y. Senate seats.",
]
TWO = [
    ("He said no.", "She left."),
    ("They began at 5 a.m.", "Rescuers came later."),
    ("He lives in the U.S.", "The house is big."),
    ("“It is over.”", "He left."),
    ("Who knows?", "Nobody does."),
    ("He waited...", "Then he left."),
    ("It was sold to Acme Inc.", "The price was low."),
    ("He fought in World War I.", "The war was long."),
    ("It was dark (and cold.)", "Nobody came."),
    ("They saw the sun.", "It was red."),
]


def split(text):
    return [text[s.start : s.end] for s in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence(text):
    assert split(text) == [text]


@pytest.mark.parametrize(("first", "second"), TWO, ids=[a for a, _ in TWO])
def test_two_sentences(first, second):
    assert split(f"{first} {second}") == [first, second]


@given(st.text(alphabet="aB .!?…\"”'\n\u00a01"))
def test_nothing_is_lost(text):
    spans = sentence_spans(text, 0, len(text))
    assert "".join(text[s.start : s.end] for s in spans).replace(" ", "").split() == "".join(text.replace(" ", "").split()).split() or all(
        not gap.strip() for gap in _gaps(text, spans)
    )


def _gaps(text, spans):
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


@pytest.mark.parametrize("text", ["." * 300_000, ". " * 150_000, 'a."' * 100_000, "A." * 150_000], ids=["stops", "spaced", "quotes", "initials"])
def test_hostile(text):
    spans = sentence_spans(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert spans[-1].end == len(text.rstrip())
