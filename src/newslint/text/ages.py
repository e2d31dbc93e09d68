"""Ages: whose age the copy states, or when somebody was born."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.dates import MONTHS
from newslint.text.literals import Literals
from newslint.text.nouns import KIN, is_person_noun
from newslint.text.people import Mention, People
from newslint.text.spans import Span

_VALUES = [f"n{count}" for count in range(1, 15)]
_TENS = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ONES = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        1,
    )
}
_DECADES = {f"{word.removesuffix('y')}ies": value for word, value in _TENS.items()}
_IN_WORDS = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(list(_ONES)[:9])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))}"
_NUMBER = rf"(?:\d{{1,3}}|{_IN_WORDS})"
_EVIDENCE = compiled(
    rf"""
      (?P<attributive>(?<![\w-])(?P<n1>{_NUMBER})[- ]years?[- ]old\b(?!s))
    | ,[ ](?:(?:who|then|now)(?:[ ](?:is|was))?[ ]|(?:only|just|barely)[ ])?
        (?P<behind>(?:aged[ ](?:(?:only|just|about)[ ])?(?P<n2>{_NUMBER})|(?P<n3>\d{{1,3}})(?![ ]of[ ]the\b)|(?P<n9>{_IN_WORDS})(?=[,.]))
        (?=,|;|\)|\.(?!\d)|[ ](?:and|of|from|who|but|was|is|were|has)\b))
    | ,[ ]an?[ ](?:[\w-]+[ ]){{0,2}}(?:man|woman|boy|girl|youth|child|person)[ ]of[ ](?P<of>(?P<n8>[1-9]\d)(?:[ ]years)?)(?=[.,;](?!\d)|[ ](?:who|from)\b)
    | ,[ ](?:an?|the)[ ](?:[\w-]+[ ]){{1,4}}?(?P<trade>aged[ ](?P<n14>{_NUMBER}))(?=[,.;](?!\d)|[ ](?:and|from|who)\b)
    | [ ]\((?:aged[ ])?(?P<bracketed>(?P<n4>\d{{1,2}}))\)
    | [ ](?P<is>(?:is|was)[ ](?:now[ ]|only[ ]|just[ ])?(?:aged[ ])?(?P<n5>\d{{1,3}})(?=[.,;](?!\d)|[ ](?:and|but)[ ]))
    | (?P<at>\b[Aa]t[ ](?:(?:only|just)[ ])?(?P<n10>[1-9]\d)),?[ ](?=[A-Z])
    | ,?[ ](?P<decade>in[ ](?:his|her)[ ](?:(?P<part>early|mid|late)[- ])?(?P<tens>{"|".join(_DECADES)}))\b
    | (?P<death>\b(?:died|dies|passed[ ]away)\b(?:[ ][^\s,.;:]+){{0,5}}?,?[ ](?:(?:at[ ]the[ ]age[ ]of|aged)[ ](?P<n11>{_NUMBER})\b|at[ ](?P<n12>[3-9]\d)
        (?=[,.;](?!\d)|[ ](?:and|but|after|in|of|from|with|following|having)\b)))
    | (?P<running>\bin[ ](?:his|her)[ ](?P<n13>[2-9]\d)(?:st|nd|rd|th)[ ]year)\b(?![ ](?:as|of|in|at|with)\b)
    | (?P<turn>\b(?P<turned>turned|turns|turn|will[ ]be|would[ ]have[ ]been)[ ](?P<n6>{_NUMBER})(?=[ ](?:on|in|last|next|this|earlier|later|today|yesterday|tomorrow|two|a)\b|[.,;](?!\d)))
    | \b(?:his|her)[ ](?P<birthday>(?P<n7>\d{{1,3}})(?:st|nd|rd|th)[ ]birthday)\b
    | (?P<born>\bborn\b(?P<place>(?:[ ](?!in[ ](?:the[ ])?\d)[^\s.;:!?\d]+){{0,7}}?)[ ](?:on|in)[ ](?:\w+day,?[ ])?(?:the[ ])?
        (?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?)?(?:(?P<m>{"|".join(MONTHS)})(?:[ ](?P<d2>\d{{1,2}}))?,?[ ])?(?P<y>1[89]\d\d|20\d\d))\b
    """,  # noqa: E501 - one alternative a line is the readable form of it
    re.VERBOSE | re.IGNORECASE,
)
"""All signs of an age, in one pass."""
_NUMBER_HINTS = [f"{before}{digit}" for before in (", ", " (", " is ", " was ", " now ", " of ", ". at ", "\nat ") for digit in "123456789"]
_NUMBER_HINTS += [*_DECADES, *(f", {start}{word}" for word in (*_TENS, *_ONES) for start in ("", "just ", "only "))]
_WORD_HINTS = (
    "year-old|years-old|year old|years old| aged | age of | died at | born |(born | birthday| turned | turns | turn |will be |have been ".split("|")
)
_WORD_HINTS += [f"{ending} year" for ending in ("st", "nd", "rd", "th")]
_HINTS = Literals([*_WORD_HINTS, *_NUMBER_HINTS], often=True)
_ELSEWHEN = compiled(
    r"\b(?:when (?:he|she|they|I)|at the time|at the age of|then(?: aged)?|back in|by the time|years? (?:ago|earlier|later|before)"
    r"|was only|as an?|since)\b",
    re.IGNORECASE,
)
"""The age is of another time."""
_LONG_AGO = compiled(r"\b(?:1[89]|20)\d\d\b|\bago\b")
_DEFINITE = compiled(r"\b(?:the|this)[ ](?:[\w’'-]+ ){0,3}$", re.IGNORECASE)
_POSSESSED = compiled(r"(?:\b(?:his|her|their|my|our|whose)|['’]s?)[ ](?:[\w’'-]+ ){0,3}$", re.IGNORECASE)
_APPOSITION = compiled(r", (?:an?|the) [^,.;:]{3,40}$")
_TO_NAME = compiled(r"(?:[- ](?P<words>(?:(?!who\b|and\b|was\b|is\b|of\b|from\b)[\w’'-]+[ ]){0,5}?))?(?P<comma>,[ ])?$")
_TRADE = compiled(r" (?P<words>(?:[\w’'-]+ ){0,3}[\w-]+)(?P<comma>, )")
_OPENS = compiled(r"[“\"]?(?:An?|The) ")
_CALLED = compiled(r"(?:The|His|Her|Their|Its) (?!.* (?:who|which|that|whose) )[^,.;:]{3,50}, [^,.;:]{3,40},")
"""«The victim, X, was 44»."""
_WORD = compiled(r"[\w-]+")
_COPULA = compiled(r"(?:,|,?[ ](?:is|was|remains|became))[ ](?:now[ ])?(?:an?|the)[ ](?:[\w’'-]+ ){0,3}$|,?[ ](?:is|was)[ ](?:now[ ])?$")


class Age(NamedTuple):
    """An age or a birth as stated: where, of whom, and how surely.

    `value` is in years; for a birth it is the year, with `month` and `day` where they are stated (0: not). `person` is an index in
    `People.persons`, None where only a description stands, whose noun is `noun`. `turning`: the number is or was reached at a birthday nearby.
    """

    start: int
    end: int
    value: int
    person: int | None
    noun: str = ""
    named: bool = True
    """The name stands there; otherwise a pronoun or description refers to it."""
    turning: bool = False
    most: int = 0
    """The highest the age can be, where only the decade is stated."""
    birth: bool = False
    month: int = 0
    day: int = 0


def hints(folded: str) -> list[int]:
    """Where in a text in lower case an age may stand."""
    return _HINTS.places(folded)


def _evidence(people: People, folded: str) -> Iterator[tuple[Span, re.Match[str]]]:
    """The signs of an age, and their sentences; only sentences with a hint are searched."""
    done = -1
    for hint in (place + 2 for place in hints(folded)):  # past the space or full stop with which some hints start
        at = bisect_right(people.sentences, hint, key=lambda s: s.start) - 1
        if at > done and hint < people.sentences[at].end:
            done = at
            for match in _EVIDENCE.finditer(people.text, *people.sentences[at]):
                yield people.sentences[at], match


def find_ages(people: People, folded: str) -> Iterator[Age]:
    """The ages and births stated of people now; not those of another time, of groups, or of somebody who is not named or described."""
    text = people.text
    seen: dict[int, set[int | None]] = {}
    for sentence, match in _evidence(people, folded):
        if match["is"] and not (text[match.start() - 1].isalnum() or _CALLED.fullmatch(text, sentence.start, match.start())):
            continue
        if match["born"]:
            yield from _birth(people, sentence, match)
            continue
        value = _DECADES[match["tens"].lower()] if match["tens"] else number(next(n for n in match.group(*_VALUES) if n))
        before, behind = (max(sentence.start, match.start() - 60), match.start()), (match.end(), min(sentence.end, match.end() + 30))
        around = (before, behind) if match["death"] else ((before[0], behind[1]),)
        if not 0 < value < 115 or any(_ELSEWHEN.search(text, *span) for span in around) or (match["death"] and _LONG_AGO.search(text, *sentence)):
            continue
        ages = list(_age(people, sentence, match, value))
        if "birthday" in text[sentence.start : sentence.end]:
            ages = [age._replace(turning=True) for age in ages]
        owners = seen.setdefault(value, set())
        yield from (age for age in ages if age.named or not owners or owners == {age.person})
        owners.update([age.person for age in ages] or [None])


def number(words: str) -> int:
    """The value of a number in digits, or in words below a hundred."""
    if words.isdigit():
        return int(words)
    tens, _, ones = words.lower().partition("-")
    return _TENS.get(tens, 0) + _ONES.get(ones or tens, 0)


def _age(people: People, sentence: Span, match: re.Match[str], value: int) -> Iterator[Age]:
    if match["attributive"]:
        yield from _attributive(people, sentence, match, value)
    elif group := next((name for name in ("behind", "of", "trade", "bracketed", "is", "decade") if match[name]), ""):
        yield from _after_name(people, sentence, match, group, value)
    elif match["at"]:
        mention = people.at(match.end(), match.end() + 1)
        if mention and mention.person is not None:
            yield Age(*match.span("at"), value, mention.person)
    else:
        yield from _of_subject(people, sentence, match, value)


def _after_name(people: People, sentence: Span, match: re.Match[str], group: str, value: int) -> Iterator[Age]:
    """«X, 38, …», «X, a builder, 38, …», «X is 38», «he is 38», «the driver, 38, …», «X, in his forties, …»."""
    span, most = match.span(group), 0
    if match["decade"]:
        low, high = _PARTS[(match["part"] or "").lower()]
        value, most = value + low, value + high
    mention = people.ending(match.start(), slack=1 if match["is"] else 0)
    between = _APPOSITION.search(people.text[sentence.start : match.start()]) if mention is None else None
    if between:
        mention = people.ending(sentence.start + between.start())
    if mention:
        if mention.person is not None:
            yield Age(*span, value, mention.person, most=most)
        return
    subject = _SUBJECT.search(people.text[sentence.start : match.start()])
    if subject is None or (subject["pronoun"] and group != "is"):
        return
    if subject["pronoun"]:
        person = people.referent(sentence.start + subject.start(), "m" if subject["pronoun"].lower() == "he" else "f")
        if person is not None:
            yield Age(*span, value, person, named=False)
    elif is_person_noun(noun := subject["noun"].lower()):
        person = people.meant(sentence.start, sentence.start + subject.end()) if subject.start() == 0 else None
        yield Age(*span, value, person, noun, named=False, most=most)


_PARTS = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (5, 9)}
"""Which years of a decade its parts mean."""
_SUBJECT = compiled(
    r"(?:^|(?<=[.,;:] )|\b(?:and|said|by|that) )(?:(?P<pronoun>[Hh]e|[Ss]he)|"
    r"(?P<phrase>[Tt]he (?:[\w’'-]+ ){0,3}?(?P<noun>[\w-]+)(?: of (?:the |an? )?[\w’'-]+(?: [\w’'-]+)?)?))$"
)


def _attributive(people: People, sentence: Span, match: re.Match[str], value: int) -> Iterator[Age]:
    """«29-year-old climber X», «X, a 34-year-old nurse», «the 57-year-old skipper»."""
    text, (start, end) = people.text, match.span("attributive")
    lead = text[sentence.start : start]
    follows = people.within(end, min(end + 60, sentence.end))
    gap = _to_name(text, lead, end, follows[0]) if follows else None
    if gap and not (gap["words"] or "").rstrip().endswith(("'s", "’s", "s'", "s’")):
        words = (gap["words"] or "").lower().split()
        if (not words and not gap["comma"]) or (words and (is_person_noun(words[-1]) or words[-1] in KIN)):
            if follows[0].person is not None:
                yield Age(start, end, value, follows[0].person)
            return
    copula = _COPULA.search(lead)
    mention = people.ending(sentence.start + copula.start()) if copula else None
    if mention:
        if mention.person is not None:
            yield Age(start, end, value, mention.person)
        return
    described = _SUBJECT.search(lead[: copula.start()]) if copula and lead[copula.start()] == "," else None
    if described and described["noun"] and is_person_noun(described["noun"].lower()):  # «The pilot, a 39-year-old from Graz»
        yield Age(start, end, value, people.described(sentence.start, sentence.start + described.end()), described["noun"].lower(), named=False)
        return
    if _POSSESSED.search(lead) or not (definite := _DEFINITE.search(lead)):
        return
    follow = list(_WORD.finditer(text, end, min(end + 50, sentence.end)))[:4]
    words = [word.group() for word in follow]
    noun, until = next(((word.group().lower(), word.end()) for word in follow if is_person_noun(word.group().lower())), ("", end))
    if (words and words[0].lower() in KIN) or people.within(sentence.start, start) or (not noun and words and words[0][0].isupper()):
        return
    opens = definite.start() < 2 or _only_quoted(people, sentence.start, sentence.start + definite.start())
    person = people.meant(sentence.start + definite.start(), until) if opens else None
    if person is None and not noun and opens:
        person = people.only(sentence.start)
    if person is not None or noun:
        yield Age(start, end, value, person, noun, named=False)


def _to_name(text: str, lead: str, end: int, name: Mention) -> re.Match[str] | None:
    """What stands between an age and the name of who is so old; behind a comma the name must be in apposition («A 34-year-old nurse, X, …»)."""
    between = text[end : name.start]
    apposed = _OPENS.fullmatch(lead) or text.startswith(",", name.end)
    return _TO_NAME.fullmatch(between) or (_TRADE.fullmatch(between) if apposed else None)


def _only_quoted(people: People, start: int, end: int) -> bool:
    """Whether nothing but a quotation stands there, and at most a verb of saying: «“…,” the 23-year-old said»."""
    last = next((q for q in reversed(people.quotations) if start <= q.start and q.end <= end), None)
    first = next((q for q in people.quotations if start <= q.start), None)
    if first is None or last is None or people.text[start : first.start].strip():
        return False
    return _SAYING.fullmatch(people.text, last.end, end) is not None


_SAYING = compiled(r"[\s,.”\"’']*(?:(?:said|says|told|added|recalled) )?")


def _of_subject(people: People, sentence: Span, match: re.Match[str], value: int) -> Iterator[Age]:
    """«X, who turned 23 on Friday», «on his 23rd birthday», «would have turned 35 in January», «X died at 81», «in her 82nd year»."""
    text, start = people.text, match.start()
    ahead = bool(match["running"]) or (
        bool(match["turned"])
        and (match["turned"].lower() != "turned" or bool(compiled(r"\b(?:have|to|will|would) $").search(text[max(0, start - 6) : start])))
    )
    before = [m for m in people.within(sentence.start, start) if m.person is None or not people.persons[m.person].kin]
    found = {m.person for m in before}
    since = before[-1].end if before else sentence.start
    if (before or match["death"]) and any(word.lower() in KIN for word in _WORD.findall(text[since:start])):
        return
    if not before:
        if match["death"] and not _HE.match(text, sentence.start):
            return
        found = {people.referent(start)}
    if len(found) == 1 and (person := found.pop()) is not None:
        span = match.span(next(group for group in ("turn", "death", "running", "birthday") if match[group]))
        yield Age(*span, value - 1 if ahead else value, person, named=bool(before), turning=not match["death"])


_HE = compiled(r"(?:He|She)\b")


def _birth(people: People, sentence: Span, match: re.Match[str]) -> Iterator[Age]:
    """«X was born in Brescia in March 1995», «X (born 1960)»."""
    if compiled(r"\b(?:where|when|were|son|daughter|child|children|baby|be) $", re.IGNORECASE).search(people.text[sentence.start : match.start()]):
        return
    before = [m for m in people.within(sentence.start, match.start()) if m.person is None or not people.persons[m.person].kin]
    found = {m.person for m in before} or {people.referent(sentence.start)}
    if len(found) == 1:
        month = [name.lower() for name in MONTHS].index(match["m"].lower()) + 1 if match["m"] else 0
        day = int(match["d"] or match["d2"] or 0) if month else 0
        yield Age(*match.span("born"), int(match["y"]), found.pop(), named=bool(before), birth=True, month=month, day=day)
