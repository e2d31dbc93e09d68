"""The generated page of all rules is what the rules say."""

from conftest import ROOT

from newslint.cli.explain import describe
from newslint.rules import read_rules, shipped

HEAD = """\
# All rules

Made from the rules themselves by `pytest tests/test_docs.py --update`; `newslint explain ID` prints one.
Passages between « and » are what is reported.

"""


def test_page_of_rules(update):
    rules = read_rules([shipped()])
    index = "".join(f"- [{rule.id}](#{rule.id.replace('/', '')}): {rule.message}\n" for rule in rules)
    page = HEAD + index + "\n" + "\n".join(describe(rule) for rule in rules)
    path = ROOT / "docs" / "rules.md"
    if update:
        path.write_text(page, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page
