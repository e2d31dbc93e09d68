"""Each output format, on the same report: valid for those who read it, and safe whatever the articles contain."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema
import pytest

from newslint.article import Location
from newslint.report import Decision, Failure, Finding, Related, Report, Skipped, Suppression
from newslint.reporters import REPORTERS
from newslint.reporters.base import Style
from newslint.rules import read_rules, shipped

SARIF = json.loads((Path(__file__).parent.parent / "data" / "sarif" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
RULES = {rule.id: rule for rule in read_rules([shipped()])}
HOSTILE = 'x\x1b[31m\u202e<script>alert(1)</script>]]>&"\x00::error::%0A,:\ud800'


def place(path="articles/a b.txt", start=4, text="recieved", line=3, before="She ", after=" it."):
    return Location(path, start, start + len(text), line, 5, line, 5 + len(text), text, before + text + after, len(before))


def finding(rule="typos/common", level="error", message="'recieved' is a misspelling", at=None, **more):
    return Finding(rule, level, message, at or place(), **more)


REPORT = Report(
    (
        finding(replacements=("received",), safe=True, related=(Related("here it is right", place("b.txt")),)),
        finding(),
        finding(level="warning", rule="layout/double-space", at=place("b.txt", text="  ")),
        finding(level="info", rule="grammar/OTHER", message=HOSTILE, at=place("c.txt", text=HOSTILE, before=HOSTILE, after=HOSTILE)),
    ),
    failures=(Failure("d.txt", "not UTF-8 text", line=2), Failure("c.txt", "the check broke", rule="facts/number", ours=True)),
    skipped=(Skipped("grammar", "no Java"),),
    articles=4,
    words=1000,
    paths=("articles/a b.txt", "b.txt", "c.txt", "clean.txt"),
    decisions=(Decision(finding(at=place("b.txt", start=90)), Suppression("typos/common", "their own spelling")),),
)


def rendered(name, report=REPORT, **style):
    return REPORTERS[name](report, Style(rules=lambda: RULES, **style))


# -- all


@pytest.mark.parametrize("name", sorted(REPORTERS))
def test_nothing_to_report(name):
    assert rendered(name, Report((), articles=1, paths=("a.txt",)))


@pytest.mark.parametrize("name", ["text", "concise", "github", "junit"])
def test_control_characters_never_come_out_raw(name):
    out = rendered(name)
    assert not any(ord(c) < 32 and c != "\n" for c in out)
    assert "\u202e" not in out


# -- text


@pytest.mark.parametrize("width", [20, 40, 80, 100, 300])
@pytest.mark.parametrize("letter", ["a", "日", "\x1b", "é", "\u0301"], ids=["ascii", "wide", "control", "accent", "combining"])
def test_the_excerpt_fits_the_width_and_the_mark_stands_under_the_span(width, letter):
    from newslint.reporters.text import _columns

    at = place(text="here", before=letter * 90, after=letter * 90)
    lines = rendered("text", Report((finding(at=at),), articles=1), width=width).splitlines()
    assert all(_columns(line) <= max(width, 28) for line in lines[1:3])
    assert _columns(lines[1][: lines[1].index("here")]) == lines[2].index("^")
    assert lines[2].count("~") == 3


def test_a_span_over_several_lines_shows_its_first():
    out = rendered("text", Report((finding(at=place(text="one\ntwo")),), articles=1))
    assert out.splitlines()[1:3] == ["    3 | She one", "      |     ^~~"]


def test_the_summary_counts_what_was_kept_out():
    report = Report((), articles=2, held=3, fixed=1, decisions=REPORT.decisions)
    assert rendered("text", report) == ("2 articles: 0 errors, 0 warnings, 0 infos; 0 fixable; 1 suppressed; 3 held back by the baseline; 1 fixed\n")


# -- sarif


def test_sarif_is_valid():
    log = json.loads(rendered("sarif").encode("utf-8", "replace"))
    assert list(jsonschema.Draft4Validator(SARIF).iter_errors(log)) == []


def test_sarif_says_everything():
    (run,) = json.loads(rendered("sarif").encode("utf-8", "replace"))["runs"]
    first, second, *_, dismissed = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/a%20b.txt"
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"], region["charOffset"], region["charLength"]) == (5, 13, 4, 8)
    assert first["relatedLocations"][0]["message"]["text"] == "here it is right"
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "received"
    assert first["partialFingerprints"] != second["partialFingerprints"], "the same words twice are two places"
    assert dismissed["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "their own spelling"}]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert next(rule for rule in rules if rule["id"] == "typos/common")["help"]["markdown"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 3


def test_sarif_is_read_by_another_tool(tmp_path):
    from sarif import loader

    (tmp_path / "out.sarif").write_bytes(rendered("sarif").encode("utf-8", "replace"))
    read = loader.load_sarif_file(str(tmp_path / "out.sarif"))
    assert read.get_distinct_tool_names() == ["newslint"]
    assert len(read.get_results()) == 5
    records = read.get_records()
    assert (records[0]["Location"], records[0]["Line"], records[0]["Severity"]) == ("articles/a%20b.txt", 3, "error")


# -- github, gitlab, junit


def test_github_escapes_properties_and_messages():
    lines = rendered("github").splitlines()
    assert lines[0] == (
        "::error file=articles/a b.txt,line=3,endLine=3,col=5,endColumn=13,title=newslint%3A typos/common::"
        "'recieved' is a misspelling%0Ab.txt:3:5: here it is right"
    )
    assert lines[3].startswith("::notice ")
    assert "%250A" in lines[3], "a percent sign in copy is no escape"
    assert len(lines) == 7


def test_gitlab_has_what_gitlab_asks_for():
    entries = json.loads(rendered("gitlab").encode("utf-8", "replace"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 6
    assert entries[0]["location"] == {"path": "articles/a b.txt", "lines": {"begin": 3, "end": 3}}
    assert [entry["severity"] for entry in entries] == ["major", "major", "minor", "info", "blocker", "blocker"]


def test_junit_is_xml_with_a_case_for_every_article():
    root = ElementTree.fromstring(rendered("junit").encode("utf-8", "replace"))
    assert [suite.get("name") for suite in root] == ["articles/a b.txt", "b.txt", "c.txt", "clean.txt", "d.txt"]
    assert len(root.findall(".//failure")) == int(root.get("failures")) == 4
    assert len(root.findall(".//error")) == int(root.get("errors")) == 2
    assert [case.get("name") for case in root.find("./testsuite[@name='clean.txt']")] == ["newslint"]
