"""The hooks, run by the real pre-commit in a real repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from deskrun import git

BIN = Path(sys.executable).parent
ARTICLE = "Lindvik ferry\n\nLINDVIK, May 11 (Agency) - Captain Jonas Hellberg, 52, was rescued after the ferry Aurora sank near Lindvik.\n"
OTHER = "Ferry off Lindvik\n\nLINDVIK, May 11 (Agency) - The ferry Aurora sank near Lindvik. Captain Jonas Hellberg, {age}, was rescued.\n"


@pytest.fixture
def repository(tmp_path):
    """A repository with one article in it and both hooks installed, as their manifest has them but for the environment they run in."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git("init", "-q", cwd=hooks)
    git("add", ".", cwd=hooks)
    git("commit", "-qm", "hooks", cwd=hooks)
    used = [{"id": "newslint-fix", "language": "system"}, {"id": "newslint", "language": "system", "args": ["--context", "articles"]}]
    config = {"repos": [{"repo": str(hooks), "rev": git("rev-parse", "HEAD", cwd=hooks).strip(), "hooks": used}]}
    desk = tmp_path / "desk"
    (desk / "articles").mkdir(parents=True)
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    (desk / "newslint.toml").write_text('select = ["facts/age", "typos/common"]\nstory-by = "all"\n')
    (desk / "articles" / "old.txt").write_text(ARTICLE)
    git("init", "-q", cwd=desk)
    git("add", ".", cwd=desk)
    git("commit", "-qm", "start", cwd=desk)
    run("pre-commit", "install", cwd=desk)
    return desk


def run(*args, cwd):
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    env = {**os.environ, **names, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "PRE_COMMIT_HOME": str(cwd.parent / "cache")}
    done = subprocess.run(args, cwd=cwd, capture_output=True, encoding="utf-8", env=env)
    return done.returncode, done.stdout + done.stderr


def commit(desk):
    git("add", ".", cwd=desk)
    return run("git", "commit", "-m", "an article", cwd=desk)


def test_the_manifest_is_valid():
    done = subprocess.run([BIN / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_good_copy_is_committed(repository):
    (repository / "articles" / "new.txt").write_text(OTHER.format(age=52))
    code, said = commit(repository)
    assert code == 0, said


def test_a_contradiction_with_an_article_that_is_not_staged_stops_the_commit(repository):
    (repository / "articles" / "new.txt").write_text(OTHER.format(age=47))
    code, said = commit(repository)
    assert code == 1
    assert re.search(r"^articles/new.txt:3:\d+: error: ", said, re.MULTILINE)
    assert re.search(r"^articles/old.txt:3:\d+: note: ", said, re.MULTILINE)
    assert "1 article: 1 error" in said


def test_what_stands_in_articles_that_are_not_staged_stops_nothing(repository):
    (repository / "articles" / "old.txt").write_text(ARTICLE + "\nShe recieved it.\n")
    git("add", ".", cwd=repository)
    git("commit", "-qm", "a slip", "--no-verify", cwd=repository)
    (repository / "articles" / "new.txt").write_text("All is well.\n")
    assert commit(repository)[0] == 0


def test_corrections_stop_the_commit_once(repository):
    new = repository / "articles" / "new.txt"
    new.write_text("She recieved it.\n")
    code, said = commit(repository)
    assert code == 1
    assert "files were modified by this hook" in said
    assert new.read_text() == "She received it.\n"
    code, said = commit(repository)
    assert code == 0, said


def test_only_what_is_staged_is_checked(repository):
    new = repository / "articles" / "new.txt"
    new.write_text("All is well.\n")
    git("add", ".", cwd=repository)
    new.write_text("All is well. She recieved it.\n")
    assert run("git", "commit", "-m", "half", cwd=repository)[0] == 0
    assert new.read_text() == "All is well. She recieved it.\n"
