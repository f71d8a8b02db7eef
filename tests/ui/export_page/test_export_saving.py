"""Files: registered with their line, never over another one unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLineEdit,
)

from directory_app.domain.listing import Listing
from directory_app.services.exports import Selection
from tests.ui.export_page.conftest import (
    Office,
    with_dialog,
)


def dialog_of(office: Office) -> QFileDialog:
    office.wait(lambda: bool(office.page.findChildren(QFileDialog)))
    return office.page.findChildren(QFileDialog)[-1]


def choose(office: Office, target: Path) -> None:
    dialog = dialog_of(office)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(target))
    dialog.accept()
    office.settle()


@with_dialog
@pytest.mark.parametrize("profile", ["vcard3", "csv", "csv-excel-fr", "xlsx", "json"])
def test_a_file_is_saved_and_registered(office: Office, tmp_path: Path, profile: str) -> None:
    office.show(profile=profile)
    office.press(Qt.Key.Key_Return)
    assert dialog_of(office).selectedFiles()[0].endswith(f"Membres{suffix(profile)}")
    target = tmp_path / f"envoi{suffix(profile)}"
    choose(office, target)
    assert office.saved == [str(target)]
    (line,) = office.directory.exports.departures()
    assert (line.file_name, line.included) == (target.name, 6)
    assert office.closed == 1
    assert target.read_bytes().startswith(b"PK" if profile == "xlsx" else b"")
    assert target.stat().st_size > 100


def suffix(profile: str) -> str:
    return {"vcard3": ".vcf", "xlsx": ".xlsx", "json": ".json"}.get(profile, ".csv")


@with_dialog
def test_a_list_of_addresses_can_be_saved_whole(crowd: Office, tmp_path: Path) -> None:
    crowd.show(size=50)
    crowd.page.footer.save.click()
    choose(crowd, tmp_path / "cci.txt")
    assert (tmp_path / "cci.txt").read_text(encoding="utf-8").count("@") == 120


@with_dialog
def test_a_name_that_was_completed_overwrites_nothing(office: Office, tmp_path: Path) -> None:
    office.show(profile="json")
    (tmp_path / "envoi.json").write_text("à garder", encoding="utf-8")
    office.press(Qt.Key.Key_Return)
    choose(office, tmp_path / "envoi")
    assert (tmp_path / "envoi.json").read_text(encoding="utf-8") == "à garder"
    assert "envoi.json" in office.page.banner.text
    assert (office.registered, office.closed, office.saved) == (0, 0, [])


@with_dialog
def test_the_dialog_asks_before_overwriting(office: Office) -> None:
    office.show(profile="json")
    office.press(Qt.Key.Key_Return)
    dialog = dialog_of(office)
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.close()


@with_dialog
@pytest.mark.parametrize(
    ("typed", "crumb", "name"),
    [
        ("alpha", "Listes › Membres › alpha", "alpha.json"),
        ("514 555-0123", "Listes › Membres", "Membres.json"),
        ("555-0123", "Listes › Membres", "Membres.json"),
    ],
)
def test_what_was_typed_is_shown_and_suggested_unless_it_is_confidential(
    office: Office, typed: str, crumb: str, name: str
) -> None:
    office.page.show_for(Selection(listing=Listing(), text=typed), "Listes › Membres", 1, "json")
    assert office.page.crumb.text() == "Listes › Membres"
    office.settle()
    assert office.page.prospect is not None
    assert len(office.page.prospect.included) == 1
    assert office.page.crumb.text() == crumb
    office.press(Qt.Key.Key_Return)
    dialog = dialog_of(office)
    assert [Path(one).name for one in dialog.selectedFiles()] == [name]
    dialog.close()
