"""`newslint explain ID`: what a rule says and why."""

from __future__ import annotations

import click

from newslint.checks.grammar import Grammar
from newslint.cli.common import all_rules, load_config
from newslint.errors import NewslintError, did_you_mean
from newslint.model import Example, Rule
from newslint.report import OWN_FINDINGS
from newslint.rules import matches, means


@click.command("explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule_id", metavar="ID")
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
def command(rule_id: str, config: str | None) -> int:
    """Say what a rule reports, why, and show its examples.

    \b
    newslint explain names/ukraine
    newslint explain grammar/EN_A_VS_AN     # a rule of LanguageTool's
    """
    rules = {rule.id: rule for rule in all_rules(load_config(config))}
    if rule_id in OWN_FINDINGS:
        from newslint.desk.suppressions import EXPLAINED

        click.echo(f"## {rule_id}\n\n{EXPLAINED[rule_id]}")
        return 0
    part_of = next((rule for rule in rules.values() if means(rule, rule_id) and not matches(rule.id, rule_id)), None)
    if rule_id not in rules and part_of and isinstance(part_of.check, Grammar):
        own = rule_id.removeprefix(part_of.category + "/")
        click.echo(
            f"## {rule_id}\n\nA rule of LanguageTool; {part_of.check.about(own)}. It is one of those of {part_of.id}, where that can be changed.\n"
        )
        click.echo(f"Source: <https://community.languagetool.org/rule/show/{own}?lang=en>")
        return 0
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
