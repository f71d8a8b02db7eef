"""An address edited part by part: every place that repeats it says the new one."""

from __future__ import annotations

import pytest

from directory_app.domain.addresses import format_oqlf
from directory_app.domain.contact import Address
from directory_app.services.exports import Selection
from tests import directories
from tests.services.forms_desk import FormDesk, Typed

ADDRESS = "12, rue des Essais, Montréal (Québec) H2X 0Z9"


def _only_address(forms: FormDesk, contact_id: str) -> Address:
    (one,) = forms.read(contact_id).addresses
    return one


def _exported(forms: FormDesk, contact_id: str, profile: str) -> str:
    plan = forms.directory.exports.plan(Selection(ids=(contact_id,)), profile)
    return forms.directory.exports.text(plan, "essai")[0].replace("\r\n ", "")


@pytest.mark.parametrize("profile", ["json", "vcard3", "csv"])
def test_the_city_alone_changes_what_is_shown_found_and_exported(
    forms: FormDesk, profile: str
) -> None:
    home = directories.organisation(forms.directory, "Maison", ("addresses.+", ADDRESS))
    shown = forms.directory.contacts.get_card(home).contact
    assert "Montréal" in _exported(forms, home, profile)
    forms.fill(home, {("addresses.city", shown.addresses[0].id): "Rimouski"}, shown)
    after = _only_address(forms, home)
    assert format_oqlf(after.postal) == "12, rue des Essais\nRimouski (Québec)  H2X 0Z9"
    assert directories.names_found(forms.directory, "rimouski") == ["Maison"]
    assert directories.names_found(forms.directory, "montréal") == []
    exported = _exported(forms, home, profile)
    assert "Rimouski" in exported
    assert "Montréal" not in exported


def test_an_address_typed_in_parts_only(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    typed: Typed = {
        ("addresses.number", "+1"): "12",
        ("addresses.street", "+1"): "rue des Essais",
        ("addresses.unit_type", "+1"): "",
        ("addresses.city", "+1"): "Montréal",
        ("addresses.province", "+1"): "Québec",
        ("addresses.postal_code", "+1"): "h2x0z9",
        ("addresses.label", "+1"): "livraisons",
        ("addresses", "+2"): "",
        ("addresses.city", "+2"): " ",
        ("addresses.label", "+2"): "vide",
    }
    forms.fill(home, typed)
    made = _only_address(forms, home)
    assert (made.postal.key, made.label) == (
        _typed_whole(forms).postal.key,
        "livraisons",
    )
    assert made.postal.raw == "12, rue des Essais\nMontréal (Québec) H2X 0Z9"
    assert directories.names_found(forms.directory, "h2x 0z9") == ["Autre", "Maison"]


def _typed_whole(forms: FormDesk) -> Address:
    """The same address, typed whole."""
    other = directories.organisation(forms.directory, "Autre", ("addresses.+", ADDRESS))
    return _only_address(forms, other)


def test_parts_correct_the_whole_typed_with_them(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    forms.fill(home, {("addresses.unit", "+1"): "4", ("addresses", "+1"): ADDRESS})
    assert _only_address(forms, home).postal.unit == "4"


def test_an_address_without_its_last_part_is_gone(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("addresses.+", "Laval (Québec)"))
    one = _only_address(forms, home)
    forms.fill(home, {("addresses.label", one.id): "siège"})
    assert _only_address(forms, home).postal.raw == "Laval (Québec)"
    emptied = {("addresses.city", one.id): "", ("addresses.province", one.id): ""}
    kept = emptied | {("addresses.po_box", one.id): "60"}
    forms.fill(home, kept)
    assert _only_address(forms, home).postal.raw == "Case postale 60"
    forms.fill(home, {("addresses.po_box", one.id): ""})
    assert forms.read(home).addresses == ()


def test_the_new_parts_of_a_confidential_address_are_what_is_withheld(forms: FormDesk) -> None:
    home = directories.organisation(
        forms.directory, "Abri", ("addresses.+", ADDRESS), ("addresses.0.confidential", "true")
    )
    one = _only_address(forms, home)
    texts = {"Un": "Près du 12, rue des Essais", "Deux": "Près du 12, rue des Mésanges"}
    ids = {
        name: directories.organisation(forms.directory, name, ("description", text))
        for name, text in texts.items()
    }

    def shown() -> dict[str, str]:
        contacts = forms.directory.contacts
        return {name: contacts.get_card(one).contact.description for name, one in ids.items()}

    assert shown() == {"Un": "", "Deux": texts["Deux"]}
    forms.fill(home, {("addresses.street", one.id): "rue des Mésanges"})
    assert shown() == {"Un": texts["Un"], "Deux": ""}
