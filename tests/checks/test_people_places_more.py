"""More pairs of articles: ministers, parties, institutions, and what "it" refers to; and what only looks alike."""

import pytest

from newslint.examples import run
from newslint.linter import Linter
from newslint.rules import read_rules, shipped

LINTER = Linter([rule for rule in read_rules([shipped()]) if rule.id in ("facts/age", "facts/role", "facts/place")])


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        pytest.param(
            "role", "Agriculture Minister Ines Tal visited the farms.", "Ines Tal, the minister of health, visited the farms.", id="ministers"
        ),
        pytest.param("role", "Culture Secretary Ann Reeve backed it.", "Ann Reeve, the secretary of defence, backed it.", id="secretaries"),
        pytest.param("role", "The energy minister, Lars Moe, resigned.", "Housing Minister Lars Moe resigned.", id="office-before"),
        pytest.param(
            "role", "Ida Krag of the Social Democrats objected, said Ida Krag.", "Ida Krag, who leads the Centre Party, objected.", id="party-led"
        ),
        pytest.param("role", "Green Party leader Ben Ross resigned.", "Ben Ross, the leader of the Farmers' Party, resigned.", id="party-leader"),
        pytest.param("role", "Labour MP Joan Pike walked out.", "Joan Pike, a Conservative MP, walked out.", id="party-known"),
        pytest.param("role", "Museum director Pia Sand was shocked.", "Pia Sand, the museum's curator, was shocked.", id="museum"),
        pytest.param("role", "The union's president, Olga Wirth, spoke.", "The union's general secretary, Olga Wirth, spoke.", id="union"),
        pytest.param("role", "The ship's captain, Nils Berg, was rescued.", "Nils Berg, the ship's chief engineer, was rescued.", id="crew"),
        pytest.param(
            "role",
            "Defence barrister Ruth Adler said he lied.",
            "Prosecutor Ruth Adler said he lied.",
            id="trial",
        ),
        pytest.param("role", "Rabbi Leo Stern led the prayers.", "The imam, Leo Stern, led the prayers.", id="clergy"),
        pytest.param(
            "place", "A coach overturned near Salzburg on Friday.", "A coach left the road on Friday. It happened near Kufstein.", id="it-happened"
        ),
        pytest.param(
            "place",
            "The bridge collapsed at Arvika at dawn.",
            "The bridge gave way at dawn. The accident occurred near Karlstad.",
            id="accident-occurred",
        ),
        pytest.param("place", "Nordbruk, based in Bergen, cut 90 jobs.", "Nordbruk is headquartered in Tromso.", id="seat"),
        pytest.param("place", "The actor Paul Lind was laid to rest in Visby.", "Paul Lind was buried in Kalmar.", id="grave"),
    ],
)
def test_found(kind, one, other):
    assert f"facts/{kind}" in {finding.rule for finding in run(LINTER, (one, other))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Energy and Transport Minister Lars Moe resigned.", "Energy Minister Lars Moe resigned.", id="both-in-one-breath"),
        pytest.param("The minister of energy and transport, Lars Moe, quit.", "Transport Minister Lars Moe quit.", id="both-behind"),
        pytest.param("Finance Minister Lars Moe quit.", "Lars Moe, the economy minister, quit.", id="one-portfolio-two-words"),
        pytest.param("Home Secretary Ann Reeve spoke.", "Ann Reeve, the interior minister, spoke.", id="home-is-interior"),
        pytest.param("Former Health Minister Ines Tal spoke.", "Defence Minister Ines Tal spoke.", id="former-minister"),
        pytest.param(
            "Trade Minister Ole Ruud spoke.",
            "Trade Minister Ole Ruud, who is also the health minister, spoke. The health minister, Ole Ruud, left.",
            id="also",
        ),
        pytest.param("3 May 2021\n\nTrade Minister Ole Ruud spoke.", "3 May 2023\n\nHealth Minister Ole Ruud spoke.", id="reshuffled"),
        pytest.param("Tory leader Ben Ross resigned.", "Ben Ross, the leader of the Conservatives, resigned.", id="one-party-two-words"),
        pytest.param("Labor leader Ben Ross spoke.", "Ben Ross, a Labor MP, spoke.", id="same-party"),
        pytest.param("CDU politician Eva Kern spoke.", "Eva Kern of the Christian Democrats spoke.", id="party-initials"),
        pytest.param("A conservative senator, Joan Pike, objected.", "Joan Pike, a Republican senator, objected.", id="views-are-no-party"),
        pytest.param("Pia Sand, the museum's director and curator, spoke.", "The museum's curator, Pia Sand, spoke.", id="director-and-curator"),
        pytest.param("Pia Sand, the director of the zoo, spoke.", "Pia Sand, the gallery's curator, spoke.", id="two-institutions"),
        pytest.param("Ruth Adler, the union's president, spoke.", "The museum's general secretary, Ruth Adler, spoke.", id="union-and-museum"),
        pytest.param(
            "A coach overturned near Salzburg.", "A coach crashed. Police praised him. It happened that Ann was in Kufstein.", id="happened-that"
        ),
        pytest.param(
            "The train derailed near Villach.", "The train derailed. In 1999 a bus crashed. It happened near Klagenfurt.", id="another-event"
        ),
        pytest.param("Nordbruk, based in Bergen, cut 90 jobs.", "Nordbruk said Falk, based in Tromso, was for sale.", id="another-seat"),
        pytest.param("Wladimir Haas, 32, won the fight.", "Ivan Petrov praised Wladimir Haas, 33.", id="a-birthday-between"),
    ],
)
def test_silent(one, other):
    assert run(LINTER, (one, other)) == []


def test_ages_of_undated_articles_are_a_note():
    assert [finding.level for finding in run(LINTER, ("Tom Hale, 32, won.", "Tom Hale, 36, won."))] == ["info"]
    assert [finding.level for finding in run(LINTER, ("3 May 2021\n\nTom Hale, 32, won.", "5 May 2021\n\nTom Hale, 36, won."))] == ["error"]
