"""Workers and the cache change nothing in what is reported."""

import shutil

import pytest
from click.testing import CliRunner
from conftest import ROOT

from newslint.cli import cli


def run(*arguments):
    result = CliRunner().invoke(cli, ["lint", *map(str, arguments)], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.output


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """The fixtures' articles, and the clusters' where they are at hand."""
    folder = tmp_path_factory.mktemp("articles")
    for source in (*(ROOT / "fixtures").iterdir(), *(ROOT.parent / "shared" / "bench" / "clusters").glob("*")):
        shutil.copytree(source, folder / source.name)
    return folder


@pytest.mark.parametrize("format", ["text", "json"])
def test_same_bytes_whoever_works(articles, format):
    plain = run(articles, "--output-format", format, "--no-cache", "--jobs", 1)
    assert run(articles, "--output-format", format, "--no-cache", "--jobs", 2) == plain
    assert run(articles, "--output-format", format, "--jobs", 1) == plain
    assert run(articles, "--output-format", format, "--jobs", 2) == plain


def test_same_bytes_after_a_change(articles, tmp_path):
    copy = tmp_path / "articles"
    shutil.copytree(articles, copy)
    run(copy)
    changed = copy / "azovstal" / "articles" / "001.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("over 1,000", "over 3,000") + "\nShe recieved it.\n", encoding="utf-8")
    assert run(copy) == run(copy, "--no-cache")


def test_order_of_paths_does_not_matter(articles):
    files = sorted(articles.rglob("*.txt"))
    assert run(*files, "--no-cache") == run(*reversed(files), "--no-cache")
