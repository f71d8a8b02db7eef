"""The list of backups: when, and below why and how much; at the right whether each is sound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from directory_app.ui.delegation.row_painting import (
    paint_ground,
    paint_pill,
    paint_text,
    pill_height,
    pill_width,
)
from directory_app.ui.fonts import CAPTION, scaled

from . import wording

if TYPE_CHECKING:
    from directory_app.services.backups.backup import Backup
    from directory_app.services.backups.places import Destination
    from directory_app.ui.context import Look
    from directory_app.ui.theme import Theme

BACKUP_ROLE = Qt.ItemDataRole.UserRole
LINE_ROLE = BACKUP_ROLE + 1
_SIDE_PX, _ABOVE_PX, _GAP_PX = 16, 7, 12

AnyIndex = QModelIndex | QPersistentModelIndex


class BackupDelegate(QStyledItemDelegate):
    """Two lines and a pill; every row has the same height."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as both lines."""
        first, second = self._heights(option)
        return QSize(0, round(first + second) + 2 * _ABOVE_PX)

    @staticmethod
    def _heights(option: QStyleOptionViewItem) -> tuple[float, float]:
        bold = QFontMetricsF(scaled(option.font, 1.0, is_bold=True)).height()
        return bold, QFontMetricsF(scaled(option.font, CAPTION)).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row."""
        one: Backup = index.data(BACKUP_ROLE)
        theme, rect = self._look.theme, QRectF(option.rect)
        painter.save()
        paint_ground(painter, option, theme.tokens)
        width = self._paint_state(painter, rect, option, one)
        first, second = self._heights(option)
        left, top = rect.left() + _SIDE_PX, rect.top() + _ABOVE_PX
        room = rect.width() - 2 * _SIDE_PX - width - _GAP_PX
        painter.setPen(QColor(theme.tokens.text))
        bold = scaled(option.font, 1.0, is_bold=True)
        moment = wording.moment_text(one, self._look)
        paint_text(painter, QRectF(left, top, room, first), moment, bold)
        painter.setPen(QColor(theme.tokens.text2))
        line = QRectF(left, top + first, room, second)
        small = scaled(option.font, CAPTION)
        paint_text(painter, line, index.data(LINE_ROLE), small)
        painter.restore()

    def _paint_state(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, one: Backup
    ) -> float:
        text = wording.state_text(one, self._look)
        width, height = pill_width(text, option.font, 1), pill_height(option.font)
        place = QRectF(
            rect.right() - _SIDE_PX - width, rect.center().y() - height / 2, width, height
        )
        icon, tone = ("check", "ok") if one.verified else ("triangle-alert", "danger")
        paint_pill(painter, place, text, tone, self._look.theme, option.font, icon=icon)
        return width


class BackupList(QListWidget):
    """``moved`` when another backup became current."""

    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setItemDelegate(BackupDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Backups"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda _: self.moved.emit())
        look.theme.changed.connect(self._on_theme_changed)

    @property
    def current(self) -> Backup | None:
        """The backup that is current."""
        item = self.currentItem()
        found: Backup | None = item.data(BACKUP_ROLE) if item is not None else None
        return found

    def show_backups(self, backups: Sequence[Backup], destination: Destination) -> None:
        """Fills the list; the one that was current stays so, else the newest is. Of those that do
        not stand where the next one goes, it is said where they do."""
        before = self.current
        self.blockSignals(True)
        self.clear()
        for one in backups:
            item = QListWidgetItem(wording.spoken(one, self._look, destination))
            item.setData(BACKUP_ROLE, one)
            item.setData(LINE_ROLE, wording.second_line(one, self._look, destination))
            self.addItem(item)
        files = [one.file for one in backups]
        is_there = before is not None and before.file in files
        self.setCurrentRow(files.index(before.file) if before is not None and is_there else 0)
        self.blockSignals(False)
        self.moved.emit()

    def _on_theme_changed(self, _: Theme | None = None) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
