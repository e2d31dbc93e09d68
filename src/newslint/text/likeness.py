"""How like two words of names are: the same but for diacritics or transliteration, one slip apart, or forms of different names."""

from __future__ import annotations

from functools import lru_cache

from newslint.patterns import compiled
from newslint.text.signs import fold

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"})
_SOUNDS = (
    ("dzh", "j"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"),
    ("qu", "kw"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("w", "v"), ("x", "ks"), ("ij", "i"), ("iy", "i"), ("ii", "i"),
    ("yi", "i"), ("yy", "i"), ("y", "i"), ("ie", "e"), ("ia", "a"), ("io", "o"), ("iu", "u"), ("ea", "a"),
)  # fmt: skip
_DOUBLE = compiled(r"(.)\1+")


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """A key that ignores transliteration: Zelensky, Zelenskiy and Zelenskyy have one, as have Putin and Poutine, Volyna and Volina."""
    key = fold(word).replace("'", "").replace("’", "").replace("-", "")
    for written, heard in _SOUNDS:
        key = key.replace(written, heard)
    key = _DOUBLE.sub(r"\1", key)
    if key.endswith("ine") and len(key) > 4:
        return key[:-1]
    return key[:-1] + "v" if key.endswith(("of", "ef")) and len(key) > 4 else key


def same_but_for_marks(a: str, b: str) -> bool:
    """Whether two words differ in nothing but case, diacritics and what stands for them (Jürg, Juerg)."""
    return fold(a) == fold(b) or _spelled_out(a) in (fold(b), _spelled_out(b)) or _spelled_out(b) == fold(a)


def _spelled_out(word: str) -> str:
    return fold(word.translate(_UMLAUTS))


def one_slip(a: str, b: str) -> bool:
    """Whether one letter too many or too few, one letter for another, two letters swapped or one moved turns one folded word into the other."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    start, end_a, end_b = 0, len(a), len(b)
    while start < min(end_a, end_b) and a[start] == b[start]:
        start += 1
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a, end_b = end_a - 1, end_b - 1
    rest_a, rest_b = a[start:end_a], b[start:end_b]
    if max(len(rest_a), len(rest_b)) == 1 or (len(rest_a) == 2 and rest_a == rest_b[::-1]):
        return True
    return len(a) > 6 and 2 < len(rest_a) <= MOVED and start > 0 and _moved(rest_a, rest_b)


def _moved(a: str, b: str) -> bool:
    """Whether two letters changed places (Karolina, Karilona), or one moved on (Bernardo, Benardro); the words differ at both ends."""
    return (a[0], a[-1], a[1:-1]) == (b[-1], b[0], b[1:-1]) or a[1:] + a[0] == b or b[1:] + b[0] == a


MOVED = 5
"""Letters by which one may be out of its place."""


def resembling(a: str, b: str) -> bool:
    """Whether two folded words of six letters or more sound alike but for one slip, or are, from eight letters on, two slips apart."""
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 3:
        return False
    if one_slip(sound(a), sound(b)):
        return True
    from rapidfuzz.distance import OSA  # loaded only where two names come as near as this

    return min(len(a), len(b)) >= 8 and OSA.distance(a, b, score_cutoff=2) <= 2


@lru_cache(maxsize=1 << 12)
def near_keys(word: str) -> frozenset[str]:
    """Keys of which two words one slip apart, or that sound alike, share at least one: the word, its sound, its letters, all of them but one."""
    plain = fold(word)
    return frozenset(
        [plain, "=" + sound(word), "~" + plain[:1] + "".join(sorted(plain[1:])), *[plain[:at] + plain[at + 1 :] for at in range(len(plain))]]
    )


_DEMONYM_ENDS = ("an", "ian", "ean", "ese", "ish", "i", "er", "ic")
_STEM_BEFORE_I = tuple("nqtrlh")


def is_plural(a: str, b: str) -> bool:
    """Whether one folded word is the other's plural (Biden, Bidens)."""
    short, long = sorted((a, b), key=len)
    if short.endswith(("s", "x", "z")):
        return long == short + "es"
    return long in (short + "s", short + "es") or (short.endswith("y") and long == short[:-1] + "ies")


def is_demonym(a: str, b: str) -> bool:
    """Whether one folded word may be the other's demonym (Kardelia, Kardelian; Yemen, Yemeni)."""
    short, long = sorted((a.removesuffix("s"), b.removesuffix("s")), key=len)
    if not long.endswith(_DEMONYM_ENDS):
        return False
    if long == short + "i":
        return short.endswith(_STEM_BEFORE_I)
    if long in (short + "n", short + "an", short + "ian", short + "er"):
        return True
    return short.endswith(("a", "e", "i", "o", "y", "s")) and long in (short[:-1] + "ian", short[:-1] + "ean", short[:-1] + "an", short[:-1] + "ic")


_MEN_AND_WOMEN = (("iy", "aya"), ("y", "aya"), ("is", "i"), ("as", "a"), ("os", "ou"))


def is_gender_pair(a: str, b: str) -> bool:
    """Whether two folded words may be the forms of a name for a man and a woman (Zelensky, Zelenska; Petrov, Petrova; Mario, Maria)."""
    short, long = sorted((a, b), key=len)
    if long == short + "a" or long == short + "e" or long == short + "aya":
        return True
    stem_a, stem_b = a[:-1], b[:-1]
    if stem_a == stem_b:
        ends = {a[-1], b[-1]}
        return ends <= set("aeioy") or ends == {"s", "u"}
    return any({a, b} == {stem + m, stem + f} for m, f in _MEN_AND_WOMEN if (stem := _without(a, m) or _without(b, m)))


def _without(word: str, ending: str) -> str:
    return word[: -len(ending)] if word.endswith(ending) else ""
