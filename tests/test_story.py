"""The desk's day, end to end: from a first run on an old archive to a pre-commit hook and an editor's review."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from conftest import ROOT
from deskrun import findings, git, lint, words

BIN = Path(sys.executable).parent
OLD = "Harbour news\n\nLINDVIK, May 9 (Agency) - They recieved a new ferry.\n\nIt cost more then  expected.\n"
FERRY = "Ferry sinks\n\nLINDVIK, May 11 (Agency) - Captain Jonas Hellberg, 52, was rescued after the ferry Aurora sank near Lindvik.\n"
TOLL = "Lindvik ferry\n\nLINDVIK, May 11 (Agency) - The ferry Aurora sank near Lindvik. Captain Jonas Hellberg, 47, was rescued. He recieved care.\n"


def commit(desk):
    """What `git commit` says of everything there is, with the hooks of pre-commit."""
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    env = {**os.environ, **names, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "PRE_COMMIT_HOME": str(desk / ".git" / "hooks-cache")}
    subprocess.run(["pre-commit", "install"], cwd=desk, env=env, capture_output=True, check=True)
    git("add", ".", cwd=desk)
    done = subprocess.run(["git", "commit", "-m", "copy"], cwd=desk, capture_output=True, encoding="utf-8", env=env)
    return done.returncode, done.stdout + done.stderr


def hooked(desk):
    """Makes the folder a repository with the hook that checks staged articles against the rest."""
    hook = next(h for h in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()) if h["id"] == "newslint")
    hook |= {"language": "system", "args": ["--context", "articles"]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]}))
    (desk / ".gitignore").write_text("review.html\n")
    git("init", "-q", cwd=desk)


def reviewed(browser, desk, decide):
    """Opens the review, lets somebody decide, and puts the saved decisions where newslint looks for them."""
    page = browser.new_page(accept_downloads=True)
    page.goto((desk / "review.html").as_uri())
    decide(page)
    with page.expect_download() as download:
        page.locator("#export").click()
    shutil.copy(download.value.path(), desk / "newslint-suppressions.yaml")
    page.close()


def test_the_desks_day(tmp_path, browser):
    desk = tmp_path
    (desk / "articles").mkdir()
    (desk / "articles" / "harbour.txt").write_text(OLD)
    (desk / "articles" / "ferry.txt").write_text(FERRY)

    # A first run on the old folder finds old faults; a house rule of one's own joins in.
    lint("init", cwd=desk)
    config = (desk / "newslint.toml").read_text()
    (desk / "newslint.toml").write_text('select = ["typos/common", "layout/double-space", "facts/age", "house"]\nstory-by = "all"\n' + config)
    first = lint("articles", cwd=desk)
    assert first.returncode == 1
    assert "recieved" in words(first)

    # The baseline holds them back.
    lint("baseline", "articles", cwd=desk)
    known = lint("articles", cwd=desk)
    assert known.returncode == 0
    assert words(known) == []
    assert "held back by the baseline" in known.stdout
    hooked(desk)
    code, said = commit(desk)
    assert code == 0, said

    # A new article contradicts an old one and has a slip: the hook stops it.
    (desk / "articles" / "toll.txt").write_text(TOLL)
    code, said = commit(desk)
    assert code == 1
    assert "[typos/common]" in said
    assert "[facts/age]" in said

    # What can be mended is mended, in the new article only: the baseline's findings stay as they are.
    fixed = lint("--fix", "articles", cwd=desk)
    assert fixed.stdout.endswith("; 1 fixed\n")
    assert "He received care." in (desk / "articles" / "toll.txt").read_text()
    assert (desk / "articles" / "harbour.txt").read_text() == OLD

    # The contradiction is decided in the review: dismissed for now, with a reason.
    lint("--output", "html=review.html", "articles", cwd=desk)

    def dismiss(page):
        page.locator("#author").fill("Ann")
        page.locator(".item", has_text="facts/age").click()
        page.keyboard.press("d")
        page.locator("#reason").fill("two captains of one name, confirmed by the harbour office")

    reviewed(browser, desk, dismiss)
    clean = lint("articles", cwd=desk)
    assert clean.returncode == 0
    assert "1 suppressed" in clean.stdout
    code, said = commit(desk)
    assert code == 0, said

    # The decision is about these words: when they change, it is unused, and says so.
    (desk / "articles" / "toll.txt").write_text(TOLL.replace("47", "52").replace("recieved", "received"))
    assert [f["rule"] for f in findings("articles", cwd=desk)] == ["suppressions/unused"]
