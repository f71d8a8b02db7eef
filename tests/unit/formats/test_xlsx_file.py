"""The workbook: texts and nothing else, folded where only programs look, and private on its way."""

from __future__ import annotations

import csv
import errno
import io
import os
import re
import stat
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.formats import xlsx_file, xlsx_workbook
from directory_app.formats.csv_file import EXCEL_FR, write_csv
from directory_app.formats.xlsx_file import (
    SHEET_PART,
    seen_csv,
    sheet_cell,
    verify_xlsx,
    write_xlsx,
)
from tests.unit.formats.builders import director, organisation, passed, person, phone
from tests.unit.formats.full_contacts import EVERYTHING, full_organisation, full_person
from tests.unit.formats.own.files import calamine_cells, parts_of, workbook


def sheet_of(data: bytes) -> Any:
    """The sheet as openpyxl sees it, widths and folds included."""
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


def some() -> list[Redacted]:
    return [passed(one, EVERYTHING) for one in (full_person(), full_organisation(), director())]


# --- what people see ---------------------------------------------------------------------------


def test_people_read_first_what_the_peoples_csv_says() -> None:
    cards = some()
    seen = list(write_csv(cards, EXCEL_FR))[1].decode("utf-8").rstrip().split(";")
    headings = calamine_cells(workbook(cards))[0]
    assert seen.pop() == "Notes datées"
    assert headings[: len(seen)] == seen
    assert headings[len(seen)] == "Identifiant"
    row = dict(zip(*calamine_cells(workbook([passed(director())]))[:2], strict=True))
    assert (row["Prénom"], row["Fonction"]) == ("Maëlle", "directrice générale")
    assert (row["Téléphone"], row["Téléphone 1 – numéro"]) == (
        "514 555-0112, poste 209",
        "+15145550112",
    )
    assert (row["Adresse"], row["Code postal"]) == ("1474, rue Fleury Est", "H2X 3V8")


def test_the_head_stays_in_sight_and_what_programs_need_is_folded_away() -> None:
    data = workbook(some())
    sheet = sheet_of(data)
    headings = [cell.value for cell in sheet[1]]
    first = headings.index("Identifiant")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_title_rows == "$1:$1"
    columns = re.findall(r"<col [^>]*>", parts_of(data)[SHEET_PART])
    folded = [one for one in columns if 'outlineLevel="1"' in one]
    assert re.findall(r'(?:min|max)="(\d+)"', folded[0]) == [str(first + 1), str(len(headings))]
    assert len(folded) == 1
    assert 'hidden="1"' in folded[0]
    assert 'collapsed="1"' in columns[-1]
    assert re.findall(r'min="(\d+)"', columns[-1]) == [str(len(headings) + 1)]


def test_columns_are_as_wide_as_their_texts_within_bounds() -> None:
    cards = [passed(organisation("M" * 20)), passed(organisation("Deux", description="x" * 500))]
    sheet = sheet_of(workbook(cards))
    width = {cell.value: sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]}
    assert 20 <= width["Organisation"] < 23
    assert 8 <= width["Sigle"] < 11
    assert 40 <= width["Description"] < 45


def test_the_preview_is_the_peoples_columns_of_the_workbook() -> None:
    cards = some()
    shown = list(csv.reader(io.StringIO(b"".join(seen_csv(cards)).decode("utf-8"), newline="")))
    cells = calamine_cells(workbook(cards))
    assert shown == [row[: len(shown[0])] for row in cells]
    assert cells[0][len(shown[0])] == "Identifiant"


# --- texts and nothing else --------------------------------------------------------------------

HOSTILE = (
    *("=1+1", "=cmd|' /C calc'!A0", "+1 514 555-0110", "-2+3", "@SUM(A1)", "\t=1", " =1"),
    *("http://example.org", "mailto:a@example.org", "internal:A1", "0012", "1E10", "TRUE"),
    *("<r>a</r>", "<r><t>x</t></r>", "</t></is></c><f>1+1</f>", "]]>", "&amp;", "_x0041_"),
    *("2018-03-13", "1/2", "{=1}", '=HYPERLINK("https://example.org")', "'=1"),
)


def test_no_cell_is_a_formula_a_link_or_a_number() -> None:
    cards = [passed(person(text, text, title=text, description=text)) for text in HOSTILE]
    data = workbook(cards)
    parts = parts_of(data)
    sheet = parts[SHEET_PART]
    assert "<f>" not in sheet
    assert "<f " not in sheet
    assert "<v>" not in sheet
    assert set(re.findall(r'<c [^>]*t="(\w+)"', sheet)) == {"inlineStr"}
    assert "hyperlink" not in sheet
    assert not [name for name in parts if "externalLink" in name or "vba" in name.lower()]
    for row, text in zip(calamine_cells(data)[1:], HOSTILE, strict=True):
        assert row[1:4] == [text] * 3


def test_every_cell_has_the_format_of_a_text() -> None:
    sheet = sheet_of(workbook(some()))
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 100
    assert {cell.number_format for cell in cells} == {"@"}


