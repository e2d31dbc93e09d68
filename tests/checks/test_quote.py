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


SHORT_GIVEN_TO_TWO = {
    "factory": ("Nobody is dancing here", "Ines Wolgast, the union's chief negotiator", "Jochen Brandt, who runs the firm"),
    "sea": ("My bees are in the sea", "Riza Dede, a beekeeper", "Hasan Kurt, the mayor"),
    "court": ("A wall does not listen", "Lena Ortiz, the architect", "Paul Frey, her lawyer"),
    "football": ("Rain plays no favourites", "coach Marta Lind", "captain Eva Holm"),
    "village": ("The river keeps no diary", "Anil Rao, a historian", "Sunita Devi, a farmer"),
    "school": ("Houses can be rebuilt", "Carmen Ruiz, the principal", "Jorge Vidal, the governor"),
}


@pytest.mark.parametrize(("words", "one", "other"), SHORT_GIVEN_TO_TWO.values(), ids=SHORT_GIVEN_TO_TWO)
def test_a_short_sentence_given_to_two(words, one, other):
    assert len(run(LINTER, (f'"{words}," said {one}.', f'"{words}," said {other}.'))) == 1


ANYBODY_SAYS = [
    "It is a terrible tragedy",
    "We will appeal the verdict",
    "No comment at this stage",
    "We heard a loud bang",
    "Lessons must be learned",
    "Our thoughts are with the families",
    "Justice has been done",
    "Nobody is above the law",
    "Every minute counts",
    "I saw the roof collapse",
    "Enough is enough",
]


@pytest.mark.parametrize("words", ANYBODY_SAYS)
def test_what_anybody_says_is_given_to_two(words):
    assert run(LINTER, (f'"{words}," said Ann Cole, the mayor.', f'"{words}," said Tom Reed, a coach.')) == []


def test_two_of_a_crowd_say_the_same():
    said = '"The chandelier was swinging," said'
    assert run(LINTER, (f"{said} Ann Cole, a resident.", f"{said} Tom Reed, a visitor.")) == []


def test_words_within_a_sentence_are_given_to_two():
    assert run(LINTER, ('They were, said Ann Cole, "dancing on the rooftops".', 'Tom Reed saw them "dancing on the rooftops".')) == []


def test_one_of_a_family_is_named_by_the_surname():
    family = "Jan Moss and his sister, Ida Moss, were jailed."
    quoted = "I wanted to frighten the father, never the boy"
    assert len(run(LINTER, (f'{family}\n\n"{quoted}," Moss told the court.', f'"{quoted}," said their lawyer, Rita Lowe.'))) == 1
