"""Posts that no list has: which descriptions name one, by what it is for or as the chief of a trade."""

import pytest

from newslint.text.posts import chief_of, is_public_body, post_for, uncapped

PURPOSES = {
    "the mine's safety officer": ["=post safety officer"],
    "Marketing manager": ["=post marketing manager"],
    "the race director": [],
    "the hotel manager": [],
    "the national director": [],
    "the Barclays manager": [],
}
CHIEFS = {"the bank's chief economist": ["=chief economist"], "Head groundsman": ["=chief groundsman"], "Rovers head man": []}
BODIES = {
    "the chairman of the electricity authority": True,
    "the agency's chairwoman": True,
    "the chairman of the defence committee": False,
    "the chairman of the party": False,
}


@pytest.mark.parametrize("head", PURPOSES)
def test_post_for(head):
    assert post_for(head) == PURPOSES[head]


@pytest.mark.parametrize("head", CHIEFS)
def test_chief_of(head):
    assert chief_of(head) == CHIEFS[head]


@pytest.mark.parametrize("phrase", BODIES)
def test_public_body(phrase):
    assert is_public_body(phrase) == BODIES[phrase]


def test_only_a_common_noun_loses_its_capital():
    assert [uncapped(phrase) for phrase in ("Chief scientist", "Chief Scientist", "Nordbank director")] == [
        "chief scientist", "Chief Scientist", "Nordbank director",
    ]  # fmt: skip
