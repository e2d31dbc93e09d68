"""HTML becomes an article whose places are those in the file."""

import html
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.loaders import load

PAGE = """<!doctype html><html lang="en-GB"><head><title>Ferry sinks - The Paper</title>
<meta property="article:published_time" content="2023-11-15T06:00:00Z"><script>var p = "<p>no</p>";</script></head>
<body><nav><a href="/">Home</a></nav><header><h1>Ferry sinks   off island</h1></header>
<main><article><p class="byline">By <a href=x>Ana Roy</a></p><p>The ferry <b>Santa&nbsp;Rosa</b> sank &amp; 14 people
   drowned.</p><!-- newslint-disable names --><figure><img src=x><figcaption>The harbour</figcaption></figure><h2>No one left</h2>
<blockquote>“We are <em>safe</em>,” he said.</blockquote><p>It is Tom&#8217;s ship.<br>So it is.</p><aside>Related</aside>
<p><a href=x>Read the other story</a></p></article></main><footer>© 2023</footer></body></html>"""


def blocks(source, name="a.html"):
    article = load(name, source.encode())
    return [(block.scope, article.text[block.start : block.end]) for block in article.blocks]


def test_a_page():
    assert blocks(PAGE) == [
        ("headline", "Ferry sinks off island"),
        ("byline", "By Ana Roy"),
        ("body", "The ferry Santa\u00a0Rosa sank & 14 people drowned."),
        ("caption", "The harbour"),
        ("subhead", "No one left"),
        ("body", "“We are safe,” he said."),
        ("body", "It is Tom’s ship. So it is."),
        ("boilerplate", "Read the other story"),
    ]


def test_metadata_and_comments():
    article = load("a.html", PAGE.encode())
    assert (article.meta.headline, article.meta.byline, article.meta.language) == ("Ferry sinks off island", "By Ana Roy", "en-GB")
    assert article.meta.published == date(2023, 11, 15)
    ((span, text),) = article.comments
    assert (PAGE[span.start : span.end], text) == ("<!-- newslint-disable names -->", "newslint-disable names")


@pytest.mark.parametrize(
    ("shown", "written"),
    [("Santa\u00a0Rosa", "Santa&nbsp;Rosa"), ("&", "&amp;"), ("people drowned", "people\n   drowned"), ("Tom’s", "Tom&#8217;s"), ("safe", "safe")],
)
def test_places(shown, written):
    article = load("a.html", PAGE.encode())
    start = article.text.index(shown)
    place = article.locate(start, start + len(shown))
    assert PAGE[place.start : place.end] == written
    assert place.line == PAGE.count("\n", 0, place.start) + 1
    assert place.text == shown


SOURCES = {
    "no article": "<p>One is here.</p><div>Two<p>Three",
    "two articles": f"<article><p>Teaser.</p></article><article><h1>Title</h1><p>{'The story. ' * 30}</p></article>",
    "hidden": "<p>One.</p><p hidden>Two.</p><p style='display: none'>Three.</p><div class='share-tools'>Four.</div>",
    "fragment": "just text &lt;3",
}


@pytest.mark.parametrize(
    ("source", "texts"),
    list(zip(SOURCES.values(), [["One is here.", "Two", "Three"], ["Title", ("The story. " * 30).strip()], ["One."], ["just text <3"]], strict=True)),
    ids=SOURCES,
)
def test_what_is_the_story(source, texts):
    assert [text for _, text in blocks(source)] == texts


WORDS = st.lists(
    st.sampled_from(
        [
            "ferry",
            "Toruń",
            "&amp;",
            "&eacute;t&eacute;",
            "&#8220;no&#8221;",
            "<b>bold</b>",
            "<a href='x>y'>link</a>",
            "so<i>me</i>",
            "\n",
            "<br>",
            "<!-- x -->",
        ]
    ),
    max_size=12,
)


@given(st.lists(WORDS, max_size=5))
def test_the_source_at_a_place_is_the_text(paragraphs):
    source = "<article>" + "".join(f"<p>{' '.join(words)}</p>\n" for words in paragraphs) + "</article>"
    article = load("a.html", source.encode())
    for word in re.finditer(r"\S+", article.text):
        place = article.locate(*word.span())
        written = re.sub(r"<!--.*?-->|<(?:'[^']*'|[^>])*>", "", source[place.start : place.end])
        assert html.unescape(written) == word.group()


@given(st.text(alphabet="<>a /!-&;\"'=\n#x1"))
def test_any_input_is_read(source):
    article = load("a.html", source.encode())
    for block in article.blocks:
        assert 0 <= article.locate(block.start, block.end).start <= len(source)


@pytest.mark.parametrize("unit", ["<", "<a ", '<a href="', "<!--", "<!", "<p>", "</i><b>", "<script>", "&amp"])
def test_hostile(unit):
    source = unit * (200_000 // len(unit))
    article = load("a.html", source.encode())
    assert article.source == source
    assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)
