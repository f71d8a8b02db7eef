"""Everything that is held about one contact, for the person who asks for it.

It leaves through the gate with an explicit grant, as PDF or JSON, readable by its owner alone,
and is in the register like anything that leaves.

Rule: P-39.1 (Québec), art. 27 and 32: a copy, within thirty days, in a legible transcript.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.personal_data import PersonalData
from directory_app.domain.text import clean_line
from directory_app.formats.file_names import safe_file_name
from directory_app.storage.contact_repository import find_key, load_cards
from directory_app.storage.export_register import Departure, register
from directory_app.storage.gates import ReadGate
from directory_app.storage.unit_of_work import Transaction, UnitOfWork

from .drafts import DraftService
from .leaving import registered_name, write_registered
from .personal_gathering import Request, gathered

if TYPE_CHECKING:
    from directory_app.formats.personal_data.typeset import PersonalDataPress

__all__ = ["FileKind", "PersonalData", "PersonalDataService", "file_name_for"]

FileKind = Literal["pdf", "json"]
Today = Callable[[], datetime.date]


def file_name_for(kind: FileKind) -> str:
    """A file name that names nobody: the register keeps it."""
    return safe_file_name("renseignements personnels", f".{kind}")


class PersonalDataService:
    """``gather`` reads, ``data`` only computes (on a thread of its own), ``write`` registers."""

    def __init__(
        self,
        reading: ReadGate,
        work: UnitOfWork,
        drafts: DraftService,
        answers: DraftService,
        new_id: NewId,
        today: Today,
        now_ms: Callable[[], int],
    ) -> None:
        self._reading = reading
        self._work = work
        self._drafts = drafts
        self._answers = answers
        self._new_id = new_id
        self._today = today
        self._now_ms = now_ms
        self._press: PersonalDataPress | None = None

    def gather(self, contact_id: str, reason: str) -> PersonalData:
        """Everything about a contact, live or in the trash.

        Raises ReferenceProblem ``not_found``, UserError ``reason_missing``.
        """
        reason = clean_line(reason)
        if not reason:
            raise UserError("reason_missing")
        drafts, answers = self._drafts.load(), self._answers.load()
        with self._reading.transaction() as connection:
            key = find_key(connection, contact_id)
            cards = load_cards(connection, [key], self._today()) if key is not None else []
            if key is None or not cards:
                raise ReferenceProblem("not_found", contact_id, ())
            request = Request(reason, self._work.author, self._now_ms(), drafts, answers)
            return gathered(connection, key, cards[0], request)

    def data(self, found: PersonalData, kind: FileKind) -> bytes:
        """The file's bytes. Raises EnvironmentFault ``template_missing`` {file}."""
        if kind == "json":
            from directory_app.formats.personal_data.document import as_json

            return as_json(found)
        if self._press is None:
            from directory_app.formats.personal_data.typeset import PersonalDataPress

            self._press = PersonalDataPress()
        return self._press.pdf(found)

    def write(
        self,
        found: PersonalData,
        kind: FileKind,
        target: Path,
        *,
        overwrite: bool = False,
        data: bytes | None = None,
    ) -> str:
        """Write the file (0600) and its line in the register, both or neither; returns its digest.

        ``data``: what :meth:`data` gave, where it was computed on another thread. Raises
        EnvironmentFault, UserError ``file_exists``.
        """
        data = self.data(found, kind) if data is None else data

        def note(transaction: Transaction, name: str, digest: str) -> None:
            self._register(transaction, found, kind, name, digest)

        return write_registered(self._work, target, data, note, overwrite=overwrite)

    def _register(
        self,
        transaction: Transaction,
        found: PersonalData,
        kind: FileKind,
        file_name: str,
        digest: str,
    ) -> None:
        departure = Departure(
            id=self._new_id(),
            at=transaction.now_ms,
            author=transaction.author,
            kind="person_data",
            profile=kind,
            reason=found.reason,
            fields="confidential personal internal",
            included=1,
            withheld=found.withheld,
            file_name=registered_name(transaction.connection, file_name, f".{kind}"),
            sha256=digest,
        )
        register(transaction.connection, departure, [found.contact_id])
