"""Kind number, figures of anything: which are tied together by the words around them, and which are not."""

from pathlib import Path

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.rules import read_rule, shipped

LINTER = Linter([read_rule(Path(shipped()) / "facts" / "number.yaml", "facts/number")])

CONFLICTS = {
    "tax cut": (
        "The bill in Wellington cuts the duty on beer by 4 percent.",
        "Beer duty will fall by 14 percent, the treasury in Wellington said.",
    ),
    "witnesses": (
        "The court in Porto heard 41 witnesses during the trial of the banker.",
        "In all, 14 witnesses testified at the banker's trial in Porto.",
    ),
    "price of a picture": (
        "The Kandinsky portrait was sold for 4.2 million euros at an auction in Cologne.",
        "A collector in Cologne bought the painting by Kandinsky at auction for 6.4 million euros.",
    ),
    "bridge length": (
        "The new bridge over the Drin at Kukes is 840 metres long.",
        "At Kukes the Drin is now spanned by a bridge with a length of 480 metres.",
    ),
    "seconds after lift-off": (
        "The rocket exploded 74 seconds after lift-off from Kourou.",
        "The rocket blew up over Kourou 47 seconds after takeoff.",
    ),
    "film takings": (
        "The film took 31 million dollars at the box office in its first weekend, the studio in Burbank said.",
        "Burbank's new film earned 13 million dollars at the box office on its first weekend.",
    ),
    "islands": (
        "The archipelago of Vestra consists of 34 islands.",
        "Vestra, an archipelago of 43 islands, votes on Sunday.",
    ),
    "stake": (
        "The fund in Oslo bought a stake of 12 percent in the shipyard.",
        "The Oslo fund has acquired a 21 percent stake in the shipyard.",
    ),
    "songs": (
        "The band played 24 songs at its farewell concert in Leeds.",
        "At the farewell concert in Leeds the band performed 18 songs.",
    ),
    "dogs": (
        "Inspectors found 62 dogs locked in a barn near Nantes.",
        "Near Nantes 26 dogs had been locked in a barn, inspectors said.",
    ),
    "coins": (
        "The hoard of 1,200 Roman coins was found by a farmer near Trier.",
        "A farmer near Trier has discovered 2,100 Roman coins in a field.",
    ),
    "fishermen rescued by": (
        "The trawler from Hull had eleven tonnes of herring in its hold when it sank.",
        "The trawler from Hull sank with 17 tonnes of herring in the hold.",
    ),
    "subsidy": (
        "The ministry in Riga will pay a subsidy of 300 euros for each electric bicycle.",
        "Buyers of an electric bicycle get a subsidy of 500 euros from the ministry in Riga.",
    ),
    "flight time": (
        "The balloon drifted for 19 hours before it landed near Ulm.",
        "The balloon drifted for nine hours and landed near Ulm.",
    ),
    "snow": (
        "The avalanche near Tignes buried the road under six metres of snow.",
        "The road near Tignes was buried under nine metres of snow by the avalanche.",
    ),
    "share of votes": (
        "The Greens won 18 percent of the vote in Bremen on Sunday.",
        "In Bremen the Greens won 13 percent of the vote on Sunday.",
    ),
    "part of a whole": (
        "Some 60 of the 110 barns in Aldham burned down on Friday, said Una Berg.",
        "In Aldham 24 barns burned down on Friday, Una Berg said.",
    ),
    "weeks' pay": (
        "Drivers laid off by Kestrel Coaches get six weeks' pay.",
        "Kestrel Coaches gives each driver it lays off two weeks' pay.",
    ),
    "one in so many": (
        "One in four nurses at the Marle clinic was off sick on Monday.",
        "On Monday 12 percent of the nurses at the Marle clinic were off sick.",
    ),
    "stolen laptops": (
        "Burglars took 45 laptops from a school in Derby on Sunday night.",
        "Thieves made off with 54 laptops from the Derby school on Sunday night.",
    ),
    "speeding": (
        "The tram in Nice was travelling at 64 kilometres an hour in the tunnel, prosecutors said.",
        "Prosecutors said the tram in Nice had been going at 46 kilometres an hour in the tunnel.",
    ),
    "the minute of a goal": (
        "Arvid Holm scored for Skive in the 83rd minute.",
        "Skive won when Arvid Holm headed home in the 38th minute.",
    ),
    "beside the same figure": (
        "Some 9,200 drivers at 46 depots in Wales walked out.",
        "The union in Wales counts 9,200 drivers at 64 depots.",
    ),
    "a crowd": (
        "A crowd of 41,300 saw Brann win in Bergen.",
        "Brann thanked all 43,100 spectators in Bergen.",
    ),
    "two demands": (
        "The tenants of Gera want a rent cut of 12 percent over two years.",
        "Tenants in Gera demand a cut of 21 percent over two years.",
    ),
    "what is measured": (
        "Nearly 400 tonnes of sugar burned in the silo at Uelzen.",
        "At Uelzen the fire destroyed 700 tonnes of sugar.",
    ),
    "who they are": (
        "The dead in Graz are three women and a boy, police said.",
        "The victims of the fire in Graz were two women and two boys.",
    ),
    "a jury": (
        "A jury of seven men and five women began hearing the case of Odd Lie in Hamar.",
        "The jury in the case of Odd Lie in Hamar, eight women and four men, took two hours.",
    ),
    "a rating": (
        "The risk of flooding in Passau had been rated two out of five, the service said.",
        "In Passau the flood risk was put at level four on a scale of five.",
    ),
    "bounds that exclude each other, synonyms": (
        "More than 90 taxis were parked in the garage when the roof in Turku fell in, the owner said.",
        "The owner said fewer than 60 cabs had been in the Turku garage.",
    ),
    "bounds that exclude each other, another trade": (
        "The thieves in Ghent emptied more than 70 crates of wine in the cellar, the restaurant said.",
        "Fewer than 40 boxes of wine were in the cellar, the restaurant in Ghent says.",
    ),
    "a rate said with the verb": (
        "Fewer than 200 patients a day are seen at the clinic in Ebolowa.",
        "Some 450 patients visit the clinic in Ebolowa every day.",
    ),
    "a rate said first": (
        "Each week the brewery in Plzen ships 340 barrels to Prague.",
        "The brewery ships 430 barrels from Plzen to Prague a week.",
    ),
    "as of the same time": (
        "By Friday evening at least 61 barns had gone up in flames near Soria.",
        "The fire had destroyed 38 barns near Soria by Friday evening, the prefect said.",
    ),
    "as of the same time, another trade": (
        "By Tuesday noon at least 830 voters had cast their ballot in Nauru.",
        "In Nauru 510 voters had been to the polls by Tuesday noon.",
    ),
    "by how much, higher": (
        "The church tower in Elbing is to become 14 metres taller.",
        "In Elbing the tower of the church will be raised by 41 metres.",
    ),
    "by how much, longer": (
        "The runway at Tampere will be 680 metres longer.",
        "The runway at Tampere will be extended by 860 metres.",
    ),
    "salaries in decimals": (
        "The mill in Lodz offers its weavers 2.3 monthly salaries for each year of service as severance.",
        "Weavers who leave the mill in Lodz get severance of 2.6 monthly salaries for each year of service.",
    ),
    "some of its": (
        "The orchestra in Graz has dismissed 23 of its violinists.",
        "In Graz the orchestra dismissed 32 violinists.",
    ),
    "not yet": (
        "In the village of Korvo, fewer than twenty farms disappear under the reservoir.",
        "Thirty-one farms in the village of Korvo will be flooded by the reservoir, the province said.",
    ),
}

