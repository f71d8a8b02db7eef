"""Verification sheets: made, looked at, sent, found again, answered.

``gather`` and ``questions`` read, ``page``, ``data`` and ``files`` only compute (on a thread of
their own), ``write``, ``write_each`` and ``copy`` register what leaves, ``answer`` is one undoable
step. Rule: P-39.1, art. 11 (accurate and up to date), 12 and 13 (purpose and register).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.confidentiality import NO_GRANT, Grant, Purpose
from directory_app.domain.errors import EnvironmentFault, ReferenceProblem, UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.text import clean_line
from directory_app.formats.verification.composing import sheet_of, short_name
from directory_app.formats.verification.reference_code import id_end
from directory_app.formats.verification.sheet import SheetLine, SheetSection, VerificationSheet
from directory_app.formats.verification.text import as_texts, subject_of
from directory_app.services.change_bus import ChangeBus
from directory_app.services.changing import Today
from directory_app.services.drafts import Draft, DraftService
from directory_app.services.exports import ExportService, Selection
from directory_app.services.forms import FormService
from directory_app.services.leaving import write_registered
from directory_app.services.steps import StepRunner
from directory_app.storage.contact_repository import find_key, keys_of, load_records
from directory_app.storage.export_register import Departure, register
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.reference_lookup import live_keys, resolve
from directory_app.storage.unit_of_work import Plan, Transaction
from directory_app.storage.verification_rows import last_sheets, live_ids_ending

from .answering import Answering
from .departures import (
    FILE_KINDS,
    PURPOSE,
    FileKind,
    Gathered,
    file_name_for,
    register_sheets,
    suffix_of,
)
from .gathering import Progress, SheetCards, read_cards, read_office
from .questions import Answer, Answers, Questionnaire, Unfinished, Verdict, checked

if TYPE_CHECKING:
    from directory_app.formats.verification.typeset import SheetPicture, SheetPress

__all__ = [
    "FILE_KINDS",
    "Answer",
    "Answers",
    "FileKind",
    "Gathered",
    "Questionnaire",
    "SheetLine",
    "SheetSection",
    "Unfinished",
    "Verdict",
    "VerificationService",
    "VerificationSheet",
    "file_name_for",
    "subject_of",
    "suffix_of",
]


class VerificationService:
    """One directory's sheets and their answers."""

    def __init__(
        self,
        reading: ReadGate,
        steps: StepRunner,
        forms: FormService,
        exports: ExportService,
        drafts: DraftService,
        bus: ChangeBus,
        new_id: NewId,
        today: Today,
    ) -> None:
        self._reading = reading
        self._steps = steps
        self._forms = forms
        self._exports = exports
        self._drafts = drafts
        self._new_id = new_id
        self._today = today
        self._press: SheetPress | None = None
        bus.subscribe(self._on_changed)

    # --- reading --------------------------------------------------------------------------------

    def gather(
        self, selection: Selection, grant: Grant = NO_GRANT, progress: Progress | None = None
    ) -> Gathered:
        """The sheets of the contacts chosen, as they may leave now.

        Raises UserError ``reason_missing``, ``sheet_nobody``, what the selection raises, and what
        ``progress`` raises.
        """
        reason = clean_line(grant.reason)
        if grant != NO_GRANT and not reason:
            raise UserError("reason_missing")
        today = self._today()
        with self._reading.transaction() as connection:
            office = read_office(connection, today)
            keys = self._exports.keys_of(connection, selection)
            found = read_cards(connection, keys, today, Purpose.EXPORT, grant, progress)
            sheets = tuple(
                sheet_of(one.card, one.people, office, today, names_all=grant.confidential)
                for one in found
            )
        if not sheets:
            raise UserError("sheet_nobody")
        return Gathered(sheets, grant)

    def find_id(self, reference: str) -> str:
        """The live contact that the code of a sheet, or any REF, names. Raises
        ReferenceProblem."""
        end = id_end(reference)
        with self._reading.transaction() as connection:
            found = live_ids_ending(connection, end) if end else ()
            if len(found) == 1:
                return found[0]
            if found:
                raise ReferenceProblem("ambiguous", reference, [{"id": one} for one in found])
            return resolve(connection, reference, self._today(), strict=True)

    def last_sheets(self) -> Mapping[str, int]:
        """Contact id → when its last sheet was made (milliseconds since 1970 UTC)."""
        with self._reading.transaction() as connection:
            return last_sheets(connection)

    def questions(self, contact_id: str) -> Questionnaire:
        """What a sheet asks, for our own screen: personal values are there, confidential ones are
        places without a value. Raises ReferenceProblem ``not_found``."""
        with self._reading.transaction() as connection:
            return self._questions(connection, contact_id, NO_GRANT)

    def reveal(self, contact_id: str, reason: str) -> Questionnaire:
        """The same with the confidential values, which the register remembers having shown. On the
        writing thread. Raises ReferenceProblem, UserError ``reason_missing``."""
        grant = Grant(confidential=True, reason=clean_line(reason))
        if not grant.reason:
            raise UserError("reason_missing")
        with self._steps.work.transaction() as transaction:
            found = self._questions(transaction.connection, contact_id, grant)
            departure = Departure(
                id=self._new_id(),
                at=transaction.now_ms,
                author=transaction.author,
                kind="reveal",
                profile="screen",
                scope=contact_id,
                purpose=PURPOSE,
                reason=grant.reason,
                fields="confidential",
                included=1,
            )
            register(transaction.connection, departure, [contact_id, *found.sheet.people])
        return found

    def _questions(self, connection: Session, contact_id: str, grant: Grant) -> Questionnaire:
        today = self._today()
        key = find_key(connection, contact_id)
        keys = [] if key is None else [key]
        found: list[SheetCards] = list(read_cards(connection, keys, today, Purpose.SCREEN, grant))
        if not found:
            raise ReferenceProblem("not_found", contact_id, ())
        office = read_office(connection, today)
        sheet = sheet_of(
            found[0].card,
            found[0].people,
            office,
            today,
            has_hidden=True,
            names_all=grant.confidential,
        )
        sent = last_sheets(connection, contact_id).get(contact_id)
        return Questionnaire(sheet, found[0].snapshots, sent)

    # --- computing ------------------------------------------------------------------------------

    def _setter(self) -> SheetPress:
        if self._press is None:
            from directory_app.formats.verification.typeset import SheetPress

            self._press = SheetPress()
        return self._press

    def page(self, sheet: VerificationSheet, page: int = 0, ppi: float = 96.0) -> SheetPicture:
        """One page of a sheet as a picture. Raises EnvironmentFault ``template_missing``."""
        return self._setter().page(sheet, page, ppi)

    def data(self, gathered: Gathered, kind: FileKind) -> bytes:
        """All the sheets as one file. Raises EnvironmentFault ``template_missing``."""
        match kind:
            case "pdf":
                return self._setter().pdf(gathered.sheets)
            case "docx":
                from directory_app.formats.verification.docx_sheet import as_docx

                return as_docx(gathered.sheets)
            case "text":
                return as_texts(gathered.sheets).encode()

    def files(
        self, gathered: Gathered, kind: FileKind, progress: Progress | None = None
    ) -> list[bytes]:
        """Each sheet as a file of its own; ``progress`` may raise Cancelled."""
        found: list[bytes] = []
        for sheet in gathered.sheets:
            if progress is not None:
                progress(len(found), len(gathered.sheets))
            found.append(self.data(gathered.only(sheet), kind))
        return found

    # --- leaving --------------------------------------------------------------------------------

    def write(
        self,
        gathered: Gathered,
        kind: FileKind,
        target: Path,
        *,
        overwrite: bool = False,
        data: bytes | None = None,
    ) -> str:
        """Write the file and its line in the register, both or neither; returns its digest.

        ``data``: what :meth:`data` gave, where it was computed on another thread. Raises
        EnvironmentFault, UserError ``file_exists``.
        """
        data = self.data(gathered, kind) if data is None else data

        def note(transaction: Transaction, name: str, digest: str) -> None:
            register_sheets(transaction, self._new_id, gathered, kind, name, digest)

        return write_registered(self._steps.work, target, data, note, overwrite=overwrite)

    def write_each(
        self,
        gathered: Gathered,
        kind: FileKind,
        folder: Path,
        files: Sequence[bytes] = (),
        progress: Progress | None = None,
    ) -> tuple[Path, ...]:
        """A file for each sheet, in ``folder``, under a name that is free; returns where they are.

        ``progress`` may raise Cancelled: what is written by then stays, and is registered. Raises
        EnvironmentFault.
        """
        made = files or self.files(gathered, kind)
        paths: list[Path] = []
        for sheet, data in zip(gathered.sheets, made, strict=True):
            if progress is not None:
                progress(len(paths), len(made))
            alone = gathered.only(sheet)
            target = _free(folder / file_name_for([sheet], kind))
            self.write(alone, kind, target, data=data)
            paths.append(target)
        return tuple(paths)

    def copy(self, gathered: Gathered, destination: str = "clipboard") -> str:
        """The text for an e-mail, registered; ``destination`` is told in place of a file's name."""
        text = as_texts(gathered.sheets)
        digest = hashlib.sha256(text.encode()).hexdigest()
        with self._steps.work.transaction() as transaction:
            register_sheets(transaction, self._new_id, gathered, "text", destination, digest)
        return text

    # --- answers --------------------------------------------------------------------------------

    def answer(
        self, questionnaire: Questionnaire, answers: Answers, *, initiator: str = ""
    ) -> ChangeSet:
        """Enter what came back, all of it or nothing, as one undoable step.

        What is exact, or was corrected, is verified today on the word of who answered; a function
        or a bond that goes is ended today, any other value is taken away. Raises UserError
        (``answer_unknown``, ``answer_unfit``, ``value_invalid``… with ``owner``, ``field`` and
        ``item``), ReferenceProblem, Conflict when a value is no longer the one shown.
        """
        answered = checked(questionnaire, answers)
        today = self._today()

        def plan(transaction: Transaction) -> Plan:
            return Answering(transaction, self._forms, questionnaire, answered, today).plan()

        changes = self._steps.run(plan, initiator)
        with suppress(EnvironmentFault):  # a disk that refuses leaves a draft that says the same
            self._drafts.discard(questionnaire.sheet.contact_id)
        return changes

    # --- drafts ---------------------------------------------------------------------------------

    def load_draft(self, contact_id: str) -> dict[str, Answer]:
        """The answers that were left unfinished. From any thread."""
        draft = self._drafts.load().get(contact_id, {})
        known = {one.value for one in Verdict}
        return {
            f"{owner}|{path}": Answer(Verdict(verdict), text)
            for (owner, path, verdict), text in draft.items()
            if verdict in known
        }

    def list_unfinished(self) -> tuple[Unfinished, ...]:
        """The sheets whose answers were left unfinished on this computer, the oldest first; those
        whose contact is in the trash or gone wait unseen."""
        ids = tuple(self._drafts.load())
        with self._reading.transaction() as connection:
            keys = live_keys(connection, ids)
            records = load_records(connection, keys.values())
            found = {records[key].id: records[key].snapshot() for key in keys.values()}
        named = (found[one] for one in ids if one in found)
        return tuple(Unfinished(o.id, "" if o.confidential else short_name(o)) for o in named)

    def keep_draft(self, contact_id: str, answers: Answers) -> None:
        """Remember unfinished answers; none forgets them. From any thread. Raises
        EnvironmentFault."""
        draft: Draft = {}
        for key, answer in answers.items():
            owner, _, path = key.partition("|")
            draft[owner, path, answer.verdict.value] = answer.text
        self._drafts.keep(contact_id, draft)

    def _on_changed(self, changes: ChangeSet) -> None:
        """What was answered for somebody who is erased goes with them."""
        if changes.kind is not Kind.ERASE:
            return
        with self._steps.work.transaction() as transaction:
            left = keys_of(transaction.connection, changes.contacts)
        self._drafts.forget(changes.contacts - left.keys())


def _free(target: Path) -> Path:
    """The path, numbered when a file has the name: « … (2).pdf »."""
    number, path = 1, target
    while path.exists():
        number += 1
        path = target.with_name(f"{target.stem} ({number}){target.suffix}")
    return path
