"""A headline that says of a thing the opposite of what its own body says: «Bulker refloated» above a ship that remains stuck."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newslint.checks.opposite.table import Found, Table
from newslint.model import Article, Claim, Hit
from newslint.patterns import compiled
from newslint.text.subjects import phrase_after, phrase_before

_WORD = compiled(r"[A-Za-z][a-z]+")
_UNSURE = compiled(
    r"(?i)\b(?:no|not|never|may|might|could|will|would|should|to|if|fears?|wants?|almost|nearly|partly|how|why|what|when"
    r"|says?|said|denies|denied|claims?)\b|[?‘’'\"“”]"
)


def above(article: Article, table: Table, claims: Callable[[], Iterable[Claim]]) -> Iterator[Hit]:
    """What the headline says and the body only says the contrary of; `claims` gives what the body says, and is called only where it is needed."""
    text = article.prose
    top = next((block for block in article.blocks[:3] if block.scope == "headline"), None)
    if top is None or _UNSURE.search(text, top.start, top.end):
        return
    for match in _WORD.finditer(text, top.start, top.end):
        word = match.group().lower()
        found = Found(*match.span())
        said = table.caused(word, found)
        thing = (phrase_after(text, match.end(), top.end) if said else None) or phrase_before(text, top.start, match.start())
        keys = {f"{one.key}: {table.head(thing.head)}": one for one in said or table.own(word, found)} if thing else {}
        if not keys:
            continue
        body = [claim for claim in claims() if claim.subject in keys]
        for claim in body:
            values = keys[claim.subject].values
            same = any(set(other.value) & values for other in body if other.subject == claim.subject)
            at = article.text.find(claim.location.text, top.end)
            words, others = set(thing.words if thing else ()), set(claim.data["words"])
            another = words and others and not words & others
            if not same and not another and at >= 0 and claim.data["quantity"] != "some":
                there = " ".join(claim.location.text.split())
                message = f"'{match.group()}' stands here, but '{there}' in the body"
                yield Hit(*match.span(), message=message, level="warning", related=((at, at + len(claim.location.text), "in the body"),))
                return
