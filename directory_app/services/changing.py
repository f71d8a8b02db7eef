"""What every change of a contact goes through, whoever asks for it: command line or form.

Reads the snapshot to change inside the transaction, says which organisation a text names, and
turns an edited snapshot into what the unit of work takes. Knows nothing of paths or typed texts.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from directory_app.domain.changes import Change, Json, Patch, State
from directory_app.domain.contact import AnyContact, Coordinate, Kind
from directory_app.domain.draft import clashes, patch_between
from directory_app.domain.errors import Conflict, ReferenceProblem, UserError
from directory_app.domain.fields import COORDINATES, to_fields
from directory_app.domain.validation import check_storable
from directory_app.storage.contact_repository import find_key, keys_of, load_records
from directory_app.storage.reference_lookup import resolve
from directory_app.storage.unit_of_work import Transaction

Today = Callable[[], datetime.date]
ACoordinate = TypeVar("ACoordinate", bound=Coordinate)


def get_live(transaction: Transaction, contact_id: str) -> AnyContact:
    """The snapshot of a live contact. Raises ReferenceProblem ``not_found``."""
    key = find_key(transaction.connection, contact_id)
    records = load_records(transaction.connection, [] if key is None else [key]).values()
    found = next((one.snapshot() for one in records if one.state is State.LIVE), None)
    if found is None:
        raise ReferenceProblem("not_found", contact_id, ())
    return found


def load_stored(
    transaction: Transaction, contact_ids: Iterable[str]
) -> dict[str, tuple[State, AnyContact]]:
    """The state and the snapshot of those of some contacts that are there, read together."""
    keys = keys_of(transaction.connection, contact_ids).values()
    found = load_records(transaction.connection, keys).values()
    return {one.id: (one.state, one.snapshot()) for one in found}


def organisation_finder(
    transaction: Transaction,
    contact_id: str,
    today: datetime.date,
    coming: Collection[str] = (),
) -> Callable[[str, Kind], str]:
    """What turns a REF typed for ``contact_id`` into the id of a live contact of a kind.

    ``coming``: ids of contacts created in the same step. The finder raises ReferenceProblem
    and UserError ``reference_to_self``.
    """

    def find(text: str, kind: Kind) -> str:
        found = text
        if text not in coming:
            found = resolve(transaction.connection, text, today, kind=kind, strict=True)
        if found == contact_id:
            raise UserError("reference_to_self")
        return found

    return find


def birth_of(contact: AnyContact) -> AnyContact:
    """A new contact as it may be stored. Raises UserError ``name_missing``."""
    check_storable(contact)
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
    ``shown`` nor already the one wanted, part by part of an element; and when an element that was
    shown changes with them (another one becomes the preferred one) and is another by now. What was
    withheld was not shown: it is not overwritten.
    """
    wanted, present = to_fields(edited), to_fields(base)
    along = {one for one in shown.keys() & wanted.keys() if wanted[one] != present.get(one)}
    changes = [Change(path, shown.get(path), wanted.get(path)) for path in sorted({*paths, *along})]
    if stale := clashes(changes, present):
        raise Conflict(base.id, stale)


def _protected(base: AnyContact, edited: AnyContact) -> AnyContact:
    """Whatever nobody decided of a confidential contact is confidential; so is a new address of a
    contact that has a confidential one."""
    if edited.confidential:
        marked: dict[str, Any] = {n: tuple(map(_marked, getattr(edited, n))) for n in COORDINATES}
        return dataclasses.replace(edited, **marked)
    if not any(address.confidential for address in (*base.addresses, *edited.addresses)):
        return edited
    known = {address.id for address in base.addresses}
    addresses = tuple(
        address if address.id in known else _marked(address) for address in edited.addresses
    )
    return dataclasses.replace(edited, addresses=addresses)


def _marked(item: ACoordinate) -> ACoordinate:
    """The coordinate, confidential unless somebody decided otherwise."""
    return dataclasses.replace(item, confidential=True) if item.confidential is None else item
