"""Plain words that name what contacts belong to: « santé » finds the sector, « haute pression »
who went there, though no card has the word.

Sectors, regions, alliances, lists filled by hand and events are few: their names are kept in
memory while the directory does not change, so that renaming one changes no index.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain

from sqlalchemy import Connection

from . import confidential_index
from .bearers import join_staff, load_staff
from .groups import OF_PEOPLE, Group, keys_of_owners, load_groups
from .whole_sets import WholeSets

_KINDS = ("sector", "territory", "member", "event", "list")
_SHORTEST = 3


class Belonging:
    """The names, as of the last operation when they were read; asked on one thread."""

    def __init__(self) -> None:
        self._seq: int | None = None
        self._groups: Mapping[str, Sequence[Group]] = {}

    def sides(
        self, connection: Connection, terms: Iterable[str], seq: int
    ) -> Mapping[str, Mapping[str, list[str]]]:
        """For each term that begins a word of such a name, the groups of each kind, by value, as
        of the last operation ``seq``."""
        long_enough = [term for term in terms if len(term) >= _SHORTEST]
        if not long_enough:
            return {}
        self._read(connection, seq)
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

    def _read(self, connection: Connection, seq: int) -> None:
        if seq != self._seq:
            known = confidential_index.load_known(connection)
            self._groups = {kind: load_groups(connection, kind, known) for kind in _KINDS}
            self._seq = seq


def keys_belonging(
    connection: Connection,
    groups: Mapping[str, Collection[str]],
    today: datetime.date,
    sets: WholeSets,
) -> tuple[set[int], set[int]]:
    """Who belongs to one of these groups, by kind and value, themselves; and all who do, those who
    work for them included. Contacts of any state."""
    people: set[int] = set()
    employers: set[int] = set()
    for kind, values in groups.items():
        read = partial(keys_of_owners, connection, kind, values, today)
        owners = sets.get((kind, *values), read)
        (people if kind in OF_PEOPLE else employers).update(owners)
    everybody = people
    if employers:
        staff = memoryview(sets.get("staff", lambda: chain(*load_staff(connection, today))))
        half = len(staff) // 2
        everybody = people | join_staff(employers, staff[:half], staff[half:])
    return people | employers, everybody
