"""Imports as use cases: read, propose, apply as one undoable step, report.

The reader of texts takes a tenth of a second to load: it is imported when it is used.
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
from directory_app.formats.free_text.records import Reading
from directory_app.services.changing import Today
from directory_app.services.steps import StepRunner
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.unit_of_work import Plan, Transaction

from .cards import outlined_cards, stored_cards
from .decisions import BY_DEFAULT, Decisions
from .from_text import from_reading
from .planning import Importer, Outline
from .report import Proposal
from .report_json import report_json
from .source_files import decode, read_file

PASTED = "texte collé"
"""The document that pasted values are said to come from."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """A proposal, done or not, with the cards of its contacts by id."""

    proposal: Proposal
    cards: dict[str, Redacted]


def _read(text: str) -> Reading:
    from directory_app.formats.free_text.reading import read_text

    return read_text(text)


class ImportService:
    """Reads what comes from elsewhere and takes it in."""

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    # --- reading --------------------------------------------------------------------------------

    @staticmethod
    def source_of_text(text: str, document: str = PASTED) -> ImportSource:
        """The records of a text. Touches no directory; may be called from any thread."""
        return from_reading(_read(text), document)

    @staticmethod
    def source_of_bytes(data: bytes, document: str, encoding: str | None = None) -> ImportSource:
        """The records of a text in bytes. Raises UserError, EnvironmentFault (encodings)."""
        decoded = decode(data, encoding)
        warnings = ("encoding_guessed",) if decoded.is_guessed else ()
        return from_reading(_read(decoded.text), document, decoded.encoding, warnings)

    @classmethod
    def source_of_file(cls, path: Path, encoding: str | None = None) -> ImportSource:
        """The records of a text file. Raises EnvironmentFault ``import_unreadable``, and as
        :meth:`source_of_bytes`."""
        return cls.source_of_bytes(read_file(path), path.name, encoding)

    def read(self, text: str) -> Proposal:
        """What a pasted text would do; nothing is written."""
        return self.propose(self.source_of_text(text))

    def propose(self, source: ImportSource, decisions: Decisions = BY_DEFAULT) -> Proposal:
        """What a source would do under these decisions; nothing is written.

        Raises UserError ``list_is_dynamic``, ``list_name_missing``.
        """
        with self._reading.transaction() as connection:
            return self._importer(connection, source, decisions).outline().proposal

    def rehearse(self, source: ImportSource, decisions: Decisions = BY_DEFAULT) -> ImportReport:
        """As :meth:`propose`, with every card as it would be."""
        with self._reading.transaction() as connection:
            outline = self._importer(connection, source, decisions).outline()
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

        Raises UserError ``list_is_dynamic``, ``list_name_missing``; Conflict.
        """
        found: list[Outline] = []

        def plan(transaction: Transaction) -> Plan:
            importer = self._importer(transaction.connection, source, decisions)
            found[:] = [importer.outline(self._new_id())]
            return found[0].plan

        changes = self._steps.run(plan, initiator)
        done = found[0].proposal
        return (done if changes.seq else dataclasses.replace(done, batch=None)), changes

    @staticmethod
    def write_rejects(proposal: Proposal, path: Path) -> None:
        """Write the entries that were not taken, as they stood, blank lines between them.

        Raises EnvironmentFault, UserError ``file_exists``.
        """
        left = (one.record.raw for one in proposal.results if not one.is_taken)
        write_atomically(path, (f"{raw.strip()}\n\n".encode("utf-8", "replace") for raw in left))

    def _importer(
        self, connection: Session, source: ImportSource, decisions: Decisions
    ) -> Importer:
        return Importer(connection, source, decisions, self._new_id, self._today())


def _ids(proposal: Proposal) -> list[str]:
    """The contacts that the records speak of, each once."""
    ids = (i for one in proposal.results for i in (one.person_id, one.organisation_id) if i)
    return list(dict.fromkeys(ids))
