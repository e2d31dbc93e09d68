"""Names: runs of capitalised words, with the title before them and without what only starts a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newslint.patterns import compiled
from newslint.records import NamedTuple
from newslint.text.spans import Span

_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())
_TAIL = r"[^\W_]*(?:['’](?!s\b)[^\W\d_]+)*"
_PART = r"-(?:(?:al|el|de|du|la|le|les|sur|sous|en|am|upon|on|the|in|of|ul|ur)-)*"
_REST = rf"(?:\.(?:[A-Z]\.)*(?![^\W_])|{_TAIL}(?:{_PART}[{_UPPER}]{_TAIL}|-[a-z]{{2,5}}(?![\w-]))*)"
_PREFIX = r"(?:[dl]['’]|(?:al|el|as|ad|an|ar|at|az|ash|ul|abu)-)?"
_PARTICLES = r"(?:(?:van|von|der|den|de|del|della|di|da|dos|das|du|la|le|bin|bint|ibn|al|el|ten|ter|y|e|af|av|zu|zur)[ \u00a0]){0,2}"
_STOP = (
    r"(?:\.(?:(?<=\bSt\.)|(?<=\b[MDJS]r\.)|(?<=\bM[st]\.)|(?<=\b[FL]t\.)|(?<=\b(?:Mrs|Gen|Col|Sgt|Maj|Adm|Gov|Sen|Rep|Rev|Hon|Ste|Cpl|Pte)\.)"
    r"|(?<=\b(?:Prof|Capt|Cmdr)\.)))?"
)
_RUN = compiled(rf"[{_UPPER}](?<![\w@#.].){_REST}(?:{_STOP}(?:[ \u00a0]|\r?\n){_PARTICLES}{_PREFIX}[{_UPPER}]{_REST})*")
_LEADING = compiled(
    r"(?:\b\d{1,4}(?:st|nd|rd|th) |\b(?:van|von|de|del|della|di|da|dos|du|bin|ibn) (?:(?:der|den|la|las|los) )?)?"
    r"(?:\b[dl]['’]|\b(?:al|el|as|ad|an|ar|at|az|ash|abu)-)?$"
)
_LEADING_ENDS = tuple("van ,von ,de ,del ,della ,di ,da ,dos ,du ,bin ,ibn ,der ,den ,la ,las ,los ".split(","))
_TOKEN = compiled(r"[^ \u00a0\r\n]+")
_POSSESSIVE = compiled(r"['’]s?$")
_CONTRACTED = compiled(r"(?:n['’]t|['’](?:m|ve|ll|re|d))$", re.IGNORECASE)
_COMPOUND = compiled(
    r"-(?:led|born|era|made|like|wide|run|old|area|type|free|only|paid|held|based|style|owned|going|level|class|size|sized|built|bound|wing|wear"
    r"|line|long|year|day|man|men|woman|plus|turn|in|up|out|to|by|and|on|off|or)$"
)

STARTERS = frozenset(
    """
    a about above according across after again against ahead all almost along alongside already also although always amid among an and
    another any anyone around as asked at away back be because been before behind being below beneath beside besides between beyond both but
    by can come compared concerning could dear despite did do does down due during each earlier either else elsewhere even eventually ever
    every everyone everything except few finally first firstly five following for former four from fortunately further furthermore get given
    go had half has have having he hence her here hers his how however hundreds i if in including increasingly indeed initially inside
    instead into is it its itself just last late lately later least left less let like likewise many may maybe me meanwhile might millions
    moreover more most much must my near nearby nearly neither never nevertheless next nine no nobody none nonetheless nor not nothing now
    of off often ok on once one only onto or originally other others otherwise our out outside over overall past people per perhaps please
    plus police previously quite rather read recently said second secondly seven shall she should similarly since six so some somebody
    someone something sometimes somewhere soon still such suddenly surely ten than thanks that the their theirs them themselves then there
    therefore these they third thirdly this those though thousands three through throughout thus till to today together tomorrow tonight too
    toward towards tried two typically under unfortunately unless unlike until up upon us usually very via was watch we well were what
    whatever when whenever where whereas wherever whether which while who whoever whom whose why will with within without would yes yesterday
    yet you your yours officials experts critics scientists researchers campaigners residents witnesses doctors teachers students women men
    children parents
    """.split()
)
"""Words that are capitalised because a sentence starts with them."""

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president prime minister chancellor king queen prince princess pope general colonel
    major captain lieutenant sergeant corporal private commander admiral brigadier marshal commodore inspector detective superintendent
    constable officer judge justice magistrate senator governor mayor secretary chairman chairwoman chair chief director executive ambassador
    spokesman spokeswoman sheriff rev reverend bishop archbishop cardinal father sister brother rabbi imam sheikh ayatollah councillor
    congressman congresswoman representative deputy vice gen col lt sgt cpl capt maj adm cmdr gov sen rep hon coach manager premier envoy
    shri smt haji alhaji pandit herr frau madame monsieur datuk dato mullah
    commissioner speaker emperor empress duke duchess baron baroness count countess crown attorney rear wing lance
    """.split()
)
"""Words that stand before a person's name and are not part of it."""

