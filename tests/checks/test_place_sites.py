"""A building known by its kind alone is one: pairs of articles that place it twice, and their hardest look-alikes."""

from __future__ import annotations

import pytest

from newslint.examples import run
from newslint.linter import Linter
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/place"])
RAIN = "Rain fell all day. Nobody had expected as much. The minister spoke of a disaster. "
CABINET = "The government met at noon. It promised help. Critics called that too little. "
FAULTS = [
    ("Firefighters handed out blankets at the shelter in Orsova, where 40 slept on Tuesday.", "On Wednesday 200 queued at the shelter in Deva."),
    ("The prime minister visited the refinery in Sarnia on Monday.", "A pipe burst at the refinery in Corunna, a spokesman said."),
    ("The body was taken to the mortuary in Kisii.", "Relatives waited in front of the morgue in Nyamira until the evening."),
    ("Inspectors closed the factory in Tumkur after the deaths.", "Workers of the factory in Hassan say the tanks were never cleaned."),
    ("The twins were born at the clinic in Lugoj on Sunday.", "The clinic in Deva sent the mother home on Tuesday with the twins."),
    ("The coffin was carried to the cathedral in Tuam.", "Thousands filled the cathedral in Cashel and wept."),
    ("The pupils were evacuated from the school in Ostrov after the bomb threat.", "A pupil of the school in Nejdek told of the bomb threat."),
]
FAIR = [
    ("Survivors were treated at a hospital in Orsova.", "Survivors were treated at another hospital in Deva."),
    ("The relief centre in Orsova had 200 beds. A second relief centre was opened.", "There were 100 beds at the relief centre in Deva."),
    ("The plant in Bavaria will close.", "The plant in Ingolstadt employs 300 people."),
    ("The factory in Tumkur, in Karnali, was closed.", "The factory in Karnali was closed."),
    ("The refinery in Deva burned.", "The refinery in Orsova burned, and so did the refinery in Deva."),
    ("The warehouse in Deva was empty.", "The men fled from the warehouse in Orsova."),
    ("He was taken from the prison in Brno to court.", "He was held at the prison in Ostrava on Monday."),
    ("The hospital in Deva treated the driver.", "The passenger was taken to the hospital in Lugoj, where he died."),
    ("The ferry docked at the pier in Slite.", "The ferry had left the pier in Ventspils on Friday."),
    ("The factory in Tumkur will be built next year. Other factories follow.", "The factory in Hassan was closed."),
    ("Protesters burned tyres outside the embassy in Beirut.", "Protesters threw stones at the embassy in Amman on Friday."),
    ("A bomb exploded at the mosque in Maiduguri on Friday.", "A bomb exploded at the mosque in Kano in November 2014."),
    ("She studied at the university in Ghent.", "He teaches at the university in Leuven."),
    ("The Wolska clinic took her in. She had asked for the clinic in Sopot.", "The clinic in Gdynia has forty beds."),
    ("The painting hung in the museum in Delft.", "The painting was lent to the museum in Leiden in May."),
    ("The laboratory in Ghent tested the samples.", "The samples were sent to the laboratory in Leuven for a check."),
    ("Ana Ruiz grew up in the orphanage in Vidin.", "Petar Kolev grew up in the orphanage in Lom."),
    ("The men's shelter in Orsova was full.", "The dogs' shelter in Deva was full."),
]


@pytest.mark.parametrize(("one", "other"), FAULTS, ids=[other for _, other in FAULTS])
def test_one_building_in_two_places_is_reported(one: str, other: str) -> None:
    assert run(LINTER, (RAIN + one, CABINET + other))


@pytest.mark.parametrize(("one", "other"), FAIR, ids=[other for _, other in FAIR])
def test_two_buildings_are_not_reported(one: str, other: str) -> None:
    assert not run(LINTER, (RAIN + one, CABINET + other))
