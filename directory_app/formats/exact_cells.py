"""Cells and blocks of the exact CSV: values as text, and the runs of columns that hold them.

Knows how a value is written for programs, not which columns there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import Source
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.formats.table import Block, Row, single


def date_cell(date: PartialDate | None) -> str:
    """The ISO form, empty for none."""
    return date.iso() if date else ""


def flag_cell(value: bool | None) -> str:
    """``true``, ``false``, or empty for what nobody decided."""
    return "" if value is None else str(value).lower()


def period_cells(period: Period) -> Row:
    """Start, end and day of sighting."""
    return date_cell(period.start), date_cell(period.end), date_cell(period.attested_on)


def source_cell(source: Source | None) -> str:
    """The name of the document."""
    return source.document if source else ""


def text_block(name: str) -> Block:
    """A text of the contact under its own name."""
    return single(name, lambda redacted: getattr(redacted.contact, name, ""))


def numbered(prefix: str, parts: Iterable[str]) -> tuple[str, ...]:
    """``phone_{n}``, ``phone_{n}_extension``… of a family's parts."""
    return tuple(f"{prefix}_{{n}}_{part}" if part else f"{prefix}_{{n}}" for part in parts)


def collection_block(
    prefix: str, name: str, parts: Sequence[str], values: Callable[[Redacted, Any], Row]
) -> Block:
    """A block over one of the contact's collections, absent from the other kind of contact."""

    def rows(redacted: Redacted) -> Sequence[Row]:
        return [values(redacted, item) for item in getattr(redacted.contact, name, ())]

    return Block(numbered(prefix, parts), rows)


def words_block(prefix: str, name: str) -> Block:
    """A block over a set of words, one a column."""
    return collection_block(prefix, name, ("",), lambda _, word: (word,))


def if_any(block: Block) -> Block:
    """The block, absent where none of a contact's rows says anything."""

    def rows(redacted: Redacted) -> Sequence[Row]:
        found = block.rows(redacted)
        return found if any(map(any, found)) else ()

    return Block(block.headings, rows)
