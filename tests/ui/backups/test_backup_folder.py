"""Where backups go, seen and changed in the window; a drive that is away is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

from directory_app.services.backups.backup import Why
from directory_app.ui.backups.dialog import BackupsDialog
from tests.directories import opened, organisation
from tests.services.backups.places import NOON, Clock
from tests.ui.backups.test_backups_window import backups_of, look, show_list
from tests.ui.conftest import Desk

with_dialog = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def home(bottin_home: Path) -> Path:
    """Each test has its own backups."""
    return bottin_home


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A drive that can be taken away."""
    made = tmp_path / "clé"
    made.mkdir()
    return made


def pick(desk: Desk, dialog: BackupsDialog, folder: Path) -> None:
    """What a person does in the system's dialog."""
    (asked,) = dialog.findChildren(QFileDialog)
    line = asked.findChild(QLineEdit)
    assert line is not None
    line.setText(str(folder))
    asked.accept()
    desk.wait(lambda: dialog.is_settled)


@with_dialog
def test_another_folder_gets_a_backup_at_once(desk: Desk, key: Path) -> None:
    path = desk.window.location
    old = backups_of(path, Clock(NOON)).create(Why.MANUAL)
    dialog = show_list(desk)
    assert str(old.file.parent) in dialog.place.path.accessibleName()
    assert "2026" in dialog.last.text()
    assert dialog.place.usual.isHidden()
    dialog.place.change.click()
    pick(desk, dialog, key)
    chosen = backups_of(path).folder
    assert chosen.parent == key
    assert str(chosen) in dialog.place.path.accessibleName()
    assert [one.file.parent for one in backups_of(path).list_backups()] == [
        chosen,
        old.file.parent,
    ]
    usual = QCoreApplication.translate("BackupWording", "usual folder")
    told = [usual in dialog.list.item(row).text() for row in range(2)]
    assert told == [False, True], "it says where the old one stands"
    assert dialog.list.currentRow() == 0
    dialog.place.usual.click()
    desk.wait(lambda: dialog.is_settled)
    assert backups_of(path).folder == old.file.parent
    assert str(chosen) in dialog.list.item(1).text()
    assert dialog.banner.text == ""


def test_a_folder_that_cannot_be_had_changes_nothing(desk: Desk, key: Path) -> None:
    dialog = show_list(desk)
    before = dialog.place.path.text()
    dialog.choose_folder(key / "nulle part")
    desk.wait(lambda: dialog.is_settled)
    assert "nulle part" in dialog.banner.text
    assert dialog.place.path.text() == before
    assert backups_of(desk.window.location).list_backups() == ()


@with_dialog
def test_a_key_that_is_away_is_told_in_the_window_and_in_the_list(
    open_desk: Callable[[Path], Desk], directory_file: Path, key: Path
) -> None:
    chosen = backups_of(directory_file).choose_folder(key)
    key.rename(key.with_name("ailleurs"))
    with opened(directory_file) as directory:
        organisation(directory, "Maison Depuis")
    desk = open_desk(directory_file)
    look(desk)
    (made,) = backups_of(directory_file).list_backups()
    assert made.why is Why.DAILY
    banner = desk.page.list.banner
    assert str(chosen) in banner.text
    banner._button.click()
    dialog = desk.window.backups.dialog
    assert dialog is not None
    desk.wait(lambda: dialog.is_settled)
    assert str(chosen) in dialog.banner.text
    (asked,) = dialog.findChildren(QFileDialog)
    asked.reject()
    dialog.choose_folder(None)
    desk.wait(lambda: dialog.is_settled)
    assert dialog.banner.text == ""
    look(desk)
    assert banner.text == ""


def test_a_backup_asked_for_says_that_it_went_elsewhere(desk: Desk, key: Path) -> None:
    chosen = backups_of(desk.window.location).choose_folder(key)
    chosen.rmdir()
    desk.window.backups.back_up()
    desk.wait(lambda: bool(desk.toast))
    assert str(chosen) in desk.page.list.banner.text
