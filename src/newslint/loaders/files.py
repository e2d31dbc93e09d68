"""Which files of the given paths are articles."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathspec import PathSpec


def find_articles(paths: Iterable[str], extensions: Collection[str], exclude: Sequence[str] = ()) -> list[str]:
    """The files named, and those with known extensions in the folders named, sorted, each once, as the user would write them.

    In folders, what starts with a dot, what git ignores (`.gitignore` in the folder, those below it and those above it up to the repository) and
    what matches `exclude` is left out. A file that is named stays unless it matches `exclude`.
    """
    excluded = _spec(exclude) if exclude else None
    found: set[str] = set()
    for path in paths:
        if os.path.isdir(path):
            found.update(_walk(path, extensions, excluded))
        elif not (excluded and excluded.match_file(_relative(path))):
            found.add(os.path.normpath(path))
    return sorted(found)


def _walk(root: str, extensions: Collection[str], excluded: PathSpec[Any] | None) -> Iterable[str]:
    yield from _walk_below(root, os.path.normpath(root), extensions, excluded, _ignores_above(Path(root)))


def _walk_below(folder: str, shown: str, extensions: Collection[str], excluded: PathSpec[Any] | None, ignores: Ignores) -> Iterable[str]:
    """The articles in a folder and below, as `shown` names it."""
    try:
        with os.scandir(folder) as scanned:
            entries = list(scanned)
    except OSError:  # as for os.walk: what cannot be listed has nothing in it
        return
    if any(entry.name == ".gitignore" for entry in entries):
        ignores = _add_ignore(ignores, Path(folder))
    prefix = "" if shown == os.curdir else os.path.join(shown, "")
    for entry in entries:
        path, is_folder = prefix + entry.name, entry.is_dir()
        if entry.name[0] == "." or _ignored(ignores, excluded, path, is_folder):
            continue
        if is_folder and not entry.is_symlink():
            yield from _walk_below(entry.path, path, extensions, excluded, ignores)
        elif not is_folder and os.path.splitext(entry.name)[1].lower() in extensions:
            yield path


Ignores = tuple[tuple[str, "PathSpec[Any]"], ...]
"""Folders that have a .gitignore, absolute, with what it says."""


def _ignores_above(root: Path) -> Ignores:
    found: Ignores = ()
    folders = [root.resolve(), *root.resolve().parents]
    top = next((n for n, folder in enumerate(folders) if (folder / ".git").exists()), None)
    if top is not None:
        for folder in reversed(folders[1 : top + 1]):
            found = _add_ignore(found, folder)
    return found


def _add_ignore(ignores: Ignores, folder: Path) -> Ignores:
    file = folder / ".gitignore"
    if not file.is_file():
        return ignores
    return (*ignores, (str(folder.resolve()), _spec(file.read_text(encoding="utf-8", errors="replace").splitlines())))


def _ignored(ignores: Ignores, excluded: PathSpec[Any] | None, path: str, is_folder: bool) -> bool:
    if not (excluded or ignores):
        return False
    mark = "/" if is_folder else ""
    if excluded and excluded.match_file(_relative(path) + mark):
        return True
    full = os.path.abspath(path)
    return any(full.startswith(folder + os.sep) and spec.match_file(os.path.relpath(full, folder) + mark) for folder, spec in ignores)


def _relative(path: str) -> str:
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def _spec(lines: Iterable[str]) -> PathSpec[Any]:
    from pathspec import PathSpec

    return PathSpec.from_lines("gitignore", lines)
