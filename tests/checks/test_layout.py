"""What one can see without reading; the common cases are the examples of rules/layout."""

import pytest

from newslint.checks.layout import Layout
from newslint.loaders import load


def found(find, text, **options):
    article = load("a.txt", text.encode())
    return [article.text[hit.start : hit.end] for hit in Layout(find=find, **options).look(article, ())]


CASES = {
    "a no-break space counts": ("double-space", "More than\u00a0 2000 men.", ["\u00a0 "]),
    "columns of a table": ("double-space", "Lima        14    dead", []),
    "a typist's habit": ("double-space", "One is.  Two is.  Three is.  Four is.", []),
    "a slip among single spaces": ("double-space", "One is. Two is.  Three is. Four is.", ["  "]),
    "spaced dots": ("space-before-mark", "He left . . . at last", []),
    "French": ("space-before-mark", "« Oui\u00a0! »", []),
    "initials": ("missing-space", "J.K. Rowling met E.M.Forster.", []),
    "a URL": ("missing-space", "See https://a.org/Foo.Bar,baz today.", []),
    "list marks": ("brackets", "a) one\n\n(b) two\n\n3) three ;)", []),
    "over paragraphs": ("brackets", "They (all left.\n\nNobody) stayed.", []),
    "never closed": ("brackets", "They (all left.\n\nNobody stayed.", ["("]),
    "emphasis in a quotation": ("repeated-word", "“It was really, absolutely absolutely true,” he said.", []),
    "a slip in a quotation": ("repeated-word", "“It was in the the house,” he said.", ["the the"]),
    "over a line break": ("repeated-word", "in the\nthe house", []),
    "a name": ("repeated-word", "Boutros Boutros-Ghali met New New York.", []),
    "a ligature": ("repeated-word", "a form of ofﬁce", []),
}


@pytest.mark.parametrize(("find", "text", "places"), CASES.values(), ids=CASES)
def test_layout(find, text, places):
    assert found(find, text) == places


def test_boilerplate_is_left_alone():
    assert found("double-space", "Ferry sinks\n\nIt sank.\n\nRead:  more  of it\n\nThe end.") == []


def test_the_first_paragraph_is_pointed_at():
    paragraph = "The ferry sank off the island on Monday night and all on board were saved."
    article = load("a.txt", f"{paragraph}\n\nMore.\n\n{paragraph}\n".encode())
    (hit,) = Layout(find="repeated-paragraph").look(article, ())
    assert hit.related == ((0, len(paragraph), "it stands here first"),)


@pytest.mark.parametrize("unit", ["( ", "the ", "a  b", "“", " ,", "ab.Cd"], ids=repr)
@pytest.mark.parametrize("find", ["double-space", "space-before-mark", "missing-space", "quotation-marks", "brackets", "repeated-word"])
def test_hostile(find, unit):
    assert all(part in unit * 3 or set(part) <= set(unit) for part in found(find, unit * 30_000))
