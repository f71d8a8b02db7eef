"""Documents of a delegation: read through the gate once, then looked at, copied, written, printed.

What leaves (a copy, a file, a print) is in the register, with the reason of every explicit choice.
The writers are heavy and are imported when they are used.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from directory_app.domain.confidentiality import NO_GRANT, Grant, Purpose, redact
from directory_app.domain.delegations import Delegation
from directory_app.domain.errors import UserError
from directory_app.domain.identifiers import NewId
from directory_app.domain.text import clean_line
from directory_app.formats.delegation.letterhead import NO_LETTERHEAD, Letterhead, letterhead_of
from directory_app.formats.delegation.lines import delegate_line, shown_delegates
from directory_app.formats.delegation.options import (
    LABELS_PER_PAGE,
    MAX_BLANK_ROWS,
    MAX_OFFSET_MM,
    Document,
    DocumentOptions,
    SheetForm,
)
from directory_app.formats.file_names import safe_file_name
from directory_app.services.leaving import (
    registered_grant,
    registered_name,
    write_registered,
)
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, load_cards
from directory_app.storage.export_register import Departure, register
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.settings_writer import OUR_ORGANISATION, read_setting
from directory_app.storage.unit_of_work import Transaction, UnitOfWork

from .drift import PrintedDifference, changed_since
from .events import get_event
from .roster import read_delegation

if TYPE_CHECKING:
    from directory_app.formats.delegation.typeset import Preview, Typesetter

__all__ = [
    "LABELS_PER_PAGE",
    "MAX_BLANK_ROWS",
    "MAX_OFFSET_MM",
    "Document",
    "DocumentOptions",
    "DocumentService",
    "FileKind",
    "Gathered",
    "PrintedDifference",
    "SheetForm",
    "file_name_for",
    "suffix_of",
]

Today = Callable[[], datetime.date]
FileKind = Literal["pdf", "docx", "html", "text"]
_SUFFIXES: dict[FileKind, str] = {"pdf": ".pdf", "docx": ".docx", "html": ".html", "text": ".txt"}


def suffix_of(kind: FileKind) -> str:
    """« .pdf »…"""
    return _SUFFIXES[kind]


def file_name_for(title: str, kind: FileKind) -> str:
    """A file name made from a document's title, valid on every system."""
    return safe_file_name(title, suffix_of(kind))


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything that documents of an event are made of, under one grant."""

    delegation: Delegation
    letterhead: Letterhead = NO_LETTERHEAD
    grant: Grant = NO_GRANT


class DocumentService:
    """``gather`` reads, ``preview``, ``pages`` and ``data`` only compute (on a thread of their
    own), ``write``, ``copy`` and ``note_print`` register what leaves."""

    def __init__(self, reading: ReadGate, work: UnitOfWork, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._work = work
        self._new_id = new_id
        self._today = today
        self._typesetter: Typesetter | None = None

    # --- reading --------------------------------------------------------------------------------

    def gather(self, event_id: str, grant: Grant = NO_GRANT) -> Gathered:
        """The event as it may leave now. Raises UserError ``reason_missing``."""
        reason = clean_line(grant.reason)
        if grant != NO_GRANT and not reason:
            raise UserError("reason_missing")
        with self._reading.transaction() as connection:
            event = get_event(connection, event_id)
            delegation = read_delegation(connection, event, Purpose.EXPORT, grant)
            return Gathered(delegation, self._letterhead(connection), grant)

    def _letterhead(self, connection: Session) -> Letterhead:
        ours = read_setting(connection, OUR_ORGANISATION)
        key = find_key(connection, ours) if ours else None
        cards = load_cards(connection, [key], self._today()) if key is not None else []
        if not cards or cards[0].is_trashed:
            return NO_LETTERHEAD
        known = confidential_index.load_known(connection)
        return letterhead_of(redact(cards[0], Purpose.EXPORT, known))

    def changed_since(self, event_id: str) -> tuple[PrintedDifference, ...]:
        """What is no longer as it was printed, or, of a draft, as when the event was made."""
        with self._reading.transaction() as connection:
            return changed_since(connection, get_event(connection, event_id))

    # --- computing ------------------------------------------------------------------------------

    def _setter(self) -> Typesetter:
        if self._typesetter is None:
            from directory_app.formats.delegation.typeset import Typesetter

            self._typesetter = Typesetter()
        return self._typesetter

    def preview(
        self, gathered: Gathered, options: DocumentOptions, page: int = 0, ppi: float = 96.0
    ) -> Preview:
        """One page as it will be printed."""
        return self._setter().preview(
            gathered.delegation, options, gathered.letterhead, page=page, ppi=ppi
        )

    def pages(self, gathered: Gathered, options: DocumentOptions, ppi: float) -> Sequence[bytes]:
        """Every page as a PNG, for a printer."""
        first = self.preview(gathered, options, 0, ppi)
        others = range(1, first.page_count)
        return [first.png, *(self.preview(gathered, options, n, ppi).png for n in others)]

    def data(self, gathered: Gathered, options: DocumentOptions, kind: FileKind) -> bytes:
        """The document as a file of that kind. Raises UserError ``badges_need_pdf``."""
        delegation, letterhead = gathered.delegation, gathered.letterhead
        match kind:
            case "pdf":
                return self._setter().pdf(delegation, options, letterhead)
            case "docx":
                from directory_app.formats.delegation.docx_sheet import as_docx

                return as_docx(delegation, options, letterhead)
            case "html":
                from directory_app.formats.delegation.html import as_html

                return as_html(delegation, options, letterhead).encode()
            case "text":
                from directory_app.formats.delegation.text import as_text

                return as_text(delegation, options, letterhead).encode()

    # --- leaving --------------------------------------------------------------------------------

    def write(
        self,
        gathered: Gathered,
        options: DocumentOptions,
        kind: FileKind,
        target: Path,
        *,
        overwrite: bool = False,
        data: bytes | None = None,
    ) -> str:
        """Write the file and its line in the register, both or neither; returns its digest.

        ``data``: what :meth:`data` gave for the same, where it was computed on another thread.
        Raises EnvironmentFault, UserError ``file_exists``.
        """
        if data is None:
            data = self.data(gathered, options, kind)

        def note(transaction: Transaction, name: str, digest: str) -> None:
            self._register(transaction, gathered, options, kind, name, digest)

        return write_registered(self._work, target, data, note, overwrite=overwrite)

    def copy(
        self, gathered: Gathered, options: DocumentOptions, destination: str = "clipboard"
    ) -> tuple[str, str]:
        """Text and HTML for the clipboard, or for standard output, registered."""
        text = self.data(gathered, options, "text")
        html = self.data(gathered, options, "html")
        digest = hashlib.sha256(text).hexdigest()
        with self._work.transaction() as transaction:
            self._register(transaction, gathered, options, "text", destination, digest)
        return text.decode(), html.decode()

    def copy_line(self, gathered: Gathered, place_id: str) -> str:
        """One line of the delegation for the clipboard, registered."""
        only = Gathered(gathered.delegation.only([place_id]), grant=gathered.grant)
        text = "\n".join(delegate_line(one) for one in only.delegation.delegates)
        digest = hashlib.sha256(text.encode()).hexdigest()
        with self._work.transaction() as transaction:
            options = DocumentOptions()
            self._register(transaction, only, options, "text", "clipboard", digest)
        return text

    def note_print(self, gathered: Gathered, options: DocumentOptions) -> None:
        """Register a print: the same pages went to a printer."""
        with self._work.transaction() as transaction:
            self._register(transaction, gathered, options, "pdf", "printer", "")

    def _register(
        self,
        transaction: Transaction,
        gathered: Gathered,
        options: DocumentOptions,
        kind: FileKind,
        file_name: str,
        digest: str,
    ) -> None:
        delegation, connection = gathered.delegation, transaction.connection
        delegates = shown_delegates(delegation, options)
        departure = Departure(
            id=self._new_id(),
            at=transaction.now_ms,
            author=transaction.author,
            kind="document",
            profile=f"{options.document.value}-{kind}",
            scope=delegation.title,
            reason=gathered.grant.reason,
            fields=registered_grant(gathered.grant),
            included=len(delegates),
            withheld=delegation.withheld,
            file_name=registered_name(connection, file_name, suffix_of(kind)),
            sha256=digest,
        )
        ids = [id_ for one in delegates for id_ in (one.person_id, one.organisation_id) if id_]
        register(transaction.connection, departure, ids)
