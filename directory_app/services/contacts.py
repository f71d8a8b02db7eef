"""One contact at a time: its card, and every way to make, change, trash and restore it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from directory_app.domain.changes import (
    STATE,
    Change,
    ChangeSet,
    Kind,
    Patch,
    State,
)
from directory_app.domain.confidentiality import Grant, Purpose, Redacted, redact
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.memberships import Memberships
from directory_app.domain.pictures import Picture
from directory_app.domain.problems import Problem
from directory_app.domain.text import clean_line
from directory_app.domain.unknown_values import UnknownValue
from directory_app.formats.contact_json import contact_json
from directory_app.formats.pictures import MAX_SOURCE_BYTES, UnreadablePicture, redrawn
from directory_app.formats.vcard.unknown import unknown_values
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, load_cards, load_records
from directory_app.storage.export_register import Departure, register
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.import_log import load_originals
from directory_app.storage.merged_cards import survivor_of
from directory_app.storage.pictures import find_picture
from directory_app.storage.reference_lookup import resolve
from directory_app.storage.unit_of_work import Plan, Transaction

from .affiliation_counts import read_memberships
from .assignments import Assigner, Assignment
from .changing import Today, birth_of, get_live, organisation_finder, patch_of
from .steps import StepRunner


def _edit(base: AnyContact, edited: AnyContact) -> Plan:
    """The step from one snapshot to the other, empty when they say the same. Raises UserError."""
    patch = patch_of(base, edited)
    return Plan(Kind.EDIT, patches=(patch,) if patch.changes else ())


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

        ``contact`` is a key or an id; that of a card that went into another means the other.
        Raises ReferenceProblem ``not_found``.
        """
        with self._reading.transaction() as connection:
            try:
                return self._card(connection, contact, Grant())
            except ReferenceProblem:
                stays = survivor_of(connection, contact) if isinstance(contact, str) else None
                if stays is None:
                    raise
            return self._card(connection, stays, Grant())

    def _card(
        self,
        connection: Session,
        contact: int | str,
        grant: Grant,
        items: frozenset[str] | None = None,
    ) -> Redacted:
        key = find_key(connection, contact)
        cards = load_cards(connection, [key], self._today()) if key is not None else []
        known = confidential_index.load_known(connection)
        if not cards:
            raise ReferenceProblem("not_found", str(contact), ())
        return redact(cards[0], Purpose.SCREEN, known, grant, items=items)

    def photo(self, contact_id: str) -> bytes | None:
        """The contact's photo, a JPEG or a PNG; None without one, or without such a contact."""
        with self._reading.transaction() as connection:
            key = find_key(connection, contact_id)
            records = load_records(connection, [] if key is None else [key])
            names = [record.snapshot().photo for record in records.values()]
            return next((find_picture(connection, name) for name in names if name), None)

    def unknown_data(self, contact_id: str) -> tuple[UnknownValue, ...]:
        """What the vCard that was last imported into the contact holds beside what Bottin
        understands, in its order, then what those of the cards that went into it hold beside
        that; nothing of it can be changed. What tells a confidential value is withheld, whatever
        was granted."""
        with self._reading.transaction() as connection:
            key = find_key(connection, contact_id)
            originals = load_originals(connection, () if key is None else (key,)).get(key or 0)
            if not originals:
                return ()
            known = confidential_index.load_known(connection)
            redacted = self._card(connection, contact_id, Grant())
            found: list[UnknownValue] = []
            for original in originals:
                values = unknown_values(original, redacted, known.is_mentioned_in)
                found += [one for one in values if one not in found]
            return tuple(found)

    def memberships(self, contact_id: str) -> Memberships:
        """Who is affiliated to an organisation, to be counted for any day; empty for a person.
        Raises ReferenceProblem ``not_found``."""
        with self._reading.transaction() as connection:
            return read_memberships(connection, contact_id)

    @staticmethod
    def to_json(
        card: Redacted,
        message: Callable[[Problem], str],
        unknown: Iterable[UnknownValue] = (),
    ) -> dict[str, object]:
        """The contact JSON of the command line; ``message`` words each problem, ``unknown`` is
        what :meth:`unknown_data` gave."""
        return contact_json(card, message, unknown)

    def reveal(
        self, contact_id: str, reason: str, *, items: Collection[str] | None = None
    ) -> Redacted:
        """The card with its confidential values, or with those of ``items`` alone
        (as :func:`redact` names them). The register remembers having shown them, and which: read
        and noted in one transaction, on the writing thread.

        Raises ReferenceProblem, UserError ``reason_missing``.
        """
        reason = clean_line(reason)
        if not reason:
            raise UserError("reason_missing")
        grant = Grant(confidential=True, reason=reason)
        chosen = None if items is None else frozenset(items)
        with self._steps.work.transaction() as transaction:
            card = self._card(transaction.connection, contact_id, grant, chosen)
            departure = Departure(
                id=self._new_id(),
                at=transaction.now_ms,
                author=transaction.author,
                kind="reveal",
                profile="screen",
                scope=contact_id,
                reason=reason,
                fields=" ".join(card.granted),
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
            return Plan(Kind.CREATE, creations=(birth_of(contact),))

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
            base = get_live(transaction, contact_id)
            return _edit(base, self._assigner(transaction, base).apply(assignments))

        return self._steps.run(plan, initiator)

    @staticmethod
    def draw_photo(path: Path) -> Picture:
        """The picture of a file as a photo that may be kept; asks nothing of the directory.

        Raises UserError ``photo_not_read``.
        """
        try:
            with path.open("rb") as stream:
                return redrawn(stream.read(MAX_SOURCE_BYTES + 1))
        except (OSError, UnreadablePicture):
            raise UserError("photo_not_read", file=clean_line(path.name)) from None

    def set_photo(
        self, contact_id: str, picture: Picture | None, *, initiator: str = ""
    ) -> ChangeSet:
        """Give a contact another photo, or none; one undoable step. Raises ReferenceProblem."""

        def plan(transaction: Transaction) -> Plan:
            base = get_live(transaction, contact_id)
            edited = _edit(base, replace(base, photo=picture.name if picture else ""))
            return replace(edited, pictures={picture.name: picture.data} if picture else {})

        return self._steps.run(plan, initiator)

    def accept_problem(self, contact_id: str, mark: str, *, initiator: str = "") -> ChangeSet:
        """Say that a problem is none (:mod:`.accepted_problems`), until its value changes."""

        def plan(transaction: Transaction) -> Plan:
            base = get_live(transaction, contact_id)
            accepted = tuple(sorted({*base.accepted, mark}))
            return _edit(base, replace(base, accepted=accepted))

        return self._steps.run(plan, initiator)

    def trash(self, contact_id: str, *, initiator: str = "") -> ChangeSet:
        """Put a contact in the trash; its lists and roles keep it and find it again."""
        return self.trash_all((contact_id,), initiator=initiator)

    def trash_all(self, contact_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """Put contacts in the trash as one step, all or none.

        Raises UserError ``not_found``, Refused ``changed_since`` when one is no longer live.
        """
        return self._move(contact_ids, Kind.TRASH, State.LIVE, State.TRASHED, initiator)

    def restore(self, contact_id: str, *, initiator: str = "") -> ChangeSet:
        """Take a contact out of the trash."""
        return self.restore_all((contact_id,), initiator=initiator)

    def restore_all(self, contact_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """Take contacts out of the trash as one step, all or none.

        Raises UserError ``not_found``, Refused ``changed_since`` when one is no longer there.
        """
        return self._move(contact_ids, Kind.RESTORE, State.TRASHED, State.LIVE, initiator)

    def _move(
        self, contact_ids: Sequence[str], kind: Kind, before: State, after: State, initiator: str
    ) -> ChangeSet:
        change = Change(STATE, before, after)
        patches = tuple(Patch(one, (change,)) for one in dict.fromkeys(contact_ids))
        return self._steps.run(lambda _: Plan(kind, patches=patches), initiator)

    def _assigner(self, transaction: Transaction, base: AnyContact) -> Assigner:
        find = organisation_finder(transaction, base.id, self._today())
        return Assigner(base, self._new_id, find, transaction.author)
