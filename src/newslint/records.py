"""`record`: a dataclass that is quickly made; there are sixty, and making them was a fifth of a cold start."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool = True) -> Callable[[type[T]], type[T]]:
        """A dataclass that mypy holds to be frozen; at run time it is not, and two are equal only if they are one. Each such method costs 0.1 ms."""
        return dataclasses.dataclass(eq=False, repr=False)


__all__ = ["record"]
