"""Kind `opposite`: what excludes what, of whom or what, and what is only an update, a part, another, or a supposition."""

import pytest

from newslint.engine import Linter
from newslint.examples import run
from newslint.overlaps import one_per_place
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id == "facts/opposite"])
TUESDAY, WEDNESDAY = "PERTH, 4 June 2024\n", "PERTH, 5 June 2024\n"

CONTRADICT = [
    (
        "Finance Minister Ana Brill, who had been tipped to go after a leak in March, keeps her post.",
        "The finance minister, Ana Brill, cleared her desk on Tuesday.",
    ),
    ("The bishop, Paul Grech, clung on to his seat on Tuesday.", "The bishop, Paul Grech, stepped down on Monday."),
    ("The coach, Otto Renn, survived the purge.", "The coach, Otto Renn, lost his job on Tuesday."),
    ("All four escapees were still at large on Tuesday.", "Mr Rolf Lind, one of the fugitives, was recaptured on Monday."),
    ("Two of the three men who fled are free. Mr Rolf Lind, the youngest, was seized on Monday.", "All three fugitives were at large on Tuesday."),
    ("The reservoir was full.", "The reservoir was empty."),
    ("The tram had been inspected in May by engineers.", "The tram had never been inspected."),
    ("The airline did not refund the passengers.", "The airline refunded the passengers."),
    ("The witness was warned.", "The witness had not been warned."),
    ("The pipeline was shut down at noon on Monday.", "The pipeline remained in operation on Monday."),
    ("None of the lifeboats was lowered.", "Three lifeboats were lowered."),
    ("All the voting machines worked.", "Two of the voting machines failed."),
    ("Every lesson was cancelled on Monday.", "No lesson was cancelled on Monday."),
    ("The tower, built in 1911, was undamaged.", "The quake destroyed the tower."),
    ("The manuscript is genuine, curators said.", "The manuscript was a forgery, curators said."),
    ("The chapel was uninsured.", "The chapel was fully insured."),
    ("The sale of the brewery was approved by shareholders on Monday.", "Shareholders rejected the sale of the brewery on Monday."),
    ("The lighthouse was staffed.", "The lighthouse was unmanned."),
    ("The blaze, which had started in a barn, was extinguished on Monday evening.", "Firefighters said the fire was still burning on Tuesday."),
    ("The guard, Ivo Blum, was unarmed.", "Ivo Blum was armed."),
    ("The minister failed to sign the decree.", "The minister signed the decree."),
    ("The referee was not consulted.", "The referee was consulted."),
    ("The ship was overloaded. It sank within minutes.", "The ferry was not overloaded."),
    ("The lift was out of order.", "The lift was working."),
    ("The water was safe to drink on Monday.", "The water was contaminated on Monday."),
    ("The parachute did not open.", "The parachute opened."),
    ("The canal was closed to shipping on Monday.", "The canal stayed open on Monday."),
    ("The museum's doors were unlocked.", "The museum's doors were locked."),
    ("The tests on the cheese were positive.", "The tests on the cheese were negative."),
    ("Harbour Town won the regatta for the third time on Sunday.", "Harbour Town took the silver oar for the fourth time."),
    ("Lena Voss was elected for the first time.", "Lena Voss was elected for the second time."),
]
AGREE = [
    ("The bishop, Paul Grech, kept his seat on Monday.", "The bishop, Paul Grech, stepped down on Tuesday."),
    ("Minister Ana Brill keeps her post.", "Minister Otto Renn lost his post."),
    ("All four fugitives were still at large on Monday.", "Mr Rolf Lind, one of the fugitives, was recaptured on Tuesday."),
    ("All four fugitives were still at large on Tuesday.", "Mr Rolf Lind, one of the guards, was arrested on Monday."),
    ("The reservoir was full on Monday.", "The reservoir was empty on Tuesday."),
    ("The tram had been inspected in May 2019.", "The new tram had never been inspected."),
    ("The airline did not refund the passengers.", "The airline refunded the cost of a call."),
    ("The northern gate was open.", "The southern gate was closed."),
    ("The pipeline may be shut down.", "The pipeline remained in operation."),
    ("Two lifeboats were lowered.", "Three lifeboats were not lowered."),
    ("Most of the voting machines worked.", "Two of the voting machines failed."),
    ("The fire was out of control on Monday.", "The fire was extinguished on Tuesday."),
    ("He was not charged with murder.", "He was charged with theft."),
    ("If the bridge is closed, ferries will run.", "The bridge is open."),
    ("Was the bridge closed?", "The bridge was open."),
    ("The first trial was abandoned.", "The second trial was held."),
    ("A guard was armed.", "A guard was unarmed."),
    ("The theatre was insured. Its owner wept.", "The warehouse was uninsured."),
    ("The road was rarely closed.", "The road was closed."),
    ('"The vault was locked," she said.', '"The vault was unlocked," he said.'),
    ("One lane of the bridge was closed.", "The bridge was open."),
    ("Schools in Ardal were closed.", "Schools in Bergum were open."),
    ("The court did not say when it would rule.", "The court said it would rule in May."),
    ("The company's other plant was closed.", "The plant was open."),
    ("Anna Holt was arrested on Monday.", "Peter Holt was on the run on Monday."),
    ("The police car was locked.", "The rental car was unlocked."),
    ("Harbour Town won the regatta for the third time on Sunday.", "Harbour City won the regatta for the fourth time."),
    ("Lena Voss visited Oslo for the first time.", "Lena Voss visited Rome for the second time."),
    ("The plan was approved by the council.", "The plan has been rejected by the Senate, but the Council approved it."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), CONTRADICT, ids=lambda text: text[:40])
def test_contradictions(one, other):
    assert len(one_per_place(run(LINTER, (WEDNESDAY + one, WEDNESDAY + other)))) == 1


@pytest.mark.parametrize(("one", "other"), AGREE, ids=lambda text: text[:40])
def test_no_contradiction(one, other):
    assert run(LINTER, (TUESDAY + one, WEDNESDAY + other)) == []
    assert run(LINTER, (WEDNESDAY + other, TUESDAY + one)) == []


@pytest.mark.parametrize("text", [" ".join(pair) for pair in CONTRADICT], ids=lambda text: text[:40])
def test_one_article_is_left_alone(text):
    assert run(LINTER, (text,)) == []


BELIED = [
    ("Motorway reopened after crash", "The motorway remained closed on Tuesday."),
    ("Council rejects stadium plan", "The stadium plan was approved by the council."),
    ("Suspect arrested in Graz", "The suspect was still at large."),
    ("Museum flooded in storm", "The museum was undamaged."),
    ("Trawler refloated off Cork", "The trawler is still stuck."),
]
BORNE_OUT = [
    ("Motorway reopened after crash", "The motorway was closed on Monday. It was reopened on Tuesday."),
    ("Council rejects stadium plan", "The housing plan was approved by the council."),
    ("Suspect arrested in Graz", "Two suspects were still at large."),
    ("Will the museum be closed?", "The museum was open."),
    ("Mayor wants theatre closed", "The theatre was open."),
]


def article(headline, body):
    return f"{headline}\n{TUESDAY}\n{body}\n\nNothing else was known.\n"


@pytest.mark.parametrize(("headline", "body"), BELIED, ids=lambda text: text[:40])
def test_a_headline_against_its_body(headline, body):
    assert len(run(LINTER, (article(headline, body),))) == 1


@pytest.mark.parametrize(("headline", "body"), BORNE_OUT, ids=lambda text: text[:40])
def test_a_headline_its_body_bears_out(headline, body):
    assert run(LINTER, (article(headline, body),)) == []
