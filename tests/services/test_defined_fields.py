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


def test_a_heading_that_tells_a_confidential_value_is_withheld_and_kept(
    directory: Directory,
) -> None:
    told = FieldDefinition("Joindre au 418 555-0142", "text", "person")
    directory.custom_fields.save([ALLERGIES, told])
    directories.organisation(
        directory, "Refuge", ("phones.+", "418 555-0142"), ("phones.0.confidential", "true")
    )
    shown = directory.custom_fields.list_all()
    assert "0142" not in repr(shown)
    assert [bool(one.withheld) for one in shown] == [False, True]
    directory.custom_fields.save([*reversed(shown), RENEWED])
    names = [one.name for one in directory.custom_fields.list_all()]
    assert names == ["", "Allergies", "Renouvelé le"]
    directory.contacts.edit(directory.contacts.find_id("Refuge"), [("phones.0", "")])
    assert directory.custom_fields.list_all() == (told, ALLERGIES, RENEWED)


def test_no_new_heading_may_tell_one(directory: Directory) -> None:
    directories.organisation(
        directory, "Refuge", ("phones.+", "418 555-0142"), ("phones.0.confidential", "true")
    )
    with pytest.raises(UserError, match="name_confidential"):
        directory.custom_fields.save([FieldDefinition("418 555 0142")])
