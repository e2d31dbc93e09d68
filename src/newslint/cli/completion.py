"""`newslint completion`: the script by which a shell completes the command."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print the script that makes a shell complete commands, options and files.

    \b
    eval "$(newslint completion bash)"                                   # in ~/.bashrc
    eval "$(newslint completion zsh)"                                    # in ~/.zshrc
    newslint completion fish > ~/.config/fish/completions/newslint.fish
    """
    completion = get_completion_class(shell)
    assert completion is not None
    click.echo(completion(ctx.find_root().command, {}, "newslint", "_NEWSLINT_COMPLETE").source())
    return 0
