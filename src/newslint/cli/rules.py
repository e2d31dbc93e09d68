"""`newslint rules`: lists the rules, describes their format to editors, and helps to write them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from newslint.checks import SCHEMA
from newslint.cli.common import all_rules, load_config, rules_in_force
from newslint.cli.run import Task, articles, run
from newslint.config import Config
from newslint.errors import NewslintError, did_you_mean
from newslint.model import Report, Rule
from newslint.reporters.base import counted, safe
from newslint.rules import SUFFIXES, read_rule, read_rules


@click.group("rules", invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", type=click.Path(exists=True, dir_okay=False), help="The configuration file.")
@click.pass_context
def command(ctx: click.Context, config: str | None) -> int:
    """List the rules: id, level, kind and one line each.

    \b
    newslint rules
    newslint rules check newslint-rules
    """
    ctx.obj = load_config(config)
    if ctx.invoked_subcommand is None:
        for rule in all_rules(ctx.obj):
            state = "" if rule.status == "live" else f" ({rule.status})"
            click.echo(f"{rule.id:<32} {rule.level:<8} {rule.check.kind:<13} {rule.message}{state}")
    return 0


@command.command("schema")
def schema() -> int:
    """Print the JSON Schema of a rule file, for editors that check YAML while you type."""
    click.echo(json.dumps(SCHEMA.json_schema(Rule), indent=1))
    return 0


@command.command("check")
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False))
@click.pass_obj
def check(config: Config, folder: str | None) -> int:
    """Run the examples of the rules in a folder, or of the house's rules, and say which are not as promised.

    \b
    newslint rules check newslint-rules
    """
    from newslint.examples import check_examples

    folders = [Path(folder)] if folder else [Path(f) for f in config.rules]
    if not folders:
        raise NewslintError("which rules? Name a folder, or set 'rules' in newslint.toml")
    every = all_rules(config)
    rules = read_rules(folders, shared=config.shared)
    wrong = 0
    for rule in rules:
        for mismatch in check_examples(rule, every):
            wrong += 1
            click.echo(f"{safe(rule.path)}: {rule.id}: an example is not as promised")
            click.echo("\n".join(f"    {safe(line)}" for line in mismatch.example.strip().splitlines()))
            missing = [text for text in mismatch.expected if text not in mismatch.reported]
            extra = [text for text in mismatch.reported if text not in mismatch.expected]
            same = [text for text in mismatch.reported if text in mismatch.expected]
            for mark, texts in (("  - should be reported:", missing), ("  + should not be reported:", extra), ("    rightly reported:", same)):
                click.echo("".join(f"{mark} '{safe(text)}'\n" for text in texts), nl=False)
    examples = sum(len(rule.bad) + len(rule.good) for rule in rules)
    kept = f"{wrong} not" if wrong else "all"
    click.echo(f"{counted(len(rules), 'rule')}, {counted(examples, 'example')}: {kept} as promised")
    return int(bool(wrong))


@command.command("try")
@click.argument("rule")
@click.option("--on", "paths", multiple=True, required=True, type=click.Path(exists=True), help="Articles to try it on. May be repeated.")
@click.option("--samples", default=10, show_default=True, type=click.IntRange(0), help="Findings to show, spread over the articles.")
@click.pass_obj
def try_rule(config: Config, rule: str, paths: tuple[str, ...], samples: int) -> int:
    """Say how often a rule would fire, per 1,000 articles, with samples: before a draft goes live. RULE is a file or an id.

    \b
    newslint rules try newslint-rules/house/first-rule.yaml --on archive/
    """
    tried = replace(_find(config, rule), status="live", since=None, expires=None)
    report = _run(config, [tried], paths)
    number = len(report.findings)
    concerned = len({finding.location.path for finding in report.findings})
    rate = number * 1000 / report.articles if report.articles else 0.0
    step = max(1, -(-number // samples)) if samples else number + 1
    for finding in report.findings[step - 1 :: step]:
        place = finding.location
        click.echo(f"{safe(place.path)}:{place.line}:{place.column}: …{safe(place.before[-40:])}«{safe(place.text)}»{safe(place.after[:40])}…")
    click.echo(f"{tried.id}: {counted(number, 'finding')} in {concerned} of {counted(report.articles, 'article')}: {rate:.1f} per 1,000 articles")
    return _broken(report)


@command.command("audit")
@click.option("--on", "paths", multiple=True, required=True, type=click.Path(exists=True), help="Articles to run all rules on. May be repeated.")
@click.pass_obj
def audit(config: Config, paths: tuple[str, ...]) -> int:
    """List the rules that never fire on some articles, and those that always fire together.

    \b
    newslint rules audit --on archive/
    """
    from newslint.desk.audit import never_fired, together

    rules = rules_in_force(config)
    report = _run(config, rules, paths)
    silent = never_fired(report, [rule.id for rule in rules])
    click.echo(f"Never fired in {report.articles} articles ({len(silent)} of {len(rules)} rules):")
    click.echo("".join(f"  {rule}\n" for rule in silent), nl=False)
    click.echo("Always fired together:")
    click.echo("".join(f"  {one} and {other} ({times} times)\n" for one, other, times in together(report)), nl=False)
    return _broken(report)


def _find(config: Config, rule: str) -> Rule:
    path = Path(rule)
    if path.suffix in SUFFIXES and path.is_file():
        folder = next((Path(f) for f in config.rules if Path(f).resolve() in path.resolve().parents), path.parent)
        return read_rule(path, path.resolve().relative_to(folder.resolve()).with_suffix("").as_posix(), shared=config.shared)
    known = {one.id: one for one in all_rules(config)}
    if rule not in known:
        raise NewslintError(f"no rule '{rule}'{did_you_mean(rule, known)}")
    return known[rule]


def _run(config: Config, rules: list[Rule], paths: tuple[str, ...]) -> Report:
    return run(Task(replace(config, per_path=()), articles(paths, config), rules, decided=False))


def _broken(report: Report) -> int:
    for failure in report.failures:
        click.echo(f"{safe(failure.path)}: {safe(failure.message)}", err=True)
    return 130 if report.interrupted else 3 if any(f.ours for f in report.failures) else 2 if report.failures else 0
