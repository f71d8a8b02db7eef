"""Sheets as files: hostile texts shown plainly, Word read by an office suite, page numbers."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from directory_app.domain.cards import Card
from directory_app.domain.confidentiality import ConfidentialValues, Purpose, redact
from directory_app.domain.contact import Organisation, Phone
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.text import clean_line
from directory_app.formats.verification.composing import sheet_of
from directory_app.formats.verification.docx_sheet import as_docx
from directory_app.formats.verification.sheet import (
    Office,
    SheetLine,
    SheetSection,
    VerificationSheet,
)
from directory_app.formats.verification.text import as_text
from directory_app.formats.verification.typeset import SheetPress
from tests.unit.formats.delegation.readers import letters, office_text, pdf_text

HOSTILE = (
    '#read("/etc/passwd") *gras* $x$ <b>&amp;</b>',
    '=HYPERLINK("http://example.org")',
    "\u202eenvers\u2066 \u0007 \ud800",
    "mot" * 400,
    "ᐃᓄᒃᑎᑐᑦ",
)


def line(number: int, text: str = "valeur", notes: tuple[str, ...] = ()) -> SheetLine:
    return SheetLine(
        owner="x", path=f"p{number}", caption="Renseignement", text=text, notes=notes, number=number
    )


def sheet(name: str, *lines: SheetLine) -> VerificationSheet:
    return VerificationSheet(
        contact_id=name,
        kind="organisation",
        name=name,
        short_name=name,
        code="1234-5678",
        date="22 novembre 2026",
        recipient=(name,),
        salutation="Mesdames, Messieurs,",
        introduction=("Voici.",),
        sections=(SheetSection("Coordonnées", lines),),
        answering=("Répondez.",),
        notice=("Vos droits.",),
        closing="Merci.",
        office=Office("Table inventée", ("514 555-0100",)),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_plainly_everywhere(text: str) -> None:
    contact = Organisation(
        id="01a20565-2a09-7a49-b201-0123456789ab",
        name=f"Essai {text}",
        description=text,
        sectors=(text,),
        phones=(Phone(id="p", number=PhoneNumber(raw=text), label=text),),
    )
    card = redact(Card(contact), Purpose.EXPORT, ConfidentialValues())
    made = sheet_of(card, (), Office(), datetime.date(2026, 11, 22))
    word = as_docx([made])
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        assert parts.testzip() is None
    assert "TargetMode" not in "".join(
        zipfile.ZipFile(io.BytesIO(word)).read(one).decode("utf-8", "ignore")
        for one in zipfile.ZipFile(io.BytesIO(word)).namelist()
    )
    assert SheetPress().pdf([made]).startswith(b"%PDF")
    for hidden in ("\u202e", "\u2066", "\u0007", "\ud800"):
        assert hidden not in as_text(made)
    shown = clean_line(text)[:12]
    assert as_text(made).count(shown) >= 4
    assert shown in "".join(c.text for t in Document(io.BytesIO(word)).tables for c in t._cells)


def test_word_has_real_headings_and_tables_whose_heads_repeat() -> None:
    word = Document(io.BytesIO(as_docx([sheet("Essai", line(1), line(2))])))
    headings = [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings == ["Coordonnées", "À ajouter"]
    assert len(word.tables[0].rows) == 3
    assert word.tables[0].rows[0]._tr.xpath(".//w:tblHeader")
    assert [cell.text for cell in word.tables[0].rows[1].cells][:5] == [
        "1", "Renseignement", "valeur", "☐", "☐"
    ]  # fmt: skip
    assert as_docx([sheet("Essai", line(1))]) == as_docx([sheet("Essai", line(1))])


def test_an_office_suite_reads_the_same_in_the_word_file(tmp_path: Path) -> None:
    path = tmp_path / "feuille.docx"
    path.write_bytes(as_docx([sheet("Organisme inventé", line(1, "514 555-0123"))]))
    found = letters(office_text(path))
    for expected in ("Organisme inventé", "514 555-0123", "1234-5678", "Vos droits."):
        assert letters(expected) in found


def test_each_sheet_counts_its_own_pages() -> None:
    long = sheet("Longue", *(line(n) for n in range(1, 70)))
    data = SheetPress().pdf([long, sheet("Courte", line(1))])
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    first = len(pages) - 1
    assert f"Page 1 de {first}" in pages[0]
    assert f"Page {first} de {first}" in pages[-2]
    assert "Page 1 de 1" in pages[-1]
    assert letters("Longue") in letters(pages[0])
    assert "Courte" in pages[-1]
    assert letters("Table inventée") in letters(pdf_text(data))
