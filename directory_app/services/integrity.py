"""Is the directory whole? The file, every record's checksum, the index; and its digest."""

from __future__ import annotations

from directory_app.storage import integrity
from directory_app.storage.gates import ReadGate, WriteGate
from directory_app.storage.integrity import Finding


class _Undone(Exception):
    """Leaves the transaction of a check without keeping what it did."""


class IntegrityService:
    """Checks; never repairs by itself."""

    def __init__(self, reading: ReadGate, writing: WriteGate) -> None:
        self._reading = reading
        self._writing = writing

    def verify(self) -> tuple[Finding, ...]:
        """Everything: the file, each record, and the index against a rebuild (not kept)."""
        with self._reading.fresh_transaction() as connection:
            found = [*integrity.check_file(connection), *integrity.check_records(connection)]
        if found or self._writing.is_read_only:
            return tuple(found)
        try:
            with self._writing.transaction() as connection:
                found.extend(integrity.check_index(connection))
                raise _Undone
        except _Undone:
            return tuple(found)

    def digest(self) -> str:
        """Digest of everything that the directory says, for comparing two moments or copies."""
        with self._reading.transaction() as connection:
            return integrity.directory_digest(connection)
