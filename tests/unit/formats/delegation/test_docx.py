"""Word files: read back by python-docx and by an office suite."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from directory_app.domain.errors import UserError
from directory_app.formats.delegation.docx_sheet import as_docx
from directory_app.formats.delegation.options import Document, DocumentOptions, SheetForm
from directory_app.formats.delegation.text import as_text
from tests.unit.formats.delegation.readers import letters, office_text, word, word_text
from tests.unit.formats.delegation.rosters import OFFICE, invented, of_2018
from tests.unit.formats.delegation.test_pdf import ALL, logo

WRITTEN = [one for one in ALL if one.document is not Document.BADGES]
IDS = [f"{one.document}-{one.form}" for one in WRITTEN]


@pytest.mark.parametrize("form", [SheetForm.LIST, SheetForm.COLUMNS])
def test_the_sheet_of_2018_says_the_same_in_word(form: SheetForm) -> None:
    file = word(as_docx(of_2018(), DocumentOptions(form=form)))
    expected = as_text(of_2018(), DocumentOptions()).split("\n")
    found = [p.text.replace("\u00a0", " ") for p in file.paragraphs if p.text]
    assert found == [line.removeprefix("· ") for line in expected if line]


def test_headings_lists_and_language_are_real() -> None:
    file = word(as_docx(of_2018(), DocumentOptions(), OFFICE))
    styles = [(p.style.name if p.style else "") for p in file.paragraphs]
    assert styles[:2] == ["Heading 1", "Subtitle"]
    delegates = [p for p in file.paragraphs if p.text.startswith("Fimba")]
    assert [p.style.name for p in delegates if p.style] == ["List Bullet"]
    assert delegates[0].runs[0].bold
    langs = {lang.get(qn("w:val")) for lang in file.styles.element.iter(qn("w:lang"))}
    assert langs == {"fr-CA"}
    assert file.core_properties.author == OFFICE.name


@pytest.mark.parametrize("chosen", WRITTEN, ids=IDS)
def test_it_is_letter_paper_with_our_name_at_the_foot(chosen: DocumentOptions) -> None:
    section = word(as_docx(invented(3), chosen, OFFICE)).sections[0]
    sides = {round(side.mm, 1) for side in (section.page_width, section.page_height) if side}
    assert sides == {215.9, 279.4}
    foot = section.footer.paragraphs[0]
    assert letters(OFFICE.text) in letters(foot.text)
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_table_repeats_its_head_and_keeps_rows_whole() -> None:
    file = word(as_docx(invented(9), DocumentOptions(document=Document.SIGN_IN)))
    rows = file.tables[0].rows
    assert len(rows) == 1 + 9 + 5
    assert rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
    assert [cell.text for cell in rows[0].cells][:2] == ["Nom", "Organisation"]


def test_two_columns_hold_the_delegates_only() -> None:
    file = word(as_docx(invented(9), DocumentOptions(form=SheetForm.COLUMNS)))
    counts = [s._sectPr.find(qn("w:cols")).get(qn("w:num")) for s in file.sections]
    assert counts in ([None, "2", "1"], ["1", "2", "1"])


def test_the_warning_stands_on_every_page_of_the_phone_list() -> None:
    file = word(as_docx(invented(3), DocumentOptions(document=Document.PHONES)))
    assert file.sections[0].header.paragraphs[0].text.startswith("NE PAS DIFFUSER")


def test_the_same_document_is_the_same_file_and_says_nothing_of_the_machine() -> None:
    data = as_docx(invented(3), DocumentOptions(), OFFICE)
    assert data == as_docx(invented(3), DocumentOptions(), OFFICE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        assert b"python-docx" not in archive.read("docProps/core.xml")


def test_a_logo_is_drawn_with_its_description() -> None:
    file = word(as_docx(invented(1, logo=logo()), DocumentOptions()))
    assert len(file.inline_shapes) == 1
    assert [one.get("descr") for one in file.element.iter(qn("wp:docPr"))] == ["Logo"]
    assert len(word(as_docx(invented(1, logo="faux"), DocumentOptions())).inline_shapes) == 0


def test_badges_are_a_pdf() -> None:
    with pytest.raises(UserError) as refused:
        as_docx(invented(1), DocumentOptions(document=Document.BADGES))
    assert refused.value.code == "badges_need_pdf"


@pytest.mark.libreoffice
def test_an_office_suite_reads_the_sheet_of_2018(tmp_path: Path) -> None:
    source = tmp_path / "feuille.docx"
    source.write_bytes(as_docx(of_2018(), DocumentOptions()))
    found = letters(office_text(source).replace("•", ""))
    for line in as_text(of_2018(), DocumentOptions()).split("\n"):
        assert letters(line.removeprefix("· ")) in found


@pytest.mark.libreoffice
def test_an_office_suite_reads_a_table(tmp_path: Path) -> None:
    source = tmp_path / "presence.docx"
    chosen = DocumentOptions(document=Document.SIGN_IN)
    source.write_bytes(as_docx(invented(4), chosen, OFFICE))
    found = letters(office_text(source))
    for one in invented(4).delegates:
        assert letters(one.name) in found
    assert letters(word_text(source.read_bytes()).split("\n")[0]) in found
