"""What a form saves: fields of several contacts, new ones among them, as one undoable step."""

from __future__ import annotations

import pytest

from directory_app.domain.changes import Kind
from directory_app.domain.errors import ReferenceProblem, UserError
from tests import directories
from tests.services.forms_desk import FormDesk, Typed

ADDRESS = "12, rue des Essais, Montréal (Québec) H2X 0Z9"


def test_scalars_and_elements_are_one_step(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0101"))
    base = forms.organisation(home)
    before = forms.directory.integrity.digest()
    typed: Typed = {
        ("name", ""): "  Maison  Rivière ",
        ("note", ""): "première ligne\nseconde",
        ("verified_on", ""): "2026-11",
        ("phones", base.phones[0].id): "514 555-0199",
        ("phones.extension", base.phones[0].id): "25",
        ("former_names", "+1"): "Maison du lac",
        ("former_names.acronym", "+1"): "MDL",
        ("published_counts", "+1"): "45 membres",
        ("opening_hours", ""): "mo-th 09:00-17:00\nfr 09:00-12:00",
    }
    forms.fill(home, typed, base)
    after = forms.organisation(home)
    assert (after.name, after.note) == ("Maison Rivière", "première ligne\nseconde")
    assert [phone.number.display() for phone in after.phones] == ["514 555-0199, poste 25"]
    assert [(one.name, one.acronym) for one in after.former_names] == [("Maison du lac", "MDL")]
    assert [(one.count, one.what) for one in after.published_counts] == [(45, "membres")]
    assert [hours.days for hours in after.opening_hours] == ["mo-th", "fr"]
    step = forms.directory.history.next_undo()
    assert step is not None
    assert (step.kind, step.subject) == (Kind.EDIT, "Maison Rivière")
    assert forms.directory.history.undo().done
    assert forms.directory.integrity.digest() == before


def test_a_form_that_says_the_same_makes_no_step(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("sectors.+", "Femmes"))
    typed: Typed = {("name", ""): "Maison", ("kind", ""): "organisation", ("sectors", ""): "Femmes"}
    assert forms.fill(home, typed, forms.read(home)).seq == 0


def test_new_elements_come_in_the_order_of_the_form(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0100"))
    typed: Typed = {
        ("phones", "+10"): "514 555-0103",
        ("phones", "+2"): "514 555-0101 / 1 855 555-0102",
        ("phones.extension", "+2"): "7",
        ("phones", "+1"): " ",
        ("phones.label", "+1"): "fax",
        ("emails", "+1"): "info@example.org, ana@example.org",
        ("emails.label", "+1"): "infolettre",
    }
    forms.fill(home, typed)
    after = forms.organisation(home)
    assert [(phone.number.display(), phone.label) for phone in after.phones] == [
        ("514 555-0100", "work"),
        ("514 555-0101, poste 7", "work"),
        ("1 855 555-0102", "toll_free"),
        ("514 555-0103", "work"),
    ]
    assert [(one.email.address, one.label, one.function_mailbox) for one in after.emails] == [
        ("info@example.org", "infolettre", True),
        ("ana@example.org", "infolettre", False),
    ]


def test_what_cannot_be_read_is_kept_as_typed(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison", ("phones.+", "514 555-0100 p. 4"))
    phone = forms.read(home).phones[0].id
    forms.fill(home, {("phones", phone): "514 555", ("emails", "+1"): "info@"})
    after = forms.read(home)
    assert (after.phones[0].number.raw, after.emails[0].email.raw) == ("514 555", "info@")
    forms.fill(home, {("phones", phone): "514 555-0101"})
    assert forms.read(home).phones[0].number.display() == "514 555-0101, poste 4"


@pytest.mark.parametrize(
    ("path", "item", "text", "value"),
    [
        ("verified_on", "", "hier", "hier"),
        ("phones.verified_on", "+1", "13 mars", "13 mars"),
        ("opening_hours", "", "mo-th 09:00-17:00\nlundi", "lundi"),
        ("territory", "", "06\nNulle part", "Nulle part"),
        ("published_counts", "+1", "beaucoup", "beaucoup"),
        ("affiliations.start", "+1", "2018-13", "2018-13"),
    ],
)
def test_what_is_refused_names_its_field(
    forms: FormDesk, path: str, item: str, text: str, value: str
) -> None:
    other = directories.organisation(forms.directory, "Autre")
    home = directories.organisation(forms.directory, "Maison")
    before = forms.directory.integrity.digest()
    typed = {
        ("name", ""): "Changée",
        ("phones", "+1"): "514 555-0101",
        ("affiliations", "+1"): other,
    }
    with pytest.raises(UserError) as caught:
        forms.fill(home, typed | {(path, item): text})
    error = caught.value
    assert (error.code, error.params["value"]) == ("value_invalid", value)
    assert [error.params[one] for one in ("owner", "field", "item")] == [home, path, item]
    assert forms.directory.integrity.digest() == before


@pytest.mark.parametrize(("kind", "field"), [("person", "family_name"), ("organisation", "name")])
def test_only_a_missing_name_forbids_saving(forms: FormDesk, kind: str, field: str) -> None:
    made = forms.directory.forms.new_id()
    with pytest.raises(UserError) as caught:
        forms.fill(made, {("kind", ""): kind, ("note", ""): "seule"})
    assert caught.value.code == "name_missing"
    assert (caught.value.params["owner"], caught.value.params["field"]) == (made, field)


@pytest.mark.parametrize(
    ("path", "item", "code"),
    [
        ("colour", "", "field_unknown"),
        ("phones.colour", "+1", "field_unknown"),
        ("phones", "+one", "field_unknown"),
        ("given_name", "", "field_unknown"),
        ("kind", "", "field_computed"),
        ("phones", "nobody-saw-it", "item_gone"),
    ],
)
def test_a_key_that_means_nothing_is_refused(
    forms: FormDesk, path: str, item: str, code: str
) -> None:
    home = directories.organisation(forms.directory, "Maison")
    typed = {("phones", "+1"): "514 555-0101"} | {(path, item): "person"}
    with pytest.raises(UserError) as caught:
        forms.fill(home, typed, forms.read(home))
    assert caught.value.code == code


def test_one_element_is_preferred_and_one_role_is_the_main_one(forms: FormDesk) -> None:
    homes = [directories.organisation(forms.directory, name) for name in ("Un", "Deux")]
    made = directories.person(
        forms.directory,
        "Ana",
        "Roy",
        ("phones.+", "514 555-0101"),
        ("phones.+", "514 555-0102"),
        ("phones.0.preferred", "true"),
        ("roles.+", f"{homes[0]}: direction"),
    )
    base = forms.person(made)
    typed: Typed = {
        ("phones.preferred", base.phones[1].id): "true",
        ("roles", "+1"): homes[1],
        ("roles.function", "+1"): "présidence",
        ("roles.main", "+1"): "true",
    }
    forms.fill(made, typed, base)
    after = forms.person(made)
    assert [phone.preferred for phone in after.phones] == [False, True]
    assert [(role.function, role.main) for role in after.roles] == [
        ("direction", False),
        ("présidence", True),
    ]


def test_a_new_role_instead_of_the_only_one_is_the_main_one(forms: FormDesk) -> None:
    homes = [directories.organisation(forms.directory, name) for name in ("Un", "Deux")]
    made = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{homes[0]}: direction"))
    role = forms.person(made).roles[0].id
    forms.fill(made, {("roles", role): "", ("roles", "+1"): homes[1]})
    assert [(one.organisation, one.main) for one in forms.person(made).roles] == [(homes[1], True)]


def test_a_role_changes_organisation_and_keeps_the_rest(forms: FormDesk) -> None:
    homes = [directories.organisation(forms.directory, name) for name in ("Un", "Deux")]
    made = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{homes[0]}: direction"))
    (role,) = forms.person(made).roles
    forms.fill(made, {("roles", role.id): homes[1], ("roles.start", role.id): "2019"})
    (after,) = forms.person(made).roles
    assert (after.organisation, after.function, after.main) == (homes[1], "direction", True)
    assert after.period.start is not None


def test_a_role_names_a_live_organisation_and_not_oneself(forms: FormDesk) -> None:
    gone = directories.organisation(forms.directory, "Partie")
    forms.directory.contacts.trash(gone)
    ana = directories.person(forms.directory, "Ana", "Roy")
    for named in (gone, ana, forms.directory.forms.new_id()):
        with pytest.raises(ReferenceProblem, match="organisation_not_found") as caught:
            forms.fill(ana, {("roles", "+1"): named})
        assert caught.value.params["field"] == "roles"
    home = directories.organisation(forms.directory, "Maison")
    with pytest.raises(UserError, match="reference_to_self"):
        forms.fill(home, {("affiliations", "+1"): home})


def test_ending_a_role_is_one_step_of_today(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    made = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{home}: direction"))
    before = forms.directory.integrity.digest()
    (role,) = forms.person(made).roles
    forms.directory.forms.end_role(made, role.id)
    (ended,) = forms.person(made).roles
    assert ended.period.end is not None
    assert ended.period.end.iso() == directories.TODAY.isoformat()
    forms.fill(made, {("roles.end", role.id): "2020"})
    assert forms.directory.forms.end_role(made, role.id).seq == 0
    with pytest.raises(UserError, match="item_gone"):
        forms.directory.forms.end_role(made, "nobody")
    assert forms.directory.history.undo().done
    assert forms.directory.history.undo().done
    assert forms.directory.integrity.digest() == before


def test_a_new_address_beside_a_confidential_one_follows_it(forms: FormDesk) -> None:
    made = directories.organisation(
        forms.directory, "Maison", ("addresses.+", ADDRESS), ("addresses.0.confidential", "true")
    )
    second = "34, rue des Modèles, Montréal (Québec) H2X 0Z8"
    third = {("addresses.city", "+2"): "Laval", ("addresses.confidential", "+2"): "false"}
    forms.fill(made, {("addresses", "+1"): second} | third)
    assert [one.confidential for one in forms.read(made).addresses] == [True, True, False]
    new: Typed = {
        ("name", ""): "Abri",
        ("addresses", "+1"): ADDRESS,
        ("addresses.confidential", "+1"): "true",
        ("addresses", "+2"): second,
    }
    abri = forms.read(forms.create("organisation", new))
    assert [one.confidential for one in abri.addresses] == [True, True]
