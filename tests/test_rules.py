"""The shipped rules keep what their examples promise."""

import pytest

from newslint.examples import check_examples
from newslint.rules import read_rules, shipped

RULES = read_rules([shipped()])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule):
    assert list(check_examples(rule, RULES)) == []
