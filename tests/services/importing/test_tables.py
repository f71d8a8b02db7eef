"""Rows and cards taken in: what is there is changed, never erased, and may be kept as it is."""

from __future__ import annotations

import dataclasses
import io

import pytest
from PIL import Image

from directory_app.domain.contact import Person
from directory_app.domain.errors import Refused
from directory_app.domain.incoming import ImportRecord, ImportValue, Part
from directory_app.services.importing.decisions import BY_DEFAULT, Decisions
from directory_app.services.importing.report import Outcome, Proposal
from tests import directories
from tests.services.importing.desk import ImportDesk
from tests.services.importing.rows import card, row, table


def _taken(desk: ImportDesk, *records: ImportRecord, decisions: Decisions = BY_DEFAULT) -> Proposal:
    return desk.directory.imports.apply(table(*records), decisions)[0]


def _outcomes(proposal: Proposal) -> list[str]:
    return [one.outcome.value for one in proposal.results]


def _digest(desk: ImportDesk) -> str:
    return desk.directory.integrity.digest()


MAISON = row(
    organisation="Maison du Lac", acronym="MDL", phone="819 555-0101", email="info@mdl.example.org"
)


def test_a_row_makes_what_it_names_and_the_same_again_changes_nothing(desk: ImportDesk) -> None:
    lise = row(
        given="Lise", family="Côté", function="directrice", organisation="Maison du Lac",
        phone="819 555-0101", custom=[("Allergies", "noix")],
    )  # fmt: skip
    assert _outcomes(_taken(desk, MAISON, lise)) == ["created", "created"]
    assert desk.card("Lise Côté")["custom"] == {"Allergies": "noix"}
    assert desk.card("MDL")["people"][0]["function"] == "directrice"
    before = _digest(desk)
    again = _taken(desk, MAISON, lise)
    assert _outcomes(again) == ["unchanged", "unchanged"]
    assert again.batch is None
    assert _digest(desk) == before


def test_the_one_value_of_a_kind_is_replaced_and_nothing_is_erased(desk: ImportDesk) -> None:
    _taken(desk, MAISON)
    moved = row(organisation="Maison du Lac", acronym="MDL", email="bonjour@mdl.example.org")
    proposal = desk.directory.imports.propose(table(moved))
    (difference,) = [
        one for one in proposal.results[0].differences if one.path.endswith(":address")
    ]
    assert (difference.old, difference.new) == ("info@mdl.example.org", "bonjour@mdl.example.org")
    _taken(desk, moved)
    shown = desk.card("MDL")
    assert [one["address"] for one in shown["emails"]] == ["bonjour@mdl.example.org"]
    assert shown["phones"][0]["number"] == "+18195550101"


def test_two_values_of_a_kind_are_added(desk: ImportDesk) -> None:
    _taken(desk, MAISON)
    _taken(
        desk, row(acronym="MDL", organisation="Maison du Lac", phone="819 555-0102|819 555-0103")
    )
    assert len(desk.card("MDL")["phones"]) == 3


def test_a_refused_value_still_says_who_is_meant(desk: ImportDesk) -> None:
    _taken(desk, MAISON)
    moved = row(organisation="Maison du Lac", acronym="MDL", email="bonjour@mdl.example.org")
    (difference, *_) = desk.directory.imports.propose(table(moved)).results[0].differences
    assert difference.number == 2
    kept = _taken(desk, moved, decisions=Decisions(refused=frozenset({(0, 2)})))
    assert _outcomes(kept) == ["unchanged"]


def test_a_corrected_value_is_taken_as_written(desk: ImportDesk) -> None:
    wrong = row(organisation="Maison du Lac", email="info@")
    proposal = desk.directory.imports.propose(table(wrong))
    assert proposal.results[0].to_correct
    decisions = Decisions(corrected={(0, 1): "info@mdl.example.org"})
    assert not _taken(desk, wrong, decisions=decisions).results[0].to_correct
    assert desk.card("Maison du Lac")["emails"][0]["address"] == "info@mdl.example.org"


def test_a_note_is_added_to_and_a_later_date_kept(desk: ImportDesk) -> None:
    _taken(
        desk, row(organisation="Maison du Lac", note="Fermée en juillet.", verified="2026-05-01")
    )
    _taken(desk, row(organisation="Maison du Lac", note="Demander Lise.", verified="2025-01-01"))
    shown = desk.card("Maison du Lac")
    assert shown["note"] == "Fermée en juillet.\n\nDemander Lise."
    assert shown["verified_on"] == "2026-05-01"
    assert _outcomes(_taken(desk, row(organisation="Maison du Lac", note="Demander Lise."))) == [
        "unchanged"
    ]


