"""Writes contacts, always in sets: creations by the thousand and a corrected digit go one way.

Owns versions, checksums, derived columns and the rows of collections. Knows nothing of history
or of the search index: :mod:`.unit_of_work` brings them together in one transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, update

from directory_app.domain.changes import (
    LIFE,
    MERGED,
    RECORD,
    STATE,
    Change,
    Fields,
    Json,
    Patch,
    State,
)
from directory_app.domain.contact import AnyContact, Item, kind_of
from directory_app.domain.draft import apply_changes, overlaps
from directory_app.domain.errors import Conflict, Refused
from directory_app.domain.fields import (
    COLLECTIONS,
    COORDINATES,
    checksum,
    from_fields,
    item_from_values,
    split_path,
    to_fields,
)
from directory_app.domain.merging.pointing import is_repointing
from directory_app.domain.search_documents import (
    OwnWords,
    own_words,
    touches_digits,
    touches_document,
)
from directory_app.domain.validation import problems_of_item
from directory_app.domain.withholding import ConfidentialValues

from . import rows
from .bulk import change_rows, insert_rows
from .contact_keys import next_key
from .contact_repository import Record, keys_of, load_records
from .event_repository import used_contacts
from .mappers import (
    ITEM_TABLES,
    SET_TABLES,
    UNDERIVED,
    Row,
    chunks,
    derived_row,
    item_row,
    scalar_row,
    scalars_of,
)

_GROUP = 2_000
"""Contacts that are loaded and changed at a time: all at once, they would be in memory at once."""
_HEAD = rows.contact.columns.keys()

_Addition = tuple[int, Mapping[str, Json], AnyContact | None]
"""Contact key, paths of the flat form with their values, and the contact where it is at hand."""


def _items(contact: AnyContact) -> dict[str, Item]:
    """The elements of a contact by their paths."""
    return {
        f"{name}/{item.id}": item
        for name in COLLECTIONS[kind_of(contact)]
        for item in getattr(contact, name)
    }


def _references(values: Iterable[Json]) -> set[str]:
    found = set()
    for value in values:
        if isinstance(value, Mapping) and isinstance(value.get("organisation"), str):
            found.add(cast(str, value["organisation"]))
    return found


def _withdraws(patch: Patch) -> bool:
    return any(
        (c.path == RECORD and c.after is None) or (c.path == MERGED and c.after is not None)
        for c in patch.changes
    )


def _returns(patch: Patch) -> bool:
    return any(
        (c.path == RECORD and c.before is None) or (c.path == MERGED and c.after is None)
        for c in patch.changes
    )


def _released(keys: Mapping[str, int], patches: Iterable[Patch]) -> set[tuple[int, str]]:
    """Contact key and path of the elements that ``patches`` take off the contact they refer to:
    a step that made an organisation and the roles in it is taken back whole."""
    return {
        (keys[patch.contact_id], change.path)
        for patch in patches
        for change in patch.changes
        if _references([change.before]) - _references([change.after])
    }


def _state_after(state: State, life: Sequence[Change]) -> State:
    for change in life:
        if change.path == STATE:
            state = State(cast(str, change.after))
        elif change.path == MERGED:
            state = State.LIVE if change.after is None else State.WITHDRAWN
        else:
            state = State.WITHDRAWN if change.after is None else State.LIVE
    return state


def _is_derived_alike(record: Record, touched: set[str], values: Sequence[Change]) -> bool:
    """Whether the derived columns stay as they are: what changed is of no name, and brings no
    problem to a contact that had none."""
    rest = touched - UNDERIVED
    if not rest or record.needs_check or not rest <= ITEM_TABLES.keys():
        return not rest
    return not any(
        problems_of_item(item_from_values(head, tail, cast("Mapping[str, Json]", change.after)))
        for change in values
        for head, tail in (split_path(change.path),)
        if head in rest and change.after is not None
    )


_MARKED = frozenset({*COORDINATES, "confidential"})
"""What decides which values are confidential."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """The values of a contact of which look-up needs a new document."""

    fields: Fields
    has_other_digits: bool

    def words(self, known: ConfidentialValues) -> OwnWords:
        """What that document has of the contact itself."""
        return own_words(self.fields, known, is_with_digits=self.has_other_digits)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What a group of patches really changed: ``keys`` of the contacts, those of which look-up
    needs a new document (None: what became of them is to be read), and the new values of those
    whose coordinates are others."""

    keys: list[int]
    reindexed: dict[int, Reworded | None]
    coordinates: list[tuple[int, Fields]]

    def note(self, record: Record, fields: Fields, changes: Sequence[Change]) -> None:
        """One contact, with its values after the changes."""
        self.keys.append(record.key)
        if touches_document(changes):
            is_ended = any(change.path in LIFE for change in changes)
            is_living_on = record.state is State.LIVE and not is_ended
            said = Reworded(fields, touches_digits(changes)) if is_living_on else None
            self.reindexed[record.key] = said
        gone_or_back = [change for change in changes if change.path == MERGED]
        if gone_or_back or any(split_path(change.path)[0] in _MARKED for change in changes):
            is_gone = any(change.after is not None for change in gone_or_back)
            left: Fields = {} if is_gone else fields  # what it marked, the one that stays marks
            marked = {p: v for p, v in left.items() if split_path(p)[0] in _MARKED}
            self.coordinates.append((record.key, marked))


