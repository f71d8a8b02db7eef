"""« Aller à… »: from anywhere to a contact, a list, a view or a command, by the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from directory_app.ui.go_to.targets import Section
from directory_app.ui.go_to.view import GoToView
from directory_app.ui.theme import Mode
from tests.directories import opened, organisation
from tests.ui.conftest import CTRL, Desk
from tests.ui.invented import build
from tests.ui.test_readability import check_contrast


def view_of(desk: Desk) -> GoToView:
    assert desk.window.wiring is not None
    return desk.window.wiring.go_to.view


def begin(desk: Desk, text: str = "") -> GoToView:
    """Opens it, types, and waits for the answer."""
    desk.press(Qt.Key.Key_K, CTRL)
    view = view_of(desk)
    assert view.is_open
    desk.type(text)
    desk.settle()
    desk.wait(lambda: view.is_answered)
    return view


def rows(view: GoToView, section: Section) -> list[str]:
    """What a section shows."""
    return [one.text for one in view.model.found.targets if one.section is section]


def spoken(view: GoToView) -> str:
    """What a screen reader says of the current row."""
    text: str = view.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    return text


@pytest.fixture
def listed(open_desk: Callable[[Path], Desk], tmp_path: Path) -> Desk:
    """With a list, a delegation and a confidential contact."""
    path = build(tmp_path)
    with opened(path, "semoir") as directory:
        ids = [directory.contacts.find_id(ref) for ref in ("RIMQ", "TIR")]
        directory.lists.create("Presse de Québec", contact_ids=ids)
        directory.events.create({"title": "Haute Pression à l’Assemblée nationale"})
    return open_desk(path)


def test_a_card_takes_two_keys_and_its_letters(desk: Desk) -> None:
    desk.page.sidebar.first_stop().setFocus()
    desk.press(Qt.Key.Key_K, CTRL)
    desk.type("tir")
    desk.press(Qt.Key.Key_Return)  # at once: it waits for the answer
    desk.settle()
    assert desk.card.title.startswith("Table imaginaire")
    assert desk.keys == 2 + len("tir")
    assert not view_of(desk).is_open
    assert desk.page.card.isAncestorOf(desk.focused())


def test_a_command_takes_two_keys_and_its_letters(desk: Desk) -> None:
    view = begin(desk, "exp")
    assert view.target is not None
    assert (view.target.text, view.target.keys) == ("Exporter…", "Ctrl+Maj+X")
    assert spoken(view) == "Commandes, Exporter…, Fichier, Ctrl+Maj+X"
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.keys == 2 + len("exp")
    assert desk.window.wiring is not None
    assert desk.window.wiring.export.view is not None


def test_lists_delegations_and_views_are_found_by_words_in_any_order(listed: Desk) -> None:
    view = begin(listed, "haute")
    assert rows(view, Section.LISTS) == ["Haute Pression à l’Assemblée nationale"]
    listed.press(Qt.Key.Key_Return)
    listed.settle()
    assert listed.window.wiring is not None
    work = listed.window.wiring.delegation.commands.front
    assert work is not None
    assert work.title.startswith("Haute")
    view = begin(listed, "quebec pre")
    listed.press(Qt.Key.Key_Return)
    listed.settle()
    assert listed.page.place.name == "Presse de Québec"
    begin(listed, "corb")
    listed.press(Qt.Key.Key_Return)
    listed.settle()
    assert listed.page.place.key == "trash"


def test_the_section_of_what_is_meant_best_comes_first(listed: Desk) -> None:
    with opened(listed.window.location, "semoir") as directory:
        for n in range(9):
            organisation(directory, f"Relais de la presse {n}")
    view = begin(listed, "presse")
    sections = [one.section for one in view.model.found.targets]
    assert sections[0] is Section.LISTS
    assert view.target is not None
    assert view.target.text == "Presse de Québec"
    assert view.model.first_row == 1
    listed.press(Qt.Key.Key_Escape)
    view = begin(listed, "relais")
    assert view.model.found.targets[0].section is Section.CONTACTS


def test_every_command_of_the_menus_is_there_and_a_grey_one_never_runs(desk: Desk) -> None:
    view = begin(desk)
    everything = {one.text: one for one in desk.window.wiring.go_to.others()}  # type: ignore[union-attr]
    for menu in desk.window.commands.menus:
        for action in menu.actions():
            text = action.text().replace("&", "")
            if text and action.menu() is None and action is not desk.window.commands.go_to:
                assert text in everything, text
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.commands.restore.isEnabled()
    view = begin(desk, "restaurer")
    ran: list[object] = []
    desk.window.commands.restore.triggered.connect(ran.append)
    assert rows(view, Section.COMMANDS) == ["Restaurer"]
    assert view.hint.text() == "Rien de cela ne peut se faire ici en ce moment; Échap ferme"
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ran == []
    assert view.is_open


def test_arrows_go_through_all_sections_and_escape_gives_the_focus_back(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    view = begin(desk, "r")
    seen = []
    for _ in range(sum(one.is_enabled for one in view.model.found.targets)):
        assert view.target is not None
        seen.append(view.target)
        desk.press(Qt.Key.Key_Down)
    assert set(seen) == {one for one in view.model.found.targets if one.is_enabled}
    assert {one.section for one in seen} >= {Section.CONTACTS, Section.COMMANDS}
    assert view.target == seen[0]
    desk.press(Qt.Key.Key_Escape)
    assert not view.is_open
    assert desk.page.list.view.hasFocus()


def test_nothing_found_is_said(desk: Desk) -> None:
    view = begin(desk, "zzyzx")
    assert view.model.found.targets == ()
    assert view._nothing.text() == "Rien ne porte le nom «\u00a0zzyzx\u00a0»."
    desk.press(Qt.Key.Key_Return)
    assert view.is_open


def test_with_nothing_typed_the_cards_visited_last_come_first(desk: Desk) -> None:
    for text in ("rimq", "tir", "maude"):
        begin(desk, text)
        desk.press(Qt.Key.Key_Return)
        desk.settle()
    view = begin(desk)
    assert rows(view, Section.CONTACTS) == [
        "Table imaginaire",
        "Regroupement imaginaire des maisons de quartier",
    ]
    assert rows(view, Section.VIEWS)[0] == "Tous"
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.card.title.startswith("Table imaginaire")


def test_the_mouse_opens_and_a_click_beside_closes(desk: Desk) -> None:
    box: QLineEdit = desk.page.list.box
    box.setFocus()
    view = begin(desk, "tir")
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(4, view.height() - 4))
    assert not view.is_open
    assert box.hasFocus()
    view = begin(desk, "tir")
    at = view.list.visualRect(view.list.currentIndex()).center()
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.settle()
    assert desk.card.title.startswith("Table imaginaire")


def test_each_key_shows_the_answer_to_its_own_text_or_the_earlier_one(desk: Desk) -> None:
    """Typed at full speed: what is shown says which text it answers, never goes back, and a row
    is opened for the last one only."""
    desk.press(Qt.Key.Key_K, CTRL)
    view = view_of(desk)
    shown: list[str] = []
    view.model.modelReset.connect(lambda: shown.append(view.model.found.text))
    for text in ("maude", "beaulieu", "regroupement imaginaire"):
        view.edit.selectAll()
        typed = ""
        for character in text:
            desk.type(character)
            typed += character
            assert view.model.found.text == typed.strip() or not view.is_answered
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert shown[-1] == "regroupement imaginaire"
    assert desk.card.title.startswith("Regroupement imaginaire")


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_every_text_is_readable_and_named(desk: Desk, mode: Mode) -> None:
    desk.page.look.theme.apply(mode)
    view = begin(desk, "r")
    check_contrast(view)
    assert view.edit.accessibleName() == "Aller à"
    assert view.list.accessibleName() == "Où cela mène"
    said = [view.model.spoken(one) for one in view.model.found.targets]
    assert said[0].startswith("Fiches, RIMQ — Regroupement imaginaire")
    assert "Commandes, Rechercher, Édition, Ctrl+F" in said
