"""Lists: how the office groups contacts, by hand or by a search that keeps itself up to date."""

from __future__ import annotations

from dataclasses import dataclass


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
