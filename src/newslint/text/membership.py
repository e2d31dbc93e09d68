"""Membership: the party or the team that a description says somebody is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.patterns import compiled
from newslint.text.demonyms import nations
from newslint.text.organisations import name_at, party_pattern, party_words, telling_words
from newslint.text.roles import Description

_ORGANISATION = compiled(r"[A-Z][\w’'&.–-]*(?: (?:of|and|for|the|de|del) (?=[A-Z])| (?=[A-Z])|(?=[^\w]|$))")
_LEADS = ("who leads ", "who captains ", "who plays for ", "who rides for ", "who drives for ")
_TEAM = compiled(r"(?:the )?((?:[A-Z][\w’'–-]*,? ?)+?) (?:team|side|club|squad|outfit)\b")
_WORD = compiled(r"[\w-]+")


class Memberships:
    """The tables by which parties and teams are known: words that end a party's name, words for politicians and players, parties known by a word."""

    def __init__(
        self, endings: Iterable[str], words: Iterable[str], politicians: Iterable[str], parties: Mapping[str, Iterable[str]], teams: Iterable[str]
    ) -> None:
        self._party = {word: party for party, others in parties.items() for word in (party, *others)}
        self._party_names = party_pattern(endings, self._party)
        self._politicians, self._teams, self._words = set(politicians), set(teams), set(words)

    def of(self, said: Description, head: str, tail: str) -> tuple[str, list[str], int] | None:
        """("team" or "party", its telling words, in how many last words of the description: 0 is all); `head` and `tail` are the phrase divided."""
        words = _WORD.findall(head.lower())
        noun = words[-1] if words else ""
        behind = said.of or tail
        after = _ORGANISATION.search(behind) if behind.startswith((" for", " of", " with", " at", " from")) or said.of else None
        name = name_at(behind, after.start()) if after else ""
        team = _TEAM.search(said.phrase) if said.phrase.startswith(_LEADS) else None
        if team:
            return "team", telling_words(team[1]), 0
        if party := self._party_in(said, noun, name):
            return "party", party, int(said.place == "before")
        if noun in self._teams and name and said.place != "before" and not any(word in nations().related for word in name.split()):
            return "team", telling_words(name), 0
        return None

    def _party_in(self, said: Description, noun: str, name: str) -> list[str]:
        """The words of the party that a description says somebody belongs to, or none."""
        if said.phrase.startswith("who leads "):
            return party_words(said.phrase, self._party_names, self._party)
        if said.place == "member":
            return party_words(said.of, self._party_names, self._party)
        if noun in self._party and said.place == "behind" and said.phrase.split()[-1][0].isupper():
            return [self._party[noun]]
        if noun not in self._politicians:
            return party_words(said.of, self._party_names, self._party) if said.of else []
        if any(word.lower() in self._words for word in name.split()):
            return telling_words(name)
        return party_words(f"{said.phrase} {name}", self._party_names, self._party)
