"""The gate lets nothing go by: a file it keeps closed has no finding, whatever its loader makes of it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.gate import Gate
from newslint.linter import Linter
from newslint.loaders import load
from newslint.model import Sought
from newslint.rules import read_rules, shipped

RULES = [rule for rule in read_rules([shipped()]) if rule.id.startswith(("typos/", "names/ukraine", "names/leaders", "wording/suicide"))]
LINTER = Linter(RULES)

CASES = [
    ("a phrase", Sought(["well well"]), "It is WELL well.", True),
    ("inside a word", Sought(["had to"]), "He had tools.", True),
    ("a whole phrase", Sought.whole_words(["had to"]), "He had to.", True),
    ("inside a word, but whole", Sought.whole_words(["had to"]), "He had tools.", False),
    ("a word", Sought.whole_words(["wifes"]), "Two “Wifes”.", True),
    ("a word inside another", Sought.whole_words(["wifes"]), "Housewifes came.", False),
    ("a word behind a hyphen", Sought.whole_words(["wifes"]), "The ex-wifes came.", True),
    ("between apostrophes", Sought.whole_words(["wifes"]), "The wifes’ll come.", True),
    ("in another case", Sought.whole_words(["june"], case=True), "June came.", False),
    ("in its own case", Sought.whole_words(["june"], case=True), "In june.", True),
    ("in a handle", Sought.whole_words(["wifes"]), "By @xwifes.", True),
    ("beside another script", Sought.whole_words(["wifes"]), "Киевwifes.", True),
    ("a dotless i", Sought.whole_words(["wifes"]), "ı", True),
    ("Kelvin's sign", Sought(["kilo x"]), "A \u212ailo X.", True),
    ("an accent", Sought(["café x"]), "CAFÉ X", True),
    ("nothing", Sought.whole_words(["wifes", "had to"]), "Nothing stands here.", False),
]


@pytest.mark.parametrize(("sought", "text", "opens"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_opens_it(sought, text, opens):
    gate = Gate([sought])
    assert [gate.suspects(text, text.split()) is not None for _ in range(2)] == [opens, opens]


PIECES = [
    "recieved", "Recieved", "RECIEVED", "recieve’s", "goverment", "doesnt", "couldn't", "Kiev", "KIEV", "Lvov", "Poutine", "june", "June", "wifes",
    "loose", "to", "breath", "would", "of", "the", "workers's", "suicide", "committed", "mens", "peoples", "two", "a", "men", "said", "He", "é", "ı",
    "\n", "\n\n", " ", " ", " ", ".", ", ", "’", "'", "“", "”", "-", "@", "#", "http://x.org/", "www.", ".com", ".co.uk", "Київ", "\u00a0", "\u00ad",
    "\u2028", "ſ", "2", "_", "(", "xhttp://", "LONDON (Reuters) - ", "By Ann Lee\n", "Read more: ",
]  # fmt: skip
"""What is reported, what is like it, and what hides or divides it."""


@example(["couldn't", ".com"])
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_nothing_goes_by(pieces):
    text = "".join(pieces)
    assert LINTER._gate is not None
    assert LINTER.examine_file("a.txt", text.encode()).findings == LINTER.examine(load("a.txt", text.encode())).findings


def test_markup_is_read():
    assert LINTER.examine_file("a.html", b"<p>He reci&#101;ved it.</p>").findings


def test_a_rule_that_sees_every_article_has_none():
    rules = [rule for rule in read_rules([shipped()]) if rule.id in ("typos/common", "grammar/a-an")]
    assert Linter(rules)._gate is None
