"""Where the sheets of an XLSX file hold errors (#REF!, #N/A): their reader gives empty cells.

Owns the way from a sheet's name to its part and to the places of ``t="e"`` in it (ECMA-376
§18.3.1.4, §18.18.11). Other kinds of workbooks have ``ods_errors`` and ``xls_errors``.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final

_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_LINK: Final = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\s[^>]*\bt=[\"']e[\"'][^>]*>")
_PLACE: Final = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")

Place = tuple[int, int]
"""Row and column of a sheet, from 0."""


def error_places(path: Path, sheet_number: int) -> set[Place]:
    """The cells of a sheet (its position among all, from 0) that hold an error; none where the
    file is not an XLSX, or does not say."""
    try:
        with zipfile.ZipFile(path) as archive:
            if part := _part(archive, sheet_number):
                return set(filter(None, map(_place, _CELL.findall(archive.read(part)))))
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError):
        pass
    return set()


def _part(archive: zipfile.ZipFile, sheet_number: int) -> str | None:
    names = archive.namelist()
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return None
    sheets = _SHEET.findall(archive.read("xl/workbook.xml"))
    links = _LINK.findall(archive.read("xl/_rels/workbook.xml.rels"))
    if sheet_number >= len(sheets):
        return None
    wanted = _attribute(sheets[sheet_number], rb"\w+:id")
    targets = {_attribute(link, b"Id"): _attribute(link, b"Target") for link in links}
    target = targets.get(wanted, "")
    part = target[1:] if target.startswith("/") else f"xl/{target}"
    return part if part in names else None


def _attribute(element: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb"=[\"']([^\"']*)[\"']", element)
    return found[1].decode("utf-8", "replace") if found else ""


def _place(cell: bytes) -> Place | None:
    found = _PLACE.search(cell)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + letter - 64
    return int(found[2]) - 1, column - 1
