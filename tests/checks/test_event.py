"""Kind `event`: one event, one date."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/event"])
WEDNESDAY, FRIDAY = "PERTH, 5 June 2024\n", "PERTH, 7 June 2024\n"


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("The ferry capsized on Monday.", "The boat overturned on 4 June.", 1),
        ("The ferry capsized on Monday.", "The boat overturned on 3 June.", 0),
        ("The ferry capsized yesterday.", "The boat overturned on Tuesday.", 0),
        ("The ferry capsized yesterday.", "The boat overturned yesterday.", 1),
        ("On Monday a fire broke out in a mill.", "The blaze started on Sunday at noon.", 1),
        ("The runoff was held on Sunday.", "The runoff in 2019 was held on a Saturday, 1 June.", 0),
        ("The talks opened on Monday.", "The next talks opened on Tuesday.", 0),
        ("The plane landed at 11 p.m. on Monday.", "The jet landed shortly after midnight on Tuesday.", 0),
        ("Mayor Jane Orr died on Monday.", "Mayor Jane Orr died on Sunday.", 1),
        ("The lift was last serviced in May.", "The elevator was checked for the last time in August 2023.", 1),
        ("The lift was last serviced in May.", "The elevator was last inspected in May 2024.", 0),
        ("The lift was last serviced in May.", "The lift was checked in August 2023.", 0),
        ("The bridge was last inspected in May.", "The ferry was last inspected in June.", 0),
        ("Two farmers were buried by a landslide on Monday.", "A mudslide swept a lorry off the road on Sunday at noon.", 1),
        ("Two farmers died in a landslide on Monday.", "A landslide hit the village on 3 June.", 0),
        ("Two farmers were hurt by a landslide and died on Tuesday.", "A landslide hit the village on Monday.", 0),
        ("The strike will begin on Monday.", "The strike began on Tuesday.", 0),
    ],
    ids=lambda value: str(value)[:50],
)
def test_two_articles(one, other, count):
    assert len(run(LINTER, (WEDNESDAY + one, FRIDAY + other))) == count


def test_several_of_a_kind_are_left_alone():
    assert run(LINTER, (WEDNESDAY + "A fire broke out on Monday. A blaze started on Tuesday.", FRIDAY + "The fire broke out on Sunday.")) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The Marga was seized on 9 May with 21 sailors.", "The freighter was hijacked on 12 May with 21 sailors on board.", True),
        ("The Nesvik mill was sold on 3 March to Dutch investors.", "The Nesvik mill was sold on 13 March, investors said.", True),
        ("Two hikers were rescued on 9 May near Lofer.", "Three hikers were rescued on 12 May near Lofer.", False),
        ("The Nesvik mill was sold on 3 March.", "Another Nesvik mill was sold on 13 March.", False),
        ("The Nesvik mill was sold on 3 March.", "The Nesvik mill was valued on 13 March.", False),
        ("The Nesvik mill was sold on 3 March.", "The Nesvik mill was not sold on 13 March.", False),
    ],
)
def test_one_deed_has_one_day(one, other, found):
    date = "OSLO, 20 May 2024\n\n"
    assert bool(run(LINTER, (date + one, date + other))) is found
