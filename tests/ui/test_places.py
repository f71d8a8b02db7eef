"""The sidebar, the filters and the panes: going somewhere, by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from directory_app.ui.contact_list.model import ROW_ROLE
from directory_app.ui.panes import THREE_PANES_PX, TWO_PANES_PX
from directory_app.ui.sidebar.model import ENTRY_ROLE, SidebarModel
from directory_app.ui.sidebar.pane import NARROW_PX
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk


def names(desk: Desk) -> list[str]:
    model = desk.page.list.model
    rows = [model.index(n).data(ROW_ROLE) for n in range(model.rowCount())]
    return [row.display_name for row in rows]


def counts(desk: Desk) -> dict[str, int | None]:
    return {e.place.key: e.count for e in desk.page.sidebar.model.entries if e.place is not None}


def go(desk: Desk, digit: Qt.Key) -> None:
    desk.press(digit, CTRL)
    desk.settle()


def test_each_place_shows_what_it_counts(desk: Desk) -> None:
    for digit, key in (
        (Qt.Key.Key_2, "organisations"),
        (Qt.Key.Key_3, "people"),
        (Qt.Key.Key_5, "check"),
        (Qt.Key.Key_1, "all"),
    ):
        go(desk, digit)
        assert desk.page.place.key == key
        assert desk.page.list.model.rowCount() == counts(desk)[key], key


def test_what_was_typed_survives_a_change_of_place(desk: Desk) -> None:
    desk.search("rimq")
    go(desk, Qt.Key.Key_3)
    assert desk.page.list.box.text() == "rimq"
    assert set(names(desk)) == {"Étienne Gagnon-Morel", "Maude Beaulieu-Roy"}
    go(desk, Qt.Key.Key_1)
    assert len(names(desk)) == 3


def test_a_second_escape_goes_back_to_everything(desk: Desk) -> None:
    go(desk, Qt.Key.Key_3)
    desk.search("maude")
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert (desk.page.list.box.text(), desk.page.place.key) == ("", "people")
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.page.place.key == "all"


def test_nothing_here_but_elsewhere_is_said_and_one_button_goes_there(desk: Desk) -> None:
    go(desk, Qt.Key.Key_3)
    desk.search("tir")
    state = desk.page.list.nothing_found
    assert state.isVisible()
    QTest.mouseClick(state._button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.page.place.key == "all"
    assert desk.card.short_name == "TIR"


def test_arrows_walk_through_the_places_and_over_the_headings(desk: Desk) -> None:
    sidebar = desk.page.sidebar
    sidebar.view.setFocus()
    seen = [desk.page.place.key]
    while desk.focused() is sidebar.view:
        desk.press(Qt.Key.Key_Down)
        desk.settle()
        if desk.page.place.key != seen[-1]:
            seen.append(desk.page.place.key)
    assert seen == ["all", "organisations", "people", "check", "trash"]
    assert desk.focused() is sidebar.foot
    desk.press(Qt.Key.Key_Up)
    desk.settle()
    assert desk.page.place.key == "check"


def test_the_lists_fold_and_unfold(desk: Desk, directory_file: Path) -> None:
    sidebar = desk.page.sidebar
    sidebar.view.setFocus()
    row = next(n for n, e in enumerate(sidebar.model.entries) if e.role == "lists")
    sidebar.view.setCurrentIndex(sidebar.model.index(row))
    before = sidebar.model.rowCount()
    desk.press(Qt.Key.Key_Left)
    assert sidebar.model.rowCount() == before - 1
    desk.press(Qt.Key.Key_Right)
    assert sidebar.model.rowCount() == before
    assert sidebar.view.current_entry is not None
    assert sidebar.view.current_entry.role == "lists"


def test_the_sidebar_keeps_qt_s_rules(qapp: object) -> None:
    model = SidebarModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.set_open(False)
    model.set_open(True)
    assert tester is not None
    assert model.index(0).data(ENTRY_ROLE).role == "heading"


def test_a_filter_narrows_and_its_cross_gives_all_back(desk: Desk) -> None:
    chip = desk.page.list.filters.chips["sector"]
    assert chip.isVisible()
    desk.page.list.filters._fill("sector")
    action = chip.menu().actions()[-1]
    assert "\t3" in action.text()  # the organisation and its two people
    action.trigger()
    desk.settle()
    assert len(names(desk)) == 3
    assert "Familles" in chip.shown_text
    chip.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.settle()
    assert len(names(desk)) == 5


def test_filters_without_any_choice_are_not_shown(desk: Desk) -> None:
    chips = desk.page.list.filters.chips
    assert not chips["alliance"].isVisible()
    assert not chips["category"].isVisible()


def test_f6_goes_round_four_panes_both_ways(desk: Desk) -> None:
    page = desk.page
    desk.search("rimq")
    expected: list[QWidget] = [page.list.view, page.card, page.sidebar, page.list.box]
    for pane in expected:
        desk.press(Qt.Key.Key_F6)
        focused = desk.focused()
        assert pane is focused or pane.isAncestorOf(focused)
    for pane in (page.sidebar, page.card, page.list.view, page.list.box):
        desk.press(Qt.Key.Key_F6, SHIFT)
        focused = desk.focused()
        assert pane is focused or pane.isAncestorOf(focused)


def test_f9_hides_the_sidebar_and_the_choice_is_remembered(
    desk: Desk, open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    desk.press(Qt.Key.Key_F9)
    assert not desk.page.sidebar.isVisible()
    desk.window.close()
    again = open_desk(directory_file)
    assert not again.page.sidebar.isVisible()
    again.press(Qt.Key.Key_F9)
    assert again.page.sidebar.isVisible()


def test_a_narrow_window_keeps_icons_then_lets_list_and_card_take_turns(desk: Desk) -> None:
    desk.window.resize(THREE_PANES_PX - 40, 640)
    desk.wait(lambda: desk.page.sidebar.width() == NARROW_PX)
    assert desk.page.list.isVisible()
    assert desk.page.card.isVisible()
    desk.window.resize(TWO_PANES_PX - 40, 640)
    desk.wait(lambda: desk.page.panes.is_stacked)
    assert desk.page.list.isVisible()
    assert not desk.page.card.isVisible()
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.page.card.isVisible()
    assert not desk.page.list.isVisible()
    QTest.mouseClick(desk.page.panes.back, Qt.MouseButton.LeftButton)
    assert desk.page.list.isVisible()
    desk.window.resize(1280, 800)
    desk.wait(lambda: not desk.page.panes.is_stacked)
    assert desk.page.card.isVisible()


@pytest.mark.parametrize("digit", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3])
def test_a_place_follows_what_another_program_writes(
    desk: Desk, directory_file: Path, digit: Qt.Key
) -> None:
    go(desk, digit)
    before = desk.page.list.model.rowCount()
    with opened(directory_file, "voisine") as directory:
        directory.contacts.create("person", [("family_name", "Voisin")])
        directory.contacts.create("organisation", [("name", "Voisinage")])
    more = 2 if digit == Qt.Key.Key_1 else 1
    desk.wait(lambda: desk.page.list.model.rowCount() == before + more)
    desk.wait(lambda: counts(desk)["all"] == 7)
