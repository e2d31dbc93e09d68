"""Each folder in fixtures/ holds articles and what the command prints on them."""

import subprocess
import sys

import pytest
from conftest import ROOT

FIXTURES = sorted(path for path in (ROOT / "fixtures").iterdir() if (path / "articles").is_dir())


@pytest.mark.parametrize("folder", FIXTURES, ids=lambda path: path.name)
def test_output(folder, update):
    done = subprocess.run([sys.executable, "-m", "newslint", "articles"], cwd=folder, capture_output=True, encoding="utf-8")
    printed = done.stdout + done.stderr
    expected = folder / "expected.txt"
    if update:
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")
