"""A change rewrites the derived columns and the index only where they look at what it changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from directory_app.domain.changes import Change
from directory_app.domain.contact import AnyContact
from directory_app.domain.fields import from_fields, split_path, to_fields
from directory_app.domain.search_documents import (
    search_document,
    touches_digits,
    touches_document,
    touches_relatives,
)
from directory_app.domain.withholding import ConfidentialValues, from_comparable
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
    whole = search_document(to_fields(contact), (), nothing)
    for head, changed in without_each_head(contact):
        if not touches_document([Change(head, None, "")]):
            assert search_document(to_fields(changed), (), nothing) == whole, head


def parts_changed(contact: AnyContact) -> Iterator[Change]:
    """Every part of every element, said otherwise or not at all."""
    for path, value in to_fields(contact).items():
        if isinstance(value, dict) and "/" in path:
            for part in value.keys() - {"position"}:
                yield Change(path, value, {n: v for n, v in value.items() if n != part})
                if isinstance(value[part], str) and not part.endswith("_on"):
                    yield Change(path, value, value | {part: "autre 555"})


@pytest.mark.parametrize("contact", CONTACTS, ids=("organisation", "person"))
def test_parts_of_elements_that_touch_nothing_leave_every_document(contact: AnyContact) -> None:
    known = from_comparable([("phone", "4505550199"), ("email", "abri@example.org")])
    quiet = 0
    for change in parts_changed(contact):
        if not touches_document([change]):
            quiet += 1
            assert not touches_relatives([change])
            fields = to_fields(contact) | {change.path: change.after}
            for values in (ConfidentialValues(), known):
                before = search_document(to_fields(contact), (), values)
                assert search_document(fields, (), values) == before, change
    assert quiet > 10


def test_digits_are_made_anew_for_numbers_and_marks_only() -> None:
    for path in ("phones/1", "confidential", "state", "record"):
        assert touches_digits([Change("note", None, ""), Change(path, None, "")])
    assert not touches_digits([Change("note", None, ""), Change("emails/1", None, {})])


def test_what_stands_in_a_document_touches_it() -> None:
    for path in ("note", "description", "phones/1", "custom/1", "roles/1", "category", "state"):
        assert touches_document([Change("verified_on", None, ""), Change(path, None, "")])
    assert not touches_document([Change("verified_on", None, ""), Change("sectors/A", None, True)])
