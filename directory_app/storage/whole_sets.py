"""Keys that a look-up read whole, kept for the next key press: of « santé montréal », those of
« santé » are the same while the other word is typed.

Asked on one thread. As of one operation and day; what is older is let go.
"""

from __future__ import annotations

import datetime
from array import array
from collections.abc import Callable, Hashable, Iterable

_MOST = 12
"""Answers kept: eight bytes a key, so ten megabytes at worst of 100,000 contacts."""


class WholeSets:
    """The answers asked for last."""

    def __init__(self) -> None:
        self._as_of: tuple[int, datetime.date] | None = None
        self._kept: dict[Hashable, array[int]] = {}

    def begin(self, seq: int, today: datetime.date) -> None:
        """What is asked next is as of this operation, the last one, and this day."""
        as_of = (seq, today)
        if as_of != self._as_of:
            self._kept.clear()
            self._as_of = as_of

    def get(self, name: Hashable, read: Callable[[], Iterable[int]]) -> array[int]:
        """The keys of that name, in the order that ``read`` gave them; nothing is kept of what it
        raises."""
        keys = self._kept.pop(name, None)
        if keys is None:
            keys = array("q", read())
        self._kept[name] = keys  # the last one asked for goes last
        if len(self._kept) > _MOST:
            del self._kept[next(iter(self._kept))]
        return keys