def test_an_address_alone_names_a_contact(desk: ImportDesk) -> None:
    _taken(desk, row(email="lise@example.org"))
    shown = desk.card("lise@example.org")
    assert (shown["kind"], shown["emails"][0]["address"]) == ("person", "lise@example.org")


def test_tags_are_lists_sectors_or_kept(desk: ImportDesk) -> None:
    directories.organisation(desk.directory, "Première", ("sectors.+", "Santé"))
    desk.directory.lists.create("Membres")
    _taken(desk, row(organisation="Maison du Lac", tag="santé|membres|Divers"))
    shown = desk.card("Maison du Lac")
    assert (shown["sectors"], shown["lists"], shown["custom"]) == (
        ["Santé"], ["Membres"], {"Catégories": "Divers"},
    )  # fmt: skip


def test_what_is_said_to_be_private_arrives_confidential(desk: ImportDesk) -> None:
    _taken(desk, row(organisation="Maison du Lac", phone="819 555-0101", secrecy="PRIVATE"))
    assert desk.card("Maison du Lac")["phones"][0] == {"withheld": "confidential"}


def test_a_new_address_of_who_hides_one_is_hidden(desk: ImportDesk) -> None:
    directories.organisation(
        desk.directory, "Abri", ("addresses.+", "12, rue Cachée, Laval (Québec) H7A 1A1"),
        ("addresses.0.confidential", "true"),
    )  # fmt: skip
    _taken(desk, row(organisation="Abri", address="14, rue Neuve, Laval (Québec) H7A 1A2"))
    shown = desk.card("Abri")["addresses"]
    assert shown == [{"withheld": "confidential"}] * len(shown)


def test_a_card_keeps_its_positions_apart(desk: ImportDesk) -> None:
    proposal = desk.directory.imports.apply(
        table(
            card("person", roles=[("Maison du Lac", "directrice"), ("Fédération", "trésorière")],
                 given="Lise", family="Côté", phone="819 555-0140"),
            kind="vcard",
        )
    )[0]  # fmt: skip
    assert proposal.results[0].outcome is Outcome.CREATED
    roles = desk.card("Lise Côté")["roles"]
    assert [(one["organisation"]["name"], one["function"]) for one in roles] == [
        ("Maison du Lac", "directrice"), ("Fédération", "trésorière"),
    ]  # fmt: skip
    assert desk.card("Lise Côté")["phones"][0]["number"] == "+18195550140"


def test_a_batch_is_taken_back_weeks_later_where_untouched(desk: ImportDesk) -> None:
    _taken(desk, MAISON)
    before = _digest(desk)
    done = _taken(
        desk,
        row(organisation="Maison du Lac", acronym="MDL", note="Nouvelle"),
        row(organisation="Maison du Nord", phone="819 555-0102"),
        row(organisation="Maison du Sud", phone="819 555-0103"),
    )
    assert done.batch is not None
    south = desk.directory.contacts.find_id("Maison du Sud")
    desk.directory.contacts.edit(south, [("description", "changée depuis")])
    back = desk.directory.import_batches.take_back(done.batch)
    assert (back.reverted, back.left) == (2, (south,))
    assert directories.names_found(desk.directory, "Maison du Nord") == []
    assert directories.names_found(desk.directory, "Maison du Sud") == ["Maison du Sud"]
    with pytest.raises(Refused, match="import_taken_back"):
        desk.directory.import_batches.take_back(done.batch)
    desk.directory.contacts.trash(south)
    desk.directory.history.undo()
    assert desk.directory.history.undo().done
    assert directories.names_found(desk.directory, "Maison du Nord") == ["Maison du Nord"]
    assert before != _digest(desk)


def test_a_batch_that_nobody_touched_goes_whole(desk: ImportDesk) -> None:
    _taken(desk, MAISON)
    before = _digest(desk)
    decisions = Decisions(into="Nouvelle liste")
    lise = row(given="Lise", family="Côté", organisation="Maison du Nord", phone="819 555-0102")
    done = _taken(desk, row(organisation="Maison du Lac", note="X"), lise, decisions=decisions)
    assert done.batch is not None
    other = directories.organisation(desk.directory, "Sans rapport")
    back = desk.directory.import_batches.take_back(done.batch)
    assert back.left == ()
    desk.directory.contacts.trash(other)
    assert [one.is_undone for one in desk.directory.import_batches.list_batches()] == [True, False]
    desk.directory.history.undo()
    desk.directory.history.undo()  # the taking back
    desk.directory.history.undo()  # the other organisation
    desk.directory.history.undo()  # the import
    assert _digest(desk) == before


