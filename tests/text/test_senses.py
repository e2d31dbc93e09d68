"""Words that mean alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.lines import Lines
from newslint.text.senses import Word, closeness, is_person, look_up, opposed


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        pytest.param("walkout", "strikes", 0.9, 1.0, id="a kind of it"),
        pytest.param("kidnapped", "abducted", 1.0, 1.0, id="synonyms"),
        pytest.param("residents", "inhabitants", 0.9, 1.0, id="nearly synonyms, plural"),
        pytest.param("rescuers", "rescued", 0.9, 0.9, id="derived"),
        pytest.param("killed", "died", 0.9, 0.9, id="cause and effect"),
        pytest.param("schools", "pupils", 0.0, 0.0, id="a place and a person"),
        pytest.param("bridges", "seconds", 0.0, 0.0, id="nothing in common"),
        pytest.param("zzgl", "qqrt", 0.0, 0.0, id="no words"),
        pytest.param("disposed", "dispos", 1.0, 1.0, id="a stem without its e"),
    ],
)
def test_closeness(a: str, b: str, least: float, most: float) -> None:
    assert least <= closeness(a, b) <= most


@pytest.mark.parametrize("noun", ["robber", "passengers", "women", "gardener", "visitors"])
def test_persons(noun: str) -> None:
    assert is_person(noun)


@pytest.mark.parametrize("noun", ["bridge", "schools", "crew", "zzgl", ""])
def test_no_persons(noun: str) -> None:
    assert not is_person(noun)


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("opened", "closed", True), ("wins", "lost", True), ("safe", "dangerous", True), ("safe", "closed", False)]
)
def test_opposites(a: str, b: str, expected: bool) -> None:
    assert opposed(a, b) is expected
    assert opposed(b, a) is expected


def test_what_is_not_known_has_no_senses() -> None:
    assert look_up("zzgl") == Word()


_WORDS = [line.split("\t", 1)[0] for line in Lines("senses.txt").whole().split()]


@given(st.sampled_from(_WORDS), st.sampled_from(_WORDS))
def test_closeness_is_symmetric_and_whole_only_for_synonyms(a: str, b: str) -> None:
    assert closeness(a, b) == closeness(b, a)
    assert 0.0 <= closeness(a, b) <= closeness(a, a) == 1.0
