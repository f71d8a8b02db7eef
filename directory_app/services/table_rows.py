"""The rows of the table: read for the screen page by page, or to be copied, through the gate."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from directory_app.domain.cards import Card, without_confidential_neighbours
from directory_app.domain.confidentiality import ConfidentialValues, Purpose, redact
from directory_app.domain.contact import AnyContact
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, keys_of, load_cards
from directory_app.storage.gates import ReadGate, Session

from .tab_block import write_block
from .table_cells import Cell, Column, TableRow, row_of

Today = Callable[[], datetime.date]
Wording = Callable[[Column, str], str]
"""What a column's text is called where it leaves: the category or the territory in words."""

CHUNK = 200
"""Cards read at once."""
MOST_COPIED = 5_000
"""Rows that one copy takes; more than that is an export."""


@dataclass(frozen=True, slots=True)
class CopiedCells:
    """A block that may leave: its text, how many rows, cells that say something, and cells that
    were withheld."""

    text: str
    rows: int
    cells: int
    withheld: int


def as_it_is(_: Column, text: str) -> str:
    """The wording that changes nothing."""
    return text


class TableRowService:
    """Reads; all on one thread."""

    def __init__(self, reading: ReadGate, today: Today) -> None:
        self._reading = reading
        self._today = today

    def rows(self, keys: Sequence[int]) -> tuple[TableRow, ...]:
        """Rows of these contacts as the screen shows them, in this order; missing ones left out."""
        with self._reading.transaction() as connection:
            return tuple(one.row() for one in read_cards(connection, keys, self._today()))

    def find(self, contact_id: str) -> TableRow | None:
        """The row of one contact."""
        with self._reading.transaction() as connection:
            key = find_key(connection, contact_id)
            found = read_cards(connection, () if key is None else (key,), self._today())
            return next((one.row() for one in found), None)

    def copy(
        self,
        keys: Sequence[int],
        columns: Sequence[Column],
        *,
        headings: Sequence[str] = (),
        wording: Wording = as_it_is,
    ) -> CopiedCells:
        """These cells as a block of text for another program: what leaves the office, so that
        personal values are withheld too, and whoever is confidential as a whole. Withheld cells are
        empty."""
        with self._reading.transaction() as connection:
            found = read_cards(connection, keys, self._today(), Purpose.EXPORT)
            rows = [one.row() for one in found]
        cells = [[_leaving(row, column) for column in columns] for row in rows]
        lines = [
            [wording(column, cell.text) for column, cell in zip(columns, line, strict=True)]
            for line in cells
        ]
        return CopiedCells(
            write_block([headings, *lines] if headings else lines),
            rows=len(rows),
            cells=sum(bool(cell.text) for line in cells for cell in line),
            withheld=sum(cell.is_withheld for line in cells for cell in line),
        )


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card of which a row is made, before the gate. Stays among services."""

    key: int
    card: Card
    known: ConfidentialValues
    today: datetime.date
    purpose: Purpose

    def row(self, edited: AnyContact | None = None) -> TableRow:
        """The row that passes the gate, as it is or with its contact edited."""
        card = self.card if edited is None else dataclasses.replace(self.card, contact=edited)
        if self.purpose is Purpose.EXPORT:
            card, _ = without_confidential_neighbours(card)
        return row_of(self.key, redact(card, self.purpose, self.known), self.today)


def _leaving(row: TableRow, column: Column) -> Cell:
    """The cell as it may leave: of a confidential contact, nothing but that it says something."""
    cell = row.cells[column]
    if not row.contact.confidential:
        return cell
    return Cell(is_withheld=bool(cell.text) or cell.is_withheld)


def read_cards(
    connection: Session,
    keys: Sequence[int],
    today: datetime.date,
    purpose: Purpose = Purpose.SCREEN,
) -> Iterator[ReadCard]:
    """Cards in the order of ``keys``; missing ones left out."""
    known = confidential_index.load_known(connection)
    for start in range(0, len(keys), CHUNK):
        cards = load_cards(connection, keys[start : start + CHUNK], today)
        key_of = keys_of(connection, [card.contact.id for card in cards])
        for card in cards:
            yield ReadCard(key_of[card.contact.id], card, known, today, purpose)
