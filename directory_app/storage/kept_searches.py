"""Lists that update themselves, as one read sees them: each is read once, and which names which.

A search that names a list which leads back to it would define itself: there, and only there, the
name finds nobody. Who is on a list is then the same whoever asks, and in whatever order.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import cached_property

from sqlalchemy import Connection

from directory_app.domain.query import parse_query
from directory_app.domain.withholding import ConfidentialValues

from .groups import Group, find_named, load_groups
from .list_repository import load_queries


class KeptSearches:
    """For one read transaction."""

    def __init__(self, connection: Connection, known: ConfidentialValues) -> None:
        self._connection = connection
        self._known = known
        self._found: dict[str, Set[int]] = {}
        self._reach: dict[str, Set[str]] = {}

    @cached_property
    def _queries(self) -> dict[str, str]:
        return load_queries(self._connection)

    @cached_property
    def _lists(self) -> list[Group]:
        return list(load_groups(self._connection, "list", self._known))

    def keys(self, list_id: str, read: Callable[[], Set[int]]) -> Set[int]:
        """Who is on a list; ``read`` is called the first time."""
        if list_id not in self._found:
            self._found[list_id] = read()
        return self._found[list_id]

    def leads_back(self, named: str, asking: str) -> bool:
        """Whether a list that a search names is the search's own, or leads back to it; never for
        a text that is no list's (``asking`` is empty)."""
        return bool(asking) and (named == asking or asking in self._reachable(named))

    def _reachable(self, list_id: str) -> Set[str]:
        """The lists that its search names, and those that theirs do."""
        if list_id not in self._reach:
            found: set[str] = set()
            ahead = [list_id]
            while ahead:
                new = self._named_by(ahead.pop()) - found
                found |= new
                ahead.extend(new)
            self._reach[list_id] = found
        return self._reach[list_id]

    def _named_by(self, list_id: str) -> Set[str]:
        filters = parse_query(self._queries.get(list_id, "")).filters
        values = (one.value for one in filters if one.name == "list")
        return {group.value for value in values for group in find_named(self._lists, value)}
