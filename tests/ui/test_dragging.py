"""Contacts dragged onto a list of the sidebar: added, undoable, and nothing leaves the program."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.ui.commands.dragging import DragCommands
from directory_app.ui.row_drag import MIME
from directory_app.ui.sidebar.places import ALL
from directory_app.ui.sidebar.view import SidebarView
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.contact_table.hands import TableDesk

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def commands_of(desk: Desk) -> DragCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.dragging


def made_lists(desk: Desk) -> None:
    """« Envoi », filled by hand, and « Maisons », which fills itself."""
    with opened(desk.page.directory.location, "semoir") as other:
        rimq = other.search.ids(other.search.all_keys("rimq"))[0]
        other.lists.create("Envoi", contact_ids=(rimq,), initiator="essai")
        other.lists.create("Maisons", query="maison", initiator="essai")
    desk.wait(lambda: len(desk.page.sidebar.model.list_places) == 2)
    desk.settle()


def centre_of(view: SidebarView, name: str) -> QPoint:
    entries = desk_entries(view)
    return view.visualRect(view.model().index(entries.index(name), 0)).center()


def desk_entries(view: SidebarView) -> list[str]:
    model = view.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def carry(view: SidebarView, name: str, data: QMimeData) -> bool:
    """What the platform sends while contacts are dragged over a row and let go there."""
    where, copy = centre_of(view, name), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where, copy, data, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(where, copy, data, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), move)
    if not move.isAccepted():
        return False
    drop = QDropEvent(QPointF(where), copy, data, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), drop)
    return drop.isAccepted()


def drag_onto(desk: Desk, name: str, outcome: list[bool]) -> None:
    """From the list's current rows to a row of the sidebar, and what the drag carries."""
    commands, view = commands_of(desk), desk.page.sidebar.view

    def run(drag: QDrag) -> None:
        data = drag.mimeData()
        assert data.formats() == [MIME]
        assert bytes(data.data(MIME).data()) == b""
        outcome.append(carry(view, name, data))

    for one in (commands.from_list, commands.from_table):
        if one is not None:
            one.run = run


def pull(desk: Desk, row: int) -> None:
    """The mouse takes hold of a row and moves away."""
    view = desk.page.list.rows
    assert hasattr(view, "visualRect")
    viewport = view.viewport()
    where = view.visualRect(view.model().index(row, 0)).center()
    QTest.mousePress(viewport, LEFT, NONE, where)
    QTest.mouseMove(viewport, where + QPoint(0, 4))
    far = where + QPoint(QApplication.startDragDistance() + 5, 0)
    QTest.mouseMove(viewport, far)
    QTest.mouseRelease(viewport, LEFT, NONE, far)


def members(desk: Desk, name: str) -> int:
    desk.settle()
    lists = desk.page.sidebar.model.entries
    return next(one.count or 0 for one in lists if one.text == name)


def test_several_rows_are_added_in_one_step(desk: Desk) -> None:
    made_lists(desk)
    view, outcome = desk.page.list.view, list[bool]()
    view.setFocus()
    for _ in range(2):
        desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    chosen = desk.page.list.selected_keys
    drag_onto(desk, "Envoi", outcome)
    pull(desk, 1)
    assert outcome == [True]
    assert desk.page.list.selected_keys == chosen
    desk.wait(lambda: "Ajout de 3 fiches" in desk.toast.replace("\u00a0", " "))
    desk.wait(lambda: members(desk, "Envoi") >= 3)
    added = members(desk, "Envoi")
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: members(desk, "Envoi") == 1)
    assert added in (3, 4)


def test_from_a_list_to_another_it_adds_and_takes_nothing_off(desk: Desk) -> None:
    made_lists(desk)
    with opened(desk.page.directory.location, "semoir") as other:
        other.lists.create("Autre", initiator="essai")
    desk.wait(lambda: len(desk.page.sidebar.model.list_places) == 3)
    place = next(one for one in desk.page.sidebar.model.list_places if one.name == "Envoi")
    desk.page.go_to(place)
    desk.settle()
    outcome: list[bool] = []
    drag_onto(desk, "Autre", outcome)
    pull(desk, 0)
    desk.wait(lambda: members(desk, "Autre") == 1)
    assert members(desk, "Envoi") == 1
    desk.page.go_to(ALL)
    desk.settle()


def test_only_lists_filled_by_hand_accept_and_only_contacts(desk: Desk) -> None:
    made_lists(desk)
    outcome: list[bool] = []
    for name in ("Maisons", "Organisations", "Délégations", "Nouvelle liste…"):
        drag_onto(desk, name, outcome)
        pull(desk, 0)
    assert outcome == [False] * 4
    text = QMimeData()
    text.setText("n’importe quoi")
    assert not carry(desk.page.sidebar.view, "Envoi", text)
    foreign = QMimeData()
    foreign.setData(MIME, b"1,2,3")  # another window's: nobody is dragged here
    carry(desk.page.sidebar.view, "Envoi", foreign)
    assert members(desk, "Envoi") == 1


def test_a_press_without_a_drag_selects_as_ever(desk: Desk) -> None:
    view = desk.page.list.view
    view.setFocus()
    for _ in range(2):
        desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    where = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, NONE, where)
    desk.settle()
    assert desk.page.list.selected_keys == (desk.page.list.model.keys[1],)


def test_a_block_of_the_table_is_dragged_too(desk: Desk) -> None:
    made_lists(desk)
    table, outcome = TableDesk(desk), list[bool]()
    table.view.select_cell(0, 0)
    desk.press(Qt.Key.Key_Down, SHIFT)
    table.settle()
    drag_onto(desk, "Envoi", outcome)
    pull(desk, 1)
    assert outcome == [True]
    desk.wait(lambda: "Ajout de 2 fiches" in desk.toast.replace("\u00a0", " "))
