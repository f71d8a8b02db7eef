"""Batch edit: one change of one field for any number of contacts, seen before, then one step.

Reads only what the field stands in, some thousands of contacts at a time. A preview keeps which
contacts would change and what their changes were made on; applying it works them out again inside
the transaction, so that what was shown is what is done, or nothing. Values that may not be seen are
neither shown nor changed, unless that was chosen; even then they are not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from directory_app.domain.batch_edit import BatchEdit, field_of
from directory_app.domain.changes import Change, ChangeSet, Json, Kind, Patch, State
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import Kind as ContactKind
from directory_app.domain.errors import Conflict, UserError
from directory_app.domain.fields import SETS, split_path
from directory_app.domain.identifiers import NewId
from directory_app.domain.territory import REGIONS
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import Record, keys_of, load_records
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.reference_lookup import resolve
from directory_app.storage.unit_of_work import Plan, Transaction

from .batch_changes import Context, Found, Maker, prepare
from .changing import Today
from .exports import Selection
from .steps import StepRunner

SHOWN_ROWS = 60
SHOWN_REFUSALS = 50
_CHUNK = 2_000

Progress = Callable[[int, int], None]
"""Hears how many contacts are done, of how many; what it raises ends the work."""


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """One value of a contact, before and after; ``label`` says which where there may be several
    (the function that ends, the organisation). Withheld texts are empty."""

    before: str
    after: str
    label: str = ""
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A contact that changes."""

    key: int
    contact_id: str
    name: str
    cells: tuple[PreviewCell, ...]


@dataclass(frozen=True, slots=True)
class RefusedContact:
    """A contact that cannot be changed so, and why: a code of the ``error`` sentences."""

    contact_id: str
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class BatchPreview:
    """What a batch edit would do. Every contact chosen is counted once: ``changed``, ``unchanged``
    (it says so already, or nothing in it is meant), ``not_applicable`` (its kind has no such
    field) or among ``refused_count``, of which ``refused`` names the first.

    ``withheld`` counts, beside these, the contacts of which values stay as they are because they
    may not be seen. ``rows`` are the first of those that change.
    """

    edit: BatchEdit
    chosen: int
    unchanged: int
    not_applicable: int
    withheld: int
    refused_count: int
    refused: tuple[RefusedContact, ...]
    rows: tuple[PreviewRow, ...]
    is_including: bool
    keys: tuple[int, ...] = field(repr=False)
    made_on: Mapping[int, tuple[int, int]] = field(repr=False)

    @property
    def changed(self) -> int:
        """How many contacts change."""
        return len(self.keys)


