"""Plain words that name what contacts belong to: « santé » finds the sector, « haute pression »
who went there, though no card has the word.

Sectors, regions, alliances, lists filled by hand and events are few: their names are kept in
memory while the directory does not change, so that renaming one changes no index.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from . import confidential_index
from .groups import Group, keys_of_owners, load_groups, with_staff
from .operation_log import last_seq

_KINDS = ("sector", "territory", "member", "event", "list")
_SHORTEST = 3


class Belonging:
    """The names, as of the last operation when they were read; asked on one thread."""

    def __init__(self) -> None:
        self._seq: int | None = None
        self._groups: Mapping[str, Sequence[Group]] = {}

    def sides(
        self, connection: Connection, terms: Iterable[str]
    ) -> Mapping[str, Mapping[str, list[str]]]:
        """For each term that begins a word of such a name, the groups of each kind, by value."""
        long_enough = [term for term in terms if len(term) >= _SHORTEST]
        if not long_enough:
            return {}
        self._read(connection)
        found: dict[str, dict[str, list[str]]] = {}
        for term in long_enough:
            named: dict[str, list[str]] = defaultdict(list)
            for kind, groups in self._groups.items():
                for group in groups:
                    if group.begins([term]):
                        named[kind].append(group.value)
            if named:
                found[term] = named
        return found

    def _read(self, connection: Connection) -> None:
        seq = last_seq(connection)
        if seq != self._seq:
            known = confidential_index.load_known(connection)
            self._groups = {kind: load_groups(connection, kind, known) for kind in _KINDS}
            self._seq = seq


def keys_belonging(
    connection: Connection, groups: Mapping[str, Collection[str]], today: datetime.date
) -> tuple[set[int], set[int]]:
    """Who belongs to one of these groups, by kind and value, themselves; and all who do, those who
    work for them included. Contacts of any state."""
    own: set[int] = set()
    everybody: set[int] = set()
    for kind, values in groups.items():
        owners = keys_of_owners(connection, kind, values, today)
        own |= owners
        everybody |= with_staff(connection, kind, owners, today)
    return own, everybody
