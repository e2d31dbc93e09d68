"""The baseline holds back what is known, wherever it moved, and nothing else."""

import pytest
from deskrun import lint, words

SEEDED = "He recieved a letter.\n\nNothing here.\n\nShe recieved  another one.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "newslint.toml").write_text('select = ["typos/common", "layout/double-space"]\n')
    (tmp_path / "articles" / "a.txt").write_text(SEEDED)
    assert "3 known findings, 3 new" in lint("baseline", "articles", cwd=tmp_path).stdout
    return tmp_path


CHANGES = [
    ("nothing changed", SEEDED, 0),
    ("an edit elsewhere", SEEDED.replace("Nothing here.", "Something else entirely."), 0),
    ("paragraphs moved", "\n\n".join(reversed(SEEDED.strip().split("\n\n"))) + "\n", 0),
    ("lines added above", "A new lead.\n\n" + SEEDED, 0),
    ("a new fault", SEEDED + "\nThey recieved word.\n", 1),
    ("the same fault once more", SEEDED + "\nHe recieved a letter.\n", 1),
]


@pytest.mark.parametrize(("text", "new"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_only_what_is_new_is_shown(desk, text, new):
    (desk / "articles" / "a.txt").write_text(text)
    done = lint("articles", cwd=desk)
    assert len(words(done)) == new
    assert "3 held back by the baseline" in done.stdout
    assert done.returncode == int(new > 0)


def test_a_renamed_file_changes_nothing(desk):
    (desk / "articles" / "a.txt").rename(desk / "articles" / "z.txt")
    assert words(lint("articles", cwd=desk)) == []


def test_no_baseline_shows_everything(desk):
    assert len(words(lint("--no-baseline", "articles", cwd=desk))) == 3


def test_prune_drops_what_is_gone_and_keeps_what_was_not_read(desk):
    (desk / "articles" / "b.txt").write_text("They recieved word.\n")
    lint("baseline", "articles", cwd=desk)
    (desk / "articles" / "a.txt").write_text("He received a letter.\n\nShe recieved  another one.\n")
    assert "3 known findings, 1 gone" in lint("baseline", "--prune", "articles/a.txt", cwd=desk).stdout
    assert words(lint("articles", cwd=desk)) == []
    (desk / "articles" / "a.txt").write_text(SEEDED)
    assert words(lint("articles", cwd=desk)) == ["recieved"], "what was pruned is new when it comes back"


def test_prune_adds_nothing(desk):
    (desk / "articles" / "a.txt").write_text(SEEDED + "\nThey recieved word.\n")
    lint("baseline", "--prune", "articles", cwd=desk)
    assert words(lint("articles", cwd=desk)) == ["recieved"]


def test_recording_twice_writes_the_same_bytes(desk):
    before = (desk / "newslint-baseline.json").read_bytes()
    lint("baseline", "articles", cwd=desk)
    assert (desk / "newslint-baseline.json").read_bytes() == before


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"x": 1}]}'])
def test_a_file_that_is_no_baseline_is_the_users_mistake(desk, text):
    (desk / "newslint-baseline.json").write_text(text)
    done = lint("articles", cwd=desk)
    assert done.returncode == 2
    assert "baseline" in done.stderr
