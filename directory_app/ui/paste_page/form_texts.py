"""One entry as the fields of a new contact's form: for whoever rather goes on by hand.

Only for an entry that names one contact: a form holds one, and a value of the other would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from directory_app.domain.contact import Kind
from directory_app.domain.incoming import Part, Place
from directory_app.services.importing.naming import named_of
from directory_app.services.importing.report import Outcome, RecordResult
from directory_app.ui.contact_card.drafts import FieldKey

_NAMES = {
    Part.GIVEN_NAME: "given_name",
    Part.FAMILY_NAME: "family_name",
    Part.TITLE: "title",
    Part.ORGANISATION: "name",
    Part.ACRONYM: "acronym",
}
_SEVERAL = (Part.PHONE, Part.EMAIL, Part.WEBSITE, Part.ADDRESS)


def kind_for_form(result: RecordResult) -> Kind | None:
    """The kind of the one new contact that an entry names; None when it names two, or none."""
    named = named_of(result.record)
    if result.outcome is not Outcome.CREATED or named.has_person is named.has_organisation:
        return None
    return "person" if named.has_person else "organisation"


def form_texts(
    result: RecordResult, contact_id: str, kind: Kind, dropped: frozenset[Place]
) -> dict[FieldKey, str]:
    """The fields of the form of a new contact, without the values left out."""
    return {
        (contact_id, "kind", ""): kind,
        **dict(_fields(result, contact_id, dropped)),
    }


def _fields(
    result: RecordResult, contact_id: str, dropped: frozenset[Place]
) -> Iterator[tuple[FieldKey, str]]:
    numbers = dict.fromkeys(_SEVERAL, 0)
    for number, value in enumerate(result.record.values):
        if (result.number, number) in dropped:
            continue
        if value.part in _NAMES:
            yield (contact_id, _NAMES[value.part], ""), value.text
        elif value.part in numbers:
            numbers[value.part] += 1
            yield (contact_id, value.part.value, f"+{numbers[value.part]}"), value.text
