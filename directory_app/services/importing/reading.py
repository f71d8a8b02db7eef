"""The records of an opened file, whatever its format. Touches no directory.

Long files are read with progress and may be cancelled; more records than one import takes are
refused before anything is proposed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from directory_app.domain.errors import Cancelled, EnvironmentFault
from directory_app.domain.incoming import ColumnUse, ImportRecord, ImportSource
from directory_app.formats.free_text.records import Reading

from .from_text import from_reading
from .opening import TABLES, IsCancelled, OpenedFile
from .source_files import decode, read_file

MOST_RECORDS: Final = 200_000
"""One import takes no more: its proposal is held in memory, and looked at by people."""
_EVERY: Final = 256
"""Records between two looks at whether somebody cancelled."""


def nobody() -> bool:
    """Nobody cancels."""
    return False


def _nothing(_done: int, _of: int | None) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on while a file is read: may cancel, and is told how many records are read, of how
    many (None: not known)."""

    is_cancelled: IsCancelled = nobody
    on_progress: Callable[[int, int | None], None] = _nothing


UNWATCHED: Final = Watch()


def read_source(opened: OpenedFile, watch: Watch = UNWATCHED) -> ImportSource:
    """Everything that the file says.

    Raises Cancelled, EnvironmentFault ``import_too_many`` and those of the formats, UserError.
    """
    if opened.format in TABLES:
        return _table_source(opened, watch)
    if opened.format == "vcard":
        return _card_source(opened, watch)
    if opened.format == "json":
        return _json_source(opened, watch)
    return text_source(read_file(opened.path), opened.document, opened.options.encoding)


def text_source(data: bytes, document: str, encoding: str | None = None) -> ImportSource:
    """The records of a text in bytes. Raises UserError, EnvironmentFault (encodings)."""
    decoded = decode(data, encoding)
    warnings = ("encoding_guessed",) if decoded.is_guessed else ()
    return from_reading(read_text(decoded.text), document, decoded.encoding, warnings)


def read_text(text: str) -> Reading:
    """What the reader of pasted text understands: it takes a tenth of a second to load."""
    from directory_app.formats.free_text import reading

    return reading.read_text(text)


def _watched(
    records: Iterable[ImportRecord], watch: Watch, document: str, total: int | None = None
) -> Iterator[ImportRecord]:
    for number, one in enumerate(records):
        if number % _EVERY == 0:
            if watch.is_cancelled():
                raise Cancelled
            watch.on_progress(number, total)
        if number == MOST_RECORDS:
            raise EnvironmentFault("import_too_many", file=document, most=MOST_RECORDS)
        yield one


def _table_source(opened: OpenedFile, watch: Watch) -> ImportSource:
    from directory_app.formats.columns.row_reader import RowReader
    from directory_app.formats.columns.targets import parse_target
    from directory_app.formats.own.exact_rows import exact_records

    table = opened.table
    assert table is not None
    records: Iterable[ImportRecord]
    if opened.is_ours:
        records = exact_records(table.header, table.rows())
    else:
        reader = RowReader(
            tuple(parse_target(one.field) for one in opened.columns),
            tuple(one.heading for one in opened.columns),
        )
        records = (
            record
            for row in table.rows()
            for record in reader.records(row.line, row.cells, row.problems)
        )
    watched = _watched(records, watch, opened.document, table.row_count)
    return ImportSource(
        format=opened.format,
        document=opened.document,
        records=tuple(watched),
        encoding=opened.encoding,
        warnings=opened.warnings,
        delimiter=opened.delimiter,
        sheet=opened.sheet,
        columns=tuple(ColumnUse(one.heading, one.field) for one in opened.columns),
        headings=table.header,
    )


def _whole(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error


def _card_source(opened: OpenedFile, watch: Watch) -> ImportSource:
    from directory_app.formats.vcard.to_record import RecordReader

    data = _whole(opened.path)
    reader = RecordReader(data)
    cards = data.count(b"BEGIN:VCARD") or None
    records = reader.in_groups(_watched(reader, watch, opened.document, cards))
    return ImportSource(
        format=opened.format,
        document=opened.document,
        records=records,
        problems=reader.problems,
    )


def _json_source(opened: OpenedFile, watch: Watch) -> ImportSource:
    from directory_app.formats.own.json_contacts import json_records

    records = tuple(_watched(json_records(_whole(opened.path)), watch, opened.document))
    return ImportSource(
        format=opened.format, document=opened.document, records=records, encoding="utf-8"
    )
