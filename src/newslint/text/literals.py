"""Literal phrases of a table, found as whole words in one pass, however many there are."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text.finder import Finder


class Literals:
    """Phrases in lower case."""

    def __init__(self, phrases: Iterable[str], *, often: bool = False) -> None:
        """`often`: they are looked for in every article, in lower case."""
        self.phrases = tuple(dict.fromkeys(phrases))
        self._finder = Finder(self.phrases, often=often)

    def places(self, folded: str) -> list[int]:
        """Where any of them starts in a text in lower case, also within words."""
        return [start for _, start, _ in self._finder.find(folded)]

    def find(self, folded: str) -> list[tuple[int, int, str]]:
        """Start, end and phrase of those that stand as whole words in a text in lower case, in order; of overlapping ones the longest."""
        found: list[tuple[int, int, str]] = []
        for start, negative_end, index in sorted((start, -end, index) for index, start, end in self._finder.find(folded)):
            end = -negative_end
            if (found and start < found[-1][1]) or _wordy(folded[start - 1 : start]) or _wordy(folded[end : end + 1]):
                continue
            found.append((start, end, self.phrases[index]))
        return found


def _wordy(char: str) -> bool:
    return char.isalnum() or char in ("-", "_") if char else False
