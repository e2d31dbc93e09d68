"""`newslint facts`: proposes facts from trusted articles, and checks files of facts."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.checks.facts import Facts
from newslint.cli.common import load_config, rules_in_force
from newslint.errors import NewslintError
from newslint.learn import added, propose
from newslint.linter import Linter
from newslint.loaders import LOADERS, load
from newslint.loaders.files import find_articles
from newslint.rules import read_rule


@click.group("facts", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """What the desk vouches for: rules of the kind `facts`, which copy is compared with."""


@command.command("learn")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True), metavar="ARTICLES...")
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False), metavar="FILE", help="The facts file to write or to add to.")
@click.option("--all", "every", is_flag=True, help="Propose also what only one article says.")
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
def learn(paths: tuple[str, ...], output: str, every: bool, config: str | None) -> int:
    """Propose facts from articles the desk trusts: what at least two of them say alike.

    Running it again adds what is new and keeps what a person edited.

    \b
    newslint facts learn archive/siege/ -o house-rules/facts/siege.yaml
    """
    settings = load_config(config)
    linter = Linter(rules_in_force(settings))
    examined = [linter.examine_file(path) for path in find_articles(paths, LOADERS, settings.exclude)]
    for failure in (failure for one in examined for failure in one.failures):
        click.echo(f"{failure.path}: {failure.message}", err=True)
    file = Path(output)
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    known = frozenset(fact.learned for fact in _facts(file).facts) if text else frozenset()
    text, number = added(text, propose(examined, 1 if every else 2), known)
    if number:
        file.write_text(text, encoding="utf-8")
    click.echo(f"{number} facts added to {output}" if number else f"nothing new for {output}")
    return 0


@command.command("check")
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
def check(file: str) -> int:
    """Check a file of facts: its form, and whether newslint understands each fact."""
    facts = _facts(Path(file))
    linter = Linter([rule for rule in rules_in_force(load_config(None)) if rule.check.kind != "facts"])
    vague = 0
    for fact in facts.facts:
        examined = linter.examine(load(file + ".txt", fact.sentence.encode()))
        if not fact.off and not examined.story_claims:
            click.echo(f"{file}:{fact.line}: warning: nothing to compare is understood of '{fact.sentence}'")
            vague += 1
    click.echo(f"{len(facts.facts)} facts, {vague} not understood")
    return int(vague > 0)


def _facts(file: Path) -> Facts:
    check = read_rule(file, file.stem).check
    if not isinstance(check, Facts):
        raise NewslintError("is not a file of facts (kind: facts)", path=str(file))
    return check
