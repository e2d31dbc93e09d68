"""Kind `a-an`: the sounds that letters, numbers and initials begin with."""

import pytest

from newslint.loaders import load
from newslint.rules import read_rules, shipped

CHECK = next(rule.check for rule in read_rules([shipped()]) if rule.id == "grammar/a-an")

RIGHT = {
    "an": "hour honest heir apple 8 80 800,000 11 18 MP NHS FBI X-ray F-16 umbrella urgent unidentified uninhabited Italian Iraqi American".split(),
    "a": "European one-off union unique user Ukrainian US UN BBC CIA 10 100 house hospital year Russian 180 U-turn B-52 uniform eulogy".split(),
}
EITHER = "historic hotel NATO FIFA 1893 UFO Ouagadougou".split()


def found(article, word):
    text = load("a.txt", f"She saw {article} {word} there.".encode())
    return bool(list(CHECK.look(text, ())))


@pytest.mark.parametrize(("article", "word"), [(a, w) for a, words in RIGHT.items() for w in words])
def test_right(article, word):
    assert not found(article, word)


@pytest.mark.parametrize(
    ("article", "word"), [(a, w) for a, words in RIGHT.items() for w in words if w not in ("FBI", "US", "UN", "unidentified", "CIA")]
)
def test_wrong(article, word):
    assert found("an" if article == "a" else "a", word)


@pytest.mark.parametrize("word", EITHER)
def test_not_sure(word):
    assert not found("a", word)
