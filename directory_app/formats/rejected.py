"""Records that an import did not take, given back in the format they came in, each with why.

Mended there, the file can be imported again. Writes what the source itself said, nothing of the
directory.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from directory_app.domain.incoming import ImportRecord, ImportSource
from directory_app.domain.text import clean_line

SHEETS = frozenset({"xlsx", "xls", "ods"})
REASON_PROPERTY = "X-BOTTIN-RAISON"


@dataclass(frozen=True, slots=True)
class RejectedRecord:
    """A record and the sentence that says why it was not taken."""

    record: ImportRecord
    reason: str


def suffix_of(source: ImportSource) -> str:
    """The ending of the file's name: a workbook comes back as ``.xlsx``."""
    if source.format in SHEETS:
        return ".xlsx"
    return {"vcard": ".vcf", "text": ".txt"}.get(source.format, f".{source.format}")


def rejected_bytes(
    source: ImportSource, rejected: Iterable[RejectedRecord], heading: str
) -> Iterator[bytes]:
    """The file. ``heading``: of the column that says why."""
    if source.format == "vcard":
        yield from map(_card, rejected)
    elif source.format == "json":
        yield _json(rejected)
    elif source.format in SHEETS:
        yield _workbook(_rows(source, rejected, heading))
    elif source.headings:
        yield _delimited(_rows(source, rejected, heading), source)
    else:
        yield from (f"{one.record.raw.strip()}\n\n".encode("utf-8", "replace") for one in rejected)


def _rows(
    source: ImportSource, rejected: Iterable[RejectedRecord], heading: str
) -> Iterator[list[str]]:
    width = len(source.headings)
    yield [*source.headings, heading]
    for one in rejected:
        cells = [str(cell) for cell in json.loads(one.record.data or b"[]")]
        yield [*cells, *[""] * (width - len(cells)), one.reason]


def _delimited(rows: Iterable[Sequence[str]], source: ImportSource) -> bytes:
    """In the encoding it came in, else UTF-8 with its mark."""
    text = io.StringIO()
    delimiter = source.delimiter or ("\t" if source.format == "tsv" else ",")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    try:
        return text.getvalue().encode(source.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return text.getvalue().encode("utf-8-sig", "replace")


def _workbook(rows: Iterable[Sequence[str]]) -> bytes:
    import xlsxwriter

    file = io.BytesIO()
    options = dict.fromkeys(("formulas", "urls", "numbers"), False)
    book = xlsxwriter.Workbook(
        file, {"in_memory": True} | {f"strings_to_{name}": off for name, off in options.items()}
    )
    sheet = book.add_worksheet()
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell)
    book.close()
    return file.getvalue()


def _card(one: RejectedRecord) -> bytes:
    """The card's own bytes, the reason before its end."""
    reason = clean_line(one.reason).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    line = f"{REASON_PROPERTY}:{reason}\r\n".encode()
    head, end, tail = one.record.data.rpartition(b"END:")
    return head + line + end + tail.rstrip() + b"\r\n" if end else one.record.data + b"\r\n" + line


def _json(rejected: Iterable[RejectedRecord]) -> bytes:
    found = []
    for one in rejected:
        try:
            element = json.loads(one.record.data or one.record.raw)
        except ValueError:
            element = one.record.raw
        found.append({"reason": one.reason, "record": element})
    return json.dumps(found, ensure_ascii=False, indent=1).encode("utf-8", "replace")
