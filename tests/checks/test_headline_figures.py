"""Kind `headline`: figures, ages, scores, ordinals, multiples and days of a headline against the body."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/headline"])

WRONG = [
    (
        "Hail destroys half of apple crop",
        "Hail on Sunday night destroyed about 15 per cent of the apple crop in South Tyrol, the growers' union said.",
    ),
    ("Brewery doubles its profit", "The brewery said its profit had risen by 12 per cent to 4.1 million euros last year."),
    (
        "Hundreds evacuated after gas leak in Graz",
        "Some 40 residents were evacuated on Monday after a gas pipe was damaged by a digger. They were back in their flats by evening.",
    ),
    (
        "Six-year-old wins chess title",
        "Mia Horvat, nine, won the national under-12 chess title on Sunday in Split. She beat a boy of eleven in the final.",
    ),
    ("Editor jailed for 12 years", "A court in the capital sentenced the editor to seven years in prison on Tuesday. She will appeal."),
    ("Albion win 3-1 at Rovers", "Albion won 2-1 at Rovers on Saturday thanks to a late header. Rovers had led at half-time."),
    ("A third of nurses walk out", "Two thirds of the nurses at the three hospitals joined the walkout on Thursday, the union said."),
    (
        "Dozens of sheep killed by lightning",
        "Seven sheep were killed when lightning struck a tree on a hill farm near Bala. The farmer found them in the morning.",
    ),
    ("Tuition fees to triple", "Tuition fees will double next autumn, the ministry said, from 400 to 800 crowns a term."),
    ("Third title for Lyngby", "Lyngby won the handball championship on Sunday. It is the club's second title after that of 1998."),
    (
        "Strike to begin on Thursday",
        "The strike of the lock-keepers begins on Tuesday at six in the morning, their union said. It will last two days.",
    ),
    ("Film festival opens in June", "The festival opens on 12 July with a film from Georgia. Some 80 films will be shown."),
    ("Five-day curfew in Port Vale", "A curfew came into force in the harbour city on Friday. It will last three days, the governor said."),
    (
        "Thieves steal a million bees",
        "Thieves took 24 hives with some 200,000 bees from an orchard near Kell. The keeper said he could not explain how.",
    ),
    ("Sailor rescued after two weeks adrift", "A sailor was picked up by a tanker on Monday after nine days adrift in the Bay of Bengal."),
    (
        "Pensioner, 91, foils burglars",
        "Rosa Lind, 81, locked two burglars in her cellar on Monday and called the police. The men were still there when they came.",
    ),
    ("Eight die as bus hits tree", "Four pupils were killed when a school bus hit a tree near Elva on Tuesday."),
    ("Mother of four wins jackpot", "Lena Olsen, who has two children, won 9 million crowns on Saturday."),
    ("Islanders to vote on May 9", "Voters will go to the polls on May 19, the president said in a decree."),
    ("Farmers sue dairy for $2bn", "More than 900 farmers are suing the dairy for $2 million."),
    ("Novelist Bergström dies at 88", "The novelist Karin Bergström has died at the age of 78, her publisher said."),
    ("Thousands queue for free bread", "About 300 people queued for bread outside the bakery on Friday."),
    ("Quarter of pupils fail maths", "Some 8 per cent of the pupils failed in mathematics, the ministry said."),
    ("Fourth win in a row for Hawks", "The Hawks won for the sixth time in a row on Friday."),
]
RIGHT = [
    ("Hail destroys half of apple crop", "Hail destroyed about 50 per cent of the apple crop, the growers' union said. Pears lost 15 per cent."),
    ("Half of apple growers insured", "Hail destroyed about 15 per cent of the crop. One grower in two had insured it."),
    ("Brewery doubles its profit", "Profit rose from 2 million to 4.1 million euros last year. Sales rose by 12 per cent."),
    ("Brewery doubles its profit", "Profit was up by 103 per cent. In 2019 it had risen by 12 per cent."),
    ("Hundreds evacuated after gas leak in Graz", "Two blocks with 260 residents were evacuated. Some 40 residents spent the night in a gym."),
    ("Hundreds mourn actor", "Some 40 actors carried his coffin through the crowd. The church was too small."),
    ("Six-year-old wins chess title", "Mia Horvat, who turns seven in May, won the chess title. Her brother, nine, came third."),
    ("Editor jailed for 12 years", "The editor was sentenced to seven years for libel and five for insult, to be served one after the other."),
    ("Albion win 3-1 at Rovers", "Albion scored three goals after the break at Rovers, who had led 1-0."),
    ("A third of nurses walk out", "About 33 per cent of the nurses joined the walkout. Two thirds of them are women."),
    ("Dozens of sheep killed by lightning", "Lightning killed 31 sheep on a farm. Seven sheep survived."),
    ("Third title for Lyngby", "Lyngby won the championship, as in 1998 and 2004. The second title had been the hardest."),
    ("Third title for Lyngby", "Lyngby won the championship for the third time. In the second half they ran away."),
    ("Strike to begin on Thursday", "The union decided on Tuesday to strike from Thursday. The strike will last two days."),
    ("Talks resume on Thursday", "The parties met on Tuesday. They will meet again in two days."),
    ("Film festival opens in June", "The programme was shown on 12 May. The festival runs from 3 June to 12 July."),
    ("Five-day curfew in Port Vale", "A curfew came into force on Friday and will last until Wednesday. Three days ago there were riots."),
    ("Thieves steal a million bees", "Thieves took 24 hives with about 40,000 bees each."),
    ("Sailor rescued after two weeks adrift", "A sailor was picked up after 14 days adrift. He had had no water for nine days."),
    ("Pensioner, 91, foils burglars", "Rosa Lind locked two burglars in her cellar. At 91 she lives with her sister, 81."),
    ("Eight die as bus hits tree", "Four pupils were killed on the spot and four died in hospital."),
    ("Mother of four wins jackpot", "Lena Olsen, who has two sons and two daughters, won the jackpot."),
    ("Election on May 9", "The president signed the decree on April 2. Polls open at seven on May 9."),
    ("Novelist Bergström dies at 88", "Karin Bergström has died. Born in 1936, she published her first novel at 28."),
    ("Thousands queue for free bread", "The queue was two kilometres long. About 300 people fainted."),
    ("Quarter of pupils fail maths", "One pupil in four failed in mathematics. In French 8 per cent failed."),
    ("Fourth win in a row for Hawks", "The Hawks won again, as they had on the last three Fridays."),
]


def found(headline, body):
    start = "" if "\n\n" in body[:40] else "BERN, 4 June 2024\n\n"
    return run(LINTER, (f"{headline}\n{start}{body}\n\nNothing else was known on Tuesday.\n",))


@pytest.mark.parametrize(("headline", "body"), WRONG, ids=lambda text: text[:40])
def test_wrong(headline, body):
    assert [finding.location.line for finding in found(headline, body)] == [1]


@pytest.mark.parametrize(("headline", "body"), RIGHT, ids=lambda text: text[:40])
def test_right(headline, body):
    assert found(headline, body) == []


def test_caption_within_the_body():
    body = "The storm passed over the coast on Sunday. Two boats sank in the harbour.\n\nImage: Seven boats sank in the harbour\n\nNobody was hurt."
    assert [finding.location.line for finding in found("Storm over the coast", body)] == [6]


def test_bullets_above_the_body():
    body = "- The flood has emptied many cellars\n- Hundreds evacuated\n\nSome 40 residents were evacuated.\n\nIt fell again.\n\nNobody was hurt."
    assert [finding.location.line for finding in found("Flood in Kell", body)] == [5]
