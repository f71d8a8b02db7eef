"""REF → contact: how a person names a contact on the command line or in a field.

An id, else an acronym, else a query with one clear answer: one contact whose name matches, or,
when no name does, one contact at all.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from sqlalchemy import Connection, select

from directory_app.domain.changes import State
from directory_app.domain.errors import ReferenceProblem
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.query import parse_query
from directory_app.domain.summaries import RowFacts

from . import rows
from .contact_rows import load_facts
from .search_queries import LookUp, Scope

_CANDIDATES = 8
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def _by_id(connection: Connection, reference: str, state: State) -> Sequence[int]:
    if not _UUID.fullmatch(reference):
        return ()
    contact = rows.contact.c
    statement = select(contact.key).where(contact.id == reference.lower(), contact.state == state)
    return connection.scalars(statement).all()


def _trashed(connection: Connection, reference: str) -> Sequence[int]:
    """Trashed contacts are in no index: compare their few names directly."""
    contact = rows.contact.c
    statement = select(contact.key, contact.display_name, contact.acronym_key).where(
        contact.state == State.TRASHED
    )
    wanted, compact = fold(reference), fold_compact(reference)
    found = connection.execute(statement).all()
    exact = [r.key for r in found if r.acronym_key == compact or fold(r.display_name) == wanted]
    return exact or [r.key for r in found if wanted and wanted in fold(r.display_name)]


def _candidates(facts: Sequence[RowFacts]) -> list[dict[str, str]]:
    return [
        {"id": one.id, "kind": one.kind, "display_name": one.display_name}
        for one in facts[:_CANDIDATES]
    ]


def resolve(
    connection: Connection,
    reference: str,
    today: datetime.date,
    state: State = State.LIVE,
) -> str:
    """The id of the contact that ``reference`` names.

    Raises ReferenceProblem: ``not_found``, or ``ambiguous`` with the candidates.
    """
    found = _by_id(connection, reference.strip(), state)
    if not found and state is State.TRASHED:
        found = _trashed(connection, reference)
    elif not found:
        look_up = LookUp(connection, parse_query(reference), Scope(today), limit=50)
        found = look_up.named() or (look_up.keys() if reference.strip() else ())
    facts = load_facts(connection, found[:_CANDIDATES])
    if len(found) == 1:
        return facts[0].id
    code = "ambiguous" if found else "not_found"
    raise ReferenceProblem(code, reference, _candidates(facts))
