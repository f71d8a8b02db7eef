"""A contact made just now is the one that is current, wherever the list stood."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from tests.directories import opened, organisation
from tests.ui.conftest import Desk
from tests.ui.invented import build_crowd
from tests.ui.test_places import go, names


def make(desk: Desk, name: str) -> str:
    """As the form does: through the window's own directory, on its write lane."""
    made: list[str] = []
    directory = desk.page.directory
    desk.page.lanes.write.submit(lambda: organisation(directory, name), made.append)
    desk.wait(lambda: bool(made))
    desk.page.show_contact(made[0])
    desk.settle()
    return made[0]


def check_current(desk: Desk, contact_id: str, name: str) -> None:
    index = desk.page.list.view.currentIndex()
    assert names(desk)[index.row()] == name
    assert desk.page.list.view.selected_count == 1
    assert desk.card.contact_id == contact_id


def test_it_is_current_in_the_whole_list(desk: Desk) -> None:
    made = make(desk, "Maison toute neuve")
    check_current(desk, made, "Maison toute neuve")
    assert desk.page.place.key == "all"


def test_a_search_that_it_does_not_answer_gives_way(desk: Desk) -> None:
    desk.search("rimq")
    made = make(desk, "Maison toute neuve")
    assert desk.page.list.box.text() == ""
    check_current(desk, made, "Maison toute neuve")


def test_a_search_that_it_answers_stays(desk: Desk) -> None:
    desk.search("table")
    made = make(desk, "Table toute neuve")
    assert desk.page.list.box.text() == "table"
    check_current(desk, made, "Table toute neuve")


def test_a_place_that_leaves_it_out_gives_way(desk: Desk) -> None:
    go(desk, Qt.Key.Key_3)
    made = make(desk, "Maison toute neuve")
    assert desk.page.place.key == "all"
    check_current(desk, made, "Maison toute neuve")


def test_filters_that_leave_it_out_give_way(desk: Desk) -> None:
    desk.wait(lambda: desk.page.overview.latest is not None)
    desk.page.list.filters._choose("sector", "Familles")
    desk.settle()
    made = make(desk, "Maison toute neuve")
    assert not desk.page.list.filters.is_active
    check_current(desk, made, "Maison toute neuve")


def test_far_down_a_long_list_it_is_current_all_the_same(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    desk = open_desk(build_crowd(tmp_path, 260))
    desk.search("0100")
    made = make(desk, "Zygote inventé")
    desk.wait(lambda: desk.page.card.card is not None and desk.card.contact_id == made)
    index = desk.page.list.view.currentIndex()
    assert index.row() == 260
    rect = desk.page.list.view.visualRect(index)
    assert desk.page.list.view.viewport().rect().contains(rect.center())


def test_typing_on_leaves_the_new_contact_where_it_is(desk: Desk) -> None:
    desk.search("rimq")
    made: list[str] = []
    directory = desk.page.directory
    desk.page.lanes.write.submit(lambda: organisation(directory, "Maison neuve"), made.append)
    desk.wait(lambda: bool(made))
    desk.page.show_contact(made[0])
    desk.wait(lambda: desk.page.list.box.text() == "")
    desk.search("tir")
    assert desk.card.title == "Table imaginaire"


def test_what_is_nowhere_is_only_told(desk: Desk, directory_file: Path) -> None:
    desk.search("tir")
    with opened(directory_file, "collègue") as other:
        gone = organisation(other, "Maison passagère")
        other.history.undo()
    desk.page.show_contact(gone)
    desk.settle()
    assert desk.page.list.box.text() == "tir"
    assert desk.page.card.card is None
