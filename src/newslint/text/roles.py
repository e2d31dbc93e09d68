"""Descriptions: what the copy calls a person, before the name, behind it, with "is", or in its place."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.demonyms import nations
from newslint.text.names import TITLES
from newslint.text.nouns import KIN, PERSON_NOUNS, is_person_noun
from newslint.text.people import Mention, People
from newslint.text.spans import covering

_END = r",.;:!?()“”\"\n"
_WORD = rf"[^\s{_END}]+"
_BEFORE = compiled(rf"(?:{_WORD} ){{1,6}}$")
_ARTICLE = compiled(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) ")
_OWNED = compiled(rf"(?:^|[{_END}] ?|\b[a-z]+ )(?P<phrase>(?:[A-Z]{_WORD} ){{0,3}}[A-Z]{_WORD}['’]s? [^{_END}]{{2,70}}), $")
_WITHIN = compiled(r"(?:\b(?:of|for|at|in|from|with|and)|['’]s?) $")
_AGE = compiled(r", (?:aged )?\w{1,12}(?=,)|, an? \d+-year-old(?=,)| \(\d+\)")
_BEHIND = compiled(
    r", (?P<phrase>(?:who (?:is|leads|heads|chairs|runs|captains|plays for|rides for|coaches|manages|drives for|works for) |now )?"
    rf"(?:(?:an?|the|its|their|his|her) )?[^{_END}]{{2,80}})| \((?P<bracketed>[^()\d\n]{{3,40}})\)"
)
_FIRST = compiled(rf"(?:^|[{_END}] ?)(?P<phrase>(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z]{_WORD}['’]s?) [^{_END}]{{3,60}}), $")
"""«Her coach, the former player X»: what stands before the description before a name."""
_AS = compiled(rf"(?:^|[{_END}] ?)[Aa]s (?P<phrase>(?!(?:if|though|well|it|he|she|they|we|for|of|with|to|at)\b)[^{_END}]{{4,70}}), $")
"""«As secretary of the union, X …»."""
_IS = compiled(rf" (?:is|remains|(?:works|worked) as) (?P<phrase>(?:an?|the|{_WORD}['’]s?) [^{_END}]{{2,70}})")
_OF = compiled(
    rf" of (?:the )?(?P<org>[A-Z][^{_END}]{{1,50}}?)(?=[{_END}]| (?:[a-z]+ed|who|which|with|by|in|on|at|to|and|was|is|has|had|told|won)\b)"
)
_OWNER = compiled(r"\b(?:[Tt]he )?(?P<org>(?:[A-Z][\w-]+ ){0,4}[A-Z][\w-]+?)(?:['’]s|(?<=s)['’]) $")
_INSTEAD = compiled(
    rf"(?P<phrase>The (?:(?!of\b|and\b){_WORD} ){{0,3}}?(?:[\w’-]+-)?(?:{'|'.join(sorted(PERSON_NOUNS))})"
    rf"(?: of (?:the )?[A-Z]{_WORD}(?: [A-Z]{_WORD})*)?)"
    r"(?=, (?![A-Z])| (?!of|in|at|on|for|from|with|to|by|and|or|who|whose|general|elect)(?!\w+ing\b)[a-z]+\b)"
)
_COURTESY = compiled(r"(?<=[\w,] )(?:Dr|Prof|Sir|Dame|Mr|Mrs|Ms|Rev|Hon|Engr)\.? $")
"""What stands between an office and the name: «Health Minister Dr X»."""
HEADS = PERSON_NOUNS | TITLES
"""Words with which a description before a name ends."""
_STOP = compiled(r" (?:[–—-]|who|which|that|whose|after|before|when|where|while|but|because|since|until|during|told|said|says)(?= )")


class Description(NamedTuple):
    """What the copy calls a person. `place`: before the name, behind it, instead of it, or (member) what somebody is of.

    `phrase` is without the words that only attach it.
    """

    start: int
    end: int
    phrase: str
    person: int
    place: str
    of: str = ""
    """The organisation that follows the name: «councillor Stępniak of the Farmers' Union»."""


