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
    (
        "ELEVEN DAYS ADRIFT: Fisherman rescued",
        "A fisherman was rescued by a freighter on Sunday, seven days after his engine failed and he began to drift towards Fiji.",
        "ELEVEN DAYS",
    ),
    ("THREE DEAD IN CASTLE FIRE", "Five people were killed when fire broke out in the castle on Monday.", "THREE DEAD"),
    (
        "Grandmother swims 40 miles for hospice",
        "Joan Ardle, a grandmother of six, swam 14 miles down the Severn to raise money for a hospice.",
        "40 miles",
    ),
    ("Bakers win 12% pay rise", "The bakers have accepted a pay rise of seven per cent, their union said.", "12%"),
    ("Orchestra given £3m grant", "The orchestra will receive a grant of £8m over two years, the ministry said.", "£3m"),
    (
        "Bomb shuts city station",
        "The main station was closed for two hours on Friday. No bomb was found, said police; the bag held a sandwich.",
        "Bomb",
    ),
    (
        "Virus kills panda twins",
        "Neither of the twins has died, the zoo said: both are feeding well after the virus was found in their pen.",
        "kills",
    ),
    ("No survivors as trawler goes down", "The trawler sank in four minutes. Two of the crew survived by clinging to a fish box.", "No survivors"),
    ("No injuries in school bus crash", "Seven children were injured when a school bus left the road at Elm.", "No injuries"),
    (
        "Chief constable steps down over tapes",
        "The chief constable has not stepped down and will see out her term, her office said of the tapes.",
        "steps down",
    ),
    ("Museum reopens after flood", "The museum remains closed after the flood, and no date has been set.", "reopens"),
    ("Court blocks dam project", "Judges gave the dam project the green light. The court approved it by five votes to four.", "blocks"),
    ("Central bank raises interest rates", "The bank lowered its interest rates by half a point on Thursday.", "raises"),
    ("Central bank holds rates", "The bank cut rates by a quarter of a point on Thursday.", "holds rates"),
    ("Banker found guilty of fraud", "The banker was acquitted on all counts by a jury in Leeds.", "found guilty"),
    ("Ceasefire collapses in Arda valley", "The ceasefire was holding on Monday night, monitors in the valley said.", "collapses"),
    ("Gunman arrested after siege", "The gunman is still on the run, and police have closed the roads round the farm of the siege.", "arrested"),
    ("Striker misses derby with injury", "The striker did not miss the derby: he played all of it and scored.", "misses"),
    ("Hikers die in snowstorm", "The two hikers survived the snowstorm in a hut, the rescue service said.", "die"),
    ("No deal at pay talks", "A deal was reached at the talks shortly before midnight, both sides said.", "No deal"),
    ("Union accepts port offer", "Members of the union rejected the offer of the port by a wide margin.", "accepts"),
    ("Ferry sinks off Malta", "The ferry stayed afloat and was towed to Valletta with all its passengers.", "sinks"),
    ("SPY SHIP SNAPS CABLE", "The cable was not damaged, the operator said. No ship had snapped it, and traffic ran as usual.", "SNAPS"),
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
    ("Eleven days adrift: fisherman rescued", "A fisherman was rescued on 14 May. He had set out on 3 May and planned to be away for four days."),
    ("Bomb hoax shuts city station", "The main station was closed for two hours on Friday. No bomb was found, said police."),
    ("Bomb scare at station", "No bomb was found at the station, said police."),
    ("Minister denies taking bribes", "The minister said she had not taken bribes."),
    ("No arrests after pub brawl", "Police have arrested nobody over the brawl. Two men were arrested at the pub in 2019."),
    ("No survivors as trawler goes down", "None of the crew survived. Two men who had survived a sinking in May were not aboard."),
    ("Gas leak empties school", "A gas leak was found in the cellar. Not a trace of gas was left by evening."),
    ("Museum reopens after flood", "The museum has reopened. Its cellar remains closed after the flood."),
    ("Central bank cuts rates", "The bank cut rates. It had raised rates in May and held rates in June."),
    ("Rovers beat Albion", "Albion lost for the third time as Rovers won through a late goal."),
    ("Champions lose at last", "The champions went down 2-1. They had won ten games in a row."),
    ("Grandmother swims 40 miles for hospice", "Joan Ardle swam 65 km in four days, 16 km a day."),
    ("Bakers win 12% pay rise", "Pay will rise from £10 to £11.20 an hour. Prices have risen by 4 per cent."),
    ("Three dead in castle fire", "A cook, a waiter and a guest were killed. Five people were hurt."),
    ("Steel firm to cut 900 jobs", "The plant in Kell will lose 600 jobs and that at Orr 300. The firm cut 1,200 jobs last year."),
    ("Gunman arrested after siege", "The gunman was captured. His brother is still on the run."),
    ("Council rejects tower, approves park", "Councillors voted down the tower and backed the park."),
    ("Two years on, town still waits for bridge", "The bridge fell 25 months ago. Work was to take three years and has not begun."),
    ("Police officer cleared of assault", "The officer was found not guilty. A colleague was convicted of theft last year."),
    ("Why I will not vote", "People voted in large numbers in May, and I was one."),
    ("Strike called off at port", "The strike had been due to go ahead on Monday. It will not now."),
    ("Five-a-day 'not enough'", "Eating two portions of fruit a day is no longer enough."),
    ("Tiger not dead, zoo insists", "The zoo said that the tiger had not died but was asleep."),
    ("Storm kills 12", "The storm has killed a dozen people, four of them children."),
    ("Man, 41, dies in river", "A man died on Friday. The water was four degrees and he was in it for 30 minutes."),
    ("Nurse wins £40,000 from trust", "The trust must pay the nurse £32,000 and costs of £8,000."),
    ("Mill closes after 150 years", "The mill, opened in 1874, closed on Friday. It ran for 20 hours a day."),
    ("Talks fail to end port strike", "The talks ended without a deal and the strike goes on."),
    ("Okafor: 'We will not sell'", "“We will not sell,” said Chidi Okafor. “Nor should he,” said Ruth Lindqvist."),
    ("Novak beats Ferro in final", "Novak won 6-4, 6-3. Ferro beat Novak in last year's final."),
]


def article(headline, body):
    return f"{headline}\nBERN, 4 June 2024\n\n{body}\n\nNothing else was known on Tuesday.\n"


@pytest.mark.parametrize(("headline", "body", "place"), CONTRADICTED, ids=lambda text: text[:40])
def test_contradicted(headline, body, place):
    assert [finding.location.text for finding in run(LINTER, (article(headline, body),))] == [place]


@pytest.mark.parametrize(("headline", "body"), SUPPORTED, ids=lambda text: text[:40])
def test_supported(headline, body):
    assert run(LINTER, (article(headline, body),)) == []
