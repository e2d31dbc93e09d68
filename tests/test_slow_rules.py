"""A rule that crashes or is slow is reported with its file and line, and the rest of the run goes on."""

import json

from click.testing import CliRunner

from newslint.cli import cli

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
