"""The cache keeps what it is given, shares it, and is as good as empty where it is damaged."""

import sqlite3

import pytest

from newslint.cache import Cache, key


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sub" / "results.sqlite"


def put(path, entries):
    with Cache(path) as cache:
        for name, value in entries.items():
            cache.put(name, value)


def test_round_trip(path):
    put(path, {b"a": b"1", b"b": b""})
    with Cache(path) as cache:
        assert cache.get([b"a", b"b", b"c"]) == {b"a": b"1", b"b": b""}


def test_damaged_entry_is_none(path):
    put(path, {b"a": b"1", b"b": b"2"})
    with sqlite3.connect(path) as db:
        db.execute("update entries set value = ? where key = ?", (b"evil", b"a"))
    with Cache(path) as cache:
        assert cache.get([b"a", b"b"]) == {b"b": b"2"}


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, not even nearly", b"SQLite format 3\0" + b"x" * 5000], ids=["empty", "text", "damaged"]
)
def test_foreign_file_is_replaced(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    put(path, {b"a": b"1"})
    with Cache(path) as cache:
        assert cache.get([b"a"]) == {b"a": b"1"}


def test_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    with Cache(tmp_path / "file" / "results.sqlite") as cache:
        cache.put(b"a", b"1")
        cache.flush()
        assert cache.get([b"a"]) == {}


def test_two_share_it(path):
    with Cache(path) as one, Cache(path) as other:
        one.put(b"a", b"1")
        other.put(b"b", b"2")
        one.flush()
        other.flush()
        assert one.get([b"a", b"b"]) == other.get([b"a", b"b"]) == {b"a": b"1", b"b": b"2"}


def test_limit_drops_the_oldest(path):
    for number in range(8):
        with Cache(path, limit=200_000) as cache:
            cache.put(bytes([number]), bytes(50_000))
    with Cache(path) as cache:
        kept = set(cache.get([bytes([n]) for n in range(8)]))
    assert bytes([7]) in kept
    assert bytes([0]) not in kept
    assert path.stat().st_size <= 400_000


def test_clear(path):
    put(path, {b"a": b"1"})
    Cache(path).clear()
    with Cache(path) as cache:
        assert cache.get([b"a"]) == {}


def test_key_depends_on_where_parts_end():
    assert key("ab", "c") != key("a", "bc")