class BatchEditService:
    """Previews on the reading thread, applies on the writing one. ``chosen`` turns a selection
    into the keys of live contacts, in order."""

    def __init__(
        self,
        reading: ReadGate,
        steps: StepRunner,
        chosen: Callable[[Session, Selection], Sequence[int]],
        new_id: NewId,
        today: Today,
    ) -> None:
        self._reading = reading
        self._steps = steps
        self._chosen = chosen
        self._new_id = new_id
        self._today = today

    def preview(
        self,
        selection: Selection,
        edit: BatchEdit,
        *,
        include_confidential: bool = False,
        limit: int = SHOWN_ROWS,
        progress: Progress | None = None,
    ) -> BatchPreview:
        """What the edit would do to the contacts chosen, and the first ``limit`` that change.

        Raises UserError (see :func:`.batch_changes.prepare`, and those of the selection),
        ReferenceProblem.
        """
        with self._reading.transaction() as connection:
            keys = self._chosen(connection, selection)
            known = confidential_index.load_known(connection)
            make = self._maker(connection, edit, known, include_confidential)
            tally = _Tally(edit, make, limit)
            for start in range(0, len(keys), _CHUNK):
                tally.add(connection, keys[start : start + _CHUNK])
                if progress is not None:
                    progress(min(start + _CHUNK, len(keys)), len(keys))
            rows = _Wording(connection, edit, known).rows(tally.shown)
            return tally.preview(len(keys), rows, is_including=include_confidential)

    def rows(self, preview: BatchPreview, start: int, count: int) -> tuple[PreviewRow, ...]:
        """Further contacts that change, as they are now, from the one numbered ``start``."""
        wanted = preview.keys[start : start + count]
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            make = self._maker(connection, preview.edit, known, preview.is_including)
            tally = _Tally(preview.edit, make, count)
            tally.add(connection, wanted)
            return _Wording(connection, preview.edit, known).rows(tally.shown)

    def apply(
        self, preview: BatchPreview, *, initiator: str = "", progress: Progress | None = None
    ) -> ChangeSet:
        """Do what was previewed, all of it or nothing, as one undoable step; a large one is backed
        up before.

        Raises Conflict when a contact would no longer change as it was shown, what ``progress``
        raises, and as :meth:`preview`.
        """
        total = len(preview.keys)

        def plan(transaction: Transaction) -> Plan:
            patches = tuple(self._patches(transaction, preview))
            told = None if progress is None else lambda done: progress(done, total)
            return Plan(Kind.EDIT, patches=patches, told=told)

        return self._steps.run(plan, initiator)

    def _patches(self, transaction: Transaction, preview: BatchPreview) -> Iterator[Patch]:
        connection, edit = transaction.connection, preview.edit
        known = confidential_index.load_known(connection)
        make = self._maker(connection, edit, known, preview.is_including)
        keys = sorted(preview.keys)  # as they stand in the file
        for start in range(0, len(keys), _CHUNK):
            group = keys[start : start + _CHUNK]
            records = _records(connection, group, edit)
            for key in group:
                version, made_on = preview.made_on[key]
                record = records.get(key)
                changes = _found(make, edit, record).changes if record is not None else ()
                is_same = record is not None and record.version == version
                if not is_same and _fingerprint(changes) != made_on:
                    name = record.id if record is not None else str(key)
                    raise Conflict(name, (edit.field,))
                if record is not None and changes:
                    yield Patch(record.id, changes, record.version)

    def _maker(
        self, connection: Session, edit: BatchEdit, known: ConfidentialValues, is_including: bool
    ) -> Maker:
        def find(text: str, kind: ContactKind) -> str:
            return resolve(connection, text, self._today(), kind=kind, strict=True)

        return prepare(edit, Context(find, self._new_id, self._today(), known, is_including))


def _records(connection: Session, keys: Sequence[int], edit: BatchEdit) -> dict[int, Record]:
    """The contacts with what the field stands in, and no more."""
    one = field_of(edit.field)
    return load_records(connection, keys, one.collections if one is not None else ())


def _found(make: Maker, edit: BatchEdit, record: Record) -> Found:
    """What becomes of a contact. Raises UserError ``not_found`` for one that is no longer live."""
    if record.state is not State.LIVE:
        raise UserError("not_found", reference=record.id)
    return make(record.id, record.fields)


def _fingerprint(changes: Sequence[Change]) -> int:
    """What two equal sets of changes share; elements that they add have an id of their own."""
    said = [
        (split_path(c.path)[0] if c.before is None else c.path, c.before, c.after) for c in changes
    ]
    return hash(repr(said))


class _Tally:
    """Counts what becomes of contacts, and keeps the first ``limit`` of those that change."""

    def __init__(self, edit: BatchEdit, make: Maker, limit: int) -> None:
        self._edit = edit
        self._make = make
        self._limit = limit
        self._field = field_of(edit.field)
        self._made_on: dict[int, tuple[int, int]] = {}
        self._unchanged = self._not_applicable = self._withheld = self._refused_count = 0
        self._refused: list[RefusedContact] = []
        self.shown: list[tuple[Record, tuple[Change, ...]]] = []

    def add(self, connection: Session, keys: Sequence[int]) -> None:
        """Some more contacts, in the order of ``keys``."""
        records = _records(connection, keys, self._edit)
        for key in keys:
            if key in records:
                self._count(records[key])

    def _count(self, record: Record) -> None:
        if self._field is None or record.fields["kind"] not in self._field.kinds:
            self._not_applicable += 1
            return
        found = _found(self._make, self._edit, record)
        self._withheld += bool(found.withheld)
        if found.reason:
            self._refuse(record, found.reason)
        elif found.changes:
            self._made_on[record.key] = (record.version, _fingerprint(found.changes))
            if len(self.shown) < self._limit:
                self.shown.append((record, found.changes))
        else:
            self._unchanged += 1

    def _refuse(self, record: Record, code: str) -> None:
        self._refused_count += 1
        if len(self._refused) < SHOWN_REFUSALS:
            self._refused.append(RefusedContact(record.id, _name_of(record), code))

    def preview(
        self, chosen: int, rows: tuple[PreviewRow, ...], *, is_including: bool
    ) -> BatchPreview:
        """All of it."""
        return BatchPreview(
            edit=self._edit,
            chosen=chosen,
            unchanged=self._unchanged,
            not_applicable=self._not_applicable,
            withheld=self._withheld,
            refused_count=self._refused_count,
            refused=tuple(self._refused),
            rows=rows,
            is_including=is_including,
            keys=tuple(self._made_on),
            made_on=self._made_on,
        )