def _photo(color: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 60), color).save(file, format="PNG")
    return file.getvalue()


def test_a_photo_is_kept_once_and_one_that_cannot_be_read_is_told(desk: ImportDesk) -> None:
    lise = row(given="Lise", family="Côté", phone="819 555-0140")
    shown = ImportValue(Part.PHOTO, "photo", item=_photo("red"))
    broken = ImportValue(Part.PHOTO, "photo", item=b"GIF89a")
    _taken(desk, dataclasses.replace(lise, values=(*lise.values, shown)))
    (found,) = desk.directory.search.all_keys("Lise")
    contact = desk.directory.contacts.get_card(found).contact
    assert contact.photo.endswith(".jpeg")
    again = _taken(desk, dataclasses.replace(lise, values=(*lise.values, shown)))
    assert _outcomes(again) == ["unchanged"]
    refused = _taken(desk, dataclasses.replace(lise, values=(*lise.values, broken)))
    codes = [note.problem.code for note in refused.results[0].notes]
    assert (_outcomes(refused), codes) == (["unchanged"], ["photo_unreadable"])


def test_an_organisation_named_twice_on_a_card_is_one(desk: ImportDesk) -> None:
    roles = [("Maison du Lac", "directrice"), ("Maison du Lac", "trésorière"), ("Nord", "membre"),
             ("Nord", "présidente")]  # fmt: skip
    lise = card("person", roles=roles, given="Lise", family="Côté")
    done = desk.directory.imports.apply(table(lise, kind="vcard"))[0]
    assert len(done.organisations_created) == 2
    assert len(desk.card("Lise Côté")["roles"]) == 4


def test_a_persons_row_adds_to_their_organisation_and_changes_nothing_of_it(
    desk: ImportDesk,
) -> None:
    _taken(desk, row(organisation="Maison du Lac", phone="819 555-0101, poste 25"))
    lise = {"given": "Lise", "family": "Côté", "organisation": "Maison du Lac"}
    _taken(desk, row(**lise, phone="819 555-0101, poste 31"))
    assert [one["extension"] for one in desk.card("Maison du Lac")["phones"]] == ["25"]
    assert desk.card("Lise Côté")["phones"][0]["extension"] == "31"
    _taken(
        desk, row(given="Lise", family="Côté", organisation="Maison du Lac", phone="819 555-0199")
    )
    numbers = [one["number"] for one in desk.card("Maison du Lac")["phones"]]
    assert numbers == ["+18195550101", "+18195550199"]


def test_who_is_told_not_to_be_the_same_is_not_proposed_again(desk: ImportDesk) -> None:
    _taken(desk, row(given="Lise", family="Côté", organisation="Maison du Lac", function="membre"))
    other = row(given="Lise", family="Côté", organisation="Fédération du Nord")
    (doubt,) = desk.directory.imports.propose(table(other)).results
    assert doubt.reason == "other_organisation"
    _taken(desk, other, decisions=Decisions(people={0: ""}))
    assert desk.directory.duplicates.find() == []
    contacts = map(desk.directory.contacts.get_card, desk.directory.search.all_keys("lise cote"))
    people = [one.contact for one in contacts if isinstance(one.contact, Person)]
    told = {one for contact in people for one in contact.distinct}
    assert (len(people), told) == (2, {doubt.person.candidates[0].id})


def test_an_import_taken_back_proves_nothing_any_more(desk: ImportDesk) -> None:
    _taken(desk, row(given="Lise", family="Côté", organisation="Maison du Lac", function="membre"))
    other = row(given="Lise", family="Côté", organisation="Fédération du Nord")
    joined = _taken(desk, other, decisions=Decisions(join_perhaps=True))
    assert _outcomes(joined) == ["merged"]
    assert _outcomes(desk.directory.imports.propose(table(other))) == ["unchanged"]
    assert desk.directory.history.undo().done
    (doubt,) = desk.directory.imports.propose(table(other)).results
    assert doubt.reason == "other_organisation"
