"""Lists: how the office groups contacts, by hand or by a search that keeps itself up to date."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class ListSummary:
    """A list's name and size. ``query`` is None for a list filled by hand."""

    id: str
    name: str
    query: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Member:
    """A contact on a list, under one of its functions or none."""

    contact_id: str
    display_name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ContactList:
    """A list with its members in order."""

    id: str
    name: str
    query: str | None
    members: tuple[Member, ...]


def positions_after_move(
    places: Mapping[str, int], visible: Container[str], moved: str, rank: int
) -> dict[str, int]:
    """The positions to change so that ``moved`` stands at ``rank`` (from 0, beyond the last: last)
    among the visible members.

    ``places``: every member's position, in order; those that are not visible (trashed contacts,
    which may come back) keep their place beside their neighbours. Only one position changes where
    there is room for it, those between the old and the new place where there is none.
    """
    seen = [member for member in places if member in visible]
    rank = max(0, min(rank, len(seen) - 1))
    if seen.index(moved) == rank:
        return {}
    seen.remove(moved)
    order = [member for member in places if member != moved]
    new = order.index(seen[rank]) if rank < len(seen) else order.index(seen[-1]) + 1
    order.insert(new, moved)
    return _renumbered(places, order, new)


def _renumbered(places: Mapping[str, int], order: list[str], new: int) -> dict[str, int]:
    """What differs once the members stand in ``order``, the one at ``new`` having moved."""
    room = _between(
        places[order[new - 1]] if new else None,
        places[order[new + 1]] if new + 1 < len(order) else None,
    )
    if room is not None:
        return {order[new]: room}
    free = sorted(places.values())
    if any(one == other for one, other in pairwise(free)):
        free = list(range(len(order)))
    return {m: place for m, place in zip(order, free, strict=True) if places[m] != place}


def _between(before: int | None, after: int | None) -> int | None:
    """A position between two, either of which may be open; None where there is no room."""
    if after is None:
        return 0 if before is None else before + 1
    if before is None:
        return after - 1
    return (before + after) // 2 if after - before > 1 else None
