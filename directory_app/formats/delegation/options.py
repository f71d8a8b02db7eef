"""Which document of a delegation, and what stands on it.

Owns the choices a person makes and their JSON, by which a program keeps them. Knows nothing of
delegates, pages or files.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from directory_app.domain.events import Status
from directory_app.domain.text import clean_line

MAX_BLANK_ROWS: Final = 100
LABELS_PER_PAGE: Final = 8
MAX_OFFSET_MM: Final = 20.0
_MAX_ARRIVAL: Final = 40


class Document(StrEnum):
    """The documents of a day (quebec.md §6.1)."""

    SHEET = "sheet"
    SIGN_IN = "sign-in"
    BADGES = "badges"
    ACCREDITATION = "accreditation"
    PHONES = "phones"


class SheetForm(StrEnum):
    """How a sheet shows its delegates."""

    LIST = "list"
    TABLE = "table"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOptions:
    """What a document shows; the defaults are the sheet handed out on the day.

    ``is_as_printed``: frozen lines as they stood. ``has_gaps``: says what is missing or withheld,
    for the screen only. ``statuses``: None, those who are coming. ``blank_rows``: 0 to 100, of the
    sign-in sheet. ``start_at``: first label used, 1 to 8; offsets in mm, ±20, right and down;
    ``has_outlines`` draws the labels. ``arrival``: « 8 h 30 », of the accreditation list.
    """

    document: Document = Document.SHEET
    form: SheetForm = SheetForm.LIST
    has_functions: bool = True
    has_addresses: bool = True
    has_phones: bool = True
    has_websites: bool = True
    has_emails: bool = True
    is_as_printed: bool = False
    has_gaps: bool = False
    statuses: frozenset[Status] | None = None
    blank_rows: int = 5
    start_at: int = 1
    offset_x_mm: float = 0.0
    offset_y_mm: float = 0.0
    has_outlines: bool = False
    arrival: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "blank_rows", min(max(self.blank_rows, 0), MAX_BLANK_ROWS))
        object.__setattr__(self, "start_at", min(max(self.start_at, 1), LABELS_PER_PAGE))
        for name in ("offset_x_mm", "offset_y_mm"):
            value = min(max(getattr(self, name), -MAX_OFFSET_MM), MAX_OFFSET_MM)
            object.__setattr__(self, name, value)

    def to_json(self) -> dict[str, Any]:
        """The choices as JSON values, by name; statuses in alphabetical order or None."""
        values = {one.name: getattr(self, one.name) for one in dataclasses.fields(self)}
        statuses = None if self.statuses is None else sorted(one.value for one in self.statuses)
        named = {"document": self.document.value, "form": self.form.value, "statuses": statuses}
        return values | named

    @classmethod
    def from_json(cls, values: object) -> DocumentOptions:
        """The choices that :meth:`to_json` gave; what is unknown or wrong takes its default."""
        if not isinstance(values, Mapping):
            return cls()
        kept = {}
        for one in dataclasses.fields(cls):
            value = _read(one.name, one.default, values.get(one.name))
            if value is not None:
                kept[one.name] = value
        return cls(**kept)


def printable(options: DocumentOptions) -> DocumentOptions:
    """The choices of what leaves the screen: without gaps."""
    return dataclasses.replace(options, has_gaps=False)


def _read(name: str, default: object, value: object) -> Any:
    """The value of one option, or None when it is not of its kind."""
    if name == "statuses":
        return _statuses(value)
    match default:
        case Document() | SheetForm():
            kind = type(default)
            return kind(value) if value in [one.value for one in kind] else None
        case bool():
            return value if isinstance(value, bool) else None
        case int():
            is_whole = isinstance(value, int) and not isinstance(value, bool)
            return value if is_whole else None
        case float():
            return _number(value)
    return clean_line(value)[:_MAX_ARRIVAL] if isinstance(value, str) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _statuses(value: object) -> frozenset[Status] | None:
    if not isinstance(value, list):
        return None
    known = {one.value for one in Status}
    return frozenset(Status(one) for one in value if isinstance(one, str) and one in known)
