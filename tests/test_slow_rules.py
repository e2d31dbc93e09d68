"""A rule that crashes or is slow is reported with its file and line, and the rest of the run goes on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli import cli
from newslint.guard import Guard, TooSlow
from newslint.rules import read_rule, shipped

SLOW = """\
message: slow
why: It shows what happens.
check:
  kind: pattern
  regex: "(a+)+$"
bad: ["«aaa»"]
good: ["bbb"]
"""


def test_slow_regex_is_stopped(tmp_path):
    (tmp_path / "rules" / "house").mkdir(parents=True)
    (tmp_path / "rules" / "house" / "slow.yaml").write_text(SLOW)
    (tmp_path / "a.txt").write_text("a" * 40 + "b\nShe  recieved it.\n")
    (tmp_path / "b.txt").write_text("He  recieved it.\n")
    arguments = ["lint", "--no-cache", "--rules", f"{tmp_path}/rules", "--select", "house,typos/common", "--output-format", "json", str(tmp_path)]
    result = CliRunner().invoke(cli, arguments, standalone_mode=False)
    report = json.loads(result.output)
    (failure,) = report["failures"]
    assert failure["rule"] == "house/slow"
    assert failure["path"].endswith("a.txt")
    assert "slow.yaml:4" in failure["message"]
    assert [f["location"]["text"] for f in report["findings"]] == ["recieved", "recieved"]
    assert result.return_value == 2


@pytest.mark.parametrize(("articles", "ticks", "stopped"), [(1, 5, True), (1, 4, False), (3, 12, False), (3, 13, True)], ids=str)
def test_what_is_compared_may_take_as_long_as_its_articles(articles, ticks, stopped):
    rule = read_rule(Path(shipped()) / "typos" / "common.yaml", "typos/common")
    failures = []
    guard = Guard(failures)
    guard.begin(rule, "a.txt", articles)
    try:
        for _ in range(ticks):
            guard._tick(0, None)
    except TooSlow as error:
        guard.raised(error)
    assert bool(failures) == stopped
