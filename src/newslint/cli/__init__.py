"""The command `newslint`: one module per command, in this table; `newslint PATH…` is short for `newslint lint PATH…`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from newslint import __version__
from newslint.errors import NewslintError

COMMANDS = {
    "lint": "newslint.cli.lint",
    "explain": "newslint.cli.explain",
    "rules": "newslint.cli.rules",
    "claims": "newslint.cli.claims",
    "facts": "newslint.cli.facts",
    "baseline": "newslint.cli.baseline",
    "config": "newslint.cli.config",
    "init": "newslint.cli.init",
    "cache": "newslint.cli.cache",
    "readability": "newslint.cli.readability",
    "completion": "newslint.cli.completion",
    "grammar": "newslint.cli.grammar",
}
"""Command → the module that has it as `command`, imported when it is used."""


class _Newslint(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and os.path.isdir("articles") and not ctx.resilient_parsing:
            args = ["lint", "articles"]
        elif args and args[0] not in COMMANDS and args[0] not in ("-h", "--help", "--version"):
            args = ["lint", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, and what may follow `newslint lint`, which need not be written."""
        lint = self.get_command(ctx, "lint")
        assert lint is not None
        inner = click.Context(lint, parent=ctx, info_name="lint", resilient_parsing=True)
        files = [] if incomplete.startswith("-") else [CompletionItem(incomplete, type="file")]
        return [*super().shell_complete(ctx, incomplete), *files, *(lint.shell_complete(inner, incomplete) if not files else [])]


@click.group(cls=_Newslint, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="newslint %(version)s")
def cli() -> None:
    """A linter for news copy: names, facts, typos and readability, in an article and across the articles of a story.

    `newslint articles/` checks the articles in a folder; it is short for `newslint lint articles/`.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Runs the command. Exit codes: 0 nothing that fails the run, 1 findings, 2 the user's mistake, 3 ours, 130 interrupted."""
    gc.set_threshold(100_000)  # what is imported and read at the start is no garbage: looking for some is a tenth of a short run
    try:
        code = cli.main(args=None if args is None else list(args), prog_name="newslint", standalone_mode=False)
        gc.freeze()  # and none needs looking for at the end
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.ctx.get_help() if error.ctx else "")
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except NewslintError as error:
        click.echo(f"newslint: {error}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
