"""Web pages and XML spreadsheets that stand in for workbooks: which of them, in which encoding.

Looks at bytes and at the first elements only. Knows nothing of rows. Sources: HTML Standard
§13.2.3 (encodings), the Encoding Standard's labels, XML 1.0 §4.3.3.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from directory_app.domain.errors import UserError
from directory_app.formats.text_encoding import WITHOUT_NULS

from .scanning import Scan, open_text, scan
from .spreadsheet_xml import SPREADSHEET
from .table import IsCancelled

HTML: Final = "html"
SPREADSHEET_XML: Final = "spreadsheet_xml"
MARKUP: Final = frozenset((HTML, SPREADSHEET_XML))

_START_BYTES: Final = 4096
_CHUNK_CHARACTERS: Final = 1 << 16
_PROLOG: Final = re.compile(r"(?:\s+|\ufeff|<\?.*?>|<!--.*?-->|<!\[[^>]*>)*", re.DOTALL)
_ROOT: Final = re.compile(r"<(?:\w+:)?Workbook\s[^>]*" + re.escape(SPREADSHEET))
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|meta|body|table)\b", re.IGNORECASE)
_ELEMENT: Final = re.compile(
    r"<(?:base|basefont|b|big|br|caption|center|div|em|font|form|h[1-6]|hr|i|link|main|p|pre"
    r"|script|section|small|span|strong|style|tbody|thead|title|tr|u)\b",
    re.IGNORECASE,
)
_TABLE: Final = re.compile(r"<table\b", re.IGNORECASE)
_CELL: Final = re.compile(r"<t[rdh]\b", re.IGNORECASE)
_SEPARATOR: Final = re.compile("[;\t]")
_DECLARED: Final = (
    re.compile(rb"<\?xml\s[^>]*\bencoding\s*=\s*[\"']([\w.:-]+)"),
    re.compile(rb"<meta\s[^>]*\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE),
)
_LATIN: Final = frozenset(("iso8859-1", "ascii", "cp1252"))
"""What is declared so is read as windows-1252, which has all of it (the Encoding Standard)."""


def find_markup(text: str, is_named_workbook: bool) -> str | None:
    """What the beginning of a text says that it is: one of ``MARKUP``, or None.

    ``is_named_workbook``: under that name a page may begin with any text before its table, but
    what separates columns.
    """
    start = _PROLOG.match(text)
    at = start.end() if start else 0
    if _ROOT.match(text, at):
        return SPREADSHEET_XML
    if _PAGE.match(text, at):
        return HTML
    table = _TABLE.search(text, at)
    if table is None or _CELL.search(text, table.end()) is None:
        return None
    is_text = is_named_workbook and not _SEPARATOR.search(text, at, table.start())
    return HTML if is_text or _ELEMENT.match(text, at) else None


def scan_markup(path: Path, given: str | None, is_cancelled: IsCancelled) -> Scan:
    """Which encoding a page or an XML spreadsheet is in: the one that a person gave, that its
    bytes prove, that it declares, or that is guessed.

    Raises as :func:`~.scanning.scan` does.
    """
    found = scan(path, given, is_cancelled)
    if given is not None or not found.is_guessed or (declared := _declared(path)) is None:
        return found
    try:
        return scan(path, declared, is_cancelled)
    except UserError:  # it is not what it declares
        return found


def _declared(path: Path) -> str | None:
    """The encoding that an 8-bit text says it has, if it can be so."""
    with path.open("rb") as stream:
        start = stream.read(_START_BYTES)
    for pattern in _DECLARED:
        if found := pattern.search(start):
            return _known(found[1].decode("ascii", "replace"))
    return None


def _known(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
        b"a".decode(name)
    except (LookupError, UnicodeError):
        return None
    if name in _LATIN:
        return WITHOUT_NULS[0]
    return None if name.startswith("utf") else name


def utf8_chunks(path: Path, encoding: str) -> Iterator[bytes]:
    """The text in UTF-8, in pieces, whatever it was in; what does not decode is U+FFFD."""
    with open_text(path, encoding, "") as stream:
        while text := stream.read(_CHUNK_CHARACTERS):
            yield text.encode("utf-8", "replace")
