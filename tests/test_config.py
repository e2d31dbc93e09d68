"""The configuration: mistakes with their line, what extends what, settings by path, and where each value comes from."""

import pytest
from deskrun import findings, lint

from newslint.cli.common import rules_in_force, wants_grammar
from newslint.config import Config, find_config, read_config
from newslint.errors import NewslintError

MISTAKES = [
    ("unknown key", 'select = []\nignroe = ["x"]\n', 2, "unknown key 'ignroe' (did you mean 'ignore'?)"),
    ("wrong type", 'select = "names"\n', 1, "'select' must be a list"),
    ("wrong choice", '\nfail-level = "warnings"\n', 2, "did you mean 'warning'?"),
    ("not TOML", 'profile = ""\nselect = \n', 2, "not TOML"),
    (
        "in a section by path",
        '[[per-path]]\npaths = ["a"]\n\n[[per-path]]\npaths = ["b"]\nignor = []\n',
        6,
        "unknown key 'ignor' (did you mean 'ignore'?)",
    ),
    ("a section without paths", '[[per-path]]\npaths = ["a"]\n[[per-path]]\nignore = []\n', 3, "missing key 'paths'"),
    ("a suppression without a reason", '[[suppress]]\nrule = "names"\n', 1, "missing key 'reason'"),
    ("a suppression with an empty reason", '\n[[suppress]]\nrule = "names"\nreason = ""\n', 2, "a suppression needs a reason"),
    ("extends nothing", 'extends = "nowhere.toml"\n', 1, "there is no file 'nowhere.toml' to extend"),
    ("extends itself", 'select = []\nextends = "newslint.toml"\n', 2, "extends this file in turn"),
]


@pytest.mark.parametrize(("text", "line", "said"), [m[1:] for m in MISTAKES], ids=[m[0] for m in MISTAKES])
def test_a_mistake_names_file_and_line(tmp_path, text, line, said):
    file = tmp_path / "newslint.toml"
    file.write_text(text)
    with pytest.raises(NewslintError) as caught:
        read_config(file)
    assert said in caught.value.message
    assert caught.value.line == line
    assert caught.value.path.endswith("newslint.toml")


def test_pyproject_has_lines_too(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.newslint]\nselct = []\n')
    with pytest.raises(NewslintError) as caught:
        read_config(tmp_path / "pyproject.toml")
    assert caught.value.line == 5


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"newslint.toml": ""}, "newslint.toml"),
        ({"pyproject.toml": "[tool.newslint]\n"}, "pyproject.toml"),
        ({"pyproject.toml": "[tool.other]\n"}, None),
        ({"pyproject.toml": "[tool.newslint]\n", "newslint.toml": ""}, "newslint.toml"),
        ({"desk/newslint.toml": "", "newslint.toml": ""}, "desk/newslint.toml"),
    ],
    ids=["own", "pyproject", "no section", "own wins", "nearest wins"],
)
def test_which_file_holds(tmp_path, files, found):
    (tmp_path / "desk").mkdir()
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    assert find_config(tmp_path / "desk") == (tmp_path / found if found else find_config(tmp_path.parent))


@pytest.fixture
def house(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "house.toml").write_text(
        'ignore = ["readability"]\nprofile = "ap"\nrules = ["ours"]\n\n[override."typos/common"]\nlevel = "info"\n\n'
        '[override."layout/double-space"]\nlevel = "info"\n'
    )
    (tmp_path / "desk" / "newslint.toml").write_text(
        'extends = "../house.toml"\nignore = ["names"]\nprofile = "bbc"\n\n[override."typos/common"]\nlevel = "warning"\n'
    )
    (tmp_path / "ours").mkdir()
    return tmp_path


def test_what_extends_adds_to_lists_merges_tables_and_replaces_the_rest(house):
    config = read_config(house / "desk" / "newslint.toml")
    assert config.ignore == ("readability", "names")
    assert config.profile == "bbc"
    assert config.rules == (str(house / "ours"),), "paths are relative to the file that names them"
    assert config.override == {"typos/common": {"level": "warning"}, "layout/double-space": {"level": "info"}}


def test_every_value_knows_where_it_comes_from(house):
    shown = lint("config", "show", cwd=house / "desk").stdout
    assert 'profile = "bbc"  # newslint.toml:3\n' in shown
    assert 'ignore = ["readability", "names"]  # ../house.toml:1, newslint.toml:2\n' in shown
    assert 'fail-level = "error"  # default\n' in shown


