"""Whether two claims of figures can both stand, and why not."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from newslint.checks.base import Verdict
from newslint.checks.number.topic import Topic
from newslint.model import Claim, Level
from newslint.records import NamedTuple
from newslint.text.attribution import source_words
from newslint.text.intervals import LOWER, disjoint, ratio
from newslint.text.timing import apart

CLOSE = 0.03
"""Exact figures nearer to each other than this share are a discrepancy, not a conflict."""
DIFFER = 1.5
"""Bounds that both may hold but differ by this factor are a discrepancy."""
UNLIKE = 10
"""Figures that change and differ by more than this factor are of different things."""
HOURS = 1.5
"""Times of day nearer than this are one time."""


def judge(topic: Topic, mixed: frozenset[str], a: Claim, b: Claim) -> Verdict | None:
    """Why two claims of one topic cannot both stand, or None."""
    if a.value == b.value or not _comparable(topic, mixed, a, b):
        return None
    level = clash(topic, a, b)
    if level is None or (topic.alike and not (a.desk or b.desk) and not _told_alike(a, b)):
        return None
    when = _same_time(topic, a, b)
    if when is None:
        return None
    sources = bool(a.source and b.source and source_words(a.source).isdisjoint(source_words(b.source)))
    if sources and a.path == b.path:
        return None
    if sources or when == "shrinks" or "about" in (a.data["bound"], b.data["bound"]):
        level = "warning"
    return Verdict(message(topic, a, b, when, sources), level, strength=ratio(a.value[2], b.value[2]))


def _comparable(topic: Topic, mixed: frozenset[str], a: Claim, b: Claim) -> bool:
    one, other = a.data, b.data
    if a.path == b.path and (one["_at"] == other["_at"] or one["headline"] or other["headline"] or a.quoted != b.quoted):
        return False
    if not one_dimension(one["dimension"], other["dimension"]):
        return False
    if topic.object and not set(one["words"]) & set(other["words"]):
        return False
    if one["group"] != other["group"] and not _more_than_all(a, b):
        return False
    if topic.entity and not _one_entity(topic, mixed, a, b):
        return False
    if topic.changes != "never" and not _one_place(a, b):
        return False
    if one["era"] and not (a.desk or b.desk):
        return False
    return a.desk or b.desk or a.path == b.path or bool(shared(a, b))


def _told_alike(a: Claim, b: Claim) -> bool:
    """Whether the sentences speak of the same thing, of which there are many: two names or telling words in common."""
    return len(set(a.data["told"]) & set(b.data["told"])) > 1


def exclude(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether both say something, and nothing in common."""
    return bool(some and others) and set(some).isdisjoint(others)


def one_dimension(a: str, b: str) -> bool:
    """Whether two figures may be of one dimension: dollars, and dollars of a country."""
    if a == b:
        return True
    kinds = {"dollar": {"USD", "AUD", "CAD", "NZD", "HKD", "SGD"}, "pound": {"GBP"}, "rupee": {"INR"}}
    one, other = a.removeprefix("money:"), b.removeprefix("money:")
    return other in kinds.get(one, ()) or one in kinds.get(other, ())


def _more_than_all(a: Claim, b: Claim) -> bool:
    """Of one who counts soldiers and one who counts people: whether there are more soldiers than people."""
    if a.data["group"] and b.data["group"]:
        return False
    special, general = (a, b) if a.data["group"] else (b, a)
    return bool(special.value[0] > general.value[1])


def _one_place(a: Claim, b: Claim) -> bool:
    """Whether the places agree; of one who says where and one who does not: whether it is where the story is, or has more than the whole."""
    one, other = a.data["where"], b.data["where"]
    if not one and not other:
        return True
    if one and other:
        return bool(set(one) & set(other)) or bool(a.data["lead"] and b.data["lead"] and a.path != b.path)
    placed, whole = (a, b) if one else (b, a)
    return bool(placed.data["lead"] or placed.value[0] > whole.value[1])


def _one_entity(topic: Topic, mixed: frozenset[str], a: Claim, b: Claim) -> bool:
    one, other = a.data["entity"], b.data["entity"]
    if one and other and topic.entity != "thing":
        return bool(set(one.split()) & set(other.split())) or one == other
    if one and one == other:
        return True
    return a.path not in mixed and b.path not in mixed


