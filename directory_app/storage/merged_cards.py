"""Which cards went into which: read from the log, where a merge that was undone is none.

A card that went into another is withdrawn, not gone: its history is that of the card that stays,
its old identifier and what its source called it lead there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import Connection, or_, select

from directory_app.domain.changes import MERGED, Kind

from . import rows
from .contact_repository import keys_of
from .rows_log import change, operation

_OP, _CHANGE, _CONTACT = operation.c, change.c, rows.contact.c


def _merges(connection: Connection) -> dict[str, str]:
    """Id of a card → id of the one it went into, in one step."""
    in_force = or_(_OP.undone_by.is_(None), _OP.undone_by == _OP.seq)
    steps = connection.scalars(select(_OP.seq).where(_OP.kind == Kind.MERGE, in_force)).all()
    found: dict[str, str] = {}
    for seq in steps:
        statement = (
            select(_CONTACT.id, _CHANGE.after)
            .join(change, _CHANGE.contact_key == _CONTACT.key)
            .where(_CHANGE.operation_seq == seq, _CHANGE.path == MERGED)
        )
        found.update((row.id, json.loads(row.after)) for row in connection.execute(statement))
    return found


def survivors(connection: Connection) -> Mapping[str, str]:
    """Id of every card that went into another → id of the one that stays in the end."""
    merges = _merges(connection)
    found: dict[str, str] = {}
    for gone in merges:
        last = gone
        while last in merges:
            last = merges[last]
        found[gone] = last
    return found


def survivor_of(connection: Connection, contact_id: str) -> str | None:
    """The card that a card went into, in the end; None for one that did not."""
    return survivors(connection).get(contact_id)


def gone_into(connection: Connection, contact_ids: Collection[str]) -> Mapping[str, list[str]]:
    """Id of each of these contacts → ids of the cards that went into it."""
    found: dict[str, list[str]] = defaultdict(list)
    for gone, stays in survivors(connection).items():
        if stays in contact_ids:
            found[stays].append(gone)
    return found


def keys_with_gone(connection: Connection, contact_id: str) -> list[int]:
    """The key of a contact, then those of the cards that went into it: whose history it has."""
    ids = (contact_id, *gone_into(connection, (contact_id,)).get(contact_id, ()))
    key_of = keys_of(connection, ids)
    return [key_of[one] for one in ids if one in key_of]


def gone_keys(connection: Connection, keys: Collection[int]) -> dict[int, int]:
    """Key of each card that went into one of these → the key of that one."""
    stays = survivors(connection) if keys else {}
    key_of = keys_of(connection, {*stays, *stays.values()}) if stays else {}
    pairs = ((key_of.get(gone), key_of.get(last)) for gone, last in stays.items())
    return {g: k for g, k in pairs if g is not None and k is not None and k in keys}


def merged_names(connection: Connection, seqs: Collection[int]) -> Mapping[int, str]:
    """Number of the step of a merge → how the card that stays is called."""
    if not seqs:
        return {}
    statement = select(_CHANGE.operation_seq, _CHANGE.after).where(
        _CHANGE.operation_seq.in_(seqs), _CHANGE.path == MERGED, _CHANGE.after.is_not(None)
    )
    stays = {row.operation_seq: json.loads(row.after) for row in connection.execute(statement)}
    wanted = select(_CONTACT.id, _CONTACT.display_name).where(_CONTACT.id.in_(set(stays.values())))
    names = {row.id: row.display_name for row in connection.execute(wanted)}
    return {seq: names[id_] for seq, id_ in stays.items() if id_ in names}
