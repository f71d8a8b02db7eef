"""What every change of a contact goes through, whoever asks for it: command line or form.

Reads the snapshot to change inside the transaction, says which organisation a text names, and
turns an edited snapshot into what the unit of work takes. Knows nothing of paths or typed texts.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Collection, Iterable, Mapping

from directory_app.domain.changes import Change, Json, Patch, State
from directory_app.domain.contact import AnyContact
from directory_app.domain.draft import overlaps, patch_between
from directory_app.domain.errors import Conflict, ReferenceProblem, UserError
from directory_app.domain.fields import to_fields
from directory_app.domain.validation import check_storable
from directory_app.storage.contact_repository import find_key, load_records
from directory_app.storage.reference_lookup import resolve
from directory_app.storage.unit_of_work import Transaction

Today = Callable[[], datetime.date]


def get_live(transaction: Transaction, contact_id: str) -> AnyContact:
    """The snapshot of a live contact. Raises ReferenceProblem ``not_found``."""
    key = find_key(transaction.connection, contact_id)
    records = load_records(transaction.connection, [] if key is None else [key])
    for record in records.values():
        if record.state is State.LIVE:
            return record.snapshot()
    raise ReferenceProblem("not_found", contact_id, ())


def organisation_finder(
    transaction: Transaction,
    contact_id: str,
    today: datetime.date,
    coming: Collection[str] = (),
) -> Callable[[str], str]:
    """What turns a REF typed for ``contact_id`` into the id of a live organisation.

    ``coming``: ids of organisations created in the same step. The finder raises ReferenceProblem
    and UserError ``reference_to_self``.
    """

    def find(text: str) -> str:
        found = text
        if text not in coming:
            connection = transaction.connection
            found = resolve(connection, text, today, kind="organisation", strict=True)
        if found == contact_id:
            raise UserError("reference_to_self")
        return found

    return find


def birth_of(contact: AnyContact) -> AnyContact:
    """A new contact as it may be stored. Raises UserError ``name_missing``."""
    check_storable(contact)
    if not any(address.confidential for address in contact.addresses):
        return contact
    return _protected(dataclasses.replace(contact, addresses=()), contact)


def patch_of(base: AnyContact, edited: AnyContact) -> Patch:
    """The step from one snapshot to the other, without changes when they say the same.

    Raises UserError ``name_missing``.
    """
    check_storable(edited)
    return patch_between(base, _protected(base, edited))


def refuse_stale(
    base: AnyContact, edited: AnyContact, shown: Mapping[str, Json], paths: Iterable[str]
) -> None:
    """Raise Conflict when a value at ``paths`` (of the flat form) is neither the one that was
    ``shown`` nor already the one wanted. What was withheld was not shown: it is not overwritten.
    """
    wanted = to_fields(edited)
    changes = [Change(path, shown.get(path), wanted.get(path)) for path in paths]
    if stale := overlaps(changes, to_fields(base)):
        raise Conflict(base.id, stale)


def _protected(base: AnyContact, edited: AnyContact) -> AnyContact:
    """A new address of a contact that has a confidential one is withheld until decided."""
    if not any(address.confidential for address in (*base.addresses, *edited.addresses)):
        return edited
    known = {address.id for address in base.addresses}
    addresses = tuple(
        dataclasses.replace(address, confidential=True)
        if address.id not in known and address.confidential is None
        else address
        for address in edited.addresses
    )
    return dataclasses.replace(edited, addresses=addresses)
