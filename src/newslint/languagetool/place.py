"""Where LanguageTool's server is on this machine, whether Java can run it, and how to get it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from newslint.errors import NewslintError
from newslint.folders import cache_folder

JAR = "languagetool-server.jar"
OLDEST_JAVA = 17
"""What LanguageTool 6.6 and later need."""


def find_server() -> Path | None:
    """The folder with the server: the one that $LTP_JAR_DIR_PATH names, else the newest version among those fetched or installed."""
    return next((folder for folder in _folders() if (folder / JAR).is_file()), None)


def _folders() -> Iterator[Path]:
    named = os.environ.get("LTP_JAR_DIR_PATH")
    if named:
        yield Path(named)
        return
    installed = os.environ.get("LTP_PATH")  # language-tool-python's own folder
    for parent in (cache_folder() / "languagetool", Path(installed) if installed else Path.home() / ".cache" / "language_tool_python"):
        yield from sorted(parent.glob("LanguageTool-*"), key=lambda path: [int(n) for n in re.findall(r"\d+", path.name)], reverse=True)


def missing() -> str:
    """Why the server cannot run on this machine, and what to do; empty if it can, as far as one can tell without starting Java."""
    if not shutil.which("java"):
        return f"there is no Java on this machine (LanguageTool needs version {OLDEST_JAVA} or later)"
    if find_server() is None:
        return "LanguageTool's server is not on this machine; get it with 'newslint grammar install', or name a server with 'grammar-server'"
    return ""


def java_version() -> str:
    """What Java calls itself ("17.0.15"), or empty where there is none."""
    java = shutil.which("java")
    if not java:
        return ""
    done = subprocess.run([java, "-version"], capture_output=True, encoding="utf-8", errors="replace")
    found = re.search(r'version "([^"]+)"', done.stderr + done.stdout)
    return found[1] if found else "unknown"


def install() -> Path:
    """Downloads the server with language-tool-python, which verifies it (250 MB), and says where it is. Raises NewslintError."""
    from language_tool_python.download_lt import LocalLanguageTool
    from language_tool_python.exceptions import LanguageToolError

    try:
        server = LocalLanguageTool.from_version_name("6.8")
        server.download()
        return Path(server.get_directory_path())
    except (LanguageToolError, OSError, SystemError, SystemExit, ImportError) as error:
        raise NewslintError(f"LanguageTool cannot be installed: {error}") from None
