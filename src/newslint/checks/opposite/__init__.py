"""Kind `opposite`: one subject of whatever kind said to be, and said not to be: open and closed, insured and uninsured, warned and never warned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar

from newslint.checks.base import clashes, published, stated
from newslint.checks.opposite import contrary, denied, members
from newslint.checks.opposite.above import above
from newslint.checks.opposite.implied import Implications, Implied
from newslint.checks.opposite.judging import judge
from newslint.checks.opposite.lasting import LASTING, Lasting
from newslint.checks.opposite.table import Contrast, Found, Pole, Said, Table, yes_or_no
from newslint.checks.opposite.turns import turns
from newslint.model import Article, Check, Claim, Conflict, Hit, option
from newslint.model import Found as LiteralFound
from newslint.patterns import compiled
from newslint.records import NamedTuple, record
from newslint.referents import Referent, main_subject, referent
from newslint.text.clauses import clause_end, clause_start, supposed
from newslint.text.demonyms import nations
from newslint.text.nouns import PERSON_NOUNS
from newslint.text.predications import predications
from newslint.text.spans import Span
from newslint.text.subjects import Phrase, phrase_after, phrase_before, telling_words

__all__ = ["Contrast", "Opposite", "Pole"]

_COMPLEMENT = 60
"""Code points behind a predicate that may say of what, by whom or to whom."""
_REACH = 150
"""Code points before a verb within which its clause begins."""
_ALREADY = compiled(r"\b(?:was|were|been|being|be|is|are|has|have|had|not|to|n['’]t)[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0]|all[ \u00a0])?$")
"""A verb behind these is no verb of its own."""
_NOT_SO = compiled(r"[ \u00a0](?:in time|on time|at first|at once|immediately|properly|correctly|enough|completely)\b")
"""With these it is denied that it was so in a certain way: it was."""
_AS_OF = compiled(r"\b(?:by|as of|until|so far|yet)\b")
_AT_THE_TIME = compiled(r"\b(?:throughout|at the time|during|when|since the (?:start|beginning)|that (?:day|night|morning|evening))\b")
_SINCE = compiled(r"\bsince\b")
_RELATIVE = compiled(r",?[ \u00a0](?:(?:on|to|for|with)[ \u00a0])?(?:which|whom|that)[ \u00a0]")
_ASIDE = compiled(r",[ \u00a0](?:who|which|whose|whom)\b[^,;:.]*,[ \u00a0]$")
"""«The minister, who had been tipped to go after a jailbreak, keeps her post.»"""
_PAST = compiled(r"(?<=[a-z][a-z])ed\b")
_NO_SUBJECT = frozenset(
    "a an the and or but of in on at by to for from with as was were is are be been being had has have not its his her their it's most more very "
    "well so than that i we you".split()
)
"""Words before a participle that is no verb of its own."""
_YES_OR_NO = frozenset(("yes", "no"))
_PERSONS = PERSON_NOUNS | frozenset("people everyone everybody nobody none no-one all who".split())


class _Clause(NamedTuple):
    """Where a clause begins, about, and its sentence."""

    start: int
    sentence: Span


@record(frozen=True)
class Opposite(Check):
    """Compares predications of one subject across the articles of a story: opposites of a table, and any verb affirmed and denied."""

    kind: ClassVar[str] = "opposite"

    axes: tuple[Contrast, ...] = option("opposites, and the words for them", ())
    same: tuple[tuple[str, ...], ...] = option("nouns that may mean one thing", ())
    verbs: tuple[tuple[str, ...], ...] = option("verbs that mean the same where turns are counted: 'lifted the cup for the first time'", ())
    parts: Mapping[str, tuple[str, ...]] = option("axes, and the parts whose state is that of the whole: 'its gates stayed shut'", factory=dict)
    vague: tuple[str, ...] = option("nouns of which a story may have several: compared only with a word or name in common", ())
    unlike: tuple[str, ...] = option("words that tell one thing of a kind from another: 'second', 'northern'", ())
    idle: tuple[str, ...] = option("verbs and adjectives from whose denial nothing follows", ())
    unprefixed: tuple[str, ...] = option("words that begin with un- and deny nothing: 'unveiled'", ())

    @cached_property
    def _table(self) -> Table:
        return Table(self.axes, self.idle, self.unprefixed, self.same, self.verbs)

    lasting: tuple[Contrast, ...] = option("states of whatever has hours or traffic, compared where one of them lasts: 'closed until Monday'", ())
    work: tuple[str, ...] = option("nouns for what is done somewhere: compared with the place by what both are of", ())

    implied: tuple[Implied, ...] = option("what follows from what is said, where another article denies it", ())

    @cached_property
    def _implications(self) -> Implications:
        return Implications(self.implied)

    @cached_property
    def _lasting(self) -> tuple[Lasting, ...]:
        return tuple(Lasting(contrast, self.work, self.unlike) for contrast in self.lasting)

    # -- understanding

    def look(self, article: Article, found: Sequence[LiteralFound]) -> Iterable[Hit]:
        return above(article, self._table, lambda: self.claims(article))

    def claims(self, article: Article) -> Iterator[Claim]:
        yield from denied.claims(article, self.unlike)
        for lasting in self._lasting:
            yield from lasting.claims(article)
        taken: set[int] = set()
        yield from self._with_auxiliary(article, taken)
        yield from self._in_table(article, taken)
        yield from self._in_past(article, taken)
        for said, subject, about in turns(article, self._table.verbs):
            sentence = article.sentence_at(said.start)
            if sentence:
                yield from self._claim(article, sentence, said, subject, about)

    def _with_auxiliary(self, article: Article, taken: set[int]) -> Iterator[Claim]:
        """«The road was closed», «the alarm did not sound», «the army has destroyed the bridge»."""
        text, table = article.prose, self._table
        for group in predications(text, skip=table.nothing):
            taken.add(group.end)
            if group.negative and _NOT_SO.match(text, group.end):
                continue
            said = table.predicate(group)
            found = Found(group.start, group.end, group.negative, group.present, group.ever)
            caused = [] if group.passive else table.caused(group.word, found)
            clause = _statement(article, group.start, group.end) if said or caused or group.word.endswith("ing") else None
            subject = phrase_before(text, clause.start, group.start) if clause else None
            if clause is None or subject is None:
                continue
            thing = phrase_after(text, group.end, clause_end(text, group.end, clause.sentence.end)) if caused else None
            if thing:
                said, subject = caused, thing
            for one in said or table.doing(group, subject.head):
                yield from self._claim(article, clause.sentence, one, subject)

    def _in_table(self, article: Article, taken: set[int]) -> Iterator[Claim]:
        """«Police closed the road», «the alarm failed»."""
        text = article.prose
        for start, end, phrase in self._table.active.find(article.folded):
            if end in taken or _ALREADY.search(text, max(start - 20, 0), start):
                continue
            clause = _statement(article, start, end)
            subject = phrase_before(text, clause.start, start) if clause else None
            if clause is None or subject is None:
                continue
            taken.add(end)
            found = Found(start, end)
            caused = self._table.caused(phrase, found)
            thing = phrase_after(text, end, clause_end(text, end, clause.sentence.end)) or _before_which(text, clause, start) if caused else None
            for one in caused if thing else self._table.own(phrase, found):
                yield from self._claim(article, clause.sentence, one, thing or subject, Span(subject.start, start) if thing else None)

    def _in_past(self, article: Article, taken: set[int]) -> Iterator[Claim]:
        """«The driver stopped at the signal»: what another article may deny."""
        text = article.prose
        for match in _PAST.finditer(text):
            end = match.end()
            start = text.rfind(" ", 0, end) + 1
            verb, before = text[start:end], text[text.rfind(" ", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
            if end in taken or not (verb.isalpha() and verb.islower()) or before.lower() in _NO_SUBJECT or self._table.idle(verb):
                continue
            clause = _statement(article, start, end)
            subject = phrase_before(text, clause.start, start) if clause else None
            if clause is None or subject is None or text[subject.end : start].strip(" \u00a0,"):
                continue
            if subject.definite or subject.quantity in ("all", "none"):
                yield from self._claim(article, clause.sentence, yes_or_no(verb, False, Found(start, end)), subject)

    # -- claims

    def _claim(self, article: Article, sentence: Span, said: Said, subject: Phrase, doer: Span | None = None) -> Iterator[Claim]:
        text, table = article.prose, self._table
        what = referent(article, sentence, subject)
        if what is None or not table.fits(said.key, table.head(what.key), bool(what.who) or subject.head in _PERSONS):
            return
        quantity, values = what.phrase.quantity, said.values
        if said.negative and quantity in ("all", "none"):
            return  # "all were not" may mean none or some
        if quantity == "bare" and table.head(what.key) != what.key:
            quantity = "one"  # flames are a fire
        if quantity == "none":
            quantity, values = "all", said.others
        elif quantity == "bare" and text[said.start : said.end].split()[1:2] in (["all"], ["both"]):
            quantity = "all"
        low, high = min(subject.start, said.start), max(subject.end, said.end)
        when, dated = (published(article), False) if said.key.startswith("time it ") else _time(article, sentence, said, subject)
        stop = min(clause_end(text, said.end, sentence.end), said.end + _COMPLEMENT)
        any_verb = values <= _YES_OR_NO
        data = {
            "more": telling_words(text, said.end, stop) if any_verb and said.end >= subject.end else (),
            "named": [] if any_verb else self._authorities(article, said.end, stop) + (self._authorities(article, *doer) if doer else []),
            "dated": dated,
            "far": when == "far",
            "ever": said.ever,
            "present": said.present or (said.negative and _AS_OF.search(text, said.end, stop) is not None),
            "told_late": said.told_late or _AT_THE_TIME.search(text, said.end, stop) is not None,
            "lasts": said.lasts or (dated and _SINCE.search(text, said.end, stop) is not None),
            "hour": article.stated_hour(low, high) if dated or said.present else None,
        }
        if when == "far" and values != {"yes"}:
            return
        whole = self._whole(article, sentence, said, subject)
        for one in (what, *([whole] if whole else [])):
            key = f"{said.key}: {table.head(one.key)}"
            told = {**data, **_told(one), **({"quantity": quantity} if one is what else {})}
            yield Claim(key, said.key, sorted(values), article.locate(low, high), when=when, published=published(article), data=told)
        if (what.who or what.phrase.name) and table.of_people(said.key):
            for group in members.groups(article, sentence):
                part = {**data, "named": [], "who": {}, "quantity": "some", "known": True, "words": (), "of": ()}
                key = f"{said.key}: {table.head(group)}"
                yield Claim(key, said.key, sorted(values), article.locate(low, high), when=when, published=published(article), data=part)

    def _authorities(self, article: Article, start: int, end: int) -> list[str]:
        """The names in a passage, countries for their people: who approved it, whom it was sold to."""
        country = nations().country
        words = {word for n in article.names if start <= n.start < end for word in n.words}
        words = {word.removesuffix("'s").removesuffix("’s") for word in words}
        return sorted({self._table.head(country.get(word, word).lower()) for word in words})

    def _whole(self, article: Article, sentence: Span, said: Said, part: Phrase) -> Referent | None:
        """What the part of it stands for: the dam, whose gates are shut."""
        if part.head not in self.parts.get(said.key, ()) or not article.folded.startswith("its ", part.start):
            return None
        owner = main_subject(article.prose, sentence)
        return referent(article, sentence, owner) if owner and owner.start < part.start else None

    # -- comparing

    def compare(self, claims: Sequence[Claim]) -> Iterable[Conflict]:
        if claims[0].subject == denied.DENIED:
            yield from contrary.conflicts(claims, self._implications)
            return
        if claims[0].subject == LASTING:
            for lasting in self._lasting[:1]:
                yield from lasting.conflicts(claims)
            return
        said = defaultdict(set)
        for claim in claims:
            said[claim.path].add(tuple(claim.value))
        kept = [claim for claim in claims if len(said[claim.path]) == 1]  # who says both speaks of two, or of two times
        if len({tuple(claim.value) for claim in kept}) > 1:
            yield from clashes(kept, lambda a, b: judge(a, b, self._one_kind), lambda claim: "against this")

    def _one_kind(self, a: Claim, b: Claim) -> bool:
        words, others = set(a.data["words"]), set(b.data["words"])
        of, other_of = set(a.data["of"]), set(b.data["of"])
        shared = (of | words) & (other_of | others)
        if (words ^ others) & set(self.unlike) or (words and others and not words & others) or (of and other_of and not shared):
            return False
        known = all(claim.data["known"] or claim.data["quantity"] != "one" for claim in (a, b)) or self._table.special(a.attribute)
        return (known and a.subject.rpartition(": ")[2] not in self.vague) or bool(shared)


def _statement(article: Article, start: int, end: int) -> _Clause | None:
    """The clause before a verb, where it states something in the paper's own words."""
    text = article.prose
    sentence = article.sentence_at(start)
    if sentence is None or text[sentence.end - 1] == "?" or article.in_quote(start, end) or article.scope_at(start) == "headline":
        return None
    low = max(sentence.start, start - _REACH)
    aside = _ASIDE.search(text, low, start)
    begin = clause_start(text, low, aside.start() if aside else start)
    return None if supposed(text, begin, start) else _Clause(begin, sentence)


