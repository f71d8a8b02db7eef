"""One contact at a time: its card, and every way to make, change, trash and restore it."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping, Sequence

from directory_app.domain.changes import (
    STATE,
    Change,
    ChangeSet,
    Kind,
    Patch,
    State,
)
from directory_app.domain.confidentiality import Grant, Purpose, Redacted, redact
from directory_app.domain.contact import AnyContact, Item, Organisation, Person
from directory_app.domain.draft import patch_between
from directory_app.domain.errors import Conflict, ReferenceProblem, UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.domain.validation import check_storable
from directory_app.formats.contact_json import contact_json
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import (
    find_key,
    load_cards,
    load_records,
)
from directory_app.storage.export_register import Departure, register
from directory_app.storage.gates import ReadGate
from directory_app.storage.reference_lookup import resolve
from directory_app.storage.unit_of_work import Plan, Transaction

from .assignments import Assigner, Assignment
from .steps import StepRunner

Today = Callable[[], datetime.date]


def _protected(base: AnyContact, edited: AnyContact) -> AnyContact:
    """A new address of a contact that has a confidential one is withheld until decided."""
    if not any(address.confidential for address in (*base.addresses, *edited.addresses)):
        return edited
    known = {address.id for address in base.addresses}
    addresses = tuple(
        dataclasses.replace(address, confidential=True)
        if address.id not in known and address.confidential is None
        else address
        for address in edited.addresses
    )
    return dataclasses.replace(edited, addresses=addresses)


def _edit(base: AnyContact, edited: AnyContact) -> Plan:
    """The step from one snapshot to the other, empty when they say the same. Raises UserError."""
    check_storable(edited)
    patch = patch_between(base, _protected(base, edited))
    return Plan(Kind.EDIT, patches=(patch,) if patch.changes else ())


def _check_unchanged(base: AnyContact, collection: str, shown: Item | None) -> None:
    """Raise Conflict when the stored element is no longer the one that was shown."""
    stored: tuple[Item, ...] = getattr(base, collection)
    if shown is not None and any(item.id == shown.id and item != shown for item in stored):
        raise Conflict(base.id, (collection,))


class ContactService:
    """Reads cards through the gate and writes contacts through the unit of work."""

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    # --- reading --------------------------------------------------------------------------------

    def find_id(self, reference: str, *, trashed: bool = False, strict: bool = False) -> str:
        """The id that REF names. ``strict``: for a contact about to be changed or to leave, the
        beginning of a word is not enough. Raises ReferenceProblem."""
        state = State.TRASHED if trashed else State.LIVE
        with self._reading.transaction() as connection:
            return resolve(connection, reference, self._today(), state, strict=strict)

    def get_card(self, contact: int | str) -> Redacted:
        """The card for the office's own screen: confidential values withheld.

        ``contact`` is a key or an id. Raises ReferenceProblem ``not_found``.
        """
        return self._card(contact, Grant())

    def _card(self, contact: int | str, grant: Grant) -> Redacted:
        with self._reading.transaction() as connection:
            key = find_key(connection, contact)
            cards = load_cards(connection, [key], self._today()) if key is not None else []
            known = confidential_index.load_known(connection)
        if not cards:
            raise ReferenceProblem("not_found", str(contact), ())
        return redact(cards[0], Purpose.SCREEN, known, grant)

    @staticmethod
    def to_json(card: Redacted, message: Callable[[Problem], str]) -> dict[str, object]:
        """The contact JSON of the command line; ``message`` words each problem."""
        return contact_json(card, message)

    def reveal(self, contact_id: str, reason: str) -> Redacted:
        """The card with its confidential values, which the register remembers having shown.

        Raises ReferenceProblem, UserError ``reason_missing``.
        """
        reason = clean_line(reason)
        if not reason:
            raise UserError("reason_missing")
        card = self._card(contact_id, Grant(confidential=True, reason=reason))
        with self._steps.work.transaction() as transaction:
            departure = Departure(
                id=self._new_id(),
                at=transaction.now_ms,
                author=transaction.author,
                kind="reveal",
                profile="screen",
                scope=contact_id,
                reason=reason,
                included=1,
            )
            register(transaction.connection, departure, [contact_id])
        return card

    # --- writing --------------------------------------------------------------------------------

    def create(
        self, kind: str, assignments: Sequence[Assignment], *, initiator: str = ""
    ) -> tuple[str, ChangeSet]:
        """A new contact; returns its id. Raises UserError (``name_missing``, field errors)."""
        contact_id = self._new_id()
        blank: AnyContact = Person(id=contact_id)
        if kind == "organisation":
            blank = Organisation(id=contact_id)

        def plan(transaction: Transaction) -> Plan:
            contact = self._assigner(transaction, blank).apply(assignments)
            check_storable(contact)
            return Plan(Kind.CREATE, creations=(_protected(blank, contact),))

        return contact_id, self._steps.run(plan, initiator)

    def edit(
        self,
        contact_id: str,
        assignments: Sequence[Assignment],
        *,
        initiator: str = "",
    ) -> ChangeSet:
        """Assign values on the contact as it is now; one undoable step, none when all is equal.

        Raises UserError, ReferenceProblem.
        """

        def plan(transaction: Transaction) -> Plan:
            base = self._snapshot(transaction, contact_id)
            return _edit(base, self._assigner(transaction, base).apply(assignments))

        return self._steps.run(plan, initiator)

    def save(self, base: AnyContact, edited: AnyContact, *, initiator: str = "") -> ChangeSet:
        """Store what a form changed on its snapshot. Raises UserError, Conflict."""
        plan = _edit(base, edited)
        return self._steps.run(lambda _: plan, initiator)

    def correct(
        self, owner_id: str, collection: str, item_id: str, text: str, *, initiator: str = ""
    ) -> ChangeSet:
        """Replace one phone, e-mail, website or address by what was typed, kept when unreadable.

        Raises UserError ``item_gone`` when someone removed it meanwhile.
        """
        return self.correct_all({(owner_id, collection, item_id): text}, initiator=initiator)

    def correct_all(
        self,
        corrections: Mapping[tuple[str, str, str], str],
        *,
        shown: Sequence[Item] = (),
        initiator: str = "",
    ) -> ChangeSet:
        """Several corrections as one step, all or none: what a form saves at once.

        ``corrections``: owner id, collection and item id → what was typed; ``shown``: the values
        that the form showed. Raises as :meth:`correct`, and Conflict when a value to correct is
        no longer the one shown.
        """
        seen = {item.id: item for item in shown}

        def plan(transaction: Transaction) -> Plan:
            owners = dict.fromkeys(owner for owner, _, _ in corrections)
            patches = (self._corrected(transaction, owner, corrections, seen) for owner in owners)
            return Plan(Kind.EDIT, patches=tuple(patch for patch in patches if patch.changes))

        return self._steps.run(plan, initiator)

    def _corrected(
        self,
        transaction: Transaction,
        owner_id: str,
        corrections: Mapping[tuple[str, str, str], str],
        seen: Mapping[str, Item],
    ) -> Patch:
        base = edited = self._snapshot(transaction, owner_id)
        for (owner, collection, item_id), text in corrections.items():
            if owner == owner_id:
                _check_unchanged(base, collection, seen.get(item_id))
                assigner = self._assigner(transaction, edited)
                edited = assigner.assign_item(collection, item_id, text)
        return patch_between(base, edited)

    def trash(self, contact_id: str, *, initiator: str = "") -> ChangeSet:
        """Put a contact in the trash; its lists and roles keep it and find it again."""
        return self._move(contact_id, Kind.TRASH, State.LIVE, State.TRASHED, initiator)

    def restore(self, contact_id: str, *, initiator: str = "") -> ChangeSet:
        """Take a contact out of the trash."""
        return self._move(contact_id, Kind.RESTORE, State.TRASHED, State.LIVE, initiator)

    def _move(
        self, contact_id: str, kind: Kind, before: State, after: State, initiator: str
    ) -> ChangeSet:
        patch = Patch(contact_id, (Change(STATE, before, after),))
        return self._steps.run(lambda _: Plan(kind, patches=(patch,)), initiator)

    def _snapshot(self, transaction: Transaction, contact_id: str) -> AnyContact:
        key = find_key(transaction.connection, contact_id)
        records = load_records(transaction.connection, [] if key is None else [key])
        for record in records.values():
            if record.state is State.LIVE:
                return record.snapshot()
        raise ReferenceProblem("not_found", contact_id, ())

    def _assigner(self, transaction: Transaction, base: AnyContact) -> Assigner:
        def organisation(text: str) -> str:
            found = resolve(
                transaction.connection, text, self._today(), kind="organisation", strict=True
            )
            if found == base.id:
                raise UserError("reference_to_self")
            return found

        return Assigner(base, self._new_id, organisation)
