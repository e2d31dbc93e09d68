"""Reports on some articles, or on changed lines: what clashes with them is said at them."""

import pytest
from deskrun import findings, git, lint

from newslint.article import Location
from newslint.desk.focus import focus
from newslint.report import Failure, Finding, Related, Report

RIGHT = "At least 14 people died when the ferry sank near Lindvik on Sunday.\n"
WRONG = "At least 41 people died when the ferry sank near Lindvik on Sunday.\n"


def place(path, line=1):
    return Location(path, 0, 5, line, 1, line, 6, "words")


def clash(at, *others, level="error"):
    return Finding("facts/number", level, "14 here, 41 there", place(at), tuple(Related("note", place(o)) for o in others))


CASES = [
    ("at the wanted place", clash("new.txt", "old.txt"), ["new.txt"], ["error"]),
    ("pointing at it", clash("old.txt", "new.txt"), ["new.txt"], ["error"]),
    ("the other is the odd one", clash("old.txt", "b.txt", "new.txt"), ["new.txt"], ["warning"]),
    ("about others", clash("old.txt", "b.txt"), [], []),
]


@pytest.mark.parametrize(("finding", "places", "levels"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_focus(finding, places, levels):
    report = Report((finding,), (Failure("old.txt", "x"), Failure("new.txt", "x")), articles=3, paths=("b.txt", "new.txt", "old.txt"))
    near = focus(report, {"new.txt"}, lambda at: at.path == "new.txt")
    assert [f.location.path for f in near.findings] == places
    assert [f.level for f in near.findings] == levels
    assert [f.path for f in near.failures] == ["new.txt"]
    assert near.articles == 1


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "newslint.toml").write_text('select = ["typos/common", "layout/double-space"]\nstory-by = "all"\n')
    (tmp_path / "articles" / "old one.txt").write_text("He recieved it.\n\nFine.\n")
    git("init", "-q", "-b", "main", cwd=tmp_path)
    git("add", ".", cwd=tmp_path)
    git("commit", "-qm", "first", cwd=tmp_path)
    return tmp_path


def test_only_changed_lines_are_reported(repository):
    file = repository / "articles" / "old one.txt"
    assert findings("--changed-since", "HEAD", "articles", cwd=repository) == []
    file.write_text("He recieved it.\n\nFine  indeed.\n")
    assert [f["rule"] for f in findings("--changed-since", "HEAD", "articles", cwd=repository)] == ["layout/double-space"]
    assert [f["rule"] for f in findings("--changed-since", "HEAD", ".", cwd=repository / "articles")] == ["layout/double-space"]


@pytest.mark.parametrize("name", ["new.txt", "naïve „quoted“ name.txt", "tab\there.txt"])
def test_new_files_count_whole(repository, name):
    (repository / "articles" / name).write_text("They recieved it.\n")
    assert [f["location"]["path"] for f in findings("--changed-since", "HEAD", "articles", cwd=repository)] == [f"articles/{name}"]
    git("add", ".", cwd=repository)
    assert [f["location"]["path"] for f in findings("--changed-since", "HEAD", "articles", cwd=repository)] == [f"articles/{name}"]


def test_a_revision_git_does_not_know_is_the_users_mistake(repository):
    done = lint("--changed-since", "nowhere", "articles", cwd=repository)
    assert (done.returncode, done.stderr) == (2, "newslint: git knows no revision 'nowhere'\n")


def test_outside_a_repository_is_the_users_mistake(tmp_path):
    (tmp_path / "a.txt").write_text("x\n")
    done = lint("--changed-since", "HEAD", "a.txt", cwd=tmp_path, env={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)})
    assert done.returncode == 2
    assert done.stderr.startswith("newslint: git:")


def test_context_is_read_but_not_reported_on(repository):
    new = repository / "articles" / "new.txt"
    new.write_text("All is well.\n")
    assert findings("--context", "articles", "articles/new.txt", cwd=repository) == []


def test_standard_input_goes_by_its_name(repository):
    (found,) = findings("-", "--stdin-filename", "articles/draft.txt", cwd=repository, data="They recieved it.\n")
    assert found["location"]["path"] == "articles/draft.txt"
    assert found["location"]["start"] == {"line": 1, "column": 6, "offset": 5}


def test_standard_input_replaces_the_file_of_its_name(repository):
    assert findings("-", "--stdin-filename", "articles/old one.txt", "--context", "articles", cwd=repository, data="He received it.\n") == []
