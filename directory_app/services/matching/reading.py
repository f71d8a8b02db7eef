"""Reads a whole directory into an index, with Python's cycle collector at rest; may be cancelled.

Hundreds of thousands of small frozen values, none in a cycle: looking through them again and again
while they are made costs as much as making them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from directory_app.domain.errors import Cancelled
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.collection import collection_paused
from directory_app.storage.gates import Session
from directory_app.storage.match_traits import read_traits

from .index import MatchIndex

T = TypeVar("T")
IsCancelled = Callable[[], bool]

_EVERY: Final = 256
"""Things between two looks at whether somebody cancelled."""


def nobody() -> bool:
    """Nobody cancels."""
    return False


def watched(things: Iterable[T], is_cancelled: IsCancelled) -> Iterator[T]:
    """The same, one by one. Raises Cancelled as soon as somebody did."""
    for number, thing in enumerate(things):
        if number % _EVERY == 0 and is_cancelled():
            raise Cancelled
        yield thing


def read_index(
    connection: Session, known: ConfidentialValues, is_cancelled: IsCancelled = nobody
) -> MatchIndex:
    """Every live contact, by what it may be recognised by. Raises Cancelled."""
    with collection_paused():
        return MatchIndex(watched(read_traits(connection, known), is_cancelled))
