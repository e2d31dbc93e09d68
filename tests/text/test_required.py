import re

import pytest

from newslint.text.required import foldable, required

CASES = {
    "a word": (r"\bcolour\b", ("colour",)),
    "the longest run": (r"wild[ -]goose (?=chase)", ("goose",)),
    "each branch has one": (r"\b(?:colour|flavour)s?\b", ("colour", "flavour")),
    "a branch without": (r"(?:colour|\d+) (?:paint|brush)", ("brush", "paint")),
    "what may be missing": (r"(?:bright )?colour", ("colour",)),
    "repeated once at least": (r"(?:early )+late", ("early",)),
    "lower case": (r"Prime\s+Minister", ("minister",)),
    "no space": (r"as well as", ("well",)),
    "nothing sure": (r"(?:colour)?", ()),
    "an empty branch": (r"colour|", ()),
    "too short": (r"\bof\b", ()),
    "classes only": (r"\d{3}", ()),
    "no ASCII": (r"étude", ("tude",)),
    "what looks ahead": (r"(?=colour)\w+", ()),
    "not an expression": (r"(", ()),
}


@pytest.mark.parametrize(("pattern", "literals"), CASES.values(), ids=CASES)
def test_literals(pattern, literals):
    assert required(pattern) == literals


@pytest.mark.parametrize("text", ["The COLOUR of money", "a coloured wall", "Kelvin's colour"])
def test_whatever_matches_holds_a_literal(text):
    assert re.search("colour", text, re.IGNORECASE)
    assert any(literal in text.lower() for literal in required("colour"))


@pytest.mark.parametrize(
    ("text", "sure"), {"plain": ("misspelling", True), "é": ("façade", True), "long s": ("miſſpelling", False), "ı": ("ısland", False)}.values()
)
def test_letters_that_match_without_being_equal(text, sure):
    assert foldable(text) is sure
    assert sure or re.search("misspelling|island", text, re.IGNORECASE)
