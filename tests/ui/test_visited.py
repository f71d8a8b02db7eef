"""Alt+← and Alt+→: which cards count as visited, and where the arrows lead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from directory_app.ui.commands.visited import VisitedCommands
from tests.directories import opened
from tests.ui.conftest import ALT, CTRL, SHIFT, Desk
from tests.ui.invented import build
from tests.ui.test_go_to import begin

RIMQ, TIR, MAUDE = "Regroupement imaginaire", "Table imaginaire", "Maude"


def visited(desk: Desk) -> VisitedCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.visited


def open_card(desk: Desk, text: str) -> None:
    """By « Aller à… »."""
    begin(desk, text)
    desk.press(Qt.Key.Key_Return)
    desk.settle()


def back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Left, ALT)
    desk.settle()


def forward(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Right, ALT)
    desk.settle()


@pytest.fixture
def walked(desk: Desk) -> Desk:
    """Three cards visited, the last one shown."""
    for text in ("rimq", "tir", "maude"):
        open_card(desk, text)
    return desk


def test_back_and_forward_go_through_the_cards(walked: Desk) -> None:
    back(walked)
    assert walked.card.title.startswith(TIR)
    back(walked)
    assert walked.card.title.startswith(RIMQ)
    assert not walked.window.commands.previous_card.isEnabled()
    forward(walked)
    forward(walked)
    assert walked.card.title.startswith(MAUDE)
    assert not walked.window.commands.next_card.isEnabled()


def test_another_card_forgets_those_ahead(walked: Desk) -> None:
    back(walked)
    open_card(walked, "etienne")
    assert not walked.window.commands.next_card.isEnabled()
    back(walked)
    assert walked.card.title.startswith(TIR)


def test_the_menu_names_them_and_places_and_searches_keep_them(walked: Desk) -> None:
    commands = walked.window.commands
    assert commands.previous_card.text() == "Fic&he précédente\u00a0: TIR"
    back(walked)
    assert commands.next_card.text() == "Fiche sui&vante\u00a0: Maude Beaulieu-Roy"
    commands.places["people"].trigger()
    walked.settle()
    walked.search("introuvable")
    back(walked)
    assert walked.card.title.startswith(TIR)


def test_cards_that_flash_by_do_not_count(desk: Desk) -> None:
    visited(desk).stay.setInterval(3_600_000)
    desk.search("rimq")
    desk.search("tir")
    desk.search("")
    for _ in range(4):
        desk.press(Qt.Key.Key_Down)
        desk.settle()
    assert visited(desk).trail.ids == ()
    assert visited(desk).stay.isActive()  # the one that stays is about to


def test_a_card_that_stays_is_copied_edited_or_entered_counts(desk: Desk) -> None:
    trail = visited(desk).trail
    visited(desk).stay.setInterval(0)
    desk.search("rimq")
    desk.wait(lambda: len(trail.ids) == 1)
    visited(desk).stay.setInterval(3_600_000)
    desk.search("tir")
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    desk.wait(lambda: len(trail.ids) == 2)
    desk.search("maude")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert len(trail.ids) == 3
    desk.search("etienne")
    desk.edit()
    assert len(trail.ids) == 4


def test_a_trashed_card_is_passed_over_and_comes_back_with_it(walked: Desk) -> None:
    with opened(walked.window.location, "semoir") as directory:
        directory.contacts.trash_all([directory.contacts.find_id("TIR")])
    walked.page.relay.look()
    named = walked.window.commands.previous_card
    walked.wait(lambda: named.text().endswith("RIMQ"))
    back(walked)
    assert walked.card.title.startswith(RIMQ)


def test_a_card_that_went_into_another_is_passed_over(walked: Desk) -> None:
    with opened(walked.window.location, "semoir") as directory:
        find = directory.contacts.find_id
        rimq, tir = find("RIMQ"), find("TIR")
        directory.merging.merge(rimq, tir)
        stays = {one.id for one in directory.search.rows(directory.search.all_keys(""))}
    (gone,) = {rimq, tir} - stays
    walked.page.relay.look()
    walked.wait(lambda: visited(walked).rows.is_gone(gone))
    back(walked)
    assert walked.card.contact_id in stays
    assert not walked.window.commands.previous_card.isEnabled()


def test_a_confidential_contact_is_never_named(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = build(tmp_path)
    with opened(path, "semoir") as directory:
        directory.contacts.edit(directory.contacts.find_id("TIR"), [("confidential", "true")])
    desk = open_desk(path)
    open_card(desk, "table imaginaire")
    open_card(desk, "maude")
    assert desk.window.commands.previous_card.isEnabled()
    assert desk.window.commands.previous_card.text() == "Fic&he précédente"
    back(desk)
    assert desk.card.is_confidential


def test_the_cards_opened_are_counted_and_come_back_another_day(
    walked: Desk, open_desk: Callable[[Path], Desk]
) -> None:
    favoured = walked.page.directory.favoured
    walked.wait(lambda: len(favoured.ids) == 3)
    other = open_desk(walked.window.location)
    view = begin(other)
    assert other.card.title.startswith(MAUDE)  # which is on screen already
    names = [one.text for one in view.model.found.targets[:2]]
    assert [name.split()[0] for name in names] == ["Table", "Regroupement"]


def test_from_a_delegation_alt_left_leads_back_there_then_to_the_card_before(desk: Desk) -> None:
    open_card(desk, "tir")
    desk.window.commands.new_delegation.trigger()
    assert desk.window.wiring is not None
    commands = desk.window.wiring.delegation.commands
    desk.wait(lambda: commands.front is not None)
    desk.settle()
    desk.type("Journée")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    open_card(desk, "rimq")
    assert desk.window.commands.return_to_event.shortcut().toString() == "Alt+Left"
    assert desk.window.commands.previous_card.shortcut().toString() == ""
    open_card(desk, "maude")
    back(desk)
    assert desk.card.title.startswith(RIMQ)  # the last place one came from
    back(desk)
    assert commands.front is not None
    desk.page.go_to(desk.page.sidebar.model.find_place("all"))  # type: ignore[arg-type]
    desk.settle()
    assert desk.window.commands.return_to_event.shortcut().toString() == ""