TITLE_MODIFIERS = frozenset(
    """
    foreign defence defense interior finance home health education justice environment state former acting press police fire army navy
    trade energy culture transport agriculture economy labour labor cabinet
    """.split()
)
"""Words that belong to a title when one of `TITLES` follows ("Foreign Minister")."""

INSTITUTIONS = frozenset(
    """
    motors electric assembly league hospital street road avenue square station airport department office council bank university college
    school court party island islands bridge park museum club cup city county house palace building center centre tower theatre theater
    church cathedral prison award prize foundation institute institution association committee commission act law order force staff team
    stadium arena river lake bay sound valley mills mall company group partners hotel
    """.split()
)
"""Words after which what looked like a title is part of a name ("King Street", "General Motors")."""

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february april june july
    september october november december feb mar apr jun jul aug sept sep oct nov dec bst gmt cet est edt am pm
    """.split()
)
"""Words with a capital that name no one."""
MONTHS_AND_NAMES = frozenset({"may", "march", "august", "jan"})
_BEFORE_MONTH = compiled(
    r"(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|last|since|this|next|by|until|till|from|early|late|mid|before|after|and|of|to)),?[ -]$"
)
_AFTER_MONTH = compiled(r"\.?,? ?\d")
_OPENS = frozenset("“\"‘':•…*")
_SPECIAL = STARTERS | TITLES | CALENDAR | MONTHS_AND_NAMES


class Name(NamedTuple):
    """A name in the copy: where it stands without its title and its possessive ending, its words, and the title before it (lower case)."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    starts_sentence: bool
    """Whether its first word stands where any word would have a capital: at the start of a sentence or quotation."""
    caps: bool = False
    """Whether it stands in a line that is all capitals or in title case; `words` are spelled as in the rest of the article."""
    title_start: int = -1
    """Where its title starts; `start` where there is none."""

    @property
    def text(self) -> str:
        """The name with single spaces."""
        return " ".join(self.words)


def find_names(text: str, sentences: Sequence[Span]) -> list[Name]:
    """The names in the sentences of a text, in order.

    What starts a sentence and stands elsewhere in the text in lower case, and never within a sentence with a capital, is no name. In lines of
    capitals, and headlines where each word has one, only names are found that stand in the rest of the text.
    """
    names: list[Name] = []
    shouted: list[Span] = []
    for sentence in sentences:
        runs = list(_RUN.finditer(text, sentence.start, sentence.end))
        if runs and _shouted(text, sentence, runs):
            shouted.append(sentence)
            continue
        for match in runs:
            names += _split(text, match, sentence)
    inner = {word for name in names for word in name.words[name.starts_sentence :]}
    names = [kept for name in names if (kept := _without_starter(text, name, inner))]
    if shouted:
        names = sorted([*names, *_repeated(text, shouted, names)], key=lambda name: name.start)
    return names


def _shouted(text: str, sentence: Span, runs: Sequence[re.Match[str]]) -> bool:
    """Whether a line is all capitals, or a headline in which every long word has one."""
    if sum(run.end() - run.start() for run in runs) * 2 < sentence.end - sentence.start:
        return False
    line = text[sentence.start : sentence.end]
    words = compiled(r"[^\W\d_]+").findall(line)
    if len(words) < 3 or line.upper() == line:
        return len(words) > 2
    small = sum(word[0].islower() for word in words)
    return len(words) > 3 and line[-1] not in ".!?”\"'’;,:" and small * 3 < len(words) and all(word[0].isupper() for word in words if len(word) > 4)


def _split(text: str, match: re.Match[str], sentence: Span) -> Iterable[Name]:
    """The names in a run: it is divided at days and months, and at a title in its middle."""
    start, end = match.span()
    first = _opens_sentence(text, start, sentence)
    if not first and text[start - 1] in " -'’\u00a0":
        start = _leading(text, start, sentence)
    run = text[start:end]
    if first and run.lower() in STARTERS:
        return ()
    words = _plain_words(run)
    if words:
        return (Name(start, end, words, "", first, False, start),) if len(run) > 1 else ()
    return _divided(text, [(token.start() + start, token.group()) for token in _TOKEN.finditer(run)], first)


@lru_cache(maxsize=1 << 14)
def _plain_words(run: str) -> tuple[str, ...]:
    """The words of a run that is one name as it stands: letters only, and no word that may be something else."""
    words = run.split()
    return tuple(words) if _SPECIAL.isdisjoint(run.lower().split()) and "".join(run.split(" ")).isalpha() else ()


def _leading(text: str, start: int, sentence: Span) -> int:
    """Where a run starts with what belongs to it before its first capital: a particle, the number of a regiment."""
    low = max(sentence.start, start - 16)
    if text[start - 1] == " " and not text[start - 4 : start - 3].isdigit() and not text.endswith(_LEADING_ENDS, low, start):
        return start
    leading = _LEADING.search(text, low, start)
    return leading.start() if leading else start


