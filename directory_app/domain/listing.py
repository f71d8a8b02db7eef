"""What a list on screen ranges over: a view of the sidebar, narrowed by filters.

Pure values: which contacts belong to a listing is storage's business (``listing_queries``), what
a listing is called is the front ends'.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from .contact import Kind


@dataclass(frozen=True, slots=True)
class Listing:
    """Which contacts: those that satisfy every part that is given, live ones unless ``is_trash``.

    ``kind`` · ``list_id`` a list by its id, static or self-updating (nobody when it is not there) ·
    ``is_trash`` trashed contacts in place of live ones · ``needs_check`` a value has a problem
    (:func:`.validation.problems_of`) · ``sector`` its name · ``territory`` a region's code or QC ·
    ``alliance`` the contact id of an organisation: who is affiliated to it today, or on the
    day ``alliance_on`` (ISO), by an affiliation of ``alliance_kind`` where one is given ·
    ``category``.

    A person answers the last four through any live organisation of a role not known to be over,
    each through one of its own; a sector also by itself.
    """

    kind: Kind | None = None
    list_id: str = ""
    is_trash: bool = False
    needs_check: bool = False
    sector: str = ""
    territory: str = ""
    alliance: str = ""
    category: str = ""
    alliance_on: str = ""
    alliance_kind: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it ranges over all live contacts, or all those of a kind."""
        return self == Listing(kind=self.kind)

    def stated(self) -> Iterator[tuple[str, str]]:
        """Name and value of each part that is given, in the order of the fields."""
        for one in fields(self):
            value = getattr(self, one.name)
            if value:
                yield one.name, "" if value is True else str(value)


EVERYTHING = Listing()
"""All live contacts."""
