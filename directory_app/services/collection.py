"""Python's look for garbage, put off while a mass of objects is made that all stay.

It goes through everything there is each time a quarter more has been made, and finds nothing:
records and contacts hold no cycles. What a mass is made of is not looked at afterwards either: it
goes when nothing names it. Where somebody else put it off already, as the window does, it stays so.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, MutableSequence
from contextlib import contextmanager
from typing import Any, Final

_A_MASS: Final = 100_000
"""Objects."""


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


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage is looked for inside."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _A_MASS:
                gc.freeze()
            gc.enable()
