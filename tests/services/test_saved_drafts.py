"""A draft whose form was saved before the program died is recognised; any other is offered."""

from __future__ import annotations

import pytest

from directory_app.services.drafts import BASE, REFERENCE, Draft
from tests import directories
from tests.services.forms_desk import FormDesk

TYPED = {
    ("given_name", ""): "Ana",
    ("family_name", ""): "Roy",
    ("phones", "+1"): "514 555-0142 poste 12",
    ("phones.label", "+1"): "cell",
    ("emails", "+2"): "ana@example.org",
    ("sectors", ""): "Familles\nLogement",
    ("dated_notes", "+3"): "Rappeler.",
    ("dated_notes.noted_on", "+3"): "2026-03-01",
    ("note", ""): "Une note.\nDeux lignes.",
}


@pytest.fixture
def ana(forms: FormDesk) -> tuple[str, Draft]:
    """A person with a function, as the form of a new contact had her, and her draft: not saved."""
    home = directories.organisation(forms.directory, "Maison", ("acronym", "MR"))
    ana = forms.directory.forms.new_id()
    draft: Draft = {(ana, path, item): text for (path, item), text in TYPED.items()}
    draft[ana, "kind", ""] = "person"
    draft |= {(ana, "roles", "+4"): home, (ana, "roles.function", "+4"): "direction"}
    draft |= {(home, REFERENCE, "organisation"): "Maison\nMR", (ana, f"{BASE}note", ""): ""}
    return ana, draft


def _save(forms: FormDesk, draft: Draft) -> None:
    edits = {k: t for k, t in draft.items() if k[1] != REFERENCE and not k[1].startswith(BASE)}
    forms.directory.forms.save(edits)


def _saved(forms: FormDesk, contact_id: str, draft: Draft) -> bool:
    return forms.directory.forms.list_saved({contact_id: draft}) == {contact_id}


def test_a_draft_is_done_once_its_contact_is_there(forms: FormDesk, ana: tuple[str, Draft]) -> None:
    assert not _saved(forms, *ana)
    _save(forms, ana[1])
    before = forms.directory.integrity.digest()
    assert _saved(forms, *ana)
    assert forms.directory.integrity.digest() == before


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (("note", ""), "Une note.\nTrois lignes."),
        (("phones", "+1"), "514 555-0142 poste 13"),
        (("phones", "+9"), "514 555-0177"),
        (("sectors", ""), "Familles\nLogement\nSanté"),
        (("roles.function", "+4"), "présidence"),
        (("emails", "+2"), "pas une adresse"),
    ],
)
def test_a_word_typed_after_the_commit_is_not_lost(
    forms: FormDesk, ana: tuple[str, Draft], key: tuple[str, str], text: str
) -> None:
    contact_id, draft = ana
    _save(forms, draft)
    assert not _saved(forms, contact_id, draft | {(contact_id, *key): text})


def test_what_others_added_since_changes_nothing(forms: FormDesk, ana: tuple[str, Draft]) -> None:
    _save(forms, ana[1])
    forms.directory.contacts.edit(ana[0], [("phones.+", "514 555-0155")])
    assert _saved(forms, *ana)
    forms.directory.contacts.trash(ana[0])
    assert _saved(forms, *ana)


def test_of_what_others_took_away_since_the_words_are_kept(
    forms: FormDesk, ana: tuple[str, Draft]
) -> None:
    _save(forms, ana[1])
    forms.directory.contacts.edit(ana[0], [("note", "")])
    assert not _saved(forms, *ana)
    assert forms.directory.history.undo().done
    assert _saved(forms, *ana)
    assert forms.directory.history.undo().done
    assert not _saved(forms, *ana)


def test_beside_a_new_contact_the_stored_one_counts_too(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    phone, zoe = forms.read(home).phones[0].id, forms.directory.forms.new_id()
    draft: Draft = {
        (zoe, "kind", ""): "person",
        (zoe, "given_name", ""): "Zoé",
        (zoe, "roles", "+1"): home,
        (home, "acronym", ""): "MR",
        (home, "emails", "+1"): "mr@example.org",
    }
    forms.directory.forms.save(draft)
    assert _saved(forms, home, draft)
    assert not _saved(forms, home, draft | {(home, "phones", phone): ""})
    assert not _saved(forms, home, draft | {(home, "acronym", ""): "MRX"})
    assert not _saved(forms, home, draft | {(home, "emails", "+2"): "autre@example.org"})


def test_a_correction_that_was_stored_is_done_too(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("note", "Avant"))
    draft: Draft = {(home, "note", ""): "Après", (home, f"{BASE}note", ""): "Avant"}
    assert not _saved(forms, home, draft)
    _save(forms, draft)
    assert _saved(forms, home, draft)
    assert not _saved(forms, home, draft | {(home, "note", ""): "Après coup"})
    forms.directory.contacts.edit(home, [("note", "D’une autre")])
    assert not _saved(forms, home, draft)
