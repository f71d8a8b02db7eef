"""What the file holds about one contact beside its card: imports, departures, places on days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Connection, or_, select

from directory_app.domain.changes import State
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.events import Participation, participation_of
from directory_app.domain.withholding import from_comparable

from . import rows
from .event_repository import PLACES, place_values
from .export_register import Departure
from .rows_events import event, participation
from .rows_imports import import_batch, import_record
from .rows_log import export, export_contact


def marked_by_others(connection: Connection, key: int) -> ConfidentialValues:
    """The values that other contacts mark as confidential."""
    column = rows.confidential_value.c
    found = connection.execute(select(column.kind, column.value).where(column.contact_key != key))
    return from_comparable((row.kind, row.value) for row in found)


def departures_of(connection: Connection, keys: Sequence[int]) -> Sequence[Departure]:
    """The lines of the register that one of these cards was in, oldest first."""
    columns = [column for column in export.columns if column.name != "seq"]
    statement = (
        select(*columns)
        .join(export_contact, export_contact.c.export_seq == export.c.seq)
        .where(export_contact.c.contact_key.in_(keys))
        .distinct()
        .order_by(export.c.seq)
    )
    return [Departure(**row) for row in connection.execute(statement).mappings()]


def records_of(
    connection: Connection, keys: Sequence[int]
) -> Sequence[tuple[int, str, str, int, bytes]]:
    """Moment, author, document, line and bytes of each record that was taken into one of these
    cards."""
    batch, record = import_batch.c, import_record.c
    statement = (
        select(batch.at, batch.author, batch.document, record.line, record.data)
        .join(import_batch, batch.key == record.batch_key)
        .where(record.contact_key.in_(keys))
        .order_by(batch.at, record.ordinal)
    )
    return [
        (at, by, doc, line, data or b"")
        for at, by, doc, line, data in connection.execute(statement)
    ]


def places_about(connection: Connection, key: int) -> Sequence[tuple[str, str, Participation]]:
    """Title and day (ISO, or empty) of each event that is not gone, and the contact's place in
    it, the latest first."""
    here = participation.c
    statement = (
        PLACES.add_columns(event.c.title, event.c.start_on.label("day"))
        .join(event, event.c.key == here.event_key)
        .where(or_(here.person_key == key, here.organisation_key == key))
        .where(event.c.state != State.WITHDRAWN)
        .order_by(event.c.start_on.desc(), event.c.key)
    )
    return [
        (
            row["title"],
            row["day"] or "",
            participation_of(row["item_id"], place_values(cast(Any, row))),
        )
        for row in connection.execute(statement).mappings()
    ]


def names_of(connection: Connection) -> dict[str, str]:
    """Id of every contact that is not withdrawn → how it is called."""
    column = rows.contact.c
    found = select(column.id, column.display_name).where(column.state != State.WITHDRAWN)
    return {row.id: row.display_name for row in connection.execute(found)}


def titles_of(connection: Connection) -> dict[str, str]:
    """Id of every list and event → its name."""
    lists = select(rows.contact_list.c.id, rows.contact_list.c.name)
    days = select(event.c.id, event.c.title)
    return {id_: name for one in (lists, days) for id_, name in connection.execute(one)}


def lists_about(connection: Connection, key: int) -> Sequence[str]:
    """Names of the lists that are not gone and that the contact is on."""
    member, one = rows.list_member.c, rows.contact_list.c
    statement = select(one.name).join(rows.list_member, member.list_key == one.key)
    here = (member.contact_key == key) & (one.state != State.WITHDRAWN)
    return connection.scalars(statement.where(here).order_by(one.name)).all()


def documents_of(connection: Connection) -> dict[str, str]:
    """Id of every import → the file it read."""
    found = select(import_batch.c.id, import_batch.c.document)
    return {row.id: row.document for row in connection.execute(found)}
