"""What is installed from a built wheel works, rule packs included."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The bin folder of a fresh virtual environment into which a built wheel is installed; dependencies come from this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT], check=True)
    (wheel,) = folder.glob("newslint-*.whl")
    home = folder / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel], check=True)
    # Only the folder of the dependencies: what is installed there as editable is found through a .pth of its own, which is not read this way.
    (_site(python) / "dependencies.pth").write_text(f"{_site(sys.executable)}\n")
    return home / "bin"


def _site(python):
    return Path(subprocess.check_output([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True).strip())


def test_wheel_has_the_rules(installed, tmp_path):
    listed = subprocess.run([installed / "newslint", "rules"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert listed.returncode == 0, listed.stderr
    assert "layout/double-space" in listed.stdout
    where = subprocess.check_output([installed / "python", "-c", "import newslint.rules as r; print(r.shipped())"], cwd=tmp_path, text=True)
    assert "site-packages" in where
    assert str(ROOT) not in where


def test_editable_install_finds_the_rules_of_the_checkout():
    where = subprocess.check_output([sys.executable, "-c", "import newslint.rules as r; print(r.shipped())"], cwd="/", text=True)
    assert where.strip() == str(ROOT / "rules")


def test_wheel_lints(installed, tmp_path):
    (tmp_path / "a.txt").write_text("She recieved a letter.\n")
    done = subprocess.run([installed / "newslint", "a.txt"], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("a.txt:1:5: error: 'recieved' is a misspelling of 'received' [typos/")
