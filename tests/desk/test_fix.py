"""Corrections: what is applied, what is left, and that a file loses nothing but its faults."""

import codecs
import os
import stat

import pytest
from deskrun import lint
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Location
from newslint.desk.fix import corrected, fix
from newslint.report import Finding, Report


def finding(text, words, new, safe=True, quoted=False, path="a.txt"):
    start = text.index(words)
    return Finding("x/y", "error", "", Location(path, start, start + len(words), 1, 1, 1, 1, words), (), (new,), safe, quoted)


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "newslint.toml").write_text('select = ["typos/common", "layout/double-space"]\n')
    return tmp_path


FILES = [
    ("plain", "She recieved it.\n", "She received it.\n"),
    ("several", "He recieved  it.  They recieved.\n", "He received it. They received.\n"),
    ("inside a quotation", "“We recieved it,” she said.\n", "“We recieved it,” she said.\n"),
    ("no line break at the end", "She recieved it.", "She received it."),
    ("carriage returns", "One.\r\nShe recieved it.\r\n", "One.\r\nShe received it.\r\n"),
    ("case kept", "Recieved with joy. RECIEVED\n", "Received with joy. RECEIVED\n"),
    ("beyond the first plane", "😀 She recieved it 😀.\n", "😀 She received it 😀.\n"),
]
ENCODINGS = [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)]


@pytest.mark.parametrize(("encoding", "mark"), ENCODINGS, ids=["utf-8", "utf-8 with a mark", "utf-16 little", "utf-16 big"])
@pytest.mark.parametrize(("before", "after"), [f[1:] for f in FILES], ids=[f[0] for f in FILES])
def test_files_are_corrected_and_otherwise_kept(desk, before, after, encoding, mark):
    file = desk / "articles" / "a.txt"
    file.write_bytes(mark + before.encode(encoding))
    os.chmod(file, 0o640)
    lint("--fix", "articles", cwd=desk)
    assert file.read_bytes() == mark + after.encode(encoding)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    again = lint("--fix", "articles", cwd=desk)
    assert file.read_bytes() == mark + after.encode(encoding)
    assert "fixed" not in again.stdout
    assert os.listdir(desk / "articles") == ["a.txt"], "nothing is left behind"


def test_fix_says_what_it_did_and_the_exit_code_is_of_what_is_left(desk):
    (desk / "articles" / "a.txt").write_text("She recieved  it.\n")
    done = lint("--fix", "articles", cwd=desk)
    assert done.stdout == "1 article: 0 errors, 0 warnings, 0 infos; 0 fixable; 2 fixed\n"
    assert done.returncode == 0


def test_a_link_stays_a_link(desk):
    (desk / "real.txt").write_text("She recieved it.\n")
    (desk / "articles" / "a.txt").symlink_to(desk / "real.txt")
    lint("--fix", "articles/a.txt", cwd=desk)
    assert (desk / "articles" / "a.txt").is_symlink()
    assert (desk / "real.txt").read_text() == "She received it.\n"


def test_diff_changes_nothing_and_can_be_applied(desk):
    file = desk / "articles" / "a.txt"
    file.write_text("One.\n\nShe recieved it.")
    done = lint("--diff", "articles", cwd=desk)
    assert done.returncode == 1
    assert file.read_text() == "One.\n\nShe recieved it."
    assert done.stdout == (
        "--- articles/a.txt\n+++ articles/a.txt\n@@ -1,3 +1,3 @@\n One.\n \n"
        "-She recieved it.\n\\ No newline at end of file\n+She received it.\n\\ No newline at end of file\n"
    )


def test_standard_input_is_compared_but_not_changed(desk):
    assert "+She received it." in lint("--diff", "-", cwd=desk, data="She recieved it.\n").stdout
    assert lint("--fix", "-", cwd=desk, data="She recieved it.\n").returncode == 2


def test_unsafe_corrections_need_to_be_asked_for(desk):
    (desk / "rules" / "house").mkdir(parents=True)
    (desk / "rules" / "house" / "hopefully.yaml").write_text(
        "message: x\nwhy: x\ncheck: {kind: pattern, phrases: [hopefully], fix: it is hoped}\nbad: ['They «hopefully» come.']\ngood: ['They come.']\n"
    )
    file = desk / "articles" / "a.txt"
    file.write_text("They hopefully come.\n")
    options = ["--rules", "rules", "--select", "house", "articles"]
    lint("--fix", *options, cwd=desk)
    assert file.read_text() == "They hopefully come.\n"
    lint("--fix", "--unsafe-fixes", *options, cwd=desk)
    assert file.read_text() == "They it is hoped come.\n"


# -- the parts


OVERLAPS = [
    ("side by side", [("ab", "X"), ("cd", "Y")], "XYef"),
    ("overlapping", [("abc", "X"), ("cd", "Y")], "Xdef"),
    ("one inside the other", [("abcd", "X"), ("bc", "Y")], "Xef"),
    ("the same place", [("cd", "X"), ("cd", "Y")], "abXef"),
    ("in any order", [("ef", "X"), ("ab", "Y")], "YcdX"),
]


@pytest.mark.parametrize(("edits", "after"), [o[1:] for o in OVERLAPS], ids=[o[0] for o in OVERLAPS])
def test_corrections_never_overlap(edits, after):
    findings = [finding("abcdef", words, new) for words, new in edits]
    assert corrected(b"abcdef", findings, "a.txt")[0] == after.encode()


def test_words_that_are_read_otherwise_than_they_stand_are_left():
    at = Location("a.html", 0, 8, 1, 1, 1, 9, "AT&T ltd")
    assert corrected(b"AT&amp;T ltd", [Finding("x/y", "error", "", at, (), ("AT&T",), True)], "a.html") == (b"AT&amp;T ltd", 0)


def test_no_markup_is_written_into_a_page():
    assert corrected(b"a b", [finding("a b", "a b", "a < b", path="x.html")], "x.html") == (b"a b", 0)


@given(st.text("abc \n\r😀é", max_size=30), st.data())
def test_what_is_not_corrected_stays_byte_for_byte(text, data):
    spans = data.draw(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
    findings = [
        Finding("x/y", "error", "", Location("a.txt", a, b, 1, 1, 1, 1, text[a:b]), (), (text[a:b],), True) for a, b in spans if a <= b <= len(text)
    ]
    assert corrected(text.encode(), findings, "a.txt")[0] == text.encode()


def test_two_rules_that_correct_each_other_come_to_an_end(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("grey")

    def report(sources):
        text = sources["a.txt"].decode() if sources else "grey"
        return Report((finding(text, text, {"grey": "gray", "gray": "grey"}[text]),))

    fixed = fix(report({}), report, unsafe=False)
    assert (fixed.sources, fixed.count) == ({"a.txt": b"gray"}, 1)


@pytest.mark.parametrize(
    ("safe", "quoted", "unsafe", "done"), [(True, False, False, 1), (False, False, False, 0), (False, False, True, 1), (True, True, True, 0)]
)
def test_what_may_be_applied(tmp_path, monkeypatch, safe, quoted, unsafe, done):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("bad")
    clean = Report(())
    assert fix(Report((finding("bad", "bad", "good", safe, quoted),)), lambda sources: clean, unsafe).count == done
