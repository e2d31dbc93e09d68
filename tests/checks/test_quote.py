"""Kind `quote`: across articles."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/quote"])
WORDS = "the north pier will reopen to fishing boats on the third of May"


@pytest.mark.parametrize(
    ("articles", "count"),
    [
        ([f'"{WORDS}," said Ann Cole.', f'"{WORDS}," said Ann Cole.', f'"{WORDS.replace("north", "south")}," said Ann Cole.'], 1),
        ([f'"{WORDS}," said Ann Cole.', f'"{WORDS}," said Tom Reed.'], 1),
        ([f'"{WORDS}," said Ann Cole.', f'"{WORDS}," said Anne Cole.'], 0),
        ([f'"{WORDS}," said Ann Cole.', f'"{WORDS}," he said.'], 0),
        ([f'"{WORDS}," said Ann Cole, who sat beside Tom Reed.', f'"{WORDS}," said Tom Reed.'], 0),
        ([f'"{WORDS}," said the judge.', f'"{WORDS}," said the prosecutor.'], 1),
        ([f'"{WORDS}," said the judge.', f'"{WORDS}," said the father of two.'], 0),
        (
            [
                '"When the siren sounded again they turned the big pumps off," he said.',
                '"When the siren sounded again they turned the big pumps on," he said.',
            ],
            1,
        ),
        (
            [
                '"When the siren sounded again they stood on the big street," he said.',
                '"When the siren sounded again they stood in the big street," he said.',
            ],
            0,
        ),
        ([f'"{WORDS}," said Ann Cole. She went home. "{WORDS.replace("north", "south")}," she added.'], 0),
    ],
    ids=[
        "odd one",
        "two speakers",
        "spelling of a name",
        "a pronoun",
        "both named",
        "judge and prosecutor",
        "descriptions",
        "a particle",
        "a preposition",
        "a refrain",
    ],
)
def test_articles(articles, count):
    assert len(run(LINTER, tuple(articles))) == count
