"""A file to import, before anything of it is taken: what it is, and what its columns seem to be.

Touches no directory but to recall how a table of the same headings was read before. Each format's
reader is imported when a file of it is opened.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.domain.incoming import Sureness

if TYPE_CHECKING:
    from directory_app.formats.columns.guessing import ColumnGuess
    from directory_app.formats.tables.table import Table

IsCancelled = Callable[[], bool]

FORMATS: Final = ("text", "csv", "tsv", "xlsx", "xls", "ods", "vcard", "json")
TABLES: Final = frozenset({"csv", "tsv", "xlsx", "xls", "ods"})
_MAX_BYTES: Final = 256 << 20
"""Of a file that is read whole: cards, JSON."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What a person chose of how a file is read; None leaves it to be recognised.

    ``header_line``: the line of the headings, from 1; 0: there are none.
    """

    format: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_line: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. ``field`` is where its values go (a path of the contact JSON, empty for
    one left out), ``examples`` at most three of them, ``hint`` a code of what is worth a look."""

    heading: str
    field: str
    sureness: Sureness = Sureness.SURE
    examples: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was looked at.

    ``columns`` are those of a table that is not our own; ``is_ours``: Bottin wrote it, and nothing
    has to be guessed. ``is_remembered``: its columns are read as they were last time.
    ``row_count`` is None where it is not known. ``warnings`` are codes.
    """

    path: Path
    format: str
    options: ReadingOptions
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    header_line: int = 0
    row_count: int | None = None
    title_lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    is_ours: bool = False
    is_remembered: bool = False
    table: Table | None = field(default=None, repr=False)

    @property
    def document(self) -> str:
        """What its values' source will be called."""
        return self.path.name

    @property
    def needs_columns(self) -> bool:
        """Whether somebody should look at what its columns are."""
        return bool(self.columns)

    def with_fields(self, fields: Sequence[str]) -> OpenedFile:
        """The file with its columns read as these fields, in their order.

        Raises UserError ``field_unknown``.
        """
        return dataclasses.replace(
            self,
            columns=tuple(
                dataclasses.replace(one, field=checked_field(path))
                for one, path in zip(self.columns, fields, strict=True)
            ),
        )


def checked_field(path: str) -> str:
    """A field as columns name it. Raises UserError ``field_unknown``."""
    from directory_app.formats.columns.targets import parse_target

    try:
        return parse_target(path).path
    except ValueError:
        raise UserError("field_unknown", field=path) from None


def open_file(
    path: Path,
    options: ReadingOptions = ReadingOptions(),
    is_cancelled: IsCancelled = lambda: False,
) -> OpenedFile:
    """Look at a file. Touches no directory; may be called from any thread.

    Raises EnvironmentFault (``import_unreadable``, ``import_not_recognised``,
    ``import_too_large`` and those of the formats), UserError (options), Cancelled.
    """
    format_ = options.format or _recognised(path)
    if format_ in TABLES:
        return _open_table(path, format_, options, is_cancelled)
    if format_ in ("vcard", "json"):
        _check_size(path)
    return OpenedFile(path, format_, options, encoding=options.encoding)


def _recognised(path: Path) -> str:
    from directory_app.formats.tables.recognising import recognise

    return recognise(path)


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error
    if size > _MAX_BYTES:
        raise EnvironmentFault("import_too_large", file=path.name, most=_MAX_BYTES >> 20)


def _open_table(
    path: Path, format_: str, options: ReadingOptions, is_cancelled: IsCancelled
) -> OpenedFile:
    from directory_app.formats.columns.guessing import guess_columns
    from directory_app.formats.own.exact_rows import is_exact
    from directory_app.formats.tables.opening import open_table
    from directory_app.formats.tables.table import TableOptions

    chosen = TableOptions(options.encoding, options.delimiter, options.sheet, options.header_line)
    table = open_table(path, chosen, kind=format_, is_cancelled=is_cancelled)
    is_ours = is_exact(table.header)
    if is_ours:
        chosen = dataclasses.replace(chosen, is_exact=True)
        table = open_table(path, chosen, kind=format_, is_cancelled=is_cancelled)
    guesses = () if is_ours else guess_columns(table.header, [one.cells for one in table.sample])
    return OpenedFile(
        path,
        table.format,
        options,
        encoding=table.encoding,
        delimiter=table.delimiter,
        sheet=table.sheet,
        sheets=table.sheets,
        header_line=table.header_line,
        row_count=table.row_count,
        title_lines=table.title_lines,
        warnings=table.warnings,
        columns=tuple(map(_column, guesses)),
        is_ours=is_ours,
        table=table,
    )


def _column(guess: ColumnGuess) -> Column:
    return Column(guess.heading, guess.target.path, guess.sureness, guess.examples, guess.hint)