def _divided(text: str, run: list[tuple[int, str]], first: bool) -> Iterator[Name]:
    start = run[0][0]
    words: list[tuple[int, str]] = []

    def done() -> Iterator[Name]:
        return _titled(words, first and words[0][0] == start) if words else iter(())

    for at, word in run:
        compound = _COMPOUND.search(word)
        kept = word[: compound.start()] if compound else word
        lower = kept.lower().rstrip(".")
        contracted = _CONTRACTED.search(kept) is not None
        initial = len(kept) == 2 and kept[1] == "."
        if not words and not initial and (lower in ("the", "a", "an") or (first and at == start and (lower in STARTERS or contracted))):
            continue
        if contracted or lower in CALENDAR or kept == "I" or (lower in MONTHS_AND_NAMES and _is_month(text, at, at + len(word))):
            yield from done()
            words = []
            continue
        words.append((at, kept))
        if compound:
            yield from done()
            words = []
    yield from done()


def _titled(words: list[tuple[int, str]], first: bool) -> Iterator[Name]:
    """The name in a run of words, the title before it taken off, and what stands before that title as a name of its own."""
    words = _trimmed(words)
    lower = [word.rstrip(".").lower() for _, word in words]
    at = next((i for i in range(len(words) - 2, -1, -1) if lower[i] in TITLES and lower[i + 1] not in INSTITUTIONS), -1)
    begin = at
    while begin > 0 and (lower[begin - 1] in TITLES or lower[begin - 1] in TITLE_MODIFIERS):
        begin -= 1
    if at >= 0:
        yield from _plain(words[:begin], "", first, -1)
        yield from _plain(words[at + 1 :], " ".join(lower[begin : at + 1]), first and begin == 0, words[begin][0])
    else:
        yield from _plain(words, "", first, -1)


def _trimmed(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without particles that nothing follows, and without a possessive ending."""
    while words and words[-1][1].islower():
        words = words[:-1]
    if words:
        at, last = words[-1]
        words = [*words[:-1], (at, _POSSESSIVE.sub("", last))]
    return words


def _plain(words: list[tuple[int, str]], title: str, first: bool, title_start: int) -> Iterator[Name]:
    if words and any(len(word) > 1 for _, word in words):
        start, (last, word) = words[0][0], words[-1]
        yield Name(start, last + len(word), tuple(w for _, w in words), title, first and not title, False, title_start if title else start)


def _opens_sentence(text: str, start: int, sentence: Span) -> bool:
    """Whether any word at `start` would have a capital."""
    at = start - 1
    while at >= sentence.start and text[at] in " \u00a0[(":
        at -= 1
    if at < sentence.start or text[at] in _OPENS:
        return True
    return not (text[sentence.start].isalnum() or any(map(str.isalnum, text[sentence.start : start])))


def _is_month(text: str, start: int, end: int) -> bool:
    return bool(_AFTER_MONTH.match(text, end) or _BEFORE_MONTH.search(text[max(0, start - 12) : start].lower()))


def _without_starter(text: str, name: Name, inner: set[str]) -> Name | None:
    """The name without its first word where that is only there to start the sentence; None if nothing is left."""
    first = name.words[0]
    if not name.starts_sentence or first in inner or not first[1:].islower() or not _stands(text, first.lower()):
        return name
    rest = name.words[1:]
    if not rest or rest[0].islower():
        return None
    start = text.index(rest[0], name.start + len(first))
    return Name(start, name.end, rest, "", False, False, start)


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in the text as it is."""
    return f" {word} " in text or (word in text and re.search(rf"(?<![\w'’-]){re.escape(word)}(?![\w-])", text) is not None)


def _repeated(text: str, lines: Sequence[Span], names: Sequence[Name]) -> Iterator[Name]:
    """In lines of capitals, the names that stand in the rest of the text, and words that no dictionary has."""
    known = {" ".join(name.words).lower(): name.words for name in reversed(names)}
    known |= {name.words[-1].lower(): name.words[-1:] for name in names if name.words[-1].lower() not in known}
    phrases = sorted((re.escape(phrase) for phrase in known if len(phrase) > 1), key=len, reverse=True)
    pattern = compiled(rf"(?<!\w)(?:{'|'.join([*phrases, _LONG])})(?!\w)", re.IGNORECASE)
    for line in lines:
        for match in pattern.finditer(text, line.start, line.end):
            word = match.group()
            if word[0].isupper():
                words = known.get(word.lower()) or (() if _in_dictionary(word) else (word.capitalize(),))
                if words:
                    yield Name(match.start(), match.end(), words, "", False, True, match.start())


_LONG = r"[^\W\d_]{5,}"


def _in_dictionary(word: str) -> bool:
    from newslint.text.lexicon import known, known_name  # read only for articles with such lines

    return known(word) or known_name(word.capitalize())
