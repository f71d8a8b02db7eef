"""Rows of our exact CSV and of our workbook as records: each row becomes a contact's JSON values.

Columns are known by their headings, in any order; what stands under a heading that is not ours is
kept under it. Knows cells, not files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from directory_app.domain.incoming import ColumnUse, ImportRecord
from directory_app.domain.text import clean_line
from directory_app.formats.own.contact_records import contact_record
from directory_app.formats.own.seen_edits import SeenColumns
from directory_app.formats.sheet_columns import (
    COMPUTED,
    SCALARS,
    SEEN_SCALARS,
    Numbered,
    numbered_exact,
    numbered_french,
)
from directory_app.formats.tables.table import Row

_EXACT_MARKS: Final = frozenset({"id", "kind", "display_name"})
_SHEET_MARKS: Final = frozenset({SEEN_SCALARS["kind"], SCALARS["id"]})

_COLLECTIONS: Final[Mapping[str, str]] = {
    "phone": "phones",
    "email": "emails",
    "website": "websites",
    "address": "addresses",
    "role": "roles",
    "affiliation": "affiliations",
    "former_name": "former_names",
    "published_count": "published_counts",
    "opening_hours": "opening_hours",
    "custom": "custom",
    "dated_note": "dated_notes",
}
_WORDS: Final[Mapping[str, str]] = {
    "sector": "sectors",
    "territory": "territory",
    "other_name": "other_names",
    "list": "lists",
    "language": "languages",
    "accepted_problem": "accepted_problems",
}
_BARE: Final[Mapping[str, str]] = {
    "phone": "number",
    "email": "address",
    "website": "url",
    "former_name": "name",
    "published_count": "count",
    "custom": "value",
    "dated_note": "text",
}
_BONDS: Final = frozenset({"role", "affiliation"})
_OTHERS: Final[Mapping[str, tuple[str, str]]] = {
    "organisation_id": ("organisation", "id"),
    "organisation": ("organisation", "name"),
    "organisation_acronym": ("organisation", "acronym"),
    "representative_id": ("representative", "id"),
    "representative": ("representative", "display_name"),
    "substitute_id": ("substitute", "id"),
    "substitute": ("substitute", "display_name"),
}
"""Part of a bond → the contact that it names, and what it says of that one."""
_FLAGS: Final = frozenset(
    {
        *("confidential", "personal", "preferred", "main", "function_mailbox", "refused"),
        "is_confidential",
    }
)
_WORDED: Final[Mapping[str, Mapping[str, str]]] = {
    "kind": {"personne": "person", "organisation": "organisation"},
    "grammatical_gender": {"féminin": "feminine", "masculin": "masculine", "neutre": "neuter"},
}
"""Values that the workbook says in French."""
_WHOLE: Final = frozenset({"of_role", "count"})
_FALLBACK: Final = "display_name"
"""Made of the names, and read where they are missing."""
_MOST_ELEMENTS: Final = 1_000
"""Of a collection: a higher number is no heading of ours."""
_SAID: Final = {"true": True, "vrai": True, "false": False, "faux": False}
_CONTINUED: Final = re.compile(r"(.+) \(suite [1-9][0-9]*\)")
_NUMBER: Final = re.compile("[0-9]{1,15}")
_FRENCH_SCALARS: Final = {french: exact for exact, french in {**SCALARS, **SEEN_SCALARS}.items()}

Values = dict[str, Any]
Put = Callable[[Values, str], None]


def is_exact(header: Sequence[str]) -> bool:
    """Whether these are the headings of our exact CSV or of our workbook."""
    names = {clean_line(one) for one in header}
    return names >= _EXACT_MARKS or names >= _SHEET_MARKS


def exact_records(header: Sequence[str], rows: Iterable[Row]) -> Iterator[ImportRecord]:
    """The record of each row. In the workbook, what people changed in the columns that they read
    counts, not what the others still say."""
    reader = RowReader(header)
    return map(reader.record, rows)


def column_uses(header: Sequence[str]) -> tuple[ColumnUse, ...]:
    """What each column was read as, by its path in the contact JSON."""
    return RowReader(header).uses


class RowReader:
    """Reads the rows of one table that :func:`is_exact`."""

    def __init__(self, header: Sequence[str]) -> None:
        self._header = tuple(map(clean_line, header))
        self._is_sheet = not _EXACT_MARKS.issubset(self._header)
        self._seen = SeenColumns(self._header) if self._is_sheet else None
        self._base: list[int] = []
        self._puts: dict[int, Put] = {}
        paths = [self._settle(column, name) for column, name in enumerate(self._header)]
        self.uses = tuple(ColumnUse(*one) for one in zip(self._header, paths, strict=True))

    def record(self, row: Row) -> ImportRecord:
        """The contact of a row."""
        values = self.values(row.cells)
        data = json.dumps(row.cells, ensure_ascii=False).encode("utf-8", "backslashreplace")
        return contact_record(values, row.line, data, row.problems)

    def values(self, cells: Sequence[str]) -> Values:
        """A row's cells as contact JSON."""
        values: Values = {}
        texts = self._texts(cells)
        for column, text in texts.items():
            if column in self._puts:
                self._puts[column](values, text)
        for name in {*_COLLECTIONS.values()} & values.keys():
            values[name] = _in_order(values[name])
        for name in {*_WORDS.values()} & values.keys():
            values[name] = [text for _, text in sorted(values[name].items())]
        values["custom"] = _joined(values.get("custom", ()))
        if self._seen is None:
            return values
        return self._seen.changed(values, [texts.get(n, "") for n in range(len(self._header))])

    def _texts(self, cells: Sequence[str]) -> dict[int, str]:
        """Column → its text, long ones put together again; empty ones are left out."""
        texts: dict[int, str] = {}
        for column, cell in enumerate(cells[: len(self._base)]):
            if cell:
                base = self._base[column]
                texts[base] = texts.get(base, "") + cell
        return texts

    # --- columns ------------------------------------------------------------------------------

    def _settle(self, column: int, heading: str) -> str:
        """Learns where the cells of a column go, and says it as a path; empty for nowhere."""
        continued = _CONTINUED.fullmatch(heading)
        if continued and column and continued[1] in self._header[:column]:
            self._base.append(self._header.index(continued[1]))
            return ""
        self._base.append(column)
        numbered = numbered_french(heading) if self._is_sheet else numbered_exact(heading)
        name = _FRENCH_SCALARS.get(heading, "") if self._is_sheet else heading
        if numbered is not None and numbered[1] <= _MOST_ELEMENTS:
            return self._settle_numbered(column, numbered)
        if name in SCALARS or name in SEEN_SCALARS or name == _FALLBACK:
            self._puts[column] = _putting(name)
            return name
        is_repeated = heading in (self._seen or COMPUTED)
        if is_repeated or not heading:
            return ""
        self._puts[column] = _keeping(heading)
        return f"custom.{heading}"

    def _settle_numbered(self, column: int, numbered: Numbered) -> str:
        family, number, part = numbered
        if family in _WORDS:
            self._puts[column] = _numbering(_WORDS[family], number)
            return f"{_WORDS[family]}.{number - 1}"
        name, part = _COLLECTIONS[family], part or _BARE.get(family, "")
        path = _OTHERS.get(part, ()) if family in _BONDS else ()
        self._puts[column] = _placing(name, number, part, path)
        part = ".".join(path) or part
        return "custom" if name == "custom" else f"{name}.{number - 1}.{part}"


