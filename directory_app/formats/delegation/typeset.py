"""Typesets documents: PDF to print or keep, and the picture of one page to look at.

The preview is the document: the same template with the blocks of one page, so that only that page
is drawn. Where a block runs over a page's end, all pages are drawn and one is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from directory_app.domain.delegations import Delegation
from directory_app.formats.documents.typst_runs import Press, Run, template_path

from .composing import compose
from .fitted import fitted
from .letterhead import NO_LETTERHEAD, Letterhead
from .marks import TAILS, LineBox, Marks, read_marks
from .options import DocumentOptions, printable
from .template_data import TEMPLATES, template_data, window

PPI: Final = 96.0
"""A screen's usual pixels to the inch."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A page as a picture. ``page`` counts from 0; the page's size is in points."""

    page_count: int
    page: int
    png: bytes
    width_pt: float
    height_pt: float
    boxes: tuple[LineBox, ...]


class Typesetter:
    """Writes documents; keeps fonts loaded and typst's caches warm between two of them.

    For one thread at a time. Its methods raise :class:`~directory_app.domain.errors.
    EnvironmentFault` ``template_missing`` {file} when the program's own files are not there.
    """

    def __init__(self) -> None:
        self._press = Press()

    def pdf(
        self,
        delegation: Delegation,
        options: DocumentOptions,
        letterhead: Letterhead = NO_LETTERHEAD,
    ) -> bytes:
        """The document as a tagged PDF (PDF/UA-1), in French of Canada, the same bytes each time.

        Without gaps, whatever the options say. A text too long for a page ends in « … ». One that
        no font of the machine can write stands as boxes, and such a file does not claim the
        standard, which forbids them.
        """
        document = self._run(delegation, printable(options), letterhead).pdf()
        self._press.tidy()
        return document

    def preview(
        self,
        delegation: Delegation,
        options: DocumentOptions,
        letterhead: Letterhead = NO_LETTERHEAD,
        page: int = 0,
        ppi: float = PPI,
    ) -> Preview:
        """The picture of one page (from 0; the last when there are fewer), and where its
        delegates lie on it."""
        run = self._run(delegation, options, letterhead)
        marks = read_marks(run.told())
        shown = min(max(page, 0), marks.page_count - 1)
        png = _drawn(run, marks, shown + 1, ppi)
        self._press.tidy()
        return Preview(
            page_count=marks.page_count,
            page=shown,
            png=png,
            width_pt=marks.width,
            height_pt=marks.height,
            boxes=tuple(_boxes(run, marks, shown + 1)),
        )

    def _run(self, delegation: Delegation, options: DocumentOptions, letterhead: Letterhead) -> Run:
        data = template_data(fitted(compose(delegation, options, letterhead)), options)
        return self._press.run(template_path(TEMPLATES[options.document]), data)


def _drawn(run: Run, marks: Marks, page: int, ppi: float) -> bytes:
    """One page (from 1) as a PNG."""
    if all(map(marks.is_whole, marks.on_page(page))):
        alone = Run(run.template, window(run.data, marks, page), run.fonts).pages(ppi)
        if len(alone) == 1:
            return alone[0]
    return run.pages(ppi)[page - 1]


def _boxes(run: Run, marks: Marks, page: int) -> list[LineBox]:
    """Where delegates lie on a page (from 1); a badge is its label, no more."""
    blocks: dict[int, Any] = {one["n"]: one for one in run.data["blocks"]}
    shown = [blocks[n] for n in marks.on_page(page) if blocks[n]["id"]]
    return [
        marks.box(one["n"], page, one["id"], 0.0 if one["kind"] == "badge" else TAILS)
        for one in shown
    ]
