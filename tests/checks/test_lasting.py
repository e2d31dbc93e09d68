"""Kind `opposite`, states that last: until a time, since a time and through an event, against a change within; and updates, others, parts."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/opposite"])
MONDAY, TUESDAY = "PERTH, 3 June 2024\n", "PERTH, 4 June 2024\n"

CONTRADICT = [
    ("The Tarbela power station will be out of action until Friday.", "The power station resumed work on Monday night."),
    ("Trains on the Harz line will not run until Friday.", "The Harz line was reopened on Monday evening."),
    ("All schools in the city will remain shut until 10 June.", "The schools in the city reopened late on Monday night."),
    ("The embassy stayed open throughout the fighting.", "The embassy was closed on 29 May."),
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
    ("The exhibition will be open until Thursday.", "The exhibition closed on Monday night."),
    ("The bourse has been open since 28 May.", "The bourse closed lower on 31 May."),
    ("The shop will stay closed until Thursday.", "The shop was opened by her father on 3 May."),
    ("The border was closed until Sunday.", "The border was shut on 26 May."),
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


@pytest.mark.parametrize(("stretch", "count"), [("until Thursday", 1), ("until Monday evening", 0)])
def test_a_weekday_of_an_article_without_year(stretch: str, count: int) -> None:
    articles = (f"PERTH, June 3 (Wire)\nThe pass road will stay closed {stretch}.", TUESDAY + "The pass road was opened again late on Monday night.")
    assert len(set(run(LINTER, articles))) == count
