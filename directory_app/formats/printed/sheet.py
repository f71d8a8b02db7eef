"""What a printed list or card is made of: texts that passed the gate, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Paper = Literal["us-letter", "a4"]


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A column: its heading, and how wide it is beside the others."""

    heading: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """The cells of a row; ``is_heading``: one text over all of the columns."""

    cells: tuple[str, ...]
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A list or a card. ``note`` stands beside the title on every page (date, count);
    ``contact_ids`` says whom it is about, ``withheld`` how many values are not on it, ``as_of``
    after which step it was read."""

    title: str
    note: str
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]
    contact_ids: tuple[str, ...] = ()
    excluded: int = 0
    withheld: int = 0
    is_card: bool = False
    as_of: int = 0
