"""The strip above a form: a card like the one being typed, and what a person does about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from directory_app import bootstrap
from directory_app.ui.contact_editor.compare_view import CompareView
from tests.ui.conftest import ALT, CTRL, Desk
from tests.ui.form_hands import button, field, form, phone_texts

NUMBER = "514 555-0107"


@pytest.fixture
def making(desk: Desk) -> Desk:
    """The form of a new organisation, the cursor in its name."""
    desk.window.commands.new_organisation.trigger()
    desk.wait(lambda: desk.page.card.is_editing)
    return desk


def strip(desk: Desk) -> str:
    return form(desk).similar.text


def replace(desk: Desk, text: str) -> None:
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(text)


def type_into(desk: Desk, path: str, text: str) -> None:
    field(desk, path).setFocus()
    replace(desk, text)


def test_an_acronym_is_told_while_it_is_typed_and_the_draft_outlives_opening(making: Desk) -> None:
    type_into(making, "acronym", "rimq")
    making.wait(lambda: "RIMQ" in strip(making))
    assert making.focused() is field(making, "acronym"), "typing goes on"
    new = form(making).contact_id
    button(form(making), "similar:open").click()
    making.settle()
    assert making.card.subtitle_acronym == "RIMQ"
    assert making.page.card.drafts.find(new)


def test_a_telephone_is_told_too_and_goes_with_what_is_typed(making: Desk) -> None:
    making.press(Qt.Key.Key_T, ALT)
    replace(making, NUMBER)
    making.wait(lambda: "RIMQ" in strip(making))
    replace(making, "418 555-0199")
    making.wait(lambda: strip(making) == "")


def test_another_one_is_not_told_of_again(making: Desk) -> None:
    type_into(making, "acronym", "rimq")
    making.wait(lambda: strip(making) != "")
    button(form(making), "similar:apart").click()
    assert strip(making) == ""
    type_into(making, "name", "Autre nom")
    making.wait(lambda: not making.window.wiring.duplicates.is_waiting)
    assert strip(making) == ""


def test_of_a_stored_card_it_is_remembered_as_distinct(desk: Desk, directory_file: Path) -> None:
    desk.search("tir")
    desk.edit()
    mine = form(desk).contact_id
    type_into(desk, "acronym", "rimq")
    desk.wait(lambda: strip(desk) != "")
    assert form(desk).similar.shown is not None
    other = form(desk).similar.shown.row.id
    button(form(desk), "similar:apart").click()
    desk.wait(lambda: desk.page.lanes.is_idle)
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.contacts.get_card(mine).contact.distinct == (other,)


def test_a_confidential_number_tells_that_there_is_a_card_and_nothing_else(
    desk: Desk, directory_file: Path
) -> None:
    secret = "450 555-0177"
    with bootstrap.open_directory(directory_file) as directory:
        more = [("name", "Maison Tournesol"), ("phones.+", secret)]
        contact_id, _ = directory.contacts.create("organisation", more)
        directory.contacts.edit(contact_id, [("phones.0.confidential", "true")])
    desk.window.commands.new_organisation.trigger()
    desk.wait(lambda: desk.page.card.is_editing)
    desk.press(Qt.Key.Key_T, ALT)
    replace(desk, secret)
    desk.wait(lambda: strip(desk) != "")
    told = form(desk).similar
    said = [one.accessibleName() for one in told.findChildren(QWidget)]
    assert "Tournesol" not in strip(desk) + " ".join(said)
    assert told.shown is None
    assert not button(told, "similar:open").isVisible()


def test_both_cards_stand_side_by_side_and_a_value_is_copied(making: Desk) -> None:
    type_into(making, "acronym", "rimq")
    making.wait(lambda: strip(making) != "")
    button(form(making), "similar:compare").click()
    making.wait(lambda: making.window.findChild(CompareView) is not None)
    view = making.window.findChild(CompareView)
    assert view is not None
    copies = [
        one for one in view.findChildren(QWidget) if one.objectName().startswith("compare:copy")
    ]
    wanted = next(one for one in copies if NUMBER in one.accessibleName())
    wanted.click()  # type: ignore[attr-defined]
    assert NUMBER in phone_texts(making)
    button(view, "compare:back").click()
    assert making.page.card.is_editing


def test_a_stored_card_is_merged_with_the_one_like_it_and_what_was_typed_is_kept(
    desk: Desk,
) -> None:
    desk.search("tir")
    desk.edit()
    mine = form(desk).contact_id
    type_into(desk, "acronym", "rimq")
    desk.wait(lambda: strip(desk) != "")
    button(form(desk), "similar:merge").click()
    assert desk.window.wiring is not None
    merging = desk.window.wiring.merging
    desk.wait(lambda: merging.is_in_front)
    desk.settle()
    assert merging.view is not None
    assert merging.view.preview is not None
    assert merging.view.preview.a.id == mine
    assert desk.page.card.drafts.find(mine)
