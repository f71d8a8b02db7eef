"""People added: few keys, nobody twice, organisations and guests, everything undoable."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from directory_app.domain.events import Status
from directory_app.ui.commands.delegation_roster import guest_of
from tests.ui.conftest import CTRL
from tests.ui.delegation.conftest import Team


def test_the_first_delegate_takes_six_keys_and_the_next_ones_five(team: Team) -> None:
    """docs/ux.md §3.11 and acceptance check 15: at most 7, then at most 6; the focus stays."""
    team.work.roster.view.setFocus()
    team.desk.keys = 0
    team.add("perr")
    assert team.names == ["Perrine Perreault"]
    assert team.desk.keys == 6
    team.desk.keys = 0
    team.type("hadd")
    team.press(Qt.Key.Key_Return)
    team.settle()
    assert team.desk.keys == 5
    assert team.names == ["Karim Haddad", "Perrine Perreault"]
    assert team.focused is team.work.roster.field
    assert team.work.roster.field.text() == ""
    assert [one.status for one in team.stored()] == [Status.TO_INVITE] * 2


def test_the_organisation_and_the_function_follow(team: Team) -> None:
    team.add("perr")
    [one] = team.stored()
    assert (one.acronym, one.function) == ("RIMQ", "direction")
    assert team.toast == "Ajout de Perrine Perreault à la délégation"


def test_enter_pressed_before_the_answer_adds_the_first_of_it(team: Team) -> None:
    team.press(Qt.Key.Key_D, CTRL)
    for letter in "perr":
        QTest.keyClicks(team.work.roster.field, letter)
    QTest.keyClick(team.work.roster.field, Qt.Key.Key_Return)
    QTest.keyClick(team.work.roster.field, Qt.Key.Key_Return)
    team.settle()
    assert team.names == ["Perrine Perreault"]


def test_the_row_added_is_the_one_shown_and_undone_from_the_toast(team: Team) -> None:
    team.add("perr")
    team.add("hadd")
    assert team.work.roster.current is not None
    assert team.work.roster.current.display_name == "Karim Haddad"
    team.press_toast()
    assert team.names == ["Perrine Perreault"]


def test_ctrl_z_in_the_empty_field_takes_the_addition_back(team: Team) -> None:
    team.add("perr")
    team.press(Qt.Key.Key_Z, CTRL)
    team.settle()
    assert team.names == []
    assert team.work.roster.empty.isVisible()
    team.press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    team.settle()
    assert team.names == ["Perrine Perreault"]


def test_somebody_already_there_is_shown_not_doubled(five: Team) -> None:
    """docs/ux.md, acceptance check 18."""
    five.add("dumont")
    assert five.toast == "Rosalie Dumont est déjà dans la délégation (position 4)."
    assert len(five.stored()) == 5
    assert five.work.roster.field.hasFocus()
    five.press_toast()
    assert five.work.roster.view.hasFocus()
    assert five.work.roster.current is five.rows[3]


def test_an_organisation_proposes_its_people_then_itself(team: Team) -> None:
    team.press(Qt.Key.Key_D, CTRL)
    team.type("imaginaire")
    field = team.work.roster.field
    team.see(lambda: field.is_open)
    texts = list(field.suggestions)
    team.desk.wait(lambda: any(one.startswith("RIMQ") for one in field.suggestions))
    field.list.setCurrentRow(next(n for n, t in enumerate(texts) if t.startswith("RIMQ — Reg")))
    team.press(Qt.Key.Key_Return)
    team.see(lambda: len(field.suggestions) == 3)
    assert set(field.suggestions[:2]) == {"RIMQ — Perrine Perreault", "RIMQ — Maude Beaulieu-Roy"}
    assert field.suggestions[2] == "RIMQ, sans personne nommée"
    team.press(Qt.Key.Key_Up)
    team.press(Qt.Key.Key_Return)
    team.settle()
    [one] = team.stored()
    assert (one.person_id, one.acronym) == ("", "RIMQ")
    assert field.hasFocus()


def test_a_person_of_an_organisation_comes_for_that_one(team: Team) -> None:
    """Lise Côté works for two: the one that was chosen counts, not her main one."""
    with_cer = team.desk.window.location
    team.press(Qt.Key.Key_D, CTRL)
    team.type("Coalition Exemple")
    field = team.work.roster.field
    team.see(lambda: field.is_open)
    team.press(Qt.Key.Key_Return)
    team.see(lambda: "CER — Lise Côté" in field.suggestions)
    field.list.setCurrentRow(field.suggestions.index("CER — Lise Côté"))
    team.press(Qt.Key.Key_Return)
    team.settle()
    [one] = team.stored()
    assert with_cer.exists()
    assert (one.name, one.acronym, one.function) == ("Lise Côté", "CER", "trésorerie")


def test_those_who_are_there_already_are_not_proposed_again(team: Team) -> None:
    team.add("perr")
    with_rimq = next(one.organisation_id for one in team.rows)
    team.work.gaps.add_asked.emit(with_rimq)
    field = team.work.roster.field
    team.see(lambda: field.is_open)
    assert list(field.suggestions) == ["RIMQ — Maude Beaulieu-Roy", "RIMQ, sans personne nommée"]


def test_the_last_suggestion_is_a_guest_without_a_card(team: Team) -> None:
    team.press(Qt.Key.Key_D, CTRL)
    team.type("Zoé de la Rive, Bureau inventé")
    field = team.work.roster.field
    team.see(lambda: field.is_open)
    assert (
        field.suggestions[-1] == "Ajouter «\u00a0Zoé de la Rive, Bureau inventé\u00a0» sans fiche"
    )
    team.press(Qt.Key.Key_Up)
    team.press(Qt.Key.Key_Return)
    team.settle()
    [one] = team.stored()
    assert (one.given_name, one.family_name) == ("Zoé", "de la Rive")
    assert one.organisation == "Bureau inventé"
    assert one.person_id == one.organisation_id == ""


def test_what_a_guest_is_called() -> None:
    assert guest_of("Rive") == guest_of(" Rive ,")
    assert guest_of(", Bureau inventé").organisation == "Bureau inventé"
    assert guest_of("Zoé Rive").given_name == "Zoé"


def test_letters_typed_on_the_roster_go_to_the_field(five: Team) -> None:
    five.select("Karim Haddad")
    five.type("perr")
    assert five.work.roster.field.text() == "perr"
    assert five.work.roster.field.hasFocus()


def test_contacts_of_the_directory_go_into_a_delegation_with_ctrl_d(team: Team) -> None:
    """docs/ux.md §3.11: the delegation used last takes two keys."""
    desk = team.desk
    for name, keys in (("gaston", 3), ("karim", 2)):
        desk.search(name)
        desk.keys = 0
        desk.press(Qt.Key.Key_D, CTRL)
        lists = desk.window.wiring.lists  # type: ignore[union-attr]
        desk.wait(lambda: lists.dialog is not None)  # noqa: B023
        picker = lists.dialog
        assert picker is not None
        desk.wait(picker.edit.hasFocus)
        if keys > 2:
            desk.type("j")
        desk.press(Qt.Key.Key_Return)
        desk.settle()
        assert desk.keys == keys
        assert desk.toast == "1 fiche ajoutée à «\u00a0Journée d’essai\u00a0»"
    team.open()
    assert team.names == ["Karim Haddad", "Gaston Seul"]
