"""A form overwrites nothing that it did not show: two people, one contact."""

from __future__ import annotations

import pytest

from directory_app.domain.errors import Conflict, UserError
from tests import directories
from tests.services.forms_desk import FormDesk, Typed

HIDDEN = (("phones.+", "514 555-0101"), ("phones.0.confidential", "true"))


def _refused(forms: FormDesk, contact_id: str, typed: Typed, *shown: object) -> tuple[str, ...]:
    before = forms.directory.integrity.digest()
    with pytest.raises(Conflict) as caught:
        forms.fill(contact_id, typed, *shown)  # type: ignore[arg-type]
    assert caught.value.contact_id == contact_id
    assert forms.directory.integrity.digest() == before
    return caught.value.paths


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    shown = forms.read(home)
    phone = shown.phones[0].id
    forms.directory.contacts.edit(home, [("phones.0", "514 555-0102"), ("acronym", "MR")])
    theirs = {("phones", phone): "514 555-0103", ("acronym", ""): "M", ("note", ""): "à nous"}
    assert _refused(forms, home, theirs, shown) == ("acronym", f"phones/{phone}")
    forms.fill(home, {("note", ""): "à nous"}, shown)
    after = forms.organisation(home)
    assert (after.note, after.acronym) == ("à nous", "MR")


