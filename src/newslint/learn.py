"""Proposes facts: what trusted articles agree on, as statements with their provenance."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newslint.cache import key
from newslint.codec import unpack_claims
from newslint.linter import Examined
from newslint.model import Claim
from newslint.records import record
from newslint.text.sentences import sentence_spans

FACT_HEAD = """\
message: the desk's facts say otherwise
why: >-
  Facts learned from articles the desk trusts; edit them freely. With "off: true" one is neither used nor proposed again.
level: error
check:
  kind: facts
  facts:
"""


@record(frozen=True)
class Proposal:
    """A fact that could be vouched for: its statement, the articles that say so, and a key that stays the same when it is learned again."""

    statement: str
    provenance: tuple[str, ...]
    learned: str

    def as_yaml(self) -> str:
        """The entry in a facts file."""
        lines = (
            f"    - statement: {_quoted(self.statement)}",
            f"      source: {_quoted(', '.join(self.provenance))}",
            f"      learned: {self.learned}",
        )
        return "\n".join(lines) + "\n"


def propose(examined: Iterable[Examined], at_least: int = 2) -> list[Proposal]:
    """What at least so many articles say alike, sorted by place; what somebody is quoted as saying is no fact.

    One sentence may carry several claims; it is proposed once, with all articles that share one of them.
    """
    alike: dict[str, list[Claim]] = defaultdict(list)
    for one in examined:
        for rule, claim in unpack_claims(one.story_claims, one.path) if one.story_claims else ():
            if not claim.quoted:
                same = (rule, claim.subject, claim.attribute, claim.value, claim.when)
                alike[json.dumps(same, sort_keys=True, ensure_ascii=False)].append(claim)
    proposals: dict[str, Proposal] = {}
    for claims in alike.values():
        if len({claim.path for claim in claims}) < at_least:
            continue
        first = min(claims, key=lambda c: (c.path, c.location.start))
        statement = _sentence(first)
        places = {f"{c.path}:{c.location.line}" for c in claims} | set(proposals[statement].provenance if statement in proposals else ())
        proposals[statement] = Proposal(statement, tuple(sorted(places)), key(statement).hex()[:12])
    return sorted(proposals.values(), key=lambda p: (p.provenance[0], p.statement))


def added(text: str, proposals: Sequence[Proposal], known: frozenset[str]) -> tuple[str, int]:
    """A facts file with the proposals that are not in it at its end; what a person edited stays as it is. Also how many were added."""
    new = [proposal for proposal in proposals if proposal.learned not in known]
    text = text or FACT_HEAD
    return text + ("" if text.endswith("\n") else "\n") + "".join(p.as_yaml() for p in new), len(new)


def _sentence(claim: Claim) -> str:
    """The sentence around a claim, as far as its location carries it."""
    place = claim.location
    line = place.before + place.text + place.after
    at = len(place.before)
    spans = sentence_spans(line, 0, len(line))
    around = next((line[s.start : s.end] for s in spans if s.start <= at < s.end), place.text)
    return " ".join(around.split())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