# --- what is done with a cell ------------------------------------------------------------------


def _putting(name: str) -> Put:
    words = _WORDED.get(name, {})

    def put(values: Values, text: str) -> None:
        values[name] = words.get(text.strip().casefold(), _typed(name, text))

    return put


def _keeping(heading: str) -> Put:
    """Of a column that is not ours."""

    def put(values: Values, text: str) -> None:
        values.setdefault("unknown", []).append({"name": heading, "value": text})

    return put


def _numbering(name: str, number: int) -> Put:
    def put(values: Values, text: str) -> None:
        values.setdefault(name, {})[number] = text

    return put


def _placing(name: str, number: int, part: str, path: tuple[str, str] | tuple[()]) -> Put:
    def put(values: Values, text: str) -> None:
        element = values.setdefault(name, {}).setdefault(number, {})
        if path:
            element.setdefault(path[0], {})[path[1]] = text
        else:
            element[part] = _typed(part, text)

    return put


def _typed(part: str, text: str) -> object:
    """The value as JSON has it; what is no such value stays a text, and will be reported."""
    if part in _FLAGS:
        return _SAID.get(text.strip().casefold(), text)
    return int(text) if part in _WHOLE and _NUMBER.fullmatch(text) else text


def _in_order(elements: Mapping[int, Values]) -> list[Values]:
    """The elements by their numbers; a gap keeps its place, which others point at."""
    return [elements.get(number, {}) for number in range(1, max(elements) + 1)]


def _joined(fields: Iterable[Values]) -> dict[str, str]:
    """Heading → text, those of one heading below each other."""
    found: dict[str, str] = {}
    for one in fields:
        name, text = one.get("name", ""), one.get("value", "")
        found[name] = f"{found[name]}\n{text}" if name in found else text
    return found
