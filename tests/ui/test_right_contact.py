"""A command acts on the contact it was given for, however fast the hands and slow the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.errors import EnvironmentFault
from tests.directories import make, opened, organisation
from tests.ui.conftest import ALT, CTRL, SHIFT, Desk
from tests.ui.gates import held
from tests.ui.test_list_commands import key_of, listed, members, show_list
from tests.ui.test_places import counts, names

__all__ = ["listed"]
PHONES = ("418 555-0100", "418 555-0101", "418 555-0102", "418 555-0103", "418 555-0104")


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def told(desk: Desk) -> None:
    """As if another program had written; the answer comes when the read lane is free."""
    desk.page.relay.changed.emit(ChangeSet(0, Kind.EDIT))


@pytest.fixture
def five(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    """Five organisations, Alpha to Echo, each with its telephone; the first is current."""
    path = make(tmp_path)
    with opened(path, "semoir") as directory:
        for name, phone in zip(("Alpha", "Bravo", "Charlie", "Delta", "Echo"), PHONES, strict=True):
            organisation(directory, name, ("phones.+", phone))
    desk = open_desk(path)
    desk.page.list.view.setFocus()
    QGuiApplication.clipboard().setText("avant")
    return desk


def down(desk: Desk, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    desk.press(Qt.Key.Key_Down, modifiers)


# --- a row is left before its card is there ------------------------------------------------------


def test_suppr_between_two_arrows_trashes_the_row_between(five: Desk) -> None:
    with held(five.page.lanes.read):
        down(five)
        five.press(Qt.Key.Key_Delete)
        down(five)
    five.wait(lambda: len(names(five)) == 4)
    five.settle()
    assert names(five) == ["Alpha", "Charlie", "Delta", "Echo"]
    assert "Bravo" in five.toast
    assert five.card.title == "Charlie"


def test_ctrl_d_between_two_arrows_adds_the_row_between(listed: Desk) -> None:
    listed.page.list.view.setFocus()
    listed.page.list.view.select(0)
    listed.settle()
    second = names(listed)[1]
    with held(listed.page.lanes.read):
        down(listed)
        listed.press(Qt.Key.Key_D, CTRL)
        down(listed)
    lists = listed.window.wiring.lists  # type: ignore[union-attr]
    listed.wait(lambda: lists.dialog is not None)
    listed.wait(lambda: lists.dialog.edit.hasFocus())
    listed.type("presse")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: counts(listed)[key_of(listed, "Presse")] == 1)
    assert members(listed, "Presse") == [second]


def test_a_copy_waits_for_the_row_it_was_asked_on(five: Desk) -> None:
    with held(five.page.lanes.read):
        down(five)
        five.press(Qt.Key.Key_T, CTRL | SHIFT)
    five.settle()
    assert clipboard() == PHONES[1]


def test_a_copy_is_dropped_when_its_row_is_left(five: Desk) -> None:
    with held(five.page.lanes.read):
        down(five)
        five.press(Qt.Key.Key_T, CTRL | SHIFT)
        down(five)
    five.settle()
    assert five.card.title == "Charlie"
    assert clipboard() == "avant"


def test_a_form_is_not_opened_on_the_next_row(five: Desk) -> None:
    with held(five.page.lanes.read):
        down(five)
        five.press(Qt.Key.Key_E, CTRL)
        down(five)
    five.settle()
    assert not five.page.card.is_editing


def test_enter_goes_into_the_card_of_its_row(five: Desk) -> None:
    with held(five.page.lanes.read):
        down(five)
        five.press(Qt.Key.Key_Return)
    five.settle()
    assert five.card.title == "Bravo"
    assert five.page.card.isAncestorOf(five.focused())


def test_a_contact_that_goes_takes_its_command_along(five: Desk) -> None:
    with opened(five.window.location, "collègue") as other:
        other.contacts.trash(five.card.contact_id)
    with held(five.page.lanes.read):
        told(five)
        five.press(Qt.Key.Key_T, CTRL | SHIFT)
    five.wait(lambda: len(names(five)) == 4)
    five.settle()
    assert five.card.title == "Bravo"
    assert clipboard() == "avant"


def test_a_card_that_cannot_be_read_leaves_nothing_to_act_on(
    five: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(contact: int | str) -> None:
        raise EnvironmentFault("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(five.page.directory.contacts, "get_card", refuse)
        with held(five.page.lanes.read):
            down(five)
            five.press(Qt.Key.Key_T, CTRL | SHIFT)
        five.settle()
    assert five.page.list.banner.isVisible()
    assert five.page.card.card is None
    told(five)
    five.settle()
    assert five.card.title == "Bravo"
    assert clipboard() == "avant"


# --- a text or a place has no answer yet ---------------------------------------------------------


def test_suppr_on_a_text_without_answer_is_about_its_first_contact(five: Desk) -> None:
    with held(five.page.lanes.read):
        five.type("delta")
        five.page.list.view.setFocus()
        five.press(Qt.Key.Key_Delete)
        down(five)
    five.wait(lambda: "Delta" in five.toast)
    five.settle()
    with opened(five.window.location, "lectrice") as directory:
        assert directory.overview.read().trashed == 1


def test_a_change_of_place_takes_the_command_back(five: Desk) -> None:
    with held(five.page.lanes.read):
        down(five)
        five.press(Qt.Key.Key_T, CTRL | SHIFT)
        five.press(Qt.Key.Key_2, CTRL)
    five.settle()
    assert clipboard() == "avant"


def test_what_another_writes_meanwhile_leaves_the_first_of_the_answer_current(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_End)
    desk.settle()
    with held(desk.page.lanes.read):
        desk.press(Qt.Key.Key_F, CTRL)
        desk.type("rimq")
        told(desk)
        desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    desk.settle()
    assert desk.page.list.view.currentIndex().row() == 0
    assert clipboard() == "514 555-0107, poste 25"


# --- a link was followed -------------------------------------------------------------------------


def follow(desk: Desk, reference: str) -> None:
    """As by a link on the card: the list stays where it is."""
    with opened(desk.window.location, "lectrice") as directory:
        contact_id = directory.contacts.find_id(reference)
    desk.page.open_contact(contact_id)
    desk.settle()
    assert desk.card.contact_id == contact_id


def test_suppr_in_the_list_is_about_its_row_not_about_a_link_s_card(five: Desk) -> None:
    follow(five, "Delta")
    five.press(Qt.Key.Key_Delete)
    five.wait(lambda: len(names(five)) == 4)
    assert names(five) == ["Bravo", "Charlie", "Delta", "Echo"]


def test_alt_arrow_moves_the_row_not_a_link_s_card(listed: Desk) -> None:
    show_list(listed, "Membres")
    first, second, third = names(listed)
    follow(listed, "Maude")
    listed.page.list.view.setFocus()
    down(listed, ALT)
    listed.wait(lambda: names(listed) == [second, first, third])
    assert members(listed, "Membres") == [second, first, third]


# --- several places at once ----------------------------------------------------------------------


@pytest.fixture
def ordered(five: Desk) -> Desk:
    """The list Envoi of the five, in their order."""
    with opened(five.window.location, "semoir") as directory:
        ids = directory.search.ids(directory.search.all_keys(""))
        list_id, _ = directory.lists.create("Envoi", contact_ids=ids)
    five.page.relay.look()
    five.settle()
    five.page.open_list(list_id)
    five.wait(lambda: five.page.place.list_id == list_id)
    five.settle()
    five.page.list.view.setFocus()
    return five


def test_three_quick_presses_are_three_places(ordered: Desk) -> None:
    for _ in range(3):
        down(ordered, ALT)
    ordered.wait(lambda: names(ordered)[3] == "Alpha")
    ordered.settle()
    assert names(ordered) == ["Bravo", "Charlie", "Delta", "Alpha", "Echo"]
    assert members(ordered, "Envoi") == names(ordered)
    assert ordered.page.list.view.currentIndex().row() == 3
    assert "4" in ordered.toast


def test_presses_beyond_the_end_stop_there(ordered: Desk) -> None:
    for _ in range(9):
        down(ordered, ALT)
    ordered.wait(lambda: names(ordered)[4] == "Alpha")
    ordered.settle()
    ordered.press(Qt.Key.Key_Up, ALT)
    ordered.wait(lambda: names(ordered)[3] == "Alpha")


def test_the_next_row_may_be_moved_before_the_first_has_arrived(ordered: Desk) -> None:
    with held(ordered.page.lanes.write):
        down(ordered, ALT)  # Alpha goes below Bravo
        down(ordered)
        down(ordered)
        down(ordered, ALT)  # Charlie goes below Delta
    expected = ["Bravo", "Alpha", "Delta", "Charlie", "Echo"]
    ordered.wait(lambda: names(ordered) == expected)
    assert members(ordered, "Envoi") == expected


def test_the_buttons_add_up_as_the_keys_do(ordered: Desk) -> None:
    for _ in range(2):
        QTest.mouseClick(ordered.page.list.bar.down, Qt.MouseButton.LeftButton)
    ordered.wait(lambda: names(ordered)[2] == "Alpha")
    ordered.settle()
    assert members(ordered, "Envoi")[2] == "Alpha"
