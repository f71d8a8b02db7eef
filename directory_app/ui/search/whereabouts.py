"""Where a contact stands that was made just now: its key, and whether the list shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory_app.domain.listing import Listing
from directory_app.services.search import SearchService

NEWEST_SOUGHT = 1_000
"""How far back, from the newest contact, it is looked for."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """``key`` None: nowhere among the newest. ``is_listed``: in the answer, not only in the
    directory."""

    key: int | None
    is_listed: bool


def find_new(search: SearchService, contact_id: str, text: str, listing: Listing) -> Whereabouts:
    """Looks among the newest contacts of an answer, then of the directory; on the read lane."""
    key = _key_among(search, contact_id, search.all_keys(text, listing=listing))
    if key is not None:
        return Whereabouts(key, True)
    return Whereabouts(_key_among(search, contact_id, search.all_keys("")), False)


def _key_among(search: SearchService, contact_id: str, keys: Sequence[int]) -> int | None:
    newest = sorted(keys, reverse=True)[:NEWEST_SOUGHT]
    return next((row.key for row in search.rows(newest) if row.id == contact_id), None)
