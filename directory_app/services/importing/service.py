"""Imports as use cases: read, propose, apply as one undoable step, report.

A proposal is made on the reading thread and written on the writing one; files are read on a third,
which touches no directory.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.changes import ChangeSet
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportSource
from directory_app.domain.problems import Problem
from directory_app.formats.atomic_file import write_atomically
from directory_app.formats.rejected import RejectedRecord, rejected_bytes, suffix_of
from directory_app.services.changing import Today
from directory_app.services.collection import Mass, collection_paused, dismantle
from directory_app.services.steps import StepRunner
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.unit_of_work import Plan, Transaction

from . import column_memory
from .cards import outlined_cards, stored_cards
from .decisions import BY_DEFAULT, Decisions
from .from_text import from_reading
from .opening import IsCancelled, OpenedFile, ReadingOptions, open_file
from .planning import Outline, plan_import
from .reading import UNWATCHED, Watch, nobody, read_source, read_text
from .report import Proposal, RecordResult
from .report_json import report_json

PASTED = "texte collé"
"""The document that pasted values are said to come from."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A proposal, done or not, with the cards of its contacts by id."""

    proposal: Proposal
    cards: dict[str, Redacted]


class ImportService:
    """Reads what comes from elsewhere and takes it in. ``backup`` makes a verified backup of the
    directory as it is; it is called inside the step, before anything is written."""

    def __init__(
        self,
        reading: ReadGate,
        steps: StepRunner,
        new_id: NewId,
        today: Today,
        backup: Callable[[], object],
    ) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today
        self._backup = backup

    # --- reading --------------------------------------------------------------------------------

    @staticmethod
    def source_of_text(text: str, document: str = PASTED) -> ImportSource:
        """The records of a text. Touches no directory; may be called from any thread."""
        return from_reading(read_text(text), document)

    @staticmethod
    def open_file(
        path: Path,
        options: ReadingOptions = ReadingOptions(),  # noqa: B008  (frozen)
        is_cancelled: IsCancelled = nobody,
    ) -> OpenedFile:
        """Look at a file: see :func:`.opening.open_file`. May be called from any thread."""
        return open_file(path, options, is_cancelled)

    @staticmethod
    def source_of_file(opened: OpenedFile, watch: Watch = UNWATCHED) -> ImportSource:
        """The records of an opened file: see :func:`.reading.read_source`. From any thread."""
        with collection_paused():
            return read_source(opened, watch)

    def recalled(self, opened: OpenedFile) -> OpenedFile:
        """The file, its columns read as those of the same headings were last time."""
        with self._reading.transaction() as connection:
            headings = [one.heading for one in opened.columns]
            fields = column_memory.recall(connection, headings) if headings else ()
        if not fields:
            return opened
        return dataclasses.replace(opened.with_fields(fields), is_remembered=True)

    def read(self, text: str) -> Proposal:
        """What a pasted text would do; nothing is written."""
        return self.propose(self.source_of_text(text))

    def propose(
        self,
        source: ImportSource,
        decisions: Decisions = BY_DEFAULT,
        is_cancelled: IsCancelled = nobody,
    ) -> Proposal:
        """What a source would do under these decisions; nothing is written.

        Raises UserError ``list_is_dynamic``, ``list_name_missing``; Cancelled.
        """
        with self._reading.transaction() as connection:
            outlines = [self._outline(connection, source, decisions, None, is_cancelled)]
        return _proposal_alone(outlines)

    def rehearse(self, source: ImportSource, decisions: Decisions = BY_DEFAULT) -> ImportReport:
        """As :meth:`propose`, with every card as it would be."""
        with self._reading.transaction() as connection:
            outline = self._outline(connection, source, decisions)
            ids = _ids(outline.proposal)
            cards = outlined_cards(connection, outline, ids, self._today())
            return ImportReport(outline.proposal, cards)

    def report(self, proposal: Proposal) -> ImportReport:
        """A proposal that was applied, with the cards as they are now."""
        with self._reading.transaction() as connection:
            return ImportReport(proposal, stored_cards(connection, _ids(proposal), self._today()))

    @staticmethod
    def to_json(report: ImportReport, message: Callable[[Problem], str]) -> dict[str, object]:
        """The report's JSON; ``message`` words each problem."""
        return report_json(report.proposal, report.cards, message)

    # --- writing --------------------------------------------------------------------------------

    def apply(
        self, source: ImportSource, decisions: Decisions = BY_DEFAULT, *, initiator: str = ""
    ) -> tuple[Proposal, ChangeSet]:
        """Take a source in as one undoable step: recognised and decided again on the directory as
        it is in that moment. Returns what was done.

        Raises UserError ``list_is_dynamic``, ``list_name_missing``; Conflict; EnvironmentFault,
        also when the backup could not be made: nothing is then written.
        """
        found: list[Outline] = []

        def plan(transaction: Transaction) -> Plan:
            batch = self._new_id()
            found[:] = [self._outline(transaction.connection, source, decisions, batch)]
            if not found[0].plan.is_empty:
                self._backup()
            return found[0].plan

        with collection_paused():
            changes = self._steps.run(plan, initiator)
        done = _proposal_alone(found)
        return (done if changes.seq else dataclasses.replace(done, batch=None)), changes

    @staticmethod
    def write_rejects(
        proposal: Proposal, path: Path, heading: str, reason: Callable[[RecordResult], str]
    ) -> None:
        """Write the records that were not taken, in the format they came in, each with the
        sentence that ``reason`` gives under ``heading``.

        Raises EnvironmentFault, UserError ``file_exists``.
        """
        left = (
            RejectedRecord(one.record, reason(one)) for one in proposal.results if not one.is_taken
        )
        write_atomically(path, rejected_bytes(proposal.source, left, heading))

    @staticmethod
    def rejects_suffix(source: ImportSource) -> str:
        """The ending of the file that :meth:`write_rejects` makes."""
        return suffix_of(source)

    def _outline(
        self,
        connection: Session,
        source: ImportSource,
        decisions: Decisions,
        batch: str | None = None,
        is_cancelled: IsCancelled = nobody,
    ) -> Outline:
        new_id, today = self._new_id, self._today()
        with collection_paused():
            return plan_import(connection, source, decisions, new_id, today, batch, is_cancelled)


def _proposal_alone(outlines: list[Outline]) -> Proposal:
    """The proposal of the one outline, of which the rest is dismantled."""
    outline = outlines.pop()
    proposal, plan = outline.proposal, outline.plan
    records = plan.imported.records if plan.imported is not None else ()
    masses: list[Mass] = [list(outline.contacts.values()), list(plan.creations), list(records)]
    outline.contacts.clear()
    del outline, plan, records
    dismantle(*masses)
    return proposal


def _ids(proposal: Proposal) -> list[str]:
    """The contacts that the records speak of, each once."""
    ids = (i for one in proposal.results for i in (one.person_id, one.organisation_id) if i)
    return list(dict.fromkeys(ids))
