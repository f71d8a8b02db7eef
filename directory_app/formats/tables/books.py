"""What the reading process gets from any kind of workbook: sheets by name, rows as text.

Owns the contract between the readers (calamine's, Web pages, XML spreadsheets) and the process
that sends what they read. Knows nothing of how a file stores cells, nor of headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from .lines import MAX_LINE_CHARACTERS

MAX_COLUMNS: Final = 16_384
"""As many as a sheet of Excel has."""

SentRow = tuple[int, list[str], dict[str, str]]
"""Row of the sheet, from 1; its cells; codes of problems by the position of the cell, or under
the empty text that of a row which could not be read (and has no cells)."""


class Refused(Exception):
    """The reading ends; the argument is the code of why."""


class Sheet(Protocol):
    """One sheet."""

    @property
    def size(self) -> int:
        """How many cells are held of it, 0 where it is blank."""

    def rows(self) -> Iterator[SentRow]:
        """The rows that are not blank."""


class Book(Protocol):
    """A workbook, opened."""

    def list_names(self) -> Sequence[str]:
        """The sheets in their order, hidden ones too."""

    def list_by_preference(self) -> Sequence[str]:
        """The sheets, the one to propose first."""

    def is_visible(self, name: str) -> bool:
        """Whether a sheet is shown."""

    def sheet(self, name: str) -> Sheet:
        """The sheet of that very name."""


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet at hand. ``filled``: how many cells of it are not blank."""

    name: str
    is_visible: bool
    sent: Sequence[SentRow]
    filled: int

    @property
    def size(self) -> int:
        """The filled cells: how many others there are was counted when they were read."""
        return self.filled

    def rows(self) -> Iterator[SentRow]:
        """The rows that are not blank."""
        return iter(self.sent)


class ListedBook:
    """A workbook all of whose sheets are at hand; their names differ.

    ``is_biggest_first``: the sheet with the most filled cells is to be proposed, else the first.
    """

    def __init__(self, sheets: Sequence[ListedSheet], is_biggest_first: bool = False) -> None:
        self._sheets = {sheet.name: sheet for sheet in sheets}
        self._is_biggest_first = is_biggest_first

    def list_names(self) -> Sequence[str]:
        """The sheets in their order, hidden ones too."""
        return list(self._sheets)

    def list_by_preference(self) -> Sequence[str]:
        """The sheets that are shown, the biggest or the first one first; then the hidden ones."""
        ranked = sorted(self._sheets.values(), key=self._rank)
        return [sheet.name for sheet in ranked]

    def _rank(self, sheet: ListedSheet) -> tuple[bool, int]:
        return not sheet.is_visible, -sheet.filled if self._is_biggest_first else 0

    def is_visible(self, name: str) -> bool:
        """Whether a sheet is shown."""
        return self._sheets[name].is_visible

    def sheet(self, name: str) -> ListedSheet:
        """The sheet of that very name."""
        return self._sheets[name]


def sent_row(line: int, cells: list[str], codes: dict[str, str]) -> SentRow:
    """A row to send; one that holds too much costs itself."""
    if len(cells) > MAX_COLUMNS or sum(map(len, cells)) > MAX_LINE_CHARACTERS:
        return line, [], {"": "row_too_long"}
    return line, cells, codes


def different_name(name: str, others: Sequence[str]) -> str:
    """The name, or with a number behind it where another sheet has it already."""
    taken = {other.casefold() for other in others}
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{name} ({number})"
    return found
