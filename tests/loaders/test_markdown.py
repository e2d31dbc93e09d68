"""Markdown becomes an article whose places are those in the file."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import NewslintError
from newslint.loaders import load

FRONT = "---\ntitle: Ferry sinks\nauthor: [Ana Roy, Bo Li]\ndate: 2023-11-15\nlanguage: en-GB\nstory: ferry\ndateline: Manila\n---\n"


def article(source):
    return load("a.md", source.encode())


def blocks(source):
    found = article(source)
    return [(block.scope, found.text[block.start : block.end]) for block in found.blocks]


def test_front_matter():
    meta = article(FRONT + "It sank.\n").meta
    assert (meta.headline, meta.byline, meta.published, meta.language) == ("Ferry sinks", "Ana Roy, Bo Li", date(2023, 11, 15), "en-GB")
    assert (meta.story, meta.dateline) == ("ferry", "Manila")


def test_the_title_is_copy_and_repeated_it_is_boilerplate():
    assert blocks(FRONT + "# Ferry sinks\n\nIt sank.\n") == [("headline", "Ferry sinks"), ("boilerplate", "Ferry sinks"), ("body", "It sank.")]
    assert article(FRONT).locate(0, 5).line == 2


def test_bad_front_matter_names_the_line():
    with pytest.raises(NewslintError, match=r"a\.md:4"):
        article("---\ntitle: a\nb: [\n---\nText\n")


CASES = {
    "headings": (
        "# One\n\nText is.\n\n## Two ##\n\nMore is.\n",
        [("headline", "One"), ("body", "Text is."), ("subhead", "Two"), ("body", "More is.")],
    ),
    "underlined headings": ("One\n===\nText is.\n\nTwo\n---\n", [("headline", "One"), ("body", "Text is."), ("subhead", "Two")]),
    "broken lines": ("One line\nand two.\r\n\r\nThree.", [("body", "One line and two."), ("body", "Three.")]),
    "quotation": ("> “We are,”\n> he said.\n", [("body", "“We are,” he said.")]),
    "list": ("Text.\n- one\n- two\n1. three\n", [("body", "Text."), ("body", "one"), ("body", "two"), ("body", "three")]),
    "emphasis": ("The **ferry** *Santa _Rosa_* sank.", [("body", "The ferry Santa Rosa sank.")]),
    "no emphasis": ("5 * 3 and snake_case \\*so\\*.", [("body", "5 * 3 and snake_case *so*.")]),
    "links": ("See [the *list*](http://a.org/b_(c)) and <https://a.org> ![x](y.png).", [("body", "See the list and https://a.org .")]),
    "code and rules": ("One.\n\n```\ncode\n```\n\n***\n\n[a]: http://a.org\n\nTwo.", [("body", "One."), ("body", "Two.")]),
    "comment": ("One <!-- newslint-disable --> two.\n", [("body", "One two.")]),
    "entity": ("Tom &amp; Ann", [("body", "Tom & Ann")]),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_blocks(source, expected):
    assert blocks(source) == expected


def test_comments():
    source = "One <!-- newslint-disable --> two.\n"
    ((span, text),) = article(source).comments
    assert (source[span.start : span.end], text) == ("<!-- newslint-disable -->", "newslint-disable")


@given(
    st.lists(
        st.sampled_from(["ferry ", "**bold** ", "[link](http://a.org) ", "&amp; ", "\n", "\n\n", "> ", "# ", "- ", "Toruń ", "_so_ ", "\\* "]),
        max_size=20,
    )
)
def test_the_source_at_a_place_is_the_text(parts):
    source = "".join(parts)
    found = article(source)
    for word in re.finditer(r"\w+", found.text):
        place = found.locate(*word.span())
        assert source[place.start : place.end] == word.group()


@pytest.mark.parametrize("unit", ["[", "![", "*", "_a", "`", "<!--", "<a", "a\n", "- a\n", "[a](", "> ", "---\n"])
def test_hostile(unit):
    found = article("x " + unit * (100_000 // len(unit)))
    assert all(0 <= block.start < block.end <= len(found.text) for block in found.blocks)
