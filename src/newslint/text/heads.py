"""The noun that is counted: head and modifiers of the phrase behind a figure."""

from __future__ import annotations

from functools import lru_cache

from newslint.patterns import compiled

_PLURALS = frozenset(
    "people men women children police crew personnel staff aircraft cattle sheep troops fish deer migrants souls lives teeth feet others".split()
)
STATES = frozenset("dead killed wounded injured hurt missing arrested unemployed homeless magnitude lakh".split())
"""What may be counted although no plural says so."""
_NOT_PLURAL = frozenset(
    """was is has does this his its us yes as less unless plus versus perhaps across always thus towards besides sometimes these
    those whereas hers ours theirs says remains includes comes goes makes takes gives keeps means lies rises falls stands happens needs
    wants""".split()
)
STOP = frozenset(
    """of in on at by to from for with and or but than as that which who whose whom when where while if because since after before until during
    into onto over under above below between among against about around near off out up down through across behind beyond within without
    the a an its his her their our my your this these those it he she they we i you was were is are be been being has have had do did does will
    would can could may might must shall should not no nor so yet then there here also still now already just only even once per each every both
    said says told ago later earlier apiece altogether together including plus more fewer less
    died lost got took went came fell rose saw gave made left found won hit met ran sat stood told kept held sent began broke""".split()
)
"""Words that end the noun phrase behind a number."""
VERBS_IN_STOP = frozenset("died lost fell rose left found won hit met kept held sent began broke stood ran".split())
"""Those of them that tell something."""
_TOKEN = compiled(r"([ \u00a0\u202f]+|-)(km/h|[A-Za-z][\w’'.]*(?:-[A-Za-z]+)*|°[CF]|m²|km²|%)")


def tokens(text: str, at: int, most: int) -> list[tuple[int, str]]:
    """(end, word) of up to `most` words that follow each other from `at`."""
    words: list[tuple[int, str]] = []
    while len(words) < most and (match := _TOKEN.match(text, at)):
        word = match[2]
        at = match.end()
        if word.endswith("."):
            word, at = word[:-1], at - 1
            words.append((at, word))
            break
        words.append((at, word))
    return words


_OF = compiled(r"[ \u00a0]+of[ \u00a0]+(?:(?:the|its|his|her|their|our|these|those|all)[ \u00a0]+)+|[ \u00a0]+of[ \u00a0]+(?=\d|them\b)")


def find_head(text: str, at: int, measured: bool) -> tuple[str, tuple[str, ...], int, bool]:
    """(noun, words before it, where it ends, whether a whole follows) of the noun phrase that follows at `at`."""
    if measured:
        return "", (), at, False
    of = _OF.match(text, at)
    if of:
        at = of.end() - 1
        if text[of.end() : of.end() + 1].isdigit():
            return "", (), of.start(), True
    words: list[tuple[int, str]] = []
    for end, word in tokens(text, at, 6):
        lower = word.lower()
        if lower in STOP or (words and lower.endswith("ly")):
            break
        words.append((end, lower))
        if is_plural(lower):
            following = tokens(text, end, 1) if lower in ("sports", "arms", "savings", "others") else ()
            if not (following and is_plural(following[0][1].lower())):
                break
    words = _noun_end(words)
    if not words:
        return "", (), of.start() if of else at, bool(of)
    return words[-1][1].removesuffix("’s").removesuffix("'s"), tuple(word for _, word in words[:-1]), words[-1][0], bool(of)


def _noun_end(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Up to the plural, if there is one; otherwise the first word alone ("22 crew on", "500 wounded")."""
    for number, (_, word) in enumerate(words):
        if is_plural(word):
            return words[: number + 1]
    return words[:1]


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural."""
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "ous", "'s", "’s")) and word not in _NOT_PLURAL)
