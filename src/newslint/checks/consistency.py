"""Kind `consistency`: of two accepted forms one, not both, in an article, a story or the run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import ClassVar, Literal

from newslint.checks.base import Verdict, clashes, inside, like_case
from newslint.model import Article, Check, Claim, Conflict, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record

MOST = 5
"""Places of one form that are reported in an article, at most."""
_EXPLAINED = 60
"""Two forms so many code points apart explain one another ("Kiev, now Kyiv")."""


@record(frozen=True)
class Choice:
    """Forms of which a text should use one, with or without a plural s."""

    forms: tuple[str, ...] = option("the accepted forms")
    except_: tuple[re.Pattern[str], ...] = option("regular expressions; a form inside a match of one of them does not count", ())
    case: bool = option("whether case tells the forms apart", False)


Places = Mapping[int, Mapping[str, list[tuple[int, int]]]]
"""Number of the choice → form → where it stands."""


@record(frozen=True)
class Consistency(Check):
    """The form that is rarer is reported, with a note at the other; of equals the one that comes later."""

    kind: ClassVar[str] = "consistency"
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline", "opaque"})

    choices: tuple[Choice, ...] = option("forms of which a text should use one: a list of lists, or of tables with 'forms', 'except' and 'case'", ())
    within: Literal["article", "story", "run"] = option("how far one form must be kept", "article")

    def problems(self) -> Iterable[tuple[str, str]]:
        """A choice needs two forms."""
        if not self.choices or any(len(choice.forms) < 2 for choice in self.choices):
            yield "choices", "a choice needs at least two forms"

    @property
    def reach(self) -> Literal["article", "story", "run"]:  # type: ignore[override]  # a class variable elsewhere, here as the rule says
        """As far as the rule says."""
        return self.within

    @cached_property
    def _forms(self) -> tuple[tuple[int, str], ...]:
        return tuple((number, form) for number, choice in enumerate(self.choices) for form in choice.forms)

    @cached_property
    def _except(self) -> tuple[tuple[re.Pattern[str], ...], ...]:
        return tuple(tuple(compiled(e.pattern, re.IGNORECASE) for e in choice.except_) for choice in self.choices)

    # -- in one article

    def literals(self) -> Sequence[str]:
        return [form for _, form in self._forms] if self.within == "article" else ()

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        if self.within != "article" or len(found) < 2:
            return
        for forms in self._places(article, [(one.start, one.end, one.entry) for one in found]).values():
            if len(forms) < 2 or _explained(forms):
                continue
            kept = max(forms, key=lambda form: (len(forms[form]), -forms[form][0][0]))
            other = forms[kept][0]
            for form, places in forms.items():
                for start, end in places[:MOST] if form != kept else ():
                    yield self._hit(article, start, end, form, kept, other)

    def _hit(self, article: Article, start: int, end: int, form: str, kept: str, other: tuple[int, int]) -> Hit:
        text = article.text[start:end]
        fixed = _adapted(text, form, kept)
        related = ((*other, f"'{article.text[other[0] : other[1]]}' here"),)
        return Hit(start, end, {"use": kept, "where": "in the same article"}, replacements=(fixed,) if fixed else (), related=related)

    def _places(self, article: Article, found: Iterable[tuple[int, int, int]]) -> Places:
        places: dict[int, dict[str, list[tuple[int, int]]]] = {}
        text = article.text
        for start, end, entry in found:
            number, form = self._forms[entry]
            if text[end : end + 1] == "s" and form[-1:].isalpha():
                end += 1
            outside = not (text[start - 1 : start].isalnum() and form[0].isalnum()) and not (text[end : end + 1].isalnum() and form[-1].isalnum())
            if (
                not outside
                or (form[0].isalnum() and text[start - 1 : start] in ("-", "."))
                or (self.choices[number].case and not text.startswith(form, start))
            ):
                continue
            if inside(self._except[number], text, start, end, 60) or article.scope_at(start) in self.avoids or article.is_opaque(start, end):
                continue
            places.setdefault(number, {}).setdefault(form, []).append((start, end))
        return places

    # -- over many

    @cached_property
    def _folded_forms(self) -> list[str]:
        return [form.lower() for _, form in self._forms]

    def claims(self, article: Article) -> Iterator[Claim]:
        if self.within == "article":
            return
        folded = article.folded
        found = sorted(place for entry, form in enumerate(self._folded_forms) if form in folded for place in _find(folded, form, entry))
        for number, forms in self._places(article, found).items():
            if len(forms) > 1 and _explained(forms):
                continue
            for form, places in forms.items():
                yield Claim(self.choices[number].forms[0], "form", form, article.locate(*places[0]))

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        def judge(one: Claim, other: Claim) -> Verdict | None:
            if one.value == other.value:
                return None
            fixed = _adapted(one.location.text, one.value, other.value)
            return Verdict("", replacements=(fixed,) if fixed else ())

        articles: dict[str, set[str]] = {}
        for claim in claims:
            articles.setdefault(claim.value, set()).add(claim.path)
        for conflict in clashes(claims, judge, lambda claim: f"'{claim.location.text}' here"):
            kept = conflict.against[0][0].value
            count = len(articles[kept])
            where = f"in {count} article{'s' if count > 1 else ''}" if self.within != "article" else "in the same article"
            yield Conflict(conflict.at, conflict.against, {"use": kept, "where": where}, replacements=conflict.replacements)


def _find(text: str, form: str, entry: int) -> Iterator[tuple[int, int, int]]:
    at = text.find(form)
    while at >= 0:
        yield at, at + len(form), entry
        at = text.find(form, at + len(form))


def _explained(forms: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    """Whether two of the forms stand side by side once: then the article says that they mean the same."""
    if all(not form[0].isalnum() for form in forms):
        return False
    firsts = sorted((*place, form) for form, places in forms.items() for place in places)
    return any(b[0] - a[1] < _EXPLAINED and a[2] != b[2] and a[2][0].isupper() for a, b in pairwise(firsts))


def _adapted(text: str, form: str, kept: str) -> str:
    """The form to keep in the case and number of the one found; empty for marks, which come in pairs."""
    if not form[-1].isalpha():
        return ""
    return like_case(kept, text) + ("s" if len(text) == len(form) + 1 else "")
