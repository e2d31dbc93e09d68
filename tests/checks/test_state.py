"""Kinds `state` and `opposite`: which claims exclude each other, and which are updates, parts or others."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.overlaps import one_per_place
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id in ("facts/state", "facts/opposite")])
TUESDAY, WEDNESDAY = "PERTH, 4 June 2024\n", "PERTH, 5 June 2024\n"

CONTRADICT = [
    ("Everyone on board survived.", "Three people died."),
    ("There were no casualties.", "Two dancers and a waiter were injured; a man was seriously hurt."),
    ("There were no survivors.", "A girl was pulled out alive."),
    ("None of the hostages was killed.", "Soldiers found the bodies of two hostages."),
    ("All the miners were brought out on Monday night.", "Four miners are still trapped underground."),
    ("None of the patients was moved; all patients were discharged on Tuesday.", "Two patients were kept in hospital on Tuesday."),
    ("No houses were damaged.", "The storm flattened two houses."),
    ("The jury was unanimous in its verdict.", "Jurors convicted her by a majority of eleven to one."),
    ("Anna Kovac was arrested on Monday.", "Anna Kovac was still on the run on Tuesday."),
    ("Anna Kovac was convicted of fraud.", "Anna Kovac was acquitted of fraud."),
    ("Anna Kovac pleaded guilty on Monday.", "Anna Kovac pleaded not guilty on Monday."),
    ("Mayor Anna Kovac stepped down on Monday.", "Mayor Anna Kovac refused to resign on Tuesday."),
    ("The vaccine has yet to be approved.", "The vaccine was approved in the spring."),
    ("The bridge remained open on Monday.", "The bridge was closed on Monday."),
    ("The ferry was not overloaded.", "The ferry was overloaded."),
    ("The black box was recovered on Monday.", "The black box has not been found."),
    ("No group claimed responsibility for the attack.", "A militia claimed responsibility for the attack on Monday."),
    ("Nobody was injured.", "A cyclist was airlifted to hospital with a fractured skull."),
    ("No one was hurt.", "The conductor broke both legs."),
    ("All the pumps worked.", "One of the pumps failed."),
    ("The brakes were in good working order.", "The brakes failed."),
    ("The orchard owner said the harvest was fully insured.", "The harvest was not covered by insurance."),
    ("Stewards had planned a walkout. They called it off on Monday.", "The walkout will go ahead."),
    ("The march was called off on Monday.", "The march will start at noon as planned."),
    ("The union's pay offer was accepted on Monday.", "The pay offer was turned down on Monday."),
]
AGREE = [
    ("Everyone on board survived.", "Three people were injured."),
    ("Everyone on board survived.", "A storm in 2007 killed three people."),
    ("Many miners were brought out.", "Four miners are still trapped underground."),
    ("No one else was hurt.", "The driver was hurt."),
    ("Nobody could say whether anyone had died.", "Three people died."),
    ("No one was hurt on Monday.", "A woman was hurt on Tuesday."),
    ("Four miners were still trapped on Monday.", "All the miners were brought out on Tuesday."),
    ("Nearly all the passengers survived.", "Two passengers died."),
    ("Anna Kovac was arrested on Monday.", "Peter Kovac was on the run on Monday."),
    ("Anna Kovac's brother was arrested on Monday.", "Anna Kovac was still on the run on Tuesday."),
    ("Anna Kovac may be arrested.", "Anna Kovac is on the run."),
    ("The bridge was closed on Monday.", "The bridge remained open on Tuesday."),
    ("Nobody was injured on Monday.", "A cyclist was taken to hospital with burns on Tuesday."),
    ("No one else was hurt.", "The conductor broke both legs."),
    ("All the pumps worked.", "One of the cameras failed."),
    ("Most of the pumps worked.", "One of the pumps failed."),
    ("The harvest was insured.", "The tractor was uninsured."),
    ("Stewards had planned a walkout. They may call it off.", "The walkout will go ahead."),
    ("The march was called off on Monday.", "The concert will start at noon as planned."),
    ("The sale must still be cleared by Canada.", "The sale was cleared by Brazil."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), CONTRADICT, ids=lambda text: text[:40])
def test_contradictions(one, other):
    assert len(one_per_place(run(LINTER, (WEDNESDAY + one, WEDNESDAY + other)))) == 1


@pytest.mark.parametrize(("one", "other"), AGREE, ids=lambda text: text[:40])
def test_no_contradiction(one, other):
    assert run(LINTER, (TUESDAY + one, WEDNESDAY + other)) == []


@pytest.mark.parametrize("text", [" and ".join(pair) for pair in CONTRADICT], ids=lambda text: text[:40])
def test_one_article_is_left_alone(text):
    assert run(LINTER, (text,)) == []
