"""Going back and forth between the steps, and the ways in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.ui.import_page.lines import LineKind
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.steps_bar import Step
from directory_app.ui.welcome.page import IMPORT
from tests.ui.conftest import CTRL, Desk
from tests.ui.import_page.files import (
    MAILED,
    NEW,
    NOBODY,
    WRONG,
    write,
)
from tests.ui.import_page.hands import (
    commands,
    line,
    open_file,
    select,
    settle,
    stored,
    to_differences,
    view_of,
)

# --- going back and forth ----------------------------------------------------------------------


def test_escape_goes_back_step_by_step_and_choices_stay(
    desk: Desk, directory_file: Path, file: Path
) -> None:
    before = stored(directory_file)
    view = to_differences(desk, file)
    select(view, NEW)
    desk.press(Qt.Key.Key_Space)
    settle(desk)
    for step in (Step.COLUMNS, Step.SOURCE):
        desk.press(Qt.Key.Key_Escape)
        assert view.step is step
    proposal = view.proposal
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
    assert view.step is Step.DIFFERENCES
    assert view.proposal is proposal, "read once"
    assert NEW in view.choices.left_out
    for _ in range(3):
        desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.page.panes.is_browsing
    assert stored(directory_file) == before


def test_another_field_is_read_anew_and_what_was_decided_stays(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    select(view, NEW)
    desk.press(Qt.Key.Key_Space)
    select(view, MAILED, LineKind.DIFFERENCE)
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    desk.press(Qt.Key.Key_Escape)
    view.columns.boxes[8].set_field("")
    desk.press(Qt.Key.Key_Return)
    settle(desk)
    assert view.step is Step.DIFFERENCES
    assert view.choices.left_out == {NEW, WRONG, NOBODY}
    assert not line(view, NEW, LineKind.RECORD).is_ticked
    assert view.choices.refused
    desk.wait(lambda: view.is_settled)


def test_another_encoding_is_seen_at_once(desk: Desk, file: Path) -> None:
    view = open_file(desk, file)
    box = view.source.encoding
    box.setCurrentIndex(box.findData("cp850"))
    box.activated.emit(box.currentIndex())
    settle(desk)
    assert view.opened is not None
    assert view.opened.encoding == "cp850"
    assert "Prénom" not in view.source.preview.texts[0]


def test_the_steps_lead_back(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    view.steps.buttons[Step.SOURCE].click()
    assert view.step is Step.SOURCE
    assert view.steps.buttons[Step.DIFFERENCES].isEnabled()
    view.steps.buttons[Step.DIFFERENCES].click()
    assert view.step is Step.DIFFERENCES


def test_ctrl_i_comes_back_to_what_is_under_way(desk: Desk, file: Path) -> None:
    view = to_differences(desk, file)
    desk.search("rimq")
    assert desk.page.panes.is_browsing
    desk.press(Qt.Key.Key_I, CTRL)
    assert desk.page.panes.page is view
    assert view.step is Step.DIFFERENCES


def test_reading_is_interrupted_and_begun_again(desk: Desk, tmp_path: Path) -> None:
    many = (f"Organisme {n};O{n};;;;514 555-01{n % 100:02};;;" for n in range(4000))
    view = open_file(desk, write(tmp_path, *many))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert view.footer.stop.isVisible()
    view.footer.stop.click()
    assert view.step is Step.COLUMNS
    assert view.proposal is None
    settle(desk)
    view.go_back()
    desk.press(Qt.Key.Key_Return)
    view.columns.boxes[0].set_field("name")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: view.session.is_read)
    view.go_back()
    settle(desk)
    assert view.step is Step.COLUMNS


def test_the_window_closes_while_a_file_is_read(
    desk: Desk, directory_file: Path, tmp_path: Path
) -> None:
    before = stored(directory_file)
    many = (f"Organisme {n};O{n};;;;514 555-01{n % 100:02};;;" for n in range(4000))
    open_file(desk, write(tmp_path, *many))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.close()
    assert stored(directory_file) == before


# --- ways in -----------------------------------------------------------------------------------


def test_ctrl_i_asks_for_a_file(desk: Desk) -> None:
    desk.press(Qt.Key.Key_I, CTRL)
    view = settle(desk)
    assert desk.page.panes.page is view
    assert view.source.area.isVisible()
    assert desk.focused() is view.source.choose
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.panes.is_browsing


def drop(target: object, data: QMimeData) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    how = (Qt.DropAction.CopyAction, data, buttons, keys)
    entering = QDragEnterEvent(QPoint(10, 10), *how)
    QApplication.sendEvent(target, entering)  # type: ignore[arg-type]
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), *how))  # type: ignore[arg-type]


@pytest.mark.parametrize("where", ["list", "window"])
def test_a_file_dropped_on_the_window_is_opened(desk: Desk, file: Path, where: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop(desk.page.list.view.viewport() if where == "list" else desk.page, data)
    view = settle(desk)
    desk.wait(lambda: view.opened is not None)
    assert view.opened is not None
    assert view.opened.path == file


def test_rows_pasted_from_a_spreadsheet_are_a_table(desk: Desk) -> None:
    desk.press(Qt.Key.Key_I, CTRL)
    view = settle(desk)
    data = QMimeData()
    data.setText("Organisation\tSigle\nMaison collée\tMCO\nAutre collée\tACO\n")
    view.source.area.insertFromMimeData(data)
    desk.wait(lambda: view.opened is not None)
    settle(desk)
    assert view.opened is not None
    path = view.opened.path
    assert path.stat().st_mode & 0o077 == 0
    for _ in range(2):
        desk.press(Qt.Key.Key_Return)
        settle(desk)
    assert view.model.sorted.counts[Category.NEW] == 2
    desk.press(Qt.Key.Key_Escape)
    view.close_page()
    assert not path.parent.exists()


def test_a_pasted_text_has_a_page_of_its_own(desk: Desk) -> None:
    desk.press(Qt.Key.Key_I, CTRL)
    view = settle(desk)
    data = QMimeData()
    data.setText("Lise Côté, 514 555-0141, lise@example.org")
    view.source.area.insertFromMimeData(data)
    desk.settle()
    assert desk.window.wiring is not None
    assert desk.page.panes.page is desk.window.wiring.paste.view


def test_a_first_start_may_begin_with_a_file(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "neuf.bottin")
    QTest.mouseClick(desk.window.welcome.buttons[IMPORT], Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.window.page is not None and commands(desk).view is not None)
    settle(desk)
    assert desk.page.panes.page is view_of(desk)
    assert desk.page.list.model.rowCount() == 0


def test_cards_have_no_columns(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cartes.vcf"
    path.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Exemple;Ada;;;\nFN:Ada Exemple\n"
        "EMAIL:ada@example.org\nEND:VCARD\n",
        encoding="utf-8",
    )
    commands(desk).open_file(path)
    view = settle(desk)
    desk.wait(lambda: view.proposal is not None)
    settle(desk)
    assert view.step is Step.DIFFERENCES
    assert not view.steps.buttons[Step.COLUMNS].isVisible()
    assert not view.steps.buttons[Step.DOUBLES].isVisible()
    assert line(view, 0, LineKind.RECORD).text.title == "Ada Exemple"
    desk.press(Qt.Key.Key_Escape)
    assert view.step is Step.SOURCE


def test_what_cannot_be_read_is_said_with_a_way_out(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "image.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    view = open_file(desk, path)
    assert view.banner.text
    assert view.opened is None
    assert view.source.area.isVisible()
