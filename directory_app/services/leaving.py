"""What every file that leaves has in common: it is written with its line in the register, both or
neither, and the register keeps no name of a file that tells a confidential value.

Knows nothing of what is in the file.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from directory_app.domain.confidentiality import Grant, Reason
from directory_app.domain.text import clean_line
from directory_app.formats.atomic_file import Written, write_atomically
from directory_app.storage import confidential_index
from directory_app.storage.gates import Session
from directory_app.storage.unit_of_work import Transaction, UnitOfWork

Note = Callable[[Transaction, str, str], None]
"""Writes the line of the register: the file's name and the digest of its bytes."""


def write_registered(
    work: UnitOfWork, target: Path, data: bytes, note: Note, *, overwrite: bool = False
) -> str:
    """Write the file and have it noted, both or neither; returns its digest. On the writing thread.

    Raises EnvironmentFault, UserError ``file_exists``.
    """
    name = clean_line(target.name)
    with work.transaction() as transaction:

        def before_replace(written: Written) -> None:
            note(transaction, name, written.sha256)

        found = write_atomically(target, [data], before_replace=before_replace, overwrite=overwrite)
    return found.sha256


def registered_name(connection: Session, file_name: str, suffix: str) -> str:
    """The name as the register keeps it: of one that tells a confidential value, the suffix."""
    known = confidential_index.load_known(connection)
    words = file_name.removesuffix(suffix).replace("_", " ")
    is_telling = confidential_index.is_told(connection, known, file_name, words)
    return suffix if is_telling else file_name


def registered_grant(grant: Grant) -> str:
    """What was let out on purpose, as the register names it: « confidential personal »."""
    return " ".join(one.value for one in Reason if getattr(grant, one.value))