class ContactWriter:
    """Writes to the tables of contacts inside the caller's transaction, at one instant (ms)."""

    def __init__(self, connection: Connection, now_ms: int) -> None:
        self._connection = connection
        self._now_ms = now_ms
        self._sectors: dict[str, int] = {}
        self._in_use: set[int] = set()

    # --- creation -------------------------------------------------------------------------------

    def insert(self, contacts: Sequence[AnyContact]) -> dict[int, str]:
        """Store new contacts, version 1; returns key → checksum, in the order given."""
        fields = [to_fields(contact) for contact in contacts]
        first = next_key(self._connection)
        keys = {contact.id: first + n for n, contact in enumerate(contacts)}
        key_of = self._key_of(fields) | keys
        heads = [
            self._head(keys[contact.id], contact, values)
            for contact, values in zip(contacts, fields, strict=True)
        ]
        insert_rows(self._connection, rows.contact, [tuple(map(one.get, _HEAD)) for one in heads])
        additions = (
            (keys[contact.id], values, contact)
            for contact, values in zip(contacts, fields, strict=True)
        )
        self._insert_elements(additions, key_of)
        return {head["key"]: head["checksum"] for head in heads}

    def _head(self, key: int, contact: AnyContact, fields: Fields) -> Row:
        life = {"state": State.LIVE, "version": 1, "created_at": self._now_ms, "trashed_at": None}
        identity = {"key": key, "id": contact.id, "kind": fields["kind"]}
        return identity | life | self._body(contact, fields)

    def _body(self, contact: AnyContact, fields: Fields) -> Row:
        written = {"checksum": checksum(fields), "updated_at": self._now_ms}
        return scalar_row(fields) | derived_row(contact) | written

    def _key_of(self, fields: Iterable[Mapping[str, Json]]) -> dict[str, int]:
        wanted: set[str] = set()
        for values in fields:
            wanted |= _references(values.values())
        return keys_of(self._connection, sorted(wanted))

    def _insert_elements(self, additions: Iterable[_Addition], key_of: Mapping[str, int]) -> None:
        """Rows of what stands at these paths of the flat form."""
        by_table: dict[Table, list[tuple[Any, ...]]] = defaultdict(list)
        for key, fields, contact in additions:
            items = _items(contact) if contact is not None else {}
            for path, value in fields.items():
                head, tail = split_path(path)
                if head in ITEM_TABLES:
                    row = item_row(head, key, tail, cast(Any, value), key_of, items.get(path))
                    by_table[ITEM_TABLES[head].table].append(row)
                elif head == "sectors":
                    by_table[rows.contact_sector].append((key, self._sector_key(tail)))
                elif head in SET_TABLES:
                    by_table[SET_TABLES[head][0]].append((key, tail))
        for table, found in by_table.items():
            insert_rows(self._connection, table, found)

    def _sector_key(self, name: str) -> int:
        if name not in self._sectors:
            table = rows.sector
            key = self._connection.scalar(select(table.c.key).where(table.c.name == name))
            if key is None:
                added = self._connection.execute(insert(table).values(name=name))
                (key,) = cast("tuple[int]", added.inserted_primary_key)
            self._sectors[name] = key
        return self._sectors[name]

    # --- change ---------------------------------------------------------------------------------

    def rewrite(self, keys: Mapping[str, int], patches: Sequence[Patch]) -> list[int]:
        """Apply patches to the contacts of these ids and keys, each patch to another contact;
        returns the keys that really changed. Raises as :meth:`rewriting`."""
        return [key for group in self.rewriting(keys, patches) for key in group.keys]

    def rewriting(self, keys: Mapping[str, int], patches: Sequence[Patch]) -> Iterator[Rewritten]:
        """The same, telling what really changed, some thousands at a time, as it is written.

        Raises Conflict when a value is no longer what its change started from, Refused
        (``changed_since``, ``still_in_use``) when a creation can no longer be taken back.
        """
        leaving = {keys[p.contact_id] for p in patches if _withdraws(p)}
        self._in_use = self.still_in_use(leaving, _released(keys, patches))
        coming = {p.contact_id for p in patches if _returns(p)}
        for start in range(0, len(patches), _GROUP):
            yield self._rewrite(keys, patches[start : start + _GROUP], coming)

    def _rewrite(
        self, keys: Mapping[str, int], patches: Sequence[Patch], coming: set[str]
    ) -> Rewritten:
        records = load_records(self._connection, [keys[p.contact_id] for p in patches])
        heads: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        removed: dict[str, list[tuple[int, str]]] = defaultdict(list)
        added: list[tuple[int, Fields]] = []
        done = Rewritten([], {}, [])
        for patch in patches:
            record = records[keys[patch.contact_id]]
            self._check(record, patch)
            life = tuple(c for c in patch.changes if c.path in LIFE)
            values = tuple(
                c
                for c in patch.changes
                if c.path not in LIFE and record.fields.get(c.path) != c.after
            )
            if not (life or values):
                continue
            fields = apply_changes(record.fields, values)
            head = self._changed_head(record, life, values, fields)
            heads[tuple(head)].append(tuple(head.values()))
            for change in values:
                self._sort_change(record.key, change, removed, added)
            done.note(record, fields, (*life, *values))
        self._check_references(added, coming)
        self._store(heads, removed, added)
        return done

    def _check(self, record: Record, patch: Patch) -> None:
        values = [c for c in patch.changes if c.path not in LIFE]
        life = [c for c in patch.changes if c.path in LIFE]
        is_staying = record.state is State.TRASHED and is_repointing(values)
        if values and not life and record.state is not State.LIVE and not is_staying:
            raise Conflict(record.id, (STATE,))
        is_fresh = patch.base_version == record.version
        if not is_fresh and (stale := overlaps(values, record.fields)):
            raise Conflict(record.id, stale)
        for change in life:
            if change.path == STATE and record.state != change.before:
                raise Refused("changed_since")
            if change.path == RECORD:
                self._check_record(record, change)
            if change.path == MERGED:
                self._check_merged(record, change)

    def _check_record(self, record: Record, change: Change) -> None:
        expected = State.LIVE if change.after is None else State.WITHDRAWN
        if record.checksum != (change.before or change.after) or record.state is not expected:
            raise Refused("changed_since")
        if record.key in self._in_use:
            raise Refused("still_in_use")

    def _check_merged(self, record: Record, change: Change) -> None:
        expected = State.WITHDRAWN if change.after is None else State.LIVE
        if record.state is not expected:
            raise Refused("changed_since")
        if record.key in self._in_use:
            raise Refused("still_in_use")

    def still_in_use(self, leaving: set[int], released: set[tuple[int, str]]) -> set[int]:
        """Those of ``leaving`` that a contact which stays, a live list or an event refers to."""
        found: set[int] = set()
        for group in chunks(sorted(leaving)):
            for name in ("roles", "affiliations"):
                table = ITEM_TABLES[name].table
                statement = (
                    select(table.c.organisation_key, table.c.contact_key, table.c.item_id)
                    .join(rows.contact, rows.contact.c.key == table.c.contact_key)
                    .where(table.c.organisation_key.in_(group))
                    .where(rows.contact.c.state != State.WITHDRAWN)
                )
                for key, by, item_id in self._connection.execute(statement):
                    if by not in leaving and (by, f"{name}/{item_id}") not in released:
                        found.add(key)
            members = (
                select(rows.list_member.c.contact_key)
                .join(rows.contact_list)
                .where(rows.list_member.c.contact_key.in_(group))
                .where(rows.contact_list.c.state == State.LIVE)
            )
            found |= set(self._connection.scalars(members))
            found |= used_contacts(self._connection, group)
        return found

    def _check_references(self, added: Iterable[tuple[int, Fields]], coming: set[str]) -> None:
        """Nothing may come to refer to a contact whose creation was undone."""
        wanted: set[str] = set()
        for _, fields in added:
            wanted |= _references(fields.values())
        statement = select(rows.contact.c.id).where(
            rows.contact.c.id.in_(wanted), rows.contact.c.state == State.WITHDRAWN
        )
        if wanted and set(self._connection.scalars(statement)) - coming:
            raise Refused("changed_since")

    def _changed_head(
        self, record: Record, life: Sequence[Change], values: Sequence[Change], fields: Fields
    ) -> Row:
        """What changes of the contact's own row, its key last."""
        row: Row = {"version": record.version + 1, "updated_at": self._now_ms}
        if values:
            touched = {split_path(change.path)[0] for change in values}
            row["checksum"] = checksum(fields)
            row |= scalars_of(fields, touched)
            if not _is_derived_alike(record, touched, values):
                row |= derived_row(from_fields(record.id, record.version, fields))
        if life:
            state = _state_after(record.state, life)
            row["state"] = state
            row["trashed_at"] = self._now_ms if state is State.TRASHED else None
        return row | {"b_key": record.key}

    @staticmethod
    def _sort_change(
        key: int,
        change: Change,
        removed: dict[str, list[tuple[int, str]]],
        added: list[tuple[int, Fields]],
    ) -> None:
        head, tail = split_path(change.path)
        if not tail:
            return
        if change.before is not None:
            removed[head].append((key, tail))
        if change.after is not None:
            added.append((key, {change.path: change.after}))

    def _store(
        self,
        heads: Mapping[tuple[str, ...], list[tuple[Any, ...]]],
        removed: Mapping[str, list[tuple[int, str]]],
        added: list[tuple[int, Fields]],
    ) -> None:
        table = rows.contact
        for names, found in heads.items():
            values: Row = {name: bindparam(name) for name in names if name != "b_key"}
            statement = update(table).where(table.c.key == bindparam("b_key")).values(values)
            change_rows(self._connection, statement, names, found)
        for collection, pairs in removed.items():
            self._remove(collection, pairs)
        additions = ((key, fields, None) for key, fields in added)
        self._insert_elements(additions, self._key_of(fields for _, fields in added))

    def _remove(self, collection: str, pairs: list[tuple[int, str]]) -> None:
        found: Sequence[tuple[int, int | str]]
        if collection == "sectors":
            table, column = rows.contact_sector, rows.contact_sector.c.sector_key
            found = [(key, self._sector_key(name)) for key, name in pairs]
        elif collection in SET_TABLES:
            table, name = SET_TABLES[collection]
            column = table.c[name]
            found = pairs
        else:
            table = ITEM_TABLES[collection].table
            column = table.c.item_id
            found = pairs
        statement = delete(table).where(
            and_(table.c.contact_key == bindparam("b_key"), column == bindparam("b_id"))
        )
        change_rows(self._connection, statement, ("b_key", "b_id"), found)
