"""The running search: one text and listing after the other on the read lane, the last one wins.

Each text gets a generation number; asking again interrupts the statement that runs and makes its
answer unwanted. A first page comes with its rows so that it is painted at once; the keys of all
the rest follow after that paint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.summaries import SummaryRow
from directory_app.domain.table_columns import Order
from directory_app.services.search import SearchPage, SearchService
from directory_app.services.sorting import SortingService
from directory_app.ui.tasks import Lane

FIRST_ROWS = 30
"""Rows read with the first page: more than a screen shows."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The beginning of an answer. ``total``: how many contacts the listing has; when none answers
    here, ``elsewhere``: how many do in the whole directory, ``trashed``: or else in the trash;
    ``is_refresh``: same question, the directory has changed."""

    text: str
    keys: tuple[int, ...]
    rows: tuple[SummaryRow, ...]
    is_complete: bool
    total: int
    elsewhere: int = 0
    trashed: int = 0
    is_refresh: bool = False


class SearchSession(QObject):
    """Asks and answers; ``page_found`` carries a :class:`FirstPage`, ``all_found`` every key."""

    page_found = Signal(object)
    all_found = Signal(object)

    def __init__(
        self,
        service: SearchService,
        sorting: SortingService,
        lane: Lane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._sorting = sorting
        self.order_for: Callable[[str], Order | None] = lambda _: None
        self._lane = lane
        self._generation = 0
        self._answered = 0
        self._completed = 0
        self._total: int | None = None
        self.text = ""
        self.listing = EVERYTHING

    @property
    def is_answered(self) -> bool:
        """Whether the first page of the last question has come."""
        return self._answered == self._generation

    @property
    def is_complete(self) -> bool:
        """Whether every key of the last question has come."""
        return self._completed == self._generation

    def ask(self, text: str, listing: Listing | None = None) -> None:
        """Looks for ``text`` in ``listing`` (None: the same as before); any earlier question is
        forgotten."""
        if listing is not None and listing != self.listing:
            self.listing, self._total = listing, None
        self.text = text
        known_total, chosen, order = self._total, self.listing, self.order_for(text)

        def read() -> FirstPage:
            page = self._first_page(text, chosen, order)
            total = self._service.count(chosen) if known_total is None else known_total
            rows = self._service.rows(page.keys[:FIRST_ROWS])
            others = (0, 0) if page.keys else self._elsewhere(text, chosen)
            return FirstPage(text, page.keys, rows, page.is_complete, total, *others)

        self._submit(read)

    def refresh(self, shown: tuple[int, ...]) -> None:
        """Asks the same again, whole, after the directory has changed; ``shown`` are the keys on
        screen, whose rows are read anew."""
        text, chosen, order = self.text, self.listing, self.order_for(self.text)

        def read() -> FirstPage:
            keys = self._all_keys(text, chosen, order)
            rows = self._service.rows(tuple(dict.fromkeys(keys[:FIRST_ROWS] + shown)))
            total = self._service.count(chosen)
            others = (0, 0) if keys else self._elsewhere(text, chosen)
            return FirstPage(text, keys, rows, True, total, *others, is_refresh=True)

        self._submit(read)

    def _first_page(self, text: str, listing: Listing, order: Order | None) -> SearchPage:
        """The beginning of the answer; all of it where a column decides what comes first."""
        if order is None:
            return self._service.first_page(text, listing=listing)
        return SearchPage(text, self._all_keys(text, listing, order), True)

    def _all_keys(self, text: str, listing: Listing, order: Order | None) -> tuple[int, ...]:
        keys = self._service.all_keys(text, listing=listing)
        return keys if order is None else self._sorting.in_order(keys, order)

    def _elsewhere(self, text: str, listing: Listing) -> tuple[int, int]:
        """How many answer in the whole directory or, when none does, in the trash."""
        if not text.strip():
            return 0, 0
        live = 0 if listing == EVERYTHING else len(self._service.all_keys(text))
        if live or listing.is_trash:
            return live, 0
        return 0, len(self._service.all_keys(text, listing=Listing(is_trash=True)))

    def _submit(self, read: Callable[[], FirstPage]) -> None:
        self._generation += 1
        generation = self._generation
        if not self._lane.is_idle:
            self._service.interrupt()
        self._lane.submit(read, self._on_page, is_wanted=lambda: generation == self._generation)

    def _on_page(self, page: FirstPage) -> None:
        self._answered, self._total = self._generation, page.total
        self.page_found.emit(page)
        if page.is_complete:
            self._on_all(page.keys)
        else:
            generation = self._generation
            QTimer.singleShot(0, lambda: self._ask_all(generation))

    def _ask_all(self, generation: int) -> None:
        text, chosen = self.text, self.listing
        self._lane.submit(
            lambda: self._service.all_keys(text, listing=chosen),
            self._on_all,
            is_wanted=lambda: generation == self._generation,
        )

    def _on_all(self, keys: tuple[int, ...]) -> None:
        self._completed = self._generation
        self.all_found.emit(keys)
