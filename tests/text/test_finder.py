"""Phrases are found the same way in the first texts as in later ones."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.text.finder import Finder

_LETTERS = st.text("ab ’", min_size=1, max_size=9)


@given(st.lists(_LETTERS, max_size=6), st.text("ab ’", max_size=40), st.booleans())
def test_a_first_text_and_a_later_one(phrases, text, overlapping):
    first, later = Finder(phrases), Finder(phrases)
    later.prepare()
    assert first.find(text, overlapping=overlapping) == later.find(text, overlapping=overlapping)


def test_overlapping():
    finder = Finder(["abab", "ba", "b"])
    assert finder.find("ababab") == [(2, 1, 2), (1, 1, 3), (0, 0, 4), (2, 3, 4), (1, 3, 5), (0, 2, 6), (2, 5, 6)]
    assert finder.find("ababab", overlapping=False) == [(2, 1, 2), (2, 3, 4), (2, 5, 6)]


@given(st.lists(st.lists(_LETTERS, max_size=4), min_size=1, max_size=4), st.lists(st.text("ab ’", max_size=40), min_size=1, max_size=6))
def test_those_that_are_often_asked_find_the_same_together(several, texts):
    alone, together = [Finder(phrases) for phrases in several], [Finder(phrases, often=True) for phrases in several]
    for finder in together:
        finder.prepare()
    for text in texts:
        for one, other in zip(alone, together, strict=True):
            assert other.find(text) == one.find(text)
