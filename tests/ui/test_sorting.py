"""The order of the list: by any column, kept for each place, and nobody loses their place by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from directory_app.domain.table_columns import Column, Order
from directory_app.ui.arrangements import MOST_PLACES, Arrangements
from directory_app.ui.commands.table import TableCommands
from directory_app.ui.contact_table.model import COLUMNS
from directory_app.ui.sidebar.places import LIST_PREFIX, ORGANISATIONS
from tests.directories import make, opened, organisation
from tests.ui.conftest import ALT, CTRL, Desk
from tests.ui.contact_table.hands import TableDesk

CITIES = ("Québec", "Éastman", "", "Alma", "Gatineau", "Baie-Comeau")


@pytest.fixture
def towns(tmp_path: Path, open_desk: Callable[[Path], Desk]) -> Desk:
    """Six organisations, A to F, in six towns, three of them on a list in an order of its own."""
    path = make(tmp_path)
    with opened(path) as directory:
        ids = []
        for letter, city in zip("ABCDEF", CITIES, strict=True):
            more = [("addresses.+", f"1, rue des Essais, {city} (Québec)")] if city else []
            ids.append(organisation(directory, f"Organisme {letter}", *more))
        directory.lists.create("Envoi", contact_ids=(ids[4], ids[0], ids[1]), initiator="essai")
    return open_desk(path)


def shown(desk: Desk) -> str:
    """The letters of the list, from the top."""
    rows = desk.page.directory.search.rows
    found: list[str] = []
    keys = desk.page.list.model.keys
    desk.page.lanes.read.submit(
        lambda: rows(keys), lambda some: found.extend(row.display_name[-1] for row in some)
    )
    desk.wait(lambda: len(found) == len(keys))
    return "".join(found)


def sort(desk: Desk, column: Column) -> None:
    """As a click in « Affichage › Trier par » does."""
    desk.window.commands.sort.columns[column].trigger()
    desk.settle()


def place_of_list(desk: Desk) -> None:
    place = desk.page.sidebar.model.list_places[0]
    desk.page.go_to(place)
    desk.settle()


def test_the_menu_sorts_and_the_contact_stays_current(towns: Desk) -> None:
    desk, chip = towns, towns.page.list.sort
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.settle()
    assert (desk.card.title, chip.shown_text) == ("Organisme B", "Trier\u00a0: Nom")
    sort(desk, Column.CITY)
    assert shown(desk) == "DFBEAC"
    assert chip.shown_text == "Trier\u00a0: Ville"
    desk.window.commands.sort.descending.trigger()
    desk.settle()
    assert shown(desk) == "AEBFDC"
    assert chip.accessibleName() == "Trier\u00a0: Ville, ordre décroissant"
    assert desk.card.title == "Organisme B"
    assert desk.page.list.view.currentIndex().row() == 2
    sort(desk, Column.NAME)
    assert shown(desk) == "ABCDEF"
    assert desk.card.title == "Organisme B"


def test_each_place_has_its_order_and_keeps_it(
    towns: Desk, open_desk: Callable[[Path], Desk]
) -> None:
    desk = towns
    sort(desk, Column.CITY)
    desk.page.go_to(ORGANISATIONS)
    desk.settle()
    assert shown(desk) == "ABCDEF"
    place_of_list(desk)
    assert (shown(desk), desk.page.list.sort.shown_text) == (
        "EAB",
        "Trier\u00a0: Ordre de la liste",
    )
    sort(desk, Column.NAME)
    assert shown(desk) == "ABE"
    again = open_desk(desk.page.directory.location)
    assert shown(again) == "DFBEAC"
    place_of_list(again)
    assert shown(again) == "ABE"
    again.window.commands.sort.own.trigger()
    again.settle()
    assert shown(again) == "EAB"


def test_a_text_is_answered_by_relevance_unless_a_column_is_chosen(towns: Desk) -> None:
    desk = towns
    sort(desk, Column.CITY)
    desk.search("organisme")
    assert (shown(desk), desk.page.list.sort.shown_text) == ("ABCDEF", "Trier\u00a0: Pertinence")
    sort(desk, Column.CITY)
    assert shown(desk) == "DFBEAC"
    desk.type(" b")
    desk.settle()
    assert shown(desk) == "FB"  # Baie-Comeau
    desk.search("")
    assert shown(desk) == "DFBEAC"
    desk.search("organisme")
    assert shown(desk) == "ABCDEF"


def test_a_list_moves_only_in_its_own_order(towns: Desk) -> None:
    desk = towns
    place_of_list(desk)
    sort(desk, Column.NAME)
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down, ALT)
    desk.settle()
    assert shown(desk) == "ABE"
    assert "Ordre de la liste" in desk.toast
    desk.window.commands.sort.own.trigger()
    desk.settle()
    desk.page.list.view.select(0)
    desk.settle()
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: shown(desk) == "AEB")


def test_a_click_on_the_header_sorts_and_turns(towns: Desk) -> None:
    table = TableDesk(towns)
    header = table.view.horizontalHeader()
    number = COLUMNS.index(Column.CITY)
    table.view.select_cell(0, number)
    where = header.viewport().rect().center()
    where.setX(header.sectionViewportPosition(number) + 20)
    for expected in ("DFBEAC", "AEBFDC", "DFBEAC"):
        QTest.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            where,
        )
        table.settle()
        assert shown(towns) == expected
    menu = table.commands.columns.make_menu(Column.NAME)
    last_first = [one for one in menu.actions() if "décroissant" in one.text()]
    last_first[0].trigger()
    menu.deleteLater()
    table.settle()
    assert shown(towns) == "FEDCBA"


def test_a_change_elsewhere_puts_the_row_in_its_place_and_keeps_what_is_current(
    towns: Desk,
) -> None:
    desk = towns
    sort(desk, Column.CITY)
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_End)
    desk.settle()
    assert desk.card.title == "Organisme C"
    with opened(desk.page.directory.location, "semoir") as other:
        moved = other.search.ids(other.search.all_keys("Organisme D"))[0]
        other.contacts.edit(moved, [("addresses.0.city", "Victoriaville")])
    desk.wait(lambda: shown(desk) == "FBEADC")
    desk.settle()
    assert desk.card.title == "Organisme C"


def columns(commands: TableCommands) -> tuple[Column, ...]:
    assert commands.view is not None
    return commands.view.shown_columns


def test_each_place_has_its_columns(towns: Desk, open_desk: Callable[[Path], Desk]) -> None:
    table = TableDesk(towns)
    general = columns(table.commands)
    place_of_list(towns)
    assert columns(table.commands) == general
    table.commands.columns.set_shown(Column.PHONE, is_shown=False)
    own = columns(table.commands)
    towns.page.go_to(ORGANISATIONS)
    towns.settle()
    assert columns(table.commands) == general
    place_of_list(towns)
    assert columns(table.commands) == own != general
    again = open_desk(towns.page.directory.location)
    place_of_list(again)
    assert again.window.wiring is not None
    assert columns(again.window.wiring.table) == own


def test_what_is_kept_is_bounded_and_forgotten_with_the_list(towns: Desk) -> None:
    kept: list[str] = []
    arrangements = Arrangements("", "", kept.append)
    for n in range(MOST_PLACES + 50):
        arrangements.keep_order(f"{LIST_PREFIX}{n}", Order(Column.CITY))
    again = Arrangements(kept[-1], "", kept.append)
    assert len(again.lists) == MOST_PLACES
    assert again.order_of(f"{LIST_PREFIX}0") is None
    assert again.order_of(f"{LIST_PREFIX}249") == Order(Column.CITY)
    for damaged in ("[]", "{", '{"all": 3}', '{"all": ["", "mauvais", true]}', '"x"'):
        assert Arrangements(damaged, "", kept.append).order_of("all") is None
    place_of_list(towns)
    sort(towns, Column.NAME)
    place = towns.page.place
    settings = towns.window.settings
    assert place.key in settings.arrangements
    assert towns.window.wiring is not None
    towns.window.commands.delete_list.trigger()
    towns.wait(lambda: place.key not in settings.arrangements)


def test_ctrl_a_in_another_order_and_back_keeps_everybody(towns: Desk) -> None:
    towns.page.list.view.setFocus()
    towns.press(Qt.Key.Key_A, CTRL)
    towns.settle()
    sort(towns, Column.CITY)
    assert towns.page.selected_count == 6
    towns.press(Qt.Key.Key_T, CTRL)
    towns.settle()
    assert towns.page.selected_count == 6
