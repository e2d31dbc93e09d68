"""What was found out about a word or a piece of text, remembered for as long as it is asked for: an archive has more of them than memory."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sized
from typing import Generic, Protocol, TypeVar

MOST, LONGEST = 1 << 14, 60
"""How many are remembered twice over, and up to which length: bounds to the memory that much or hostile copy can take."""


class _Key(Hashable, Sized, Protocol):
    """A text, or a tuple of texts."""


K = TypeVar("K", bound=_Key)
V = TypeVar("V")


class Memory(dict[K, V], Generic[K, V]):
    """Key → what a function finds for it. From time to time those that nobody has asked for since the last time are forgotten."""

    def __init__(self, find: Callable[[K], V]) -> None:
        self._find = find
        self._before: dict[K, V] = {}

    def __missing__(self, key: K) -> V:
        value = self._before.pop(key) if key in self._before else self._find(key)
        if len(key) > LONGEST:
            return value
        if len(self) >= MOST:
            self._before = dict(self)
            self.clear()
        self[key] = value
        return value

    def forget(self) -> None:
        """Forgets everything."""
        self.clear()
        self._before.clear()
