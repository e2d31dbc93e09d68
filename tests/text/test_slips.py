"""How figures go wrong at a keyboard."""

import pytest

from newslint.text.slips import slip

SLIPS = {
    "two exchanged": ("14100", "11400", 3.0),
    "two digits exchanged": ("78", "87", 2.0),
    "moved": ("312", "231", 3.0),
    "one mistaken": ("61200", "51200", 2.0),
    "one of two mistaken": ("38", "28", 0.5),
    "one dropped": ("180000", "80000", 0.5),
    "rounded": ("400", "700", 0.0),
    "one digit": ("4", "7", 0.0),
    "other figures": ("4170", "2350", 0.0),
    "the same": ("312", "312", 0.0),
    "nothing written": ("", "312", 0.0),
}


@pytest.mark.parametrize(("a", "b", "told"), SLIPS.values(), ids=SLIPS)
def test_what_a_slip_tells(a, b, told):
    assert slip(a, b) == slip(b, a) == told
