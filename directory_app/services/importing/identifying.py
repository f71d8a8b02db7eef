"""Which id a new contact gets: the one that its own file says, where it is ours and free."""

from __future__ import annotations

import re
from collections.abc import Iterable

from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportRecord
from directory_app.storage.contact_repository import keys_of
from directory_app.storage.gates import Session

_OURS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""UUIDv7 (RFC 9562 §5.7), as we write it."""


class Identities:
    """Gives ids in one transaction. An id that any contact bore, even in the trash, is not given
    again."""

    def __init__(self, connection: Session, records: Iterable[ImportRecord], new_id: NewId) -> None:
        wanted = {id_ for one in records for id_ in _stated(one)}
        self._taken = set(keys_of(connection, wanted)) if wanted else set()
        self._new_id = new_id

    def id_for(self, stated: str) -> str:
        """The stated id where it may be given, else a new one."""
        if _OURS.fullmatch(stated) and stated not in self._taken:
            self._taken.add(stated)
            return stated
        return self._new_id()


def _stated(record: ImportRecord) -> Iterable[str]:
    if _OURS.fullmatch(record.uid):
        yield record.uid
    for value in record.values:
        home = getattr(value.item, "organisation", "")
        if home and _OURS.fullmatch(home):
            yield home
