"""Names: runs of capitalised words, with the title before them and without what only starts a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.text.spans import Span

_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)*|(?:[dDlLO]['’])?[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+)*)"
_PARTICLE = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter|y|af|av|zu)"
_RUN = re.compile(rf"{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}{_WORD})*")
_POSSESSIVE = re.compile(r"['’]s?$")

STARTERS = frozenset(
    """
    a about according after again against all also although among an and another any are as at back be because before being below besides
    between both but by can did do does down during each either even every few finally first following for former four from had has have he
    her here his how however i if in indeed instead into is it its just last later left let like many may maybe meanwhile more most much my
    near neither never no nobody none nor not nothing now of off on once one only or other our out over people perhaps police quite rather
    she should since so some soon still such ten than that the their them then there these they this those though three through thus to
    today together tomorrow two under unless until up upon was we were what when where whether which while who whose why will with within
    without would yes yesterday yet you your officials experts
    """.split()  # noqa: SIM905
)
"""Words that are capitalised because a sentence starts with them."""

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president prime minister chancellor king queen prince princess pope general colonel
    major captain lieutenant sergeant commander admiral inspector detective superintendent constable officer judge justice senator governor
    mayor secretary chairman chairwoman chief director executive ambassador spokesman spokeswoman sheriff rev reverend bishop archbishop
    cardinal father sister councillor congressman congresswoman representative deputy vice gen col lt sgt capt maj adm cmdr gov sen rep
    coach manager foreign defence defense interior finance
    """.split()  # noqa: SIM905
)


class Name(NamedTuple):
    """A name in the copy: where it stands without its title and its possessive ending, its words, and the title before it (lower case)."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    starts_sentence: bool

    @property
    def text(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)


def find_names(text: str, sentences: Sequence[Span]) -> list[Name]:
    """The names in the sentences of a text, in order."""
    return [name for sentence in sentences for match in _RUN.finditer(text, sentence.start, sentence.end) if (name := _name(text, match, sentence))]


def _name(text: str, match: re.Match[str], sentence: Span) -> Name | None:
    start, end = match.span()
    possessive = _POSSESSIVE.search(text, start, end)
    if possessive:
        end = possessive.start()
    first = not any(c.isalnum() for c in text[sentence.start : start])
    words = [(m.start(), m.group()) for m in re.finditer(r"[^ \u00a0]+", text[start:end])]
    if first and words and words[0][1].lower() in STARTERS:
        words = words[1:]
    title: list[str] = []
    while len(words) > 1 and words[0][1].rstrip(".").lower() in TITLES:
        title.append(words.pop(0)[1].rstrip(".").lower())
    if not words or not any(len(word) > 1 for _, word in words):
        return None
    return Name(start + words[0][0], end, tuple(word for _, word in words), " ".join(title), first and words[0][0] == 0)
