"""newslint.toml, or [tool.newslint] in pyproject.toml: finding it, reading it with what it extends, and what holds for a path."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from newslint.errors import NewslintError
from newslint.patterns import compiled
from newslint.places import Location
from newslint.records import record
from newslint.report import Level, Suppression
from newslint.schema import Node, Schema, option

NAMES = ("newslint.toml", ".newslint.toml", "pyproject.toml")
_ADDED = ("ignore", "exclude", "rules", "accept", "word-lists", "per-path", "suppress")
"""Lists to which a file that extends another adds; tables are merged, everything else is replaced."""


_MAY_HAVE_SECTION = compiled(r"""^[\["' \t]*tool["' \t]*(?:\]|=|\.["' \t]*newslint)""", re.MULTILINE)
"""What stands in a pyproject.toml with settings of ours, however it is written: to parse a long one takes ten milliseconds."""

StoryBy = Literal["auto", "folder", "all"]
"""How articles are grouped into stories: by what they say, one story to a folder, or all into one."""


@record(frozen=True)
class PerPath:
    """Settings of a desk or section, for the articles whose path matches."""

    paths: tuple[str, ...] = option("patterns of paths, as in .gitignore, relative to the folder of the configuration")
    select: tuple[str, ...] = option("rules to run there, instead of the general selection", ())
    ignore: tuple[str, ...] = option("rules to leave out there, besides those left out in general", ())
    override: Mapping[str, Mapping[str, Any]] = option("changes to single rules there", factory=dict)
    profile: str = option("the house spelling there", "")
    variety: Literal["", "british", "american"] = option("the English there", "")
    accept: tuple[str, ...] = option("words accepted there, besides those accepted in general", ())


@record(frozen=True)
class Config:
    """The settings of a run. Paths in a file are relative to its folder."""

    extends: str = option("another configuration file, whose settings hold where this one says nothing else", "")
    select: tuple[str, ...] = option("rules to run: ids, first parts of ids, tag:NAME; empty: all that are on", ())
    ignore: tuple[str, ...] = option("rules to leave out", ())
    exclude: tuple[str, ...] = option("patterns of paths to leave out, as in .gitignore", ())
    rules: tuple[str, ...] = option("folders of the house's own rules; a rule there replaces a shipped one of the same id", ())
    override: Mapping[str, Mapping[str, Any]] = option(
        "changes to single rules without a copy: level, status, extra entries, extra exceptions", factory=dict
    )
    profile: str = option("the house spelling that tables of names offer: ap, reuters, bbc …", "")
    variety: Literal["", "british", "american"] = option("the house's English; empty: each article's own", "")
    accept: tuple[str, ...] = option("words the house accepts; a reason may stand behind a #", ())
    word_lists: tuple[str, ...] = option("plain files of more such words, one a line; what stands behind a # is a comment", ())
    fail_level: Level = option("the mildest level that makes the run fail", "error")
    story_by: StoryBy = option("how articles are grouped into stories", "auto")
    jobs: int = option("worker processes; 0: one per processor where it pays", 0)
    grammar: bool = option("whether LanguageTool runs", False)
    grammar_server: str = option("the address of a LanguageTool server; empty: one is started on this machine", "")
    baseline: str = option("the file of known findings; empty: newslint-baseline.json beside this file, where there is one", "")
    per_path: tuple[PerPath, ...] = option("settings of desks and sections, by path; of several that match, later ones win", ())
    suppress: tuple[Suppression, ...] = option("findings the desk has decided to leave as they are", ())
    cache: bool = option("whether results of earlier runs are used, and kept for later ones", True)
    path: str = ""
    """The file it comes from, or empty."""
    origins: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """Key → file and line that set it."""

    @property
    def folder(self) -> Path:
        """What relative paths are relative to."""
        return Path(self.path).parent if self.path else Path()

    @property
    def shared(self) -> Mapping[str, object]:
        """Settings that are handed to every check which has an option of that name."""
        listed = [word for file in self.word_lists for word in _words(self.folder / file)]
        accept = [*self.accept, *listed]
        return {"profile": self.profile, "variety": self.variety, "accept": accept, "grammar-server": self.grammar_server}

    def replaced(self, **changes: Any) -> Config:
        """A copy with the given settings changed; None and empty tuples change nothing."""
        return dataclasses.replace(self, **{k: v for k, v in changes.items() if v is not None and v != ()})

    def sections(self, path: str) -> tuple[int, ...]:
        """Which entries of `per_path` hold for an article."""
        relative = os.path.relpath(path, self.folder)
        return tuple(number for number, section in enumerate(self.per_path) if _matches(section.paths, relative))

    def within(self, sections: tuple[int, ...]) -> Config:
        """The settings for articles in some of the sections."""
        config = self
        for section in (self.per_path[number] for number in sections):
            config = config.replaced(
                select=section.select,
                ignore=(*config.ignore, *section.ignore),
                override={
                    rule: {**config.override.get(rule, {}), **section.override.get(rule, {})} for rule in {**config.override, **section.override}
                },
                profile=section.profile or None,
                variety=section.variety or None,
                accept=(*config.accept, *section.accept),
            )
        return config


SCHEMA = Schema()


def _words(path: Path) -> list[str]:
    """The words of a house list, as Hunspell's and cspell's users keep them. Raises NewslintError where the file cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise NewslintError(f"a word list cannot be read: {error}", path=str(path)) from None
    return [word for line in lines if (word := line.split("#")[0].strip())]


