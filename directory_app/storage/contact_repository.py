"""Reads contacts: whole records in the flat form, and cards with their surroundings."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Select, select

from directory_app.domain.cards import (
    Card,
    EventReference,
    ListReference,
    PersonInRole,
    Reference,
    current_roles,
)
from directory_app.domain.changes import Fields, State
from directory_app.domain.contact import (
    Affiliation,
    AnyContact,
    Kind,
    Organisation,
    Person,
    Role,
)
from directory_app.domain.fields import COLLECTIONS, from_fields

from . import event_repository, rows
from .mappers import ITEM_TABLES, chunks, item_values_of, scalar_fields

_ORGANISATION = rows.contact.alias("organisation")


@dataclass(frozen=True, slots=True)
class Record:
    """A stored contact: its identity, its life and its values."""

    key: int
    id: str
    version: int
    state: State
    checksum: str
    fields: Fields

    def snapshot(self) -> AnyContact:
        """The frozen contact."""
        return from_fields(self.id, self.version, self.fields)


def _item_select(collection: str) -> Select[Any]:
    one = ITEM_TABLES[collection]
    if not one.refers:
        return select(one.table)
    return select(one.table, _ORGANISATION.c.id.label("organisation")).join(
        _ORGANISATION, one.table.c.organisation_key == _ORGANISATION.c.key
    )


_SECTORS = select(rows.contact_sector.c.contact_key, rows.sector.c.name).join(rows.sector)
_TERRITORY = select(rows.contact_territory.c.contact_key, rows.contact_territory.c.code)
_DISTINCT = select(rows.contact_distinct.c.contact_key, rows.contact_distinct.c.other)


def _load_items(
    connection: Connection, keys: list[int], collections: Iterable[str], fields: dict[int, Fields]
) -> None:
    for collection in collections:
        table = ITEM_TABLES[collection].table
        statement = _item_select(collection).where(table.c.contact_key.in_(keys))
        for row in connection.execute(statement).mappings():
            path = f"{collection}/{row['item_id']}"
            fields[row["contact_key"]][path] = item_values_of(collection, cast(Any, row))


def _load_sets(connection: Connection, keys: list[int], fields: dict[int, Fields]) -> None:
    sectors = _SECTORS.where(rows.contact_sector.c.contact_key.in_(keys))
    for key, name in connection.execute(sectors):
        fields[key][f"sectors/{name}"] = True
    territory = _TERRITORY.where(rows.contact_territory.c.contact_key.in_(keys))
    for key, code in connection.execute(territory):
        fields[key][f"territory/{code}"] = True
    distinct = _DISTINCT.where(rows.contact_distinct.c.contact_key.in_(keys))
    for key, other in connection.execute(distinct):
        fields[key][f"distinct/{other}"] = True


def _load_chunk(connection: Connection, keys: list[int]) -> list[Record]:
    found = connection.execute(select(rows.contact).where(rows.contact.c.key.in_(keys))).mappings()
    heads = {row["key"]: row for row in found}
    fields = {key: scalar_fields(cast(Any, row)) for key, row in heads.items()}
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for key, row in heads.items():
        by_kind[row["kind"]].append(key)
    for kind, members in by_kind.items():
        _load_items(connection, members, COLLECTIONS[kind], fields)
    _load_sets(connection, keys, fields)
    return [
        Record(key, row["id"], row["version"], State(row["state"]), row["checksum"], fields[key])
        for key, row in heads.items()
    ]


def load_records(connection: Connection, keys: Iterable[int]) -> dict[int, Record]:
    """The records of ``keys`` that exist, whatever their state."""
    return {
        record.key: record for group in chunks(keys) for record in _load_chunk(connection, group)
    }


def keys_of(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Integer keys of contact ids; unknown ids are left out."""
    wanted = list(ids)
    result: dict[str, int] = {}
    for start in range(0, len(wanted), 2000):
        statement = select(rows.contact.c.id, rows.contact.c.key).where(
            rows.contact.c.id.in_(wanted[start : start + 2000])
        )
        result.update((row.id, row.key) for row in connection.execute(statement))
    return result


def ids_of(connection: Connection, keys: Iterable[int]) -> dict[int, str]:
    """Ids of contact keys; unknown keys, and contacts whose creation was undone, are left out."""
    head = select(rows.contact.c.key, rows.contact.c.id)
    known = head.where(rows.contact.c.state != State.WITHDRAWN)
    return {
        row.key: row.id
        for group in chunks(keys)
        for row in connection.execute(known.where(rows.contact.c.key.in_(group)))
    }


def find_key(connection: Connection, contact: int | str) -> int | None:
    """The key of a contact given by key or id, or None."""
    if isinstance(contact, int):
        return contact
    return keys_of(connection, [contact]).get(contact)


def _reference(row: Mapping[str, Any]) -> Reference:
    return Reference(
        row["id"],
        row["kind"],
        row["display_name"],
        row["acronym"] or "",
        row["state"] != State.LIVE,
    )


