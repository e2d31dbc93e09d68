"""A set of rules made ready: examining one article (map) and comparing the claims of one story (reduce)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING

from newslint.codec import in_parts, pack_claims, unpack_claims
from newslint.errors import NewslintError
from newslint.guard import Guard
from newslint.loaders import is_plain, load, parse, read
from newslint.model import Article, Check, Claim, Conflict, Failure, Finding, Found, Hit, Location, Related, Rule, Sought, lower_level
from newslint.places import Comment
from newslint.records import record
from newslint.stories import Signature, signature
from newslint.text.finder import Finder
from newslint.text.required import foldable

if TYPE_CHECKING:
    from newslint.gate import Gate


@record(frozen=True)
class Examined:
    """What one article yields. Claims are packed: most are never compared, and an archive's would not fit in memory."""

    path: str
    findings: tuple[Finding, ...] = ()
    story_claims: bytes = b""
    run_claims: tuple[bytes, ...] = ()
    """In parts by subject: see `in_parts`."""
    failures: tuple[Failure, ...] = ()
    signature: Signature | None = None
    words: int = 0
    times: Mapping[str, float] = field(default_factory=dict)
    """Seconds per rule, where they were asked for."""
    comments: tuple[Comment, ...] = ()


class Linter:
    """A set of rules, made ready once. The map and the reduce depend on nothing but their arguments and the rules."""

    def __init__(
        self,
        rules: Sequence[Rule],
        *,
        profile: bool = False,
        special: Mapping[str, Linter] | None = None,
        sources: Mapping[str, bytes] | None = None,
    ) -> None:
        """`special` are the linters of paths that have other rules, `sources` files that are not as they are on disk."""
        house = {name: rule.id for rule in sorted(rules, key=lambda rule: rule.id, reverse=True) for name in rule.check.spelled()}
        self.rules = tuple(sorted((_told(rule, house) for rule in rules), key=lambda rule: rule.id))
        self.special = special or {}
        self.sources = sources or {}
        self._by_id = {rule.id: rule for own in (*self.special.values(), self) for rule in own.rules}
        self._plan = [(rule, not rule.check.literals(), type(rule.check).claims is not Check.claims) for rule in self.rules]
        """Each rule, whether it looks at every article, and whether it makes claims."""
        self._unasked = [number for number, (_, always, claimant) in enumerate(self._plan) if always or claimant]
        """The rules that have something to do in every article; a thousand others cost nothing where their literals do not stand."""
        self._compares = any(type(rule.check).compare is not Check.compare and rule.check.reach == "story" for rule in rules)
        self._profile = profile

    def prepare(self) -> None:
        """Makes ready what workers should inherit rather than make each."""
        self._literals[0].prepare()
        self._gate  # noqa: B018 - computed on first use

    # -- map

    def examine(self, article: Article) -> Examined:
        """The findings and claims of one article. A check that crashes or takes too long is a failure of that rule; the others go on."""
        findings: list[Finding] = []
        claims: dict[str, list[tuple[str, Claim]]] = {"article": [], "story": [], "run": []}
        failures: list[Failure] = []
        times: dict[str, float] = {}
        found, told = self._find_literals(article), foldable(article.folded)
        with Guard(failures) as guard:
            for number in sorted({*self._unasked, *found}) if told else range(len(self._plan)):
                rule, always, claimant = self._plan[number]
                literals = found.get(number, ())
                began = perf_counter()
                guard.begin(rule, article.path)
                try:
                    if always or literals or not told:
                        findings += self._look(rule, article, literals)
                    if claimant:
                        made = rule.check.claims(article)
                        claims[rule.check.reach] += [(rule.id, claim) for claim in made if not (claim.quoted and "quote" in rule.avoids)]
                except Exception as error:
                    guard.raised(error)
                if self._profile:
                    times[rule.id] = perf_counter() - began
        conflicts, broken = self._compare(claims["article"])
        return Examined(
            article.path,
            tuple(findings + conflicts),
            pack_claims(claims["story"], article.text) if claims["story"] else b"",
            in_parts(claims["run"]),
            tuple(failures + broken),
            signature(article) if self._compares else Signature(article.path),
            article.word_count,
            times,
            article.instructions,
        )

    def examine_file(self, path: str, data: bytes | None = None) -> Examined:
        """The same for a file; one that cannot be read is a failure."""
        linter = self.special.get(path, self)
        try:
            text = read(path, self.sources.get(path) if data is None else data)
            if not (linter._gate and is_plain(path)):
                return linter.examine(parse(path, text))
            suspects = linter._gate.suspects(text, chunks := text.split())
            if suspects is None:
                return Examined(path, signature=Signature(path), words=len(chunks))
            return linter.examine(parse(path, text).suspected(chunks, suspects))
        except NewslintError as error:
            return Examined(path, failures=(Failure(path, error.message, line=error.line),))

    @cached_property
    def _gate(self) -> Gate | None:
        """What tells files in which no rule finds anything; None where some rule must see every article."""
        sought: list[Sought] = []
        for rule in self.rules if not (self._compares or self._profile) else ():
            one = rule.check.sought()
            if one is None:
                return None
            sought.append(one)
        if not sought:
            return None
        from newslint.gate import Gate

        return Gate(sought)

    def _look(self, rule: Rule, article: Article, found: Sequence[Found]) -> Iterator[Finding]:
        for hit in rule.check.look(article, found):
            if rule.applies(article, hit.start, hit.end):
                yield finding_of(rule, article, hit)

    @cached_property
    def _literals(self) -> tuple[Finder, list[tuple[int, int]]]:
        """What finds the phrases of all rules, and whose each phrase is: the numbers of the rule and of its phrase."""
        owners: list[tuple[int, int]] = []
        phrases: list[str] = []
        for number, rule in enumerate(self.rules):
            literals = rule.check.literals()
            phrases += map(str.lower, literals)
            owners += [(number, index) for index in range(len(literals))]
        return Finder(phrases, often=True), owners

    def _find_literals(self, article: Article) -> Mapping[int, list[Found]]:
        finder, owners = self._literals
        found: dict[int, list[Found]] = defaultdict(list)
        for index, start, end in finder.find(article.folded):
            number, own_index = owners[index]
            found[number].append(Found(start, end, own_index))
        return {number: _longest(places) for number, places in found.items()}

    # -- reduce

    def compare(self, packed: Iterable[tuple[str, bytes]]) -> tuple[list[Finding], list[Failure]]:
        """The conflicts among the claims of the articles of one story, given as (path, packed claims), and of the desk's facts."""
        return self._compare([pair for path, claims in packed if claims for pair in unpack_claims(claims, path)])

    def _compare(self, claims: Sequence[tuple[str, Claim]]) -> tuple[list[Finding], list[Failure]]:
        subjects: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for rule_id, claim in claims:
            subjects[rule_id, claim.subject].append(claim)
        findings: list[Finding] = []
        failures: list[Failure] = []
        if not subjects:
            return findings, failures
        desk = self._desk_claims
        with Guard(failures) as guard:
            for (rule_id, subject), group in sorted(subjects.items(), key=lambda item: item[0]):
                rule = self._by_id[rule_id]
                together = sorted(group, key=lambda c: (c.path, c.location.start, c.location.end)) + desk.get((rule_id, subject), [])
                if len(together) > 1 or rule.check.alone:
                    guard.begin(rule, group[0].path, len({claim.path for claim in group}))
                    try:
                        findings += [_conflict_finding(rule, conflict) for conflict in rule.check.compare(together)]
                    except Exception as error:
                        guard.raised(error)
        return findings, failures

    @cached_property
    def _desk_claims(self) -> Mapping[tuple[str, str], list[Claim]]:
        """The claims in what the desk vouches for, by rule and subject: read as copy is, placed at their line in the desk's file."""
        claims: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for desk in self.rules:
            for statement in desk.check.statements():
                article = load(desk.path + ".txt", statement.text.encode())
                place = Location(desk.path, 0, 0, statement.line, 1, statement.line, 1, statement.text)
                for rule in self.rules:
                    for claim in rule.check.claims(article):
                        valid = (statement.since, statement.until)
                        vouched = claim._replace(location=place, source=statement.source, desk=True, valid=valid)
                        claims[rule.id, claim.subject].append(vouched)
        return claims


