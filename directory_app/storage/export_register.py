"""The register of what left: who, when, what, how many, why. Confidential reveals stand in it too.

Rule: P-39.1 (Québec), art. 12 and 13: communication limited to a purpose, and shown to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, func, insert, select

from .contact_repository import keys_of
from .rows_log import export, export_contact


@dataclass(frozen=True, slots=True)
class Departure:
    """One export or reveal. ``at`` in milliseconds since 1970 UTC; ``kind`` export or reveal."""

    id: str
    at: int
    author: str
    kind: str
    profile: str
    scope: str = ""
    purpose: str = ""
    reason: str = ""
    fields: str = ""
    included: int = 0
    excluded: int = 0
    withheld: int = 0
    file_name: str = ""
    sha256: str = ""


def register(connection: Connection, departure: Departure, contact_ids: Iterable[str]) -> None:
    """Write one line of the register and whom it is about, in the caller's transaction."""
    seq = (connection.scalar(select(func.max(export.c.seq))) or 0) + 1
    connection.execute(insert(export).values(seq=seq, **asdict(departure)))
    keys = keys_of(connection, contact_ids)
    found = [{"export_seq": seq, "contact_key": key} for key in sorted(keys.values())]
    if found:
        connection.execute(insert(export_contact), found)


def list_departures(connection: Connection) -> Sequence[Departure]:
    """The whole register, oldest first."""
    columns = [column for column in export.columns if column.name != "seq"]
    statement = select(*columns).order_by(export.c.seq)
    return [Departure(**row) for row in connection.execute(statement).mappings()]
