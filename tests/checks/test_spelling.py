"""Kind `spelling`, beyond the examples of its rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.spelling import Spelling
from newslint.loaders import load


def hits(text, **options):
    article = load("a.txt", text.encode("utf-8", "replace"))
    return [(article.text[h.start : h.end], h.level) for h in Spelling(**{"find": "unknown-word", **options}).look(article, ())]


QUIET = [
    ("a name elsewhere", "The boat sailed for quispe. Later Quispe rang."),
    ("a handle, a hashtag, a URL", "Read @resonsible, #resonsible and https://resonsible.example/resonsible now."),
    ("between digits", "The A320neo and the 5kgs of b2b."),
    ("a coinage", "The glimble is new. A glimble costs much. Every glimble is blue."),
    ("a part of a compound with a name", "An anti-Quizpe march."),
    ("a contraction written apart", "He did n't and could n’t."),
    ("a dropped ending", "The bleedin’ obvious."),
    ("an abbreviation without a vowel", "A fine of 3 bln crowns."),
    ("a term in quotation marks", "They call it “resonsable” there."),
    ("a compound without evidence", "The bikemaker and the teabreak."),
]


@pytest.mark.parametrize("text", [case[1] for case in QUIET], ids=[case[0] for case in QUIET])
def test_left_alone(text):
    assert [hit for hit in hits(text) if hit[1] != "info"] == []


LOUD = [
    ("in speech", "“It is a question of resonsability and of nothing else,” she said.", ["resonsability"]),
    ("the article writes it apart", "The steel plant burned. Workers of the steelplant fled.", ["steelplant"]),
    ("twice", "The resonsability is his. He denies resonsability.", ["resonsability"] * 2),
    ("in a teaser", "The harbour is closed.\n\nWatch: The harbour is closd after a storm in the night\n", ["closd"]),
    ("a possessive", "The harbbour’s wall fell.", ["harbbour"]),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in LOUD], ids=[case[0] for case in LOUD])
def test_reported(text, found):
    assert [word for word, _ in hits(text)] == found


def test_accepted_words():
    assert hits("The golazzo was his.", accept=("golazzo  # football",)) == []
    assert hits("The golazzo’s beauty.", accept=("Golazzo",)) == []


def test_the_house_table():
    assert hits("He programed it.", find="misspelling", table={"programed": "programmed"}) == [("programed", "error")]


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200))
def test_any_text_can_be_read(text):
    assert all(found in text for found, _ in [*hits(text), *hits(text, find="misspelling")])
