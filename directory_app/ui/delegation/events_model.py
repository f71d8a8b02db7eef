"""The events as a list with two headings, « À venir » and « Passées »."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from directory_app.domain.events import EventSummary

from . import wording

EVENT_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class EventRow:
    """A heading (no event), or an event."""

    text: str = ""
    event: EventSummary | None = None


class EventsModel(QAbstractListModel):
    """Rows of the page. ``lang`` is that of the dates."""

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._rows: tuple[EventRow, ...] = ()

    @property
    def events(self) -> tuple[EventSummary, ...]:
        """The events, in the order of the page."""
        return tuple(row.event for row in self._rows if row.event is not None)

    def set_events(self, events: Iterable[EventSummary], today: datetime.date) -> bool:
        """Other events; whether anything on screen changes by it."""
        rows = tuple(self._made(list(events), today))
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def row_of(self, event_id: str) -> int | None:
        """Where an event stands."""
        found = (n for n, row in enumerate(self._rows) if row.event and row.event.id == event_id)
        return next(found, None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The event, the heading's text, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == EVENT_ROLE:
            return row.event
        if role == HEADING_ROLE:
            return row.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row.event) if row.event else row.text
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """The arrows pass over headings."""
        if not index.isValid() or self._rows[index.row()].event is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _spoken(self, event: EventSummary) -> str:
        frozen = self.tr("frozen") if event.is_frozen else ""
        parts = (event.title, wording.event_line(event, self._lang), frozen)
        return ", ".join(part for part in parts if part)

    def _made(self, events: list[EventSummary], today: datetime.date) -> Iterator[EventRow]:
        past = [one for one in events if _is_past(one, today)]
        coming = [one for one in events if one not in past]
        coming.reverse()  # the latest first of all: the next one first here
        dated = [one for one in coming if one.start_on is not None]
        undated = [one for one in coming if one.start_on is None]
        for text, group in ((self.tr("To come"), dated + undated), (self.tr("Past"), past)):
            if group:
                yield EventRow(text)
                yield from (EventRow(event=one) for one in group)


def _is_past(event: EventSummary, today: datetime.date) -> bool:
    last = event.end_on or event.start_on
    return last is not None and last.latest() < today
