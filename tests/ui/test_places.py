"""The sidebar, the filters and the panes: going somewhere, by keys and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from directory_app.ui.contact_list.model import ROW_ROLE
from directory_app.ui.panes import THREE_PANES_PX, TWO_PANES_PX
from directory_app.ui.sidebar.model import ENTRY_ROLE, SidebarModel
from directory_app.ui.sidebar.pane import NARROW_PX
from directory_app.ui.sidebar.places import PEOPLE
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk, in_letters

ALL_OF = {
    "sector": "All sectors",
    "territory": "All territories",
    "alliance": "All alliances",
    "category": "All categories",
}
"""What takes each filter back: « Tous les secteurs », « Toutes les alliances »."""


def names(desk: Desk) -> list[str]:
    model = desk.page.list.model
    rows = [model.index(n).data(ROW_ROLE) for n in range(model.rowCount())]
    return [row.display_name for row in rows]


def counts(desk: Desk) -> dict[str, int | None]:
    return {e.place.key: e.count for e in desk.page.sidebar.entries if e.place is not None}


def go(desk: Desk, digit: Qt.Key) -> None:
    desk.press(digit, CTRL)
    desk.settle()


def test_each_place_shows_what_it_counts(desk: Desk) -> None:
    for digit, key in (
        (Qt.Key.Key_2, "organisations"),
        (Qt.Key.Key_3, "people"),
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
    QTest.mouseClick(state.button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.page.place.key == "all"
    assert desk.card.short_name == "TIR"


def test_arrows_walk_through_the_places_and_over_the_headings(desk: Desk) -> None:
    sidebar = desk.page.sidebar
    sidebar.view.setFocus()
    seen = [desk.page.place.key]
    for _ in sidebar.entries:
        desk.press(Qt.Key.Key_Down)
        desk.settle()
        if desk.page.place.key != seen[-1]:
            seen.append(desk.page.place.key)
    assert seen == ["all", "organisations", "people", "delegations", "check", "trash"]
    assert desk.focused() is sidebar.foot
    while desk.focused() is sidebar.foot:
        desk.press(Qt.Key.Key_Up)
        desk.settle()
    assert desk.page.place.key == "check", "coming from below, on a row that is no place"
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Up)
    desk.settle()
    assert desk.page.place.key == "delegations"
    desk.press(Qt.Key.Key_Up)
    desk.settle()
    assert desk.page.place.key == "people"


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
    assert desk.page.list.status == "3 fiches sur 5"
    assert "Familles" in chip.shown_text
    chip.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.settle()
    assert len(names(desk)) == 5
    assert desk.page.list.status == "5 fiches"


def test_the_count_with_a_filter_is_of_the_place(desk: Desk) -> None:
    desk.page.go_to(PEOPLE)
    desk.settle()
    desk.page.list.filters._choose("sector", "Familles")
    desk.settle()
    assert desk.page.list.status == "2 fiches sur 2"
    desk.search("maude")
    assert desk.page.list.status == "1 fiche sur 2"


def test_taking_a_filter_back_agrees_with_its_name(desk: Desk) -> None:
    bar = desk.page.list.filters
    for name, chip in bar.chips.items():
        bar._fill(name)
        first = chip.menu().actions()[0].text()
        assert first == QCoreApplication.translate("FilterBar", ALL_OF[name])


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
    desk.window.resize(in_letters(THREE_PANES_PX - 40), 640)
    desk.wait(lambda: desk.page.sidebar.width() == NARROW_PX)
    assert desk.page.list.isVisible()
    assert desk.page.card.isVisible()
    desk.window.resize(in_letters(TWO_PANES_PX - 40), 640)
    desk.wait(lambda: desk.page.panes.is_stacked)
    assert desk.page.list.isVisible()
    assert not desk.page.card.isVisible()
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.page.card.isVisible()
    assert not desk.page.list.isVisible()
    QTest.mouseClick(desk.page.panes.back, Qt.MouseButton.LeftButton)
    assert desk.page.list.isVisible()
    desk.window.resize(in_letters(1280), 800)
    desk.wait(lambda: not desk.page.panes.is_stacked)
    assert desk.page.card.isVisible()


@pytest.mark.parametrize("width", [TWO_PANES_PX - 40, 1280])
def test_enter_in_the_search_box_goes_to_the_card(desk: Desk, width: int) -> None:
    desk.window.resize(in_letters(width), 640)
    desk.search("rimq")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.card.isVisible()
    assert desk.page.card.isAncestorOf(desk.focused())


def test_escape_on_the_card_in_the_list_s_place_brings_the_list_back(desk: Desk) -> None:
    desk.window.resize(in_letters(TWO_PANES_PX - 40), 640)
    desk.wait(lambda: desk.page.panes.is_stacked)
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.page.card.isAncestorOf(desk.focused())
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.list.isVisible()
    assert desk.focused() is desk.page.list.view


def test_larger_text_needs_a_wider_window(desk: Desk) -> None:
    theme = desk.page.look.theme
    desk.window.resize(in_letters(THREE_PANES_PX), 640)
    desk.wait(lambda: not desk.page.sidebar.is_narrow)
    try:
        theme.set_text_scale(1.5)
        desk.wait(lambda: desk.page.sidebar.is_narrow and desk.page.panes.is_stacked)
    finally:
        theme.set_text_scale(1.0)
    desk.wait(lambda: not desk.page.sidebar.is_narrow and not desk.page.panes.is_stacked)


def test_the_sidebar_is_as_wide_as_before_once_there_is_room_again(desk: Desk) -> None:
    sidebar, frame = desk.page.sidebar, desk.page.panes.frame
    for wanted in (sidebar.width(), 260):
        frame.setSizes([wanted, frame.width() - wanted])
        frame.splitterMoved.emit(wanted, 1)  # as a hand does
        for width in (THREE_PANES_PX + 4, THREE_PANES_PX - 40, TWO_PANES_PX - 40, 1280):
            desk.window.resize(in_letters(width), 640)
            desk.wait(lambda width=width: desk.page.panes.width() == in_letters(width))  # type: ignore[misc]
        desk.wait(lambda wanted=wanted: sidebar.width() == wanted)  # type: ignore[misc]


@pytest.fixture
def with_lists(directory_file: Path, open_desk: Callable[[Path], Desk]) -> Desk:
    """A window on a directory with forty lists."""
    with opened(directory_file, "semoir") as directory:
        for n in range(40):
            directory.lists.create(f"Tournée & essai {n:02}")
    desk = open_desk(directory_file)
    desk.wait(lambda: len(desk.page.sidebar.model.list_places) == 40)
    return desk


def test_forty_lists_push_nothing_out_of_sight(with_lists: Desk) -> None:
    with_lists.window.resize(in_letters(1280), 640)
    sidebar = with_lists.page.sidebar
    foot, view = sidebar.foot, sidebar.view
    assert foot.viewport().height() >= foot.whole_height(), "to check, trash, preferences"
    assert "check" in {e.place.key for e in sidebar.entries[-3:] if e.place is not None}
    row = next(n for n, e in enumerate(sidebar.model.entries) if e.role == "new_list")
    assert view.viewport().rect().contains(view.visualRect(sidebar.model.index(row)))


def test_a_column_of_icons_has_one_for_all_lists_and_a_menu(with_lists: Desk) -> None:
    desk, sidebar = with_lists, with_lists.page.sidebar
    desk.window.resize(in_letters(THREE_PANES_PX - 40), 640)
    desk.wait(lambda: sidebar.is_narrow)
    icons = [entry.icon for entry in sidebar.entries if entry.role != "heading"]
    assert len(icons) == len(set(icons)) == 8
    menu = sidebar.lists_menu()
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Tournée && essai 00"
    assert len(texts) == 42
    menu.actions()[3].trigger()
    desk.settle()
    assert desk.page.place.name == "Tournée & essai 03"
    current = sidebar.view.current_entry
    assert current is not None
    assert current.role == "lists", "says where one is"
    assert [a.isChecked() for a in sidebar.lists_menu().actions()].index(True) == 3


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no pop-up to raise
def test_the_menu_of_lists_opens_with_the_keyboard(with_lists: Desk) -> None:
    with_lists.window.resize(in_letters(THREE_PANES_PX - 40), 640)
    with_lists.wait(lambda: with_lists.page.sidebar.is_narrow)
    with_lists.press(Qt.Key.Key_5, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    assert with_lists.page.place.key == "all"
    with_lists.press(Qt.Key.Key_Return)
    assert isinstance(QApplication.activePopupWidget(), QMenu)
    QApplication.activePopupWidget().close()


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


def test_lists_that_are_none_leave_the_mark_where_one_stands(desk: Desk) -> None:
    view = desk.page.sidebar.view
    desk.press(Qt.Key.Key_5, CTRL)
    assert view.hasFocus()
    desk.page.list.view.setFocus()
    assert view.current_entry is not None
    assert view.current_entry.place == desk.page.place
