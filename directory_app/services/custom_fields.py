"""The office's own fields: defined once, offered by every form, renamed everywhere at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from directory_app.domain.changes import Change, ChangeSet, Kind, Patch
from directory_app.domain.custom_fields import FieldDefinition, dump, heading_key, load
from directory_app.domain.draft import patch_between
from directory_app.domain.errors import UserError
from directory_app.domain.text import clean_line
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import load_records
from directory_app.storage.custom_headings import keys_with_heading
from directory_app.storage.gates import ReadGate
from directory_app.storage.settings_writer import read_setting
from directory_app.storage.unit_of_work import Plan, Transaction

from .office_settings import CUSTOM_FIELDS, custom_fields
from .steps import StepRunner


class CustomFieldService:
    """Reads and changes the definitions; the values are each contact's own."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def list_all(self) -> tuple[FieldDefinition, ...]:
        """The definitions, in the office's order; a heading that tells a confidential value is
        withheld."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            found = custom_fields(connection)
            return tuple(o.unnamed() if known.is_mentioned_in(o.name) else o for o in found)

    def save(
        self,
        definitions: Sequence[FieldDefinition],
        renamed: Mapping[str, str] | None = None,
        *,
        initiator: str = "",
    ) -> ChangeSet:
        """Replace the definitions, one undoable step; none when all is equal.

        ``renamed``: old heading → new one; the values that live contacts have under the old one go
        with it. A definition that is left out leaves its values where they are; one of which the
        heading was withheld keeps it. Raises UserError ``heading_missing``, ``heading_twice``,
        ``name_confidential`` for a heading that would tell a confidential value.
        """
        _check(definitions)

        def plan(transaction: Transaction) -> Plan:
            before = read_setting(transaction.connection, CUSTOM_FIELDS)
            kept = tuple(_named(definitions, load(before)))
            _refuse_telling(transaction, kept, load(before))
            after = dump(kept) if kept else None
            patches = tuple(_renamings(transaction, renamed or {}))
            changes = (Change(CUSTOM_FIELDS, before, after),) if before != after else ()
            return Plan(Kind.FIELDS, patches=patches, settings=changes)

        return self._steps.run(plan, initiator)


def _named(
    definitions: Iterable[FieldDefinition], stored: Iterable[FieldDefinition]
) -> Iterator[FieldDefinition]:
    """The definitions with the headings that were withheld; those that are gone are left out."""
    names = {one.unnamed().withheld: one.name for one in stored}
    for one in definitions:
        if not one.withheld:
            yield one
        elif one.withheld in names:
            yield dataclasses.replace(one, name=names[one.withheld], withheld="")


def _refuse_telling(
    transaction: Transaction,
    definitions: Iterable[FieldDefinition],
    stored: Iterable[FieldDefinition],
) -> None:
    known = confidential_index.load_known(transaction.connection)
    there = {one.name for one in stored}
    if any(known.is_mentioned_in(one.name) for one in definitions if one.name not in there):
        raise UserError("name_confidential", field="custom.name")


def _check(definitions: Sequence[FieldDefinition]) -> None:
    seen: set[str] = set()
    for one in definitions:
        if one.withheld:
            continue
        if not clean_line(one.name):
            raise UserError("heading_missing", field="custom.name")
        if one.key in seen:
            raise UserError("heading_twice", heading=one.name)
        seen.add(one.key)


def _renamings(transaction: Transaction, renamed: Mapping[str, str]) -> Iterator[Patch]:
    wanted = {heading_key(old): clean_line(new) for old, new in renamed.items() if old != new}
    keys = keys_with_heading(transaction.connection, wanted)
    for record in load_records(transaction.connection, keys).values():
        base = record.snapshot()
        custom = tuple(
            dataclasses.replace(one, name=wanted.get(heading_key(one.name), one.name))
            for one in base.custom
        )
        patch = patch_between(base, dataclasses.replace(base, custom=custom))
        if patch.changes:
            yield patch
