"""The card of a contact that does not exist yet, and what is known of it before anybody types."""

from __future__ import annotations

from directory_app.domain.cards import Card, Reference
from directory_app.domain.confidentiality import ConfidentialValues, Purpose, Redacted, redact
from directory_app.domain.contact import AnyContact, Kind, Organisation, Person
from directory_app.domain.typed_names import split_person_name
from directory_app.ui.contact_card.drafts import FieldKey


def blank_card(contact_id: str, kind: Kind, organisation: Reference | None) -> Redacted:
    """An empty card under the id that the contact will have. Nothing of it can be withheld."""
    contact: AnyContact = Person(id=contact_id)
    if kind == "organisation":
        contact = Organisation(id=contact_id)
    references = {organisation.id: organisation} if organisation is not None else {}
    return redact(Card(contact, references=references), Purpose.SCREEN, ConfidentialValues())


def given_fields(
    contact: AnyContact, organisation: Reference | None, text: str
) -> dict[FieldKey, str]:
    """The fields that are filled at first: a name, a first function."""
    found: dict[FieldKey, str] = {}
    if isinstance(contact, Organisation):
        found[contact.id, "name", ""] = text.strip()
    else:
        given, family = split_person_name(text)
        found |= {(contact.id, "given_name", ""): given, (contact.id, "family_name", ""): family}
        if organisation is not None:
            found[contact.id, "roles", "+1"] = organisation.id
    return {key: value for key, value in found.items() if value}
