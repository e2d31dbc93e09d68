"""Kept regular expressions are those that re.compile makes, whatever is wrong with the file they are kept in."""

import re

import pytest

from newslint import patterns

SAMPLES = [
    ("a+b", 0),
    (r"(?P<day>\d\d?) (?P<month>[A-Z]\w+)(?: (\d{4}))?", re.IGNORECASE),
    (r"(?<!\w)[“‘]\S+?[’”](?!\w)", 0),
    (r"(?x) one | two  # three", 0),
    (r"(?i:kyiv)|[^\W\d_]+|[\u0370-\u1dbf]", re.MULTILINE | re.DOTALL),
]


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    return patterns._Kept


@pytest.mark.parametrize(("pattern", "flags"), SAMPLES)
def test_first_and_later_are_what_re_makes(kept, pattern, flags):
    first = kept()
    assert first.get(pattern, flags) == re.compile(pattern, flags)
    first._write()
    later = kept()
    assert later.get(pattern, flags) == re.compile(pattern, flags)
    assert later.get(pattern, flags).groupindex == re.compile(pattern, flags).groupindex
    assert not later._new


@pytest.mark.parametrize("content", [b"", b"1\n{}", b"\xff\xfe", b"0\n"], ids=["empty", "checksum", "bytes", "nothing"])
def test_damaged_file_is_ignored(kept, content):
    one = kept()
    one._file.parent.mkdir(exist_ok=True)
    one._file.write_bytes(content)
    assert one.get("a+b", 0).fullmatch("aab")


def test_program_that_the_machine_refuses(kept):
    one = kept()
    one.get("a+b", 0)
    one._programs["0:a+b"] = one._programs["0:a+b"]._replace(code=bytes([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]))
    assert one.get("a+b", 0).fullmatch("aab")


def test_mistake_is_still_told(kept):
    with pytest.raises(re.error):
        kept().get("(", 0)