def _name_of(record: Record) -> str:
    return record.snapshot().display_name


class _Wording:
    """Changes as the rows of a preview: texts, through the gate."""

    def __init__(self, connection: Session, edit: BatchEdit, known: ConfidentialValues) -> None:
        self._connection = connection
        self._edit = edit
        self._known = known
        self._names: Mapping[str, str] = {}

    def rows(self, shown: Sequence[tuple[Record, tuple[Change, ...]]]) -> tuple[PreviewRow, ...]:
        """One row a contact, in order."""
        self._names = self._named([change for _, changes in shown for change in changes])
        return tuple(
            PreviewRow(record.key, record.id, _name_of(record), self._cells(record, changes))
            for record, changes in shown
        )

    def _named(self, changes: Sequence[Change]) -> Mapping[str, str]:
        """The names of the organisations that these changes are about."""
        values = [one.after or one.before for one in changes]
        ids = {
            str(v["organisation"]) for v in values if isinstance(v, Mapping) and "organisation" in v
        }
        keys = keys_of(self._connection, sorted(ids)).values()
        return {one.id: _name_of(one) for one in load_records(self._connection, keys, ()).values()}

    def _cells(self, record: Record, changes: Sequence[Change]) -> tuple[PreviewCell, ...]:
        head = self._edit.field.partition(".")[0]
        if head in SETS:
            prefix = f"{head}/"
            before = {p.removeprefix(prefix) for p in record.fields if p.startswith(prefix)}
            gone = {c.path.removeprefix(prefix) for c in changes if c.after is None}
            come = {c.path.removeprefix(prefix) for c in changes if c.before is None}
            after = (before - gone) | come
            return (self._cell(_listed(head, before), _listed(head, after)),)
        return tuple(self._cell_of(change) for change in changes)

    def _cell_of(self, change: Change) -> PreviewCell:
        label = ""
        named = change.after or change.before
        if isinstance(named, Mapping) and "organisation" in named:
            organisation = self._names.get(str(named["organisation"]), "")
            is_end = self._edit.field.endswith(".end")
            says = [str(named.get("function") or ""), organisation] if is_end else [organisation]
            label = " · ".join(filter(None, says))
        is_marked = any(
            isinstance(v, Mapping) and v.get("confidential") == "yes"
            for v in (change.before, change.after)
        )
        return self._cell(
            self._text(change.before), self._text(change.after), label, is_marked=is_marked
        )

    def _cell(
        self, before: str, after: str, label: str = "", *, is_marked: bool = False
    ) -> PreviewCell:
        told = map(self._known.is_mentioned_in, (before, after, label))
        if is_marked or any(told):
            return PreviewCell("", "", is_withheld=True)
        return PreviewCell(before, after, label)

    def _text(self, value: Json) -> str:
        """What an element, or a plain value, says of the field."""
        if not isinstance(value, Mapping):
            return "" if value is None else str(value)
        part = _PARTS.get(self._edit.field, self._edit.field.partition(".")[2])
        if self._edit.field.startswith("custom."):
            part = "value"
        said = cast("Mapping[str, object]", value)
        return str(said.get(part) or (said.get("raw") if part in _READ else "") or "")


def _listed(head: str, words: Iterable[str]) -> str:
    """The words of a set as a person reads them: regions by their names."""
    return ", ".join(sorted(REGIONS.get(one, one) if head == "territory" else one for one in words))


_READ = frozenset({"address", "url"})
_PARTS: Mapping[str, str] = {
    "phones": "raw",
    "emails": "address",
    "websites": "url",
    "roles.end": "end_on",
    "affiliations.end": "end_on",
    "affiliations": "kind",
}
