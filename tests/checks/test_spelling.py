"""Kind `spelling`, beyond the examples of its rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.spelling import Spelling
from newslint.examples import run
from newslint.linter import Linter
from newslint.model import Rule


def hits(*texts, **options):
    rule = Rule(message="{found}: {use}", why="", check=Spelling(**{"find": "unknown-word", **options}), id="spelling/x")
    return [(f.location.text, f.level) for f in run(Linter([rule]), texts)]


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
    ("a people's name in another language", "He plays for Atletico Italiano, for an Italiano and for a Germana."),
    ("a coin of elsewhere", "Not one sen of it was paid, and 50 sen were lost."),
    ("a surname like a month", "A letter from Octobere Brown reached him."),
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
    ("in a short sentence in quotation marks", "“It is a resonsability,” she said.", ["resonsability"]),
    ("a month", "It will open in Febuary, the city says.", ["Febuary"]),
    ("a people", "Two Brittish tourists were hurt.", ["Brittish"]),
    ("a people that has two adjectives", "The Argentinan side won.", ["Argentinan"]),
    ("a continent", "It vanished off Europian shelves.", ["Europian"]),
]


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in LOUD], ids=[case[0] for case in LOUD])
def test_reported(text, found):
    assert [word for word, _ in hits(text)] == found


COINAGES = [
    ("two articles of their own accord", ["Then came the bleisure crowd.", "What the bleisure trade wants is quiet."], []),
    ("one article, and one with a coinage of its own", ["A bleisure trip.", "The bleisure fair. More bleisure follows. All bleisure ends."], []),
    ("one in quotation marks", ["They call it “bleisure” now.", "Then came the bleisure crowd."], []),
    ("one sentence, copied", ["Then came the bleisure crowd."] * 2, ["bleisure"] * 2),
    ("one article", ["Then came the bleisure crowd.", "Nobody came."], ["bleisure"]),
    ("a slip that several make", ["The ambassdaor left.", "An ambassdaor is a guest."], ["ambassdaor"] * 2),
]


@pytest.mark.parametrize(("texts", "found"), [case[1:] for case in COINAGES], ids=[case[0] for case in COINAGES])
def test_a_coinage_of_several_articles_is_left_alone(texts, found):
    assert [word for word, level in hits(*texts) if level != "info"] == found


def test_accepted_words():
    assert hits("The golazzo was his.", accept=("golazzo  # football",)) == []
    assert hits("The golazzo’s beauty.", accept=("Golazzo",)) == []


def test_the_house_table():
    assert hits("He programed it.", find="misspelling", table={"programed": "programmed"}) == [("programed", "error")]


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200))
def test_any_text_can_be_read(text):
    assert all(found in text for found, _ in [*hits(text), *hits(text, find="misspelling")])
