"""What a record said, as one digest."""

from __future__ import annotations

from hashlib import blake2b

from directory_app.domain.incoming import ImportRecord


def record_digest(record: ImportRecord) -> str:
    """BLAKE2b-128 of the record's values."""
    said = [f"{one.part}\x1f{one.label}\x1f{one.text}\x1e" for one in record.values]
    return blake2b("".join(said).encode(), digest_size=16).hexdigest()
