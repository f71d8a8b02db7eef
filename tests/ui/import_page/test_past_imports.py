"""The imports of before: listed, and taken back where nobody changed anything since."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from directory_app.ui.past_imports.dialog import PastImportsDialog
from tests import directories
from tests.ui.conftest import Desk
from tests.ui.import_page.files import write
from tests.ui.import_page.hands import commands, stored

ROWS = tuple(f"Maison {n};MX{n};;;;418 555-010{n};;;" for n in range(3))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path, *ROWS)


def import_it(directory_file: Path, file: Path) -> None:
    with directories.opened(directory_file) as opened:
        imports = opened.imports
        imports.apply(imports.source_of_file(imports.open_file(file)))


def open_dialog(desk: Desk) -> PastImportsDialog:
    desk.window.commands.past_imports.trigger()
    dialog = commands(desk).dialog
    assert dialog is not None
    desk.wait(lambda: dialog.isVisible() and desk.window.lanes.is_idle)
    return dialog


def test_without_any_the_dialog_says_so(desk: Desk) -> None:
    dialog = open_dialog(desk)
    assert dialog.empty.isVisible()
    assert not dialog.undo.isVisible()


def test_an_import_of_before_is_taken_back(
    open_desk: Callable[[Path], Desk], directory_file: Path, file: Path
) -> None:
    before = stored(directory_file)
    import_it(directory_file, file)
    desk = open_desk(directory_file)
    dialog = open_dialog(desk)
    said = str(dialog.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert "membres 2026.csv" in said
    assert "3" in said
    dialog.undo.click()
    desk.wait(lambda: bool(dialog.news.text()))
    desk.wait(lambda: desk.window.lanes.is_idle)
    assert stored(directory_file) == before
    assert not dialog.undo.isEnabled()


def test_what_was_changed_since_stays_and_is_said(
    open_desk: Callable[[Path], Desk], directory_file: Path, file: Path
) -> None:
    import_it(directory_file, file)
    with directories.opened(directory_file) as opened:
        opened.contacts.edit(opened.contacts.find_id("MX1"), [("note", "Rappeler.")])
    desk = open_desk(directory_file)
    dialog = open_dialog(desk)
    dialog.undo.click()
    desk.wait(lambda: bool(dialog.news.text()))
    assert {"Maison 1"} == stored(directory_file) & {"Maison 0", "Maison 1", "Maison 2"}
    assert "1" in dialog.news.text()
    assert "2" in dialog.news.text()


def test_escape_closes_it(desk: Desk) -> None:
    open_dialog(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: commands(desk).dialog is None)
