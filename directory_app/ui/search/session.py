"""The running search: one text and listing after the other on the read lane, the last one wins.

Each text gets a generation number; asking again interrupts the statement that runs and makes its
answer unwanted. A first page comes with its rows so that it is painted at once; the keys of all
the rest follow after that paint. Who comes first among equals is settled when a question is asked,
and stays: a refresh does not shift the order under the eyes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.summaries import SummaryRow
from directory_app.services.search import SearchPage, SearchService
from directory_app.ui.tasks import Lane

if TYPE_CHECKING:
    from directory_app.domain.table_columns import Order
    from directory_app.services.sorting import SortingService

T = TypeVar("T")

FIRST_ROWS = 30
"""Rows read with the first page, while nobody says how many there is room for."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The beginning of an answer. ``total``: how many contacts the listing has; when none answers
    here, ``elsewhere``: how many do in the whole directory, ``trashed``: or else in the trash;
    ``is_refresh``: same question, the directory has changed; ``corrected``: the text that is
    answered in place of the one typed, empty when it is the one typed."""

    text: str
    keys: tuple[int, ...]
    rows: tuple[SummaryRow, ...]
    is_complete: bool
    total: int
    elsewhere: int = 0
    trashed: int = 0
    is_refresh: bool = False
    corrected: str = ""

    @property
    def answered(self) -> str:
        """The text that the contacts answer: as typed, or as it was understood."""
        return self.corrected or self.text


def _nobody() -> tuple[str, ...]:
    return ()


def _first_rows() -> int:
    return FIRST_ROWS


class SearchSession(QObject):
    """Asks and answers; ``page_found`` carries a :class:`FirstPage`, ``all_found`` every key,
    ``cut`` tells before it whether they are only a part, time having run out. ``favoured``: the
    ids of those who come first among equals, asked once for each question; ``room``: how many rows
    are seen at once, which come with a first page (each takes its time). ``asked`` before a
    question goes to the lane: what is read about the answer before is not worth waiting for.
    ``answered`` is the text that the list answers, once it does: ``text``, or what it meant."""

    page_found = Signal(object)
    all_found = Signal(object)
    cut = Signal(bool)
    asked = Signal()

    def __init__(
        self,
        service: SearchService,
        sorting: Callable[[], SortingService],
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
        self._first: tuple[str, ...] = ()
        self.favoured: Callable[[], tuple[str, ...]] = _nobody
        self.room: Callable[[], int] = _first_rows
        self.text = ""
        self.answered = ""
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
        self.text = self.answered = text
        self._first = self.favoured()
        known_total, chosen, ids = self._total, self.listing, self._first
        order, room = self.order_for(text), self.room()

        def read() -> FirstPage:
            page = self._first_page(text, chosen, order, ids)
            total = self._service.count(chosen) if known_total is None else known_total
            rows = self._service.rows(page.keys[:room])
            is_sure = page.keys or page.is_partial
            others = (0, 0) if is_sure else self._elsewhere(text, chosen)
            corrected = page.corrected
            return FirstPage(
                text, page.keys, rows, page.is_complete, total, *others, corrected=corrected
            )

        self._submit(read, self._on_page)

    def refresh(self, shown: tuple[int, ...]) -> None:
        """Asks the same again, whole, after the directory has changed; ``shown`` are the keys on
        screen, whose rows are read anew."""
        self._ask_whole(shown)

    def go_on(self) -> None:
        """Asks for the rest of an answer that was cut, however long it takes."""
        self._ask_whole((), is_limited=False)

    def _ask_whole(self, shown: tuple[int, ...], *, is_limited: bool = True) -> None:
        text, chosen, ids = self.text, self.listing, self._first
        order, room = self.order_for(text), self.room()

        def read() -> tuple[FirstPage, bool]:
            page = self._whole(text, chosen, order, ids, is_limited=is_limited)
            keys = page.keys
            rows = self._service.rows(tuple(dict.fromkeys(keys[:room] + shown)))
            total = self._service.count(chosen)
            others = (0, 0) if keys or page.is_partial else self._elsewhere(text, chosen)
            found = FirstPage(
                text, keys, rows, True, total, *others, is_refresh=True, corrected=page.corrected
            )
            return found, page.is_partial

        def on_read(found: tuple[FirstPage, bool]) -> None:
            page, is_partial = found
            self._on_page(page, is_partial=is_partial)

        self._submit(read, on_read)

    def _first_page(
        self, text: str, listing: Listing, order: Order | None, ids: tuple[str, ...]
    ) -> SearchPage:
        """The beginning of the answer; all of it where a column decides what comes first."""
        if order is not None:
            return self._whole(text, listing, order, ids)
        first = self._service.keys_of(ids)
        return self._service.first_page(text, listing=listing, favoured=first)

    def _whole(
        self,
        text: str,
        listing: Listing,
        order: Order | None,
        ids: tuple[str, ...],
        *,
        is_limited: bool = True,
    ) -> SearchPage:
        first = self._service.keys_of(ids)
        page = self._service.whole(text, listing=listing, favoured=first, is_limited=is_limited)
        if order is None:
            return page
        return replace(page, keys=self._sorting().in_order(page.keys, order))

    def _elsewhere(self, text: str, listing: Listing) -> tuple[int, int]:
        """How many answer in the whole directory or, when none does, in the trash."""
        if not text.strip():
            return 0, 0
        live = 0 if listing == EVERYTHING else len(self._service.all_keys(text))
        if live or listing.is_trash:
            return live, 0
        return 0, len(self._service.all_keys(text, listing=Listing(is_trash=True)))

    def _submit(self, read: Callable[[], T], on_read: Callable[[T], None]) -> None:
        self._generation += 1
        generation = self._generation
        self.asked.emit()
        if not self._lane.is_idle:
            self._service.interrupt()
        self._lane.submit(read, on_read, is_wanted=lambda: generation == self._generation)

    def _on_page(self, page: FirstPage, *, is_partial: bool = False) -> None:
        self._answered, self._total, self.answered = self._generation, page.total, page.answered
        self.page_found.emit(page)
        if page.is_complete:
            self._on_all(page.keys, is_partial=is_partial)
        else:
            generation = self._generation
            QTimer.singleShot(0, lambda: self._ask_all(generation, has_page=bool(page.keys)))

    def _ask_all(self, generation: int, *, has_page: bool) -> None:
        """The rest; where time ran out before anybody was found, with the first rows."""
        if generation != self._generation:
            return
        if not has_page:
            self._ask_whole(())
            return
        text, chosen, ids = self.text, self.listing, self._first
        order = self.order_for(text)

        def read() -> SearchPage:
            return self._whole(text, chosen, order, ids)

        self._lane.submit(
            read,
            lambda found: self._on_all(found.keys, is_partial=found.is_partial),
            is_wanted=lambda: generation == self._generation,
        )

    def _on_all(self, keys: tuple[int, ...], *, is_partial: bool) -> None:
        self._completed = self._generation
        self.cut.emit(is_partial)
        self.all_found.emit(keys)
