"""LanguageTool for real: its server is started, asked, killed and stopped. In CI these tests fail where it is missing."""

import json
import os
import signal
import subprocess
import sys
import time

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.cache import Cache
from newslint.checks.grammar import Grammar
from newslint.languagetool import place
from newslint.languagetool.batch import check_all
from newslint.languagetool.client import Client
from newslint.languagetool.server import NoServer, ServerError
from newslint.loaders import load

SETTINGS = {"language": "en-US"}
SPELLER = "MORFOLOGIK_RULE_EN_US"


@pytest.fixture(scope="module")
def present():
    if reason := place.missing():
        if os.environ.get("CI"):
            pytest.fail(f"{reason}; tools/fetch-languagetool.sh gets it")
        pytest.skip(f"{reason}; tools/fetch-languagetool.sh gets it for these tests")


@pytest.fixture(scope="module")
def client(present):
    one = Client()
    yield one
    one.stop()


@pytest.fixture(scope="module")
def address(client):
    """The address of the server that all these tests share: to newslint it is a remote one."""
    host, port = client._own.address()
    return f"http://{host}:{port}"


def lint(*args, env=None):
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "lint", "--grammar", "--exit-zero", "--output-format", "json", *map(str, args)],
        capture_output=True, encoding="utf-8", env={**os.environ, **(env or {})},
    )  # fmt: skip
    assert done.returncode in (0, 2), done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def desk(tmp_path, address, monkeypatch):
    """A folder whose configuration names the shared server; the tests' working directory."""
    (tmp_path / "newslint.toml").write_text(f'grammar-server = "{address}"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    return tmp_path


# -- places

ODD = ["😀", "👩‍👩‍👧", "é", "e\u0301", "“so”", "’", "\u00a0", "\ufeff", "\r\n\r\n", "\n", "𝔘", "It was late. ", "Київ ", "\u00ad", "\u202e", "\t"]
"""What moves offsets elsewhere."""


@settings(max_examples=40, deadline=None)
@given(before=st.lists(st.sampled_from(ODD), max_size=6), after=st.lists(st.sampled_from(ODD), max_size=4))
def test_places_are_what_languagetool_matched(client, before, after):
    text = "".join(before) + " She recieved it. " + "".join(after) + " They recieved it too."
    places = [(match.start, match.end) for match in client.check(text, SETTINGS) if match.rule == SPELLER]
    found = [text[start:end] for start, end in places if "cieve" in text[start:end]]
    assert found == ["recieved", "recieved"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_places_in_files(desk, encoding):
    (desk / "a.txt").write_bytes("A flood 😀 came.\r\n\r\nIt was a “early” day 😀😀. He had fell ill.\r\n".encode(encoding))
    (finding,) = [f for f in lint("--select", "grammar/languagetool", "a.txt")["findings"] if f["rule"] == "grammar/HAVE_PART_AGREEMENT"]
    assert (finding["location"]["text"], finding["location"]["start"]["line"]) == ("fell", 3)


def test_a_long_text_is_divided_and_mapped_back(client):
    text = "It was late, and they all went home. " * 800 + "\n\nHe had fell ill."
    (match,) = [match for match in client.check(text, SETTINGS) if match.rule == "HAVE_PART_AGREEMENT"]
    assert text[match.start : match.end] == "fell"


# -- findings


def hits(address, text, **options):
    check = Grammar(levels={"GRAMMAR": "warning", "TYPOS": "warning", "CONFUSED_WORDS": "warning"}, grammar_server=address, **options)
    served = list(check.serve([load("a.txt", text.encode())], None))
    return [(one.article.text[hit.start : hit.end], hit.rule) for one in served for hit in one.hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor had fell ill on Monday.", [("fell", "/HAVE_PART_AGREEMENT")]),
        ("The mayor critisised the plan on Monday.", [("critisised", "/" + SPELLER)]),
        ("The mayor thanked Jorge Lozoyya on Monday.", []),
        ("“The mayor had fell ill,” she said on Monday.", []),
        ("“The mayor definately fell ill,” she said on Monday.", [("definately", "/" + SPELLER)]),
        ("The mayor wrote to @definately and to definately@mayor.org on Monday.", []),
        ("They bred the hoverflyx for years. The hoverflyx did well.", []),
    ],
    ids=["grammar", "spelling", "name", "quoted grammar", "quoted spelling", "opaque", "twice is no slip"],
)
def test_what_is_reported(address, text, found):
    assert hits(address, text, quoted=("MORFOLOGIK_*",)) == found


def test_levels_and_what_is_off(address):
    text = "The mayor had fell ill on Monday."
    assert hits(address, text, silent={"HAVE_PART_*": "because"}) == []


def test_ids_can_be_selected_and_ignored(desk):
    (desk / "a.txt").write_text("The mayor had fell ill. He definately eat a apple on Monday.\n", encoding="utf-8")
    rules = {f["rule"] for f in lint("--select", "grammar/EN_A_VS_AN", "a.txt")["findings"]}
    others = {f["rule"] for f in lint("--select", "grammar/languagetool", "--ignore", "grammar/EN_A_VS_AN", "a.txt")["findings"]}
    assert rules == {"grammar/EN_A_VS_AN"}
    assert "grammar/HAVE_PART_AGREEMENT" in others - rules
    assert "grammar/EN_A_VS_AN" not in others


def test_one_place_is_reported_once(desk):
    (desk / "a.txt").write_text("The mayor recieved a letter on Monday.\n", encoding="utf-8")
    findings = [f for f in lint("a.txt")["findings"] if f["location"]["text"] == "recieved"]
    assert len(findings) == 1
    assert findings[0]["category"] != "grammar"


# -- the cache


def test_an_unchanged_text_is_not_sent_again(client, tmp_path):
    texts = [(1, "The mayor had fell ill."), (2, "All went home.")]
    with Cache(tmp_path / "results.sqlite") as cache:
        first = list(check_all(texts, Client(f"http://127.0.0.1:{client._own.address()[1]}"), SETTINGS, cache))
        cache.flush()
        dead = Client(f"http://127.0.0.1:{client._own.address()[1]}")
        dead._lost = 99
        assert list(check_all(texts, dead, SETTINGS, cache)) == first
        assert any(isinstance(answer, ServerError) for _, answer in check_all(texts, dead, {"language": "en-GB"}, cache))


# -- starting, dying, stopping


def java_below(pid):
    return [process for process in psutil.Process(pid).children(recursive=True) if "java" in process.name()]


def test_a_server_that_dies_is_started_once_more(present):
    one = Client()
    try:
        assert one.check("All went home.", SETTINGS) == []
        for dies in range(2):
            watcher = one._own._process
            java_below(watcher.pid)[0].kill()
            watcher.wait(20)
            if dies == 0:
                assert one.check("All went home.", SETTINGS) == []
        with pytest.raises(NoServer, match="died twice"):
            one.check("All went home.", SETTINGS)
    finally:
        one.stop()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=["Ctrl-C", "terminated", "killed"])
def test_no_server_is_left_behind(present, tmp_path, how):
    for n in range(40):
        (tmp_path / f"{n}.txt").write_text(f"The mayor had fell ill {n} times. " * 200, encoding="utf-8")
    newslint = subprocess.Popen(
        [sys.executable, "-m", "newslint", "lint", "--grammar", "--no-cache", "--select", "grammar/languagetool", str(tmp_path)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    until = time.monotonic() + 100
    while not (java := java_below(newslint.pid)) and time.monotonic() < until:
        time.sleep(0.05)
    newslint.send_signal(how)
    newslint.wait(60)
    _, alive = psutil.wait_procs(java, timeout=20)
    assert java
    assert not alive


def test_without_an_answer_everything_else_is_reported(tmp_path, monkeypatch):
    (tmp_path / "newslint.toml").write_text('grammar-server = "http://127.0.0.1:9"\n', encoding="utf-8")
    for n in range(20):
        (tmp_path / f"{n}.txt").write_text("The mayor  recieved a letter on Monday.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    report = lint("--no-cache", ".")
    assert len({f["location"]["path"] for f in report["findings"] if f["category"] == "typos"}) == 20
    assert [skipped["check"] for skipped in report["skipped"]] == ["grammar"]