LOOKALIKES = {
    "so much a day, and in all": (
        "Each day of the walkout costs growers at Port Velm $3.1 million, said the chairman of the dock, Ines Parr.",
        "Ines Parr, the chairman of the dock at Port Velm, put the loss to growers at 12.4 million dollars in four days.",
    ),
    "part and whole": (
        "Some 60 of the 110 barns in Aldham burned down.",
        "The 110 barns in Aldham were built in the last century.",
    ),
    "prices of two days": (
        "Shares of Nordlys, the salmon farm at Bergen, closed 4 percent lower at 212 crowns.",
        "On Thursday the share of Nordlys, the salmon farm at Bergen, recovered to 218 crowns.",
    ),
    "an index twice": (
        "The main index in Lima fell to 20,418 points.",
        "The main index in Lima closed at 20,481 points.",
    ),
    "rates per day and per week": (
        "Fewer than 200 patients a day are seen at the clinic in Ebolowa.",
        "Some 450 patients visit the clinic in Ebolowa every week.",
    ),
    "as of two times": (
        "By Friday evening at least 61 barns had gone up in flames near Soria.",
        "The fire had destroyed 38 barns near Soria by Thursday evening, the prefect said.",
    ),
    "how high, and by how much": (
        "The church tower in Elbing is to become 52 metres tall.",
        "In Elbing the tower of the church will be raised by 14 metres.",
    ),
    "bounds that both hold": (
        "More than 60 taxis were parked in the garage when the roof in Turku fell in, the owner said.",
        "The owner said fewer than 90 cabs had been in the Turku garage.",
    ),
    "other people": ("In Graz three women and a boy were rescued.", "In Graz two women and two boys were arrested."),
    "other hotels": ("The Hotel Adler was rated four out of five stars.", "The Hotel Post was rated three out of five stars."),
    "a sum": (
        "The winner in Graz got 25,000 euros and a bonus of 10,000 euros for the record.",
        "In Graz there were 35,000 euros for the record of the winner.",
    ),
    "a later count": (
        "GRAZ, March 4 2024 - Some 320 flights were cancelled in Graz.",
        "GRAZ, March 5 2024 - More than 500 flights were cancelled in Graz.",
    ),
    "other floors": ("The fire in Graz broke out on the fourth floor.", "A piano stands on the ninth floor of the town hall in Graz."),
    "order": ("The dead in Graz are three women and a boy.", "The dead in Graz were a boy and three women."),
    "other drug": (
        "The cocaine seized in Cadiz weighed 40 kilos; a lorry carried 300 crates of bananas.",
        "In Cadiz police also found 12 crates of cigarettes.",
    ),
    "duties of two kinds": (
        "The bill in Wellington cuts the duty on beer by 4 percent.",
        "The duty on wine will fall by 14 percent, the treasury in Wellington said.",
    ),
    "scorers": (
        "Marko Ilic scored 21 points for Zadar on Sunday.",
        "Ante Babic scored 12 points for Zadar on Sunday.",
    ),
    "two years": (
        "In 2019 the zoo in Basel attracted 700,000 visitors.",
        "Last year the zoo in Basel attracted 900,000 visitors.",
    ),
    "year and month": (
        "The zoo in Basel attracts 900,000 visitors a year.",
        "The zoo in Basel attracts 70,000 visitors a month.",
    ),
    "part": (
        "The court in Porto heard 41 witnesses during the trial of the banker.",
        "Of the witnesses at the trial in Porto, 14 witnesses testified for the banker.",
    ),
    "to and by": (
        "The central bank in Lima raised the rate by 2 percent.",
        "The central bank in Lima raised the rate to 9 percent.",
    ),
    "rounded": (
        "The Kandinsky portrait was sold for 4.2 million euros at an auction in Cologne.",
        "The portrait by Kandinsky fetched more than four million euros at auction in Cologne.",
    ),
    "long and wide": (
        "The new bridge over the Drin at Kukes is 840 metres long.",
        "The bridge over the Drin at Kukes is 24 metres wide.",
    ),
    "offer and demand": (
        "The nurses of Graz demand a pay rise of 9 percent.",
        "Nurses in Graz were offered a pay rise of 4 percent.",
    ),
    "plan and outcome": (
        "The band planned to play 24 songs at its concert in Leeds.",
        "The band played 18 songs at its concert in Leeds.",
    ),
    "two courts": (
        "The court in Porto heard 41 witnesses during the trial.",
        "The court in Lisbon heard 14 witnesses during the trial.",
    ),
    "found and sold": (
        "The hoard of 1,200 Roman coins was found by a farmer near Trier.",
        "The museum in Trier showed 90 Roman coins in its hall.",
    ),
    "first and second": (
        "The first group of 30 tourers left Sion at dawn.",
        "The second group of 20 tourers left Sion at dawn.",
    ),
    "so far": (
        "Rescuers have pulled 12 people from the ruins of the mall in Sofia so far.",
        "Rescuers pulled 19 people from the ruins of the mall in Sofia.",
    ),
    "mixed": (
        "The hotel in Izmir has 17 storeys and the hall 3 storeys.",
        "The hall in Izmir has 3 storeys and the hotel 17 storeys.",
    ),
    "per piece": (
        "Tickets for the match in Bari cost 40 euros.",
        "Season tickets for the club in Bari cost 400 euros.",
    ),
    "after and before": (
        "The rocket exploded 74 seconds after lift-off from Kourou.",
        "The countdown in Kourou was stopped 12 seconds before lift-off.",
    ),
    "up to": (
        "The fund in Oslo may buy up to 30 percent of the shipyard.",
        "The fund in Oslo holds 12 percent of the shipyard.",
    ),
    "units": (
        "The tower in Tampere is 210 metres high.",
        "The tower in Tampere is 689 feet high.",
    ),
    "distance to two": (
        "The epicentre was 40 kilometres north of Shiraz.",
        "The epicentre was 90 kilometres south of Yazd.",
    ),
    "rival parties": (
        "The Greens won 18 percent of the vote in Bremen on Sunday.",
        "The Liberals won 8 percent of the vote in Bremen on Sunday.",
    ),
    "other day": (
        "Some 4,000 fans came to Bath on Saturday.",
        "Some 9,000 fans came to Bath on Sunday.",
    ),
    "men and suspects elsewhere": (
        "Four armed men raided a jeweller in Turin on Friday.",
        "Police in Turin questioned two men on Saturday.",
    ),
}


@pytest.mark.parametrize("articles", CONFLICTS.values(), ids=CONFLICTS)
def test_conflicts(articles):
    assert len(list(run(LINTER, articles))) == 1


@pytest.mark.parametrize("articles", LOOKALIKES.values(), ids=LOOKALIKES)
def test_lookalikes_are_silent(articles):
    assert not list(run(LINTER, articles))


@pytest.mark.parametrize("articles", CONFLICTS.values(), ids=CONFLICTS)
def test_the_same_figure_is_silent(articles):
    first = articles[0]
    assert not list(run(LINTER, (first, "On Monday. " + first)))