def _before_which(text: str, clause: _Clause, start: int) -> Phrase | None:
    """«The takeover, on which the supervisor signed off»: what a relative clause without an object is about."""
    relative = None
    for match in _RELATIVE.finditer(text, clause.sentence.start, start):
        relative = match
    return phrase_before(text, clause.sentence.start, relative.start()) if relative and start - relative.end() < _COMPLEMENT else None


def _time(article: Article, sentence: Span, said: Said, subject: Phrase) -> tuple[str, bool]:
    """The time of what is said: stated for it, or the day of which the paragraph told last, or the article's own; and whether it was stated."""
    low, high = min(subject.start, said.start), max(subject.end, said.end)
    aside = any(True for _ in article.dates_in(subject.end, said.start))  # «the tower, built in 1911, was …»
    when, dated = (published(article), False) if aside else stated(article, low, high)
    if dated or said.present:
        return when, dated
    block = article.block_at(sentence.start)
    days = [w.stated for m, w in article.dates_in(block.start, sentence.start) if w.stated and not m.chained] if block else []
    told = days[-1] if days and (len(days[-1]) in (3, 10, 12) or days[-1].startswith("--")) else ""
    return told or when, False


def _told(what: Referent) -> dict[str, Any]:
    """What tells a subject from others, for the data of a claim."""
    phrase = what.phrase
    return {"who": what.who, "quantity": phrase.quantity, "known": phrase.definite, "words": phrase.words, "of": phrase.of}
