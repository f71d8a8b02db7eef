"""The imports of before as rows: document, day, who, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTime,
)

from directory_app.services.importing.batches import TakenBack
from directory_app.services.importing.report import Outcome

AnyIndex = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row shows, as :class:`BatchRow`."""


class Batch(Protocol):
    """An import of the log; ``at``: milliseconds since 1970 UTC."""

    @property
    def id(self) -> str:
        """Its number."""

    @property
    def at(self) -> int:
        """When."""

    @property
    def author(self) -> str:
        """Who."""

    @property
    def document(self) -> str:
        """Of what."""

    @property
    def counts(self) -> Mapping[str, int]:
        """Outcome → how many records."""

    @property
    def is_undone(self) -> bool:
        """Whether it was taken back."""


@dataclass(frozen=True, slots=True)
class BatchRow:
    """An import on two lines. ``mark``: taken back or not."""

    id: str
    title: str
    detail: str
    mark: str = ""

    @property
    def spoken(self) -> str:
        """What a reader says."""
        return ", ".join(filter(None, (self.title, self.mark, self.detail)))


class PastImportsWording(QObject):
    """Sentences about imports of before."""

    def row(self, batch: Batch) -> BatchRow:
        """« membres.csv », « 12 mai 2026 à 14 h 02 · maude · 6 lignes créées, 31 modifiées »."""
        moment = QDateTime.fromMSecsSinceEpoch(batch.at)
        when = self.tr("%1 at %2").replace("%1", QLocale().toString(moment.date(), "d MMMM yyyy"))
        when = when.replace("%2", self._time(moment.time()))
        parts = (when, batch.author, self._counts(batch.counts))
        mark = self.tr("taken back") if batch.is_undone else ""
        return BatchRow(batch.id, batch.document, " · ".join(filter(None, parts)), mark)

    def taken_back(self, done: TakenBack) -> str:
        """What came of taking one back: how many cards are as before, how many stayed."""
        text = self.tr("Import undone: %n card(s) as before.", "", done.reverted)
        if not done.left:
            return text
        return f"{text} " + self.tr("%n card(s) changed since stayed.", "", len(done.left))

    def _time(self, time: QTime) -> str:
        """« 14 h 02 » (OQLF), « 14:02 »."""
        hour = self.tr("%1:%2").replace("%1", str(time.hour()))
        return hour.replace("%2", f"{time.minute():02}")

    def _counts(self, counts: Mapping[str, int]) -> str:
        created = counts.get(Outcome.CREATED, 0)
        changed = counts.get(Outcome.UPDATED, 0) + counts.get(Outcome.MERGED, 0)
        left = sum(counts.values()) - created - changed
        said = (
            (created, self.tr("%n row(s) created", "", created)),
            (changed, self.tr("%n modified", "", changed)),
            (left, self.tr("%n left", "", left)),
        )
        return ", ".join(text for count, text in said if count)


class PastImportsModel(QAbstractListModel):
    """The imports, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[BatchRow] = ()

    def show(self, rows: Sequence[BatchRow]) -> None:
        """Replaces everything."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many imports."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate draws, what a reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.spoken if role in spoken else None