_REFERENCE = select(
    rows.contact.c.key,
    rows.contact.c.id,
    rows.contact.c.kind,
    rows.contact.c.display_name,
    rows.contact.c.acronym,
    rows.contact.c.state,
)


def _references(connection: Connection, ids: Iterable[str]) -> dict[str, Reference]:
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    found = connection.execute(_REFERENCE.where(rows.contact.c.id.in_(wanted))).mappings()
    return {row["id"]: _reference(cast(Any, row)) for row in found}


def _people_by_organisation(
    connection: Connection, organisation_keys: list[int]
) -> dict[int, list[tuple[int, str]]]:
    """Organisation key → (person key, role id) of the live people who have a role there."""
    statement = (
        select(rows.role.c.organisation_key, rows.role.c.contact_key, rows.role.c.item_id)
        .join(rows.contact, rows.contact.c.key == rows.role.c.contact_key)
        .where(rows.role.c.organisation_key.in_(organisation_keys))
        .where(rows.contact.c.state == State.LIVE)
        .order_by(rows.contact.c.filing_key, rows.contact.c.key)
    )
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for organisation, person, role_id in connection.execute(statement):
        found[organisation].append((person, role_id))
    return found


def _lists_by_contact(connection: Connection, keys: list[int]) -> dict[int, list[ListReference]]:
    table = rows.list_member
    statement = (
        select(table.c.contact_key, rows.contact_list.c.id, rows.contact_list.c.name)
        .join(rows.contact_list)
        .where(table.c.contact_key.in_(keys), rows.contact_list.c.state == State.LIVE)
        .order_by(rows.contact_list.c.name)
    )
    found: dict[int, list[ListReference]] = defaultdict(list)
    for key, list_id, name in connection.execute(statement):
        found[key].append(ListReference(list_id, name))
    return found


def _named(contact: AnyContact) -> tuple[Role, ...] | tuple[Affiliation, ...]:
    return contact.roles if isinstance(contact, Person) else contact.affiliations


def _in_role(person: Person, role_id: str) -> PersonInRole:
    role = next(role for role in person.roles if role.id == role_id)
    return PersonInRole(
        Reference(person.id, "person", person.display_name),
        role,
        tuple(p for p in person.phones if p.role == role_id),
        tuple(e for e in person.emails if e.role == role_id),
    )


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Everything that the cards of one page refer to."""

    today: datetime.date
    references: Mapping[str, Reference]
    organisations: Mapping[str, Organisation]
    people: Mapping[int, Sequence[tuple[int, str]]]
    persons: Mapping[int, Person]
    lists: Mapping[int, Sequence[ListReference]]
    events: Mapping[int, Sequence[EventReference]]

    def card(self, record: Record, contact: AnyContact) -> Card:
        named = {one.organisation: self.references[one.organisation] for one in _named(contact)}
        employers: list[Organisation] = []
        if isinstance(contact, Person):
            for role in current_roles(contact, self.today):
                found = self.organisations.get(role.organisation)
                if found is not None and found not in employers:
                    employers.append(found)
        return Card(
            contact=contact,
            is_trashed=record.state is State.TRASHED,
            references=named,
            employers=tuple(employers),
            people=tuple(
                _in_role(self.persons[key], role) for key, role in self.people.get(record.key, ())
            ),
            lists=tuple(self.lists.get(record.key, ())),
            events=tuple(self.events.get(record.key, ())),
        )


def _surroundings(
    connection: Connection,
    records: Mapping[int, Record],
    contacts: Mapping[int, AnyContact],
    today: datetime.date,
) -> _Surroundings:
    people_of = [key for key, contact in contacts.items() if isinstance(contact, Organisation)]
    people = _people_by_organisation(connection, people_of) if people_of else {}
    named = [one.organisation for contact in contacts.values() for one in _named(contact)]
    references = _references(connection, named)
    employers = {
        role.organisation
        for contact in contacts.values()
        if isinstance(contact, Person)
        for role in current_roles(contact, today)
        if not references[role.organisation].is_trashed
    }
    wanted = set(keys_of(connection, employers).values())
    wanted |= {person for found in people.values() for person, _ in found}
    others = load_records(connection, wanted - records.keys())
    known = dict(contacts) | {key: record.snapshot() for key, record in others.items()}
    return _Surroundings(
        today,
        references,
        {c.id: c for c in known.values() if isinstance(c, Organisation) and c.id in employers},
        people,
        {key: c for key, c in known.items() if isinstance(c, Person)},
        _lists_by_contact(connection, list(records)),
        event_repository.references_by_contact(connection, list(records)),
    )


def load_cards(connection: Connection, keys: Sequence[int], today: datetime.date) -> list[Card]:
    """Cards of the live or trashed contacts of ``keys``, in that order."""
    records = load_records(connection, keys)
    contacts = {
        key: record.snapshot()
        for key, record in records.items()
        if record.state is not State.WITHDRAWN
    }
    around = _surroundings(connection, records, contacts, today)
    return [around.card(records[key], contacts[key]) for key in keys if key in contacts]
