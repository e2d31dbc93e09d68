"""Negative clauses: what a text says is not so, of whom, and whether it may yet come about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.clauses import clause_end, clause_start, supposed
from newslint.text.denials import lemma
from newslint.text.senses import look_up
from newslint.text.telling import Word, telling

NEGATION = compiled(
    r"\b(?:no|not|nobody|none|neither|never|cannot|no-one|yet to|unable to|(?:refus|fail|declin)(?:e[sd]?|s|ed) to)\b|n['’]t\b"
    r"|\b(?:was|were|been|remain(?:s|ed)?|went|left) (?:[a-z]+ly )?un[a-z]{3,}ed\b"
)
"""A negation of any kind, in lower case."""
_NEGATOR = compiled(
    r"\b(?:(?P<noun>(?:no(?: single)?|zero|not(?: an?| one| any)(?: single)?|neither(?! of))(?=[ \u00a0][a-z]))"
    r"|(?P<nobody>nobody|no one|no-one|none|neither)"
    r"|(?P<verb>not|never|cannot|yet to|unable to|(?:refus|fail)(?:e[sd]?|s|ed) to))\b(?!-)|n['’]t\b"
    r"|\b(?:was|were|been|remain(?:s|ed)?|went|left)[ \u00a0](?:[a-z]+ly[ \u00a0])?(?=un(?P<un>[a-z]{3,}ed)\b)",
    re.IGNORECASE,
)
_PARTLY = compiled(
    r"(?:no|not|n['’]t|never)[ \u00a0](?:only|just|also|fully|entirely|all|every|necessarily|simply|merely|really|nearly|clear|known|more|less|least"
    r"|far|even|so|too|very|much|enough|related|fewer|longer|doubt|matter|wonder|later|sooner|because|until|always|quite|sure|certain|long|to|from"
    r"|in|on|by|for|with|if|yet (?:clear|known)|one of|that|the|guilty|a (?:man|woman|member)|relation|intend\w*|plan\w*|want\w*|meant|supposed"
    r"|expect\w*|designed|allowed|asked|required|able|likely|need\w*|have to|has to|had to)\b"
    r"|no (?:shortage|need|plans?|comment|reason|secret|surprise|idea|chance|stranger|immediate|telling)\b|no [a-z]+ (?:to|but to)\b"
    r"|(?:not|never|n['’]t)[ \u00a0](?:[a-z]+[ \u00a0]){1,2}(?:in time|on time|at once|immediately|properly|correctly|enough)\b",
    re.IGNORECASE,
)
"""A negation of a part, of a degree, of a reason; what nobody expected."""
_STOP = compiled(
    r"[,;:()–—“”\"]|\b(?:and|but|as|because|since|after|before|when|while|although|though|which|who|that|so|until|than|if|whether|where|what|why|how)\b"
)
"""Where what is denied ends: what follows is a clause of its own."""
_LEAD = compiled(r"\b(?:that|said|says|told|added|and|but|who|which|because)\b|[,:;–—“”\"]")
"""Where the subject begins, at the latest."""
_SUBORDINATE = compiled(
    r"['’]ll[ \u00a0]$|\b(?:making sure|ensur\w+|when|if"
    r"|since(?![ \u00a0](?:\d|last|then|[a-z]+day\b|january|february|march|april|may|june|july|august"
    r"|september|october|november|december))|unless|until|because|as(?! of)|where|once|whether)\b[^,]*$",
    re.IGNORECASE,
)
_GENERAL = compiled(r"\b(?:do|does)[ \u00a0]?(?:not|n['’]t)\b", re.IGNORECASE)
"""What holds in general."""
_WILLING = compiled(
    r"[ \u00a0](?:(?:[a-z]+[ \u00a0]){0,6}?)(?:want|wish|hop|expect|lik|need|dar|car|think|believ|know|understand)(?:s|e|ed|es)?\b", re.IGNORECASE
)
_FINITE = compiled(r"\b(?:was|were|is|are|has|have|had|could|did|does|do|would|will|can|may|must|[a-z]+ed)\b")
_OPEN = compiled(r"\b(?:has|have|had|hasn|haven|hadn)\b(?![ \u00a0]no\b)|\b(?:yet|so far|as of|by|until)\b")
"""With these it is denied up to a time only."""
_LIGHT = frozenset(
    "bring report record mak tak giv do have get put find know be been go com need see hear lay rais issu caus expect suffer reach held hold ther "
    "immediat trac evidenc singl any anyon anybody want us try cam ever yet s".split()
)
"""Verbs and nouns, in basic form, by which alone nothing in particular is said."""
_AT_HAND = frozenset("present availabl aboard visibl notic".split())
"""What is said of nothing where there is none."""
_MODAL = compiled(
    r"\b(?:for|(?<!had[ \u00a0])to|will|would|could|may|might|should|shall|can|must|cannot|never|not|no|without|n['’]t|wo"
    r"|plans?|due|about|help(?:s|ed|ing)?|['’]ll)"
    r"(?:[ \u00a0](?:be|have|been|an?|the|any|take|make|give|get|[a-z]+ly)){0,2}[ \u00a0]$",
    re.IGNORECASE,
)
_BEFORE_NOT = compiled(r"\b(?:was|were|is|are|has|have|had|could|did|does|do|would|will|can|must)(?:[ \u00a0](?:[a-z]+ly|also|been))?[ \u00a0]?$")
_PHRASAL = compiled(r"[ \u00a0](go|come|take|turn|get|put|give|call|bring)[ \u00a0](off|out|up|down|back|over|through)\b")
_PREPOSITION = compiled(r"\b(?:in|into|on|onto|at|to|from|with|for|by|of|off|out|over|under|through|about)\b")
_BARE = compiled(r"[ \u00a0](?:to|under|in|on|for|into|at)[ \u00a0]")
_MEASURES = frozenset("litr kilogram kilo gram tonn ton barrel gallon drop sign trac shred hint soul singl piec pound ounc whiff word report".split())
"""Nouns, in basic form, before "of" what there is none of."""
_IF = compiled(r"\b(?:if|unless|until|when|before)[ \u00a0]$", re.IGNORECASE)
_GOING_ON = compiled(r"\b(?:was|were|been|is|are|an?|the|of)[ \u00a0](?:[a-z-]+[ \u00a0])?$")
"""With these before it, a form in -ing tells what went on, or is a noun."""
_TIMES = frozenset("monday tuesday wednesday thursday friday saturday sunday morn even night noon midnight afternoon nightfall tim midday".split())


class Negative(NamedTuple):
    """A clause that denies: `heads` are the words of what is denied, one of which an affirmation must have, `others` the rest that tells something.

    `nouns` are those of what there is none of ("no flight was cancelled"); `objects` are those
    of `others` that follow what is denied; `open` where it may come about later ("had not been charged by Tuesday").
    """

    start: int
    at: int
    """Where the verb begins that is denied, or the negation."""
    end: int
    heads: tuple[Word, ...]
    nouns: tuple[Word, ...]
    others: tuple[Word, ...]
    objects: tuple[Word, ...]
    there: bool
    """Whether it is denied that there is such a thing."""
    open: bool
    verb: bool
    """Whether a verb is denied of its subject: then that must be known."""
    general: bool = False
    """Whether it is denied in general: "does not"."""


def negatives(text: str, start: int, end: int) -> Iterator[Negative]:
    """The negative clauses of the sentence `text[start:end]` that say outright what is not so."""
    for match in _NEGATOR.finditer(text, start, end):
        at = _auxiliary(text, start, match.start())
        low, high = clause_start(text, start, at), clause_end(text, match.end(), end)
        verb = not (match["noun"] or match["nobody"])
        if verb and low > start and not text[low:at].strip():  # "the man was well equipped but was not wearing a helmet"
            low = clause_start(text, start, low - 1)
        if _PARTLY.match(text, match.start()) or supposed(text, low, match.start()) or _SUBORDINATE.search(text, start, match.start()):
            continue
        for lead in _LEAD.finditer(text, low, at):
            low = lead.end() if text[lead.end() : at].strip() or not verb else low
        stop = _STOP.search(text, match.end(), high)
        if match["verb"] and not text[low : match.start()].strip():
            continue  # "not from the officer"
        until = stop.start() if stop else high
        found = None if _WILLING.match(text, match.end(), until) else _negative(text, low, match, until)
        if found and found.verb and stop and stop.group()[0].isalpha() and not text[found.heads[0].end : stop.start()].strip():
            continue  # "had not said whether"
        if found and not any(text[head.start].isupper() for head in found.heads):
            yield found._replace(at=at, general=_GENERAL.search(text, low, match.end()) is not None, open=_OPEN.search(text, low, high) is not None)


def _auxiliary(text: str, low: int, at: int) -> int:
    """Where the auxiliary before a negation at `at` begins, or else `at`."""
    found = _BEFORE_NOT.search(text, max(low, at - 30), at)
    return found.start() if found else at


def _negative(text: str, low: int, match: re.Match[str], high: int) -> Negative | None:
    before = of_matter(text, telling(text, low, match.start()))
    behind = of_matter(text, telling(text, match.end(), high))
    if match["un"]:
        return _undone(text, low, match, before)
    finite = _FINITE.search(text, match.end(), high) if match["noun"] or match["nobody"] else None
    nouns: tuple[Word, ...] = ()
    there = False
    if finite and (not before or match["nobody"]):  # "no flight was cancelled", "nobody was under suspicion"
        nouns = _noun_of(text, match.end(), [w for w in behind if w.end <= finite.start()])
        said = _predicate(text, [w for w in behind if w.start >= finite.start()])
        heads, there = said or nouns[-1:], not said
    elif match["noun"]:  # "made no cuts", "no trace of gas"
        heads, there = _noun_of(text, match.end(), behind)[-1:], True
    elif match["nobody"]:
        return None
    else:
        heads = _denied_verb(text, match.end(), behind)
    if not heads:
        return None
    if there:
        nouns = ()
    rest = tuple(w for w in (*before, *behind) if w not in heads and w.lemma not in _LIGHT and w.lemma not in _AT_HAND)
    objects = tuple(w for w in rest if w.start > heads[0].start and not text.startswith(("'s", "’s"), w.end))
    verb = match["noun"] is None and match["nobody"] is None
    nouns = tuple(w for w in nouns if w not in heads)
    return Negative(low, match.start(), high, heads, nouns, rest, objects, there=there, open=False, verb=verb)


def _undone(text: str, low: int, match: re.Match[str], before: list[Word]) -> Negative | None:
    """What was "unarmed", "uninsured", "unguarded": the verb without its prefix, where there is one; not "united"."""
    word = match["un"].lower()
    if match["un"][-3:] == "eed" or not look_up(word).verbs or look_up(lemma("un" + word)).verbs:
        return None
    head = Word(match.start("un"), match.end("un"), lemma(word), word)
    return Negative(low, match.start(), match.end("un"), (head,), (), tuple(w for w in before if w.lemma not in _LIGHT), (), False, False, True)


def _noun_of(text: str, low: int, words: list[Word]) -> tuple[Word, ...]:
    """The noun, with what stands before it, of which there is none: up to the first preposition, or behind "litre of"."""
    found: list[Word] = []
    for word in words:
        if found and _PREPOSITION.search(text, found[-1].end, word.start):
            break
        if word.lemma not in _LIGHT:
            found.append(word)
    return tuple(found)


def _predicate(text: str, words: list[Word]) -> tuple[Word, ...]:
    """The verb, and what completes it: "admitted to hospital"; none for a verb that says nothing by itself."""
    if not words or words[0].lemma in _LIGHT or words[0].lemma in _AT_HAND or text[words[0].start].isupper():
        return ()
    completed = len(words) > 1 and text[words[1].start].islower() and _BARE.fullmatch(text, words[0].end, words[1].start)
    return tuple(words[: 2 if completed else 1])


def _denied_verb(text: str, low: int, behind: list[Word]) -> tuple[Word, ...]:
    """The verb, or of one that says nothing by itself its object: "did not make a decision"; not "did not get into the business"."""
    phrasal = _PHRASAL.match(text, low)
    if phrasal:
        return (Word(phrasal.start(1), phrasal.end(1), f"{lemma(phrasal[1])} {phrasal[2]}", phrasal.group().strip()),)
    said = next((number for number, word in enumerate(behind) if word.lemma not in _LIGHT), None)
    if said is None or (said and _PREPOSITION.search(text, low, behind[said].start)):
        return ()
    return (behind[said],)


def of_matter(text: str, words: Iterable[Word]) -> list[Word]:
    """The words but for those of times and measures."""
    return [word for word in words if word.lemma not in _TIMES and not (word.lemma in _MEASURES and text.startswith(" of ", word.end))]


def comes_about(text: str, low: int, start: int, end: int) -> bool:
    """Whether `text[start:end]`, a verb or the noun for what it does, in a clause that begins at `low`, says that it came about."""
    word = text[start:end].lower()
    if _IF.search(text, max(0, low - 12), low) or _MODAL.search(text, max(low, start - 30), start) or supposed(text, low, start):
        return False
    return not word.endswith("ing") or _GOING_ON.search(text, max(low, start - 30), start) is not None
