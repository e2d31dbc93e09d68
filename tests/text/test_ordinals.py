"""Ordinals that say which of many."""

from __future__ import annotations

import pytest

from newslint.text.ordinals import find_ordinals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("in the 88th minute, on the fourth floor", [(88, "minute"), (4, "floor")], id="digits and words"),
        pytest.param("the third fourth quarter", [(3, "fourth")], id="a noun is no ordinal of its own"),
        pytest.param("the twenty-third day, the 1.5th part, the bath house", [], id="within something else"),
        pytest.param("the eleventh hour", [(11, "hour")], id="the longest"),
        pytest.param("the fifth century", [], id="a noun that all copy numbers alike"),
        pytest.param("3rd base", [(3, "base")], id="at the start"),
    ],
)
def test_ordinals(text: str, found: list[tuple[float, str]]) -> None:
    assert [(one.value, one.head) for one in find_ordinals(text)] == found
    assert all(text[one.start : one.end].endswith(one.head) for one in find_ordinals(text))
