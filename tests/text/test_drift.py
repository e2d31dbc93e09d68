"""Quotations: what may differ, and what may not."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newslint.text.drift import drift, drift_of_words, quoted_words

LONG = (
    "We found the second crew on the north ridge before sunrise and brought all twelve of them down through the snow, because nobody could say "
    "whether the helicopter would reach that valley in the afternoon, and the guides had carried enough food for two more nights"
)
WORDS = LONG.split()


@given(st.integers(0, len(WORDS) - 1), st.integers(0, len(WORDS)))
def test_a_truncation_is_faithful(start, end):
    found = drift(" ".join(WORDS[start:end]), LONG)
    assert found is None or found.kind is None


@given(st.integers(0, len(WORDS) - 20), st.integers(2, 8))
def test_an_ellipsis_is_faithful(start, left_out):
    cut = [*WORDS[: start + 8], "...", *WORDS[start + 8 + left_out :]]
    found = drift(" ".join(cut), LONG)
    assert found is None or found.kind is None


@given(st.integers(0, 3), st.integers(0, 3), st.integers(3, 19))
def test_a_changed_number_is_found(cut_before, cut_after, number):
    assume(number != 12)
    changed = [str(number) if word == "twelve" else word for word in WORDS]
    found = drift(" ".join(changed[cut_before : len(changed) - cut_after]), LONG)
    assert found is not None
    assert (found.kind, found.there) == ("number", "12")


@given(st.integers(6, len(WORDS) - 6), st.sampled_from(["not", "never"]))
def test_a_negation_is_found(at, negation):
    found = drift(" ".join([*WORDS[:at], negation, *WORDS[at:]]), LONG)
    assert found is not None
    assert found.kind == "negation"


@given(st.permutations([LONG, LONG.replace("twelve", "two")]))
def test_symmetric(pair):
    one, other = drift(*pair), drift(*reversed(pair))
    assert one is not None
    assert other is not None
    assert (one.kind, one.here, one.there) == (other.kind, other.there, other.here)


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("We don't organise tours of the harbour", "We do not organize tours of the harbor", None),
        ("It was the 11th hour for the valley and everybody knew it", "It was the eleventh hour for the valley, and everybody knew it.", None),
        ("The end game of the owners is to empty the town by spring", "The endgame of the owners is to empty the town by spring", None),
        ("We will cut taxes for small shops next year", "We may cut taxes for small shops next year", "word"),
        ("The dam is safe for a hundred years", "The dam is safe for a thousand years", "number"),
        ("I did nothing illegal in that office", "I did nothing in that office", "word"),
        ("I signed a contract that I had read twice", "I signed a contract that I should have read twice", "word"),
        ("The night crew closed the valve before the alarm sounded", "The night crew could have closed the valve before the alarm sounded", "word"),
        ("The referee had been told about the injury at half-time", "The referee should have been told about the injury at half-time", "word"),
        ("The league did look at the pictures again", "The league must look at the pictures again", "word"),
        ("The pilot had seen the other aircraft coming towards us", "The pilot would have seen the other aircraft coming towards us", "word"),
        ("They would have stayed with the orchestra", "They could have stayed with the orchestra", "word"),
        ("The farmers have been waiting for rain since spring", "The farmers had been waiting for rain since spring", None),
        ("The museum should reopen the gallery in spring", "The museum would reopen the gallery in spring", None),
        (
            "The people who live here will be asked before a single tree is felled",
            "The people who live here will be asked when the first tree is felled",
            "word",
        ),
        ("We counted the ballots before the doors opened", "We counted the ballots after the doors opened", "word"),
        ("Most of the patients were treated in the corridor", "All of the patients were treated in the corridor", "word"),
        ("Few of the teachers agreed with the new timetable", "Many of the teachers agreed with the new timetable", "word"),
    ],
)
def test_kinds(here, there, kind):
    found = drift(here, there)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("It was the worst day of my life", "It was the best day of the summer"),
        ("Help us get out of the valley", "Help us get out of the flooded town before the second wave comes"),
        ("Yes, we can", "No, we can"),
        ("We will win", "We will not win"),
    ],
)
def test_not_compared(here, there):
    assert drift(here, there) is None


@pytest.mark.parametrize(
    ("here", "there"),
    [("Nobody told us to leave", "Nobody told us to stay"), ("My husband could not swim", "My father could not swim")],
)
def test_a_short_quotation_is_known_by_its_speaker(here, there):
    assert drift(here, there) is None
    known = drift_of_words(quoted_words(here), quoted_words(there), ones=True)
    assert known is not None
    assert known.kind == "word"
