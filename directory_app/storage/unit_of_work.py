"""The one door to change: a transaction that carries its history and its undo plan.

``apply`` checks versions, writes contacts and lists in sets, logs the operation, and brings the
search index and the index of confidential values up to date. What it returns is to be broadcast
by the caller after the commit, and only then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice

from sqlalchemy import Connection

from directory_app.domain.changes import (
    Change,
    ChangeSet,
    EventPatch,
    Fields,
    Kind,
    ListPatch,
    Patch,
)
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import UserError
from directory_app.domain.events import named_in
from directory_app.domain.fields import to_fields
from directory_app.domain.identifiers import NewId
from directory_app.domain.search_documents import OwnWords, touches_relatives

from . import confidential_index, confidential_names, import_log, operation_log, search_index
from .contact_keys import next_key
from .contact_repository import keys_of
from .contact_writer import ContactWriter
from .event_writer import EventWriter
from .gates import WriteGate
from .import_log import ImportBatch
from .list_repository import ListWriter
from .pictures import keep_pictures
from .settings_writer import write_settings

_CHUNK = 4000

Documents = dict[int, OwnWords | None]
"""By key, what contacts have in look-up of themselves; None for what must be read again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What one operation does. ``undoes`` is the operation it takes back, or makes good again;
    ``imported`` the batch that it takes in, ``batch`` the one that it takes back, ``pictures`` the
    bytes of new photos by name. These are kept beside the history: undo takes back what uses them.
    ``told`` hears, some thousands at a time, how many contacts are written; what it raises ends
    the step. ``creations`` may be a stream, for a directory that nobody has yet: it passes once,
    nothing of it is kept, and the answer does not name them.
    """

    kind: Kind
    creations: Iterable[AnyContact] = ()
    patches: Sequence[Patch] = ()
    list_patches: Sequence[ListPatch] = ()
    event_patches: Sequence[EventPatch] = ()
    settings: Sequence[Change] = ()
    undoes: int | None = None
    batch: str | None = None
    imported: ImportBatch | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    told: Callable[[int], None] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        parts = (self.creations, self.patches, self.list_patches, self.event_patches, self.settings)
        return not any(parts)


class Transaction:
    """One write transaction. Reads made through ``connection`` see its own changes."""

    def __init__(self, connection: Connection, author: str, now_ms: int, new_id: NewId) -> None:
        self.connection = connection
        self.author = author
        self.now_ms = now_ms
        self._new_id = new_id

    def apply(self, plan: Plan) -> ChangeSet:
        """Write, log and index one plan. Raises Conflict, Refused or UserError; the transaction
        is then rolled back by leaving it."""
        before = confidential_index.load_known(self.connection)
        writer = ContactWriter(self.connection, self.now_ms)
        events, lists = EventWriter(self.connection), ListWriter(self.connection)
        events.free(plan.event_patches)
        lists.free(plan.list_patches)
        created = self._create(writer, plan.creations)
        key_of = self._keys(plan.patches)
        changed, documents = self._rewrite(writer, key_of, plan, before)
        lists.apply(plan.list_patches)
        events.apply(plan.event_patches)
        write_settings(self.connection, plan.settings)
        keep_pictures(self.connection, plan.pictures)
        known = confidential_index.load_known(self.connection)
        self._refuse_names(plan, [*created, *changed], before, known)
        seq = self._log(plan, created, key_of)
        self._index(before, known, plan, created, documents, key_of)
        return self._change_set(seq, plan)

    def _refuse_names(
        self, plan: Plan, keys: list[int], before: ConfidentialValues, known: ConfidentialValues
    ) -> None:
        """Raises UserError or Refused when a confidential value is, or would be, in a name."""
        if known and confidential_names.is_naming(plan.kind):
            others: list[ListPatch | EventPatch] = [*plan.list_patches, *plan.event_patches]
            entries = confidential_names.written(plan.creations, plan.patches, others)
            confidential_names.refuse_names(plan.kind, entries, known)
            fresh = (before | known) ^ before
            confidential_names.refuse_marks(self.connection, plan.kind, set(keys), fresh)

    def _create(self, writer: ContactWriter, contacts: Iterable[AnyContact]) -> range:
        """Stores them; their keys, which follow each other in the order given."""
        stream = iter(contacts)
        first = end = next_key(self.connection)
        while group := list(islice(stream, _CHUNK)):
            checksums = writer.insert(group)
            confidential_index.add(self.connection, zip(checksums, group, strict=True))
            end += len(group)
        return range(first, end)

    def _keys(self, patches: Sequence[Patch]) -> dict[str, int]:
        """The keys of those who change. Raises UserError ``not_found``."""
        ids = [patch.contact_id for patch in patches]
        keys = keys_of(self.connection, ids)
        if missing := [one for one in ids if one not in keys]:
            raise UserError("not_found", reference=missing[0])
        return keys

    def _rewrite(
        self, writer: ContactWriter, keys: dict[str, int], plan: Plan, before: ConfidentialValues
    ) -> tuple[list[int], Documents]:
        """Keys of who really changed, and the documents of those whose own did."""
        changed: list[int] = []
        documents: Documents = {}
        for group in writer.rewriting(keys, plan.patches):
            changed += group.keys
            for key, one in group.reindexed.items():
                documents[key] = one.words(before) if one is not None else None
            confidential_index.follow(self.connection, group.coordinates)
            if plan.told is not None:
                plan.told(len(changed))
        return changed, documents

    def _log(self, plan: Plan, created: range, key_of: dict[str, int]) -> int:
        head = {
            "id": self._new_id(),
            "author": self.author,
            "at": self.now_ms,
            "kind": plan.kind,
            "batch": plan.imported.id if plan.imported else plan.batch,
            "undoes": plan.undoes,
        }
        entries = chain(
            operation_log.birth_entries(self.connection, created),
            operation_log.contact_entries(key_of, plan.patches),
            operation_log.list_entries(self.connection, plan.list_patches),
            operation_log.event_entries(self.connection, plan.event_patches),
            operation_log.setting_entries(plan.settings),
        )
        seq = operation_log.append(self.connection, head, entries)
        if plan.imported is not None:
            import_log.append(self.connection, plan.imported, self.author, self.now_ms)
        if plan.undoes is not None:
            operation_log.set_undone(
                self.connection, plan.undoes, seq if plan.kind is Kind.UNDO else None
            )
        return seq

    def _index(
        self,
        before: ConfidentialValues,
        known: ConfidentialValues,
        plan: Plan,
        created: range,
        documents: Documents,
        key_of: dict[str, int],
    ) -> None:
        touched = set(documents)
        if created or touched:
            touched |= self._relatives(created, plan.patches, key_of)
            touched |= confidential_index.keys_holding(self.connection, before, known)
            is_as_before = known == before
            made = {key: one for key, one in documents.items() if one} if is_as_before else {}
            touched = {key for key in touched if key not in created}
            search_index.update(self.connection, touched, known, made)
            search_index.add(self.connection, self._born(plan, created), known)

    def _born(self, plan: Plan, created: range) -> Iterator[tuple[int, Fields]]:
        """The new contacts by their keys: as they were given, a stream's read again."""
        if isinstance(plan.creations, Sequence):
            return zip(created, map(to_fields, plan.creations), strict=True)
        return search_index.live(self.connection, created)

    def _relatives(self, born: range, patches: Sequence[Patch], key_of: dict[str, int]) -> set[int]:
        """Contacts whose documents repeat what changed; former employers come from the patch. Of
        the first contacts of a directory, nobody is a relative yet."""
        moving = [p for p in patches if touches_relatives(p.changes)]
        keys = {key_of[p.contact_id] for p in moving}
        left = {
            str(value["organisation"])
            for patch in moving
            for change in patch.changes
            for value in (change.before, change.after)
            if isinstance(value, dict) and change.path.startswith("roles/")
        }
        former = keys_of(self.connection, sorted(left))
        others = chain(born if born.start > 1 else (), keys)
        near = search_index.relatives(self.connection, others)
        return near | set(former.values())

    def _change_set(self, seq: int, plan: Plan) -> ChangeSet:
        named = plan.creations if isinstance(plan.creations, Sequence) else ()
        contacts = {one.id for one in named} | {patch.contact_id for patch in plan.patches}
        for patch in plan.list_patches:
            for change in patch.changes:
                head, _, contact_id = change.path.partition("/")
                if head == "members":
                    contacts.add(contact_id)
        contacts |= {one for p in plan.event_patches for c in p.changes for one in named_in(c)}
        lists = frozenset(patch.list_id for patch in plan.list_patches)
        events = frozenset(patch.event_id for patch in plan.event_patches)
        return ChangeSet(seq, plan.kind, frozenset(contacts), lists, events=events)


class UnitOfWork:
    """Opens write transactions for one author."""

    def __init__(
        self, gate: WriteGate, author: str, now_ms: Callable[[], int], new_id: NewId
    ) -> None:
        self._gate = gate
        self.author = author
        self._now_ms = now_ms
        self._new_id = new_id

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One transaction; committed on leaving, rolled back by any exception."""
        with self._gate.transaction() as connection:
            yield Transaction(connection, self.author, self._now_ms(), self._new_id)
