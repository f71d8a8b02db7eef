"""Reads contacts: whole records in the flat form, and cards with their surroundings."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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
from directory_app.domain.contact import AnyContact, Kind, Organisation, Person, named_by
from directory_app.domain.fields import COLLECTIONS, from_fields

from . import event_repository, rows
from .bulk import rows_among
from .mappers import ITEM_TABLES, SET_TABLES, chunks, scalar_fields

_ORGANISATION = rows.contact.alias("organisation")
_SETS = ("sectors", *SET_TABLES)
_STATES = {state.value: state for state in State}

Wanted = Collection[str]
"""Names of collections and sets."""


@dataclass(frozen=True, slots=True)
class Record:
    """A stored contact: its identity, its life and its values."""

    key: int
    id: str
    version: int
    state: State
    checksum: str
    needs_check: bool
    fields: Fields

    def snapshot(self) -> AnyContact:
        """The frozen contact."""
        return from_fields(self.id, self.version, self.fields)


def _item_select(collection: str) -> tuple[Select[Any], tuple[str, ...]]:
    """What reads the elements of a collection, and the names of what follows key and id."""
    one = ITEM_TABLES[collection]
    names = ("contact_key", "item_id", *one.columns)
    columns = [one.table.c[name] for name in names]
    if not one.refers:
        return select(*columns), one.columns
    joined = select(*columns, _ORGANISATION.c.id).join(
        _ORGANISATION, one.table.c.organisation_key == _ORGANISATION.c.key
    )
    return joined, (*one.columns, "organisation")


_ITEM_SELECTS = {name: _item_select(name) for name in ITEM_TABLES}
_SET_SELECTS = {
    head: select(table.c.contact_key, table.c[column])
    for head, (table, column) in SET_TABLES.items()
}
_WHOLE = select(rows.contact)
_KEYS = select(rows.contact.c.id, rows.contact.c.key)
_SECTORS = select(rows.contact_sector.c.contact_key, rows.sector.c.name).join(rows.sector)


def _load_items(
    connection: Connection, keys: list[int], collections: Iterable[str], fields: dict[int, Fields]
) -> None:
    for collection in collections:
        statement, names = _ITEM_SELECTS[collection]
        owner = ITEM_TABLES[collection].table.c.contact_key
        for key, item_id, *values in rows_among(connection, statement, owner, keys):
            said = {n: value for n, value in zip(names, values, strict=True) if value is not None}
            fields[key][f"{collection}/{item_id}"] = said


def _load_sets(
    connection: Connection, keys: list[int], heads: Iterable[str], fields: dict[int, Fields]
) -> None:
    for head in heads:
        if head == "sectors":
            statement, owner = _SECTORS, rows.contact_sector.c.contact_key
        else:
            statement, owner = _SET_SELECTS[head], SET_TABLES[head][0].c.contact_key
        for key, word in rows_among(connection, statement, owner, keys):
            fields[key][f"{head}/{word}"] = True


_CONTACT_NAMES = rows.contact.columns.keys()


def _load_chunk(connection: Connection, keys: list[int], wanted: Wanted | None) -> list[Record]:
    found = rows_among(connection, _WHOLE, rows.contact.c.key, keys)
    heads = {row[0]: dict(zip(_CONTACT_NAMES, row, strict=True)) for row in found}
    fields = {key: scalar_fields(row) for key, row in heads.items()}
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for key, row in heads.items():
        by_kind[row["kind"]].append(key)
    for kind, members in by_kind.items():
        names = COLLECTIONS[kind]
        _load_items(connection, members, [n for n in names if _is_in(n, wanted)], fields)
    _load_sets(connection, list(heads), [n for n in _SETS if _is_in(n, wanted)], fields)
    return [_record(row, fields[key]) for key, row in heads.items()]


def _record(row: Mapping[str, Any], fields: Fields) -> Record:
    return Record(
        key=row["key"],
        id=row["id"],
        version=row["version"],
        state=_STATES[row["state"]],
        checksum=row["checksum"],
        needs_check=row["needs_check"],
        fields=fields,
    )


def _is_in(name: str, wanted: Wanted | None) -> bool:
    return wanted is None or name in wanted


def load_records(
    connection: Connection, keys: Iterable[int], wanted: Wanted | None = None
) -> dict[int, Record]:
    """The records of ``keys`` that exist, whatever their state; with ``wanted``, of their
    collections and sets only those."""
    return {
        record.key: record
        for group in chunks(keys)
        for record in _load_chunk(connection, group, wanted)
    }


def keys_of(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Integer keys of contact ids; unknown ids are left out."""
    wanted = list(ids)
    result: dict[str, int] = {}
    for start in range(0, len(wanted), 2000):
        group = wanted[start : start + 2000]
        result.update(
            (one[0], one[1]) for one in rows_among(connection, _KEYS, rows.contact.c.id, group)
        )
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
        bool(row["confidential"]),
    )


_REFERENCE = select(
    rows.contact.c.key,
    rows.contact.c.id,
    rows.contact.c.kind,
    rows.contact.c.display_name,
    rows.contact.c.acronym,
    rows.contact.c.state,
    rows.contact.c.confidential,
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


def _in_role(person: Person, role_id: str) -> PersonInRole:
    role = next(role for role in person.roles if role.id == role_id)
    return PersonInRole(
        Reference(person.id, "person", person.display_name, is_confidential=person.confidential),
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
        known = self.references
        named = {one: known[one] for one in named_by(contact) if one in known}
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
    named = [one for contact in contacts.values() for one in named_by(contact)]
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
