"""Kind `inconsistent-names`: one name in two spellings, in an article or across the articles of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import ClassVar

from newslint.model import Article, Check, Claim, Conflict, Level, option
from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.text.bearers import Relative, Seen, Spelling
from newslint.text.callings import IN_FULL, ages, another, kinds, namesake, namesakes, offices
from newslint.text.demonyms import nations
from newslint.text.lexicon import known_name
from newslint.text.likeness import is_plural, one_slip, sound
from newslint.text.lookalikes import alike_words
from newslint.text.names import Name
from newslint.text.nouns import NOT_PEOPLE
from newslint.text.relatives import relative, renamed
from newslint.text.romanise import is_ukrainian, native_words, romanise
from newslint.text.signs import fold
from newslint.text.spans import Span
from newslint.text.variants import Variant, alike_phrases, familiar, ordinary

PLACES = 3
"""Mentions of a spelling in one article that a claim is made of."""
LONGEST = 100
"""Code points of a name; what is longer is none, and would be dear to compare."""
NOTES = 8
"""Places a finding points at, at most."""
_PARTICLES = compiled(r"(?:[a-z]+[ \u00a0])+")


@record(frozen=True)
class InconsistentNames(Check):
    """Names are compared by a key that ignores transliteration and by one slip of the keyboard; people of one surname by given name and role.

    Right is what the house accepts or its tables of names give, else what a native-script form in the article reads as, else what at least two
    thirds write.
    """

    kind: ClassVar[str] = "inconsistent-names"

    different: tuple[str, ...] = option("lines of names that look alike and are different: 'Iran Iraq'; any two of a line are never compared", ())
    nicknames: tuple[str, ...] = option("lines of given names that one person may bear: 'William Bill Will'", ())
    accept: tuple[str, ...] = option("names the house spells so; the config's accepted words count for all rules", ())
    house: Mapping[str, str] = option("right name → the table that gives it; those of the rules of kind `names` are known", factory=dict)

    def knowing(self, house: Mapping[str, str]) -> Check:
        return replace(self, house={**house, **self.house}) if house else self

    # -- map

    def claims(self, article: Article) -> Iterable[Claim]:
        names: dict[str, list[tuple[int, int, Name]]] = defaultdict(list)
        for name in article.names:
            if name.caps and (len(name.words) > 1 or len(name.text) > LONGEST or familiar(name.words[0])):
                continue
            if name.caps:
                names[name.text].append((name.start, name.end, name))
            else:
                start, end = _bearer(article, name)
                words = " ".join(article.text[start:end].split())
                if (3 if words.isupper() else 2) < len(words) <= LONGEST:
                    names[words].append((start, end, name))
        for text, mentions in names.items():
            if " " in text or not all(name.starts_sentence for _, _, name in mentions) or not ordinary(text) or known_name(text):
                yield from _claims(article, text, mentions)
        yield from _native_forms(article, names)

    # -- reduce

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        story = _Story(claims)
        reported: set[tuple[str, str]] = set()
        names = [story.spellings[words] for words in sorted(story.spellings)]
        variants = (pair for pairs in (alike_phrases, alike_words, renamed) for pair in pairs(names, self._is_different))
        conflicts = [conflict for variant in variants for conflict in self._conflicts(story, variant)]
        misspelt = {conflict.fields["word"] for conflict in conflicts if conflict.fields["evidence"]}
        for conflict in conflicts:
            place = (conflict.at.path, conflict.fields["word"])
            if place not in reported and conflict.fields["right"] not in misspelt:  # one misspelling is not mended by another
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
        right, wrong, why = self._decide(story, *story.sides(variant))
        level: Level = "error" if why and variant.how == "letters" else "warning"
        for path, claims in sorted(story.claims[wrong.name.words].items()):
            at = claims[0]
            if variant.how == "marks":
                level = "warning" if path in right.name.seen else "info"
            found = at.location.text
            use = found.replace(wrong.word, right.word) if wrong.word in found else found.replace(wrong.word.upper(), right.word.upper())
            again = [(claim, "and here") for claim in wrong.places.get(path, ()) if claim != at]
            notes = [*story.native_note(right.word, path), *_notes(right, path), *again]
            message = "" if why else f"'{found}' here, '{use}' {_where(right, path)}: which of them is right?"
            fields = {"use": use, "word": wrong.word, "right": right.word, "evidence": why}
            yield Conflict(at, tuple(notes[:NOTES]), fields, message, level, (use,) if why else ())

    def _decide(self, story: _Story, a: _Side, b: _Side) -> tuple[_Side, _Side, str]:
        """Which of two sides is right, which wrong, and why; without a reason the later one in order counts as wrong."""
        for reason in (self._of_the_house, story.reads_so):
            for right, wrong in ((a, b), (b, a)):
                if (why := reason(right)) and not reason(wrong):
                    return right, wrong, _majority(right, wrong) + why
        wrong, right = sorted((a, b), key=lambda side: (len(side.places), side.mentions, [-ord(c) for c in side.last[0]], -side.last[1]))
        if len(right.places) >= 2 * len(wrong.places) or (len(right.places) == len(wrong.places) and right.mentions >= 2 * wrong.mentions):
            return right, wrong, _majority(right, wrong).rstrip("; ") or f"{right.mentions} mentions against {wrong.mentions}"
        return right, wrong, ""

    def _of_the_house(self, side: _Side) -> str:
        """That the house spells the word of a side so, and where it says that: of a surname alone, where it is one in a table."""
        words = side.name.words
        if side.word in self.accept:
            return "the house spells it so"
        runs = [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1) if side.word in words[i:j]]
        table = next((self.house[run] for run in runs if run in self.house), "")
        if not table and side.word == words[-1]:
            table = next((table for given, table in self._surnames.get(side.word, ()) if len(words) == 1 or given == words[0][0]), "")
        return f"{table} gives '{side.word}'" if table else ""

    @cached_property
    def _surnames(self) -> Mapping[str, list[tuple[str, str]]]:
        """Last word of a name in the tables → the initial of its first, and the table."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, table in self.house.items():
            if " " in name:
                found[name.rpartition(" ")[2]].append((name[0], table))
        return found


