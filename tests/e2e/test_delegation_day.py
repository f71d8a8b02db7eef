"""The day of 13 March 2018 in the Table's own directory, and what becomes of it today."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document as WordDocument
from pypdf import PdfReader

from directory_app.services.delegations.documents import DocumentOptions, Gathered
from directory_app.services.directory import Directory
from tests import directories

EXPECTED = (
    Path(__file__).parents[1] / "unit" / "formats" / "delegation" / "delegation-2018.txt"
).read_text(encoding="utf-8")
SHEET = DocumentOptions()
RANQ = "Regroupement des aidants naturels du Québec"


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Directory]:
    path = tmp_path / "table.bottin"
    directories.seeded(path, "table")
    with directories.opened(path) as directory:
        yield directory


def _day(table: Directory) -> str:
    return table.events.find_id(["13", "mars", "2018"][-1])


def _gathered(table: Directory) -> Gathered:
    return table.documents.gather(_day(table))


def _text(table: Directory) -> str:
    return table.documents.data(_gathered(table), SHEET, "text").decode()


def _letters(text: str) -> str:
    """A text without its spaces, hyphens of line ends and bullets: what pages share."""
    return re.sub(r"[\s\u00a0\u00ad•·-]+", "", text)


def test_the_sheet_of_the_directory_is_the_expected_one(table: Directory) -> None:
    lines = _text(table).rstrip("\n").split("\n")
    expected = EXPECTED.rstrip("\n").split("\n")
    assert lines[: len(expected)] == expected
    letterhead = "\n".join(lines[len(expected) :]).strip()
    assert letterhead.startswith("Table des regroupements provinciaux")
    assert "514 844-1309" in letterhead


def test_pdf_and_word_say_the_same(table: Directory) -> None:
    wanted = [_letters(line) for line in EXPECTED.split("\n") if line.strip()]
    pdf = table.documents.data(_gathered(table), SHEET, "pdf")
    reader = PdfReader(io.BytesIO(pdf))
    pages = [_letters(re.sub(r"Page \d+ de \d+", "", p.extract_text())) for p in reader.pages]
    joined = "".join(pages)
    missing = [line for line in wanted if line not in joined]
    split = [line for line in missing if not _is_over_two_pages(line, pages)]
    assert split == []
    assert reader.trailer["/Root"]["/Lang"] in ("fr-CA", "fr")
    word = WordDocument(io.BytesIO(table.documents.data(_gathered(table), SHEET, "docx")))
    told = _letters("".join(one.text for one in word.paragraphs))
    assert [line for line in wanted if line not in told] == []


def _is_over_two_pages(line: str, pages: list[str]) -> bool:
    """Whether a line begins on one page and ends on the next."""
    return any(
        line[:cut] in one and line[cut:] in other
        for one, other in pairwise(pages)
        for cut in range(1, len(line))
    )


def test_everything_is_frozen_and_only_what_was_never_printed_differs(table: Directory) -> None:
    (event,) = table.events.list_all()
    assert event.is_frozen
    assert event.count == 9
    (change,) = table.documents.changed_since(event.id)
    assert (change.field, change.printed, change.today) == ("acronym", "", "TRPOCB")


def test_an_address_of_today_alters_no_frozen_sheet_and_alters_a_draft(table: Directory) -> None:
    copied, _ = table.events.copy(_day(table), {"title": "Journée de demain"})
    draft = table.documents.gather(copied.event_id)
    before = table.documents.data(draft, SHEET, "text").decode()
    assert "1855, rue Dézéry" in before
    frozen = _text(table)
    ranq = table.contacts.find_id("RANQ")
    moved = "1855, rue Rachel Est, Montréal (Québec) H2H 1P5"
    table.contacts.edit(ranq, [("addresses.0", moved)])
    assert _text(table) == frozen
    after = table.documents.data(table.documents.gather(copied.event_id), SHEET, "text").decode()
    assert "rue Dézéry" not in after
    differences = table.documents.changed_since(_day(table))
    told = {(one.name, one.field): one.today for one in differences}
    assert told["Mélanie Perroux", "address"].startswith("1855, rue Rachel Est")
    (change,) = table.documents.changed_since(copied.event_id)
    assert (change.is_draft, change.field) == (True, "address")
    assert "Dézéry" in change.printed
    assert "Rachel" in change.today


def test_the_places_are_those_of_the_printed_list(table: Directory) -> None:
    delegates = table.roster.read(_day(table)).delegates
    listed = [one.display_name for one in table.lists.get("Délégation du 13 mars 2018").members]
    assert [one.name for one in delegates] == listed
    assert {one.status.value for one in delegates} == {"listed"}
    assert all(one.raw for one in delegates)