def _matches(patterns: tuple[str, ...], relative: str) -> bool:
    from pathspec import PathSpec

    return not relative.startswith("..") and PathSpec.from_lines("gitignore", patterns).match_file(relative)


def find_config(start: Path) -> Path | None:
    """The nearest configuration file in `start` or a folder above it; pyproject.toml counts only if it has [tool.newslint]."""
    for folder in (start.resolve(), *start.resolve().parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or _section(path) is not None):
                return path
    return None


def read_config(path: Path | None) -> Config:
    """The settings in a file and in those it extends; the defaults without one. Raises NewslintError with file and line."""
    section = _section(path) if path else None
    if path is None or section is None:
        return Config()
    files = [(path, section)]
    while parent := files[-1][1].value.get("extends"):
        files.append(_extended(files[-1][0], parent[1], [file for file, _ in files]))
    settings: dict[str, tuple[int, Node]] = {}
    origins: dict[str, str] = {}
    suppressions: tuple[Suppression, ...] = ()
    for file, table in reversed(files):
        shown = _shown(file)
        built = SCHEMA.build(Config, table, shown)  # every file is checked by itself, so that a mistake is said of the right one
        suppressions += _placed(built.suppress, table, shown)
        for key, (line, node) in _absolute(table, file).items():
            settings[key] = (line, _merged(settings[key][1], node, key) if key in settings else node)
            origins[key] = (
                f"{origins[key]}, {shown}:{line}" if key in origins and (key in _ADDED or isinstance(node.value, dict)) else f"{shown}:{line}"
            )
    config = SCHEMA.build(Config, Node(settings, 1), _shown(path))
    return dataclasses.replace(config, path=_shown(path), origins=origins, suppress=suppressions)


def _extended(file: Path, name: Node, seen: list[Path]) -> tuple[Path, Node]:
    if not isinstance(name.value, str):
        raise NewslintError("'extends' must be text: the path of a file", path=_shown(file), line=name.line)
    target = (file.parent / name.value).resolve()
    if target in [one.resolve() for one in seen]:
        raise NewslintError(f"'{name.value}' extends this file in turn", path=_shown(file), line=name.line)
    if not target.is_file():
        raise NewslintError(f"there is no file '{name.value}' to extend", path=_shown(file), line=name.line)
    section = _section(target)
    if section is None:
        raise NewslintError(f"'{name.value}' has no [tool.newslint]", path=_shown(file), line=name.line)
    return target, section


def _absolute(table: Node, file: Path) -> Mapping[str, tuple[int, Node]]:
    """The settings with paths that do not depend on where they are used."""
    settings = dict(table.value)
    folder = file.parent.resolve()
    for key in {"rules", "baseline", "word-lists"} & settings.keys():
        line, node = settings[key]
        values = [Node(str(folder / child.value), child.line) for child in node.value] if isinstance(node.value, list) else str(folder / node.value)
        settings[key] = (line, Node(values, node.line))
    return settings


def _merged(old: Node, new: Node, key: str) -> Node:
    if isinstance(old.value, dict) and isinstance(new.value, dict):
        below = {k: (line, _merged(old.value[k][1], child, "") if k in old.value else child) for k, (line, child) in new.value.items()}
        return Node({**old.value, **below}, new.line)
    return Node(old.value + new.value, new.line) if key in _ADDED else new


def _placed(suppressions: tuple[Suppression, ...], table: Node, path: str) -> tuple[Suppression, ...]:
    if not suppressions:
        return ()
    lines = [node.line for node in table.value["suppress"][1].value]
    for suppression, line in zip(suppressions, lines, strict=True):
        if not suppression.reason.strip():
            raise NewslintError("a suppression needs a reason", path=path, line=line)
    return tuple(
        dataclasses.replace(s, location=Location(path, 0, 0, line, 1, line, 1, f"[[suppress]] {s.rule}"))
        for s, line in zip(suppressions, lines, strict=True)
    )


def _shown(path: Path) -> str:
    """The path as the user would write it: relative to here where it is not far away."""
    relative = os.path.relpath(path)
    return relative if not relative.startswith(os.path.join("..", "..", "..")) else str(path)


def _section(path: Path) -> Node | None:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NewslintError(f"cannot be read: {error}", path=_shown(path)) from None
    if path.name == "pyproject.toml" and not _MAY_HAVE_SECTION.search(text):
        return None
    from newslint.toml import parse_toml  # 15 ms, and only where there is a file

    if path.name != "pyproject.toml":
        return parse_toml(text, _shown(path))
    node = parse_toml(text, _shown(path))
    for key in ("tool", "newslint"):
        if not isinstance(node.value, dict) or key not in node.value:
            return None
        node = node.value[key][1]
    return node if isinstance(node.value, dict) else None
