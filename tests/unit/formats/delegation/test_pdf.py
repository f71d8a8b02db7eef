"""The PDF: what a reader finds in it, its tags, its language; every option of every document."""

from __future__ import annotations

import base64
import dataclasses
import io
import itertools
from typing import Any

import pytest
from PIL import Image

from directory_app.domain.events import Status
from directory_app.formats.delegation.letterhead import NO_LETTERHEAD
from directory_app.formats.delegation.options import Document, DocumentOptions, SheetForm
from directory_app.formats.delegation.text import as_text
from directory_app.formats.delegation.typeset import Typesetter
from tests.unit.formats.delegation.readers import letters, pdf, pdf_text
from tests.unit.formats.delegation.rosters import OFFICE, invented, of_2018

LETTER = (612.0, 792.0)


def options(document: Document, form: SheetForm = SheetForm.LIST, **more: Any) -> DocumentOptions:
    return DocumentOptions(document=document, form=form, **more)


ALL = [
    options(document, form, arrival="8 h 30")
    for document in Document
    for form in (SheetForm if document is Document.SHEET else (SheetForm.LIST,))
]
IDS = [f"{one.document}-{one.form}" for one in ALL]


def test_the_sheet_of_2018_says_in_its_pdf_what_it_says_as_text(typesetter: Typesetter) -> None:
    found = letters(
        pdf_text(typesetter.pdf(of_2018(), DocumentOptions())).replace("Page 1 de 2", "")
    )
    for line in as_text(of_2018(), DocumentOptions()).split("\n"):
        assert letters(line) in found


def test_the_two_spaces_of_a_postal_code_are_copied(typesetter: Typesetter) -> None:
    text = pdf_text(typesetter.pdf(invented(1), DocumentOptions()))
    assert "(Québec)\u00a0\u00a0H2X\u00a03V8" in text


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_a_pdf_is_tagged_titled_and_in_french(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    reader = pdf(typesetter.pdf(invented(9), chosen, OFFICE))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "fr-CA"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert root["/StructTreeRoot"]["/K"]
    assert "pdfuaid:part>1<" in root["/Metadata"].get_data().decode()
    assert reader.metadata is not None
    assert "Haute Pression à l’Assemblée nationale – 9" in str(reader.metadata.title)
    assert reader.metadata.author == OFFICE.name


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_the_same_document_is_the_same_file(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    assert typesetter.pdf(invented(3), chosen) == Typesetter().pdf(invented(3), chosen)


def test_pages_are_numbered_when_there_are_several(typesetter: Typesetter) -> None:
    several = pdf(typesetter.pdf(invented(40), DocumentOptions(), OFFICE)).pages
    count = len(several)
    assert count > 1
    for number, page in enumerate(several, start=1):
        assert f"Page {number} de {count}" in page.extract_text()
        assert letters(OFFICE.text) in letters(page.extract_text())
    assert "Page 1" not in pdf_text(typesetter.pdf(invented(2), DocumentOptions()))


def test_the_phone_list_is_one_page_in_type_as_large_as_fits(typesetter: Typesetter) -> None:
    chosen = options(Document.PHONES)
    sizes = {}
    for count in (5, 20):
        reader = pdf(typesetter.pdf(invented(count), chosen))
        assert len(reader.pages) == 1
        sizes[count] = type_size(reader, "TIAA")
    assert sizes[5] > sizes[20] >= 11


def test_each_page_of_a_phone_list_says_not_to_spread_it(typesetter: Typesetter) -> None:
    pages = pdf(typesetter.pdf(invented(80), options(Document.PHONES))).pages
    assert len(pages) > 1
    assert all("NE PAS DIFFUSER — à détruire après la journée" in p.extract_text() for p in pages)


def type_size(reader: Any, wanted: str) -> float:
    """The size of the type in which a text is first set on the first page."""
    found: list[float] = []

    def visit(text: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        if wanted in text:
            found.append(abs(size * matrix[3]))

    reader.pages[0].extract_text(visitor_text=visit)
    return found[0]


FLAGS = [f.name for f in dataclasses.fields(DocumentOptions) if f.name.startswith(("has_", "is_"))]


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
@pytest.mark.parametrize(
    "flags", [(), *itertools.combinations(FLAGS, 1), tuple(FLAGS)], ids="-".join
)
def test_every_option_gives_a_document(
    chosen: DocumentOptions, flags: tuple[str, ...], typesetter: Typesetter
) -> None:
    turned = {flag: not getattr(chosen, flag) for flag in flags}
    drawn = typesetter.pdf(of_2018(is_frozen=True), dataclasses.replace(chosen, **turned))
    assert drawn.startswith(b"%PDF-")


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_a_delegation_of_nobody_is_a_document_too(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    none = dataclasses.replace(chosen, statuses=frozenset({Status.ABSENT}), blank_rows=0)
    assert len(pdf(typesetter.pdf(invented(2), none)).pages) == 1
    assert typesetter.preview(invented(2), none).boxes == ()


def logo(mode: str = "RGBA", size: tuple[int, int] = (120, 60)) -> str:
    file = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else "navy").save(file, "PNG", exif=b"Exif\0\0secret")
    return base64.b64encode(file.getvalue()).decode()


def test_a_logo_is_drawn_and_nothing_else_of_its_file(typesetter: Typesetter) -> None:
    data = typesetter.pdf(invented(1, logo=logo()), DocumentOptions())
    assert len(pdf(data).pages[0].images) == 1
    assert b"secret" not in data


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pas du base64",
        base64.b64encode(b"<svg/>").decode(),
        logo()[:60],
        logo(size=(9000, 8000)),
    ],
    ids=["none", "not base64", "not a PNG", "cut short", "enormous"],
)
def test_a_logo_that_cannot_be_read_is_left_out(text: str, typesetter: Typesetter) -> None:
    data = typesetter.pdf(invented(1, logo=text), DocumentOptions(), NO_LETTERHEAD)
    assert len(pdf(data).pages[0].images) == 0
