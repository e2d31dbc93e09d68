"""What a misspelt word was meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.corrections import compound, corrections
from newslint.text.derived import derived
from newslint.text.varieties import other_spelling, variety_of

FIRST = [
    ("a letter left out", "provincal", "provincial"),
    ("two letters swapped", "ambassdaor", "ambassador"),
    ("a letter doubled", "harbbour", "harbour"),
    ("a neighbour on the keyboard", "goverbment", "government"),
    ("by ear", "investigaters", "investigators"),
    ("two slips", "equipements", "equipment"),
    ("known", "recieve", "receive"),
    ("known, of two words", "alot", "a lot"),
    ("a space lost beside a small word", "ofthe", "of the"),
    ("a space lost between full words", "steelplant", "steel plant"),
]


@pytest.mark.parametrize(("word", "right"), [case[1:] for case in FIRST], ids=[case[0] for case in FIRST])
def test_the_likeliest_comes_first(word, right):
    assert corrections(word)[0].text == right


def test_the_words_of_the_article_decide_between_equals():
    assert next(c.text for c in corrections("stike")) != "stoke"
    assert corrections("stroe", {"strode"})[0].score >= corrections("stroe")[0].score


@pytest.mark.parametrize(("correction", "full"), [("steel plant", True), ("of the", False), ("validate your", False), ("plant", False)])
def test_compound(correction, full):
    assert compound(correction) is full


@given(st.text(max_size=20))
def test_any_word_may_be_corrected(word):
    assert all(c.text != word for c in corrections(word.lower()))


@pytest.mark.parametrize(
    ("word", "made"),
    [
        ("zombielike", True),
        ("megaprojects", True),
        ("ultrawide", True),
        ("cheesemonger", True),
        ("steelplant", False),
        ("criticided", False),
        ("", False),
    ],
)
def test_derived(word, made):
    assert derived(word) is made


PAIRS = [("colour", "color"), ("centre", "center"), ("analysed", "analyzed"), ("travelling", "traveling"), ("defence", "defense"), ("tyres", "tires")]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_the_other_spelling(british, american):
    assert (variety_of(british), other_spelling(british)) == ("british", american)


@pytest.mark.parametrize("word", ["organize", "organise", "program", "check", "house", "story", "meter", "xyz", ""])
def test_words_that_tell_no_variety(word):
    assert variety_of(word) == ""
