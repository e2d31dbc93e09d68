"""Commands around the run: help, rules of one's own, interruption, progress, several outputs, completion."""

import json
import os
import pty
import signal
import subprocess
import sys

import pytest
from deskrun import lint

from newslint.cli import COMMANDS
from newslint.report import OWN_FINDINGS

RULE = """\
message: "'{found}' is not ours"
why: House style.
level: warning
status: draft
check: {kind: pattern, phrases: [utilise]}
bad: ["They «utilise» it."]
good: ["They use it."]
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "newslint.toml").write_text('rules = ["ours"]\nselect = ["house", "typos/common"]\n')
    (tmp_path / "ours" / "house").mkdir(parents=True)
    (tmp_path / "ours" / "house" / "utilise.yaml").write_text(RULE)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("They utilise it and utilise it again, having recieved it.\n")
    (tmp_path / "articles" / "b.txt").write_text("Nothing.\n")
    return tmp_path


# -- help


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_help_of_every_command_says_what_it_does(name, tmp_path):
    done = lint(name, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: newslint {name}")
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.parametrize("name", ["lint", "explain", "rules", "claims", "baseline", "config show", "init", "completion", "rules check", "rules try"])
def test_help_shows_examples(name, tmp_path):
    examples = [line for line in lint(*name.split(), "--help", cwd=tmp_path).stdout.splitlines() if line.startswith("  newslint ")]
    assert examples or name == "completion"


@pytest.mark.parametrize("option", ["-h", "--help", "--version"])
def test_options_of_the_command_itself(option, tmp_path):
    done = lint(option, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(("Usage: newslint [OPTIONS] COMMAND", "newslint "))


@pytest.mark.parametrize("rule", ["typos/common", *OWN_FINDINGS])
def test_every_id_that_is_reported_is_explained(rule, tmp_path):
    assert lint("explain", rule, cwd=tmp_path).stdout.startswith(f"## {rule}\n\n")


# -- rules of one's own


def test_a_draft_does_not_count(desk):
    assert "1 error, 0 warnings" in lint("articles", cwd=desk).stdout


def test_try_shows_how_often_a_draft_would_fire(desk):
    done = lint("rules", "try", "ours/house/utilise.yaml", "--on", "articles", cwd=desk)
    assert done.stdout == (
        "articles/a.txt:1:6: …They «utilise» it and utilise it again, having recieve…\n"
        "articles/a.txt:1:21: …They utilise it and «utilise» it again, having recieved it.…\n"
        "house/utilise: 2 findings in 1 of 2 articles: 1000.0 per 1,000 articles\n"
    )
    assert lint("rules", "try", "house/utilise", "--on", "articles", cwd=desk).stdout == done.stdout
    assert len(lint("rules", "try", "house/utilise", "--on", "articles", "--samples", "1", cwd=desk).stdout.splitlines()) == 2


def test_check_says_what_fired_and_what_should_have(desk):
    (desk / "ours" / "house" / "utilise.yaml").write_text(
        RULE.replace("They «utilise» it.", "They «utilize» it.").replace("They use it.", "We utilise it.")
    )
    done = lint("rules", "check", cwd=desk)
    assert done.returncode == 1
    path = desk / "ours" / "house" / "utilise.yaml"
    assert done.stdout == (
        f"{path}: house/utilise: an example is not as promised\n    They «utilize» it.\n  - should be reported: 'utilize'\n"
        f"{path}: house/utilise: an example is not as promised\n    We utilise it.\n  + should not be reported: 'utilise'\n"
        "1 rule, 2 examples: 2 not as promised\n"
    )
    assert lint("rules", "check", "nowhere", cwd=desk).returncode == 2


def test_audit_lists_the_silent_and_the_inseparable(desk):
    (desk / "ours" / "house" / "utilise.yaml").write_text(RULE.replace("status: draft\n", ""))
    (desk / "ours" / "house" / "twin.yaml").write_text(RULE.replace("status: draft\n", ""))
    (desk / "ours" / "house" / "silent.yaml").write_text(RULE.replace("status: draft\n", "").replace("utilise", "whilst"))
    assert lint("rules", "audit", "--on", "articles", cwd=desk).stdout == (
        "Never fired in 2 articles (1 of 4 rules):\n  house/silent\nAlways fired together:\n  house/twin and house/utilise (2 times)\n"
    )


# -- interruption and progress


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_prints_what_it_has(desk, jobs):
    os.mkfifo(desk / "z.txt")  # reading it waits for a writer
    command = [sys.executable, "-m", "newslint", "--no-cache", "--jobs", jobs, "articles/a.txt", "z.txt"]
    process = subprocess.Popen(
        command,
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a test run in the background of a shell would hand down that it is ignored
    )
    with open(desk / "z.txt", "w"):  # returns when the reader is there
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert out.endswith("; stopped before the end\n")
    assert err == ""
    if jobs == "1":
        assert "articles/a.txt:1:46: error: 'recieved'" in out


@pytest.mark.parametrize("articles", [2, 150])
def test_progress_only_on_a_terminal_and_for_long_runs(desk, articles):
    for number in range(articles - 2):
        (desk / "articles" / f"{number}.txt").write_text("Nothing.\n")
    ours, theirs = pty.openpty()
    done = subprocess.run([sys.executable, "-m", "newslint", "articles"], cwd=desk, stdout=subprocess.PIPE, stderr=theirs, encoding="utf-8")
    os.close(theirs)
    try:
        shown = os.read(ours, 1 << 16)
    except OSError:  # nothing was written
        shown = b""
    os.close(ours)
    assert (b"reading articles" in shown) is (articles > 100)
    assert done.stdout == lint("articles", cwd=desk).stdout
    assert lint("articles", cwd=desk).stderr == ""


# -- outputs and figures


def test_several_reports_at_once(desk):
    done = lint("--output", "json=a.json", "--output", "sarif=b.sarif", "--output", "junit=c.xml", "articles", cwd=desk)
    assert done.stdout == lint("articles", cwd=desk).stdout
    assert len(json.loads((desk / "a.json").read_text())["findings"]) == 1
    assert json.loads((desk / "b.sarif").read_text())["version"] == "2.1.0"
    assert (desk / "c.xml").read_text().startswith("<?xml")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("sraif=x", "unknown format 'sraif' (did you mean 'sarif'?)"),
        ("sarif", "which file? Write sarif=FILE"),
        ("json=no/such/x", "cannot be written"),
    ],
    ids=["format", "no file", "no folder"],
)
def test_mistakes_in_outputs(desk, value, said):
    done = lint("--output", value, "articles", cwd=desk)
    assert done.returncode == 2
    assert said in done.stderr


def test_statistics_and_profile_do_not_touch_the_report(desk):
    done = lint("--statistics", "--profile", "--output-format", "json", "articles", cwd=desk)
    assert len(json.loads(done.stdout)["findings"]) == 1
    table = done.stderr.splitlines()
    assert table[1].split() == ["1", f"{1000 / 11:.2f}", "1", "typos/common"]
    assert table[2].split()[-6:] == ["in", "2", "articles", "of", "11", "words"]
    assert table[3].split() == ["ms", "share", "rule"]


# -- completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell, tmp_path):
    script = lint("completion", shell, cwd=tmp_path).stdout
    assert "_NEWSLINT_COMPLETE" in script
    if shell == "bash":
        assert subprocess.run(["bash", "-n"], input=script, encoding="utf-8").returncode == 0


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("newslint ba", "plain,baseline"),
        ("newslint --sta", "plain,--statistics"),
        ("newslint articles --sta", "plain,--statistics"),
        ("newslint rules tr", "plain,try"),
    ],
)
def test_completion(desk, line, offered):
    words = line.split()
    env = {"_NEWSLINT_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    assert offered in lint(cwd=desk, env=env).stdout.splitlines()
