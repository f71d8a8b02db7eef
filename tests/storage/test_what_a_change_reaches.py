"""A change rewrites the derived columns and the index only where they look at what it changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from directory_app.domain.changes import Change
from directory_app.domain.contact import AnyContact
from directory_app.domain.fields import from_fields, split_path, to_fields
from directory_app.domain.search_documents import search_document, touches_document
from directory_app.domain.withholding import ConfidentialValues
from directory_app.storage.mappers import UNDERIVED, derived_row
from tests.unit.formats.full_contacts import full_organisation, full_person

CONTACTS = [
    from_fields(one.id, one.version, to_fields(one))  # in the order in which they are read
    for one in (full_organisation().contact, full_person().contact)
]
NAMES = {"name", "acronym", "given_name", "family_name", "kind"}


def without_each_head(contact: AnyContact) -> Iterator[tuple[str, AnyContact]]:
    """The contact without what stands under one head of its paths, for every head."""
    fields = to_fields(contact)
    for head in sorted({split_path(path)[0] for path in fields} - NAMES):
        kept = {path: value for path, value in fields.items() if split_path(path)[0] != head}
        yield head, from_fields(contact.id, contact.version, kept)


@pytest.mark.parametrize("contact", CONTACTS, ids=("organisation", "person"))
def test_derived_columns_do_not_look_at_what_is_said_to_be_underived(contact: AnyContact) -> None:
    seen = dict(without_each_head(contact))
    assert {"note", "sectors", "verified_on"} <= seen.keys() & UNDERIVED
    for head, changed in seen.items():
        if head in UNDERIVED:
            assert derived_row(changed) == derived_row(contact), head


@pytest.mark.parametrize("contact", CONTACTS, ids=("organisation", "person"))
def test_documents_do_not_look_at_what_does_not_touch_them(contact: AnyContact) -> None:
    nothing = ConfidentialValues()
    whole = search_document(contact, (), nothing)
    for head, changed in without_each_head(contact):
        if not touches_document([Change(head, None, "")]):
            assert search_document(changed, (), nothing) == whole, head


def test_what_stands_in_a_document_touches_it() -> None:
    for path in ("note", "description", "phones/1", "custom/1", "roles/1", "category", "state"):
        assert touches_document([Change("verified_on", None, ""), Change(path, None, "")])
    assert not touches_document([Change("verified_on", None, ""), Change("sectors/A", None, True)])