class _Side(NamedTuple):
    """One of two spellings of a name: the name, the word that differs, and the places that have it, by article."""

    name: Spelling
    word: str
    places: Mapping[str, Sequence[Claim]]
    mentions: int

    @property
    def last(self) -> tuple[str, int]:
        """Its last article, and its first place there."""
        path = max(self.places)
        return path, self.places[path][0].location.start


def _majority(right: _Side, wrong: _Side) -> str:
    others = sum(not claims[0].desk for path, claims in right.places.items() if path not in wrong.places)
    return f"{others} other article{'s write' if others > 1 else ' writes'} '{right.word}'; " if others else ""


def _where(side: _Side, path: str) -> str:
    others = sum(not claims[0].desk for other, claims in side.places.items() if other != path)
    return "elsewhere in the article" if path in side.places else f"in {others} other article{'s' if others > 1 else ''}"


def _notes(side: _Side, path: str) -> list[tuple[Claim, str]]:
    """Places of a side: in the article at `path` first, then one in each of the others, where the name is fullest."""
    here = list(side.places.get(path, ()))
    elsewhere = [max(claims, key=lambda claim: claim.value.count(" ")) for other, claims in sorted(side.places.items()) if other != path]
    return [(claim, f"'{side.word}' here") for claim in [*here, *elsewhere][: NOTES - 2]]