@pytest.fixture
def sections(tmp_path):
    for name in ("news/a.txt", "sport/a.txt", "sport/blog/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("She recieved  it, the golazo.\n")
    (tmp_path / "newslint.toml").write_text(
        'select = ["typos/common", "layout/double-space"]\n'
        '[[per-path]]\npaths = ["sport/"]\nignore = ["layout/double-space"]\n'
        '[[per-path]]\npaths = ["sport/blog/"]\noverride = {"typos/common" = {level = "info"}}\n'
    )
    return tmp_path


SECTIONS = [
    ("news/a.txt", [("typos/common", "error"), ("layout/double-space", "warning")]),
    ("sport/a.txt", [("typos/common", "error")]),
    ("sport/blog/a.txt", [("typos/common", "info")]),
]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("cache", [(), ("--no-cache",)], ids=["cached", "not cached"])
def test_settings_by_path(sections, jobs, cache):
    for _ in range(2):  # from the cache, too
        found = findings("--jobs", jobs, *cache, ".", cwd=sections)
        assert [(f["location"]["path"], f["rule"], f["level"]) for f in found] == [(path, *rule) for path, rules in SECTIONS for rule in rules]


def test_settings_by_path_hold_from_below_too(sections):
    assert [f["rule"] for f in findings(".", cwd=sections / "sport")] == ["typos/common", "typos/common"]


def test_show_says_what_holds_for_an_article(sections):
    assert 'ignore = ["layout/double-space"]  # [[per-path]] sport/\n' in lint("config", "show", "sport/a.txt", cwd=sections).stdout


def test_a_suppression_in_the_configuration(sections):
    with (sections / "newslint.toml").open("a") as file:
        file.write(
            '[[suppress]]\nrule = "typos/common"\npath = "news/"\ntext = "recieved"\nreason = "so said"\n'
            '[[suppress]]\nrule = "typos/common"\ntext = "nix"\nreason = "x"\n'
        )
    done = lint("--output-format", "concise", "news", cwd=sections)
    assert done.stdout == (
        "news/a.txt:1:13: warning: two spaces in a row [layout/double-space]\n"
        "newslint.toml:13:1: warning: nothing is suppressed here: typos/common reports nothing at 'nix' [suppressions/unused]\n"
        "1 article: 0 errors, 2 warnings, 0 infos; 1 fixable; 1 suppressed\n"
    )
    assert "unused" not in lint("--ignore", "suppressions", "news", cwd=sections).stdout


def test_init_writes_what_works_and_overwrites_nothing(tmp_path):
    assert lint("init", cwd=tmp_path).stdout == "wrote newslint.toml\nwrote newslint-rules/house/first-rule.yaml\n"
    assert lint("rules", "check", cwd=tmp_path).stdout == "1 rule, 2 examples: all as promised\n"
    again = lint("init", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (2, "newslint: newslint.toml: exists already; nothing was written\n")


def test_word_lists(tmp_path):
    (tmp_path / "ours.txt").write_text("# football\ngolazo   # a fine goal\n\nrondo\n", encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('accept = ["tiki"]\nword-lists = ["ours.txt"]\n')
    assert read_config(tmp_path / "newslint.toml").shared["accept"] == ["tiki", "golazo", "rondo"]


def test_a_word_list_that_is_missing(tmp_path):
    (tmp_path / "newslint.toml").write_text('word-lists = ["none.txt"]\n')
    with pytest.raises(NewslintError, match="word list cannot be read"):
        _ = read_config(tmp_path / "newslint.toml").shared


LANGUAGETOOL = [
    ("nothing selected", (), [], False),
    ("a rule of newslint's own", ("grammar/agreement",), ["grammar/agreement"], False),
    ("a rule of LanguageTool's", ("grammar/EN_A_VS_AN",), ["grammar/languagetool"], True),
    ("all of grammar", ("grammar",), ["grammar/agreement", "grammar/languagetool"], True),
]


@pytest.mark.parametrize(("chosen", "rules", "runs"), [case[1:] for case in LANGUAGETOOL], ids=[case[0] for case in LANGUAGETOOL])
def test_which_selection_wants_languagetool(chosen, rules, runs):
    config = Config(select=chosen, cache=False)
    assert wants_grammar(config) is runs
    in_force = {rule.id for rule in rules_in_force(config)}
    assert {"grammar/agreement", "grammar/languagetool"} & in_force == set(rules or ["grammar/agreement"])
