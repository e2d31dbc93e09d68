"""Who says so: the source that a sentence of copy names for what it reports."""

from __future__ import annotations

from newslint.patterns import compiled

_VERBS = r"(?:said|says|told|announced|reported|reports|confirmed|added|estimates?|estimated|counted|stated|claimed|claims|complained|put|according)"
_TELLING = "said says told announced report confirmed added estimate counted stated claim complained put ccording".split()
"""Letters without which a sentence names no source."""
_PATTERNS = (
    compiled(r"\b[Aa]ccording to (?P<who>[^,.;:()“”\"]{2,60})"),
    compiled(r"[,”\"’'] (?:said|says|complained|added|reported|announced|confirmed) (?P<who>[^,.;:()“”\"]{2,60})"),
    compiled(
        rf"(?:^|[,;”\"] |\bthat )(?P<who>(?:[A-Z]|the |a |an |its |police|officials)[^,.;:()“”\"]{{1,60}}?)(?: had| has| have)? {_VERBS}\b",
    ),
)
_IDLE = frozenset("the a an of in on at its his her their for and that last first week month year monday tuesday wednesday thursday friday".split())
_PRONOUNS = frozenset("he she it they we i you who".split())


def find_source(sentence: str) -> str:
    """The source named in a sentence ("the labour ministry"), shortened to its first words; empty where there is none, or only a pronoun."""
    if not any(map(sentence.__contains__, _TELLING)):
        return ""
    for pattern in _PATTERNS:
        for match in pattern.finditer(sentence):
            who = compiled(r" (?:on|at|in|after|before|when|as|that|told|to) (?=[A-Zth])").split(match["who"].strip())[0]
            words = who.split()
            if words and words[0].lower() not in _PRONOUNS and source_words(who):
                return " ".join(words[:6])
    return ""


def source_words(source: str) -> frozenset[str]:
    """The words that tell a source from another."""
    return frozenset(word for word in compiled(r"[^\W\d_]+").findall(source.lower()) if word not in _IDLE and len(word) > 2)
