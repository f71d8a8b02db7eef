"""What a document is made of, whoever writes it: pieces of text, lines, tables, badges.

A :class:`Composition` is one document ready to be written: French words, order, columns and
no-break spaces are settled, markup and pages are not. Every writer (text, HTML, Word, PDF) writes
compositions, so that all say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from directory_app.formats.documents.typography import Paragraph

from .letterhead import NO_LETTERHEAD, Letterhead
from .options import Document, SheetForm


class PieceKind(StrEnum):
    """How a piece of text stands out."""

    TEXT = "text"
    NAME = "name"
    NOTE = "note"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text. ``url`` is http, https or mailto, else empty."""

    text: str
    kind: PieceKind = PieceKind.TEXT
    url: str = ""


Line = tuple[Piece, ...]
Cell = tuple[Line, ...]
"""The lines of a table's cell, one under the other."""


def text_cell(text: str) -> Cell:
    """A cell of one plain line; empty for no text."""
    return ((Piece(text),),) if text else ()


def name_cell(name: str) -> Cell:
    """A cell of one name; empty for no name."""
    return ((Piece(name, PieceKind.NAME),),) if name else ()


class ColumnKind(StrEnum):
    """What fills a column: text, a line to write on, or a box to tick."""

    TEXT = "text"
    BLANK = "blank"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is its part of the width, in any unit, ``joined_by`` what
    stands between the lines of a cell where they must share one."""

    title: str
    share: float
    kind: ColumnKind = ColumnKind.TEXT
    joined_by: str = ", "


@dataclass(frozen=True, slots=True)
class Entry:
    """A delegate's line of a list; ``delegate_id`` is empty for nobody's."""

    delegate_id: str
    line: Line


@dataclass(frozen=True, slots=True)
class Row:
    """A delegate's row of a table: one cell for each column."""

    delegate_id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge: three texts, the first the largest; any but the first may be empty."""

    delegate_id: str
    given_name: str
    family_name: str
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A document ready to be written. One of ``entries``, ``rows`` and ``badges`` is filled.

    ``heading`` and ``subheading`` name it; ``details`` are lines under them, ``notice`` a warning.
    ``logo`` is a PNG in base64 as the event has it.
    """

    document: Document
    form: SheetForm = SheetForm.LIST
    heading: str
    subheading: str = ""
    details: tuple[str, ...] = ()
    notice: str = ""
    introduction: tuple[Paragraph, ...] = ()
    entries: tuple[Entry, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    badges: tuple[Badge, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    letterhead: Letterhead = NO_LETTERHEAD
    logo: str = ""

    @property
    def title(self) -> str:
        """The document's name in one line, for a window's title bar or a file's properties."""
        return " – ".join(filter(None, (self.heading, self.subheading)))
