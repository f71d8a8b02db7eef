"""The list on screen, or a card, on paper: read through the gate once, looked at, printed, saved.

Withheld as in every export, without exception: what is confidential or personal, and whoever is
confidential as a whole. A print and a file have their line in the register.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from directory_app.domain.confidentiality import Purpose
from directory_app.domain.errors import UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.table_columns import Column
from directory_app.domain.text import NBSP, clean_line
from directory_app.formats.file_names import safe_file_name
from directory_app.formats.printed.sheet import Paper, PrintedColumn, PrintedRow, PrintedSheet
from directory_app.formats.verification.composing import sheet_of
from directory_app.formats.verification.sheet import VerificationSheet
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key
from directory_app.storage.export_register import Departure, register
from directory_app.storage.gates import ReadGate
from directory_app.storage.operation_log import last_seq
from directory_app.storage.unit_of_work import Transaction, UnitOfWork

from .leaving import registered_name, write_registered
from .table_cells import Cell, TableRow
from .table_rows import Wording, as_it_is, read_cards
from .verification.gathering import read_cards as read_sheets
from .verification.gathering import read_office

if TYPE_CHECKING:
    from directory_app.formats.printed.typeset import ListPress, PagePicture

__all__ = ["MOST_PRINTED", "Paper", "PrintService", "PrintedSheet", "file_name_for"]

Today = Callable[[], datetime.date]
MOST_PRINTED = 5_000
"""Contacts of one print: some two hundred pages. More than that is an export."""
SUFFIX = ".pdf"
_LEAVING = Purpose.EXPORT
_INHERITED = {Column.PHONE: "Téléphone", Column.EMAIL: "Courriel", Column.CITY: "Ville"}
_SHARES = {
    Column.NAME: 2.4,
    Column.ORGANISATION: 1.3,
    Column.FUNCTION: 1.3,
    Column.PHONE: 1.4,
    Column.EMAIL: 2.0,
    Column.CITY: 1.2,
    Column.SECTORS: 1.1,
    Column.TERRITORY: 1.1,
}


def file_name_for(sheet: PrintedSheet) -> str:
    """A file name made from the title, valid on every system."""
    return safe_file_name(sheet.title, SUFFIX)


@dataclass(frozen=True, slots=True)
class _Rows:
    rows: tuple[PrintedRow, ...]
    ids: tuple[str, ...]
    excluded: int
    withheld: int
    as_of: int


class PrintService:
    """``gather`` and ``gather_card`` read, ``preview`` and ``data`` only compute (on a thread of
    their own), ``write`` and ``note_print`` register what leaves."""

    def __init__(self, reading: ReadGate, work: UnitOfWork, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._work = work
        self._new_id = new_id
        self._today = today
        self._press: ListPress | None = None

    # --- reading --------------------------------------------------------------------------------

    def gather(
        self,
        keys: Sequence[int],
        columns: Sequence[tuple[Column, str]],
        title: str,
        *,
        wording: Wording = as_it_is,
        drops_empty: bool = False,
    ) -> PrintedSheet:
        """These contacts in this order, a row each; ``columns`` with their headings, without
        those that nobody has anything in when ``drops_empty``.

        Raises UserError ``print_too_many`` {count, most}.
        """
        if len(keys) > MOST_PRINTED:
            raise UserError("print_too_many", count=len(keys), most=MOST_PRINTED)
        found = self._rows(keys, [column for column, _ in columns], wording)
        kept: Sequence[int] = range(len(columns))
        if drops_empty and found.rows:
            kept = [n for n in kept if any(row.cells[n] for row in found.rows)]
        return PrintedSheet(
            title=clean_line(title),
            note=f"{self._date()} · {_counted(len(found.rows))}",
            columns=tuple(
                PrintedColumn(heading, _SHARES.get(column, 1.0))
                for column, heading in (columns[n] for n in kept)
            ),
            rows=tuple(PrintedRow(tuple(row.cells[n] for n in kept)) for row in found.rows),
            contact_ids=found.ids,
            excluded=found.excluded,
            withheld=found.withheld,
            as_of=found.as_of,
        )

    def _rows(self, keys: Sequence[int], columns: Sequence[Column], wording: Wording) -> _Rows:
        rows, ids, excluded, withheld = [], [], 0, 0
        with self._reading.transaction() as connection:
            as_of = last_seq(connection)
            for one in read_cards(connection, keys, self._today(), _LEAVING):
                row = one.row()
                if row.contact.confidential:
                    excluded += 1
                    continue
                cells = [row.cells[column] for column in columns]
                texts = [
                    wording(column, cell.text) for column, cell in zip(columns, cells, strict=True)
                ]
                rows.append(PrintedRow(tuple(texts)))
                ids.append(row.contact.id)
                withheld += sum(cell.is_withheld for cell in cells)
        return _Rows(tuple(rows), tuple(ids), excluded, withheld, as_of)

    def gather_card(self, contact_id: str) -> PrintedSheet:
        """One contact, with everything that may leave. Raises UserError ``print_nobody`` for one
        that is gone, or confidential as a whole."""
        today = self._today()
        with self._reading.transaction() as connection:
            as_of = last_seq(connection)
            key = find_key(connection, contact_id)
            keys = [] if key is None else [key]
            office = read_office(connection, today)
            found = list(read_sheets(connection, keys, today, _LEAVING))
            if not found or found[0].card.contact.confidential:
                raise UserError("print_nobody")
            sheet = sheet_of(found[0].card, found[0].people, office, today)
            row = next((one.row() for one in read_cards(connection, keys, today, _LEAVING)), None)
        inherited = _inherited(row)
        return PrintedSheet(
            title=sheet.name,
            note=self._date(),
            columns=(PrintedColumn("Renseignement"), PrintedColumn("Valeur", 3.0)),
            rows=tuple(_card_rows(sheet, inherited)),
            contact_ids=(sheet.contact_id, *sheet.people),
            withheld=sheet.withheld + sum(cell.is_withheld for _, cell in inherited),
            is_card=True,
            as_of=as_of,
        )

    def _date(self) -> str:
        return PartialDate.of(self._today()).display_fr(nbsp=True)

    # --- computing ------------------------------------------------------------------------------

    def _setter(self) -> ListPress:
        if self._press is None:
            from directory_app.formats.printed.typeset import ListPress

            self._press = ListPress()
        return self._press

    def preview(
        self, gathered: PrintedSheet, options: Paper, page: int = 0, ppi: float = 96.0
    ) -> PagePicture:
        """One page as it will be printed. Raises EnvironmentFault ``template_missing``."""
        return self._setter().page(gathered, options, page, ppi)

    def data(self, gathered: PrintedSheet, options: Paper) -> bytes:
        """The PDF. Raises EnvironmentFault ``template_missing``."""
        return self._setter().pdf(gathered, options)

    # --- leaving --------------------------------------------------------------------------------

    def write(
        self, gathered: PrintedSheet, target: Path, data: bytes, *, overwrite: bool = False
    ) -> str:
        """Write the file and its line in the register, both or neither; returns its digest.

        ``data`` is what :meth:`data` gave. Raises EnvironmentFault, UserError ``file_exists``, and
        ``print_late`` when the directory changed since it was read: what was hidden meanwhile
        would leave.
        """

        def note(transaction: Transaction, name: str, digest: str) -> None:
            if last_seq(transaction.connection) != gathered.as_of:
                raise UserError("print_late")
            self._register(transaction, gathered, name, digest)

        return write_registered(self._work, target, data, note, overwrite=overwrite)

    def note_print(self, gathered: PrintedSheet, options: Paper) -> None:
        """Register a print: the same pages went to a printer."""
        with self._work.transaction() as transaction:
            self._register(transaction, gathered, "printer", "")

    def _register(
        self, transaction: Transaction, gathered: PrintedSheet, file_name: str, digest: str
    ) -> None:
        connection = transaction.connection
        known = confidential_index.load_known(connection)
        is_telling = confidential_index.is_told(connection, known, gathered.title)
        departure = Departure(
            id=self._new_id(),
            at=transaction.now_ms,
            author=transaction.author,
            kind="document",
            profile="card-pdf" if gathered.is_card else "list-pdf",
            scope="" if is_telling else gathered.title,
            included=len(gathered.contact_ids),
            excluded=gathered.excluded,
            withheld=gathered.withheld,
            file_name=registered_name(connection, file_name, SUFFIX),
            sha256=digest,
        )
        register(connection, departure, gathered.contact_ids)


def _counted(count: int) -> str:
    """« 1 586 fiches »: a document is in French, whatever the screen's language."""
    number = f"{count:,}".replace(",", NBSP)
    return f"{number}{NBSP}{'fiche' if count < 2 else 'fiches'}"


def _inherited(row: TableRow | None) -> Sequence[tuple[str, Cell]]:
    """What the contact is reached by through its organisation, with its caption; withheld ones
    have no text."""
    cells = ((name, row.cells[column]) for column, name in _INHERITED.items() if row is not None)
    return [(name, cell) for name, cell in cells if cell.inherited_from]


def _card_rows(
    sheet: VerificationSheet, inherited: Sequence[tuple[str, Cell]]
) -> Iterator[PrintedRow]:
    """A card under its headings, with what the contact is reached by through its organisation."""
    for section in sheet.sections:
        if section.lines:
            yield PrintedRow((section.heading,), is_heading=True)
        for line in section.lines:
            text = "; ".join(filter(None, (line.text, *line.notes)))
            yield PrintedRow((line.caption, text))
    told = [(caption, cell) for caption, cell in inherited if not cell.is_withheld]
    if told:
        yield PrintedRow(("Par l’organisation",), is_heading=True)
    for caption, cell in told:
        yield PrintedRow((caption, f"{cell.text} ({cell.inherited_from})"))
