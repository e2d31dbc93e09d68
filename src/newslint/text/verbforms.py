"""Forms of verbs that cannot stand behind their auxiliary: "had fell", "would be build", "was stole", "decided to sold", "must wins"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.patterns import compiled
from newslint.text.agreement import Slip
from newslint.text.inflection import BASES, PAST_TENSES, PASTS, VERBS, VERBS_ONLY, base_of, is_verb
from newslint.text.lexicon import known

_TWO_SENSES = frozenset("bade bore dove fit lay led lit rose shone split wound wove".split())
"""Past tenses that are left alone: they are other words too, or some make a participle of them."""
_PARTICIPLES = frozenset(form for verb in VERBS for form in verb.participle)
PAST_ONLY = {
    past: verb.participle[0] for verb in VERBS for past in verb.past if past not in _PARTICIPLES | BASES.keys() | _TWO_SENSES | {"was", "were"}
}
PAST_ONLY |= {"saw": "seen", "fell": "fallen"}
"""Past tense that is no participle → the participle."""
_INTRANSITIVE = frozenset(
    "arose awoke became befell began broke came fell overcame ran sank shook sprang swam underwent went withdrew woke strode strove".split()
)
"""Of these, those that "was" may precede in other constructions ("The firm is broke"), or that have no passive."""
_OWN_CLAUSE = frozenset("went came fell took gave ran became began broke sank saw grew drove hid knew wore".split())
"""Those that often start what is said of a clause that ends in "had" ("All the money they had went on rent")."""
_BASIC = (VERBS_ONLY | {"arrest", "feed", "lend", "loose"}) - {"become", "come", "forbid"} | {"forbid"}
_SINGLE = frozenset("has hasn't had hadn't having".split())
_BE = frozenset("be been being was were is are wasn't weren't isn't aren't".split())
_AUXILIARY = compiled(
    r" (?P<aux>ha(?:ve|s|d|ving)(?:n['’]t)?|be(?:en|ing)?|(?:was|were|is|are)(?:n['’]t)?)"
    r"(?= (?:(?P<adverb>not|never|already|also|just|since|now|even|ever|recently|only|all|both|reportedly|allegedly|repeatedly|long|later|then|badly)"
    r" )?"
    r"(?P<form>[a-z]+)\b(?!-)(?: (?P<next>[a-z]+))?)"
)
_WISHING = compiled(
    r" (?:wants?|wanted|try|tries|tried|trying|decide[sd]?|plan(?:s|ned)|planning|hope[sd]?|refuse[sd]?|agree[sd]?|promise[sd]|able|ready|going"
    r"|managed?|forced|allowed|asked|told|ordered|needs?|needed|failed|expected|likely|due|vowed|began|started|continued?) to (?P<form>[a-z]+)\b"
)
_MODAL = compiled(
    r" (?:(?:would|could|should|might|cannot)(?: (?:not|also|never|soon|still))?|(?:he|she|it|they|we|you|who|that|which) (?:will|can|must|may)"
    r"(?: (?:not|also|never|soon|still))?|(?:will|can|must|may) (?:not|also|never|soon|still)) (?P<form>[a-z]+s)\b(?!['’-])"
)
_RELATIVE = compiled(
    r"\b(?:all|everything|anything|nothing|what(?:ever)?|little|much|money|only|that|which|who|when|whom|most|power|way|time|day|people|things?)\b[^.;:]*$",
)
_CLEFT = compiled(r"\b(?:what|all|things?|do|does|did|done|doing|best|goal|aim|plan|step|option|way|job|task|idea|answer|trick|there)\b[^.;:]*$")
"""What makes of the words behind "was" a clause of its own: "All they did was build a wall"."""
_NOTHING_ADVERBIAL = frozenset("all both long even only then".split())


def wrong_forms(text: str) -> Iterator[Slip]:
    """The verbs of a text whose form cannot stand where it does."""
    for match in _AUXILIARY.finditer(text):
        aux, form = match["aux"].replace("’", "'"), match["form"]
        if form in ("been", "being") and _doubled(match["aux"], form, match["next"] or ""):
            yield Slip(*match.span("form"), "been" if form == "being" else "being")
        if form not in PAST_ONLY and form not in _BASIC:
            continue
        start = match.start() + 1
        lead = text[max(0, start - 45) : start].lower()
        wrong = _after_be if aux in _BE else _after_have
        if wrong(aux, match["adverb"] or "", form, match["next"] or "", lead):
            yield Slip(*match.span("form"), PAST_ONLY.get(form) or participle(form))
    for match in _WISHING.finditer(text):
        form = match["form"]
        if form in PASTS and form not in BASES and not is_verb(form) and not _regular(form):
            yield Slip(*match.span("form"), next(verb.base for verb in VERBS if form in (*verb.past, *verb.participle)))
    for match in _MODAL.finditer(text):
        base = base_of(match["form"])
        if base:
            yield Slip(*match.span("form"), base)


def _doubled(aux: str, form: str, following: str) -> bool:
    """ "Had being freed", "was been arrested"."""
    passive = following in _PARTICIPLES or (following.endswith("ed") and len(following) > 4)
    return passive and (form == "being") == (aux[:2] == "ha") and aux[:2] != "be"


def participle(base: str) -> str:
    """The past participle of a verb."""
    if base in BASES:
        return BASES[base].participle[0]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    candidates = (base.removesuffix("e") + "ed", base + base[-1] + "ed")
    return next((form for form in candidates if known(form)), candidates[0])


def _after_have(aux: str, adverb: str, form: str, following: str, lead: str) -> bool:
    if adverb in _NOTHING_ADVERBIAL and form in _BASIC:
        return False
    if form in PAST_ONLY:
        return not (form in _OWN_CLAUSE and _RELATIVE.search(lead)) and (
            form != "saw" or following in ("the", "a", "an", "his", "her", "it", "him", "them", "how", "that", "")
        )
    if aux in _SINGLE or adverb:
        return form != "believe" and not _RELATIVE.search(lead)
    return lead.endswith(("they ", "we ", "i ", "you ")) and not _RELATIVE.search(lead)


def _after_be(aux: str, adverb: str, form: str, following: str, lead: str) -> bool:
    if form in PAST_ONLY:
        return form not in _INTRANSITIVE and not (aux in ("is", "are") and _RELATIVE.search(lead))
    if aux in ("be", "been", "being"):
        return not _CLEFT.search(lead) and form not in ("go", "become", "come")
    return aux in ("was", "were") and following == "by" and not _CLEFT.search(lead)


def _regular(form: str) -> bool:
    """Whether a past tense is a verb of its own in the basic form ("to found", "to saw")."""
    return form in PAST_TENSES and any(known(form + ending) for ending in ("ing", "ed"))
