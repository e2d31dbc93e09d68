"""The contract of the command: exit codes, output, order, options, configuration."""

import json
import os
import subprocess
import sys

import pytest

BAD = "She recieved the letter.\n"
DOUBLE = "More than  two soldiers were there.\n"
RUN = ["--select", "typos/common,layout/double-space"]


def newslint(*args, cwd, env=None, data=None):
    env = {**os.environ, "NO_COLOR": "", **(env or {})}
    return subprocess.run([sys.executable, "-m", "newslint", *args], cwd=cwd, capture_output=True, encoding="utf-8", env=env, input=data)


@pytest.fixture
def desk(tmp_path):
    """A folder with one faulty article, one with a warning and a clean one."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(BAD)
    (folder / "b.txt").write_text(DOUBLE)
    (folder / "c.txt").write_text("Nothing to see.\n")
    return tmp_path


CODES = [
    ("an error", ["articles"], 1),
    ("only a warning", ["articles/b.txt"], 0),
    ("only a warning, failing at warnings", ["--fail-level", "warning", "articles/b.txt"], 1),
    ("nothing", ["articles/c.txt"], 0),
    ("an error, exit zero", ["--exit-zero", "articles"], 0),
    ("infos never fail", ["--fail-level", "info", "articles/c.txt"], 0),
    ("a missing path", ["nowhere"], 2),
    ("an unknown option", ["--nope", "articles"], 2),
    ("an unknown rule", ["--select", "typo/comon", "articles"], 2),
    ("an empty folder", ["empty"], 2),
    ("a bad configuration", ["--config", "bad.toml", "articles"], 2),
]


@pytest.mark.parametrize(("args", "code"), [c[1:] for c in CODES], ids=[c[0] for c in CODES])
def test_exit_code(desk, args, code):
    (desk / "empty").mkdir()
    (desk / "bad.toml").write_text("selct = []\n")
    chosen = [] if "--select" in args else RUN
    assert newslint("lint", *chosen, *args, cwd=desk).returncode == code


def test_exit_zero_does_not_hide_a_file_that_cannot_be_read(desk):
    (desk / "articles" / "d.txt").write_bytes(b"caf\xe9")
    done = newslint(*RUN, "--exit-zero", "articles", cwd=desk)
    assert done.returncode == 2
    assert "d.txt: failure: not UTF-8 text: byte 3" in done.stdout
    assert "a.txt:1:5: error" in done.stdout, "the rest of the run goes on"


def test_text_output(desk):
    assert newslint(*RUN, "articles", cwd=desk).stdout == (
        "articles/a.txt:1:5: error: 'recieved' is a misspelling of 'received' [typos/common]\n"
        "    1 | She recieved the letter.\n"
        "      |     ^~~~~~~~ help: received\n"
        "articles/b.txt:1:10: warning: two spaces in a row [layout/double-space]\n"
        "    1 | More than  two soldiers were there.\n"
        "      |          ^~\n"
        "3 articles: 1 error, 1 warning, 0 infos; 2 fixable\n"
    )


def test_concise_output_is_the_first_lines(desk):
    text = newslint(*RUN, "articles", cwd=desk).stdout.splitlines()
    concise = newslint(*RUN, "--output-format", "concise", "articles", cwd=desk).stdout.splitlines()
    assert concise == [line for line in text if not line.startswith("  ")]


def test_json_output_keeps_the_contract(desk):
    (desk / "articles" / "a.txt").write_bytes("\ufeffÉlodie 😀\r\nShe recieved the letter.".encode())
    out = json.loads(newslint(*RUN, "--output-format", "json", "articles/a.txt", cwd=desk).stdout)
    assert list(out) == ["version", "tool", "summary", "findings", "failures", "skipped"]
    assert out["version"] == 1
    assert out["summary"] == {"articles": 1, "errors": 1, "warnings": 0, "infos": 0, "fixable": 1}
    (finding,) = out["findings"]
    fingerprint = finding.pop("fingerprint")
    assert len(fingerprint) == 16
    assert finding == {
        "rule": "typos/common",
        "category": "typos",
        "level": "error",
        "message": "'recieved' is a misspelling of 'received'",
        "location": {
            "path": "articles/a.txt",
            "start": {"line": 2, "column": 5, "offset": 14},
            "end": {"line": 2, "column": 13, "offset": 22},
            "text": "recieved",
        },
        "related": [],
        "replacements": ["received"],
    }


@pytest.mark.parametrize("jobs", ["0", "1", "3"])
def test_order_and_bytes_do_not_depend_on_workers_or_the_order_of_paths(desk, jobs):
    files = [f"articles/{name}.txt" for name in "abc"]
    expected = newslint(*RUN, "--no-cache", *files, cwd=desk).stdout
    assert newslint(*RUN, "--no-cache", "--jobs", jobs, *reversed(files), cwd=desk).stdout == expected
    assert newslint(*RUN, "--jobs", jobs, "articles", "articles/b.txt", "./articles/a.txt", cwd=desk).stdout == expected


SELECTIONS = [
    ("a category", ["--select", "typos"], ["typos/common"]),
    ("a rule", ["--select", "layout/double-space"], ["layout/double-space"]),
    ("two, separated by a comma", RUN, ["typos/common", "layout/double-space"]),
    ("ignored", [*RUN, "--ignore", "typos"], ["layout/double-space"]),
    ("ignored twice", ["--select", "typos", "--select", "layout/double-space", "--ignore", "typos"], ["layout/double-space"]),
]


@pytest.mark.parametrize(("args", "rules"), [s[1:] for s in SELECTIONS], ids=[s[0] for s in SELECTIONS])
def test_selection(desk, args, rules):
    out = json.loads(newslint(*args, "--output-format", "json", "articles", cwd=desk).stdout)
    assert [finding["rule"] for finding in out["findings"]] == rules


def test_no_argument_lints_the_folder_articles(desk):
    (desk / "newslint.toml").write_text('select = ["typos/common"]\n')
    assert newslint(cwd=desk).stdout == newslint("articles", cwd=desk).stdout


def test_no_argument_and_no_folder_prints_help(tmp_path):
    done = newslint(cwd=tmp_path)
    assert done.stdout.startswith("Usage: newslint")
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--slect", "x", "articles"], "No such option '--slect'"),
        (["nowhere.txt"], "Path 'nowhere.txt' does not exist"),
        (["--select", "typos/comon", "articles"], "'typos/comon' selects no rule (did you mean 'typos/common'?)"),
        (["--output-format", "xlm", "articles"], "'xlm' is not one of"),
    ],
    ids=["option", "path", "rule", "format"],
)
def test_mistakes_are_said_clearly(desk, args, said):
    done = newslint(*args, cwd=desk)
    assert said in done.stderr
    assert done.stdout == ""
    assert done.returncode == 2


def test_no_colour_without_a_terminal_unless_asked_for(desk):
    assert "\x1b" not in newslint(*RUN, "articles", cwd=desk).stdout
    assert "\x1b[31;1m" in newslint(*RUN, "--color", "articles", cwd=desk).stdout
    assert "\x1b" not in newslint(*RUN, "--no-color", "articles", cwd=desk).stdout


@pytest.mark.parametrize("name", ["newslint.toml", ".newslint.toml", "pyproject.toml"], ids=["newslint.toml", "hidden", "pyproject"])
def test_configuration_is_found_from_here_upwards(desk, name):
    head = "[tool.newslint]\n" if name == "pyproject.toml" else ""
    (desk / name).write_text(head + 'select = ["layout/double-space"]\nfail-level = "warning"\n')
    done = newslint("--output-format", "concise", ".", cwd=desk / "articles")
    assert done.returncode == 1
    assert "[layout/double-space]" in done.stdout
    assert "typos" not in done.stdout


def test_the_command_line_wins_over_the_configuration(desk):
    (desk / "newslint.toml").write_text('select = ["layout/double-space"]\nexclude = ["c.*"]\n')
    done = newslint("--select", "typos/common", "--output-format", "concise", "articles", cwd=desk)
    assert done.stdout.splitlines()[-1] == "2 articles: 1 error, 0 warnings, 0 infos; 1 fixable"
