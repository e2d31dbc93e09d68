"""Sums in copy that do not come out: parts and their total, in one sentence or in neighbouring ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.patterns import compiled
from newslint.text.adding import CLOSE, NEAR, Passage, judge
from newslint.text.misfits import Misfit, figure
from newslint.text.parts import PEOPLE, Parts, aside, is_rest, lists_of, nounless, remains, summable
from newslint.text.quantities import Quantity
from newslint.text.sharing import bracketed, part_first
from newslint.text.spans import Span

_OF = compiled(r"(?:\A|[,;:–—“\"(]\s*)[Oo]f (?:all )?(?:the|its|his|her|their|those|these|our)(?: (?:total|estimated|some|known|roughly))?\s*\Z")
_OVERLAP = compiled(
    r"\b(?:including|also|respondents|surveyed|polled|asked|more than one|at least|both|either|neither|too(?=[,.;])|twice|each|per|apiece|average"
    r"|overlap|(?:speak|play|like|own|use|know|name|cite|mention|want|drink|watch)(?:s|ing|d|ed)?)\b"
)
_INTRODUCES = compiled(
    r"(?:[:–—]| - |\(|,? (?:consisting|made up|composed) of|,? comprising|,? (?:split|divided|broken down) (?:into|between|among|as)"
    r"|,? (?:namely|that is|i\.e\.|specifically|thereof|hereof),?)\s*(?:[^\d:;]{1,40}, )?(?:the )?(?:\w+ing )?$"
)
_OF_WHICH = compiled(r",? (?:\()?of (?:which|whom|these|them)\b[^,;:]{0,30}$")
_OF_THEM = compiled(r" of (?:them|these|those|which)\b")
_BEFORE_TOTAL = compiled(
    r"\b(?:so that|making|giving|bringing the (?:total|sum|number|toll)[\w ]* to"
    r"|(?:for|with|leaving|adding up to|or)? ?a (?:combined |grand |joint )?"
    r"(?:total|sum|workforce|staff)(?: of)?|in all|altogether|in total|together|combined|all told|add(?:s|ing)? up to|totall?ing|amounting to)\b"
)
_COMES_TO = compiled(r"\b(?:come|comes|came|amount|amounts|amounted|sum|sums|summed) to (?:some |about |nearly |almost )?$")
_BEHIND_TOTAL = compiled(r"[^.,;:]{0,12}?\b(?:in all|altogether|in total|all told|combined|together)\b")
_NEXT = compiled(
    r"(?:Together|Combined|In all|Altogether|In total|All told|The total|The sum|That makes|That adds up|Between them|The combined|Taken together"
    r"|Added up)\b"
)
_ANAPHORIC = ("Together", "Combined", "The combined", "That makes", "That adds up", "Between them", "Taken together", "Added up")
_KINDS = frozenset("vehicles animals weapons items objects pieces units works vessels buildings cases places seats votes".split())
"""Nouns for things of several kinds taken together."""
_THESE = compiled(r"\b(?:[Tt]hese|[Tt]hose) $")
_RUNNING = compiled(
    r"\b(?:brings|brought|since|so far|last year|previous|each|per|average|apiece|percent|per cent|also|planned|years|months|days|hours|nights)\b"
)


def sums_of(text: str, passage: Passage) -> Iterator[Misfit]:
    """The sums of a sentence and its neighbours that do not come out."""
    yield from _more_than_whole(text, passage.here)
    for find in (_of_total, part_first, bracketed, _introduced, _added, _summed_up):
        misfit = find(text, passage)
        if misfit:
            yield misfit
            return


_PART_OF = compiled(r" (?:out )?of (?:the |its |their |his |her |a total of )?")


def _more_than_whole(text: str, quantities: Sequence[Quantity]) -> Iterator[Misfit]:
    """ "20 of the 18 points"."""
    for part, whole in pairwise(quantities):
        between = text[part.number.end : whole.number.start]
        if not _PART_OF.fullmatch(between) or part.dimension != "count" or whole.dimension != "count" or part.joined:
            continue
        if part.low > whole.high >= 3 and part.bound in ("", "least", "over"):
            yield Misfit(part.number.start, whole.end, f"{figure(part.value)} cannot be part of {figure(whole.value)}")


def _of_total(text: str, passage: Passage) -> Misfit | None:
    """ "Of the 57 dead, 31 were found in A, 14 in B and nine in C"; "17 are safe and eight dead. The other three …"."""
    sentence, here = passage.sentence, passage.here
    for number, total in enumerate(here[:-1]):
        if not summable(total) or not _OF.search(text[sentence.start : total.number.start]):
            continue
        rows = lists_of(text, here[number + 1 :])
        single = [q for q in here[number + 1 :] if summable(q) and not aside(text, q) and _of_kind(q, total)]
        row = rows[0] if rows else Parts(tuple(single[:1]), False, True, False) if len(single) == 1 else None
        if row is None or not (_opens_list(text[total.end : row.start]) or _shared_out(text, total, row)):
            return None
        end = sentence.end
        if passage.next and sum(q.value for q in row.figures) < total.value:
            more, rest = _continued(text, passage.next, passage.after)
            row, end = (row.plus(more, rest), passage.next.end) if more else (row, end)
        if len(row.figures) < 2 or len([q for q in single if q.start < sentence.end]) > len(row.figures):
            return None
        if not row.closed or not all(_of_kind(q, total) for q in row.figures) or _OVERLAP.search(text, total.end, end):
            return None
        below = row.strict and (row.rest or (len(row.figures) > 2 and not _others_follow(text, passage)))
        return judge(text, row, total, passage, below, not row.rest)
    return None


_OPENING = compiled(r"[^,;:]*,?[^,;:]{0,40}, *(?:only |just |as many as |some |about |the )*|[^,;:]{0,40}[:–—] *")
_CONTINUES = compiled(r"(?:The (?:other|remaining|last|final)|Another|A further|The rest,)\s*$")
_OTHERS = compiled(r"(?:The (?:other|rest|remain|fate|whereabouts)|Others?|Another|One(?! of)|A (?:few|further|third|fourth|fifth))\b")


_GIVES = compiled(r"(?:[^,;:]{0,25},)? (?:the |an? )?(?:[\w’'-]+ ){2,6}")
_GAP = compiled(r",? (?:and )?(?:the |an? |its )?(?:[\w’'-]+ ){1,4}")


def _shared_out(text: str, total: Quantity, row: Parts) -> bool:
    """Whether a list gives parts of a total to one after the other, the verb said once: «A puts up 125 million, B 60 million and C 40 million»."""
    gaps = [text[q.end : following.start] for q, following in pairwise(row.figures)]
    return len(gaps) > 1 and _GIVES.fullmatch(text, total.end, row.start) is not None and all(_GAP.fullmatch(gap) for gap in gaps)


def _opens_list(opening: str) -> bool:
    return _OPENING.fullmatch(opening) is not None


def _continued(text: str, sentence: Span, quantities: Sequence[Quantity]) -> tuple[list[Quantity], bool]:
    """The parts that a sentence adds which begins with the rest or with some more of them, and whether that is all."""
    if quantities and remains(text, quantities[0]) and quantities[0].start == sentence.start:
        return [quantities[0]], True
    if not quantities or not _CONTINUES.match(text[sentence.start : quantities[0].number.start]):
        return [], False
    rows = lists_of(text, quantities)
    more = list(rows[0].figures) if rows and rows[0].figures[0] is quantities[0] and rows[0].strict else [quantities[0]]
    rest = is_rest(text[sentence.start : quantities[0].number.start].lower()) or (len(more) > 1 and rows[0].rest)
    return more, rest


def _others_follow(text: str, passage: Passage) -> bool:
    """Whether the next sentence may tell of a part that was left out."""
    return passage.next is not None and _OTHERS.match(text, passage.next.start) is not None


def _of_kind(part: Quantity, total: Quantity) -> bool:
    """Whether a part may be counted in a total: of its noun, of persons where persons are, of no noun."""
    if part.dimension != total.dimension:
        return part.dimension == "count" and nounless(part) and part.value <= total.value
    return part.dimension != "count" or nounless(part) or part.head == total.head or part.of or (part.head in PEOPLE)


def _introduced(text: str, passage: Passage) -> Misfit | None:
    """ "14 people: eight men and five women"; "95 million, of which 40 go to A, 35 to B and 30 to C"; "31 pupils, 17 boys and 13 girls"."""
    here, sentence = passage.here, passage.sentence
    for at, first in enumerate(here):
        opening = text[here[at - 1].end if at else sentence.start : first.start]
        form = _form(text, opening, first, at)
        if not form:
            continue
        rows = lists_of(text, here[at:])
        row = rows[0] if rows and rows[0].figures[0] is first else None
        before = [q for q in (here[:at] or passage.before) if summable(q) and not _OF.search(text[max(0, q.start - 24) : q.number.start])]
        if row is None or not (row.closed and row.strict and before) or _OVERLAP.search(text, before[-1].end, row.end):
            continue
        if form == "introduced":
            totals = [q for q in before if not q.of and all(q.dimension in (p.dimension, "count") or nounless(p) for p in row.figures)]
            persons = all(q.head in PEOPLE for q in row.figures)
            if totals and not _split(text, totals[-1].end, row.start):
                return judge(text, row, _nearest(row, totals), passage, _ends(text, row, passage), len(row.figures) < 3 and not persons)
        elif form == "part":
            if len(row.figures) > 2 or opening.endswith(("which ", "whom ")):
                return judge(text, row, before[-1], passage, False, True)
        elif form == "kinds":
            if all(q.head in PEOPLE - {"people", "others"} for q in row.figures) and before[-1] is (passage.here[at - 1] if at else None):
                return judge(text, row, before[-1], passage, _ends(text, row, passage), True, CLOSE)
        elif form == "member":
            if _members(before[-1], row):
                return judge(text, row, before[-1], passage, _ends(text, row, passage), True, CLOSE)
        elif row.bare and len(row.figures) > 2 and len(before) == 1 and not nounless(before[0]) and not before[0].of:
            return judge(text, row, before[0], passage, _ends(text, row, passage), True, CLOSE)
    return None


def _form(text: str, opening: str, first: Quantity, at: int) -> str:
    """How a list is opened whose total may stand before it; empty: not at all."""
    if not at:
        return "" if opening.strip() not in ("", "Of these", "Of these,", "Of them", "Of them,") else "next"
    if _INTRODUCES.search(opening):
        return "introduced"
    if _OF_WHICH.fullmatch(opening) or (opening == ", " and _OF_THEM.match(text, first.number.end)):
        return "part"
    spent = first.dimension.startswith("money:") or first.value >= 1e6
    if _SEMICOLON.fullmatch(opening) or (spent and _VERB.fullmatch(opening)):
        return "member"
    return "kinds" if _CLAUSE.fullmatch(opening) else ""


_CLAUSE = compiled(r" [^.,;:]{2,40}, ")


_VERB = compiled(r" (?:[a-z]+ ){1,4}")
_SEMICOLON = compiled(r"(?:(?: in all| in total| altogether)?, |[^.,;:]{0,40}; |,)(?:\w+ing )?")


def _split(text: str, start: int, end: int) -> bool:
    """Whether a new thing is spoken of between a total and the list that follows it."""
    return any(mark in text[start : end - 2] for mark in (";", " but ", " while "))


def _ends(text: str, row: Parts, passage: Passage) -> bool:
    """Whether nothing that may be another part follows a list."""
    behind = text[row.end : passage.sentence.end]
    return " and " not in behind and " plus " not in behind and not _others_follow(text, passage)


def _members(total: Quantity, row: Parts) -> bool:
    """Whether the parts of a list in apposition are the members of what is counted."""
    money = total.dimension.startswith("money:")
    if (not money and (total.dimension != "count" or nounless(total))) or total.value <= max(q.value for q in row.figures):
        return False
    if all(q.head in PEOPLE for q in row.figures):
        return total.head not in {q.head for q in row.figures}
    return len(row.figures) > 2 and all(q.dimension == total.dimension and nounless(q) for q in row.figures)


def _nearest(row: Parts, totals: Sequence[Quantity]) -> Quantity:
    added = sum(q.value for q in row.figures)
    return min(totals, key=lambda q: (abs(q.value - added), q.start))


def _added(text: str, passage: Passage) -> Misfit | None:
    """ "14 tanks, nine trucks and six guns, 29 vehicles in all"; "A has 11,400 employees and B 6,200, so that the group has 17,600"."""
    sentence, here = passage.sentence, passage.here
    if len(here) < 3 or _RUNNING.search(text, here[0].start, sentence.end):
        return None
    for row in lists_of(text, here):
        later = [q for q in here if q.start >= row.end and q not in row.figures]
        if len(later) != 1 or not summable(later[0]) or not row.closed:
            continue
        total = later[0]
        between = text[row.end : total.start]
        if "," not in between and " – " not in between and ";" not in between:
            continue
        comes_to = _COMES_TO.search(between) is not None
        cue = comes_to or _BEFORE_TOTAL.search(between) or _BEHIND_TOTAL.match(text, total.end)
        if (
            cue
            and _fits_total(row, total)
            and not any(_of_kind(q, total) and 10 * q.value > row.figures[0].value for q in here if q.end <= row.start)
        ):
            return judge(text, row, total, passage, True, comes_to or not row.strict, CLOSE if comes_to else NEAR)
    return None


def _summed_up(text: str, passage: Passage) -> Misfit | None:
    """A list, and in the next sentence "Together they have 40", "These 40 members", "The 40 animals belonged …"."""
    if not passage.before or not passage.here:
        return None
    sentence = passage.sentence
    rows = lists_of(text, passage.before)
    total = passage.here[0]
    if not rows or not rows[-1].closed or not summable(total) or not _fits_total(rows[-1], total):
        return None
    row = rows[-1]
    if len([q for q in passage.before if q.start >= row.start and q not in row.figures and summable(q) and not row.figures[-1].of]):
        return None
    lead = text[sentence.start : total.number.start]
    cue = _NEXT.match(lead)
    if cue and (len(passage.here) > 1 or _RUNNING.search(text, row.start, sentence.end) or " with " in lead):
        return None
    if not cue and total.dimension == "count" and not nounless(total) and _THESE.search(lead):
        return judge(text, row, total, passage, True, False, CLOSE)
    again = cue and (cue.group() in _ANAPHORIC or nounless(total) or total.head in {*PEOPLE, *_KINDS, *(q.head for q in row.figures)})
    return judge(text, row, total, passage, True, False) if again else None


def _fits_total(row: Parts, total: Quantity) -> bool:
    """Whether a figure behind a list may be its total."""
    bare = total.dimension == "count" and nounless(total)
    same = all(bare or q.dimension == total.dimension or (q.dimension == "count" and nounless(q)) for q in row.figures)
    return same and not total.of and total.value > max(q.value for q in row.figures)
