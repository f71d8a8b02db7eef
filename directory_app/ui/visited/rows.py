"""How the cards visited are called today, and whether they can still be shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from directory_app.domain.summaries import SummaryRow
from directory_app.services.search import SearchService
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lane


class VisitedRows(LatestAnswer):
    """``arrived`` when they are known anew. What has not been read yet passes for there, and has
    no name."""

    arrived = Signal()

    def __init__(self, service: SearchService, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lane
        self._rows: dict[str, SummaryRow | None] = {}

    def read(self, ids: tuple[str, ...]) -> None:
        """Asks about these cards."""
        generation = self._next()

        def work() -> Mapping[str, SummaryRow]:
            rows = self._service.rows(self._service.keys_of(ids))
            return {row.id: row for row in rows}

        self._lane.submit(
            work, lambda found: self._on_read(ids, found), **self._manners(generation)
        )

    def is_gone(self, contact_id: str) -> bool:
        """Whether it is in the trash, merged into another, or no longer there at all."""
        if contact_id not in self._rows:
            return False
        row = self._rows[contact_id]
        return row is None or row.is_trashed

    def open_name(self, contact_id: str) -> str:
        """What a menu may call it: nothing, for a confidential contact."""
        row = self._rows.get(contact_id)
        if row is None or row.is_confidential:
            return ""
        return row.acronym or row.display_name

    def _on_read(self, ids: tuple[str, ...], found: Mapping[str, SummaryRow]) -> None:
        self._settle()
        self._rows = {one: found.get(one) for one in ids}
        self.arrived.emit()
