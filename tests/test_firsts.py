"""An expression that is told with which characters a match begins finds what it finds without."""

import re

import pytest

from newslint.patterns import compiled

TEXT = (
    "The Kiſs of the spıder: KISS, İstanbul and ißt, \u212aelvin's åÅ\u212b ωΩ\u2126 ΣΌΛΩΝ ß ẞ. It is not so: hasn't been\u00a0there, has she?\r\n"
    "“In 2021 a two-year-old was 1.5 m tall,” he said – until 3 May. The the end, no-one, x_y 7th\tdon’t éclair ÉCLAIR \U0001f600 𝔘 \ufffc"
)

PATTERNS = [
    (r"\b(?:kiss|is|has)\b", re.IGNORECASE),
    (r"(?i:k)|s", 0),
    (r"\b(?i:KELVIN|åå|Ω)", 0),
    (r"(?<![\w-])(?:two|no|i)", re.IGNORECASE),
    (r"(?<=[a-z][a-z])ed?\b|(?<=\d)th", 0),
    (r"(?:,|\b(?:until|before) )?\d+(?:st|th)?", 0),
    (r"(?:very )*(?P<what>end|is)(?! not)", 0),
    (r"\b(?:[A-Z]|the) ?[a-z]+", re.IGNORECASE),
    (r"(?=[A-Z])(?:The|In|It) ", 0),
    (r"(?!The)\b[É-Ö]\w+", re.IGNORECASE),
    (r"\b[^\W\d_]+ed\b|\w", 0),
    (r"(?>a+|b)c?|(?:x|y)++", 0),
    (r"(?x) \b (?: one | two ) - ", 0),
    (r"\s(?:is|no)|$", 0),
    (r"(a)?(?:\1b|c)", 0),
    (r"(t)?(?(1)h|o)", re.IGNORECASE),
    (r"(?a:\b\w+)(?:'|’)", re.IGNORECASE),
    (r"\B(?:s|k)", re.IGNORECASE),
    (r"\b(t)(?:he|wo)", 0),
    (r"(?<= )(?P<x>en(?=d))d", 0),
    (r"\b(?:is) (?:no)?", 0),
    (r"\b(?i:is) no", 0),
    (r"(?!)|(?<!\S)\U0001f600", 0),
]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_finds_what_re_finds(pattern, flags):
    plain, told = re.compile(pattern, flags), compiled(pattern, flags)
    for start in (0, 1, 40):
        assert [m.regs for m in told.finditer(TEXT, start)] == [m.regs for m in plain.finditer(TEXT, start)]
    assert told.sub("<>", TEXT) == plain.sub("<>", TEXT)
    assert told.split(TEXT) == plain.split(TEXT)


@pytest.mark.parametrize("char", [chr(code) for code in (*range(0x20, 0x250), 0x1E9E, 0x2126, 0x212A, 0x212B, 0xFB05, 0xFB06)])
def test_of_any_case(char):
    pattern = r"\b(?:" + "|".join(map(re.escape, {char, "\ue000"})) + ")" if char.isalpha() else re.escape(char)
    every = "".join(f" {chr(code)}" for code in range(0x20, 0x2200)) + " \ufb05 \ufb06"
    assert compiled(pattern, re.IGNORECASE).findall(every) == re.compile(pattern, re.IGNORECASE).findall(every)
