"""Putting back what the history has: one value, or a contact as it was after a step.

Plans one undoable step on the contact as it is now. What cannot come back (a function in an
organisation that is gone, a photo that is no longer kept) stays as it is and is told; the rest
goes on. What protects a value since then stays on it (:mod:`directory_app.domain.past`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from directory_app.domain.changes import (
    LIFE,
    STATE,
    Change,
    ChangeSet,
    Fields,
    Json,
    Kind,
    Patch,
    State,
)
from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import ReferenceProblem, Refused, UserError
from directory_app.domain.fields import COORDINATES, from_fields, split_path
from directory_app.domain.past import (
    Log,
    fields_at,
    protected,
    put_back,
    without_second_choice,
)
from directory_app.storage import confidential_index, operation_log
from directory_app.storage.confidential_names import owners_telling
from directory_app.storage.contact_repository import Record, keys_of, load_records
from directory_app.storage.pictures import find_picture
from directory_app.storage.sealed_values import load_seals, marked_elements
from directory_app.storage.unit_of_work import Plan, Transaction

from .changing import patch_of
from .steps import StepRunner

_PEOPLE = ("representative", "substitute")
_LINK = ("taken_from", "taken_item")


@dataclass(frozen=True, slots=True)
class Left:
    """A value that could not come back, and why: ``organisation_gone``, ``photo_gone``,
    ``name_tells``, ``person_gone`` (a delegate of an alliance, the rest of which came back)."""

    path: str
    code: str


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoring did. ``changes.seq`` is 0 when everything was that way already;
    ``protected``: paths on which a mark stays, or comes, that was not there then."""

    changes: ChangeSet
    left: tuple[Left, ...] = ()
    protected: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether anything changed."""
        return bool(self.changes.seq)

    def sentences(self, done: str) -> list[tuple[str, int]]:
        """Codes of what is to be said, each with a count: ``done``, or that all was so already,
        then what did not come back and what stays protected."""
        told = Counter(f"left_{one.code}" for one in self.left)
        if self.protected:
            told["left_protected"] = len(self.protected)
        return [(done if self.is_done else "restored_already", 0), *told.items()]


@dataclass(slots=True)
class _Found:
    left: list[Left] = field(default_factory=list)
    protected: list[str] = field(default_factory=list)


class ValueRestorer:
    """Plans and runs the steps; stateless between them."""

    def __init__(self, steps: StepRunner) -> None:
        self._steps = steps

    def value(
        self, contact_id: str, seq: int, path: str, *, after: bool, seen: int | None, initiator: str
    ) -> Restored:
        """See :meth:`HistoryService.restore_value`."""
        found = _Found()

        def plan(transaction: Transaction) -> Plan:
            past = _Past(transaction, contact_id, found)
            if past.record.state is not State.LIVE:
                raise Refused("restore_from_trash")
            past.refuse_unseen(seen, path)
            changed = past.plan(Kind.RESTORE_VALUE, past.with_value(seq, path, after=after))
            if changed.is_empty and found.left:
                raise Refused(found.left[0].code)
            return changed

        return self._run(plan, found, initiator)

    def moment(self, contact_id: str, seq: int, *, seen: int | None, initiator: str) -> Restored:
        """See :meth:`HistoryService.restore_moment`."""
        found = _Found()

        def plan(transaction: Transaction) -> Plan:
            past = _Past(transaction, contact_id, found)
            past.refuse_unseen(seen)
            return past.plan(Kind.RESTORE_MOMENT, past.at(seq))

        return self._run(plan, found, initiator)

    def _run(self, plan: Callable[[Transaction], Plan], found: _Found, initiator: str) -> Restored:
        changes = self._steps.run(plan, initiator)
        return Restored(changes, tuple(found.left), tuple(found.protected))


class _Past:
    """One contact, what is there now and what was."""

    def __init__(self, transaction: Transaction, contact_id: str, found: _Found) -> None:
        self._connection = connection = transaction.connection
        self._found = found
        self.record = _stored(transaction, contact_id)
        entries = operation_log.contact_entries_after(connection, 0, [contact_id])
        self._log: Log = [(one.operation.seq, one.change) for one in entries]
        elements = marked_elements(connection, (contact_id,))
        self._seals = replace(load_seals(connection), elements=elements)

    @property
    def _present(self) -> Fields:
        return self.record.fields

    def refuse_unseen(self, seen: int | None, path: str = "") -> None:
        """Raises Refused ``restore_overtaken`` when the value, or the contact, changed after the
        last step that the asker saw."""
        if seen is None:
            return
        fresh = {change.path for number, change in self._log if number > seen}
        if fresh and (not path or not fresh.isdisjoint((path, STATE))):
            raise Refused("restore_overtaken")

    def at(self, seq: int) -> Fields:
        """The contact right after a step. Raises Refused ``moment_before_contact``."""
        fields = fields_at(self._present, self._log, seq)
        if fields is None:
            raise Refused("moment_before_contact")
        return fields

    def with_value(self, seq: int, path: str, *, after: bool) -> Fields:
        """The contact as it is, with one value as it was. Raises UserError ``step_unknown``."""
        found = [one for number, one in self._log if number == seq and one.path == path]
        if not found or path in (*LIFE, "kind"):
            raise UserError("step_unknown", reference=str(seq))
        change = Change(path, found[0].before, found[-1].after)
        present = self._present.get(path)
        value = put_back(change.inverse() if after else change, present)
        value = without_second_choice(path, value, self._present)
        return _with(self._present, path, value)

    def plan(self, kind: Kind, wanted: Fields) -> Plan:
        """The step from the contact as it is to the one wanted, as far as that can be."""
        base = self.record.snapshot()
        patch = patch_of(base, self._storable(base, wanted))
        changes = patch.changes
        if self.record.state is State.TRASHED:
            changes = (Change(STATE, State.TRASHED, State.LIVE), *changes)
        if not changes:
            return Plan(kind)
        return Plan(kind, patches=(Patch(base.id, changes, base.version),))

    # --- what may come back ----------------------------------------------------------------------

    def _storable(self, base: AnyContact, wanted: Fields) -> AnyContact:
        fields = dict(wanted)
        for path in sorted(wanted.keys() | self._present.keys()):
            value = wanted.get(path)
            if value == self._present.get(path):
                continue
            value = self._possible(path, value)
            value = self._protected(path, value)
            fields = _with(fields, path, value)
        return from_fields(base.id, base.version, _joined(fields))

    def _possible(self, path: str, value: Json) -> Json:
        """The value, without what is gone; what is there now when it cannot come back."""
        head = split_path(path)[0]
        if isinstance(value, Mapping):
            if not self._is_there(value.get("organisation")):
                return self._leave(path, "organisation_gone")
            value = self._linked(path, value)
        elif head == "photo" and value and find_picture(self._connection, str(value)) is None:
            return self._leave(path, "photo_gone")
        elif head == "distinct" and not self._is_there(split_path(path)[1]):
            return None
        if value is not None and self._tells(path, value):
            return self._leave(path, "name_tells")
        return value

    def _leave(self, path: str, code: str) -> Json:
        self._found.left.append(Left(path, code))
        return self._present.get(path)

    def _is_there(self, contact_id: object) -> bool:
        return not contact_id or self._find(str(contact_id)) is not None

    def _find(self, contact_id: str) -> Record | None:
        keys = keys_of(self._connection, [contact_id]).values()
        records = load_records(self._connection, keys).values()
        return next((one for one in records if one.state is not State.WITHDRAWN), None)

    def _linked(self, path: str, value: Mapping[str, Json]) -> Json:
        """The element without those parts that name what is gone."""
        gone = {name for name in _PEOPLE if not self._is_there(value.get(name))}
        if gone:
            self._found.left.append(Left(path, "person_gone"))
        if value.get("taken_from"):
            source, item = self._find(str(value["taken_from"])), value.get("taken_item")
            if source is None or f"addresses/{item}" not in source.fields:
                gone |= {*_LINK}
        return {name: part for name, part in value.items() if name not in gone}

    def _tells(self, path: str, value: Json) -> bool:
        known = confidential_index.load_known(self._connection)
        return bool(owners_telling([(self.record.id, path, value)], known))

    def _protected(self, path: str, value: Json) -> Json:
        if path == "confidential" and not value:  # what a contact was marked as since, it stays
            self._found.protected.append(path)
            return self._present.get(path)
        is_sealed = self._seals.covers(self.record.id, path)
        ever = self._seals.known
        kept = protected(path, value, self._log, self._present, ever, is_sealed=is_sealed)
        if kept != value:
            self._found.protected.append(path)
        return kept


def _stored(transaction: Transaction, contact_id: str) -> Record:
    """The record of a contact, live or trashed. Raises ReferenceProblem ``not_found``."""
    keys = keys_of(transaction.connection, [contact_id]).values()
    for record in load_records(transaction.connection, keys).values():
        if record.state is not State.WITHDRAWN:
            return record
    raise ReferenceProblem("not_found", contact_id, ())


def _with(fields: Mapping[str, Json], path: str, value: Json) -> Fields:
    result = {**fields, path: value}
    if value is None:
        del result[path]
    return result


def _joined(fields: Fields) -> Fields:
    """Coordinates of a role that is not there any more are the contact's own."""
    return {
        path: {name: part for name, part in value.items() if name != "role"}
        if isinstance(value, Mapping)
        and split_path(path)[0] in COORDINATES
        and value.get("role")
        and f"roles/{value['role']}" not in fields
        else value
        for path, value in fields.items()
    }
