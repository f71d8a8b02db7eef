"""The first contacts that answer a text: what a picker suggests while somebody types in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from directory_app.domain.listing import Listing

if TYPE_CHECKING:
    from directory_app.domain.contact import Kind
    from directory_app.domain.summaries import SummaryRow
    from directory_app.services.search import SearchService
    from directory_app.ui.tasks import Lane

SUGGESTIONS = 8

OnFound = Callable[["Sequence[SummaryRow]"], None]


class Suggestions:
    """Asks on the read lane."""

    def __init__(self, search: SearchService, lane: Lane) -> None:
        self._search = search
        self._lane = lane

    def look_up(self, text: str, kind: Kind | None, on_found: OnFound) -> None:
        """Hands over the rows of contacts of a kind, or of any, in display order."""
        listing = Listing(kind=kind)

        def read() -> Sequence[SummaryRow]:
            page = self._search.first_page(text, listing=listing, limit=SUGGESTIONS)
            return self._search.rows(page.keys)

        self._lane.submit(read, on_found)
