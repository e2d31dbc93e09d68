"""What the desk vouches for is compared with copy; facts are learned from trusted articles; claims can be seen."""

import json

import pytest
from click.testing import CliRunner

from newslint.checks.facts import Fact
from newslint.cli import cli

FACTS = """\
message: the desk's facts say otherwise
why: It is a test.
check:
  kind: facts
  facts:
    - statement: Anna Berg, 44, the mayor of Halmstad, opened the bridge.
      source: the town's register
      from: 2024-03-01
      until: 2024-12-31
"""


def run(*arguments):
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments], standalone_mode=False)
    assert result.exception is None, result.exception
    return result


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "pack" / "facts").mkdir(parents=True)
    (tmp_path / "pack" / "facts" / "town.yaml").write_text(FACTS)
    return tmp_path / "pack"


def findings(pack, article):
    done = run("lint", "--no-cache", "--rules", pack, "--select", "facts", "--output-format", "json", article)
    return json.loads(done.output)["findings"]


def test_copy_against_the_desk(pack, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("HALMSTAD, May 6, 2024 (Wire) - Anna Berg, 51, the mayor of Halmstad, cut the ribbon.\n")
    (found,) = findings(pack, article)
    assert (found["rule"], found["location"]["path"]) == ("facts/age", str(article))
    (note,) = found["related"]
    assert "the town's register" in note["message"]
    assert (note["path"], note["start"]["line"]) == (str(pack / "facts" / "town.yaml"), 6)


@pytest.mark.parametrize("day", ["January 9, 2024", "June 2, 2025"], ids=["before", "after"])
def test_a_fact_speaks_only_of_its_days(pack, tmp_path, day):
    article = tmp_path / "a.txt"
    article.write_text(f"HALMSTAD, {day} (Wire) - Anna Berg, 51, the mayor of Halmstad, cut the ribbon.\n")
    assert findings(pack, article) == []


SENTENCES = [
    (Fact(subject="passengers on the ferry", attribute="were rescued", value=171, source="x"), "171 passengers on the ferry were rescued."),
    (Fact(subject="ferry passengers", attribute="died", at_least=1200, source="x"), "At least 1,200 ferry passengers died."),
    (Fact(subject="jobs", attribute="will go", at_least=2, at_most=9, source="x"), "Between 2 and 9 jobs will go."),
    (Fact(subject="civilians", attribute="were evacuated", value="all", source="x"), "All civilians were evacuated."),
    (Fact(subject="Anna Berg", attribute="is", value="the mayor of Halmstad", source="x"), "Anna Berg is the mayor of Halmstad."),
]


@pytest.mark.parametrize(("fact", "sentence"), SENTENCES, ids=[sentence for _, sentence in SENTENCES])
def test_parts_make_a_sentence(fact, sentence):
    assert fact.sentence == sentence


def test_learning_keeps_what_a_person_edited(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Anna Berg, 44, the mayor of Halmstad, opened the bridge on Monday.\n")
    (tmp_path / "c.txt").write_text("Otto Lind, 61, the chief engineer, was not there.\n")
    file = tmp_path / "learned.yaml"
    assert "facts added" in run("facts", "learn", tmp_path, "-o", file).output
    text = file.read_text()
    assert "Anna Berg, 44" in text
    assert "Otto Lind" not in text
    edited = text.replace("opened the bridge on Monday", "opened the bridge")
    file.write_text(edited)
    assert "nothing new" in run("facts", "learn", tmp_path, "-o", file).output
    assert file.read_text() == edited
    run("facts", "learn", tmp_path, "-o", file, "--all")
    assert file.read_text().startswith(edited)
    assert "Otto Lind" in file.read_text()
    assert run("facts", "check", file).return_value == 0


def test_claims_can_be_seen(tmp_path):
    (tmp_path / "a.txt").write_text("Anna Berg, 44, the mayor of Halmstad, opened the bridge on Monday.\n")
    claims = json.loads(run("claims", "--select", "facts/age", "--output-format", "json", tmp_path).output)
    assert {(c["path"], c["line"], c["rule"]) for c in claims} == {(str(tmp_path / "a.txt"), 1, "facts/age")}
    assert "facts/age" in run("claims", tmp_path).output


KINDS = [
    (
        "facts/age",
        "Otto Lind, born in 1950, is the chief engineer of Halmstad.",
        "Otto Lind, 66, the chief engineer, spoke.",
        "Otto Lind, 74, the chief engineer, spoke.",
    ),
    ("facts/role", "Otto Lind, the finance minister, took office.", "Health Minister Otto Lind spoke.", "Finance Minister Otto Lind spoke."),
    (
        "facts/role",
        "Otto Lind, the chief executive of Nordbruk, took office.",
        "Otto Lind, the finance director of Nordbruk, spoke.",
        "Otto Lind of Nordbruk spoke.",
    ),
    ("facts/place", "Otto Lind was born in Kalmar.", "Otto Lind was born in Visby.", "Otto Lind was born in the old town of Kalmar."),
    ("facts/state", "All 12 members of the crew survived.", "Two sailors died.", "The crew survived."),
    ("facts/opposite", "The Halmstad bridge is closed.", "The Halmstad bridge is open.", "The Halmstad bridge is closed."),
    (
        "facts/opposite",
        "The council never approved the Halmstad bridge.",
        "The Halmstad bridge won the council's approval.",
        "The Halmstad bridge may win the council's approval.",
    ),
    (
        "facts/opposite",
        "The Halmstad bridge won the council's approval.",
        "The council never approved the Halmstad bridge.",
        "The council approved the Halmstad bridge.",
    ),
    (
        "facts/place",
        "The Halmstad bridge collapsed in Arvika.",
        "The Halmstad bridge collapsed near Karlstad.",
        "The Halmstad bridge collapsed near Arvika.",
    ),
]


@pytest.mark.parametrize(("rule", "fact", "wrong", "right"), KINDS, ids=[fact for _, fact, _, _ in KINDS])
@pytest.mark.parametrize("day", ["May 6, 2024", "June 2, 2025"], ids=["in-force", "after"])
def test_facts_of_each_kind(pack, tmp_path, rule, fact, wrong, right, day):
    (pack / "facts" / "town.yaml").write_text(FACTS.replace("Anna Berg, 44, the mayor of Halmstad, opened the bridge.", fact))
    article = tmp_path / "a.txt"
    for copy, expected in ((wrong, {rule} if day == "May 6, 2024" else set()), (right, set())):
        article.write_text(f"HALMSTAD, {day} (Wire) - {copy}\n")
        assert {found["rule"] for found in findings(pack, article)} == expected
