"""Plain text becomes an article with its scopes."""

import pytest
from conftest import ROOT

from newslint.errors import UnreadableArticle
from newslint.loaders import load

BODY = "The first paragraph tells the story.\n\nThe second one goes on with it.\n"


def scopes(text):
    article = load("a.txt", text.encode())
    return [(block.scope, article.text[block.start : block.end]) for block in article.blocks]


HEADS = {
    "headline": ("Ferry sinks off island\n", [("headline", "Ferry sinks off island")]),
    "byline": ("Ferry sinks off island\nBy Ana Roy\n", [("headline", "Ferry sinks off island"), ("byline", "By Ana Roy")]),
    "bare name": ("Ferry sinks off island\n\nAna Roy   \n", [("headline", "Ferry sinks off island"), ("byline", "Ana Roy")]),
    "dateline": ("Ferry sinks\nMANILA, Nov 14 (Wire)\n", [("headline", "Ferry sinks"), ("dateline", "MANILA, Nov 14 (Wire)")]),
    "inline dateline": ("MANILA, Nov 14 (Wire) – A ferry sank.\n", [("dateline", "MANILA, Nov 14 (Wire) –"), ("body", "A ferry sank.")]),
    "standfirst": (
        "Ferry sinks\nAll on board were saved by fishermen\n",
        [("headline", "Ferry sinks"), ("subhead", "All on board were saved by fishermen")],
    ),
    "bullets": ("Ferry sinks\n  • All were saved.\n", [("headline", "Ferry sinks"), ("subhead", "• All were saved.")]),
    "caption": ("Ferry sinks\nImage: The harbour. Credit: Wire.\n", [("headline", "Ferry sinks"), ("caption", "Image: The harbour. Credit: Wire.")]),
    "repeated": ("Ferry sinks\nBy Ana Roy\nFerry sinks\n", [("headline", "Ferry sinks"), ("byline", "By Ana Roy"), ("boilerplate", "Ferry sinks")]),
    "breadcrumbs": (
        "card\n 1. Home\n 2. News\n 3. Ferry sinks\n\nFerry sinks\n",
        [
            ("boilerplate", "card"),
            ("boilerplate", "1. Home"),
            ("boilerplate", "2. News"),
            ("boilerplate", "3. Ferry sinks"),
            ("headline", "Ferry sinks"),
        ],
    ),
    "no headline": ("A ferry sank.\n", [("body", "A ferry sank.")]),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS)
def test_head(head, expected):
    assert scopes(head + "\n" + BODY)[:-2] == expected


BOILERPLATE = [
    "Read: Small wins buoy Ukraine", "Watch: Kyiv offers to swap prisoners", "READ MORE ARTICLES ON", "Advertisement", "Share this article",
    "© 2024 The Paper", "Sign up for our daily newsletter", "Tech1 min read", "Story continues below", "Follow us on Facebook", "https://example.org/a",
    "Thank you for taking the time to read this article, do come back.",
]  # fmt: skip
COPY = [
    "Read the letter, he said.", "Watch out for ice, drivers are told.", "Share prices fell on Monday.", "Print media are in trouble.",
    "Advertisers left the platform.", "Home prices rose again.", "Comment is free, facts are sacred.", "Join us on the journey, she said.",
]  # fmt: skip


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate(line):
    assert scopes(f"{BODY}\n{line}\n\nThe end of it.")[2][0] == "boilerplate"


@pytest.mark.parametrize("line", COPY)
def test_no_boilerplate(line):
    assert scopes(f"{BODY}\n{line}\n\nThe end of it.")[2][0] == "body"


def test_links_under_a_list_of_links():
    assert [scope for scope, _ in scopes(BODY + "\nRelated articles\nFerry raised\nOwner charged\n")] == ["body"] * 2 + ["boilerplate"] * 3


def test_crosshead():
    assert scopes("One.\n\nTwo is here.\n\nNo one hurt\n\nThree is here.\n")[2] == ("subhead", "No one hurt")


def test_one_paragraph_has_no_headline():
    assert scopes("Ferry sinks off island") == [("body", "Ferry sinks off island")]


def test_lines_broken_at_a_fixed_width_are_joined():
    wrapped = (
        "The quick brown fox jumps over the lazy dog and\n"
        "runs away into the deep forest where nobody has\n"
        "ever seen it again, neither by day nor by night\nuntil today.\n\nThe end.\n"
    )
    assert [text.count("\n") for _, text in scopes(wrapped)] == [3, 0]


ENCODINGS = {
    "utf-8": "A ferry sank – twice.".encode(),
    "byte-order mark": "A ferry sank – twice.".encode("utf-8-sig"),
    "utf-16": "A ferry sank – twice.".encode("utf-16"),
}


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(data):
    article = load("a.txt", data)
    assert article.text == "A ferry sank – twice."
    assert article.locate(0, 1).start == 0


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
def test_line_endings(end):
    article = load("a.txt", f"One.{end}{end}Two.".encode())
    place = article.locate(*article.blocks[1][:2])
    assert (place.line, place.column, place.text, place.before, place.after) == (3, 1, "Two.", "", "")


@pytest.mark.parametrize(("data", "offset"), [(b"abc \xff def", "byte 4"), (b"\xef\xbb\xbfabc \xff", "byte 7"), (b"PK\x03\x00\x00", "offset 3")])
def test_not_text(data, offset):
    with pytest.raises(UnreadableArticle, match=f"a.txt: .*{offset}"):
        load("a.txt", data)


def test_places_in_a_line_of_a_megabyte():
    article = load("a.txt", b"word " * 200_000)
    place = article.locate(500_000, 500_004)
    assert (place.line, place.column, len(place.before), len(place.after)) == (1, 500_001, 160, 160)


def test_metadata_of_the_five_articles():
    metas = [load(str(path)).meta for path in sorted((ROOT / "fixtures/azovstal/articles").iterdir())]
    assert [meta.byline[:11] for meta in metas] == ["", "", "By Fergal M", "Jasmin Grég", "Kate Duffy"]
    assert [str(meta.published) for meta in metas] == ["2022-05-16", "None", "2022-05-12", "None", "None"]
    assert [meta.headline[:13] for meta in metas] == ["", "Besieged Ukra", "", "Ukrainian com", "A Ukrainian c"]
