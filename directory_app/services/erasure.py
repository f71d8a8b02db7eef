"""Erasing for good: what is in the trash leaves the file, its history, its indexes and the drafts.

The only thing that Bottin does and cannot undo, hence asked for contacts that are in the trash
already, and confirmed. Backups keep what they hold until they go in their turn.

Rule: P-39.1 (Québec), art. 23 and 28: destroyed when the purpose is met, or on request.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.contact import AnyContact
from directory_app.domain.identifiers import NewId
from directory_app.storage import erasing
from directory_app.storage.engine import write_anew
from directory_app.storage.erasing import Ties
from directory_app.storage.erasing_mentions import Mention, MentionKind
from directory_app.storage.erasing_undone import load_undone
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.unit_of_work import UnitOfWork

from .change_bus import ChangeBus
from .drafts import DraftService
from .favoured import FavouredService

__all__ = ["Erasure", "ErasureService", "Mention", "MentionKind", "Phase", "Ties"]

Phase = Literal["erasing", "writing_anew"]
"""What takes its time: the contacts, then the whole file."""

BeforeErasing = Callable[[Session, Iterable[AnyContact]], None]
"""Called inside the transaction with the contacts about to go, before anything is erased: what
must survive them is written here (the digest of an address that nobody may write to again, in the
table ``suppression``), never a value of theirs."""


def keep_nothing(connection: Session, contacts: Iterable[AnyContact]) -> None:
    """Nothing survives."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was done. ``is_scrubbed``: whether the file was written anew at once; else another
    window reads it, or the disk is full, and the last bytes go with the next erasure."""

    count: int
    changes: ChangeSet
    is_scrubbed: bool


class ErasureService:
    """Tells what erasing takes along, and erases."""

    def __init__(
        self,
        reading: ReadGate,
        work: UnitOfWork,
        bus: ChangeBus,
        new_operation_id: NewId,
        drafts: DraftService,
        favoured: FavouredService,
        location: Path,
        before_erasing: BeforeErasing = keep_nothing,
    ) -> None:
        self._reading = reading
        self._work = work
        self._bus = bus
        self._new_operation_id = new_operation_id
        self._drafts = drafts
        self._favoured = favoured
        self._location = location
        self._before_erasing = before_erasing

    def ties(self, contact_ids: Sequence[str]) -> Ties:
        """What else speaks of these contacts, to be told before.

        Raises UserError ``not_found``, Refused ``erase_not_trashed``.
        """
        with self._reading.transaction() as connection:
            return erasing.ties_of(connection, erasing.load_erasable(connection, contact_ids))

    def erase(
        self,
        contact_ids: Sequence[str],
        *,
        everywhere: bool = False,
        initiator: str = "",
        on_phase: Callable[[Phase], None] = lambda _: None,
    ) -> Erasure:
        """Erase contacts that are in the trash, all or none; ``everywhere``: with what others'
        texts say of them (:attr:`Ties.mentions`). Contacts whose creation was undone, which
        nobody sees, go too when they are called alike or can no longer come back.

        Raises UserError ``not_found``, Refused ``erase_not_trashed``, EnvironmentFault; nothing
        is then changed.
        """
        wanted = tuple(dict.fromkeys(contact_ids))
        on_phase("erasing")
        with self._work.transaction() as transaction:
            connection = transaction.connection
            contacts = erasing.load_erasable(connection, wanted)
            undone = load_undone(connection, contacts, transaction.author)
            self._before_erasing(connection, (*contacts.values(), *undone.telling.values()))
            head = {"id": self._new_operation_id(), "author": transaction.author}
            now_ms = transaction.now_ms
            done = erasing.erase(
                connection, contacts, head, now_ms, undone=undone, everywhere=everywhere
            )
        self._drafts.forget((*wanted, *done.unseen))
        self._favoured.forget((*wanted, *done.unseen))
        on_phase("writing_anew")
        is_scrubbed = write_anew(self._location)
        changes = ChangeSet(
            done.seq,
            Kind.ERASE,
            contacts=done.contacts | frozenset(wanted),
            initiator=initiator,
            events=done.events,
        )
        self._bus.publish(changes)
        return Erasure(len(wanted), changes, is_scrubbed)
