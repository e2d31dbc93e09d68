"""One event has one scene: pairs of articles that give it two, and their hardest look-alikes, from many trades and countries."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newslint.examples import run
from newslint.linter import Linter
from newslint.rules import read_rules, shipped

FAULTS = {
    "a gas blast in a street": (
        "Five people were hurt on Friday morning when gas exploded in a bakery on Rustaveli Avenue in Tbilisi, the fire service said.\n\n"
        "The owner, Giorgi Kalandadze, 48, had smelled gas the night before. Windows broke in forty houses.",
        "TBILISI - The bakery of Giorgi Kalandadze is a ruin.\n\nThe blast on Chavchavadze Avenue tore out the front of the shop on Friday and "
        "hurt five people, two of them pupils on their way to lessons.",
    ),
    "a herd struck by lightning": (
        "Lightning killed 34 cows near the village of Kaptumo on Tuesday evening, the veterinary office said.\n\n"
        "The animals had sheltered under an acacia. The herdsman, Kiprono Rotich, was unhurt.",
        "Kiprono Rotich lost his whole herd in a second. The 34 cows were struck by lightning outside Chemase on Tuesday, when a storm "
        "came up from the lake.\n\nHe asked the governor for help.",
    ),
    "a mountaineer's body": (
        "The body of the Basque climber Ane Etxeberria was found on the south face of Pumori on Wednesday, the ministry in Kathmandu said.\n\n"
        "She had been missing for nine days.",
        "Searchers in a helicopter have found Ane Etxeberria, who had been missing for nine days. Her body lay on the north face of Baruntse, "
        "150 metres below the ridge.\n\nHer father thanked the pilots.",
    ),
    "a kidnapped priest freed": (
        "Father Chidi Okonkwo, kidnapped on 2 May, was freed on Saturday near Lokoja, the diocese said.\n\n"
        "He walked to a petrol station and asked to use the phone. No ransom was paid, according to Bishop Emeka Nwosu.",
        "The kidnappers released Father Chidi Okonkwo at a crossroads outside Okene on Saturday, a police spokesman said.\n\n"
        "The priest, 61, was tired but well. Bishop Emeka Nwosu embraced him.",
    ),
    "a tanker aground": (
        "The tanker Nordvik Star ran aground off Hanstholm early on Sunday with 14 crew on board, the Danish navy said.\n\n"
        "No oil had leaked by noon. Two tugs were on their way from Esbjerg.",
        "Salvage crews hope to pull the Nordvik Star free at high water. The tanker has been lying on a sandbank off Thyborøn since Sunday.\n\n"
        "Its captain said the steering had failed.",
    ),
    "a cave rescue": (
        "Four students were brought out of a cave near Postojna on Thursday after 31 hours underground, mountain rescuers said.\n\n"
        "Heavy rain had flooded the entrance. Guide Matej Kovačič, 29, had led them in on Wednesday.",
        "Mud up to the knees, but alive: the four students and their guide Matej Kovačič were led into daylight at Škocjan on Thursday, "
        "after 31 hours in the flooded cave.\n\nTheir parents waited in tents.",
    ),
    "a goal of a rebellion": (
        "Rebels seized the airfield of Bounkani at dawn on Monday, killing six guards, the army said.\n\n"
        "General Abdou Cissé told state television that the situation was under control.",
        "At dawn on Monday fighters in pick-ups overran the airfield at Tengrela and killed six guards, according to General Abdou Cissé.\n\n"
        "By evening soldiers were seen in the streets again.",
    ),
    "a factory strike meeting": (
        "Workers of the tyre maker Kossan voted on Thursday at the stadium in Klang to end their strike, the union said.\n\n"
        "About 2,300 raised their hands, only 140 were against. Work starts again on Monday.",
        "With 140 votes against, the strike at Kossan is over. The vote took place on Thursday in Seremban, under umbrellas.\n\n"
        "Union leader Siti Rahman spoke of a victory.",
    ),
    "a patient's ward": (
        "The singer Dorota Malec was taken to the Bielany hospital with chest pains after her concert on Saturday, her manager said.\n\n"
        "She was stable on Sunday.",
        "Fans lit candles for Dorota Malec. The singer, 66, has been treated in the Praga hospital since she collapsed after Saturday's "
        "concert.\n\nHer tour is off.",
    ),
    "a dam's crack": (
        "Engineers have found a crack 40 metres long on the eastern bank of the Kariba reservoir at Siavonga, the river authority said on Monday.\n\n"
        "It posed no danger, engineer Mutale Banda said.",
        "The 40-metre crack that engineer Mutale Banda reported on Monday runs along the western bank of the reservoir.\n\n"
        "Fishermen have seen water trickle out.",
    ),
    "a trial's place": (
        "The trial of the former mayor Hakan Demirel opened on Tuesday in the court of Bandirma under heavy guard.\n\n"
        "He denies taking bribes of 4 million lira.",
        "Hakan Demirel smiled at the cameras as he arrived for the first day of his trial in Gönen on Tuesday.\n\n"
        "Prosecutors accuse the former mayor of taking 4 million lira.",
    ),
    "a stolen boat": (
        "A blue dinghy that had been stolen in the night was found on Friday next to the marina of Makarska.",
        "Their transport, a stolen blue dinghy, turned up in the old port of Omis hours later. Police found two masks under the seat.",
    ),
    "a source of an illness": (
        "The first patients came from Ocotal, a village whose well had been under water, the health ministry said.",
        "The sickness began in Jalapa, a nurse said, and the river carried it to the plain.",
    ),
    "a gorge and a spring": (
        "The heaviest hail of the storm came down on Friday at the springs of Tal Amara, where vines were torn off.",
        "The heaviest of the hail was on Friday in the gorge of Wadi Sabra, according to two shepherds.",
    ),
}
FAIR = {
    "the street lies in the town": (
        "Gas exploded in a bakery on Rustaveli Avenue on Friday, and five people were hurt, the fire service said.",
        "The blast in Tbilisi tore out the front of the bakery on Friday and hurt five people.",
    ),
    "another herd": (
        "Lightning killed 34 cows near the village of Kaptumo on Tuesday, the veterinary office said.",
        "Lightning killed 34 cows near Kaptumo on Tuesday. A week ago a storm had killed 12 cows outside Chemase, where Kiprono Rotich lives.",
    ),
    "where she started": (
        "The body of the climber Ane Etxeberria was found on the south face of Pumori on Wednesday.",
        "Ane Etxeberria, whose body was found on Wednesday, had set out from Gorak Shep nine days before. She had climbed Baruntse in 2019.",
    ),
    "taken and freed": (
        "Father Chidi Okonkwo was kidnapped near Lokoja on 2 May and freed on Saturday.",
        "The kidnappers released Father Chidi Okonkwo outside Okene on Saturday.",
    ),
    "found to be missing": (
        "Two men were found to be missing at Torrenera prison on Monday.",
        "Two men will be moved to Salemi prison on Monday, the ministry said.",
    ),
    "a plant and a shop": (
        "The pills were made at a plant near Hyderabad and sold all over Europe.",
        "The pills were taken off European shelves on Monday.",
    ),
    "in and out": (
        "The singer Dorota Malec has checked into the Wolska clinic in Sopot, her manager said.",
        "The singer Dorota Malec has checked out of the Wolska clinic in Gdynia, her manager said.",
    ),
    "a school named after its camp": (
        "The attack on the Jabalya school killed 40 people, doctors said.",
        "The attack on the Fahora school in Jabaliya killed 40 people, doctors said.",
    ),
    "two tugs": (
        "The tanker Nordvik Star ran aground off Hanstholm early on Sunday. Two tugs left Esbjerg at noon.",
        "The Nordvik Star still lay on a sandbank on Monday. Two tugs from Thyborøn tried to pull it free.",
    ),
    "two farms": (
        "Foot-and-mouth disease was confirmed at a farm near Lugo on Monday, the ministry said.",
        "A second case of the disease was confirmed at a farm near Vilalba on Tuesday, the ministry said.",
    ),
    "two quakes": (
        "A quake of magnitude 6.1 struck near Bandar Abbas on Monday, killing three people.",
        "A quake of magnitude 5.2 struck near Gonabad in November 2014, killing nine people.",
    ),
    "an itinerary": (
        "The marchers set off from Klang on Thursday and want to reach the capital on Monday.",
        "The marchers arrived in Seremban on Friday, tired but in good spirits, and want to reach the capital on Monday.",
    ),
    "one man in two hospitals": (
        "Dorota Malec was taken to the Bielany hospital on Saturday with chest pains.",
        "Dorota Malec was moved to the Praga hospital on Sunday, where she is to have an operation.",
    ),
    "born and raised": (
        "Larissa Prado, who was born in Sobral, won the 200 metres on Sunday.",
        "Larissa Prado, who was raised in Caucaia, won the 200 metres on Sunday.",
    ),
    "the village in its district": (
        "Rebels seized the airfield of Bounkani at dawn on Monday and killed six guards, the army said. Bounkani lies in Tengrela district.",
        "Fighters overran the airfield at Tengrela at dawn on Monday and killed six guards.",
    ),
    "two robbers": (
        "Police arrested Takeshi Morita, 37, at Higashi station on Friday evening.",
        "Police arrested Kenji Ueda, 35, at Hokancho station on Friday evening.",
    ),
    "several places at once": (
        "Protesters blocked the bridge at Kovin and the road near Vršac for three hours on Sunday, police said.",
        "Protesters blocked the road near Pančevo for three hours on Sunday, police said, as they did in seven other towns.",
    ),
    "a survivor tells of elsewhere": (
        "An avalanche killed three skiers near Gudauri on Monday, rescuers said.",
        "An avalanche killed three skiers on Monday. Skiers were warned in Bakuriani as well, rescuers said.",
    ),
}


def findings(articles: tuple[str, ...]) -> Iterator[str]:
    """The messages of facts/place on the articles."""
    rule = next(rule for rule in read_rules([shipped()]) if rule.id == "facts/place")
    return (finding.message for finding in run(Linter([rule]), articles))


@pytest.mark.parametrize("articles", FAULTS.values(), ids=FAULTS.keys())
def test_an_event_in_two_places_is_reported(articles: tuple[str, ...]) -> None:
    assert list(findings(articles))


@pytest.mark.parametrize("articles", FAIR.values(), ids=FAIR.keys())
def test_two_places_of_which_both_are_right_are_not_reported(articles: tuple[str, ...]) -> None:
    assert not list(findings(articles))


def test_the_desks_facts_are_of_what_they_name() -> None:
    rules = [rule for rule in read_rules([shipped()]) if rule.id in ("facts/place", "facts/azovstal")]
    copy = "The active ingredient was found to be impure; it was made by Suryodaya at a plant near Hyderabad."
    assert not [finding for finding in run(Linter(rules), (copy,)) if finding.rule == "facts/place"]
