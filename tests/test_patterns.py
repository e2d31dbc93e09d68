"""Kept regular expressions are those that re.compile makes, whatever is wrong with the file they are kept in."""

import os
import re
import subprocess
import sys

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
    plain, first = re.compile(pattern, flags), kept()
    one = first.get(pattern, flags)
    assert (one.pattern, one.flags, one.groups) == (plain.pattern, plain.flags, plain.groups)
    first._write()
    later = kept()
    assert later.get(pattern, flags) == one
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
    one._write()
    later = kept()
    later._index = later._read()
    later._codes = memoryview(bytes([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0] * len(later._codes)))
    assert later.get("a+b", 0).fullmatch("aab")


def test_most_of_those_not_asked_for_go(kept):
    for asked in (["a", "b", "e", "c"], ["c", "d"]):
        one = kept()
        for pattern in asked:
            one.get(pattern, 0)
        one._write()
    assert list(kept()._read()) == ["0:c", "0:d", "0:a", "0:b"]


def test_every_process_asks_for_the_same(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Fire in Peru kills nine\n\nNine people died in a fire in Chile on Monday, said Ann Lee, the mayor of Lima.\n")
    files = []
    for seed in "12":
        environment = {**os.environ, "PYTHONHASHSEED": seed, "NEWSLINT_CACHE": str(tmp_path / seed)}
        subprocess.run([sys.executable, "-m", "newslint", "lint", str(article)], env=environment, capture_output=True, check=False)
        files.append(next((tmp_path / seed).glob("patterns-*")).read_bytes())
    assert len(files[0]) > 100_000
    assert sorted(files[0].split(b"\n")[1]) == sorted(files[1].split(b"\n")[1])


def test_mistake_is_still_told(kept):
    with pytest.raises(re.error):
        kept().get("(", 0)
