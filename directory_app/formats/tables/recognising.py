"""What a file is, by its first bytes before its name.

Opens nothing that could be dangerous: of a zip only the list of parts, of an old workbook only
the names of its streams. Knows nothing of rows.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.text_encoding import find_mark, find_utf16, guess, letters

from .delimiters import separation
from .markup import find_markup
from .scanning import line_end

_START_BYTES: Final = 64 * 1024
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_SEARCHED_BYTES: Final = 100 << 20
_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_CARD: Final = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_JSON: Final = re.compile(r'\s*(?:\[\s*(?:\{|\])|\{\s*(?:"|\}))')
_FOREIGN: Final = re.compile(r"\s*(?:%PDF|\{\\rtf|<\?xml|<!doctype|%!PS)", re.I)
_BINARY: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_STRAY_CONTROLS: Final = 4
_BY_NAME: Final = {".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".json": "json", ".vcf": "vcard"}
_TABLE_NAMES: Final = (".xls", ".xlsx")
"""Names under which many programs write a text with tabs, or a Web page."""


def recognise(path: Path) -> str:
    """What a file is: vcard, csv, tsv, xlsx, xls, ods, json or text.

    A Web page and an XML spreadsheet are xls, the name under which programs write them.
    Raises EnvironmentFault ``import_unreadable``, ``spreadsheet_protected`` (a password), and
    ``import_not_recognised`` for pictures, PDF, Word documents and whatever else it is.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(_START_BYTES)
        found = _by_bytes(path, start)
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error
    if found is None:
        raise EnvironmentFault("import_not_recognised", file=path.name)
    return found


def find_markup_kind(path: Path) -> str | None:
    """Which of ``MARKUP`` a file is; None where it is another kind of workbook.

    Raises EnvironmentFault ``import_unreadable``.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(_START_BYTES)
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error
    is_workbook = start.startswith((*_ZIP, _OLE))
    return None if is_workbook else find_markup(_decoded(start), is_named_workbook=True)


def _by_bytes(path: Path, start: bytes) -> str | None:
    if start.startswith(_ZIP):
        return _zip_kind(path)
    if start.startswith(_OLE):
        return _ole_kind(path)
    return _text_kind(path, start)


def _zip_kind(path: Path) -> str | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if {"xl/workbook.xml", "xl/workbook.bin"} & names:
                return "xlsx"
            if "mimetype" in names and archive.getinfo("mimetype").file_size == len(_ODS):
                return "ods" if archive.read("mimetype") == _ODS else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        pass
    return "xlsx" if path.suffix.lower() == ".xlsx" else None


def _ole_kind(path: Path) -> str | None:
    """Old binary files are told by the names of their streams, in UTF-16."""
    with path.open("rb") as stream:
        data = stream.read(_OLE_SEARCHED_BYTES)
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EnvironmentFault("spreadsheet_protected", file=path.name)
    names = ("Workbook\0", "Book\0")
    return "xls" if any(name.encode("utf-16-le") in data for name in names) else None


def _text_kind(path: Path, start: bytes) -> str | None:
    suffix = path.suffix.lower()
    text = _decoded(start)
    if _is_binary(text):
        return None
    if _CARD.search(text):
        return "vcard"
    if find_markup(text, suffix in _TABLE_NAMES):
        return "xls"
    if _FOREIGN.match(text):
        return None
    if _JSON.match(text):
        return "json"
    if not text.strip() and suffix in _TABLE_NAMES:
        return None
    return _BY_NAME.get(suffix) or _table_or_text(text, suffix in _TABLE_NAMES)


def _is_binary(text: str) -> bool:
    """A few stray controls are no reason; one in fifty is."""
    return len(_BINARY.findall(text)) > max(_STRAY_CONTROLS, len(text) // 50)


def _decoded(start: bytes) -> str:
    encoding = find_mark(start) or find_utf16(start) or guess(letters(start)).encoding
    return start.decode(encoding, "replace").removeprefix("\ufeff")


def _table_or_text(text: str, is_named_table: bool) -> str | None:
    found = separation(text, line_end(text))
    if found.is_sure:
        return "tsv" if found.delimiter == "\t" else "csv"
    return None if is_named_table else "text"
