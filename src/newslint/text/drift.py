"""How two printings of a quotation differ: aligned word by word, cuts and spelling aside."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Literal

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.dates import SMALL_NUMBERS

Kind = Literal["negation", "number", "word"]

GAP = "…"
"""The token for an ellipsis or brackets: anything may stand there."""
_TOKEN = compiled(r"\[[^\]]*\]|\([^)]*\)|…|\.{3,}|(?:\. ){2,}\.|\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)\b)?|[^\W\d_]+(?:['’][^\W\d_]+)*")
_APART = compiled(r"(?<=\w) ['’] (?=(?:s|ll|re|ve|d|m|t)\b)|(?<=\w) (?=n['’]t\b)")
"""Contractions that stand apart, as in text cut into tokens."""
_IS = frozenset("it he she that there what who here where how this everything everyone".split())
_SUFFIXES = {"re": "are", "ll": "will", "ve": "have", "m": "am", "d": "would"}
_WHOLE = {"cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "percent": ("per", "cent")}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_NUMBERS = {
    **{word: str(value) for word, value in SMALL_NUMBERS.items() if word not in ("a", "an", "one")},
    **{word: str(value) for value, word in zip(range(20, 100, 10), _TENS, strict=True)},
}
_ORDINAL = {f"{value}{'th' if value > 3 else ('st', 'nd', 'rd')[value - 1]}": word for value, word in enumerate(_ORDINALS, 1)}
_AMOUNTS = frozenset(_ORDINALS) | frozenset(
    "hundred thousand million billion trillion dozen half quarter twice double hundreds thousands millions billions dozens".split()
)
NEGATIONS = frozenset("not no never none nobody nothing neither nor without".split())
MINOR = frozenset(
    """
    a an the this that these those of in on at to for from by with into onto about as than and or but so then if because that which who whom whose
    i we you he she it they me us him them my our your his her its their mine ours yours is are was were be been being am has have had having do
    does did doing done will would shall should can could may might just very really actually simply quite also still already now well oh um er
    yes yeah please even too much more most rather indeed here there up out off over down away back again today yesterday tomorrow said says right
    longer anymore one ones both
    """.split()
)
"""Words that may come, go or change without changing what was said, as edited and translated quotations show."""
_ARTICLES = frozenset(("a", "an", "the"))
_PARTICLES = frozenset("out on off up down away back".split())
_DAYS = frozenset("today tomorrow yesterday".split())
_OWN = (frozenset(("i", "we")), frozenset(("me", "us", "them")), frozenset(("my", "our")), frozenset(("mine", "ours")))
_TURNS = (_PARTICLES, _DAYS, frozenset(("here", "there")), frozenset(("in", "out")), *_OWN, frozenset(("would", "could")))
"""Small words that do change what was said where one stands for another: 'went out', 'went on'; 'our mistake', 'my mistake'; 'would', 'could'."""
_STRENGTH = {"will": "will", "shall": "will", "must": "must", "may": "may", "might": "may", "could": "may"}
_OUGHT = frozenset(("should", "ought", "must"))
_UNREAL = frozenset(("could", "would", "might"))
_AUXILIARIES = frozenset("have has had having do does did is are was were be been am to".split())
_SPELLING = (
    (compiled(r"(?<=\w\w)our(?=$|s|ed|ing|able|ful|ite|hood)"), "or"),
    (compiled(r"(?<=\w\w)[iy]s(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"), "iz"),
    (compiled(r"ence$"), "ense"),
    (compiled(r"ogue(?=s?$)"), "og"),
    (compiled(r"(?<=[bt])re$"), "er"),
    (compiled(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (compiled(r"mme$"), "m"),
    (compiled(r"[^\W\d_](?<=[ao])e(?=\w)"), "e"),
)


class Drift(NamedTuple):
    """What changed between two printings of one quotation: its gravest change, and how many words agree."""

    kind: Kind | None
    """None: faithful."""
    here: str
    there: str
    matched: int


@lru_cache(maxsize=4096)
def quoted_words(text: str) -> tuple[str, ...]:
    """The words of a quotation for comparing: lower case, contractions written out, one spelling, numbers in digits, `GAP` for what is left out."""
    words: list[str] = []
    for token in _TOKEN.findall(_APART.sub("'", text)):
        if token[0] in "[(….":
            words.append(GAP)
        elif token[0].isdigit():
            words.append(_ORDINAL.get(token, token.replace(",", "")))
        else:
            words += _written_out(token.lower().replace("’", "'"))
    while words and words[0] == GAP:
        words.pop(0)
    while words and words[-1] == GAP:
        words.pop()
    return tuple(words)


@lru_cache(maxsize=1 << 14)
def _written_out(word: str) -> tuple[str, ...]:
    if word in _WHOLE:
        return _WHOLE[word]
    stem, _, suffix = word.partition("'")
    if word.endswith("n't"):
        return word[:-3], "not"
    if suffix in _SUFFIXES:
        return stem, _SUFFIXES[suffix]
    if suffix == "s" and stem in _IS:
        return stem, "is"
    word = _NUMBERS.get(word, word)
    for pattern, spelling in _SPELLING:
        word = pattern.sub(spelling, word)
    return (word,)


def drift(here: str, there: str) -> Drift | None:
    """How the quotation `here` differs from the one `there`; None where they are not printings of the same words.

    At least ten words must agree, four in five of those aligned; for a shorter quotation the whole of one must agree but for a word or two.
    """
    return drift_of_words(quoted_words(here), quoted_words(there))


def drift_of_words(a: tuple[str, ...], b: tuple[str, ...], ones: bool = False) -> Drift | None:
    """The same for quotations given as `quoted_words`; of one speaker's (`ones`) shorter ones are known to be the same."""
    if _pairs(a).isdisjoint(_pairs(b)):
        return None  # then runs are of single words, and too much has changed between them
    chain = [(0, 0, len(a))] if a == b else _chain(a, b)
    if not chain:
        return None
    changes, matched = _changes(a, b, chain)
    changed = sum(max(sum(word not in _ARTICLES for word in side) for side in change) for change in changes)
    if matched >= LONG:
        if changed > 4 or matched < 4 * changed:
            return None
    elif not _whole(a, b, chain, matched, changed, ones):
        return None
    sure = matched >= (LONG if sum(map(any, changes)) > 1 else _ALL_BUT_ONE)
    gravest = min((found for x, y in changes if (found := _judge(x, y) or (_turned(x, y) if sure else None))), default=None)
    if gravest is None:
        return Drift(None, "", "", matched)
    order, own, other = gravest
    return Drift(_KINDS[order], own, other, matched)


