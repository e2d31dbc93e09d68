"""Runs the command in a folder, for the tests of the desk's workflow."""

import json
import os
import subprocess
import sys
from itertools import pairwise


def lint(*args, cwd, data=None, env=None):
    """The finished process of `newslint ARGS`; `data` is its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "newslint", *args], cwd=cwd, capture_output=True, encoding="utf-8", input=data, env={**os.environ, **(env or {})}
    )


def words(done):
    """The words reported, from the excerpts of the text output, in order."""
    lines = done.stdout.splitlines()
    return [above[mark.index("^") : mark.index("^") + 1 + mark.count("~")] for above, mark in pairwise(lines) if "^" in mark]


def findings(*args, cwd, **more):
    """The findings of a run, as the JSON output has them."""
    return json.loads(lint("--output-format", "json", *args, cwd=cwd, **more).stdout)["findings"]


def git(*args, cwd):
    """Runs git with a fixed author, and gives what it prints."""
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}
    done = subprocess.run(["git", *args], cwd=cwd, capture_output=True, encoding="utf-8", check=True, env={**os.environ, **names})
    return done.stdout
