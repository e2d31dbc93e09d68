"""Kind `substitution`: phrases with alternatives, and hits that count in a context only."""

import re

import pytest

from newslint.checks.substitution import Substitution
from newslint.errors import NewslintError
from newslint.loaders import load
from newslint.model import Found
from newslint.schema import Schema, parse_yaml


def replaced(text, check):
    article = load("a.txt", text.encode())
    found = [Found(m.start(), m.end(), n) for n, phrase in enumerate(check.literals()) for m in re.finditer(re.escape(phrase), article.folded)]
    return [(article.text[h.start : h.end], h.replacements) for h in check.look(article, found)]


def test_alternatives_are_written_out():
    check = Substitution(table={"pubic [health|works]": "public []", "[a|the] [big|small] affect": "[] [] effect"})
    assert replaced("Pubic works had a small affect.", check) == [("Pubic works", ("Public works",)), ("a small affect", ("a small effect",))]


def test_either_apostrophe():
    check = Substitution(table={"it's own": "its own"})
    assert [found for found, _ in replaced("It has it's own and it’s own.", check)] == ["it's own", "it’s own"]


def test_within():
    check = Substitution(table={"then": "than"}, within=(re.compile("more then"),))
    assert replaced("More then ten, then none.", check) == [("then", ("than",))]


@pytest.mark.parametrize("text", ["They won’t go.", "They won't go.", "A won-lost record."])
def test_a_word_that_goes_on(text):
    assert replaced(text, Substitution(table={"won": "win"})) == []


@pytest.mark.parametrize(("table", "mistake"), [("{}", "is empty"), ("{a: a}", "replaced by itself"), ("{a: 'b []'}", "has no [a|b]")])
def test_mistakes_in_a_table(table, mistake):
    with pytest.raises(NewslintError, match=re.escape(mistake)):
        Schema().build(Substitution, parse_yaml(f"table: {table}", "r.yaml"), "r.yaml")
