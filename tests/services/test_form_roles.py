"""A role taken away takes its own coordinates: never one that somebody else just corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.contact import AnyContact, Person, Phone
from directory_app.domain.errors import Conflict, UserError
from tests import directories
from tests.services.forms_desk import FormDesk


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[FormDesk]:
    """The sample directory: people whose telephones belong to their functions."""
    path = tmp_path / "exemple.bottin"
    directories.seeded(path, "sample")
    with directories.opened(path) as opened:
        yield FormDesk(opened)


def _with_phone(sample: FormDesk) -> tuple[Person, Phone]:
    """A person as a form shows them, and the telephone of one of their functions."""
    search = sample.directory.search
    for contact_id in search.ids(search.all_keys("")):
        shown = sample.directory.contacts.get_card(contact_id).contact
        for phone in shown.phones if isinstance(shown, Person) else ():
            if phone.role is not None:
                return shown, phone
    raise AssertionError("nobody has a telephone of a function")


def _remove(sample: FormDesk, person: AnyContact, role: str | None, shown: AnyContact) -> None:
    sample.directory.forms.save({(person.id, "roles", role or ""): ""}, shown=(shown,))


def _numbers(sample: FormDesk, contact_id: str) -> list[str]:
    return [phone.number.national_digits for phone in sample.read(contact_id).phones]


def test_what_nobody_touched_goes_with_the_role_and_comes_back(sample: FormDesk) -> None:
    person, phone = _with_phone(sample)
    before = sample.directory.integrity.digest()
    _remove(sample, person, phone.role, person)
    assert phone.id not in {one.id for one in sample.read(person.id).phones}
    assert sample.directory.history.undo().done
    assert sample.directory.integrity.digest() == before


def test_a_number_corrected_meanwhile_does_not_vanish_with_its_role(sample: FormDesk) -> None:
    person, phone = _with_phone(sample)
    sample.fill(person.id, {("phones", phone.id): "514 555-0142"}, person)
    with pytest.raises(Conflict) as caught:
        _remove(sample, person, phone.role, person)
    assert caught.value.paths == (f"phones/{phone.id}",)
    assert "5145550142" in _numbers(sample, person.id)
    _remove(sample, person, phone.role, sample.read(person.id))
    assert "5145550142" not in _numbers(sample, person.id)


def test_a_number_that_came_since_does_not_vanish_with_its_role(sample: FormDesk) -> None:
    person, phone = _with_phone(sample)
    others = tuple(one for one in person.phones if one.id != phone.id)
    with pytest.raises(Conflict) as caught:
        _remove(sample, person, phone.role, replace(person, phones=others))
    assert caught.value.paths == (f"phones/{phone.id}",)
    assert phone.number.national_digits in _numbers(sample, person.id)


def test_a_number_that_was_withheld_does_not_vanish_with_its_role(sample: FormDesk) -> None:
    person, phone = _with_phone(sample)
    sample.fill(person.id, {("phones.confidential", phone.id): "true"}, person)
    masked = sample.directory.contacts.get_card(person.id).contact
    with pytest.raises(Conflict):
        _remove(sample, person, phone.role, masked)
    _remove(sample, person, phone.role, sample.read(person.id))
    assert phone.number.national_digits not in _numbers(sample, person.id)


# --- from the form of the organisation, which shows functions only ----------------------------


def _shown_at_home(sample: FormDesk, person: Person, role_id: str | None) -> Person:
    """The person as the form of their organisation shows them: the functions there, no more."""
    home = next(role.organisation for role in person.roles if role.id == role_id)
    people = sample.directory.contacts.get_card(home).card.people
    roles = tuple(one.role for one in people if one.person.id == person.id)
    assert role_id in {role.id for role in roles}
    return Person(id=person.id, roles=roles)


def test_a_function_changed_meanwhile_is_not_overwritten_from_the_organisation(
    sample: FormDesk,
) -> None:
    person, phone = _with_phone(sample)
    shown = _shown_at_home(sample, person, phone.role)
    role = phone.role or ""
    sample.fill(person.id, {("roles.function", role): "présidence"}, person)
    for text in ("direction", "présidence adjointe"):
        with pytest.raises(Conflict) as caught:
            sample.fill(person.id, {("roles.function", role): text}, shown)
        assert caught.value.paths == (f"roles/{role}",)
    with pytest.raises(Conflict):
        _remove(sample, person, role, shown)
    fresh = _shown_at_home(sample, person, role)
    sample.fill(person.id, {("roles.function", role): "direction"}, fresh)
    found = {one.id: one.function for one in sample.person(person.id).roles}
    assert found[role] == "direction"


def test_what_the_organisation_does_not_show_is_no_conflict(sample: FormDesk) -> None:
    person, phone = _with_phone(sample)
    shown = _shown_at_home(sample, person, phone.role)
    changes = {("note", ""): "revue", ("phones", phone.id): "514 555-0142"}
    sample.fill(person.id, changes, person)
    sample.fill(person.id, {("sectors", ""): "Femmes", ("title", ""): "Me"}, shown)
    _remove(sample, person, phone.role, shown)
    after = sample.person(person.id)
    assert (after.note, after.title, after.sectors) == ("revue", "Me", ("Femmes",))
    assert sample.directory.history.undo().done
    assert "5145550142" in _numbers(sample, person.id)


def test_a_number_that_the_organisation_shows_is_compared(sample: FormDesk) -> None:
    person, phone = _with_phone(sample)
    shown = replace(_shown_at_home(sample, person, phone.role), phones=(phone,))
    sample.fill(person.id, {("phones", phone.id): "514 555-0142"}, person)
    with pytest.raises(Conflict) as caught:
        _remove(sample, person, phone.role, shown)
    assert caught.value.paths == (f"phones/{phone.id}",)


# --- a function that has not begun ------------------------------------------------------------


def test_a_role_that_has_not_begun_cannot_end_today(forms: FormDesk) -> None:
    home = directories.organisation(forms.directory, "Maison")
    made = directories.person(forms.directory, "Ana", "Roy", ("roles.+", f"{home}: direction"))
    (role,) = forms.person(made).roles
    for start, end in (("2027", ""), ("2026-12", ""), ("2026-11-23", "2030")):
        forms.fill(made, {("roles.start", role.id): start, ("roles.end", role.id): end})
        with pytest.raises(UserError) as caught:
            forms.directory.forms.end_role(made, role.id)
        found = caught.value
        assert found.code == "role_not_begun"
        assert dict(found.params) == {"owner": made, "field": "roles", "item": role.id}
    for start in ("2026", "2026-11", "2026-11-22"):
        forms.fill(made, {("roles.start", role.id): start, ("roles.end", role.id): ""})
        forms.directory.forms.end_role(made, role.id)
        (ended,) = forms.person(made).roles
        assert ended.period.problems == ()
