"""The office's own fields: defined, renamed everywhere, undone; their values are never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.custom_fields import FieldDefinition, dump, load
from directory_app.domain.errors import UserError
from directory_app.services.directory import Directory
from tests import directories

ALLERGIES = FieldDefinition("Allergies", "text", "person")
RENEWED = FieldDefinition("Renouvelé le", "date", "organisation")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as found:
        yield found


def test_they_are_kept_in_order_and_undone(directory: Directory) -> None:
    assert directory.custom_fields.list_all() == ()
    directory.custom_fields.save([ALLERGIES, RENEWED])
    assert directory.custom_fields.list_all() == (ALLERGIES, RENEWED)
    assert directory.overview.read().custom_fields == (ALLERGIES, RENEWED)
    assert directory.custom_fields.save([ALLERGIES, RENEWED]).seq == 0, "nothing changed"
    assert directory.history.undo().done
    assert directory.custom_fields.list_all() == ()
    assert directory.history.redo().done
    assert directory.custom_fields.list_all() == (ALLERGIES, RENEWED)


def test_a_new_heading_goes_to_every_card_and_comes_back(directory: Directory) -> None:
    one = directories.person(directory, "Zélie", "Inventée", ("custom.allergies", "noix"))
    other = directories.person(directory, "Yvon", "Inventé", ("custom.Repas", "végé"))
    directory.custom_fields.save([ALLERGIES])
    new = FieldDefinition("Allergies et intolérances", "text", "person")
    directory.custom_fields.save([new], {"Allergies": new.name})
    found = directory.contacts.get_card(one).contact.custom
    assert [(field.name, field.value) for field in found] == [(new.name, "noix")]
    assert directory.contacts.get_card(other).contact.custom[0].name == "Repas"
    assert directory.history.undo().done
    assert directory.contacts.get_card(one).contact.custom[0].name == "allergies"
    assert directory.custom_fields.list_all() == (ALLERGIES,)
    assert directory.integrity.verify() == ()


def test_a_field_that_is_left_out_leaves_its_values(directory: Directory) -> None:
    one = directories.person(directory, "Zélie", "Inventée", ("custom.Allergies", "noix"))
    directory.custom_fields.save([ALLERGIES])
    directory.custom_fields.save([])
    assert directory.contacts.get_card(one).contact.custom[0].value == "noix"


@pytest.mark.parametrize(
    ("definitions", "code"),
    [
        ([FieldDefinition(" ")], "heading_missing"),
        ([ALLERGIES, FieldDefinition("ALLERGIES")], "heading_twice"),
    ],
)
def test_a_heading_is_one_and_says_something(
    directory: Directory, definitions: list[FieldDefinition], code: str
) -> None:
    with pytest.raises(UserError) as refused:
        directory.custom_fields.save(definitions)
    assert refused.value.code == code


@pytest.mark.parametrize("text", ["", "{", "3", '[["", "text", ""]]', '[["A", "number", ""]]'])
def test_what_is_no_definition_is_passed_over(text: str) -> None:
    assert load(text) == ()


def test_definitions_come_back_as_written() -> None:
    assert load(dump([ALLERGIES, RENEWED])) == (ALLERGIES, RENEWED)
