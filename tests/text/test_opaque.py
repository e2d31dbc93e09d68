"""What is no English copy is masked, and nothing else."""

import itertools

import pytest

from newslint.text.opaque import opaque_spans

CASES = {
    "URL": ("See https://example.org/a?b=c.", ["https://example.org/a?b=c"]),
    "www": ("See (www.example.org), please.", ["www.example.org"]),
    "bare domain": ("Write to bbc.co.uk or Booking.com today.", ["bbc.co.uk", "Booking.com"]),
    "domain with a path": ("Read it at youtu.be and bit.ly or t.co, x.io/abc.", ["x.io/abc"]),
    "address": ("Mail ana.roy@example.org.", ["ana.roy@example.org"]),
    "handle and hashtag": ("By @elonmusk on #FreeKyiv.", ["@elonmusk", "#FreeKyiv"]),
    "native script": ("wrote Сергій Волина (@Serjvlk) there", ["Сергій Волина", "@Serjvlk"]),
    "a number sign": ("The #1 song at £5 @ home, R&D.", []),
    "missing space": ("He left.It rained.Co came.De Gaulle spoke.In fact.", []),
    "abbreviations": ("The U.S. and the E.U. met at 5 p.m. in St. Louis.", []),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_opaque(text, found):
    assert [text[s.start : s.end] for s in opaque_spans(text)] == found


@pytest.mark.parametrize("unit", ["a", "@", "a@", ".com", "a.", "я ", "#1", "http://"], ids=repr)
def test_hostile(unit):
    text = unit * (400_000 // len(unit))
    spans = opaque_spans(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
