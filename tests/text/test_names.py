"""Which words of a text are names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.names import find_names
from newslint.text.sentences import sentence_spans


def names(text):
    return find_names(text, sentence_spans(text, 0, len(text)))


CASES = {
    "plain": ("They met Serhiy Volyna in Mariupol.", ["Serhiy Volyna", "Mariupol"]),
    "possessive": ("We saw Musk’s car and James' house, Tesla's too.", ["Musk", "James", "Tesla"]),
    "particles": ("It was Ludwig van Beethoven with Robert De Niro and Ramón y Cajal.", ["Ludwig van Beethoven", "Robert De Niro", "Ramón y Cajal"]),
    "particle first": ("This is about von der Leyen alone.", ["von der Leyen"]),
    "al": ("He met Bashar al-Assad, then al-Sisi.", ["Bashar al-Assad", "al-Sisi"]),
    "apostrophes": ("We saw Conan O’Brien, Shirin d'Estaing and N'Golo Kanté.", ["Conan O’Brien", "Shirin d'Estaing", "N'Golo Kanté"]),
    "hyphens": ("There stood Marie-Claude Étienne in Stratford-upon-Avon.", ["Marie-Claude Étienne", "Stratford-upon-Avon"]),
    "korean": ("He met Ban Ki-moon.", ["Ban Ki-moon"]),
    "compound": ("A US-led force and a Seattle-based firm.", ["US", "Seattle"]),
    "initials": ("It was J. K. Rowling and George W. Bush.", ["J. K. Rowling", "George W. Bush"]),
    "saints": ("They flew to St. Petersburg by way of St Albans.", ["St. Petersburg", "St Albans"]),
    "diacritics": ("It was Šarūnas Łukasiewicz.", ["Šarūnas Łukasiewicz"]),
    "lower-case diacritics": ("Many in a łódź and a škoda.", []),
    "numbered": ("The 36th Separate Marine Brigade held.", ["36th Separate Marine Brigade"]),
    "model": ("They flew an Airbus A320 home.", ["Airbus A320"]),
    "days and months": ("On Tuesday Putin went on 11 May to Kyiv; in March and January too.", ["Putin", "Kyiv"]),
    "May the name": ("We asked Theresa May.", ["Theresa May"]),
    "I": ("Then I and Obama went, and I'm glad.", ["Obama"]),
    "contraction": ("Don't tell Obama. He's away.", ["Obama"]),
    "starter": ("However Obama won. The Obamas left.", ["Obama", "Obamas"]),
    "starter that stands elsewhere": ("Rescuers came. The rescuers left.", []),
    "the": ("He wrote for The Guardian.", ["Guardian"]),
    "quotation": ('He said: "Now we go to Rome."', ["Rome"]),
    "capitals": ("MUSK ANSWERS CALL FROM KYIV\n\nIt was Musk who wrote to Kyiv.", ["Musk", "Kyiv", "Musk", "Kyiv"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_names(text, expected):
    found = [name for block in text.split("\n\n") for name in names(block)] if "\n\n" not in text else _by_block(text)
    assert [name.text for name in found] == expected


def _by_block(text):
    spans, at = [], 0
    for block in text.split("\n\n"):
        spans += sentence_spans(text, at, at + len(block))
        at += len(block) + 2
    return find_names(text, spans)


TITLES = {
    "one": ("They met Colonel Edmundo Varela there.", [("Edmundo Varela", "colonel")]),
    "two": ("So Prime Minister Filomena Graça spoke.", [("Filomena Graça", "prime minister")]),
    "abbreviated": ("It was Dr. Jane Roe.", [("Jane Roe", "dr")]),
    "after a country": ("They met Canadian Prime Minister Justin Trudeau.", [("Canadian", ""), ("Justin Trudeau", "prime minister")]),
    "after a company": ("So said Norrvik Chief Executive Annika Ljungqvist.", [("Norrvik", ""), ("Annika Ljungqvist", "chief executive")]),
    "not a title": ("It was General Motors in King Street.", [("General Motors", ""), ("King Street", "")]),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES.keys())
def test_titles(text, expected):
    assert [(name.text, name.title) for name in names(text)] == expected


def test_title_start():
    (name,) = names("They met Colonel Edmundo Varela there.")
    assert (name.title_start, name.start, name.end) == (9, 17, 31)


@given(st.text(alphabet="aA bBé.É'’-\n\u00a0I1", max_size=60))
def test_spans_lie_in_order_and_hold_the_words(text):
    at = 0
    for name in names(text):
        assert at <= name.title_start <= name.start < name.end <= len(text)
        assert text[name.start : name.end].split() == list(name.words) or name.caps
        at = name.end
