"""Subjects and verbs, numbers and nouns that do not agree, as far as a few frames of English sentences tell without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.heads import STOP
from newslint.text.inflection import AUXILIARIES, PAST_TENSES, VERBS_ONLY, base_of, is_plural, is_verb, plural, third
from newslint.text.nouns import PERSON_NOUNS
from newslint.text.spans import Span


class Slip(NamedTuple):
    """A word that does not agree: where it stands, and what it should be."""

    start: int
    end: int
    use: str


THINGS = frozenset(
    """
    accident account address agreement allegation animal apartment apple area arrest article attack attempt award baby bag bank bar base battle
    beach bed bicycle bill bird boat body bomb book border bottle box brand bridge brother building bullet bus cabin camera camp candidate car
    case castle cat cause centre century ceremony chair chance charge church city claim class club coach coin collision college company computer
    concern concert condition conference conflict contract cottage council country county couple course court cow crash crime crisis cup dam
    daughter deal debate decade decision delay demand detail device difficulty disaster discovery disease dispute district document dog door dream
    drone drug earthquake effort election engine event example expert explosion fact factory failure family farm fault ferry festival field file
    film fine flat flight flood forest friend fund game gap garden gate goal government grave group gun helicopter hole home horse hospital hotel
    house idea incident industry injury inquiry institution investigation island issue item jewel job journey judgment kidnapping lake landslide
    law lawsuit league leak lesson letter library lie line list loan loss machine map match measure meeting message method mile minute mission
    missile mistake month mosque motorway mountain murder museum nation newspaper night number object offer office operation option order
    organisation page painting paper park part party passage passport path payment penalty petition phone photo picture piece place plan plane
    planet plant platform poem point policy poll pond port portrait position post prison problem process product profit programme project promise
    proposal protest province question race raid record reason region relative report request resident resource restaurant result rifle right risk
    river road rocket role room route rule sample satellite school scheme season seat sector service session shelter ship shop shot signal site
    slogan song source speech square stadium stage star state station statue step store storm story street strike structure student study success
    suggestion suitcase supermarket survey suspension system table tank target tax team temple term test theatre threat ticket tool tower town toy
    track train tree trial tribe trip truck tunnel tyre union unit university vaccine van vehicle venue version vessel victory village violation
    visit vote wall war warehouse warning wave weapon website wedding week well window wolf word year zone
    """.split()
)
"""Things that are counted in news, in the singular."""
COUNTED = PERSON_NOUNS | THINGS
_GROUPS = frozenset(
    """
    area audience band board cabinet cast class club committee community company council country couple crew crowd department district
    family firm force gang generation government group house household industry league list nation number opposition pair party population press
    province public region sector side squad staff state team town union village war world youth
    """.split()
)
"""Of these one may be a member ("one of the family")."""
MEASURES = frozenset(
    """
    acres billions centimetres centuries cents days decades degrees dollars euros feet francs gallons grams hectares hours inches kilograms kilometers
    kilometres kilos lengths litres liters matches meters metres miles millions minutes months ounces pence percent points pounds quarters rounds
    rupees seasons seconds shillings thirds tonnes tons weeks yards years yen games goals runs sets wins defeats
    """.split()
)
"""Of these many may be one amount ("the last two weeks was quiet")."""
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
_OBJECT = r"(?=(?:to|the|an?|his|her|their|its|our|my|your|it|them|him|us|me|that|not|no|any|this|these|those|been|more|very)\b)"
_ADVERB = r"(?:(?:also|still|now|already|just|only|never|always|often|currently|recently|reportedly) )?"
_PRONOUN = compiled(rf"(?:(He|She|It)|(They|We|You)) {_ADVERB}([a-z]+)(?:n['’]t)?(?= |[.,;])(?: {_OBJECT})?")
_CLAUSE = compiled(
    r" (?:(?:they|we) (?P<plural>was|is|has|does)"
    r"|(?<!that )(?<!should )(?<!lest )(?:he|she|it) (?:also |still |just |really |even )?(?P<negated>do)(?: not|n['’]t)"
    r"|(?:and|but|because|while|although|though|since|which|where|when) (?:he|she) (?P<single>have|do|are))\b(?!-)"
)
_PHRASE = compiled(
    r"(?:(?P<det>The|These|Those|His|Her|Their|Our|Its|Both|Several|Many|Most|Some|All|Few) )?(?P<before>(?:[A-Za-z-]+ ){0,2}?)"
    rf"(?P<head>[a-z]+s|people|children|men|women) {_ADVERB}(?P<verb>is|was|has|does|[a-z]+s)(?:n['’]t)?\b(?!-)"
)
_BASIC = compiled(rf"(?:The|An?|His|Her|Their|Our|Its) (?:[a-z-]+ )?(?P<head>[a-z]{{3,}}) {_ADVERB}(?P<verb>[a-z]+) (?:{_OBJECT}|(?:{_NUMBERS}) )")
_ALONE = compiled(r"([A-Z][a-z]{3,}) (?:are|were|have)\b(?!['’-])")
"""A noun that begins a sentence without an article, and a verb in the plural."""
_POLICE = compiled(r"(?:The p|P)olice (is|was|has) (?:now |still |also |already |not |been |yet )?[a-z]+(?:ing|ed)\b")
_THERE = compiled(
    rf"\b[Tt]here (?:(?P<one>is|was)(?:n['’]t)? (?:{_NUMBERS}|\d{{1,3}}|several|many|numerous|various) (?P<many>[a-z]+(?: [a-z]+)?)(?![\w-]| of\b)"
    r"|(?P<are>are|were) an? (?:[a-z]+ )?(?P<single>[a-z]+) (?:with|in|at|for|that|who|near|between)\b(?! and\b))"
)
_COUNT = rf"(?:{_NUMBERS}|\d{{1,3}}|several|dozens of|hundreds of|thousands of|scores of|a (?:number|handful|couple|series|pair|group) of)"
_SEVERAL_BEFORE = compiled(rf"(?<![\w-]){_COUNT} (?:([a-z]+) )?$", re.IGNORECASE)
_VERB_BEHIND = compiled(r" (?:were|are|have|had|who)\b")
_UNIT = compiled(
    rf"(?<![\w.,:/$£€-])(?:{_NUMBERS}|several|[2-9]|[1-9]\d{{1,2}}) (?P<unit>second|minute|hour|day|week|month|year|mile|kilometre|metre)"
    r"(?= (?:before|after|ago|later|earlier|late|early|away|since|until|in|on|at)\b(?!-)|[.;])"
)
"""A measure in the singular where nothing follows that it could be part of ("ten day before"; "a ten day trip" has a noun)."""
_COMPOUND = compiled(r"(?:^|\W)(?:an?|the|his|her|its|their|our|this|that|each|every|day|week|year|of) $", re.IGNORECASE)
_COUNTED_SUBJECT = compiled(
    rf" (?:that|and|but|because|while|although|where|when|as) (?:{_NUMBERS}|\d{{1,3}}|several|both) (?P<noun>[a-z]+) (?P<verb>was|is|has)"
    r" (?!all\b|enough\b|too\b|not\b|the\b|an?\b|what\b|more\b|less\b|plenty\b|quite\b|about\b|better\b)[a-z]+"
)
_ONES = frozenset("one each either neither several many two three four five dozens hundreds thousands".split())
_ONE_OF = compiled(
    r" of (?:the|these|those|his|her|their|our|its) (?P<before>(?:[a-z-]+ ){0,2}?)(?P<noun>[a-z-]+)"
    r"(?= (?:was|were|is|are|has|have|had|who|that|got|said|told|died|in|on|at|from)\b|[.,;])"
)
_SUPERLATIVE = compiled(r"\b(?:most|least|best|worst|[a-z]{2,}est)\b")
_BARE = frozenset("well even still best better just then long right near far only please sure like may might must".split()) | AUXILIARIES
"""Verbs that are something else behind a pronoun: "He well knew"."""


def disagreements(text: str, sentences: Iterable[Span]) -> Iterator[Slip]:
    """Verbs that do not agree with their subject, in the sentences of a text."""
    for sentence in sentences:
        start, end = sentence
        slip = _after_pronoun(text, start, end) or _after_noun(text, start, end)
        if slip:
            yield slip
    for match in _CLAUSE.finditer(text):
        kind = match.lastgroup or ""
        yield Slip(*match.span(kind), _PLURAL[match[kind]] if kind == "plural" else _SINGULAR[match[kind]])
    for match in _COUNTED_SUBJECT.finditer(text):
        if match["noun"] not in MEASURES and is_plural(match["noun"]):
            yield Slip(*match.span("verb"), _PLURAL[match["verb"]])


def _after_pronoun(text: str, start: int, end: int) -> Slip | None:
    """ "She want to", "They was": a pronoun at the start of the sentence."""
    if text[start : start + 1] not in "HSITWY":
        return None
    match = _PRONOUN.match(text, start, end)
    if match is None:
        return None
    word, at = match[3], match.span(3)
    followed = text[match.end() - 1] == " "
    if match[1]:
        if word in _SINGULAR:
            return Slip(*at, _SINGULAR[word])
        if word in _BARE or not followed or word in PAST_TENSES or not is_verb(word):
            return None
        return Slip(*at, third(word))
    if word in _PLURAL:
        return Slip(*at, _PLURAL[word])
    base = base_of(word) if followed else ""
    return Slip(*at, base) if base else None


def _after_noun(text: str, start: int, end: int) -> Slip | None:
    """ "The next elections is", "The minister deny the report": a noun at the start of the sentence."""
    if text.startswith(("The police ", "Police "), start):
        police = _POLICE.match(text, start, end)
        return Slip(*police.span(1), _PLURAL[police[1]]) if police else None
    if text[start : start + 1] not in _LETTERS:
        return None
    match = _PHRASE.match(text, start, end)
    alone = _ALONE.match(text, start, end)
    if alone and alone[1].lower() in _SINGLE:
        return Slip(*alone.span(1), plural(alone[1].lower()))
    if match is None:
        basic = _BASIC.match(text, start, end)
        return Slip(*basic.span("verb"), third(basic["verb"])) if basic and basic["head"] in PERSON_NOUNS and basic["verb"] in VERBS_ONLY else None
    head, before, verb = match["head"], match["before"].split(), match["verb"]
    if head in STOP or head in MEASURES or not is_plural(head) or (verb not in _PLURAL and base_of(verb) not in VERBS_ONLY):
        return None
    if any(word.lower() in STOP or word.endswith("ing") for word in before) or not (match["det"] or _counted_people(before, head)):
        return None
    return Slip(*match.span("verb"), _PLURAL.get(verb) or base_of(verb))


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")
"""What the frames begin with."""
_SINGLE = PERSON_NOUNS - _GROUPS - {"queen"}
"""One person."""
_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SINGULAR = {"are": "is", "am": "is", "have": "has", "do": "does"}
_PEOPLE = frozenset(map(plural, PERSON_NOUNS)) | {"people", "children", "men", "women"}
_NUMBER = compiled(rf"(?:{_NUMBERS}|\d{{1,3}})", re.IGNORECASE)


def _counted_people(before: list[str], head: str) -> bool:
    """Whether the phrase is a number of people: of other things many may be one amount."""
    return bool(before and _NUMBER.fullmatch(before[0]) and head in _PEOPLE)


def miscounted(text: str) -> Iterator[Slip]:
    """Nouns in the singular where several are counted, and "there is" before several."""
    for match in _THERE.finditer(text) if "here " in text else ():
        many = (match["many"] or "").split()
        if match["one"] and any(map(is_plural, many)) and MEASURES.isdisjoint(many):
            yield Slip(*match.span("one"), _PLURAL[match["one"]])
        elif match["are"] and match["single"] in COUNTED - _GROUPS:
            yield Slip(*match.span("are"), {"are": "is", "were": "was"}[match["are"]])
    for match in _VERB_BEHIND.finditer(text):
        end = match.start()
        start = text.rfind(" ", 0, end) + 1
        if (noun := text[start:end]) in COUNTED:
            several = _SEVERAL_BEFORE.search(text[max(0, start - 40) : start])
            if several and several[1] not in STOP:
                yield Slip(start, end, plural(noun))
    for match in _UNIT.finditer(text):
        if not _COMPOUND.search(text[max(0, match.start() - 8) : match.start()]):
            yield Slip(*match.span("unit"), plural(match["unit"]))
    for match in _ONE_OF.finditer(text):
        noun, before = match["noun"], match["before"].split()
        if noun not in COUNTED or text[text.rfind(" ", 0, match.start()) + 1 : match.start()].lower() not in _ONES:
            continue
        if (noun not in _GROUPS or _SUPERLATIVE.search(match["before"])) and STOP.isdisjoint(before):
            yield Slip(*match.span("noun"), plural(noun))
