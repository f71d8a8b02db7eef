"""A part of an object that is made, and whose module is loaded, when it is first asked for.

What a program can do is loaded when somebody does it: a window is usable before the import, the
documents and the duplicates are in memory. As :class:`functools.cached_property`, but made once
only even when two threads ask at the same moment, which Python's own no longer sees to.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")

_MAKING = threading.RLock()
"""One for all: a part may ask for another of the same object while it is made."""


class late(Generic[T]):  # noqa: N801  (read as a decorator, like property)
    """Decorates a method without arguments: its answer stands in its place from then on."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> late[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> late[T] | T:
        if instance is None:
            return self
        made = instance.__dict__
        with _MAKING:
            if self._name not in made:
                made[self._name] = self._make(instance)
        part: T = made[self._name]
        return part
