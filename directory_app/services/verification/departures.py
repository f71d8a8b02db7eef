"""Sheets as they leave: under which grant and name, and their lines in the register.

Rule: P-39.1, art. 12 and 13: communication limited to a purpose, and shown to be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from directory_app.domain.confidentiality import NO_GRANT, Grant
from directory_app.domain.identifiers import NewId
from directory_app.domain.text import clean_line
from directory_app.formats.file_names import safe_file_name
from directory_app.formats.verification.sheet import VerificationSheet
from directory_app.formats.verification.wording import TITLE
from directory_app.services.leaving import registered_grant, registered_name
from directory_app.storage.export_register import Departure, register
from directory_app.storage.unit_of_work import Transaction
from directory_app.storage.verification_rows import PROFILE

FileKind = Literal["pdf", "docx", "text"]
FILE_KINDS: Final[tuple[FileKind, ...]] = get_args(FileKind)
_SUFFIXES: Final[Mapping[FileKind, str]] = {"pdf": ".pdf", "docx": ".docx", "text": ".txt"}
PURPOSE: Final = "vérification"


def suffix_of(kind: FileKind) -> str:
    """« .pdf »…"""
    return _SUFFIXES[kind]


def file_name_for(sheets: Sequence[VerificationSheet], kind: FileKind) -> str:
    """A file name made from the sheet's name and reference, valid on every system; of a contact
    that is confidential, the reference alone. Several sheets share the document's title."""
    stem = TITLE
    if len(sheets) == 1:
        only = sheets[0]
        named = "" if only.is_confidential else f"{only.short_name} – "
        stem = f"Vérification – {named}{only.code}"
    return safe_file_name(stem, suffix_of(kind))


@dataclass(frozen=True, slots=True)
class Gathered:
    """Sheets as they may leave, under one grant."""

    sheets: tuple[VerificationSheet, ...]
    grant: Grant = NO_GRANT

    def only(self, sheet: VerificationSheet) -> Gathered:
        """One of them."""
        return Gathered((sheet,), self.grant)


def register_sheets(
    transaction: Transaction,
    new_id: NewId,
    gathered: Gathered,
    kind: FileKind,
    file_name: str,
    digest: str,
) -> None:
    """One line for each kind of contact: so that it is known who was asked (:data:`PROFILE`) and
    who only stands on somebody's sheet."""
    connection, grant = transaction.connection, gathered.grant
    kept_name = registered_name(connection, file_name, suffix_of(kind))
    for of in ("organisation", "person"):
        sheets = [one for one in gathered.sheets if one.kind == of]
        if not sheets:
            continue
        departure = Departure(
            id=new_id(),
            at=transaction.now_ms,
            author=transaction.author,
            kind="document",
            profile=f"{PROFILE}-{of}-{kind}",
            scope="" if len(sheets) > 1 else sheets[0].code,
            purpose=PURPOSE,
            reason=clean_line(grant.reason),
            fields=registered_grant(grant),
            included=len(sheets),
            withheld=sum(one.withheld for one in sheets),
            file_name=kept_name,
            sha256=digest,
        )
        register(connection, departure, [i for s in sheets for i in (s.contact_id, *s.people)])
