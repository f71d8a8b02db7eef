"""« Votre nom dans l’historique »: for the next step, kept, and undo follows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from directory_app import bootstrap
from directory_app.ui.preferences.author_field import AuthorField
from directory_app.ui.preferences.dialog import PreferencesDialog
from tests import directories
from tests.ui.conftest import CTRL, Desk


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The choice is the user's: one of this test's own."""
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "chez-moi"))


def open_field(desk: Desk) -> AuthorField:
    desk.press(Qt.Key.Key_Comma, CTRL)
    dialog = desk.window.findChildren(PreferencesDialog)[-1]
    desk.wait(dialog.isVisible)
    assert dialog.author is not None
    dialog.author.edit.setFocus()
    desk.wait(dialog.author.edit.hasFocus)
    return dialog.author


def authors(location: Path) -> list[str]:
    with directories.opened(location, "témoin") as directory:
        return directory.history.list_authors()


def test_the_next_step_bears_the_name_and_undo_is_about_it(
    open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    desk = open_desk(directory_file)
    field = open_field(desk)
    assert field.edit.placeholderText()
    desk.type("Maude B.")
    assert field.edit.text() == "Maude B."
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.window.lanes.is_idle)
    assert desk.page.directory.authorship.name == "Maude B."
    desk.press(Qt.Key.Key_Escape)
    desk.search("tir")
    desk.window.commands.trash.trigger()
    desk.settle()
    assert "Maude B." in authors(desk.window.location)
    with bootstrap.open_directory(desk.window.location) as again:
        assert again.authorship.name == "Maude B.", "kept for the next start"
        step = again.history.next_undo()
        assert step is not None
        assert step.subject == "Table imaginaire"
        again.authorship.choose("")
        assert again.authorship.name == again.authorship.usual


def test_a_name_from_the_environment_is_shown_and_fixed(
    open_desk: Callable[[Path], Desk], directory_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOTTIN_AUTHOR", "Poste 3")
    field = open_field(open_desk(directory_file))
    assert field.edit.text() == "Poste 3"
    assert field.edit.isReadOnly()
    assert "BOTTIN_AUTHOR" in field.note.accessibleName()
