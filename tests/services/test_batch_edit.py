"""Batch edit: what the preview says is what is done, one undo takes all of it back, and what may
not be seen is neither shown nor changed."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_app.domain.batch_edit import FIELDS, Action, BatchEdit
from directory_app.domain.errors import BottinError, Cancelled, Conflict, UserError
from directory_app.domain.listing import EVERYTHING
from directory_app.services.backups.backup import Why
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories
from tests.directories import Walker, organisation, person

ALL = Selection(listing=EVERYTHING)
SECRET = "refuge@ancien.example"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Directory]:
    """Two organisations, two people, one of the e-mails confidential."""
    with directories.opened(directories.make(tmp_path)) as opened:
        rimq = organisation(opened, "Réseau imaginaire", ("acronym", "RIMQ"))
        organisation(
            opened, "Maison cachée", ("emails.+", SECRET), ("emails.0.confidential", "yes")
        )
        person(
            opened,
            *("Ana", "Roy"),
            ("emails.+", "ana@ancien.example"),
            ("emails.0.verified_on", "2025-01-01"),
            ("roles.+", f"{rimq}:Directrice"),
            ("sectors", "Familles"),
        )
        person(opened, "Zoé", "Tremblay", ("emails.+", "zoe@autre.example"), ("roles.+", rimq))
        yield opened


def run(directory: Directory, edit: BatchEdit) -> int:
    found = directory.batch_edits.preview(ALL, edit)
    directory.batch_edits.apply(found)
    return found.changed


def test_every_contact_is_counted_once(office: Directory) -> None:
    found = office.batch_edits.preview(ALL, BatchEdit("category", Action.REPLACE, "Réseau"))
    assert (found.chosen, found.changed, found.not_applicable) == (4, 2, 2)
    assert {row.name for row in found.rows} == {"Réseau imaginaire", "Maison cachée"}
    office.batch_edits.apply(found)
    again = office.batch_edits.preview(ALL, found.edit)
    assert (again.changed, again.unchanged) == (0, 2)


def test_a_domain_is_replaced_and_the_mark_of_the_old_value_goes(office: Directory) -> None:
    edit = BatchEdit("emails", Action.REPLACE, "@nouveau.example", "@Ancien.example")
    found = office.batch_edits.preview(ALL, edit)
    assert [(r.name, r.cells[0].before, r.cells[0].after) for r in found.rows] == [
        ("Ana Roy", "ana@ancien.example", "ana@nouveau.example")
    ]
    office.batch_edits.apply(found)
    card = office.contacts.get_card(office.contacts.find_id("Ana Roy"))
    assert [e.email.address for e in card.contact.emails] == ["ana@nouveau.example"]
    assert card.contact.emails[0].verified_on is None


def test_what_is_confidential_stays_and_is_never_shown(office: Directory) -> None:
    edit = BatchEdit("emails", Action.REPLACE, "@nouveau.example", "@ancien.example")
    found = office.batch_edits.preview(ALL, edit)
    assert (found.changed, found.withheld) == (1, 1)
    meant = office.batch_edits.preview(ALL, edit, include_confidential=True)
    assert meant.changed == 2
    assert "refuge" not in repr(found.rows + meant.rows)
    office.batch_edits.apply(meant)
    shelter = office.contacts.find_id("Maison cachée")
    shown = office.contacts.reveal(shelter, "essai").contact.emails
    assert [(e.email.address, e.confidential) for e in shown] == [("refuge@nouveau.example", True)]


def test_a_note_that_tells_a_secret_is_not_replaced(office: Directory) -> None:
    ana = office.contacts.find_id("Ana Roy")
    office.contacts.edit(ana, [("note", f"Écrire à {SECRET}")])
    found = office.batch_edits.preview(ALL, BatchEdit("note", Action.REPLACE, "Rien"))
    assert (found.changed, found.withheld) == (3, 1)
    assert ana not in {row.contact_id for row in found.rows}


def test_functions_are_renamed_and_ended(office: Directory) -> None:
    edit = BatchEdit("roles.function", Action.REPLACE, "Directrice générale", "directrice")
    assert run(office, edit) == 1
    ends = BatchEdit("roles.end", Action.REPLACE, "2026-11-01", "", "RIMQ")
    found = office.batch_edits.preview(ALL, ends)
    assert found.changed == 2
    labels = {row.cells[0].label for row in found.rows}
    assert labels == {"Directrice générale · Réseau imaginaire", "Réseau imaginaire"}
    office.batch_edits.apply(found)
    assert office.batch_edits.preview(ALL, ends).changed == 0


def test_an_end_before_the_beginning_is_refused_alone(office: Directory) -> None:
    ana = office.contacts.find_id("Ana Roy")
    office.contacts.edit(ana, [("roles.0.start", "2026-06")])
    found = office.batch_edits.preview(ALL, BatchEdit("roles.end", Action.REPLACE, "2026-05-01"))
    assert (found.changed, found.refused_count) == (1, 1)
    assert [(r.contact_id, r.code) for r in found.refused] == [(ana, "batch_ends_before_start")]


def test_organisations_become_members_but_not_of_themselves(office: Directory) -> None:
    edit = BatchEdit("affiliations", Action.ADD, "RIMQ", since="2026")
    found = office.batch_edits.preview(ALL, edit)
    assert (found.changed, found.refused_count, found.not_applicable) == (1, 1, 2)
    office.batch_edits.apply(found)
    card = office.contacts.get_card(office.contacts.find_id("Maison cachée"))
    (bond,) = card.contact.affiliations  # type: ignore[union-attr]
    assert (bond.kind, bond.period.start.iso()) == ("member", "2026")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (BatchEdit("names", Action.REPLACE, "x"), "field_unknown"),
        (BatchEdit("custom", Action.REPLACE, "x"), "field_unknown"),
        (BatchEdit("category", Action.ADD, "x"), "batch_action_unfit"),
        (BatchEdit("category", Action.REPLACE, "  "), "batch_value_missing"),
        (BatchEdit("emails", Action.REPLACE, "a@b.example"), "batch_target_missing"),
        (BatchEdit("emails", Action.REPLACE, "b.example", "@a.example"), "value_invalid"),
        (BatchEdit("verified_on", Action.REPLACE, "hier"), "value_invalid"),
        (BatchEdit("territory", Action.ADD, "Atlantide"), "value_invalid"),
        (BatchEdit("roles.end", Action.REPLACE, "2026", "", "Personne"), "organisation_not_found"),
    ],
)
def test_what_cannot_be_asked(office: Directory, edit: BatchEdit, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        office.batch_edits.preview(ALL, edit)
    assert refusal.value.code == code


def test_what_changed_since_the_preview_is_not_overwritten(office: Directory) -> None:
    edit = BatchEdit("note", Action.ADD, "Membre")
    found = office.batch_edits.preview(ALL, edit)
    ana = office.contacts.find_id("Ana Roy")
    office.contacts.edit(ana, [("description", "autre chose")])
    before = office.integrity.digest()
    other = office.batch_edits.preview(ALL, edit)
    office.contacts.edit(ana, [("note", "entre-temps")])
    with pytest.raises(Conflict):
        office.batch_edits.apply(other)
    office.history.undo()
    assert office.integrity.digest() == before
    office.batch_edits.apply(found)  # another field changed: nothing overlaps


def test_a_cancelled_step_changes_nothing(office: Directory) -> None:
    found = office.batch_edits.preview(ALL, BatchEdit("note", Action.REPLACE, "Membre"))
    before = office.integrity.digest()

    def cancel(done: int, total: int) -> None:
        assert (done, total) == (4, 4)
        raise Cancelled

    with pytest.raises(Cancelled):
        office.batch_edits.apply(found, progress=cancel)
    assert office.integrity.digest() == before
    assert office.integrity.verify() == ()


def test_more_rows_are_read_when_they_are_wanted(office: Directory) -> None:
    found = office.batch_edits.preview(ALL, BatchEdit("note", Action.REPLACE, "x"), limit=1)
    whole = office.batch_edits.preview(ALL, found.edit, limit=9)
    assert (*found.rows, *office.batch_edits.rows(found, 1, 9)) == whole.rows


def test_a_large_edit_is_backed_up_first(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as opened:
        for number in range(51):
            organisation(opened, f"Maison {number}")
        assert run(opened, BatchEdit("note", Action.REPLACE, "x")) == 51
        assert [one.why for one in opened.backups.list_backups()] == [Why.BULK]


# --- any edit, any directory ------------------------------------------------------------------

VALUES = {
    "verified_on": ("2026-11-22", "2025"),
    "sectors": ("Familles", "Santé", "familles"),
    "territory": ("06", "QC", "Estrie"),
    "languages": ("fr", "en-CA"),
    "grammatical_gender": ("feminine", "neuter"),
    "roles.end": ("2026-11-22", "2024"),
    "affiliations.end": ("2026-11-22",),
    "emails": ("@nouveau.example", "@example.org", "info@example.org"),
    "phones": ("514 555-0101", "514 555-0102"),
    "websites": ("https://example.org", "example.net"),
}
FURTHER = ("custom.Dossier", "custom.Note")


def any_edit(chance: random.Random, walker: Walker) -> BatchEdit:
    field = chance.choice([*(one for one in FIELDS if one != "custom"), *FURTHER])
    actions = FIELDS[field.partition(".")[0] if field in FURTHER else field].actions
    values = VALUES.get(field, ("Directrice", "Présidente", "Un\nmot", "Étape"))
    value = chance.choice(values)
    if field == "affiliations":
        value = chance.choice(walker.organisations)
    target = chance.choice(values) if chance.random() < 0.7 else ""
    return BatchEdit(field, chance.choice(actions), value, target)


def changed_by(directory: Directory, edit: BatchEdit) -> int | str:
    """How many contacts an edit really changed, or the code of its refusal."""
    try:
        found = directory.batch_edits.preview(ALL, edit, include_confidential=True, limit=10**6)
        changes = directory.batch_edits.apply(found)
    except BottinError as refusal:
        return refusal.code
    assert len(changes.contacts) == found.changed == len(found.rows)
    assert {row.contact_id for row in found.rows} == set(changes.contacts)
    counted = found.changed + found.unchanged + found.not_applicable + found.refused_count
    assert counted == found.chosen
    return found.changed


@pytest.mark.parametrize("seed", range(4))
def test_any_edits_are_taken_back_to_the_same_digest(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with directories.opened(directories.make(tmp_path)) as opened:
        walker = Walker(chance)
        for _ in range(25):
            walker.step(opened)
        house = organisation(opened, "Maison", ("phones.+", "514 555-0101"), ("territory", "06"))
        walker.organisations.append(house)
        for given in ("Ana", "Zoé"):
            role, email = f"{house}:Directrice", f"{given.lower()[:2]}@example.org"
            person(opened, given, "Roy", ("roles.+", role), ("emails.+", email), ("note", "Un"))
        digests, done = [opened.integrity.digest()], 0
        for _ in range(30):
            outcome = changed_by(opened, any_edit(chance, walker))
            if isinstance(outcome, int) and outcome:
                done += 1
                digests.append(opened.integrity.digest())
        assert done > 5
        assert opened.integrity.verify() == ()
        for digest in reversed(digests[:-1]):
            assert opened.history.undo().done
            assert opened.integrity.digest() == digest
        for digest in digests[1:]:
            assert opened.history.redo().done
            assert opened.integrity.digest() == digest
        assert opened.integrity.verify() == ()


def test_a_preview_shows_what_the_cards_then_say(office: Directory) -> None:
    """Before and after, read from the cards on both sides of the step."""
    readers: dict[str, Callable[[object], str]] = {
        "note": lambda contact: getattr(contact, "note", ""),
        "sectors": lambda contact: ", ".join(getattr(contact, "sectors", ())),
    }
    edits = (
        BatchEdit("note", Action.ADD, "Un mot"),
        BatchEdit("note", Action.ADD, "Deux"),
        BatchEdit("sectors", Action.ADD, "Santé"),
        BatchEdit("sectors", Action.REPLACE, "Logement", "Familles"),
        BatchEdit("note", Action.CLEAR),
    )
    for edit in edits:
        found = office.batch_edits.preview(ALL, edit)
        read = readers[edit.field]
        ids = [row.contact_id for row in found.rows]
        before = [read(office.contacts.get_card(one).contact) for one in ids]
        office.batch_edits.apply(dataclasses.replace(found))
        after = [read(office.contacts.get_card(one).contact) for one in ids]
        shown = [(row.cells[0].before, row.cells[0].after) for row in found.rows]
        assert shown == list(zip(before, after, strict=True))
        assert shown
