"""What was printed stays, under today's marks; drafts follow today and say so."""

from __future__ import annotations

from directory_app.domain.confidentiality import Grant
from directory_app.services.delegations.documents import DocumentOptions
from tests.services.delegations.conftest import Office

NEW_ADDRESS = "44, avenue du Parc-Modèle, Québec (Québec) G1K 0Z9"


def _move(office: Office) -> None:
    office.directory.contacts.edit(office.rimq, [("addresses.0", NEW_ADDRESS)])


def test_a_draft_follows_today(office: Office) -> None:
    office.add(office.maude)
    assert "rue des Modèles" in office.sheet()
    _move(office)
    assert "Parc-Modèle" in office.sheet()
    assert "rue des Modèles" not in office.sheet()
    (change,) = office.directory.documents.changed_since(office.event)
    assert (change.is_draft, change.name, change.field) == (
        True,
        "Regroupement imaginaire",
        "address",
    )
    assert "rue des Modèles" in change.printed
    assert "Parc-Modèle" in change.today
    office.directory.history.undo()
    assert office.directory.documents.changed_since(office.event) == ()


def test_what_a_draft_says_of_changes_passes_the_gate(office: Office) -> None:
    office.add(office.maude)
    office.directory.contacts.edit(office.rimq, [("phones.0", "438 555-0188")])
    office.directory.contacts.edit(office.rimq, [("phones.0.confidential", "true")])
    assert "0188" not in repr(office.directory.documents.changed_since(office.event))


def test_a_frozen_sheet_stays_and_says_what_changed_since(office: Office) -> None:
    office.add(office.maude, office.tir)
    office.directory.roster.freeze(office.event)
    before = office.sheet()
    _move(office)
    office.directory.contacts.edit(office.tir, [("phones.+", "418 555-0100")])
    assert office.sheet() == before
    found = office.directory.documents.changed_since(office.event)
    told = {(one.name, one.field): (one.printed, one.today) for one in found}
    assert told["Maude Beaulieu-Roy", "address"] == (
        "1280, rue des Modèles Est, Montréal (Québec)  H2X 0Z9",
        "44, avenue du Parc-Modèle, Québec (Québec)  G1K 0Z9",
    )
    assert ("", "418 555-0100") in told.values()
    assert office.directory.events.list_all()[0].is_frozen
    office.directory.roster.thaw(office.event)
    assert "Parc-Modèle" in office.sheet()
    office.directory.history.undo()
    assert office.sheet() == before


def test_what_was_printed_outlives_its_contacts(office: Office) -> None:
    office.add(office.maude)
    office.directory.roster.freeze(office.event)
    before = office.sheet()
    office.directory.contacts.edit(office.maude, [("family_name", "Nouveau-Nom")])
    office.directory.contacts.edit(office.rimq, [("name", "Autre nom"), ("phones.0", "")])
    office.directory.contacts.trash(office.rimq)
    assert office.sheet() == before


def test_printed_values_are_judged_by_today_s_marks(office: Office) -> None:
    office.add(office.maude)
    office.directory.roster.freeze(office.event)
    assert "rue des Modèles" in repr(office.delegates)
    office.directory.contacts.edit(office.rimq, [("addresses.0.confidential", "true")])
    assert "Modèles" not in office.sheet()
    assert "Modèles" not in repr(office.delegates)
    gathered = office.directory.documents.gather(office.event)
    as_printed = DocumentOptions(is_as_printed=True)
    assert b"Mod" not in office.directory.documents.data(gathered, as_printed, "text")
    granted = office.directory.documents.gather(
        office.event, Grant(confidential=True, reason="essai")
    )
    assert "Modèles" in office.directory.documents.data(granted, as_printed, "text").decode()


def test_a_printed_address_that_is_another_s_secret_now_is_withheld(office: Office) -> None:
    office.add(office.maude)
    office.directory.roster.freeze(office.event)
    _move(office)
    shared = "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"
    office.directory.contacts.edit(office.abri, [("addresses.+", shared)])
    office.directory.contacts.edit(office.abri, [("addresses.0.confidential", "true")])
    assert "Modèles" not in office.sheet()


def test_what_is_withheld_today_is_not_kept(office: Office) -> None:
    office.directory.contacts.edit(office.rimq, [("phones.0.confidential", "true")])
    office.add(office.maude)
    office.directory.roster.freeze(office.event)
    office.directory.contacts.edit(office.rimq, [("phones.0.confidential", "false")])
    assert "555-0107" not in office.sheet().replace("\u00a0", " ")


def test_a_place_given_to_somebody_else_lets_go_of_what_was_printed(office: Office) -> None:
    (place,) = office.add(office.maude)
    office.directory.roster.freeze(office.event)
    office.directory.roster.assign(office.event, place, person=office.lise, organisation=office.tir)
    assert not office.place(office.lise).is_frozen


def test_freezing_again_keeps_what_is_frozen(office: Office) -> None:
    office.add(office.maude)
    office.directory.roster.freeze(office.event)
    _move(office)
    office.add(office.lise)
    office.directory.roster.freeze(office.event)
    assert "rue des Modèles" in office.sheet()
    assert all(one.is_frozen for one in office.delegates)