def test_two_parts_of_one_element_meet_without_a_word(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    shown = forms.read(home)
    phone = shown.phones[0].id
    forms.directory.contacts.edit(home, [("phones.0", "514 555-0102")])
    forms.fill(home, {("phones.label", phone): "fax"}, shown)
    (after,) = forms.read(home).phones
    assert (after.number.display(), after.label) == ("514 555-0102", "fax")
    assert forms.directory.history.undo().done
    (before,) = forms.read(home).phones
    assert (before.number.display(), before.label) == ("514 555-0102", "work")


@pytest.mark.parametrize(
    ("theirs", "part", "text"),
    [
        (("phones.0", "514 555-0102"), "phones.extension", "4"),
        (("phones.0", "514 555-0102"), "phones.verified_on", "2026-11-22"),
        (("phones.0", "514 555-0102"), "phones.confidential", "false"),
        (("addresses.0.city", "Laval"), "addresses.street", "rue du Lac"),
        (("addresses.0.street", "rue du Lac"), "addresses.verified_on", "2026"),
    ],
)
def test_what_only_makes_sense_together_is_asked(
    forms: FormDesk, theirs: tuple[str, str], part: str, text: str
) -> None:
    address = ("addresses.+", "12, rue des Essais, Montréal (Québec) H2X 0Z9")
    home = directories.organisation(
        forms.directory, "Maison", ("phones.+", "514 555-0101"), address
    )
    shown = forms.read(home)
    collection = part.partition(".")[0]
    item = getattr(shown, collection)[0].id
    forms.directory.contacts.edit(home, [theirs])
    assert _refused(forms, home, {(part, item): text}, shown) == (f"{collection}/{item}",)


def test_two_preferred_ones_are_asked_about(forms: FormDesk) -> None:
    phones = [("phones.+", "514 555-0101"), ("phones.+", "514 555-0102")]
    home = directories.organisation(forms.directory, "Maison", *phones)
    shown = forms.read(home)
    first, second = (one.id for one in shown.phones)
    forms.directory.contacts.edit(home, [("phones.1.preferred", "true")])
    typed = {("phones.preferred", first): "true"}
    assert _refused(forms, home, typed, shown) == (f"phones/{second}",)
    forms.fill(home, typed, forms.read(home))
    assert [one.preferred for one in forms.read(home).phones] == [True, False]


def test_the_same_change_made_twice_is_no_conflict(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    shown = forms.read(home)
    phone = shown.phones[0].id
    forms.directory.contacts.edit(home, [("phones.0", "514 555-0102"), ("acronym", "MR")])
    typed = {("phones", phone): "514 555-0102", ("acronym", ""): "MR"}
    assert forms.fill(home, typed, shown).seq == 0


def test_an_element_that_somebody_removed(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    shown = forms.read(home)
    phone = shown.phones[0].id
    forms.directory.contacts.edit(home, [("phones.0", "")])
    for typed in ({("phones", phone): "514 555-0102"}, {("phones.extension", phone): "4"}):
        assert _refused(forms, home, typed, shown) == (f"phones/{phone}",)
        with pytest.raises(UserError, match="item_gone"):
            forms.fill(home, typed)
    assert forms.fill(home, {("phones", phone): "", ("phones.label", phone): "x"}, shown).seq == 0


def test_what_was_withheld_is_not_touched(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Abri", *HIDDEN, ("phones.+", "514 555-0109"))
    neighbour = directories.organisation(
        forms.directory, "Voisine", ("description", "Appelez le 514 555-0101")
    )
    card = forms.directory.contacts.get_card(home).contact
    secret = forms.read(home).phones[0].id
    typed = {("phones", secret): "", ("note", ""): "sans le savoir"}
    assert _refused(forms, home, typed, card) == (f"phones/{secret}",)
    blind = forms.directory.contacts.get_card(neighbour).contact
    assert blind.description == ""
    assert _refused(forms, neighbour, {("description", ""): "Fermé"}, blind) == ("description",)
    forms.fill(home, {("phones.preferred", card.phones[0].id): "true"}, card)
    assert [one.preferred for one in forms.read(home).phones] == [False, True]
    revealed = forms.read(home)
    forms.fill(home, {("phones", secret): "514 555-0102"}, revealed)
    assert forms.read(home).phones[0].confidential


def test_the_employer_of_the_card_is_protected_too(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    ana = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{home}: direction"))
    card = forms.directory.contacts.get_card(ana).card
    shown = (card.contact, *card.employers)
    forms.directory.contacts.edit(home, [("phones.0", "514 555-0102")])
    phone = forms.read(home).phones[0].id
    before = forms.directory.integrity.digest()
    edits = {(ana, "note", ""): "vue", (home, "phones", phone): "514 555-0103"}
    with pytest.raises(Conflict) as caught:
        forms.directory.forms.save(edits, shown=shown)
    assert caught.value.contact_id == home
    assert forms.directory.integrity.digest() == before


def test_sectors_and_territory_are_merged_value_by_value(forms: FormDesk) -> None:
    start = [("sectors.+", one) for one in ("Femmes", "Jeunes", "Familles")]
    home = directories.organisation(forms.directory, "Maison", *start, ("territory.+", "06"))
    shown = forms.read(home)
    forms.directory.contacts.edit(
        home, [("sectors.2", ""), ("sectors.+", "Santé"), ("territory.+", "13")]
    )
    typed = {
        ("sectors", ""): "femmes\nJeunes\nFamilles\nCulture",
        ("territory", ""): "Côte-Nord\n06",
    }
    forms.fill(home, typed, shown)
    after = forms.organisation(home)
    assert after.sectors == ("Culture", "Familles", "Santé", "femmes")
    assert after.territory == ("06", "09", "13")
    forms.fill(home, {("sectors", ""): "", ("territory", ""): ""}, shown)
    after = forms.organisation(home)
    assert after.sectors == ("Culture", "Santé", "femmes")
    assert after.territory == ("09", "13")


def test_opening_hours_have_an_order_and_are_compared_whole(forms: FormDesk) -> None:
    home = directories.organisation(
        forms.directory, "Maison", ("opening_hours.+", "mo-th 09:00-17:00")
    )
    shown = forms.read(home)
    forms.directory.contacts.edit(home, [("opening_hours.+", "fr 09:00-12:00")])
    typed = {("opening_hours", ""): "mo-th 10:00-17:00"}
    assert _refused(forms, home, typed, shown) == ("opening_hours",)
    forms.fill(home, typed, forms.read(home))
    assert [one.open for one in forms.organisation(home).opening_hours] == ["10:00"]


def test_a_contact_put_in_the_trash_is_not_saved(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    shown = forms.read(home)
    forms.directory.contacts.trash(home)
    with pytest.raises(UserError, match="contact_trashed"):
        forms.fill(home, {("note", ""): "trop tard"}, shown)
