"""Quotation marks are paired as a reader pairs them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.quotations import pair_quotations
from newslint.text.spans import Span


def pair(*paragraphs):
    text, spans = "", []
    for paragraph in paragraphs:
        spans.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    found = pair_quotations(text, spans)
    return [text[q.start : q.end] for q in found.quotations], [text[s.start : s.end] for s in found.strays]


BALANCED = {
    "curly": ("He said “no” twice.", ["“no”"]),
    "straight": ('"No," he said. "Never."', ['"No,"', '"Never."']),
    "curly opened, straight closed": ('“No," he said.', ['“No,"']),
    "guillemets": ("Он сказал «нет» и ушёл.", ["«нет»"]),
    "German": ("Er sagte „so“ und ging.", ["„so“"]),
    "nested double": ("“He said “no” to me,” she said.", ["“He said “no” to me,”"]),
    "nested single": ("“He told me ‘no’,” she said.", ["“He told me ‘no’,”"]),
    "British": ("‘We’ll see,’ she said. ‘Not now.’", ["‘We’ll see,’", "‘Not now.’"]),
    "British with double inside": ("‘She said “no” to me,’ he said.", ["‘She said “no” to me,’"]),
    "British with a possessive": ("‘The soldiers’ plea was heard,’ she said.", ["‘The soldiers’ plea was heard,’"]),
    "headline": ("Mayor: 'Help us get out of here'", ["'Help us get out of here'"]),
    "apostrophes": ("The boys' dogs don't bark in the '90s, rock 'n' roll.", []),
    "feet and inches": ('He is 6\'2" tall and has a 40" screen.', []),
    "inches in a quotation": ('"I am 6\'2"," he said.', ['"I am 6\'2","']),
    "brackets": ('The plan ("Dawn") failed.', ['"Dawn"']),
    "printed paragraphs run together": ("She said: “It is time. “We must act.” Then she left.", ["“It is time. ", "“We must act.”"]),
    "two single for a double": ("He said ''no'' twice.", ["''no''"]),
}
UNBALANCED = {
    "two stray singles close": (["In “heavy blood battles’ ‘ since May."], ["’ ‘"]),
    "never closed": (["He said “no.", "It rained."], ["“"]),
    "never opened": (["He said no” and left."], ["”"]),
    "closing mark opens": (["It rose. ” It is good,” he said."], ["”"]),
    "a new one before the last is closed": (["They wanted: “What a day. Ann Roy said: “No.”"], ["“"]),
    "ended by he said": (["“We will fight on, he said. “We never stop.”"], ["“"]),
}


@pytest.mark.parametrize(("text", "quoted"), BALANCED.values(), ids=BALANCED)
def test_balanced(text, quoted):
    assert pair(text) == (quoted, [])


@pytest.mark.parametrize(("paragraphs", "strays"), UNBALANCED.values(), ids=UNBALANCED)
def test_unbalanced(paragraphs, strays):
    assert pair(*paragraphs)[1] == strays


def test_goes_on_in_the_next_paragraph():
    quoted, strays = pair('One said: "It changed the war.', '"They blew up all. It works."', "So it is.")
    assert (quoted, strays) == (['"It changed the war.', '"They blew up all. It works."'], [])


def test_goes_on_over_paragraphs_without_marks():
    quoted, strays = pair("He said: “It is over.", "We are going home.", "All of us.” Then he left.")
    assert (quoted, strays) == (["“It is over.", "We are going home.", "All of us.”"], [])


@given(st.text(alphabet="ab ,.\n\"'“”‘’«»„5"))
def test_quotations_are_disjoint_and_in_order(text):
    found = pair_quotations(text, [Span(0, len(text))])
    assert all(a.end <= b.start for a, b in zip(found.quotations, found.quotations[1:], strict=False))
    assert all(0 <= s.start < s.end <= len(text) for s in found.strays)


def test_a_megabyte_of_marks():
    text = "“" * 200_000 + "' " * 200_000
    assert pair_quotations(text, [Span(0, len(text))]).strays
