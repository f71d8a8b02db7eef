"""Sheets as a tagged PDF, in French of Canada, the same bytes each time; and one page as a picture.

Each sheet begins a page and counts its own pages, its reference at every foot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from directory_app.formats.documents.typography import printed
from directory_app.formats.documents.typst_runs import Press, template_path

from . import wording
from .sheet import SheetLine, VerificationSheet

TEMPLATE: Final = "verification.typ"
ROOM_FOR_MORE: Final = 3
"""Blank rows at the end of a sheet, for what is missing."""


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A page (from 0) of ``page_count`` as a PNG."""

    png: bytes
    page: int
    page_count: int


class SheetPress:
    """Writes sheets; for one thread at a time.

    Raises :class:`~directory_app.domain.errors.EnvironmentFault` ``template_missing`` {file}.
    """

    def __init__(self) -> None:
        self._press = Press()

    def pdf(self, sheets: Sequence[VerificationSheet]) -> bytes:
        """The PDF (PDF/UA-1 where the fonts can write every sign)."""
        made = self._press.run(template_path(TEMPLATE), template_data(sheets)).pdf()
        self._press.tidy()
        return made

    def page(self, sheet: VerificationSheet, page: int = 0, ppi: float = 96.0) -> SheetPicture:
        """One page of one sheet; the last when there are fewer."""
        pages = self._press.run(template_path(TEMPLATE), template_data([sheet])).pages(ppi)
        self._press.tidy()
        shown = min(max(page, 0), len(pages) - 1)
        return SheetPicture(pages[shown], shown, len(pages))


def template_data(sheets: Sequence[VerificationSheet]) -> dict[str, Any]:
    """Everything that the template shows."""
    office = sheets[0].office if sheets else None
    alone = sheets[0].name if len(sheets) == 1 else ""
    return {
        "title": " – ".join(filter(None, (wording.TITLE, printed(alone)))),
        "author": office.name if office else "",
        "heading": wording.TITLE,
        "letterhead": "",
        "notice": "",
        "number": 1,
        "pages": 0,
        "columns": ["Nº", "Renseignement", "Ce que nous avons", *wording.BOXES, wording.TO_FILL],
        "room": ROOM_FOR_MORE,
        "sheets": [_sheet(one) for one in sheets],
    }


def _sheet(one: VerificationSheet) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": printed(one.name),
        "date": one.date,
        "office": {"name": one.office.name, "lines": list(one.office.lines)},
        "recipient": list(one.recipient),
        "salutation": one.salutation,
        "introduction": list(one.introduction),
        "sections": [
            {"heading": printed(section.heading), "lines": [_line(line) for line in section.lines]}
            for section in one.sections
        ],
        "answering": list(one.answering),
        "notice": list(one.notice),
        "closing": one.closing,
    }


def _line(line: SheetLine) -> dict[str, Any]:
    return {
        "number": line.number,
        "caption": line.caption,
        "text": line.text,
        "notes": "; ".join(line.notes),
        "is_confidential": line.is_confidential,
    }
