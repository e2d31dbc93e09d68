"""Suppressions: what they cover, and what is said of those that are unused, expired or malformed."""

from datetime import date

import pytest

from newslint.article import Article, Block, Comment, Location, Metadata
from newslint.desk.suppressions import decide, find_suppressions, from_comment, read_suppressions
from newslint.errors import NewslintError
from newslint.report import Finding, Report, Suppression
from newslint.text.spans import Span

TODAY = date(2026, 6, 1)
RULES = ("names/people", "typos/common", "grammar/languagetool")


def place(path="a.txt", start=10, text="Volina", before=""):
    return Location(path, start, start + len(text), 2, 5, 2, 5 + len(text), text, before + text, len(before))


def finding(rule="names/people", **where):
    return Finding(rule, "error", "a fault", place(**where))


def comment(text, path="a.md", start=0, end=100):
    return Comment(Location(path, start, start + 5, 1, 1, 1, 6, "<!-- newslint: … -->"), text, start, end)


def decided(findings, suppressions=(), comments=(), running=RULES):
    paths = tuple(sorted({f.location.path for f in findings} | {c.location.path for c in comments} | {"a.txt"}))
    return decide(Report(tuple(findings), paths=paths, comments=tuple(comments)), suppressions, set(running), set(RULES), TODAY)


def filed(tmp_path, **keys):
    """A suppression as it stands in a file in the current folder."""
    return Suppression(**{"rule": "names/people", "reason": "two men", **keys}, location=Location("s.yaml", 0, 0, 1, 1, 1, 1, ""))


COVERS = [
    ("the rule", {}, {}, True),
    ("its category", {"rule": "names"}, {}, True),
    ("another rule", {"rule": "typos/common"}, {}, False),
    ("the words", {"text": "Volina"}, {}, True),
    ("the words, spaced otherwise", {"text": "Serhiy  Volina"}, {"text": "Serhiy\nVolina"}, True),
    ("other words", {"text": "Volyna"}, {}, False),
    ("the path", {"path": "a.txt"}, {}, True),
    ("a pattern", {"path": "sport/*.txt"}, {"path": "sport/a.txt"}, True),
    ("another path", {"path": "b.txt"}, {}, False),
    ("not expired", {"expires": date(2026, 6, 2)}, {}, True),
    ("expired today", {"expires": TODAY}, {}, False),
    ("only accepted", {"verdict": "accepted"}, {}, False),
    ("a question", {"verdict": "ask"}, {}, False),
]


@pytest.mark.parametrize(("keys", "where", "covered"), [c[1:] for c in COVERS], ids=[c[0] for c in COVERS])
def test_what_a_suppression_covers(tmp_path, monkeypatch, keys, where, covered):
    monkeypatch.chdir(tmp_path)
    report = decided([finding(**where)], [filed(tmp_path, **keys)])
    assert (finding(**where) not in report.findings) is covered


