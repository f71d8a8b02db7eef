"""What is done about problems, each as one undoable step: ignored, taken back, put right, verified.

A reason for ignoring is a dated note of the card, internal like any note: it passes the same gate,
goes with the card when that is erased, and the step tells it.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from directory_app.domain.changes import Change, ChangeSet, Kind
from directory_app.domain.contact import AnyContact, DatedNote
from directory_app.domain.errors import ReferenceProblem, Refused, UserError
from directory_app.domain.fields import COORDINATES
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.quality import (
    MOST_MONTHS,
    REVIEW_MONTHS,
    VALUE_KINDS,
    ProblemKind,
    find_item,
    mark_of_finding,
)
from directory_app.domain.text import clean_block
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.storage.settings_writer import read_setting
from directory_app.storage.unit_of_work import Plan, Transaction

from .changing import Today, get_live, patch_of
from .office_settings import REVIEW_SETTING
from .problem_fixes import ProblemFixService
from .quality_composing import ProblemRow
from .steps import StepRunner

_LONGEST_MARK = 120


def note_id(mark: str) -> str:
    """The id of the note that gives the reason for ignoring a problem: one a mark."""
    return blake2b(mark.encode(), digest_size=16).hexdigest()


class QualitySteps:
    """The writing half of the board."""

    def __init__(
        self, steps: StepRunner, fixes: ProblemFixService, new_id: NewId, today: Today
    ) -> None:
        self._steps = steps
        self._fixes = fixes
        self._new_id = new_id
        self._today = today

    def _change(
        self, contact_ids: Iterable[str], edit: Callable[[Transaction, AnyContact], AnyContact],
        initiator: str,
    ) -> ChangeSet:  # fmt: skip
        """One step over some live contacts, all or none. Raises ReferenceProblem
        ``not_found``."""
        ids = tuple(dict.fromkeys(contact_ids))

        def plan(transaction: Transaction) -> Plan:
            contacts = _live(transaction, ids)
            patches = (patch_of(contacts[one], edit(transaction, contacts[one])) for one in ids)
            return Plan(Kind.EDIT, patches=tuple(one for one in patches if one.changes))

        return self._steps.run(plan, initiator)

    # --- ignoring --------------------------------------------------------------------------------

    def ignore(
        self, problems: Sequence[tuple[str, str]], reason: str = "", *, initiator: str = ""
    ) -> ChangeSet:
        """Say that problems (contact id, mark) are none until their values change: one step.
        ``reason`` is kept as a note of each card. Raises ReferenceProblem ``not_found``, UserError
        ``mark_unknown``."""
        marks: dict[str, list[str]] = defaultdict(list)
        for contact_id, mark in problems:
            if mark.count("|") != 2 or len(mark) > _LONGEST_MARK:
                raise UserError("mark_unknown", mark=mark)
            marks[contact_id].append(mark)
        text = clean_block(reason)

        def edit(transaction: Transaction, base: AnyContact) -> AnyContact:
            accepted = tuple(sorted({*base.accepted, *marks[base.id]}))
            edited = dataclasses.replace(base, accepted=accepted)
            for mark in marks[base.id] if text else ():
                edited = self._noted(edited, mark, text, transaction.author)
            return edited

        return self._change(marks, edit, initiator)

    def _noted(self, base: AnyContact, mark: str, text: str, author: str) -> AnyContact:
        """With the reason for ignoring a problem as a note, in the place of an earlier one."""
        notes = tuple(one for one in base.dated_notes if one.id != note_id(mark))
        place = max((one.position for one in notes), default=-1) + 1
        day = PartialDate.of(self._today())
        note = DatedNote(id=note_id(mark), position=place, text=text, noted_on=day, author=author)
        return dataclasses.replace(base, dated_notes=(*notes, note))

    def take_back(self, problems: Sequence[tuple[str, str]], *, initiator: str = "") -> ChangeSet:
        """Ignore problems (contact id, mark) no more, as one step; the notes that gave the reasons
        go with them. Raises ReferenceProblem ``not_found``."""
        marks: dict[str, set[str]] = defaultdict(set)
        for contact_id, mark in problems:
            marks[contact_id].add(mark)

        def edit(_: Transaction, base: AnyContact) -> AnyContact:
            gone = marks[base.id]
            notes = {note_id(mark) for mark in gone}
            return dataclasses.replace(
                base,
                accepted=tuple(one for one in base.accepted if one not in gone),
                dated_notes=tuple(one for one in base.dated_notes if one.id not in notes),
            )

        return self._change(marks, edit, initiator)

    # --- verified --------------------------------------------------------------------------------

    def verify(self, contact_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """« Vérifié aujourd’hui » of whole cards: one step. Raises ReferenceProblem
        ``not_found``."""
        day = PartialDate.of(self._today())
        return self._change(
            contact_ids, lambda _, base: dataclasses.replace(base, verified_on=day), initiator
        )

    def verify_values(self, values: Sequence[tuple[str, str]], *, initiator: str = "") -> ChangeSet:
        """« Vérifié aujourd’hui » of telephones, e-mails, sites, addresses (contact id, id of the
        value): one step. Raises ReferenceProblem ``not_found``, Refused ``changed_since`` when one
        is there no more."""
        items: dict[str, list[str]] = defaultdict(list)
        for contact_id, item in values:
            items[contact_id].append(item)
        day = PartialDate.of(self._today())

        def edit(_: Transaction, base: AnyContact) -> AnyContact:
            for item in items[base.id]:
                base = _with_item(base, item, verified_on=day)
            return base

        return self._change(items, edit, initiator)

    def verify_field(self, contact_id: str, field: str, *, initiator: str = "") -> ChangeSet:
        """The same of the coordinate at a place (``phones.0``). Raises ReferenceProblem
        ``not_found``, UserError ``field_unknown``."""
        collection, _, number = field.partition(".")

        def edit(_: Transaction, base: AnyContact) -> AnyContact:
            items = getattr(base, collection) if collection in COORDINATES else ()
            if not number.isdecimal() or int(number) >= len(items):
                raise UserError("field_unknown", field=field)
            day = PartialDate.of(self._today())
            return _with_item(base, items[int(number)].id, verified_on=day)

        return self._change((contact_id,), edit, initiator)

    def set_review_months(self, months: int, *, initiator: str = "") -> ChangeSet:
        """Change how long a card counts as verified. Raises UserError ``review_months_invalid``
        {most}."""
        if not 1 <= months <= MOST_MONTHS:
            raise UserError("review_months_invalid", most=MOST_MONTHS)

        def plan(transaction: Transaction) -> Plan:
            before = read_setting(transaction.connection, REVIEW_SETTING)
            after = None if months == REVIEW_MONTHS else str(months)
            changed = (Change(REVIEW_SETTING, before, after),) if before != after else ()
            return Plan(Kind.SETTING, settings=changed)

        return self._steps.run(plan, initiator)

    # --- putting right ---------------------------------------------------------------------------

    def settle(self, rows: Sequence[ProblemRow], *, initiator: str = "") -> ChangeSet:
        """Do what the rows propose, all of it as one step.

        Raises ReferenceProblem ``not_found``, Refused ``changed_since`` when one of them calls for
        it no more; nothing is then changed."""
        by_contact: dict[str, list[ProblemRow]] = defaultdict(list)
        for row in rows:
            by_contact[row.contact_id].append(row)

        def edit(transaction: Transaction, base: AnyContact) -> AnyContact:
            asked = by_contact[base.id]
            choices = [(o.field, o.doubted, o.fix) for o in asked if o.fix and o.doubted]
            edited = self._fixes.fixed(transaction, base, choices) if choices else base
            for row in asked:
                if row.kind not in VALUE_KINDS:
                    edited = self._settled(base, edited, row)
            return edited

        return self._change(by_contact, edit, initiator)

    def _settled(self, base: AnyContact, edited: AnyContact, row: ProblemRow) -> AnyContact:
        if mark_of_finding(base, row.kind, row.item) != row.mark or row.fix is None:
            raise Refused("changed_since")
        match row.kind:
            case ProblemKind.ROLE_OVER:
                return _with_item(edited, row.item, main=False)
            case ProblemKind.REPRESENTATIVE_LEFT:
                return _without_people(edited, row)
            case ProblemKind.FUNCTION_FORM:
                return _with_item(edited, row.item, function=row.fix.params["value"])
            case ProblemKind.CONFIDENTIALITY:
                return _with_item(edited, row.item, confidential=True)
            case ProblemKind.VALUE_UNVERIFIED:
                return _with_item(edited, row.item, verified_on=PartialDate.of(self._today()))
            case ProblemKind.UNVERIFIED:
                return dataclasses.replace(edited, verified_on=PartialDate.of(self._today()))
        raise Refused("changed_since")


def _live(transaction: Transaction, ids: Sequence[str]) -> Mapping[str, AnyContact]:
    """The live contacts of these ids. Raises ReferenceProblem ``not_found``."""
    if len(ids) == 1:
        return {ids[0]: get_live(transaction, ids[0])}
    keys = keys_of(transaction.connection, ids)
    records = load_records(transaction.connection, keys.values()).values()
    found = {one.id: one.snapshot() for one in records if one.state == "live"}
    for one in ids:
        if one not in found:
            raise ReferenceProblem("not_found", one, ())
    return found


def _with_item(base: AnyContact, item: str, **values: Any) -> AnyContact:
    """The contact with an element changed. Raises Refused ``changed_since`` without it."""
    place = find_item(base, item)
    if place is None:
        raise Refused("changed_since")
    items = list(getattr(base, place[0]))
    items[place[1]] = dataclasses.replace(items[place[1]], **values)
    changes: dict[str, Any] = {place[0]: tuple(items)}
    return dataclasses.replace(base, **changes)


def _without_people(base: AnyContact, row: ProblemRow) -> AnyContact:
    """A seat without those of its people who left."""
    gone = {name: "" for name in ("representative", "substitute") if name in row.gone}
    return _with_item(base, row.item, **gone)


__all__ = ["QualitySteps", "note_id"]
