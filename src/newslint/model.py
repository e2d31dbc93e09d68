"""What rules are made of, and what checks say: hits, claims, and conflicts between claims; all become findings (see report.py)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from newslint.cache import Cache
from newslint.places import SCOPES, Location
from newslint.records import NamedTuple, record
from newslint.report import LEVELS, Failure, Finding, Level, Related, Report, Skipped, lower_level
from newslint.schema import option

__all__ = [
    "LEVELS", "Article", "Check", "Claim", "Conflict", "Example", "Failure", "Finding", "Found", "Hit", "Level", "Location", "Related",
    "Report", "Rule", "Scoping", "Served", "Skipped", "Sought",
    "Statement", "lower_level", "option",
]  # fmt: skip

if TYPE_CHECKING:
    from newslint.article import Article


def __getattr__(name: str) -> Any:
    """`Article`, for those who take it from here: its views are imported with it, and most of what uses this module reads no article."""
    if name == "Article":
        from newslint.article import Article

        return Article
    raise AttributeError(name)


Json = Any
"""A value that JSON can hold; claims carry nothing else, so that they can be cached and sent between processes as they are."""


NOTHING: Mapping[str, Any] = MappingProxyType({})
"""A table without entries."""


# -- what checks say


class Found(NamedTuple):
    """A literal of a check that stands in the article: offsets into its text, and the index of the one of `Check.literals()` it is."""

    start: int
    end: int
    entry: int


class Sought(NamedTuple):
    """What must stand in an article for a check to find anything there: a phrase, in any case, or a word.

    A phrase that is `whole` neither begins nor ends inside a word. `words` are in lower case and stand for any case; if they are `whole`, they
    count between apostrophes too. `counts` says whether one of the words counts as it is written.
    """

    phrases: Sequence[str] = ()
    whole: bool = False
    words: frozenset[str] = frozenset()
    counts: Callable[[str], bool] = lambda word: True

    @classmethod
    def whole_words(cls, phrases: Iterable[str], case: bool = False) -> Sought:
        """Phrases that count as whole words only: those of one word are looked up among the words, with `case` as they are written."""
        phrases = list(phrases)
        words = frozenset(phrase for phrase in phrases if phrase.isalpha())
        others = [phrase for phrase in phrases if not phrase.isalpha()]
        folded = frozenset(map(str.lower, words))
        return cls(others, True, folded, words.__contains__) if case else cls(others, True, folded)


class Hit(NamedTuple):
    """Something wrong on its face in one article, as a check reports it: offsets into the article's text.

    `fields` fill the rule's message, besides `{found}`; `message` replaces it. `related` are other places in the same article, each with a note.
    `replacements` are corrections, the best first; `safe` says that the first may be applied unseen.
    `level` can only be milder than the rule's. `rule` extends the rule's id ("/LT_ID") for kinds that report under many.
    """

    start: int
    end: int
    fields: Mapping[str, str] = NOTHING
    message: str = ""
    level: Level = "error"
    replacements: tuple[str, ...] = ()
    safe: bool = False
    related: tuple[tuple[int, int, str], ...] = ()
    rule: str = ""


class Claim(NamedTuple):
    """What an article (or the desk's facts) says of a subject, where, and how surely. Compared only with claims of the same rule.

    `subject` is the blocking key: only claims with the same subject are compared. `value`, `evidence` and `data` hold only what JSON can.
    `when` is the time stated ("2022-05-11", or empty), `published` the article's own date; `source` is who says so ("the ministry").
    """

    subject: str
    attribute: str
    value: Json
    location: Location
    exact: bool = True
    when: str = ""
    published: str = ""
    source: str = ""
    quoted: bool = False
    desk: bool = False
    """Vouched for by the desk's facts: never the one that is wrong."""
    valid: tuple[str, str] = ("", "")
    """First and last day (ISO) on which a desk's fact holds; empty: open."""
    evidence: tuple[str, ...] = ()
    """What ties the claim to its subject: anchors, names, rare words; a finding can print them."""
    data: Mapping[str, Json] = NOTHING
    """Whatever else the kind needs for comparing."""

    @property
    def path(self) -> str:
        """The article (or facts file) it comes from."""
        return self.location.path


class Conflict(NamedTuple):
    """Claims that cannot all stand: reported at one of them, with notes at the others."""

    at: Claim
    against: tuple[tuple[Claim, str], ...]
    fields: Mapping[str, str] = NOTHING
    message: str = ""
    level: Level = "error"
    replacements: tuple[str, ...] = ()
    safe: bool = False


class Statement(NamedTuple):
    """A sentence the desk vouches for, its source, the days on which it holds (ISO, empty: open), and its line in the rule's file."""

    text: str
    source: str
    since: str
    until: str
    line: int


class Served(NamedTuple):
    """What a server said of an article, or why it said nothing: `failure` over this article, `skipped` over every one."""

    article: Article
    hits: tuple[Hit, ...] = ()
    failure: str = ""
    skipped: str = ""


@record(frozen=True)
class Check:
    """A kind of check. Its dataclass fields are the YAML keys of the rule's `check:`; it overrides what it needs of the methods.

    The engine finds the `literals` of all checks in one pass over each article and calls `look` with those found; a check that has literals and of
    which none stands in the article is not called. `look` and `claims` must depend on nothing but the article and the options; `compare` on nothing
    but the claims, in whatever order they come: that is what makes results independent of workers and caches.
    """

    line: int = field(default=0, kw_only=True)
    """The line of `check:` in the rule's file."""

    kind: ClassVar[str]
    reach: ClassVar[Literal["article", "story", "run"]] = "story"
    """How far claims are compared."""
    alone: ClassVar[bool] = False
    """Whether `compare` has something to say of a claim that is the only one of its subject."""
    needs_examples: ClassVar[bool] = True
    """Whether a rule of this kind must have examples; data that speaks for itself need not."""
    served: ClassVar[bool] = False
    """Whether the check asks a server, which workers share: `serve` is called instead of `look` and `claims`."""
    avoids: ClassVar[frozenset[str]] = frozenset({"boilerplate", "byline"})
    """Scopes a rule of this kind keeps out of unless it says otherwise; for `quote` and `opaque` too."""

    def literals(self) -> Sequence[str]:
        """Phrases without one of which `look` can find nothing, in any case; empty: `look` is always called."""
        return ()

    def sought(self) -> Sought | None:
        """What stands in every article that `look` and `claims` have anything to say of, as the file has it; None: they must see each article."""
        literals = self.literals()
        return Sought(literals) if literals and type(self).claims is Check.claims else None

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        """What is wrong on its face in this article. The engine drops hits in scopes the rule keeps out of."""
        return ()

    def claims(self, article: Article) -> Iterable[Claim]:
        """What this article says that others might contradict."""
        return ()

    def unavailable(self) -> str:
        """Why the check cannot run on this machine ("no Java"), or an empty string; asked once per run."""
        return ""

    def serve(self, articles: Iterable[Article], cache: Cache | None) -> Generator[Served, None, None]:
        """For kinds that are `served`: what a server says of the articles of the run, asked in the main process when all have been looked at."""
        yield from ()

    def statements(self) -> Iterable[Statement]:
        """What the desk vouches for (kind `facts`); every check reads its claims from them as from an article."""
        return ()

    def spelled(self) -> Iterable[str]:
        """The names that a table of the house gives as right (kind `names`)."""
        return ()

    def knowing(self, house: Mapping[str, str]) -> Check:
        """The check, told which names the tables of the rules in force give as right: name → id of the rule."""
        return self

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        """Which claims of one subject cannot stand together; they come sorted by path and offset."""
        return ()


# -- rules


@record(frozen=True)
class Scoping:
    """Where a rule applies: scopes it is limited to, kept out of, or let into although its kind avoids them."""

    only: tuple[str, ...] = option("apply in these scopes and nowhere else", ())
    skip: tuple[str, ...] = option("keep out of these scopes", ())
    into: tuple[str, ...] = option("apply in these too, although the kind avoids them", ())

    KNOWN: ClassVar[tuple[str, ...]] = (*SCOPES, "quote", "opaque")


Example = str | tuple[str, ...]


@record(frozen=True)
class Rule:
    """One rule: a YAML file. `id` is its path in the pack, `path` the file it comes from."""

    message: str = option("what is wrong, with {fields} of the kind; name the fault, not the remedy")
    why: str = option("why it matters, with a link to the style guide or source")
    check: Check = option("the kind of check and its options")
    bad: tuple[Example, ...] = option(
        "examples that must be reported, what is reported between « and »; lists of articles for rules that compare", ()
    )
    good: tuple[Example, ...] = option("examples that must not be reported", ())
    level: Level = option("error, warning or info", "error")
    scope: Scoping = option("where the rule applies", factory=Scoping)
    tags: tuple[str, ...] = option("for selecting rules", ())
    region: str = option("where it holds: UK, US …", "")
    status: Literal["live", "draft", "archived"] = option("only live rules run", "live")
    owner: str = option("who answers for it", "")
    since: date | None = option("first day in force", None)
    expires: date | None = option("first day no longer in force", None)
    url: str = option("the style guide or source", "")
    id: str = ""
    path: str = ""
    digest: str = ""
    """A hash of what the rule was read from, overrides and shared settings included."""

    @property
    def category(self) -> str:
        """The first part of the id."""
        return self.id.split("/", 1)[0]

    @cached_property
    def avoids(self) -> frozenset[str]:
        """The scopes the rule keeps out of."""
        return (self.check.avoids | frozenset(self.scope.skip)) - frozenset(self.scope.into) - frozenset(self.scope.only)

    def applies(self, article: Article, start: int, end: int) -> bool:
        """Whether the rule may report `article.text[start:end]`."""
        scopes = article.scopes(start, end)
        return not (scopes & self.avoids) and (not self.scope.only or bool(scopes & frozenset(self.scope.only)))
