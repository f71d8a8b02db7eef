"""Reads what the live contacts of a directory may be recognised by, all of them at once.

One statement a table, no contact is built whole. Values marked confidential, or equal to one that
is, are left out. Knows nothing of comparisons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from sys import intern
from typing import Any, cast

from sqlalchemy import Connection, Select, Table, select

from directory_app.domain.changes import State
from directory_app.domain.emails import names_a_function
from directory_app.domain.folding import fold_compact
from directory_app.domain.matching.traits import (
    OrganisationTraits,
    PersonTraits,
    Place,
    acronyms_among,
    family_words,
    given_words,
    host_of_email,
    host_of_url,
    name_form,
    phone_key,
    place,
)
from directory_app.domain.names import person_display
from directory_app.domain.websites import Website
from directory_app.domain.withholding import ConfidentialValues

from . import rows

Values = dict[int, list[Any]]
"""Contact key → what a table says of it."""

_BLOCK = 5_000
_CONTACT = rows.contact.c
_ORGANISATION = rows.contact.alias("organisation").c


def read_traits(
    connection: Connection, known: ConfidentialValues
) -> Iterator[OrganisationTraits | PersonTraits]:
    """The traits of every live contact, by key."""
    found = _Tables(connection, known)
    statement = (
        select(
            _CONTACT.key,
            _CONTACT.id,
            _CONTACT.kind,
            _CONTACT.given_name,
            _CONTACT.family_name,
            _CONTACT.name,
            _CONTACT.acronym,
        )
        .where(_CONTACT.state == State.LIVE)
        .order_by(_CONTACT.key)
    )
    for key, id_, kind, given, family, name, acronym in _in_blocks(connection, statement):
        if kind == "person":
            yield found.person(key, id_, given or "", family or "")
        else:
            yield found.organisation(key, id_, name or "", acronym or "")


def _in_blocks(connection: Connection, statement: Select[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of a whole table: one by one, each costs a question to the driver."""
    for block in connection.execute(statement).partitions(_BLOCK):
        yield from cast(Sequence[tuple[Any, ...]], block)


class _Tables:
    """What the tables of coordinates, names and roles say, by contact."""

    def __init__(self, connection: Connection, known: ConfidentialValues) -> None:
        self._connection = connection
        self._known = known
        names, formers = rows.other_name.c, rows.former_name.c
        self._other_names = self._read(select(names.contact_key, names.name))
        self._former_names = self._read(select(formers.contact_key, formers.name, formers.acronym))
        self._phones = self._coordinates(rows.phone, ("digits", "e164", "extension"), self._phone)
        self._emails = self._coordinates(
            rows.email, ("comparable", "function_mailbox"), self._email
        )
        self._hosts = self._coordinates(rows.website, ("url", "raw"), self._host)
        parts = ("number", "street", "city", "postal_code", "comparable")
        self._places = self._coordinates(rows.address, parts, self._place)
        self._roles = self._read(
            select(rows.role.c.contact_key, _ORGANISATION.id)
            .join_from(rows.role, _ORGANISATION.id.table,
                       _ORGANISATION.key == rows.role.c.organisation_key)
            .order_by(rows.role.c.contact_key, rows.role.c.position)
        )  # fmt: skip

    def _read(self, statement: Select[Any]) -> Values:
        found: Values = defaultdict(list)
        for key, *values in _in_blocks(self._connection, statement):
            found[key].append(values if len(values) > 1 else values[0])
        return found

    def _coordinates(
        self, table: Table, columns: tuple[str, ...], read: Callable[..., Any]
    ) -> Values:
        """What ``read`` makes of each row that nobody marked confidential; falsy is left out."""
        named = (table.c[name] for name in columns)
        statement = select(table.c.contact_key, table.c.confidential, *named)
        found: Values = defaultdict(list)
        for key, marked, *values in _in_blocks(self._connection, statement):
            is_free = marked == "no"
            one = None if marked == "yes" else read(is_free, *values)
            if one:
                found[key].append(one)
        return found

    # --- one value ------------------------------------------------------------------------------

    def _phone(
        self, is_free: bool, digits: str | None, e164: str | None, extension: str | None
    ) -> tuple[str, str] | None:
        """The digits, and what is somebody's own (empty for a number that cannot be dialled)."""
        if not digits or (not is_free and digits in self._known.phones):
            return None
        return digits, phone_key(digits, extension) if e164 else ""

    def _email(
        self, is_free: bool, address: str | None, is_function: bool | None
    ) -> tuple[str, bool] | None:
        if not address or (not is_free and address in self._known.emails):
            return None
        return address, bool(is_function) or names_a_function(address)

    def _host(self, is_free: bool, url: str | None, raw: str | None) -> str:
        secrets = frozenset() if is_free else self._known.websites
        if secrets and Website(raw or "", url or "").key in secrets:
            return ""
        return intern(host_of_url(url or ""))

    def _place(
        self,
        is_free: bool,
        number: str | None,
        street: str | None,
        city: str | None,
        code: str | None,
        key: str | None,
    ) -> Place | None:
        if not is_free and key in self._known.addresses:
            return None
        return place(number or "", street or "", city or "", code or "")

    # --- one contact ----------------------------------------------------------------------------

    def person(self, key: int, id_: str, given: str, family: str) -> PersonTraits:
        """A person's traits."""
        return PersonTraits(
            id=id_,
            text=person_display(given, family),
            given=given_words(given),
            family=family_words(family),
            phones=tuple(own for _, own in self._phones.pop(key, ()) if own),
            emails=tuple(one for one, is_function in self._emails.pop(key, ()) if not is_function),
            organisations=tuple(self._roles.pop(key, ())),
            places=tuple(self._places.pop(key, ())),
        )

    def organisation(self, key: int, id_: str, name: str, acronym: str) -> OrganisationTraits:
        """An organisation's traits."""
        formers = self._former_names.get(key, ())
        names = (name, *self._other_names.get(key, ()), *(one for one, _ in formers))
        acronyms = (acronym, *(one or "" for _, one in formers))
        emails = tuple(one for one, _ in self._emails.pop(key, ()))
        hosts = (*self._hosts.pop(key, ()), *map(host_of_email, emails))
        return OrganisationTraits(
            id=id_,
            names=tuple(name_form(one) for one in names if one),
            acronyms=acronyms_among(acronyms, names),
            stated_acronym=fold_compact(acronym),
            acronym_text=acronym,
            phones=tuple(digits for digits, _ in self._phones.pop(key, ())),
            emails=emails,
            hosts=tuple(dict.fromkeys(filter(None, hosts))),
            places=tuple(self._places.pop(key, ())),
        )


def list_distinct(connection: Connection) -> set[tuple[str, str]]:
    """Ids of the pairs of contacts that somebody said are not the same."""
    table = rows.contact_distinct.c
    statement = select(_CONTACT.id, table.other).join_from(
        rows.contact_distinct, rows.contact, _CONTACT.key == table.contact_key
    )
    return {(one, other) for one, other in connection.execute(statement)}
