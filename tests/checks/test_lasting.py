"""Kind `opposite`, states that last: until a time, since a time and through an event, against a change within; and updates, others, parts."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/opposite"])
MONDAY, TUESDAY = "PERTH, 3 June 2024\n", "PERTH, 4 June 2024\n"

CONTRADICT = [
    ("The Kessel Pass road will stay closed until Thursday, officials said.", "The Kessel Pass road was opened again late on Monday night."),
    ("The smelter will stand idle until Friday's early shift.", "Already on Monday night the smelter was running again."),
    ("The clinic in Orsk worked throughout the blockade.", "During the blockade the town's clinic had closed its doors on 19 May."),
    ("The mill had been running as usual until Sunday night.", "The company shut the mill on 28 May."),
    ("The metro has been closed since Friday.", "The metro resumed on Saturday and carried thousands."),
    ("Ravel Airport will remain closed until Wednesday.", "The airport reopened on Monday evening."),
    ("The library will not reopen until Thursday.", "The library was open again on Monday evening."),
    ("The primary school did not close until Sunday.", "The primary school was shut on 29 May."),
    ("Traffic on the Lomond Bridge will be suspended until Friday.", "The Lomond Bridge reopened on Monday night."),
    ("The harbour has been open since 27 May.", "The harbour was shut on 30 May."),
]
AGREE = [
    ("The Kessel Pass road was closed on Sunday.", "The Kessel Pass road was opened again on Monday."),
    ("The Kessel Pass road will stay closed until Monday night.", "The Kessel Pass road was opened again on Tuesday."),
    ("The Kessel Pass road will stay closed until Thursday.", "The Ardal Pass road was opened again on Monday night."),
    ("The smelter will stand idle until Friday.", "Two of the furnaces of the smelter were running again on Monday night."),
    ("The clinic in Orsk worked throughout the blockade.", "The clinic in Ufa had closed its doors on 19 May during the blockade."),
    ("The clinic worked throughout the blockade.", "The clinic closed in 2011."),
    ("The mill had been running as usual until Sunday night.", "The company shut the mill on Sunday night."),
    ("The metro has been closed since Friday.", "The metro was open on Thursday."),
    ("Ravel Airport will remain closed until Wednesday.", "Ravel Airport was closed on Monday evening."),
    ("Ravel Airport will remain closed until Wednesday.", "The airport is expected to reopen on Monday evening."),
    ("The northern gate will remain closed until Wednesday.", "The southern gate reopened on Monday night."),
    ("The library will stay closed until Thursday if it rains.", "The library was open again on Monday evening."),
    ("The hospital will stay closed until Thursday.", "The school reopened on Monday night."),
    ("The road will stay closed until Thursday. Two roads lead north.", "The Ardal road reopened on Monday night."),
]


def found(one: str, other: str) -> int:
    """How many findings two articles make."""
    return len(set(run(LINTER, (MONDAY + one, TUESDAY + other))))


@pytest.mark.parametrize("pair", CONTRADICT, ids=lambda pair: pair[0])
def test_what_lasts_contradicts_a_change_within(pair: tuple[str, str]) -> None:
    assert found(*pair) == 1


@pytest.mark.parametrize("pair", AGREE, ids=lambda pair: pair[0] + pair[1])
def test_updates_and_others_do_not(pair: tuple[str, str]) -> None:
    assert found(*pair) == 0