class _Story:
    """The names of a story."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.native: dict[str, list[Claim]] = defaultdict(list)
        by_text: dict[str, dict[str, list[Claim]]] = {}
        for claim in claims:
            if claim.attribute == "native":
                self.native[fold(claim.value)].append(claim)
            else:
                by_text.setdefault(claim.value, {}).setdefault(claim.location.path, []).append(claim)
        self.claims = {tuple(text.split(" ")): places for text, places in by_text.items()}
        self.spellings = {words: _spelling(words, places) for words, places in self.claims.items()}

    def sides(self, variant: Variant) -> tuple[_Side, _Side]:
        """The two spellings: wherever the word stands, or only where the name does."""
        a, b = (variant.a, variant.word_a), (variant.b, variant.word_b)
        if variant.anywhere:
            written = fold if variant.how != "marks" else str
            return _Side(*a, *self._anywhere(a[1], written)), _Side(*b, *self._anywhere(b[1], written))
        return _Side(*a, self.claims[a[0].words], a[0].mentions), _Side(*b, self.claims[b[0].words], b[0].mentions)

    @cached_property
    def _names_with(self) -> Mapping[str, list[tuple[str, ...]]]:
        """Names by each of their words, folded."""
        names: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in self.claims:
            for word in {fold(word) for word in words}:
                names[word].append(words)
        return names

    def _anywhere(self, word: str, written: Callable[[str], str]) -> tuple[Mapping[str, Sequence[Claim]], int]:
        """The places of all names with a word, by article, and how many mentions they are; with other marks too if `written` folds them."""
        places: dict[str, list[Claim]] = defaultdict(list)
        names = [words for words in self._names_with[fold(word)] if written(word) in map(written, words)]
        for words in names:
            for path, claims in self.claims[words].items():
                places[path] += claims
        for claims in places.values():
            claims.sort(key=lambda c: (c.location.start, c.location.end, c.location.line))
        return places, sum(self.spellings[words].mentions for words in names)

    def reads_so(self, side: _Side) -> str:
        """That a native-script form reads as the word of a side."""
        return f"the native form reads '{side.word}'" if self.native.get(fold(side.word)) else ""

    def native_note(self, word: str, path: str) -> list[tuple[Claim, str]]:
        """Where a native-script form reads so, in the article at `path` if it does there."""
        claims = sorted(self.native.get(fold(word), ()), key=lambda c: (c.path != path, c.path, c.location.start))
        return [(claim, f"reads '{claim.value}'") for claim in claims[:1]]


def _spelling(words: tuple[str, ...], places: Mapping[str, Sequence[Claim]]) -> Spelling:
    """What the articles say of a name; the first claim of each carries it."""
    spelling = Spelling(words)
    for path, claims in places.items():
        data = claims[0].data
        spelling.seen[path] = Seen(data["mentions"], frozenset(data["sentences"]))
        spelling.person |= data["person"]
        spelling.kin |= data["kin"]
        spelling.namesake |= data["namesake"]
        spelling.offices |= frozenset(data.get("offices", ()))
        spelling.ages |= frozenset(data.get("ages", ()))
        spelling.kinds |= frozenset(data.get("kinds", ()))
        spelling.relatives |= frozenset(Relative(kin, whose, tuple(words)) for kin, whose, words in data.get("relatives", ()))
        if data["titles"] or data["nouns"]:
            spelling.titles |= frozenset(data["titles"])
            spelling.nouns |= frozenset(data["nouns"])
    return spelling


def _bearer(article: Article, name: Name) -> tuple[int, int]:
    """Where a name stands: of a person's without what starts the sentence ("Boss Gareth Pugh"), nationality, and particles at its start."""
    mention = article.people.at(name.start, name.end) if name.starts_sentence or name.words[0].isupper() else None
    start = mention.start if mention else name.start
    if len(name.words) == 3 and name.words[0] in nations().country and start == name.start and NOT_PEOPLE.isdisjoint(map(fold, name.words)):
        start += len(name.words[0]) + 1
    particles = _PARTICLES.match(article.text, start, name.end)
    return (particles.end() if particles else start), name.end


def _claims(article: Article, text: str, mentions: Sequence[tuple[int, int, Name]]) -> Iterator[Claim]:
    people = article.people
    several = " " in text
    mention = people.at(mentions[0][0], mentions[0][1])
    bearer = mention.person if mention else None
    data = {
        "mentions": len(mentions),
        "sentences": sorted({span.start for start, _, _ in mentions if (span := article.sentence_at(start))}),
        "person": mention is not None,
        "kin": several and ((bearer is not None and people.persons[bearer].kin) or any(another(article.text, *m[:2]) for m in mentions)),
        "namesake": several and namesakes(article.folded) and any(namesake(article.text, end) for _, end, _ in mentions),
        "titles": sorted({IN_FULL.get(name.title, name.title) for _, _, name in mentions if name.title}),
        "nouns": sorted(people.nouns(bearer)) if bearer is not None and several else [],
    }
    if several and bearer is not None:
        data |= {"offices": sorted(offices(people, bearer)), "ages": sorted(ages(people, bearer))}
    if several and not data["titles"] and not data["nouns"]:
        data["kinds"] = sorted({kind for start, end, _ in mentions[:PLACES] for kind in kinds(article.prose, Span(start, end))})
    if found := [one for start, end, _ in mentions[:PLACES] if (one := relative(people, start, end))]:
        data["relatives"] = found
    for number, (start, end, _) in enumerate(mentions[: PLACES if several or not familiar(text) else 1]):
        yield Claim("names", "spelling", text, article.locate(start, end), data=data if number == 0 else {})


def _native_forms(article: Article, names: Iterable[str]) -> Iterator[Claim]:
    """What the words of the article in another script read as, those that are words of its names."""
    spans = [span for passage in article.opaque for span in native_words(article.text, passage.start, passage.end)]
    if not spans:
        return
    ukrainian = is_ukrainian(" ".join(article.text[span.start : span.end] for span in spans))
    words = {fold(word) for name in names for word in name.split(" ")}
    for span in spans:
        form = romanise(article.text[span.start : span.end], ukrainian)
        if len(form) > 3 and any(_reads_like(word, fold(form)) for word in words):
            yield Claim("names", "native", form, article.locate(*span))


def _reads_like(word: str, form: str) -> bool:
    return sound(word) == sound(form) or (one_slip(word, form) and not is_plural(word, form))
