"""Composes the sheet of a delegation: heading, texts, one line or one row for each delegate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from directory_app.domain.delegations import Delegation
from directory_app.domain.text import NBSP
from directory_app.formats.documents.typography import paragraphs, printed

from .headings import day_heading, place_details
from .letterhead import Letterhead
from .lines import (
    PHONES_JOINED_BY,
    SheetLine,
    coordinate_pieces,
    line_pieces,
    sheet_line,
    shown_delegates,
)
from .options import Document, DocumentOptions, SheetForm
from .pieces import Cell, Column, Composition, Entry, Piece, PieceKind, Row, text_cell


def compose_sheet(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead
) -> Composition:
    """The sheet handed out on the day, in the form that the options ask for."""
    group, day = printed(delegation.group), day_heading(delegation)
    lines = [sheet_line(one, options) for one in shown_delegates(delegation, options)]
    is_table = options.form is SheetForm.TABLE
    columns = tuple(_sheet_columns(options)) if is_table else ()
    reach = printed(delegation.contact)
    reached = f"Renseignements{NBSP}: {reach}" if reach else ""
    return Composition(
        document=Document.SHEET,
        form=options.form,
        heading=group or day,
        subheading=day if group else "",
        details=place_details(delegation),
        introduction=paragraphs(delegation.introduction),
        entries=() if is_table else tuple(Entry(o.delegate_id, line_pieces(o)) for o in lines),
        columns=tuple(column for column, _ in columns),
        rows=tuple(_sheet_row(one, columns) for one in lines) if is_table else (),
        closing=(*paragraphs(delegation.closing), *paragraphs(reached)),
        letterhead=letterhead,
        logo=delegation.logo,
    )


_SheetColumn = tuple[Column, Callable[[SheetLine], Cell]]


def _sheet_columns(options: DocumentOptions) -> Iterable[_SheetColumn]:
    yield Column("Nom", 22), _named_line
    yield Column("Organisation", 27), lambda line: text_cell(_organisation(line))
    if options.has_addresses:
        yield Column("Adresse", 28), _address
    if options.has_phones:
        yield Column("Téléphone", 18, joined_by=PHONES_JOINED_BY), _phone_lines
    if options.has_emails or options.has_websites:
        both = options.has_emails and options.has_websites
        title = "Courriel et site" if both else "Courriel" if options.has_emails else "Site"
        yield Column(title, 24), lambda line: _coordinates(line, "email", "website")


def _coordinates(line: SheetLine, *parts: str) -> Cell:
    given = coordinate_pieces(line)
    return tuple((given[part],) for part in parts if part in given)


def _address(line: SheetLine) -> Cell:
    return tuple((Piece(one),) for one in line.address_lines) or _coordinates(line, "address")


def _phone_lines(line: SheetLine) -> Cell:
    return tuple((Piece(one),) for one in line.phones) or _coordinates(line, "phones")


def _named_line(line: SheetLine) -> Cell:
    """Name and, under it, function; an organisation's own name where nobody is named."""
    name = Piece(line.name or line.full_organisation, PieceKind.NAME)
    under = Piece(line.function, PieceKind.NOTE)
    return tuple((one,) for one in (name, under) if one.text)


def _organisation(line: SheetLine) -> str:
    return line.full_organisation if line.name else ""


def _sheet_row(line: SheetLine, columns: Sequence[_SheetColumn]) -> Row:
    return Row(line.delegate_id, tuple(cell(line) for _, cell in columns))