def _told(rule: Rule, house: Mapping[str, str]) -> Rule:
    check = rule.check.knowing(house)
    return rule if check is rule.check else replace(rule, check=check)


def finding_of(rule: Rule, article: Article, hit: Hit) -> Finding:
    """The finding that a hit makes."""
    message = hit.message or _fill(rule.message, {"found": article.text[hit.start : hit.end], **hit.fields})
    related = tuple(Related(note, article.locate(start, end)) for start, end, note in hit.related)
    return Finding(
        rule.id if not hit.rule else rule.category + hit.rule,
        lower_level(rule.level, hit.level),
        message,
        article.locate(hit.start, hit.end),
        related,
        hit.replacements,
        hit.safe,
        bool(hit.replacements) and article.in_quote(hit.start, hit.end),
    )


def _conflict_finding(rule: Rule, conflict: Conflict) -> Finding:
    place = conflict.at.location
    message = conflict.message or _fill(rule.message, {"found": place.text, **conflict.fields})
    related = tuple(Related(_cited(claim) if claim.desk else note, claim.location) for claim, note in conflict.against)
    level = lower_level(rule.level, conflict.level)
    return Finding(rule.id, level, message, place, related, conflict.replacements, conflict.safe, conflict.at.quoted)


def _cited(fact: Claim) -> str:
    return f"the desk's facts say: {fact.location.text} (source: {fact.source})"


def _fill(message: str, fields: Mapping[str, str]) -> str:
    for name, value in fields.items():
        message = message.replace("{" + name + "}", value)
    return message


def _longest(found: Iterable[Found]) -> list[Found]:
    """Without those that lie inside a longer one; in order."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return kept
