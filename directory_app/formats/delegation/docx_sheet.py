"""A document as a Word file, for those who want to change it: real styles, lists and tables.

Letter paper, French of Canada, our letterhead and « Page 1 de 2 » at the foot. Web and e-mail
addresses stand as text: the file has no link to the outside. Badges are not offered: Word cannot
shrink a name until it fits its label, so they are a PDF.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import docx
from docx.document import Document as WordFile
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from directory_app.domain.delegations import Delegation
from directory_app.domain.errors import UserError
from directory_app.domain.text import NBSP
from directory_app.formats.documents.docx_parts import (
    add_page_number,
    add_row,
    column_widths,
    describe_pictures,
    keep_whole,
    repeat_on_pages,
    set_columns,
    set_language,
    set_letter,
    shade,
    to_bytes,
)
from directory_app.formats.documents.typography import Paragraph

from .composing import compose
from .fitted import fitted
from .letterhead import NO_LETTERHEAD, Letterhead
from .logos import find_logo
from .options import Document, DocumentOptions, SheetForm, printable
from .pieces import Cell, Column, ColumnKind, Composition, Line, PieceKind, Row

_FAINT = RGBColor(0x55, 0x60, 0x6E)
_ALARM = RGBColor(0x9B, 0x1C, 0x1C)
_INK = RGBColor(0x1D, 0x27, 0x33)
_FONT = "Cambria"
_MARGIN_MM = 20.0
_SIGNING_ROW_MM = 12.0
_TEXT_PT, _BIG_PT = 10.5, 14.0


def as_docx(
    delegation: Delegation, options: DocumentOptions, letterhead: Letterhead = NO_LETTERHEAD
) -> bytes:
    """The document as a Word file (.docx), the same bytes each time; a text too long for a page
    ends in « … ».

    Raises :class:`UserError` ``badges_need_pdf`` for badges.
    """
    if options.document is Document.BADGES:
        raise UserError("badges_need_pdf")
    composition = fitted(compose(delegation, printable(options), letterhead))
    word = docx.Document()
    _set_styles(word, _BIG_PT if composition.notice else _TEXT_PT)
    _set_page(word, composition)
    _write(word, composition)
    return to_bytes(word, composition.title, letterhead.name)


def _is_landscape(composition: Composition) -> bool:
    is_wide_sheet = composition.form is SheetForm.TABLE and composition.columns
    return composition.document is Document.SIGN_IN or bool(is_wide_sheet)


def _set_styles(word: WordFile, size_pt: float) -> None:
    set_language(word)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = _FONT, Pt(size_pt), _INK
    normal.paragraph_format.space_after = Pt(6)
    for name, size in (("Heading 1", 17), ("Subtitle", 12), ("List Bullet", size_pt)):
        style = word.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _INK
        style.font.italic = False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
    word.styles["Subtitle"].paragraph_format.space_after = Pt(3)
    word.styles["List Bullet"].paragraph_format.keep_together = True


def _set_page(word: WordFile, composition: Composition) -> None:
    section = word.sections[0]
    set_letter(section, is_landscape=_is_landscape(composition), margin_mm=_MARGIN_MM)
    if composition.notice:
        _notice(section.header.paragraphs[0], composition.notice)
    foot = section.footer.paragraphs[0]
    if composition.letterhead.text:
        foot.add_run(f"{composition.letterhead.text}\n")
    add_page_number(foot, f"Page{NBSP}", f"{NBSP}de{NBSP}")
    for run in foot.runs:
        run.font.size, run.font.color.rgb = Pt(8), _FAINT


def _notice(paragraph: WordParagraph, text: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(12), _ALARM


def _write(word: WordFile, composition: Composition) -> None:
    _add_head(word, composition)
    _add_paragraphs(word, composition.introduction)
    if composition.form is SheetForm.COLUMNS and composition.entries:
        set_columns(word.add_section(WD_SECTION.CONTINUOUS), 2)
        _add_entries(word, composition)
        set_columns(word.add_section(WD_SECTION.CONTINUOUS), 1)
    else:
        _add_entries(word, composition)
    if composition.columns:
        _add_table(word, composition.columns, composition.rows)
        word.add_paragraph()
    _add_paragraphs(word, composition.closing)


def _add_head(word: WordFile, composition: Composition) -> None:
    logo = find_logo(composition.logo)
    if logo:
        size = {"width": Mm(logo.width_mm), "height": Mm(logo.height_mm)}
        word.add_picture(io.BytesIO(logo.png), **size)
        describe_pictures(word, "Logo")
    word.add_paragraph(composition.heading, style="Heading 1")
    if composition.subheading:
        word.add_paragraph(composition.subheading, style="Subtitle")
    for detail in composition.details:
        word.add_paragraph().add_run(detail).font.color.rgb = _FAINT


def _add_paragraphs(word: WordFile, found: Iterable[Paragraph]) -> None:
    for one in found:
        word.add_paragraph(one.text, style="List Bullet" if one.is_item else None)


def _add_entries(word: WordFile, composition: Composition) -> None:
    for entry in composition.entries:
        _add_line(word.add_paragraph(style="List Bullet"), entry.line)


def _add_line(paragraph: WordParagraph, line: Line) -> None:
    for piece in line:
        run = paragraph.add_run(piece.text)
        run.bold = piece.kind is PieceKind.NAME or None
        if piece.kind is PieceKind.NOTE:
            run.font.color.rgb = _FAINT


def _add_table(word: WordFile, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    widths = column_widths(word.sections[0], [column.share for column in columns])
    table = word.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.autofit = False
    _add_titles(table, columns)
    for row in rows:
        _add_row(table, row, columns)
    for column, size in zip(table.columns, widths, strict=True):
        column.width = size
        for cell in column.cells:
            cell.width = size


def _add_titles(table: Table, columns: Sequence[Column]) -> None:
    head = table.rows[0]
    repeat_on_pages(head)
    keep_whole(head)
    for cell, column in zip(head.cells, columns, strict=True):
        cell.paragraphs[0].add_run(column.title).bold = True
        shade(cell, "EEF1F5")


def _add_row(table: Table, row: Row, columns: Sequence[Column]) -> None:
    added = add_row(table)
    keep_whole(added)
    if any(column.kind is not ColumnKind.TEXT for column in columns):
        added.height, added.height_rule = Mm(_SIGNING_ROW_MM), WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell, content, column in zip(added.cells, row.cells, columns, strict=True):
        if column.kind is ColumnKind.BOX:
            _add_box(cell)
        else:
            _fill(cell, content)


def _fill(cell: _Cell, content: Cell) -> None:
    for number, line in enumerate(content):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        _add_line(paragraph, line)


def _add_box(cell: _Cell) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run("☐")
    run.font.name, run.font.size = "Segoe UI Symbol", Pt(16)