def test_a_fingerprint_means_one_of_several_places(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    both = [finding(start=10), finding(start=90)]
    report = decided(both, [filed(tmp_path, fingerprint=both[0].fingerprint + "-2")])
    assert [f.location.start for f in report.findings] == [10]


def test_a_decision_that_does_not_dismiss_is_kept_with_the_finding(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    report = decided([finding()], [filed(tmp_path, verdict="ask", reason="which of them?")])
    assert report.findings == (finding(),)
    assert [(d.by.verdict, d.by.reason) for d in report.decisions] == [("ask", "which of them?")]


def test_dismissed_wins_over_a_question(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    report = decided([finding()], [filed(tmp_path, verdict="ask"), filed(tmp_path)])
    assert report.findings == ()
    assert [d.by.verdict for d in report.decisions] == ["dismissed"]


COMPLAINTS = [
    ("used", {}, []),
    ("unused", {"text": "Nobody"}, ["suppressions/unused"]),
    ("expired", {"expires": TODAY}, ["suppressions/expired"]),
    ("no such rule", {"rule": "names/poeple"}, ["suppressions/malformed"]),
    ("a rule of LanguageTool", {"rule": "grammar/EN_A_VS_AN"}, ["suppressions/unused"]),
    ("about another article", {"path": "elsewhere.txt"}, []),
    ("an unused question", {"text": "Nobody", "verdict": "ask"}, []),
]


@pytest.mark.parametrize(("keys", "rules"), [c[1:] for c in COMPLAINTS], ids=[c[0] for c in COMPLAINTS])
def test_what_is_said_of_suppressions(tmp_path, monkeypatch, keys, rules):
    monkeypatch.chdir(tmp_path)
    report = decided([finding()], [filed(tmp_path, **keys)])
    assert [f.rule for f in report.findings if f.category == "suppressions"] == rules


def test_a_suppression_of_a_rule_that_did_not_run_is_not_unused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert decided([], [filed(tmp_path)], running=("typos/common",)).findings == ()


# -- comments

COMMENTS = [
    ("plain", "ignore names/people -- two different men", [("names/people", "two different men", "", None)]),
    ("two rules", "ignore names, typos/common -- as spoken", [("names", "as spoken", "", None), ("typos/common", "as spoken", "", None)]),
    ("until", "ignore names until 2026-12-31 -- x", [("names", "x", "", date(2026, 12, 31))]),
    ("by", "ignore names by Ann Lee -- x", [("names", "x", "Ann Lee", None)]),
    ("until and by", "ignore names until 2026-12-31 by Ann -- x\ny", [("names", "x y", "Ann", date(2026, 12, 31))]),
    ("no reason", "ignore names", []),
    ("an empty reason", "ignore names -- ", []),
    ("no rule", "ignore -- because", []),
    ("no such day", "ignore names until 2026-02-31 -- x", []),
    ("something else", "disable names -- x", []),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in COMMENTS], ids=[c[0] for c in COMMENTS])
def test_comments(text, expected):
    found = from_comment(comment(text))
    assert [(s.rule, s.reason, s.author, s.expires) for s in found] == expected
    report = decided([], comments=[comment(text)])
    assert bool(expected) is not any(f.rule == "suppressions/malformed" for f in report.findings)


@pytest.mark.parametrize(("start", "kept"), [(10, False), (100, True)], ids=["inside its block", "behind it"])
def test_a_comment_is_about_its_block(start, kept):
    report = decided([finding(path="a.md", start=start)], comments=[comment("ignore names -- x")])
    assert any(f.category == "names" for f in report.findings) is kept


def test_a_comment_may_be_about_the_whole_article_but_no_other():
    findings = [finding(path="a.md", start=500), finding(path="b.md")]
    report = decided(findings, comments=[comment("ignore-file names -- x")])
    assert [f.location.path for f in report.findings] == ["b.md"]


def test_a_comment_on_its_own_speaks_of_the_next_block():
    text = "One.\n<!-- newslint: ignore names -- x -->\nTwo.\nThree.\n"
    blocks = (Block(0, 4, "body"), Block(42, 46, "body"), Block(47, 53, "body"))
    article = Article("a.md", text, lambda: (blocks, Metadata()), comments=((Span(5, 41), " newslint: ignore names -- x "), (Span(0, 0), "not ours")))
    (found,) = article.instructions
    assert (found.text, text[found.start : found.end], found.location.line) == ("ignore names -- x", "Two.", 2)


# -- files


def test_files_beside_the_articles_and_above_them_are_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desk" / "sport").mkdir(parents=True)
    for folder, rule in ((tmp_path, "a"), (tmp_path / "desk", "b"), (tmp_path / "desk" / "sport", "c")):
        (folder / "newslint-suppressions.yaml").write_text(f"- {{rule: {rule}, reason: x}}\n")
    found = find_suppressions(["desk/sport/1.txt"], tmp_path / "desk")
    assert [s.rule for s in found] == ["b", "c"]


MISTAKES = [
    ("no reason", "- rule: names\n", 1, "missing key 'reason'"),
    ("an empty reason", "- rule: names\n  reason: ' '\n", 1, "a suppression needs a reason"),
    ("an unknown key", "- rule: names\n  reasn: x\n", 2, "unknown key 'reasn' (did you mean 'reason'?)"),
    ("a bad date", "- rule: names\n  reason: x\n  expires: soon\n", 3, "must be a date"),
    ("no list", "rule: names\n", 1, "a list of suppressions is needed"),
]


@pytest.mark.parametrize(("text", "line", "said"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_in_the_file_names_file_and_line(tmp_path, text, line, said):
    (tmp_path / "s.yaml").write_text(text)
    with pytest.raises(NewslintError) as caught:
        read_suppressions(tmp_path / "s.yaml")
    assert said in caught.value.message
    assert caught.value.line == line


def test_an_empty_file_suppresses_nothing(tmp_path):
    (tmp_path / "s.yaml").write_text("# nothing yet\n")
    assert read_suppressions(tmp_path / "s.yaml") == []
