"""Every field of the form set, changed, cleared, undone and redone, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from directory_app.domain.custom_fields import FieldDefinition
from directory_app.domain.fields import to_fields
from tests import directories
from tests.ui.conftest import CTRL, Desk
from tests.ui.form_hands import form

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support ")  # offscreen, at menus

_MOST_STOPS = 200


def _go(desk: Desk, is_there: Callable[[QWidget], bool]) -> QWidget:
    """Presses Tab until a control has the focus."""
    for _ in range(_MOST_STOPS):
        if is_there(desk.focused()):
            return desk.focused()
        desk.press(Qt.Key.Key_Tab)
    raise AssertionError("Tab never gets there")


def _at(desk: Desk, name: str) -> QWidget:
    """The control of that object name, or the line of the box of that name."""

    def is_there(one: QWidget) -> bool:
        parent = one.parentWidget()
        return name in (one.objectName(), parent.objectName() if parent else "")

    return _go(desk, is_there)


def _named(desk: Desk, name: str) -> QWidget:
    return _go(desk, lambda one: one.accessibleName().replace("\u00a0", " ") == name)


def _write(desk: Desk, name: str, text: str) -> None:
    _at(desk, name)
    desk.press(Qt.Key.Key_A, CTRL)
    if text:
        desk.type(text)
    else:
        desk.press(Qt.Key.Key_Delete)


def _choose(desk: Desk, entry: str) -> None:
    """Opens the menu of the button in front and chooses an entry in it."""
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = [one.text().replace("&", "") for one in menu.actions()].index(entry)
    for _ in range(wanted + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    desk.window.activateWindow()  # as a window manager does once a menu is gone
    desk.wait(desk.window.isActiveWindow)


def _save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


def _fields(path: Path, name: str) -> dict[str, object]:
    with directories.opened(path) as directory:
        contact = directory.contacts.get_card(directory.contacts.find_id(name)).contact
    found: dict[str, object] = {}
    for key, value in to_fields(contact).items():
        head = key.partition("/")[0]
        if isinstance(value, dict):
            shown = {n: v for n, v in value.items() if n not in ("position", "organisation")}
            found[head] = shown
        else:
            found[key] = value
    return found


def _steps(desk: Desk, path: Path, name: str, before: dict[str, object]) -> None:
    """What was saved is undone and redone, by its keys."""
    after = _fields(path, name)
    assert after != before
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    desk.wait(lambda: _fields(path, name) == before)
    desk.press(Qt.Key.Key_Y, CTRL)
    desk.settle()
    desk.wait(lambda: _fields(path, name) == after)


def _person(tmp_path: Path) -> Path:
    path = directories.make(tmp_path)
    with directories.opened(path, author=_author()) as directory:
        directories.organisation(directory, "Assemblée inventée")
        directories.person(directory, "Zélie", "Inventée")
        directory.custom_fields.save([FieldDefinition("Allergies", "text", "person")])
    return path


def _author() -> str:
    import getpass

    return getpass.getuser()


def _fill_identity(desk: Desk) -> None:
    _at(desk, "field:title")
    desk.type("Maître")
    _at(desk, "field:grammatical_gender")
    desk.press(Qt.Key.Key_Down)
    _write(desk, "field:pronouns", "elle, accords au féminin")


def _fill_reach(desk: Desk) -> None:
    _add(desk, "phones", "514 555-0133")
    desk.press(Qt.Key.Key_Tab)
    desk.type("12")
    _named(desk, "Autres marques : Téléphone")
    _choose(desk, "Ne pas appeler")
    _at(desk, "refused_source:+1")
    desk.type("son appel")
    _add(desk, "emails", "zelie@example.org")
    _add(desk, "websites", "zelie.example.org")
    _add(desk, "addresses", "12, rue des Essais, Laval (Québec) H7A 1A1")


def _fill_function(desk: Desk) -> None:
    _add(desk, "roles", "assem")
    _take_suggested(desk, "Assemblée")
    desk.type("député")
    desk.press(Qt.Key.Key_Tab)
    assert "députée" in form(desk).bonds.rows[0].boxes[""].warning
    _named(desk, "Autres détails : Assemblée inventée")
    _choose(desk, "Circonscription, parti, portefeuille…")
    desk.type("Beau-Rivage")
    _write(desk, "party:+1", "Parti inventé")
    _write(desk, "portfolio:+1", "Action communautaire")
    _write(desk, "start:+1", "2024")


def _fill_rest(desk: Desk) -> None:
    for name, text in (("Ajouter un secteur", "Femmes"), ("Ajouter une langue", "français")):
        _named(desk, name)
        desk.type(text)
    _write(desk, "field:description", "Une description.")
    _write(desk, "field:note", "Une note.")
    _add(desk, "dated_notes", "A appelé.")
    for name in ("field:verified_on", "field:confidential"):
        _at(desk, name)
        desk.press(Qt.Key.Key_Space)
    _named(desk, "Allergies")
    desk.type("noix")


def _check_texts(found: dict[str, object]) -> None:
    expected = {
        "title": "Maître",
        "grammatical_gender": "feminine",
        "pronouns": "elle, accords au féminin",
        "languages/fr": True,
        "sectors/Femmes": True,
        "confidential": True,
        "note": "Une note.",
        "description": "Une description.",
    }
    assert {name: found.get(name) for name in expected} == expected
    role = found["roles"]
    assert isinstance(role, dict)
    official = {"riding": "Beau-Rivage", "party": "Parti inventé", "start_on": "2024"}
    assert {name: role.get(name) for name in official} == official
    assert role["portfolio"] == "Action communautaire"


def _check_items(path: Path) -> None:
    with directories.opened(path) as directory:
        contact_id = directory.contacts.find_id("Zélie Inventée")
        contact = directory.contacts.reveal(contact_id, "essai").contact
    assert [one.number.display() for one in contact.phones] == ["514 555-0133, poste 12"]
    assert contact.phones[0].refused
    assert contact.phones[0].refused_source == "son appel"
    assert [one.email.address for one in contact.emails] == ["zelie@example.org"]
    assert [one.postal.city for one in contact.addresses] == ["Laval"]
    assert all(one.confidential for one in (*contact.phones, *contact.emails))
    assert [one.text for one in contact.dated_notes] == ["A appelé."]
    assert [(one.name, one.value) for one in contact.custom] == [("Allergies", "noix")]


def test_a_person(open_desk: Callable[[Path], Desk], tmp_path: Path) -> None:
    path = _person(tmp_path)
    desk = open_desk(path)
    before = _fields(path, "Zélie Inventée")
    desk.search("zelie")
    desk.edit()
    for fill in (_fill_identity, _fill_reach, _fill_function, _fill_rest):
        fill(desk)
    _save(desk)
    _check_texts(_fields(path, "Zélie Inventée"))
    _check_items(path)
    _steps(desk, path, "Zélie Inventée", before)


def _add(desk: Desk, collection: str, text: str) -> None:
    _at(desk, f"add:{collection}")
    desk.press(Qt.Key.Key_Space)
    desk.type(text)


def _take_suggested(desk: Desk, text: str) -> None:
    desk.wait(lambda: any(text in one for one in _suggested(desk)))
    desk.press(Qt.Key.Key_Return)


def _suggested(desk: Desk) -> tuple[str, ...]:
    return getattr(desk.focused(), "suggestions", ())


def test_cleared_again(open_desk: Callable[[Path], Desk], tmp_path: Path) -> None:
    path = _person(tmp_path)
    with directories.opened(path, author=_author()) as directory:
        house = directory.contacts.find_id("Assemblée inventée")
        contact_id = directory.contacts.find_id("Zélie Inventée")
        before = _fields(path, "Zélie Inventée")
        directory.contacts.edit(
            contact_id,
            [
                ("grammatical_gender", "feminine"),
                ("pronouns", "elle"),
                ("languages.+", "fr"),
                ("roles.+", f"{house}:députée"),
                ("roles.0.riding", "Beau-Rivage"),
                ("dated_notes.+", "2026-11-03: Appel."),
                ("custom.Allergies", "noix"),
                ("note", "Une note."),
                ("phones.+", "514 555-0133"),
                ("phones.0.refused", "oui"),
            ],
        )
    full = _fields(path, "Zélie Inventée")
    desk = open_desk(path)
    desk.search("zelie")
    desk.edit()
    _at(desk, "field:grammatical_gender")
    desk.press(Qt.Key.Key_Up)
    _write(desk, "field:pronouns", "")
    _named(desk, "Retirer : Téléphone")
    desk.press(Qt.Key.Key_Space)
    _go(desk, lambda one: one.objectName().startswith("riding:"))
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_Delete)
    _named(desk, "Retirer : Assemblée inventée")
    desk.press(Qt.Key.Key_Space)
    _named(desk, "Retirer : français")
    desk.press(Qt.Key.Key_Space)
    _write(desk, "field:note", "")
    _named(desk, "Retirer : Note datée")
    desk.press(Qt.Key.Key_Space)
    _named(desk, "Allergies")
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_Delete)
    _save(desk)
    assert _fields(path, "Zélie Inventée") == before
    _steps(desk, path, "Zélie Inventée", full)


def test_an_organisation_follows_an_address_and_has_its_seats_filled(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path, author=_author()) as directory:
        directories.organisation(
            directory, "Maison inventée", ("addresses.+", "12, rue des Essais, Laval (Québec)")
        )
        directories.organisation(directory, "Table inventée")
        directories.person(directory, "Zélie", "Inventée")
        directories.organisation(directory, "Groupe inventé")
    desk = open_desk(path)
    before = _fields(path, "Groupe inventé")
    desk.search("groupe")
    desk.edit()
    _at(desk, "add:addresses")
    desk.press(Qt.Key.Key_Space)
    _add(desk, "follow", "maison")
    _take_suggested(desk, "Maison")
    _add(desk, "affiliations", "table")
    _take_suggested(desk, "Table")
    _named(desk, "Autres détails : Table inventée")
    _choose(desk, "Comité, représentation et dates…")
    desk.type("Finances")
    _at(desk, "representative:+1")
    desk.press(Qt.Key.Key_Space)
    desk.type("zel")
    _take_suggested(desk, "Zélie")
    _save(desk)
    with directories.opened(path) as directory:
        find = directory.contacts.find_id
        contact = directory.contacts.get_card(find("Groupe inventé")).contact
        assert contact.addresses[0].taken_from == find("Maison inventée")
        assert contact.addresses[0].postal.street == "rue des Essais"
        (bond,) = contact.affiliations  # type: ignore[union-attr]
        assert bond.committee == "Finances"
        assert bond.representative == find("Zélie Inventée")
    _steps(desk, path, "Groupe inventé", before)