def clash(topic: Topic, a: Claim, b: Claim) -> Level | None:
    """How gravely two figures exclude each other, whatever they are of; None where both may hold."""
    one, other = (a.value[0], a.value[1]), (b.value[0], b.value[1])
    x, y = a.value[2], b.value[2]
    if abs(x - y) <= topic.tolerance:
        return None
    if disjoint(one, other):
        return "warning" if ratio(x, y) < 1 + CLOSE and max(x, y) >= 100 else "error"
    lower = [claim.data["bound"] in LOWER for claim in (a, b)]
    if all(lower) and ratio(x, y) >= DIFFER:
        return "warning"
    small, large = sorted((a, b), key=lambda claim: claim.value[2])
    if small.data["bound"] in LOWER and large.data["bound"] in ("", "about", "nearly") and ratio(x, y) >= 2 * DIFFER:
        return "warning"
    return None


def _same_time(topic: Topic, a: Claim, b: Claim) -> str | None:
    """ "same", or "shrinks" where a figure that can only grow is smaller later; None where the times differ or cannot be told.

    A figure that changes holds for the time that the copy says it is of; only where it names none does the day of publication date it, and two such
    figures of one day may be an update.
    """
    if topic.changes == "never" or a.desk or b.desk or (a.data["since"] and a.data["since"] == b.data["since"]):
        return "same"
    if ratio(a.value[2], b.value[2]) > UNLIKE:
        return None
    if a.path == b.path and not a.when and not b.when and (a.data["back"] or b.data["back"]):
        return "same"
    days = apart(a.when or a.published, b.when or b.published)
    if days == 0:
        hours = (a.data["hour"], b.data["hour"])
        if None not in hours:
            return "same" if abs(hours[0] - hours[1]) <= HOURS else None
        stated = [bool(a.when), bool(b.when)]
        return "same" if hours == (None, None) and (all(stated) or (any(stated) and topic.changes == "daily")) else None
    if topic.changes == "grows" and days and not source_words(a.source).isdisjoint(source_words(b.source)):
        early, late = (a, b) if days > 0 else (b, a)
        return "shrinks" if early.value[0] > late.value[1] else None
    return None


# -- saying it


class _Known(NamedTuple):
    """Names and telling words, made ready for comparing: each as written with the forms in which it may be met, and all these forms."""

    forms: tuple[tuple[str, tuple[str, ...]], ...]
    any_form: frozenset[str]
    nameless: bool


@lru_cache(maxsize=1024)
def _known(evidence: tuple[str, ...]) -> _Known:
    forms = tuple((name, (fold(name),) if name.islower() else (fold(name), fold(name).rsplit(" ", 1)[-1])) for name in evidence)
    return _Known(forms, frozenset(form for _, own in forms for form in own), all(name.islower() for name in evidence))


def shared(a: Claim, b: Claim) -> list[str]:
    """What ties two claims together, as the first writes it: names both articles speak of; where one names nobody, two telling words."""
    one, other = _known(a.evidence), _known(b.evidence)
    common = [name for name, forms in one.forms if not other.any_form.isdisjoint(forms)]
    names = [name for name in common if not name.islower()]
    return names or (common if (one.nameless or other.nameless) and len(common) > 1 else [])


def message(topic: Topic, a: Claim, b: Claim, when: str, sources: bool, words: Sequence[str] = ()) -> str:
    """What a finding says of two claims that clash."""
    elsewhere = f"{b.location.path}: " if b.path != a.path else ""
    said = f"'{a.location.text}' here, '{b.location.text}' {'in ' if elsewhere else ''}{elsewhere.rstrip(': ') or 'elsewhere in the article'}"
    reasons = []
    if sources:
        reasons.append(f"according to {a.source} and to {b.source}")
    if a.when and a.when == b.when:
        reasons.append(f"both on {a.when}")
    if when == "shrinks":
        reasons.append("the later figure is the smaller")
    if words:
        reasons.append(f"said alike: {', '.join(words)}")
    names = shared(a, b) if a.path != b.path else []
    names = [name for name in names if " " in name][:2] or names[:2]  # a full name says more than an adjective of a country
    if names:
        reasons.append(f"both speak of {' and '.join(names)}")
    tail = f" ({'; '.join(reasons)})" if reasons else ""
    return f"{topic.label}: {' '.join(said.split())}{tail}"


def note(claim: Claim) -> str:
    """What a finding says of another place."""
    source = f", according to {claim.source}" if claim.source else ""
    return f"{' '.join(claim.location.text.split())} here{source}"


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name without accents and case."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
