"""`newslint readability` prints a table, CSV or JSON."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from newslint.cli.readability import _bar, command
from newslint.text.readability import METRICS

TEXT = "The dam held for six days. It rained a lot. The town was safe. They all went home.\n\n" * 8


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "long.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "short.txt").write_text("Nobody was hurt.", encoding="utf-8")
    return tmp_path


def run(*args):
    result = CliRunner().invoke(command, [str(arg) for arg in args], standalone_mode=False)
    assert result.exception is None
    return result


def test_table(articles):
    lines = run(articles).output.splitlines()
    assert lines[0] == f"{articles / 'long.txt'}: 144 words, 32 sentences, 0:08 min to read"
    assert "  Flesch-Kincaid grade    -2.0" in lines
    assert lines.count("  Flesch-Kincaid grade       – needs 100 words") == 1


def test_csv(articles):
    long, short = csv.DictReader(io.StringIO(run("--output-format", "csv", articles).output))
    assert (long["words"], short["words"]) == ("144", "3")
    assert short["flesch"] == ""


def test_json_says_why_a_value_is_missing(articles):
    long, short = json.loads(run("--output-format", "json", articles).output)["articles"]
    assert long["too-short"] == {}
    assert short["too-short"]["smog"] == "needs 100 words"
    assert short["smog"] is None


def test_an_unreadable_file_does_not_stop_the_others(articles):
    (articles / "broken.txt").write_bytes(b"\xff\xff")
    result = run(articles)
    assert "short.txt" in result.output
    assert result.return_value == 2


@pytest.mark.parametrize(("value", "bar"), [(-3, ""), (10, "█" * 10), (10.5, "█" * 10 + "▌"), (99, "█" * 20)])
def test_bar(value, bar):
    assert _bar(METRICS["ari"], value) == bar
