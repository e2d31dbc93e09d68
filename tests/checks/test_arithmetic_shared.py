"""Kind arithmetic, sums told in other ways: the whole behind its first part, parts in brackets, what remains in the next sentence."""

from pathlib import Path

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rule, shipped

LINTER = Linter([read_rule(Path(shipped()) / "facts" / "arithmetic.yaml", "facts/arithmetic")])

WRONG = [
    "Of the 28 dead whom rescuers had found by Friday, 13 are women, nine are men and eight are children. A further 26 people are missing.",
    "Of the 17 climbers who were cut off on Tuesday, 11 had been rescued and four were dead at noon on Thursday. Three remained behind the rock.",
    "Of the 320 people evacuated, 71 were flown out, 214 changed over to a ferry and 45 were brought ashore by two ships of the coast guard.",
    "Ruiz (71), Holm (62) and the veteran Adair (48) made 191 of their 248 between them before the collapse.",
    "With 29.4 million head of sheep and 24.6 million of goats, the small animals alone come to 56 million.",
    "Thirteen of the 28 dead are women, nine are men and eight are children.",
    "Of 640 employees, 210 will move to Halle, 280 join a transfer company and 160 retire early.",
    "The Greens (24 seats), the Liberals (13) and the Centre (seven) hold 46 seats together.",
    "Police recovered 31 of the 80 stolen bikes; 59 are still missing.",
    "Of the 45 rooms, 20 were burned out and 15 damaged; the other 12 are intact.",
]
RIGHT = [
    "Of the 28 dead whom rescuers had found by Friday, 13 are women, nine are men and six are children. A further 26 people are missing.",
    "Of the 18 men who were cut off, 11 had been rescued and four were dead at noon. Three remained behind the rock.",
    "Of the 17 men who were cut off, 11 had been rescued and four were dead at noon. Three were badly hurt.",
    "Of the 330 people evacuated, 71 were flown out, 214 changed over to a ferry and 45 were brought ashore by two ships of the coast guard.",
    "Ruiz (71), Holm (62) and the veteran Adair (48) made 181 of their 248 between them before the collapse.",
    "Ruiz (71), Holm (62) and the veteran Adair (48) took them to 248.",
    "Smith (24), Jones (31) and Brown (19) share 12 medals between them.",
    "With 29.4 million head of sheep and 24.6 million of goats, the small animals alone come to 54 million.",
    "With 29 million sheep and 24 million goats, the herds come to 64 million animals.",
    "Thirteen of the 30 dead are women, nine are men and eight are children.",
    "The army lost 12 men on Monday and nine on Tuesday, 21 in two days.",
    "Police recovered 31 of the 80 stolen bikes; 49 are still missing.",
    "Of the 45 rooms, 20 were burned out and 15 damaged; the other 10 are intact.",
    "Of 640 employees, 200 will move to Halle, 280 join a transfer company and 160 retire early.",
    "The Greens (24 seats), the Liberals (13) and the Centre (seven) hold 44 seats together.",
    "Two of the 11 rescued men, four of them miners, are in hospital; seven remain underground.",
]


@pytest.mark.parametrize("copy", WRONG, ids=lambda copy: " ".join(copy.split()[:6]))
def test_sums_that_do_not_come_out(copy):
    assert len(list(run(LINTER, (copy,)))) == 1


@pytest.mark.parametrize("copy", RIGHT, ids=lambda copy: " ".join(copy.split()[:6]))
def test_sums_that_do_or_are_none(copy):
    assert not list(run(LINTER, (copy,)))
