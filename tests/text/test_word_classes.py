"""Classes of words: bits on the chunks of copy."""

from __future__ import annotations

import pytest

from newslint.loaders import load
from newslint.text.lexicon import UNKNOWN
from newslint.text.readability import Readable
from newslint.text.varieties import OF_VARIETY, WITH_S, WITH_Z
from newslint.text.words import chunks_of, word_class


@pytest.mark.parametrize(
    ("chunk", "kinds"),
    [
        pytest.param("colour,”", OF_VARIETY["british"], id="british"),
        pytest.param("Color", OF_VARIETY["american"], id="american, capitalised"),
        pytest.param("organised.", WITH_S, id="-ise"),
        pytest.param("organize", WITH_Z, id="-ize"),
        pytest.param("Organize", 0, id="-ize, capitalised"),
        pytest.param("colour-qwzx", OF_VARIETY["british"] | UNKNOWN, id="two words"),
        pytest.param("1,200", 0, id="no word"),
    ],
)
def test_kinds(chunk: str, kinds: int) -> None:
    [(found, count)] = chunks_of(f"{chunk} {chunk}")
    assert (found.kinds, count) == (kinds, 2)


def test_a_class_declared_late_is_known_of_chunks_met_before() -> None:
    chunks_of("marmalade")
    bit = word_class(lambda word: word == "marmalade")
    [(found, _)] = chunks_of("marmalade")
    assert found.kinds & bit


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bridge reopens\n\nLISBON, May 3 - The bridge was reopened on Tuesday.\n\nIt's a relief.\n", id="headline and dateline"),
        pytest.param("Bridge reopens\n\nSee https://example.org/a-page for more of it.\n\nThe bridge reopened.\n", id="opaque"),
        pytest.param("One word.\n", id="short"),
    ],
)
def test_the_counts_of_a_body_are_those_of_its_text(text: str) -> None:
    article = load("a.txt", text.encode())
    whole, counted = Readable(article.body_text()), article.readable
    names = ("words", "letters", "syllables", "polysyllables", "complex_words", "unfamiliar", "sentences", "spaced")
    assert [getattr(counted, name) for name in names] == [getattr(whole, name) for name in names]
