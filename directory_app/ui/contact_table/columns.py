"""Which columns are shown, in what order, how wide: kept as one line of text.

Pure; a text that is damaged, or of another day's columns, gives what can be taken of it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from directory_app.services.table_cells import Column

LEAST_WIDTH_PX = 48
MOST_WIDTH_PX = 1200
_HIDDEN_AT_FIRST = frozenset({Column.CATEGORY})


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """One column. ``width_px`` is 0 for the usual width."""

    column: Column
    is_shown: bool = True
    width_px: int = 0


def first_looks() -> tuple[ColumnLook, ...]:
    """The columns as they are until somebody chooses."""
    return tuple(ColumnLook(one, is_shown=one not in _HIDDEN_AT_FIRST) for one in Column)


def to_text(looks: Sequence[ColumnLook]) -> str:
    """The looks as one line."""
    return json.dumps([[one.column.value, one.is_shown, one.width_px] for one in looks])


def from_text(text: str) -> tuple[ColumnLook, ...]:
    """The looks of a line; columns that it does not know come last, as at first. The name is
    always shown."""
    found = {look.column: look for look in _read(text)}
    rest = (look for look in first_looks() if look.column not in found)
    return (*found.values(), *rest)


def _read(text: str) -> list[ColumnLook]:
    try:
        entries = json.loads(text)
        return [_look(*entry) for entry in entries if entry[0] in tuple(Column)]
    except (ValueError, TypeError, LookupError):
        return []


def _look(name: str, is_shown: object, width: object) -> ColumnLook:
    column = Column(name)
    width_px = width if isinstance(width, int) else 0
    if width_px:
        width_px = min(max(width_px, LEAST_WIDTH_PX), MOST_WIDTH_PX)
    return ColumnLook(column, is_shown=bool(is_shown) or column is Column.NAME, width_px=width_px)
