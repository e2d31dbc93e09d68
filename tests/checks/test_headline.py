"""Kind `headline`: what stands above an article against its body."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/headline"])

CONTRADICTED = [
    ("Avalanche kills nine skiers in Austria", "Seven skiers were killed on Sunday when an avalanche hit a slope near Imst.", "nine skiers"),
    ("Steelmaker to cut 900 jobs in Wales", "About 500 jobs will go at the works by June, the company said.", "900 jobs"),
    ("Oil prices surge on supply fears", "Oil prices fell by three per cent on Monday as supply grew.", "Oil prices surge"),
    ("Minister quits over expenses", "The minister refused to resign over the claims.", "quits"),
    ("Council approves stadium plan", "The council voted against the plan by a wide margin.", "approves"),
    ("Kidnapped banker freed by gang", "The banker is still being held, police said.", "freed"),
    ("Gale forces airport to close: Bridge closed too", "The bridge remained open all day.", "closed"),
    ("Diver finds $8m necklace in harbour", "The necklace, valued at $3m, had been lost since May.", "$8m"),
    ("No arrests after bank raid in Linz", "Police have arrested two brothers over the raid.", "No arrests"),
    ("No deaths in hotel blaze", "Two cooks died in the flames on Monday.", "No deaths"),
    ("Oil slick smothers island beaches", "Not a drop of oil has reached the shore, the harbour master said.", "Oil"),
    ("Snipers fire on crowd in capital", "There were no snipers in the square, three witnesses said.", "Snipers"),
    ("Rescued after 70 hours in a lift", "The caretaker was found 45 hours after the power failed.", "70 hours"),
    ("Climber falls 300 metres and lives", "The woman fell about 180 metres before a ledge stopped her.", "300 metres"),
]
SUPPORTED = [
    ("Avalanche kills nine skiers in Austria", "Nine skiers, two of them children, were killed on Sunday."),
    ("Avalanche kills nine skiers in Austria", "Seven skiers died at once and two in hospital."),
    ("Rovers win 3-1 at Albion", "Two early goals set Rovers on their way. Four players were booked."),
    ("Ten-man Rovers hold on", "Rovers lost a defender after 20 minutes."),
    ("Thousands march in Rome", "About 12,000 people marched through Rome."),
    ("Fifty years of pop", "In 1974 four men from Leeds bought 12 guitars."),
    ("Oil prices surge on supply fears", "Oil prices rose by three per cent after they fell last week."),
    ("Minister quits over expenses", "The minister, who had refused to resign in May, stepped down."),
    ("Minister may quit over expenses", "The minister refused to resign."),
    ("Firm denies fraud", "The former director pleaded guilty. The firm said it had rejected all accusations."),
    ("Sales up 12% at grocer", "Sales rose by 12.3 per cent."),
    ("Diver finds $8m necklace in harbour", "The necklace had been bought for $3m. It is now worth some $8m."),
    ("Diver wins $8m in court", "The necklace, valued at $3m, had been lost since May."),
    ("No arrests after bank raid in Linz", "Police said that nobody had been arrested."),
    ("No arrests after bank raid in Linz", "In 2011 police arrested a clerk over another raid."),
    ("No deaths in hotel blaze", "A guest could have died, the mayor said."),
    ("Oil slick fears on island", "Not a drop of oil has reached the shore."),
    ("Oil slick smothers island beaches", "No oil has reached the harbour, but the oil lies thick on the beaches."),
    ("Tax cut for farmers is scrapped", "There was no tax cut in the budget."),
    ("Trapped 70 hours in a lift", "The caretaker spent three days in the lift, or 70 hours."),
    ("Shares and hopes fall &amp; rise", "Shares closed higher."),
]


def article(headline, body):
    return f"{headline}\nBERN, 4 June 2024\n\n{body}\n\nNothing else was known on Tuesday.\n"


@pytest.mark.parametrize(("headline", "body", "place"), CONTRADICTED, ids=lambda text: text[:40])
def test_contradicted(headline, body, place):
    assert [finding.location.text for finding in run(LINTER, (article(headline, body),))] == [place]


@pytest.mark.parametrize(("headline", "body"), SUPPORTED, ids=lambda text: text[:40])
def test_supported(headline, body):
    assert run(LINTER, (article(headline, body),)) == []
