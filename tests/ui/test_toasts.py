"""A toast's button is about what the toast says, however much happens before it is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from directory_app.ui.notifier import Toast
from directory_app.ui.wiring import Wiring
from tests.directories import opened
from tests.ui.conftest import CTRL, Desk
from tests.ui.gates import held
from tests.ui.test_list_commands import listed, name_dialog, show_list
from tests.ui.test_places import names
from tests.ui.test_trash import trash_first

__all__ = ["listed"]


def wiring(desk: Desk) -> Wiring:
    assert desk.window.wiring is not None
    return desk.window.wiring


def toast(desk: Desk) -> Toast:
    return desk.page.toast


def rename(desk: Desk, name: str) -> None:
    """The list shown, by its dialog."""
    desk.window.commands.rename_list.trigger()
    dialog = name_dialog(desk)
    dialog.edit.selectAll()
    desk.type(name)
    desk.press(Qt.Key.Key_Return)


def list_names(desk: Desk) -> list[str]:
    with opened(desk.window.location, "lectrice") as directory:
        return [one.name for one in directory.lists.list_all()]


def trashed_count(desk: Desk) -> int:
    with opened(desk.window.location, "lectrice") as directory:
        return directory.overview.read().trashed


def trash_current(desk: Desk) -> None:
    desk.window.commands.trash.trigger()
    desk.wait(lambda: trashed_count(desk) == 1)
    desk.settle()
    assert toast(desk).isVisible()


def test_a_renaming_says_so_and_is_taken_back_by_its_own_button(listed: Desk) -> None:
    show_list(listed, "Membres")
    trash_current(listed)
    rename(listed, "Envoi de mars")
    listed.wait(lambda: "Envoi de mars" in listed.toast)
    toast(listed)._on_clicked()
    listed.wait(lambda: list_names(listed) == ["Membres", "Presse"])
    assert trashed_count(listed) == 1


def test_a_name_that_stays_the_same_is_no_step(listed: Desk) -> None:
    show_list(listed, "Membres")
    rename(listed, "Membres")
    listed.wait(lambda: wiring(listed).lists.dialog is None)
    listed.settle()
    assert not toast(listed).isVisible()


def test_a_silent_step_takes_the_offer_of_the_one_before_away(listed: Desk) -> None:
    trash_current(listed)
    listed.window.commands.new_list.trigger()
    name_dialog(listed)
    listed.type("Tournée")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: listed.page.place.name == "Tournée")
    listed.settle()
    assert not toast(listed).isVisible()


def test_a_button_pressed_while_another_step_is_under_way_undoes_nothing(listed: Desk) -> None:
    show_list(listed, "Membres")
    trash_current(listed)
    with held(listed.page.lanes.write):
        rename(listed, "Envoi de mars")
        toast(listed)._on_clicked()
    listed.settle()
    assert "Envoi de mars" in list_names(listed)
    assert trashed_count(listed) == 1
    assert listed.toast == "Ce qui était à annuler a changé depuis\u00a0: rien n’a été fait."


def test_redo_of_a_toast_is_about_its_own_undo(desk: Desk) -> None:
    title = trash_first(desk, "tir")
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: title in names(desk))
    desk.settle()
    toast(desk)._on_clicked()
    desk.wait(lambda: title not in names(desk))
    desk.settle()
    toast(desk)._on_clicked()
    desk.wait(lambda: title in names(desk))


def test_what_somebody_else_writes_leaves_the_offer(desk: Desk) -> None:
    title = trash_first(desk, "tir")
    with opened(desk.window.location, "collègue") as other:
        other.lists.create("Envoi du collègue")
    desk.page.relay.look()
    desk.wait(lambda: any(e.text == "Envoi du collègue" for e in desk.page.sidebar.model.entries))
    assert toast(desk).isVisible()
    toast(desk)._on_clicked()
    desk.wait(lambda: title in names(desk))


def test_taking_off_a_list_who_is_not_there_undoes_nothing(listed: Desk) -> None:
    show_list(listed, "Membres")
    listed.search("")
    with opened(listed.window.location, "lectrice") as directory:
        contact_id = directory.contacts.find_id("Étienne")
    listed.page.open_contact(contact_id)
    listed.settle()
    listed.page.list.box.setFocus()
    listed.window.commands.remove.trigger()
    listed.wait(lambda: "Membres" in listed.toast)
    assert not toast(listed)._button.isVisible()
    assert len(names(listed)) == 3
