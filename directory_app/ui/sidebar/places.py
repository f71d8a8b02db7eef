"""The places of the sidebar: what the list shows when one is chosen.

A place is a :class:`Listing` with a stable name (``all``, ``list:0190…``); which ones there are
follows from what the directory holds. Knows nothing of widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from directory_app.domain.listing import EVERYTHING, Listing

if TYPE_CHECKING:
    from directory_app.domain.lists import ListSummary

LIST_PREFIX = "list:"


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere the list may stand. ``is_ordered``: a list filled by hand, whose order is its
    own; ``has_page``: a page of its own stands in place of list and card; ``name`` is data (a
    list's name), empty for the program's own places."""

    key: str
    listing: Listing
    name: str = ""
    is_ordered: bool = False
    has_page: bool = False

    @property
    def list_id(self) -> str:
        """The id of the list that is shown, empty elsewhere."""
        return self.listing.list_id


ALL = Place("all", EVERYTHING)
ORGANISATIONS = Place("organisations", Listing(kind="organisation"))
PEOPLE = Place("people", Listing(kind="person"))
DELEGATIONS = Place("delegations", EVERYTHING, has_page=True)
TO_CHECK = Place("check", EVERYTHING, has_page=True)
TRASH = Place("trash", Listing(is_trash=True))


def list_place(one: ListSummary) -> Place:
    """The place of a list."""
    return Place(LIST_PREFIX + one.id, Listing(list_id=one.id), one.name, one.query is None)


Role = Literal["heading", "place", "lists", "new_list", "preferences"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the sidebar. ``count`` None: nothing to count; ``depth`` 1 under « Listes »."""

    role: Role
    text: str
    icon: str = ""
    count: int | None = None
    place: Place | None = None
    depth: int = 0
    is_open: bool = False
    is_attention: bool = False
