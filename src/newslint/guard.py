"""What one rule breaks is a failure of that rule: a check that crashes or takes too long never loses the rest of the run."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType, TracebackType

from newslint.model import Failure, Rule

PATIENCE = 2.0
"""Seconds of the processor one rule may take over one article before it is stopped, at the next tick."""
_TICKS = 4
"""How many times the timer ticks in that time. It is set once for all rules: setting it for each took longer than most rules do."""


class TooSlow(Exception):
    """A rule took longer over an article than `PATIENCE`."""


class Guard:
    """Watches rules one after the other: `begin` each, and say what it `raised`. Within it, a rule that is too slow is stopped by TooSlow."""

    def __init__(self, failures: list[Failure]) -> None:
        self._failures = failures
        self._timed = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()

    def begin(self, rule: Rule, path: str, articles: int = 1) -> None:
        """From here on `rule` is at work, on the article at `path`, or on so many `articles` of which that is the first."""
        self._rule, self._path, self._articles, self._ticks = rule, path, articles, 0

    def raised(self, error: Exception) -> None:
        """Makes a failure of what the rule at work raised."""
        if isinstance(error, TooSlow):
            place = f"{self._rule.path}:{self._rule.check.line}"
            over = "this article" if self._articles == 1 else f"this and {self._articles - 1} other articles"
            seconds = PATIENCE * self._articles
            message = f"the rule took more than {seconds:g} seconds over {over} and was stopped ({place}); is a regular expression slow?"
            self._failures.append(Failure(self._path, message, rule=self._rule.id))
        else:
            self._failures.append(crash(self._rule, self._path, error))

    def __enter__(self) -> Guard:
        self._ticks, self._articles = 0, 1
        if self._timed:
            self._before = signal.signal(signal.SIGVTALRM, self._tick)
            seconds = PATIENCE / _TICKS
            signal.setitimer(signal.ITIMER_VIRTUAL, seconds, seconds)  # the time of the processor, so that a busy machine changes nothing
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._timed:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, self._before)

    def _tick(self, number: int, frame: FrameType | None) -> None:
        """Called by the timer, also in the middle of matching a regular expression."""
        self._ticks += 1
        if self._ticks > _TICKS * self._articles:
            self._ticks = 0
            raise TooSlow


def crash(rule: Rule, path: str, error: Exception) -> Failure:
    """The failure that a check's exception makes."""
    place = f"{type(error).__name__}: {error}"
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    if trace:
        place += f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})"
    return Failure(path, f"the check broke: {place}", rule=rule.id, ours=True)
