"""An address that follows another contact's: one truth, one undo, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import UserError
from directory_app.services.directory import Directory
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as found:
        yield found


def _street(directory: Directory, contact_id: str) -> list[str]:
    card = directory.contacts.get_card(contact_id)
    return [one.postal.street for one in card.contact.addresses]


def _house(directory: Directory) -> tuple[str, str]:
    """A house with an address, and a tenant whose own follows it."""
    house = directories.organisation(
        directory, "Maison inventée", ("addresses.+", "12, rue des Essais, Québec (Québec) G1L 1K6")
    )
    tenant = directories.organisation(directory, "Locataire inventé", ("addresses.+", "1, rue X"))
    directory.contacts.edit(tenant, [("addresses.0.taken_from", house)])
    return house, tenant


def test_it_says_what_the_other_says_and_moves_with_it(directory: Directory) -> None:
    house, tenant = _house(directory)
    assert _street(directory, tenant) == ["rue des Essais"]
    card = directory.contacts.get_card(tenant)
    assert card.card.references[house].display_name == "Maison inventée"
    directory.contacts.edit(house, [("addresses.0.street", "avenue Neuve")])
    assert _street(directory, tenant) == ["avenue Neuve"]
    assert "Locataire inventé" in directories.names_found(directory, "neuve")
    assert directory.history.undo().done
    assert _street(directory, house) == _street(directory, tenant) == ["rue des Essais"]
    assert directory.history.redo().done
    assert _street(directory, tenant) == ["avenue Neuve"]
    assert directory.integrity.verify() == ()


def test_typed_over_it_is_its_own_again(directory: Directory) -> None:
    house, tenant = _house(directory)
    directory.contacts.edit(tenant, [("addresses.0.street", "rue à Soi")])
    assert directory.contacts.get_card(tenant).contact.addresses[0].taken_from == ""
    directory.contacts.edit(house, [("addresses.0.street", "avenue Neuve")])
    assert _street(directory, tenant) == ["rue à Soi"]


def test_one_step_on_both_that_says_the_same_does_not_cut_the_link(directory: Directory) -> None:
    house, tenant = _house(directory)
    at = {one: directory.contacts.get_card(one).contact.addresses[0].id for one in (house, tenant)}
    typed = {(one, "addresses.street", at[one]): "avenue Neuve" for one in (tenant, house)}
    directory.forms.save(typed)
    assert directory.contacts.get_card(tenant).contact.addresses[0].taken_from == house
    directory.contacts.edit(house, [("addresses.0.street", "rue Suivie")])
    assert _street(directory, tenant) == ["rue Suivie"]
    typed = {
        (house, "addresses.street", at[house]): "rue A",
        (tenant, "addresses.street", at[tenant]): "rue B",
    }
    directory.forms.save(typed)
    assert directory.contacts.get_card(tenant).contact.addresses[0].taken_from == ""
    assert _street(directory, tenant) == ["rue B"]


def test_a_mark_does_not_cut_the_link(directory: Directory) -> None:
    house, tenant = _house(directory)
    directory.contacts.edit(tenant, [("addresses.0.label", "réunions")])
    directory.contacts.edit(house, [("addresses.0.city", "Lévis")])
    one = directory.contacts.get_card(tenant).contact.addresses[0]
    assert (one.postal.city, one.label, one.taken_from) == ("Lévis", "réunions", house)


def test_when_the_other_goes_the_address_stays(directory: Directory) -> None:
    house, tenant = _house(directory)
    directory.contacts.edit(house, [("addresses.0", "")])
    one = directory.contacts.get_card(tenant).contact.addresses[0]
    assert (one.postal.street, one.taken_from, one.taken_item) == ("rue des Essais", "", "")
    assert directory.history.undo().done
    assert directory.contacts.get_card(tenant).contact.addresses[0].taken_from == house


def test_back_from_the_trash_it_has_caught_up(directory: Directory) -> None:
    house, tenant = _house(directory)
    directory.contacts.trash(tenant)
    directory.contacts.edit(house, [("addresses.0.street", "avenue Neuve")])
    directory.contacts.restore(tenant)
    assert _street(directory, tenant) == ["avenue Neuve"]


def test_there_must_be_something_to_follow(directory: Directory) -> None:
    empty = directories.organisation(directory, "Sans adresse")
    tenant = directories.organisation(directory, "Locataire inventé", ("addresses.+", "1, rue X"))
    with pytest.raises(UserError) as refused:
        directory.contacts.edit(tenant, [("addresses.0.taken_from", empty)])
    assert refused.value.code == "address_to_follow_missing"
    assert _street(directory, tenant) == ["rue X"]


def test_what_follows_a_confidential_address_is_withheld_too(directory: Directory) -> None:
    house, tenant = _house(directory)
    directory.contacts.edit(house, [("addresses.0.confidential", "oui")])
    card = directory.contacts.get_card(tenant)
    assert [slot.placed for slot in card.addresses] == [None]
    assert "Essais" not in str(directory.contacts.to_json(card, lambda one: one.code))


def test_a_new_contact_may_follow_from_the_start(directory: Directory) -> None:
    house, _ = _house(directory)
    new = directories.organisation(
        directory, "Nouveau locataire", ("addresses.+", "x"), ("addresses.0.taken_from", house)
    )
    assert _street(directory, new) == ["rue des Essais"]