def find_descriptions(people: People) -> Iterator[Description]:
    """The descriptions of the people of an article, outside quotations."""
    for mention in people.mentions:
        if mention.person is not None and not covering(people.quotations, mention.start, mention.end):
            yield from _before(people, mention, mention.person)
            yield from _behind(people, mention, mention.person)
    for sentence in people.sentences:
        match = _INSTEAD.match(people.text, *sentence) if people.text.startswith("The ", sentence.start) else None
        if match and not covering(people.quotations, *match.span()):
            person = people.meant(*match.span("phrase"))
            if person is not None:
                yield Description(*match.span("phrase"), match["phrase"], person, "instead")


def _before(people: People, mention: Mention, person: int) -> Iterator[Description]:
    text = people.text
    courtesy = _COURTESY.search(text, max(0, mention.start - 8), mention.start)
    end = courtesy.start() if courtesy else mention.start
    lead = text[max(0, end - 110) : end]
    last = lead[lead.rfind("\n") + 1 : -1].rpartition(" ")[2].lower().rstrip(".")
    phrase = _BEFORE.search(lead) if last in HEADS or last in KIN or is_person_noun(last) or last.capitalize() in nations().country else None
    if phrase:
        start = end - len(lead) + phrase.start()
        of = _OF.match(text, mention.end)
        yield Description(start, end - 1, phrase.group().rstrip(), person, "before", of["org"] if of else "")
    if phrase and (first := _FIRST.search(lead, 0, phrase.start())):
        start = end - len(lead) + first.start("phrase")
        yield Description(start, start + len(first["phrase"]), first["phrase"], person, "office")
    if lead.endswith(", ") and (said := _AS.search(lead)):
        yield Description(end - len(lead) + said.start("phrase"), end - 2, said["phrase"], person, "as")
    of = _OF.match(text, mention.end) if not phrase and text.startswith(" of ", mention.end) else None
    if of:
        yield Description(mention.start, of.end(), text[mention.start : mention.end], person, "member", of["org"])
    owner = _OWNER.search(lead) if lead.endswith(("s ", "' ", "’ ")) else None
    if owner:
        start = end - len(lead) + owner.start("org")
        yield Description(start, mention.end, text[mention.start : mention.end], person, "member", owner["org"])
    if lead.endswith(", ") and (at := _office_start(lead)) is not None:
        yield Description(end - len(lead) + at, end - 2, lead[at:-2], person, "office")


def _office_start(lead: str) -> int | None:
    """Where the phrase begins that ends with the comma before a name: at its last article that is not within it («the head of the bank, X»)."""
    clause = max(lead.rfind(mark, 0, len(lead) - 2) for mark in ',.;:!?()“”"\n')
    for article in reversed(list(_ARTICLE.finditer(lead, clause + 1))):
        if not _WITHIN.search(lead, max(0, article.start() - 6), article.start()):
            return article.start()
    owned = _OWNED.search(lead)
    return owned.start("phrase") if owned else None


def _behind(people: People, mention: Mention, person: int) -> Iterator[Description]:
    text, at = people.text, mention.end
    if not text.startswith((",", " is ", " remains ", " (", " work"), at):
        return
    age = _AGE.match(text, at)
    if age:
        at = age.end()
    match = _BEHIND.match(text, at) or _IS.match(text, at)
    if match:
        group = "phrase" if match["phrase"] else "bracketed"
        start, phrase = match.start(group), match[group]
        stop = _STOP.search(phrase, 4)
        phrase = phrase[: stop.start()] if stop else phrase
        yield Description(start, start + len(phrase), phrase, person, "behind")


def is_relative(phrase: str) -> bool:
    """Whether the phrase is about somebody's relative ("the wife of the mayor", "the mayor's wife")."""
    return any(word.lower() in KIN for word in compiled(r"[\w-]+").findall(phrase))
