"""`newslint explain ID`: what a rule says and why."""

from __future__ import annotations

import click

from newslint.cli.common import all_rules, load_config
from newslint.errors import NewslintError, did_you_mean
from newslint.model import Example, Rule


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule_id", metavar="ID")
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
def command(rule_id: str, config: str | None) -> int:
    """Say what a rule reports, why, and show its examples.

    \b
    newslint explain names/ukraine
    """
    rules = {rule.id: rule for rule in all_rules(load_config(config))}
    if rule_id not in rules:
        raise NewslintError(f"no rule '{rule_id}'{did_you_mean(rule_id, rules)}")
    click.echo(describe(rules[rule_id]), nl=False)
    return 0


def describe(rule: Rule) -> str:
    """The rule as Markdown."""
    lines = [f"## {rule.id}", "", f"{rule.message}", "", f"*{rule.level}, kind `{rule.check.kind}`*", "", " ".join(rule.why.split()), ""]
    if rule.url:
        lines += [f"Source: <{rule.url}>", ""]
    for title, examples in (("Reported", rule.bad), ("Not reported", rule.good)):
        lines += [f"{title}:", "", *(line for example in examples for line in _quote(example)), ""]
    return "\n".join(lines)


def _quote(example: Example) -> list[str]:
    texts = [example] if isinstance(example, str) else list(example)
    label = "- " if len(texts) == 1 else "- several articles: "
    return [label + " · ".join(" ⏎ ".join(text.strip().splitlines()) for text in texts)]
