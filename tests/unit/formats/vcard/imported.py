"""A contact made of everything that a record says, as an import of it alone would make it."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

from directory_app.domain.cards import Card
from directory_app.domain.confidentiality import Grant, Redacted
from directory_app.domain.contact import CustomField, Organisation, OtherName, Person
from directory_app.domain.incoming import ImportRecord, Part
from tests.unit.formats.builders import card, organisation, passed

EVERYTHING = Grant(confidential=True, personal=True, internal=True, reason="essai")
_TEXTS = {
    "person": (Part.GIVEN_NAME, Part.FAMILY_NAME, Part.TITLE, Part.NOTE),
    "organisation": (Part.ACRONYM, Part.NOTE),
}


def imported(record: ImportRecord) -> Card:
    """The card of that contact."""
    numbers = itertools.count(1)
    coordinates = (Part.PHONE, Part.EMAIL, Part.WEBSITE, Part.ADDRESS)
    fields: dict[str, Any] = {
        part.value: tuple(_numbered(value.item, next(numbers)) for _, value in record.all(part))
        for part in coordinates
    }
    assert record.kind is not None
    fields |= {part.value: record.text(part) for part in _TEXTS[record.kind]}
    fields["custom"] = tuple(
        CustomField(id=f"custom-{next(numbers)}", name=value.label, value=value.text)
        for _, value in record.all(Part.CUSTOM)
    )
    fields["photo"] = "photo.png" if record.text(Part.PHOTO) else ""
    if record.kind == "organisation":
        return card(_organisation(record, fields))
    employers = [organisation(value.text, acronym="") for _, value in record.all(Part.ROLE)]
    roles = tuple(
        dataclasses.replace(value.item, id=f"role-{n}", position=n, organisation=employer.id)
        for n, ((_, value), employer) in enumerate(
            zip(record.all(Part.ROLE), employers, strict=True)
        )
    )
    return card(Person(id="contact-1", roles=roles, **fields), *employers)


def _organisation(record: ImportRecord, fields: dict[str, Any]) -> Organisation:
    others = tuple(
        OtherName(id=f"name-{n}", name=value.text) for n, value in record.all(Part.OTHER_NAME)
    )
    name = record.text(Part.ORGANISATION)
    return Organisation(id="contact-1", name=name, other_names=others, **fields)


def _numbered(item: Any, number: int) -> Any:
    return dataclasses.replace(item, id=f"item-{number}", position=number)


def redacted(record: ImportRecord, grant: Grant = EVERYTHING) -> Redacted:
    """The same, through the gate."""
    return passed(imported(record), grant)
