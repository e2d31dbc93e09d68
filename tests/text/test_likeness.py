"""Which words are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.likeness import is_demonym, is_gender_pair, is_plural, near_keys, one_slip, resembling, same_but_for_marks, sound

SOUND_ALIKE = [
    "Zelensky Zelenskiy",
    "Zelensky Zelenskyy",
    "Putin Poutine",
    "Volyna Volina",
    "Mariupol Marioupol",
    "Dzhioyev Jioev",
    "Smirnov Smirnoff",
]
SOUND_DIFFERENT = ["Kyiv Kiev", "Kharkiv Kharkov", "Gaddafi Qaddafi", "Iran Iraq", "Macaraeg Macareag"]


@pytest.mark.parametrize("pair", SOUND_ALIKE)
def test_transliterations_sound_alike(pair):
    a, b = pair.split()
    assert sound(a) == sound(b)


@pytest.mark.parametrize("pair", SOUND_DIFFERENT)
def test_other_words_do_not(pair):
    a, b = pair.split()
    assert sound(a) != sound(b)


@pytest.mark.parametrize(
    ("pair", "same"),
    [("Hernán Hernan", True), ("Jürg Juerg", True), ("Jürg Jurg", True), ("Łódź Lodz", True), ("Søren Soeren", True), ("Quispe Quizpe", False)],
)
def test_marks(pair, same):
    assert same_but_for_marks(*pair.split()) is same


@pytest.mark.parametrize(
    ("pair", "near"),
    [
        ("macaraeg macareag", True),
        ("quispe quizpe", True),
        ("zanardelli zanardeli", True),
        ("solbakken sollbakken", True),
        ("anna anna", False),
        ("marek mariusz", False),
        ("almeida almada", False),
    ],
)
def test_one_slip(pair, near):
    assert one_slip(*pair.split()) is near


@given(st.text("abcd", min_size=1, max_size=8), st.data())
def test_a_slip_is_one_slip_and_shares_a_key(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    changed = data.draw(
        st.sampled_from([word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], word[:at] + "x" + word[at + 1 :], _swapped(word, at)])
    )
    if changed not in (word, ""):
        assert one_slip(word, changed)
        assert one_slip(changed, word)
        assert set(near_keys(word)) & set(near_keys(changed))


def _swapped(word, at):
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


@pytest.mark.parametrize(("a", "b"), [("hrytsenko", "gritsenko"), ("papadimitriou", "papadimitriu"), ("kyriakopoulos", "kiriakopulos")])
def test_resembling(a, b):
    assert resembling(a, b)


@pytest.mark.parametrize(
    ("function", "pair", "expected"),
    [
        (is_plural, "biden bidens", True),
        (is_plural, "kennedys kennedy", True),
        (is_plural, "challis challiss", False),
        (is_plural, "jones joneses", True),
        (is_demonym, "kardelia kardelian", True),
        (is_demonym, "yemen yemeni", True),
        (is_demonym, "zanardelli zanardeli", False),
        (is_demonym, "dancevic danceviic", False),
        (is_gender_pair, "zelensky zelenska", True),
        (is_gender_pair, "petrov petrova", True),
        (is_gender_pair, "mario maria", True),
        (is_gender_pair, "papadopoulos papadopoulou", True),
        (is_gender_pair, "wieczorek wieczorak", False),
    ],
)
def test_forms(function, pair, expected):
    a, b = pair.split()
    assert function(a, b) is expected
    assert function(b, a) is expected
