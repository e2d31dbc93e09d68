"""Single words of names that are like other words of names in a story, and may be slips for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations, product

from newslint.records import NamedTuple
from newslint.text.bearers import Spelling, in_one_sentence
from newslint.text.likeness import is_demonym, is_gender_pair, is_plural, near_keys, one_slip, same_but_for_marks, sound
from newslint.text.signs import fold
from newslint.text.variants import LONGEST, MOST, Different, Variant, close_enough, familiar, one_word, ordinary

_SHORTEST = 3


class _Place(NamedTuple):
    """A word in a name."""

    name: Spelling
    at: int

    @property
    def surname(self) -> bool:
        return self.name.person and 0 < self.at == len(self.name.words) - 1


class _Word:
    """A word, the names it stands in, and how often in which article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.places: list[_Place] = []
        self.counts: dict[str, int] = defaultdict(int)

    @cached_property
    def familiar(self) -> bool:
        """Whether a dictionary has it."""
        return familiar(self.text)

    @cached_property
    def sure(self) -> bool:
        """Whether a dictionary has it, as a name and not as a common word."""
        return self.familiar and not ordinary(self.text)

    def add(self, place: _Place) -> None:
        self.places.append(place)
        for path, seen in place.name.seen.items():
            self.counts[path] += seen.mentions

    @property
    def introduced(self) -> set[str]:
        """The articles in which it is part of a longer name."""
        return {path for place in self.places if len(place.name.words) > 1 for path in place.name.seen}


def alike_words(spellings: Iterable[Spelling], different: Different) -> Iterator[Variant]:
    """Pairs of names of which one is a single word that may be a slip for a word of the other, or holds a word that hardly is one."""
    names = [spelling for spelling in spellings if len(spelling.words) <= LONGEST]
    index: dict[str, list[str]] = defaultdict(list)
    for text in dict.fromkeys(word for name in names for word in name.words):
        if _comparable(text):
            for key in near_keys(text):
                index[key].append(text)
    pairs = {pair for near in index.values() if 1 < len(near) <= MOST for pair in combinations(sorted(near), 2)}
    table = {text: _Word(text) for pair in pairs for text in pair}
    for name in names:
        for at, text in enumerate(name.words):
            if text in table:
                table[text].add(_Place(name, at))
    for x, y in sorted(pairs):
        variant = _judge(table[x], table[y], different)
        if variant:
            yield variant


def _comparable(text: str) -> bool:
    """Whether a word is long enough for a slip in it to show, and one of letters."""
    return len(text) >= (4 if text.isupper() else _SHORTEST) and text[0].isupper() and fold(text).replace("-", "").isalpha()


def _judge(x: _Word, y: _Word, different: Different) -> Variant | None:
    if different(x.text, y.text) or one_word(x.text, y.text):
        return None
    if same_but_for_marks(x.text, y.text):
        pair = next(_alone(x, y), None)
        return Variant(pair[0].name, pair[1].name, pair[0].at, pair[1].at, "marks", True) if pair else None
    if is_plural(x.folded, y.folded) or is_demonym(x.folded, y.folded):
        return None
    slip = _slip(x, y) or _slip(y, x)
    if slip:
        return Variant(slip[0].name, slip[1].name, slip[0].at, slip[1].at, "letters", True)
    if x.text.isupper() or y.text.isupper() or not close_enough(x.folded, y.folded, 5) or _distinct(x, y):
        return None
    for first, second in _alone(x, y):
        alone, other, word, other_word = (first, second, x, y) if len(first.name.words) == 1 else (second, first, y, x)
        if _one_bearer(alone, other, word, other_word):
            return Variant(first.name, second.name, first.at, second.at, "letters", True)
    return None


def _alone(x: _Word, y: _Word) -> Iterator[tuple[_Place, _Place]]:
    """Places of the two words of which at least one is a name of its own, those first where both are."""
    pairs = [(p, q) for p, q in product(x.places[:MOST], y.places[:MOST]) if len(p.name.words) == 1 or len(q.name.words) == 1]
    yield from sorted(pairs, key=lambda pair: (len(pair[0].name.words) + len(pair[1].name.words) > 2, pair[0].name.words, pair[1].name.words))


def _distinct(x: _Word, y: _Word) -> bool:
    """Whether two words that do not sound alike are known as two names, or as the forms of one."""
    return sound(x.text) != sound(y.text) and ((x.familiar and y.familiar) or is_gender_pair(x.folded, y.folded))


def _slip(odd: _Word, usual: _Word) -> tuple[_Place, _Place] | None:
    """Whether a word that no dictionary has stands once in an article that has one like it again and again, whatever stands beside it."""
    if (
        odd.familiar
        or len(usual.text) < 4
        or odd.text[0] != usual.text[0]
        or not (one_slip(odd.folded, usual.folded) or sound(odd.text) == sound(usual.text))
    ):
        return None
    if odd.text.isupper() != usual.text.isupper() or (
        odd.text.isupper() and sorted(odd.text) != sorted(usual.text) and len(odd.text) <= len(usual.text)
    ):
        return None  # of abbreviations only letters swapped or doubled: IHME and IME may be two
    if is_gender_pair(odd.folded, usual.folded) and not (usual.sure and len(odd.text) == len(usual.text)):
        return None
    for place in odd.places:
        for path in place.name.seen:
            often = usual.counts.get(path, 0)
            if odd.counts[path] > 1 or often < (2 if len(usual.text) > 4 else 3):
                continue
            beside = [word for word in place.name.words if word != odd.text]
            if beside and not usual.sure and not any(familiar(word) for word in beside):  # a foreign phrase: Movimento Nacional
                continue
            others = [p for p in usual.places if path in p.name.seen]
            if place.name.namesake or any(p.name.namesake for p in others):
                continue
            if place.surname and any(p.surname for p in others) and not any(p.name.folded[0] == place.name.folded[0] for p in others):
                continue
            return place, max(others, key=lambda p: (-len(p.name.words), p.name.seen[path].mentions, p.name.words))
    return None


def _one_bearer(alone: _Place, other: _Place, word: _Word, other_word: _Word) -> bool:
    """Whether a name of one word can be a slip for the word of another name that it is like."""
    if any(in_one_sentence(alone.name, place.name) for place in other_word.places):
        return False
    alike = sound(word.text) == sound(other_word.text)
    introduced = word.introduced
    orphaned = alone.name.seen.keys() - introduced
    here = [path for path in orphaned if path in other.name.seen]
    if here:
        few, many = sorted(sum(w.counts[path] for path in here) for w in (word, other_word))
        return alike or few * 2 <= many or few == 1
    if introduced:
        return False
    if alone.name.titles & other.name.titles:
        return True
    shortest = 5 if alike or not (word.familiar or other_word.familiar) else 6
    if (
        min(len(word.text), len(other_word.text)) < shortest
        or not (other.surname or len(other.name.words) == 1)
        or (word.familiar and other_word.familiar)
    ):
        return False
    if alike or not (word.familiar or other_word.familiar):
        return True
    odd, usual = (other_word, word) if word.familiar else (word, other_word)
    return sum(odd.counts.values()) <= 2 and len(usual.counts) >= 2 * len(odd.counts)
