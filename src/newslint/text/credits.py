"""Bylines and datelines: who wrote an article, where and when, as newspapers print it."""

from __future__ import annotations

import re
from datetime import date

from newslint.patterns import compiled
from newslint.records import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE = compiled(
    rf"""
      \b(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)(?:T[\d:.+Z-]+)?                                  # 2022-05-16
    | \b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?[\ -](?P<m2>{_MONTH})(?:,?[\ -](?P<y2>\d{{4}})\b)?      # 16 May 2022
    | \b(?P<m3>{_MONTH})\ (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\ (?P<y3>\d{{4}})\b)?            # May 16, 2022
    | \b(?P<n1>\d{{1,2}})[/.](?P<n2>\d{{1,2}})[/.](?P<y4>\d{{4}})\b                              # 16/05/2022
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK = compiled(
    r"""
      \b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\ ?[ap]\.?\ ?m\b\.?|[ap]\b)?(?:\ (?:[A-Z]{2,4}|local\ time)\b)? | \b\d{1,2}\ ?[ap]\.?m\b\.?
    | \b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b | \b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.? | \b(?:GMT|UTC|BST|[CEMP][SD]?T)\b
    | \b(?:(?:last|first|originally|article|story)\ )?(?:updated|published|posted|modified|created|revised|edited)(?:\ (?:at|on|time))?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_APART = compiled(r"[,;:•|·()\[\]—–/.]|\s-{1,2}\s|\bat\b|\bon\b")
_LOWER = frozenset("by and of the in our for from own report translated staff special to with de van von der la del al bin".split())
_ROLES = compiled(
    r"(?:\b[\w-]+ ){0,2}\b(?:correspondents?|desk|journalist|reporters?|editor|writer|columnist|analyst|bureau|contributor|agencies)\b", re.IGNORECASE
)
_PARTICLE = r"(?:van|von|der|de|del|la|al|bin|da|di|le)"
_NAME = compiled(rf"(?:{_PARTICLE} )?[^\W\d_a-z][\w'’.-]*(?: (?:{_PARTICLE} ){{0,2}}[^\W\d_a-z][\w'’.-]*){{1,3}}")
_PLACE = r"[^\W\d_a-z][^\W\d_a-z.'’ -]{2,40}"
_AGENCY = r"\((?:[^\W\d_a-z][\w .&’'/-]{1,30})\)"
_INLINE = compiled(
    rf"""
      date\ \d{{4}}-\d\d-\d\d\ [^\W\d_][\w.'’\ -]{{1,40}}(?:\ ?\[[^\W\d_][\w\ ]{{1,30}}\])?\ ?:\s        # date 2022-05-16 Kyiv [Ukraine]:
    | (?:{_PLACE}(?:,\ [^\W\d_a-z][\w.\ ]{{1,30}}){{0,2}}(?:,\ [^,(]{{3,20}}(?:,?\ \d{{4}})?)?(?:\ ?{_AGENCY})?    # KYIV, May 11 (Agency) –
      | [^\W\d_a-z][\w.'’-]{{1,30}}(?:\ [^\W\d_a-z][\w.'’-]{{1,20}}){{0,2}}(?:,\ [^\W\d_a-z][\w.\ ]{{1,30}})?
        (?:\ ?{_AGENCY}|\ ?\[[^\W\d_][\w\ ]{{1,30}}\])                                                # London (Agency) –
      | {_AGENCY})\ ?(?:[–—:]|--?|_)\s+(?=["“‘']?[^\W_a-z])
    """,
    re.VERBOSE,
)
LONGEST = 140
"""Longer lines are no credits."""


class Credit(NamedTuple):
    """A line that says who, where or when: `scope` is "byline" or "dateline"; `dated` says whether a date stands in it."""

    scope: str
    dated: bool
    published: date | None


def find_date(text: str) -> date | None:
    """The first date with a year in a line; None where it has none, cannot be, or where day and month cannot be told apart."""
    for match in _DATE.finditer(text):
        part = {key[0]: value for key, value in match.groupdict().items() if value}
        if "y" not in part:
            continue
        year, month, day = int(part["y"]), part.get("m", ""), part.get("d", "")
        if match["n1"]:
            first, second = int(match["n1"]), int(match["n2"])
            if first <= 12 and second <= 12 and first != second:
                continue
            month, day = (str(second), str(first)) if first > 12 or first == second else (str(first), str(second))
        try:
            return date(year, int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1, int(day))
        except ValueError:
            continue
    return None


def read_credit(line: str) -> Credit | None:
    """What a line of its own says of the author, the place and the date, or None if it says anything else.

    Without dates, times and the words around them, nothing may be left but short parts of capitalised words and of words such as "desk".
    """
    if len(line) > LONGEST:
        return None
    bare = _DATE.sub(",", line)
    dated = bare != line
    bare = _CLOCK.sub(",", bare)
    timed = bare != line
    has_role = bool(_ROLES.search(bare))
    by = compiled(r"(?:by|from)\b:? ", re.IGNORECASE).match(line) is not None
    if not (timed or has_role or by):
        return None
    parts = [part.split() for part in _APART.split(_ROLES.sub("", bare))]
    if any(len(words) > (6 if by else 4) or not all(_is_credit_word(word) for word in words) for words in parts):
        return None
    if not timed and sum(map(len, parts)) > 10:
        return None
    if not dated and not by and not has_role and not compiled(r"\d").search(line):
        return None
    if has_role and not dated and not by and not any(parts):
        return None
    return Credit("byline" if by or (has_role and not dated) else "dateline", dated, find_date(line))


def _is_credit_word(word: str) -> bool:
    return not word[0].islower() or word.lower() in _LOWER


def is_name(line: str) -> bool:
    """Whether a line is nothing but the name of somebody: two to four capitalised words."""
    return len(line) <= 50 and _NAME.fullmatch(line) is not None and not line.isupper()


def inline_dateline(text: str, start: int, end: int) -> int:
    """Where the story starts behind a dateline ("KYIV, May 11 (Agency) – ") at the beginning of a paragraph; `start` if there is none."""
    match = _INLINE.match(text, start, min(end, start + LONGEST))
    return match.end() if match else start
