"""What « Aller à… » shows for a text: contacts by the search, the rest from memory, both at once.

Only the answer to the last text counts; the statement that runs for an older one is interrupted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError
from directory_app.domain.summaries import SummaryRow
from directory_app.services.search import SearchService
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lane

from .targets import Rank, Section, Target, arranged, narrowed, rank_of_contact

MOST_CONTACTS = 8
MOST_VISITED = 8

Ids = Callable[[], tuple[str, ...]]
Others = Callable[[], Sequence[Target]]


class GoToFeed(LatestAnswer):
    """``found`` carries a :class:`Found`. ``favoured`` and ``latest`` give ids of contacts, those
    who come first among equals and those visited last; ``others`` what is no contact; ``open``
    opens a card by its id."""

    found = Signal(object)

    def __init__(
        self,
        service: SearchService,
        lane: Lane,
        others: Others,
        open_contact: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._others = others
        self._open = open_contact
        self._text = ""
        self.favoured: Ids = tuple
        self.latest: Ids = tuple

    def ask(self, text: str) -> None:
        """Looks for a text; with none, offers the cards visited last and the views."""
        generation, self._text = self._next(), text
        if not self._lane.is_idle:
            self._service.interrupt()
        ids = self.favoured() if text else self.latest()
        work = partial(self._search, text, ids) if text else partial(self._visited, ids)
        self._lane.submit(work, partial(self._on_read, text), **self._manners(generation))

    def _search(self, text: str, ids: tuple[str, ...]) -> tuple[tuple[SummaryRow, ...], bool]:
        first = self._service.keys_of(ids)
        page = self._service.first_page(text, limit=MOST_CONTACTS, favoured=first)
        return self._service.rows(page.keys), bool(page.corrected)

    def _visited(self, ids: tuple[str, ...]) -> tuple[tuple[SummaryRow, ...], bool]:
        rows = self._service.rows(self._service.keys_of(ids))
        return tuple(row for row in rows if not row.is_trashed)[:MOST_VISITED], False

    def _on_read(self, text: str, answer: tuple[tuple[SummaryRow, ...], bool]) -> None:
        rows, is_corrected = answer
        self._settle()
        self._show(text, rows, is_corrected=is_corrected)

    def _on_error(self, generation: int, error: BottinError) -> None:
        """The directory cannot be read: what needs no reading is there all the same."""
        if self._is_wanted(generation):
            self._show(self._text, (), is_corrected=False)
        super()._on_error(generation, error)

    def _show(self, text: str, rows: Sequence[SummaryRow], *, is_corrected: bool) -> None:
        others = self._others()
        if text:
            pairs = [
                (rank_of_contact(row, text, is_corrected=is_corrected), self._target(row))
                for row in rows
            ]
            self.found.emit(arranged(text, [*pairs, *narrowed(others, text)]))
        else:
            views = [one for one in others if one.section is Section.VIEWS]
            targets = [*map(self._target, rows), *views]
            self.found.emit(arranged(text, [(Rank.WHOLE, one) for one in targets]))

    def _target(self, row: SummaryRow) -> Target:
        go = partial(self._open, row.id)
        return Target(Section.CONTACTS, row.display_name, go, row=row)
