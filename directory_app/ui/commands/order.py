"""The order of a list: its current row moved up and down, one step at a time on the file, as many
places as there were presses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.summaries import SummaryRow
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.sidebar.places import Place
    from directory_app.ui.tasks import Lane

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Wish:
    """``steps`` places down (up when negative) for the contact ``key`` of the list ``place``."""

    place: Place
    key: int
    steps: int


class OrderCommands(QObject):
    """One move at a time: the next begins on the list as it stands once the one before is on
    screen; presses for the same contact that come meanwhile add up."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._wishes: list[_Wish] = []
        self._is_working = False
        self._awaits_list = False
        page.list.bar.moved.connect(self.move)
        page.session.page_found.connect(self._on_page)

    def move(self, step: int) -> None:
        """Moves the current row one place up (-1) or down (1) on the list shown."""
        self._page.when_answered(lambda: self._wish(step))

    def _wish(self, step: int) -> None:
        page = self._page
        key = page.list.view.current_key
        if not page.place.is_ordered or key is None or page.is_many:
            return
        if page.session.text.strip() or page.list.filters.is_active:
            page.toast.show_text(self.tr("Clear the search to change the order of the list"))
            return
        if page.session.order_for(page.session.text) is not None:
            page.toast.show_text(
                self.tr("Sort by “Order of the list” to change the order of the list")
            )
            return
        if not self._is_busy:
            self._wishes.clear()  # of a move that failed
        last = self._wishes[-1] if self._wishes else None
        if last is not None and (last.place.key, last.key) == (page.place.key, key):
            step += self._wishes.pop().steps
        self._wishes.append(_Wish(page.place, key, step))
        self._go_on()

    @property
    def _is_busy(self) -> bool:
        return self._is_working or self._awaits_list

    def _go_on(self) -> None:
        if self._is_busy or not self._wishes:
            return
        wish = self._wishes.pop(0)
        search = self._page.directory.search
        self._submit(
            self._page.lanes.read,
            lambda: search.rows((wish.key,)),
            lambda rows: self._begin(wish, rows),
        )

    def _begin(self, wish: _Wish, rows: Sequence[SummaryRow]) -> None:
        """Where the contact stands now decides where it goes; a list that was left meanwhile, or
        a contact that is gone from it, stays as it is."""
        page = self._page
        count, position = page.list.model.rowCount(), page.list.model.position_of(wish.key)
        is_there = position is not None and page.place.key == wish.place.key
        target = min(max((position or 0) + wish.steps, 0), count - 1)
        if not rows or not is_there or target == position:
            self._go_on()
            return
        row, move = rows[0], page.directory.lists.move
        text = self.tr("%1: position %2 of %3").replace("%1", row.acronym or row.display_name)
        text = text.replace("%2", str(target + 1)).replace("%3", str(count))
        self._submit(
            page.lanes.write,
            lambda: move(wish.place.list_id, row.id, target, initiator=INITIATOR),
            lambda _: self._on_moved(text),
        )

    def _on_moved(self, text: str) -> None:
        self._page.toast.show_text(text)
        self._awaits_list = not self._page.session.is_answered
        self._go_on()

    def _on_page(self) -> None:
        if self._awaits_list:
            self._awaits_list = False
            self._go_on()

    def _submit(self, lane: Lane, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._is_working = True
        lane.submit(work, on_done, on_error=self._page.show_error, on_end=self._on_end)

    def _on_end(self) -> None:
        self._is_working = False
