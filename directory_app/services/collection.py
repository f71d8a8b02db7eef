"""Python's look for garbage, put off while a mass of objects is made that all stay.

It goes through everything there is each time a quarter more has been made, and finds nothing:
records and contacts hold no cycles. What a mass is made of is not looked at afterwards either: it
goes when nothing names it. Where somebody else put it off already, as the window does, it stays so;
:func:`masses` tells the window that it must not look through what was made.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Iterator, MutableSequence
from contextlib import contextmanager
from typing import Any, Final

_A_MASS: Final = 100_000
"""Objects."""


_A_MASS_TAKES_S: Final = 0.2
"""What is made in less is no mass."""
_AT_A_TIME: Final = 32

Mass = dict[Any, Any] | MutableSequence[Any] | set[Any]


def dismantle(*masses: Mass) -> None:
    """Empty what nobody needs any more, element by element. Dropped in one go, a hundred thousand
    contacts stop every thread for a second: nothing else runs inside one call of C."""
    for mass in masses:
        while mass:
            if isinstance(mass, dict):
                mass.popitem()
            elif isinstance(mass, set):
                mass.pop()
            else:
                del mass[-_AT_A_TIME:]


_LOCK: Final = threading.Lock()
_under_way = 0
_made = 0


def masses() -> tuple[int, int]:
    """How many may be in the making now, in any thread, and how many were made so far."""
    return _under_way, _made


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage is looked for inside."""
    was_on, begun = gc.isenabled(), time.monotonic()
    _count(under_way=1)
    gc.disable()
    try:
        yield
    finally:
        _count(under_way=-1, made=time.monotonic() - begun >= _A_MASS_TAKES_S)
        if was_on:
            if gc.get_count()[0] > _A_MASS:
                gc.freeze()
            gc.enable()


def _count(under_way: int, made: int = 0) -> None:
    global _under_way, _made
    with _LOCK:
        _under_way += under_way
        _made += made
