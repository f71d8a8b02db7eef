"""Python's look for garbage, put off while a mass of objects is made that all stay.

It goes through everything there is each time a quarter more has been made, and finds nothing:
records and contacts hold no cycles. What a mass is made of is not looked at afterwards either: it
goes when nothing names it. Where somebody else put it off already, as the window does, it stays so.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_A_MASS: Final = 100_000
"""Objects."""


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