def test_nothing_in_the_file_names_this_computer_or_its_user() -> None:
    parts = parts_of(workbook(some()))
    said = " ".join(parts.values())
    assert "<dc:creator>Bottin</dc:creator>" in parts["docProps/core.xml"]
    assert "<cp:lastModifiedBy>Bottin</cp:lastModifiedBy>" in parts["docProps/core.xml"]
    for trace in (tempfile.gettempdir(), str(Path.home()), "bottin-classeur", "absPath", "Manager"):
        assert trace not in said


@given(st.text(max_size=60))
def test_a_cell_holds_what_xml_can_carry_and_all_of_it(text: str) -> None:
    cell = sheet_cell(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]", cell)
    cell.encode("utf-8")
    assert sheet_cell(cell) == cell
    if text.isprintable():
        assert cell == text


def test_line_ends_are_one_sign_and_controls_are_gone() -> None:
    assert sheet_cell("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te"
    assert sheet_cell("a\x00b\x07c\ud800d\uffffe\x9bf\u00a0") == "abcdef\u00a0"


@pytest.mark.libreoffice
def test_an_office_suite_opens_it_and_changes_no_text(tmp_path: Path) -> None:
    source = tmp_path / "membres.xlsx"
    cards = [*some(), *(passed(person(text, "x", description=text)) for text in HOSTILE)]
    source.write_bytes(workbook(cards))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
            "--headless",
            *("--convert-to", "xlsx", "--outdir", str(tmp_path / "lu"), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    saved = (tmp_path / "lu" / "membres.xlsx").read_bytes()
    written = [[cell.strip() for cell in row] for row in calamine_cells(workbook(cards))]
    read = [[cell.strip() for cell in row] for row in calamine_cells(saved)]
    assert read == written


# --- limits, faults, verification --------------------------------------------------------------


@pytest.mark.parametrize(("name", "most"), [("MOST_ROWS", 3), ("MOST_COLUMNS", 40)])
def test_what_no_workbook_can_hold_is_refused_loudly(
    monkeypatch: pytest.MonkeyPatch, name: str, most: int
) -> None:
    monkeypatch.setattr(xlsx_file, name, most)
    with pytest.raises(UserError) as refusal:
        workbook(some())
    assert refusal.value.code == "spreadsheet_too_large"
    assert refusal.value.params["contacts"] == 3


def test_the_text_on_its_way_is_seen_by_its_owner_only_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    stream = write_xlsx(some())
    first = next(stream)
    (folder,) = tmp_path.iterdir()
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert first.startswith(b"PK")
    stream.close()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_export_left_is_taken_away_a_day_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    names = ("bottin-classeur-mort", "bottin-classeur-vif", "autre-chose")
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "coordonnées").write_text("514 555-0110")
    two_days_ago = time.time() - 2 * 86_400
    for name in ("bottin-classeur-mort", "autre-chose"):
        os.utime(tmp_path / name, (two_days_ago, two_days_ago))
    workbook(some())
    assert {path.name for path in tmp_path.iterdir()} == {"bottin-classeur-vif", "autre-chose"}


def test_a_full_disk_is_said_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    with pytest.raises(EnvironmentFault) as fault:
        workbook(some())
    assert (fault.value.code, fault.value.params) == ("disk_full", {"file": "classeur.xlsx"})
    assert list(tmp_path.iterdir()) == []


def test_a_row_that_cannot_be_made_leaves_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def breaking() -> Iterator[list[str]]:
        yield ["a"]
        raise RuntimeError("une faute à nous")

    path = tmp_path / "essai.xlsx"
    with pytest.raises(RuntimeError, match="une faute à nous"):
        xlsx_workbook.write_workbook(path, ["A"], breaking(), 1)
    assert not path.exists()


def test_a_workbook_is_checked_by_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "membres.xlsx"
    data = workbook(some())
    path.write_bytes(data)
    verify_xlsx(path, 3)
    for count in (2, 4):
        with pytest.raises(ValueError):
            verify_xlsx(path, count)
    middle = data.index(b"xl/worksheets") + 200
    for damaged in (data[: len(data) // 2], b"", data[:middle] + b"\x00\x01" + data[middle + 2 :]):
        path.write_bytes(damaged)
        with pytest.raises(ValueError):
            verify_xlsx(path, 3)


def test_a_workbook_with_a_formula_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "autre.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write_string(0, 0, "Nom")
    sheet.write_formula(1, 0, "=1+1")
    book.close()
    with pytest.raises(ValueError):
        verify_xlsx(path, 1)


def test_nothing_is_written_before_everything_is_withheld() -> None:
    contact = organisation(phones=(phone("514 555-0199", confidential=True),), note="CANARI")
    said = " ".join(parts_of(workbook([passed(contact)])).values())
    assert "0199" not in said
    assert "CANARI" not in said
    assert "Note interne" not in said


def test_nobody_is_a_row_of_headings(tmp_path: Path) -> None:
    path = tmp_path / "vide.xlsx"
    path.write_bytes(workbook([]))
    verify_xlsx(path, 0)
    assert calamine_cells(path.read_bytes())[0][:4] == ["Type", "Titre", "Prénom", "Nom"]


def test_the_library_is_loaded_only_when_a_workbook_is_written() -> None:
    code = "import sys; import directory_app.formats.registry; print('xlsxwriter' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
