"""The office's own fields: defined once, offered by every form, renamed everywhere at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from directory_app.domain.changes import Change, ChangeSet, Kind, Patch
from directory_app.domain.custom_fields import FieldDefinition, dump, heading_key, load
from directory_app.domain.draft import patch_between
from directory_app.domain.errors import UserError
from directory_app.domain.text import clean_line
from directory_app.storage.contact_repository import load_records
from directory_app.storage.custom_headings import keys_with_heading
from directory_app.storage.gates import ReadGate
from directory_app.storage.settings_writer import read_setting
from directory_app.storage.unit_of_work import Plan, Transaction

from .steps import StepRunner

CUSTOM_FIELDS = "custom_fields"
"""Name of the directory's setting that holds the definitions."""


class CustomFieldService:
    """Reads and changes the definitions; the values are each contact's own."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def list_all(self) -> tuple[FieldDefinition, ...]:
        """The definitions, in the office's order."""
        with self._reading.transaction() as connection:
            return load(read_setting(connection, CUSTOM_FIELDS))

    def save(
        self,
        definitions: Sequence[FieldDefinition],
        renamed: Mapping[str, str] | None = None,
        *,
        initiator: str = "",
    ) -> ChangeSet:
        """Replace the definitions, one undoable step; none when all is equal.

        ``renamed``: old heading → new one; the values that live contacts have under the old one go
        with it. A definition that is left out leaves its values where they are.
        Raises UserError ``heading_missing``, ``heading_twice``.
        """
        _check(definitions)

        def plan(transaction: Transaction) -> Plan:
            before = read_setting(transaction.connection, CUSTOM_FIELDS)
            after = dump(definitions) if definitions else None
            patches = tuple(_renamings(transaction, renamed or {}))
            changes = (Change(CUSTOM_FIELDS, before, after),) if before != after else ()
            return Plan(Kind.FIELDS, patches=patches, settings=changes)

        return self._steps.run(plan, initiator)


def _check(definitions: Sequence[FieldDefinition]) -> None:
    seen: set[str] = set()
    for one in definitions:
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
