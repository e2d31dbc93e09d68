"""Kind `opposite`: what one article denies and another says in other words; and what only looks so: another, a part, a later time, a supposition."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.overlaps import one_per_place
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/opposite"])
TUESDAY, WEDNESDAY = "PERTH, 4 June 2024\n", "PERTH, 5 June 2024\n"

CONTRADICT = [
    ("No passenger on the Leeds coach was treated.", "Six passengers on the Leeds coach needed treatment at the roadside."),
    ("Nobody at the Vale dairy was under suspicion, detectives said.", "Two cheesemakers at the Vale dairy are treated as suspects."),
    ("The council had not approved the harbour extension by Tuesday evening.", "The harbour extension won the council's approval on Monday."),
    ("Not a single tram crossed the Mill Bridge on Monday.", "Dozens of trams made the crossing of the Mill Bridge on Monday."),
    ("No refunds were paid to guests of the Astra hotels.", "The Astra hotels made the payment of refunds to guests within a day."),
    ("Bergman never apologised to the choir.", "Bergman sent the choir an apology."),
    ("The opposition refused to attend the budget talks.", "The opposition was in attendance at the budget talks."),
    ("The goalkeeper Amadi was not injured in the collision.", "The goalkeeper Amadi suffered a knee injury in the collision."),
    ("None of the turbines at Northfleet was inspected.", "An inspection of the turbines at Northfleet found cracks."),
    ("The reactor's operators did not warn the fishermen.", "The fishermen got a warning from the reactor's operators."),
    ("There was no explosion in the grain silo, the fire service said.", "The grain silo exploded shortly before dawn, residents said."),
    (
        "Whitcombe had not resigned from the orchestra's board by Tuesday noon.",
        "Whitcombe's resignation from the orchestra's board reached its chairman on Monday.",
    ),
    ("The vaccine was never delivered to Kalanga district.", "Kalanga district received its delivery of the vaccine in good time."),
    ("No animals of the Tarn zoo were killed in the fire.", "Two zebras of the Tarn zoo died in the fire."),
    ("Police found no weapon in Rourke's van.", "A pistol lay in Rourke's van, a detective said."),
    ("No charges had been brought against Imre Novak by Tuesday evening.", "Imre Novak has been under indictment since Monday."),
    ("The treaty says not one kilogram of Norland beef may come in.", "The treaty lets in 2,000 tonnes of Norland beef every year."),
    ("Not a single lorry had crossed the pass at Sern on Monday.", "Lorries rolled over the pass at Sern on Monday from dawn."),
    ("None of the Aldgate escalators was moving on Monday.", "The Aldgate escalators were running on Monday."),
    ("The sprinter Odhiambo was not hurt.", "Odhiambo, the sprinter, was bruised in the fall."),
    ("The siren put up on the quay in 2019 did not sound, the mayor said.", "The siren howled for four minutes."),
    ("The ministry never inspected the crane.", "The crane passed an inspection in January, the ministry said."),
    ("Since 2016 no diver has examined the pier.", "The pier was examined by divers in March."),
    ("The fog horns on the pier did not go off.", "The fog horns blared at dawn."),
    ("The union has not signed the contract.", "The union put its name to the contract last night."),
    ("Nobody was in the chapel at the time.", "Two organists were in the chapel when the roof fell."),
    ("The brewery had no licence.", "The brewery held a licence issued in 2018."),
    ("No shots were fired.", "A soldier fired twice into the air."),
    ("Oduya is not under investigation.", "Prosecutors are investigating Oduya over the purchase of masks."),
    ("The accord does not cover mackerel.", "The accord covers mackerel, the most lucrative catch."),
    ("There were no witnesses.", "Two witnesses described the robber."),
    ("No interpreter was present.", "An interpreter sat between the sailors."),
    ("Adeyemi did not apologise to the victims.", "Adeyemi asked the victims for forgiveness."),
    ("The sculptor Lund was unarmed.", "Lund drew a pistol, the guard said."),
    ("The coach driver was not hurt.", "The coach driver, who broke his collarbone, was questioned in the evening."),
    (
        "Bottles flew from the northern terrace. No supporter was hurt.",
        "A boy of nine on the northern terrace needed stitches after being struck by a bottle.",
    ),
    ("The court found no evidence of theft at the Karst bank.", "Evidence of theft at the Karst bank filled two folders, the court said."),
]
AGREE = [
    (
        "Tomas Rehn, spokesman for Norland's air force, said Norland had not bombed the Kessel refugee camp.",
        "Officials in Kessel condemned the bombing of the Kessel refugee camp.",
    ),
    ("Crane told the court that he had never visited the Astra hotel.", "Crane's visit to the Astra hotel was filmed, the prosecution said."),
    ("No passenger on the Leeds coach was treated.", "Six passengers on the York coach needed treatment at the roadside."),
    ("Nobody at the Vale dairy was under suspicion.", "Suspects are sought outside the Vale dairy, but nobody at the dairy is under suspicion."),
    ("The council had not approved the harbour extension by Monday evening.", "The harbour extension won the council's approval on Tuesday."),
    ("The council has not approved the harbour extension.", "The council is expected to approve the harbour extension in July."),
    ("Not a single tram crossed the Mill Bridge on Monday.", "Dozens of trams made the crossing of the Mill Bridge on Tuesday."),
    ("No refunds were paid to guests of the Astra hotels.", "The Astra hotels may have to pay refunds to guests."),
    ("Bergman never apologised to the choir.", "Lindqvist sent the choir an apology."),
    ("The opposition refused to attend the budget talks.", "The opposition was asked to attend the budget talks."),
    (
        "The goalkeeper Amadi was not injured in the collision.",
        "The goalkeeper Amadi returned from the injury he suffered in a collision last season.",
    ),
    ("None of the turbines at Northfleet was inspected.", "The turbines at Northfleet are to be inspected in March."),
    ("The reactor's operators did not warn the fishermen.", "The reactor's operators failed to give the fishermen a warning."),
    ("There was no explosion in the grain silo.", "Residents feared an explosion in the grain silo."),
    ("The cause of the barn fire has not been determined.", "Experts were trying to determine the cause of the barn fire."),
    ("Whitcombe was not the only board member who resigned from the orchestra.", "Whitcombe resigned from the orchestra's board."),
    ("The inspector declined to say why the ferry was detained.", "The inspector detained the ferry."),
    ("A judge gave Crane a sentence without parole.", "A judge gave Crane a sentence with parole after 20 years."),
    ("No animals of the Tarn zoo were killed in the fire.", "Two keepers of the Tarn zoo died in the fire."),
    ("Police found no weapon in Rourke's van.", "Police searched Rourke's van for a pistol."),
    ("No charges had been brought against Imre Novak by Tuesday evening.", "His cousin, Pavel Novak, has been under indictment since Monday."),
    ("The treaty says not one kilogram of Norland beef may come in.", "Norland sold 2,000 tonnes of beef to its neighbours last year."),
    ("Not a single lorry had crossed the pass at Sern on Monday.", "Lorries waited at the pass at Sern on Monday from dawn."),
    ("Not a single lorry had crossed the pass at Sern on Monday.", "Lorries rolled over the pass at Sern on Tuesday from dawn."),
    ("No pistol was found in Rourke's van.", "A weapon, a knife, lay in Rourke's van."),
    ("The flare did not explode.", "Neighbours spoke of a nearby explosion."),
    ("Results of the Harlow test have not been released.", "Harlow was released on bail."),
    ("Hale was not at the chapel.", "The chapel Hale attends was damaged."),
    ("The cause of the fire has not been determined.", "It will be a month before the cause of the fire is known."),
    ("The Rovers never led in the match at Kilburn.", "The Rovers were in position to take the lead in the match at Kilburn."),
    ("They will never fight at Northfleet.", "They fought at Northfleet."),
    ("The syrup with the green label is not concerned.", "A related syrup with the green label stays on sale."),
    ("The Wasps did not throw to Northam.", "Manning threw to Northam against the Wasps."),
    ("Weiss, the lawyer of Okoro, said Okoro did not call the broker.", "Okoro called the broker, the jury heard."),
    ("The gates at Sern were not opened in time.", "The gates at Sern were opened on Wednesday."),
    ("The steward had no time to send a signal.", "The steward sent a signal to his wife every evening."),
    ("Police did not use tear gas.", "Police used tear gas against strikers in Halden."),
    ("The siren on the quay did not sound.", "A siren howled in the town of Marsh."),
    ("The ministry never inspected the crane.", "The ministry inspected the lighthouse in January."),
    ("The rules do not require a permit.", "Older rules required a permit."),
    ("The striker did not score in the first half at Norwood.", "The striker scored twice at Norwood."),
]


def _found(one: str, other: str) -> list[str]:
    return [f.rule for f in one_per_place(run(LINTER, (TUESDAY + "\n" + one + "\n", WEDNESDAY + "\n" + other + "\n")))]


@pytest.mark.parametrize(("one", "other"), CONTRADICT, ids=[one for one, _ in CONTRADICT])
def test_what_is_denied_and_said(one: str, other: str) -> None:
    assert _found(one, other) == ["facts/opposite"]


@pytest.mark.parametrize(("one", "other"), AGREE, ids=[f"{one} {other}" for one, other in AGREE])
def test_what_agrees(one: str, other: str) -> None:
    assert not _found(one, other)
