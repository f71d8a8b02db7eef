"""New contacts in a form, alone or beside changed ones: one step, undone and redone whole."""

from __future__ import annotations

import pytest

from directory_app.domain.changes import Kind
from directory_app.domain.errors import Conflict, UserError
from directory_app.services.drafts import FieldKey
from directory_app.services.history import Step
from tests import directories
from tests.services.forms_desk import FormDesk

PHONE = "514 555-0123"


def _next_undo(forms: FormDesk) -> Step:
    step = forms.directory.history.next_undo()
    assert step is not None
    return step


def _goes_back_and_forth(forms: FormDesk, before: str) -> None:
    """The last step is undone and redone twice; file and index stay sound."""
    history, integrity = forms.directory.history, forms.directory.integrity
    after = integrity.digest()
    assert after != before
    for _ in range(2):
        assert history.undo().done
        assert integrity.digest() == before
        assert integrity.verify() == ()
        assert history.redo().done
        assert integrity.digest() == after
        assert integrity.verify() == ()


def test_a_contact_is_made_by_its_form(forms: FormDesk) -> None:
    before = forms.directory.integrity.digest()
    made = forms.create("person", {("given_name", ""): "Ana", ("emails", "+1"): "ana@example.org"})
    assert forms.person(made).display_name == "Ana"
    assert directories.names_found(forms.directory, "ana@example.org") == ["Ana"]
    assert (_next_undo(forms).kind, _next_undo(forms).subject) == (Kind.CREATE, "Ana")
    _goes_back_and_forth(forms, before)


def test_a_person_and_the_organisation_typed_with_her(forms: FormDesk) -> None:
    before = forms.directory.integrity.digest()
    ana, home = forms.directory.forms.new_id(), forms.directory.forms.new_id()
    edits: dict[FieldKey, str] = {
        (ana, "kind", ""): "person",
        (ana, "family_name", ""): "Roy",
        (ana, "roles", "+1"): home,
        (ana, "roles.function", "+1"): "direction",
        (home, "name", ""): "Maison neuve",
        (home, "kind", ""): "organisation",
    }
    assert forms.directory.forms.save(edits).contacts == {ana, home}
    (role,) = forms.person(ana).roles
    assert (role.organisation, role.function, role.main) == (home, "direction", True)
    assert (_next_undo(forms).kind, _next_undo(forms).count) == (Kind.CREATE, 2)
    assert directories.names_found(forms.directory, "direction maison neuve") == [
        "Roy",
        "Maison neuve",
    ]
    _goes_back_and_forth(forms, before)


def test_a_person_made_from_the_form_of_her_organisation(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    before = forms.directory.integrity.digest()
    ana = forms.directory.forms.new_id()
    edits = {
        (home, "acronym", ""): "MR",
        (ana, "kind", ""): "person",
        (ana, "given_name", ""): "Ana",
        (ana, "family_name", ""): "Roy",
        (ana, "roles", "+1"): home,
    }
    forms.directory.forms.save(edits, shown=(forms.read(home),))
    assert (_next_undo(forms).kind, _next_undo(forms).count) == (Kind.EDIT, 2)
    card = forms.directory.contacts.get_card(home)
    assert [one.person.display_name for one in card.card.people] == ["Ana Roy"]
    assert len(forms.directory.history.list_steps(ana)) == 1
    _goes_back_and_forth(forms, before)


def test_an_organisation_made_from_the_form_of_a_person(forms: FormDesk) -> None:
    old = directories.organisation(forms.directory, "Ancienne")
    ana = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{old}: direction"))
    before = forms.directory.integrity.digest()
    base, new = forms.person(ana), forms.directory.forms.new_id()
    edits = {
        (ana, "roles", base.roles[0].id): new,
        (new, "kind", ""): "organisation",
        (new, "name", ""): "Nouvelle",
        (new, "affiliations", "+1"): old,
    }
    forms.directory.forms.save(edits, shown=(base,))
    assert [role.organisation for role in forms.person(ana).roles] == [new]
    assert directories.names_found(forms.directory, "nouvelle") == ["Nouvelle", "Ana Roy"]
    _goes_back_and_forth(forms, before)


def test_a_creation_that_serves_elsewhere_since_is_not_taken_back(forms: FormDesk) -> None:
    ana = directories.person(forms.directory, "Ana", "Roy")
    home = forms.directory.forms.new_id()
    edits = {
        (ana, "roles", "+1"): home,
        (home, "kind", ""): "organisation",
        (home, "name", ""): "Maison",
    }
    forms.directory.forms.save(edits)
    path = forms.directory.location
    with directories.opened(path, "bob") as other:
        directories.person(other, "Zoé", "Côté", ("roles.+", f"{home}: coordination"))
    before = forms.directory.integrity.digest()
    refused = forms.directory.history.undo()
    assert (refused.done, refused.code) == (False, "still_in_use")
    assert forms.directory.integrity.digest() == before


def test_a_contact_is_not_made_twice(forms: FormDesk) -> None:
    typed = {("name", ""): "Maison", ("phones", "+1"): PHONE}
    made = forms.create("organisation", typed)
    for _ in range(2):
        before = forms.directory.integrity.digest()
        with pytest.raises(Conflict) as caught:
            forms.fill(made, {("kind", ""): "organisation"} | typed)
        assert (caught.value.contact_id, caught.value.paths) == (made, ("kind",))
        assert forms.directory.integrity.digest() == before
        forms.directory.history.undo()


def test_a_contact_is_a_person_or_an_organisation(forms: FormDesk) -> None:
    with pytest.raises(UserError, match="value_invalid") as caught:
        forms.create("ministry", {("name", ""): "Ministère"})
    assert caught.value.params["field"] == "kind"


def test_the_blank_that_a_new_form_showed_is_no_stored_contact(forms: FormDesk) -> None:
    made = forms.directory.forms.new_id()
    blank = type(forms.organisation(directories.organisation(forms.directory, "Un")))(id=made)
    forms.fill(made, {("kind", ""): "organisation", ("name", ""): "Deux"}, blank)
    assert forms.organisation(made).name == "Deux"


@pytest.mark.parametrize("is_alone", [True, False])
def test_a_confidential_value_cannot_come_into_a_new_name(forms: FormDesk, is_alone: bool) -> None:
    hidden = (("phones.+", PHONE), ("phones.0.confidential", "true"))
    home = directories.organisation(forms.directory, "Abri", *hidden)
    new = forms.directory.forms.new_id()
    edits = {(new, "kind", ""): "organisation", (new, "other_names", "+1"): f"Appelez {PHONE}"}
    edits[new, "name", ""] = "Voisine"
    if not is_alone:
        edits[home, "acronym", ""] = "ABRI"
    before = forms.directory.integrity.digest()
    with pytest.raises(UserError, match="name_confidential") as caught:
        forms.directory.forms.save(edits)
    assert (caught.value.params["owner"], caught.value.params["field"]) == (new, "other_names")
    assert forms.directory.integrity.digest() == before
