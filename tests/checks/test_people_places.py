"""Ages, roles and places of two articles on one story: what is found, and what only looks alike."""

import pytest

from newslint.examples import run
from newslint.linter import Linter
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id in ("facts/age", "facts/role", "facts/place")])


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        pytest.param(
            "age",
            "Conductor Eva Lindgren, who is 61, collapsed on stage.",
            "The 64-year-old conductor Eva Lindgren is recovering.",
            id="age-conductor-eva-lindgren-who-is-co",
        ),
        pytest.param(
            "age",
            "Striker Tomas Vega (24) scored twice.",
            "Vega, 26, limped off. Tomas Vega will be out for weeks.",
            id="age-striker-tomas-vega-scored-twice",
        ),
        pytest.param(
            "age",
            "Senator Carl Brandt, 72, is to retire.",
            "Carl Brandt, a 76-year-old Republican, will not stand again.",
            id="age-senator-carl-brandt-is-to-retire",
        ),
        pytest.param(
            "age",
            "Lena Voss was born in 1960 and has three children.",
            "12 March 2020\n\nLena Voss, 53, resigned as director.",
            id="age-lena-voss-was-born-in-and-has-th",
        ),
        pytest.param("age", "The pilot, 45, was unhurt.", "The 54-year-old pilot walked away.", id="age-the-pilot-was-unhurt"),
        pytest.param(
            "age",
            "Oskar Brandl is 29 years old and lives in Graz.",
            "Oskar Brandl, 25, told the court he was sorry.",
            id="age-oskar-brandl-is-years-old-and-li",
        ),
        pytest.param(
            "role",
            "Finance Minister Ole Strand resigned on Monday.",
            "Ole Strand, the health minister, resigned on Monday.",
            id="role-finance-minister-ole-strand-resi",
        ),
        pytest.param(
            "role", "Captain Luis Prado of the police said so.", "Lieutenant Luis Prado said so.", id="role-captain-luis-prado-of-the-police"
        ),
        pytest.param(
            "role",
            "Dr Ann Bell, a professor at Harvard, led the study.",
            "Ann Bell, a professor at Stanford, led the study.",
            id="role-dr-ann-bell-a-professor-at-harva",
        ),
        pytest.param("role", "Goalkeeper Ivan Stoyan was sent off.", "Defender Ivan Stoyan was sent off.", id="role-goalkeeper-ivan-stoyan-was-sent"),
        pytest.param(
            "role",
            "Prosecutor Nadia Karim asked for 12 years.",
            "Nadia Karim, the judge, asked for silence.",
            id="role-prosecutor-nadia-karim-asked-for",
        ),
        pytest.param(
            "role", "The French sculptor Paul Mercier won.", "Belgian sculptor Paul Mercier won.", id="role-the-french-sculptor-paul-mercier"
        ),
        pytest.param(
            "role",
            "Rosa Diaz, a Labour councillor, resigned.",
            "Conservative councillor Rosa Diaz resigned.",
            id="role-rosa-diaz-a-labour-councillor-re",
        ),
        pytest.param(
            "role", "Peter Kane, a teacher from Cork, was on board.", "Peter Kane, a nurse, was on board.", id="role-peter-kane-a-teacher-from-cork-w"
        ),
        pytest.param(
            "role",
            "Chief financial officer Lars Dahl of Stormco resigned.",
            "Stormco chief executive Lars Dahl resigned.",
            id="role-chief-financial-officer-lars-dah",
        ),
        pytest.param(
            "role", "Mayor Jean Petit opened the bridge.", "The prefect, Jean Petit, opened the bridge.", id="role-mayor-jean-petit-opened-the-brid"
        ),
        pytest.param(
            "role",
            "Sara Holt, an analyst at Bergen Securities, agreed.",
            "Sara Holt, an analyst at Falck Bank, agreed.",
            id="role-sara-holt-an-analyst-at-bergen-s",
        ),
        pytest.param(
            "place",
            "The train derailed near Villach on Monday.",
            "The train left the rails outside Klagenfurt on Monday.",
            id="place-the-train-derailed-near-villach",
        ),
        pytest.param(
            "place",
            "The bridge collapsed in Arvika at dawn.",
            "The bridge gave way in Karlstad at dawn.",
            id="place-the-bridge-collapsed-in-arvika-a",
        ),
        pytest.param(
            "place",
            "Police arrested Tom Brandl in Graz.",
            "Tom Brandl was picked up at a hotel near Linz.",
            id="place-police-arrested-tom-brandl-in-gr",
        ),
        pytest.param(
            "place",
            "The painter Ada Moss died in Lucca on Friday.",
            "Ada Moss died at her home in Siena on Friday.",
            id="place-the-painter-ada-moss-died-in-luc",
        ),
        pytest.param(
            "place",
            "The bomb went off in Kandar on Monday.",
            "The device exploded near Mazra on Monday.",
            id="place-the-bomb-went-off-in-kandar-on-m",
        ),
        pytest.param(
            "place", "The storm made landfall near Beira.", "The cyclone came ashore at Nacala.", id="place-the-storm-made-landfall-near-bei"
        ),
        pytest.param(
            "place",
            "The final will be played in Porto on Sunday.",
            "The match will take place in Braga on Sunday.",
            id="place-the-final-will-be-played-in-port",
        ),
        pytest.param(
            "place",
            "The summit, to be held in Tampere in May, will discuss trade.",
            "Leaders will meet in Turku for the summit in May.",
            id="place-the-summit-to-be-held-in-tampere",
        ),
        pytest.param(
            "place",
            "The film opened in Cannes. The festival took place in Locarno.",
            "The festival was held in Ascona.",
            id="place-the-film-opened-in-cannes-the-fe",
        ),
        pytest.param(
            "place",
            "The plane crashed near Bodo, killing four.",
            "Four died in the crash outside Narvik.",
            id="place-the-plane-crashed-near-bodo-kill",
        ),
    ],
)
def test_found(kind, one, other):
    assert f"facts/{kind}" in {finding.rule for finding in run(LINTER, (one, other))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Tom Hale, 38, was jailed.", "His brother Rob Hale, 41, wept.", id="two-brothers"),
        pytest.param("Tom Hale, 38, and Rob Hale, 41, were jailed.", "Hale, 41, wept.", id="surname-of-two"),
        pytest.param("Eva Lindgren, 61, conducts.", "Eva Lindgren was 19 when she first conducted. In 1980 she won.", id="another-time"),
        pytest.param(
            "Thursday 30 January 2025\n\nStriker Tomas Vega, 24, signed.",
            "Saturday 1 February 2025\n\nTomas Vega, 25, trained for the first time.",
            id="birthday",
        ),
        pytest.param("1 May 2010\n\nSenator Carl Brandt, 62, won.", "1 May 2020\n\nSenator Carl Brandt, 72, won.", id="ten-years-apart"),
        pytest.param("Ann Bell, 45, spoke for the family.", "Ann Bell spoke first. The 23-year-old died at home.", id="victim-not-speaker"),
        pytest.param("Deputy Prime Minister Ole Strand spoke.", "Foreign Minister Ole Strand spoke.", id="deputy"),
        pytest.param("Former finance minister Ole Strand spoke.", "Ambassador Ole Strand spoke.", id="former"),
        pytest.param("Lieutenant Colonel Luis Prado said so.", "Colonel Luis Prado said so.", id="short-rank"),
        pytest.param("Attorney General Nadia Karim spoke.", "Nadia Karim, the justice minister, spoke.", id="attorney-general"),
        pytest.param("Lars Dahl, the chairman of the Stormco museum, spoke.", "Nordbank chief executive Lars Dahl spoke.", id="chair-of-another"),
        pytest.param("Lars Dahl, chairman and chief executive of Nordbank, spoke.", "Nordbank chairman Lars Dahl spoke.", id="two-at-once"),
        pytest.param("The wife of President Luis Prado, Maria Prado, spoke.", "Senator Maria Prado spoke.", id="relative"),
        pytest.param(
            "Captain of Calder, Ivan Stoyan, is to be transferred.", "The captain of Weston, Ivan Stoyan, signed a transfer.", id="transfer"
        ),
        pytest.param("Ivan Stoyan, the captain of Bulgaria, spoke.", "Ivan Stoyan, the captain of Calder Rovers, spoke.", id="nation-and-club"),
        pytest.param("Tom Brandl was shot in Queens.", "Tom Brandl was shot in Astoria, Queens.", id="part-of-city"),
        pytest.param("Tom Brandl was arrested in Austria.", "Tom Brandl was arrested in Graz.", id="country"),
        pytest.param("The train derailed some 20 km north of Villach.", "The train derailed near Klagenfurt.", id="distance"),
        pytest.param("The plane crashed near Bodo.", "In 1990 a plane crashed near Narvik.", id="another-year"),
        pytest.param("The talks opened in Montreux on Tuesday.", "The talks will resume in Oslo.", id="another-round"),
        pytest.param("Police arrested Tom Brandl in Graz.", "Police arrested Rob Moser in Linz.", id="another-person"),
        pytest.param("The bomb went off in Kandar.", "The bomb may have exploded near Mazra.", id="said-in-doubt"),
    ],
)
def test_silent(one, other):
    assert run(LINTER, (one, other)) == []
