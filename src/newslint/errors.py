"""What the user can mend: errors that name a file and, where there is one, a line."""

from __future__ import annotations

from collections.abc import Iterable


class NewslintError(Exception):
    """A mistake in the user's input: a rule, a setting, an option or an article. It is printed, never traced back.

    `path` is the file at fault and `line` its 1-based line; both may be missing.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class UnreadableArticle(NewslintError):
    """A file that cannot be read as an article; the rest of the run goes on."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as " (did you mean 'level'?)", or an empty string where nothing known is close to `word`."""
    import difflib  # 5 ms, and only for a mistake

    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean '{close[0]}'?)" if close else ""
