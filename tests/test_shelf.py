"""Claims come back as they were put on the shelf, from memory and from a file."""

import pytest

from newslint import shelf
from newslint.shelf import Shelf


@pytest.mark.parametrize("in_memory", [0, 10, 10**6], ids=["in a file", "moved to a file", "in memory"])
def test_what_is_kept_is_taken(monkeypatch, in_memory):
    monkeypatch.setattr(shelf, "IN_MEMORY", in_memory)
    kept = Shelf()
    for path, story, run in (("b", b"second", (b"", b"xx")), ("a", b"first", (b"y" * 9, b"")), ("c", b"", ())):
        kept.keep(path, story, run)
    assert kept.take(kept.stories) == [("a", b"first"), ("b", b"second")]
    assert [kept.take(part) for part in kept.parts[:3]] == [[("a", b"y" * 9)], [("b", b"xx")], []]
