"""Everybody of an import put on a list, which is made when nobody has it yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from directory_app.domain.changes import RECORD, Change, ListPatch
from directory_app.domain.errors import UserError
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.text import clean_line
from directory_app.storage import list_repository
from directory_app.storage.gates import Session


class Memberships:
    """Who is on which list already, read when it is first asked."""

    def __init__(self, connection: Session) -> None:
        self._connection = connection
        self._ids = {
            fold(one.name): one.id
            for one in list_repository.load_summaries(connection)
            if one.query is None
        }
        self._members: dict[str, Collection[str]] = {}

    def holds(self, name: str, contact_id: str) -> bool:
        """Whether the contact is on the list of that name."""
        list_id = self._ids.get(fold(name))
        if list_id is None:
            return False
        if list_id not in self._members:
            self._members[list_id] = list_repository.member_values(self._connection, list_id)
        return contact_id in self._members[list_id]


def plan_list(
    connection: Session, name: str, contact_ids: Sequence[str], new_id: NewId
) -> tuple[ListPatch, ...]:
    """What puts the contacts at the end of the list of that name or id; nothing for nobody.

    Raises UserError ``list_is_dynamic``, ``list_name_missing``.
    """
    wanted = clean_line(name)
    if not wanted:
        raise UserError("list_name_missing")
    for one in list_repository.load_summaries(connection):
        if one.id == wanted or one.name == wanted or fold(one.name) == fold(wanted) != "":
            if one.query is not None:
                raise UserError("list_is_dynamic", name=one.name)
            return _additions(one.id, (), connection, contact_ids)
    head = (Change(RECORD, None, {"name": wanted}),)
    return _additions(new_id(), head, connection, contact_ids) if contact_ids else ()


def _additions(
    list_id: str, head: tuple[Change, ...], connection: Session, contact_ids: Sequence[str]
) -> tuple[ListPatch, ...]:
    present = {} if head else list_repository.member_values(connection, list_id)
    first = max((value["position"] for value in present.values()), default=-1) + 1
    missing = [one for one in dict.fromkeys(contact_ids) if one not in present]
    changes = tuple(
        Change(f"members/{one}", None, {"position": first + n}) for n, one in enumerate(missing)
    )
    return (ListPatch(list_id, (*head, *changes)),) if head or changes else ()
