"""The small index of confidential values: consulted by the gate and by complete look-ups only.

Kept beside the contacts (marked ones, live or trashed) so that the gate can recognise the same
value wherever it stands. Partial words never reach it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, or_, select

from directory_app.domain.confidentiality import ConfidentialValues, street_text
from directory_app.domain.contact import Address, AnyContact

from . import rows
from .mappers import Row, comparable_value

_TABLE = rows.confidential_value


def load_known(connection: Connection) -> ConfidentialValues:
    """Every confidential value of the directory, in comparable form."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, value in connection.execute(select(_TABLE.c.kind, _TABLE.c.value)):
        found[kind].add(value)
    return ConfidentialValues(
        phones=frozenset(found["phone"]),
        emails=frozenset(found["email"]),
        addresses=frozenset(found["address"]),
        streets=frozenset(found["street"]),
    )


def _rows(key: int, contact: AnyContact) -> Iterable[Row]:
    for item in (*contact.phones, *contact.emails, *contact.addresses):
        if not item.confidential:
            continue
        pairs = [comparable_value(item)]
        if isinstance(item, Address) and street_text(item):
            pairs.append(("street", street_text(item)))
        for pair in pairs:
            if pair is not None:
                kind, value = pair
                yield {"contact_key": key, "item_id": item.id, "kind": kind, "value": value}


def refresh(connection: Connection, contacts: Iterable[tuple[int, AnyContact]]) -> None:
    """Rewrite the entries of these contacts."""
    found = list(contacts)
    connection.execute(delete(_TABLE).where(_TABLE.c.contact_key.in_([key for key, _ in found])))
    added = [row for key, contact in found for row in _rows(key, contact)]
    if added:
        connection.execute(insert(_TABLE), added)


def _delta(old: ConfidentialValues, new: ConfidentialValues) -> ConfidentialValues:
    return ConfidentialValues(
        old.phones ^ new.phones,
        old.emails ^ new.emails,
        old.addresses ^ new.addresses,
        old.streets ^ new.streets,
    )


def keys_holding(
    connection: Connection, old: ConfidentialValues, new: ConfidentialValues
) -> set[int]:
    """Contacts with a value, or a text that mentions one, whose confidentiality just changed."""
    if old == new:
        return set()
    delta = _delta(old, new)
    found: set[int] = set()
    for table, column, values in (
        (rows.phone, rows.phone.c.digits, delta.phones),
        (rows.email, rows.email.c.comparable, delta.emails),
        (rows.address, rows.address.c.comparable, delta.addresses),
    ):
        if values:
            found |= set(connection.scalars(select(table.c.contact_key).where(column.in_(values))))
    texts = select(rows.contact.c.key, rows.contact.c.description, rows.contact.c.note).where(
        or_(rows.contact.c.description.is_not(None), rows.contact.c.note.is_not(None))
    )
    for key, description, note in connection.execute(texts):
        if delta.is_mentioned_in(description or "") or delta.is_mentioned_in(note or ""):
            found.add(key)
    return found
