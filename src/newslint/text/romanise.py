"""Names in Cyrillic and Greek letters, in Latin letters."""

from __future__ import annotations

from functools import lru_cache

from newslint.patterns import compiled
from newslint.text.spans import Span

_UKRAINIAN = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia - - -".replace("-", "").split(" "),
        strict=True,
    )
)
_UKRAINIAN_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".replace("-", "").split(" "),
        strict=True,
    )
)
_RUSSIAN_INITIAL = {"е": "ye"}
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" "), strict=True))
_GREEK_PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "nt", "γγ": "ng"}
_ACCENTS = str.maketrans("άέήίϊΐόύϋΰώ", "αεηιιιουυυω")
_SOFT_SIGN_BEFORE_O = {"ьо": "io", "йо": "yo"}
_CYRILLIC = compiled(r"[\u0400-\u04ff]")
_GREEK_LETTER = compiled(r"[\u0370-\u03ff]")
_WORD = compiled(r"[\u0370-\u04ff]+(?:['’ʼ][\u0400-\u04ff]+)*")


def native_words(text: str, start: int, end: int) -> list[Span]:
    """The words of two letters and more in Cyrillic or Greek in `text[start:end]`."""
    return [Span(*match.span()) for match in _WORD.finditer(text, start, end) if match.end() - match.start() > 1]


def is_ukrainian(text: str) -> bool:
    """Whether Cyrillic text has letters that Ukrainian has and Russian has not."""
    return any(letter in text.lower() for letter in "іїєґ")


@lru_cache(maxsize=4096)
def romanise(word: str, ukrainian: bool = True) -> str:
    """A word in Latin letters with a capital; empty where it is in neither script.

    Ukrainian by the table of the Cabinet of Ministers of 2010 (resolution 55), Russian by BGN/PCGN (1947, without its marks for signs), Greek by
    ELOT 743. Letters of other languages that the table lacks are left out.
    """
    lower = word.lower()
    if _CYRILLIC.search(lower):
        table, initial = (_UKRAINIAN, _UKRAINIAN_INITIAL) if ukrainian else (_RUSSIAN, _RUSSIAN_INITIAL)
        if ukrainian:
            lower = lower.replace("зг", "zgh")
        return _letters(lower, table, initial, {} if ukrainian else _SOFT_SIGN_BEFORE_O).capitalize()
    if _GREEK_LETTER.search(lower):
        return _letters(lower.translate(_ACCENTS), _GREEK, {}, _GREEK_PAIRS).capitalize()
    return ""


def _letters(word: str, table: dict[str, str], initial: dict[str, str], pairs: dict[str, str]) -> str:
    for pair, latin in pairs.items():
        word = word.replace(pair, latin)
    first = initial.get(word[:1])
    rest = word[1:] if first else word
    return (first or "") + "".join(table.get(letter, letter if letter.isascii() else "") for letter in rest)
