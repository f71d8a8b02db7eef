"""Hostile names in every document: shown as text, nothing run, nothing fetched, nothing cut."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

import pytest
from PIL import Image

from directory_app.domain.delegations import Delegation, Seat
from directory_app.domain.text import clean_line
from directory_app.formats.delegation.docx_sheet import as_docx
from directory_app.formats.delegation.html import as_html
from directory_app.formats.delegation.options import Document, DocumentOptions
from directory_app.formats.delegation.text import as_text
from directory_app.formats.delegation.typeset import Typesetter
from tests.unit.formats.builders import (
    address,
    email,
    organisation,
    person,
    phone,
    postal,
    role,
    site,
)
from tests.unit.formats.delegation.readers import letters, pdf, pdf_text, word_text
from tests.unit.formats.delegation.rosters import gathered, seat
from tests.unit.formats.delegation.test_pdf import ALL, IDS

MARKUP = {
    "import": '#import "common.typ": *',
    "eval": '#eval("1 + 1")',
    "read": '#read("/etc/passwd")',
    "math": "$x$ *b* _i_ `r` <lab> @ref \\ ~ --",
    "script": "<script>alert(1)</script>&amp;",
    "template": "{{ 7 * 7 }} ${7} %s",
    "formula": "=cmd('calc')!A0",
    "path": "../../etc/passwd",
    "field": 'HYPERLINK "http://exemple.example.org"',
    "long": "X" * 500,
    "words": "mot " * 150,
    "vietnamese": "Nguyễn Thị Ngọc Ánh",
    "cyrillic": "Олександр",
}
"""Texts that every font at hand can write."""

HIDDEN = {"override": "a\u202eb", "newline": "ligne\nsuivante", "controls": "son\x07\x00\x1bnerie"}
"""Characters that no field of a card keeps; here they come straight from a frozen store."""

FOREIGN = {"emoji": "Zoé 🌸", "syllabics": "ᐃᓄᒃᑎᑐᑦ", "arabic": "محمد علي", "chinese": "王小明"}
"""Scripts that typst's own fonts lack, some of them perhaps the machine's as well."""

ALL_TEXTS = MARKUP | HIDDEN | FOREIGN


def place(text: str) -> Seat:
    """Someone in whom everything that may hold a text holds this one."""
    employer = organisation(
        text,
        acronym=text[:12],
        phones=(phone("514 555-0101"),),
        emails=(email("info@exemple.example.org"),),
        websites=(site("https://www.example.org/" + "p" * 80),),
        addresses=(address(postal(number="1", street=text, city=text)),),
    )
    somebody = person(text, text, roles=(role(employer),))
    return seat(somebody, employer, function=text)


def bearing(*texts: str) -> Delegation:
    """A delegation of one person for each text; its own texts bear them as well."""
    lines = "\n".join(texts)
    named = {"title": texts[0], "group": texts[-1], "place": f"Salle {texts[0]}"}
    return gathered(map(place, texts), **named, introduction=lines, closing=f"· {lines}",
                    contact=texts[0])  # fmt: skip


def missing(texts: Iterable[str], shown: str) -> list[str]:
    """The texts that are not told, spaces aside."""
    return [text for text in texts if letters(clean_line(text)) not in letters(shown)]


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_a_pdf_shows_the_texts_and_carries_nothing(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    texts = (MARKUP | HIDDEN).values()
    data = typesetter.pdf(bearing(*texts), chosen)
    reader = pdf(data)
    shown = pdf_text(data)
    assert missing(texts, shown) == []
    assert not {"\u202e", "\x07", "\x00", "\x1b"} & set(shown)
    assert reader.attachments == {}
    assert all(len(page.images) == 0 for page in reader.pages)
    assert not any("/Launch" in str(page.get("/AA")) for page in reader.pages)


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_links_lead_to_the_web_and_to_mailboxes_only(
    chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    reader = pdf(typesetter.pdf(bearing(*MARKUP.values()), chosen))
    notes: list[Any] = [a.get_object() for page in reader.pages for a in page.annotations or ()]
    assert {note["/Subtype"] for note in notes} <= {"/Link"}
    goals = {str(note["/A"]["/URI"]) for note in notes}
    assert all(goal.startswith(("https://www.example.org/", "mailto:info@")) for goal in goals)


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_script_leaves_ink(
    name: str, chosen: DocumentOptions, typesetter: Typesetter
) -> None:
    assert typesetter.pdf(bearing(FOREIGN[name]), chosen).startswith(b"%PDF-")
    empty = typesetter.preview(bearing(""), chosen, ppi=20).png
    assert typesetter.preview(bearing(FOREIGN[name]), chosen, ppi=20).png != empty


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_nothing_runs_over_the_margins(chosen: DocumentOptions, typesetter: Typesetter) -> None:
    delegation = bearing(*ALL_TEXTS.values())
    margin = 15 / 25.4 * 40
    for number in range(typesetter.preview(delegation, chosen, ppi=40).page_count):
        shown = typesetter.preview(delegation, chosen, page=number, ppi=40)
        page = Image.open(io.BytesIO(shown.png)).convert("L")
        ink = page.point(lambda v: 255 - v).getbbox()
        assert ink is not None
        assert ink[0] >= margin - 1
        assert ink[2] <= page.width - margin + 1
        assert ink[3] <= page.height - 8 / 25.4 * 40


@pytest.mark.parametrize("document", [one for one in Document if one is not Document.BADGES])
def test_a_word_file_shows_the_texts_and_reaches_nowhere(document: Document) -> None:
    data = as_docx(bearing(*ALL_TEXTS.values()), DocumentOptions(document=document))
    assert missing(ALL_TEXTS.values(), word_text(data)) == []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    relations = b"".join(body for part, body in parts.items() if part.endswith(".rels"))
    assert b"External" not in relations
    assert not [part for part in parts if "vba" in part.lower() or "embed" in part.lower()]
    fields = parts["word/document.xml"].count(b"instrText") + parts["word/document.xml"].count(
        b"fldSimple"
    )
    assert fields == 0


class Fragment(HTMLParser):
    """The elements, attributes and text of a fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


KNOWN_TAGS = {
    *("div", "h1", "p", "ul", "li", "strong", "span", "small", "a", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


@pytest.mark.parametrize("chosen", ALL, ids=IDS)
def test_html_shows_the_texts_in_elements_of_ours(chosen: DocumentOptions) -> None:
    fragment = Fragment()
    fragment.feed(as_html(bearing(*ALL_TEXTS.values()), chosen))
    assert missing(ALL_TEXTS.values(), fragment.text) == []
    assert set(fragment.tags) <= KNOWN_TAGS
    assert fragment.open == []
    assert {key for key, _ in fragment.attributes} <= {"lang", "style", "href", "scope"}
    links = [str(value) for key, value in fragment.attributes if key == "href"]
    assert all(link.startswith(("https://www.example.org/", "mailto:")) for link in links)


@pytest.mark.parametrize("name", ALL_TEXTS)
def test_a_pasted_table_runs_no_formula(name: str) -> None:
    for document in (Document.SIGN_IN, Document.ACCREDITATION, Document.PHONES):
        text = as_text(bearing(ALL_TEXTS[name]), DocumentOptions(document=document))
        rows: list[Any] = [line.split("\t") for line in text.split("\n") if "\t" in line]
        assert rows
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "@"))]
