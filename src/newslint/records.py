"""`record` and `NamedTuple`: dataclasses and named tuples that are quickly made; there are 160, and making them was a fifth of a cold start."""

from __future__ import annotations

import dataclasses
from collections import namedtuple
from collections.abc import Callable
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from typing import NamedTuple
else:

    def record(*, frozen: bool = True) -> Callable[[type[T]], type[T]]:
        """A dataclass that mypy holds to be frozen; at run time it is not, and two are equal only if they are one. Each such method costs 0.1 ms.

        Types are kept from `dataclasses`, which would look for ClassVar in the text of each; its fields therefore know none.
        """

        def made(cls: type[T]) -> type[T]:
            hints = get_annotations(cls)
            cls.__annotations__ = {name: ClassVar if hint.startswith("ClassVar") else object for name, hint in hints.items()}
            dataclasses.dataclass(eq=False, repr=False)(cls)
            cls.__annotations__ = hints
            return cls

        return made

    class _Fields(type):
        """Makes a named tuple of a class with annotated fields, as `typing.NamedTuple` does, but does not look at their types: that took longest."""

        def __new__(kind, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(kind, name, bases, body)
            fields = body.get("__annotations__", {})
            made = namedtuple(name, fields, defaults=[body.pop(field) for field in fields if field in body], module=body["__module__"])
            for key, value in body.items():
                if key != "__dict__":
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Fields):
        """`typing.NamedTuple`."""


__all__ = ["NamedTuple", "record"]
