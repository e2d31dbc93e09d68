"""Kind `layout`: spacing, stray quotation marks and brackets, repeated words and paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, Literal

from newslint.model import Article, Check, Found, Hit, option
from newslint.patterns import compiled
from newslint.records import record

_SPACE = "[ \u00a0\u2009\u202f]"
# Each begins with the letters it may begin with, which is what makes the search fast, and looks back from there.
_SPACES = compiled(rf"(?<=\S){_SPACE}{{2,}}(?=\S)")
_SOME_SPACES = ("  ", "\u00a0", "\u2009", "\u202f")
_BEFORE_MARK = compiled(r"[ \u00a0]++(?:(?=[,.](?! ?\.)|[;:!?)\]])(?=.[\s,.;”’\"']|.$))")
_SPACES_BEFORE_MARKS = tuple(space + mark for space in " \u00a0" for mark in ",.;:!?)]")
_BEHIND_BRACKET = compiled(r"[(\[] +(?=\w)")
_NO_SPACE = compiled(
    r"[.!?,”](?:(?<=[a-zß-öø-ÿ]{2}[.!?])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])|(?<=[a-zß-öø-ÿ]{2},)(?=[a-zß-öø-ÿ]{2})|(?<=[,.!?]”)(?=[^\W\d_]{2}))"
)
_TWICE = compiled(r"(?<![\w'’-])([^\W\d_]{1,30}+)[ \u00a0\r\n]{1,3}\1(?![\w'’-])")
_BRACKET = compiled(r"[()\[\]]")
_LIST_MARK = compiled(r"(?:^|[\s(])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$|[:;=]['-]?$")
_SHORTEST_PARAGRAPH = 60
_HABIT = 3
"""So many gaps of two spaces behind full stops, and none of one, are a typist's habit and no slip."""


@record(frozen=True)
class Layout(Check):
    """Faults one can see without reading."""

    kind: ClassVar[str] = "layout"

    find: Literal["double-space", "space-before-mark", "missing-space", "quotation-marks", "brackets", "repeated-word", "repeated-paragraph"] = (
        option("which fault")
    )
    except_: tuple[str, ...] = option("words that may stand twice in a row (repeated-word)", ())

    def look(self, article: Article, found: Sequence[Found]) -> Iterable[Hit]:
        return self._finders[self.find](article)

    @cached_property
    def _finders(self) -> Mapping[str, Callable[[Article], Iterator[Hit]]]:
        return {
            "double-space": _double_spaces,
            "space-before-mark": _spaces_before_marks,
            "missing-space": _missing_spaces,
            "quotation-marks": _stray_marks,
            "brackets": _stray_brackets,
            "repeated-word": self._repeated_words,
            "repeated-paragraph": _repeated_paragraphs,
        }

    @cached_property
    def _excepted(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self.except_)

    def _repeated_words(self, article: Article) -> Iterator[Hit]:
        """A word twice in a row; a capitalised one is a name (Duran Duran), a long one in a quotation emphasis."""
        for match in _TWICE.finditer(article.folded_prose):
            word = match[1]
            second = article.text[match.end() - len(word) : match.end()]
            if word in self._excepted or not second.islower() or article.block_at(match.start()) != article.block_at(match.end() - 1):
                continue
            if len(word) > 4 and article.in_quote(*match.span()):
                continue
            yield Hit(*match.span(), {"word": second}, replacements=(article.text[match.start() : match.end(1)],), safe=True)


def _double_spaces(article: Article) -> Iterator[Hit]:
    if not any(space in article.prose for space in _SOME_SPACES):
        return
    matches = list(_SPACES.finditer(article.prose))
    behind_stops = [m for m in matches if article.text[m.start() - 1] in '.!?”"' and m.group() == "  "]
    habit = len(behind_stops) >= _HABIT and len(behind_stops) > sum(1 for _ in compiled(r"[.!?][”\"]? (?=[A-Z“\"])").finditer(article.prose))
    for match in matches:
        if len(match.group()) < 4 and not (habit and match in behind_stops):  # more are a table's columns
            yield Hit(*match.span(), replacements=(" ",), safe=True)


def _spaces_before_marks(article: Article) -> Iterator[Hit]:
    prose = article.prose
    for match in _BEFORE_MARK.finditer(prose) if any(space in prose for space in _SPACES_BEFORE_MARKS) else ():
        before, mark = prose[match.start() - 1 : match.start()], prose[match.end()]
        french = "\u00a0" in match.group() and mark in ";:!?"
        if (before.isalnum() or (before in "”’\"')]" and mark not in ")]")) and before and not french:
            yield Hit(*match.span(), {"mark": mark}, replacements=("",), safe=True)
    for match in _BEHIND_BRACKET.finditer(prose):
        yield Hit(match.start() + 1, match.end(), {"mark": prose[match.end()]}, "a space behind the bracket", replacements=("",), safe=True)


def _missing_spaces(article: Article) -> Iterator[Hit]:
    for match in _NO_SPACE.finditer(article.prose):
        yield Hit(*match.span(), replacements=(match.group() + " ",), safe=True)


def _stray_marks(article: Article) -> Iterator[Hit]:
    for stray in article.quoting.strays:
        yield Hit(*stray)


def _stray_brackets(article: Article) -> Iterator[Hit]:
    """Brackets without a partner in their paragraph, nor one in a later paragraph before the next bracket."""
    open_before: int | None = None
    text = article.text
    for block in article.copy_blocks if any(bracket in text for bracket in "()[]") else ():
        stack: list[int] = []
        strays: list[int] = []
        for match in _BRACKET.finditer(text, block.start, block.end):
            at = match.start()
            if match.group() in "([":
                stack.append(at)
            elif stack and text[stack[-1]] == {")": "(", "]": "["}[match.group()]:
                stack.pop()
            elif open_before is not None:
                open_before = None
            elif not _LIST_MARK.search(text[max(block.start, at - 6) : at]):
                strays.append(at)
        strays += [at for at in stack[:-1] if not _is_face(text, at)]
        if stack and not _is_face(text, stack[-1]):
            if open_before is not None:
                strays.append(open_before)
            open_before = stack[-1]
        for at in sorted(strays):
            yield Hit(at, at + 1)
    if open_before is not None:
        yield Hit(open_before, open_before + 1)


def _is_face(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].rstrip("-").endswith((":", ";", "="))


def _repeated_paragraphs(article: Article) -> Iterator[Hit]:
    seen: dict[str, tuple[int, int]] = {}
    for block in article.blocks:
        if block.scope not in ("body", "subhead", "caption") or block.end - block.start < _SHORTEST_PARAGRAPH:
            continue
        text = " ".join(article.text[block.start : block.end].lower().split())
        first = seen.setdefault(text, (block.start, block.end))
        if first[0] != block.start:
            yield Hit(block.start, block.end, related=((*first, "it stands here first"),))
