"""Whether an article says what another denies, in whatever words: the verb or its noun, of the same subject or the same object."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from newslint.checks.base import in_force, short
from newslint.checks.opposite.denied import SAID
from newslint.checks.opposite.implied import Implications
from newslint.checks.opposite.roles import Sentence, same
from newslint.checks.opposite.saying import contrary
from newslint.model import Claim, Conflict, Level
from newslint.patterns import compiled
from newslint.places import Location
from newslint.records import NamedTuple
from newslint.text.negatives import of_matter
from newslint.text.spans import line_starts
from newslint.text.telling import telling
from newslint.text.timing import apart

_PRONOUN = compiled(r"[\s“\"]*(?:he|she|it|they|his|her|its|their)\b", 2)
_YEAR = compiled(r"\b(?:1[89]|20)\d\d\b")
MOST = 64
"""Articles of a story whose sentences are looked through for what another denies."""
DAYS = 2
"""Days between two reports of one event, where neither says when it was."""


class _Found(NamedTuple):
    """Where another article says the contrary, how well, and how sure that is."""

    told: float
    level: Level
    sentence: Sentence


def conflicts(together: Sequence[Claim], implied: Implications) -> Iterator[Conflict]:
    """Denials of which another article says the contrary, each at its best match."""
    denied = [claim for claim in together if claim.attribute != SAID]
    keys = [_keys(claim, implied) for claim in denied]
    forms = {form.rstrip("y") for own in keys for form in own}  # "lorry", "lorries"
    if not forms:
        return
    index: dict[str, list[Sentence]] = defaultdict(list)
    for claim in [claim for claim in together if claim.attribute == SAID][:MOST]:
        for sentence in _sentences(claim, forms):
            for form in {word.lemma for word in sentence.words}:
                index[form].append(sentence)
    by_path: dict[str, list[Claim]] = defaultdict(list)
    for claim in denied:
        by_path[claim.path].append(claim)
    for claim, own in zip(denied, keys, strict=True):
        best = max(
            _contraries(claim, [sentence for form in own for sentence in index.get(form, ())], by_path, implied),
            key=lambda found: found.told,
            default=None,
        )
        if best:
            against, at = sorted((claim, _claim_of(best.sentence)), key=lambda c: (not c.desk, c.path))  # as `clashes` has it
            yield Conflict(at, ((against, "against this"),), message=f"this cannot stand beside '{short(against)}'", level=best.level)


def _keys(claim: Claim, implied: Implications) -> list[str]:
    """The basic forms of which a sentence that says what is denied has one."""
    words = [*claim.value, *(form for form, *_ in (*claim.data["nouns"], *claim.data["others"]))]
    return list(dict.fromkeys((*words, *(form for head in claim.value for form in implied.first(head)))))


def _contraries(claim: Claim, sentences: Iterable[Sentence], by_path: dict[str, list[Claim]], implied: Implications) -> Iterator[_Found]:
    looked: set[tuple[str, int]] = set()
    for sentence in sentences:
        other = sentence.claim
        if other.path == claim.path or (other.path, sentence.start) in looked or (other.desk and claim.desk) or not in_force(claim, other):
            continue
        looked.add((other.path, sentence.start))
        level = _level(claim, sentence)
        told = contrary(claim, sentence, implied) if level else 0.0
        if level and told and not _denies_too(claim, by_path[other.path]):
            yield _Found(told, level, sentence)


def _sentences(claim: Claim, forms: Collection[str]) -> Iterator[Sentence]:
    """The sentences of an article that may have a word of one of `forms`."""
    text = claim.location.copy or claim.location.text
    folded, quoted = text.lower(), claim.data["quoted"]
    before = (0, 0)
    for number, (start, end, when, dated) in enumerate(claim.data["sentences"]):
        about = [(start, end), before] if _PRONOUN.match(text, start, end) else [(start, end)]
        earlier, before = before, (start, end)
        if not any(form in folded[low:high] for low, high in about for form in forms):
            continue
        words = tuple(w for low, high in about for w in telling(text, low, high) if not any(a <= w.start < b for a, b in quoted))
        names = frozenset(w.lemma for w in of_matter(text, words) if text[w.start].isupper() and w.start > start)
        yield Sentence(claim, number, start, end, when, dated, words, names, earlier)


def _denies_too(claim: Claim, denials: Sequence[Claim]) -> bool:
    """Whether the other article denies it as well: then the two speak of the same, one of them of a part or another time."""
    return any(same(a, b) for other in denials for a in claim.value for b in other.value)


def _level(claim: Claim, sentence: Sentence) -> Level | None:
    """How sure it is that both speak of one time: error where both say so."""
    if claim.desk or sentence.claim.desk:
        return "warning"
    if claim.data["ever"]:
        return "warning"
    if sentence.when == "far" and claim.data["open"] and not _YEAR.search(sentence.text, sentence.start, sentence.end):
        return "warning"  # "was licensed in May"
    days = apart(sentence.when, claim.when) if sentence.when != "far" else None
    if days is None:
        return None
    if sentence.dated and claim.data["dated"]:
        return "error" if days == 0 or (claim.data["open"] and days > 0) else None
    if claim.data["open"]:
        return "warning" if days >= 0 else None
    return "warning" if abs(days) <= DAYS else None


def _claim_of(sentence: Sentence) -> Claim:
    """The claim of the sentence itself, at its place in the file: as the article says, or for plain text where it stands in the text."""
    claim, text, start, end = sentence.claim, sentence.text, sentence.start, sentence.end
    if claim.desk:
        return claim
    if "places" in claim.data:
        first, last, line, column, end_line, end_column = claim.data["places"][sentence.number]
    else:
        first, last, lines = start, end, line_starts(text)
        line, end_line = bisect_right(lines, start), bisect_right(lines, end)
        column, end_column = start - lines[line - 1] + 1, end - lines[end_line - 1] + 1
    place = Location(claim.path, first, last, line, column, end_line, end_column, text[start:end], text, start)
    return claim._replace(location=place, when=sentence.when)
