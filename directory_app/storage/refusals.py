"""Addresses that must not be written to: « ne pas écrire » on a card, or on one that was erased.

Of an erased card only a digest of the address stays, by which the address is known again should it
come back with another list (P-39.1, art. 22; L.C. 2010, ch. 23, s. 11).
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import Connection, delete, insert, select

from directory_app.domain.changes import State
from directory_app.domain.contact import AnyContact

from . import rows

_KIND = "email"


@dataclass(frozen=True, slots=True)
class Refusals(Container[str]):
    """E-mail addresses, case-folded, that their owner does not want used."""

    addresses: frozenset[str]
    digests: frozenset[str]

    def __contains__(self, address: object) -> bool:
        """Whether an address is among them."""
        if not isinstance(address, str):
            return False
        return address in self.addresses or (
            bool(self.digests) and _digest(address) in self.digests
        )

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.addresses or self.digests)


def _digest(address: str) -> str:
    return blake2b(address.encode(), digest_size=32).hexdigest()


def load_refusals(connection: Connection) -> Refusals:
    """Those of live and trashed cards, and of erased ones."""
    table, contact = rows.email, rows.contact
    statement = (
        select(table.c.comparable)
        .join(contact, contact.c.key == table.c.contact_key)
        .where(table.c.refused, table.c.comparable.is_not(None))
        .where(contact.c.state != State.WITHDRAWN)
    )
    digests = connection.scalars(select(rows.suppression.c.digest))
    return Refusals(frozenset(connection.scalars(statement)), frozenset(digests))


def keep_refusals(connection: Connection, contacts: Iterable[AnyContact]) -> None:
    """Remember the refused addresses of contacts that are about to be erased."""
    found = {
        _digest(one.email.key): {
            "digest": _digest(one.email.key),
            "kind": _KIND,
            "refused_on": one.refused_on.iso() if one.refused_on else None,
        }
        for contact in contacts
        for one in contact.emails
        if one.refused and one.email.key
    }
    if found:
        digest = rows.suppression.c.digest
        connection.execute(delete(rows.suppression).where(digest.in_(found)))
        connection.execute(insert(rows.suppression), list(found.values()))
