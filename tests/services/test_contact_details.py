"""What forms came to hold: languages, officials, dated notes, refusals, whole confidential cards,
and problems that somebody said are none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.accepted_problems import mark_of
from directory_app.domain.confidentiality import Purpose, redact
from directory_app.domain.contact import Organisation, Person
from directory_app.domain.errors import UserError
from directory_app.domain.fields import to_fields
from directory_app.domain.listing import Listing
from directory_app.domain.validation import problems_of
from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.directory import Directory
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as found:
        yield found


def _contact(directory: Directory, contact_id: str) -> Person | Organisation:
    return directory.contacts.get_card(contact_id).contact


def test_an_official_a_note_and_a_refusal_come_back_as_written(directory: Directory) -> None:
    house = directories.organisation(directory, "Assemblée inventée")
    one = directories.person(
        directory,
        "Zélie",
        "Inventée",
        ("grammatical_gender", "feminine"),
        ("pronouns", "elle"),
        ("languages.+", "FR"),
        ("languages.+", "en-ca"),
        ("roles.+", f"{house}:députée"),
        ("roles.0.riding", "Beau-Rivage"),
        ("roles.0.party", "Parti inventé"),
        ("roles.0.portfolio", "Action communautaire"),
        ("emails.+", "zelie@example.org"),
        ("emails.0.refused", "oui"),
        ("emails.0.refused_on", "2026-11-03"),
        ("emails.0.refused_source", "son appel"),
        ("dated_notes.+", "2026-11-03: A demandé à être rappelée."),
    )
    found = _contact(directory, one)
    assert isinstance(found, Person)
    assert found.languages == ("en-CA", "fr")
    assert (found.grammatical_gender, found.pronouns) == ("feminine", "elle")
    role = found.roles[0]
    assert (role.riding, role.party) == ("Beau-Rivage", "Parti inventé")
    assert role.portfolio == "Action communautaire"
    assert found.emails[0].refused
    assert found.emails[0].refused_source == "son appel"
    note = found.dated_notes[0]
    assert note.noted_on is not None
    assert (note.text, note.noted_on.iso()) == ("A demandé à être rappelée.", "2026-11-03")
    for query in ("beau-rivage", "parti inventé", "rappelée"):
        assert directories.names_found(directory, query) == ["Zélie Inventée"]
    assert directory.integrity.verify() == ()
    while directory.history.undo().done:
        pass
    while directory.history.redo().done:
        pass
    assert to_fields(_contact(directory, one)) == to_fields(found)


def test_a_committee_has_a_representative_and_a_substitute(directory: Directory) -> None:
    table = directories.organisation(directory, "Table inventée")
    first = directories.person(directory, "Yvon", "Inventé")
    second = directories.person(directory, "Zoé", "Inventée")
    one = directories.organisation(
        directory,
        "Groupe inventé",
        ("affiliations.+", f"{table}:member"),
        ("affiliations.0.representative", first),
        ("affiliations.0.substitute", "Zoé Inventée"),
    )
    card = directory.contacts.get_card(one)
    assert isinstance(card.contact, Organisation)
    bond = card.contact.affiliations[0]
    assert (bond.representative, bond.substitute) == (first, second)
    assert card.card.references[second].display_name == "Zoé Inventée"
    directory.contacts.edit(one, [("affiliations.0.substitute", "")])
    found = _contact(directory, one)
    assert isinstance(found, Organisation)
    assert found.affiliations[0].substitute == ""


@pytest.mark.parametrize(
    ("path", "value"),
    [("grammatical_gender", "femme"), ("languages.+", "français!"), ("confidential", "peut-être")],
)
def test_what_is_no_such_value_is_refused(directory: Directory, path: str, value: str) -> None:
    one = directories.person(directory, "Zélie", "Inventée")
    with pytest.raises(UserError) as refused:
        directory.contacts.edit(one, [(path, value)])
    assert refused.value.code == "value_invalid"


def test_of_a_confidential_contact_nothing_leaves_but_what_was_decided(
    directory: Directory,
) -> None:
    one = directories.organisation(
        directory,
        "Maison imaginaire",
        ("phones.+", "514 555-0111"),
        ("phones.+", "514 555-0122"),
        ("phones.1.confidential", "non"),
        ("addresses.+", "7, rue Cachée, Laval (Québec) H7A 1A1"),
    )
    directory.contacts.edit(one, [("confidential", "oui")])
    directory.contacts.edit(one, [("emails.+", "maison@example.org")])
    card = directory.contacts.get_card(one)
    assert [slot.placed is None for slot in card.phones] == [True, False]
    assert [slot.placed for slot in (*card.emails, *card.addresses)] == [None, None]
    assert directories.names_found(directory, "cachee") == []
    assert directories.names_found(directory, "maison@example.org") == ["Maison imaginaire"]
    directory.contacts.edit(one, [("confidential", "non")])
    assert directory.contacts.get_card(one).addresses[0].placed is None, "each stays as it is"


def test_pronouns_and_dated_notes_do_not_leave_by_themselves(directory: Directory) -> None:
    one = directories.person(
        directory, "Zélie", "Inventée", ("pronouns", "elle"), ("dated_notes.+", "À rappeler.")
    )
    card = directory.contacts.get_card(one)
    leaving = redact(card.card, Purpose.EXPORT, ConfidentialValues())
    assert isinstance(leaving.contact, Person)
    assert leaving.contact.pronouns == ""
    assert leaving.contact.dated_notes == ()
    assert leaving.contact.given_name == "Zélie"


def test_an_accepted_problem_is_gone_until_its_value_changes(directory: Directory) -> None:
    one = directories.person(directory, "Zélie", "Inventée", ("phones.+", "555-01"))
    contact = _contact(directory, one)
    (problem, *_) = problems_of(contact)
    listing = Listing(needs_check=True)
    assert directory.search.count(listing) == 1
    directory.contacts.accept_problem(one, mark_of(contact, problem))
    assert problem not in problems_of(_contact(directory, one))
    directory.contacts.edit(one, [("phones.0.label", "cell")])
    assert problem.problem.code not in {
        p.problem.code for p in problems_of(_contact(directory, one))
    }
    directory.contacts.edit(one, [("phones.0.number", "555-02")])
    assert problems_of(_contact(directory, one))
    assert directory.search.count(listing) == 1
    assert directory.integrity.verify() == ()
