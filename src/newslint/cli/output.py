"""Where reports go: standard output, and files named on the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.errors import NewslintError, did_you_mean
from newslint.loaders import load
from newslint.model import Report
from newslint.records import record
from newslint.reporters import REPORTERS, in_pieces
from newslint.reporters.base import Style

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.cli.run import Task


@record(frozen=True)
class Output:
    """A format and the file it is written to; without a file, standard output."""

    format: str
    path: str = ""

    def deliver(self, report: Report, task: Task, color: bool | None = None) -> None:
        """Renders the report and writes it. Raises NewslintError where the file cannot be written."""
        on_terminal = not self.path and sys.stdout.isatty()
        width = _terminal_width() if on_terminal else 100
        style = Style(not self.path and _color(color), width, lambda: {rule.id: rule for rule in task.in_force}, _reader(task))
        if not self.path:
            for piece in in_pieces(self.format, report, style):
                write(piece, style.color)
            return
        text = REPORTERS[self.format](report, style)
        from newslint.desk.files import write_atomically

        try:
            write_atomically(Path(self.path), text.encode("utf-8", "replace"))
        except OSError as error:
            raise NewslintError(f"cannot be written: {error.strerror}", path=self.path) from None


class OutputParam(click.ParamType):  # type: ignore[type-arg]  # generic in newer versions of click only
    """FORMAT=FILE on the command line."""

    name = "FORMAT=FILE"

    def convert(self, value: str | Output, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        if isinstance(value, Output):
            return value
        name, _, path = value.partition("=")
        if name not in REPORTERS:
            self.fail(f"unknown format '{name}'{did_you_mean(name, REPORTERS)}; there are {', '.join(REPORTERS)}", param, ctx)
        if not path:
            self.fail(f"which file? Write {name}=FILE", param, ctx)
        return Output(name, path)


def write(text: str, color: bool = False) -> None:
    """Prints text; what standard output cannot encode becomes question marks."""
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), nl=False, color=color)


def _reader(task: Task) -> Callable[[str], Article | None]:
    """Reads an article again for the reporters that show whole articles."""

    def read(path: str) -> Article | None:
        try:
            return load(path, task.sources.get(path))
        except NewslintError:
            return None

    return read


def _terminal_width() -> int:
    from shutil import get_terminal_size  # 2 ms, and only on a terminal

    return get_terminal_size((100, 24)).columns


def _color(wanted: bool | None) -> bool:
    if wanted is not None:
        return wanted
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
