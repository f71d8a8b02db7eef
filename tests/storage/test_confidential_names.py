"""No name tells a confidential value, whichever of the two came first, nor by way of undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import UserError
from directory_app.services.directory import Directory
from tests import directories

PHONE = "418 555-0177"
ADDRESS = "4321, rue Inconnue, Laval (Québec) H7A 1A1"
HIDDEN = (("phones.+", PHONE), ("phones.0.confidential", "true"))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def _refused(directory: Directory, action: object, code: str = "name_confidential") -> UserError:
    before = directory.integrity.digest()
    with pytest.raises(UserError) as caught:
        action()  # type: ignore[operator]
    assert caught.value.code == code
    assert directory.integrity.digest() == before
    assert directory.integrity.verify() == ()
    return caught.value


@pytest.mark.parametrize("field", ["name", "acronym", "sort_as", "other_names.+", "sectors.+"])
def test_a_contact_is_not_created_with_a_name_that_tells_what_it_hides(
    directory: Directory, field: str
) -> None:
    found = _refused(
        directory,
        lambda: directories.organisation(directory, "Refuge", (field, f"X {PHONE}"), *HIDDEN),
    )
    assert found.params["field"] == field.removesuffix(".+")


@pytest.mark.parametrize(
    ("name", "collection", "value"),
    [
        (f"Refuge {PHONE}", "phones", PHONE),
        ("Refuge 555-0177", "phones", PHONE),
        ("Abri du 4321 rue Inconnue", "addresses", ADDRESS),
        ("refuge@abri.example.org", "emails", "refuge@abri.example.org"),
    ],
)
def test_what_a_name_tells_already_cannot_be_marked(
    directory: Directory, name: str, collection: str, value: str
) -> None:
    home = directories.organisation(directory, name, (f"{collection}.+", value))
    mark = (f"{collection}.0.confidential", "true")
    found = _refused(directory, lambda: directory.contacts.edit(home, [mark]))
    assert dict(found.params) == {"owner": home, "field": "name", "item": ""}
    directory.contacts.edit(home, [("name", "Refuge"), mark])
    assert directory.contacts.get_card(home).contact.display_name == "Refuge"


def test_a_name_that_another_contact_bears_is_told(directory: Directory) -> None:
    other = directories.person(directory, "Ana", f"Roy ({PHONE})")
    home = directories.organisation(directory, "Refuge", ("phones.+", PHONE))

    def mark() -> object:
        return directory.contacts.edit(home, [("phones.0.confidential", "true")])

    code = "name_confidential_elsewhere"
    assert _refused(directory, mark, code).params["name"] == f"Ana Roy ({PHONE})"
    directory.contacts.trash(other)
    assert _refused(directory, mark, code).params["name"] == f"Ana Roy ({PHONE})"
    directory.contacts.restore(other)
    directory.contacts.edit(other, [("family_name", "Roy")])
    mark()


def test_the_name_of_a_town_bars_nobody_elses_mark(directory: Directory) -> None:
    directories.organisation(directory, "Regroupement de Sainte-Inventée")
    home = directories.organisation(directory, "Refuge", ("addresses.+", "Sainte-Inventée"))
    directory.contacts.edit(home, [("addresses.0.confidential", "true")])
    assert directory.contacts.get_card(home).contact.addresses == ()


def test_a_value_made_public_by_the_same_step_may_come_into_a_name(directory: Directory) -> None:
    home = directories.organisation(directory, "Refuge", *HIDDEN)
    directory.contacts.edit(home, [("phones.0.confidential", "false"), ("name", f"Au {PHONE}")])
    assert directory.contacts.get_card(home).contact.display_name == f"Au {PHONE}"


def test_undo_brings_back_no_mark_that_a_name_tells(directory: Directory) -> None:
    home = directories.organisation(directory, "Refuge", *HIDDEN)
    directory.contacts.edit(home, [("phones.0.confidential", "false")])
    with directories.opened(directory.location, "collègue") as colleague:
        directories.organisation(colleague, f"Voisine {PHONE}")
    before = directory.integrity.digest()
    result = directory.history.undo()
    assert (result.done, result.code) == (False, "name_tells")
    assert directory.integrity.digest() == before


def test_undo_brings_back_no_name_that_tells_a_mark(directory: Directory) -> None:
    home = directories.organisation(directory, f"Refuge {PHONE}", ("phones.+", PHONE))
    directory.contacts.edit(home, [("name", "Refuge")])
    with directories.opened(directory.location, "collègue") as colleague:
        colleague.contacts.edit(home, [("phones.0.confidential", "true")])
    result = directory.history.undo()
    assert (result.done, result.code) == (False, "name_tells")
    assert directory.contacts.get_card(home).contact.display_name == "Refuge"
