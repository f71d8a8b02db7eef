"""What repeats an erased contact's values: the history, imports, the register, settings, pictures.

The history keeps its steps, the register its counts, an import its numbers: what they said of the
contact goes. A step of which nothing is left can be neither undone nor redone: it is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, bindparam, delete, func, or_, select, update

from directory_app.domain.changes import Kind

from . import rows
from .erased_words import ErasedWords, identifiers_in
from .erasing_mentions import TEXT_PARTS
from .mappers import chunks
from .rows_imports import import_batch, import_record
from .rows_log import change, export, export_contact, operation

_OP, _CHANGE = operation.c, change.c


# --- the history --------------------------------------------------------------------------------


def pictures_of(connection: Connection, keys: Collection[int]) -> set[str]:
    """Names of the pictures that the contacts have or had."""
    found: set[str] = set()
    for group in chunks(sorted(keys)):
        photo = select(rows.contact.c.photo).where(rows.contact.c.key.in_(group))
        found |= set(filter(None, connection.scalars(photo)))
        logged = select(_CHANGE.before, _CHANGE.after)
        about = _CHANGE.contact_key.in_(group) & (_CHANGE.path == "photo")
        for values in connection.execute(logged.where(about)):
            found |= {json.loads(value) for value in values if value is not None}
    return found


def forget_changes(connection: Connection, keys: Collection[int], words: ErasedWords) -> None:
    """Take what was logged of the contacts out of the history, and what others' changes say of
    them."""
    touched: set[int] = set()
    for group in chunks(sorted(keys)):
        about = _CHANGE.contact_key.in_(group)
        touched |= set(connection.scalars(select(_CHANGE.operation_seq).distinct().where(about)))
        connection.execute(delete(change).where(about))
    _pass_over_empty(connection, touched | _drop(connection, _naming(connection, words)))


def forget_texts(connection: Connection, words: ErasedWords) -> None:
    """Take out of the history what texts of others, names of lists and saved searches said of the
    contacts."""
    is_text = or_(
        *(_CHANGE.path == name for name, part in TEXT_PARTS.items() if not part),
        *(_CHANGE.path.startswith(f"{name}/") for name, part in TEXT_PARTS.items() if part),
        _CHANGE.list_key.is_not(None),
        _CHANGE.event_key.is_not(None),
    )
    statement = select(_CHANGE.operation_seq, _CHANGE.ordinal, _CHANGE.before, _CHANGE.after).where(
        is_text
    )
    telling = (
        (seq, ordinal)
        for seq, ordinal, *texts in connection.execute(statement)
        if any(words.are_in_json(text) for text in texts if text)
    )
    _pass_over_empty(connection, _drop(connection, telling))


def _drop(connection: Connection, places: Iterable[tuple[int, int]]) -> set[int]:
    """Take changes out of their steps; returns the numbers of these."""
    gone = [{"b_seq": seq, "b_ordinal": ordinal} for seq, ordinal in places]
    if gone:
        here = _CHANGE.operation_seq == bindparam("b_seq")
        here &= _CHANGE.ordinal == bindparam("b_ordinal")
        connection.execute(delete(change).where(here), gone)
    return {one["b_seq"] for one in gone}


def _naming(connection: Connection, words: ErasedWords) -> Iterator[tuple[int, int]]:
    """Changes of other records, of lists, days and settings that name one of the contacts."""
    statement = select(
        _CHANGE.operation_seq, _CHANGE.ordinal, _CHANGE.path, _CHANGE.before, _CHANGE.after
    ).where(or_(_CHANGE.path.contains("/"), _CHANGE.contact_key.is_(None)))
    for seq, ordinal, *texts in connection.execute(statement):
        if any(not words.ids.isdisjoint(identifiers_in(text)) for text in texts if text):
            yield seq, ordinal


def _pass_over_empty(connection: Connection, touched: Collection[int]) -> None:
    """Steps of which nothing is left mark themselves as undone: undo and redo pass them over."""
    for group in chunks(sorted(touched)):
        left = select(_CHANGE.operation_seq).where(_CHANGE.operation_seq == _OP.seq).exists()
        empty = _OP.seq.in_(group) & (_OP.kind != Kind.INIT) & ~left
        connection.execute(update(operation).where(empty).values(undone_by=_OP.seq))


# --- imports ------------------------------------------------------------------------------------


def batches_of(connection: Connection, keys: Collection[int]) -> set[int]:
    """Keys of the batches that touched the contacts; asked before the history forgets them."""
    found: set[int] = set()
    for group in chunks(sorted(keys)):
        taken = select(import_record.c.batch_key).where(import_record.c.contact_key.in_(group))
        found |= set(connection.scalars(taken.distinct()))
        changed = (
            select(import_batch.c.key)
            .distinct()
            .join(operation, _OP.batch == import_batch.c.id)
            .join(change, _CHANGE.operation_seq == _OP.seq)
            .where(_CHANGE.contact_key.in_(group))
        )
        found |= set(connection.scalars(changed))
    return found


def forget_imports(
    connection: Connection, keys: Collection[int], batches: Collection[int], words: ErasedWords
) -> None:
    """Take the contacts' records out of the batches, the bytes of others' records that tell them,
    and file names that do."""
    for group in chunks(sorted(keys)):
        mine = import_record.c.contact_key.in_(group)
        connection.execute(delete(import_record).where(mine))
    for batch in sorted(batches):
        _forget_bytes(connection, batch, words)
    for key, name in connection.execute(select(import_batch.c.key, import_batch.c.document)).all():
        if (left := words.without(name)) != name:
            here = update(import_batch).where(import_batch.c.key == key)
            connection.execute(here.values(document=left))
            _rename_document(connection, name, left)


def _rename_document(connection: Connection, name: str, left: str) -> None:
    """The history of others says from which file a value came: no longer by such a name."""
    old, new = (json.dumps(one, ensure_ascii=False) for one in (name, left or "-"))
    for column in (_CHANGE.before, _CHANGE.after):
        told = column.contains(old, autoescape=True)
        statement = update(change).where(told)
        connection.execute(statement.values({column.name: func.replace(column, old, new)}))


def _forget_bytes(connection: Connection, batch: int, words: ErasedWords) -> None:
    record = import_record.c
    statement = select(record.key, record.uid, record.data).where(record.batch_key == batch)
    telling = [
        {"b_key": key}
        for key, uid, data in connection.execute(statement)
        if (data and words.are_in(data.decode("utf-8", "replace"))) or words.are_in(uid or "")
    ]
    if telling:
        here = update(import_record).where(record.key == bindparam("b_key"))
        connection.execute(here.values(data=None, uid=None), telling)


# --- the register -------------------------------------------------------------------------------

_WORDED = ("purpose", "reason")


def forget_departures(connection: Connection, keys: Collection[int], words: ErasedWords) -> None:
    """The register keeps when, by whom, what for and how many; no longer that these were among
    them, nor the words that told so."""
    column = export_contact.c.contact_key
    for group in chunks(sorted(keys)):
        here = select(export_contact.c.export_seq).where(column.in_(group))
        for row in (
            connection.execute(select(export).where(export.c.seq.in_(here))).mappings().all()
        ):
            values = {name: "" for name in _WORDED if words.are_in(row[name])}
            values["file_name"] = words.without(row["file_name"])
            if words.are_hinted_in(row["scope"]):
                values["scope"] = ""
            connection.execute(update(export).where(export.c.seq == row["seq"]).values(values))
        connection.execute(delete(export_contact).where(column.in_(group)))


# --- the rest -----------------------------------------------------------------------------------


def forget_settings(connection: Connection, ids: Collection[str]) -> None:
    """A setting that names one of the contacts is no longer set."""
    for group in chunks(sorted(ids)):
        connection.execute(delete(rows.meta).where(rows.meta.c.value.in_(group)))


def drop_pictures(connection: Connection, names: Collection[str]) -> None:
    """Those of the pictures that no contact has and no step would bring back."""
    for name in sorted(names):
        logged = json.dumps(name)
        is_used = select(rows.contact.c.key).where(rows.contact.c.photo == name)
        is_logged = select(_CHANGE.ordinal).where(
            _CHANGE.path == "photo", or_(_CHANGE.before == logged, _CHANGE.after == logged)
        )
        if connection.scalar(select(or_(is_used.exists(), is_logged.exists()))):
            continue
        connection.execute(delete(rows.picture).where(rows.picture.c.name == name))


def drop_sectors(connection: Connection, keys: Collection[int]) -> None:
    """The sectors that nobody is in any more."""
    used = select(rows.contact_sector.c.sector_key)
    for group in chunks(sorted(keys)):
        statement = delete(rows.sector).where(rows.sector.c.key.in_(group))
        connection.execute(statement.where(rows.sector.c.key.not_in(used)))


def sectors_of(connection: Connection, keys: Collection[int]) -> set[int]:
    """Keys of the sectors that the contacts are in."""
    column = rows.contact_sector.c
    return {
        key
        for group in chunks(sorted(keys))
        for key in connection.scalars(
            select(column.sector_key).distinct().where(column.contact_key.in_(group))
        )
    }
