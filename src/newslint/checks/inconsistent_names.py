"""Kind `inconsistent-names`: one name in two spellings, in an article or across the articles of a story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.text.lexicon import known_name
from newslint.text.likeness import is_plural, one_slip, sound
from newslint.text.lookalikes import alike_words
from newslint.text.names import Name
from newslint.text.nouns import KIN
from newslint.text.romanise import is_ukrainian, native_words, romanise
from newslint.text.signs import fold
from newslint.text.variants import Seen, Spelling, Variant, alike_phrases, familiar, ordinary

PLACES = 3
"""Mentions of a spelling in one article that a claim is made of."""
NOTES = 8
"""Places a finding points at, at most."""
_KIN_BEHIND = re.compile(rf",? (?:who is )?(?:[\w’']+['’]s|his|her|their|the|a|an) (?:[\w-]+ ){{0,2}}(?:{'|'.join(KIN)})\b")


@dataclass(frozen=True)
class InconsistentNames(Check):
    """Names are compared by a key that ignores transliteration and by one slip of the keyboard; people of one surname by given name and role.

    Right is what the house accepts, else what a native-script form in the article reads as, else what at least two thirds write.
    """

    kind: ClassVar[str] = "inconsistent-names"

    different: tuple[str, ...] = option("lines of names that look alike and are different: 'Iran Iraq'; any two of a line are never compared", ())
    nicknames: tuple[str, ...] = option("lines of given names that one person may bear: 'William Bill Will'", ())
    accept: tuple[str, ...] = option("names the house spells so; the config's accepted words count for all rules", ())

    # -- map

    def claims(self, article: Article) -> Iterable[Claim]:
        names: dict[str, list[tuple[int, int, Name]]] = defaultdict(list)
        for name in article.names:
            if not name.caps:
                start, end = _bearer(article, name)
                words = " ".join(article.text[start:end].split())
                if len(words) > 2 and not words.isupper():
                    names[words].append((start, end, name))
        native = _native_forms(article)
        for text, mentions in names.items():
            if " " in text or not all(name.starts_sentence for _, _, name in mentions) or not ordinary(text) or known_name(text):
                yield from _claims(article, text, mentions, native)

    # -- reduce

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        story = _Story(claims)
        reported: set[tuple[str, str]] = set()
        names = [story.spellings[words] for words in sorted(story.spellings)]
        for variant in (*alike_phrases(names, self._is_different), *alike_words(names, self._is_different)):
            for conflict in self._conflicts(story, variant):
                place = (conflict.at.path, conflict.fields["word"])
                if place not in reported:
                    reported.add(place)
                    yield conflict

    @cached_property
    def _lines(self) -> Mapping[str, frozenset[int]]:
        lines: dict[str, set[int]] = defaultdict(set)
        for number, line in enumerate((*self.different, *self.nicknames)):
            for word in line.split():
                lines[fold(word)].add(number)
        return {word: frozenset(numbers) for word, numbers in lines.items()}

    def _is_different(self, x: str, y: str) -> bool:
        a, b = self._lines.get(fold(x)), self._lines.get(fold(y))
        return a is not None and b is not None and not a.isdisjoint(b)

    def _conflicts(self, story: _Story, variant: Variant) -> Iterator[Conflict]:
        verdict = self._verdict(story, variant)
        for path in sorted(verdict.wrong.seen):
            wrong = story.claims[verdict.wrong.words][path]
            right = story.near(verdict.right, verdict.right_word, path, variant.anywhere)
            again = [
                claim for claim in story.near(verdict.wrong, verdict.wrong_word, path, variant.anywhere) if claim.path == path and claim != wrong[0]
            ]
            notes = [(claim, f"'{verdict.right_word}' here") for claim in right[: NOTES - 2]] + [(claim, "and here") for claim in again]
            level = verdict.level
            if variant.how == "marks":
                level = "warning" if path in verdict.right.seen else "info"
            found = wrong[0].location.text
            use = found.replace(verdict.wrong_word, verdict.right_word)
            yield Conflict(
                wrong[0],
                tuple(notes[:NOTES]),
                {"use": use, "word": verdict.wrong_word, "evidence": verdict.why},
                level=level,
                replacements=(use,) if verdict.sure else (),
            )

    def _verdict(self, story: _Story, variant: Variant) -> _Verdict:
        """Which of two spellings is right, and why."""
        a, b, x, y = variant.a, variant.b, variant.word_a, variant.word_b
        for right, wrong, word, other in ((a, b, x, y), (b, a, y, x)):
            if word in self.accept and other not in self.accept:
                return _Verdict(wrong, right, other, word, "the house spells it so", True, "error")
            if story.reads(word) and not story.reads(other):
                return _Verdict(wrong, right, other, word, f"the native form reads '{word}'", True, "error")
        counts = story.count(a, x, variant.anywhere), story.count(b, y, variant.anywhere)
        if counts[0][0] == counts[1][0]:
            counts = (counts[0][::-1], counts[1][::-1])
        if counts[0] < counts[1] or (counts[0] == counts[1] and story.last(a) > story.last(b)):
            wrong, right, few, many, wrong_word, right_word = a, b, counts[0][0], counts[1][0], x, y
        else:
            wrong, right, few, many, wrong_word, right_word = b, a, counts[1][0], counts[0][0], y, x
        sure = many >= 2 * few
        articles = [story.articles(*side, variant.anywhere) for side in ((right, right_word), (wrong, wrong_word))]
        why = _majority(articles[0], articles[1], right_word) if sure else f"'{right_word}' stands elsewhere: choose one"
        return _Verdict(wrong, right, wrong_word, right_word, why, sure, "error" if sure and variant.how == "letters" else "warning")


class _Verdict(NamedTuple):
    wrong: Spelling
    right: Spelling
    wrong_word: str
    right_word: str
    why: str
    sure: bool
    level: Level


def _majority(right: frozenset[str], wrong: frozenset[str], word: str) -> str:
    others = len(right - wrong)
    if others:
        return f"{others} other article{'s write' if others > 1 else ' writes'} '{word}'"
    return f"'{word}' elsewhere in the article"


class _Story:
    """The names of a story."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.spellings: dict[tuple[str, ...], Spelling] = {}
        self.claims: dict[tuple[str, ...], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        self._native: set[str] = set()
        self._by_word: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
        self._mentions: dict[str, int] = defaultdict(int)
        for claim in claims:
            words = tuple(claim.value.split(" "))
            self.claims[words][claim.path].append(claim)
            self._native.update(claim.evidence)
            for word in words:
                self._by_word[word][claim.path].append(claim)
            spelling = self.spellings.get(words) or self.spellings.setdefault(words, Spelling(words))
            if claim.path in spelling.seen:
                continue
            data = claim.data
            spelling.seen[claim.path] = Seen(data["mentions"], frozenset(data["sentences"]))
            spelling.person |= data["person"]
            spelling.kin |= data["kin"]
            if data["titles"] or data["nouns"]:
                spelling.titles |= frozenset(data["titles"])
                spelling.nouns |= frozenset(data["nouns"])
            for word in words:
                self._mentions[word] += data["mentions"]

    def reads(self, word: str) -> bool:
        """Whether a native-script form reads so."""
        return fold(word) in self._native

    def articles(self, spelling: Spelling, word: str, anywhere: bool) -> frozenset[str]:
        """The articles in which a spelling stands: those that have the name, or the word `anywhere` in names."""
        return frozenset(self._by_word[word] if anywhere else spelling.seen)

    def count(self, spelling: Spelling, word: str, anywhere: bool) -> tuple[int, int]:
        """In how many articles a spelling stands, and how often."""
        return len(self.articles(spelling, word, anywhere)), self._mentions[word] if anywhere else spelling.mentions

    def last(self, spelling: Spelling) -> tuple[str, int]:
        """The last place of a spelling: of two, the later in order is reported."""
        return max((path, claims[0].location.start) for path, claims in self.claims[spelling.words].items())

    def near(self, spelling: Spelling, word: str, path: str, anywhere: bool) -> list[Claim]:
        """Places of a spelling: in the article at `path` first, then one in each of the others."""
        places = self._by_word[word] if anywhere else self.claims[spelling.words]
        return [*places.get(path, []), *(claims[0] for other, claims in sorted(places.items()) if other != path)]


def _bearer(article: Article, name: Name) -> tuple[int, int]:
    """Where a name stands: of a person's without what starts the sentence ("Boss Gareth Pugh")."""
    mention = article.people.at(name.start, name.end) if name.starts_sentence else None
    return (mention.start, name.end) if mention else (name.start, name.end)


def _claims(article: Article, text: str, mentions: Sequence[tuple[int, int, Name]], native: Mapping[str, str]) -> Iterator[Claim]:
    people = article.people
    several = " " in text
    mention = people.at(mentions[0][0], mentions[0][1])
    bearer = mention.person if mention else None
    data = {
        "mentions": len(mentions),
        "sentences": sorted({span.start for start, _, _ in mentions if (span := article.sentence_at(start))}),
        "person": mention is not None,
        "kin": several and ((bearer is not None and people.persons[bearer].kin) or any(_KIN_BEHIND.match(article.text, m[1]) for m in mentions)),
        "titles": sorted({name.title for _, _, name in mentions if name.title}),
        "nouns": sorted(people.nouns(bearer)) if bearer is not None and several else [],
    }
    evidence = tuple(sorted(form for word in text.split(" ") for key, form in native.items() if _reads_like(word, key, form))) if native else ()
    for start, end, _ in mentions[: PLACES if several or not familiar(text) else 1]:
        yield Claim("names", "spelling", text, article.locate(start, end), evidence=evidence, data=data)


def _native_forms(article: Article) -> Mapping[str, str]:
    """What the words of the article in another script read as: key → folded."""
    words = [word for span in article.opaque for word in native_words(article.text[span.start : span.end])]
    ukrainian = is_ukrainian(" ".join(words))
    forms = [fold(romanise(word, ukrainian)) for word in words]
    return {sound(form): form for form in forms if len(form) > 3}


def _reads_like(word: str, key: str, form: str) -> bool:
    folded = fold(word)
    return sound(word) == key or (one_slip(folded, form) and not is_plural(folded, form))
