"""Places changed: status, person, order, removal; by keys, buttons and mouse to the same effect."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from directory_app.domain.contact import Person
from directory_app.domain.events import RosterOrder, Status
from directory_app.ui.delegation.roster_model import PLACE_FORMAT, RosterModel
from directory_app.ui.lists.name_dialog import NameDialog
from tests.directories import opened
from tests.ui.conftest import ALT, CTRL, SHIFT
from tests.ui.delegation.conftest import COLLEAGUE, Team

popups = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    hand_over = QAccessible.updateAccessibility

    def listen(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())  # type: ignore[attr-defined]
        hand_over(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return said


# --- status --------------------------------------------------------------------------------------


@popups
def test_a_status_takes_two_keys(five: Team) -> None:
    """docs/ux.md §3.11: Espace · c."""
    five.select("Lise Côté")
    five.desk.keys = 0
    five.press(Qt.Key.Key_Space)
    five.menu()
    five.press(Qt.Key.Key_C)
    five.settle()
    assert five.desk.keys == 2
    statuses = {one.display_name: one.status for one in five.stored()}
    assert statuses.pop("Lise Côté") is Status.CONFIRMED
    assert set(statuses.values()) == {Status.TO_INVITE}
    assert five.toast == "Lise Côté\u00a0: confirmée"
    assert five.focused is five.work.roster.view


@popups
def test_several_get_the_same_status_at_once_and_undo_takes_all_back(five: Team) -> None:
    five.select("Vincent Archambault")
    five.press(Qt.Key.Key_Down, SHIFT)
    five.press(Qt.Key.Key_Down, SHIFT)
    five.press(Qt.Key.Key_Space)
    five.menu()
    five.press(Qt.Key.Key_V)
    five.settle()
    found = [one.status for one in five.stored()]
    assert found == [Status.INVITED] * 3 + [Status.TO_INVITE] * 2
    assert five.toast == "3 places\u00a0: invitée"
    assert len(five.work.roster.view.selected_ids) == 3
    five.press(Qt.Key.Key_Z, CTRL)
    five.settle()
    assert {one.status for one in five.stored()} == {Status.TO_INVITE}


@popups
def test_a_click_on_the_chip_opens_the_menu_of_its_own_row(five: Team) -> None:
    five.select("Karim Haddad")
    view = five.work.roster.view
    index = view.model().index(1, 0)
    chip = view._rows.chip_rect(view._option(index), five.rows[1])
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip.center())
    menu = five.menu()
    next(a for a in menu.actions() if "Absente" in a.text().replace("&", "")).trigger()
    menu.close()
    five.settle()
    assert [one.status for one in five.stored()].count(Status.ABSENT) == 1
    assert five.stored()[1].status is Status.ABSENT


@popups
def test_the_menu_is_about_the_rows_that_were_selected_when_it_opened(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Space)
    menu = five.menu()
    five.work.roster.view.select(five.rows[0].id)
    next(a for a in menu.actions() if a.text() == "&Confirmée").trigger()
    menu.close()
    five.settle()
    confirmed = [one.display_name for one in five.stored() if one.status is Status.CONFIRMED]
    assert confirmed == ["Lise Côté"]


@popups
def test_the_letters_of_the_menu_are_unique(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Space)
    texts = [action.text() for action in five.menu().actions()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(texts) == len(Status)
    assert len(set(letters)) == len(letters)


# --- order ---------------------------------------------------------------------------------------


def drop(team: Team, row: int, before: int) -> None:
    """Drags a row with the mouse to before another: as Qt hands it over."""
    view, model = team.work.roster.view, team.work.roster.model
    data: QMimeData = model.mimeData([model.index(row)])
    rect = view.visualRect(model.index(min(before, model.rowCount() - 1)))
    where = QPoint(60, rect.bottom() - 2 if before == model.rowCount() else rect.top() + 2)
    actions, buttons = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    viewport = view.viewport()
    enter = QDragEnterEvent(where, actions, data, buttons, none)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(viewport, QDragMoveEvent(where, actions, data, buttons, none))
    assert view._gap == before
    QApplication.sendEvent(viewport, QDropEvent(QPointF(where), actions, data, buttons, none))
    team.settle()


def by_keys(team: Team) -> None:
    team.select("Lise Côté")
    team.press(Qt.Key.Key_Up, ALT)
    team.press(Qt.Key.Key_Up, ALT)
    team.settle()


def by_buttons(team: Team) -> None:
    team.select("Lise Côté")
    for _ in range(2):
        QTest.mouseClick(team.work.roster.footer.up, Qt.MouseButton.LeftButton)
    team.settle()


def by_mouse(team: Team) -> None:
    drop(team, 2, 0)


@pytest.mark.parametrize("move", [by_keys, by_buttons, by_mouse])
def test_keys_buttons_and_mouse_move_to_the_same_effect(
    five: Team, move: Callable[[Team], None], announced: list[str]
) -> None:
    """docs/ux.md, acceptance check 16."""
    move(five)
    expected = [
        "Lise Côté",
        "Vincent Archambault",
        "Maude Beaulieu-Roy",
        "Rosalie Dumont",
        "Karim Haddad",
    ]
    assert five.names == expected
    assert [one.display_name for one in five.stored()] == expected
    assert five.stored_event().order is RosterOrder.MANUAL
    assert "Lise Côté, position 1 sur 5" in announced


def test_moving_down_by_mouse_lands_where_the_line_was(five: Team) -> None:
    drop(five, 0, 5)
    assert five.names[-1] == "Vincent Archambault"
    drop(five, 4, 1)
    assert five.names[1] == "Vincent Archambault"
    assert [one.display_name for one in five.stored()] == five.names


def test_a_foreign_drag_is_refused(five: Team) -> None:
    data = QMimeData()
    data.setText("autre chose")
    event = QDragEnterEvent(
        QPoint(60, 10),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(five.work.roster.view.viewport(), event)
    assert not event.isAccepted()
    assert not data.hasFormat(PLACE_FORMAT)


def test_moving_out_of_an_order_says_so_and_undo_brings_it_back(five: Team) -> None:
    before = five.names
    five.select("Karim Haddad")
    five.press(Qt.Key.Key_Up, ALT)
    five.settle()
    assert five.toast == "Ordre alphabétique remplacé par l’ordre manuel"
    assert five.work.roster.footer.order.currentData() == RosterOrder.MANUAL.value
    five.press_toast()
    assert five.names == before
    assert five.work.roster.footer.order.currentData() == RosterOrder.FAMILY_NAME.value


def test_ten_quick_presses_move_one_person_to_the_top(sample: Team) -> None:
    chosen = sample.rows[9]
    sample.work.go_to_place(chosen.id)
    for _ in range(9):
        sample.press(Qt.Key.Key_Up, ALT)
    sample.settle()
    assert sample.rows[0].id == chosen.id
    assert [one.id for one in sample.stored()] == [one.id for one in sample.rows]
    assert sample.work.roster.view.current_id == chosen.id


@pytest.mark.parametrize("order", list(RosterOrder)[1:])
def test_an_order_is_chosen_in_the_footer(sample: Team, order: RosterOrder) -> None:
    box = sample.work.roster.footer.order
    box.setCurrentIndex(box.findData(order.value))
    box.activated.emit(box.currentIndex())
    sample.settle()
    assert sample.stored_event().order is order
    assert [one.id for one in sample.stored()] == [one.id for one in sample.rows]


def test_the_model_keeps_qt_s_rules(five: Team) -> None:
    rows = five.rows
    model = RosterModel()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    model.set_delegates(rows[:3])
    model.set_delegates((rows[4], rows[2], rows[0]))
    assert model.move(rows[0].id, 0)
    assert not model.move(rows[0].id, 3)
    assert [one.id for one in model.delegates] == [rows[0].id, rows[4].id, rows[2].id]
    model.set_delegates(())
    assert tester is not None


# --- removing ------------------------------------------------------------------------------------


def test_suppr_takes_off_and_the_toast_brings_back_at_the_same_rank(five: Team) -> None:
    before = five.names
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Delete)
    five.settle()
    assert "Lise Côté" not in five.names
    assert five.toast == "Retrait de Lise Côté de la délégation"
    assert five.focused is five.work.roster.view
    assert five.work.roster.view.current_id
    five.press_toast()
    assert five.names == before


def test_a_key_held_down_takes_off_no_second_person(five: Team) -> None:
    five.select("Lise Côté")
    assert not five.desk.window.commands.remove_place.autoRepeat()
    five.press(Qt.Key.Key_Delete)
    five.settle()
    assert len(five.stored()) == 4


def test_the_roster_may_become_empty(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_A, CTRL)
    five.press(Qt.Key.Key_Delete)
    five.settle()
    assert five.toast == "Retrait de 5 places de la délégation"
    assert five.work.roster.empty.isVisible()
    assert five.focused is five.work.roster.field
    five.press(Qt.Key.Key_Z, CTRL)
    five.settle()
    assert len(five.names) == 5


# --- who -----------------------------------------------------------------------------------------


def test_a_place_is_given_to_a_colleague_with_two_keys(five: Team) -> None:
    five.select("Vincent Archambault")
    five.work.roster.model  # noqa: B018
    five.desk.keys = 0
    five.press(Qt.Key.Key_R, CTRL)
    field = five.work.roster.field
    five.see(lambda: field.is_open)
    assert list(field.suggestions) == ["TIAA, sans personne nommée"], "the other one is there"
    five.press(Qt.Key.Key_Escape)
    assert not field.is_replacing
    five.select("Maude Beaulieu-Roy")
    five.desk.keys = 0
    five.press(Qt.Key.Key_R, CTRL)
    five.see(lambda: field.is_open)
    five.press(Qt.Key.Key_Return)
    five.settle()
    assert five.desk.keys == 2
    assert "Perrine Perreault" in five.names
    assert "Maude Beaulieu-Roy" not in five.names
    assert five.toast == "Perrine Perreault remplace Maude Beaulieu-Roy"
    assert five.focused is five.work.roster.view
    five.press(Qt.Key.Key_Z, CTRL)
    five.settle()
    assert "Maude Beaulieu-Roy" in five.names


def test_a_place_is_given_to_anybody_by_typing(five: Team) -> None:
    five.select("Karim Haddad")
    five.press(Qt.Key.Key_R, CTRL)
    five.type("gaston")
    five.press(Qt.Key.Key_Return)
    five.settle()
    assert "Gaston Seul" in five.names
    assert "Karim Haddad" not in five.names


def test_a_place_is_given_to_a_guest(five: Team) -> None:
    five.select("Karim Haddad")
    five.press(Qt.Key.Key_R, CTRL)
    five.type("Zoé Rive")
    field = five.work.roster.field
    five.see(lambda: field.is_open)
    five.press(Qt.Key.Key_Up)
    five.press(Qt.Key.Key_Return)
    five.settle()
    one = next(one for one in five.stored() if one.family_name == "Rive")
    assert (one.person_id, one.acronym) == ("", "CER")


def test_a_place_is_not_given_to_somebody_who_has_one(five: Team) -> None:
    before = five.stored()
    five.select("Karim Haddad")
    five.press(Qt.Key.Key_R, CTRL)
    five.type("dumont")
    five.press(Qt.Key.Key_Return)
    five.settle()
    assert five.toast == "Rosalie Dumont est déjà dans la délégation (position 4)."
    assert five.stored() == before


@popups
def test_the_row_s_menu_says_for_whom_somebody_comes(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Menu)
    menu = five.menu()
    comes_for = next(a.menu() for a in menu.actions() if "présente" in a.text())
    assert isinstance(comes_for, QMenu)
    texts = {action.text(): action for action in comes_for.actions()}
    assert set(texts) == {"AHN", "CER"}
    assert texts["AHN"].isChecked()
    texts["CER"].trigger()
    menu.close()
    five.settle()
    one = next(one for one in five.stored() if one.family_name == "Côté")
    assert (one.acronym, one.function) == ("CER", "trésorerie")


@popups
def test_the_function_of_that_day_is_changed_and_the_card_is_not(five: Team) -> None:
    five.select("Lise Côté")
    five.press(Qt.Key.Key_Menu)
    menu = five.menu()
    next(a for a in menu.actions() if "nction" in a.text()).trigger()
    menu.close()
    window = five.desk.window
    five.desk.wait(lambda: any(d.isVisible() for d in window.findChildren(NameDialog)))
    (dialog,) = window.findChildren(NameDialog)
    assert dialog.edit.text() == "direction"
    dialog.edit.setText("porte-parole")
    QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
    five.see(lambda: five.toast == "Fonction modifiée")
    one = next(one for one in five.stored() if one.family_name == "Côté")
    assert (one.acronym, one.function) == ("AHN", "porte-parole")
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        card = directory.contacts.get_card(directory.contacts.find_id("Lise Côté"))
        assert isinstance(card.contact, Person)
        assert {role.function for role in card.contact.roles} == {"direction", "trésorerie"}
    five.press_toast()
    assert "direction" in {one.function for one in five.stored()}


# --- others write too ----------------------------------------------------------------------------


def test_another_program_s_changes_arrive_and_the_selection_stays(sample: Team) -> None:
    chosen, first = sample.rows[20], sample.rows[0]
    view = sample.work.roster.view
    sample.work.go_to_place(chosen.id)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    with opened(sample.desk.window.location, COLLEAGUE) as directory:
        directory.roster.set_status(sample.work.event_id, [first.id], Status.ABSENT)
    sample.see(lambda: sample.rows[0].status is Status.ABSENT)
    assert view.current_id == chosen.id
    assert view.selected_ids == (chosen.id,)
    assert view.verticalScrollBar().value() == scrolled


def test_a_row_taken_away_by_another_program_leaves_the_others(five: Team) -> None:
    five.select("Lise Côté")
    gone = five.rows[0].id
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        directory.roster.remove(five.work.event_id, [gone])
    five.see(lambda: len(five.rows) == 4)
    assert five.work.roster.current is not None
    assert five.work.roster.current.display_name == "Lise Côté"


def test_a_contact_corrected_elsewhere_is_corrected_here(five: Team) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        who = directory.contacts.find_id("Haddad")
        directory.contacts.edit(who, [("family_name", "Haddad-Roy")])
    five.see(lambda: "Karim Haddad-Roy" in five.names)


def test_an_event_deleted_elsewhere_leads_back_to_the_events(five: Team) -> None:
    with opened(five.desk.window.location, COLLEAGUE) as directory:
        directory.events.delete(five.work.event_id)
    five.see(lambda: five.commands.front is None)
    assert five.desk.page.panes.page is five.events
    assert five.events.model.events == ()
