"""What a record said, as one digest."""

from __future__ import annotations

from hashlib import blake2b

from directory_app.domain.incoming import ImportRecord


def record_digest(record: ImportRecord) -> str:
    """BLAKE2b-128 of the record's values."""
    digest = blake2b(digest_size=16)
    for value in record.values:
        digest.update(f"{value.part}\x1f{value.label}\x1f{value.text}\x1e".encode())
    return digest.hexdigest()
