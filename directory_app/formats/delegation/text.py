"""A document as plain text: for the clipboard, a message, a file. Ordinary spaces throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from directory_app.domain.delegations import Delegation
from directory_app.formats.documents.typography import Paragraph, plain

from .composing import compose
from .letterhead import NO_LETTERHEAD, Letterhead
from .options import DocumentOptions, printable
from .pieces import Badge, Cell, Column, ColumnKind, Composition, Line, Row

_FORMULA: Final = re.compile(r"['\"]*(?:[=@＝＠]|[+\-＋－](?![\d\s-]+$))")
"""What a spreadsheet would run when a table is pasted into it; a foreign number is none."""

BULLET = "· "
TO_TICK = "[ ]"
TO_FILL = "________"


def as_text(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead = NO_LETTERHEAD
) -> str:
    r"""The document in lines ended by ``\n``, its parts apart by a blank line.

    A table is one line per row, cells separated by tabs, as spreadsheets paste them. Without
    gaps, whatever the options say.
    """
    composition = compose(delegation, printable(options), letterhead)
    parts = ("\n".join(part) for part in _parts(composition))
    return plain("\n\n".join(filter(None, parts)) + "\n")


def _parts(composition: Composition) -> Iterator[Iterable[str]]:
    yield filter(None, (composition.notice,))
    yield filter(None, (composition.heading, composition.subheading, *composition.details))
    yield _paragraphs(composition.introduction)
    yield (BULLET + line_of(entry.line) for entry in composition.entries)
    yield _table(composition)
    yield map(_badge, composition.badges)
    yield _paragraphs(composition.closing)
    yield filter(None, (composition.letterhead.text,))


def _paragraphs(found: Iterable[Paragraph]) -> Iterator[str]:
    for number, one in enumerate(found):
        if number and not one.is_item:
            yield ""
        yield BULLET + one.text if one.is_item else one.text


def line_of(line: Line) -> str:
    """The text of a line."""
    return "".join(piece.text for piece in line)


def _table(composition: Composition) -> Iterator[str]:
    if composition.columns:
        yield "\t".join(column.title for column in composition.columns)
    yield from (_row(row, composition.columns) for row in composition.rows)


def _row(row: Row, columns: Iterable[Column]) -> str:
    cells = zip(row.cells, columns, strict=True)
    return "\t".join(_cell(cell, column) for cell, column in cells)


def _cell(cell: Cell, column: Column) -> str:
    if column.kind is ColumnKind.BOX:
        return TO_TICK
    if column.kind is ColumnKind.BLANK:
        return TO_FILL
    text = column.joined_by.join(line_of(line) for line in cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _badge(badge: Badge) -> str:
    name = " ".join(filter(None, (badge.given_name, badge.family_name)))
    return "\t".join(filter(None, (name, badge.organisation)))
