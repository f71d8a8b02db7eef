"""The problems of stored contacts, and a fix as one step: undone as one, refused when stale."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import ReferenceProblem, Refused, UserError
from directory_app.services.directory import Directory
from directory_app.services.problem_fixes import ContactDoubts, choose
from tests.directories import make, opened, organisation, person


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with opened(make(tmp_path)) as found:
        yield found


def doubts(directory: Directory, contact_id: str) -> dict[str, str]:
    found = directory.problem_fixes.of_contact(contact_id)
    return {one.field: one.doubt.problem.code for one in found.doubts}


def apply(directory: Directory, contact_id: str, field: str, number: int = 0) -> AnyContact:
    found = directory.problem_fixes.of_contact(contact_id)
    doubt, fix = choose(found.doubts, field, number)
    directory.problem_fixes.apply(contact_id, field, doubt.text, fix)
    return directory.contacts.get_card(contact_id).contact


def test_every_kind_of_field_is_looked_at(directory: Directory) -> None:
    one = organisation(
        directory,
        "RESEAU DES MAISONS INVENTEES",
        ("acronym", "(RMI)"),
        ("phones.+", "555-0123"),
        ("phones.0.extension", "poste 3"),
        ("emails.+", "info@gmial.com"),
        ("websites.+", "htp://rmi.example.org"),
        ("addresses.+", "1, rue X, Québec (Québec) H2X 3V8"),
        ("former_names.+", "Réseau d’avant (RDA)"),
    )
    assert doubts(directory, one) == {
        "name": "name_in_capitals",
        "acronym": "acronym_wrapped",
        "phones.0": "phone_too_short",
        "phones.0.extension": "extension_not_digits",
        "emails.0": "email_domain_typo",
        "websites.0": "website_scheme",
        "addresses.0.city": "fsa_city_mismatch",
        "former_names.0": "name_holds_acronym",
    }
    assert [one.contact_id for one in directory.problem_fixes.of_all()] == [one]


def test_a_split_is_one_step_and_undo_gives_the_text_back(directory: Directory) -> None:
    text = "514 555-0101 / téléc. 514 555-0102"
    one = organisation(directory, "Maison")
    directory.contacts.edit(one, [("phones.+", "514 555-0109")])
    directory.contacts.edit(one, [("phones.0", text)])
    before = directory.contacts.get_card(one).contact
    after = apply(directory, one, "phones.0")
    shown = [(phone.number.display(), phone.label) for phone in after.phones]
    assert shown == [("514 555-0101", "work"), ("514 555-0102", "fax")]
    assert after.phones[0].id == before.phones[0].id
    directory.history.undo()
    assert directory.contacts.get_card(one).contact.phones == before.phones


def test_a_fix_reaches_the_other_fields_of_the_card(directory: Directory) -> None:
    one = person(directory, "", "Mme Julie Tremblay", ("emails.+", "514 555-0177"))
    named = apply(directory, one, "family_name")
    assert getattr(named, "title", "") == "Madame"
    split = apply(directory, one, "family_name")
    assert split.display_name == "Julie Tremblay"
    moved = apply(directory, one, "emails.0")
    assert moved.emails == ()
    assert [phone.number.display() for phone in moved.phones] == ["514 555-0177"]


def test_parts_of_an_address_follow(directory: Directory) -> None:
    one = organisation(directory, "Maison", ("addresses.+", "1, rue X, Québec (Québec) H2X 3V8"))
    postal = apply(directory, one, "addresses.0.city").addresses[0].postal
    assert (postal.city, postal.number, postal.street) == ("Montréal", "1", "rue X")
    assert "Montréal" in postal.raw
    assert doubts(directory, one) == {}


def test_the_organisation_s_own_domain_completes_an_address(directory: Directory) -> None:
    home = organisation(directory, "Maison", ("websites.+", "maison.example.org"))
    one = person(
        directory, "Maude", "Essai", ("roles.+", f"{home}: direction"), ("emails.+", "maude@")
    )
    assert apply(directory, one, "emails.0").emails[0].email.address == "maude@maison.example.org"


def test_what_changed_since_is_refused(directory: Directory) -> None:
    one = organisation(directory, "Maison", ("emails.+", "info@gmial.com"))
    (found,) = directory.problem_fixes.of_contact(one).doubts
    directory.contacts.edit(one, [("emails.0", "info@hotmial.com")])
    with pytest.raises(Refused, match="changed_since"):
        directory.problem_fixes.apply(one, found.field, found.text, found.doubt.fixes[0])
    assert directory.contacts.get_card(one).contact.emails[0].email.address == "info@hotmial.com"


def test_a_withheld_value_is_neither_told_nor_changed(directory: Directory) -> None:
    one = organisation(directory, "Maison", ("emails.+", "secret@gmial.com"))
    (found,) = directory.problem_fixes.of_contact(one).doubts
    directory.contacts.edit(one, [("emails.0.confidential", "true")])
    assert directory.problem_fixes.of_contact(one) == ContactDoubts(
        one, "organisation", "Maison", ()
    )
    with pytest.raises(Refused, match="changed_since"):
        directory.problem_fixes.apply(one, found.field, found.text, found.doubt.fixes[0])


def test_a_problem_that_somebody_accepted_is_told_no_more(directory: Directory) -> None:
    one = organisation(directory, "Maison", ("emails.+", "rené@example.org"))
    (found,) = directory.problem_fixes.of_contact(one).doubts
    directory.contacts.accept_problem(one, found.mark)
    assert directory.problem_fixes.of_contact(one).doubts == ()
    directory.contacts.edit(one, [("emails.0", "renée@example.org")])
    assert len(directory.problem_fixes.of_contact(one).doubts) == 1


def test_unknown_numbers_and_contacts(directory: Directory) -> None:
    one = organisation(directory, "Maison")
    with pytest.raises(UserError, match="fix_unknown"):
        apply(directory, one, "phones.0")
    with pytest.raises(ReferenceProblem):
        directory.problem_fixes.of_contact("nobody")
