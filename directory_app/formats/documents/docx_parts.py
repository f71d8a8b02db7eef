"""What python-docx has no word for: language, page fields, columns, repeated rows, fixed bytes.

The only module that touches the XML of a Word file (ECMA-376, WordprocessingML). Nothing is made
that Word would run or fetch: no macro, no link, no field but page numbers.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from typing import Any, Final, cast

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph as WordParagraph

LANGUAGE: Final = "fr-CA"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can bear: the same document gives the same bytes."""


def _made(name: str, **attributes: object) -> Any:
    """An element of the main namespace: ``_made("cols", num=2)`` is ``<w:cols w:num="2"/>``."""
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    return element


def set_language(word: WordFile) -> None:
    """Makes French of Canada the language of every style."""
    for lang in word.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), LANGUAGE)
    word.core_properties.language = LANGUAGE


def set_letter(section: Section, *, is_landscape: bool, margin_mm: float) -> None:
    """Letter paper, equal margins."""
    long, short = Mm(279.4), Mm(215.9)
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if is_landscape else (short, long)
    section.left_margin = section.right_margin = Mm(margin_mm)
    section.top_margin = section.bottom_margin = Mm(margin_mm)


def set_columns(section: Section, count: int) -> None:
    """The number of columns of a section."""
    properties = section._sectPr
    for old in properties.findall(qn("w:cols")):
        properties.remove(old)
    properties.append(_made("cols", num=count, space=510))


def column_widths(section: Section, shares: Sequence[float]) -> list[int]:
    """The width of a section's text shared out, in Word's own unit."""
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    width = (section.page_width or 0) - margins
    return [int(width * share / sum(shares)) for share in shares]


def add_row(table: Table) -> _Row:
    """A new last row."""
    return cast("_Row", table.add_row())  # type: ignore[no-untyped-call]  # untyped there


def repeat_on_pages(row: _Row) -> None:
    """Makes a row the head of its table on every page."""
    row._tr.get_or_add_trPr().append(_made("tblHeader"))


def keep_whole(row: _Row) -> None:
    """Keeps a row on one page."""
    row._tr.get_or_add_trPr().append(_made("cantSplit"))


def shade(cell: _Cell, colour: str) -> None:
    """A background, as ``EEF1F5``."""
    cell._tc.get_or_add_tcPr().append(_made("shd", val="clear", color="auto", fill=colour))


def add_page_number(paragraph: WordParagraph, before: str, between: str) -> None:
    """« Page 1 de 2 »: two fields that Word counts."""
    paragraph.add_run(before)
    _add_field(paragraph, "PAGE")
    paragraph.add_run(between)
    _add_field(paragraph, "NUMPAGES")


def _add_field(paragraph: WordParagraph, instruction: str) -> None:
    field = _made("fldSimple", instr=instruction)
    run = _made("r")
    text = _made("t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def describe_pictures(word: WordFile, text: str) -> None:
    """Gives every picture what a screen reader says of it."""
    for one in word.element.iter(qn("wp:docPr")):
        one.set("descr", text)


def to_bytes(word: WordFile, title: str, author: str) -> bytes:
    """The file, the same each time: no clock, no name of a person or a machine."""
    drop_thumbnail(word)
    properties = word.core_properties
    properties.title, properties.author = title[:255], author[:255]
    properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime.datetime(*_EPOCH, tzinfo=datetime.UTC)
    file = io.BytesIO()
    word.save(file)
    return _timeless(file)


def drop_thumbnail(word: WordFile) -> None:
    """Takes out the picture that python-docx's model file carries."""
    rels = word.part.package.rels
    for key in [key for key, one in rels.items() if one.reltype.endswith("/thumbnail")]:
        del rels[key]


def _timeless(file: io.BytesIO) -> bytes:
    """The same archive, its members dated :data:`_EPOCH`."""
    result = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return result.getvalue()