@lru_cache(maxsize=4096)
def _pairs(words: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words))


LONG = 10
"""Words that must agree for two long quotations to be the same."""
_SHORT = 5
_ALL_BUT_ONE = 6
"""Words that must agree where a small one is all that changed."""
_KINDS: tuple[Kind, ...] = ("negation", "number", "word")
_REACH = 4


def _chain(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int, int]]:
    """The runs of words both share, around the longest, no farther apart than a few words unless something is marked as left out."""
    from difflib import SequenceMatcher  # 1 ms, and only for such quotations

    blocks = [tuple(block) for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return []
    middle = max(range(len(blocks)), key=lambda i: blocks[i][2])
    low = high = middle
    while high + 1 < len(blocks) and _near(a, b, blocks[high], blocks[high + 1], blocks[high + 1][2]):
        high += 1
    while low > 0 and _near(a, b, blocks[low - 1], blocks[low], blocks[low - 1][2]):
        low -= 1
    return [(x, y, size) for x, y, size in blocks[low : high + 1]]


def _near(a: tuple[str, ...], b: tuple[str, ...], one: tuple[int, ...], following: tuple[int, ...], size: int) -> bool:
    left, right = a[one[0] + one[2] : following[0]], b[one[1] + one[2] : following[1]]
    if GAP in left or GAP in right:
        return size >= 2
    return max(len(left), len(right)) <= min(_REACH, size)


Change = tuple[tuple[str, ...], tuple[str, ...]]


def _changes(a: tuple[str, ...], b: tuple[str, ...], chain: list[tuple[int, int, int]]) -> tuple[list[Change], int]:
    """The words that differ between the shared runs, and at the ends where both go on for a word or two; and how many agree."""
    found: list[Change] = []
    for (x, y, size), (next_x, next_y, _) in pairwise(chain):
        found.append((a[x + size : next_x], b[y + size : next_y]))
    x, y, size = chain[-1]
    found.append(_end(a[x + size :], b[y + size :]))
    x, y, _ = chain[0]
    found.append(_end(a[:x], b[:y]))
    changes = [(left, right) for left, right in found if GAP not in left and GAP not in right and (left or right)]
    return changes, sum(size for _, _, size in chain)


def _end(left: tuple[str, ...], right: tuple[str, ...]) -> Change:
    return (left, right) if left and right and max(len(left), len(right)) <= 2 else ((), ())


def _whole(a: tuple[str, ...], b: tuple[str, ...], chain: list[tuple[int, int, int]], matched: int, changed: int, ones: bool) -> bool:
    """Whether a short quotation stands whole in the other, or both are the same but for a word."""
    if matched < _SHORT - ones or changed > (1 if matched < 8 else 2):
        return False
    (x, y, _), (last_x, last_y, size) = chain[0], chain[-1]
    left, right = min(x, y), min(len(a) - last_x - size, len(b) - last_y - size)
    content = any(len(word) > 4 - ones and word not in MINOR for i, _, n in chain for word in a[i : i + n])
    return content and left <= 1 and right <= 1 and min(len(a), len(b)) <= matched + left + right + 2


def _judge(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[int, str, str] | None:
    """How grave a change is (an index into `_KINDS`), and its words; None where it does not matter."""
    shown = " ".join(left), " ".join(right)
    if sum(w in NEGATIONS for w in left) != sum(w in NEGATIONS for w in right):
        return (0, *shown)
    numbers = [sorted(w for w in side if w[0].isdigit() or w in _AMOUNTS) for side in (left, right)]
    if numbers[0] != numbers[1] and (all(numbers) or max(len(left), len(right)) <= 2):
        return (1, *shown)
    strengths = [{_STRENGTH[w] for w in side if w in _STRENGTH} for side in (left, right)]
    if all(strengths) and strengths[0] != strengths[1]:
        return (2, *shown)
    own, other = _content(left), _content(right)
    if not own and not other:
        return (2, *shown) if _unreal(left, right) or _unreal(right, left) else None
    if own and other and (all(any(_alike(w, v) for v in other) for w in own) or _short_for(own, other) or _short_for(other, own)):
        return None
    if not (own and other) and max(len(own), len(other)) > 2:
        return None
    return (2, *shown)


def _unreal(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one says what ought to be, or might have been, where the other has it done: «should have read», «had read»."""
    if not other and "have" not in one:
        return False  # «we should go», «we go»: the mood of another language
    modal = not _OUGHT.isdisjoint(one) or ("have" in one and not _UNREAL.isdisjoint(one))
    return modal and set(one) <= _OUGHT | _UNREAL | _AUXILIARIES and _AUXILIARIES.issuperset(other)


def _turned(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[int, str, str] | None:
    """The change of one particle or day for another."""
    if len(left) == len(right) == 1 and any(left[0] in turn and right[0] in turn for turn in _TURNS):
        return 2, left[0], right[0]
    return None


def _content(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word not in MINOR]


def _short_for(short: list[str], long: list[str]) -> bool:
    """Whether one is the other written together, or by its initials."""
    return "".join(short) in ("".join(long), "".join(word[0] for word in long))


def _alike(a: str, b: str) -> bool:
    """Whether two words are forms or spellings of one: the same but for the ending, or a letter or two."""
    from rapidfuzz.fuzz import ratio

    same = len(a) if len(a) < len(b) else len(b)
    start = next((i for i in range(same) if a[i] != b[i]), same)
    return start >= max(3, max(len(a), len(b)) - 3) or ratio(a, b) >= 80
