"""The dictionary: which words are known, and what is known of them."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text import lexicon


@pytest.mark.parametrize(
    "word",
    [
        "receive",
        "colour",
        "color",
        "organised",
        "organized",
        "tweeted",
        "don't",
        "don’t",
        "ministers'",
        "minister’s",
        "café",
        "a",
        "I",
        "ﬁrst",
        "Received",
        "LOCKDOWN",
    ],
)
def test_known(word):
    assert lexicon.known(word)


@pytest.mark.parametrize("word", ["recieve", "equipements", "childrens", "steelplant", "criticided", "alot", "x", "Ukrainians’s", "''"])
def test_unknown(word):
    assert not lexicon.known(word)


def test_common_words_are_more_frequent():
    assert lexicon.frequency("the") > lexicon.frequency("minister") > lexicon.frequency("aardvark") > 0


@pytest.mark.parametrize(
    ("word", "variety"), [("colour", "british"), ("color", "american"), ("organise", "british"), ("organize", ""), ("house", ""), ("xyzzy", "")]
)
def test_variety(word, variety):
    assert lexicon.variety(word) == variety


@pytest.mark.parametrize(("word", "is_name"), [("London", True), ("London’s", True), ("LONDON", True), ("london", False), ("Xqzt", False)])
def test_known_name(word, is_name):
    assert lexicon.known_name(word) is is_name


@pytest.mark.parametrize(
    ("word", "rights"),
    [("recieve", ("receive",)), ("goverment", ("government",)), ("receive", ()), ("", ()), ("zzzz", ()), ("aaaa", ()), ("occured", ("occurred",))],
)
def test_corrections(word, rights):
    assert lexicon.corrections(word) == rights


def test_no_misspelling_is_a_word():
    wrongs = list(lexicon.misspellings())
    assert [wrong for wrong in wrongs if lexicon.entry(wrong)] == []


def test_candidates_have_their_length():
    assert {len(word.encode()) for word in lexicon.of_length("r", 6)} == {6}


@given(st.text(alphabet=string.printable + "éﬁ’\ud800\u0000Я", max_size=30))
def test_anything_may_be_looked_up(word):
    assert lexicon.frequency(word) >= 0
    assert not lexicon.corrections(word) or not lexicon.known(word)
