"""Where the cells of a pasted block go: from the first selected cell on, or, one value, into all
that is selected. Pure; what does not fit is counted and named, never dropped in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory_app.services.table_edit import CellText

if TYPE_CHECKING:
    from directory_app.services.tab_block import Block
    from directory_app.services.table_cells import Column


@dataclass(frozen=True, slots=True)
class Placement:
    """Texts by cell, and what of the block has no place: ``rows_over`` below the last contact;
    ``columns_over`` are the first texts of the columns beside the last one."""

    texts: tuple[CellText, ...]
    rows_over: int = 0
    columns_over: tuple[str, ...] = ()


def fill(text: str, places: Sequence[tuple[int, Column]]) -> Placement:
    """One value into every place."""
    return Placement(tuple(CellText(key, column, text) for key, column in places))


def place(block: Block, keys: Sequence[int], columns: Sequence[Column]) -> Placement:
    """A block into the contacts ``keys`` and the ``columns`` from where it begins on."""
    width = max((len(row) for row in block), default=0)
    texts = tuple(
        CellText(key, column, text)
        for key, row in zip(keys, block, strict=False)
        for column, text in zip(columns, row, strict=False)
    )
    over = tuple(_first_said(block, number) for number in range(len(columns), width))
    return Placement(texts, max(0, len(block) - len(keys)), over)


def _first_said(block: Block, number: int) -> str:
    """What names a column of the block: its first text."""
    return next((row[number] for row in block if len(row) > number and row[number].strip()), "")
