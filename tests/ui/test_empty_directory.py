"""A directory that holds nothing yet: the ways to fill it, by mouse, by key and by a drop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from directory_app.services.directory import Directory
from directory_app.ui.sidebar.places import PEOPLE
from tests import directories
from tests.ui.conftest import Desk

Open = Callable[[Path], Desk]


@pytest.fixture
def empty(open_desk: Open, tmp_path: Path) -> Desk:
    """A window on a directory without anybody."""
    return open_desk(directories.make(tmp_path))


def button_of(desk: Desk, source: str) -> QWidget:
    """The button of the empty list that says so, in the language of the window."""
    text = QCoreApplication.translate("EmptyTexts", source)
    buttons = (desk.page.list.nothing_here.button, desk.page.list.nothing_here.second)
    (found,) = (one for one in buttons if one.text() == text and one.isVisible())
    return found


def drop(target: QWidget, data: QMimeData) -> bool:
    """Lets something go over a widget; whether it was welcome."""
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(10, 10), *how)
    QApplication.sendEvent(target, entering)
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), *how))
    return entering.isAccepted()


def shows_import(desk: Desk) -> bool:
    assert desk.window.wiring is not None
    view = desk.window.wiring.imports.view
    return view is not None and desk.page.panes.page is view


def test_the_keyboard_comes_from_the_box_to_importing(empty: Desk) -> None:
    wanted = button_of(empty, "Import…")
    assert empty.focused() is empty.page.list.box
    for _ in range(12):
        empty.press(Qt.Key.Key_Tab)
        if empty.focused() is wanted:
            break
    assert empty.focused() is wanted
    empty.press(Qt.Key.Key_Space)
    empty.wait(lambda: shows_import(empty))
    empty.settle()
    assert empty.focused() is not empty.page.list.box


def test_a_first_contact_is_of_the_kind_of_the_place(empty: Desk) -> None:
    assert button_of(empty, "New organisation").isEnabled()
    empty.page.go_to(PEOPLE)
    empty.settle()
    person = button_of(empty, "New person")
    person.setFocus()
    empty.press(Qt.Key.Key_Space)
    empty.wait(lambda: empty.page.card.is_making)
    editor = empty.page.card.editor
    assert editor is not None
    assert "personne" in editor.heading.lower()


@pytest.mark.parametrize("place", ["list", "box", "nothing_here"])
def test_a_file_may_be_dropped_anywhere(empty: Desk, tmp_path: Path, place: str) -> None:
    file = tmp_path / "membres.csv"
    file.write_text("Nom;Courriel\nMaison invent\u00e9e;info@example.org\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    data.setText(str(file))
    pane = empty.page.list
    targets = {"list": pane.view.viewport(), "box": pane.box, "nothing_here": empty.page}
    assert drop(targets[place], data)
    empty.wait(lambda: shows_import(empty) and empty.window.is_settled)
    assert pane.box.text() == ""


def test_a_text_may_be_dropped_on_the_empty_list(empty: Desk) -> None:
    data = QMimeData()
    data.setText("Maison invent\u00e9e, 514 555-0123, info@example.org")
    assert drop(empty.page.list.nothing_here, data)
    assert empty.window.wiring is not None
    empty.wait(lambda: empty.page.panes.page is not None)
    assert empty.page.panes.page is empty.window.wiring.paste.view


def test_what_cannot_be_written_to_offers_nothing(
    open_desk: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Directory, "is_read_only", True)
    desk = open_desk(directories.make(tmp_path))
    state = desk.page.list.nothing_here
    assert state.isVisible()
    assert not state.button.isVisible()
    assert not state.second.isVisible()
    data = QMimeData()
    data.setText("Maison invent\u00e9e")
    assert not drop(state, data)
