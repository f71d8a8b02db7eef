"""Sheets as a Word file, to be filled in and sent back: real headings, tables with repeated heads.

The file has no link, macro or form: « ☐ » is a sign to be replaced by a cross.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt, RGBColor
from docx.table import _Cell

from directory_app.domain.text import NBSP
from directory_app.formats.documents.docx_parts import (
    add_page_number,
    add_row,
    column_widths,
    keep_whole,
    repeat_on_pages,
    set_language,
    set_letter,
    shade,
    to_bytes,
)
from directory_app.formats.documents.typography import printed

from . import wording
from .sheet import SheetLine, VerificationSheet
from .typeset import ROOM_FOR_MORE

_INK, _FAINT = RGBColor(0x1D, 0x27, 0x33), RGBColor(0x55, 0x60, 0x6E)
_ALARM = RGBColor(0x9B, 0x1C, 0x1C)
_FONT: Final = "Cambria"
_MARGIN_MM: Final = 16.0
_BOX: Final = "☐"
_SHARES: Final = (8, 31, 56, 12, 16, 14, 46)
_SMALL_PT: Final = 8.5


def as_docx(sheets: Sequence[VerificationSheet]) -> bytes:
    """The sheets, each on its own pages, as a Word file (.docx), the same bytes each time."""
    word = docx.Document()
    _set_styles(word)
    set_letter(word.sections[0], is_landscape=False, margin_mm=_MARGIN_MM)
    _set_foot(word, sheets)
    for number, sheet in enumerate(sheets):
        if number:
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _add_sheet(word, sheet)
    alone = printed(sheets[0].name) if len(sheets) == 1 else ""
    title = " – ".join(filter(None, (wording.TITLE, alone)))
    return to_bytes(word, title, sheets[0].office.name if sheets else "")


def _set_styles(word: WordFile) -> None:
    set_language(word)
    for name, size in (("Normal", 10.0), ("Heading 1", 15.0), ("Heading 2", 11.5)):
        style = word.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
    word.styles["Normal"].paragraph_format.space_after = Pt(4)


def _set_foot(word: WordFile, sheets: Sequence[VerificationSheet]) -> None:
    foot = word.sections[0].footer.paragraphs[0]
    if len(sheets) == 1:
        foot.add_run(f"Référence {sheets[0].code} · {printed(sheets[0].name)}\n")
    add_page_number(foot, f"Page{NBSP}", f"{NBSP}de{NBSP}")
    for run in foot.runs:
        run.font.size, run.font.color.rgb = Pt(8), _FAINT


def _add_sheet(word: WordFile, sheet: VerificationSheet) -> None:
    if sheet.office.name:
        word.add_paragraph().add_run(sheet.office.name).bold = True
        _add_small(word, " · ".join(sheet.office.lines))
    dated = word.add_paragraph(f"{sheet.date} · Référence {sheet.code}")
    dated.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph("\n".join(sheet.recipient))
    word.add_paragraph(wording.TITLE, style="Heading 1")
    for text in (sheet.salutation, *sheet.introduction):
        word.add_paragraph(text)
    for section in sheet.sections:
        word.add_paragraph(printed(section.heading), style="Heading 2")
        _add_table(word, section.lines)
    word.add_paragraph("À ajouter", style="Heading 2")
    _add_table(word, (), ROOM_FOR_MORE)
    word.add_paragraph()
    for text in sheet.answering:
        word.add_paragraph().add_run(text).bold = True
    for text in sheet.notice:
        _add_small(word, text)
    for text in filter(None, (sheet.closing, sheet.office.name)):
        word.add_paragraph(text)


def _add_small(word: WordFile, text: str) -> None:
    if text:
        word.add_paragraph().add_run(text).font.size = Pt(_SMALL_PT)


def _add_table(word: WordFile, lines: Sequence[SheetLine], blank: int = 0) -> None:
    titles = ("Nº", "Renseignement", "Ce que nous avons", *wording.BOXES, wording.TO_FILL)
    table = word.add_table(rows=1, cols=len(titles), style="Table Grid")
    table.autofit = False
    head = table.rows[0]
    repeat_on_pages(head)
    for cell, title in zip(head.cells, titles, strict=True):
        run = cell.paragraphs[0].add_run(title)
        run.bold, run.font.size = True, Pt(7.5)
        shade(cell, "EEF1F5")
    for line in lines:
        row = add_row(table)
        keep_whole(row)
        _fill(row.cells, line)
    for _ in range(blank):
        add_row(table)
    widths = column_widths(word.sections[0], _SHARES)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _fill(cells: Sequence[_Cell], line: SheetLine) -> None:
    texts = (str(line.number), line.caption, line.text, _BOX, _BOX, _BOX, "")
    for cell, text in zip(cells, texts, strict=True):
        cell.paragraphs[0].add_run(text)
    for cell in cells[3:6]:
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    if line.notes:
        run = cells[2].paragraphs[0].add_run(f"\n{'; '.join(line.notes)}")
        run.font.size = Pt(_SMALL_PT)
        run.font.color.rgb = _ALARM if line.is_confidential else _FAINT
