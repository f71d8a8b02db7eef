"""Reads a whole directory into an index, with Python's cycle collector at rest.

Hundreds of thousands of small frozen values, none in a cycle: looking through them again and again
while they are made costs as much as making them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from directory_app.domain.withholding import ConfidentialValues
from directory_app.storage.gates import Session
from directory_app.storage.match_traits import read_traits

from .index import MatchIndex


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No cycles are collected inside; as before afterwards."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def read_index(connection: Session, known: ConfidentialValues) -> MatchIndex:
    """Every live contact, by what it may be recognised by."""
    with collector_at_rest():
        return MatchIndex(read_traits(connection, known))
