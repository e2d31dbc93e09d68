"""newslint.toml, or [tool.newslint] in pyproject.toml: finding it and reading it."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from newslint.errors import NewslintError
from newslint.model import Level, option
from newslint.schema import Node, Schema, located

NAMES = ("newslint.toml", ".newslint.toml", "pyproject.toml")


@dataclass(frozen=True)
class Config:
    """The settings of a run. Paths in a file are relative to its folder."""

    select: tuple[str, ...] = option("rules to run: ids, first parts of ids, tag:NAME; empty: all that are on", ())
    ignore: tuple[str, ...] = option("rules to leave out", ())
    exclude: tuple[str, ...] = option("patterns of paths to leave out, as in .gitignore", ())
    rules: tuple[str, ...] = option("folders of the house's own rules; a rule there replaces a shipped one of the same id", ())
    override: Mapping[str, Mapping[str, Any]] = option(
        "changes to single rules without a copy: level, status, extra entries, extra exceptions", factory=dict
    )
    profile: str = option("the house spelling that tables of names offer: ap, reuters, bbc …", "")
    variety: Literal["", "british", "american"] = option("the house's English; empty: each article's own", "")
    accept: tuple[str, ...] = option("words the house accepts", ())
    fail_level: Level = option("the mildest level that makes the run fail", "error")
    story_by: Literal["auto", "folder", "all"] = option("how articles are grouped into stories", "auto")
    jobs: int = option("worker processes; 0: one per processor where it pays", 0)
    grammar: bool = option("whether LanguageTool runs", False)
    path: str = ""
    """The file it comes from, or empty."""

    @property
    def folder(self) -> Path:
        """What relative paths are relative to."""
        return Path(self.path).parent if self.path else Path()

    @property
    def shared(self) -> Mapping[str, object]:
        """Settings that are handed to every check which has an option of that name."""
        return {"profile": self.profile, "variety": self.variety, "accept": list(self.accept)}

    def replaced(self, **changes: Any) -> Config:
        """A copy with the given settings changed; None and empty tuples change nothing."""
        return dataclasses.replace(self, **{k: v for k, v in changes.items() if v is not None and v != ()})


SCHEMA = Schema()


def find_config(start: Path) -> Path | None:
    """The nearest configuration file in `start` or a folder above it; pyproject.toml counts only if it has [tool.newslint]."""
    for folder in (start.resolve(), *start.resolve().parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or _section(path) is not None):
                return path
    return None


def read_config(path: Path | None) -> Config:
    """The settings in a file; the defaults without one. Raises NewslintError with file and line."""
    if path is None:
        return Config()
    section = _section(path)
    if section is None:
        return Config()
    built = SCHEMA.build(Config, _with_lines(section, path), str(path))
    return dataclasses.replace(built, path=str(path))


def _section(path: Path) -> Mapping[str, Any] | None:
    try:
        text = path.read_text(encoding="utf-8")
        if path.name == "pyproject.toml" and "newslint" not in text:
            return None
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise NewslintError(f"cannot be read: {error}", path=str(path)) from None
    except tomllib.TOMLDecodeError as error:
        raise NewslintError(f"not TOML: {error}", path=str(path)) from None
    if path.name != "pyproject.toml":
        return table
    section = table.get("tool", {}).get("newslint")
    return section if isinstance(section, dict) else None


def _with_lines(section: Mapping[str, Any], path: Path) -> Node:
    """The section as a node; tomllib tells no lines, so a key's line is the first one that starts with it."""
    lines = path.read_text(encoding="utf-8").splitlines()

    def line_of(key: str) -> int:
        return next((n for n, line in enumerate(lines, 1) if line.lstrip(" [").startswith(key)), 0)

    return Node({key: (line_of(key), located(value, line_of(key))) for key, value in section.items()}, 1)
