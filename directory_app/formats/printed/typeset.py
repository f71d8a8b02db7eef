"""Printed sheets as a tagged PDF, in French of Canada, the same bytes each time; and one page as a
picture.

Where each row lies is asked of typst once; a page is then drawn from its own rows alone.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any, Final

from directory_app.formats.documents.typography import printed
from directory_app.formats.documents.typst_runs import Press, template_path

from .sheet import Paper, PrintedSheet

TEMPLATE: Final = "printed-list.typ"
_WIDE_COLUMNS: Final = 5
"""From so many columns on, the paper lies on its side."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page (from 0) of ``page_count`` as a PNG; the page's size is in points."""

    png: bytes
    page: int
    page_count: int
    width_pt: float
    height_pt: float


@dataclass(frozen=True, slots=True)
class _Told:
    """Of the last sheet: the page (from 1) of each row, how many there are, and their size."""

    sheet: PrintedSheet
    paper: Paper
    pages: list[int]
    page_count: int
    width_pt: float
    height_pt: float


class ListPress:
    """Writes printed sheets; for one thread at a time.

    Raises :class:`~directory_app.domain.errors.EnvironmentFault` ``template_missing`` {file}.
    """

    def __init__(self) -> None:
        self._press = Press()
        self._last: _Told | None = None

    def pdf(self, sheet: PrintedSheet, paper: Paper) -> bytes:
        """The PDF (PDF/UA-1 where the fonts can write every sign)."""
        made = self._press.run(template_path(TEMPLATE), template_data(sheet, paper)).pdf()
        self._press.tidy()
        return made

    def page(
        self, sheet: PrintedSheet, paper: Paper, page: int = 0, ppi: float = 96.0
    ) -> PagePicture:
        """One page; the last when there are fewer."""
        told = self._told(sheet, paper)
        shown = min(max(page, 0), told.page_count - 1)
        data = template_data(sheet, paper)
        first, last = bisect_left(told.pages, shown + 1), bisect_right(told.pages, shown + 1)
        data |= {"rows": data["rows"][first:last], "number": shown + 1, "pages": told.page_count}
        pictures = self._press.run(template_path(TEMPLATE), data).pages(ppi)
        self._press.tidy()
        width, height = told.width_pt, told.height_pt
        return PagePicture(pictures[0], shown, told.page_count, width, height)

    def _told(self, sheet: PrintedSheet, paper: Paper) -> _Told:
        last = self._last
        if last is None or last.sheet is not sheet or last.paper != paper:
            run = self._press.run(template_path(TEMPLATE), template_data(sheet, paper))
            (found,) = json.loads(run.told())
            pages, count = list(found["rows"]), max(int(found["pages"]), 1)
            size = (float(found["width"]), float(found["height"]))
            self._last = last = _Told(sheet, paper, pages, count, *size)
        return last


def template_data(sheet: PrintedSheet, paper: Paper) -> dict[str, Any]:
    """Everything that the template shows."""
    return {
        "title": printed(sheet.title),
        "note": printed(sheet.note),
        "paper": paper,
        "is_wide": len(sheet.columns) >= _WIDE_COLUMNS,
        "has_heading": not sheet.is_card,
        "columns": [printed(one.heading) for one in sheet.columns],
        "shares": [one.share for one in sheet.columns],
        "rows": [
            {"cells": [printed(text) for text in row.cells], "is_heading": row.is_heading}
            for row in sheet.rows
        ],
        "nothing": "Aucune fiche.",
        "letterhead": "",
        "notice": "",
        "author": "",
        "heading": "",
        "number": 0,
        "pages": 0,
    }
